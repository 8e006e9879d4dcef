// What one person has chosen on this laptop. Kept in a small file outside every library; never part of a session.
#pragma once

#include <string>

#include "i18n/words.hpp"
#include "report/minutes.hpp"
#include "ui/theme/tokens.hpp"

namespace rembug::ui {

enum class Address { ibu, bapak, anda };  // how stories and hints speak to the person

struct Settings {
  i18n::Language language = i18n::Language::id;
  int type_percent = 100;  // 100, 125, 150 or 200
  ThemeName theme = ThemeName::light;
  Address address = Address::anda;
  bool reduce_motion = false;
  bool room_follows_theme = false;  // the room window stays light otherwise
  int keep_names_days = 90;         // 0: until erased by hand
  int utc_offset_minutes = 420;     // Western Indonesia
  report::Letterhead letterhead;
  std::string last_session;      // id
  std::string documents_folder;  // empty: the usual place
  bool operator==(const Settings& other) const;
};

}  // namespace rembug::ui

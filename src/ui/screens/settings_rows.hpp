// Rows of settings on one card: name and note at the left, the control at the right, or below where that does not fit.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ui/screens/screens.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

struct SettingRow {
  std::string title;
  std::string note = {};
  float width = 0;  // of the control; 0: the row is words alone
  float height = k_button;
  bool below = false;  // the control takes the whole width, under the words
  std::function<void(const Rect&)> draw = {};
  Token note_ink = Token::ink2;
  Icon note_icon = Icon::none;
};

// The sections' rows, made anew in every frame; parts follow in settings_sections.cpp.
std::vector<SettingRow> look_rows(Screen& screen);
std::vector<SettingRow> room_rows(Screen& screen);
std::vector<SettingRow> document_rows(Screen& screen);
std::vector<SettingRow> name_rows(Screen& screen);
std::vector<SettingRow> backup_rows(Screen& screen);
std::vector<SettingRow> contact_rows(Screen& screen);
std::vector<SettingRow> about_rows(Screen& screen);

// Writes what was typed for the letterhead into the settings; asked for when the caret leaves and when the screen does.
void apply_letterhead(Screen& screen);
void erase_dialog(Screen& screen);

// "24 November 2026, pukul 19.40", where the session is.
std::string moment_words(const Desk& desk, UtcMs at);
// Whole days since the last backup; nullopt if there is none.
std::optional<int> days_since_backup(const Desk& desk);
inline constexpr int k_backup_is_old_days = 7;

}  // namespace rembug::ui

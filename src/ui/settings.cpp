#include "ui/settings.hpp"

namespace rembug::ui {

bool Settings::operator==(const Settings& o) const {
  return language == o.language && type_percent == o.type_percent && theme == o.theme && address == o.address &&
         reduce_motion == o.reduce_motion && room_follows_theme == o.room_follows_theme &&
         keep_names_days == o.keep_names_days && utc_offset_minutes == o.utc_offset_minutes &&
         letterhead.institution == o.letterhead.institution && letterhead.address == o.letterhead.address &&
         letterhead.number == o.letterhead.number && last_session == o.last_session &&
         documents_folder == o.documents_folder;
}

}  // namespace rembug::ui

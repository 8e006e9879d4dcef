// The rows of each section of Pengaturan.
#include <array>
#include <filesystem>

#include "i18n/format.hpp"
#include "ui/screens/service_words.hpp"
#include "ui/screens/settings_rows.hpp"

namespace rembug::ui {

namespace {

constexpr float k_segment = 44, k_switch = 114;

void change(Screen& screen, const Settings& settings) {
  screen.wish(ChangeSettings{settings});
}

// A row whose control is one of few; `set` writes the choice into the settings.
SettingRow one_of(Screen& screen, std::string id, std::string title, std::string note, std::vector<SegmentLook> parts,
                  int chosen, std::function<void(Settings&, int)> set) {
  SettingRow row{std::move(title), std::move(note)};
  row.width = segmented_width(screen.stage, parts);
  row.height = k_segment;
  row.draw = [&screen, id = std::move(id), parts = std::move(parts), chosen, set = std::move(set)](const Rect& at) {
    const int wanted = segmented(screen.stage, at, id, parts, chosen);
    if (wanted < 0) return;
    Settings settings = screen.desk.settings;
    set(settings, wanted);
    change(screen, settings);
  };
  return row;
}

SettingRow on_off(Screen& screen, std::string id, std::string title, std::string note, bool on,
                  std::function<void()> flip) {
  SettingRow row{title, std::move(note), k_switch};
  row.draw = [&screen, id = std::move(id), title = std::move(title), on, flip = std::move(flip)](const Rect& at) {
    screen.stage.set_group(id);
    if (switch_control(screen.stage, at, id, title, on)) flip();
    screen.stage.set_group({});
  };
  return row;
}

SettingRow pressed_row(Screen& screen, std::string title, std::string note, Button look, std::function<void()> act) {
  SettingRow row{std::move(title), std::move(note), button_width(screen.stage, look)};
  row.draw = [&screen, look = std::move(look), act = std::move(act)](const Rect& at) {
    screen.stage.set_group(look.id);
    if (button(screen.stage, at, look)) act();
    screen.stage.set_group({});
  };
  return row;
}

SettingRow field_row(Screen& screen, const std::string& id, std::string title, std::string hint) {
  SettingRow row{title};
  row.height = 46;
  row.below = true;
  row.draw = [&screen, id, title = std::move(title), hint = std::move(hint)](const Rect& at) {
    screen.stage.set_group(id);
    const FieldEvents events =
        text_field(screen.stage, at, screen.drafts.text(id), {.id = id, .label = {}, .hint = hint, .name = title});
    if (!events.active) apply_letterhead(screen);
    screen.stage.set_group({});
  };
  return row;
}

}  // namespace

std::vector<SettingRow> look_rows(Screen& screen) {
  const i18n::Words& w = screen.w();
  const Settings& now = screen.desk.settings;
  static constexpr std::array<int, 4> k_percent = {100, 125, 150, 200};
  std::vector<SegmentLook> sizes;
  int size = 0;
  for (std::size_t i = 0; i < k_percent.size(); ++i) {
    sizes.push_back({w.settings_percent(k_percent[i])});
    if (k_percent[i] == now.type_percent) size = static_cast<int>(i);
  }
  std::vector<SettingRow> rows;
  rows.push_back(one_of(screen, "settings.language", w.settings_language(), w.settings_language_note(),
                        {{w.settings_indonesian()}, {w.settings_english()}}, static_cast<int>(now.language),
                        [](Settings& s, int i) { s.language = static_cast<i18n::Language>(i); }));
  rows.push_back(one_of(screen, "settings.type", w.settings_type(), w.settings_type_note(), std::move(sizes), size,
                        [](Settings& s, int i) { s.type_percent = k_percent[static_cast<std::size_t>(i)]; }));
  rows.push_back(one_of(screen, "settings.theme", w.settings_theme(), {},
                        {{w.settings_light(), Icon::light_mode},
                         {w.settings_dark(), Icon::dark_mode},
                         {w.settings_contrast(), Icon::contrast}},
                        static_cast<int>(now.theme), [](Settings& s, int i) { s.theme = static_cast<ThemeName>(i); }));
  // The words themselves, in Indonesian also on the English screen: they are what the story will say.
  rows.push_back(one_of(screen, "settings.address", w.settings_address(), w.settings_address_note(),
                        {{"Ibu"}, {"Bapak"}, {"Anda"}}, static_cast<int>(now.address),
                        [](Settings& s, int i) { s.address = static_cast<Address>(i); }));
  rows.push_back(
      on_off(screen, "settings.motion", w.settings_motion(), w.settings_motion_note(), now.reduce_motion, [&screen] {
        Settings s = screen.desk.settings;
        s.reduce_motion = !s.reduce_motion;
        change(screen, s);
      }));
  return rows;
}

std::vector<SettingRow> room_rows(Screen& screen) {
  const i18n::Words& w = screen.w();
  const Desk& desk = screen.desk;
  std::vector<SettingRow> rows;
  rows.push_back(on_off(screen, "settings.room", w.settings_room_window(), w.settings_room_window_note(),
                        desk.room_window, [&screen] { screen.wish(SwitchRoom{!screen.desk.room_window}); }));
  rows.push_back(on_off(screen, "settings.dark", w.settings_room_dark(), w.settings_room_dark_note(), desk.room_dark,
                        [&screen] { screen.wish(DarkenRoom{!screen.desk.room_dark}); }));
  rows.push_back(on_off(screen, "settings.follows", w.settings_room_theme(), w.settings_room_theme_note(),
                        desk.settings.room_follows_theme, [&screen] {
                          Settings s = screen.desk.settings;
                          s.room_follows_theme = !s.room_follows_theme;
                          change(screen, s);
                        }));
  rows.push_back(pressed_row(screen, w.settings_one_display(), w.settings_one_display_note(),
                             {.id = "settings.swap", .label = w.settings_swap(), .icon = Icon::tv},
                             [&screen] { screen.wish(SwapRoom{}); }));
  return rows;
}

void apply_letterhead(Screen& screen) {
  if (!screen.memory.settings.letter_loaded) return;
  Settings settings = screen.desk.settings;
  settings.letterhead.institution = screen.drafts.text("settings.institution");
  settings.letterhead.address = screen.drafts.text("settings.letter_address");
  settings.letterhead.number = screen.drafts.text("settings.number");
  if (!(settings == screen.desk.settings)) change(screen, settings);
}

std::vector<SettingRow> document_rows(Screen& screen) {
  const i18n::Words& w = screen.w();
  const Settings& now = screen.desk.settings;
  if (!screen.memory.settings.letter_loaded) {
    screen.drafts.text("settings.institution") = now.letterhead.institution;
    screen.drafts.text("settings.letter_address") = now.letterhead.address;
    screen.drafts.text("settings.number") = now.letterhead.number;
    screen.memory.settings.letter_loaded = true;
  }
  std::vector<SettingRow> rows;
  rows.push_back(field_row(screen, "settings.institution", w.settings_institution(), w.settings_institution_hint()));
  rows.push_back(field_row(screen, "settings.letter_address", w.settings_letter_address(), w.settings_address_hint()));
  rows.push_back(field_row(screen, "settings.number", w.settings_number(), w.settings_number_hint()));
  const bool usual = now.documents_folder.empty();
  rows.push_back(pressed_row(screen, w.settings_folder(), usual ? w.settings_folder_usual() : now.documents_folder,
                             {.id = "settings.folder", .label = w.settings_folder_choose(), .icon = Icon::folder_open},
                             [&screen] {
                               screen.memory.settings.folder_for = 1;
                               screen.wish(ShowFolder{screen.desk.settings.documents_folder, {}});
                             }));
  if (!usual) {
    rows.push_back(pressed_row(screen, {}, w.settings_folder_usual(),
                               {.id = "settings.folder_usual", .label = w.settings_folder_reset()}, [&screen] {
                                 Settings s = screen.desk.settings;
                                 s.documents_folder.clear();
                                 change(screen, s);
                               }));
  }
  return rows;
}

std::string moment_words(const Desk& desk, UtcMs at) {
  const i18n::Words& w = desk.w();
  const LocalMoment moment = local_moment(at, desk.settings.utc_offset_minutes);
  return w.settings_backup_at(i18n::short_date(moment.date, w), i18n::clock(moment.minutes_after_midnight, w));
}

std::optional<int> days_since_backup(const Desk& desk) {
  if (!desk.backed_up_at) return std::nullopt;
  return static_cast<int>(std::max<UtcMs>(0, desk.now - *desk.backed_up_at) / (24LL * 3600 * 1000));
}

std::vector<SettingRow> backup_rows(Screen& screen) {
  const i18n::Words& w = screen.w();
  const Desk& desk = screen.desk;
  std::vector<SettingRow> rows;
  SettingRow last{w.settings_last_backup(),
                  desk.backed_up_at ? moment_words(desk, *desk.backed_up_at) : w.settings_backup_never()};
  const std::optional<int> days = days_since_backup(desk);
  if (!days || *days >= k_backup_is_old_days) {
    last.note_ink = Token::berisiko;
    last.note_icon = Icon::warning;
    if (days) last.note += ". " + w.settings_backup_old(*days);
  }
  rows.push_back(std::move(last));
  rows.push_back(pressed_row(screen, w.settings_backup_now_title(), w.settings_backup_now_note(),
                             {.id = "settings.backup", .label = w.settings_backup_now(), .icon = Icon::backup},
                             [&screen] { screen.wish(BackUp{}); }));
  rows.push_back(pressed_row(screen, w.settings_backup_usb_title(), w.settings_backup_usb_note(),
                             {.id = "settings.backup_usb", .label = w.settings_backup_usb(), .icon = Icon::usb},
                             [&screen] {
                               screen.memory.settings.folder_for = 2;
                               screen.wish(ShowFolder{{}, {}});
                             }));
  rows.push_back({w.settings_library_at(), desk.library_file});
  return rows;
}

std::vector<SettingRow> contact_rows(Screen& screen) {
  const i18n::Words& w = screen.w();
  const scenario::Shelf& shelf = *screen.desk.shelf;
  std::vector<SettingRow> rows;
  if (shelf.shared.services.empty()) {
    SettingRow none{w.settings_contacts(), w.settings_contact_none()};
    none.note_ink = Token::berisiko;
    none.note_icon = Icon::warning;
    rows.push_back(std::move(none));
  }
  if (!shelf.entries.empty()) {
    const std::filesystem::path file = shelf.entries.front().path.parent_path() / "shared" / "referrals.json";
    rows.push_back(pressed_row(screen, w.settings_contact_file(), w.settings_contact_file_note() + "\n" + file.string(),
                               {.id = "settings.contacts", .label = w.settings_contact_open(), .icon = Icon::edit},
                               [&screen, path = file.string()] { screen.wish(OpenFile{path}); }));
  }
  for (const auto& [id, service] : shelf.shared.services) {
    SettingRow row{service_name(service, w), service.checked
                                                 ? w.settings_contact_checked(i18n::short_date(*service.checked, w))
                                                 : w.settings_contact_undated()};
    const bool has = !service.phone.empty();
    const std::string number = has ? service.phone : w.settings_contact_no_number();
    row.width = screen.stage.text_width(number, has ? Type::card_b : Type::small_b) + 2;
    row.height = 32;
    row.draw = [&screen, number, has](const Rect& at) {
      screen.stage.text_in(at, number, has ? Type::card_b : Type::small_b, has ? Token::ink : Token::berisiko,
                           Align::right);
    };
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<SettingRow> about_rows(Screen& screen) {
  const i18n::Words& w = screen.w();
  const Desk& desk = screen.desk;
  const std::string documents =
      desk.settings.documents_folder.empty() ? w.settings_folder_usual() : desk.settings.documents_folder;
  return {{"Rembug", w.settings_version() + " " + desk.version + "\n" + w.settings_licence()},
          {w.settings_keeps(), w.settings_keeps_library() + "\n" + desk.library_file + "\n" +
                                   w.settings_keeps_documents() + "\n" + documents + "\n" + w.settings_keeps_nothing()},
          {w.settings_parts(), w.settings_parts_words()}};
}

}  // namespace rembug::ui

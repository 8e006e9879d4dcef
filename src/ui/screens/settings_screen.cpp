// Pengaturan: sections at the left, their rows in the middle, a sample and the backup at the right. Applies at once.
#include <algorithm>
#include <array>

#include "ui/screens/folder_dialog.hpp"
#include "ui/screens/settings_rows.hpp"

namespace rembug::ui {

namespace {

constexpr float k_row_padding = 12, k_row_least = 72, k_beside_least = 190;

struct Section {
  const char* id;
  Icon icon;
  const std::string& title;
  std::vector<SettingRow> (*rows)(Screen&);
};

struct Measured {
  float height = 0;
  float words_w = 0;
  bool beside = true;
};

Measured measure(Stage& stage, const SettingRow& row, float width) {
  Measured m;
  m.beside = !row.below && (row.width <= 0 || width - row.width - 24 >= k_beside_least);
  m.words_w = m.beside && row.width > 0 ? width - row.width - 24 : width;
  const float note_w = m.words_w - (row.note_icon == Icon::none ? 0 : 26);
  const float words = stage.paragraph_height(row.title, Type::body_b, m.words_w) +
                      stage.paragraph_height(row.note, Type::small, note_w);
  if (m.beside) {
    m.height = std::max(words, row.width > 0 ? row.height : 0) + 2 * k_row_padding;
    m.height = std::max(m.height, k_row_least);
  } else {
    m.height = words + 8 + row.height + 2 * k_row_padding;
  }
  return m;
}

void draw_words(Stage& stage, Rect at, const SettingRow& row) {
  at.cut_top(stage.paragraph(at, row.title, Type::body_b));
  if (row.note_icon != Icon::none) stage.icon(row.note_icon, {at.cut_left(20, 6).x + 10, at.y + 11}, 19, row.note_ink);
  stage.paragraph(at, row.note, Type::small, row.note_ink);
}

float draw_rows(Stage& stage, const Rect& at, const std::vector<SettingRow>& rows) {
  std::vector<Measured> measured;
  float height = 0;
  for (const SettingRow& row : rows) {
    measured.push_back(measure(stage, row, at.w - 44));
    height += measured.back().height;
  }
  card(stage, at.with_height(height));
  Rect rest = at;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const SettingRow& row = rows[i];
    const Measured& m = measured[i];
    const Rect whole = rest.cut_top(m.height);
    if (i > 0) separator(stage, whole.x + 1, whole.right() - 1, whole.y);
    Rect inside = whole.shrunk(22, k_row_padding);
    if (m.beside) {
      if (row.draw) {
        const Rect control = inside.cut_right(row.width, 24);
        row.draw(control.middle(control.w, row.height));
      }
      const float note_w = inside.w - (row.note_icon == Icon::none ? 0 : 26);
      const float high = stage.paragraph_height(row.title, Type::body_b, inside.w) +
                         stage.paragraph_height(row.note, Type::small, note_w);
      draw_words(stage, inside.middle(inside.w, high), row);
    } else {
      const Rect control = inside.cut_bottom(row.height, 8);
      draw_words(stage, inside, row);
      row.draw(row.below ? control : control.with_width(std::min(row.width, control.w)));
    }
  }
  return height;
}

float sample_card(Screen& screen, const Rect& at) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const Address address = screen.desk.settings.address;
  const std::string& words = address == Address::ibu     ? w.settings_sample_ibu()
                             : address == Address::bapak ? w.settings_sample_bapak()
                                                         : w.settings_sample_anda();
  const float text = stage.paragraph_height(words, Type::story, at.w - 40);
  const Rect box = at.with_height(20 + 22 + 6 + text + 12 + 32 + 8 + 32 + 20);
  card(stage, box);
  Rect inside = box.shrunk(20);
  stage.text_in(inside.cut_top(22, 6), w.settings_sample(), Type::small, Token::ink2);
  inside.cut_top(stage.paragraph(inside, words, Type::story), 12);
  float x = inside.x, y = inside.y;
  for (const auto level : {scenario::Level::aman, scenario::Level::berisiko, scenario::Level::membahayakan}) {
    const Meaning meaning = meaning_of(level);
    const ChipLook look{meaning.icon, level_word(level, w), meaning.ink, meaning.tint};
    if (x > inside.x && x + chip_width(stage, look) > inside.right()) {
      x = inside.x;
      y += 40;
    }
    x += chip(stage, {x, y}, look) + 8;
  }
  return box.h;
}

float backup_card(Screen& screen, const Rect& at) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const std::optional<int> days = days_since_backup(screen.desk);
  const bool old = !days || *days >= k_backup_is_old_days;
  const std::string when =
      screen.desk.backed_up_at ? moment_words(screen.desk, *screen.desk.backed_up_at) : w.settings_backup_never();
  const std::string warning = days && old ? w.settings_backup_old(*days) : std::string();
  const float text_w = at.w - 40;
  const float height = 18 + 30 + 8 + 22 + stage.paragraph_height(when, Type::small_b, text_w - 26) +
                       stage.paragraph_height(warning, Type::small_b, text_w) + 12 + k_button + 20;
  const Rect box = at.with_height(height);
  card(stage, box);
  Rect inside = box.shrunk(20, 18);
  Rect head = inside.cut_top(30, 8);
  stage.icon(Icon::backup, head.cut_left(24, 12).centre(), 24, old ? Token::berisiko : Token::aman);
  stage.text_in(head, w.settings_backup(), Type::card_b);
  stage.text_in(inside.cut_top(22), w.settings_last_backup(), Type::small, Token::ink2);
  stage.icon(old ? Icon::warning : Icon::check_circle, {inside.x + 10, inside.y + 11}, 19,
             old ? Token::berisiko : Token::aman);
  const Rect line{inside.x + 26, inside.y, inside.w - 26, inside.h};
  inside.cut_top(stage.paragraph(line, when, Type::small_b, old ? Token::berisiko : Token::ink));
  inside.cut_top(stage.paragraph(inside, warning, Type::small_b, Token::berisiko), 12);
  stage.set_group("settings.side");
  if (button(stage, inside.cut_top(k_button),
             {.id = "settings.side_usb", .label = w.settings_backup_usb(), .icon = Icon::usb})) {
    screen.memory.settings.folder_for = 2;
    screen.wish(ShowFolder{});
  }
  stage.set_group({});
  return height;
}

void side(Screen& screen, Rect at, bool with_backup) {
  Stage& stage = screen.stage;
  const std::string& words = screen.w().settings_offline();
  at.cut_top(sample_card(screen, at), 14);
  if (with_backup) at.cut_top(backup_card(screen, at), 14);
  const float text = stage.paragraph_height(words, Type::small, at.w - 78);
  const Rect box = at.cut_top(text + 36);
  card(stage, box);
  stage.icon(Icon::cloud_off, {box.x + 32, box.centre().y}, 24, Token::ink2);
  stage.paragraph({box.x + 56, box.y + 18, box.w - 78, text}, words, Type::small);
}

// The sections; icons alone where the window is narrow.
void rail(Screen& screen, Rect at, std::span<const Section> sections) {
  Stage& stage = screen.stage;
  int& chosen = screen.memory.settings.section;
  stage.set_group("settings.sections");
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const Section& section = sections[i];
    const Rect row = at.cut_top(48, 4);
    const bool on = static_cast<int>(i) == chosen;
    if (on) stage.fill(row, Token::pri, radius::control);
    const Stage::Touch touch = pressable(stage, row, section.id, section.title, radius::control);
    const Token ink = on ? Token::on : Token::ink;
    stage.icon(section.icon, {stage.narrow() ? row.centre().x : row.x + 26, row.centre().y}, 24, ink);
    if (!stage.narrow())
      stage.text_in({row.x + 50, row.y, row.w - 58, row.h}, section.title, on ? Type::body_b : Type::body, ink);
    const bool walked = touch.ring && stage.memory().arrowed_to == section.id;
    if ((touch.pressed || walked) && !on) {
      apply_letterhead(screen);
      chosen = static_cast<int>(i);
      stage.memory().scroll["settings"] = 0;
    }
  }
  stage.set_group({});
}

void folder_for(Screen& screen) {
  const i18n::Words& w = screen.w();
  int& wanted = screen.memory.settings.folder_for;
  const bool documents = wanted == 1;
  const FolderAnswer answer =
      folder_dialog(screen, {.heading = documents ? w.settings_folder_heading() : w.settings_backup_heading(),
                             .note = documents ? w.settings_folder_note() : w.settings_backup_folder_note(),
                             .choose = documents ? w.settings_folder_here() : w.settings_backup_here()});
  if (!answer.chosen.empty()) {
    if (documents) {
      Settings settings = screen.desk.settings;
      settings.documents_folder = answer.chosen;
      screen.wish(ChangeSettings{settings});
    } else {
      screen.wish(BackUp{answer.chosen});
    }
  }
  if (answer.cancelled || !answer.chosen.empty()) {
    screen.stage.focus(documents ? "settings.folder" : "settings.backup_usb");
    wanted = 0;
  }
}

}  // namespace

void settings_screen(Screen& screen) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  SettingsMemory& memory = screen.memory.settings;
  const std::array<Section, 7> sections = {
      Section{"settings.section_look", Icon::format_size, w.settings_look(), look_rows},
      Section{"settings.section_room", Icon::tv, w.settings_room(), room_rows},
      Section{"settings.section_documents", Icon::description, w.settings_documents(), document_rows},
      Section{"settings.section_names", Icon::people, w.settings_names(), name_rows},
      Section{"settings.section_backup", Icon::backup, w.settings_backup(), backup_rows},
      Section{"settings.section_contacts", Icon::support, w.settings_contacts(), contact_rows},
      Section{"settings.section_about", Icon::info, w.settings_about(), about_rows}};
  memory.section = std::clamp(memory.section, 0, 6);

  Framed frame = framed(screen, {.title = w.settings_title(), .subtitle = w.settings_subtitle(), .stop = false});
  const bool narrow = stage.narrow();
  Rect page = frame.page;
  page = page.middle(std::min(page.w - (narrow ? 32.F : 64.F), 1660.F), page.h - 40);
  rail(screen, page.cut_left(narrow ? 56 : 250, narrow ? 16 : 24), sections);
  const bool has_side = page.w >= 1000;
  const Rect beside = has_side ? page.cut_right(352, 24) : Rect{};
  page.w = std::min(page.w, 980.F);

  ScrollArea scroll(stage, "settings", page);
  Rect at = scroll.content();
  const Section& section = sections[static_cast<std::size_t>(memory.section)];
  if (narrow) stage.text_in(at.cut_top(33, 8), section.title, Type::story_b);
  at.cut_top(draw_rows(stage, at, section.rows(screen)), 4);
  scroll.finish(at.y);
  if (has_side) side(screen, beside, memory.section != 4);  // after the settings, for Tab's order
  stage.default_focus(section.id);

  for (int i = 0; i < 7; ++i) {
    if (stage.pressed(digit(i + 1))) {
      apply_letterhead(screen);
      memory.section = i;
      stage.memory().scroll["settings"] = 0;
      stage.focus(sections[static_cast<std::size_t>(i)].id);
    }
  }
  if (memory.erasing) erase_dialog(screen);
  if (memory.folder_for != 0) folder_for(screen);
  if (frame.back || stage.pressed(Key::escape)) {
    apply_letterhead(screen);
    memory.letter_loaded = false;
    screen.go(Place::beranda);
  }
  screen.keys = {{{Key::d1}, {Key::d7}, w.settings_key_section()},
                 {{Key::tab}, {}, w.settings_key_rows()},
                 {{Key::left}, {Key::right}, w.settings_key_change()},
                 {{Key::escape}, {}, w.frame_back()}};
}

}  // namespace rembug::ui

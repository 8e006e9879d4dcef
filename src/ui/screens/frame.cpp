#include <algorithm>

#include "i18n/format.hpp"
#include "ui/screens/screens.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

Framed framed(Screen& screen, const TopBar& bar) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  Framed framed;
  Rect page = stage.area();
  Rect top = page.cut_top(k_top_bar);
  page.cut_bottom(k_key_line);
  framed.page = page;
  stage.fill({top.x, top.bottom() - 1, top.w, 1}, Token::line);

  stage.set_group("top");
  Rect inside = top.shrunk(24, 8);
  if (bar.back) {
    if (icon_button(stage, inside.cut_left(44, 14), "top.back", w.frame_back(), Icon::arrow_back)) framed.back = true;
  }
  if (bar.stop) {
    // The key itself is taken by the program, so that it works on every screen and over every dialog.
    const Button stop{.id = "top.stop",
                      .label = stage.narrow() ? w.frame_stop_short() : w.frame_stop(),
                      .kind = ButtonKind::stop,
                      .icon = Icon::support,
                      .key = {Key::f9},
                      .show_key = !stage.narrow()};
    const Rect place = inside.cut_right(button_width(stage, stop, 42), 14);
    if (button(stage, place.middle(place.w, 42), stop)) screen.memory.stop_asked = true;
  }
  if (!bar.room.empty() && !stage.narrow()) {
    const ChipLook look{screen.desk.room_dark ? Icon::visibility_off : Icon::tv, bar.room};
    const Rect place = inside.cut_right(chip_width(stage, look), 14);
    chip(stage, {place.x, place.centre().y - 16}, look);
  }
  if (bar.saved) {
    const bool refused = screen.desk.save_state == SaveState::refused;
    const ChipLook look{refused ? Icon::error : Icon::check_circle,
                        stage.narrow() ? std::string()
                        : refused      ? w.frame_not_saved()
                                       : w.frame_saved(),
                        refused ? Token::membahayakan : Token::aman,
                        refused ? Token::membahayakan_tint : Token::aman_tint};
    const Rect place = inside.cut_right(chip_width(stage, look), 14);
    chip(stage, {place.x, place.centre().y - 16}, look);
  }
  stage.set_group({});
  const float title = std::min(stage.text_width(bar.title, Type::card_b), inside.w);
  stage.text_in(inside.cut_left(title + 1, 14), bar.title, Type::card_b);
  framed.bar_right = inside;
  if (!bar.subtitle.empty() && inside.w > 120 && !stage.narrow()) {
    const float width = std::min(stage.text_width(bar.subtitle, Type::small) + 1, inside.w);
    stage.text_shortened(inside.cut_left(width), bar.subtitle, Type::small, Token::ink2);
    framed.bar_right = inside;
  }
  return framed;
}

std::string step_title(const session::AgendaStep& step, const i18n::Words& words) {
  if (!step.title.empty()) return step.title;
  return words.by_key("step." + std::string(session::name_of(step.kind)));
}

const std::string& kind_word(session::ItemKind kind, const i18n::Words& words) {
  switch (kind) {
    case session::ItemKind::kesulitan: return words.kind_kesulitan();
    case session::ItemKind::masukan: return words.kind_masukan();
    case session::ItemKind::usulan: return words.kind_usulan();
    case session::ItemKind::kesepakatan: return words.kind_kesepakatan();
  }
  return words.kind_kesulitan();
}

const std::string& level_word(scenario::Level level, const i18n::Words& words) {
  switch (level) {
    case scenario::Level::aman: return words.level_aman();
    case scenario::Level::berisiko: return words.level_berisiko();
    case scenario::Level::membahayakan: return words.level_membahayakan();
  }
  return words.level_aman();
}

std::string outcome_word(const consensus::AgreementResult& result, const i18n::Words& words) {
  if (result.reason == consensus::AgreementReason::mufakat) return words.outcome_mufakat();
  return words.by_key("outcome." + std::string(consensus::name_of(result.outcome)));
}

std::string story(const Desk& desk, const scenario::Scenario& scenario, std::string_view key) {
  std::string text(scenario.text(desk.w().language_code(), key));
  const i18n::Words& w = desk.w();
  const std::string& address = desk.settings.address == Address::ibu     ? w.address_ibu()
                               : desk.settings.address == Address::bapak ? w.address_bapak()
                                                                         : w.address_anda();
  static constexpr std::string_view k_mark = "{sapaan}";
  for (std::size_t at = text.find(k_mark); at != std::string::npos; at = text.find(k_mark, at + address.size())) {
    text.replace(at, k_mark.size(), address);
  }
  return text;
}

std::string session_title(const session::SessionDetails& details, const i18n::Words& words) {
  if (!details.kelurahan.empty()) return words.frame_session_in(details.kelurahan);
  if (!details.title.empty()) return details.title;
  return words.frame_session();
}

void empty_state(Stage& stage, const Rect& area, Icon icon, const std::string& heading, const std::string& words) {
  const float width = std::min(area.w, 520.F);
  const float height = 64 + 16 + 33 + 8 + stage.paragraph_height(words, Type::body, width);
  Rect box = area.middle(width, height);
  icon_tile(stage, box.cut_top(64, 16).middle(64, 64), icon, Token::pri, Token::soft);
  stage.text_in(box.cut_top(33, 8), heading, Type::story_b, Token::ink, Align::centre);
  stage.paragraph(box, words, Type::body, Token::ink2, Align::centre);
}

}  // namespace rembug::ui

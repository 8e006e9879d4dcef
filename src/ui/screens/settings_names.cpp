// Pengaturan: how long names stay in the attendance list, and erasing those of the open session.
#include <array>

#include "i18n/format.hpp"
#include "ui/screens/settings_rows.hpp"

namespace rembug::ui {

namespace {

// Seats of the open session whose name is still kept.
std::vector<session::SeatId> named_seats(const Desk& desk) {
  std::vector<session::SeatId> seats;
  if (desk.session == nullptr || desk.names == nullptr) return seats;
  for (const session::SeatView& seat : desk.session->seats) {
    const auto name = desk.names->find(seat.id);
    if (!seat.erased && name != desk.names->end() && !name->second.empty()) seats.push_back(seat.id);
  }
  return seats;
}

Date day_of(const session::SessionView& session, int utc_offset_minutes) {
  return session.details.date ? *session.details.date : local_moment(session.created_at, utc_offset_minutes).date;
}

}  // namespace

std::vector<SettingRow> name_rows(Screen& screen) {
  const i18n::Words& w = screen.w();
  const Desk& desk = screen.desk;
  static constexpr std::array<int, 4> k_days = {30, 90, 365, 0};
  std::vector<SegmentLook> parts;
  int chosen = -1;
  for (std::size_t i = 0; i < k_days.size(); ++i) {
    parts.push_back({k_days[i] == 0 ? w.settings_no_limit() : w.settings_days(k_days[i])});
    if (k_days[i] == desk.settings.keep_names_days) chosen = static_cast<int>(i);
  }
  std::vector<SettingRow> rows;
  SettingRow keep{w.settings_keep(), w.settings_keep_note(), segmented_width(screen.stage, parts), 44};
  keep.draw = [&screen, parts, chosen](const Rect& at) {
    const int wanted = segmented(screen.stage, at, "settings.keep", parts, chosen);
    if (wanted < 0) return;
    Settings settings = screen.desk.settings;
    settings.keep_names_days = k_days[static_cast<std::size_t>(wanted)];
    screen.wish(ChangeSettings{settings});
  };
  rows.push_back(std::move(keep));

  const std::size_t named = named_seats(desk).size();
  SettingRow erase{w.settings_erase()};
  if (desk.session == nullptr) {
    erase.note = w.settings_erase_none_open();
  } else if (named == 0) {
    erase.note = w.settings_erase_none_left();
  } else {
    erase.note = w.settings_erase_note(session_title(desk.session->details, w), named);
    if (desk.settings.keep_names_days > 0) {
      const Date due =
          plus_days(day_of(*desk.session, desk.settings.utc_offset_minutes), desk.settings.keep_names_days);
      const std::string day = i18n::short_date(due, w);
      if (due <= desk.local.date) {
        erase.note += "\n" + w.settings_erase_due(day);
        erase.note_ink = Token::berisiko;
        erase.note_icon = Icon::warning;
      } else {
        erase.note += "\n" + w.settings_erase_from(day);
      }
    }
  }
  const Button look{.id = "settings.erase", .label = w.settings_erase_button(), .enabled = named > 0};
  erase.width = button_width(screen.stage, look);
  erase.draw = [&screen, look](const Rect& at) {
    screen.stage.set_group("settings.erase");
    if (button(screen.stage, at, look)) screen.memory.settings.erasing = true;
    screen.stage.set_group({});
  };
  rows.push_back(std::move(erase));
  return rows;
}

void erase_dialog(Screen& screen) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const std::vector<session::SeatId> seats = named_seats(screen.desk);
  const std::string words = w.settings_erase_words(seats.size());
  const float text_w = std::min(640.F, stage.area().w - 24) - 64;
  const float head = stage.paragraph_height(w.settings_erase_heading(), Type::heading_b, text_w);
  Rect box =
      begin_dialog(stage, 640, head + 10 + stage.paragraph_height(words, Type::body, text_w) + 24 + k_button + 52);
  Rect foot = box.cut_bottom(k_button, 12);
  ScrollArea scroll(stage, "settings.erase", box);
  Rect at = scroll.content();
  at.cut_top(stage.paragraph(at, w.settings_erase_heading(), Type::heading_b), 10);
  at.cut_top(stage.paragraph(at, words, Type::body));
  scroll.finish(at.y);
  if (button_cut_left(stage, foot, {.id = "erase.yes", .label = w.settings_erase_yes(), .kind = ButtonKind::stop})) {
    for (std::size_t i = 0; i < seats.size(); ++i) {
      const bool last = i + 1 == seats.size();
      screen.wish(Act{session::EraseName{seats[i]}, {}, last ? w.settings_erased() : std::string(), false});
    }
    screen.memory.settings.erasing = false;
  }
  if (button_cut_left(stage, foot, {.id = "erase.no", .label = w.settings_erase_no(), .key = {Key::escape}}))
    screen.memory.settings.erasing = false;
  if (!stage.focused().starts_with("erase.")) stage.focus("erase.no");
  end_dialog(stage);
  if (!screen.memory.settings.erasing) stage.focus("settings.erase");
}

}  // namespace rembug::ui

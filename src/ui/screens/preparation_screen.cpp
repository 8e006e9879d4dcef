// Sesi, persiapan: place, attendance, groups, agenda; at the end the first step begins. Everything can be changed
// later, and everything but the place may be skipped.
#include <algorithm>
#include <array>

#include "i18n/format.hpp"
#include "ui/screens/preparation_parts.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

constexpr int k_steps = 4;

const std::string& step_word(int step, const i18n::Words& w) {
  switch (step) {
    case 0: return w.prepare_step_place();
    case 1: return w.prepare_step_attendance();
    case 2: return w.prepare_step_groups();
    default: return w.prepare_step_agenda();
  }
}

bool is_done(const session::SessionView* view, int step) {
  if (view == nullptr) return false;
  switch (step) {
    case 0: return true;
    case 1: return !view->seats.empty();
    case 2: return !view->groups.empty();
    default: return !view->current_step.empty();
  }
}

// Saves what the first step's fields say before anything else is shown.
void leave_place(Screen& screen) {
  const auto details = details_in_fields(screen.drafts);
  if (!details) return;
  if (screen.desk.session == nullptr) {
    screen.wish(NewSession{{.details = *details}});
  } else if (!(*details == screen.desk.session->details)) {
    screen.wish(Act{.body = session::ChangeSessionDetails{*details}});
  }
}

void go_to_step(Screen& screen, int step) {
  PreparationMemory& memory = screen.memory.preparation;
  if (memory.step == 0 || screen.desk.session == nullptr) leave_place(screen);
  memory.step = std::clamp(step, 0, k_steps - 1);
  screen.stage.focus({}, screen.stage.memory().ring);
}

void steps_line(Screen& screen, Rect line, int now) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const bool may = details_in_fields(screen.drafts).has_value();
  stage.set_group("prepare.steps");
  for (int step = 0; step < k_steps; ++step) {
    const bool done = is_done(screen.desk.session, step) && step != now;
    const std::string label =
        stage.narrow() && step != now ? std::to_string(step + 1) : std::to_string(step + 1) + ". " + step_word(step, w);
    ChipLook look{done ? Icon::check_circle : Icon::radio_button_unchecked, label, Token::ink, Token::sunk};
    if (done) look.ink = Token::aman, look.tint = Token::aman_tint;
    if (step == now) look = {Icon::play_arrow, label, Token::on, Token::pri};
    const float width = step == now ? 38 + stage.text_width(label, Type::small_b) + 18 : chip_width(stage, look);
    const Rect place = line.cut_left(width, 10).middle(width, 32);
    const Stage::Touch touch = stage.spot({.id = "prepare.step" + std::to_string(step + 1),
                                           .label = step_word(step, w),
                                           .rect = place,
                                           .enabled = step == 0 || may});
    if (step == now) {
      stage.fill(place, Token::pri, 16);
      stage.icon(look.icon, {place.x + 22, place.centre().y}, 20, Token::on);
      stage.text_in({place.x + 38, place.y, place.w, place.h}, label, Type::small_b, Token::on);
    } else {
      chip(stage, {place.x, place.y}, look);
    }
    if (touch.ring) focus_ring(stage, place, 16);
    if (touch.pressed && step != now) go_to_step(screen, step);
    if (step + 1 < k_steps) {
      const Rect arrow = line.cut_left(20, 10);
      stage.icon(Icon::chevron_right, arrow.centre(), 20, Token::ink2);
    }
  }
  stage.set_group({});
  if (line.w > 160 && !stage.narrow())
    stage.text_in(line, w.prepare_all_changeable(), Type::small, Token::ink2, Align::right);
}

void place_card(Screen& screen, Rect& column, int now) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::SessionView* view = screen.desk.session;
  std::vector<std::string> lines;
  if (view != nullptr) {
    const session::SessionDetails& d = view->details;
    lines.push_back(d.venue.empty() ? d.kelurahan : d.venue + ", " + d.kelurahan);
    std::string when = d.date ? i18n::long_date(*d.date, w) : std::string();
    if (const std::string span = time_span(*view, w); !span.empty()) when += (when.empty() ? "" : ", ") + span;
    if (!when.empty()) lines.push_back(when);
    const auto has = [&](session::SeatRole role) {
      return std::any_of(view->seats.begin(), view->seats.end(),
                         [&](const session::SeatView& seat) { return seat.details.role == role; });
    };
    lines.push_back(has(session::SeatRole::fasilitator) && has(session::SeatRole::notulis) ? w.prepare_roles_filled()
                                                                                           : w.prepare_roles_missing());
  } else {
    lines.push_back(w.prepare_place_first());
  }
  float height = 16 + 36 + 6 + 12;
  for (const std::string& line : lines) height += stage.paragraph_height(line, Type::small, column.w - 40) + 2;
  const Rect box = column.cut_top(height, 15);
  card(stage, box);
  Rect inside = box.shrunk(20, 14);
  Rect head = inside.cut_top(36, 4);
  stage.icon(view != nullptr ? Icon::check_circle : Icon::radio_button_unchecked, {head.x + 12, head.centre().y}, 24,
             view != nullptr ? Token::aman : Token::ink2);
  head.cut_left(36);
  if (now != 0 &&
      button_cut_right(stage, head,
                       {.id = "prepare.change_place", .label = w.prepare_change(), .kind = ButtonKind::quiet}))
    go_to_step(screen, 0);
  stage.text_in(head, w.prepare_place_and_time(), Type::card_b);
  for (const std::string& line : lines) inside.cut_top(stage.paragraph(inside, line, Type::small), 2);
}

void groups_card(Screen& screen, Rect& column) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  if (screen.desk.session == nullptr) return;
  const auto groups = people_by_group(*screen.desk.session);
  const std::string& words = groups.empty() ? w.prepare_no_groups() : w.prepare_six_to_twelve();
  const float text = stage.paragraph_height(words, Type::small, column.w - 40);
  const std::size_t rows = (groups.size() + 2) / 3;
  const Rect box = column.cut_top(16 + 29 + 8 + 84 * static_cast<float>(rows) + text + 18, 15);
  card(stage, box);
  Rect inside = box.shrunk(20, 16);
  stage.text_in(inside.cut_top(29, 6), w.prepare_small_groups(), Type::card_b);
  for (std::size_t at = 0; at < groups.size(); at += 3) {
    const auto cells = inside.cut_top(74, 10).columns(3, 10);
    for (std::size_t i = 0; i < 3 && at + i < groups.size(); ++i) {
      well(stage, cells[i], radius::option);
      Rect cell = cells[i].shrunk(6, 10);
      stage.text_in(cell.cut_top(30), std::to_string(groups[at + i].second), Type::story_b, Token::ink, Align::centre);
      stage.text_in(cell.cut_top(24), groups[at + i].first, Type::small, Token::ink, Align::centre);
    }
  }
  stage.paragraph(inside, words, Type::small, Token::ink2);
}

void agenda_card(Screen& screen, Rect& column) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  if (screen.desk.session == nullptr) return;
  const session::SessionView& view = *screen.desk.session;
  const Rect box = column.cut_top(100, 15);
  card(stage, box);
  Rect inside = box.shrunk(20, 16);
  stage.text_in(inside.cut_top(29, 8), w.prepare_step_agenda(), Type::card_b);
  stage.icon(Icon::event_available, {inside.x + 12, inside.y + 13}, 22, Token::pri);
  inside.cut_left(34);
  stage.text_in(inside.cut_top(26), w.prepare_agenda_is(view.agenda.size(), agenda_minutes(view)), Type::body);
}

Button next_button(Screen& screen, int now) {
  const i18n::Words& w = screen.w();
  const bool started = screen.desk.session != nullptr && !screen.desk.session->current_step.empty();
  Button look{.id = "prepare.next",
              .label = {},
              .kind = ButtonKind::filled,
              .key = ctrl(Key::enter),
              .show_key = !screen.stage.narrow()};
  switch (now) {
    case 0: look.label = w.prepare_next_attendance(); break;
    case 1: look.label = w.prepare_next_groups(); break;
    case 2: look.label = w.prepare_next_agenda(); break;
    default: look.label = started ? w.prepare_to_session() : w.prepare_begin();
  }
  if (now == 0 && !details_in_fields(screen.drafts)) {
    look.enabled = false;
    look.reason = w.prepare_place_first();
  }
  return look;
}

void next(Screen& screen, int now) {
  if (now < k_steps - 1) return go_to_step(screen, now + 1);
  const session::SessionView& view = *screen.desk.session;
  if (view.current_step.empty() && !view.agenda.empty() && !view.closed)
    screen.wish(Act{.body = session::StartAgendaStep{view.agenda.front().step.id}});
  screen.memory.run.shown = {};
  screen.go(Place::sesi);
}

}  // namespace

void preparation_screen(Screen& screen) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  load_fields(screen);
  PreparationMemory& memory = screen.memory.preparation;
  const int now = screen.desk.session == nullptr ? 0 : std::clamp(memory.step, 0, k_steps - 1);
  const Framed frame = framed(
      screen, {.title = w.prepare_heading(), .room = screen.desk.room_window ? w.prepare_room_ready() : std::string()});
  const float margin = stage.narrow() ? 16 : 40;
  Rect page = frame.page.shrunk(margin, stage.narrow() ? 10 : 14);
  if (page.w > 1500) page = page.middle(1500, page.h);
  steps_line(screen, page.cut_top(38, stage.narrow() ? 8 : 14), now);

  const Button go = next_button(screen, now);
  bool pressed = false;
  Rect side;
  if (stage.narrow()) {
    const Rect row = page.cut_bottom(k_button, 10);
    stage.set_group("prepare.next");
    pressed = button(stage, row, go);
    stage.set_group({});
  } else {
    side = page.cut_right(std::clamp(page.w * 0.315F, 300.F, 420.F), 24);
  }
  switch (static_cast<PreparationStep>(now)) {
    case PreparationStep::place: prepare_place(screen, page); break;
    case PreparationStep::attendance: prepare_attendance(screen, page); break;
    case PreparationStep::groups: prepare_groups(screen, page); break;
    case PreparationStep::agenda: prepare_agenda(screen, page); break;
  }
  if (!side.empty()) {
    const Rect row = side.cut_bottom(k_button_large, 15);
    stage.set_group("prepare.side");
    ScrollArea scroll(stage, "prepare.side", side);
    Rect column = scroll.content();
    place_card(screen, column, now);
    if (now != 2) groups_card(screen, column);
    if (now != 3) agenda_card(screen, column);
    scroll.finish(column.y);
    stage.set_group("prepare.next");
    pressed = button(stage, row, go);
    stage.set_group({});
  }
  if (pressed) next(screen, now);

  if (now == 1) {
    screen.keys = {{{Key::tab}, {}, w.prepare_key_tab()},
                   {{Key::enter}, {}, w.prepare_key_row()},
                   {{Key::space}, {}, w.prepare_key_present()},
                   {ctrl(Key::v), {}, w.prepare_key_paste()}};
  } else {
    screen.keys = {{{Key::tab}, {}, w.frame_key_tab()}};
  }
  screen.keys.push_back({ctrl(Key::enter), {}, now < k_steps - 1 ? w.prepare_key_next() : go.label});
  screen.keys.push_back({{Key::escape}, {}, w.prepare_key_home()});
  if (frame.back || stage.pressed(Key::escape)) {
    if (now == 0 && screen.desk.session != nullptr) leave_place(screen);
    screen.go(Place::beranda);
  }
}

}  // namespace rembug::ui

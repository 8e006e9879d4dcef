// The running session: agenda and clock at the left, the step in the middle, quick capture at the bottom, always one
// key away.
#include <algorithm>

#include "i18n/format.hpp"
#include "ui/screens/play_stage.hpp"
#include "ui/screens/screens.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

using session::StepKind;

const session::AgendaStepView* shown_step(const Desk& desk, const RunMemory& run) {
  const session::SessionView& view = *desk.session;
  if (!run.shown.empty()) {
    if (const auto* step = view.step(run.shown)) return step;
  }
  if (const auto* step = view.step(view.current_step)) return step;
  return view.agenda.empty() ? nullptr : &view.agenda.front();
}

std::string step_subtitle(const Desk& desk, const session::AgendaStepView& step) {
  const i18n::Words& w = desk.w();
  switch (step.step.kind) {
    case StepKind::skenario: {
      const auto at = latest_play(desk);
      return at && at->usable() ? story(desk, *at->scenario, "title") : step_title(step.step, w);
    }
    case StepKind::papan: return w.run_board_subtitle(desk.session->board().size());
    case StepKind::penilaian: return w.run_rating_subtitle();
    case StepKind::kesepakatan: return w.run_agreements_subtitle();
    default: return step_title(step.step, w);
  }
}

// The clock card: what is left of the planned minutes, and when that is over.
void clock_card(Screen& screen, const Rect& rect, const session::AgendaStepView* running) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  card(stage, rect);
  Rect inside = rect.shrunk(14, 10);
  if (screen.desk.session->closed) {
    const LocalMoment at = local_moment(screen.desk.session->closed_at, screen.desk.settings.utc_offset_minutes);
    Rect line = inside.cut_top(34, 6);
    stage.icon(Icon::lock, {line.x + 12, line.centre().y}, 22, Token::aman);
    line.cut_left(32);
    stage.text_in(line, w.run_closed(), Type::card_b);
    stage.paragraph(inside, w.run_closed_at(i18n::short_date(at.date, w), i18n::clock(at.minutes_after_midnight, w)),
                    Type::hint, Token::ink2);
    return;
  }
  if (running == nullptr || !running->started_at) {
    stage.text_in(inside.cut_top(38), w.run_not_begun(), Type::card_b);
    stage.paragraph(inside, w.run_choose_step(), Type::hint, Token::ink2);
    return;
  }
  const std::int64_t planned_ms = std::int64_t{running->step.minutes} * 60'000;
  const std::int64_t spent_ms = running->spent_ms + std::max<std::int64_t>(0, screen.desk.now - *running->started_at);
  const std::int64_t left_ms = planned_ms - spent_ms;
  const bool late = left_ms < 0;
  const Rect first = inside.cut_top(38, 4);
  constexpr std::int64_t k_hour_ms = 3'600'000;
  const std::string reading = late && -left_ms >= 2 * k_hour_ms
                                  ? w.run_over_hours(-left_ms / k_hour_ms)
                                  : i18n::countdown(late ? -left_ms / 1000 : (left_ms + 999) / 1000, w);
  const float width = stage.text({first.x, first.y}, reading, Type::title_b, late ? Token::berisiko : Token::ink);
  stage.text({first.x + width + 8, first.y + 10}, late ? w.run_over() : w.run_left(), Type::small, Token::ink2);
  const float share = planned_ms > 0 ? static_cast<float>(spent_ms) / static_cast<float>(planned_ms) : 1.F;
  progress(stage, inside.cut_top(10, 6), share, late ? Token::berisiko : Token::pri);
  const LocalMoment ends = local_moment(screen.desk.now + left_ms, screen.desk.settings.utc_offset_minutes);
  stage.paragraph(inside, w.run_ends_at(step_title(running->step, w), i18n::clock(ends.minutes_after_midnight, w)),
                  Type::hint, Token::ink2);
}

// The step that Ctrl+Enter starts from here. Steps that lead on by a button of their own are left to it.
const session::AgendaStepView* next_by_key(const session::SessionView& view, const session::AgendaStepView* shown) {
  if (view.closed || shown == nullptr || shown->step.id != view.current_step) return nullptr;
  const bool open_ended = shown->step.kind == StepKind::papan || shown->step.kind == StepKind::penilaian;
  return open_ended ? next_step(view) : nullptr;
}

void start_next(Screen& screen, const session::AgendaStepView& next) {
  screen.act(session::StartAgendaStep{next.step.id});
  screen.memory.run.shown = {};
}

void agenda_rail(Screen& screen, Rect rail, const session::AgendaStepView* shown) {
  Stage& stage = screen.stage;
  const session::SessionView& view = *screen.desk.session;
  const i18n::Words& w = screen.w();
  const bool thin = rail.w < 100;
  stage.fill(rail, Token::sunk);
  stage.fill({rail.right() - 1, rail.y, 1, rail.h}, Token::line);
  Rect inside = rail.shrunk(thin ? 8 : 12, 14);
  stage.set_group("agenda");
  if (!thin) clock_card(screen, inside.cut_top(118, 10), view.step(view.current_step));

  const session::AgendaStepView* next = next_by_key(view, shown);
  Rect bottom = inside.cut_bottom(next != nullptr ? 136 : 88, 8);
  const std::array<Button, 2> below = {
      Button{.id = "run.capture", .label = w.run_capture(), .icon = Icon::add, .key = ctrl(Key::k)},
      Button{.id = "run.room",
             .label = screen.desk.room_window ? w.run_room_off() : w.run_room(),
             .icon = Icon::cast,
             .key = {Key::f5}}};

  ScrollArea list(stage, "run.agenda", inside);
  Rect row = list.content().with_height(44);
  for (const session::AgendaStepView& step : view.agenda) {
    const bool now = step.step.id == view.current_step;
    const bool is_shown = shown != nullptr && step.step.id == shown->step.id;
    const bool done = !now && (step.ended_at.has_value() || step.spent_ms > 0);
    const Rect cell = row.with_width(inside.w);
    const std::string title = step_title(step.step, w);
    const Stage::Touch touch =
        stage.spot({.id = "agenda." + step.step.id.text, .label = title, .group = "agenda", .rect = cell});
    if (now)
      stage.fill(cell, Token::pri, radius::control);
    else if (touch.hovered)
      stage.fill(cell, Token::soft, radius::control);
    if (is_shown && !now) stage.outline(cell, Token::pri, radius::control, 2);
    if (touch.ring) focus_ring(stage, cell, radius::control);
    const Token ink = now ? Token::on : done ? Token::ink2 : Token::ink;
    stage.icon(now    ? Icon::play_arrow
               : done ? Icon::check_circle
                      : Icon::radio_button_unchecked,
               {cell.x + (thin ? cell.w / 2 : 20), cell.centre().y}, 21,
               now    ? Token::on
               : done ? Token::aman
                      : Token::ink2);
    if (!thin) {
      const Type type = now ? Type::small_b : Type::small;
      const float width = cell.w - 88;
      // A long title of the facilitator's own takes two smaller lines rather than being cut.
      if (stage.text_width(title, type) <= width) {
        stage.text_in({cell.x + 41, cell.y, width, cell.h}, title, type, ink);
      } else {
        const Type small = now ? Type::hint_b : Type::hint;
        const float height = stage.paragraph_height(title, small, width);
        stage.push_clip(cell);
        stage.paragraph({cell.x + 41, cell.y + std::max(3.F, (cell.h - height) / 2), width, height}, title, small, ink);
        stage.pop_clip();
      }
      stage.text_in({cell.right() - 56, cell.y, 46, cell.h}, std::to_string(step.step.minutes) + "′",
                    now ? Type::hint_b : Type::hint, now ? Token::on : Token::ink2, Align::right);
    }
    if (touch.pressed) screen.memory.run.shown = step.step.id;
    row.y += 44;
  }
  list.finish(row.y);

  const auto open_capture = [&] {
    screen.memory.run.capture_open = true;
    stage.focus("capture.text");
  };
  stage.set_group("run.below");
  if (next != nullptr) {
    const Rect place = bottom.cut_top(40, 8);
    const std::string label = w.play_next_step(step_title(next->step, w));
    const Button look{.id = "run.next",
                      .label = stage.text_width(label, Type::body_b) > place.w - 72 ? w.play_key_next_step() : label,
                      .icon_after = Icon::arrow_forward};
    if (thin ? icon_button(stage, place, look.id, label, Icon::arrow_forward) : button(stage, place, look))
      start_next(screen, *next);
  }
  if (thin) {
    if (icon_button(stage, bottom.cut_top(40, 8), below[0].id, below[0].label, Icon::add, below[0].key)) open_capture();
    if (icon_button(stage, bottom.cut_top(40), below[1].id, below[1].label, Icon::cast)) {
      screen.wish(SwitchRoom{!screen.desk.room_window});
    }
  } else {
    if (button(stage, bottom.cut_top(40, 8), below[0])) open_capture();
    // F5 itself is taken by the program on every screen.
    if (button(stage, bottom.cut_top(40), below[1])) screen.wish(SwitchRoom{!screen.desk.room_window});
  }
  stage.set_group({});
}

// A step that is looked at but not running: words that say so, with the button that starts it. Gives the height.
float start_step_line(Screen& screen, const Rect& at, const session::AgendaStepView& shown) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const Button start{.id = "run.start", .label = w.run_start_step(), .icon = Icon::play_arrow, .key = ctrl(Key::enter)};
  const std::string words = w.run_step_not_running(step_title(shown.step, w));
  const float width = at.w - 32 - 34 - button_width(stage, start) - 12;
  const float text = stage.paragraph_height(words, Type::body, width);
  const Rect line = at.with_height(std::max(56.F, text + 16));
  tinted(stage, line, Token::berisiko_tint, Token::berisiko, radius::option);
  Rect inside = line.shrunk(16, 4);
  stage.icon(Icon::info, {inside.x + 11, inside.centre().y}, 22, Token::berisiko);
  inside.cut_left(34);
  stage.set_group("run.start");
  if (button_cut_right(stage, inside, start)) {
    screen.act(session::StartAgendaStep{shown.step.id});
    screen.memory.run.shown = {};
  }
  stage.set_group({});
  stage.paragraph({inside.x, line.centre().y - text / 2, width, text}, words, Type::body);
  return line.h;
}

}  // namespace

void quick_capture(Screen& screen, const Rect& bar);  // quick_capture.cpp

void session_screen(Screen& screen) {
  Stage& stage = screen.stage;
  const Desk& desk = screen.desk;
  const i18n::Words& w = screen.w();
  RunMemory& run = screen.memory.run;
  if (desk.session == nullptr || !desk.session->exists) {
    screen.go(Place::beranda);
    return;
  }
  if (run.of != desk.session->id) {  // another session: nothing of the last one is chosen or half done
    run.of = desk.session->id;
    run.board = {};
    run.rating = {};
    run.agreements = {};
    run.closing = {};
  }
  const session::AgendaStepView* shown = shown_step(desk, run);
  const std::string room = desk.room_dark     ? w.run_room_dark()
                           : desk.room_window ? w.run_room_sees(shown ? step_title(shown->step, w) : std::string())
                                              : std::string();
  std::string subtitle = shown ? step_subtitle(desk, *shown) : std::string();
  if (desk.session->demonstration) subtitle = w.frame_demonstration() + ". " + subtitle;
  Framed frame = framed(screen, {.title = session_title(desk.session->details, w), .subtitle = subtitle, .room = room});
  Rect page = frame.page;
  agenda_rail(screen, page.cut_left(stage.narrow() ? k_rail_narrow : k_rail), shown);

  if (!desk.session->closed && stage.pressed_even_typing(ctrl(Key::k))) {
    run.capture_open = true;
    stage.focus("capture.text");
  }
  if (run.capture_open) {
    const Rect bar = page.cut_bottom(k_capture);
    quick_capture(screen, bar);
  }
  Rect area = page.shrunk(20, 14);
  if (shown != nullptr && shown->step.id != desk.session->current_step && !desk.session->closed) {
    area.cut_top(start_step_line(screen, area, *shown), 12);
  }
  if (shown != nullptr) {
    switch (shown->step.kind) {
      case StepKind::skenario: play_step(screen, area); break;
      case StepKind::papan: board_step(screen, area); break;
      case StepKind::penilaian: rating_step(screen, area); break;
      case StepKind::kesepakatan: agreements_step(screen, area); break;
      case StepKind::baca_ulang:
      case StepKind::penutup: closing_step(screen, area); break;
      case StepKind::pembukaan:
      case StepKind::aturan:
      case StepKind::lain: opening_step(screen, area); break;
    }
  }
  if (const session::AgendaStepView* next = next_by_key(*desk.session, shown)) {
    screen.keys.push_back({ctrl(Key::enter), {}, w.play_key_next_step()});
    if (stage.pressed(ctrl(Key::enter))) start_next(screen, *next);
  }
  if (frame.back || stage.pressed(Key::escape)) screen.go(Place::beranda);
}

}  // namespace rembug::ui

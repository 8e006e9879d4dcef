// Persiapan, 4: the agenda, from the template of two hours; every change is saved as it is made.
#include <algorithm>

#include "i18n/format.hpp"
#include "ui/screens/preparation_parts.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

using session::AgendaStep;

std::vector<AgendaStep> steps_of(const session::SessionView& view) {
  std::vector<AgendaStep> steps;
  for (const session::AgendaStepView& step : view.agenda) steps.push_back(step.step);
  return steps;
}

constexpr float k_row = 56;

}  // namespace

int agenda_minutes(const session::SessionView& view) {
  int minutes = 0;
  for (const session::AgendaStepView& step : view.agenda) minutes += step.step.minutes;
  return minutes;
}

std::string time_span(const session::SessionView& view, const i18n::Words& words) {
  if (!view.details.starts_at) return {};
  const int from = *view.details.starts_at;
  return i18n::clock(from, words) + "–" + i18n::clock((from + agenda_minutes(view)) % (24 * 60), words);
}

void prepare_agenda(Screen& screen, const Rect& box) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::SessionView& view = *screen.desk.session;
  card(stage, box);
  Rect inside = box.shrunk(stage.narrow() ? 14 : 20, 16);
  stage.paragraph(inside.cut_top(stage.paragraph_height(w.prepare_agenda_heading(), Type::heading_b, inside.w), 4),
                  w.prepare_agenda_heading(), Type::heading_b);
  std::string total = w.prepare_agenda_total(agenda_minutes(view));
  if (const std::string span = time_span(view, w); !span.empty()) total += " " + w.prepare_agenda_span(span);
  stage.paragraph(inside.cut_top(stage.paragraph_height(total, Type::body, inside.w), 10), total, Type::body,
                  Token::ink2);

  std::vector<AgendaStep> steps = steps_of(view);
  bool changed = false;
  int time = view.details.starts_at.value_or(0);
  stage.set_group("prepare.agenda");
  ScrollArea scroll(stage, "prepare.agenda", inside);
  Rect column = scroll.content();
  std::vector<AgendaStep> next = steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const AgendaStep& step = steps[i];
    const std::string title = step_title(step, w);
    const std::string id = "agenda." + step.id.text;
    Rect row = column.cut_top(k_row);
    separator(stage, row.x, row.right(), row.bottom() - 1);
    row = row.shrunk(4, 6);
    if (!stage.narrow() && view.details.starts_at)
      stage.text_in(row.cut_left(64, 8), i18n::clock(time % (24 * 60), w), Type::body, Token::ink2);
    time += step.minutes;
    const bool running = step.id == view.current_step;
    if (icon_button(stage, row.cut_right(44, 4), id + ".remove", w.prepare_agenda_remove(title), Icon::close, {},
                    !running && steps.size() > 1)) {
      next.erase(next.begin() + static_cast<std::ptrdiff_t>(i));
      changed = true;
    }
    if (icon_button(stage, row.cut_right(44, 4), id + ".later", w.prepare_agenda_later(title), Icon::expand_more, {},
                    i + 1 < steps.size())) {
      std::swap(next[i], next[i + 1]);
      changed = true;
    }
    const int by = stepper(stage, row.cut_right(152, 12), id, w.prepare_agenda_minutes_of(title), step.minutes,
                           step.minutes >= 5, step.minutes <= 595);
    if (by != 0) {
      next[i].minutes += by * 5;
      changed = true;
    }
    stage.text_in(row, title, Type::body_b);
  }
  column.cut_top(14);
  std::vector<std::string> kinds;
  for (std::size_t i = 0; i < session::names_of<session::StepKind>().size(); ++i)
    kinds.push_back(w.by_key("step." + std::string(session::names_of<session::StepKind>()[i])));
  stage.set_group("prepare.agenda.add");
  Rect add = column.cut_top(46, 14);
  const int kind = select(stage, add.cut_left(std::min(300.F, add.w * 0.55F), 12), "prepare.agenda.add",
                          w.prepare_agenda_add(), kinds, -1, Icon::add, w.prepare_agenda_add());
  if (kind >= 0) {
    next.push_back({{}, static_cast<session::StepKind>(kind), {}, 10});
    changed = true;
  }
  if (button_cut_left(stage, add,
                      {.id = "prepare.agenda.template",
                       .label = w.prepare_agenda_template(),
                       .kind = ButtonKind::quiet,
                       .icon = Icon::refresh,
                       .enabled = view.current_step.empty(),
                       .reason = w.prepare_agenda_running()})) {
    next = session::two_hour_agenda();
    changed = true;
  }
  stage.set_group({});
  scroll.finish(column.y);
  if (changed) screen.wish(Act{.body = session::SetAgenda{std::move(next)}});
  stage.default_focus("prepare.next");
}

}  // namespace rembug::ui

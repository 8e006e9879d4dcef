// Sesi, pembukaan dan aturan: words to read aloud, who is here, and the next step.
#include <algorithm>
#include <map>

#include "ui/screens/play_stage.hpp"
#include "ui/screens/screens.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

constexpr int k_rules = 6;

// Numbered sentences, each on a card of its own, in reading size.
float sentences(Stage& stage, Rect column, const std::vector<std::string>& lines, bool numbered) {
  const float top = column.y;
  int number = 0;
  for (const std::string& line : lines) {
    ++number;
    const float left = numbered ? 60 : 20;
    const float text = stage.paragraph_height(line, Type::story, column.w - left - 20);
    const Rect box = column.cut_top(text + 26, 10);
    card(stage, box);
    if (numbered) {
      const Point disc{box.x + 32, box.centre().y};
      stage.circle(disc, 18, Token::soft);
      stage.text_in({disc.x - 18, disc.y - 18, 36, 36}, std::to_string(number), Type::card_b, Token::pri,
                    Align::centre);
    }
    stage.paragraph({box.x + left, box.y + 13, box.w - left - 20, text}, line, Type::story);
  }
  return column.y - top;
}

float who_is_here(Screen& screen, Rect column) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::SessionView& view = *screen.desk.session;
  const float top = column.y;
  std::map<std::string, int> organisations;
  int present = 0;
  for (const session::SeatView& seat : view.seats) {
    if (!seat.present) continue;
    ++present;
    if (!seat.details.organisation.empty()) ++organisations[seat.details.organisation];
  }
  column.cut_top(stage.paragraph(column, w.opening_here(present, view.present_participants()), Type::card_b), 8);
  float x = column.x;
  for (const auto& [name, people] : organisations) {
    const ChipLook look{Icon::groups, name + " " + std::to_string(people)};
    const float width = std::min(chip_width(stage, look), column.w);
    if (x > column.x && x + width > column.right()) {
      x = column.x;
      column.cut_top(40);
    }
    x += chip(stage, {x, column.y}, look) + 8;
  }
  if (!organisations.empty()) column.cut_top(44);
  return column.y - top;
}

}  // namespace

std::vector<std::string> ground_rules(const i18n::Words& words) {
  std::vector<std::string> rules;
  for (int i = 1; i <= k_rules; ++i) rules.push_back(words.by_key("opening.rule" + std::to_string(i)));
  return rules;
}

void opening_step(Screen& screen, const Rect& area) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::SessionView& view = *screen.desk.session;
  const session::AgendaStepView* step = view.step(screen.memory.run.shown);
  if (step == nullptr) step = view.step(view.current_step);
  if (step == nullptr && !view.agenda.empty()) step = &view.agenda.front();
  if (step == nullptr) return;
  Rect page = area.with_width(std::min(area.w, 980.F));
  const session::AgendaStepView* next = next_step(view);
  const bool running = step->step.id == view.current_step && !view.closed;
  Rect actions = running && next != nullptr ? page.cut_bottom(k_button_large, 12) : Rect{};

  ScrollArea scroll(stage, "opening." + step->step.id.text, page);
  Rect column = scroll.content().with_width(page.w);
  switch (step->step.kind) {
    case session::StepKind::pembukaan: {
      column.cut_top(stage.paragraph(column, w.opening_heading(), Type::heading_b), 4);
      column.cut_top(stage.paragraph(column, w.opening_read_aloud(), Type::body, Token::ink2), 14);
      const std::string& place = view.details.kelurahan;
      std::vector<std::string> words = {place.empty() ? w.opening_words1_anywhere() : w.opening_words1(place)};
      words.insert(words.end(), {w.opening_words2(), w.opening_words3(), w.opening_words4()});
      column.cut_top(sentences(stage, column, words, false), 8);
      break;
    }
    case session::StepKind::aturan:
      column.cut_top(stage.paragraph(column, w.opening_rules_heading(), Type::heading_b), 4);
      column.cut_top(stage.paragraph(column, w.opening_rules_words(), Type::body, Token::ink2), 14);
      column.cut_top(sentences(stage, column, ground_rules(w), true), 8);
      break;
    default:
      column.cut_top(stage.paragraph(column, step_title(step->step, w), Type::heading_b), 4);
      column.cut_top(stage.paragraph(column, w.opening_other_words(), Type::body, Token::ink2), 14);
  }
  if (step->step.kind != session::StepKind::aturan) {
    if (view.seats.empty())
      column.cut_top(stage.paragraph(column, w.opening_nobody(), Type::body, Token::ink2), 8);
    else
      column.cut_top(who_is_here(screen, column), 8);
    stage.set_group("opening.attendance");
    Rect row = column.cut_top(k_button_small, 8);
    if (button_cut_left(stage, row,
                        {.id = "opening.attendance",
                         .label = w.opening_attendance(),
                         .kind = ButtonKind::quiet,
                         .icon = Icon::people})) {
      screen.memory.preparation.step = 1;
      screen.go(Place::persiapan);
    }
    stage.set_group({});
  }
  scroll.finish(column.y);

  if (running && next != nullptr) {
    stage.set_group("opening.actions");
    if (button_cut_left(stage, actions,
                        {.id = "opening.next",
                         .label = w.opening_next(step_title(next->step, w)),
                         .kind = ButtonKind::filled,
                         .icon_after = Icon::arrow_forward,
                         .key = ctrl(Key::enter),
                         .show_key = !stage.narrow()})) {
      screen.act(session::StartAgendaStep{next->step.id});
      screen.memory.run.shown = {};
    }
    stage.set_group({});
    stage.default_focus("opening.next");
    screen.keys = {{ctrl(Key::enter), {}, w.opening_key_next()}};
  }
  screen.keys.push_back({ctrl(Key::k), {}, w.capture_heading()});
  screen.keys.push_back({{Key::f12}, {}, w.opening_key_dark()});
}

}  // namespace rembug::ui

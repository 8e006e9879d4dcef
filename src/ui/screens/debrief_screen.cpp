// Looking back: the path as a line in time, how safe each decision was apart from how the story went, what was never
// asked, which abilities were trained, and the way back into any decision.
#include <algorithm>

#include "i18n/format.hpp"
#include "scenario/debrief.hpp"
#include "ui/screens/activity.hpp"
#include "ui/screens/practice_parts.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

using scenario::DebriefStep;
using scenario::Level;

std::string decision_words(const Desk& desk, const PlayStage& at, const DebriefStep& step) {
  std::string words = story(desk, *at.scenario, "n." + step.node.text + ".title");
  std::string chosen;
  for (const scenario::ChoiceId& id : step.answer.choices) {
    if (const scenario::Choice* choice = at.scenario->choice(id)) {
      chosen += (chosen.empty() ? "" : " · ") + choice_label(desk, *at.scenario, *choice);
    }
  }
  if (words.empty()) return chosen;
  return chosen.empty() ? words : words + ": " + chosen;
}

// Where the consequence of this decision was felt, or why this scene came.
std::string link_words(const Desk& desk, const PlayStage& at, const scenario::Debrief& debrief,
                       const DebriefStep& step) {
  const i18n::Words& w = desk.w();
  const auto number_of = [&](std::uint32_t visit) {
    for (std::size_t i = 0; i < debrief.steps.size(); ++i) {
      if (debrief.steps[i].visit >= visit) return static_cast<int>(i) + 1;
    }
    return 0;
  };
  std::string words = w.debrief_when(step.day, i18n::clock(step.minutes, w));
  if (const scenario::Choice* cause = at.scenario->choice(step.consequence_of)) {
    words += " " + w.debrief_because(choice_label(desk, *at.scenario, *cause));
  }
  if (!step.led_to.empty()) {
    if (const int n = number_of(step.led_to.front()); n > 0) words += " " + w.debrief_felt_at(n);
  }
  return words;
}

void retry(Screen& screen, const PlayStage& at, const DebriefStep& step) {
  const std::string role = at.play->role;
  screen.wish(ActInPractice{session::StartPlay{.play = {},
                                               .scenario = at.scenario->id,
                                               .seed = at.play->seed,
                                               .role = role,
                                               .try_from = at.play->id,
                                               .kept_steps = static_cast<int>(step.visit)}});
  screen.memory.practice = {};
  screen.go(Place::latihan_main);
}

float path_card(Screen& screen, const Rect& column, const PlayStage& at, const scenario::Debrief& debrief) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const bool wide = column.w > 640;
  const float quality_w = wide ? 168 : 48, retry_w = 132;
  const float text_w = column.w - 40 - 54 - quality_w - retry_w - 24;
  std::vector<float> heights;
  float total = 0;
  for (const DebriefStep& step : debrief.steps) {
    const float height = 14 + stage.paragraph_height(decision_words(screen.desk, at, step), Type::body_b, text_w) +
                         stage.paragraph_height(link_words(screen.desk, at, debrief, step), Type::small, text_w) + 14;
    heights.push_back(std::max(72.F, height));
    total += heights.back();
  }
  const Rect box{column.x, column.y, column.w, total + 52};
  card(stage, box);
  Rect inside = box.shrunk(20, 12);
  Rect head = inside.cut_top(28);
  stage.text_in({head.x + 54, head.y, text_w, head.h}, w.debrief_decision(), Type::small, Token::ink2);
  if (wide)
    stage.text_in({head.x + 54 + text_w + 12, head.y, quality_w, head.h}, w.debrief_quality(), Type::small,
                  Token::ink2);
  stage.fill({inside.x + 21, inside.y + 30, 3, std::max(0.F, total - 60)}, Token::line);
  for (std::size_t i = 0; i < debrief.steps.size(); ++i) {
    const DebriefStep& step = debrief.steps[i];
    Rect row = inside.cut_top(heights[i]);
    if (debrief.weakest && *debrief.weakest == i) stage.fill(row.shrunk(-8, 2), Token::sunk, radius::option);
    const Meaning meaning =
        step.level ? meaning_of(*step.level) : Meaning{Icon::radio_button_unchecked, Token::ink2, Token::sunk};
    const Point dot{row.x + 22, row.centre().y};
    stage.circle(dot, 17, debrief.weakest && *debrief.weakest == i ? Token::sunk : Token::card);
    stage.icon(meaning.icon, dot, 30, meaning.ink);
    row.cut_left(54);
    const Rect right = row.cut_right(retry_w);
    const Rect quality = row.cut_right(quality_w, 12);
    const std::string words = std::to_string(i + 1) + ". " + decision_words(screen.desk, at, step);
    const std::string link = link_words(screen.desk, at, debrief, step);
    const float words_height = stage.paragraph_height(words, Type::body_b, text_w);
    Rect text = row.middle(row.w, words_height + stage.paragraph_height(link, Type::small, text_w)).with_width(text_w);
    stage.paragraph(text.cut_top(words_height), words, Type::body_b);
    stage.paragraph(text, link, Type::small, Token::ink2);
    if (wide && step.level)
      chip(stage, {quality.x, quality.centre().y - 16},
           {meaning.icon, level_word(*step.level, w), meaning.ink, meaning.tint});
    if (step.level && *step.level != Level::aman) {
      const Button look{
          .id = "debrief.retry." + std::to_string(i), .label = w.debrief_try_again(), .icon = Icon::replay};
      stage.set_group("debrief.rows");
      if (button(stage, right.middle(std::min(retry_w, button_width(stage, look, k_button_small)), k_button_small),
                 look))
        retry(screen, at, step);
    }
  }
  return box.h;
}

float abilities_card(Screen& screen, const Rect& column, const scenario::Debrief& debrief) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const scenario::SharedData& shared = screen.desk.shelf->shared;
  const float label_w = column.w - 40 - 110 - 80;
  float height = 18 + 28 + 16;
  std::vector<std::string> names;
  for (const auto& score : debrief.competencies) {
    names.push_back(shared.name_of(shared.competencies, score.competency.text, w.language_code()));
    height += std::max(34.F, stage.paragraph_height(names.back(), Type::small, label_w) + 12);
  }
  const Rect box{column.x, column.y, column.w, height};
  card(stage, box);
  Rect at = box.shrunk(20, 18);
  stage.text_in(at.cut_top(28), w.debrief_abilities(), Type::card_b);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto& score = debrief.competencies[i];
    const float text_height = stage.paragraph_height(names[i], Type::small, label_w);
    Rect row = at.cut_top(std::max(34.F, text_height + 12));
    stage.paragraph(row.middle(row.w, text_height).with_width(label_w), names[i], Type::small);
    row.cut_left(label_w + 10);
    progress(stage, row.cut_left(100, 10).middle(100, 10),
             score.rated > 0 ? static_cast<float>(score.safe) / static_cast<float>(score.rated) : 0);
    stage.text_in(row, w.debrief_of(score.safe, score.rated), Type::small_b);
  }
  return box.h;
}

float list_card(Stage& stage, const Rect& column, const std::string& title, const std::vector<std::string>& lines,
                const std::string& none) {
  const float width = column.w - 40;
  const std::vector<std::string> shown = lines.empty() ? std::vector{none} : lines;
  float height = 18 + 28 + 4 + 12;
  for (const std::string& line : shown) height += stage.paragraph_height(line, Type::small, width) + 6;
  const Rect box{column.x, column.y, column.w, height};
  card(stage, box);
  Rect at = box.shrunk(20, 18);
  stage.text_in(at.cut_top(28, 4), title, Type::card_b);
  for (const std::string& line : shown) at.cut_top(stage.paragraph(at, line, Type::small), 6);
  return box.h;
}

}  // namespace

void debrief_screen(Screen& screen) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const std::optional<PlayStage> found = practice_stage(screen.desk, screen.memory.practice);
  if (!found || !found->usable() || !found->state.ended()) {
    const Framed frame = framed(screen, {.title = w.practice_title()});
    empty_state(stage, frame.page, Icon::school, w.debrief_none(), w.debrief_none_words());
    if (frame.back || stage.pressed(Key::escape)) screen.go(Place::latihan);
    return;
  }
  const PlayStage& at = *found;
  const scenario::Debrief debrief = scenario::debrief(*at.scenario, at.state);
  const Framed frame =
      framed(screen, {.title = story(screen.desk, *at.scenario, "title"), .subtitle = w.debrief_subtitle()});
  Rect page = frame.page.shrunk(stage.narrow() ? 24 : 40, 14);
  page = page.middle(std::min(page.w, 1400.F), page.h);
  Rect actions = page.cut_bottom(k_button_large, 14);
  Rect side = stage.narrow() ? Rect{} : page.cut_right(402, 24);

  std::vector<std::string> unasked, sources;
  for (const scenario::CaseFactId& id : debrief.never_known) {
    const std::string question = story(screen.desk, *at.scenario, "f." + id.text + ".question");
    if (!question.empty()) unasked.push_back(question);
  }
  for (const SourceLine& line : source_lines(screen.desk, *at.scenario, debrief.sources)) sources.push_back(line.text);
  const auto right_cards = [&](Rect place) {
    if (!debrief.competencies.empty()) place.y += abilities_card(screen, place, debrief) + 14;
    place.y += list_card(stage, place, w.debrief_unasked(), unasked, w.debrief_nothing_missed()) + 14;
    std::vector<std::string> questions;
    for (int i = 1; i <= at.scenario->debrief_questions; ++i)
      questions.push_back(story(screen.desk, *at.scenario, "debrief." + std::to_string(i)));
    if (!questions.empty()) place.y += list_card(stage, place, w.debrief_think(), questions, {}) + 14;
    place.y += list_card(stage, place, w.debrief_sources(), sources, w.debrief_no_sources()) + 14;
    return place.y;
  };

  const int rated = debrief.safe + debrief.risky + debrief.harmful;
  const std::string ending = story(screen.desk, *at.scenario, "e." + at.state.ending + ".title");
  ScrollArea scroll(stage, "debrief", page);
  Rect column = scroll.content().with_width(std::min(page.w, 980.F));
  column.y += stage.paragraph(column,
                              ending + (ending.empty() || ending.back() == '.' ? " " : ". ") +
                                  w.debrief_heading(debrief.safe, rated),
                              Type::heading_b) +
              12;
  if (debrief.critical_errors > 0)
    column.y +=
        stage.paragraph(column, w.debrief_critical(debrief.critical_errors), Type::body, Token::membahayakan) + 10;
  column.y += path_card(screen, column, at, debrief) + 14;
  if (stage.narrow()) column.y = right_cards(column);
  scroll.finish(column.y);
  if (!stage.narrow()) {
    ScrollArea right(stage, "debrief.side", side);
    right.finish(right_cards(right.content()));
  }

  stage.set_group("debrief.actions");
  const Button done{.id = "debrief.done",
                    .label = w.debrief_done(),
                    .kind = debrief.weakest ? ButtonKind::plain : ButtonKind::filled,
                    .key = debrief.weakest ? Chord{} : Chord{Key::enter}};
  if (debrief.weakest) {
    const DebriefStep& weakest = debrief.steps[*debrief.weakest];
    if (button_cut_left(stage, actions,
                        {.id = "debrief.retry",
                         .label = w.debrief_retry_from(static_cast<int>(*debrief.weakest) + 1),
                         .kind = ButtonKind::filled,
                         .key = {Key::enter}})) {
      retry(screen, at, weakest);
    }
  }
  if (button_cut_left(stage, actions, done)) screen.go(Place::latihan);
  stage.set_group({});
  stage.default_focus(debrief.weakest ? "debrief.retry" : "debrief.done");
  screen.keys = {{{Key::up}, {Key::down}, w.debrief_key_rows()},
                 {{Key::enter}, {}, debrief.weakest ? w.debrief_try_again() : w.debrief_done()},
                 {{Key::escape}, {}, w.practice_key_list()}};
  if (frame.back || stage.pressed(Key::escape)) screen.go(Place::latihan);
}

}  // namespace rembug::ui

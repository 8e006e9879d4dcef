// What came of an answer: the story first, then the quality of the decision with its reason and source, then the choice
// to try another answer or to live with it. Never a score, never a scolding.
#include <algorithm>

#include "i18n/format.hpp"
#include "ui/screens/activity.hpp"
#include "ui/screens/practice_parts.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

// The card of quality: icon, word, reason.
float quality(Screen& screen, const Rect& column, const AnswerTold& told) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const Meaning meaning = meaning_of(told.level.value_or(scenario::Level::aman));
  const float width = column.w - 48;
  const std::string critical = told.critical_error ? w.practice_critical() : std::string();
  float height = 22 + 52 + 12 + stage.paragraph_height(told.feedback, Type::body, width) + 20;
  if (!critical.empty()) height += stage.paragraph_height(critical, Type::body_b, width) + 8;
  if (told.acceptable) height += stage.paragraph_height(w.practice_acceptable(), Type::small, width) + 8;
  const Rect box{column.x, column.y, column.w, height};
  card(stage, box, meaning.ink);
  Rect at = box.shrunk(24, 20);
  Rect head = at.cut_top(52, 12);
  icon_tile(stage, head.cut_left(48, 14).middle(48, 48), meaning.icon, meaning.ink, meaning.tint);
  stage.text_in(head.cut_top(30), level_word(told.level.value_or(scenario::Level::aman), w), Type::story_b,
                meaning.ink);
  stage.text_in(head, w.practice_about_decision(), Type::small, Token::ink2);
  if (!critical.empty()) at.cut_top(stage.paragraph(at, critical, Type::body_b, Token::membahayakan), 8);
  at.cut_top(stage.paragraph(at, told.feedback, Type::body), 8);
  if (told.acceptable) stage.paragraph(at, w.practice_acceptable(), Type::small, Token::ink2);
  return height;
}

float sources(Screen& screen, const Rect& column, const AnswerTold& told) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const float width = column.w - 40;
  float height = 20 + 28 + 8 + 14;
  for (const SourceLine& line : told.sources) height += stage.paragraph_height(line.text, Type::small, width - 28) + 8;
  const float contested =
      told.contested.empty() ? 0 : stage.paragraph_height(told.contested, Type::small, width - 66) + 24;
  if (contested > 0) height += contested + 8;
  const Rect box{column.x, column.y, column.w, height};
  card(stage, box);
  Rect at = box.shrunk(20, 20);
  Rect head = at.cut_top(28, 8);
  stage.icon(Icon::menu_book, {head.x + 12, head.centre().y}, 24, Token::pri);
  stage.text_in({head.x + 36, head.y, head.w - 36, head.h}, w.practice_sources(), Type::card_b);
  for (const SourceLine& line : told.sources) {
    stage.icon(line.icon, {at.x + 10, at.y + 11}, 20, Token::ink2);
    at.cut_top(stage.paragraph({at.x + 28, at.y, width - 28, at.h}, line.text, Type::small), 8);
  }
  if (contested > 0) {
    const Rect box_in = at.cut_top(contested);
    well(stage, box_in, radius::option);
    stage.icon(Icon::account_balance, {box_in.x + 26, box_in.centre().y}, 24, Token::soga);
    stage.paragraph({box_in.x + 50, box_in.y + 12, width - 66, box_in.h}, told.contested, Type::small);
  }
  return height;
}

float note(Stage& stage, const Rect& column, Icon icon, const std::string& title, const std::string& words) {
  const float width = column.w - 40;
  const float height = 18 + 28 + 6 + stage.paragraph_height(words, Type::small, width) + 18;
  const Rect box{column.x, column.y, column.w, height};
  card(stage, box);
  Rect at = box.shrunk(20, 18);
  Rect head = at.cut_top(28, 6);
  stage.icon(icon, {head.x + 12, head.centre().y}, 24, Token::pri);
  stage.text_in({head.x + 36, head.y, head.w - 36, head.h}, title, Type::card_b);
  stage.paragraph(at, words, Type::small);
  return height;
}

}  // namespace

void practice_consequence(Screen& screen, Rect page, const PlayStage& at) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  PracticeMemory& memory = screen.memory.practice;
  const AnswerTold told = tell(screen.desk, *at.scenario, at.state.path.back());
  const bool safe = told.level == scenario::Level::aman;
  Rect actions = page.cut_bottom(k_button_large, 14);
  Rect side = stage.narrow() ? Rect{} : page.cut_right(474, 32);

  ScrollArea scroll(stage, "practice.consequence", page);
  Rect column = scroll.content().with_width(std::min(page.w, 860.F));
  std::string chosen;
  for (const std::string& label : told.chosen) chosen += (chosen.empty() ? "" : " · ") + label;
  if (!chosen.empty()) {
    const float height = 14 + 22 + stage.paragraph_height(chosen, Type::body_b, column.w - 36) + 14;
    const Rect box = column.with_height(height);
    well(stage, box);
    Rect inside = box.shrunk(18, 14);
    stage.text_in(inside.cut_top(22), w.practice_your_answer(), Type::small, Token::ink2);
    stage.paragraph(inside, chosen, Type::body_b);
    column.y += height + 18;
  }
  if (!told.consequence.empty()) {
    column.y += stage.paragraph(column, w.practice_then(), Type::heading_b) + 4;
    column.y += stage.paragraph(column, told.consequence, Type::story) + 20;
  }
  column.y += quality(screen, column, told) + 14;
  const auto right_cards = [&](Rect place) {
    place.y += sources(screen, place, told) + 14;
    place.y += note(stage, place, Icon::balance, w.practice_quality_title(), w.practice_quality_words()) + 14;
    if (!safe)
      place.y += note(stage, place, Icon::record_voice_over, w.practice_say_title(), w.practice_say_words()) + 14;
    return place.y;
  };
  if (stage.narrow()) column.y = right_cards(column);
  scroll.finish(column.y);
  if (!stage.narrow()) {
    ScrollArea right(stage, "practice.sources", side);
    right.finish(right_cards(right.content()));
  }

  // ---- the way back, or on
  stage.set_group("practice.actions");
  const auto again = [&] {
    screen.wish(ActInPractice{session::RewindPlay{at.play->id, static_cast<int>(at.play->steps.size()) - 1}});
    memory.consequence_shown = false;
  };
  const auto go_on = [&] { memory.consequence_shown = false; };
  const Button retry{.id = "practice.again",
                     .label = w.practice_try_another(),
                     .kind = safe ? ButtonKind::plain : ButtonKind::filled,
                     .key = safe ? Chord{Key::r} : Chord{Key::enter}};
  const Button next{.id = "practice.on",
                    .label = safe ? w.practice_next() : w.practice_next_with(),
                    .kind = safe ? ButtonKind::filled : ButtonKind::plain,
                    .key = safe ? Chord{Key::enter} : Chord{Key::l}};
  if (button_cut_left(stage, actions, safe ? next : retry)) safe ? go_on() : again();
  if (button_cut_left(stage, actions, safe ? retry : next)) safe ? again() : go_on();
  stage.set_group({});
  stage.default_focus(safe ? "practice.on" : "practice.again");
  screen.keys = {{{Key::enter}, {}, safe ? w.practice_next() : w.practice_try_another()},
                 {safe ? Chord{Key::r} : Chord{Key::l}, {}, safe ? w.practice_try_another() : w.practice_next()},
                 {{Key::escape}, {}, w.practice_key_pause()}};
}

void practice_ending(Screen& screen, Rect page, const PlayStage& at) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  Rect main = page.middle(std::min(page.w, 860.F), page.h);
  Rect actions = main.cut_bottom(k_button_large, 14);
  ScrollArea scroll(stage, "practice.ending", main);
  Rect column = scroll.content().with_width(main.w);
  const scenario::Ending* ending = at.scenario->ending(at.state.ending);
  const Meaning meaning = meaning_of(ending != nullptr ? ending->outcome : scenario::Level::aman);
  column.y += 10;
  icon_tile(stage, {column.x, column.y, 64, 64}, meaning.icon, meaning.ink, meaning.tint);
  column.y += 80;
  const scenario::Node& node = at.node();
  const std::string body = story(screen.desk, *at.scenario, "n." + node.id.text + ".body");
  column.y +=
      stage.paragraph(column, story(screen.desk, *at.scenario, "e." + at.state.ending + ".title"), Type::heading_b) + 8;
  if (!body.empty()) column.y += stage.paragraph(column, body, Type::story) + 12;
  column.y +=
      stage.paragraph(column, story(screen.desk, *at.scenario, "e." + at.state.ending + ".text"), Type::story) + 12;
  column.y += stage.paragraph(column, w.practice_outcome_apart(), Type::body, Token::ink2);
  scroll.finish(column.y);
  stage.set_group("practice.actions");
  if (button_cut_left(stage, actions,
                      {.id = "practice.look_back",
                       .label = w.practice_look_back(),
                       .kind = ButtonKind::filled,
                       .icon_after = Icon::arrow_forward,
                       .key = {Key::enter}})) {
    screen.memory.practice.play = at.play->id;
    screen.memory.debrief = {};
    screen.go(Place::latihan_debrief);
  }
  stage.set_group({});
  screen.keys = {{{Key::enter}, {}, w.practice_look_back()}, {{Key::escape}, {}, w.practice_key_list()}};
}

}  // namespace rembug::ui

// After the reveal: how the room chose, as a picture with numbers, the second round beside the first.
#include <algorithm>

#include "ui/screens/play_parts.hpp"
#include "ui/widgets/pictures.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

int people_for(const session::DecisionRoundView& round, const scenario::ChoiceId& choice) {
  for (const auto& [id, people] : round.tally) {
    if (id == choice) return people;
  }
  return 0;
}

int most_in(const session::DecisionView& decision) {
  int most = 1;
  for (const auto& round : decision.rounds) {
    for (const auto& entry : round.tally) most = std::max(most, entry.second);
  }
  return most;
}

float distribution(Screen& screen, const Rect& column, const PlayStage& at) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::DecisionView& decision = *at.decision;
  const bool two = decision.rounds.size() > 1;
  const float bars = std::min(column.w * (two ? 0.52F : 0.46F), 480.F);
  const float label_width = column.w - bars - 56 - 16;
  const int most = most_in(decision);
  float y = column.y;
  if (two) {
    const auto heads = Rect{column.right() - bars, y, bars, 26}.columns(2, 14);
    stage.text_in(heads[0], w.play_first_round(), Type::small_b, Token::ink2);
    stage.text_in(heads[1], w.play_after_talking(), Type::small_b);
    y += 32;
  }
  int number = 0;
  for (const scenario::ChoiceId& id : decision.shown) {
    ++number;
    const scenario::Choice* choice = at.scenario->choice(id);
    const std::string label = choice == nullptr ? id.text : choice_label(screen.desk, *at.scenario, *choice);
    const float text = stage.paragraph_height(label, Type::body, label_width);
    const float height = std::max(58.F, text + 14);
    const Point disc{column.x + 20, y + height / 2};
    stage.circle(disc, 18, Token::sunk);
    stage.ring_circle(disc, 18, Token::line);
    stage.text_in({disc.x - 18, disc.y - 18, 36, 36}, std::to_string(number), Type::card_b, Token::ink, Align::centre);
    stage.paragraph({column.x + 54, disc.y - text / 2, label_width, text}, label, Type::body);
    const Rect place{column.right() - bars, y, bars, height};
    if (two) {
      const auto cells = place.columns(2, 14);
      answer_bar(stage, cells[0].middle(cells[0].w, 30), people_for(decision.rounds[0], id), most, Token::edge);
      answer_bar(stage, cells[1].middle(cells[1].w, 30), people_for(decision.rounds[1], id), most);
    } else {
      answer_bar(stage, place.middle(place.w, 30), people_for(decision.rounds[0], id), most);
    }
    y += height;
  }
  return y - column.y;
}

}  // namespace

void play_result(Screen& screen, const Rect& area, const PlayStage& at) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::DecisionView& decision = *at.decision;
  PlayColumns columns = play_columns(stage, area);
  Rect main = columns.main;
  Rect actions = main.cut_bottom(action_height(stage), 12);

  ScrollArea scroll(stage, "play.result", main);
  Rect column = scroll.content().with_width(main.w);
  const std::string& heading = decision.divided ? w.play_divided() : w.play_mostly_one();
  column.cut_top(stage.paragraph(column, heading, Type::heading_b), 4);
  const std::string question = story(screen.desk, *at.scenario, "n." + at.node().id.text + ".question");
  if (!question.empty()) column.cut_top(stage.paragraph(column, question, Type::body, Token::ink2), 12);
  column.cut_top(distribution(screen, column, at), 10);
  const auto& last = decision.rounds.back();
  std::string below = w.play_counted(last.answered, decision.present) + " ";
  if (last.abstained > 0) below += w.play_abstained(last.abstained) + " ";
  below += w.play_not_safest();
  column.cut_top(stage.paragraph(column, below, Type::small, Token::ink2), 14);
  const bool may_again = decision.rounds.size() == 1;
  const std::string& next = may_again && (decision.divided || at.node().facilitation.rounds > 1)
                                ? w.play_talk_then_again()
                                : w.play_talk_then_decide();
  const float text_width = column.w - 72;
  const Rect hint = column.cut_top(stage.paragraph_height(next, Type::body, text_width) + 28, 8);
  tinted(stage, hint, Token::soft, Token::pri, radius::option);
  stage.icon(Icon::forum, {hint.x + 30, hint.centre().y}, 24, Token::pri);
  stage.paragraph({hint.x + 56, hint.y + 14, text_width, hint.h}, next, Type::body);
  scroll.finish(column.y);

  stage.set_group("play.actions");
  PlayMemory& memory = screen.memory.run.play;
  if (button_cut_left(stage, actions,
                      {.id = "play.decide",
                       .label = w.play_decide(),
                       .kind = ButtonKind::filled,
                       .icon = Icon::handshake,
                       .key = {Key::enter},
                       .show_key = !stage.narrow()})) {
    memory.deciding = true;
    memory.chosen.clear();
    if (!decision.divided) {
      for (const auto& [id, people] : last.tally) {
        if (2 * people > last.answered) memory.chosen = {id};
      }
    }
  }
  if (may_again && action_left(stage, actions,
                               {.id = "play.again", .label = w.play_again(), .icon = Icon::replay, .key = {Key::p}})) {
    screen.act(session::OpenSecondRound{decision.id});
  }
  side_button(screen, actions, at);
  stage.set_group({});
  if (!columns.side.empty()) side_cards(screen, columns.side, at);
  side_sheet(screen, at);
  stage.default_focus("play.decide");
  screen.keys = {{{Key::enter}, {}, w.play_decide()}};
  if (may_again) screen.keys.push_back({{Key::p}, {}, w.play_again()});
  screen.keys.push_back({{Key::f12}, {}, w.play_key_dark()});
  screen.keys.push_back({ctrl(Key::z), {}, w.frame_undo()});
}

}  // namespace rembug::ui

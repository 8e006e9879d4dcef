// What came of a decision, told apart from how safe the decision was; and the end of the story with its debrief.
#include <algorithm>

#include "scenario/debrief.hpp"
#include "ui/screens/play_parts.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

// The wording of the card that a decision becomes on the board: what was asked, and where the group stood.
std::string topic_text(Screen& screen, const PlayStage& at, const AnswerTold& told, const scenario::Node& node,
                       bool divided) {
  std::string question = story(screen.desk, *at.scenario, "n." + node.id.text + ".question");
  if (question.empty()) question = story(screen.desk, *at.scenario, "n." + node.id.text + ".title");
  if (divided) return screen.w().play_topic_divided(question);
  return screen.w().play_topic_unsafe(question, told.chosen.empty() ? question : told.chosen.front());
}

bool is_on_board(const session::SessionView& view, const PlayStage& at, const session::DecisionView* decision,
                 const scenario::NodeId& node) {
  return std::any_of(view.items.begin(), view.items.end(), [&](const session::ItemView& item) {
    if (decision != nullptr) return item.origin.decision == decision->id;
    return item.origin.play == at.play->id && item.origin.node == node && item.origin.decision.empty();
  });
}

float line_of(Stage& stage, Rect& column, const std::string& label, const std::string& text, Type type) {
  if (text.empty()) return 0;
  column.cut_top(stage.paragraph(column, label, Type::small_b, Token::ink2), 2);
  const float height = stage.paragraph(column, text, type);
  column.cut_top(height, 12);
  return height;
}

void quality_card(Screen& screen, Rect& column, const AnswerTold& told) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const float width = column.w - 40;
  std::vector<std::string> lines;
  if (told.critical_error) lines.push_back("**" + w.play_critical() + "**");
  if (!told.feedback.empty()) lines.push_back(told.feedback);
  if (told.acceptable) lines.push_back(w.play_acceptable());
  float height = 16 + 36 + 8;
  for (const std::string& line : lines) height += stage.paragraph_height(line, Type::body, width) + 8;
  if (!told.contested.empty()) height += stage.paragraph_height(told.contested, Type::small, width - 28) + 8;
  for (const SourceLine& line : told.sources) height += stage.paragraph_height(line.text, Type::small, width - 28) + 6;
  height += 10;
  const Meaning meaning = told.level ? meaning_of(*told.level) : Meaning{Icon::info, Token::ink, Token::sunk};
  const Rect box = column.cut_top(height, 14);
  card(stage, box, meaning.ink, radius::card, 2);
  Rect inside = box.shrunk(20, 16);
  Rect head = inside.cut_top(36, 8);
  const ChipLook look{meaning.icon, told.level ? w.play_quality(level_word(*told.level, w)) : w.play_why(), meaning.ink,
                      meaning.tint};
  chip(stage, {head.x, head.y}, look);
  for (const std::string& line : lines) inside.cut_top(stage.paragraph(inside, line, Type::body), 8);
  const auto iconed = [&](Icon icon, Token ink, const std::string& text, float gap) {
    stage.icon(icon, {inside.x + 10, inside.y + 11}, 20, ink);
    const Rect place{inside.x + 28, inside.y, inside.w - 28, inside.h};
    inside.cut_top(stage.paragraph(place, text, Type::small, Token::ink2), gap);
  };
  if (!told.contested.empty()) iconed(Icon::account_balance, Token::soga, told.contested, 8);
  for (const SourceLine& line : told.sources) iconed(line.icon, Token::ink2, line.text, 6);
}

}  // namespace

void play_consequence(Screen& screen, const Rect& area, const PlayStage& at, const scenario::Visit& visit) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  PlayMemory& memory = screen.memory.run.play;
  const scenario::Node& node = at.scenario->nodes[visit.node];
  const session::DecisionView* decision = last_decision(screen.desk, at);
  const AnswerTold told = tell(screen.desk, *at.scenario, visit);
  Rect main = area.with_width(std::min(area.w, 980.F));
  Rect actions = main.cut_bottom(action_height(stage), 12);

  ScrollArea scroll(stage, "play.consequence", main);
  Rect column = scroll.content().with_width(main.w);
  column.cut_top(stage.paragraph(column, w.play_what_came(), Type::heading_b), 10);
  std::string chosen;
  for (const std::string& label : told.chosen) chosen += (chosen.empty() ? "" : " · ") + label;
  line_of(stage, column, w.play_group_chose(), chosen, Type::body_b);
  if (!told.consequence.empty()) column.cut_top(stage.paragraph(column, told.consequence, Type::story), 16);
  quality_card(screen, column, told);
  if (decision != nullptr) {
    line_of(stage, column, w.play_reason(), decision->reason, Type::body);
    std::string others;
    for (const std::string& other : decision->dissents) others += (others.empty() ? "" : "\n") + other;
    line_of(stage, column, w.play_dissent(), others, Type::body);
  }
  if (at.play->ended) column.cut_top(stage.paragraph(column, w.play_last_scene(), Type::small, Token::ink2), 8);
  scroll.finish(column.y);

  stage.set_group("play.actions");
  if (button_cut_left(stage, actions,
                      {.id = "play.next",
                       .label = at.play->ended ? w.play_to_ending() : w.play_next_scene(),
                       .kind = ButtonKind::filled,
                       .icon_after = Icon::arrow_forward,
                       .key = {Key::enter},
                       .show_key = !stage.narrow()}))
    memory.steps_seen = static_cast<int>(at.play->steps.size());
  if (is_topic(visit, decision)) {
    const bool done = is_on_board(*screen.desk.session, at, decision, node.id);
    if (action_left(stage, actions,
                    {.id = "play.topic",
                     .label = done ? w.play_topic_done() : w.play_topic(),
                     .icon = done ? Icon::check_circle : Icon::inbox,
                     .key = {Key::t},
                     .enabled = !done,
                     .reason = w.play_topic_done()})) {
      screen.act(session::RaiseItem{.item = {},
                                    .details = {.kind = session::ItemKind::kesulitan,
                                                .text = topic_text(screen, at, told, node,
                                                                   decision != nullptr && decision->divided),
                                                .theme = {},
                                                .case_step = node.case_step,
                                                .programme_tag = {}},
                                    .origin = {.step = {},
                                               .play = at.play->id,
                                               .node = node.id,
                                               .decision = decision == nullptr ? session::DecisionId{} : decision->id,
                                               .group = {}}},
                 w.play_topic_saved());
    }
  }
  if (action_left(stage, actions,
                  {.id = "play.retry",
                   .label = w.play_retry(),
                   .kind = ButtonKind::quiet,
                   .icon = Icon::replay,
                   .key = {Key::r}}))
    screen.act(session::RewindPlay{at.play->id, static_cast<int>(at.play->steps.size()) - 1}, w.play_rewound());
  stage.set_group({});
  stage.default_focus("play.next");
  screen.keys = {{{Key::enter}, {}, at.play->ended ? w.play_to_ending() : w.play_next_scene()},
                 {{Key::t}, {}, w.play_topic()},
                 {{Key::r}, {}, w.play_retry()},
                 {{Key::f12}, {}, w.play_key_dark()}};
}

void play_ending(Screen& screen, const Rect& area, const PlayStage& at) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  Rect main = area.with_width(std::min(area.w, 980.F));
  Rect actions = main.cut_bottom(action_height(stage), 12);
  const scenario::Ending* ending = at.scenario->ending(at.play->ending);
  const scenario::Debrief looked = scenario::debrief(*at.scenario, at.state);

  ScrollArea scroll(stage, "play.ending", main);
  Rect column = scroll.content().with_width(main.w);
  if (ending != nullptr) {
    column.cut_top(
        stage.paragraph(column, story(screen.desk, *at.scenario, "e." + ending->id + ".title"), Type::heading_b), 8);
    const Meaning meaning = meaning_of(ending->outcome);
    chip(stage, {column.x, column.y},
         {meaning.icon, w.play_outcome(level_word(ending->outcome, w)), meaning.ink, meaning.tint});
    column.cut_top(32, 10);
    column.cut_top(stage.paragraph(column, story(screen.desk, *at.scenario, "e." + ending->id + ".text"), Type::story),
                   16);
  } else {
    column.cut_top(stage.paragraph(column, w.play_broken_off(), Type::heading_b), 12);
  }
  column.cut_top(stage.paragraph(column, w.play_path(looked.safe, looked.risky, looked.harmful), Type::card_b), 8);
  for (const scenario::DebriefStep& step : looked.steps) {
    const scenario::Visit& visit = at.state.path[step.visit];
    const AnswerTold told = tell(screen.desk, *at.scenario, visit);
    const Meaning meaning = step.level ? meaning_of(*step.level) : Meaning{Icon::info, Token::ink2, Token::sunk};
    const ChipLook look{meaning.icon, step.level ? level_word(*step.level, w) : w.play_not_rated(), meaning.ink,
                        meaning.tint};
    std::string line = story(screen.desk, *at.scenario, "n." + step.node.text + ".title");
    if (!told.chosen.empty()) line = "**" + line + ".** " + told.chosen.front();
    const float chip_room = 176;
    const float height = std::max(40.F, stage.paragraph_height(line, Type::body, column.w - chip_room) + 10);
    const Rect row = column.cut_top(height, 4);
    chip(stage, {row.x, row.y + 2}, look);
    stage.paragraph({row.x + chip_room, row.y + 5, row.w - chip_room, row.h}, line, Type::body);
  }
  column.cut_top(12);
  if (at.scenario->debrief_questions > 0) {
    column.cut_top(stage.paragraph(column, w.play_talk_about(), Type::card_b), 6);
    for (int i = 1; i <= at.scenario->debrief_questions; ++i) {
      const std::string question = story(screen.desk, *at.scenario, "debrief." + std::to_string(i));
      stage.icon(Icon::chat_bubble, {column.x + 12, column.y + 13}, 20, Token::pri);
      column.cut_top(stage.paragraph({column.x + 34, column.y, column.w - 34, 1e4F}, question, Type::body), 8);
    }
  }
  scroll.finish(column.y);

  stage.set_group("play.actions");
  const session::SessionView& view = *screen.desk.session;
  const session::AgendaStepView* next = next_step(view);
  if (next != nullptr && !view.closed) {
    if (button_cut_left(stage, actions,
                        {.id = "play.next_step",
                         .label = w.play_next_step(step_title(next->step, w)),
                         .kind = ButtonKind::filled,
                         .icon_after = Icon::arrow_forward,
                         .key = {Key::enter},
                         .show_key = !stage.narrow()})) {
      screen.act(session::StartAgendaStep{next->step.id});
      screen.memory.run.shown = {};
    }
  }
  if (action_left(stage, actions,
                  {.id = "play.other", .label = w.play_other(), .icon = Icon::auto_stories, .key = {Key::m}})) {
    screen.memory.run.play.picking = true;
  }
  stage.set_group({});
  stage.default_focus(next != nullptr ? "play.next_step" : "play.other");
  screen.keys = {{{Key::enter}, {}, w.play_key_next_step()}, {{Key::m}, {}, w.play_other()}};
}

}  // namespace rembug::ui

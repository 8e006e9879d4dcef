// Latihan: a scene and its decision, alone. What came of an answer is practice_consequence.cpp's.
#include <algorithm>

#include "ui/screens/play_parts.hpp"
#include "ui/screens/practice_parts.hpp"
#include "ui/screens/practice_progress.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

using scenario::ActivityKind;

const std::string k_reflection = "practice.reflection";

struct FactLines {
  std::vector<std::string> known;
  int unknown = 0;
};

FactLines fact_lines(const Desk& desk, const PlayStage& at) {
  FactLines lines;
  for (std::size_t i = 0; i < at.scenario->facts.size(); ++i) {
    if (i < at.state.known.size() && at.state.known[i]) {
      lines.known.push_back(story(desk, *at.scenario, "f." + at.scenario->facts[i].id.text + ".text"));
    } else {
      ++lines.unknown;
    }
  }
  return lines;
}

// A white card with an icon, a title and lines of text, each with a tick if asked for. Gives the height used.
float side_card(Stage& stage, const Rect& column, Icon icon, const std::string& title,
                const std::vector<std::string>& lines, bool ticked) {
  const float indent = ticked ? 29 : 0, width = column.w - 40 - indent;
  const float title_height = std::max(26.F, stage.paragraph_height(title, Type::card_b, column.w - 76));
  float height = 18 + title_height + 8 + 12;
  for (const std::string& line : lines) height += stage.paragraph_height(line, Type::small, width) + 6;
  const Rect box{column.x, column.y, column.w, height};
  card(stage, box);
  Rect at = box.shrunk(20, 18);
  Rect head = at.cut_top(title_height, 8);
  stage.icon(icon, {head.x + 12, head.y + 13}, 24, Token::pri);
  stage.paragraph({head.x + 36, head.y, head.w - 36, head.h}, title, Type::card_b);
  for (const std::string& line : lines) {
    if (ticked) stage.icon(Icon::done, {at.x + 9, at.y + 11}, 20, Token::pri);
    at.cut_top(
        stage.paragraph({at.x + indent, at.y, width, at.h}, line, Type::small, ticked ? Token::ink : Token::ink2), 6);
  }
  return height;
}

void known_cards(Screen& screen, const Rect& rect, const PlayStage& at) {
  const i18n::Words& w = screen.w();
  ScrollArea scroll(screen.stage, "practice.side", rect);
  Rect column = scroll.content();
  const FactLines facts = fact_lines(screen.desk, at);
  column.y +=
      side_card(screen.stage, column, Icon::fact_check, w.practice_known(),
                facts.known.empty() ? std::vector{w.practice_nothing_known()} : facts.known, !facts.known.empty()) +
      14;
  if (facts.unknown > 0) {
    column.y += side_card(screen.stage, column, Icon::help, w.practice_unknown(),
                          {w.practice_unknown_words(facts.unknown)}, false) +
                14;
  }
  if (!at.play->role.empty()) {
    const std::string card = story(screen.desk, *at.scenario, "r." + at.play->role + ".card");
    if (!card.empty()) {
      column.y +=
          side_card(screen.stage, column, Icon::person,
                    w.practice_role(story(screen.desk, *at.scenario, "r." + at.play->role + ".name")), {card}, false) +
          14;
    }
  }
  scroll.finish(column.y);
}

// The decisions made so far, each with its shape, and the one at hand.
void path_dots(Screen& screen, Rect bar, const PlayStage& at) {
  Stage& stage = screen.stage;
  if (bar.w < 260) return;
  int shown = 0;
  for (const scenario::Visit& visit : at.state.path) {
    if (!visit.level || shown++ > 14) continue;
    const Meaning meaning = meaning_of(*visit.level);
    stage.icon(meaning.icon, {bar.x + 10, bar.centre().y}, 22, meaning.ink);
    bar.cut_left(26);
  }
  stage.icon(Icon::radio_button_checked, {bar.x + 10, bar.centre().y}, 22, Token::pri);
  bar.cut_left(34);
  stage.text_in(bar, screen.w().practice_decision(at.state.decisions + 1), Type::small, Token::ink2);
}

void answer_scene(Screen& screen, const PlayStage& at, ActivityDraft draft) {
  const scenario::Node& node = at.node();
  const ActivityLook look = look_of(at);
  scenario::Answer answer = answer_of(look, draft);
  if (node.activity == ActivityKind::inform || node.activity == ActivityKind::reflect)
    answer = {.node = node.id, .choices = {}, .fields = {}};
  screen.wish(ActInPractice{
      session::TakeStep{.play = at.play->id, .decision = {}, .answer = answer, .reason = {}, .dissents = {}}});
  PracticeMemory& memory = screen.memory.practice;
  memory.consequence_shown = true;
  memory.steps_seen = static_cast<int>(at.play->steps.size()) + 1;
  memory.chosen.clear();
  memory.fields.clear();
  screen.drafts.clear(k_reflection);  // private: it is nowhere once the person goes on
}

void scene(Screen& screen, Rect page, const PlayStage& at) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  PracticeMemory& memory = screen.memory.practice;
  const scenario::Node& node = at.node();
  if (memory.scene != node.id.text) {
    memory.scene = node.id.text;
    memory.chosen.clear();
    memory.fields.clear();
  }
  ActivityDraft draft{memory.chosen, memory.fields};
  const ActivityLook look = look_of(at);
  Rect side = stage.narrow() ? Rect{} : page.cut_right(354, 32);
  Rect main = page.with_width(std::min(page.w, 980.F));
  Rect actions = main.cut_bottom(k_button_large, 14);

  if (memory.facts_shown && stage.narrow()) {
    known_cards(screen, main, at);
  } else {
    ScrollArea scroll(stage, "practice.scene." + node.id.text, main);
    Rect column = scroll.content().with_width(main.w);
    column.y += scene_text(screen, column, at, Type::story);
    const bool choosing = node.activity != ActivityKind::inform && node.activity != ActivityKind::reflect;
    if (choosing) {
      if (node.activity != ActivityKind::choose_one) {
        column.y += stage.paragraph(column, activity_hint(node.activity, w), Type::small, Token::ink2) + 8;
      }
      column.y += draw_activity(screen, column, look, draft) + 8;
    } else if (node.activity == ActivityKind::reflect) {
      stage.set_group("practice.reflect");
      column.y += 4;
      text_field(
          stage, column.with_height(46), screen.drafts.text(k_reflection),
          {.id = k_reflection, .label = {}, .hint = w.practice_reflect_hint(), .name = w.practice_reflect_hint()});
      column.y += 54;
      column.y += stage.paragraph(column, w.practice_reflect_private(), Type::small, Token::ink2);
      stage.set_group({});
    }
    scroll.finish(column.y);
    if (choosing && !look.shown.empty()) {
      stage.default_focus("choice." + node.choices[look.shown.front().index].id.text);
    }
  }

  stage.set_group("practice.actions");
  const bool tells = node.activity == ActivityKind::inform || node.activity == ActivityKind::reflect;
  const bool ready = is_complete(look, draft);
  if (button_cut_left(stage, actions,
                      {.id = "practice.answer",
                       .label = tells ? w.practice_next() : w.practice_answer(),
                       .kind = ButtonKind::filled,
                       .key = {Key::enter},
                       .enabled = ready,
                       .reason = activity_hint(node.activity, w)})) {
    answer_scene(screen, at, draft);
  }
  if (stage.narrow()) {
    const int known = static_cast<int>(fact_lines(screen.desk, at).known.size());
    if (button_cut_left(stage, actions,
                        {.id = "practice.known",
                         .label = memory.facts_shown ? w.practice_back_to_scene() : w.practice_known_count(known),
                         .icon = Icon::fact_check,
                         .key = {Key::d}})) {
      memory.facts_shown = !memory.facts_shown;
    }
  } else {
    known_cards(screen, side, at);
    if (button_cut_left(stage, actions,
                        {.id = "practice.larger",
                         .label = w.practice_larger(),
                         .kind = ButtonKind::quiet,
                         .icon = Icon::format_size})) {
      Settings settings = screen.desk.settings;
      settings.type_percent = settings.type_percent >= 200   ? 100
                              : settings.type_percent >= 150 ? 200
                                                             : settings.type_percent + 25;
      screen.wish(ChangeSettings{settings});
    }
    stage.text_in(actions, w.practice_no_hurry(), Type::small, Token::ink2);
  }
  stage.set_group({});
  if (!look.shown.empty())
    screen.keys.push_back({{Key::d1}, {digit(numbers_of(look))}, w.practice_key_choose_answer()});
  screen.keys.push_back({{Key::up}, {Key::down}, w.frame_key_tab()});
  screen.keys.push_back({{Key::enter}, {}, tells ? w.practice_next() : w.practice_answer()});
  screen.keys.push_back({ctrl(Key::z), {}, w.practice_key_back_one()});
  screen.keys.push_back({{Key::escape}, {}, w.practice_key_pause()});
  if (stage.pressed(ctrl(Key::z)) && !at.play->steps.empty()) {
    screen.wish(ActInPractice{session::RewindPlay{at.play->id, static_cast<int>(at.play->steps.size()) - 1}});
    memory.consequence_shown = false;
  }
}

}  // namespace

std::optional<PlayStage> practice_stage(const Desk& desk, const PracticeMemory& memory) {
  const session::PlayView* play = play_shown(desk.practice, memory.play);
  if (play == nullptr) return std::nullopt;
  PlayStage at;
  at.play = play;
  const scenario::Scenario* scenario = desk.shelf->find(play->scenario);
  if (scenario == nullptr) return at;
  scenario::Replay replay = scenario::replay(*scenario, play->seed, play->steps);
  if (replay.stopped_at) return at;  // changed since: the caller says so
  at.scenario = scenario;
  at.state = std::move(replay.state);
  return at;
}

void practice_screen(Screen& screen) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  PracticeMemory& memory = screen.memory.practice;
  const std::optional<PlayStage> found = practice_stage(screen.desk, memory);
  if (!found || !found->usable()) {
    const Framed frame = framed(screen, {.title = w.practice_title()});
    if (found) {
      empty_state(stage, frame.page, Icon::replay, w.practice_changed(), w.practice_changed_words());
    } else {
      empty_state(stage, frame.page, Icon::school, w.practice_preparing(), w.practice_preparing_words());
    }
    screen.keys = {{{Key::escape}, {}, w.practice_key_list()}};
    if (frame.back || stage.pressed(Key::escape)) screen.go(Place::latihan);
    return;
  }
  const PlayStage& at = *found;
  const bool told = memory.consequence_shown && static_cast<int>(at.play->steps.size()) >= memory.steps_seen &&
                    !at.state.path.empty() && at.state.path.back().level.has_value();
  const Framed frame = framed(screen, {.title = story(screen.desk, *at.scenario, "title"),
                                       .subtitle = told ? w.practice_consequence_of(at.state.decisions) : std::string(),
                                       .saved = screen.desk.library_problem.empty()});
  Rect page = frame.page.shrunk(stage.narrow() ? 24 : 40, 18);
  page = page.middle(std::min(page.w, 1400.F), page.h);
  if (!told && !at.state.ended()) path_dots(screen, frame.bar_right, at);
  if (told) {
    practice_consequence(screen, page, at);
  } else if (at.state.ended()) {
    practice_ending(screen, page, at);
  } else {
    memory.consequence_shown = false;
    scene(screen, page, at);
  }
  if (frame.back || stage.pressed(Key::escape)) screen.go(Place::latihan);
}

}  // namespace rembug::ui

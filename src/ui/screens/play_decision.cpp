// The group decides: what it chooses, why in its own words, and what others thought. Scenes where nobody is asked one
// by one (ordering, forms, role play, telling) come here at once.
#include <algorithm>

#include "base/utf8.hpp"
#include "ui/screens/play_parts.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

std::vector<std::string> dissents(Drafts& drafts) {
  std::vector<std::string> texts;
  for (int i = 1; i <= k_most_dissents_shown; ++i) {
    if (std::string text = trimmed(drafts.text(dissent_field(i))); !text.empty()) texts.push_back(std::move(text));
  }
  return texts;
}

// The reason and, one after the other, other opinions: an empty field waits below the last one that is filled.
float words_of_group(Screen& screen, Rect column) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const float top = column.y;
  stage.set_group("play.words");
  const TextField reason{.id = "play.reason", .label = w.play_reason(), .hint = w.play_reason_hint()};
  if (text_field(stage, column.cut_top(field_height(reason), 12), screen.drafts.text("play.reason"), reason).submitted)
    stage.focus("play.dissent.1");
  for (int i = 1; i <= k_most_dissents_shown; ++i) {
    const TextField other{.id = dissent_field(i),
                          .label = i == 1 ? w.play_dissent() : std::string(),
                          .hint = w.play_dissent_hint(),
                          .name = w.play_dissent_nth(i)};
    std::string& text = screen.drafts.text(dissent_field(i));
    const FieldEvents events = text_field(stage, column.cut_top(field_height(other), 8), text, other);
    if (events.submitted && i < k_most_dissents_shown) stage.focus(dissent_field(i + 1));
    if (trimmed(text).empty()) break;
  }
  stage.set_group({});
  return column.y - top;
}

bool only_told(const scenario::Node& node) {
  return node.activity == scenario::ActivityKind::inform || node.activity == scenario::ActivityKind::reflect;
}

}  // namespace

void play_decision(Screen& screen, const Rect& area, const PlayStage& at) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  PlayMemory& memory = screen.memory.run.play;
  PlayColumns columns = play_columns(stage, area);
  Rect main = columns.main;
  Rect actions = main.cut_bottom(action_height(stage), 12);
  const bool after_asking = at.decision != nullptr;
  const ActivityLook look = look_of(at);
  const ActivityDraft draft = draft_of(screen, at);

  ScrollArea scroll(stage, "play.decision", main);
  Rect column = scroll.content().with_width(main.w);
  if (after_asking) {
    column.cut_top(stage.paragraph(column, w.play_group_decides(), Type::heading_b), 6);
    const std::string question = story(screen.desk, *at.scenario, "n." + at.node().id.text + ".question");
    column.cut_top(stage.paragraph(column, question, Type::body), 10);
  } else {
    column.cut_top(scene_text(screen, column, at, only_told(at.node()) ? Type::story : Type::body));
    column.cut_top(stage.paragraph(column, activity_hint(at.node().activity, w), Type::small, Token::ink2), 8);
  }
  column.cut_top(draw_activity(screen, column, look, draft), 16);
  if (!only_told(at.node())) column.cut_top(words_of_group(screen, column), 4);
  scroll.finish(column.y);

  stage.set_group("play.actions");
  const bool complete = is_complete(look, draft);
  Button go{.id = "play.take",
            .label = only_told(at.node()) ? w.play_next_scene() : w.play_record(),
            .kind = ButtonKind::filled,
            .icon = only_told(at.node()) ? Icon::arrow_forward : Icon::handshake,
            .key = {Key::enter},
            .show_key = !stage.narrow(),
            .enabled = complete,
            .reason = activity_hint(at.node().activity, w)};
  // While words are typed, Enter belongs to the field; Ctrl+Enter sends the form from anywhere.
  const bool sent = complete && stage.pressed_even_typing(ctrl(Key::enter));
  if (button_cut_left(stage, actions, go) || sent) {
    screen.act(session::TakeStep{.play = at.play->id,
                                 .decision = {},
                                 .answer = answer_of(look, draft),
                                 .reason = trimmed(screen.drafts.text("play.reason")),
                                 .dissents = dissents(screen.drafts)});
  }
  if (after_asking && action_left(stage, actions,
                                  {.id = "play.back_to_result",
                                   .label = w.play_back_to_result(),
                                   .kind = ButtonKind::quiet,
                                   .icon = Icon::arrow_back}))
    memory.deciding = false;
  side_button(screen, actions, at);
  room_pager(screen, actions, at);
  stage.set_group({});
  if (!columns.side.empty()) side_cards(screen, columns.side, at);
  side_sheet(screen, at);
  if (look.shown.empty())
    stage.default_focus("play.take");
  else
    stage.default_focus("choice." + at.node().choices[look.shown.front().index].id.text);

  if (!look.shown.empty()) screen.keys.push_back({{Key::d1}, {digit(numbers_of(look))}, w.play_key_choose()});
  screen.keys.push_back({only_told(at.node()) ? Chord{Key::enter} : ctrl(Key::enter), {}, go.label});
  if (after_asking) screen.keys.push_back({{Key::escape}, {}, w.play_back_to_result()});
  screen.keys.push_back({{Key::f12}, {}, w.play_key_dark()});
  if (after_asking && stage.pressed(Key::escape)) memory.deciding = false;
}

}  // namespace rembug::ui

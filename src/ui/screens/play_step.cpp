// Sesi, skenario: the room plays a scenario. Pick one, read the scene, count, reveal, talk, decide, see what comes of
// it, and at the end look back. Which of these is shown follows from the facts; this file chooses.
#include <algorithm>

#include "i18n/format.hpp"
#include "ui/screens/play_parts.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

void forget_words(Drafts& drafts) {
  drafts.clear("play.reason");
  for (int i = 1; i <= k_most_dissents_shown; ++i) drafts.clear(dissent_field(i));
}

// Brings what the screen remembers in line with the facts: after an undo, a restart, or a command of another laptop.
void follow(Screen& screen, const PlayStage& at) {
  PlayMemory& memory = screen.memory.run.play;
  const int steps = static_cast<int>(at.play->steps.size());
  if (memory.shown != at.play->id) {
    memory = {};
    memory.shown = at.play->id;
    memory.steps_seen = steps;
  }
  const std::string scene = at.usable() ? at.node().id.text + "/" + std::to_string(steps) : std::string();
  if (memory.scene != scene) {
    // A decision was written down: its words are facts now, so the drafts may go.
    if (steps > memory.steps_seen) forget_words(screen.drafts);
    memory.scene = scene;
    memory.chosen.clear();
    memory.fields.clear();
    memory.deciding = false;
    memory.side = false;
    memory.room_page = 0;
  }
  memory.steps_seen = std::min(memory.steps_seen, steps);
  if (last_told(at) == nullptr) memory.steps_seen = steps;
  if (at.decision == nullptr || !at.decision->rounds.back().revealed) {
    if (at.usable() && room_is_asked(at.node())) memory.deciding = false;
  }
}

void changed_scenario(Screen& screen, Rect area, const PlayStage& at) {
  const i18n::Words& w = screen.w();
  Rect row = area.cut_bottom(k_button_large, 12);
  empty_state(screen.stage, area, Icon::error, w.play_changed_heading(), w.play_changed_words());
  screen.stage.set_group("play.actions");
  const Button other{.id = "play.other",
                     .label = w.play_other(),
                     .kind = ButtonKind::filled,
                     .icon = Icon::auto_stories,
                     .key = {Key::enter}};
  row = row.middle(button_width(screen.stage, other, k_button_large), k_button_large);
  if (button(screen.stage, row, other)) {
    if (!at.play->ended) screen.act(session::EndPlay{at.play->id});
    screen.memory.run.play.picking = true;
  }
  screen.stage.set_group({});
}

}  // namespace

std::string dissent_field(int nth) {
  return "play.dissent." + std::to_string(nth);
}

ActivityLook look_of(const PlayStage& at) {
  return {*at.scenario, at.node(), at.state.shown};
}

ActivityDraft draft_of(Screen& screen, const PlayStage&) {
  return {screen.memory.run.play.chosen, screen.memory.run.play.fields};
}

PlayColumns play_columns(Stage& stage, Rect area) {
  PlayColumns columns;
  if (!stage.narrow()) columns.side = area.cut_right(std::clamp(area.w * 0.315F, 280.F, 342.F), 20);
  columns.main = area.with_width(std::min(area.w, 980.F));
  return columns;
}

float scene_text(Screen& screen, const Rect& column, const PlayStage& at, Type type) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const scenario::Node& node = at.node();
  float y = column.y;
  float x = column.x;
  const auto put = [&](Icon icon, const std::string& words) {
    if (words.empty()) return;
    const ChipLook look{icon, words};
    const float width = chip_width(stage, look);
    if (x > column.x && x + width > column.right()) {
      x = column.x;
      y += 38;
    }
    x += chip(stage, {x, y}, look) + 8;
  };
  put(Icon::event, w.play_day(at.state.day));
  put(Icon::schedule, i18n::clock(at.state.minutes, w));
  if (!node.place.empty()) put(Icon::place, story(screen.desk, *at.scenario, "p." + node.place));
  y += 32 + 12;
  if (!at.state.consequence_of.empty()) {
    if (const scenario::Choice* cause = at.scenario->choice(at.state.consequence_of)) {
      const std::string because = w.play_because(choice_label(screen.desk, *at.scenario, *cause));
      y += stage.paragraph({column.x, y, column.w, 1e4F}, because, Type::small, Token::ink2) + 6;
    }
  }
  std::string text = story(screen.desk, *at.scenario, "n." + node.id.text + ".body");
  const std::string question = story(screen.desk, *at.scenario, "n." + node.id.text + ".question");
  if (!question.empty()) text += " **" + question + "**";
  y += stage.paragraph({column.x, y, column.w, 1e4F}, text, type) + 12;
  return y - column.y;
}

void room_pager(Screen& screen, Rect& row, const PlayStage& at) {
  const i18n::Words& w = screen.w();
  const int pages = static_cast<int>(scene_pages(screen.desk, at).size());
  if (pages < 2) return;
  PlayMemory& memory = screen.memory.run.play;
  const int page = std::clamp(memory.room_page, 0, pages - 1);
  if (button_cut_right(screen.stage, row,
                       {.id = "play.room_page",
                        .label = w.play_room_page(page + 1, pages),
                        .kind = ButtonKind::quiet,
                        .icon = Icon::tv,
                        .key = {Key::h}})) {
    memory.room_page = (page + 1) % pages;
  }
}

void play_step(Screen& screen, const Rect& area) {
  const std::optional<PlayStage> found = latest_play(screen.desk);
  PlayMemory& memory = screen.memory.run.play;
  if (found) follow(screen, *found);
  if (!found || (memory.picking && found->play->ended)) return play_picker(screen, area);
  const PlayStage& at = *found;
  memory.picking = false;
  if (!at.usable()) return changed_scenario(screen, area, at);
  const scenario::Visit* told = last_told(at);
  if (told != nullptr && static_cast<int>(at.play->steps.size()) > memory.steps_seen)
    return play_consequence(screen, area, at, *told);
  if (at.play->ended) return play_ending(screen, area, at);
  if (!room_is_asked(at.node())) return play_decision(screen, area, at);
  if (at.decision == nullptr || !at.decision->rounds.back().revealed) return play_count(screen, area, at);
  if (memory.deciding) return play_decision(screen, area, at);
  play_result(screen, area, at);
}

}  // namespace rembug::ui

// The parts of the session's scenario step: each draws one stage of a decision in the area it is given.
#pragma once

#include "ui/screens/activity.hpp"
#include "ui/screens/play_stage.hpp"

namespace rembug::ui {

// No scenario yet, or another one wanted.
void play_picker(Screen& screen, const Rect& area);
// The scene with its options and counters, or seat by seat; nothing is revealed.
void play_count(Screen& screen, const Rect& area, const PlayStage& at);
// After the reveal: the distribution, both rounds side by side.
void play_result(Screen& screen, const Rect& area, const PlayStage& at);
// The group decides: its choice, its reason, other opinions. Also scenes where nobody is asked one by one.
void play_decision(Screen& screen, const Rect& area, const PlayStage& at);
// What came of it.
void play_consequence(Screen& screen, const Rect& area, const PlayStage& at, const scenario::Visit& visit);
void play_ending(Screen& screen, const Rect& area, const PlayStage& at);

// Chips of day and clock, the scene's text and question; gives the height used.
float scene_text(Screen& screen, const Rect& column, const PlayStage& at, Type type);
// The cards that only the facilitator sees: in a column, or behind a button in narrow windows.
void side_cards(Screen& screen, const Rect& column, const PlayStage& at);
// How many cards there are.
int side_count(const PlayStage& at);
// Narrow windows: the button that opens the cards, cut from the right of `row`, and the sheet itself (drawn last).
void side_button(Screen& screen, Rect& row, const PlayStage& at);
void side_sheet(Screen& screen, const PlayStage& at);

// The scene beside the facilitator's cards.
struct PlayColumns {
  Rect main;
  Rect side;  // empty in narrow windows
};
PlayColumns play_columns(Stage& stage, Rect area);
// A button of the row below, beside the filled one: without its cap, then as an icon alone, where there is less room.
bool action_left(Stage& stage, Rect& row, Button look);
float action_height(const Stage& stage);
// Turns the pages that the room sees, where the scene has several; gives the key line its hint.
void room_pager(Screen& screen, Rect& row, const PlayStage& at);

// The answer that is being made at this scene; emptied when the scene changes.
ActivityDraft draft_of(Screen& screen, const PlayStage& at);
ActivityLook look_of(const PlayStage& at);
inline constexpr int k_most_dissents_shown = 6;
std::string dissent_field(int nth);

}  // namespace rembug::ui

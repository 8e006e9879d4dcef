// The play that the room is at: the view's play, its scenario and the state that its answers lead to. Read by the
// facilitator's screen and by what is made for the room.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenario/play.hpp"
#include "ui/desk.hpp"

namespace rembug::ui {

struct PlayStage {
  const session::PlayView* play = nullptr;
  const scenario::Scenario* scenario = nullptr;  // nullptr: not installed, or changed since the play began
  scenario::PlayState state;
  const session::DecisionView* decision = nullptr;  // asked at this scene and not yet taken
  const scenario::Node& node() const { return scenario->nodes[state.node]; }
  bool usable() const { return scenario != nullptr; }
};

// The latest play of the open session; nothing before the first one, and nothing in a new scenario step of the agenda
// while the play of an earlier step lies behind it.
std::optional<PlayStage> latest_play(const Desk& desk);

// True if the room is asked by cards, hands or seats here; otherwise the group talks and decides together.
bool room_is_asked(const scenario::Node& node);

// The last answer of the play if there is something to tell about it, else nullptr.
const scenario::Visit* last_told(const PlayStage& stage);

// How people answered with cards for the whole room, without what was counted by group or seat by seat.
std::vector<std::pair<scenario::ChoiceId, int>> room_counts(const session::DecisionRoundView& round);

// True if the room was divided, or its decision was risky or harmful: a topic for the board.
bool is_topic(const scenario::Visit& visit, const session::DecisionView* decision);
// The decision that led to the last step, or nullptr.
const session::DecisionView* last_decision(const Desk& desk, const PlayStage& stage);

// The agenda step after the running one, or nullptr.
const session::AgendaStepView* next_step(const session::SessionView& view);

// The rules that the room agrees on at the start, as they are read aloud.
std::vector<std::string> ground_rules(const i18n::Words& words);

// A text in pieces that fit the room's screen, cut at the ends of sentences; at least one.
std::vector<std::string> room_pages(const std::string& text, std::size_t letters_a_page);
// The pages of the scene; question and options stand on the last.
std::vector<std::string> scene_pages(const Desk& desk, const PlayStage& stage);

}  // namespace rembug::ui

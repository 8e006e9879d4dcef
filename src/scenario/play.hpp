// Playing a scenario: the state is a fold over the list of answers, so resume, rewind, "what if", tests and debrief are
// one mechanism. Pure: the only randomness is the seed, the only time is the story's.
//
//   PlayState state = replay(scenario, seed, answers);
//   for (const ShownChoice& c : state.shown) ...
//   if (auto why_not = refusal(scenario, state, answer)) ...; else step(scenario, state, answer);
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "scenario/model.hpp"

namespace rembug::scenario {

struct FieldEntry {
  FieldId field;
  std::string value;
  bool operator==(const FieldEntry&) const = default;
};

// What was answered at a node. Empty choices and fields: go on (inform, reflect).
struct Answer {
  NodeId node;
  std::vector<ChoiceId>
      choices;  // choose_one, pick_service: one; choose_several, role_play: a set; order: all, in order
  std::vector<FieldEntry> fields;  // form
  bool operator==(const Answer&) const = default;
};

struct ShownChoice {
  std::uint32_t index = 0;  // in the node's choices
  bool locked = false;
};

// A consequence that waits for its time.
struct Pending {
  std::uint32_t node = 0;  // where its schedule stands: node and choice
  std::uint32_t choice = 0;
  std::uint32_t schedule = 0;
  int due_day = -1;       // -1: not by day
  int due_decision = -1;  // -1: not by count of decisions
};

// One answer as it was met on the way.
struct Visit {
  std::uint32_t node = 0;
  Answer answer;
  int day = 1;
  int minutes = 0;             // after midnight
  bool decided = false;        // a rated decision, not "go on"
  std::optional<Level> level;  // worst of the answer's ratings; none: not rated
  bool critical_error = false;
  ChoiceId consequence_of;  // the node came as a later consequence of this choice
};

struct PlayState {
  std::uint64_t seed = 0;
  std::uint32_t node = 0;
  std::vector<ShownChoice> shown;                           // of the current node, in the order shown
  std::vector<std::int64_t> variables;                      // in the scenario's order
  std::vector<std::uint16_t> visits;                        // per node
  std::vector<bool> known;                                  // per case fact
  std::vector<std::uint16_t> chosen;                        // how often, per choice in order of the file
  std::vector<std::uint32_t> referred;                      // services, indices into the scenario's ordered map
  std::vector<std::pair<std::string, std::string>> filled;  // "form.field" -> value
  std::vector<Pending> pending;                             // ordered by when they are due, then by insertion
  std::vector<std::uint32_t> resume;                        // nodes to go on with after inserted ones
  ChoiceId consequence_of;                                  // the current node is a later consequence of this choice
  std::vector<Visit> path;
  int day = 1;
  int minutes = 0;
  int decisions = 0;
  std::string ending;  // id; empty: not ended
  bool ended() const { return !ending.empty(); }
};

PlayState start(const Scenario& scenario, std::uint64_t seed);

// Why `answer` does not fit the state, or nullopt. Codes: play_ended, answer_other_node, choice_unknown,
// choice_not_shown, choice_locked, choice_count, order_incomplete, field_unknown, field_value.
std::optional<Problem> refusal(const Scenario& scenario, const PlayState& state, const Answer& answer);

// Precondition: !refusal(...).
void step(const Scenario& scenario, PlayState& state, const Answer& answer);

struct Replay {
  PlayState state;
  // The first answer that no longer fits (the scenario changed), counted from 0, and why.
  std::optional<std::size_t> stopped_at;
  std::optional<Problem> why;
};
// Names that the scenario has changed since are understood by its `renamed`.
Replay replay(const Scenario& scenario, std::uint64_t seed, std::span<const Answer> answers);

// `answer` with the ids that the scenario uses today.
Answer with_todays_names(const Scenario& scenario, Answer answer);

// True if `condition` holds in `state`.
bool holds(const Scenario& scenario, const PlayState& state, const Condition& condition);

// Quality of `answer` at `node`: worst level over its ratings; nullopt if nothing there is rated.
std::optional<Level> level_of(const Scenario& scenario, const Node& node, const Answer& answer);

}  // namespace rembug::scenario

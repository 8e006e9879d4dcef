// What a person has practised: per scenario the last and the best play, and how each competency stands. Computed from
// the facts of the practice session; nothing is kept beside them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenario/debrief.hpp"
#include "scenario/shelf.hpp"
#include "session/view.hpp"

namespace rembug::ui {

struct ScenarioProgress {
  const scenario::Scenario* scenario = nullptr;
  const session::PlayView* running = nullptr;   // the latest play, if it has not ended and still fits the scenario
  const session::PlayView* finished = nullptr;  // the latest that ended
  int decisions_made = 0;                       // in the running play
  int safe = 0, rated = 0;                      // of the best finished play
  bool to_repeat = false;                       // the latest finished play had a risky or harmful decision
  UtcMs last_at = 0;                            // 0: never
};

// One entry per playable scenario, in the shelf's order. `practice` may be null.
std::vector<ScenarioProgress> practice_progress(const scenario::Shelf& shelf, const session::SessionView* practice);

// The latest play of the practice session, or null.
const session::PlayView* play_shown(const session::SessionView* practice, const session::PlayId& wanted);

}  // namespace rembug::ui

#include "ui/screens/practice_progress.hpp"

#include <algorithm>

namespace rembug::ui {

std::vector<ScenarioProgress> practice_progress(const scenario::Shelf& shelf, const session::SessionView* practice) {
  std::vector<ScenarioProgress> all;
  for (const scenario::ShelfEntry& entry : shelf.entries) {
    if (!entry.scenario) continue;
    ScenarioProgress progress{.scenario = &*entry.scenario};
    if (practice != nullptr) {
      for (const session::PlayView& play : practice->plays) {  // oldest first
        if (play.scenario != entry.scenario->id) continue;
        const scenario::Replay replay = scenario::replay(*entry.scenario, play.seed, play.steps);
        if (replay.stopped_at) continue;  // the scenario has changed since
        progress.last_at = std::max(progress.last_at, play.last_at);
        if (!replay.state.ended()) {
          progress.running = play.ended ? nullptr : &play;
          progress.decisions_made = replay.state.decisions;
          continue;
        }
        const scenario::Debrief debrief = scenario::debrief(*entry.scenario, replay.state);
        const int rated = debrief.safe + debrief.risky + debrief.harmful;
        progress.running = nullptr;
        progress.finished = &play;
        progress.to_repeat = debrief.weakest.has_value();
        if (progress.rated == 0 || debrief.safe * progress.rated > progress.safe * rated) {
          progress.safe = debrief.safe;
          progress.rated = rated;
        }
      }
    }
    all.push_back(progress);
  }
  return all;
}

const session::PlayView* play_shown(const session::SessionView* practice, const session::PlayId& wanted) {
  if (practice == nullptr || practice->plays.empty()) return nullptr;
  if (const session::PlayView* play = practice->play(wanted)) return play;
  return &practice->plays.back();
}

}  // namespace rembug::ui

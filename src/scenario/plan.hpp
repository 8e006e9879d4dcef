// A plan: a walk through a scenario written down beside it, with what must come of it. Plans are the scenario's own
// tests.
//
//   {"steps": ["datang_sore", {"node": "catatan", "fields": {"usia": "8"}}, "lanjut"],
//    "expect": {"ending": "pulih", "levels": ["aman", "aman"], "visited": ["demam"], "criticalErrors": 0}}
//
// A step is a choice id, "lanjut" (go on), a list of choice ids, or an object. Scenes where nobody decides are gone
// through by themselves, so "lanjut" is needed only where a plan wants to say so.
#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "scenario/debrief.hpp"

namespace rembug::scenario {

struct PlanResult {
  bool passed = false;
  std::string why;    // what differed, for the person who writes the scenario; empty if passed
  Diagnostics found;  // what is wrong with the plan's JSON; empty: it was understood and played
  std::vector<Answer> answers;
  PlayState state;
};

// Runs the plan in the JSON text `plan`.
PlanResult run_plan(const Scenario& scenario, std::string_view plan);

// Goes on through scenes where nobody decides, adding the answers to `answers`.
void go_on(const Scenario& scenario, PlayState& state, std::vector<Answer>& answers);

}  // namespace rembug::scenario

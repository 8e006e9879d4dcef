// Looking back on a play: what was decided, how safe it was, what came of it, and what was never asked. Pure.
//
// Quality belongs to the decision, outcome to the story: a right decision may go badly and a wrong one well, and both
// are told.
#pragma once

#include "scenario/play.hpp"

namespace rembug::scenario {

struct DebriefStep {
  std::uint32_t visit = 0;  // index into the path
  NodeId node;
  Answer answer;
  int day = 1;
  int minutes = 0;
  std::optional<Level> level;
  bool acceptable = false;
  bool critical_error = false;
  ChoiceId consequence_of;             // the scene came because of this earlier choice
  std::vector<std::uint32_t> led_to;   // visits that came later because of this one
  std::vector<ChoiceId> alternatives;  // shown and not taken
  std::vector<std::string> sources;    // references of the ratings met here
};

struct CompetencyScore {
  CompetencyId competency;
  int safe = 0;  // rated answers at level aman
  int rated = 0;
};

struct Debrief {
  std::vector<DebriefStep> steps;  // decisions only, in order
  int safe = 0;
  int risky = 0;
  int harmful = 0;
  int critical_errors = 0;
  std::vector<CompetencyScore> competencies;  // in the scenario's order, those that were met
  std::vector<CaseFactId> never_known;
  std::vector<std::string> sources;  // all of them once, in order of meeting
  std::string ending;
  std::optional<std::uint32_t> weakest;  // index into steps: the first harmful, else risky decision
};

Debrief debrief(const Scenario& scenario, const PlayState& state);

}  // namespace rembug::scenario

// Ways through a story, found by trying every answer: the one that meets every competency with the fewest decisions,
// and the plays with the fewest and the most planned minutes. Pure.
//
// States of a play that the rest of the story cannot tell apart count as one, so that a search over all of them ends.
// It is exact unless it says otherwise: too many states, or an activity with more answers than are tried.
#pragma once

#include "scenario/play.hpp"

namespace rembug::scenario {

struct Route {
  std::vector<Answer> answers;  // to the ending; replay() plays them with any seed
  int decisions = 0;
  int minutes = 0;  // planned: the sum over the scenes as they are met
  std::size_t competencies = 0;
  std::string ending;
};

struct Routes {
  std::size_t states = 0;           // that were looked at
  bool proved = true;               // nothing was left out: no shorter and no longer way exists
  std::optional<Route> covering;    // meets the most competencies, then has the fewest decisions; none: no play ends
  std::size_t competencies = 0;     // that some play meets; the covering route may meet fewer, if no play meets all
  std::vector<CompetencyId> never;  // declared, and no play meets them
  std::optional<Route> shortest;    // by planned minutes
  std::optional<Route> longest;     // none if a play can go round for ever
  bool endless = false;
};

inline constexpr std::size_t k_most_states = 200'000;

Routes routes(const Scenario& scenario, std::size_t most_states = k_most_states);

}  // namespace rembug::scenario

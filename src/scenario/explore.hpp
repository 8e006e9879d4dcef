// Random plays and fixed strategies: what a scenario does when nobody thinks. Seeded, so anybody gets the same numbers.
#pragma once

#include <map>

#include "base/random.hpp"
#include "scenario/play.hpp"

namespace rembug::scenario {

// A legal answer for the current node, drawn at random. Precondition: !state.ended().
Answer random_answer(const Scenario& scenario, const PlayState& state, Random& random);

struct Exploration {
  std::uint64_t plays = 0;
  std::uint64_t steps = 0;
  std::map<std::string, std::uint64_t> endings;  // plays per ending id; "" did not end within k_most_steps
  std::vector<std::uint64_t> node_visits;        // per node
  std::map<std::string, std::uint64_t> choices;  // how often each choice was taken; those never taken stand with 0
};

inline constexpr int k_most_steps = 10'000;  // of one play

Exploration explore(const Scenario& scenario, std::uint64_t plays, std::uint64_t seed);

}  // namespace rembug::scenario

// Players who do not think: always the first choice, always the longest, anything at all; and one who always takes what
// is rated best. If a naive player does well, the scenario teaches how to guess. Pure and seeded.
//
//   StrategyResult longest = play_by(scenario, Strategy::longest, 200, 1);
//   if (longest.safe_share.median > 0.8) ...
#pragma once

#include <array>
#include <map>
#include <string_view>

#include "base/random.hpp"
#include "scenario/play.hpp"

namespace rembug::scenario {

// first, last: of the choices as they are shown. longest: the label with the most characters, in the language that the
// words were first written in. best: the highest rating, what must be chosen first and what must never be chosen last.
enum class Strategy { random, first, last, longest, best };

inline constexpr std::array<Strategy, 5> k_strategies = {Strategy::random, Strategy::first, Strategy::longest,
                                                         Strategy::last, Strategy::best};

std::string_view name_of(Strategy strategy);  // "random", "first", ...

// The answer of such a player at the current node; legal unless every choice is hidden or locked. Naive players fill in
// every field of a form, the best one what the story supports. Precondition: !state.ended().
Answer answer_by(const Scenario& scenario, const PlayState& state, Strategy strategy, Random& random);

// Least, median and most over plays; the median of an even number is the mean of the middle two.
struct Spread {
  double least = 0;
  double median = 0;
  double most = 0;
};

struct StrategyResult {
  Strategy strategy = Strategy::random;
  std::uint64_t plays = 0;
  std::uint64_t rated_plays = 0;                 // with at least one rated decision: those that safe_share speaks of
  Spread safe_share;                             // 0 to 1: safe decisions among the rated ones of a play
  Spread critical_errors;                        // of a play
  Spread decisions;                              // of a play
  std::map<std::string, std::uint64_t> endings;  // plays per ending id; "" did not end within k_most_strategy_steps
};

inline constexpr int k_most_strategy_steps =
    1'000;  // of one play: whoever always does the same may go round in circles

// Plays differ by their seed, which orders the choices that are shown shuffled.
StrategyResult play_by(const Scenario& scenario, Strategy strategy, std::uint64_t plays, std::uint64_t seed);

// Of any numbers, in any order; zeroes of none.
Spread spread_of(std::vector<double> numbers);

}  // namespace rembug::scenario

// What the rest of a story can still ask of a play: which states are the same as far as any condition, any waiting
// consequence and any ending can tell. Only routes.cpp and its parts include it.
#pragma once

#include <map>
#include <set>
#include <string>

#include "scenario/play.hpp"

namespace rembug::scenario {

// Everything that some condition of the scenario reads, with the greatest number it is compared with.
class Asked {
 public:
  explicit Asked(const Scenario& scenario);

  // Equal keys: the plays go on alike. The key of a state ignores its path and its seed.
  std::string key(const PlayState& state) const;

  bool reads_choice(const ChoiceId& choice) const { return choices_.count(choice.text) != 0; }
  // The values that a field of a form is compared with; nullptr: no condition reads it.
  const std::set<std::string>* values_of(const std::string& field) const;

 private:
  void add(const Condition& condition);

  const Scenario& scenario_;
  std::set<std::string> variables_, choices_, facts_, services_;
  std::map<std::string, std::int64_t> visits_;
  std::map<std::string, std::set<std::string>> fields_;
  std::int64_t most_day_ = -1;  // -1: no condition reads the day
  bool hours_ = false;          // the hour of the day matters
  bool days_ = false;           // some consequence waits for days
};

// Answers at the current node that the rest of the story or a competency can tell apart, one of each kind; a rating may
// still differ. `all` becomes false if there are more. Precondition: !state.ended().
std::vector<Answer> answers_that_differ(const Scenario& scenario, const Asked& asked, const PlayState& state,
                                        bool& all);

}  // namespace rembug::scenario

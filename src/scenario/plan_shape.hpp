// A plan as data, and reading it with exact places. See plan.hpp.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "scenario/model.hpp"

namespace rembug::scenario {

struct PlanStep {
  bool go_on = false;  // "lanjut"
  NodeId node;         // where the plan expects to be; empty: wherever the play is
  std::vector<std::string> choices;
  std::map<std::string, std::string, std::less<>> fields;
};

struct PlanExpectation {
  std::optional<std::string> ending;
  std::optional<std::vector<std::string>> levels;  // of the decisions, in order; "-" for one that is not rated
  std::vector<std::string> visited;
  std::map<std::string, std::int64_t, std::less<>> variables;
  std::optional<int> critical_errors;
};

struct Plan {
  std::int64_t seed = 1;
  std::vector<PlanStep> steps;
  PlanExpectation expect;
};

// Reads the JSON `text` into `plan`; nothing found: it is a plan.
Diagnostics read_plan(const std::string& file, std::string_view text, Plan& plan);

}  // namespace rembug::scenario

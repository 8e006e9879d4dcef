// What every group of checks looks at: the scenario, its graph, and plays of it, each made once.
#pragma once

#include <optional>
#include <set>

#include "scenario/explore.hpp"
#include "scenario/lint.hpp"

namespace rembug::scenario::linting {

// Where a play may go from each node: goto, choices, and inserted consequences with what follows them. Conditions are
// taken as satisfiable, so what is unreachable here is so for certain.
struct Graph {
  std::vector<std::set<std::uint32_t>> next;
  std::vector<std::set<std::uint32_t>> back;
  std::set<std::uint32_t> inserted;  // nodes that come as a later consequence
  std::vector<bool> reached;         // from the start
  std::vector<bool> finishes;        // an ending can be reached
};
Graph graph_of(const Scenario& scenario);

// The nodes that can be reached from `front` along `next`, those of `front` among them.
std::vector<bool> reachable_from(const std::vector<std::set<std::uint32_t>>& next, std::vector<std::uint32_t> front);

class Subject {
 public:
  Subject(const Scenario& of, const LintOptions& wanted) : scenario(of), options(wanted) {}

  const Graph& graph();
  const Exploration& plays();  // `options.plays` random plays with a fixed seed

  const Scenario& scenario;
  const LintOptions& options;

 private:
  std::optional<Graph> graph_;
  std::optional<Exploration> plays_;
};

}  // namespace rembug::scenario::linting

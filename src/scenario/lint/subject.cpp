#include "scenario/lint/subject.hpp"

namespace rembug::scenario::linting {
namespace {

constexpr std::uint64_t k_seed = 1;

}  // namespace

std::vector<bool> reachable_from(const std::vector<std::set<std::uint32_t>>& next, std::vector<std::uint32_t> front) {
  std::vector<bool> seen(next.size());
  for (const std::uint32_t i : front) seen[i] = true;
  while (!front.empty()) {
    const std::uint32_t i = front.back();
    front.pop_back();
    for (const std::uint32_t j : next[i]) {
      if (seen[j]) continue;
      seen[j] = true;
      front.push_back(j);
    }
  }
  return seen;
}

Graph graph_of(const Scenario& s) {
  Graph out;
  out.next.resize(s.nodes.size());
  out.back.resize(s.nodes.size());
  std::vector<std::uint32_t> ends;
  for (std::uint32_t i = 0; i < s.nodes.size(); ++i) {
    const Node& node = s.nodes[i];
    if (!node.go_to.empty()) out.next[i].insert(s.node_index.at(node.go_to.text));
    for (const Choice& c : node.choices) {
      if (!c.go_to.empty()) out.next[i].insert(s.node_index.at(c.go_to.text));
      for (const Schedule& d : c.schedule) {
        out.next[i].insert(s.node_index.at(d.insert.text));
        out.inserted.insert(s.node_index.at(d.insert.text));
      }
    }
    for (const std::uint32_t j : out.next[i]) out.back[j].insert(i);
    if (!node.ending.empty()) ends.push_back(i);
  }
  out.reached = reachable_from(out.next, {s.node_index.at(s.start.text)});
  out.finishes = reachable_from(out.back, ends);
  return out;
}

const Graph& Subject::graph() {
  if (!graph_) graph_ = graph_of(scenario);
  return *graph_;
}

const Exploration& Subject::plays() {
  if (!plays_) plays_ = explore(scenario, options.plays, k_seed);
  return *plays_;
}

}  // namespace rembug::scenario::linting

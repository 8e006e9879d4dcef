// Group G: what the graph of scenes alone proves, and what random plays see of it.
#include <algorithm>

#include "scenario/lint/groups.hpp"

namespace rembug::scenario::linting {
namespace {

// All choices lead to one place, with no effect, rating or later consequence to tell them apart.
bool same_outcome(const Node& node) {
  return std::all_of(node.choices.begin(), node.choices.end(), [&](const Choice& c) {
    return c.go_to == node.choices[0].go_to && c.effects.empty() && c.schedule.empty() && c.assess.empty();
  });
}

// A ring of scenes in which nobody decides anything never ends.
void check_automatic_ring(const Scenario& s, Report& report) {
  for (std::uint32_t i = 0; i < s.nodes.size(); ++i) {
    std::uint32_t at = i;
    for (std::size_t n = 0; n <= s.nodes.size(); ++n) {
      const Node& node = s.nodes[at];
      if (!node.choices.empty() || node.activity == ActivityKind::form || node.go_to.empty()) break;
      at = s.node_index.at(node.go_to.text);
      if (at == i) {
        report.add("G005", Severity::error, node_at(i), s.nodes[i].id.text, {{"id", s.nodes[i].id.text}});
        return;
      }
    }
  }
}

}  // namespace

void check_graph(Subject& subject, Report& report) {
  const Scenario& s = subject.scenario;
  const Graph& graph = subject.graph();
  for (std::uint32_t i = 0; i < s.nodes.size(); ++i) {
    const Node& node = s.nodes[i];
    const Values id{{"id", node.id.text}};
    if (!graph.reached[i]) report.add("G001", Severity::warning, node_at(i), node.id.text, id);
    // A scene that gives the story back finishes where the story does.
    const bool gives_back = graph.inserted.count(i) != 0 && graph.next[i].empty();
    if (graph.reached[i] && !graph.finishes[i] && !gives_back)
      report.add("G002", Severity::error, node_at(i), node.id.text, id);
    if (node.activity == ActivityKind::choose_one && node.choices.size() == 1)
      report.add("G003", Severity::warning, node_at(i), node.id.text, id);
    if (node.activity == ActivityKind::choose_one && node.choices.size() > 1 && same_outcome(node))
      report.add("G004", Severity::warning, node_at(i) + "/choices", node.id.text, id);
  }
  check_automatic_ring(s, report);
  std::set<std::string> used;
  for (const Node& node : s.nodes) used.insert(node.ending);
  for (std::size_t i = 0; i < s.endings.size(); ++i)
    if (used.count(s.endings[i].id) == 0)
      report.add("G006", Severity::warning, "/endings/" + std::to_string(i), s.endings[i].id,
                 {{"id", s.endings[i].id}});
  if (s.endings.size() < 2) report.add("G008", Severity::note, "/endings", s.id, {});
}

void check_plays(Subject& subject, Report& report) {
  if (report.has_errors()) return;
  const Scenario& s = subject.scenario;
  const Exploration& e = subject.plays();
  for (std::size_t i = 0; i < s.nodes.size(); ++i)
    if (e.node_visits[i] == 0 && subject.graph().reached[i])
      report.add("G007", Severity::warning, node_at(i), s.nodes[i].id.text, {{"id", s.nodes[i].id.text}},
                 not_seen_in(e.plays));
  for (const auto& [ending, plays] : e.endings) {
    if (ending.empty())
      report.add("G009", Severity::error, "/nodes", s.id, {{"n", std::to_string(plays)}}, k_seen);
    else if (plays * 10 > e.plays * 9 && s.endings.size() > 1)
      report.add("G010", Severity::note, "/endings", ending, {{"id", ending}}, k_seen);
  }
}

}  // namespace rembug::scenario::linting

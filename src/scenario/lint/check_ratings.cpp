// Group A: how decisions are rated.
#include <algorithm>

#include "scenario/lint/groups.hpp"

namespace rembug::scenario::linting {

void check_ratings(Subject& subject, Report& report) {
  const Scenario& s = subject.scenario;
  std::set<std::string> assessed;
  for (std::size_t i = 0; i < s.nodes.size(); ++i) {
    const Node& node = s.nodes[i];
    std::size_t rated = 0;
    for (const Assessment& a : node.assess) assessed.insert(a.competency.text);
    for (std::size_t j = 0; j < node.choices.size(); ++j) {
      const Choice& c = node.choices[j];
      rated += !c.assess.empty();
      for (const Assessment& a : c.assess) assessed.insert(a.competency.text);
      const bool sourced =
          std::any_of(c.assess.begin(), c.assess.end(), [](const Assessment& a) { return !a.sources.empty(); });
      if (!c.assess.empty() && !sourced && c.waiver.empty())
        report.add("A001", Severity::warning, choice_at(i, j), c.id.text, {{"id", c.id.text}});
      if (!c.assess.empty() && s.text(s.locale, "c." + c.id.text + ".feedback").empty())
        report.add("A003", Severity::warning, choice_at(i, j), c.id.text, {{"id", c.id.text}});
    }
    if (node.activity == ActivityKind::choose_one && rated != 0 && rated != node.choices.size())
      report.add("A002", Severity::warning, node_at(i), node.id.text, {{"id", node.id.text}});
  }
  for (std::size_t i = 0; i < s.competencies.size(); ++i)
    if (assessed.count(s.competencies[i].text) == 0)
      report.add("A004", Severity::warning, "/competencies/" + std::to_string(i), s.competencies[i].text,
                 {{"id", s.competencies[i].text}});
}

}  // namespace rembug::scenario::linting

#include "scenario/debrief.hpp"

#include <algorithm>

namespace rembug::scenario {
namespace {

// The ratings that an answer met: of its choices and of the node as a whole.
std::vector<const Assessment*> ratings(const Scenario& s, const Node& node, const Answer& answer) {
  std::vector<const Assessment*> out;
  for (const ChoiceId& id : answer.choices)
    if (const Choice* c = s.choice(id))
      for (const Assessment& a : c->assess) out.push_back(&a);
  for (const Assessment& a : node.assess) out.push_back(&a);
  return out;
}

bool chose(const Answer& answer, const ChoiceId& id) {
  return std::find(answer.choices.begin(), answer.choices.end(), id) != answer.choices.end();
}

}  // namespace

Debrief debrief(const Scenario& s, const PlayState& state) {
  Debrief out;
  out.ending = state.ending;
  for (const CompetencyId& id : s.competencies) out.competencies.push_back({id, 0, 0});
  for (std::uint32_t v = 0; v < state.path.size(); ++v) {
    const Visit& visit = state.path[v];
    if (!visit.decided) continue;
    const Node& node = s.nodes[visit.node];
    DebriefStep step{.visit = v,
                     .node = node.id,
                     .answer = visit.answer,
                     .day = visit.day,
                     .minutes = visit.minutes,
                     .level = visit.level,
                     .critical_error = visit.critical_error,
                     .consequence_of = visit.consequence_of};
    const bool as_a_whole = !node.assess.empty();
    for (const Assessment* a : ratings(s, node, visit.answer)) {
      step.acceptable = step.acceptable || a->acceptable;
      for (const std::string& source : a->sources) {
        if (std::find(step.sources.begin(), step.sources.end(), source) == step.sources.end())
          step.sources.push_back(source);
        if (std::find(out.sources.begin(), out.sources.end(), source) == out.sources.end())
          out.sources.push_back(source);
      }
      const auto score = std::find_if(out.competencies.begin(), out.competencies.end(),
                                      [&](const CompetencyScore& c) { return c.competency == a->competency; });
      // An activity judged as a whole (a form, an order) is as good as the answer was, whatever its rating's own level.
      const Level level = as_a_whole && visit.level ? *visit.level : a->level;
      ++score->rated;
      score->safe += level == Level::aman;
    }
    if (node.activity == ActivityKind::choose_one || node.activity == ActivityKind::pick_service)
      for (const Choice& c : node.choices)
        if (!chose(visit.answer, c.id)) step.alternatives.push_back(c.id);
    if (visit.level == Level::aman) ++out.safe;
    if (visit.level == Level::berisiko) ++out.risky;
    if (visit.level == Level::membahayakan) ++out.harmful;
    out.critical_errors += visit.critical_error;
    out.steps.push_back(std::move(step));
  }
  // Later scenes that a choice caused, decided or not.
  for (std::uint32_t v = 0; v < state.path.size(); ++v)
    for (DebriefStep& step : out.steps)
      if (step.visit < v && !state.path[v].consequence_of.empty() && chose(step.answer, state.path[v].consequence_of))
        step.led_to.push_back(v);
  std::erase_if(out.competencies, [](const CompetencyScore& c) { return c.rated == 0; });
  for (std::size_t i = 0; i < s.facts.size(); ++i)
    if (!state.known[i]) out.never_known.push_back(s.facts[i].id);
  for (const Level wanted : {Level::membahayakan, Level::berisiko}) {
    for (std::uint32_t i = 0; i < out.steps.size() && !out.weakest; ++i)
      if (out.steps[i].level == wanted) out.weakest = i;
  }
  return out;
}

}  // namespace rembug::scenario

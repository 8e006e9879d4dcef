#include "scenario/plan.hpp"

#include <algorithm>

#include "scenario/plan_shape.hpp"

namespace rembug::scenario {
namespace {

bool nobody_decides(const Scenario& s, const PlayState& state) {
  const ActivityKind activity = s.nodes[state.node].activity;
  return !state.ended() && (activity == ActivityKind::inform || activity == ActivityKind::reflect);
}

// The answer that one step of the plan means at the current node.
Answer answer_of(const Scenario& s, const PlayState& state, const PlanStep& step) {
  Answer answer{.node = step.node.empty() ? s.nodes[state.node].id : step.node, .choices = {}, .fields = {}};
  for (const std::string& id : step.choices) answer.choices.emplace_back(id);
  for (const auto& [field, value] : step.fields) answer.fields.push_back({FieldId{field}, value});
  return answer;
}

std::string level_name(std::optional<Level> level) {
  if (!level) return "-";
  return *level == Level::aman ? "aman" : *level == Level::berisiko ? "berisiko" : "membahayakan";
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string difference(const Scenario& s, const PlanResult& run, const PlanExpectation& expect) {
  const Debrief looked_back = debrief(s, run.state);
  if (expect.ending && *expect.ending != run.state.ending)
    return "ending: expected " + *expect.ending + ", reached " + run.state.ending;
  if (expect.levels) {
    std::vector<std::string> levels;
    for (const DebriefStep& step : looked_back.steps) levels.push_back(level_name(step.level));
    if (levels != *expect.levels) return "levels: expected " + joined(*expect.levels) + "; were " + joined(levels);
  }
  if (expect.critical_errors && *expect.critical_errors != looked_back.critical_errors)
    return "critical errors: expected " + std::to_string(*expect.critical_errors) + ", were " +
           std::to_string(looked_back.critical_errors);
  for (const std::string& node : expect.visited) {
    const auto index = s.node_index.find(node);
    if (index == s.node_index.end() || run.state.visits[index->second] == 0) return "not visited: " + node;
  }
  for (const auto& [variable, value] : expect.variables) {
    const auto index = s.variable_index.find(variable);
    if (index == s.variable_index.end()) return "there is no variable " + variable;
    if (run.state.variables[index->second] != value)
      return "variable " + variable + ": expected " + std::to_string(value) + ", is " +
             std::to_string(run.state.variables[index->second]);
  }
  return {};
}

}  // namespace

void go_on(const Scenario& s, PlayState& state, std::vector<Answer>& answers) {
  for (int n = 0; n < 10'000 && nobody_decides(s, state); ++n) {
    answers.push_back({.node = s.nodes[state.node].id, .choices = {}, .fields = {}});
    step(s, state, answers.back());
  }
}

PlanResult run_plan(const Scenario& s, std::string_view text) {
  PlanResult run;
  Plan plan;
  run.found = read_plan("plan", text, plan);
  if (!run.found.empty()) {
    const Diagnostic& first = run.found.front();
    run.why = "the plan is not understood: " + first.code + " at line " + std::to_string(first.place.line) +
              ", column " + std::to_string(first.place.column) + " " + first.place.pointer;
    return run;
  }
  run.state = start(s, static_cast<std::uint64_t>(plan.seed));
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const PlanStep& planned = plan.steps[i];
    if (!planned.go_on) go_on(s, run.state, run.answers);
    const Answer answer = answer_of(s, run.state, planned);
    if (const auto why = refusal(s, run.state, answer)) {
      run.why = "step " + std::to_string(i + 1) + " at " + s.nodes[run.state.node].id.text + ": " + why->code;
      for (const auto& [name, value] : why->values) run.why += " " + name + "=" + value;
      return run;
    }
    run.answers.push_back(answer);
    step(s, run.state, answer);
  }
  go_on(s, run.state, run.answers);
  run.why = difference(s, run, plan.expect);
  run.passed = run.why.empty();
  return run;
}

}  // namespace rembug::scenario

#include "scenario/plan.hpp"

#include <nlohmann/json.hpp>

namespace rembug::scenario {
namespace {

using nlohmann::json;

bool nobody_decides(const Scenario& s, const PlayState& state) {
  const ActivityKind activity = s.nodes[state.node].activity;
  return !state.ended() && (activity == ActivityKind::inform || activity == ActivityKind::reflect);
}

// The answer that one step of the plan means at the current node.
Answer answer_of(const Scenario& s, const PlayState& state, const json& step) {
  Answer answer{.node = s.nodes[state.node].id, .choices = {}, .fields = {}};
  const json& choices = step.is_object() ? step.value("choices", json::array()) : step;
  if (choices.is_string() && choices != "lanjut") answer.choices.emplace_back(choices.get<std::string>());
  if (choices.is_array())
    for (const json& id : choices) answer.choices.emplace_back(id.get<std::string>());
  if (step.is_object()) {
    if (step.contains("node")) answer.node = NodeId{step.at("node").get<std::string>()};
    if (step.contains("fields"))
      for (const auto& [field, value] : step.at("fields").items())
        answer.fields.push_back({FieldId{field}, value.get<std::string>()});
  }
  return answer;
}

std::string level_name(std::optional<Level> level) {
  if (!level) return "-";
  return *level == Level::aman ? "aman" : *level == Level::berisiko ? "berisiko" : "membahayakan";
}

std::string difference(const Scenario& s, const PlanResult& run, const json& expect) {
  const Debrief looked_back = debrief(s, run.state);
  if (expect.contains("ending") && expect.at("ending") != run.state.ending)
    return "ending: expected " + expect.at("ending").get<std::string>() + ", reached " + run.state.ending;
  if (expect.contains("levels")) {
    json levels = json::array();
    for (const DebriefStep& step : looked_back.steps) levels.push_back(level_name(step.level));
    if (levels != expect.at("levels"))
      return "levels: expected " + expect.at("levels").dump() + ", were " + levels.dump();
  }
  if (expect.contains("criticalErrors") && expect.at("criticalErrors") != looked_back.critical_errors)
    return "critical errors: expected " + expect.at("criticalErrors").dump() + ", were " +
           std::to_string(looked_back.critical_errors);
  const json visited = expect.value("visited", json::array());
  for (const json& node : visited) {
    const auto index = s.node_index.find(node.get<std::string>());
    if (index == s.node_index.end() || run.state.visits[index->second] == 0)
      return "not visited: " + node.get<std::string>();
  }
  const json variables = expect.value("variables", json::object());  // kept: items() only refers to it
  for (const auto& [variable, value] : variables.items()) {
    const auto index = s.variable_index.find(variable);
    if (index == s.variable_index.end() || run.state.variables[index->second] != value.get<std::int64_t>())
      return "variable " + variable + " is not " + value.dump();
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
  try {
    const json plan = json::parse(text);
    run.state = start(s, plan.value("seed", std::uint64_t{1}));
    for (std::size_t i = 0; i < plan.at("steps").size(); ++i) {
      const json& step_json = plan.at("steps")[i];
      if (step_json != "lanjut") go_on(s, run.state, run.answers);
      const Answer answer = answer_of(s, run.state, step_json);
      if (const auto why = refusal(s, run.state, answer)) {
        run.why = "step " + std::to_string(i + 1) + " at " + s.nodes[run.state.node].id.text + ": " + why->code;
        for (const auto& [name, value] : why->values) run.why += " " + name + "=" + value;
        return run;
      }
      run.answers.push_back(answer);
      step(s, run.state, answer);
    }
    go_on(s, run.state, run.answers);
    run.why = difference(s, run, plan.value("expect", json::object()));
    run.passed = run.why.empty();
  } catch (const json::exception& error) {
    run.why = std::string("the plan is not understood: ") + error.what();
  }
  return run;
}

}  // namespace rembug::scenario

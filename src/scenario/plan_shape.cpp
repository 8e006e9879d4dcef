#include "scenario/plan_shape.hpp"

#include "scenario/shape_kit.hpp"

namespace rembug::scenario {
namespace {

using NumberMap = std::map<std::string, std::int64_t, std::less<>>;
const Shape& number_map_shape() {
  static const Shape shape = [] {
    Shape s;
    s.entry = [](void* map, const std::string& key) -> void* {
      return is_scenario_id(key) ? &(*static_cast<NumberMap*>(map))[key] : nullptr;
    };
    s.element = &shape_of<std::int64_t>;
    return s;
  }();
  return shape;
}

const Shape& level_or_none_shape() {
  static const Shape shape = [] {
    Shape s = text_shape(20);
    s.vocabulary = {"aman", "berisiko", "membahayakan", "-"};
    s.text = [](void* target, std::string& value) {
      if (value != "aman" && value != "berisiko" && value != "membahayakan" && value != "-") return false;
      *static_cast<std::string*>(target) = std::move(value);
      return true;
    };
    return s;
  }();
  return shape;
}
const Shape& levels_shape() {
  static const Shape shape = [] {
    Shape s = array_of<std::string>(1000);
    s.element = &level_or_none_shape;
    return s;
  }();
  return shape;
}

const Shape& ids_shape() {
  static const Shape shape = [] {
    Shape s = array_of<std::string>(1000);
    s.element = &plain_id_shape;
    return s;
  }();
  return shape;
}

// A step is a choice or "lanjut", a list of choices, or an object that says more.
const Shape& step_shape() {
  static const Shape shape = [] {
    Shape s =
        object({member<&PlanStep::node>("node"),
                at(
                    "choices", [](void* p) -> void* { return &static_cast<PlanStep*>(p)->choices; }, &ids_shape),
                at(
                    "fields", [](void* p) -> void* { return &static_cast<PlanStep*>(p)->fields; }, &string_map_shape)});
    s.expected = "id";
    s.text = [](void* target, std::string& value) {
      auto* step = static_cast<PlanStep*>(target);
      if (!is_scenario_id(value)) return false;
      step->go_on = value == "lanjut";
      if (!step->go_on) step->choices.push_back(std::move(value));
      return true;
    };
    s.append = [](void* target) -> void* { return &static_cast<PlanStep*>(target)->choices.emplace_back(); };
    s.element = &plain_id_shape;
    return s;
  }();
  return shape;
}
}  // namespace

template <>
const Shape& shape_of<PlanStep>() {
  return step_shape();
}
REMBUG_ARRAY_SHAPE(PlanStep, 10'000)

namespace {

const Shape& expectation_shape() {
  static const Shape shape =
      object({member<&PlanExpectation::ending>("ending"),
              at(
                  "levels", [](void* p) -> void* { return &static_cast<PlanExpectation*>(p)->levels.emplace(); },
                  &levels_shape),
              at(
                  "visited", [](void* p) -> void* { return &static_cast<PlanExpectation*>(p)->visited; }, &ids_shape),
              at(
                  "variables", [](void* p) -> void* { return &static_cast<PlanExpectation*>(p)->variables; },
                  &number_map_shape),
              member<&PlanExpectation::critical_errors>("criticalErrors")});
  return shape;
}

const Shape& plan_shape() {
  static const Shape shape = object(
      {member<&Plan::seed>("seed"),
       required(at(
           "steps", [](void* p) -> void* { return &static_cast<Plan*>(p)->steps; }, &shape_of<std::vector<PlanStep>>)),
       at(
           "expect", [](void* p) -> void* { return &static_cast<Plan*>(p)->expect; }, &expectation_shape)});
  return shape;
}

}  // namespace

Diagnostics read_plan(const std::string& file, std::string_view text, Plan& plan) {
  Diagnostics found;
  read_json(file, text, plan_shape(), &plan, found);
  return found;
}

}  // namespace rembug::scenario

// The shapes of what a scenario declares: variables, facts, forms, roles, people, endings.
#include "scenario/shape_kit.hpp"

namespace rembug::scenario {
namespace {

// The start value of a variable: a number, a flag's truth, or an enumeration's value, which is looked up at the end.
const Shape& init_shape() {
  static const Shape shape = [] {
    Shape s;
    s.expected = "integer_or_text";
    s.integer = [](void* target, std::int64_t value) {
      static_cast<Variable*>(target)->init = value;
      return true;
    };
    s.boolean = [](void* target, bool value) {
      static_cast<Variable*>(target)->init = value ? 1 : 0;
      return true;
    };
    s.text = [](void* target, std::string& value) {
      auto* v = static_cast<Variable*>(target);
      for (std::size_t i = 0; i < v->values.size(); ++i) {
        if (v->values[i] == value) {
          v->init = static_cast<std::int64_t>(i);
          return true;
        }
      }
      return false;
    };
    return s;
  }();
  return shape;
}
}  // namespace

template <>
const Shape& shape_of<Variable>() {
  static const Shape shape =
      object({member<&Variable::id>("id", k_required), member<&Variable::type>("type", k_required),
              member<&Variable::min>("min"), member<&Variable::max>("max"), member<&Variable::values>("values"),
              at(
                  "init", [](void* p) -> void* { return p; }, &init_shape),
              member<&Variable::shown>("shown")});
  return shape;
}
template <>
const Shape& shape_of<CaseFact>() {
  static const Shape shape =
      object({member<&CaseFact::id>("id", k_required), member<&CaseFact::known_at_start>("known")});
  return shape;
}
REMBUG_ARRAY_SHAPE(FormField, 64)
template <>
const Shape& shape_of<FormField>() {
  static const Shape shape =
      object({member<&FormField::id>("id", k_required), member<&FormField::kind>("kind", k_required),
              member<&FormField::must_stay_empty>("mustStayEmpty"), member<&FormField::required>("required"),
              member<&FormField::options>("options"), member<&FormField::expected>("expected")});
  return shape;
}
template <>
const Shape& shape_of<Form>() {
  static const Shape shape = object({member<&Form::id>("id", k_required), member<&Form::fields>("fields", k_required)});
  return shape;
}
template <>
const Shape& shape_of<Role>() {
  static const Shape shape = object({member<&Role::id>("id", k_required)});
  return shape;
}
template <>
const Shape& shape_of<Character>() {
  static const Shape shape =
      object({required(at(
                  "id", [](void* p) -> void* { return &static_cast<Character*>(p)->id; }, &plain_id_shape)),
              member<&Character::age_band>("ageBand")});
  return shape;
}
template <>
const Shape& shape_of<Ending>() {
  static const Shape shape =
      object({required(at(
                  "id", [](void* p) -> void* { return &static_cast<Ending*>(p)->id; }, &plain_id_shape)),
              member<&Ending::code>("code", k_required), member<&Ending::outcome>("outcome", k_required)});
  return shape;
}
template <>
const Shape& shape_of<LintIgnore>() {
  static const Shape shape = object({member<&LintIgnore::code>("code", k_required), member<&LintIgnore::at>("at"),
                                     member<&LintIgnore::reason>("reason", k_required)});
  return shape;
}
template <>
const Shape& shape_of<Handout>() {
  static const Shape shape =
      object({member<&Handout::sections>("sections", k_required), member<&Handout::services>("services", k_required),
              member<&Handout::sources>("sources", k_required)});
  return shape;
}

REMBUG_ARRAY_SHAPE(Variable, 256)
REMBUG_ARRAY_SHAPE(CompetencyId, 64)
REMBUG_ARRAY_SHAPE(Role, 64)
REMBUG_ARRAY_SHAPE(Character, 64)
REMBUG_ARRAY_SHAPE(CaseFact, 256)
REMBUG_ARRAY_SHAPE(Form, 16)
REMBUG_ARRAY_SHAPE(Ending, 64)
REMBUG_ARRAY_SHAPE(LintIgnore, 256)

}  // namespace rembug::scenario

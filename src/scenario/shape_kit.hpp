// Pieces that the shapes of several files are made of. See json_reader.hpp. Only the loader includes it.
#pragma once

#include <map>

#include "scenario/json_reader.hpp"
#include "scenario/model.hpp"

namespace rembug::scenario {

using TextsByLanguage = std::map<std::string, TextCatalogue, std::less<>>;

// What has a shape, and where it is defined. Declared before anything uses it, as specialisations must be.
#define REMBUG_HAS_SHAPE(T) \
  template <>               \
  const Shape& shape_of<T>();
// shapes_values.cpp
REMBUG_HAS_SHAPE(std::string)
REMBUG_HAS_SHAPE(bool)
REMBUG_HAS_SHAPE(int)
REMBUG_HAS_SHAPE(std::int64_t)
REMBUG_HAS_SHAPE(std::optional<int>)
REMBUG_HAS_SHAPE(std::optional<std::string>)
REMBUG_HAS_SHAPE(std::optional<Date>)
REMBUG_HAS_SHAPE(NodeId)
REMBUG_HAS_SHAPE(ChoiceId)
REMBUG_HAS_SHAPE(VariableId)
REMBUG_HAS_SHAPE(CaseFactId)
REMBUG_HAS_SHAPE(CompetencyId)
REMBUG_HAS_SHAPE(FieldId)
REMBUG_HAS_SHAPE(ServiceId)
REMBUG_HAS_SHAPE(SourceId)
REMBUG_HAS_SHAPE(ScheduleId)
REMBUG_HAS_SHAPE(RoleId)
REMBUG_HAS_SHAPE(FormId)
REMBUG_HAS_SHAPE(Level)
REMBUG_HAS_SHAPE(Critical)
REMBUG_HAS_SHAPE(ActivityKind)
REMBUG_HAS_SHAPE(VoteMode)
REMBUG_HAS_SHAPE(Status)
REMBUG_HAS_SHAPE(CaseLevel)
REMBUG_HAS_SHAPE(Variable::Type)
REMBUG_HAS_SHAPE(FormField::Kind)
REMBUG_HAS_SHAPE(std::vector<std::string>)
REMBUG_HAS_SHAPE(std::vector<int>)
// shapes_rules.cpp
REMBUG_HAS_SHAPE(Condition)
REMBUG_HAS_SHAPE(std::vector<Condition>)
REMBUG_HAS_SHAPE(Effect)
REMBUG_HAS_SHAPE(std::vector<Effect>)
// shapes_declarations.cpp
REMBUG_HAS_SHAPE(std::vector<Variable>)
REMBUG_HAS_SHAPE(std::vector<CompetencyId>)
REMBUG_HAS_SHAPE(std::vector<Role>)
REMBUG_HAS_SHAPE(std::vector<Character>)
REMBUG_HAS_SHAPE(std::vector<CaseFact>)
REMBUG_HAS_SHAPE(std::vector<Form>)
REMBUG_HAS_SHAPE(std::vector<Ending>)
REMBUG_HAS_SHAPE(std::vector<LintIgnore>)
REMBUG_HAS_SHAPE(Handout)
// shapes_nodes.cpp
REMBUG_HAS_SHAPE(std::vector<Assessment>)
REMBUG_HAS_SHAPE(std::vector<Node>)
// shapes_texts.cpp
REMBUG_HAS_SHAPE(TextCatalogue)
REMBUG_HAS_SHAPE(TextsByLanguage)
#undef REMBUG_HAS_SHAPE

// Ids of scenarios: lower case first, so that they are never mistaken for words.
inline bool is_scenario_id(const std::string& text) {
  return is_id_text(text) && text[0] >= 'a' && text[0] <= 'z';
}

template <class T>
const Shape& id_shape() {
  static const Shape shape = [] {
    Shape s;
    s.expected = "id";
    s.text = [](void* target, std::string& value) {
      if (!is_scenario_id(value)) return false;
      *static_cast<T*>(target) = T(std::move(value));
      return true;
    };
    return s;
  }();
  return shape;
}

inline Shape text_shape(std::size_t longest) {
  Shape s;
  s.expected = "text";
  s.longest = longest;
  s.text = [](void* target, std::string& value) {
    *static_cast<std::string*>(target) = std::move(value);
    return true;
  };
  return s;
}

inline Member at(std::string name, void* (*accessor)(void*), const Shape& (*shape)(), bool names_kind = false) {
  return {std::move(name), k_optional, names_kind, accessor, shape};
}

inline Member naming_kind(Member m) {
  m.names_kind = true;
  return m;
}
inline Member required(Member m) {
  m.required = k_required;
  return m;
}

// An id kept as a std::string.
inline const Shape& plain_id_shape() {
  return id_shape<std::string>();
}

using StringMap = std::map<std::string, std::string, std::less<>>;
inline const Shape& string_map_shape() {
  static const Shape shape = [] {
    Shape s;
    s.entry = [](void* map, const std::string& key) -> void* {
      return is_id_text(key) ? &(*static_cast<StringMap*>(map))[key] : nullptr;
    };
    s.element = &shape_of<std::string>;
    return s;
  }();
  return shape;
}

#define REMBUG_ARRAY_SHAPE(T, MOST)               \
  template <>                                     \
  const Shape& shape_of<std::vector<T>>() {       \
    static const Shape shape = array_of<T>(MOST); \
    return shape;                                 \
  }

}  // namespace rembug::scenario

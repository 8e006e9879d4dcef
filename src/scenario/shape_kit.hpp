// Pieces that the shapes of several files are made of. See json_reader.hpp. Only the loader includes it.
#pragma once

#include <map>

#include "scenario/json_reader.hpp"
#include "scenario/model.hpp"

namespace rembug::scenario {

// Defined in load_shapes.cpp.
template <>
const Shape& shape_of<std::string>();
template <>
const Shape& shape_of<int>();
template <>
const Shape& shape_of<std::int64_t>();
template <>
const Shape& shape_of<std::optional<int>>();
template <>
const Shape& shape_of<std::optional<std::string>>();
template <>
const Shape& shape_of<NodeId>();
template <>
const Shape& shape_of<std::vector<std::string>>();
template <>
const Shape& shape_of<std::optional<Date>>();

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

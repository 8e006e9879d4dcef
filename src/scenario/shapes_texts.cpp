// The shapes of words by key and language.
#include "scenario/load_shapes.hpp"
#include "scenario/shape_kit.hpp"

namespace rembug::scenario {
namespace {

constexpr std::size_t k_longest_text = 20'000;

// An entry is a string, or {"t": "...", "of": "<hash of the text it was made from>"}.
const Shape& long_text_shape() {
  static const Shape shape = text_shape(k_longest_text);
  return shape;
}
const Shape& text_entry_shape() {
  static const Shape shape = [] {
    Shape s = object({at(
                          "t", [](void* p) -> void* { return &static_cast<TextEntry*>(p)->text; }, &long_text_shape),
                      member<&TextEntry::made_from>("of")});
    s.members[0].required = k_required;
    s.longest = k_longest_text;
    s.text = [](void* target, std::string& value) {
      static_cast<TextEntry*>(target)->text = std::move(value);
      return true;
    };
    return s;
  }();
  return shape;
}
bool is_text_key(const std::string& key) {
  return !key.empty() && key.size() <= 200 && key.find(' ') == std::string::npos;
}
}  // namespace

template <>
const Shape& shape_of<TextCatalogue>() {
  static const Shape shape = [] {
    Shape s;
    s.entry = [](void* map, const std::string& key) -> void* {
      return is_text_key(key) ? &(*static_cast<TextCatalogue*>(map))[key] : nullptr;
    };
    s.element = &text_entry_shape;
    return s;
  }();
  return shape;
}
template <>
const Shape& shape_of<TextsByLanguage>() {
  static const Shape shape = [] {
    Shape s;
    s.entry = [](void* map, const std::string& key) -> void* {
      return is_scenario_id(key) ? &(*static_cast<TextsByLanguage*>(map))[key] : nullptr;
    };
    s.element = &shape_of<TextCatalogue>;
    return s;
  }();
  return shape;
}

const Shape& text_file_shape() {
  static const Shape shape = object(
      {member<&TextFile::language>("language", k_required),
       required(at(
           "texts", [](void* p) -> void* { return &static_cast<TextFile*>(p)->texts; }, &shape_of<TextCatalogue>))});
  return shape;
}

}  // namespace rembug::scenario

// Reading JSON straight into structs in one SAX pass, with the exact place of everything that is wrong.
//
// A Shape says how a JSON value goes into a C++ object: which members an object has, what an array's elements are,
// which scalars fit. Shapes are built once from member pointers:
//
//   template <> const Shape& shape_of<Variable>() {
//     static const Shape shape = object({member<&Variable::id>("id", k_required), member<&Variable::min>("min")});
//     return shape;
//   }
//
// nlohmann/json tells no positions for valid JSON. The reader feeds it through an iterator that counts, so at each
// callback it knows where the token ended and finds where it began.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/ids.hpp"
#include "base/time.hpp"

namespace rembug::scenario {

struct Shape;

inline constexpr bool k_required = true;
inline constexpr bool k_optional = false;

struct Member {
  std::string name;
  bool required = k_optional;
  bool names_kind = false;  // exactly one member with this mark must be present (conditions, effects)
  void* (*at)(void* parent) = nullptr;
  const Shape& (*shape)() = nullptr;
};

struct Shape {
  std::vector<Member> members;  // object
  bool exclusive = false;       // object: exactly one member that names its kind
  // object with free keys: the place for the value under `key`, or nullptr if the key is no legal id
  void* (*entry)(void* map, const std::string& key) = nullptr;
  void* (*append)(void* array) = nullptr;  // array: a new last element
  const Shape& (*element)() = nullptr;     // of an array or of a map
  std::size_t most = 0;                    // array: most elements; 0: no limit
  // Scalars: false if the value does not fit. `expected` then says what would have: a word of `json_type.<expected>`.
  bool (*text)(void* target, std::string& value) = nullptr;
  bool (*integer)(void* target, std::int64_t value) = nullptr;
  bool (*boolean)(void* target, bool value) = nullptr;
  std::string expected;
  std::vector<std::string_view> vocabulary;  // of a text that is one of a closed set
  std::size_t longest = 200;                 // characters of a text
  bool is_object() const { return !members.empty() || entry != nullptr; }
  bool is_array() const { return append != nullptr; }
};

template <class T>
const Shape& shape_of();

namespace detail {
template <class T>
struct MemberPointer;
template <class C, class M>
struct MemberPointer<M C::*> {
  using Class = C;
  using Value = M;
};
}  // namespace detail

template <auto M>
Member member(std::string name, bool required = k_optional) {
  using Pointer = detail::MemberPointer<decltype(M)>;
  return {std::move(name), required, false,
          [](void* parent) -> void* { return &(static_cast<typename Pointer::Class*>(parent)->*M); },
          &shape_of<typename Pointer::Value>};
}

Shape object(std::vector<Member> members);
Shape exclusive_object(std::vector<Member> members);

template <class T>
Shape array_of(std::size_t most = 0) {
  Shape shape;
  shape.append = [](void* array) -> void* { return &static_cast<std::vector<T>*>(array)->emplace_back(); };
  shape.element = &shape_of<T>;
  shape.most = most;
  shape.expected = "array";
  return shape;
}

// The limits of the format, design of version 1.
struct ReadLimits {
  std::size_t bytes = 16U << 20U;
  std::size_t depth = 32;
};

// Reads `text` into `target`. Appends what is wrong; nothing wrong: nothing appended. `file` is how places name the
// file.
void read_json(const std::string& file, std::string_view text, const Shape& shape, void* target, Diagnostics& found,
               const ReadLimits& limits = {});

// Fills line, column and source line of every diagnostic of `file` that has a pointer but no line yet. A pointer whose
// value is absent stands for its nearest parent that is there. One more pass over the text, made only when something is
// wrong.
void locate(const std::string& file, std::string_view text, Diagnostics& found);

// The nearest of `names` within two edits of `wrong`, or empty.
std::string nearest_name(std::string_view wrong, const std::vector<std::string_view>& names);

}  // namespace rembug::scenario

// Ids are distinct types, so that a seat can never be passed where a round is meant.
//
// The text of an id is a name (`^[A-Za-z0-9_.-]{1,64}$`), never a position, and is never reused. An empty id means
// "none".
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace rembug {

template <class Tag>
struct Id {
  std::string text;

  Id() = default;
  explicit Id(std::string value) : text(std::move(value)) {}
  explicit Id(std::string_view value) : text(value) {}
  explicit Id(const char* value) : text(value) {}

  bool empty() const { return text.empty(); }
  bool operator==(const Id&) const = default;
  std::strong_ordering operator<=>(const Id& other) const { return text.compare(other.text) <=> 0; }
};

// True if `text` may be the text of an id: 1 to 64 of A-Z a-z 0-9 _ . -
bool is_id_text(std::string_view text);

}  // namespace rembug

template <class Tag>
struct std::hash<rembug::Id<Tag>> {
  std::size_t operator()(const rembug::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.text); }
};

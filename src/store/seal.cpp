#include "store/seal.hpp"

#include <sodium.h>

#include "store/fact_columns.hpp"

namespace rembug::store {
namespace {

using namespace session;  // NOLINT: facts are all that this file is about

// What a fact says as bytes, in one way only: names and texts with their length before them, numbers as eight bytes.
struct Saying {
  std::string bytes;

  void number(std::uint64_t value) {
    for (unsigned shift = 0; shift < 64; shift += 8) bytes += static_cast<char>(value >> shift & 0xFFU);
  }
  void text(std::string_view value) {
    number(value.size());
    bytes += value;
  }

  Saying& operator()(const char* name, const std::string& value) {
    if (value.empty()) return *this;
    text(name);
    text(value);
    return *this;
  }
  template <class Tag>
  Saying& operator()(const char* name, const Id<Tag>& value) {
    return (*this)(name, value.text);
  }
  template <class T>
  requires std::is_integral_v<T> Saying& operator()(const char* name, T value) {
    if (value == T{}) return *this;
    text(name);
    number(static_cast<std::uint64_t>(value));
    return *this;
  }
  template <class T>
  requires std::is_enum_v<T> Saying& operator()(const char* name, T value) {
    return (*this)(name, std::string(name_of(value)));
  }
  Saying& operator()(const char* name, const Date& value) { return (*this)(name, to_text(value)); }
  template <class T>
  Saying& operator()(const char* name, const std::optional<T>& value) {
    if (!value) return *this;
    text(name);
    text("given");  // midnight is not the same as no time at all
    return (*this)(name, *value);
  }
  template <class T>
  Saying& list(const char* part, const std::vector<T>& elements) {
    if (elements.empty()) return *this;
    text(part);
    number(elements.size());
    for (const T& element : elements) {
      Saying one;
      facts::columns(one, element);
      text(one.bytes);
    }
    return *this;
  }
};

}  // namespace

std::string seal_of(std::string_view before, const Fact& fact) {
  Saying saying;
  saying.text(before);
  const FactHeader& header = fact.header;
  for (const std::string* id : {&header.id.text, &header.session.text, &header.device.text, &header.group.text})
    saying.text(*id);
  saying.number(static_cast<std::uint64_t>(header.sequence));
  saying.number(static_cast<std::uint64_t>(header.time.ms));
  saying.number(static_cast<std::uint64_t>(header.time.counter));
  saying.text(name_of(header.role));
  saying.text(kind_of(fact.body));
  std::visit([&](const auto& body) { facts::columns(saying, body); }, fact.body);

  unsigned char digest[32];
  crypto_generichash(digest, sizeof digest, reinterpret_cast<const unsigned char*>(saying.bytes.data()),
                     saying.bytes.size(), nullptr, 0);
  std::string hex;
  hex.reserve(2 * sizeof digest);
  for (const unsigned char byte : digest) {
    hex += "0123456789abcdef"[byte >> 4U];
    hex += "0123456789abcdef"[byte & 15U];
  }
  return hex;
}

}  // namespace rembug::store

#include "i18n/words_base.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <unordered_map>

namespace rembug::i18n {
namespace {

template <class Lookup>
std::string fill(const std::string& text, Lookup lookup) {
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == std::string::npos ? open : text.find('}', open);
    if (close == std::string::npos) break;
    out.append(text, at, open - at);
    out += lookup(std::string_view(text).substr(open + 1, close - open - 1));
    at = close + 1;
  }
  return out.append(text, at);
}

const std::unordered_map<std::string_view, std::size_t>& index() {
  static const auto made = [] {
    std::unordered_map<std::string_view, std::size_t> out;
    const auto& entries = detail::catalogue();
    for (std::size_t i = 0; i < entries.size(); ++i) out.emplace(entries[i].key, i);
    return out;
  }();
  return made;
}

}  // namespace

std::string number_text(long long value, Language language) {
  const bool negative = value < 0;
  unsigned long long rest =
      negative ? 0ULL - static_cast<unsigned long long>(value) : static_cast<unsigned long long>(value);
  std::string digits = std::to_string(rest);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, language == Language::id ? '.' : ',');
  return negative ? "-" + digits : digits;
}

std::string percent_text(double share_0_to_1, Language language) {
  const long long tenths = std::llround(share_0_to_1 * 1000);
  return number_text(tenths / 10, language) + (language == Language::id ? ',' : '.') +
         std::to_string(std::llabs(tenths % 10)) + '%';
}

const std::string& WordsBase::plain(std::size_t number) const {
  return detail::catalogue()[number].texts[static_cast<std::size_t>(language_)].other;
}

std::string WordsBase::filled(std::size_t number,
                              std::initializer_list<std::pair<const char*, const Arg*>> args) const {
  const detail::Variants& variants = detail::catalogue()[number].texts[static_cast<std::size_t>(language_)];
  const auto find = [&](std::string_view name) -> const Arg* {
    for (const auto& [arg_name, arg] : args)
      if (name == arg_name) return arg;
    return nullptr;
  };
  const Arg* n = find("n");
  const bool one = n != nullptr && n->is_one() && !variants.one.empty();
  return fill(one ? variants.one : variants.other, [&](std::string_view name) {
    const Arg* arg = find(name);
    return arg == nullptr ? std::string(name) : arg->in(language_);
  });
}

bool WordsBase::has(std::string_view key) const {
  return index().count(key) != 0;
}

std::string WordsBase::by_key(std::string_view key, const Values& values) const {
  const auto found = index().find(key);
  if (found == index().end()) return std::string(key);
  const detail::Variants& variants = detail::catalogue()[found->second].texts[static_cast<std::size_t>(language_)];
  const auto find = [&](std::string_view name) {
    return std::find_if(values.begin(), values.end(), [&](const auto& value) { return value.first == name; });
  };
  const auto n = find("n");
  const bool one = n != values.end() && n->second == "1" && !variants.one.empty();
  return fill(one ? variants.one : variants.other, [&](std::string_view name) {
    const auto value = find(name);
    return value == values.end() ? std::string() : value->second;
  });
}

}  // namespace rembug::i18n

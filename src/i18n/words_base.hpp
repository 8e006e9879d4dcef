// What the generated class Words stands on: looking up a text and filling its placeholders.
//
//   i18n::Words words(i18n::Language::id);
//   words.board_heading();                     // no placeholders: const std::string&
//   words.board_cards(17);                     // one parameter per placeholder
//   words.by_key("problem.round_closed", {});  // where the key is only known while running
#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace rembug::i18n {

enum class Language { id, en };

// "1.234" in Indonesian, "1,234" in English.
std::string number_text(long long value, Language language);

// With one decimal: "41,2%" in Indonesian, "41.2%" in English. Of a share from 0 to 1.
std::string percent_text(double share_0_to_1, Language language);

// What fills a placeholder: text, or a whole number that is written as the language writes it and chooses the plural.
class Arg {
 public:
  Arg(std::string_view text) : text_(text) {}
  Arg(const std::string& text) : text_(text) {}
  Arg(const char* text) : text_(text) {}
  template <std::integral T>
  Arg(T value) : number_(static_cast<long long>(value)), is_number_(true) {}

  std::string in(Language language) const { return is_number_ ? number_text(number_, language) : text_; }
  bool is_one() const { return is_number_ ? number_ == 1 : text_ == "1"; }

 private:
  std::string text_;
  long long number_ = 0;
  bool is_number_ = false;
};

namespace detail {
struct Variants {
  std::string one;  // empty: no plural
  std::string other;
};
struct CatalogueEntry {
  std::string key;
  Variants texts[2];  // by Language
};
const std::vector<CatalogueEntry>& catalogue();
}  // namespace detail

class WordsBase {
 public:
  explicit WordsBase(Language language) : language_(language) {}

  Language language() const { return language_; }
  std::string_view language_code() const { return language_ == Language::id ? "id" : "en"; }

  // The filled text under `key`; an unknown key gives the key itself, so that nothing is ever shown empty.
  std::string by_key(std::string_view key, const Values& values = {}) const;
  bool has(std::string_view key) const;

 protected:
  const std::string& plain(std::size_t number) const;
  std::string filled(std::size_t number, std::initializer_list<std::pair<const char*, const Arg*>> args) const;

 private:
  Language language_;
};

}  // namespace rembug::i18n

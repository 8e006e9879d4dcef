#include "app/arguments.hpp"

#include <array>
#include <charconv>
#include <utility>

namespace rembug::app {

namespace {

using ui::Place;

constexpr std::array<std::pair<std::string_view, Place>, 10> k_places = {{{"beranda", Place::beranda},
                                                                          {"latihan", Place::latihan},
                                                                          {"latihan_main", Place::latihan_main},
                                                                          {"latihan_debrief", Place::latihan_debrief},
                                                                          {"persiapan", Place::persiapan},
                                                                          {"sesi", Place::sesi},
                                                                          {"rekomendasi", Place::rekomendasi},
                                                                          {"skenario", Place::skenario},
                                                                          {"peta", Place::peta},
                                                                          {"pengaturan", Place::pengaturan}}};
constexpr std::array<std::pair<std::string_view, ui::ThemeName>, 3> k_themes = {
    {{"light", ui::ThemeName::light}, {"dark", ui::ThemeName::dark}, {"contrast", ui::ThemeName::high_contrast}}};
constexpr std::array<std::pair<std::string_view, i18n::Language>, 2> k_languages = {
    {{"id", i18n::Language::id}, {"en", i18n::Language::en}}};

template <class Table, class Value>
bool read_from(const Table& table, std::string_view word, Value& value) {
  for (const auto& [name, known] : table) {
    if (name == word) {
      value = known;
      return true;
    }
  }
  return false;
}

bool read_number(std::string_view word, int lowest, int highest, int& value) {
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc() || end != word.data() + word.size() || number < lowest || number > highest) return false;
  value = number;
  return true;
}

// False if the value does not fit; nullopt if there is no such option.
std::optional<bool> read_option(Arguments& arguments, std::string_view option, std::string_view word) {
  if (option == "--library") return arguments.library = word, !word.empty();
  if (option == "--data") return arguments.data = word, !word.empty();
  if (option == "--screenshot") return arguments.screenshot = word, !word.empty();
  if (option == "--step") return arguments.step = word, !word.empty();
  if (option == "--place") return read_from(k_places, word, arguments.place);
  if (option == "--theme") return read_from(k_themes, word, arguments.theme);
  if (option == "--lang") return read_from(k_languages, word, arguments.language);
  if (option == "--frames") return read_number(word, 1, 1000, arguments.frames);
  if (option == "--percent") {
    int percent = 0;
    const bool fits = read_number(word, 100, 200, percent);
    arguments.percent = percent;
    return fits;
  }
  if (option == "--size") {
    const std::size_t cross = word.find('x');
    return cross != std::string_view::npos && read_number(word.substr(0, cross), 320, 8000, arguments.width) &&
           read_number(word.substr(cross + 1), 240, 8000, arguments.height);
  }
  return std::nullopt;
}

}  // namespace

Result<Arguments> read_arguments(std::span<const char* const> words) {
  Arguments arguments;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view option = words[i];
    if (option == "--help" || option == "-h") {
      arguments.help = true;
    } else if (option == "--demo") {
      arguments.demo = true;
    } else if (option == "--first-frame-and-exit") {
      arguments.first_frame_and_exit = true;
    } else {
      const std::string_view word = i + 1 < words.size() ? words[i + 1] : std::string_view();
      const std::optional<bool> fits = read_option(arguments, option, word);
      if (!fits) return Problem{"argument_unknown", {{"name", std::string(option)}}};
      if (!*fits) return Problem{"argument_value", {{"name", std::string(option)}, {"value", std::string(word)}}};
      ++i;
    }
  }
  return arguments;
}

}  // namespace rembug::app

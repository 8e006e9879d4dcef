#include "i18n/describe.hpp"

#include "base/utf8.hpp"

namespace rembug::i18n {
namespace {

// Values whose words depend on the language: what was expected, what a limit is about.
Values spoken(const Values& values, const Words& words) {
  Values out = values;
  for (auto& [name, value] : out) {
    const std::string key = "diagnostic." + name + "_" + value;
    if ((name == "expected" || name == "what") && words.has(key)) value = words.by_key(key);
  }
  return out;
}

std::string value_of(const Values& values, std::string_view name) {
  for (const auto& [key, value] : values)
    if (key == name) return value;
  return {};
}

}  // namespace

std::string describe(const Problem& problem, const Words& words) {
  return words.by_key("problem." + problem.code, problem.values);
}

std::string describe(const Diagnostic& d, const Words& words) {
  return words.by_key("diagnostic." + d.code + ".words", spoken(d.values, words));
}

std::string hint_of(const Diagnostic& d, const Words& words) {
  const std::string nearest = value_of(d.values, "nearest");
  if (!nearest.empty()) return words.diagnostic_nearest(nearest);
  const std::string key = "diagnostic." + d.code + ".hint";
  return words.has(key) ? words.by_key(key, spoken(d.values, words)) : std::string();
}

std::string diagnostic_text(const Diagnostic& d, const Words& words) {
  std::string out = d.place.file;
  if (d.place.line != 0) out += ":" + std::to_string(d.place.line) + ":" + std::to_string(d.place.column);
  out += ": ";
  out += d.severity == Severity::error ? "error" : d.severity == Severity::warning ? "warning" : "note";
  out += " " + d.code + ": " + describe(d, words);
  if (!d.proof.empty()) out += " [" + d.proof + "]";
  out += '\n';
  if (!d.place.source_line.empty()) {
    // Long lines are shown around the place.
    const std::size_t before = d.place.column > 61 ? d.place.column - 61 : 0;
    std::string line = d.place.source_line;
    std::size_t byte = 0;
    for (std::size_t points = 0; byte < line.size() && points < before; ++points) do
        ++byte;
      while (byte < line.size() && (static_cast<unsigned char>(line[byte]) & 0xC0U) == 0x80U);
    line = shortened(std::string_view(line).substr(byte), 110);
    for (char& c : line)
      if (c == '\t') c = ' ';
    out += "    " + line + "\n    " + std::string(d.place.column - 1 - before, ' ') + "^\n";
  }
  if (!d.place.pointer.empty()) out += "    " + words.diagnostic_at(d.place.pointer) + "\n";
  const std::string hint = hint_of(d, words);
  if (!hint.empty()) out += "    " + hint + "\n";
  return out;
}

}  // namespace rembug::i18n

#include "scenario/load.hpp"

#include <sodium.h>

#include <algorithm>

#include "scenario/load_files.hpp"
#include "scenario/load_shapes.hpp"

namespace rembug::scenario {
namespace fs = std::filesystem;
namespace {

Diagnostic missing_file(const fs::path& path) {
  Diagnostic d{.code = "S021", .severity = Severity::error, .place = {}, .values = {}, .proof = {}};
  d.place.file = path.string();
  d.values = {{"file", path.filename().string()}};
  return d;
}

// SHA-256 of JSON text without the white space between tokens, in hex.
std::string content_hash(std::string_view text) {
  std::string meaning;
  meaning.reserve(text.size());
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      meaning += c;
      if (c == '\\' && i + 1 < text.size())
        meaning += text[++i];
      else if (c == '"')
        quoted = false;
    } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
      meaning += c;
      quoted = c == '"';
    }
  }
  unsigned char digest[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(digest, reinterpret_cast<const unsigned char*>(meaning.data()), meaning.size());
  std::string hex;
  for (const unsigned char byte : digest) {
    hex += "0123456789abcdef"[byte >> 4U];
    hex += "0123456789abcdef"[byte & 15U];
  }
  return hex;
}

// Reads the structure; the texts of a folder are added by the caller before finish().
Loaded read_structure(const std::string& file, std::string_view text, const LoadOptions& options) {
  Loaded loaded;
  ScenarioFile read;
  read_json(file, text, scenario_file_shape(), &read, loaded.found, {.bytes = options.most_bytes});
  if (!has_errors(loaded.found) &&
      (read.format != "rembug-scenario" || read.format_version.size() != 2 || read.format_version[0] != 1)) {
    Diagnostic d{.code = "S020", .severity = Severity::error, .place = {}, .values = {{"known", "1.0"}}, .proof = {}};
    d.place.file = file;
    d.place.pointer = read.format != "rembug-scenario" ? "/format" : "/formatVersion";
    loaded.found.push_back(std::move(d));
  }
  if (read.format_version.size() == 2) {
    read.scenario.format_major = read.format_version[0];
    read.scenario.format_minor = read.format_version[1];
  }
  read.scenario.content_hash = content_hash(text);
  loaded.scenario = std::move(read.scenario);
  return loaded;
}

Loaded finish(const std::string& file, std::string_view text, Loaded loaded, const SharedData& shared,
              const LoadOptions& options) {
  if (!has_errors(loaded.found)) check_model(file, *loaded.scenario, shared, options, loaded.found);
  locate(file, text, loaded.found);
  sort_by_place(loaded.found);
  if (has_errors(loaded.found)) loaded.scenario.reset();
  return loaded;
}

}  // namespace

Loaded load_scenario(const fs::path& path, const SharedData& shared, const LoadOptions& options) {
  std::error_code ignored;
  const bool folder = fs::is_directory(path, ignored);
  const fs::path structure = folder ? path / "scenario.json" : path;
  const auto text = read_file(structure);
  if (!text) return {std::nullopt, {missing_file(structure)}};
  Loaded loaded = read_structure(structure.string(), *text, options);
  if (folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(path / "text", ignored))
      if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
      const auto words = read_file(file);
      if (!words) {
        loaded.found.push_back(missing_file(file));
        continue;
      }
      TextFile read;
      read_json(file.string(), *words, text_file_shape(), &read, loaded.found, {.bytes = options.most_bytes});
      loaded.scenario->texts[read.language] = std::move(read.texts);
    }
    if (loaded.scenario->texts.count(loaded.scenario->locale) == 0)
      loaded.found.push_back(missing_file(path / "text" / (loaded.scenario->locale + ".json")));
  }
  return finish(structure.string(), *text, std::move(loaded), shared, options);
}

Loaded load_scenario_text(const std::string& file, std::string_view text, const SharedData& shared,
                          const LoadOptions& options) {
  return finish(file, text, read_structure(file, text, options), shared, options);
}

}  // namespace rembug::scenario

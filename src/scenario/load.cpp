#include "scenario/load.hpp"

#include <sodium.h>

#include <algorithm>

#include "scenario/load_files.hpp"
#include "scenario/load_shapes.hpp"

namespace rembug::scenario {
namespace fs = std::filesystem;
namespace {

Diagnostic at_pointer(const char* code, const fs::path& file, std::string pointer, Values values) {
  Diagnostic d{.code = code, .severity = Severity::error, .place = {}, .values = std::move(values), .proof = {}};
  d.place.file = file.string();
  d.place.pointer = std::move(pointer);
  return d;
}

Diagnostic missing_file(const fs::path& path) {
  return at_pointer("S021", path, "", {{"file", path.filename().string()}});
}

// The SHA-256 of `text` in hex.
std::string sha256(std::string_view text) {
  unsigned char digest[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(digest, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  std::string hex;
  for (const unsigned char byte : digest) {
    hex += "0123456789abcdef"[byte >> 4U];
    hex += "0123456789abcdef"[byte & 15U];
  }
  return hex;
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
  return sha256(meaning);
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
      if (loaded.scenario->texts.count(read.language) != 0) {
        loaded.found.push_back(at_pointer("S016", file, "/language", {{"id", read.language}}));
        locate(file.string(), *words, loaded.found);
      }
      loaded.scenario->texts[read.language] = std::move(read.texts);
    }
    if (loaded.scenario->texts.count(loaded.scenario->locale) == 0)
      loaded.found.push_back(missing_file(path / "text" / (loaded.scenario->locale + ".json")));
  }
  if (folder) {
    for (std::size_t i = 0; i < loaded.scenario->nodes.size(); ++i) {
      const std::string& picture = loaded.scenario->nodes[i].picture;
      if (is_id_text(picture) && !fs::exists(path / "media" / picture, ignored))
        loaded.found.push_back(
            at_pointer("S021", structure, "/nodes/" + std::to_string(i) + "/picture", {{"file", picture}}));
    }
  }
  return finish(structure.string(), *text, std::move(loaded), shared, options);
}

std::string text_hash(std::string_view text) {
  return sha256(text).substr(0, 16);
}

Loaded load_scenario_text(const std::string& file, std::string_view text, const SharedData& shared,
                          const LoadOptions& options) {
  return finish(file, text, read_structure(file, text, options), shared, options);
}

}  // namespace rembug::scenario

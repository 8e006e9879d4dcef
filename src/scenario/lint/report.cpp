#include "scenario/lint/report.hpp"

#include <filesystem>

namespace rembug::scenario::linting {
namespace {

// A key as a part of a JSON pointer.
std::string escaped(const std::string& key) {
  std::string out;
  for (const char c : key) out += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  return out;
}

}  // namespace

std::string not_seen_in(std::uint64_t plays) {
  return "not seen in " + std::to_string(plays) + " plays";
}

std::string node_at(std::size_t node) {
  return "/nodes/" + std::to_string(node);
}

std::string choice_at(std::size_t node, std::size_t choice) {
  return node_at(node) + "/choices/" + std::to_string(choice);
}

Report::Report(const Scenario& scenario, std::string file, bool single_file)
    : scenario_(scenario), file_(std::move(file)), single_file_(single_file) {}

bool Report::ignored(const char* code, const std::string& id) {
  bool any = false;
  for (std::size_t i = 0; i < scenario_.lint_ignore.size(); ++i) {
    const LintIgnore& ignore = scenario_.lint_ignore[i];
    if (ignore.code != code || (!ignore.at.empty() && ignore.at != id)) continue;
    used_ignores_.insert(i);
    any = true;
  }
  return any;
}

void Report::add(const char* code, Severity severity, std::string pointer, const std::string& id, Values values,
                 std::string proof) {
  if (ignored(code, id) || found_.size() >= k_most_findings) return;
  Diagnostic d{.code = code, .severity = severity, .place = {}, .values = std::move(values), .proof = std::move(proof)};
  d.place.file = file_;
  d.place.pointer = std::move(pointer);
  found_.push_back(std::move(d));
}

void Report::add_text(const char* code, Severity severity, const std::string& language, const std::string& key,
                      const std::string& id, Values values, std::string proof) {
  const std::size_t before = found_.size();
  add(code, severity, "/texts/" + (single_file_ ? language + "/" : "") + escaped(key), id, std::move(values),
      std::move(proof));
  if (found_.size() == before || single_file_) return;
  found_.back().place.file = (std::filesystem::path(file_).parent_path() / "text" / (language + ".json")).string();
}

Diagnostics Report::take(const std::string& groups) {
  for (std::size_t i = 0; i < scenario_.lint_ignore.size(); ++i) {
    const LintIgnore& ignore = scenario_.lint_ignore[i];
    if (used_ignores_.count(i) != 0 || ignore.code.empty() || groups.find(ignore.code[0]) == std::string::npos)
      continue;
    Diagnostic d{
        .code = "S030", .severity = Severity::note, .place = {}, .values = {{"code", ignore.code}}, .proof = k_proved};
    d.place.file = file_;
    d.place.pointer = "/lintIgnore/" + std::to_string(i);
    found_.push_back(std::move(d));
  }
  return std::move(found_);
}

}  // namespace rembug::scenario::linting

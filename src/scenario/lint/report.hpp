// Where the checks put what they find: codes and places in, diagnostics out, without those that the scenario ignores.
#pragma once

#include <set>

#include "base/diagnostic.hpp"
#include "scenario/model.hpp"

namespace rembug::scenario::linting {

inline constexpr std::size_t k_most_findings = 500;
inline constexpr const char* k_proved = "proved";
inline constexpr const char* k_seen = "seen";  // at least one play does it
std::string not_seen_in(std::uint64_t plays);

// JSON pointers of the structure.
std::string node_at(std::size_t node);
std::string choice_at(std::size_t node, std::size_t choice);

class Report {
 public:
  Report(const Scenario& scenario, std::string file, bool single_file);

  // A finding in the structure, at `pointer`. `id` is the node, choice or whatever else it speaks of: what
  // `lintIgnore.at` names.
  void add(const char* code, Severity severity, std::string pointer, const std::string& id, Values values,
           std::string proof = k_proved);
  // A finding in the text under `key` in `language`.
  void add_text(const char* code, Severity severity, const std::string& language, const std::string& key,
                const std::string& id, Values values, std::string proof = k_proved);

  bool has_errors() const { return rembug::has_errors(found_); }
  // The findings, and one for each entry of `lintIgnore` that had nothing to ignore among `groups`.
  Diagnostics take(const std::string& groups);

 private:
  bool ignored(const char* code, const std::string& id);

  const Scenario& scenario_;
  std::string file_;
  bool single_file_;
  Diagnostics found_;
  std::set<std::size_t> used_ignores_;
};

}  // namespace rembug::scenario::linting

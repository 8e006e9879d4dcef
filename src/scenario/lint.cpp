#include "scenario/lint.hpp"

#include <fstream>
#include <set>
#include <sstream>

#include "scenario/json_reader.hpp"
#include "scenario/lint/groups.hpp"

namespace rembug::scenario {
namespace fs = std::filesystem;

Diagnostics lint_model(const std::string& file, const Scenario& scenario, const LintOptions& options,
                       bool single_file) {
  using namespace linting;
  struct Group {
    char letter;
    void (*check)(Subject&, Report&);
  };
  constexpr Group k_groups[] = {{'G', check_graph}, {'G', check_plays}, {'A', check_ratings}, {'T', check_texts}};
  Subject subject(scenario, options);
  Report report(scenario, file, single_file);
  for (const Group& group : k_groups)
    if (options.groups.find(group.letter) != std::string::npos) group.check(subject, report);
  return report.take(options.groups);
}

Diagnostics lint(const fs::path& path, const Scenario& scenario, const LintOptions& options) {
  std::error_code ignored;
  const bool folder = fs::is_directory(path, ignored);
  const fs::path structure = folder ? path / "scenario.json" : path;
  Diagnostics found = lint_model(structure.string(), scenario, options, !folder);
  std::set<std::string> files;
  for (const Diagnostic& d : found) files.insert(d.place.file);
  for (const std::string& file : files) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    locate(file, text.str(), found);
  }
  return found;
}

}  // namespace rembug::scenario

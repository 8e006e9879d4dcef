// rembugctl check: loads and lints scenarios, and says what is wrong where.
#include <algorithm>
#include <iostream>

#include "i18n/describe.hpp"
#include "json_out.hpp"
#include "scenario/lint.hpp"
#include "scenarios.hpp"
#include "tool.hpp"

namespace rembug::ctl {
namespace fs = std::filesystem;
namespace {

// The scenarios that a path means: itself, or every scenario in the folder.
std::vector<Path> scenarios_at(const Path& path) {
  std::error_code ignored;
  if (!fs::is_directory(path, ignored) || fs::exists(path / "scenario.json", ignored)) return {path};
  std::vector<Path> found;
  for (const auto& entry : fs::directory_iterator(path, ignored)) {
    const std::string name = entry.path().filename().string();
    if (name == "shared" || name == "schema" || name.front() == '.') continue;
    const bool folder = entry.is_directory(ignored);
    if (folder ? fs::exists(entry.path() / "scenario.json", ignored) : entry.path().extension() == ".json")
      found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found.empty() ? std::vector<Path>{path} : found;
}

}  // namespace

int run(Tool& tool, const CheckArguments& arguments) {
  Checked checked;
  std::vector<Path> shared_seen;
  for (const Path& path : arguments.paths) {
    for (const Path& one : scenarios_at(path)) {
      ++checked.scenarios;
      const Path folder = shared_folder(tool, one);
      const scenario::LoadedShared shared = scenario::load_shared(folder);
      if (std::find(shared_seen.begin(), shared_seen.end(), folder) == shared_seen.end()) {
        shared_seen.push_back(folder);
        checked.found.insert(checked.found.end(), shared.found.begin(), shared.found.end());
      }
      const scenario::Loaded loaded = scenario::load_scenario(one, shared.data);
      checked.found.insert(checked.found.end(), loaded.found.begin(), loaded.found.end());
      if (!loaded.scenario) continue;
      const Diagnostics hints = scenario::lint(one, *loaded.scenario);
      checked.found.insert(checked.found.end(), hints.begin(), hints.end());
    }
  }
  for (const Diagnostic& one : checked.found) {
    int& count = one.severity == Severity::error     ? checked.errors
                 : one.severity == Severity::warning ? checked.warnings
                                                     : checked.notes;
    ++count;
  }
  if (arguments.format == "json") {
    tool.out() << findings_json(checked, tool.words()) << '\n';
  } else {
    for (const Diagnostic& one : checked.found) tool.out() << i18n::diagnostic_text(one, tool.words()) << '\n';
    tool.out() << tool.words().ctl_check_counts(checked.scenarios, checked.errors, checked.warnings, checked.notes)
               << '\n';
  }
  return checked.errors + checked.warnings > 0 ? k_refused : k_done;
}

}  // namespace rembug::ctl

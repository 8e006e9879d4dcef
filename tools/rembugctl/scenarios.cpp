#include "scenarios.hpp"

#include <ostream>

#include "i18n/describe.hpp"

namespace rembug::ctl {
namespace fs = std::filesystem;

Path shared_folder(const Tool& tool, const Path& scenario) {
  std::error_code ignored;
  const Path beside = fs::absolute(scenario, ignored).lexically_normal().parent_path() / "shared";
  // A trailing slash makes an empty last part: its parent is the scenario itself.
  const Path above = beside.parent_path().parent_path() / "shared";
  if (fs::is_directory(beside, ignored)) return beside;
  if (scenario.filename().empty() && fs::is_directory(above, ignored)) return above;
  return tool.data() / "scenarios" / "shared";
}

Result<scenario::Scenario> find_scenario(Tool& tool, const std::string& id_or_path) {
  std::error_code ignored;
  if (!fs::exists(id_or_path, ignored)) {
    if (const scenario::Scenario* found = tool.shelf().find(id_or_path)) return *found;
    return Problem{"scenario_not_found", {{"scenario", id_or_path}}};
  }
  const scenario::LoadedShared shared = scenario::load_shared(shared_folder(tool, id_or_path));
  scenario::Loaded loaded = scenario::load_scenario(id_or_path, shared.data);
  if (loaded.scenario) return std::move(*loaded.scenario);
  for (const Diagnostic& one : loaded.found) tool.err() << i18n::diagnostic_text(one, tool.words());
  return Problem{"scenario_broken", {{"scenario", id_or_path}}};
}

}  // namespace rembug::ctl

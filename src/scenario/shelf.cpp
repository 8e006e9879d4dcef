#include "scenario/shelf.hpp"

#include <algorithm>

#include "scenario/lint.hpp"

namespace rembug::scenario {
namespace fs = std::filesystem;

const Scenario* Shelf::find(std::string_view id) const {
  for (const ShelfEntry& entry : entries)
    if (entry.scenario && entry.scenario->id == id) return &*entry.scenario;
  return nullptr;
}

Shelf load_shelf(const fs::path& folder, bool linted) {
  Shelf shelf;
  LoadedShared shared = load_shared(folder / "shared");
  shelf.shared = std::move(shared.data);
  shelf.shared_found = std::move(shared.found);
  std::vector<fs::path> paths;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename().string();
    if (name == "shared" || name == "schema" || name.front() == '.') continue;
    if (entry.is_directory(ignored) ? fs::exists(entry.path() / "scenario.json", ignored)
                                    : entry.path().extension() == ".json")
      paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    Loaded loaded = load_scenario(path, shelf.shared);
    ShelfEntry entry{path, std::move(loaded.scenario), std::move(loaded.found)};
    if (linted && entry.scenario) {
      Diagnostics lint_found = lint(path, *entry.scenario);
      entry.found.insert(entry.found.end(), lint_found.begin(), lint_found.end());
    }
    shelf.entries.push_back(std::move(entry));
  }
  return shelf;
}

}  // namespace rembug::scenario

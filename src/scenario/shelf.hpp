// The shelf: every scenario that is installed, the good ones ready to play, the others with what is wrong.
#pragma once

#include "scenario/load.hpp"

namespace rembug::scenario {

struct ShelfEntry {
  std::filesystem::path path;
  std::optional<Scenario> scenario;  // empty: refused
  Diagnostics found;                 // of loading and of the linter
};

struct Shelf {
  SharedData shared;
  Diagnostics shared_found;
  std::vector<ShelfEntry> entries;  // by folder name

  const Scenario* find(std::string_view id) const;
};

// `folder` holds shared/ and one folder (or .json file) a scenario; "schema" and names with a leading dot are passed
// over. `linted` false leaves the linter out, which takes several times as long as reading: `found` then holds what the
// loader said alone.
Shelf load_shelf(const std::filesystem::path& folder, bool linted = true);

}  // namespace rembug::scenario

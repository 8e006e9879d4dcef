// Loading a scenario: a folder (`scenario.json`, `text/<language>.json`), or one file with the same content and its
// texts under "texts". A scenario with any error is refused whole, with every error in one run.
//
//   Loaded loaded = load_scenario("scenarios/piring-kosong", shared);
//   if (!loaded.scenario) show(loaded.found);
#pragma once

#include <filesystem>
#include <optional>

#include "base/diagnostic.hpp"
#include "scenario/model.hpp"

namespace rembug::scenario {

// Data that all scenarios of a city share, each entry with its date and source.
struct SharedData {
  std::map<SourceId, Source> sources;
  std::map<ServiceId, Service> services;
};

struct LoadedShared {
  SharedData data;
  Diagnostics found;
};

struct Loaded {
  std::optional<Scenario> scenario;  // empty if anything is wrong
  Diagnostics found;                 // sorted by file, line, column
};

struct LoadOptions {
  std::size_t most_nodes = 20'000;  // raised by benchmarks only
  std::size_t most_bytes = 16U << 20U;
};

// `folder` holds sources.json and referrals.json; missing files are empty.
LoadedShared load_shared(const std::filesystem::path& folder);

// `path` is a folder or a single .json file.
Loaded load_scenario(const std::filesystem::path& path, const SharedData& shared, const LoadOptions& options = {});

// The same from memory: the structure with its texts inside. `file` names it in places.
Loaded load_scenario_text(const std::string& file, std::string_view text, const SharedData& shared,
                          const LoadOptions& options = {});

// Every reference of a scenario, and what the format asks of values. Pointers are set, lines are not. For tests and the
// loader itself; also fills the scenario's index.
void check_model(const std::string& file, Scenario& scenario, const SharedData& shared, const LoadOptions& options,
                 Diagnostics& found);

}  // namespace rembug::scenario

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

// A word of a shared vocabulary: an id that facts keep, and its name in each language.
struct NamedThing {
  std::string id;
  std::map<std::string, std::string, std::less<>> name;  // by language
  std::string of;                                        // its group, e.g. "KLA 2022" of a programme tag; may be empty

  // The name in `language`, else in Indonesian, else the id.
  std::string_view in(std::string_view language) const;
};

struct Kecamatan {
  std::string name;
  std::vector<std::string> kelurahan;
};

// Data that all scenarios of a city share, each file with its date and source. Another city replaces the files.
struct SharedData {
  std::map<SourceId, Source> sources;
  std::map<ServiceId, Service> services;
  std::string city;
  std::vector<Kecamatan> places;
  std::vector<NamedThing> case_steps;      // of managing a case, in order
  std::vector<NamedThing> themes;          // offered for the cards of the board
  std::vector<NamedThing> programme_tags;  // KLA, DRPPA
  std::vector<NamedThing> competencies;
  std::vector<NamedThing> organisations;  // kinds of institutions that send people

  // The name of the thing with this id in `language`; an unknown id gives the id itself.
  std::string name_of(const std::vector<NamedThing>& things, std::string_view id, std::string_view language) const;
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

// `folder` holds sources.json, referrals.json, places.json and vocabulary.json; missing files are empty.
LoadedShared load_shared(const std::filesystem::path& folder);

// `path` is a folder or a single .json file.
Loaded load_scenario(const std::filesystem::path& path, const SharedData& shared, const LoadOptions& options = {});

// The same from memory: the structure with its texts inside. `file` names it in places.
Loaded load_scenario_text(const std::string& file, std::string_view text, const SharedData& shared,
                          const LoadOptions& options = {});

// The hash by which a translation remembers the text that it was made from: 16 hex digits.
std::string text_hash(std::string_view text);

// Every reference of a scenario, and what the format asks of values. Pointers are set, lines are not. For tests and the
// loader itself; also fills the scenario's index.
void check_model(const std::string& file, Scenario& scenario, const SharedData& shared, const LoadOptions& options,
                 Diagnostics& found);

}  // namespace rembug::scenario

// Every scenario that ships: it loads, the linter has no error, both languages are complete, its words come from the
// shared vocabulary, and its plans come out as written. New folders are found by themselves.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "scenario/plan.hpp"
#include "scenario/shelf.hpp"

using namespace rembug;
using namespace rembug::scenario;
namespace fs = std::filesystem;

namespace {

const fs::path k_scenarios = fs::path(REMBUG_SOURCE_DIR) / "scenarios";

const Shelf& bundled() {
  static const Shelf shelf = load_shelf(k_scenarios);
  REQUIRE(shelf.entries.size() >= 1);
  return shelf;
}

std::string told(const Diagnostic& d) {
  std::string out = d.place.file + ":" + std::to_string(d.place.line) + ":" + std::to_string(d.place.column) + " " +
                    d.code + " " + d.place.pointer;
  for (const auto& [name, value] : d.values) out += " " + name + "=" + value;
  return out;
}

std::string read(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return std::move(text).str();
}

bool holds_id(const std::vector<NamedThing>& things, const std::string& id) {
  return std::any_of(things.begin(), things.end(), [&](const NamedThing& t) { return t.id == id; });
}

// Texts that the room sees of a node.
std::vector<std::string> room_texts(const Scenario& s, const Node& node, const std::string& language) {
  std::vector<std::string> out{std::string(s.text(language, "n." + node.id.text + ".body")),
                               std::string(s.text(language, "n." + node.id.text + ".question"))};
  for (const Choice& c : node.choices) out.emplace_back(s.text(language, "c." + c.id.text + ".label"));
  return out;
}

}  // namespace

TEST_CASE("every bundled scenario loads and the linter finds no error") {
  for (const ShelfEntry& entry : bundled().entries) {
    CAPTURE(entry.path.string());
    CHECK(entry.scenario.has_value());
    for (const Diagnostic& d : entry.found)
      if (d.severity == Severity::error) FAIL_CHECK(told(d));
  }
}

TEST_CASE("every bundled scenario has all its texts, ratings and sources") {
  for (const ShelfEntry& entry : bundled().entries)
    for (const Diagnostic& d : entry.found)
      if (d.code[0] == 'T' || d.code[0] == 'A' || d.code == "G001" || d.code == "G006" || d.code == "G007")
        FAIL_CHECK(told(d));
}

TEST_CASE("every bundled scenario says the same things in both languages") {
  for (const ShelfEntry& entry : bundled().entries) {
    if (!entry.scenario) continue;
    CAPTURE(entry.path.string());
    REQUIRE(entry.scenario->texts.size() == 2);
    const TextCatalogue& indonesian = entry.scenario->texts.at("id");
    const TextCatalogue& english = entry.scenario->texts.at("en");
    for (const auto& entry_of_key : indonesian) {
      const auto& [key, text] = entry_of_key;
      CAPTURE(entry_of_key.first);
      CHECK_FALSE(text.text.empty());
      const auto other = english.find(key);
      REQUIRE(other != english.end());
      CHECK_FALSE(other->second.text.empty());
    }
    CHECK(english.size() == indonesian.size());
  }
}

TEST_CASE("every bundled scenario uses the words of the shared vocabulary") {
  const SharedData& shared = bundled().shared;
  for (const ShelfEntry& entry : bundled().entries) {
    if (!entry.scenario) continue;
    CAPTURE(entry.path.string());
    for (const CompetencyId& c : entry.scenario->competencies)
      CHECK_MESSAGE(holds_id(shared.competencies, c.text), c.text);
    for (const Node& node : entry.scenario->nodes)
      if (!node.case_step.empty()) CHECK_MESSAGE(holds_id(shared.case_steps, node.case_step), node.id.text);
    CHECK_FALSE(entry.scenario->content_warnings.empty());
    CHECK(entry.scenario->debrief_questions > 0);
  }
}

TEST_CASE("every plan of a bundled scenario comes out as written, and each scenario has three") {
  for (const ShelfEntry& entry : bundled().entries) {
    if (!entry.scenario || !fs::is_directory(entry.path)) continue;
    std::set<std::string> names;
    for (const auto& file : fs::directory_iterator(entry.path / "paths")) {
      const PlanResult run = run_plan(*entry.scenario, read(file.path()));
      CHECK_MESSAGE(run.passed, file.path().string() << ": " << run.why);
      names.insert(file.path().filename().string());
    }
    CAPTURE(entry.path.string());
    for (const char* name : {"terbaik.plan.json", "membahayakan.plan.json", "campuran.plan.json"})
      CHECK(names.count(name) == 1);
  }
}

TEST_CASE("every bundled scenario has later consequences, ways to end, and decisions with reasons") {
  for (const ShelfEntry& entry : bundled().entries) {
    if (!entry.scenario) continue;
    const Scenario& s = *entry.scenario;
    CAPTURE(s.id);
    std::set<std::string> later;
    int decisions = 0;
    int contested = 0;
    for (const Node& node : s.nodes) {
      bool rated = !node.assess.empty();
      for (const Choice& c : node.choices) {
        rated = rated || !c.assess.empty();
        contested += c.contested.has_value();
        for (const Schedule& d : c.schedule) later.insert(d.insert.text);
      }
      decisions += rated;
    }
    CHECK(later.size() >= 2);
    CHECK(s.endings.size() >= 3);
    CHECK(decisions >= 6);
    CHECK(contested >= 1);
  }
}

TEST_CASE("what the room sees is short, and never holds the facilitator's prompts") {
  for (const ShelfEntry& entry : bundled().entries) {
    if (!entry.scenario) continue;
    const Scenario& s = *entry.scenario;
    for (const Node& node : s.nodes) {
      for (const std::string language : {"id", "en"}) {
        CAPTURE(s.id + "/" + node.id.text + "/" + language);
        CHECK(s.text(language, "n." + node.id.text + ".body").size() <= 360);
        for (const Choice& c : node.choices) CHECK(s.text(language, "c." + c.id.text + ".label").size() <= 110);
        for (int i = 1; i <= node.facilitation.prompts; ++i) {
          const std::string prompt(s.text(language, "n." + node.id.text + ".prompt." + std::to_string(i)));
          for (const std::string& shown : room_texts(s, node, language)) CHECK(shown.find(prompt) == std::string::npos);
        }
      }
    }
  }
}

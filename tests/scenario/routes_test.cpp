#include "scenario/routes.hpp"

#include <filesystem>
#include <set>

#include "scenario/explore.hpp"
#include "small_story.hpp"

using namespace rembug;
using namespace rembug::scenario;
using namespace rembug::scenario::test;

namespace {

// Minutes, decisions and competencies of a play that has ended.
struct Measured {
  int minutes = 0;
  int decisions = 0;
  std::set<std::string> competencies;
};

Measured measured(const Scenario& s, const PlayState& state) {
  Measured out{.minutes = 0, .decisions = state.decisions, .competencies = {}};
  for (const Visit& visit : state.path) {
    const Node& node = s.nodes[visit.node];
    out.minutes += node.facilitation.minutes;
    for (const Assessment& a : node.assess) out.competencies.insert(a.competency.text);
    for (const ChoiceId& id : visit.answer.choices)
      for (const Assessment& a : s.choice(id)->assess) out.competencies.insert(a.competency.text);
  }
  // The last scene of a story is entered and not answered.
  if (state.path.empty() || state.path.back().node != state.node)
    out.minutes += s.nodes[state.node].facilitation.minutes;
  return out;
}

Scenario story_of(const std::string& nodes) {
  Loaded loaded = load_scenario_text("cerita.json",
                                     R"({
    "format": "rembug-scenario", "formatVersion": [1, 0], "id": "cerita", "version": "1.0.0", "start": "satu",
    "competencies": ["mendengar", "catat"],
    "variables": [{"id": "kali", "type": "int", "min": 0, "max": 3, "init": 0}],
    "endings": [{"id": "akhir", "code": "E7", "outcome": "aman"}], "nodes": [)" +
                                         nodes + "]}",
                                     small_shared());
  REQUIRE(loaded.scenario);
  return std::move(*loaded.scenario);
}

}  // namespace

TEST_CASE("the way that meets every competency has the fewest decisions, and can be replayed with any seed") {
  const Scenario story = small_story();
  const Routes found = routes(story);
  CHECK(found.proved);
  CHECK(found.never.empty());
  CHECK_FALSE(found.endless);
  REQUIRE(found.covering);
  CHECK(found.covering->competencies == 2);
  CHECK(found.competencies == 2);
  CHECK(found.covering->decisions == 4);
  for (const std::uint64_t seed : {1U, 2U, 77U}) {
    const Replay replayed = replay(story, seed, found.covering->answers);
    CHECK_FALSE(replayed.stopped_at);
    CHECK(replayed.state.ending == found.covering->ending);
    CHECK(replayed.state.decisions == 4);
  }
}

TEST_CASE("a competency that lies on another branch is said to be out of reach of one play") {
  const Scenario story = story_of(R"(
    {"id": "satu", "activity": "choose_one", "choices": [
      {"id": "kiri", "goto": "dua", "assess": [{"competency": "mendengar", "level": "aman", "sources": ["panduan"]}]},
      {"id": "kanan", "goto": "dua", "assess": [{"competency": "catat", "level": "aman", "sources": ["panduan"]}]}]},
    {"id": "dua", "activity": "inform", "ending": "akhir"})");
  const Routes found = routes(story);
  CHECK(found.competencies == 2);
  REQUIRE(found.covering);
  CHECK(found.covering->competencies == 1);
  CHECK(found.covering->decisions == 1);
}

TEST_CASE("of ways with as few decisions the safer one is shown") {
  const Routes found = routes(small_story());
  REQUIRE(found.covering);
  Replay replayed = replay(small_story(), 1, found.covering->answers);
  for (const Visit& visit : replayed.state.path) CHECK(visit.level.value_or(Level::aman) == Level::aman);
  CHECK(found.covering->ending == "baik");
}

TEST_CASE("a competency that no play meets is named") {
  const Scenario story = story_of(R"({"id": "satu", "activity": "inform", "ending": "akhir"})");
  const Routes found = routes(story);
  CHECK(found.never == std::vector<CompetencyId>{CompetencyId{"mendengar"}, CompetencyId{"catat"}});
}

TEST_CASE("a way that only opens after several rounds is found, and the search over the circle ends") {
  const Scenario story = story_of(R"(
    {"id": "satu", "activity": "choose_one", "facilitation": {"minutes": 5}, "choices": [
      {"id": "lagi", "goto": "satu", "effects": [{"add": "kali", "by": 1}]},
      {"id": "tamat", "goto": "dua", "if": {"var": "kali", "ge": 2}}]},
    {"id": "dua", "activity": "inform", "ending": "akhir", "facilitation": {"minutes": 1}})");
  const Routes found = routes(story);
  CHECK(found.proved);
  CHECK(found.endless);
  CHECK_FALSE(found.longest);
  REQUIRE(found.shortest);
  CHECK(found.shortest->minutes == 5 * 3 + 1);
  CHECK(found.shortest->decisions == 3);
  CHECK(found.states == 5);  // four counts of the first scene, and the end
}

TEST_CASE("a search that is cut short says so") {
  CHECK_FALSE(routes(small_story(), 3).proved);
}

TEST_CASE("the value of a form that a condition asks for is tried") {
  const Scenario story = [] {
    std::string text = k_small_story;
    const std::string from =
        "\"enabledIf\": {\"all\": [{\"not\": {\"chose\": \"c.janji\"}}, {\"var\": \"ikut\", \"eq\": \"ya\"}]}";
    text.replace(text.find(from), from.size(), "\"if\": {\"form\": \"catatan.usia\", \"eq\": 17}");
    Loaded loaded = load_scenario_text("kecil.json", text, small_shared());
    REQUIRE(loaded.scenario);
    return std::move(*loaded.scenario);
  }();
  // Without the number 17 nobody reaches the good ending, which lasts longer now.
  Scenario longer = story;
  longer.nodes[longer.node_index.at("n.baik")].facilitation.minutes = 30;
  const Routes found = routes(longer);
  REQUIRE(found.longest);
  CHECK(found.longest->ending == "baik");
}

TEST_CASE("no random play of a bundled scenario is shorter, longer or covers everything sooner than what was found") {
  const std::filesystem::path folder = std::filesystem::path(REMBUG_SOURCE_DIR) / "scenarios";
  const LoadedShared shared = load_shared(folder / "shared");
  for (const char* name : {"kamar-sebelah", "pesan-terusan", "piring-kosong"}) {
    const Loaded loaded = load_scenario(folder / name, shared.data);
    REQUIRE(loaded.scenario);
    const Scenario& s = *loaded.scenario;
    CAPTURE(s.id);
    const Routes found = routes(s);
    REQUIRE(found.covering);
    REQUIRE(found.shortest);
    CHECK(found.proved);
    Random random(3);
    for (int i = 0; i < 40; ++i) {
      PlayState state = start(s, random.next());
      for (int n = 0; n < 200 && !state.ended(); ++n) step(s, state, random_answer(s, state, random));
      if (!state.ended()) continue;
      const Measured play = measured(s, state);
      CHECK(play.minutes >= found.shortest->minutes);
      if (found.longest) CHECK(play.minutes <= found.longest->minutes);
      CHECK(play.competencies.size() <= found.covering->competencies);
      if (play.competencies.size() == found.covering->competencies) CHECK(play.decisions >= found.covering->decisions);
    }
  }
}

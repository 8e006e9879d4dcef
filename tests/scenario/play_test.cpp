#include <algorithm>

#include "scenario/debrief.hpp"
#include "scenario/explore.hpp"
#include "scenario/lint.hpp"
#include "scenario/plan.hpp"
#include "scenario/small_story.hpp"

using namespace rembug;
using namespace rembug::scenario;
using namespace rembug::scenario::test;

namespace {

const std::vector<Answer> k_good{choose("n.pintu", {ChoiceId{"c.dengar"}}),
                                 {NodeId{"n.catat"}, {}, {{FieldId{"usia"}, "8"}}},
                                 choose("n.urut", {ChoiceId{"c.satu"}, ChoiceId{"c.dua"}}),
                                 choose("n.akhir", {ChoiceId{"c.tutup"}})};

bool shows(const Scenario& s, const PlayState& state, const char* choice) {
  return std::any_of(state.shown.begin(), state.shown.end(),
                     [&](const ShownChoice& c) { return s.nodes[state.node].choices[c.index].id.text == choice; });
}

std::string refusal_code(const Scenario& s, const PlayState& state, const Answer& answer) {
  const auto why = refusal(s, state, answer);
  return why ? why->code : "";
}

}  // namespace

TEST_CASE("effects hold from one scene to the next and stay in the declared range") {
  const Scenario s = small_story();
  PlayState state = start(s, 1);
  step(s, state, k_good[0]);
  CHECK(state.variables[0] == 3);  // 1 + 9, at most 3
  CHECK(state.variables[1] == 1);  // "ya"
  CHECK(state.known[0]);
  CHECK(state.day == 2);
  CHECK(state.minutes == 8 * 60 + 90);
}

TEST_CASE("an option whose condition fails is hidden or locked") {
  const Scenario s = small_story();
  const PlayState state = start(s, 1);
  CHECK_FALSE(shows(s, state, "c.rahasia_pintu"));
  CHECK(shows(s, state, "c.terkunci"));
  CHECK(refusal_code(s, state, choose("n.pintu", {ChoiceId{"c.terkunci"}})) == "choice_locked");
  CHECK(refusal_code(s, state, choose("n.pintu", {ChoiceId{"c.rahasia_pintu"}})) == "choice_not_shown");
}

TEST_CASE("an answer that does not fit is refused with its reason") {
  const Scenario s = small_story();
  PlayState state = start(s, 1);
  CHECK(refusal_code(s, state, choose("n.catat", {})) == "answer_other_node");
  CHECK(refusal_code(s, state, choose("n.pintu", {})) == "choice_count");
  CHECK(refusal_code(s, state, choose("n.pintu", {ChoiceId{"c.tak_ada"}})) == "choice_unknown");
  step(s, state, k_good[0]);
  CHECK(refusal_code(s, state, {NodeId{"n.catat"}, {}, {{FieldId{"usia"}, "delapan"}}}) == "field_value");
  CHECK(refusal_code(s, state, {NodeId{"n.catat"}, {}, {{FieldId{"alamat"}, "x"}}}) == "field_unknown");
  step(s, state, k_good[1]);
  CHECK(refusal_code(s, state, choose("n.urut", {ChoiceId{"c.satu"}})) == "order_incomplete");
}

TEST_CASE("a promise comes back two days later and the story goes on where it was going") {
  const Scenario s = small_story();
  PlayState state = start(s, 1);
  step(s, state, choose("n.pintu", {ChoiceId{"c.janji"}}));
  step(s, state, k_good[1]);
  CHECK(s.nodes[state.node].id.text == "n.urut");  // day 3: due when the next scene begins
  step(s, state, k_good[2]);
  CHECK(s.nodes[state.node].id.text == "n.kecewa");
  CHECK(state.consequence_of.text == "c.janji");
  step(s, state, choose("n.kecewa", {}));
  CHECK(s.nodes[state.node].id.text == "n.akhir");
}

TEST_CASE("the debrief tells quality, cause and what was never asked") {
  const Scenario s = small_story();
  const std::vector<Answer> answers{choose("n.pintu", {ChoiceId{"c.janji"}}),
                                    {NodeId{"n.catat"}, {}, {{FieldId{"usia"}, "8"}, {FieldId{"nama"}, "Rian"}}},
                                    choose("n.urut", {ChoiceId{"c.dua"}, ChoiceId{"c.satu"}}),
                                    choose("n.kecewa", {}),
                                    choose("n.akhir", {ChoiceId{"c.pergi"}})};
  const Replay played = replay(s, 1, answers);
  REQUIRE_FALSE(played.stopped_at.has_value());
  const Debrief d = debrief(s, played.state);
  CHECK(d.ending == "buruk");
  CHECK(d.harmful == 2);  // the promise; a name in the form
  CHECK(d.risky == 1);    // the wrong order
  CHECK(d.critical_errors == 1);
  CHECK(d.never_known.size() == 2);
  REQUIRE(d.steps.size() == 4);
  CHECK(d.steps[0].led_to == std::vector<std::uint32_t>{3});
  CHECK(d.weakest == 0U);
  CHECK(d.competencies[0].safe == 0);
  CHECK(d.competencies[1].rated == 2);
}

TEST_CASE("a replay of any beginning is the state that was there") {
  const Scenario s = small_story();
  PlayState state = start(s, 7);
  for (std::size_t n = 0; n < k_good.size(); ++n) {
    const PlayState again = replay(s, 7, std::span(k_good).first(n)).state;
    CHECK(again.node == state.node);
    CHECK(again.variables == state.variables);
    CHECK(again.path.size() == state.path.size());
    step(s, state, k_good[n]);
  }
  CHECK(state.ending == "baik");
}

TEST_CASE("on a changed scenario a replay stops at the first answer that no longer fits and says why") {
  std::string text = k_small_story;
  for (std::size_t at = text.find("c.satu"); at != std::string::npos; at = text.find("c.satu"))
    text.replace(at, 6, "c.awal");
  const Loaded changed = load_scenario_text("a", text, small_shared());
  REQUIRE(changed.scenario.has_value());
  const Replay played = replay(*changed.scenario, 1, k_good);
  CHECK(played.stopped_at == 2U);
  CHECK(played.why->code == "choice_unknown");
}

TEST_CASE("the order of options depends on the seed alone, and every option keeps its chance") {
  const Scenario s = small_story();
  const auto first = [&](std::uint64_t seed) { return start(s, seed).shown.front().index; };
  CHECK(first(5) == first(5));
  int differing = 0;
  for (std::uint64_t seed = 0; seed < 50; ++seed) differing += first(seed) != first(0);
  CHECK(differing > 10);
}

TEST_CASE("random plays always end and explore counts them") {
  const Scenario s = small_story();
  const Exploration e = explore(s, 500, 3);
  CHECK(e.endings.count("") == 0);
  CHECK(e.endings.at("baik") + e.endings.at("buruk") == 500);
  CHECK(e.choices.at("c.rahasia_pintu") == 0);
  CHECK(explore(s, 500, 3).steps == e.steps);
}

TEST_CASE("a plan passes or says what differed") {
  const Scenario s = small_story();
  const char* const plan =
      R"({"steps": ["c.dengar", {"fields": {"usia": "8"}}, ["c.satu", "c.dua"], "c.tutup"], "expect": {"ending": "%"}})";
  std::string good = plan;
  good.replace(good.find('%'), 1, "baik");
  CHECK(run_plan(s, good).passed);
  std::string wrong = plan;
  wrong.replace(wrong.find('%'), 1, "buruk");
  CHECK(run_plan(s, wrong).why == "ending: expected buruk, reached baik");
  CHECK(run_plan(s, R"({"steps": ["c.dengar"], "expect": {"variables": {"percaya": 3}}})").passed);
  CHECK(run_plan(s, R"({"steps": ["c.dengar"], "expect": {"variables": {"percaya": 1}}})").why ==
        "variable percaya: expected 1, is 3");
  CHECK(run_plan(s, R"({"steps": ["c.salah"]})").why == "step 1 at n.pintu: choice_unknown choice=c.salah");
}

TEST_CASE("the linter proves that a scene cannot be reached and that an option is never offered") {
  std::string text = k_small_story;
  text.replace(text.find("{\"id\": \"n.baik\""), 15,
               "{\"id\": \"n.sunyi\", \"activity\": \"inform\", \"goto\": \"n.akhir\"}, {\"id\": \"n.baik\"");
  const Loaded loaded = load_scenario_text("a", text, small_shared());
  REQUIRE(loaded.scenario.has_value());
  const Diagnostics found = lint_model("a", *loaded.scenario);
  const auto unreachable =
      std::find_if(found.begin(), found.end(), [](const Diagnostic& d) { return d.code == "G001"; });
  REQUIRE(unreachable != found.end());
  CHECK(unreachable->place.pointer == "/nodes/5");
  CHECK(unreachable->proof == "proved");
}

TEST_CASE("answers under old names play on after the scenario renamed them") {
  Scenario s = small_story();
  s.renamed = {{"n.gerbang", "n.pintu"}, {"c.simak", "c.dengar"}};
  const std::vector<Answer> old{choose("n.gerbang", {ChoiceId{"c.simak"}})};
  const Replay again = replay(s, 1, old);
  CHECK_FALSE(again.stopped_at.has_value());
  CHECK(again.state.path.at(0).answer.choices.at(0).text == "c.dengar");
  s.renamed.clear();
  CHECK(replay(s, 1, old).stopped_at == 0U);
}

#include "scenario/small_story.hpp"

using namespace rembug;
using namespace rembug::scenario;
using namespace rembug::scenario::test;

namespace {

// The small story with `from` replaced by `to`, and the first thing that the loader says about it.
Diagnostic first_error(const std::string& from, const std::string& to) {
  std::string text = k_small_story;
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
  const Loaded loaded = load_scenario_text("kecil.json", text, small_shared());
  CHECK_FALSE(loaded.scenario.has_value());
  REQUIRE_FALSE(loaded.found.empty());
  return loaded.found.front();
}

std::string place_of(const Diagnostic& d) {
  return d.code + " " + std::to_string(d.place.line) + ":" + std::to_string(d.place.column) + " " + d.place.pointer;
}

std::string first_syntax_error(const std::string& text) {
  const Loaded loaded = load_scenario_text("x.json", text, {});
  REQUIRE_FALSE(loaded.found.empty());
  return loaded.found.front().code + " " + std::to_string(loaded.found.front().place.line) + ":" +
         std::to_string(loaded.found.front().place.column);
}

}  // namespace

TEST_CASE("a good scenario loads whole") {
  const Scenario s = small_story();
  CHECK(s.nodes.size() == 7);
  CHECK(s.choice(ChoiceId{"c.janji"})->critical == Critical::never);
  CHECK(s.sources.count(SourceId{"panduan"}) == 1);
  CHECK(s.content_hash.size() == 64);
}

TEST_CASE("white space between tokens does not change the content hash, words do") {
  const std::string spaced = "\n  " + std::string(k_small_story) + "\n";
  CHECK(load_scenario_text("a", spaced, small_shared()).scenario->content_hash == small_story().content_hash);
  std::string changed = k_small_story;
  changed.replace(changed.find("1.0.0"), 5, "1.0.1");
  CHECK(load_scenario_text("a", changed, small_shared()).scenario->content_hash != small_story().content_hash);
}

TEST_CASE("a dangling goto is found at its own place") {
  CHECK(place_of(first_error("\"goto\": \"n.urut\"", "\"goto\": \"n.urur\"")) == "S017 17:66 /nodes/1/goto");
}

TEST_CASE("an unknown key is named with the nearest known one") {
  const Diagnostic d = first_error("\"effects\"", "\"efects\"");
  CHECK(d.code == "S010");
  CHECK(d.values == Values{{"key", "efects"}, {"nearest", "effects"}});
  CHECK(d.place.pointer == "/nodes/0/choices/0/efects");
}

TEST_CASE("keys that begin with x- are for authors") {
  std::string text = k_small_story;
  text.replace(text.find("\"version\""), 9, "\"x-catatan\": {\"apa\": [1]}, \"version\"");
  CHECK(load_scenario_text("a", text, small_shared()).scenario.has_value());
}

TEST_CASE("each kind of wrong value has its code") {
  CHECK(first_error("\"activity\": \"form\"", "\"activity\": \"from\"").code == "S014");
  CHECK(first_error("\"max\": 3", "\"max\": \"3\"").code == "S012");
  CHECK(first_error("\"max\": 3", "\"max\": 18446744073709551615").code == "S018");
  CHECK(first_error("\"max\": 3", "\"max\": 3.5").code == "S018");
  CHECK(first_error("\"init\": 1}", "\"init\": 7}").code == "S018");
  CHECK(first_error("\"id\": \"c.dua\"", "\"id\": \"c.satu\"").code == "S016");
  CHECK(first_error("\"id\": \"c.dua\"", "\"id\": \"C dua\"").code == "S015");
  CHECK(first_error("\"version\": \"1.0.0\"", "\"version\": \"1\", \"version\": \"2\"").code == "S011");
  CHECK(first_error("\"start\": \"n.pintu\"", "\"x-start\": 1").code == "S013");
  CHECK(first_error("[1, 0]", "[2, 0]").code == "S020");
  CHECK(first_error("{\"var\": \"percaya\", \"ge\": 2}", "{\"ge\": 2}").code == "S023");
  CHECK(first_error("{\"var\": \"percaya\", \"ge\": 2}", "{\"var\": \"percaya\", \"chose\": \"c.dua\"}").code ==
        "S028");
  CHECK(first_error("\"goto\": \"n.catat\"},", "\"x-goto\": 1},").code == "S029");
  CHECK(first_error("\"panduan:3\"", "\"lain:3\"").code == "S017");
  CHECK(first_error("\"n.akhir\"}", "\"n.akhir\", \"picture\": \"../x.png\"}").code == "S026");
}

TEST_CASE("a variable's range is refused where sums would overflow") {
  CHECK(place_of(first_error("\"max\": 3", "\"max\": 9223372036854775807")).ends_with("/variables/0/max"));
  CHECK(first_error("\"min\": 0, \"max\": 3", "\"min\": -9223372036854775808, \"max\": 9223372036854775807").code ==
        "S018");
  CHECK(first_error("\"min\": 0, \"max\": 3", "\"min\": -9223372036854775808, \"max\": -9223372036854775808").code ==
        "S018");
}

TEST_CASE("all errors are told in one run") {
  std::string text = k_small_story;
  text.replace(text.find("\"n.urut\"}"), 9, "\"n.x\"}");
  text.replace(text.find("\"start\": \"n.pintu\""), 18, "\"start\": \"n.y\"");
  const Loaded loaded = load_scenario_text("a", text, small_shared());
  CHECK(loaded.found.size() == 2);
  CHECK(loaded.found[0].place.line < loaded.found[1].place.line);
}

TEST_CASE("syntax errors point at what a person must change") {
  CHECK(first_syntax_error("{\"x-a\": 1\n \"x-b\": 2}") == "S002 1:10");
  CHECK(first_syntax_error("{\"x-a\": 1,\n}") == "S004 1:10");
  CHECK(first_syntax_error("{\"x-a\": \"tidak ditutup\n}") == "S005 1:9");
  CHECK(first_syntax_error("{\xE2\x80\x9C"
                           "a\xE2\x80\x9D: 1}") == "S003 1:2");
  CHECK(first_syntax_error("{\"x-a\": [1, 2") == "S008 1:9");
  CHECK(first_syntax_error("{\"x-a\": \"\xFF\"}") == "S007 1:10");
  CHECK(first_syntax_error(std::string("\xFF\xFE{\0", 4)) == "S006 1:1");
  CHECK(first_syntax_error("{\"x-a\": ?}") == "S001 1:9");
}

TEST_CASE("columns count characters, not bytes") {
  CHECK(first_syntax_error("{\"x-\xC3\xA9\xC3\xA9\": ?}") == "S001 1:10");
}

TEST_CASE("nesting deeper than the format allows stops at once") {
  const std::string deep(1'000'000, '[');
  CHECK(first_syntax_error("{\"x-a\": " + deep) == "S022 1:40");
}

TEST_CASE("an id that is retired or renamed is never used again") {
  CHECK(place_of(first_error("\"start\":", "\"retired\": [\"n.urut\"], \"start\":")) == "S016 2:103 /retired/0");
  const Diagnostic renamed = first_error("\"start\":", "\"renamed\": {\"c.satu\": \"c.dua\"}, \"start\":");
  CHECK(renamed.code == "S016");
  CHECK(renamed.place.pointer == "/renamed/c.satu");
  CHECK(first_error("\"start\":", "\"renamed\": {\"lama\": \"c.tiada\"}, \"start\":").code == "S017");
}

TEST_CASE("an ending's code is one of eight, or several joined") {
  CHECK(first_error("\"E5\"", "\"E9\"").code == "S014");
  CHECK(first_error("\"E5\"", "\"E1+\"").code == "S014");
  CHECK(first_error("\"E5\"", "\"E1E2\"").code == "S014");
  std::string text = k_small_story;
  text.replace(text.find("\"E5\""), 4, "\"E1+E2+E3\"");
  CHECK(load_scenario_text("a", text, small_shared()).scenario.has_value());
}

TEST_CASE("what a form expects must be a possible answer") {
  CHECK(first_error("\"expected\": \"8\"", "\"expected\": \"delapan\"").code == "S018");
  CHECK(first_error("\"kind\": \"number\", \"required\": true, \"expected\": \"8\"",
                    "\"kind\": \"yes_no\", \"expected\": \"ya\"")
            .code == "S014");
  CHECK(first_error("\"kind\": \"number\", \"required\": true, \"expected\": \"8\"",
                    "\"kind\": \"choice\", \"options\": [\"satu\"], \"expected\": \"dua\"")
            .place.pointer == "/forms/0/fields/0/expected");
}

TEST_CASE("endings, characters and contested points need their id") {
  CHECK(first_error("{\"id\": \"baik\", ", "{").code == "S013");
  CHECK(first_error("\"competencies\":", "\"cast\": [{\"ageBand\": \"6-11\"}], \"competencies\":").code == "S013");
  CHECK(first_error("{\"id\": \"c.pergi\",", "{\"id\": \"c.pergi\", \"contested\": {},").code == "S013");
}

TEST_CASE("a flag is set by its name alone") {
  std::string text = k_small_story;
  text.replace(text.find("{\"id\": \"percaya\""), 1, "{\"id\": \"tanda\", \"type\": \"flag\"}, {");
  text.replace(text.find("{\"reveal\": \"malam\"}"), 1, "{\"flag\": \"tanda\"}, {");
  const Loaded loaded = load_scenario_text("a", text, small_shared());
  REQUIRE(loaded.scenario.has_value());
  PlayState state = start(*loaded.scenario, 1);
  CHECK(state.variables[0] == 0);
  step(*loaded.scenario, state, choose("n.pintu", {ChoiceId{"c.dengar"}}));
  CHECK(state.variables[0] == 1);
}

TEST_CASE("a leaflet names services and sources that exist, and brings them along") {
  const auto with = [](const std::string& service, const std::string& source) {
    std::string text = k_small_story;
    text.insert(text.find("\"variables\""), "\"handout\": {\"sections\": 1, \"services\": [\"" + service +
                                                "\"], \"sources\": [\"" + source + "\"]}, ");
    SharedData shared = small_shared();
    shared.services[ServiceId{"puskesmas"}] = {.id = ServiceId{"puskesmas"}};
    shared.sources[SourceId{"lembar"}] = {.id = SourceId{"lembar"}};
    return load_scenario_text("kecil.json", text, shared);
  };
  const Loaded good = with("puskesmas", "lembar:2");
  REQUIRE(good.scenario);
  CHECK(good.scenario->handout.sections == 1);
  CHECK(good.scenario->service(ServiceId{"puskesmas"}) != nullptr);
  CHECK(good.scenario->source("lembar") != nullptr);
  const Loaded bad = with("apotek", "lembaran");
  CHECK_FALSE(bad.scenario);
  REQUIRE(bad.found.size() == 2);
  CHECK(bad.found[0].code == "S017");
  CHECK(bad.found[0].place.pointer == "/handout/services/0");
  CHECK(bad.found[1].place.pointer == "/handout/sources/0");
}

#include "report/story_graph.hpp"

#include <doctest/doctest.h>

#include <pugixml.hpp>

#include "scenario/small_story.hpp"

using namespace rembug;
using namespace rembug::report;

namespace {

scenario::Scenario wild_story() {
  scenario::Scenario story = scenario::test::small_story();
  story.texts["id"]["title"].text = "Cerita \"kecil\" <&>";
  story.texts["id"]["n.n.pintu.title"].text = "Di pintu \\ \"rumah\" <itu>";
  story.texts["id"]["c.c.dengar.label"].text = "Dengarkan sampai selesai, walaupun lama & panjang sekali rasanya";
  return story;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the SVG of a story is well-formed whatever its words are, and shows every scene once") {
  const scenario::Scenario story = wild_story();
  const std::string svg = svg_of_story(story, i18n::Words(i18n::Language::id));
  pugi::xml_document read;
  REQUIRE(read.load_string(svg.c_str()));
  CHECK(std::string(read.child("svg").child_value("title")) == "Cerita \"kecil\" <&>");
  CHECK(read.select_nodes("//rect[@rx]").size() == story.nodes.size());
  bool titled = false, coded = false, shortened = false;
  for (const auto& text : read.select_nodes("//text")) {
    const std::string words = text.node().child_value();
    titled = titled || holds(words, "1. Di pintu");
    coded = coded || words == "E8";
    shortened = shortened || holds(words, "Dengarkan sampai selesai, walaupun…");
  }
  CHECK(titled);
  CHECK(coded);
  CHECK(shortened);
}

TEST_CASE("every scene lies inside the picture") {
  pugi::xml_document read;
  const scenario::Scenario story = scenario::test::small_story();
  REQUIRE(read.load_string(svg_of_story(story, i18n::Words(i18n::Language::en)).c_str()));
  const double wide = read.child("svg").attribute("width").as_double();
  const double high = read.child("svg").attribute("height").as_double();
  for (const auto& found : read.select_nodes("//rect[@rx]")) {
    const pugi::xml_node box = found.node();
    CHECK(box.attribute("x").as_double() >= 0);
    CHECK(box.attribute("x").as_double() + box.attribute("width").as_double() <= wide);
    CHECK(box.attribute("y").as_double() + box.attribute("height").as_double() <= high);
  }
}

TEST_CASE("the DOT of a story escapes quotes and backslashes and draws later consequences dashed") {
  const std::string dot = dot_of_story(wild_story(), i18n::Words(i18n::Language::id));
  CHECK(holds(dot, R"(label="1. Di pintu \\ \"rumah\" <itu>\n)"));
  CHECK(holds(dot, "\"n.pintu\" -> \"n.kecewa\""));
  CHECK(holds(dot, "style=dashed"));
  CHECK(holds(dot, "\"n.akhir\" -> \"n.buruk\""));
}

TEST_CASE("with plays, scenes say how often they are met and ways that are taken more are thicker") {
  const scenario::Scenario story = scenario::test::small_story();
  scenario::Exploration plays = scenario::explore(story, 10, 1);
  plays.choices["c.tutup"] = 1;
  plays.choices["c.pergi"] = 9;
  const std::string dot = dot_of_story(story, i18n::Words(i18n::Language::en), &plays);
  const auto width = [&](const std::string& way) {
    const std::size_t at = dot.find("penwidth=", dot.find(way));
    REQUIRE(at != std::string::npos);
    return std::stod(dot.substr(at + 9));
  };
  CHECK(width("\"n.akhir\" -> \"n.buruk\"") > width("\"n.akhir\" -> \"n.baik\""));
  CHECK(holds(dot, "100.0%"));
}

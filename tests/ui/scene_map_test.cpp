#include "ui/screens/scene_map.hpp"

#include <doctest/doctest.h>

#include "ui/harness.hpp"

namespace rembug::ui::test {

namespace {

scenario::Node scene(const std::string& id, std::vector<std::string> targets, const std::string& ending = {}) {
  scenario::Node node;
  node.id = scenario::NodeId{id};
  node.ending = ending;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    scenario::Choice choice;
    choice.id = scenario::ChoiceId{id + std::to_string(i)};
    choice.go_to = scenario::NodeId{targets[i]};
    choice.assess.push_back({});
    choice.assess.back().level = i == 0 ? scenario::Level::aman : scenario::Level::membahayakan;
    node.choices.push_back(std::move(choice));
  }
  return node;
}

scenario::Scenario tale(std::vector<scenario::Node> nodes) {
  scenario::Scenario made;
  made.start = nodes.front().id;
  for (std::size_t i = 0; i < nodes.size(); ++i) made.node_index[nodes[i].id.text] = static_cast<std::uint32_t>(i);
  made.nodes = std::move(nodes);
  return made;
}

}  // namespace

TEST_CASE("Scenes stand one layer after the scene that leads to them, endings in the last") {
  const auto map = scene_map(tale({scene("a", {"b", "c"}), scene("b", {"c"}), scene("c", {"end", "bad"}),
                                   scene("end", {}, "end"), scene("bad", {}, "bad")}));
  CHECK(map.scenes[0].layer == 0);
  CHECK(map.scenes[1].layer == 1);
  CHECK(map.scenes[2].layer == 2);
  CHECK(map.scenes[3].layer == 3);
  CHECK(map.scenes[4].layer == 3);
  CHECK(map.scenes[3].is_ending);
  CHECK(map.unreachable == 0);
}

TEST_CASE("A way back is told apart and does not push its scene to the right") {
  const auto map = scene_map(tale({scene("a", {"b"}), scene("b", {"end", "a"}), scene("end", {}, "end")}));
  CHECK(map.scenes[0].layer == 0);
  int returning = 0;
  for (const MapWay& way : map.ways) returning += way.returning;
  CHECK(returning == 1);
}

TEST_CASE("What cannot be reached stands in the lowest row") {
  const auto map = scene_map(tale({scene("a", {"end"}), scene("lost", {"end"}), scene("end", {}, "end")}));
  CHECK(map.unreachable == 1);
  CHECK_FALSE(map.scenes[1].reachable);
  CHECK(map.scenes[1].rect.y > map.scenes[0].rect.bottom());
  CHECK(map.scenes[1].rect.y > map.scenes[2].rect.bottom());
}

TEST_CASE("A way over several layers has a lane in each, between the scenes") {
  const auto map =
      scene_map(tale({scene("a", {"b", "end"}), scene("b", {"c"}), scene("c", {"end"}), scene("end", {}, "end")}));
  for (const MapWay& way : map.ways) {
    if (way.from != 0 || way.to != 3) continue;
    CHECK(way.through.size() == 4);  // two layers, in and out
    for (const Point& point : way.through) {
      for (const MapScene& other : map.scenes) CHECK_FALSE(other.rect.shrunk(1).contains(point));
    }
  }
}

TEST_CASE("Scenes never overlap and lie inside the map, in every bundled scenario") {
  for (const auto& entry : bundled_shelf().entries) {
    if (!entry.scenario) continue;
    CAPTURE(entry.scenario->id);
    const auto map = scene_map(*entry.scenario);
    for (std::size_t i = 0; i < map.scenes.size(); ++i) {
      const Rect& box = map.scenes[i].rect;
      CHECK(box.x >= -0.5F);
      CHECK(box.y >= -0.5F);
      CHECK(box.right() <= map.width + 0.5F);
      CHECK(box.bottom() <= map.height + 0.5F);
      for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(box.overlaps(map.scenes[j].rect));
    }
  }
}

TEST_CASE("A choice means its worst assessment") {
  scenario::Choice choice;
  CHECK(way_of(choice) == WayKind::plain);
  choice.assess.resize(2);
  CHECK(way_of(choice) == WayKind::safe);
  choice.assess[1].level = scenario::Level::berisiko;
  CHECK(way_of(choice) == WayKind::risky);
  choice.critical = scenario::Critical::never;
  CHECK(way_of(choice) == WayKind::harmful);
}

TEST_CASE("A long tale is drawn in time that grows with its length") {
  std::vector<scenario::Node> nodes;
  for (int i = 0; i < 2000; ++i) nodes.push_back(scene("n" + std::to_string(i), {"n" + std::to_string(i + 1)}));
  nodes.push_back(scene("n2000", {}, "end"));
  const auto map = scene_map(tale(std::move(nodes)));
  CHECK(map.scenes[2000].layer == 2000);
}

}  // namespace rembug::ui::test

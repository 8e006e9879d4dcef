#include "scenario/scene_map.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "scenario/shelf.hpp"

using namespace rembug;
using namespace rembug::scenario;

namespace {

Node scene(const std::string& id, std::vector<std::string> targets, const std::string& ending = {}) {
  Node node;
  node.id = NodeId{id};
  node.ending = ending;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    Choice choice;
    choice.id = ChoiceId{id + std::to_string(i)};
    choice.go_to = NodeId{targets[i]};
    choice.assess.push_back({});
    choice.assess.back().level = i == 0 ? Level::aman : Level::membahayakan;
    node.choices.push_back(std::move(choice));
  }
  if (!targets.empty()) node.activity = ActivityKind::choose_one;
  return node;
}

Scenario tale(std::vector<Node> nodes) {
  Scenario made;
  made.start = nodes.front().id;
  for (std::size_t i = 0; i < nodes.size(); ++i) made.node_index[nodes[i].id.text] = static_cast<std::uint32_t>(i);
  made.nodes = std::move(nodes);
  return made;
}

bool is_inside(const MapPoint& p, const MapBox& box) {
  return p.x > box.x + 1 && p.x < box.right() - 1 && p.y > box.y + 1 && p.y < box.bottom() - 1;
}

bool overlap(const MapBox& a, const MapBox& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
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
    for (const MapPoint& point : way.through) {
      for (const MapScene& other : map.scenes) CHECK_FALSE(is_inside(point, other.rect));
    }
  }
}

TEST_CASE("Scenes never overlap and lie inside the map, in every bundled scenario") {
  const Shelf shelf = load_shelf(std::filesystem::path(REMBUG_SOURCE_DIR) / "scenarios", false);
  REQUIRE(shelf.entries.size() >= 14);
  for (const auto& entry : shelf.entries) {
    if (!entry.scenario) continue;
    CAPTURE(entry.scenario->id);
    const auto map = scene_map(*entry.scenario);
    for (std::size_t i = 0; i < map.scenes.size(); ++i) {
      const MapBox& box = map.scenes[i].rect;
      CHECK(box.x >= -0.5F);
      CHECK(box.y >= -0.5F);
      CHECK(box.right() <= map.width + 0.5F);
      CHECK(box.bottom() <= map.height + 0.5F);
      for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(overlap(box, map.scenes[j].rect));
    }
  }
}

TEST_CASE("A choice means its worst assessment") {
  Choice choice;
  CHECK(way_of(choice) == WayKind::plain);
  choice.assess.resize(2);
  CHECK(way_of(choice) == WayKind::safe);
  choice.assess[1].level = Level::berisiko;
  CHECK(way_of(choice) == WayKind::risky);
  choice.critical = Critical::never;
  CHECK(way_of(choice) == WayKind::harmful);
}

TEST_CASE("A long tale is drawn in time that grows with its length") {
  std::vector<Node> nodes;
  for (int i = 0; i < 2000; ++i) nodes.push_back(scene("n" + std::to_string(i), {"n" + std::to_string(i + 1)}));
  nodes.push_back(scene("n2000", {}, "end"));
  const auto map = scene_map(tale(std::move(nodes)));
  CHECK(map.scenes[2000].layer == 2000);
}

TEST_CASE("A way knows the choices that lead it, also where the scene says where to") {
  std::vector<Node> nodes = {scene("a", {"b", "b"}), scene("b", {""}), scene("c", {}, "c")};
  nodes[0].choices[1].assess = nodes[0].choices[0].assess;
  nodes[1].go_to = NodeId{"c"};
  for (Node& node : nodes) node.activity = node.choices.empty() ? ActivityKind::inform : ActivityKind::choose_one;
  const auto map = scene_map(tale(nodes));
  REQUIRE(map.ways.size() == 2);
  CHECK(map.ways[0].choices == std::vector<ChoiceId>{ChoiceId{"a0"}, ChoiceId{"a1"}});
  CHECK(map.ways[1].choices == std::vector<ChoiceId>{ChoiceId{"b0"}});
  CHECK(map.ways[1].kind == WayKind::safe);
}

TEST_CASE("Scenes are numbered in the order of the file, endings are not") {
  const Scenario made = tale({scene("a", {"end"}), scene("end", {}, "end"), scene("b", {"end"})});
  CHECK(scene_number(made, 0) == 1);
  CHECK(scene_number(made, 1) == 0);
  CHECK(scene_number(made, 2) == 2);
}

TEST_CASE("Ways leave a scene at its right side and arrive at the left side of another") {
  const auto map = scene_map(tale({scene("a", {"b", "c"}), scene("b", {"d"}), scene("c", {"d", "end"}),
                                   scene("d", {"end", "bad"}), scene("end", {}, "end"), scene("bad", {}, "bad")}));
  for (const MapWay& way : map.ways) {
    const MapBox& from = map.scenes[way.from].rect;
    const MapBox& to = map.scenes[way.to].rect;
    CHECK(way.start.x == from.right());
    CHECK(way.end.x == to.x);
    CHECK(way.start.y > from.y);
    CHECK(way.start.y < from.bottom());
    CHECK(way.end.y > to.y);
    CHECK(way.end.y < to.bottom());
  }
}

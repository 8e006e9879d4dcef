// The map of a scenario: scenes in layers from left to right, endings in the last one, ways between them by what they
// mean. Pure: sizes in the map's own units, where a scene is 152 by 74.
//
//   const SceneMap map = scene_map(scenario);
//   for (const MapWay& way : map.ways) ... map.scenes[way.from].rect ...
#pragma once

#include <vector>

#include "scenario/model.hpp"
#include "ui/widgets/geometry.hpp"

namespace rembug::ui {

enum class WayKind { safe, risky, harmful, plain, later };  // later: a consequence that comes with its time

struct MapScene {  // one for each node, in the order of the scenario
  std::size_t layer = 0;
  bool is_ending = false;
  bool reachable = true;  // otherwise in the lowest row
  Rect rect;
};

struct MapWay {
  std::size_t from = 0, to = 0;
  WayKind kind = WayKind::plain;
  bool returning = false;      // leads to a scene further left
  std::vector<Point> through;  // lanes between the scenes of the layers on the way
  Point start, end;            // ports: where it leaves and arrives; ways of a scene are spread
};

struct SceneMap {
  std::vector<MapScene> scenes;
  std::vector<MapWay> ways;
  float width = 0, height = 0;
  int unreachable = 0;
};

inline constexpr float k_scene_w = 152, k_scene_h = 74, k_layer_step = 184;

SceneMap scene_map(const scenario::Scenario& scenario);
// What choosing this says about safety: its worst assessment; plain where it is not judged.
WayKind way_of(const scenario::Choice& choice);

}  // namespace rembug::ui

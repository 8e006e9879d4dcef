// The map of a scenario: scenes in layers from left to right, endings in the last one, ways between them by what they
// mean. Windows, SVG and DOT draw it. Pure: sizes in the map's own units, where a scene is 152 by 74.
//
//   const SceneMap map = scene_map(scenario);
//   for (const MapWay& way : map.ways) ... map.scenes[way.from].rect ...
#pragma once

#include <vector>

#include "scenario/model.hpp"

namespace rembug::scenario {

struct MapPoint {
  float x = 0, y = 0;
};
struct MapBox {
  float x = 0, y = 0, w = 0, h = 0;
  float right() const { return x + w; }
  float bottom() const { return y + h; }
  MapPoint centre() const { return {x + w / 2, y + h / 2}; }
};

enum class WayKind { safe, risky, harmful, plain, later };  // later: a consequence that comes with its time

struct MapScene {  // one for each node, in the order of the scenario
  std::size_t layer = 0;
  bool is_ending = false;
  bool reachable = true;  // otherwise in the lowest row
  MapBox rect;
};

struct MapWay {
  std::size_t from = 0, to = 0;
  WayKind kind = WayKind::plain;
  std::vector<ChoiceId> choices;  // that lead this way; none: the activity as a whole does
  bool returning = false;         // leads to a scene further left
  std::vector<MapPoint> through;  // lanes between the scenes of the layers on the way
  MapPoint start, end;            // ports: where it leaves and arrives; ways of a scene are spread
};

struct SceneMap {
  std::vector<MapScene> scenes;
  std::vector<MapWay> ways;
  float width = 0, height = 0;
  int unreachable = 0;
};

inline constexpr float k_scene_w = 152, k_scene_h = 74, k_layer_step = 184;

SceneMap scene_map(const Scenario& scenario);
// The number by which people speak of a scene: from 1 in the order of the file; 0 for one where the story ends.
int scene_number(const Scenario& scenario, std::size_t node);
// What choosing this says about safety: its worst assessment; plain where it is not judged.
WayKind way_of(const Choice& choice);

}  // namespace rembug::scenario

// Layered drawing after Sugiyama, Tagawa and Toda (1981): layers by longest way, lanes for long ways, order by the mean
// place of neighbours, then heights.
#include "scenario/scene_map.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace rembug::scenario {

namespace {

constexpr float k_gap = 26, k_lane = 22;

class Drawing {
 public:
  explicit Drawing(const Scenario& scenario) : scenario_(scenario), n_(scenario.nodes.size()) {
    map_.scenes.resize(n_);
    for (std::size_t i = 0; i < n_; ++i) map_.scenes[i].is_ending = !scenario.nodes[i].ending.empty();
  }

  SceneMap take() && {
    if (n_ == 0) return std::move(map_);
    collect_ways();
    find_order();
    set_layers();
    make_slots();
    order_slots();
    set_heights();
    place();
    return std::move(map_);
  }

 private:
  struct Slot {  // a scene, or a lane of the ways to one target
    std::size_t layer = 0;
    bool lane = false;
    std::vector<std::size_t> left, right;  // neighbours in the next layers
    float y = 0;                           // middle
    float high() const { return lane ? k_lane : k_scene_h + k_gap; }
  };

  void add(std::size_t from, const NodeId& target, WayKind kind, const ChoiceId& choice = {}) {
    if (target.text.empty()) return;
    const auto found = scenario_.node_index.find(target.text);
    if (found == scenario_.node_index.end()) return;
    const std::size_t to = found->second;
    const auto [known, is_new] = known_.try_emplace({from, to, kind}, map_.ways.size());
    if (is_new) map_.ways.push_back({from, to, kind, {}, false, {}, {}, {}});
    if (!choice.empty()) map_.ways[known->second].choices.push_back(choice);
  }

  void collect_ways() {
    for (std::size_t i = 0; i < n_; ++i) {
      const Node& node = scenario_.nodes[i];
      const bool one_leads = node.activity == ActivityKind::choose_one || node.activity == ActivityKind::pick_service;
      for (const Choice& choice : node.choices) {
        if (one_leads) add(i, choice.go_to.empty() ? node.go_to : choice.go_to, way_of(choice), choice.id);
        for (const Schedule& later : choice.schedule) add(i, later.insert, WayKind::later, choice.id);
      }
      if (!one_leads) add(i, node.go_to, WayKind::plain);
    }
    std::stable_sort(map_.ways.begin(), map_.ways.end(),
                     [](const MapWay& a, const MapWay& b) { return a.from < b.from; });
    first_.assign(n_ + 1, 0);
    for (const MapWay& way : map_.ways) ++first_[way.from + 1];
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
  }

  // Depth first from the start, without recursion: which scenes are reached, which ways lead back, and an order in
  // which every way but those leads forward.
  void find_order() {
    enum class Seen { no, open, done };
    std::vector<Seen> seen(n_, Seen::no);
    const auto start = scenario_.node_index.find(scenario_.start.text);
    std::vector<std::pair<std::size_t, std::size_t>> path;  // scene, its next way
    if (start != scenario_.node_index.end()) {
      path.emplace_back(start->second, first_[start->second]);
      seen[start->second] = Seen::open;
    }
    while (!path.empty()) {
      auto& [scene, next] = path.back();
      if (next == first_[scene + 1]) {
        seen[scene] = Seen::done;
        forward_.push_back(scene);
        path.pop_back();
        continue;
      }
      MapWay& way = map_.ways[next++];
      if (seen[way.to] == Seen::open) way.returning = true;
      if (seen[way.to] != Seen::no) continue;
      seen[way.to] = Seen::open;
      path.emplace_back(way.to, first_[way.to]);
    }
    std::reverse(forward_.begin(), forward_.end());
    for (std::size_t i = 0; i < n_; ++i) {
      map_.scenes[i].reachable = seen[i] == Seen::done;
      map_.unreachable += seen[i] == Seen::done ? 0 : 1;
    }
  }

  void set_layers() {
    for (const std::size_t scene : forward_) {
      for (std::size_t w = first_[scene]; w < first_[scene + 1]; ++w) {
        const MapWay& way = map_.ways[w];
        if (!way.returning)
          map_.scenes[way.to].layer = std::max(map_.scenes[way.to].layer, map_.scenes[scene].layer + 1);
      }
    }
    std::size_t last = 0;
    for (const std::size_t scene : forward_) {
      if (!map_.scenes[scene].is_ending) last = std::max(last, map_.scenes[scene].layer);
    }
    for (const std::size_t scene : forward_) {
      if (map_.scenes[scene].is_ending) map_.scenes[scene].layer = std::max(map_.scenes[scene].layer, last + 1);
    }
  }

  void make_slots() {
    slots_.resize(n_);
    std::size_t layers = 1;
    for (std::size_t i = 0; i < n_; ++i) {
      slots_[i].layer = map_.scenes[i].layer;
      layers = std::max(layers, slots_[i].layer + 1);
    }
    layers_.resize(layers);
    for (const std::size_t scene : forward_) layers_[slots_[scene].layer].push_back(scene);
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> lanes;  // target and layer
    lane_of_.resize(map_.ways.size());
    for (std::size_t w = 0; w < map_.ways.size(); ++w) {
      const MapWay& way = map_.ways[w];
      if (way.returning || !map_.scenes[way.from].reachable) continue;
      std::size_t before = way.from;
      for (std::size_t layer = slots_[way.from].layer + 1; layer < slots_[way.to].layer; ++layer) {
        const auto [found, is_new] = lanes.try_emplace({way.to, layer}, slots_.size());
        if (is_new) {
          slots_.push_back({layer, true, {}, {}, 0});
          layers_[layer].push_back(found->second);
        }
        join(before, found->second);
        lane_of_[w].push_back(found->second);
        before = found->second;
      }
      join(before, way.to);
    }
  }

  void join(std::size_t left, std::size_t right) {
    auto& all = slots_[left].right;
    if (std::find(all.begin(), all.end(), right) != all.end()) return;
    all.push_back(right);
    slots_[right].left.push_back(left);
  }

  void order_slots() {
    std::vector<float> at(slots_.size(), 0), wanted(slots_.size(), 0);
    const auto number = [&](const std::vector<std::size_t>& layer) {
      for (std::size_t i = 0; i < layer.size(); ++i) at[layer[i]] = static_cast<float>(i);
    };
    for (const auto& layer : layers_) number(layer);
    const auto sort_by = [&](std::vector<std::size_t>& layer, bool by_left) {
      for (const std::size_t slot : layer) {
        const auto& near = by_left ? slots_[slot].left : slots_[slot].right;
        float sum = 0;
        for (const std::size_t other : near) sum += at[other];
        wanted[slot] = near.empty() ? at[slot] : sum / static_cast<float>(near.size());
      }
      std::stable_sort(layer.begin(), layer.end(), [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
      number(layer);
    };
    for (int sweep = 0; sweep < 6; ++sweep) {
      for (std::size_t l = 1; l < layers_.size(); ++l) sort_by(layers_[l], true);
      for (std::size_t l = layers_.size() - 1; l-- > 0;) sort_by(layers_[l], false);
    }
  }

  // As near to the mean of the neighbours as the order and the gaps allow: pressed down from above and up from below,
  // and the middle of both taken.
  void settle(const std::vector<std::size_t>& layer, const std::vector<float>& wanted) {
    const std::size_t count = layer.size();
    std::vector<float> down(count), up(count);
    const auto apart = [&](std::size_t a, std::size_t b) {
      return (slots_[layer[a]].high() + slots_[layer[b]].high()) / 2;
    };
    for (std::size_t i = 0; i < count; ++i)
      down[i] = i == 0 ? wanted[i] : std::max(wanted[i], down[i - 1] + apart(i - 1, i));
    for (std::size_t i = count; i-- > 0;)
      up[i] = i + 1 == count ? wanted[i] : std::min(wanted[i], up[i + 1] - apart(i, i + 1));
    for (std::size_t i = 0; i < count; ++i) slots_[layer[i]].y = (down[i] + up[i]) / 2;
    for (std::size_t i = 1; i < count; ++i)
      slots_[layer[i]].y = std::max(slots_[layer[i]].y, slots_[layer[i - 1]].y + apart(i - 1, i));
  }

  void set_heights() {
    for (const auto& layer : layers_) {
      float y = 0;
      for (const std::size_t slot : layer) {
        slots_[slot].y = y + slots_[slot].high() / 2;
        y += slots_[slot].high();
      }
      for (const std::size_t slot : layer) slots_[slot].y -= y / 2;  // about the middle
    }
    for (int round = 0; round < 8; ++round) {
      for (std::size_t i = 0; i < layers_.size(); ++i) {
        const auto& layer = layers_[round % 2 == 0 ? i : layers_.size() - 1 - i];
        std::vector<float> wanted;
        for (const std::size_t slot : layer) {
          float sum = 0;
          std::size_t count = 0;
          for (const auto* near : {&slots_[slot].left, &slots_[slot].right}) {
            for (const std::size_t other : *near) sum += slots_[other].y;
            count += near->size();
          }
          wanted.push_back(count == 0 ? slots_[slot].y : sum / static_cast<float>(count));
        }
        settle(layer, wanted);
      }
    }
  }

  void place() {
    float top = 1e9F, bottom = -1e9F;
    for (const auto& layer : layers_) {
      for (const std::size_t slot : layer) {
        top = std::min(top, slots_[slot].y - slots_[slot].high() / 2);
        bottom = std::max(bottom, slots_[slot].y + slots_[slot].high() / 2);
      }
    }
    if (forward_.empty()) top = bottom = 0;
    map_.width = static_cast<float>(layers_.size() - 1) * k_layer_step + k_scene_w;
    map_.height = bottom - top;
    const auto x_of = [](std::size_t layer) { return static_cast<float>(layer) * k_layer_step; };
    for (std::size_t i = 0; i < n_; ++i) {
      if (!map_.scenes[i].reachable) continue;
      map_.scenes[i].rect = {x_of(slots_[i].layer), slots_[i].y - top - k_scene_h / 2, k_scene_w, k_scene_h};
    }
    float lost_x = 0;
    for (MapScene& scene : map_.scenes) {
      if (scene.reachable) continue;
      scene.rect = {lost_x, map_.height + k_gap, k_scene_w, k_scene_h};
      lost_x += k_layer_step;
    }
    if (map_.unreachable > 0) {
      map_.height += k_gap + k_scene_h;
      map_.width = std::max(map_.width, lost_x - k_layer_step + k_scene_w);
    }
    for (std::size_t w = 0; w < map_.ways.size(); ++w) {
      for (const std::size_t lane : lane_of_[w]) {
        map_.ways[w].through.push_back({x_of(slots_[lane].layer), slots_[lane].y - top});
        map_.ways[w].through.push_back({x_of(slots_[lane].layer) + k_scene_w, slots_[lane].y - top});
      }
    }
    spread_ports();
  }

  // Ways leave at the right and arrive at the left, in the order of where they go, 12 apart at most. Those that lead
  // back leave and arrive below.
  void spread_ports() {
    for (const bool leaving : {true, false}) {
      std::map<std::size_t, std::vector<MapWay*>> at;
      for (MapWay& way : map_.ways) {
        const MapBox& box = map_.scenes[leaving ? way.from : way.to].rect;
        const MapPoint below{box.centre().x + (leaving ? 12.F : -12.F), box.bottom()};
        if (way.returning)
          (leaving ? way.start : way.end) = below;
        else
          at[leaving ? way.from : way.to].push_back(&way);
      }
      for (auto& [scene, ways] : at) {
        const auto far_y = [&](const MapWay* way) {
          if (!way->through.empty()) return leaving ? way->through.front().y : way->through.back().y;
          return map_.scenes[leaving ? way->to : way->from].rect.centre().y;
        };
        std::stable_sort(ways.begin(), ways.end(), [&](const MapWay* a, const MapWay* b) {
          return std::make_tuple(far_y(a), a->kind) < std::make_tuple(far_y(b), b->kind);
        });
        const MapBox& box = map_.scenes[scene].rect;
        const float step = std::min(12.F, (box.h - 16) / static_cast<float>(ways.size()));
        for (std::size_t i = 0; i < ways.size(); ++i) {
          const float offset = (static_cast<float>(i) - static_cast<float>(ways.size() - 1) / 2) * step;
          const MapPoint port{leaving ? box.right() : box.x, box.centre().y + offset};
          (leaving ? ways[i]->start : ways[i]->end) = port;
        }
      }
    }
  }

  const Scenario& scenario_;
  std::size_t n_;
  SceneMap map_;
  std::map<std::tuple<std::size_t, std::size_t, WayKind>, std::size_t> known_;  // index of the way
  std::vector<std::size_t> first_;                                              // of each scene's ways
  std::vector<std::size_t> forward_;  // reached scenes, every way but returning ones leads on
  std::vector<Slot> slots_;           // scenes, then lanes
  std::vector<std::vector<std::size_t>> layers_;
  std::vector<std::vector<std::size_t>> lane_of_;  // lanes of each way
};

}  // namespace

WayKind way_of(const Choice& choice) {
  if (choice.critical == Critical::never) return WayKind::harmful;
  if (choice.assess.empty()) return WayKind::plain;
  Level worst = Level::aman;
  for (const Assessment& assessment : choice.assess) worst = std::max(worst, assessment.level);
  switch (worst) {
    case Level::aman: return WayKind::safe;
    case Level::berisiko: return WayKind::risky;
    case Level::membahayakan: return WayKind::harmful;
  }
  return WayKind::plain;
}

int scene_number(const Scenario& scenario, std::size_t node) {
  if (!scenario.nodes[node].ending.empty()) return 0;
  return 1 + static_cast<int>(std::count_if(scenario.nodes.begin(),
                                            scenario.nodes.begin() + static_cast<std::ptrdiff_t>(node),
                                            [](const Node& before) { return before.ending.empty(); }));
}

SceneMap scene_map(const Scenario& scenario) {
  return Drawing(scenario).take();
}

}  // namespace rembug::scenario

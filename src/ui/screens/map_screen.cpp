// Skenario: the map. Scenes in layers, ways by meaning, endings as pills; zoomed, dragged and walked by the arrows.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/screens/map_scene.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

constexpr float k_side = 280, k_least_zoom = 0.3F, k_most_zoom = 1.5F, k_zoom_step = 1.25F, k_readable_zoom = 0.85F;

struct WayStyle {
  Token ink;
  float thickness;
  Icon head;  // none: a triangle
};

WayStyle style_of(const MapWay& way) {
  if (way.returning) return {Token::edge, 2, Icon::none};
  switch (way.kind) {
    case WayKind::safe: return {Token::aman, 4, Icon::none};
    case WayKind::risky: return {Token::berisiko, 2.5F, Icon::warning};
    case WayKind::harmful: return {Token::membahayakan, 2.5F, Icon::dangerous};
    case WayKind::plain: return {Token::ink2, 2.5F, Icon::none};
    case WayKind::later: return {Token::edge, 1.5F, Icon::schedule};
  }
  return {Token::edge, 2, Icon::none};
}

// From the map's units to the window: widths and heights shrink apart, so that words keep their lines.
struct View {
  float x = 0, y = 0, zoom_x = 1, zoom_y = 1;
  Point at(Point p) const { return {x + p.x * zoom_x, y + p.y * zoom_y}; }
  Point at(const scenario::MapPoint& p) const { return at(Point{p.x, p.y}); }
  Rect at(const scenario::MapBox& r) const { return {x + r.x * zoom_x, y + r.y * zoom_y, r.w * zoom_x, r.h * zoom_y}; }
};

void bend(Stage& stage, Point from, Point to, const WayStyle& style) {
  const float reach = std::max(10.F, (to.x - from.x) * 0.5F);
  stage.curve(from, {from.x + reach, from.y}, {to.x - reach, to.y}, to, style.ink, style.thickness);
}

void draw_way(Stage& stage, const MapWay& way, const View& view) {
  const WayStyle style = style_of(way);
  Point from = view.at(way.start);
  const Point end = view.at(way.end);
  if (way.returning) {
    const float low = std::max(from.y, end.y) + 44;
    stage.curve(from, {from.x, low}, {end.x, low}, {end.x, end.y + 9}, style.ink, style.thickness);
    stage.triangle({end.x - 6, end.y + 10}, {end.x + 6, end.y + 10}, end, style.ink);
    return;
  }
  for (std::size_t i = 0; i < way.through.size(); i += 2) {
    const Point in = view.at(way.through[i]), out = view.at(way.through[i + 1]);
    bend(stage, from, in, style);
    stage.line(in, out, style.ink, style.thickness);
    from = out;
  }
  const bool marked = style.head != Icon::none && view.zoom_x >= 0.5F;
  bend(stage, from, {end.x - (marked ? 13.F : 9.F), end.y}, style);
  if (marked) {
    stage.circle({end.x - 8, end.y}, 7, Token::bg);
    stage.icon(style.head, {end.x - 8, end.y}, 16, style.ink);
  } else {
    stage.triangle({end.x - 10, end.y - 6}, {end.x, end.y}, {end.x - 10, end.y + 6}, style.ink);
  }
}

// The words of a scene as large as fit; only its number where none fit.
void scene_words(Stage& stage, const Rect& box, const std::string& name) {
  for (const Type type : {Type::small_b, Type::hint_b, Type::hint}) {
    const float height = stage.paragraph_height(name, type, box.w);
    float widest = 0;
    for (std::size_t from = 0; from < name.size();) {
      const std::size_t to = std::min(name.find(' ', from), name.size());
      widest = std::max(widest, stage.text_width(name.substr(from, to - from), type));
      from = to + 1;
    }
    if (height <= box.h && widest <= box.w) {
      stage.paragraph({box.x, box.centre().y - height / 2, box.w, height}, name, type);
      return;
    }
  }
  const std::size_t dot = name.find(". ");
  if (dot <= 3) stage.text_in(box, name.substr(0, dot), Type::small_b, Token::ink, Align::centre);
}

void draw_scene(Screen& screen, const scenario::Scenario& scenario, const SceneMap& map, std::size_t index,
                const Rect& box, bool only_later) {
  Stage& stage = screen.stage;
  LibraryMemory& memory = screen.memory.library;
  const scenario::Node& node = scenario.nodes[index];
  const std::string name = scene_name(screen.desk, scenario, index);
  const bool chosen = memory.node == node.id;
  Icon icon = only_later ? Icon::schedule : Icon::movie;
  Token ink = Token::pri, edge = Token::edge, back = Token::card;
  float rounding = radius::option;
  if (const scenario::Ending* ending = scenario.ending(node.ending)) {
    const Meaning meaning = meaning_of(ending->outcome);
    icon = meaning.icon;
    ink = edge = meaning.ink;
    rounding = box.h / 2;
  } else if (only_later) {
    ink = Token::berisiko;
    back = Token::berisiko_tint;
    edge = Token::berisiko;
  }
  if (chosen) back = Token::soft;
  stage.fill(box, back, rounding);
  stage.outline(box, edge, rounding, map.scenes[index].is_ending || chosen ? 3 : 1);
  const Stage::Touch touch = pressable(stage, box, "map.scene." + node.id.text, name, rounding, false);
  if (touch.pressed || touch.ring) memory.node = node.id;
  if (touch.pressed && stage.narrow()) memory.scene_open = true;
  const float side = map.scenes[index].is_ending ? std::min(16.F, box.h / 4) : 9.F;
  Rect inside = box.shrunk(side, 4);
  if (box.w >= 116) {
    const Rect mark = inside.cut_left(22, 8);
    stage.icon(icon, mark.centre(), 22, ink);
  }
  if (box.w < 116 && map.scenes[index].is_ending)
    stage.icon(icon, inside.centre(), 24, ink);  // an ending has no number
  else
    scene_words(stage, inside, name);
}

void legend(Stage& stage, Rect row, const i18n::Words& w) {
  const std::pair<WayKind, const std::string*> ways[] = {{WayKind::safe, &w.map_safe()},
                                                         {WayKind::risky, &w.map_risky()},
                                                         {WayKind::harmful, &w.map_harmful()},
                                                         {WayKind::plain, &w.map_plain()},
                                                         {WayKind::later, &w.map_later()}};
  for (const auto& [kind, word] : ways) {
    const float width = 44 + 8 + stage.text_width(*word, Type::small) + 18;
    if (width > row.w + 18) return;
    const Rect item = row.cut_left(width);
    const WayStyle style = style_of({0, 0, kind, {}, false, {}, {}, {}});
    const float y = item.centre().y;
    stage.line({item.x, y}, {item.x + (style.head == Icon::none ? 44.F : 28.F), y}, style.ink, style.thickness);
    if (style.head != Icon::none) stage.icon(style.head, {item.x + 36, y}, 16, style.ink);
    stage.text_in({item.x + 52, item.y, item.w, item.h}, *word, Type::small);
  }
  const float width = 34 + 8 + stage.text_width(w.map_end(), Type::small);
  if (width > row.w) return;
  stage.outline({row.x, row.centre().y - 10, 34, 20}, Token::ink2, 10, 3);
  stage.text_in({row.x + 42, row.y, width, row.h}, w.map_end(), Type::small);
}

View fitted(const SceneMap& map, const Rect& area, LibraryMemory& memory) {
  const float fit_x = std::clamp((area.w - 24) / std::max(1.F, map.width), k_least_zoom, 1.F);
  const float fit_y = std::clamp((area.h - 60) / std::max(1.F, map.height), k_least_zoom, 1.F);
  if (memory.map_zoom < 0) memory.map_zoom = fit_x >= k_readable_zoom ? 0 : k_readable_zoom;
  View view;
  view.zoom_x = memory.map_zoom > 0 ? memory.map_zoom : fit_x;
  view.zoom_y = memory.map_zoom >= 1 ? memory.map_zoom : memory.map_zoom > 0 ? std::max(memory.map_zoom, fit_y) : fit_y;
  const float width = map.width * view.zoom_x, height = map.height * view.zoom_y;
  const float most_x = std::max(0.F, width + 24 - area.w), most_y = std::max(0.F, height + 60 - area.h);
  memory.map_x = std::clamp(memory.map_x, 0.F, most_x);
  memory.map_y = std::clamp(memory.map_y, 0.F, most_y);
  view.x = area.x + (most_x > 0 ? 12 - memory.map_x : (area.w - width) / 2);
  view.y = area.y + (most_y > 0 ? 12 - memory.map_y : (area.h - height) / 2);
  return view;
}

void zoom_by(LibraryMemory& memory, float now, float factor) {
  memory.map_zoom = std::clamp(now * factor, k_least_zoom, k_most_zoom);
  memory.map_x *= memory.map_zoom / now;
  memory.map_y *= memory.map_zoom / now;
}

void draw_map(Screen& screen, const Rect& area, const scenario::Scenario& scenario, const SceneMap& map,
              const View& view) {
  Stage& stage = screen.stage;
  LibraryMemory& memory = screen.memory.library;
  stage.push_clip(area);
  stage.spot({.id = "map.ground", .label = "", .rect = area, .takes_enter = false});
  const Point moved = stage.dragged("map.ground");
  memory.map_x -= moved.x;
  memory.map_y -= moved.y;
  std::vector<bool> only_later(map.scenes.size(), false), met(map.scenes.size(), false);
  for (const MapWay& way : map.ways) {
    if (way.kind == WayKind::later && !met[way.to]) only_later[way.to] = true;
    if (way.kind != WayKind::later) {
      met[way.to] = true;
      only_later[way.to] = false;
    }
  }
  // Thin ways first, so that the safe way lies on top.
  for (const WayKind kind : {WayKind::later, WayKind::plain, WayKind::harmful, WayKind::risky, WayKind::safe}) {
    for (const MapWay& way : map.ways) {
      if (way.kind == kind) draw_way(stage, way, view);
    }
  }
  stage.set_group("map.scenes");
  const std::size_t first = stage.spots_so_far();
  for (std::size_t i = 0; i < map.scenes.size(); ++i) {
    draw_scene(screen, scenario, map, i, view.at(map.scenes[i].rect), only_later[i]);
  }
  stage.set_group({});
  if (const Rect* to = stage.moved_focus_since(first)) {  // bring it into view, with a margin
    memory.map_x += std::max(0.F, to->right() + 40 - area.right()) - std::max(0.F, area.x + 40 - to->x);
    memory.map_y += std::max(0.F, to->bottom() + 30 - area.bottom()) - std::max(0.F, area.y + 30 - to->y);
  }
  stage.pop_clip();
}

void foot(Screen& screen, Rect row, const SceneMap& map, float zoom) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  LibraryMemory& memory = screen.memory.library;
  stage.set_group("map.size");
  const auto small = [&](const std::string& id, const std::string& label, Icon icon, Key key) {
    const Rect box = row.cut_left(50, 12);
    stage.fill(box, Token::card, radius::control);
    stage.outline(box, Token::edge, radius::control);
    return icon_button(stage, box, id, label, icon, {key});
  };
  if (small("map.smaller", w.map_smaller(), Icon::remove, Key::minus)) zoom_by(memory, zoom, 1 / k_zoom_step);
  const std::string size = w.map_size(std::lround(zoom * 100));
  stage.text_in(row.cut_left(stage.text_width(w.map_size(100), Type::small) + 2, 12), size, Type::small);
  if (small("map.larger", w.map_larger(), Icon::add, Key::plus)) zoom_by(memory, zoom, k_zoom_step);
  if (button_cut_left(stage, row, {.id = "map.fit", .label = w.map_fit(), .icon = Icon::fit_screen, .key = {Key::d0}},
                      16)) {
    memory.map_zoom = memory.map_x = memory.map_y = 0;
  }
  if (stage.narrow()) {
    if (button_cut_left(stage, row,
                        {.id = "map.details", .label = w.map_details(), .icon = Icon::info, .key = {Key::d}}))
      memory.scene_open = true;
    stage.set_group({});
    return;
  }
  stage.set_group({});
  const auto ends = std::count_if(map.scenes.begin(), map.scenes.end(), [](const MapScene& s) { return s.is_ending; });
  std::string words = w.map_summary(static_cast<std::ptrdiff_t>(map.scenes.size()) - ends, map.ways.size(), ends);
  if (map.unreachable > 0) words += ". " + w.map_unreachable(map.unreachable);
  const float height = stage.paragraph_height(words, Type::small, row.w);
  stage.paragraph(row.middle(row.w, height), words, Type::small, Token::ink2);
}

}  // namespace

void map_screen(Screen& screen) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  LibraryMemory& memory = screen.memory.library;
  const auto& entries = screen.desk.shelf->entries;
  const scenario::Scenario* scenario = memory.scenario < entries.size() && entries[memory.scenario].scenario
                                           ? &*entries[memory.scenario].scenario
                                           : nullptr;
  const Framed frame = framed(
      screen, {.title = scenario != nullptr ? story(screen.desk, *scenario, "title") : screen.w().library_title(),
               .saved = false,
               .stop = false});
  bool back = frame.back;
  const std::array<SegmentLook, 2> views = {SegmentLook{w.map_check(), Icon::fact_check},
                                            SegmentLook{w.library_map(), Icon::account_tree}};
  Rect right = frame.bar_right;
  const float width = segmented_width(stage, views);
  if (right.w >= width && segmented(stage, right.cut_right(width), "map.view", views, 1) == 0) back = true;
  screen.keys = {{{Key::up}, {Key::down}, w.map_key_walk()},
                 {{Key::plus}, {Key::minus}, w.map_key_size()},
                 {{Key::d0}, {}, w.map_fit()},
                 {{Key::enter}, {}, w.library_practise()},
                 {{Key::escape}, {}, w.map_key_list()}};

  if (scenario == nullptr || scenario->nodes.empty()) {
    empty_state(stage, frame.page, Icon::account_tree, w.map_missing(), w.map_missing_words());
  } else {
    const std::string of = scenario->id + scenario->content_hash;
    if (!memory.map || memory.map_of != of) {
      memory.map = std::make_shared<const SceneMap>(scenario::scene_map(*scenario));
      memory.map_of = of;
    }
    if (scenario->node(memory.node) == nullptr) memory.node = scenario->start;
    const std::size_t chosen = scenario->node_index.at(memory.node.text);
    Rect page = frame.page.shrunk(stage.narrow() ? 16 : 32, 16);
    if (!stage.narrow()) {
      const Rect side = page.cut_right(k_side, 20);
      card(stage, side);
      scene_details(screen, side.shrunk(18), *scenario, chosen);
      legend(stage, page.cut_top(24, 6), w);
    }
    const Rect below = page.cut_bottom(k_button_small, 10);
    const View view = fitted(*memory.map, page, memory);
    draw_map(screen, page, *scenario, *memory.map, view);
    const float wheel = stage.wheel_over(page);
    if (wheel != 0) zoom_by(memory, view.zoom_x, wheel > 0 ? k_zoom_step : 1 / k_zoom_step);
    foot(screen, below, *memory.map, view.zoom_x);
    stage.default_focus("map.scene." + memory.node.text);
    if (memory.scene_open) {
      if (stage.narrow())
        scene_dialog(screen, *scenario, chosen);
      else
        memory.scene_open = false;
    }
  }
  if (back || stage.pressed(Key::escape)) screen.go(Place::skenario);
}

}  // namespace rembug::ui

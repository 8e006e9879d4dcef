// Pictures of numbers of people: how far a room agrees, how it answered, where something was raised. The geometry is
// pure functions of counts and sizes, so it is tested without a window; drawing adds colours, icons and figures.
//
//   const DivergingScale scale = fit_diverging(rows, width);   // one scale for all rows, so that they compare
//   diverging_bar(stage, rect, rows[i], scale);
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "scenario/load.hpp"
#include "session/ids.hpp"
#include "ui/widgets/stage.hpp"

namespace rembug::ui {

// ---- agreement ----

// People per part of a diverging bar, from left to right: objection, doubt, neutral, agree, agree fully.
using BarCounts = std::array<int, 5>;

// The parts of a bar from counts on the method's own scale, lowest value first. Eight gradients: whole-hearted | minor
// reservation, reservations | abstain | talk more, dislike but support | serious disagreement, veto. Fists: 5 | 4, 3 |
// none | 2 | 1, 0.
BarCounts bar_counts(session::RatingMethod method, std::span<const int> counts);

// How many pixels a person takes, and where the axis lies from the left edge of the bars.
struct DivergingScale {
  float per_person = 0;
  float axis = 0;
};
// The largest scale at which every row fits into `width` with its neutral part centred on the axis; never more than
// `most` pixels a person.
DivergingScale fit_diverging(std::span<const BarCounts> rows, float width, float most = 24);

struct BarPart {
  std::size_t meaning = 0;  // index into BarCounts
  int people = 0;
  Rect rect;
  bool has_icon = false;  // wide enough for icon and number
  bool above = false;     // too narrow for its number, which goes above
};
// The parts that hold people, in order, 2 px apart and as high as `bar`, which starts at the scale's left edge. A part
// and its gap are people x per_person wide. `digit` is the width of one digit (figures are tabular).
std::vector<BarPart> diverging_parts(const BarCounts& counts, const DivergingScale& scale, const Rect& bar,
                                     float digit);

// The look of a part: `outlined` parts are drawn as a 3 px outline in high contrast.
struct BarLook {
  Icon icon = Icon::none;
  Token fill = Token::bar_netral;
  Token ink = Token::on_netral;
  Token outline = Token::nothing;
  Token contrast_outline = Token::nothing;  // in high contrast, where colour is not enough
  float contrast_width = 0;
};
BarLook bar_look(std::size_t meaning);

inline constexpr float k_bar = 42, k_bar_room = 72;

// One bar; the axis is drawn first, from `axis_top` to `axis_bottom` (the row's height), so that bars of a table share
// one line.
void diverging_bar(Stage& stage, const Rect& bar, const BarCounts& counts, const DivergingScale& scale, float axis_top,
                   float axis_bottom);
// Square of a part with its icon, for the legend above a table; 26 x 22 in the facilitator's window.
void bar_swatch(Stage& stage, const Rect& rect, std::size_t meaning);
// The five swatches with their words, as far as they fit into `row`; gives the width used.
float bar_legend(Stage& stage, const Rect& row, std::span<const std::string> words);

// A small bar of stacked parts without an axis, as wide as `rect` at `most` people: 28 high in tables. Parts in the
// order given; a number that does not fit its part is left out, since the table has it in words.
struct StackPart {
  std::size_t meaning = 0;
  int people = 0;
};
struct StackedRect {
  StackPart part;
  Rect rect;
};
std::vector<StackedRect> stacked_parts(std::span<const StackPart> parts, const Rect& rect, int most);
void stacked_bar(Stage& stage, const Rect& rect, std::span<const StackPart> parts, int most);

// ---- answers ----

// Width of an answer's bar: proportional to people, `width` for the largest; 0 people gives 0.
float answer_width(int people, int largest, float width);
// A bar with its number behind it; no people are a short upright line, so that the zero is seen to be meant.
void answer_bar(Stage& stage, const Rect& rect, int people, int largest, Token fill = Token::pri);

// One dot a person, in columns of `rows` dots; 10 px dots, step 11, from the bottom left. In order, column by column.
std::vector<Point> dot_places(int people, const Rect& rect, float dot = 10, float step = 11);
// A dot plot: one column group per value with an axis line below.
void dot_plot(Stage& stage, const Rect& rect, std::span<const int> counts, std::span<const std::string> labels);

// ---- places ----

struct Tile {
  std::string kelurahan;
  std::size_t kecamatan = 0;
  Rect rect;
};
struct TileHeading {
  std::size_t kecamatan = 0;
  Rect rect;
};
struct TileMap {
  std::vector<TileHeading> headings;
  std::vector<Tile> tiles;
  float bottom = 0;
};
// Kelurahan as tiles 47 high, four kecamatan in a cross: north above, west and east side by side, south below. Which is
// which is read from the last word of the name (Utara, Barat, Timur, Selatan); others follow below.
TileMap tile_map_layout(std::span<const scenario::Kecamatan> places, const Rect& area);

// What a tile says: -1 no session was held there; else how often.
int draw_tile_map(Stage& stage, const TileMap& map, std::span<const scenario::Kecamatan> places,
                  const std::vector<int>& counts, int chosen);

}  // namespace rembug::ui

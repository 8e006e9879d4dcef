#include "ui/widgets/pictures.hpp"

#include <algorithm>

#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

constexpr float k_gap = 2;
constexpr float k_icon = 19, k_icon_gap = 6;

Type number_type(const Stage& stage) {
  return stage.font_set() == FontSet::room ? Type::room_b : Type::body_b;
}

int total(const BarCounts& counts) {
  int sum = 0;
  for (const int people : counts) sum += people;
  return sum;
}

float left_of_axis(const BarCounts& counts) {
  return static_cast<float>(counts[0] + counts[1]) + static_cast<float>(counts[2]) / 2;
}

int digits_of(int number) {
  int digits = 1;
  for (; number >= 10; number /= 10) ++digits;
  return digits;
}

void paint_part(Stage& stage, const Rect& rect, const BarLook& look, float rounding) {
  stage.fill(rect, look.fill, rounding);
  if (stage.palette().tints_are_outlines) {
    if (look.contrast_width > 0) stage.outline(rect, look.contrast_outline, rounding, look.contrast_width);
  } else {
    stage.outline(rect, look.outline, rounding);
  }
}

}  // namespace

BarCounts bar_counts(session::RatingMethod method, std::span<const int> counts) {
  const auto at = [&](std::size_t i) { return i < counts.size() ? counts[i] : 0; };
  switch (method) {
    case session::RatingMethod::gradients_five: return {at(0), at(1), at(2), at(3), at(4)};
    case session::RatingMethod::gradients_eight: return {at(6) + at(7), at(4) + at(5), at(3), at(1) + at(2), at(0)};
    case session::RatingMethod::fist_to_five: return {at(0) + at(1), at(2), 0, at(3) + at(4), at(5)};
  }
  return {};
}

DivergingScale fit_diverging(std::span<const BarCounts> rows, float width, float most) {
  float left = 0, right = 0;
  for (const BarCounts& counts : rows) {
    const float before = left_of_axis(counts);
    left = std::max(left, before);
    right = std::max(right, static_cast<float>(total(counts)) - before);
  }
  if (left + right <= 0) return {0, width / 2};
  const float per_person = std::min(most, width / (left + right));
  // What is left over is shared, so that the picture stays in the middle.
  const float spare = width - per_person * (left + right);
  return {per_person, spare / 2 + left * per_person};
}

std::vector<BarPart> diverging_parts(const BarCounts& counts, const DivergingScale& scale, const Rect& bar,
                                     float digit) {
  std::vector<BarPart> parts;
  float x = bar.x + scale.axis - left_of_axis(counts) * scale.per_person;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] <= 0) continue;
    const float step = static_cast<float>(counts[i]) * scale.per_person;
    BarPart part{i, counts[i], {x + k_gap / 2, bar.y, std::max(1.F, step - k_gap), bar.h}, false, false};
    const float number = digit * static_cast<float>(digits_of(counts[i]));
    part.above = part.rect.w < number + 8;
    part.has_icon = part.rect.w >= number + k_icon + k_icon_gap + 14;
    parts.push_back(part);
    x += step;
  }
  return parts;
}

BarLook bar_look(std::size_t meaning) {
  switch (meaning) {
    case 0: return {Icon::front_hand, Token::bar_keberatan, Token::on_keberatan};
    case 1: return {Icon::question_mark, Token::bar_ragu, Token::on_ragu, Token::berisiko, Token::berisiko, 3};
    case 2: return {Icon::radio_button_unchecked, Token::bar_netral, Token::on_netral, Token::edge, Token::edge, 1};
    case 3: return {Icon::done, Token::bar_setuju, Token::on_setuju, Token::nothing, Token::aman, 3};
    default: return {Icon::done_all, Token::bar_penuh, Token::on_penuh};
  }
}

void diverging_bar(Stage& stage, const Rect& bar, const BarCounts& counts, const DivergingScale& scale, float axis_top,
                   float axis_bottom) {
  const bool room = stage.font_set() == FontSet::room;
  stage.fill({bar.x + scale.axis - 1, axis_top, 2, axis_bottom - axis_top}, Token::edge);
  const Type type = number_type(stage);
  const float icon = room ? 34 : k_icon;
  for (const BarPart& part : diverging_parts(counts, scale, bar, stage.text_width("0", type))) {
    const BarLook look = bar_look(part.meaning);
    paint_part(stage, part.rect, look, std::min(radius::key, part.rect.w / 2));
    const std::string number = std::to_string(part.people);
    const float width = stage.text_width(number, type);
    if (part.above) {
      stage.text({part.rect.centre().x - width / 2, bar.y - line_height(type) + 2}, number, type);
      continue;
    }
    const bool with_icon = part.has_icon && part.rect.w >= width + icon + k_icon_gap + 10;
    float x = part.rect.centre().x - (width + (with_icon ? icon + k_icon_gap : 0)) / 2;
    if (with_icon) {
      stage.icon(look.icon, {x + icon / 2, bar.centre().y}, icon, look.ink);
      x += icon + k_icon_gap;
    }
    stage.text({x, bar.centre().y - line_height(type) / 2}, number, type, look.ink);
  }
}

void bar_swatch(Stage& stage, const Rect& rect, std::size_t meaning) {
  const BarLook look = bar_look(meaning);
  paint_part(stage, rect, look, radius::key);
  stage.icon(look.icon, rect.centre(), rect.h * 0.68F, look.ink);
}

float bar_legend(Stage& stage, const Rect& row, std::span<const std::string> words) {
  const bool room = stage.font_set() == FontSet::room;
  const Type type = room ? Type::room_small : Type::hint;
  const float wide = room ? 52 : 26, high = room ? 44 : 22;
  float x = row.x;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const float width = wide + 7 + stage.text_width(words[i], type);
    if (x + width > row.right()) break;
    bar_swatch(stage, {x, row.centre().y - high / 2, wide, high}, i);
    stage.text_in({x + wide + 7, row.y, width, row.h}, words[i], type);
    x += width + 20;
  }
  return x - row.x;
}

std::vector<StackedRect> stacked_parts(std::span<const StackPart> parts, const Rect& rect, int most) {
  std::vector<StackedRect> out;
  if (most <= 0) return out;
  const float per_person = rect.w / static_cast<float>(most);
  float x = rect.x;
  for (const StackPart& part : parts) {
    if (part.people <= 0) continue;
    const float step = static_cast<float>(part.people) * per_person;
    out.push_back({part, {x, rect.y, std::max(1.F, step - k_gap), rect.h}});
    x += step;
  }
  return out;
}

void stacked_bar(Stage& stage, const Rect& rect, std::span<const StackPart> parts, int most) {
  for (const StackedRect& piece : stacked_parts(parts, rect, most)) {
    const BarLook look = bar_look(piece.part.meaning);
    paint_part(stage, piece.rect, look, std::min(radius::key, piece.rect.w / 2));
    const std::string number = std::to_string(piece.part.people);
    const Type type = stage.font_set() == FontSet::room ? Type::room_small_b : Type::hint_b;
    if (stage.text_width(number, type) + 4 <= piece.rect.w)
      stage.text_in(piece.rect, number, type, look.ink, Align::centre);
  }
}

float answer_width(int people, int largest, float width) {
  if (people <= 0 || largest <= 0) return 0;
  return width * static_cast<float>(people) / static_cast<float>(largest);
}

void answer_bar(Stage& stage, const Rect& rect, int people, int largest, Token fill) {
  const bool room = stage.font_set() == FontSet::room;
  const Type type = room ? Type::room_story_b : Type::body_b;
  const float number = stage.text_width("000", type) + (room ? 30 : 12);
  const float width = answer_width(people, largest, std::max(0.F, rect.w - number));
  if (people > 0) {
    stage.fill(rect.with_width(std::max(3.F, width)), fill, std::min(radius::control, rect.h / 4));
  } else {
    stage.fill({rect.x, rect.y + rect.h * 0.06F, room ? 6.F : 3.F, rect.h * 0.88F}, Token::edge);
  }
  const float x = rect.x + std::max(width, room ? 6.F : 3.F) + (room ? 28 : 10);
  stage.text({x, rect.centre().y - line_height(type) / 2}, std::to_string(people), type);
}

std::vector<Point> dot_places(int people, const Rect& rect, float dot, float step) {
  std::vector<Point> places;
  const int rows = std::max(1, static_cast<int>((rect.h - dot) / step) + 1);
  for (int i = 0; i < people; ++i) {
    const int column = i / rows, row = i % rows;
    places.push_back({rect.x + dot / 2 + static_cast<float>(column) * step,
                      rect.bottom() - dot / 2 - static_cast<float>(row) * step});
  }
  return places;
}

void dot_plot(Stage& stage, const Rect& rect, std::span<const int> counts, std::span<const std::string> labels) {
  if (counts.empty()) return;
  Rect plot = rect;
  const Rect below = plot.cut_bottom(22);
  stage.fill({plot.x, plot.bottom() - 1, plot.w, 1}, Token::edge);
  const std::vector<Rect> cells = plot.columns(static_cast<int>(counts.size()), 8);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const int columns = std::max(1, (counts[i] + 9) / 10);
    const float width = 10 + static_cast<float>(columns - 1) * 11;
    const Rect stack{cells[i].centre().x - width / 2, cells[i].y, width, cells[i].h - 5};
    for (const Point& at : dot_places(counts[i], stack)) stage.circle(at, 5, Token::pri);
    if (i < labels.size())
      stage.text_in({cells[i].x, below.y, cells[i].w, below.h}, labels[i], Type::hint, Token::ink2, Align::centre);
  }
}

TileMap tile_map_layout(std::span<const scenario::Kecamatan> places, const Rect& area) {
  constexpr float k_tile = 47, k_tile_gap = 4, k_heading = 22, k_middle = 14;
  TileMap map;
  const auto find = [&](std::string_view word) {
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (places[i].name.ends_with(word)) return i;
    }
    return places.size();
  };
  const auto block = [&](std::size_t index, float x, float y, float width, int columns) {
    map.headings.push_back({index, {x, y, width, k_heading}});
    const auto& names = places[index].kelurahan;
    const std::vector<Rect> cells = Rect{x, y + k_heading, width, k_tile}.columns(columns, k_tile_gap);
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto across = static_cast<std::size_t>(columns);
      const std::size_t row = i / across;
      map.tiles.push_back(
          {names[i], index, cells[i % across].moved(0, static_cast<float>(row) * (k_tile + k_tile_gap))});
    }
    const std::size_t rows = (names.size() + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
    return y + k_heading + static_cast<float>(rows) * (k_tile + k_tile_gap);
  };
  float y = area.y;
  std::vector<bool> placed(places.size() + 1, false);
  const std::size_t north = find("Utara"), west = find("Barat"), east = find("Timur"), south = find("Selatan");
  if (north < places.size()) {
    y = block(north, area.x, y, area.w, 4);
    placed[north] = true;
  }
  if (west < places.size() && east < places.size()) {
    const float half = (area.w - k_middle) / 2;
    const float left = block(west, area.x, y, half, 2);
    y = std::max(left, block(east, area.x + half + k_middle, y, half, 2));
    placed[west] = placed[east] = true;
  }
  if (south < places.size()) {
    y = block(south, area.x, y, area.w, 3);
    placed[south] = true;
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!placed[i]) y = block(i, area.x, y, area.w, 4);
  }
  map.bottom = y;
  return map;
}

namespace {

bool is_vowel(char letter) {
  return std::string_view("aiueoAIUEO").find(letter) != std::string_view::npos;
}

// True if an Indonesian syllable may begin at `at`: at a consonant before a vowel, or at a pair such as "kr" or "ny".
bool begins_syllable(std::string_view word, std::size_t at) {
  if (at + 1 >= word.size() || is_vowel(word[at])) return false;
  if (is_vowel(word[at + 1])) {
    const bool second = word[at] == 'r' || word[at] == 'l' || word[at] == 'y' || word[at] == 'g';
    return !second || is_vowel(word[at - 1]);
  }
  return (word[at + 1] == 'r' || word[at + 1] == 'l' || word[at + 1] == 'y' || word[at + 1] == 'g') &&
         at + 2 < word.size() && is_vowel(word[at + 2]) && word[at] != 'r' && word[at] != 'l';
}

// A name of one long word with a hyphen and a line's end where it must be broken; other names as they are.
std::string hyphenated(Stage& stage, const std::string& name, Type type, float width) {
  if (name.find(' ') != std::string::npos || stage.text_width(name, type) <= width) return name;
  for (std::size_t at = name.size() - 2; at > 1; --at) {
    if (!begins_syllable(name, at)) continue;
    const std::string first = name.substr(0, at) + "-";
    if (stage.text_width(first, type) <= width) return first + "\n" + name.substr(at);
  }
  return name;
}

}  // namespace

int draw_tile_map(Stage& stage, const TileMap& map, std::span<const scenario::Kecamatan> places,
                  const std::vector<int>& counts, int chosen) {
  int pressed = -1;
  for (const TileHeading& heading : map.headings) {
    stage.text_in(heading.rect, places[heading.kecamatan].name, Type::hint_b, Token::ink2);
  }
  int largest = 0;
  for (const int count : counts) largest = std::max(largest, count);
  for (std::size_t i = 0; i < map.tiles.size(); ++i) {
    const Tile& tile = map.tiles[i];
    const int count = i < counts.size() ? counts[i] : -1;
    const std::string label = count < 0 ? tile.kelurahan : tile.kelurahan + ", " + std::to_string(count);
    const Stage::Touch touch = stage.spot({.id = "tile." + tile.kelurahan, .label = label, .rect = tile.rect});
    // Three steps: some, more than a third, more than two thirds of the largest.
    const int step = count <= 0 ? 0 : count * 3 > largest * 2 && largest > 1 ? 3 : count * 3 > largest ? 2 : 1;
    Token back = count < 0 ? Token::sunk : Token::card, ink = count < 0 ? Token::ink2 : Token::ink;
    float alpha = 1;
    if (step == 1) alpha = 0.45F;
    if (step == 1 || step == 2) {
      back = Token::bar_setuju;
      ink = step == 1 && !stage.palette().shadows ? Token::ink : Token::on_setuju;
    }
    if (step == 3) {
      back = Token::bar_penuh;
      ink = Token::on_penuh;
    }
    stage.fill(tile.rect, Token::card, radius::small);
    stage.fill(tile.rect, back, radius::small, alpha);
    const bool contrast = stage.palette().tints_are_outlines;
    stage.outline(tile.rect,
                  count < 0   ? Token::line
                  : step == 0 ? Token::edge
                  : contrast  ? Token::aman
                              : Token::pri,
                  radius::small, static_cast<int>(i) == chosen || (contrast && step == 2) ? 3 : 1);
    if (touch.ring) focus_ring(stage, tile.rect, radius::small);
    Rect inside = tile.rect.shrunk(8, 3);
    if (count >= 0) {
      const std::string number = std::to_string(count);
      const float width = stage.text_width(number, Type::body_b);
      stage.text_in(inside.cut_right(width + 1, 4), number, Type::body_b, ink);
    }
    const std::string name = hyphenated(stage, tile.kelurahan, Type::hint, inside.w);
    const float high = stage.paragraph_height(name, Type::hint, inside.w);
    stage.paragraph({inside.x, tile.rect.centre().y - high / 2, inside.w, high}, name, Type::hint, ink);
    if (touch.pressed) pressed = static_cast<int>(i);
  }
  return pressed;
}

}  // namespace rembug::ui

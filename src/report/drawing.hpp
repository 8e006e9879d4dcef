// Pictures as geometry: bars of answers and of agreement as shapes in points (1/72 inch), drawn alike by every format
// and by screens. Nothing is told by colour alone: every bar carries its number. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rembug::report {

struct Box {
  double x = 0, y = 0, width = 0, height = 0;
  std::uint32_t fill = 0xFFFFFF;  // RRGGBB
  bool outlined = false;
};
enum class Anchor { start, middle, end };
struct Label {
  double x = 0, baseline = 0;
  std::string text;
  double size = 9;
  Anchor anchor = Anchor::start;
  std::uint32_t ink = 0;
  bool bold = false;
};

struct Drawing {
  double width = 0, height = 0;
  std::vector<Box> boxes;  // drawn first, in order
  std::vector<Label> labels;
};

// Horizontal bars: for each option its letter and one bar a round, the first lighter than the last.
struct AnswerBar {
  std::string letter;
  std::vector<int> people;  // one a round
};
Drawing answer_bars(std::span<const AnswerBar> bars, std::span<const std::string> round_names);

// Diverging bars: one row an item, values from most against (left) to most for (right), equal width per person, what is
// neutral centred on one axis.
struct RatingBar {
  std::string name;
  std::vector<int> people;  // one a value, most against first
};
struct RatingLegend {
  std::vector<std::string> values;  // most against first
  int against = 2;                  // so many of them stand left of the axis
  bool neutral = true;              // the next one stands on it
};
Drawing rating_bars(std::span<const RatingBar> bars, const RatingLegend& legend);

// The colour of each value of a rating, most against first; black or white, whichever reads better on `fill`.
std::vector<std::uint32_t> rating_colours(const RatingLegend& legend);
std::uint32_t ink_on(std::uint32_t fill);

}  // namespace rembug::report

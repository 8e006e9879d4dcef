#include "report/drawing.hpp"

#include <doctest/doctest.h>

using namespace rembug::report;

namespace {

const RatingLegend k_five{{"Keberatan", "Ragu", "Netral", "Setuju", "Setuju penuh"}, 2, true};

// Boxes of the bars themselves: as high as a bar is.
std::vector<Box> bars_of(const Drawing& drawing) {
  std::vector<Box> out;
  for (const Box& box : drawing.boxes) {
    if (box.height > 15) out.push_back(box);
  }
  return out;
}

}  // namespace

TEST_CASE("a diverging bar gives every person the same breadth and centres the neutral ones on the axis") {
  const std::vector<RatingBar> ratings{{"1", {1, 2, 4, 3, 6}}, {"2", {0, 0, 2, 10, 0}}};
  const Drawing drawing = rating_bars(ratings, k_five);
  const auto bars = bars_of(drawing);
  REQUIRE(bars.size() == 7);
  const double per_person = bars[0].width;
  const std::vector<int> people{1, 2, 4, 3, 6, 2, 10};
  for (std::size_t i = 0; i < bars.size(); ++i) CHECK(bars[i].width == doctest::Approx(people[i] * per_person));
  CHECK(bars[2].x + bars[2].width / 2 == doctest::Approx(bars[5].x + bars[5].width / 2));
  for (const Box& box : drawing.boxes) {
    CHECK(box.x >= 0);
    CHECK(box.x + box.width <= drawing.width + 0.01);
    CHECK(box.y + box.height <= drawing.height + 0.01);
  }
}

TEST_CASE("each bar carries its number, and nobody makes no bar") {
  const std::vector<RatingBar> ratings{{"1", {0, 0, 0, 0, 7}}};
  const Drawing drawing = rating_bars(ratings, k_five);
  CHECK(bars_of(drawing).size() == 1);
  int sevens = 0;
  for (const Label& label : drawing.labels) sevens += label.text == "7";
  CHECK(sevens == 1);
}

TEST_CASE("bars of answers are as long as their counts, with a row a round") {
  const std::vector<AnswerBar> bars{{"A", {4, 6}}, {"B", {4, 0}}};
  const std::vector<std::string> names{"Putaran 1", "Putaran 2"};
  const Drawing drawing = answer_bars(bars, names);
  std::vector<double> widths;
  for (const Box& box : drawing.boxes) {
    if (box.outlined && box.width > 10) widths.push_back(box.width);
  }
  REQUIRE(widths.size() == 3);
  CHECK(widths[0] * 6 == doctest::Approx(widths[1] * 4));
  CHECK(widths[0] == doctest::Approx(widths[2]));
}

TEST_CASE("numbers are dark on light bars and white on dark ones") {
  CHECK(ink_on(0x0E5F5C) == 0xFFFFFF);
  CHECK(ink_on(0xF3C979) != 0xFFFFFF);
}

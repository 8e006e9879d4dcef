// The geometry of pictures: what adds up, what stands where, which numbers go above.
#include "ui/widgets/pictures.hpp"

#include <doctest/doctest.h>

using namespace rembug;
using namespace rembug::ui;

namespace {

constexpr float k_digit = 10;
const std::vector<BarCounts> k_rows = {{0, 0, 3, 8, 16}, {1, 2, 4, 9, 11}, {1, 5, 6, 8, 7}, {6, 8, 4, 5, 4}};

}  // namespace

TEST_CASE("every person takes the same width in a diverging bar") {
  const DivergingScale scale = fit_diverging(k_rows, 516);
  for (const BarCounts& row : k_rows) {
    for (const BarPart& part : diverging_parts(row, scale, {0, 0, 516, 42}, k_digit))
      CHECK(part.rect.w + 2 == doctest::Approx(static_cast<float>(part.people) * scale.per_person));
  }
}

TEST_CASE("the parts of a diverging bar stand in order, two pixels apart, and add up to everybody") {
  const DivergingScale scale = fit_diverging(k_rows, 516);
  const auto parts = diverging_parts(k_rows[1], scale, {100, 20, 516, 42}, k_digit);
  REQUIRE(parts.size() == 5);
  for (std::size_t i = 1; i < parts.size(); ++i) {
    CHECK(parts[i].meaning == i);
    CHECK(parts[i].rect.x - parts[i - 1].rect.right() == doctest::Approx(2));
  }
  CHECK(parts.back().rect.right() - parts.front().rect.x + 2 == doctest::Approx(27 * scale.per_person));
  CHECK(parts[0].rect.y == 20);
  CHECK(parts[0].rect.h == 42);
}

TEST_CASE("the neutral part is centred on the axis in every row") {
  const DivergingScale scale = fit_diverging(k_rows, 516);
  for (const BarCounts& row : k_rows) {
    for (const BarPart& part : diverging_parts(row, scale, {100, 0, 516, 42}, k_digit))
      if (part.meaning == 2) CHECK(part.rect.centre().x == doctest::Approx(100 + scale.axis));
  }
}

TEST_CASE("the scale lets the widest row on each side fit") {
  const DivergingScale scale = fit_diverging(k_rows, 516);
  float left = 1e6F, right = 0;
  for (const BarCounts& row : k_rows) {
    const auto parts = diverging_parts(row, scale, {0, 0, 516, 42}, k_digit);
    left = std::min(left, parts.front().rect.x);
    right = std::max(right, parts.back().rect.right());
  }
  CHECK(left >= 0);
  CHECK(right <= 516);
  CHECK(right - left > 500);  // and uses the width
}

TEST_CASE("a number that is wider than its part goes above, and a narrow part has no icon") {
  const DivergingScale scale{12.17F, 198};
  const auto parts = diverging_parts({1, 2, 4, 9, 11}, scale, {0, 0, 516, 42}, k_digit);
  CHECK(parts[0].above);        // one person, 10 px
  CHECK_FALSE(parts[1].above);  // two people, 22 px
  CHECK_FALSE(parts[2].has_icon);
  CHECK(parts[3].has_icon);
  CHECK(parts[4].has_icon);
}

TEST_CASE("empty parts are left out and nobody at all is no bar") {
  const std::vector<BarCounts> none = {{0, 0, 0, 0, 0}};
  const DivergingScale scale = fit_diverging(none, 516);
  CHECK(diverging_parts(none[0], scale, {0, 0, 516, 42}, k_digit).empty());
  const auto parts = diverging_parts({0, 0, 3, 8, 16}, {10, 200}, {0, 0, 516, 42}, k_digit);
  REQUIRE(parts.size() == 3);
  CHECK(parts[0].meaning == 2);
}

TEST_CASE("few people do not make giant bars") {
  const std::vector<BarCounts> one = {{0, 0, 0, 1, 0}};
  CHECK(fit_diverging(one, 516).per_person == 24);
}

TEST_CASE("each method's scale turns into the five parts without losing anybody") {
  using session::RatingMethod;
  CHECK(bar_counts(RatingMethod::gradients_five, std::vector<int>{1, 2, 4, 9, 11}) == BarCounts{1, 2, 4, 9, 11});
  CHECK(bar_counts(RatingMethod::gradients_eight, std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8}) ==
        BarCounts{15, 11, 4, 5, 1});
  CHECK(bar_counts(RatingMethod::fist_to_five, std::vector<int>{1, 2, 3, 4, 5, 6}) == BarCounts{3, 3, 0, 9, 6});
}

TEST_CASE("a stacked bar's parts keep their order and fill the width of its people") {
  const std::vector<StackPart> parts = {{4, 88}, {2, 21}, {0, 0}, {0, 4}};
  const auto rects = stacked_parts(parts, {10, 0, 160, 28}, 113);
  REQUIRE(rects.size() == 3);
  CHECK(rects[0].part.meaning == 4);
  CHECK(rects[0].rect.x == 10);
  CHECK(rects[2].rect.right() + 2 == doctest::Approx(170));
}

TEST_CASE("an answer's bar is as long as its share of the largest") {
  CHECK(answer_width(14, 14, 742) == 742);
  CHECK(answer_width(7, 14, 742) == 371);
  CHECK(answer_width(3, 14, 742) == 159);
  CHECK(answer_width(0, 14, 742) == 0);
  CHECK(answer_width(0, 0, 742) == 0);
}

TEST_CASE("a dot plot has one dot a person, stacked from the bottom") {
  const auto dots = dot_places(5, {0, 0, 40, 32});
  REQUIRE(dots.size() == 5);
  CHECK(dots[0].y == 27);
  CHECK(dots[1].y == 16);
  CHECK(dots[2].y == 5);
  CHECK(dots[3].x == dots[0].x + 11);
}

TEST_CASE("the tile map holds the 27 kelurahan once each, north above south, west beside east") {
  const scenario::SharedData shared = scenario::load_shared(std::string(REMBUG_SOURCE_DIR) + "/scenarios/shared").data;
  const TileMap map = tile_map_layout(shared.places, {0, 0, 430, 600});
  REQUIRE(map.tiles.size() == 27);
  CHECK(map.headings.size() == 4);
  for (std::size_t i = 0; i < map.tiles.size(); ++i) {
    CHECK(map.tiles[i].rect.h == 47);
    CHECK(map.tiles[i].rect.right() <= 430.5F);
    for (std::size_t j = i + 1; j < map.tiles.size(); ++j) CHECK_FALSE(map.tiles[i].rect.overlaps(map.tiles[j].rect));
  }
  const auto tile = [&](std::string_view name) {
    for (const Tile& one : map.tiles)
      if (one.kelurahan == name) return one.rect;
    return Rect{};
  };
  CHECK(tile("Krapyak").y < tile("Medono").y);
  CHECK(tile("Medono").y < tile("Jenggot").y);
  CHECK(tile("Medono").x < tile("Klego").x);
}

#include "report/drawing.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rembug::report {
namespace {

constexpr double k_width = 470;
constexpr std::uint32_t k_ink = 0x1B2B29;
constexpr std::uint32_t k_axis = 0x5A6664;
constexpr std::uint32_t k_first_round = 0x8CC7BE;
constexpr std::uint32_t k_last_round = 0x0E5F5C;
constexpr std::uint32_t k_neutral = 0xE4DAC6;

std::uint32_t mixed(std::uint32_t from, std::uint32_t to, double share_0_to_1) {
  std::uint32_t out = 0;
  for (const int shift : {16, 8, 0}) {
    const double a = (from >> shift) & 0xFFU, b = (to >> shift) & 0xFFU;
    out |= static_cast<std::uint32_t>(std::lround(a + (b - a) * share_0_to_1)) << shift;
  }
  return out;
}

// Breadth of a text, on the broad side: enough to keep legends apart.
double breadth(const std::string& text, double size) {
  const auto is_lead = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  return 0.6 * size * static_cast<double>(std::count_if(text.begin(), text.end(), is_lead));
}

// Coloured squares with their words in as many lines as they need; gives the height.
double draw_legend(Drawing& drawing, std::span<const std::string> words, std::span<const std::uint32_t> colours) {
  constexpr double size = 8.5, square = 9, line = 15;
  double x = 0, y = 2;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const double needed = square + 4 + breadth(words[i], size) + 10;
    if (x > 0 && x + needed > k_width) x = 0, y += line;
    drawing.boxes.push_back({x, y, square, square, colours[i], true});
    drawing.labels.push_back({x + square + 4, y + square - 1, words[i], size, Anchor::start, k_ink});
    x += needed;
  }
  return words.empty() ? 0 : y + line;
}

}  // namespace

std::uint32_t ink_on(std::uint32_t fill) {
  const double light = 0.299 * ((fill >> 16) & 0xFFU) + 0.587 * ((fill >> 8) & 0xFFU) + 0.114 * (fill & 0xFFU);
  return light > 140 ? k_ink : 0xFFFFFF;
}

std::vector<std::uint32_t> rating_colours(const RatingLegend& legend) {
  const int values = static_cast<int>(legend.values.size());
  const int in_favour = values - legend.against - (legend.neutral ? 1 : 0);
  const auto step = [](int i, int of) { return of <= 1 ? 0.0 : static_cast<double>(i) / (of - 1); };
  std::vector<std::uint32_t> colours;
  for (int i = 0; i < legend.against; ++i) colours.push_back(mixed(0xA01F38, 0xF3C979, step(i, legend.against)));
  if (legend.neutral) colours.push_back(k_neutral);
  for (int i = 0; i < in_favour; ++i) colours.push_back(mixed(0x8CC7BE, 0x0E5F5C, step(i, in_favour)));
  return colours;
}

Drawing answer_bars(std::span<const AnswerBar> bars, std::span<const std::string> round_names) {
  Drawing drawing{.width = k_width};
  const std::size_t rounds = round_names.size();
  std::vector<std::uint32_t> colours(rounds, k_last_round);
  if (rounds > 1) colours.front() = k_first_round;

  int most = 1;
  for (const AnswerBar& bar : bars) {
    for (const int people : bar.people) most = std::max(most, people);
  }
  double y = rounds > 1 ? draw_legend(drawing, round_names, colours) + 2 : 2;
  constexpr double left = 22, bar_height = 13, gap = 7;
  const double top = y;
  for (const AnswerBar& bar : bars) {
    const double height = bar_height * static_cast<double>(rounds);
    drawing.labels.push_back({left - 8, y + height / 2 + 3.5, bar.letter, 10, Anchor::end, k_ink, true});
    for (std::size_t round = 0; round < rounds; ++round) {
      const int people = bar.people[round];
      const double long_px = (k_width - left - 40) * people / most;
      const double at = y + bar_height * static_cast<double>(round);
      if (people > 0) drawing.boxes.push_back({left, at + 0.5, long_px, bar_height - 1, colours[round], true});
      drawing.labels.push_back({left + long_px + 5, at + 10, std::to_string(people), 9, Anchor::start, k_ink});
    }
    y += height + gap;
  }
  drawing.boxes.push_back({left - 1, top - 2, 1, y - gap - top + 4, k_axis});
  drawing.height = y - gap + 4;
  return drawing;
}

Drawing rating_bars(std::span<const RatingBar> bars, const RatingLegend& legend) {
  Drawing drawing{.width = k_width};
  const std::vector<std::uint32_t> colours = rating_colours(legend);
  const std::size_t values = legend.values.size();
  const auto against = static_cast<std::size_t>(legend.against);

  // People left and right of the axis; half of the neutral ones stand on each side.
  const auto left_of = [&](const RatingBar& bar) {
    double people = std::accumulate(bar.people.begin(), bar.people.begin() + legend.against, 0.0);
    return legend.neutral ? people + bar.people[against] / 2.0 : people;
  };
  double most_left = 0, most_right = 0;
  for (const RatingBar& bar : bars) {
    const double left = left_of(bar);
    most_left = std::max(most_left, left);
    most_right = std::max(most_right, std::accumulate(bar.people.begin(), bar.people.end(), 0.0) - left);
  }
  constexpr double names = 24, bar_height = 18, gap = 8;
  const double per_person = (k_width - names - 4) / std::max(most_left + most_right, 1.0);
  const double axis = names + most_left * per_person;

  double y = draw_legend(drawing, legend.values, colours) + 4;
  const double top = y;
  for (const RatingBar& bar : bars) {
    drawing.labels.push_back({names - 8, y + bar_height / 2 + 3.5, bar.name, 10, Anchor::end, k_ink, true});
    double x = axis - left_of(bar) * per_person;
    for (std::size_t value = 0; value < values; ++value) {
      const int people = bar.people[value];
      if (people == 0) continue;
      const double wide = people * per_person;
      drawing.boxes.push_back({x, y, wide, bar_height, colours[value], true});
      drawing.labels.push_back({x + wide / 2, y + bar_height / 2 + 3.2, std::to_string(people), 9, Anchor::middle,
                                ink_on(colours[value]), true});
      x += wide;
    }
    y += bar_height + gap;
  }
  // Above the bars and below them, so that it never crosses a number.
  drawing.boxes.push_back({axis - 0.75, top - 5, 1.5, 5, k_axis});
  drawing.boxes.push_back({axis - 0.75, y - gap, 1.5, 5, k_axis});
  drawing.height = y - gap + 7;
  return drawing;
}

}  // namespace rembug::report

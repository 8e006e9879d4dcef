#include "scenario/strategies.hpp"

#include <algorithm>
#include <tuple>

#include "scenario/explore.hpp"

namespace rembug::scenario {
namespace {

std::size_t label_length(const Scenario& s, const Choice& c) {
  const std::string_view label = s.text(s.locale, "c." + c.id.text + ".label");
  return static_cast<std::size_t>(std::count_if(
      label.begin(), label.end(), [](char b) { return (static_cast<unsigned char>(b) & 0xC0U) != 0x80U; }));
}

// Higher is better: what must be chosen, then the level, then the best before the acceptable, then the weight.
std::tuple<int, int, int, int> worth(const Choice& c) {
  const int must = c.critical == Critical::must ? 1 : c.critical == Critical::never ? -1 : 0;
  if (c.assess.empty()) return {must, 2, 0, 0};  // unrated: better than a risk, worse than safe
  Level worst = Level::aman;
  int weight = 0;
  bool acceptable = false;
  for (const Assessment& a : c.assess) {
    worst = std::max(worst, a.level);
    acceptable = acceptable || a.acceptable;
    weight += a.weight;
  }
  const int level = worst == Level::aman ? 3 : worst == Level::berisiko ? 1 : 0;
  return {must, level, acceptable ? 0 : 1, weight};
}

// Open choices in the order in which such a player likes them.
std::vector<std::uint32_t> by_liking(const Scenario& s, const PlayState& state, Strategy strategy) {
  const Node& node = s.nodes[state.node];
  std::vector<std::uint32_t> open;
  for (const ShownChoice& c : state.shown)
    if (!c.locked) open.push_back(c.index);
  const auto first_is = [&](auto better) {
    std::stable_sort(open.begin(), open.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return better(node.choices[a], node.choices[b]); });
  };
  switch (strategy) {
    case Strategy::random:
    case Strategy::first: break;
    case Strategy::last: std::reverse(open.begin(), open.end()); break;
    case Strategy::longest:
      first_is([&](const Choice& a, const Choice& b) { return label_length(s, a) > label_length(s, b); });
      break;
    case Strategy::best:
      std::sort(open.begin(), open.end());  // equally good ones in the order of the file
      if (node.activity == ActivityKind::order)
        first_is([](const Choice& a, const Choice& b) { return a.order < b.order; });
      else
        first_is([](const Choice& a, const Choice& b) { return worth(a) > worth(b); });
      break;
  }
  return open;
}

std::string field_value(const FormField& field, Strategy strategy) {
  const bool last = strategy == Strategy::last;
  if (strategy == Strategy::best) {
    if (field.must_stay_empty) return {};
    if (field.expected) return *field.expected;
    if (!field.required) return {};
  }
  switch (field.kind) {
    case FormField::Kind::text: return "x";
    case FormField::Kind::number: return "1";
    case FormField::Kind::yes_no: return last ? "no" : "yes";
    case FormField::Kind::choice:
      if (field.options.empty()) return {};
      return last ? field.options.back() : field.options.front();
  }
  return {};
}

}  // namespace

std::string_view name_of(Strategy strategy) {
  switch (strategy) {
    case Strategy::random: return "random";
    case Strategy::first: return "first";
    case Strategy::last: return "last";
    case Strategy::longest: return "longest";
    case Strategy::best: return "best";
  }
  return {};
}

Answer answer_by(const Scenario& s, const PlayState& state, Strategy strategy, Random& random) {
  if (strategy == Strategy::random) return random_answer(s, state, random);
  const Node& node = s.nodes[state.node];
  Answer answer{.node = node.id, .choices = {}, .fields = {}};
  const std::vector<std::uint32_t> liked = by_liking(s, state, strategy);
  switch (node.activity) {
    case ActivityKind::choose_one:
    case ActivityKind::pick_service:
      if (!liked.empty()) answer.choices.push_back(node.choices[liked.front()].id);
      break;
    case ActivityKind::choose_several:
    case ActivityKind::role_play:
      for (const std::uint32_t i : liked) {
        const bool taken = strategy == Strategy::best ? node.choices[i].correct : answer.choices.empty();
        if (taken) answer.choices.push_back(node.choices[i].id);
      }
      if (answer.choices.empty() && node.activity == ActivityKind::choose_several && !liked.empty())
        answer.choices.push_back(node.choices[liked.front()].id);
      break;
    case ActivityKind::order:
      for (const std::uint32_t i : liked) answer.choices.push_back(node.choices[i].id);
      break;
    case ActivityKind::form:
      for (const FormField& field : s.form(node.form)->fields)
        if (std::string value = field_value(field, strategy); !value.empty())
          answer.fields.push_back({field.id, std::move(value)});
      break;
    case ActivityKind::reflect:
    case ActivityKind::inform: break;
  }
  return answer;
}

Spread spread_of(std::vector<double> numbers) {
  if (numbers.empty()) return {};
  std::sort(numbers.begin(), numbers.end());
  const std::size_t half = numbers.size() / 2;
  const double median = numbers.size() % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
  return {numbers.front(), median, numbers.back()};
}

StrategyResult play_by(const Scenario& s, Strategy strategy, std::uint64_t plays, std::uint64_t seed) {
  StrategyResult out{.strategy = strategy, .plays = plays};
  std::vector<double> shares, errors, decisions;
  Random seeds(seed);
  for (std::uint64_t i = 0; i < plays; ++i) {
    Random random(seeds.next());
    PlayState state = start(s, random.next());
    for (int n = 0; n < k_most_strategy_steps && !state.ended(); ++n) {
      const Answer answer = answer_by(s, state, strategy, random);
      if (refusal(s, state, answer)) break;  // every choice hidden: the linter reports it
      step(s, state, answer);
    }
    int safe = 0, rated = 0, critical = 0;
    for (const Visit& visit : state.path) {
      if (visit.critical_error) ++critical;
      if (!visit.level) continue;
      ++rated;
      if (*visit.level == Level::aman) ++safe;
    }
    if (rated > 0) shares.push_back(static_cast<double>(safe) / rated);
    errors.push_back(critical);
    decisions.push_back(state.decisions);
    ++out.endings[state.ending];
  }
  out.rated_plays = shares.size();
  out.safe_share = spread_of(std::move(shares));
  out.critical_errors = spread_of(std::move(errors));
  out.decisions = spread_of(std::move(decisions));
  return out;
}

}  // namespace rembug::scenario

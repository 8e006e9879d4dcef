#include "scenario/explore.hpp"

namespace rembug::scenario {

Answer random_answer(const Scenario& s, const PlayState& state, Random& random) {
  const Node& node = s.nodes[state.node];
  Answer answer{.node = node.id, .choices = {}, .fields = {}};
  std::vector<std::uint32_t> open;
  for (const ShownChoice& c : state.shown)
    if (!c.locked) open.push_back(c.index);
  switch (node.activity) {
    case ActivityKind::choose_one:
    case ActivityKind::pick_service:
      if (!open.empty()) answer.choices.push_back(node.choices[open[random.below(open.size())]].id);
      break;
    case ActivityKind::choose_several:
    case ActivityKind::role_play:
      for (const std::uint32_t i : open)
        if (random.below(2) == 1) answer.choices.push_back(node.choices[i].id);
      if (answer.choices.empty() && node.activity == ActivityKind::choose_several && !open.empty())
        answer.choices.push_back(node.choices[open[random.below(open.size())]].id);
      break;
    case ActivityKind::order:
      random.shuffle(open);
      for (const std::uint32_t i : open) answer.choices.push_back(node.choices[i].id);
      break;
    case ActivityKind::form:
      for (const FormField& field : s.form(node.form)->fields) {
        if (random.below(2) == 0) continue;
        std::string value = field.kind == FormField::Kind::number   ? std::to_string(random.below(20))
                            : field.kind == FormField::Kind::yes_no ? (random.below(2) == 0 ? "no" : "yes")
                            : field.kind == FormField::Kind::choice ? field.options[random.below(field.options.size())]
                                                                    : "x";
        answer.fields.push_back({field.id, std::move(value)});
      }
      break;
    case ActivityKind::reflect:
    case ActivityKind::inform: break;
  }
  return answer;
}

Exploration explore(const Scenario& s, std::uint64_t plays, std::uint64_t seed) {
  Exploration out;
  out.plays = plays;
  out.node_visits.resize(s.nodes.size());
  for (const Node& node : s.nodes)
    for (const Choice& c : node.choices) out.choices.emplace(c.id.text, 0);
  Random random(seed);
  for (std::uint64_t i = 0; i < plays; ++i) {
    PlayState state = start(s, random.next());
    ++out.node_visits[state.node];
    for (int n = 0; n < k_most_steps && !state.ended(); ++n) {
      const Answer answer = random_answer(s, state, random);
      if (refusal(s, state, answer)) break;  // every option hidden: the linter reports it
      for (const ChoiceId& id : answer.choices) ++out.choices[id.text];
      step(s, state, answer);
      ++out.steps;
      ++out.node_visits[state.node];
    }
    ++out.endings[state.ending];
  }
  return out;
}

}  // namespace rembug::scenario

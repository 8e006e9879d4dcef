#include "scenario/state_key.hpp"

#include <algorithm>

namespace rembug::scenario {
namespace {

void put(std::string& key, std::int64_t number) {
  key += std::to_string(number);
  key += ' ';
}

}  // namespace

Asked::Asked(const Scenario& s) : scenario_(s) {
  for (const Node& node : s.nodes) {
    for (const Choice& c : node.choices) {
      if (c.shown_if) add(*c.shown_if);
      if (c.enabled_if) add(*c.enabled_if);
      for (const Schedule& d : c.schedule) {
        if (d.when) add(*d.when);
        if (d.cancel_if) add(*d.cancel_if);
        days_ = days_ || d.after_days;
      }
    }
  }
}

void Asked::add(const Condition& c) {
  using Kind = Condition::Kind;
  switch (c.kind) {
    case Kind::all:
    case Kind::any:
    case Kind::negation:
      for (const Condition& part : c.parts) add(part);
      break;
    case Kind::variable: variables_.insert(c.subject); break;
    case Kind::visited: {
      auto& most = visits_[c.subject];
      most = std::max(most, c.number);
      break;
    }
    case Kind::chose: choices_.insert(c.subject); break;
    case Kind::day: most_day_ = std::max(most_day_, c.number); break;
    case Kind::role: break;  // of the node alone
    case Kind::field: {
      auto& values = fields_[c.subject];
      if (!c.text.empty()) {
        values.insert(c.text);
      } else {  // one number below, the same, and one above: every comparison's two sides
        for (const std::int64_t number : {c.number - 1, c.number, c.number + 1})
          if (number >= 0) values.insert(std::to_string(number));
      }
      break;
    }
    case Kind::service: hours_ = true; break;
    case Kind::known: facts_.insert(c.subject); break;
    case Kind::referred: services_.insert(c.subject); break;
  }
}

const std::set<std::string>* Asked::values_of(const std::string& field) const {
  const auto found = fields_.find(field);
  return found == fields_.end() ? nullptr : &found->second;
}

std::string Asked::key(const PlayState& state) const {
  const Scenario& s = scenario_;
  std::string key = state.ending;
  key += '|';
  if (state.ended()) return key;  // nothing follows
  put(key, state.node);
  put(key, state.consequence_of.empty() ? 0 : 1);
  for (const std::string& id : variables_) put(key, state.variables[s.variable_index.at(id)]);
  // Beyond the greatest number that is compared with, more visits and days make no difference.
  for (const auto& [id, most] : visits_)
    put(key, std::min<std::int64_t>(state.visits[s.node_index.at(id)], std::max<std::int64_t>(most, 0) + 1));
  for (const std::string& id : choices_) {
    const auto [node, choice] = s.choice_index.at(id);
    put(key, state.chosen[node * k_most_choices + choice] > 0 ? 1 : 0);
  }
  for (std::size_t i = 0; i < s.facts.size(); ++i)
    if (facts_.count(s.facts[i].id.text) != 0) put(key, state.known[i] ? 1 : 0);
  for (const std::string& id : services_) {
    const auto at = static_cast<std::uint32_t>(std::distance(s.services.begin(), s.services.find(ServiceId{id})));
    put(key, std::count(state.referred.begin(), state.referred.end(), at));
  }
  for (const auto& [field, unused] : fields_)
    for (const auto& [name, value] : state.filled)
      if (name == field) key += name + '=' + value + '\n';
  if (most_day_ >= 0) put(key, std::min<std::int64_t>(state.day, most_day_ + 1));
  if (hours_ || days_ || most_day_ >= 0) put(key, state.minutes);
  key += '|';
  for (const Pending& p : state.pending) {
    put(key, p.node);
    put(key, p.choice);
    put(key, p.schedule);
    put(key, p.due_day < 0 ? -1 : std::max(0, p.due_day - state.day));
    put(key, p.due_decision < 0 ? -1 : std::max(0, p.due_decision - state.decisions));
  }
  key += '|';
  for (const std::uint32_t node : state.resume) put(key, node);
  return key;
}

}  // namespace rembug::scenario

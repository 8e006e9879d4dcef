#include "scenario/play.hpp"

#include <algorithm>
#include <set>

#include "base/random.hpp"

namespace rembug::scenario {
namespace {

constexpr int k_most_inserted = 1000;  // pending consequences

std::uint32_t index_of(const Scenario& s, const NodeId& id) {
  return s.node_index.at(id.text);
}

// Position of a choice among all choices of the file: counts how often it was taken.
std::size_t choice_number(std::uint32_t node, std::uint32_t choice) {
  return static_cast<std::size_t>(node) * k_most_choices + choice;
}

bool compares(std::int64_t left, Comparison how, std::int64_t right) {
  switch (how) {
    case Comparison::eq: return left == right;
    case Comparison::ne: return left != right;
    case Comparison::lt: return left < right;
    case Comparison::le: return left <= right;
    case Comparison::gt: return left > right;
    case Comparison::ge: return left >= right;
  }
  return false;
}

const std::string* filled_value(const PlayState& state, const std::string& field) {
  for (const auto& [name, value] : state.filled)
    if (name == field) return &value;
  return nullptr;
}

// The whole number that `text` is, or nullopt. At most nine digits, so nothing overflows.
std::optional<std::int64_t> whole_number(const std::string& text) {
  if (text.empty() || text.size() > 9) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// "08:00-16:00" at a story time; empty or ill-written hours: always open.
bool is_open(const Service& service, int minutes) {
  if (service.hours.size() != 11) return true;
  const auto from = parse_clock(service.hours.substr(0, 5));
  const auto to = parse_clock(service.hours.substr(6));
  return !from || !to || (minutes >= *from && minutes <= *to);
}

bool field_holds(const PlayState& state, const Condition& c) {
  const std::string* value = filled_value(state, c.subject);
  if (value == nullptr) return false;
  if (!c.text.empty()) return (*value == c.text) == (c.comparison != Comparison::ne);
  const auto number = whole_number(*value);
  return number && compares(*number, c.comparison, c.number);
}

std::size_t position(const std::vector<CaseFact>& facts, const std::string& id) {
  return static_cast<std::size_t>(
      std::find_if(facts.begin(), facts.end(), [&](const CaseFact& f) { return f.id.text == id; }) - facts.begin());
}

void set_filled(PlayState& state, const std::string& field, const std::string& value) {
  for (auto& [name, old] : state.filled) {
    if (name == field) {
      old = value;
      return;
    }
  }
  state.filled.emplace_back(field, value);
}

void apply(const Scenario& s, PlayState& state, const Effect& e) {
  switch (e.kind) {
    case Effect::Kind::set: state.variables[s.variable_index.at(e.subject)] = e.number; break;
    case Effect::Kind::add: {
      const std::uint32_t i = s.variable_index.at(e.subject);
      const Variable& v = s.variables[i];
      state.variables[i] =
          std::clamp(state.variables[i] + std::clamp(e.number, -v.max + v.min, v.max - v.min), v.min, v.max);
      break;
    }
    case Effect::Kind::cancel:
      std::erase_if(state.pending, [&](const Pending& p) {
        return s.nodes[p.node].choices[p.choice].schedule[p.schedule].id.text == e.subject;
      });
      break;
    case Effect::Kind::advance:
      state.minutes += e.minutes;
      state.day += e.days + state.minutes / 1440;
      state.minutes %= 1440;
      break;
    case Effect::Kind::refer: {
      const auto at =
          static_cast<std::uint32_t>(std::distance(s.services.begin(), s.services.find(ServiceId{e.subject})));
      if (std::find(state.referred.begin(), state.referred.end(), at) == state.referred.end())
        state.referred.push_back(at);
      break;
    }
    case Effect::Kind::fill: set_filled(state, e.subject, e.text); break;
    case Effect::Kind::reveal: state.known[position(s.facts, e.subject)] = true; break;
  }
}

void schedule(PlayState& state, std::uint32_t node, std::uint32_t choice, const std::vector<Schedule>& list) {
  for (std::uint32_t k = 0; k < list.size() && state.pending.size() < k_most_inserted; ++k) {
    Pending p{.node = node, .choice = choice, .schedule = k};
    if (list[k].after_days) p.due_day = state.day + *list[k].after_days;
    if (list[k].after_decisions) p.due_decision = state.decisions + *list[k].after_decisions;
    const auto later = std::find_if(state.pending.begin(), state.pending.end(),
                                    [&](const Pending& other) { return other.due_day > p.due_day; });
    state.pending.insert(later, p);
  }
}

// Takes the first consequence that is due before `next` is entered, or nullptr.
const Schedule* take_due(const Scenario& s, PlayState& state, std::uint32_t next) {
  for (std::size_t i = 0; i < state.pending.size(); ++i) {
    const Pending p = state.pending[i];
    const Schedule& d = s.nodes[p.node].choices[p.choice].schedule[p.schedule];
    const bool by_day = p.due_day < 0 || state.day >= p.due_day;
    const bool by_decision = p.due_decision < 0 || state.decisions >= p.due_decision;
    const bool by_node = d.at_node.empty() || index_of(s, d.at_node) == next;
    if (!by_day || !by_decision || !by_node) continue;
    state.pending.erase(state.pending.begin() + static_cast<std::ptrdiff_t>(i));
    --i;
    if (d.cancel_if && holds(s, state, *d.cancel_if)) continue;
    if (d.when && !holds(s, state, *d.when)) continue;
    return &d;
  }
  return nullptr;
}

void show_choices(const Scenario& s, PlayState& state) {
  const Node& node = s.nodes[state.node];
  state.shown.clear();
  std::vector<std::uint32_t> loose;
  for (std::uint32_t i = 0; i < node.choices.size(); ++i) {
    const Choice& c = node.choices[i];
    if (c.shown_if && !holds(s, state, *c.shown_if)) continue;
    state.shown.push_back({i, c.enabled_if && !holds(s, state, *c.enabled_if)});
    if (!c.pinned) loose.push_back(static_cast<std::uint32_t>(state.shown.size()) - 1);
  }
  // If every option is locked or hidden, what is locked opens: a play never gets stuck.
  if (!state.shown.empty() &&
      std::all_of(state.shown.begin(), state.shown.end(), [](const ShownChoice& c) { return c.locked; }))
    for (ShownChoice& c : state.shown) c.locked = false;
  if (!node.shuffle || loose.size() < 2) return;
  std::vector<ShownChoice> order;
  for (const std::uint32_t i : loose) order.push_back(state.shown[i]);
  Random random(state.seed ^ (0x9E3779B97F4A7C15ULL * (state.node + 1)));
  random.shuffle(order);
  for (std::size_t i = 0; i < loose.size(); ++i) state.shown[loose[i]] = order[i];
}

void enter(const Scenario& s, PlayState& state, std::uint32_t next) {
  state.consequence_of = {};
  if (const Schedule* due = take_due(s, state, next)) {
    state.resume.push_back(next);
    state.consequence_of = due->cause;
    next = index_of(s, due->insert);
  }
  state.node = next;
  if (state.visits[next] < UINT16_MAX) ++state.visits[next];
  const Node& node = s.nodes[next];
  for (const Effect& e : node.on_enter) apply(s, state, e);
  if (node.activity == ActivityKind::inform) state.ending = node.ending;  // the last scene: nothing left to answer
  show_choices(s, state);
}

Level worse(Level a, Level b) {
  return a > b ? a : b;
}

bool all_right(const Node& node, const Answer& answer) {
  const std::set<ChoiceId> chosen(answer.choices.begin(), answer.choices.end());
  return std::all_of(node.choices.begin(), node.choices.end(),
                     [&](const Choice& c) { return c.correct == (chosen.count(c.id) != 0); });
}

bool in_order(const Node& node, const Answer& answer) {
  for (std::size_t i = 0; i < answer.choices.size(); ++i) {
    const auto c = std::find_if(node.choices.begin(), node.choices.end(),
                                [&](const Choice& other) { return other.id == answer.choices[i]; });
    if (c == node.choices.end() || c->order != static_cast<int>(i) + 1) return false;
  }
  return true;
}

// A form's fields: a filled field that must stay empty harms; a missing or wrong one is a risk.
Level form_level(const Scenario& s, const Node& node, const Answer& answer) {
  Level level = Level::aman;
  for (const FormField& field : s.form(node.form)->fields) {
    const auto entry = std::find_if(answer.fields.begin(), answer.fields.end(),
                                    [&](const FieldEntry& e) { return e.field == field.id; });
    const std::string value = entry == answer.fields.end() ? "" : entry->value;
    if (field.must_stay_empty && !value.empty()) level = worse(level, Level::membahayakan);
    if (field.required && value.empty()) level = worse(level, Level::berisiko);
    if (field.expected && !value.empty() && value != *field.expected) level = worse(level, Level::berisiko);
  }
  return level;
}

}  // namespace

bool holds(const Scenario& s, const PlayState& state, const Condition& c) {
  using Kind = Condition::Kind;
  switch (c.kind) {
    case Kind::all:
      return std::all_of(c.parts.begin(), c.parts.end(), [&](const Condition& p) { return holds(s, state, p); });
    case Kind::any:
      return std::any_of(c.parts.begin(), c.parts.end(), [&](const Condition& p) { return holds(s, state, p); });
    case Kind::negation: return !holds(s, state, c.parts.front());
    case Kind::variable: return compares(state.variables[s.variable_index.at(c.subject)], c.comparison, c.number);
    case Kind::visited: return compares(state.visits[s.node_index.at(c.subject)], c.comparison, c.number);
    case Kind::chose: {
      const auto [node, choice] = s.choice_index.at(c.subject);
      return (state.chosen[choice_number(node, choice)] > 0) == c.expected;
    }
    case Kind::day: return compares(state.day, c.comparison, c.number);
    case Kind::role: return s.nodes[state.node].role.text == c.subject;
    case Kind::field: return field_holds(state, c);
    case Kind::service: return is_open(*s.service(ServiceId{c.subject}), state.minutes) == c.expected;
    case Kind::known: return state.known[position(s.facts, c.subject)] == c.expected;
    case Kind::referred: {
      const auto at =
          static_cast<std::uint32_t>(std::distance(s.services.begin(), s.services.find(ServiceId{c.subject})));
      return (std::find(state.referred.begin(), state.referred.end(), at) != state.referred.end()) == c.expected;
    }
  }
  return false;
}

PlayState start(const Scenario& s, std::uint64_t seed) {
  PlayState state;
  state.seed = seed;
  state.visits.resize(s.nodes.size());
  state.chosen.resize(s.nodes.size() * k_most_choices);
  state.minutes = s.start_hour * 60;
  for (const Variable& v : s.variables) state.variables.push_back(v.init);
  for (const CaseFact& f : s.facts) state.known.push_back(f.known_at_start);
  enter(s, state, index_of(s, s.start));
  return state;
}

std::optional<Problem> refusal(const Scenario& s, const PlayState& state, const Answer& answer) {
  if (state.ended()) return Problem{"play_ended", {}};
  const Node& node = s.nodes[state.node];
  if (answer.node != node.id)
    return Problem{"answer_other_node", {{"asked", node.id.text}, {"given", answer.node.text}}};
  std::set<ChoiceId> given;
  for (const ChoiceId& id : answer.choices) {
    const auto shown = std::find_if(state.shown.begin(), state.shown.end(),
                                    [&](const ShownChoice& c) { return node.choices[c.index].id == id; });
    if (shown == state.shown.end()) {
      const bool known = s.choice(id) != nullptr;
      return Problem{known ? "choice_not_shown" : "choice_unknown", {{"choice", id.text}}};
    }
    if (shown->locked) return Problem{"choice_locked", {{"choice", id.text}}};
    if (!given.insert(id).second) return Problem{"choice_count", {{"expected", "1"}, {"given", "2"}}};
  }
  const auto count = [&](std::size_t least, std::size_t most) -> std::optional<Problem> {
    if (answer.choices.size() >= least && answer.choices.size() <= most) return std::nullopt;
    return Problem{"choice_count",
                   {{"expected", std::to_string(least)}, {"given", std::to_string(answer.choices.size())}}};
  };
  if (node.activity != ActivityKind::form && !answer.fields.empty())
    return Problem{"field_unknown", {{"field", answer.fields.front().field.text}}};
  switch (node.activity) {
    case ActivityKind::choose_one:
    case ActivityKind::pick_service: return count(1, 1);
    case ActivityKind::choose_several: return count(1, state.shown.size());
    case ActivityKind::role_play: return count(0, state.shown.size());
    case ActivityKind::order:
      if (answer.choices.size() != state.shown.size())
        return Problem{"order_incomplete", {{"expected", std::to_string(state.shown.size())}}};
      return std::nullopt;
    case ActivityKind::reflect:
    case ActivityKind::inform: return count(0, 0);
    case ActivityKind::form: break;
  }
  const Form& form = *s.form(node.form);
  for (const FieldEntry& entry : answer.fields) {
    const auto field =
        std::find_if(form.fields.begin(), form.fields.end(), [&](const FormField& f) { return f.id == entry.field; });
    if (field == form.fields.end()) return Problem{"field_unknown", {{"field", entry.field.text}}};
    const bool fits = entry.value.empty() || field->kind == FormField::Kind::text ||
                      (field->kind == FormField::Kind::number && whole_number(entry.value)) ||
                      (field->kind == FormField::Kind::yes_no && (entry.value == "yes" || entry.value == "no")) ||
                      (field->kind == FormField::Kind::choice &&
                       std::find(field->options.begin(), field->options.end(), entry.value) != field->options.end());
    if (!fits || entry.value.size() > 500) return Problem{"field_value", {{"field", entry.field.text}}};
  }
  return count(0, 0);
}

std::optional<Level> level_of(const Scenario& s, const Node& node, const Answer& answer) {
  std::optional<Level> level;
  const auto meet = [&](Level l) { level = level ? worse(*level, l) : l; };
  for (const ChoiceId& id : answer.choices) {
    const Choice* c = s.choice(id);
    if (c == nullptr) continue;
    for (const Assessment& a : c->assess) meet(a.level);
  }
  switch (node.activity) {
    case ActivityKind::order:
      if (!node.assess.empty()) meet(in_order(node, answer) ? Level::aman : Level::berisiko);
      break;
    case ActivityKind::choose_several:
    case ActivityKind::role_play:
      if (!node.assess.empty()) meet(all_right(node, answer) ? Level::aman : Level::berisiko);
      break;
    case ActivityKind::form:
      if (!node.assess.empty()) meet(form_level(s, node, answer));
      break;
    default:
      for (const Assessment& a : node.assess) meet(a.level);
  }
  return level;
}

void step(const Scenario& s, PlayState& state, const Answer& answer) {
  const std::uint32_t at = state.node;
  const Node& node = s.nodes[at];
  Visit visit{.node = at,
              .answer = answer,
              .day = state.day,
              .minutes = state.minutes,
              .level = level_of(s, node, answer),
              .consequence_of = state.consequence_of};
  visit.decided = visit.level.has_value() || !answer.choices.empty();
  visit.critical_error = node.critical == Critical::must && visit.level.value_or(Level::aman) != Level::aman;
  const bool jump = node.activity == ActivityKind::choose_one || node.activity == ActivityKind::pick_service;
  NodeId next = node.go_to;
  for (const ChoiceId& id : answer.choices) {
    const auto [unused, index] = s.choice_index.at(id.text);
    const Choice& c = node.choices[index];
    auto& times = state.chosen[choice_number(at, index)];
    if (times < UINT16_MAX) ++times;
    if (c.critical == Critical::never) visit.critical_error = true;
    if (!c.service.empty()) apply(s, state, Effect{.kind = Effect::Kind::refer, .subject = c.service.text});
    for (const Effect& e : c.effects) apply(s, state, e);
    if (jump && !c.go_to.empty()) next = c.go_to;
  }
  // A choice that must be taken and was passed over is a critical error too.
  if (jump || node.activity == ActivityKind::choose_several)
    for (const ShownChoice& shown : state.shown)
      if (node.choices[shown.index].critical == Critical::must && !shown.locked &&
          std::find(answer.choices.begin(), answer.choices.end(), node.choices[shown.index].id) == answer.choices.end())
        visit.critical_error = true;
  for (const FieldEntry& entry : answer.fields)
    if (!entry.value.empty()) set_filled(state, node.form.text + "." + entry.field.text, entry.value);
  if (visit.decided) ++state.decisions;
  for (const ChoiceId& id : answer.choices) {
    const auto [unused, index] = s.choice_index.at(id.text);
    schedule(state, at, index, node.choices[index].schedule);
  }
  state.path.push_back(std::move(visit));

  // An inserted consequence that leads nowhere of its own gives the story back to where it was going.
  const bool inserted = !state.consequence_of.empty() && !state.resume.empty();
  if (!next.empty()) {
    if (inserted) state.resume.pop_back();
    enter(s, state, index_of(s, next));
  } else if (inserted) {
    const std::uint32_t back = state.resume.back();
    state.resume.pop_back();
    enter(s, state, back);
  } else {
    state.ending = node.ending;
    state.shown.clear();
  }
}

Answer with_todays_names(const Scenario& s, Answer answer) {
  if (s.renamed.empty()) return answer;
  const auto rename = [&](std::string& id, bool known) {
    if (known) return;
    if (const auto found = s.renamed.find(id); found != s.renamed.end()) id = found->second;
  };
  rename(answer.node.text, s.node_index.count(answer.node.text) != 0);
  for (ChoiceId& id : answer.choices) rename(id.text, s.choice_index.count(id.text) != 0);
  return answer;
}

Replay replay(const Scenario& s, std::uint64_t seed, std::span<const Answer> answers) {
  Replay out{start(s, seed), std::nullopt, std::nullopt};
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const Answer answer = with_todays_names(s, answers[i]);
    if (auto why = refusal(s, out.state, answer)) {
      out.stopped_at = i;
      out.why = std::move(why);
      break;
    }
    step(s, out.state, answer);
  }
  return out;
}

}  // namespace rembug::scenario

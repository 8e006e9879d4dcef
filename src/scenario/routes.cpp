#include "scenario/routes.hpp"

#include <algorithm>
#include <bit>
#include <deque>
#include <queue>
#include <unordered_map>
#include <unordered_set>

#include "scenario/state_key.hpp"

namespace rembug::scenario {
namespace {

using Mask = std::uint64_t;  // competencies in the scenario's order; the format allows 64

struct Way {
  std::uint32_t to = 0;
  Answer answer;
  Mask met = 0;
  bool decided = false;
  int harm = 0;  // of the decision: 1 risky, 3 harmful
};

struct State {
  int minutes = 0;  // planned for its scene
  std::string ending;
  std::vector<Way> ways;
};

// Where a search came from: its step before, and the way taken there.
struct Step {
  std::uint32_t state = 0;
  std::int64_t before = -1;
  const Way* way = nullptr;
  Mask met = 0;
  int cost = 0;
};

class Search {
 public:
  Search(const Scenario& s, std::size_t most_states) : s_(s), most_(most_states), asked_(s) {
    for (std::size_t i = 0; i < s.competencies.size() && i < 64; ++i) bit_[s.competencies[i].text] = Mask{1} << i;
  }

  Routes take() && {
    collect();
    out_.states = states_.size();
    Mask met = 0;
    for (const State& state : states_)
      for (const Way& way : state.ways) met |= way.met;
    for (const CompetencyId& id : s_.competencies)
      if ((met & bit_[id.text]) == 0) out_.never.push_back(id);
    out_.competencies = static_cast<std::size_t>(std::popcount(met));
    find_covering(met);
    find_shortest();
    find_longest();
    return std::move(out_);
  }

 private:
  Mask met_by(const Node& node, const Answer& answer) const {
    Mask met = 0;
    const auto add = [&](const std::vector<Assessment>& list) {
      for (const Assessment& a : list)
        if (const auto found = bit_.find(a.competency.text); found != bit_.end()) met |= found->second;
    };
    for (const ChoiceId& id : answer.choices) add(s_.choice(id)->assess);
    add(node.assess);
    return met;
  }

  std::uint32_t number_of(PlayState&& state) {
    const auto [found, is_new] = known_.try_emplace(asked_.key(state), static_cast<std::uint32_t>(states_.size()));
    if (is_new) {
      states_.push_back({s_.nodes[state.node].facilitation.minutes, state.ending, {}});
      open_.push_back(std::move(state));
    }
    return found->second;
  }

  // Every state that can be reached, with the ways between them.
  void collect() {
    number_of(start(s_, 1));
    for (std::uint32_t at = 0; !open_.empty(); ++at) {
      const PlayState state = std::move(open_.front());
      open_.pop_front();
      if (state.ended()) continue;
      if (states_.size() >= most_) {
        out_.proved = false;  // the ways on from here are not looked at
        continue;
      }
      for (Answer& answer : answers_that_differ(s_, asked_, state, out_.proved)) {
        if (refusal(s_, state, answer)) continue;
        PlayState next = state;
        step(s_, next, answer);
        const Visit& visit = next.path.back();
        Way way{0, std::move(answer), 0, visit.decided, 0};
        if (visit.level) way.harm = *visit.level == Level::aman ? 0 : *visit.level == Level::berisiko ? 1 : 3;
        way.met = met_by(s_.nodes[state.node], way.answer);
        next.path.clear();
        way.to = number_of(std::move(next));
        auto& ways = states_[at].ways;
        const auto same = std::find_if(ways.begin(), ways.end(), [&](const Way& w) {
          return w.to == way.to && w.met == way.met && w.decided == way.decided;
        });
        if (same == ways.end())
          ways.push_back(std::move(way));
        else if (way.harm < same->harm)
          *same = std::move(way);
      }
    }
  }

  Route route_to(const std::vector<Step>& steps, std::int64_t last) const {
    Route route;
    route.ending = states_[steps[static_cast<std::size_t>(last)].state].ending;
    Mask met = 0;
    for (std::int64_t at = last; at >= 0; at = steps[static_cast<std::size_t>(at)].before) {
      const Step& step = steps[static_cast<std::size_t>(at)];
      route.minutes += states_[step.state].minutes;
      if (step.way == nullptr) continue;
      met |= step.way->met;
      route.decisions += step.way->decided ? 1 : 0;
      route.answers.push_back(step.way->answer);
    }
    route.competencies = static_cast<std::size_t>(std::popcount(met));
    std::reverse(route.answers.begin(), route.answers.end());
    return route;
  }

  // Dijkstra (1959) on decisions, and on harm where they are as many. What has met the same in the same state before is
  // not gone through again.
  void find_covering(Mask all) {
    constexpr std::size_t k_most_steps_kept = 3'000'000;
    constexpr int k_decision = 1'000;  // more than any sum of harm that a sensible way meets
    std::vector<Step> steps{{}};
    using Entry = std::pair<int, std::int64_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> next;
    next.push({0, 0});
    std::unordered_set<std::string> done;
    std::int64_t best = -1;
    int best_met = -1;
    while (!next.empty()) {
      const std::int64_t at = next.top().second;
      next.pop();
      const Step step = steps[static_cast<std::size_t>(at)];
      if (!done.insert(std::to_string(step.state) + ' ' + std::to_string(step.met)).second) continue;
      const State& state = states_[step.state];
      if (!state.ending.empty()) {
        if (std::popcount(step.met) > best_met) best = at, best_met = std::popcount(step.met);
        if (step.met == all) break;
      }
      if (steps.size() > k_most_steps_kept) {
        out_.proved = false;
        break;
      }
      for (const Way& way : state.ways) {
        const int cost = step.cost + (way.decided ? k_decision : 0) + way.harm;
        steps.push_back({way.to, at, &way, step.met | way.met, cost});
        next.push({cost, static_cast<std::int64_t>(steps.size()) - 1});
      }
    }
    if (best >= 0) out_.covering = route_to(steps, best);
  }

  // Dijkstra (1959) on minutes.
  void find_shortest() {
    std::vector<Step> steps(states_.size());
    std::vector<int> minutes(states_.size(), -1);
    using Entry = std::pair<int, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> next;
    for (std::uint32_t i = 0; i < states_.size(); ++i) steps[i].state = i;
    minutes[0] = states_[0].minutes;
    next.push({minutes[0], 0});
    while (!next.empty()) {
      const auto [so_far, at] = next.top();
      next.pop();
      if (so_far != minutes[at]) continue;
      if (!states_[at].ending.empty()) {
        out_.shortest = route_to(steps, at);
        return;
      }
      for (const Way& way : states_[at].ways) {
        const int then = so_far + states_[way.to].minutes;
        if (minutes[way.to] >= 0 && minutes[way.to] <= then) continue;
        minutes[way.to] = then;
        steps[way.to].before = at;
        steps[way.to].way = &way;
        next.push({then, way.to});
      }
    }
  }

  // In topological order (Kahn 1962). What is left over lies on a circle or behind one.
  void find_longest() {
    std::vector<std::size_t> into(states_.size(), 0);
    for (const State& state : states_)
      for (const Way& way : state.ways) ++into[way.to];
    std::vector<Step> steps(states_.size());
    std::vector<int> minutes(states_.size(), -1);
    for (std::uint32_t i = 0; i < states_.size(); ++i) steps[i].state = i;
    std::vector<std::uint32_t> ready;
    if (into[0] == 0) ready.push_back(0);
    minutes[0] = states_[0].minutes;
    std::size_t seen = 0;
    std::int64_t longest = -1;
    while (!ready.empty()) {
      const std::uint32_t at = ready.back();
      ready.pop_back();
      ++seen;
      if (!states_[at].ending.empty() && (longest < 0 || minutes[at] > minutes[static_cast<std::size_t>(longest)]))
        longest = at;
      for (const Way& way : states_[at].ways) {
        const int then = minutes[at] + states_[way.to].minutes;
        if (then > minutes[way.to]) {
          minutes[way.to] = then;
          steps[way.to].before = at;
          steps[way.to].way = &way;
        }
        if (--into[way.to] == 0) ready.push_back(way.to);
      }
    }
    out_.endless = seen < states_.size();
    if (!out_.endless && longest >= 0) out_.longest = route_to(steps, longest);
  }

  const Scenario& s_;
  std::size_t most_;
  Asked asked_;
  std::map<std::string, Mask> bit_;
  std::vector<State> states_;
  std::deque<PlayState> open_;  // not yet gone on from, in the order of their numbers
  std::unordered_map<std::string, std::uint32_t> known_;
  Routes out_;
};

}  // namespace

Routes routes(const Scenario& s, std::size_t most_states) {
  return Search(s, most_states).take();
}

}  // namespace rembug::scenario

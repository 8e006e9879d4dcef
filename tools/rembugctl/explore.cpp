// rembugctl explore: what a scenario does when nobody thinks, and which ways lead through it.
#include "explore.hpp"

#include <algorithm>
#include <chrono>
#include <iostream>

#include "report/story_graph.hpp"
#include "scenarios.hpp"

namespace rembug::ctl {
namespace {

constexpr std::uint64_t k_strategy_plays = 200;

class Teller {
 public:
  Teller(Tool& tool, const scenario::Scenario& s) : tool_(tool), s_(s), w_(tool.words()), out_(tool.out()) {}

  void tell_endings(const scenario::Exploration& e) {
    out_ << s_.text(tool_.language(), "title") << '\n' << w_.ctl_explore_plays(e.plays, e.steps) << "\n\n";
    out_ << w_.ctl_explore_endings() << '\n';
    for (const scenario::Ending& ending : s_.endings) {
      const auto found = e.endings.find(ending.id);
      counted(found == e.endings.end() ? 0 : found->second, e.plays, title_of(ending.id));
    }
    if (const auto none = e.endings.find(""); none != e.endings.end())
      counted(none->second, e.plays, w_.ctl_explore_no_ending());
  }

  void tell_never_taken(const scenario::Exploration& e) {
    const auto taken = std::count_if(e.choices.begin(), e.choices.end(), [](const auto& c) { return c.second != 0; });
    out_ << '\n' << w_.ctl_explore_choices(taken, e.choices.size()) << '\n';
    for (const auto& [choice, times] : e.choices)
      if (times == 0)
        out_ << "  " << w_.ctl_explore_never(choice) << "  " << s_.text(tool_.language(), "c." + choice + ".label")
             << '\n';
  }

  void tell_scenes(const scenario::Exploration& e) {
    const auto visited = std::count_if(e.node_visits.begin(), e.node_visits.end(), [](auto n) { return n != 0; });
    out_ << '\n' << w_.ctl_explore_scenes(visited, s_.nodes.size()) << '\n';
    for (std::size_t i = 0; i < s_.nodes.size(); ++i) counted(e.node_visits[i], e.plays, scene(s_.nodes[i].id));
  }

  void tell_strategies(const std::vector<scenario::StrategyResult>& strategies) {
    out_ << '\n' << w_.ctl_explore_strategies(k_strategy_plays) << '\n';
    for (const scenario::StrategyResult& r : strategies) {
      const auto most = std::max_element(r.endings.begin(), r.endings.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
      out_ << "  " << w_.by_key("ctl.explore.strategy." + std::string(name_of(r.strategy))) << '\n';
      out_ << "    "
           << w_.ctl_explore_safe(share(r.safe_share.least), share(r.safe_share.median), share(r.safe_share.most))
           << '\n';
      out_ << "    "
           << w_.ctl_explore_critical(count(r.critical_errors.least), count(r.critical_errors.median),
                                      count(r.critical_errors.most))
           << '\n';
      if (most != r.endings.end())
        out_ << "    "
             << w_.ctl_explore_mostly(
                    title_of(most->first),
                    share(static_cast<double>(most->second) / static_cast<double>(std::max<std::uint64_t>(r.plays, 1))))
             << '\n';
    }
  }

  void tell_routes(const scenario::Routes& r) {
    out_ << '\n';
    for (const scenario::CompetencyId& id : r.never) out_ << w_.ctl_explore_never_met(id.text) << '\n';
    if (!r.covering) {
      out_ << w_.ctl_explore_no_route() << '\n';
      return;
    }
    out_ << (r.covering->competencies == r.competencies
                 ? w_.ctl_explore_covering(r.competencies, r.covering->decisions)
                 : w_.ctl_explore_covering_most(r.covering->competencies, r.competencies, r.covering->decisions))
         << ' ' << (r.proved ? w_.ctl_explore_proved(r.states) : w_.ctl_explore_not_proved(r.states)) << '\n';
    int number = 0;
    for (const scenario::Answer& answer : r.covering->answers) {
      const scenario::ActivityKind activity = s_.node(answer.node)->activity;
      if (activity == scenario::ActivityKind::inform || activity == scenario::ActivityKind::reflect) continue;
      out_ << "  " << ++number << ". " << scene(answer.node);
      std::string separator = ": ";
      for (const scenario::ChoiceId& id : answer.choices) {
        out_ << separator << s_.text(tool_.language(), "c." + id.text + ".label");
        separator = "; ";
      }
      out_ << '\n';
    }
    out_ << "  " << title_of(r.covering->ending) << '\n';
    out_ << '\n' << w_.ctl_explore_minutes(s_.minutes, r.covering->minutes) << ' ';
    if (r.longest && r.shortest) out_ << w_.ctl_explore_minutes_between(r.shortest->minutes, r.longest->minutes);
    if (!r.longest && r.shortest) out_ << w_.ctl_explore_minutes_endless(r.shortest->minutes);
    out_ << '\n';
  }

 private:
  std::string share(double of) const { return i18n::percent_text(of, w_.language()); }

  // A number of plays; a median may lie between two.
  std::string count(double number) const {
    const auto whole = static_cast<long long>(number);
    std::string text = i18n::number_text(whole, w_.language());
    if (number > static_cast<double>(whole)) text += w_.language() == i18n::Language::id ? ",5" : ".5";
    return text;
  }

  void counted(std::uint64_t times, std::uint64_t of, const std::string& what) {
    const auto right = [](std::string text, std::size_t width) {
      return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
    };
    out_ << right(share(static_cast<double>(times) / static_cast<double>(std::max<std::uint64_t>(of, 1))), 8)
         << right(i18n::number_text(static_cast<long long>(times), w_.language()), 11) << "  " << what << '\n';
  }

  std::string title_of(const std::string& ending) const {
    if (ending.empty()) return w_.ctl_explore_no_ending();
    const std::string_view title = s_.text(tool_.language(), "e." + ending + ".title");
    return title.empty() ? ending : ending + "  " + std::string(title);
  }

  std::string scene(const scenario::NodeId& id) const {
    const std::string_view title = s_.text(tool_.language(), "n." + id.text + ".title");
    return title.empty() ? id.text : id.text + "  " + std::string(title);
  }

  Tool& tool_;
  const scenario::Scenario& s_;
  const i18n::Words& w_;
  std::ostream& out_;
};

}  // namespace

Measured measure(const scenario::Scenario& scenario, std::uint64_t plays, std::uint64_t seed) {
  const auto before = std::chrono::steady_clock::now();
  Measured out{scenario::explore(scenario, plays, seed), 0};
  out.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
  return out;
}

void tell_random_plays(Tool& tool, const scenario::Scenario& s, const scenario::Exploration& exploration) {
  Teller teller(tool, s);
  teller.tell_endings(exploration);
  teller.tell_never_taken(exploration);
}

int run(Tool& tool, const ExploreArguments& arguments) {
  const auto found = find_scenario(tool, arguments.scenario);
  if (!found) return tool.refuse(found.problem());
  const scenario::Scenario& s = *found;
  Explored explored{measure(s, arguments.plays, arguments.seed), {}, scenario::routes(s)};
  for (const scenario::Strategy strategy : scenario::k_strategies)
    explored.strategies.push_back(scenario::play_by(s, strategy, k_strategy_plays, arguments.seed));
  using DrawStory = std::string (*)(const scenario::Scenario&, const i18n::Words&, const scenario::Exploration*);
  const std::pair<const std::optional<Path>&, DrawStory> pictures[] = {{arguments.dot, report::dot_of_story},
                                                                       {arguments.svg, report::svg_of_story}};
  for (const auto& [file, draw] : pictures) {
    if (!file) continue;
    const auto written = write_file(*file, draw(s, tool.words(), &explored.random.exploration));
    if (!written) return tool.refuse(written.problem());
  }
  if (arguments.json) {
    tool.out() << explored_json(s, arguments.seed, explored) << '\n';
    return k_done;
  }
  tell_random_plays(tool, s, explored.random.exploration);
  Teller teller(tool, s);
  teller.tell_scenes(explored.random.exploration);
  teller.tell_strategies(explored.strategies);
  teller.tell_routes(explored.routes);
  return k_done;
}

}  // namespace rembug::ctl

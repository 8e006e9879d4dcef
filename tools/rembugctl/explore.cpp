// rembugctl explore, and play --random: what a scenario does when nobody thinks.
#include "scenario/explore.hpp"

#include <chrono>
#include <iostream>

#include "explore.hpp"
#include "json_out.hpp"
#include "scenarios.hpp"

namespace rembug::ctl {
namespace {

Measured measure(const scenario::Scenario& scenario, std::uint64_t plays, std::uint64_t seed) {
  const auto before = std::chrono::steady_clock::now();
  Measured out{scenario::explore(scenario, plays, seed), 0};
  out.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
  return out;
}

std::string title_of(const Tool& tool, const scenario::Scenario& s, const std::string& ending) {
  if (ending.empty()) return tool.words().ctl_explore_no_ending();
  const std::string_view title = s.text(tool.language(), "e." + ending + ".title");
  return title.empty() ? ending : ending + "  " + std::string(title);
}

}  // namespace

int play_at_random(Tool& tool, const scenario::Scenario& s, std::uint64_t plays, std::uint64_t seed, bool json,
                   bool in_full) {
  const Measured measured = measure(s, plays, seed);
  const scenario::Exploration& e = measured.exploration;
  if (json) {
    tool.out() << exploration_json(s, seed, measured, in_full) << '\n';
    return k_done;
  }
  const i18n::Words& words = tool.words();
  tool.out() << s.text(tool.language(), "title") << '\n' << words.ctl_explore_plays(e.plays, e.steps) << "\n\n";
  tool.out() << words.ctl_explore_endings() << '\n';
  for (const auto& [ending, times] : e.endings)
    tool.out() << "  " << i18n::number_text(static_cast<long long>(times), words.language()) << "  "
               << title_of(tool, s, ending) << '\n';
  if (in_full) {
    tool.out() << '\n' << words.ctl_explore_scenes() << '\n';
    for (std::size_t i = 0; i < s.nodes.size(); ++i)
      tool.out() << "  " << i18n::number_text(static_cast<long long>(e.node_visits[i]), words.language()) << "  "
                 << s.nodes[i].id.text << '\n';
  }
  bool all_taken = true;
  for (const auto& [choice, times] : e.choices) {
    if (times != 0) continue;
    if (all_taken) tool.out() << '\n' << words.ctl_explore_never() << '\n';
    all_taken = false;
    tool.out() << "  " << choice << "  " << s.text(tool.language(), "c." + choice + ".label") << '\n';
  }
  if (all_taken) tool.out() << '\n' << words.ctl_explore_all_taken() << '\n';
  return k_done;
}

int run(Tool& tool, const ExploreArguments& arguments) {
  const auto found = find_scenario(tool, arguments.scenario);
  if (!found) return tool.refuse(found.problem());
  return play_at_random(tool, *found, arguments.plays, arguments.seed, arguments.json, true);
}

}  // namespace rembug::ctl

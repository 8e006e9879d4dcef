// rembugctl play: a scenario in the terminal, by choices, by a plan, at random or by hand.
#include <algorithm>
#include <iostream>

#include "base/utf8.hpp"
#include "explore.hpp"
#include "i18n/describe.hpp"
#include "json_out.hpp"
#include "scenario/plan.hpp"
#include "scenarios.hpp"
#include "teller.hpp"

namespace rembug::ctl {
namespace {

using scenario::ActivityKind;
using scenario::Answer;
using scenario::PlayState;
using scenario::Scenario;

bool nobody_decides(const Scenario& s, const PlayState& state) {
  const ActivityKind activity = s.nodes[state.node].activity;
  return activity == ActivityKind::inform || activity == ActivityKind::reflect;
}

std::vector<std::string> split(const std::string& text, const char* marks) {
  std::vector<std::string> parts;
  std::size_t at = 0;
  while (at <= text.size()) {
    const std::size_t end = std::min(text.find_first_of(marks, at), text.size());
    if (const std::string part = trimmed(text.substr(at, end - at)); !part.empty()) parts.push_back(part);
    at = end + 1;
  }
  return parts;
}

// "c.a", "c.a+c.b" or "usia=8+hari=senin" as an answer at the current node.
Answer answer_from_token(const Scenario& s, const PlayState& state, const std::string& token) {
  Answer answer{.node = s.nodes[state.node].id, .choices = {}, .fields = {}};
  for (const std::string& part : split(token, "+")) {
    const std::size_t equals = part.find('=');
    if (equals == std::string::npos) {
      answer.choices.emplace_back(part);
    } else {
      answer.fields.push_back({scenario::FieldId{part.substr(0, equals)}, part.substr(equals + 1)});
    }
  }
  return answer;
}

// Tells the walk along these answers from the start, as it would be told while playing.
void tell_walk(const Tool& tool, const Scenario& s, std::uint64_t seed, const std::vector<Answer>& answers) {
  const Teller teller(tool, s);
  teller.opening();
  PlayState state = scenario::start(s, seed);
  for (const Answer& answer : answers) {
    teller.scene(state);
    if (!nobody_decides(s, state)) teller.options(state);
    tool.out() << '\n';
    scenario::step(s, state, answer);
    teller.answered(state);
  }
  teller.scene(state);
  if (!state.ended()) return teller.options(state);
  teller.ending(state);
  teller.debrief(state);
}

int play_choices(Tool& tool, const Scenario& s, const PlayArguments& arguments) {
  PlayState state = scenario::start(s, arguments.seed);
  std::vector<Answer> answers;
  std::optional<Problem> refused;
  for (const std::string& token : arguments.choices) {
    const bool go_on_only = token == "lanjut";
    if (!go_on_only) scenario::go_on(s, state, answers);
    const Answer answer = answer_from_token(s, state, go_on_only ? "" : token);
    refused = scenario::refusal(s, state, answer);
    if (refused) break;
    scenario::step(s, state, answer);
    answers.push_back(answer);
  }
  if (!refused) scenario::go_on(s, state, answers);
  if (arguments.json) {
    tool.out() << walk_json(s, state, refused, tool.words()) << '\n';
  } else {
    tell_walk(tool, s, arguments.seed, answers);
  }
  return refused ? tool.refuse(*refused) : k_done;
}

int play_plan(Tool& tool, const Scenario& s, const PlayArguments& arguments) {
  const auto plan = read_file(*arguments.plan);
  if (!plan) return tool.refuse(plan.problem());
  const scenario::PlanResult result = scenario::run_plan(s, *plan);
  if (arguments.json) {
    const std::optional<Problem> refused =
        result.passed ? std::nullopt : std::optional(Problem{"plan_differs", {{"why", result.why}}});
    tool.out() << walk_json(s, result.state, refused, tool.words()) << '\n';
    return result.passed ? k_done : k_refused;
  }
  tell_walk(tool, s, result.state.seed, result.answers);
  if (!result.passed) return tool.refuse(Problem{"plan_differs", {{"why", result.why}}});
  tool.out() << '\n' << tool.words().ctl_play_plan_passed() << '\n';
  return k_done;
}

// ---- by hand -------------------------------------------------------------------------------------------------------

enum class Said { answer, back, leave, unclear };

class ByHand {
 public:
  ByHand(Tool& tool, const Scenario& s, std::uint64_t seed)
      : tool_(tool), s_(s), teller_(tool, s), seed_(seed), state_(scenario::start(s, seed)) {}

  int play() {
    teller_.opening();
    tool_.out() << '\n' << tool_.words().ctl_play_how() << '\n';
    while (!state_.ended()) {
      teller_.scene(state_);
      Answer answer{.node = s_.nodes[state_.node].id, .choices = {}, .fields = {}};
      switch (ask(answer)) {
        case Said::leave: tool_.out() << '\n' << tool_.words().ctl_play_left() << '\n'; return k_done;
        case Said::back: go_back(); continue;
        case Said::unclear: tool_.out() << tool_.words().ctl_play_unclear() << '\n'; continue;
        case Said::answer: break;
      }
      if (const auto why_not = scenario::refusal(s_, state_, answer)) {
        tool_.out() << i18n::describe(*why_not, tool_.words()) << '\n';
        continue;
      }
      scenario::step(s_, state_, answer);
      answers_.push_back(std::move(answer));
      tool_.out() << '\n';
      teller_.answered(state_);
    }
    teller_.scene(state_);
    teller_.ending(state_);
    teller_.debrief(state_);
    return k_done;
  }

 private:
  // A line from the person; nullopt at the end of input.
  std::optional<std::string> line(const std::string& prompt) {
    tool_.out() << '\n' << prompt << ' ' << std::flush;
    std::string text;
    if (!std::getline(tool_.in(), text)) return std::nullopt;
    return trimmed(clean_utf8(text));
  }

  Said ask(Answer& answer) {
    const scenario::Node& node = s_.nodes[state_.node];
    if (node.activity == ActivityKind::form) return ask_form(node, answer);
    teller_.options(state_);
    const i18n::Words& words = tool_.words();
    const bool one = node.activity == ActivityKind::choose_one || node.activity == ActivityKind::pick_service;
    const std::string prompt = node.activity == ActivityKind::inform    ? words.ctl_play_ask_go_on()
                               : node.activity == ActivityKind::reflect ? words.ctl_play_ask_reflect()
                               : node.activity == ActivityKind::order   ? words.ctl_play_ask_order()
                               : one                                    ? words.ctl_play_ask_one()
                                                                        : words.ctl_play_ask_several();
    const auto said = line(prompt);
    if (!said) return Said::leave;
    // What is thought in a reflection stays with the person: it is not kept anywhere.
    if (node.activity == ActivityKind::reflect) return Said::answer;
    if (*said == "q") return Said::leave;
    if (*said == "b") return Said::back;
    if (node.activity == ActivityKind::inform) return Said::answer;
    for (const std::string& part : split(*said, ", ")) {
      if (part.find_first_not_of("0123456789") != std::string::npos || part.size() > 3) return Said::unclear;
      const auto number = static_cast<std::size_t>(std::stoul(part));
      if (number == 0 || number > state_.shown.size()) return Said::unclear;
      answer.choices.push_back(node.choices[state_.shown[number - 1].index].id);
    }
    return answer.choices.empty() && node.activity != ActivityKind::role_play ? Said::unclear : Said::answer;
  }

  Said ask_form(const scenario::Node& node, Answer& answer) {
    for (const scenario::FormField& field : s_.form(node.form)->fields) {
      std::string label = teller_.field_label(node.form, field.id);
      if (field.kind == scenario::FormField::Kind::yes_no) label += " (yes/no)";
      for (std::size_t i = 0; i < field.options.size(); ++i)
        label += (i == 0 ? " (" : ", ") + field.options[i] + (i + 1 == field.options.size() ? ")" : "");
      const auto said = line(label + ":");
      if (!said || *said == "q") return Said::leave;
      if (*said == "b") return Said::back;
      if (!said->empty()) answer.fields.push_back({field.id, *said});
    }
    return Said::answer;
  }

  // To the decision before this one.
  void go_back() {
    while (!answers_.empty()) {
      answers_.pop_back();
      state_ = scenario::replay(s_, seed_, answers_).state;
      if (!nobody_decides(s_, state_)) break;
    }
  }

  Tool& tool_;
  const Scenario& s_;
  Teller teller_;
  std::uint64_t seed_;
  PlayState state_;
  std::vector<Answer> answers_;
};

int play_at_random(Tool& tool, const scenario::Scenario& s, const PlayArguments& arguments) {
  const Measured measured = measure(s, *arguments.random, arguments.seed);
  if (arguments.json)
    tool.out() << exploration_json(s, arguments.seed, measured) << '\n';
  else
    tell_random_plays(tool, s, measured.exploration);
  return k_done;
}

}  // namespace

int run(Tool& tool, const PlayArguments& arguments) {
  const auto found = find_scenario(tool, arguments.scenario);
  if (!found) return tool.refuse(found.problem());
  if (arguments.random) return play_at_random(tool, *found, arguments);
  if (arguments.plan) return play_plan(tool, *found, arguments);
  if (arguments.choices_given || arguments.json) return play_choices(tool, *found, arguments);
  return ByHand(tool, *found, arguments.seed).play();
}

}  // namespace rembug::ctl

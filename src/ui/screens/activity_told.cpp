// What came of an answer, in words: consequence, reason, and where the reason stands written.
#include <algorithm>

#include "i18n/format.hpp"
#include "ui/screens/activity.hpp"

namespace rembug::ui {

namespace {

void add_line(std::string& text, const std::string& more) {
  if (more.empty()) return;
  if (!text.empty()) text += "\n";
  text += more;
}

void add_sources(std::vector<std::string>& references, const std::vector<scenario::Assessment>& assess) {
  for (const scenario::Assessment& one : assess) {
    for (const std::string& reference : one.sources) {
      if (std::find(references.begin(), references.end(), reference) == references.end())
        references.push_back(reference);
    }
  }
}

// Who decides where guidance differs: a service of the city, or words of the scenario.
std::string decider(const Desk& desk, const scenario::Scenario& scenario, const std::string& id) {
  if (const scenario::Service* service = scenario.service(scenario::ServiceId(id))) {
    const auto name = service->name.find(desk.w().language_code());
    if (name != service->name.end()) return name->second;
  }
  const std::string words = story(desk, scenario, "who." + id);
  return words.empty() ? id : words;
}

}  // namespace

std::vector<SourceLine> source_lines(const Desk& desk, const scenario::Scenario& scenario,
                                     const std::vector<std::string>& references) {
  const i18n::Words& w = desk.w();
  std::vector<SourceLine> lines;
  for (const std::string& reference : references) {
    const scenario::Source* source = scenario.source(reference);
    if (source == nullptr) continue;
    SourceLine line;
    line.text = source->title;
    if (const auto colon = reference.find(':'); colon != std::string::npos)
      line.text += ", " + reference.substr(colon + 1);
    if (source->year > 0) line.text += ", " + std::to_string(source->year);
    line.text += ".";
    if (source->checked) line.text += " " + w.play_checked(i18n::short_date(*source->checked, w));
    if (source->certainty == "local") line.icon = Icon::account_balance;
    lines.push_back(std::move(line));
  }
  return lines;
}

AnswerTold tell(const Desk& desk, const scenario::Scenario& scenario, const scenario::Visit& visit) {
  const scenario::Answer& answer = visit.answer;
  AnswerTold told;
  const scenario::Node* node = scenario.node(answer.node);
  if (node == nullptr) return told;
  std::vector<std::string> references;
  std::vector<SourceLine> waivers;
  for (const scenario::ChoiceId& id : answer.choices) {
    const scenario::Choice* choice = scenario.choice(id);
    if (choice == nullptr) continue;
    told.chosen.push_back(choice_label(desk, scenario, *choice));
    add_line(told.consequence, story(desk, scenario, "c." + id.text + ".consequence"));
    add_line(told.feedback, story(desk, scenario, "c." + id.text + ".feedback"));
    add_sources(references, choice->assess);
    for (const scenario::Assessment& one : choice->assess) told.acceptable = told.acceptable || one.acceptable;
    if (choice->contested) {
      std::string words = story(desk, scenario, "c." + id.text + ".contested");
      if (words.empty()) words = desk.w().play_contested(decider(desk, scenario, choice->contested->decided_by));
      add_line(told.contested, words);
    }
    if (!choice->waiver.empty()) waivers.push_back({Icon::info, choice->waiver});
  }
  add_line(told.consequence, story(desk, scenario, "n." + node->id.text + ".consequence"));
  add_line(told.feedback, story(desk, scenario, "n." + node->id.text + ".feedback"));
  add_sources(references, node->assess);
  told.level = visit.level;
  told.critical_error = visit.critical_error;
  if (const scenario::Choice* cause = scenario.choice(visit.consequence_of))
    told.because = choice_label(desk, scenario, *cause);
  told.sources = source_lines(desk, scenario, references);
  told.sources.insert(told.sources.end(), waivers.begin(), waivers.end());
  return told;
}

}  // namespace rembug::ui

#include "scenario/lint.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "scenario/explore.hpp"
#include "scenario/json_reader.hpp"
#include "scenario/load.hpp"

namespace rembug::scenario {
namespace {

constexpr std::uint64_t k_plays = 2'000;
constexpr std::uint64_t k_seed = 1;

// Where a play may go from each node: goto, choices, and inserted consequences with what follows them. Conditions are
// taken as satisfiable, so "unreachable" here is certain.
std::vector<std::set<std::uint32_t>> successors(const Scenario& s) {
  std::vector<std::set<std::uint32_t>> next(s.nodes.size());
  for (std::uint32_t i = 0; i < s.nodes.size(); ++i) {
    const Node& node = s.nodes[i];
    if (!node.go_to.empty()) next[i].insert(s.node_index.at(node.go_to.text));
    for (const Choice& c : node.choices) {
      if (!c.go_to.empty()) next[i].insert(s.node_index.at(c.go_to.text));
      for (const Schedule& d : c.schedule) next[i].insert(s.node_index.at(d.insert.text));
    }
  }
  return next;
}

std::vector<bool> reachable_from(const std::vector<std::set<std::uint32_t>>& next, std::vector<std::uint32_t> front) {
  std::vector<bool> seen(next.size());
  for (const std::uint32_t i : front) seen[i] = true;
  while (!front.empty()) {
    const std::uint32_t i = front.back();
    front.pop_back();
    for (const std::uint32_t j : next[i]) {
      if (seen[j]) continue;
      seen[j] = true;
      front.push_back(j);
    }
  }
  return seen;
}

class Linter {
 public:
  Linter(std::string file, const Scenario& s) : file_(std::move(file)), s_(s) {}

  Diagnostics run() {
    graph();
    plays();
    ratings();
    texts();
    return std::move(found_);
  }

 private:
  void report(const char* code, Severity severity, const std::string& pointer, const std::string& id, Values values,
              std::string proof = "proved") {
    const bool ignored = std::any_of(s_.lint_ignore.begin(), s_.lint_ignore.end(), [&](const LintIgnore& i) {
      return i.code == code && (i.at.empty() || i.at == id);
    });
    if (ignored || found_.size() >= 500) return;
    Diagnostic d{
        .code = code, .severity = severity, .place = {}, .values = std::move(values), .proof = std::move(proof)};
    d.place.file = file_;
    d.place.pointer = pointer;
    found_.push_back(std::move(d));
  }
  static std::string node_at(std::size_t i) { return "/nodes/" + std::to_string(i); }

  void graph() {
    const auto next = successors(s_);
    const auto reached = reachable_from(next, {s_.node_index.at(s_.start.text)});
    std::vector<std::set<std::uint32_t>> back(next.size());
    std::vector<std::uint32_t> ends;
    std::set<std::uint32_t> inserted;
    for (std::uint32_t i = 0; i < next.size(); ++i) {
      for (const std::uint32_t j : next[i]) back[j].insert(i);
      for (const Choice& c : s_.nodes[i].choices)
        for (const Schedule& d : c.schedule) inserted.insert(s_.node_index.at(d.insert.text));
      if (!s_.nodes[i].ending.empty()) ends.push_back(i);
    }
    const auto finishes = reachable_from(back, ends);
    for (std::uint32_t i = 0; i < s_.nodes.size(); ++i) {
      const Node& node = s_.nodes[i];
      const Values id{{"id", node.id.text}};
      if (!reached[i]) report("G001", Severity::warning, node_at(i), node.id.text, id);
      // A scene that gives the story back finishes where the story does.
      const bool gives_back = inserted.count(i) != 0 && next[i].empty();
      if (reached[i] && !finishes[i] && !gives_back) report("G002", Severity::error, node_at(i), node.id.text, id);
      if (node.activity == ActivityKind::choose_one && node.choices.size() == 1)
        report("G003", Severity::warning, node_at(i), node.id.text, id);
      if (node.activity == ActivityKind::choose_one && node.choices.size() > 1 && same_outcome(node))
        report("G004", Severity::warning, node_at(i) + "/choices", node.id.text, id);
    }
    automatic_cycle();
    std::set<std::string> used;
    for (const Node& node : s_.nodes) used.insert(node.ending);
    for (std::size_t i = 0; i < s_.endings.size(); ++i)
      if (used.count(s_.endings[i].id) == 0)
        report("G006", Severity::warning, "/endings/" + std::to_string(i), s_.endings[i].id,
               {{"id", s_.endings[i].id}});
    if (s_.endings.size() < 2) report("G008", Severity::note, "/endings", s_.id, {});
  }

  // All choices lead to one place, with no effect, rating or later consequence to tell them apart.
  static bool same_outcome(const Node& node) {
    return std::all_of(node.choices.begin(), node.choices.end(), [&](const Choice& c) {
      return c.go_to == node.choices[0].go_to && c.effects.empty() && c.schedule.empty() && c.assess.empty();
    });
  }

  // A ring of scenes in which nobody decides anything never ends.
  void automatic_cycle() {
    for (std::uint32_t i = 0; i < s_.nodes.size(); ++i) {
      std::uint32_t at = i;
      for (std::size_t n = 0; n <= s_.nodes.size(); ++n) {
        const Node& node = s_.nodes[at];
        if (!node.choices.empty() || node.activity == ActivityKind::form || node.go_to.empty()) break;
        at = s_.node_index.at(node.go_to.text);
        if (at == i) {
          report("G005", Severity::error, node_at(i), s_.nodes[i].id.text, {{"id", s_.nodes[i].id.text}});
          return;
        }
      }
    }
  }

  void plays() {
    if (has_errors(found_)) return;
    const Exploration e = explore(s_, k_plays, k_seed);
    const std::string not_seen = "not seen in " + std::to_string(k_plays) + " plays";
    const auto next = successors(s_);
    const auto reached = reachable_from(next, {s_.node_index.at(s_.start.text)});
    for (std::size_t i = 0; i < s_.nodes.size(); ++i)
      if (e.node_visits[i] == 0 && reached[i])
        report("G007", Severity::warning, node_at(i), s_.nodes[i].id.text, {{"id", s_.nodes[i].id.text}}, not_seen);
    for (const auto& [ending, plays] : e.endings) {
      if (ending.empty())
        report("G009", Severity::error, "/nodes", s_.id, {{"n", std::to_string(plays)}}, "seen");
      else if (plays * 10 > k_plays * 9 && s_.endings.size() > 1)
        report("G010", Severity::note, "/endings", ending, {{"id", ending}}, "seen");
    }
  }

  void ratings() {
    std::set<std::string> assessed;
    for (std::size_t i = 0; i < s_.nodes.size(); ++i) {
      const Node& node = s_.nodes[i];
      std::size_t rated = 0;
      for (const Assessment& a : node.assess) assessed.insert(a.competency.text);
      for (std::size_t j = 0; j < node.choices.size(); ++j) {
        const Choice& c = node.choices[j];
        const std::string at = node_at(i) + "/choices/" + std::to_string(j);
        rated += !c.assess.empty();
        for (const Assessment& a : c.assess) assessed.insert(a.competency.text);
        const bool sourced =
            std::any_of(c.assess.begin(), c.assess.end(), [](const Assessment& a) { return !a.sources.empty(); });
        if (!c.assess.empty() && !sourced && c.waiver.empty())
          report("A001", Severity::warning, at, c.id.text, {{"id", c.id.text}});
        if (!c.assess.empty() && s_.text(s_.locale, "c." + c.id.text + ".feedback").empty())
          report("A003", Severity::warning, at, c.id.text, {{"id", c.id.text}});
      }
      if (node.activity == ActivityKind::choose_one && rated != 0 && rated != node.choices.size())
        report("A002", Severity::warning, node_at(i), node.id.text, {{"id", node.id.text}});
    }
    for (std::size_t i = 0; i < s_.competencies.size(); ++i)
      if (assessed.count(s_.competencies[i].text) == 0)
        report("A004", Severity::warning, "/competencies/" + std::to_string(i), s_.competencies[i].text,
               {{"id", s_.competencies[i].text}});
  }

  // Every text that is asked for stands in every language.
  void text_needed(const std::string& key, const std::string& pointer, const std::string& id) {
    known_texts_.insert(key);
    for (const auto& [language, catalogue] : s_.texts) {
      const auto entry = catalogue.find(key);
      if (entry == catalogue.end() || entry->second.text.empty())
        report("T001", Severity::warning, pointer, id, {{"key", key}, {"language", language}});
    }
  }
  void texts_may_stand(const std::string& start, std::initializer_list<const char*> ends) {
    for (const char* end : ends) known_texts_.insert(start + end);
  }

  void texts() {
    text_needed("title", "", s_.id);
    texts_may_stand("", {"summary", "goals"});
    declared_texts();
    for (std::size_t i = 0; i < s_.nodes.size(); ++i) node_texts(s_.nodes[i], node_at(i));
    for (std::size_t i = 0; i < s_.endings.size(); ++i)
      for (const char* part : {".title", ".text"})
        text_needed("e." + s_.endings[i].id + part, "/endings/" + std::to_string(i), s_.endings[i].id);
    translations();
  }

  void declared_texts() {
    for (const std::string& warning : s_.content_warnings) text_needed("w." + warning, "/contentWarnings", s_.id);
    for (int i = 1; i <= s_.debrief_questions; ++i)
      text_needed("debrief." + std::to_string(i), "/debriefQuestions", s_.id);
    if (s_.handout.sections > 0)
      for (const char* key : {"handout.title", "handout.lead"}) text_needed(key, "/handout", s_.id);
    for (int i = 1; i <= s_.handout.sections; ++i)
      for (const char* part : {".title", ".text"})
        text_needed("handout." + std::to_string(i) + part, "/handout/sections", s_.id);
    for (std::size_t i = 0; i < s_.facts.size(); ++i)
      for (const char* part : {".text", ".question"})
        text_needed("f." + s_.facts[i].id.text + part, "/facts/" + std::to_string(i), s_.facts[i].id.text);
    for (std::size_t i = 0; i < s_.roles.size(); ++i) {
      text_needed("r." + s_.roles[i].id.text + ".name", "/roles/" + std::to_string(i), s_.roles[i].id.text);
      texts_may_stand("r." + s_.roles[i].id.text, {".card"});
    }
    for (std::size_t i = 0; i < s_.cast.size(); ++i)
      text_needed("k." + s_.cast[i].id + ".name", "/cast/" + std::to_string(i), s_.cast[i].id);
    for (std::size_t i = 0; i < s_.forms.size(); ++i) {
      const std::string form = "o." + s_.forms[i].id.text;
      known_texts_.insert(form);
      for (std::size_t j = 0; j < s_.forms[i].fields.size(); ++j) {
        const FormField& field = s_.forms[i].fields[j];
        const std::string at = "/forms/" + std::to_string(i) + "/fields/" + std::to_string(j);
        text_needed(form + "." + field.id.text, at, field.id.text);
        for (const std::string& option : field.options)
          text_needed(form + "." + field.id.text + "." + option, at, field.id.text);
      }
    }
  }

  void node_texts(const Node& node, const std::string& at) {
    const std::string key = "n." + node.id.text;
    text_needed(key + ".body", at, node.id.text);
    texts_may_stand(key, {".title", ".question", ".projector", ".facilitator", ".feedback"});
    const Facilitation& f = node.facilitation;
    for (const auto& [name, count] :
         {std::pair{".prompt.", f.prompts}, std::pair{".expected.", f.expected}, std::pair{".mistake.", f.mistakes}})
      for (int i = 1; i <= count; ++i) text_needed(key + name + std::to_string(i), at + "/facilitation", node.id.text);
    if (!node.place.empty()) text_needed("p." + node.place, at + "/place", node.id.text);
    if (!node.picture.empty()) text_needed(key + ".alt", at + "/picture", node.id.text);
    for (std::size_t j = 0; j < node.choices.size(); ++j) {
      const Choice& c = node.choices[j];
      const std::string choice_at = at + "/choices/" + std::to_string(j);
      text_needed("c." + c.id.text + ".label", choice_at, c.id.text);
      texts_may_stand("c." + c.id.text, {".feedback", ".consequence"});
      if (c.enabled_if) text_needed("c." + c.id.text + ".locked", choice_at, c.id.text);
      if (!c.contested) continue;
      text_needed("c." + c.id.text + ".contested", choice_at, c.id.text);
      // Who decides is a service of the referral map, or words of the scenario's own.
      if (s_.service(ServiceId{c.contested->decided_by}) == nullptr)
        text_needed("who." + c.contested->decided_by, choice_at, c.id.text);
    }
  }

  // Texts that nothing asks for, and translations of a text that has changed since.
  void translations() {
    const auto source = s_.texts.find(s_.locale);
    for (const auto& [language, catalogue] : s_.texts) {
      for (const auto& [key, entry] : catalogue) {
        if (known_texts_.count(key) == 0)
          report("T002", Severity::note, "", s_.id, {{"key", key}, {"language", language}});
        if (entry.made_from.empty() || source == s_.texts.end()) continue;
        const auto original = source->second.find(key);
        if (original != source->second.end() && text_hash(original->second.text) != entry.made_from)
          report("T003", Severity::warning, "", s_.id, {{"key", key}, {"language", language}});
      }
    }
  }

  std::string file_;
  const Scenario& s_;
  Diagnostics found_;
  std::set<std::string> known_texts_;
};

}  // namespace

Diagnostics lint_model(const std::string& file, const Scenario& scenario) {
  return Linter(file, scenario).run();
}

Diagnostics lint(const std::filesystem::path& path, const Scenario& scenario) {
  std::error_code ignored;
  const auto file = std::filesystem::is_directory(path, ignored) ? path / "scenario.json" : path;
  Diagnostics found = lint_model(file.string(), scenario);
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  locate(file.string(), text.str(), found);
  return found;
}

}  // namespace rembug::scenario

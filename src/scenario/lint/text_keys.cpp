#include "scenario/lint/text_keys.hpp"

#include "scenario/lint/report.hpp"

namespace rembug::scenario::linting {
namespace {

class Walk {
 public:
  explicit Walk(const Scenario& s) : s_(s) {}

  std::vector<TextKey> run() {
    needs("title", "", s_.id);
    may("", {"summary", "goals"}, "", s_.id);
    declared();
    for (std::size_t i = 0; i < s_.nodes.size(); ++i) node(s_.nodes[i], node_at(i), i);
    for (std::size_t i = 0; i < s_.endings.size(); ++i)
      for (const char* part : {".title", ".text"})
        needs("e." + s_.endings[i].id + part, "/endings/" + std::to_string(i), s_.endings[i].id);
    return std::move(keys_);
  }

 private:
  void needs(const std::string& key, const std::string& pointer, const std::string& id) {
    keys_.push_back({key, pointer, id, true});
  }
  void may(const std::string& start, std::initializer_list<const char*> ends, const std::string& pointer,
           const std::string& id) {
    for (const char* end : ends) keys_.push_back({start + end, pointer, id, false});
  }

  void declared() {
    for (const std::string& warning : s_.content_warnings) needs("w." + warning, "/contentWarnings", s_.id);
    for (int i = 1; i <= s_.debrief_questions; ++i) needs("debrief." + std::to_string(i), "/debriefQuestions", s_.id);
    if (s_.handout.sections > 0)
      for (const char* key : {"handout.title", "handout.lead"}) needs(key, "/handout", s_.id);
    for (int i = 1; i <= s_.handout.sections; ++i)
      for (const char* part : {".title", ".text"})
        needs("handout." + std::to_string(i) + part, "/handout/sections", s_.id);
    for (std::size_t i = 0; i < s_.facts.size(); ++i)
      for (const char* part : {".text", ".question"})
        needs("f." + s_.facts[i].id.text + part, "/facts/" + std::to_string(i), s_.facts[i].id.text);
    for (std::size_t i = 0; i < s_.roles.size(); ++i) {
      const std::string at = "/roles/" + std::to_string(i);
      needs("r." + s_.roles[i].id.text + ".name", at, s_.roles[i].id.text);
      may("r." + s_.roles[i].id.text, {".card"}, at, s_.roles[i].id.text);
    }
    for (std::size_t i = 0; i < s_.cast.size(); ++i)
      needs("k." + s_.cast[i].id + ".name", "/cast/" + std::to_string(i), s_.cast[i].id);
    for (std::size_t i = 0; i < s_.forms.size(); ++i) {
      const std::string form = "o." + s_.forms[i].id.text;
      may(form, {""}, "/forms/" + std::to_string(i), s_.forms[i].id.text);
      for (std::size_t j = 0; j < s_.forms[i].fields.size(); ++j) {
        const FormField& field = s_.forms[i].fields[j];
        const std::string at = "/forms/" + std::to_string(i) + "/fields/" + std::to_string(j);
        needs(form + "." + field.id.text, at, field.id.text);
        for (const std::string& option : field.options)
          needs(form + "." + field.id.text + "." + option, at, field.id.text);
      }
    }
  }

  void node(const Node& node, const std::string& at, std::size_t index) {
    const std::string key = "n." + node.id.text;
    needs(key + ".body", at, node.id.text);
    may(key, {".title", ".question", ".projector", ".facilitator", ".feedback"}, at, node.id.text);
    const Facilitation& f = node.facilitation;
    for (const auto& [name, count] :
         {std::pair{".prompt.", f.prompts}, std::pair{".expected.", f.expected}, std::pair{".mistake.", f.mistakes}})
      for (int i = 1; i <= count; ++i) needs(key + name + std::to_string(i), at + "/facilitation", node.id.text);
    if (!node.place.empty()) needs("p." + node.place, at + "/place", node.id.text);
    if (!node.picture.empty()) needs(key + ".alt", at + "/picture", node.id.text);
    for (std::size_t j = 0; j < node.choices.size(); ++j) {
      const Choice& c = node.choices[j];
      const std::string choice = "c." + c.id.text;
      const std::string there = choice_at(index, j);
      needs(choice + ".label", there, c.id.text);
      may(choice, {".feedback", ".consequence"}, there, c.id.text);
      if (c.enabled_if) needs(choice + ".locked", there, c.id.text);
      if (!c.contested) continue;
      needs(choice + ".contested", there, c.id.text);
      // Who decides is a service of the referral map, or words of the scenario's own.
      if (s_.service(ServiceId{c.contested->decided_by}) == nullptr)
        needs("who." + c.contested->decided_by, there, c.id.text);
    }
  }

  const Scenario& s_;
  std::vector<TextKey> keys_;
};

}  // namespace

std::vector<TextKey> text_keys(const Scenario& scenario) {
  return Walk(scenario).run();
}

}  // namespace rembug::scenario::linting

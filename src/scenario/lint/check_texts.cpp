// Group T: texts and their translations.
#include "scenario/lint/groups.hpp"
#include "scenario/lint/text_keys.hpp"
#include "scenario/load.hpp"

namespace rembug::scenario::linting {
namespace {

// Every text that is asked for stands in every language.
void check_missing(const Scenario& s, const std::vector<TextKey>& keys, Report& report) {
  for (const TextKey& asked : keys) {
    if (!asked.needed) continue;
    for (const auto& [language, catalogue] : s.texts) {
      const auto entry = catalogue.find(asked.key);
      if (entry == catalogue.end() || entry->second.text.empty())
        report.add("T001", Severity::warning, asked.pointer, asked.id, {{"key", asked.key}, {"language", language}});
    }
  }
}

// Texts that nothing asks for, and translations of a text that has changed since.
void check_translations(const Scenario& s, const std::vector<TextKey>& keys, Report& report) {
  std::set<std::string> known;
  for (const TextKey& asked : keys) known.insert(asked.key);
  const auto source = s.texts.find(s.locale);
  for (const auto& [language, catalogue] : s.texts) {
    for (const auto& [key, entry] : catalogue) {
      const Values values{{"key", key}, {"language", language}};
      if (known.count(key) == 0) report.add_text("T002", Severity::note, language, key, s.id, values);
      if (entry.made_from.empty() || source == s.texts.end()) continue;
      const auto original = source->second.find(key);
      if (original != source->second.end() && text_hash(original->second.text) != entry.made_from)
        report.add_text("T003", Severity::warning, language, key, s.id, values);
    }
  }
}

}  // namespace

void check_texts(Subject& subject, Report& report) {
  const std::vector<TextKey> keys = text_keys(subject.scenario);
  check_missing(subject.scenario, keys, report);
  check_translations(subject.scenario, keys, report);
}

}  // namespace rembug::scenario::linting

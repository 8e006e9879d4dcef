// How a scenario is spoken of on paper: scenes by number, conditions and effects as sentences, marked text as runs.
// Shared by the documents of a story alone.
#pragma once

#include "i18n/words.hpp"
#include "report/document.hpp"
#include "scenario/model.hpp"

namespace rembug::report {

struct StoryWords {
  const scenario::Scenario& story;
  const i18n::Words& words;

  std::string text(const std::string& key) const;    // without marks; empty if there is none
  std::string marked(const std::string& key) const;  // with marks, for runs_of
  std::string title(std::uint32_t node) const;
  std::string heading(std::uint32_t node) const;      // "Adegan 3. Bu Sri di pintu"; of an ending its title
  Run reference(const scenario::NodeId& node) const;  // "adegan 3" or "akhir “Pulih”", pointing to its heading
  std::string choice(const scenario::ChoiceId& id) const;
  std::string service(const std::string& id) const;
  std::string variable(const std::string& id) const;  // "percaya"; ids are written for people to read
  std::string level(scenario::Level level) const;
  std::string fact(const std::string& id) const;  // without its full stop

  // "percaya paling sedikit 2 dan “Datang sore” pernah dipilih".
  std::string condition(const scenario::Condition& condition) const;
  // "percaya +1", "waktu maju 2 hari"; empty for what nobody needs to write down.
  std::string effect(const scenario::Effect& effect) const;

 private:
  std::string denied(const scenario::Condition& condition) const;
  std::string compared(const std::string& what, scenario::Comparison how, const std::string& value) const;
  std::string value_of(const std::string& variable, std::int64_t value) const;
};

std::string anchor_of(const scenario::NodeId& node);

// `**bold**` becomes bold, `*emphasis*` plain, lines that begin with `- ` get a bullet: for cells of tables.
Runs runs_of(std::string_view marked);
// The same, each paragraph of its own.
std::vector<Runs> paragraphs_of(std::string_view marked);
// Paragraphs and lists at the end of `document`.
void add_prose(Document& document, std::string_view marked);

// "Undang-Undang Nomor 35 Tahun 2014, Republik Indonesia, 2014. Diperiksa 25 November 2026."
std::string source_line(const scenario::Source& source, const i18n::Words& words);
// The day on which the newest of the sources and services of a story was looked at: the date of its papers.
UtcMs checked_at(const scenario::Scenario& story);

// Whom to call: name, what they do, number; a line to fill in where nobody knows the number for certain.
Table services_table(const std::vector<const scenario::Service*>& services, const i18n::Words& words);

}  // namespace rembug::report

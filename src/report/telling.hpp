// What every builder of a document needs at hand: the session, the words, and how this session calls its places, times
// and vocabularies. Shared by the builders of this room alone.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "report/document.hpp"
#include "report/minutes.hpp"
#include "report/sheet.hpp"

namespace rembug::report {

struct Telling {
  const SessionSource& source;
  const i18n::Words& words;

  const session::SessionView& view() const { return source.view; }

  std::string title() const;  // of the event; never empty
  std::string place() const;  // "Balai Krapyak, Kelurahan Krapyak, Kecamatan Pekalongan Utara"; may be empty
  Date date() const;          // as written down, else the day on which the session was created
  std::string times() const;  // "19.00 sampai 20.57 WIB"; may be empty
  std::optional<std::string> closed_at() const;  // "20.57 WIB", if the session was closed on its day

  std::string step_name(const session::AgendaStep& step) const;
  std::string organisation(const std::string& id) const;  // empty: "tanpa lembaga"
  std::string theme(const std::string& id) const;
  std::string case_step(const std::string& id) const;
  std::string tag(const std::string& id) const;

  // A name of a closed vocabulary: report.<group>.<name>.
  template <class E>
  std::string word(const char* group, E value) const {
    return words.by_key(std::string("report.") + group + "." + std::string(session::name_of(value)));
  }
  std::string outcome(const consensus::AgreementResult& result) const;  // "Disepakati dengan catatan"
  std::string reason(const consensus::AgreementResult& result) const;   // why, as a sentence
  std::string level(scenario::Level level) const;
};

// A document with its title, letterhead, banner and footer; no blocks yet.
Document new_document(const Telling& telling, std::string title);

// Seats of people who came, counted by institution: most people first, then by name.
std::vector<std::pair<std::string, int>> present_by_organisation(const Telling& telling);

// Agreements that stand, in the order in which they were reached.
std::vector<const session::AgreementView*> standing_agreements(const session::SessionView& view);
// The follow-up plan as rows; what is missing is said to be missing.
Table follow_up_table(const Telling& telling);
// Objections to the agreement's proposal that stay in the record: what was objected and what became of it.
std::vector<Runs> objections_of(const Telling& telling, const session::AgreementView& agreement);
Runs objection_line(const Telling& telling, const session::ObjectionView& objection);

Signatures signatures_of(const Telling& telling, std::vector<std::string> roles);

// The parts of the minutes, each with its own heading.
void tell_attendance(Document& document, const Telling& telling);
void tell_plays(Document& document, const Telling& telling);
void tell_board(Document& document, const Telling& telling);
void tell_rounds(Document& document, const Telling& telling);
void tell_agreements(Document& document, const Telling& telling);

// The documents.
Document notulen(const Telling& telling);
Document berita_acara(const Telling& telling);
Document follow_up(const Telling& telling);
Document attendance_sheet(const Telling& telling);
Document sheet_document(const Telling& telling, const Sheet& sheet);

// The sheets of data.
Sheet items_sheet(const Telling& telling);
Sheet answers_sheet(const Telling& telling);
Sheet follow_up_sheet(const Telling& telling);

// ---- shared by the parts

// A rating's values from most against to most for, with their words.
struct ScaleWords {
  std::vector<std::string> values;  // most against first
  bool reversed = false;            // counts stand the other way round in the view
  int against = 0;
  bool neutral = false;
};
ScaleWords scale_words(session::RatingMethod method, const i18n::Words& words);
std::vector<int> against_first(const ScaleWords& scale, const std::vector<int>& counts);

// The title of a played scenario, of a scene and of a choice, in the reader's language; ids where it is not installed.
std::string scenario_title(const Telling& telling, const session::PlayView& play);
std::string scene_title(const Telling& telling, const session::PlayView& play, const scenario::NodeId& node);
std::string choice_label(const Telling& telling, const session::PlayView& play, const scenario::ChoiceId& choice);
std::string unmarked(std::string_view marked);  // without the marks of bold and emphasis

}  // namespace rembug::report

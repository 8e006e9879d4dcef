// Paper for stories: the sheet by which a facilitator leads a scenario when power fails, and the leaflet that goes home
// with neighbours. A scenario goes in, a file's bytes come out; the same input gives the same bytes.
//
//   auto bytes = report::render_story({StoryKind::facilitator, Format::pdf}, scenario, shared, words);
#pragma once

#include "report/document.hpp"
#include "report/minutes.hpp"

namespace rembug::report {

// facilitator: scenes by number with what to read aloud, choices with room to tally, ratings and reasons, what comes
// later, prompts, endings, questions for looking back, sources. handout: two pages for neighbours.
enum class StoryKind { facilitator, handout };

struct StoryWanted {
  StoryKind kind = StoryKind::facilitator;
  Format format = Format::pdf;  // docx, html or pdf
};

// Problems: document_not_available (csv, json), handout_missing (the scenario has no leaflet), document_failed.
Result<std::string> render_story(const StoryWanted& wanted, const scenario::Scenario& scenario,
                                 const scenario::SharedData& shared, const i18n::Words& words);

// "lembar-fasilitator-ronda-malam.pdf", "selebaran-ronda-malam.pdf"
std::string story_file_name(const StoryWanted& wanted, const scenario::Scenario& scenario);

// The documents before any format.
Document facilitator_sheet(const scenario::Scenario& scenario, const scenario::SharedData& shared,
                           const i18n::Words& words);
Document handout(const scenario::Scenario& scenario, const i18n::Words& words);

}  // namespace rembug::report

// What is done at a scene by one person, or by a group that decides together: choosing, ordering, filling a form,
// picking a service. Shared by the session and the practice; both keep the draft of the answer.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "scenario/play.hpp"
#include "ui/screens/screens.hpp"
#include "ui/widgets/controls.hpp"

namespace rembug::ui {

struct ActivityLook {
  const scenario::Scenario& scenario;
  const scenario::Node& node;
  std::span<const scenario::ShownChoice> shown;  // in the order shown
};

// An answer that is being made.
struct ActivityDraft {
  std::vector<scenario::ChoiceId>& chosen;  // order: in the order chosen so far
  std::vector<scenario::FieldEntry>& fields;
};

// Draws from the top of `column` and gives the height used. Number keys choose; nothing is drawn for scenes where
// nothing is chosen (inform, reflect).
float draw_activity(Screen& screen, const Rect& column, const ActivityLook& look, ActivityDraft draft);
// True if the draft can be given as an answer.
bool is_complete(const ActivityLook& look, const ActivityDraft& draft);
scenario::Answer answer_of(const ActivityLook& look, const ActivityDraft& draft);
// What to do, in words: "Pilih satu."
const std::string& activity_hint(scenario::ActivityKind kind, const i18n::Words& words);
// How many number keys choose something here.
int numbers_of(const ActivityLook& look);

// What came of an answer, in words, for the person or the room that gave it.
struct SourceLine {
  Icon icon = Icon::menu_book;
  std::string text;
};
struct AnswerTold {
  std::vector<std::string> chosen;  // labels, in order
  std::string consequence;          // what happens in the story
  std::string feedback;             // why it was safe or not
  std::optional<scenario::Level> level;
  bool acceptable = false;
  bool critical_error = false;
  std::string contested;  // where guidance differs: who decides locally
  std::string because;    // the scene came as a later consequence of this earlier choice
  std::vector<SourceLine> sources;
};
AnswerTold tell(const Desk& desk, const scenario::Scenario& scenario, const scenario::Visit& visit);
std::vector<SourceLine> source_lines(const Desk& desk, const scenario::Scenario& scenario,
                                     const std::vector<std::string>& references);

// The label of a choice; of a service where the choice has no words of its own.
std::string choice_label(const Desk& desk, const scenario::Scenario& scenario, const scenario::Choice& choice);

}  // namespace rembug::ui

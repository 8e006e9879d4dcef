#include "session/facts.hpp"

#include <array>
#include <tuple>

namespace rembug::session {
namespace {

// In the order of FactBody's alternatives.
constexpr std::array<std::string_view, 44> k_kinds{"session_created",
                                                   "session_details_changed",
                                                   "agenda_set",
                                                   "agenda_step_started",
                                                   "session_closed",
                                                   "session_reopened",
                                                   "seat_added",
                                                   "seat_changed",
                                                   "seat_named",
                                                   "seat_presence_set",
                                                   "seat_removed",
                                                   "seat_erased",
                                                   "groups_drawn",
                                                   "play_started",
                                                   "decision_opened",
                                                   "decision_round_opened",
                                                   "answer_given",
                                                   "cards_counted",
                                                   "decision_revealed",
                                                   "step_taken",
                                                   "play_rewound",
                                                   "play_ended",
                                                   "item_raised",
                                                   "item_edited",
                                                   "items_merged",
                                                   "item_separated",
                                                   "item_archived",
                                                   "items_linked",
                                                   "likeness_dismissed",
                                                   "round_opened",
                                                   "rating_given",
                                                   "ratings_counted",
                                                   "round_revealed",
                                                   "round_closed",
                                                   "objection_written",
                                                   "objection_settled",
                                                   "agreement_reached",
                                                   "agreement_changed",
                                                   "agreement_confirmed",
                                                   "agreement_dropped",
                                                   "agreement_progressed",
                                                   "document_made",
                                                   "undone",
                                                   "redone"};
static_assert(k_kinds.size() == std::variant_size_v<FactBody>);

}  // namespace

bool comes_before(const FactHeader& a, const FactHeader& b) {
  return std::tie(a.time.ms, a.time.counter, a.device.text, a.sequence) <
         std::tie(b.time.ms, b.time.counter, b.device.text, b.sequence);
}

std::string_view kind_of(const FactBody& body) {
  return k_kinds[body.index()];
}

}  // namespace rembug::session

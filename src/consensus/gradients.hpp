// Can we write this down as agreed, and what is still in the way?
//
// Gradients of agreement (Kaner et al. 2014): eight steps, 1 whole-hearted .. 4 abstain .. 8 veto. Kaner leaves
// thresholds to the group; the table of decide_gradients is Rembug's own, shown before rating. Integer arithmetic only,
// so the result does not depend on the order of voters.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace rembug::consensus {

enum class Agreement { no_data, needs_discussion, not_agreed, accepted, accepted_with_reservations };

enum class AgreementReason {
  no_votes,
  low_response,          // fewer than two thirds of those present answered
  mostly_abstain,        // more than half abstained
  discussion_requested,  // a third of those with a view want to talk on
  low_support,           // fewer than half of those with a view support it
  hands_below_three,     // fist to five, not the last round: every low hand is heard
  open_objection,
  veto_without_reason,
  mufakat,
  accepted_with_abstentions,
  wide_support,
  support_below_80
};

std::string_view name_of(Agreement outcome);       // "accepted_with_reservations"
std::string_view name_of(AgreementReason reason);  // "wide_support"

struct GradientsInput {
  std::array<int, 8> counts{};  // people per step, step 1 first, each >= 0
  int present = 0;              // people in the room
  int open_objections = 0;      // written, unresolved, blocking
  bool final_round = false;
  bool strict = false;  // fist to five
};

struct AgreementResult {
  Agreement outcome = Agreement::no_data;
  AgreementReason reason = AgreementReason::no_votes;
  bool operator==(const AgreementResult&) const = default;
};

// The first line of the table that matches; see the .cpp. [12,6,2,0,0,0,0,0], 20 present: accepted, mufakat.
AgreementResult decide_gradients(const GradientsInput& input);

// Five-point cards, counts[0] = 1 (keberatan) .. counts[4] = 5 (setuju penuh), as steps: 5->1, 4->2, 3->3, 2->5, 1->7.
std::array<int, 8> steps_of_five(std::span<const int, 5> counts);

// Hands, counts[0] = fist .. counts[5] = five, as steps: 5->1, 4->2, 3->3, 2->5, 1->7, fist->8.
std::array<int, 8> steps_of_fists(std::span<const int, 6> counts);

}  // namespace rembug::consensus

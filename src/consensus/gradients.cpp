#include "consensus/gradients.hpp"

#include <numeric>

namespace rembug::consensus {

std::string_view name_of(Agreement outcome) {
  switch (outcome) {
    case Agreement::no_data: return "no_data";
    case Agreement::needs_discussion: return "needs_discussion";
    case Agreement::not_agreed: return "not_agreed";
    case Agreement::accepted: return "accepted";
    case Agreement::accepted_with_reservations: return "accepted_with_reservations";
  }
  return {};
}

std::string_view name_of(AgreementReason reason) {
  switch (reason) {
    case AgreementReason::no_votes: return "no_votes";
    case AgreementReason::low_response: return "low_response";
    case AgreementReason::mostly_abstain: return "mostly_abstain";
    case AgreementReason::discussion_requested: return "discussion_requested";
    case AgreementReason::low_support: return "low_support";
    case AgreementReason::hands_below_three: return "hands_below_three";
    case AgreementReason::open_objection: return "open_objection";
    case AgreementReason::veto_without_reason: return "veto_without_reason";
    case AgreementReason::mufakat: return "mufakat";
    case AgreementReason::accepted_with_abstentions: return "accepted_with_abstentions";
    case AgreementReason::wide_support: return "wide_support";
    case AgreementReason::support_below_80: return "support_below_80";
  }
  return {};
}

AgreementResult decide_gradients(const GradientsInput& input) {
  using enum Agreement;
  using Why = AgreementReason;
  const auto& c = input.counts;
  const int votes = std::accumulate(c.begin(), c.end(), 0);
  const int abstained = c[3];
  const int with_view = votes - abstained;
  const int strong = c[0] + c[1];
  const int support = strong + c[2] + c[5];
  const int talk_on = c[4];
  const int against = c[6] + c[7];

  if (votes == 0) return {no_data, Why::no_votes};
  if (3 * votes < 2 * input.present) return {needs_discussion, Why::low_response};
  if (2 * abstained > votes) return {needs_discussion, Why::mostly_abstain};
  if (3 * talk_on >= with_view) return {needs_discussion, Why::discussion_requested};
  if (2 * support < with_view) return {not_agreed, Why::low_support};
  if (input.strict && !input.final_round && talk_on + against > 0) return {needs_discussion, Why::hands_below_three};
  if (input.open_objections > 0) return {input.final_round ? not_agreed : needs_discussion, Why::open_objection};
  if (c[7] > 0) return {needs_discussion, Why::veto_without_reason};
  if (against == 0 && talk_on == 0 && 2 * strong >= with_view)
    return {accepted, abstained == 0 ? Why::mufakat : Why::accepted_with_abstentions};
  if (5 * support >= 4 * with_view) return {accepted_with_reservations, Why::wide_support};
  return {needs_discussion, Why::support_below_80};
}

std::array<int, 8> steps_of_five(std::span<const int, 5> counts) {
  return {counts[4], counts[3], counts[2], 0, counts[1], 0, counts[0], 0};
}

std::array<int, 8> steps_of_fists(std::span<const int, 6> counts) {
  return {counts[5], counts[4], counts[3], 0, counts[2], 0, counts[1], counts[0]};
}

}  // namespace rembug::consensus

#include "ui/screens/rating_model.hpp"

#include <algorithm>

namespace rembug::ui {

std::vector<int> cards_counted(const session::RatedItemView& rated, session::RatingMethod method,
                               const std::string& group) {
  const session::RatingScale scale = session::scale_of(method);
  std::vector<int> counts(static_cast<std::size_t>(scale.size()), 0);
  const auto add = [&](const std::vector<int>& other, int sign) {
    for (std::size_t i = 0; i < std::min(counts.size(), other.size()); ++i) counts[i] += sign * other[i];
  };
  if (!group.empty()) {
    const auto counted = rated.by_group.find(group);
    if (counted != rated.by_group.end()) add(counted->second, 1);
    return counts;
  }
  add(rated.counts, 1);
  for (const auto& [seat, value] : rated.by_seat) {
    if (value >= scale.lowest && value <= scale.highest) --counts[static_cast<std::size_t>(value - scale.lowest)];
  }
  return counts;
}

std::vector<const session::ItemView*> proposals(const session::SessionView& view) {
  std::vector<const session::ItemView*> found;
  for (const session::ItemView& item : view.items) {
    if (stands_alone(item) && item.details.kind == session::ItemKind::usulan && item.agreement.empty())
      found.push_back(&item);
  }
  return found;
}

bool is_accepted(const consensus::AgreementResult& result) {
  return result.outcome == consensus::Agreement::accepted ||
         result.outcome == consensus::Agreement::accepted_with_reservations;
}

RatingState state_of(const session::RoundView& round) {
  RatingState state;
  for (const session::RatedItemView& rated : round.items) {
    if (rated.answered == 0)
      ++state.unrated;
    else if (is_accepted(rated.result))
      ++state.accepted;
    else
      ++state.open;
  }
  return state;
}

std::vector<session::ItemId> for_next_round(const session::SessionView& view, const session::RoundView& round) {
  std::vector<session::ItemId> wanted;
  for (const session::RatedItemView& rated : round.items) {
    const session::ItemView* item = view.item(rated.item);
    if (item == nullptr || !stands_alone(*item) || !item->agreement.empty()) continue;
    if (!is_accepted(rated.result) || item->details.text != rated.wording) wanted.push_back(rated.item);
  }
  return wanted;
}

}  // namespace rembug::ui

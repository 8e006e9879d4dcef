// Rules about rating rounds and the objections written down with them.
#include <algorithm>
#include <set>

#include "session/ruling.hpp"

namespace rembug::session {
namespace {

constexpr std::size_t k_most_items_a_round = 50;

// The item as it stands in a round that still takes ratings.
Result<const RatedItemView*> rateable(const SessionView& view, const RoundId& id, const ItemId& item) {
  const RoundView* round = view.round(id);
  if (round == nullptr) return unknown("round", id);
  if (round->closed) return Problem{"round_closed", {}};
  if (round->revealed) return Problem{"round_revealed", {}};
  const auto rated = std::find_if(round->items.begin(), round->items.end(),
                                  [&](const RatedItemView& one) { return one.item == item; });
  if (rated == round->items.end()) return Problem{"item_not_in_round", {{"id", item.text}}};
  return &*rated;
}

bool holds(const RoundView& round, const ItemId& item) {
  return std::any_of(round.items.begin(), round.items.end(),
                     [&](const RatedItemView& one) { return one.item == item; });
}

}  // namespace

const RoundView* open_round(const SessionView& view) {
  const auto open =
      std::find_if(view.rounds.begin(), view.rounds.end(), [](const RoundView& round) { return !round.closed; });
  return open == view.rounds.end() ? nullptr : &*open;
}

bool is_being_rated(const SessionView& view, const ItemId& item) {
  return std::any_of(view.rounds.begin(), view.rounds.end(),
                     [&](const RoundView& round) { return !round.closed && !round.revealed && holds(round, item); });
}

Refusal rule(Ruling& ruling, OpenRound wish) {
  const SessionView& view = ruling.view;
  if (auto why_not = ruling.settle_id(wish.round, "round", view.round(wish.round) != nullptr)) return why_not;
  if (open_round(view) != nullptr) return Problem{"round_open", {}};
  if (wish.items.empty()) return Problem{"items_none_chosen", {}};
  if (wish.items.size() > k_most_items_a_round)
    return Problem{"round_too_long", {{"limit", std::to_string(k_most_items_a_round)}}};
  std::set<ItemId> seen;
  for (const ItemId& id : wish.items) {
    const ItemView* item = view.item(id);
    if (item == nullptr) return unknown("item", id);
    if (!stands_alone(*item)) return Problem{"item_not_on_board", {{"id", id.text}}};
    if (!seen.insert(id).second) return Problem{"item_twice", {{"id", id.text}}};
  }
  ruling.happened(
      RoundOpened{std::move(wish.round), wish.method, wish.mode, std::move(wish.items), wish.secret, wish.final_round});
  return k_granted;
}

Refusal rule(Ruling& ruling, GiveRating wish) {
  const auto rated = rateable(ruling.view, wish.round, wish.item);
  if (!rated) return rated.problem();
  if (auto why_not = check_answering_seat(ruling.view, wish.seat)) return why_not;
  const RatingScale scale = scale_of(ruling.view.round(wish.round)->method);
  if (wish.value < scale.lowest || wish.value > scale.highest) {
    return Problem{"rating_out_of_scale",
                   {{"lowest", std::to_string(scale.lowest)}, {"highest", std::to_string(scale.highest)}}};
  }
  ruling.happened(RatingGiven{std::move(wish.round), std::move(wish.item), std::move(wish.seat), wish.value});
  return k_granted;
}

Refusal rule(Ruling& ruling, CountRatings wish) {
  const auto rated = rateable(ruling.view, wish.round, wish.item);
  if (!rated) return rated.problem();
  const RoundView& round = *ruling.view.round(wish.round);
  if (round.mode != AnswerMode::cards) return Problem{"answered_by_seats", {}};
  const int size = scale_of(round.method).size();
  if (wish.counts.size() != static_cast<std::size_t>(size))
    return Problem{"counts_do_not_fit_scale", {{"expected", std::to_string(size)}}};
  std::int64_t total = 0;
  for (const int people : wish.counts) {
    if (people < 0) return Problem{"count_negative", {}};
    total += people;
  }
  std::vector<SeatId> seats_answered;
  for (const auto& rating : (*rated)->by_seat) seats_answered.push_back(rating.first);
  if (auto why_not = check_cards(ruling.view, wish.group, total, seats_answered)) return why_not;
  ruling.happened(
      RatingsCounted{std::move(wish.round), std::move(wish.item), std::move(wish.group), std::move(wish.counts)});
  return k_granted;
}

Refusal rule(Ruling& ruling, RevealRound wish) {
  const RoundView* round = ruling.view.round(wish.round);
  if (round == nullptr) return unknown("round", wish.round);
  if (round->closed) return Problem{"round_closed", {}};
  if (round->revealed) return Problem{"round_revealed", {}};
  const bool answered = std::any_of(round->items.begin(), round->items.end(),
                                    [](const RatedItemView& rated) { return rated.answered > 0; });
  if (!answered) return Problem{"nobody_answered", {}};
  ruling.happened(RoundRevealed{std::move(wish.round)});
  return k_granted;
}

Refusal rule(Ruling& ruling, CloseRound wish) {
  const RoundView* round = ruling.view.round(wish.round);
  if (round == nullptr) return unknown("round", wish.round);
  if (round->closed) return Problem{"round_closed", {}};
  const bool answered = std::any_of(round->items.begin(), round->items.end(),
                                    [](const RatedItemView& rated) { return rated.answered > 0; });
  if (answered && !round->revealed) return Problem{"round_not_revealed", {}};
  ruling.happened(RoundClosed{std::move(wish.round)});
  return k_granted;
}

Refusal rule(Ruling& ruling, WriteObjection wish) {
  const SessionView& view = ruling.view;
  const bool taken = view.objection(wish.objection) != nullptr;
  if (auto why_not = ruling.settle_id(wish.objection, "objection", taken)) return why_not;
  if (view.item(wish.item) == nullptr) return unknown("item", wish.item);
  if (wish.round.empty()) {
    const auto last = std::find_if(view.rounds.rbegin(), view.rounds.rend(),
                                   [&](const RoundView& round) { return holds(round, wish.item); });
    if (last != view.rounds.rend()) wish.round = last->id;
  }
  const RoundView* round = view.round(wish.round);
  if (round == nullptr) return unknown("round", wish.round);
  if (!holds(*round, wish.item)) return Problem{"item_not_in_round", {{"id", wish.item.text}}};
  if (auto why_not = tidy({{wish.text, "text", Wording::Size::passage, true}})) return why_not;
  ruling.happened(ObjectionWritten{std::move(wish.objection), std::move(wish.round), std::move(wish.item), wish.kind,
                                   std::move(wish.text)});
  return k_granted;
}

Refusal rule(Ruling& ruling, SettleObjection wish) {
  if (ruling.view.objection(wish.objection) == nullptr) return unknown("objection", wish.objection);
  if (wish.state == ObjectionState::open) return Problem{"objection_not_settled", {}};
  const bool needs_words = wish.state == ObjectionState::answered || wish.state == ObjectionState::amended;
  if (auto why_not = tidy({{wish.answer, "answer", Wording::Size::passage, needs_words}})) return why_not;
  ruling.happened(ObjectionSettled{std::move(wish.objection), wish.state, std::move(wish.answer)});
  return k_granted;
}

}  // namespace rembug::session

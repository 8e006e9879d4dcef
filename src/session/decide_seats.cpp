// Rules about seats: who is here, and in which breakout group. Names pass by to the attendance list and enter no fact.
#include <algorithm>
#include <set>
#include <tuple>

#include "base/random.hpp"
#include "session/ruling.hpp"

namespace rembug::session {
namespace {

Refusal tidy_seat(SeatDetails& details) {
  return tidy({{details.organisation, "organisation"}, {details.group, "group"}, {details.kelurahan, "kelurahan"}});
}

bool has_answered(const SessionView& view, const SeatId& seat) {
  for (const DecisionView& decision : view.decisions) {
    for (const DecisionRoundView& round : decision.rounds) {
      if (round.by_seat.contains(seat)) return true;
    }
  }
  for (const RoundView& round : view.rounds) {
    for (const RatedItemView& rated : round.items) {
      if (rated.by_seat.contains(seat)) return true;
    }
  }
  return false;
}

// Deals present participants to the groups like cards, to and fro, after sorting neighbours and colleagues together: so
// they end up in different groups, and sizes differ by one at most. The shuffle before decides among equals.
std::vector<std::pair<SeatId, std::string>> deal(const SessionView& view, std::vector<std::string> groups,
                                                 std::uint64_t seed) {
  std::vector<const SeatView*> people;
  for (const SeatView& seat : view.seats) {
    if (may_answer(seat)) people.push_back(&seat);
  }
  std::sort(people.begin(), people.end(), [](const SeatView* a, const SeatView* b) { return a->id < b->id; });
  Random random(seed);
  random.shuffle(people);
  std::stable_sort(people.begin(), people.end(), [](const SeatView* a, const SeatView* b) {
    return std::tie(a->details.kelurahan, a->details.organisation) <
           std::tie(b->details.kelurahan, b->details.organisation);
  });
  random.shuffle(groups);
  std::vector<std::pair<SeatId, std::string>> dealt;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const std::size_t place = i % groups.size();
    const bool back = (i / groups.size()) % 2 == 1;
    dealt.emplace_back(people[i]->id, groups[back ? groups.size() - 1 - place : place]);
  }
  std::sort(dealt.begin(), dealt.end());
  return dealt;
}

}  // namespace

Refusal rule(Ruling& ruling, AddSeat wish) {
  if (auto why_not = ruling.settle_id(wish.seat, "seat", ruling.view.seat(wish.seat) != nullptr)) return why_not;
  if (auto why_not = tidy_seat(wish.details)) return why_not;
  if (auto why_not = tidy({{wish.name, "name"}})) return why_not;
  ruling.happened(SeatAdded{wish.seat, std::move(wish.details)});
  if (!wish.present) ruling.happened(SeatPresenceSet{wish.seat, false});
  if (!wish.name.empty()) ruling.name_seat(wish.seat, std::move(wish.name));
  return k_granted;
}

Refusal rule(Ruling& ruling, ChangeSeat wish) {
  if (ruling.view.seat(wish.seat) == nullptr) return unknown("seat", wish.seat);
  if (auto why_not = tidy_seat(wish.details)) return why_not;
  ruling.happened(SeatChanged{std::move(wish.seat), std::move(wish.details)});
  return k_granted;
}

Refusal rule(Ruling& ruling, NameSeat wish) {
  const SeatView* seat = ruling.view.seat(wish.seat);
  if (seat == nullptr) return unknown("seat", wish.seat);
  if (seat->erased) return Problem{"seat_erased", {}};
  if (auto why_not = tidy({{wish.name, "name", Wording::Size::line, true}})) return why_not;
  ruling.happened(SeatNamed{wish.seat});
  ruling.name_seat(std::move(wish.seat), std::move(wish.name));
  return k_granted;
}

Refusal rule(Ruling& ruling, SetPresence wish) {
  if (ruling.view.seat(wish.seat) == nullptr) return unknown("seat", wish.seat);
  ruling.happened(SeatPresenceSet{std::move(wish.seat), wish.present});
  return k_granted;
}

Refusal rule(Ruling& ruling, RemoveSeat wish) {
  if (ruling.view.seat(wish.seat) == nullptr) return unknown("seat", wish.seat);
  if (has_answered(ruling.view, wish.seat)) return Problem{"seat_has_answers", {}};
  ruling.happened(SeatRemoved{std::move(wish.seat)});
  return k_granted;
}

Refusal rule(Ruling& ruling, EraseName wish) {
  const SeatView* seat = ruling.view.seat(wish.seat);
  if (seat == nullptr) return unknown("seat", wish.seat);
  if (seat->erased) return Problem{"seat_erased", {}};
  ruling.happened(SeatErased{wish.seat});
  ruling.erase_name(std::move(wish.seat));
  return k_granted;
}

Refusal rule(Ruling& ruling, DrawGroups wish) {
  for (std::string& group : wish.groups) {
    if (auto why_not = tidy({{group, "groups", Wording::Size::line, true}})) return why_not;
  }
  const std::set<std::string> names(wish.groups.begin(), wish.groups.end());
  if (names.size() != wish.groups.size()) return Problem{"group_twice", {}};
  if (names.size() < 2) return Problem{"groups_too_few", {}};
  const int people = ruling.view.present_participants();
  if (names.size() > static_cast<std::size_t>(people)) {
    return Problem{"groups_more_than_people",
                   {{"groups", std::to_string(names.size())}, {"people", std::to_string(people)}}};
  }
  auto dealt = deal(ruling.view, std::move(wish.groups), wish.seed);
  ruling.happened(GroupsDrawn{wish.seed, std::move(dealt)});
  return k_granted;
}

}  // namespace rembug::session

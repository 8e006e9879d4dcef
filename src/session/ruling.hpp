// What one call of decide() works with: what is known, who asks, and the facts made so far. Shared by the decide_*.cpp
// files alone; nothing outside this room includes it.
//
//   Refusal rule(Ruling& ruling, ArchiveItem wish) {
//     if (ruling.view.item(wish.item) == nullptr) return unknown("item", wish.item);
//     ruling.happened(ItemArchived{wish.item, wish.archived});
//     return k_granted;
//   }
#pragma once

#include <initializer_list>
#include <optional>

#include "session/decide.hpp"

namespace rembug::session {

using Refusal = std::optional<Problem>;  // why not
inline constexpr std::nullopt_t k_granted = std::nullopt;

class Ruling {
 public:
  Ruling(const SessionView& view_now, ActorRole asked_by, const Context& context_now);

  void happened(FactBody body);
  void name_seat(SeatId seat, std::string name);
  void erase_name(SeatId seat);

  // An id that no other laptop makes: it carries this device and the sequence of the next fact. `nth` tells apart
  // several new things in one fact.
  template <class IdType>
  IdType new_id(std::string_view prefix, int nth = 0) const {
    return IdType(new_id_text(prefix, nth));
  }

  // Makes an id if `id` is empty; refuses one that is malformed or already in use.
  template <class IdType>
  Refusal settle_id(IdType& id, std::string_view prefix, bool taken) const {
    if (id.empty()) id = new_id<IdType>(prefix);
    if (!is_id_text(id.text)) return Problem{"id_malformed", {{"id", id.text}}};
    if (taken) return Problem{"id_taken", {{"id", id.text}}};
    return k_granted;
  }

  Decided take() && { return std::move(decided_); }

  const SessionView& view;
  const ActorRole role;
  const Context& context;

 private:
  std::string new_id_text(std::string_view prefix, int nth) const;
  FactHeader next_header() const;

  Decided decided_;
};

// "<what>_unknown", naming the id that nothing in the session has.
template <class IdType>
Problem unknown(std::string_view what, const IdType& id) {
  return Problem{std::string(what) + "_unknown", {{"id", id.text}}};
}

// Something that a person wrote, to be trimmed and checked in place.
struct Wording {
  enum class Size { line, passage };  // a line: 200 characters without line breaks; a passage: 2,000
  std::string& text;
  std::string_view field;  // name of the member, so that a script's writer finds it
  Size size = Size::line;
  bool required = false;
};
inline constexpr std::size_t k_line_limit = 200;
inline constexpr std::size_t k_passage_limit = 2000;

// Trims each and gives the first thing wrong: text_not_utf8, text_control, text_too_long, text_empty.
Refusal tidy(std::initializer_list<Wording> wordings);

// Whether `counted` people can have held up a card in `group` (empty: the room), when `seats_answered` of those already
// answered from their seats: more_cards_than_people, more_cards_than_group, group_unknown.
Refusal check_cards(const SessionView& view, const std::string& group, std::int64_t counted,
                    const std::vector<SeatId>& seats_answered);
// Whether `seat` may answer or rate now: seat_unknown, seat_absent, seat_not_participant.
Refusal check_answering_seat(const SessionView& view, const SeatId& seat);

// One rule per command. Wishes come by value: rules complete and tidy them.
Refusal rule(Ruling& ruling, CreateSession wish);
Refusal rule(Ruling& ruling, ChangeSessionDetails wish);
Refusal rule(Ruling& ruling, SetAgenda wish);
Refusal rule(Ruling& ruling, StartAgendaStep wish);
Refusal rule(Ruling& ruling, CloseSession wish);
Refusal rule(Ruling& ruling, ReopenSession wish);
Refusal rule(Ruling& ruling, NoteDocument wish);
Refusal rule(Ruling& ruling, Undo wish);
Refusal rule(Ruling& ruling, Redo wish);

Refusal rule(Ruling& ruling, AddSeat wish);
Refusal rule(Ruling& ruling, ChangeSeat wish);
Refusal rule(Ruling& ruling, NameSeat wish);
Refusal rule(Ruling& ruling, SetPresence wish);
Refusal rule(Ruling& ruling, RemoveSeat wish);
Refusal rule(Ruling& ruling, EraseName wish);
Refusal rule(Ruling& ruling, DrawGroups wish);

Refusal rule(Ruling& ruling, StartPlay wish);
Refusal rule(Ruling& ruling, OpenDecision wish);
Refusal rule(Ruling& ruling, OpenSecondRound wish);
Refusal rule(Ruling& ruling, GiveAnswer wish);
Refusal rule(Ruling& ruling, CountCards wish);
Refusal rule(Ruling& ruling, RevealDecision wish);
Refusal rule(Ruling& ruling, TakeStep wish);
Refusal rule(Ruling& ruling, RewindPlay wish);
Refusal rule(Ruling& ruling, EndPlay wish);

Refusal rule(Ruling& ruling, RaiseItem wish);
Refusal rule(Ruling& ruling, EditItem wish);
Refusal rule(Ruling& ruling, MergeItems wish);
Refusal rule(Ruling& ruling, SeparateItem wish);
Refusal rule(Ruling& ruling, ArchiveItem wish);
Refusal rule(Ruling& ruling, LinkItems wish);
Refusal rule(Ruling& ruling, DismissLikeness wish);

Refusal rule(Ruling& ruling, OpenRound wish);
Refusal rule(Ruling& ruling, GiveRating wish);
Refusal rule(Ruling& ruling, CountRatings wish);
Refusal rule(Ruling& ruling, RevealRound wish);
Refusal rule(Ruling& ruling, CloseRound wish);
Refusal rule(Ruling& ruling, WriteObjection wish);
Refusal rule(Ruling& ruling, SettleObjection wish);

Refusal rule(Ruling& ruling, ReachAgreement wish);
Refusal rule(Ruling& ruling, ChangeAgreement wish);
Refusal rule(Ruling& ruling, ConfirmAgreement wish);
Refusal rule(Ruling& ruling, DropAgreement wish);
Refusal rule(Ruling& ruling, ProgressAgreement wish);

// The node at which the last running play stands, if its scenario is installed; empty otherwise.
scenario::NodeId current_node(const Ruling& ruling, const PlayView& play);

// The scenario that the play was started with: scenario_missing, scenario_changed.
Result<const scenario::Scenario*> scenario_of(const Ruling& ruling, const PlayView& play);

// The round in which the room is rating or talking about its ratings, or nullptr.
const RoundView* open_round(const SessionView& view);
// True while the room rates `item` and has not seen the result.
bool is_being_rated(const SessionView& view, const ItemId& item);

}  // namespace rembug::session

// The fold at work: a view being built from facts in canonical order. Shared by the fold_*.cpp files alone; nothing
// outside this room includes it.
//
// apply() is total: a fact that speaks of something unknown, or repeats what already is, changes nothing. finish()
// computes once at the end what depends on several facts: tallies, results, what is missing.
#pragma once

#include <map>
#include <string>
#include <unordered_map>

#include "session/decide.hpp"

namespace rembug::session {

// No hall holds more, and sums of such counts cannot overflow. Facts may come from a damaged or forged file.
constexpr bool is_count_of_people(int count) {
  return count >= 0 && count <= 10'000;
}

struct CardCount {  // of cards or hands held up in one group
  std::vector<std::pair<scenario::ChoiceId, int>> choices;
  int abstained = 0;
};

// Counts by group; the empty name is the whole room. The room was counted either as a whole or by groups, so a count of
// the one kind replaces those of the other.
template <class Count>
void put_count(std::map<std::string, Count>& counts, const std::string& group, Count count) {
  if (group.empty()) {
    counts.clear();
  } else {
    counts.erase("");
  }
  counts.insert_or_assign(group, std::move(count));
}

class Folding {
 public:
  void apply(const FactHeader& header, const SessionCreated& fact);
  void apply(const FactHeader& header, const SessionDetailsChanged& fact);
  void apply(const FactHeader& header, const AgendaSet& fact);
  void apply(const FactHeader& header, const AgendaStepStarted& fact);
  void apply(const FactHeader& header, const SessionClosed& fact);
  void apply(const FactHeader& header, const SessionReopened& fact);

  void apply(const FactHeader& header, const SeatAdded& fact);
  void apply(const FactHeader& header, const SeatChanged& fact);
  void apply(const FactHeader& header, const SeatNamed& fact);
  void apply(const FactHeader& header, const SeatPresenceSet& fact);
  void apply(const FactHeader& header, const SeatRemoved& fact);
  void apply(const FactHeader& header, const SeatErased& fact);
  void apply(const FactHeader& header, const GroupsDrawn& fact);

  void apply(const FactHeader& header, const PlayStarted& fact);
  void apply(const FactHeader& header, const DecisionOpened& fact);
  void apply(const FactHeader& header, const DecisionRoundOpened& fact);
  void apply(const FactHeader& header, const AnswerGiven& fact);
  void apply(const FactHeader& header, const CardsCounted& fact);
  void apply(const FactHeader& header, const DecisionRevealed& fact);
  void apply(const FactHeader& header, const StepTaken& fact);
  void apply(const FactHeader& header, const PlayRewound& fact);
  void apply(const FactHeader& header, const PlayEnded& fact);

  void apply(const FactHeader& header, const ItemRaised& fact);
  void apply(const FactHeader& header, const ItemEdited& fact);
  void apply(const FactHeader& header, const ItemsMerged& fact);
  void apply(const FactHeader& header, const ItemSeparated& fact);
  void apply(const FactHeader& header, const ItemArchived& fact);
  void apply(const FactHeader& header, const ItemsLinked& fact);
  void apply(const FactHeader& header, const LikenessDismissed& fact);

  void apply(const FactHeader& header, const RoundOpened& fact);
  void apply(const FactHeader& header, const RatingGiven& fact);
  void apply(const FactHeader& header, const RatingsCounted& fact);
  void apply(const FactHeader& header, const RoundRevealed& fact);
  void apply(const FactHeader& header, const RoundClosed& fact);
  void apply(const FactHeader& header, const ObjectionWritten& fact);
  void apply(const FactHeader& header, const ObjectionSettled& fact);

  void apply(const FactHeader& header, const AgreementReached& fact);
  void apply(const FactHeader& header, const AgreementChanged& fact);
  void apply(const FactHeader& header, const AgreementConfirmed& fact);
  void apply(const FactHeader& header, const AgreementDropped& fact);
  void apply(const FactHeader& header, const AgreementProgressed& fact);

  void apply(const FactHeader& header, const DocumentMade& fact);
  // Undoing decides which facts are applied at all; see fold.cpp.
  void apply(const FactHeader&, const Undone&) {}
  void apply(const FactHeader&, const Redone&) {}

  // Precondition: called once, after the last apply().
  SessionView finish() &&;

  SessionView view;

 private:
  // Positions in the view's vectors, by id. `unsorted_`: never walked through.
  template <class IdType>
  using Index = std::unordered_map<IdType, std::size_t>;

  template <class View, class IdType>
  static View* find(std::vector<View>& all, const Index<IdType>& index, const IdType& id) {
    const auto found = index.find(id);
    return found == index.end() ? nullptr : &all[found->second];
  }
  // Adds `one` at the end; nullptr if its id is taken.
  template <class View, class IdType>
  static View* add(std::vector<View>& all, Index<IdType>& index, View one) {
    if (!index.emplace(one.id, all.size()).second) return nullptr;
    return &all.emplace_back(std::move(one));
  }

  SeatView* seat(const SeatId& id) { return find(view.seats, unsorted_seats_, id); }
  PlayView* play(const PlayId& id) { return find(view.plays, unsorted_plays_, id); }
  DecisionView* decision(const DecisionId& id) { return find(view.decisions, unsorted_decisions_, id); }
  ItemView* item(const ItemId& id) { return find(view.items, unsorted_items_, id); }
  RoundView* round(const RoundId& id) { return find(view.rounds, unsorted_rounds_, id); }
  ObjectionView* objection(const ObjectionId& id) { return find(view.objections, unsorted_objections_, id); }
  AgreementView* agreement(const AgreementId& id) { return find(view.agreements, unsorted_agreements_, id); }
  AgendaStepView* step(const AgendaStepId& id);
  DecisionRoundView* decision_round(const DecisionId& id, int number);
  RatedItemView* rated_item(const RoundId& id, const ItemId& item);

  void set_present(SeatView& seat, bool present);
  void set_details(SeatView& seat, const SeatDetails& details);
  void finish_seats();
  void finish_decisions();
  void finish_items();
  void finish_rounds();
  void finish_agreements();

  Index<SeatId> unsorted_seats_;
  Index<PlayId> unsorted_plays_;
  Index<DecisionId> unsorted_decisions_;
  Index<ItemId> unsorted_items_;
  Index<RoundId> unsorted_rounds_;
  Index<ObjectionId> unsorted_objections_;
  Index<AgreementId> unsorted_agreements_;

  int present_ = 0;  // participants who are here, kept up while folding
  std::map<std::pair<DecisionId, int>, std::map<std::string, CardCount>> cards_;
  std::map<std::pair<RoundId, ItemId>, std::map<std::string, std::vector<int>>> ratings_;
};

}  // namespace rembug::session

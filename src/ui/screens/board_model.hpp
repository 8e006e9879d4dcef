// The board as people look at it: columns of cards and the problem tree, computed from the view. Pure, without a stage.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "scenario/shelf.hpp"
#include "session/view.hpp"

namespace rembug::ui {

struct BoardColumn {
  std::string theme;                                      // id or as typed; empty: cards without a theme
  session::ItemKind kind = session::ItemKind::kesulitan;  // of a column by kind
  std::vector<const session::ItemView*> cards;
};
// One column a theme that is in use: those of the city's list in its order, then typed ones by alphabet, then the cards
// without one. Difficulties stand before input before proposals.
std::vector<BoardColumn> columns_by_theme(const session::SessionView& view, const scenario::SharedData& shared);
// Difficulties, input and proposals, always; agreements only if there are such cards.
std::vector<BoardColumn> columns_by_kind(const session::SessionView& view);

struct TreeRow {
  const session::ItemView* card = nullptr;
  int depth = 0;
  std::optional<session::LinkKind> link;  // what it is to the card above it; none: a root
};
// Each problem with what causes it and what answers it below it, indented; then, as roots, difficulties without links
// and cards that answer nothing yet. Every card stands once; circles of causes end where they close.
std::vector<TreeRow> problem_tree(const session::SessionView& view);

int cards_of(const session::SessionView& view, session::ItemKind kind);
int cards_without_theme(const session::SessionView& view);

// A decision on which the room was divided and that has not become a card yet: the latest, with the labels of its two
// strongest choices. A card that was made of it and put away still counts as one.
struct DividedDecision {
  session::DecisionId decision;
  std::string scenario;
  scenario::ChoiceId first, second;
};
std::optional<DividedDecision> divided_decision(const session::SessionView& view);

// Pairs of cards of one kind that perhaps say the same, most alike first; remembered until the cards change.
class LikenessMemory {
 public:
  // The first pair that nobody has said to be different, or nullopt.
  std::optional<std::pair<session::ItemId, session::ItemId>> suggestion(const session::SessionView& view);

 private:
  void learn(const session::SessionView& view);
  session::SessionId session_;
  std::size_t fact_count_ = 0;
  std::vector<std::pair<session::ItemId, std::string>> cards_;
  std::vector<std::pair<session::ItemId, session::ItemId>> pairs_;
};

// Of two cards that are the same, the one that stays: raised more often, else raised first.
std::pair<session::ItemId, session::ItemId> stays_and_goes(const session::SessionView& view, const session::ItemId& one,
                                                           const session::ItemId& other);

}  // namespace rembug::ui

#include "ui/screens/board_model.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "consensus/likeness.hpp"

namespace rembug::ui {

using session::ItemId;
using session::ItemKind;
using session::ItemView;
using session::LinkKind;

std::vector<BoardColumn> columns_by_theme(const session::SessionView& view, const scenario::SharedData& shared) {
  std::vector<BoardColumn> columns;
  const auto column_of = [&](const std::string& theme) -> BoardColumn& {
    for (BoardColumn& column : columns) {
      if (column.theme == theme) return column;
    }
    columns.push_back({.theme = theme});
    return columns.back();
  };
  for (const ItemView* card : view.board()) column_of(card->details.theme).cards.push_back(card);
  const auto place = [&](const std::string& theme) {
    if (theme.empty()) return shared.themes.size() + 1;
    for (std::size_t i = 0; i < shared.themes.size(); ++i) {
      if (shared.themes[i].id == theme) return i;
    }
    return shared.themes.size();
  };
  std::sort(columns.begin(), columns.end(), [&](const BoardColumn& a, const BoardColumn& b) {
    return std::pair(place(a.theme), a.theme) < std::pair(place(b.theme), b.theme);
  });
  for (BoardColumn& column : columns) {
    std::stable_sort(column.cards.begin(), column.cards.end(),
                     [](const ItemView* a, const ItemView* b) { return a->details.kind < b->details.kind; });
  }
  return columns;
}

std::vector<BoardColumn> columns_by_kind(const session::SessionView& view) {
  std::vector<BoardColumn> columns;
  for (const ItemKind kind : {ItemKind::kesulitan, ItemKind::masukan, ItemKind::usulan, ItemKind::kesepakatan})
    columns.push_back({.kind = kind});
  for (const ItemView* card : view.board()) {
    columns[static_cast<std::size_t>(card->details.kind)].cards.push_back(card);
  }
  if (columns.back().cards.empty()) columns.pop_back();
  return columns;
}

namespace {

struct TreeWalk {
  const session::SessionView& view;
  std::vector<const ItemView*> board;
  std::set<ItemId> placed;
  std::vector<TreeRow> rows;

  void put(const ItemView& card, int depth, std::optional<LinkKind> link) {
    if (!placed.insert(card.id).second) return;
    rows.push_back({&card, depth, link});
    for (const LinkKind kind : {LinkKind::menjawab, LinkKind::penyebab, LinkKind::terkait}) {
      for (const ItemView* other : board) {
        const std::pair<ItemId, LinkKind> wanted{card.id, kind};
        if (std::find(other->links.begin(), other->links.end(), wanted) != other->links.end())
          put(*other, depth + 1, kind);
      }
    }
  }
};

}  // namespace

std::vector<TreeRow> problem_tree(const session::SessionView& view) {
  TreeWalk walk{view, view.board(), {}, {}};
  const auto on_board = [&](const ItemId& id) {
    return std::any_of(walk.board.begin(), walk.board.end(), [&](const ItemView* card) { return card->id == id; });
  };
  const auto leads_up = [&](const ItemView& card) {
    return std::any_of(card.links.begin(), card.links.end(), [&](const auto& link) { return on_board(link.first); });
  };
  const auto is_named = [&](const ItemView& card) {
    return std::any_of(walk.board.begin(), walk.board.end(), [&](const ItemView* other) {
      return std::any_of(other->links.begin(), other->links.end(),
                         [&](const auto& link) { return link.first == card.id; });
    });
  };
  for (const ItemView* card : walk.board) {
    if (!leads_up(*card) && is_named(*card)) walk.put(*card, 0, std::nullopt);
  }
  for (const ItemView* card : walk.board) {  // circles of causes have no beginning: the first card raised is it
    if (leads_up(*card) && card->details.kind == ItemKind::kesulitan) walk.put(*card, 0, std::nullopt);
  }
  for (const ItemKind kind : {ItemKind::kesulitan, ItemKind::masukan, ItemKind::usulan, ItemKind::kesepakatan}) {
    for (const ItemView* card : walk.board) {
      if (card->details.kind == kind) walk.put(*card, 0, std::nullopt);
    }
  }
  return std::move(walk.rows);
}

int cards_of(const session::SessionView& view, ItemKind kind) {
  int n = 0;
  for (const ItemView& item : view.items) n += stands_alone(item) && item.details.kind == kind ? 1 : 0;
  return n;
}

int cards_without_theme(const session::SessionView& view) {
  int n = 0;
  for (const ItemView& item : view.items) n += stands_alone(item) && item.details.theme.empty() ? 1 : 0;
  return n;
}

std::optional<DividedDecision> divided_decision(const session::SessionView& view) {
  for (auto decision = view.decisions.rbegin(); decision != view.decisions.rend(); ++decision) {
    if (!decision->divided) continue;
    const bool is_card = std::any_of(view.items.begin(), view.items.end(),
                                     [&](const ItemView& item) { return item.origin.decision == decision->id; });
    const session::PlayView* play = view.play(decision->play);
    if (is_card || play == nullptr) continue;
    auto tally = decision->rounds.back().tally;
    std::stable_sort(tally.begin(), tally.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    if (tally.size() < 2) continue;
    return DividedDecision{decision->id, play->scenario, tally[0].first, tally[1].first};
  }
  return std::nullopt;
}

void LikenessMemory::learn(const session::SessionView& view) {
  std::vector<std::pair<ItemId, std::string>> cards;
  for (const ItemView* card : view.board())
    cards.emplace_back(card->id, std::string(session::name_of(card->details.kind)) + ' ' + card->details.text);
  if (cards == cards_ && session_ == view.id) return;
  cards_ = std::move(cards);
  pairs_.clear();
  std::vector<std::string> everything;  // what was merged or put away still says how common a word is
  for (const ItemView& item : view.items) everything.push_back(item.details.text);
  std::vector<std::pair<double, std::pair<ItemId, ItemId>>> found;
  for (const ItemKind kind : {ItemKind::kesulitan, ItemKind::masukan, ItemKind::usulan}) {
    std::vector<std::string> texts;
    std::vector<ItemId> ids;
    for (const ItemView* card : view.board()) {
      if (card->details.kind != kind) continue;
      texts.push_back(card->details.text);
      ids.push_back(card->id);
    }
    for (const consensus::Likeness& pair : consensus::alike(texts, consensus::k_alike, everything))
      found.push_back({pair.cosine_0_to_1, {ids[pair.first], ids[pair.second]}});
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (auto& pair : found) pairs_.push_back(std::move(pair.second));
}

std::optional<std::pair<ItemId, ItemId>> LikenessMemory::suggestion(const session::SessionView& view) {
  if (session_ != view.id || fact_count_ != view.fact_count) {
    learn(view);
    session_ = view.id;
    fact_count_ = view.fact_count;
  }
  for (const auto& pair : pairs_) {
    const std::pair<ItemId, ItemId> sorted = std::minmax(pair.first, pair.second);
    if (std::find(view.not_alike.begin(), view.not_alike.end(), sorted) != view.not_alike.end()) continue;
    const ItemView *first = view.item(pair.first), *second = view.item(pair.second);
    if (first == nullptr || second == nullptr) continue;
    if (!first->agreement.empty() && !second->agreement.empty()) continue;  // two promises are not made one here
    return pair;
  }
  return std::nullopt;
}

std::pair<ItemId, ItemId> stays_and_goes(const session::SessionView& view, const ItemId& one, const ItemId& other) {
  const ItemView* a = view.item(one);
  const ItemView* b = view.item(other);
  if (a == nullptr || b == nullptr) return {one, other};
  const auto rank = [&](const ItemView& item) {  // an agreed card stays
    return std::tuple(item.agreement.empty() ? 1 : 0, -item.times_raised, &item - view.items.data());
  };
  return rank(*a) <= rank(*b) ? std::pair{one, other} : std::pair{other, one};
}

}  // namespace rembug::ui

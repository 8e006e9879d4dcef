// Rules about items: difficulties, input, proposals and agreements-to-be as they are collected on the board.
#include <algorithm>
#include <set>

#include "session/ruling.hpp"

namespace rembug::session {
namespace {

Refusal tidy_item(ItemDetails& details) {
  return tidy({{details.text, "text", Wording::Size::passage, true},
               {details.theme, "theme"},
               {details.case_step, "case_step"},
               {details.programme_tag, "programme_tag"}});
}

// The item if it is on the board; else why it cannot be worked with.
Result<const ItemView*> on_board(const SessionView& view, const ItemId& id) {
  const ItemView* item = view.item(id);
  if (item == nullptr) return unknown("item", id);
  if (!item->merged_into.empty()) return Problem{"item_merged", {{"id", id.text}}};
  if (item->archived) return Problem{"item_archived", {{"id", id.text}}};
  return item;
}

// The play that the room is in the middle of, or nullptr.
const PlayView* play_going_on(const SessionView& view) {
  const AgendaStepView* step = view.step(view.current_step);
  if (step != nullptr && step->step.kind != StepKind::skenario) return nullptr;
  const auto running =
      std::find_if(view.plays.rbegin(), view.plays.rend(), [](const PlayView& play) { return !play.ended; });
  return running == view.plays.rend() ? nullptr : &*running;
}

Refusal complete_origin(const Ruling& ruling, ItemOrigin& origin) {
  const SessionView& view = ruling.view;
  if (auto why_not = tidy({{origin.group, "group"}})) return why_not;
  if (origin.step.empty()) {
    origin.step = view.current_step;
  } else if (view.step(origin.step) == nullptr) {
    return unknown("step", origin.step);
  }
  if (!origin.decision.empty()) {
    const DecisionView* decision = view.decision(origin.decision);
    if (decision == nullptr) return unknown("decision", origin.decision);
    if (origin.play.empty()) origin.play = decision->play;
    if (origin.node.empty()) origin.node = decision->node;
  }
  const PlayView* play = origin.play.empty() ? play_going_on(view) : view.play(origin.play);
  if (play == nullptr) return origin.play.empty() ? k_granted : Refusal(unknown("play", origin.play));
  origin.play = play->id;
  if (origin.node.empty()) {
    origin.node = current_node(ruling, *play);
  } else if (!is_id_text(origin.node.text)) {
    return Problem{"id_malformed", {{"id", origin.node.text}}};
  }
  return k_granted;
}

}  // namespace

Refusal rule(Ruling& ruling, RaiseItem wish) {
  if (auto why_not = ruling.settle_id(wish.item, "item", ruling.view.item(wish.item) != nullptr)) return why_not;
  if (auto why_not = tidy_item(wish.details)) return why_not;
  if (auto why_not = complete_origin(ruling, wish.origin)) return why_not;
  ruling.happened(ItemRaised{std::move(wish.item), std::move(wish.details), std::move(wish.origin)});
  return k_granted;
}

Refusal rule(Ruling& ruling, EditItem wish) {
  const auto item = on_board(ruling.view, wish.item);
  if (!item) return item.problem();
  if (auto why_not = tidy_item(wish.details)) return why_not;
  if (!(*item)->merged.empty() && wish.details.kind != (*item)->details.kind) return Problem{"item_holds_others", {}};
  if (is_being_rated(ruling.view, wish.item)) return Problem{"item_being_rated", {}};
  ruling.happened(ItemEdited{std::move(wish.item), std::move(wish.details)});
  return k_granted;
}

Refusal rule(Ruling& ruling, MergeItems wish) {
  const auto into = on_board(ruling.view, wish.into);
  if (!into) return into.problem();
  if (wish.merged.empty()) return Problem{"items_none_chosen", {}};
  std::set<ItemId> seen{wish.into};
  for (const ItemId& id : wish.merged) {
    if (!seen.insert(id).second) return Problem{"item_merged_with_itself", {{"id", id.text}}};
    const auto item = on_board(ruling.view, id);
    if (!item) return item.problem();
    if ((*item)->details.kind != (*into)->details.kind) return Problem{"items_of_different_kinds", {}};
    if (is_being_rated(ruling.view, id)) return Problem{"item_being_rated", {}};
    if (!(*item)->agreement.empty()) return Problem{"item_agreed", {}};
  }
  ruling.happened(ItemsMerged{std::move(wish.into), std::move(wish.merged)});
  return k_granted;
}

Refusal rule(Ruling& ruling, SeparateItem wish) {
  const ItemView* item = ruling.view.item(wish.item);
  if (item == nullptr) return unknown("item", wish.item);
  if (item->merged_into.empty()) return Problem{"item_not_merged", {}};
  ruling.happened(ItemSeparated{std::move(wish.item)});
  return k_granted;
}

Refusal rule(Ruling& ruling, ArchiveItem wish) {
  const ItemView* item = ruling.view.item(wish.item);
  if (item == nullptr) return unknown("item", wish.item);
  if (!item->merged_into.empty()) return Problem{"item_merged", {{"id", wish.item.text}}};
  if (is_being_rated(ruling.view, wish.item)) return Problem{"item_being_rated", {}};
  ruling.happened(ItemArchived{std::move(wish.item), wish.archived});
  return k_granted;
}

Refusal rule(Ruling& ruling, LinkItems wish) {
  if (ruling.view.item(wish.from) == nullptr) return unknown("item", wish.from);
  if (ruling.view.item(wish.to) == nullptr) return unknown("item", wish.to);
  if (wish.from == wish.to) return Problem{"item_linked_to_itself", {}};
  ruling.happened(ItemsLinked{std::move(wish.from), std::move(wish.to), wish.kind, wish.linked});
  return k_granted;
}

Refusal rule(Ruling& ruling, DismissLikeness wish) {
  if (ruling.view.item(wish.first) == nullptr) return unknown("item", wish.first);
  if (ruling.view.item(wish.second) == nullptr) return unknown("item", wish.second);
  if (wish.first == wish.second) return Problem{"item_linked_to_itself", {}};
  ruling.happened(LikenessDismissed{std::move(wish.first), std::move(wish.second)});
  return k_granted;
}

}  // namespace rembug::session

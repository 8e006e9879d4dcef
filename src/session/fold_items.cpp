// Folding facts about items.
#include <algorithm>

#include "session/folding.hpp"

namespace rembug::session {

void Folding::apply(const FactHeader& header, const ItemRaised& fact) {
  ItemView next;
  next.id = fact.item;
  next.details = fact.details;
  next.origin = fact.origin;
  next.raised_at = header.time.ms;
  add(view.items, unsorted_items_, std::move(next));
}

void Folding::apply(const FactHeader&, const ItemEdited& fact) {
  ItemView* edited = item(fact.item);
  if (edited == nullptr) return;
  if (edited->details.text != fact.details.text) edited->earlier_wordings.push_back(edited->details.text);
  edited->details = fact.details;
}

void Folding::apply(const FactHeader&, const ItemsMerged& fact) {
  if (item(fact.into) == nullptr) return;
  for (const ItemId& id : fact.merged) {
    ItemView* joining = item(id);
    if (joining == nullptr || !joining->merged_into.empty()) continue;
    bool circle = false;  // two laptops may have merged the same items the opposite way round
    for (const ItemView* up = item(fact.into); up != nullptr && !circle; up = item(up->merged_into)) {
      circle = up->id == id;
    }
    if (circle) continue;
    joining->merged_into = fact.into;
    item(fact.into)->merged.push_back(id);
  }
}

void Folding::apply(const FactHeader&, const ItemSeparated& fact) {
  ItemView* leaving = item(fact.item);
  if (leaving == nullptr || leaving->merged_into.empty()) return;
  std::erase(item(leaving->merged_into)->merged, fact.item);
  leaving->merged_into = {};
}

void Folding::apply(const FactHeader&, const ItemArchived& fact) {
  if (ItemView* put_away = item(fact.item)) put_away->archived = fact.archived;
}

void Folding::apply(const FactHeader&, const ItemsLinked& fact) {
  ItemView* from = item(fact.from);
  if (from == nullptr || item(fact.to) == nullptr) return;
  const std::pair<ItemId, LinkKind> link{fact.to, fact.kind};
  std::erase(from->links, link);
  if (fact.linked) from->links.push_back(link);
}

void Folding::apply(const FactHeader&, const LikenessDismissed& fact) {
  if (item(fact.first) == nullptr || item(fact.second) == nullptr) return;
  const std::pair<ItemId, ItemId> pair = std::minmax(fact.first, fact.second);
  if (std::find(view.not_alike.begin(), view.not_alike.end(), pair) == view.not_alike.end())
    view.not_alike.push_back(pair);
}

void Folding::finish_items() {
  for (const ItemView& merged : view.items) {
    for (ItemView* up = item(merged.merged_into); up != nullptr; up = item(up->merged_into)) ++up->times_raised;
  }
}

}  // namespace rembug::session

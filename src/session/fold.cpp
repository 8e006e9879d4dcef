#include <algorithm>
#include <array>

#include "session/folding.hpp"

namespace rembug::session {
namespace {

// Each fact once, in canonical order.
std::vector<const Fact*> in_order(std::span<const Fact> facts) {
  std::vector<const Fact*> ordered;
  ordered.reserve(facts.size());
  for (const Fact& fact : facts) ordered.push_back(&fact);
  const auto earlier = [](const Fact* a, const Fact* b) { return comes_before(a->header, b->header); };
  if (!std::is_sorted(ordered.begin(), ordered.end(), earlier)) std::sort(ordered.begin(), ordered.end(), earlier);
  const auto same = [](const Fact* a, const Fact* b) { return a->header.id == b->header.id; };
  ordered.erase(std::unique(ordered.begin(), ordered.end(), same), ordered.end());
  return ordered;
}

// What no undo can take back: the session's beginning, the attendance list (names are not facts), documents that have
// left the laptop, and undoing itself.
bool can_be_undone(const FactBody& first) {
  return !std::holds_alternative<SessionCreated>(first) && !std::holds_alternative<SeatNamed>(first) &&
         !std::holds_alternative<SeatErased>(first) && !std::holds_alternative<DocumentMade>(first);
}

// What each laptop did, command by command, and which of it stands.
class History {
 public:
  void add(const Fact& fact) {
    const FactHeader& header = fact.header;
    if (const auto* undone = std::get_if<Undone>(&fact.body)) {
      HistoryEntry* entry = find(undone->group, header.device);
      if (entry == nullptr || entry->undone) return;
      entry->undone = entry->redoable = true;
      unsorted_redoable_[header.device].push_back(unsorted_groups_.at(undone->group));
    } else if (const auto* redone = std::get_if<Redone>(&fact.body)) {
      HistoryEntry* entry = find(redone->group, header.device);
      if (entry != nullptr && entry->redoable) entry->undone = entry->redoable = false;
    } else if (header.id == header.group && can_be_undone(fact.body)) {  // the first fact of its command
      std::vector<std::size_t>& redoable = unsorted_redoable_[header.device];
      for (const std::size_t position : redoable) entries_[position].redoable = false;
      redoable.clear();
      unsorted_groups_.emplace(header.group, entries_.size());
      entries_.push_back({header.group, header.device, std::string(kind_of(fact.body)), false, false});
    }
  }

  bool stands(const Fact& fact) const {
    const auto found = unsorted_groups_.find(fact.header.group);
    return found == unsorted_groups_.end() || !entries_[found->second].undone;
  }

  std::vector<HistoryEntry> take() && { return std::move(entries_); }

 private:
  HistoryEntry* find(const FactId& group, const DeviceId& device) {
    const auto found = unsorted_groups_.find(group);
    if (found == unsorted_groups_.end() || entries_[found->second].device != device) return nullptr;
    return &entries_[found->second];
  }

  std::vector<HistoryEntry> entries_;
  std::unordered_map<FactId, std::size_t> unsorted_groups_;                   // position in entries_
  std::unordered_map<DeviceId, std::vector<std::size_t>> unsorted_redoable_;  // positions undone since the last command
};

}  // namespace

SessionView Folding::finish() && {
  finish_seats();
  finish_decisions();
  finish_items();
  finish_rounds();
  finish_agreements();
  return std::move(view);
}

SessionView fold(std::span<const Fact> facts) {
  const std::vector<const Fact*> ordered = in_order(facts);
  History history;
  for (const Fact* fact : ordered) history.add(*fact);
  Folding folding;
  for (const Fact* fact : ordered) {
    if (!history.stands(*fact)) continue;
    std::visit([&](const auto& body) { folding.apply(fact->header, body); }, fact->body);
  }
  SessionView view = std::move(folding).finish();
  view.fact_count = ordered.size();
  if (!ordered.empty()) view.last_time = ordered.back()->header.time;
  view.history = std::move(history).take();
  return view;
}

}  // namespace rembug::session

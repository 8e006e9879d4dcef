#include "app/draft_keeper.hpp"

#include <algorithm>

namespace rembug::app {

void DraftKeeper::is_saved(std::map<std::string, std::string> drafts) {
  saved_ = std::move(drafts);
  std::erase_if(saved_, [](const auto& draft) { return draft.second.empty(); });
}

bool DraftKeeper::differs(const ui::Drafts& drafts) const {
  std::size_t filled = 0;
  for (const auto& [field, text] : drafts.all()) {
    if (text.empty()) continue;
    ++filled;
    const auto saved = saved_.find(field);
    if (saved == saved_.end() || saved->second != text) return true;
  }
  return filled != saved_.size();
}

std::optional<Outcome> DraftKeeper::tick(const ui::Drafts& drafts, const SaveField& save_field, double now_seconds) {
  if (!due_at_) {
    if (differs(drafts)) due_at_ = now_seconds + k_save_after;
    return std::nullopt;
  }
  if (now_seconds < *due_at_) return std::nullopt;
  return save(drafts, save_field, now_seconds);
}

Outcome DraftKeeper::save(const ui::Drafts& drafts, const SaveField& save_field, double now_seconds) {
  const auto refuse = [&](const Outcome& outcome) {
    refused_ = true;
    due_at_ = now_seconds + k_retry_after;
    return outcome;
  };
  for (const auto& [field, text] : drafts.all()) {
    const auto saved = saved_.find(field);
    if (saved == saved_.end() ? text.empty() : saved->second == text) continue;
    if (const Outcome done = save_field(field, text); !done) return refuse(done);
    if (text.empty())
      saved_.erase(field);
    else
      saved_[field] = text;
  }
  // Fields that are no longer there were cleared as a whole.
  while (true) {
    const auto gone = std::find_if(saved_.begin(), saved_.end(),
                                   [&](const auto& draft) { return !drafts.all().contains(draft.first); });
    if (gone == saved_.end()) break;
    if (const Outcome done = save_field(gone->first, {}); !done) return refuse(done);
    saved_.erase(gone);
  }
  refused_ = false;
  due_at_.reset();
  return Done{};
}

}  // namespace rembug::app

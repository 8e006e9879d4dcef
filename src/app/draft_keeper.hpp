// Keeps what people type on disk: at most one second after a change, and every two seconds again while the disk
// refuses. Pure but for the function that saves one field (an empty text removes it).
#pragma once

#include <functional>
#include <optional>

#include "base/result.hpp"
#include "ui/desk.hpp"

namespace rembug::app {

class DraftKeeper {
 public:
  static constexpr double k_save_after = 1, k_retry_after = 2;  // seconds

  using SaveField = std::function<Outcome(const std::string& field, const std::string& text)>;

  // What is on disk already.
  void is_saved(std::map<std::string, std::string> drafts);

  // Saves when it is time. nullopt: nothing was due.
  std::optional<Outcome> tick(const ui::Drafts& drafts, const SaveField& save_field, double now_seconds);
  // Saves now whatever differs.
  Outcome save(const ui::Drafts& drafts, const SaveField& save_field, double now_seconds);

  bool is_refused() const { return refused_; }
  bool has_unsaved() const { return due_at_.has_value(); }
  std::optional<double> due_at() const { return due_at_; }

 private:
  bool differs(const ui::Drafts& drafts) const;

  std::map<std::string, std::string> saved_;  // without empty ones
  std::optional<double> due_at_;
  bool refused_ = false;
};

}  // namespace rembug::app

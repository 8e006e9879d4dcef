// Commands of the desk keeper: each is decided, stored, and folded again before anything says that it is done.
#include <algorithm>
#include <random>

#include "app/desk_keeper.hpp"

namespace rembug::app {

namespace fs = std::filesystem;

namespace {

bool is_undoing(const session::CommandBody& body) {
  return std::holds_alternative<session::Undo>(body) || std::holds_alternative<session::Redo>(body);
}

// With these an agenda step ends.
bool ends_step(const session::CommandBody& body) {
  return std::holds_alternative<session::StartAgendaStep>(body) || std::holds_alternative<session::CloseSession>(body);
}

}  // namespace

bool DeskKeeper::may_keep() {
  if (library_) return true;
  complain(library_problem_.value_or(Problem{"cannot_open", {{"file", places_.library.string()}}}));
  return false;
}

void DeskKeeper::create(const ui::NewSession& wish) {
  if (!may_keep()) return;
  auto made = store::Ledger::create(*library_, {.body = wish.create}, now(), finder());
  if (!made) return complain(made.problem());
  session_.emplace(std::move(*made));
  settings_.last_session = session_->view().id.text;
  keep_settings();
  refresh_sessions();
  changed_since_backup_ = true;
}

void DeskKeeper::open(const session::SessionId& id) {
  if (!may_keep()) return;
  if (!session_ || session_->view().id != id) {
    auto opened = store::Ledger::open(*library_, id, finder());
    if (!opened) return complain(opened.problem());
    session_.emplace(std::move(*opened));
  }
  if (settings_.last_session == id.text) return;
  settings_.last_session = id.text;
  keep_settings();
}

void DeskKeeper::act(const ui::Act& wish) {
  if (!session_) {
    if (may_keep()) complain(Problem{"no_session_open", {}});
    return;
  }
  const auto receipt = session_->apply({.body = wish.body}, now());
  if (!receipt) return complain(receipt.problem());
  if (!wish.clears_draft.empty()) {
    drafts_.clear(wish.clears_draft);
    // At once, so that a power cut does not bring back what is a fact already.
    static_cast<void>(save_drafts().ok());  // tick() tries again, and tells
  }
  if (!wish.toast.empty()) say(wish.toast, wish.undo_in_toast && !is_undoing(wish.body));
  note_change(wish.body);
}

void DeskKeeper::note_change(const session::CommandBody& body) {
  changed_since_backup_ = true;
  const session::SessionView& view = session_->view();
  for (ui::SessionListing& listing : desk_.sessions) {
    if (listing.id != view.id) continue;
    listing.details = view.details;
    listing.closed = view.closed;
    listing.last_at = view.last_time.ms;
  }
  std::stable_sort(desk_.sessions.begin(), desk_.sessions.end(),
                   [](const ui::SessionListing& a, const ui::SessionListing& b) { return a.last_at > b.last_at; });
  if (ends_step(body)) back_up({}, false);
}

// This laptop's practice: one session that holds many plays. Without a library it lives for this start only.
store::Ledger* DeskKeeper::practice_ledger() {
  if (practice_) return &*practice_;
  store::Library* into = library_.get();
  if (into == nullptr && !passing_library_) {
    passing_folder_ = fs::temp_directory_path() / ("rembug-" + std::to_string(std::random_device{}()));
    std::error_code error;
    fs::create_directories(passing_folder_, error);
    auto opened = store::Library::open(passing_folder_ / "latihan.db", {.device = device_});
    if (!opened) return complain(opened.problem()), nullptr;
    passing_library_ = std::make_unique<store::Library>(std::move(*opened));
  }
  if (into == nullptr) into = passing_library_.get();
  auto made = store::Ledger::create(*into, {.body = session::CreateSession{.kind = session::SessionKind::latihan}},
                                    now(), finder(), session::SessionId("latihan-" + device_.text));
  if (!made) return complain(made.problem()), nullptr;
  practice_.emplace(std::move(*made));
  return &*practice_;
}

void DeskKeeper::act_in_practice(const ui::ActInPractice& wish) {
  store::Ledger* ledger = practice_ledger();
  if (ledger == nullptr) return;
  const auto receipt = ledger->apply({.body = wish.body}, now());
  if (!receipt) return complain(receipt.problem());
  if (library_) changed_since_backup_ = true;
}

}  // namespace rembug::app

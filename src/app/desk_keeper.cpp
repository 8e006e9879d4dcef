#include "app/desk_keeper.hpp"

#include <algorithm>

#include "app/backups.hpp"
#include "app/settings_file.hpp"
#include "i18n/describe.hpp"

namespace rembug::app {

namespace fs = std::filesystem;

namespace {

constexpr double k_never = 1e12;
constexpr double k_patience_ms = 4;

session::SessionId practice_id(const session::DeviceId& device) {
  return session::SessionId("latihan-" + device.text);
}

}  // namespace

DeskKeeper::DeskKeeper(Places places, Clock clock, std::function<void()> wake)
    : places_(std::move(places)),
      clock_(std::move(clock)),
      words_{i18n::Words(i18n::Language::id), i18n::Words(i18n::Language::en)},
      shelf_(std::make_shared<const scenario::Shelf>()),
      worker_(std::move(wake), [this](const std::string& what) {
        complain(Problem{"work_stopped", {{"why", what}}});
      }) {
  LoadedSettings loaded = load_settings(places_.settings);
  settings_ = std::move(loaded.settings);
  if (loaded.set_aside) complain(Problem{"settings_set_aside", {{"file", loaded.set_aside->string()}}});
  device_ = device_id(places_.settings);
  desk_.version = REMBUG_VERSION;
  last_backup_ = clock_.seconds();
  open_library();
  open_kept_sessions();
}

DeskKeeper::~DeskKeeper() {
  session_.reset();
  practice_.reset();
  passing_library_.reset();
  if (!passing_folder_.empty()) {
    std::error_code ignored;
    fs::remove_all(passing_folder_, ignored);
  }
}

void DeskKeeper::open_library() {
  std::error_code error;
  library_is_new_ = !fs::exists(places_.library, error);
  if (library_is_new_) fs::create_directories(places_.library.parent_path(), error);
  auto opened = store::Library::open(places_.library, {.device = device_});
  if (!opened) {
    library_problem_ = opened.problem();
    library_is_new_ = false;
    return;
  }
  library_ = std::make_unique<store::Library>(std::move(*opened));
  if (auto drafts = library_->drafts()) {
    draft_keeper_.is_saved(*drafts);
    drafts_.restore(std::move(*drafts));
  } else {
    complain(drafts.problem());
  }
  backed_up_at_ = latest_backup(backups_folder());
}

// The session that was open last, and this laptop's practice.
void DeskKeeper::open_kept_sessions() {
  if (!library_) return;
  refresh_sessions();
  const auto open_one = [&](const session::SessionId& id, std::optional<store::Ledger>& into) {
    auto opened = store::Ledger::open(*library_, id, finder());
    if (opened)
      into.emplace(std::move(*opened));
    else
      complain(opened.problem());
  };
  const auto summaries = library_->sessions();
  if (!summaries) return;
  for (const store::SessionSummary& summary : *summaries) {
    if (summary.id == practice_id(device_)) open_one(summary.id, practice_);
    if (summary.id.text == settings_.last_session && summary.kind == session::SessionKind::fgd)
      open_one(summary.id, session_);
  }
}

void DeskKeeper::load_shelf(bool linted) {
  worker_.start([this, linted, folder = places_.data / "scenarios"]() -> Worker::Ending {
    auto shelf = std::make_shared<const scenario::Shelf>(scenario::load_shelf(folder, linted));
    return [this, shelf] {
      shelf_ = shelf;
      changed_ = true;
    };
  });
}

session::ScenarioFinder DeskKeeper::finder() {
  return [this](const std::string& id) { return shelf_->find(id); };
}

DraftKeeper::SaveField DeskKeeper::field_saver() {
  return [this](const std::string& field, const std::string& text) { return library_->save_draft(field, text); };
}

Outcome DeskKeeper::save_drafts() {
  return draft_keeper_.save(drafts_, field_saver(), clock_.seconds());
}

void DeskKeeper::refresh_sessions() {
  if (!library_) return;
  const auto summaries = library_->sessions();
  if (!summaries) return complain(summaries.problem());
  desk_.sessions.clear();
  for (const store::SessionSummary& one : *summaries) {
    if (one.kind != session::SessionKind::fgd) continue;
    desk_.sessions.push_back({.id = one.id,
                              .details = one.details,
                              .demonstration = one.demonstration,
                              .closed = one.closed,
                              .created_at = one.created_at,
                              .last_at = one.last_at});
  }
  std::stable_sort(desk_.sessions.begin(), desk_.sessions.end(),
                   [](const ui::SessionListing& a, const ui::SessionListing& b) { return a.last_at > b.last_at; });
}

void DeskKeeper::keep_settings() {
  if (const Outcome kept = save_settings(places_.settings, settings_); !kept) complain(kept.problem());
}

void DeskKeeper::complain(const Problem& problem) {
  toasts_.push_back({.text = i18n::describe(problem, words()), .is_error = true});
}

void DeskKeeper::say(std::string words, bool offers_undo) {
  toasts_.push_back({.text = std::move(words), .is_error = false, .offers_undo = offers_undo});
}

void DeskKeeper::room_is(bool window_open, bool dark, bool swapped) {
  desk_.room_window = window_open;
  desk_.room_dark = dark;
  desk_.room_swapped = swapped;
}

const ui::Desk& DeskKeeper::lay_out() {
  desk_.now = now();
  desk_.local = local_moment(desk_.now, settings_.utc_offset_minutes);
  desk_.words = &words();
  desk_.settings = settings_;
  desk_.shelf = shelf_.get();
  desk_.device = device_;
  desk_.session = session_ ? &session_->view() : nullptr;
  desk_.names = session_ ? &session_->attendance() : nullptr;
  desk_.practice = practice_ ? &practice_->view() : nullptr;
  desk_.recommending = survey_.is_running() || desk_.recommending;
  desk_.recommended_by = recommended_by_;
  desk_.backed_up_at = backed_up_at_;
  desk_.library_file = places_.library.string();
  desk_.library_problem =
      library_problem_ ? i18n::describe(*library_problem_, words()) + " " + words().app_not_kept() : std::string();
  const bool refused = draft_keeper_.is_refused();
  desk_.save_state = refused                       ? ui::SaveState::refused
                     : draft_keeper_.has_unsaved() ? ui::SaveState::saving
                                                   : ui::SaveState::saved;
  desk_.save_problem = refused && draft_problem_ ? i18n::describe(*draft_problem_, words()) : std::string();
  changed_ = false;
  return desk_;
}

bool DeskKeeper::tick() {
  worker_.collect();
  // Both need the scenarios; what people wait for comes first.
  if (!shelf_->entries.empty()) {
    if (std::exchange(demonstration_wanted_, false)) build_demonstration();
    if (std::exchange(lint_wanted_, false)) load_shelf(true);
  }
  const double seconds = clock_.seconds();
  if (library_) {
    if (const auto saved = draft_keeper_.tick(drafts_, field_saver(), seconds)) {
      changed_ = true;
      if (*saved) {
        draft_problem_.reset();
      } else if (draft_problem_ != saved->problem()) {  // told once, however often it is tried again
        draft_problem_ = saved->problem();
        complain(*draft_problem_);
      }
    }
    if (changed_since_backup_ && seconds >= last_backup_ + k_seconds_between_backups) back_up({}, false);
    if (survey_.is_running()) {
      changed_ = true;
      const auto all = survey_.read_some(*library_, k_patience_ms);
      if (!all) {
        complain(all.problem());
        survey_.stop();
        desk_.recommending = false;
      } else if (*all) {
        recommend_from_survey();
      }
    }
  }
  return changed_ || !toasts_.empty();
}

double DeskKeeper::next_at() const {
  if (survey_.is_running()) return 0;
  double soonest = draft_keeper_.due_at().value_or(k_never);
  if (library_ && changed_since_backup_) soonest = std::min(soonest, last_backup_ + k_seconds_between_backups);
  return soonest;
}

void DeskKeeper::after_first_frame() {
  lint_wanted_ = true;
  demonstration_wanted_ = library_is_new_ && library_ && desk_.sessions.empty();
}

void DeskKeeper::finish() {
  if (!library_) return;
  static_cast<void>(save_drafts().ok());  // there is no window left to say it
  if (changed_since_backup_) back_up({}, false);
}

void DeskKeeper::wait_until_idle() {
  do {
    worker_.collect_all();
    tick();
  } while (is_busy());
}

ui::Wishes DeskKeeper::grant(const ui::Wishes& wishes) {
  ui::Wishes rest;
  struct Granting {
    DeskKeeper& self;
    ui::Wishes& rest;
    void operator()(const ui::Act& wish) { self.act(wish); }
    void operator()(const ui::ActInPractice& wish) { self.act_in_practice(wish); }
    void operator()(const ui::NewSession& wish) { self.create(wish); }
    void operator()(const ui::OpenSession& wish) { self.open(wish.id); }
    void operator()(const ui::LeaveSession&) { self.session_.reset(); }
    void operator()(const ui::ChangeSettings& wish) {
      self.settings_ = wish.settings;
      self.keep_settings();
    }
    void operator()(const ui::MakeDocument& wish) { self.make_document(wish.wanted); }
    void operator()(const ui::ShowFolder& wish) { self.show_folder(wish); }
    void operator()(const ui::LeaveFolder&) { self.desk_.folder.reset(); }
    void operator()(const ui::ExportSession& wish) { self.export_session(wish); }
    void operator()(const ui::MergeFiles& wish) { self.merge(wish.paths); }
    void operator()(const ui::LookAcross& wish) { self.look_across(wish.by); }
    void operator()(const ui::ExportRecommendations& wish) { self.export_recommendations(wish); }
    void operator()(const ui::BackUp& wish) { self.back_up(wish.folder, true); }
    void operator()(const ui::ReloadShelf&) { self.load_shelf(true); }
    void operator()(const ui::Toast& wish) { self.toasts_.push_back(wish); }
    void operator()(const ui::GoTo& wish) { rest.emplace_back(wish); }
    void operator()(const ui::OpenFile& wish) { rest.emplace_back(wish); }
    void operator()(const ui::SwitchRoom& wish) { rest.emplace_back(wish); }
    void operator()(const ui::DarkenRoom& wish) { rest.emplace_back(wish); }
    void operator()(const ui::SwapRoom& wish) { rest.emplace_back(wish); }
    void operator()(const ui::FullScreen& wish) { rest.emplace_back(wish); }
    void operator()(const ui::CopyText& wish) { rest.emplace_back(wish); }
    void operator()(const ui::Quit& wish) { rest.emplace_back(wish); }
  };
  for (const ui::Wish& wish : wishes) {
    std::visit(Granting{*this, rest}, wish);
    changed_ = true;
  }
  return rest;
}

}  // namespace rembug::app

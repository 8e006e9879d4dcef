// Keeps the desk: owns the library, the open session, the practice, the shelf, drafts and settings; lays out what
// screens read, and does what they wish. Knows no window: what only a window can do is handed back. Main thread.
//
//   DeskKeeper keeper(places, clock, wake);
//   auto wishes = program.draw(stage, keeper.lay_out(), keeper.drafts());
//   for (const ui::Wish& rest : keeper.grant(wishes)) ...
//   keeper.tick();
#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "app/draft_keeper.hpp"
#include "app/survey.hpp"
#include "app/worker.hpp"
#include "store/ledger.hpp"
#include "ui/desk.hpp"

namespace rembug::app {

struct Places {
  std::filesystem::path library;    // the file
  std::filesystem::path data;       // folder of scenarios/ and assets/
  std::filesystem::path settings;   // folder
  std::filesystem::path documents;  // folder
};

struct Clock {
  std::function<UtcMs()> utc;
  std::function<double()> seconds;  // monotonic
};

class DeskKeeper {
 public:
  // `wake` is called from another thread when there is something to collect in tick(). Never fails: what is wrong with
  // the library is said on the desk.
  DeskKeeper(Places places, Clock clock, std::function<void()> wake);
  ~DeskKeeper();
  DeskKeeper(const DeskKeeper&) = delete;
  DeskKeeper& operator=(const DeskKeeper&) = delete;

  const ui::Desk& lay_out();
  ui::Drafts& drafts() { return drafts_; }
  const ui::Settings& settings() const { return settings_; }
  const i18n::Words& words() const { return words_[static_cast<std::size_t>(settings_.language)]; }
  const session::SessionView* session() const { return session_ ? &session_->view() : nullptr; }
  void room_is(bool window_open, bool dark, bool swapped);

  // Does what is wished, in order; gives back the wishes that only a window can fulfil.
  ui::Wishes grant(const ui::Wishes& wishes);
  std::vector<ui::Toast> take_toasts() { return std::exchange(toasts_, {}); }
  void complain(const Problem& problem);
  void say(std::string words, bool offers_undo = false);

  // What becomes due with time: results of the worker, drafts, copies of the library. True if the desk has changed.
  bool tick();
  double next_at() const;  // of Clock::seconds; 1e12 if nothing becomes due

  // Begins to read the scenarios, on the worker. Until then there are none.
  void read_shelf() { load_shelf(false); }
  // What can wait until something is shown: the linter, and the demonstration evening if the library is new.
  void after_first_frame();
  void finish();  // before the program ends: whatever is typed is put on disk
  bool is_busy() { return !worker_.is_idle() || survey_.is_running(); }
  void wait_until_idle();  // for tests and pictures

 private:
  // desk_keeper.cpp
  void open_library();
  void open_kept_sessions();
  void load_shelf(bool linted);
  void refresh_sessions();
  void keep_settings();
  UtcMs now() const { return clock_.utc(); }
  session::ScenarioFinder finder();
  Outcome save_drafts();
  DraftKeeper::SaveField field_saver();

  // desk_keeper_sessions.cpp
  bool may_keep();  // false, and says why, if there is no library
  void create(const ui::NewSession& wish);
  void open(const session::SessionId& id);
  void act(const ui::Act& wish);
  void act_in_practice(const ui::ActInPractice& wish);
  store::Ledger* practice_ledger();
  void note_change(const session::CommandBody& body);

  // desk_keeper_files.cpp
  void make_document(const report::Wanted& wanted);
  void document_is_made(const report::Wanted& wanted, const session::SessionId& of, const std::filesystem::path& file);
  void export_session(const ui::ExportSession& wish);
  void merge(const std::vector<std::string>& paths);
  void merge_copies(const std::vector<std::pair<std::string, std::filesystem::path>>& copies);
  void look_across(report::GroupBy by);
  void recommend_from_survey();
  void export_recommendations(const ui::ExportRecommendations& wish);
  void back_up(const std::filesystem::path& folder, bool asked_for);
  void show_folder(const ui::ShowFolder& wish);
  std::filesystem::path documents_folder() const;
  std::filesystem::path backups_folder() const;
  void build_demonstration();

  Places places_;
  Clock clock_;
  std::array<i18n::Words, 2> words_;
  ui::Settings settings_;
  session::DeviceId device_;
  std::shared_ptr<const scenario::Shelf> shelf_;
  ui::Drafts drafts_;
  DraftKeeper draft_keeper_;
  std::optional<Problem> draft_problem_;

  std::unique_ptr<store::Library> library_;  // none: it could not be opened
  std::optional<Problem> library_problem_;
  bool library_is_new_ = false, demonstration_wanted_ = false, lint_wanted_ = false;
  std::filesystem::path passing_folder_;             // of a library that is thrown away
  std::unique_ptr<store::Library> passing_library_;  // practice without keeping
  std::optional<store::Ledger> session_;
  std::optional<store::Ledger> practice_;

  std::optional<report::Recommendations> recommendations_;
  report::GroupBy recommended_by_ = report::GroupBy::theme;
  Survey survey_;
  std::filesystem::path last_folder_;
  std::optional<UtcMs> backed_up_at_;
  double last_backup_ = 0;  // seconds of the clock
  bool changed_since_backup_ = false, backup_trouble_told_ = false;

  ui::Desk desk_;
  std::vector<ui::Toast> toasts_;
  bool changed_ = true;

  Worker worker_;  // last: it ends first
};

}  // namespace rembug::app

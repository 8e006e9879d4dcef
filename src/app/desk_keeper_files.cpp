// What the desk keeper reads from and writes to files: documents, parcels, copies, recommendations.
#include <algorithm>

#include "app/backups.hpp"
#include "app/demonstration.hpp"
#include "app/desk_keeper.hpp"
#include "app/folder_view.hpp"
#include "app/new_file.hpp"

namespace rembug::app {

namespace fs = std::filesystem;

namespace {

// A file on a stick may be slow, and may be pulled out: it is copied before it is read.
Result<fs::path> copy_aside(const fs::path& file, const fs::path& folder, std::size_t number) {
  std::error_code error;
  fs::create_directories(folder, error);
  const fs::path copy = folder / (std::to_string(number) + ".rembug");
  fs::copy_file(file, copy, fs::copy_options::overwrite_existing, error);
  if (error) return Problem{"file_unreadable", {{"file", file.string()}}};
  return copy;
}

}  // namespace

fs::path DeskKeeper::documents_folder() const {
  return settings_.documents_folder.empty() ? places_.documents : fs::path(settings_.documents_folder);
}

fs::path DeskKeeper::backups_folder() const {
  return places_.library.parent_path() / "cadangan";
}

void DeskKeeper::make_document(const report::Wanted& wanted) {
  if (!session_) return complain(Problem{"no_session_open", {}});
  worker_.start([this, wanted, view = session_->view(), names = session_->attendance(), shelf = shelf_,
                 letterhead = settings_.letterhead, offset = settings_.utc_offset_minutes, words = words(),
                 folder = documents_folder()]() -> Worker::Ending {
    const report::SessionSource source{.view = view,
                                       .names = names,
                                       .shared = shelf->shared,
                                       .find_scenario = [&](const std::string& id) { return shelf->find(id); },
                                       .letterhead = letterhead,
                                       .utc_offset_minutes = offset};
    const auto bytes = report::render(wanted, source, words);
    const Result<fs::path> file =
        bytes ? write_new(folder, report::file_name(wanted, view), *bytes) : Result<fs::path>(bytes.problem());
    return [this, wanted, id = view.id, file] {
      if (file)
        document_is_made(wanted, id, *file);
      else
        complain(file.problem());
    };
  });
}

void DeskKeeper::document_is_made(const report::Wanted& wanted, const session::SessionId& of, const fs::path& file) {
  desk_.documents.push_back({wanted, file.string()});
  changed_ = true;
  say(words().app_document_made(file.string()));
  if (!session_ || session_->view().id != of) return;
  const auto noted = session_->apply({.role = session::ActorRole::program,
                                      .body = session::NoteDocument{.kind = std::string(report::name_of(wanted.kind)),
                                                                    .format = std::string(name_of(wanted.format)),
                                                                    .language = std::string(words().language_code())}},
                                     now());
  if (!noted) return complain(noted.problem());
  changed_since_backup_ = true;
}

void DeskKeeper::export_session(const ui::ExportSession& wish) {
  if (!session_ || !may_keep()) return;
  const fs::path name(report::file_name({report::Kind::sesi, report::Format::json}, session_->view()));
  const auto made = make_new(
      wish.folder.empty() ? documents_folder() : fs::path(wish.folder), name.stem().string() + ".rembug",
      [&](const fs::path& target) { return library_->export_session(session_->view().id, target, wish.with_names); });
  if (!made) return complain(made.problem());
  say(words().app_session_exported(made->string()));
}

void DeskKeeper::merge(const std::vector<std::string>& paths) {
  if (paths.empty() || !may_keep()) return;
  worker_.start([this, paths, aside = places_.library.parent_path() / "sementara"]() -> Worker::Ending {
    std::vector<std::pair<std::string, fs::path>> copies;
    std::vector<Problem> problems;
    for (const std::string& path : paths) {
      if (const auto copy = copy_aside(path, aside, copies.size()))
        copies.emplace_back(path, *copy);
      else
        problems.push_back(copy.problem());
    }
    return [this, copies, problems, aside] {
      for (const Problem& problem : problems) complain(problem);
      merge_copies(copies);
      std::error_code ignored;
      fs::remove_all(aside, ignored);
    };
  });
}

void DeskKeeper::merge_copies(const std::vector<std::pair<std::string, fs::path>>& copies) {
  std::int64_t new_facts = 0;
  std::vector<session::SessionId> sessions;
  bool any = false;
  for (const auto& [path, copy] : copies) {
    const auto report = library_->merge(copy);
    if (!report) {
      // The problem names the copy; people know the file that they chose.
      Problem problem = report.problem();
      for (auto& value : problem.values) {
        if (value.first == "file") value.second = path;
      }
      complain(problem);
      continue;
    }
    any = true;
    new_facts += report->new_facts;
    sessions.insert(sessions.end(), report->sessions.begin(), report->sessions.end());
  }
  if (!any) return;
  std::sort(sessions.begin(), sessions.end());
  sessions.erase(std::unique(sessions.begin(), sessions.end()), sessions.end());
  say(new_facts == 0 ? words().app_nothing_new() : words().app_merged(sessions.size(), new_facts));
  if (new_facts == 0) return;
  changed_since_backup_ = true;
  for (auto* ledger : {&session_, &practice_}) {
    if (!*ledger) continue;
    if (const Outcome reloaded = (*ledger)->reload(); !reloaded) complain(reloaded.problem());
  }
  refresh_sessions();
  if (desk_.recommendations) look_across(recommended_by_);
}

void DeskKeeper::look_across(report::GroupBy by) {
  recommended_by_ = by;
  desk_.recommending = true;
  std::vector<session::SessionId> ids;
  for (const ui::SessionListing& listing : desk_.sessions) ids.push_back(listing.id);
  survey_.begin(ids);
}

void DeskKeeper::recommend_from_survey() {
  worker_.start([this, sessions = survey_.take(), by = recommended_by_, shelf = shelf_, words = words(),
                 today = local_moment(now(), settings_.utc_offset_minutes).date]() -> Worker::Ending {
    std::vector<session::SessionView> views;
    for (const auto& facts : sessions) views.push_back(session::fold(facts));
    auto made = report::recommend(views, by, shelf->shared, today, words);
    return [this, by, made = std::move(made)] {
      if (by != recommended_by_) return;  // asked for anew in the meantime
      desk_.recommendations = made;
      desk_.recommending = false;
      changed_ = true;
    };
  });
}

void DeskKeeper::export_recommendations(const ui::ExportRecommendations& wish) {
  if (!desk_.recommendations) return;
  const Date today = local_moment(now(), settings_.utc_offset_minutes).date;
  const char* ending = wish.format == report::RecommendationFormat::csv    ? ".csv"
                       : wish.format == report::RecommendationFormat::html ? ".html"
                                                                           : ".json";
  worker_.start([this, made = *desk_.recommendations, wish, words = words(), folder = documents_folder(),
                 name = "rekomendasi-" + to_text(today) + ending]() -> Worker::Ending {
    const auto file = write_new(folder, name, report::render(made, wish.by, wish.format, words));
    return [this, file] {
      if (file)
        say(this->words().app_recommendations_saved(file->string()));
      else
        complain(file.problem());
    };
  });
}

void DeskKeeper::back_up(const fs::path& folder, bool asked_for) {
  if (!library_) {
    if (asked_for) may_keep();
    return;
  }
  last_backup_ = clock_.seconds();
  const auto made =
      app::back_up(*library_, folder.empty() ? backups_folder() : folder, now(), settings_.utc_offset_minutes);
  if (!made) {
    if (asked_for || !backup_trouble_told_) complain(made.problem());
    backup_trouble_told_ = true;
    return;
  }
  backup_trouble_told_ = false;
  changed_since_backup_ = false;
  backed_up_at_ = now();
  changed_ = true;
  if (folder.empty()) drop_old_backups(backups_folder());
  if (asked_for) say(words().app_backed_up(made->string()));
}

void DeskKeeper::show_folder(const ui::ShowFolder& wish) {
  fs::path folder = wish.path;
  if (folder.empty()) folder = last_folder_.empty() ? documents_folder() : last_folder_;
  std::error_code error;
  while (!fs::is_directory(folder, error) && folder.has_relative_path()) folder = folder.parent_path();
  last_folder_ = folder;
  desk_.folder = look_into(folder, wish.suffixes);
}

// The demonstration evening is built beside by the worker, with the same commands as on the screens, and then merged
// like a parcel from another laptop.
void DeskKeeper::build_demonstration() {
  worker_.start([this, data = places_.data, shelf = shelf_,
                 folder = places_.library.parent_path() / "peragaan"]() -> Worker::Ending {
    const auto built = app::build_demonstration(data / "assets" / "demo" / "evening.jsonl", *shelf, folder);
    return [this, built, folder] {
      if (!built) {
        complain(built.problem());
      } else if (const auto merged = library_->merge(*built); !merged) {
        complain(merged.problem());
      }
      std::error_code ignored;
      fs::remove_all(folder, ignored);
      refresh_sessions();
      changed_ = true;
    };
  });
}

}  // namespace rembug::app

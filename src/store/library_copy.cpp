// Files made from a library: a parcel of one session, and a complete copy. Both are written under another name and take
// their own only when they are whole.
#include "store/library_state.hpp"

namespace rembug::store {
namespace {

namespace fs = std::filesystem;

// A file that is being written beside its target; gone unless it was finished.
class Unfinished {
 public:
  explicit Unfinished(const fs::path& target) : target_(target), part_(fs::path(target) += ".part") {
    refuse_to_overwrite();
    remove();  // what an earlier attempt left behind
  }
  ~Unfinished() { remove(); }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;

  const fs::path& part() const { return part_; }

  void finish() {
    refuse_to_overwrite();
    std::error_code error;
    fs::rename(part_, target_, error);
    if (error) throw Failure{Problem{"cannot_save", {{"file", path_text(target_)}, {"why", error.message()}}}};
  }

 private:
  void refuse_to_overwrite() const {
    std::error_code error;
    if (fs::exists(target_, error)) throw Failure{Problem{"file_exists", {{"file", path_text(target_)}}}};
  }
  void remove() const {
    std::error_code ignored;
    fs::remove(part_, ignored);
    fs::remove(fs::path(part_) += "-journal", ignored);
  }

  fs::path target_;
  fs::path part_;
};

void copy_pages(Database& from, Database& to) {
  sqlite3_backup* copy = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
  if (copy == nullptr) to.throw_last_error();
  const int code = sqlite3_backup_step(copy, -1);
  sqlite3_backup_finish(copy);
  if (code != SQLITE_DONE) to.throw_last_error(code);
}

}  // namespace

Outcome Library::export_session(const session::SessionId& id, const fs::path& target, bool with_names) const {
  auto facts = load(id);
  if (!facts) return facts.problem();
  if (facts->empty()) return Problem{"session_unknown", {{"session", id.text}}};
  auto names = guarded(state_->file, [&]() -> Result<std::vector<NameRow>> {
    return with_names ? names_of_session(state_->db, id) : std::vector<NameRow>();
  });
  if (!names) return names.problem();
  return guarded(target, [&]() -> Outcome {
    Unfinished file(target);
    {
      Database parcel = make_library(file.part());
      FactRows rows(parcel);
      Transaction writing(parcel);
      for (const session::Fact& fact : *facts) rows.insert(fact);
      for (const NameRow& name : *names) write_name(parcel, id, name);
      writing.commit();
    }
    file.finish();
    return Done{};
  });
}

Outcome Library::backup_to(const fs::path& target) const {
  return guarded(target, [&]() -> Outcome {
    Unfinished file(target);
    {
      Database copy(file_uri(file.part(), "mode=rwc"), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
      copy.run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL");
      copy_pages(state_->db, copy);
      copy.run("PRAGMA journal_mode = DELETE");  // one plain file, like a library at rest
    }
    file.finish();
    return Done{};
  });
}

}  // namespace rembug::store

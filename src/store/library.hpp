// A library: one SQLite file of facts, attendance and drafts. A parcel (.rembug) is a file of the same schema that
// holds one session. One writing connection, WAL, full sync: what append() has answered is on disk.
//
//   auto library = Library::open("rembug.db", {.device = DeviceId{"laptop-a"}});
//   if (!library) show(library.problem());
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "session/decide.hpp"

namespace rembug::store {

enum class Access { read_write, read_only };

struct OpenOptions {
  session::DeviceId device;  // this laptop, kept outside the library
  Access access = Access::read_write;
  bool create = true;  // make the file if there is none (read_write only)
};

using Attendance = std::map<session::SeatId, std::string>;

struct SessionSummary {  // enough for a list, read with SQL alone
  session::SessionId id;
  session::SessionKind kind = session::SessionKind::fgd;
  session::SessionDetails details;
  bool demonstration = false;
  bool closed = false;
  UtcMs created_at = 0;
  UtcMs last_at = 0;
  std::int64_t facts = 0;
  std::int64_t devices = 0;
};

struct MergeReport {
  std::int64_t new_facts = 0;
  std::int64_t known_facts = 0;
  std::vector<session::SessionId> sessions;  // touched by new facts
  std::vector<session::DeviceId> devices;    // seen for the first time
};

struct VerifyReport {
  bool healthy = false;
  std::vector<Problem> findings;
  std::int64_t facts = 0;
  std::int64_t sessions = 0;
};

class Library {
 public:
  // Problems: not_a_library, newer_library, locked_library, read_only_place, damaged_library, disk_full, cannot_open.
  // The file is left untouched.
  static Result<Library> open(const std::filesystem::path& file, const OpenOptions& options);

  Library(Library&&) noexcept;
  Library& operator=(Library&&) noexcept;
  ~Library();

  const std::filesystem::path& file() const;
  const session::DeviceId& device() const;
  std::int64_t next_sequence() const;  // of this device
  HybridTime last_time() const;        // the latest in the file

  Result<std::vector<SessionSummary>> sessions() const;                         // newest first
  Result<std::vector<session::Fact>> load(const session::SessionId& id) const;  // canonical order
  Result<Attendance> attendance(const session::SessionId& id) const;

  // Facts, names and erasures in one transaction; all or nothing. After ok the facts survive anything.
  Outcome append(const session::SessionId& id, const session::Decided& decided);

  // Drafts: what a person has typed but not sent, by field ("board.capture"). Saved within a second, cleared when sent.
  Outcome save_draft(const std::string& field, const std::string& text);  // empty text: removes it
  Result<std::map<std::string, std::string>> drafts() const;

  // Writes one session as a parcel; names only if asked. Refuses to overwrite.
  Outcome export_session(const session::SessionId& id, const std::filesystem::path& target, bool with_names) const;
  // Union of facts by id with another library or parcel, read row by row as untrusted. Refused whole or merged whole.
  Result<MergeReport> merge(const std::filesystem::path& other);
  // Integrity, foreign keys, ids, canonical order, fold of every session.
  Result<VerifyReport> verify() const;
  // A complete copy by SQLite's backup.
  Outcome backup_to(const std::filesystem::path& target) const;

 private:
  struct State;
  explicit Library(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace rembug::store

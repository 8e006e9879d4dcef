// What an open library holds, and how a file is opened. Shared by the library_*.cpp files alone.
#pragma once

#include "store/fact_rows.hpp"
#include "store/library.hpp"
#include "store/schema.hpp"
#include "store/sqlite.hpp"

namespace rembug::store {

struct Library::State {
  State(std::filesystem::path path, const OpenOptions& options, Database opened)
      : file(std::move(path)), device(options.device), access(options.access), db(std::move(opened)), rows(db) {}
  ~State();
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  void read_clocks();     // next_sequence and last_time, from the facts
  void finish_erasing();  // takes the bytes of erased names out of the log; tried again later if it cannot be done now
  std::int64_t next_sequence_of(const session::DeviceId& of) const;

  std::filesystem::path file;
  session::DeviceId device;
  Access access;
  mutable Database db;
  mutable FactRows rows;
  std::int64_t next_sequence = 1;
  HybridTime last_time;
  bool erasing = false;  // erased names may still stand in the log
};

// Opens and checks; throws Failure or SqliteError.
Database open_for_writing(const std::filesystem::path& file, bool create);
Database open_for_reading(const std::filesystem::path& file);

// A new library at `file`, which must not exist, with room for facts: what parcels are made of. Not in WAL mode.
Database make_library(const std::filesystem::path& file);

// Ends a statement that a broken or hostile file keeps busy. Two hundred million steps of SQLite's machine are some
// seconds; a library of 100,000 facts takes a twentieth of that.
class StepBudget {
 public:
  explicit StepBudget(Database& db);
  ~StepBudget();
  StepBudget(const StepBudget&) = delete;
  StepBudget& operator=(const StepBudget&) = delete;

 private:
  static int spend(void* self);
  Database& db_;
  int left_ = 20'000;  // times ten thousand
};

// Names: of two for one seat, the one that a later fact wrote stands; an erased one never comes back.
struct NameRow {
  session::SeatId seat;
  std::string name;
  session::FactId written_by;
};
std::vector<NameRow> names_of_session(Database& db, const session::SessionId& id);
// Both say whether an earlier name was taken away.
bool write_name(Database& db, const session::SessionId& id, const NameRow& row);
bool erase_name(Database& db, const session::SessionId& id, const session::SeatId& seat);

}  // namespace rembug::store

// Opening a file: first its header alone, then with SQLite, locked and guarded; nothing is written before every check
// has passed.
#include <fstream>

#include "store/library_state.hpp"

namespace rembug::store {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_header_size = 100;  // of an SQLite file
constexpr std::uintmax_t k_largest_file = std::uintmax_t{256} << 20;
constexpr int k_lock_patience_ms = 500;

enum class Header { absent, empty, ours };

[[noreturn]] void refuse(const char* code, const fs::path& file, Values more = {}) {
  Values values{{"file", path_text(file)}};
  values.insert(values.end(), more.begin(), more.end());
  throw Failure{Problem{code, std::move(values)}};
}

void check_version(std::int64_t version, const fs::path& file) {
  if (version > static_cast<std::int64_t>(k_schema_version)) {
    refuse("newer_library", file, {{"found", std::to_string(version)}, {"known", std::to_string(k_schema_version)}});
  }
}

// What can be told without SQLite, which would touch the files beside it.
Header look_at_header(const fs::path& file) {
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (status.type() == fs::file_type::not_found) return Header::absent;
  if (!fs::is_regular_file(status)) refuse("cannot_open", file);
  const std::uintmax_t size = fs::file_size(file, error);
  if (error) refuse("cannot_open", file);
  if (size == 0) return Header::empty;
  std::ifstream stream(file, std::ios::binary);
  if (!stream) refuse("cannot_open", file);
  std::string header(k_header_size, '\0');
  stream.read(header.data(), static_cast<std::streamsize>(header.size()));
  const auto big_endian = [&](std::size_t at) {
    std::int64_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) number = number << 8 | static_cast<unsigned char>(header[at + i]);
    return number;
  };
  constexpr std::string_view k_magic("SQLite format 3\0", 16);
  const bool ours = static_cast<std::size_t>(stream.gcount()) == k_header_size && header.starts_with(k_magic) &&
                    big_endian(68) == k_application_id;
  if (!ours) {
    // A power cut while the library was being made: SQLite finishes or forgets it by the journal that lies beside.
    const fs::path journal = fs::path(file) += "-journal";
    if (fs::exists(journal, error)) return Header::empty;
    refuse("not_a_library", file);
  }
  check_version(big_endian(60), file);
  return Header::ours;
}

void guard(Database& db) {
  sqlite3* handle = db.handle();
  sqlite3_busy_timeout(handle, k_lock_patience_ms);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 1 << 20);
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit(handle, SQLITE_LIMIT_WORKER_THREADS, 0);
  db.run(
      "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0;"
      "PRAGMA cache_size = -16384; PRAGMA cell_size_check = ON; PRAGMA recursive_triggers = ON");
}

// Everything about the content that is to hold before anything of it is used.
std::size_t check_content(Database& db, const fs::path& file) {
  const StepBudget budget(db);
  if (db.integer("PRAGMA application_id") != k_application_id) refuse("not_a_library", file);
  const std::int64_t version = db.integer("PRAGMA user_version");
  check_version(version, file);
  if (version < 1) refuse("not_a_library", file);
  if (!has_our_schema(db, static_cast<std::size_t>(version))) refuse("damaged_library", file);
  if (db.text("PRAGMA quick_check(1)") != "ok") refuse("damaged_library", file);
  Statement orphans = db.prepare("PRAGMA foreign_key_check");
  if (orphans.step()) refuse("damaged_library", file);
  return static_cast<std::size_t>(version);
}

bool has_log(const fs::path& file) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(fs::path(file) += "-wal", error);
  return !error && size > 0;
}

Database checked_for_reading(const fs::path& file, const char* query) {
  Database db(file_uri(file, query), SQLITE_OPEN_READONLY);
  guard(db);
  check_content(db, file);
  return db;
}

void keep_log_on_close(Database& db, bool keep) {
  sqlite3_db_config(db.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

Database connect_for_writing(const fs::path& file, bool create) {
  try {
    return Database(file_uri(file, create ? "mode=rwc" : "mode=rw"),
                    SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0));
  } catch (const SqliteError& error) {
    // SQLite tries to read when it may not write, and then says that there is no file.
    std::error_code ignored;
    const bool folder_is_there = fs::is_directory(fs::absolute(file).parent_path(), ignored);
    if (create && folder_is_there && (error.code & 0xFF) == SQLITE_CANTOPEN) refuse("read_only_place", file);
    throw;
  }
}

}  // namespace

Database open_for_writing(const fs::path& file, bool create) {
  const Header header = look_at_header(file);
  if (header == Header::absent && !create) refuse("cannot_open", file);
  if (header == Header::empty && !create) refuse("not_a_library", file);
  Database db = connect_for_writing(file, header == Header::absent);
  guard(db);
  if (sqlite3_db_readonly(db.handle(), "main") == 1) refuse("read_only_place", file);
  keep_log_on_close(db, true);  // until the file is accepted, what lies beside it stays as well
  db.run("PRAGMA locking_mode = EXCLUSIVE");
  {
    // From here on the file is ours alone, until it is closed.
    Transaction making(db, "BEGIN EXCLUSIVE");
    const bool fresh = header != Header::ours && db.integer("SELECT count(*) FROM sqlite_schema") == 0;
    const std::size_t version = fresh ? 0 : check_content(db, file);
    if (version < k_schema_version) migrate(db, version);
    if (version >= 1 && version < k_sealed_since) FactRows(db).seal_all();
    making.commit();
  }
  if (db.text("PRAGMA journal_mode = WAL") != "wal") refuse("read_only_place", file);
  keep_log_on_close(db, false);
  return db;
}

Database open_for_reading(const fs::path& file) {
  const Header header = look_at_header(file);
  if (header == Header::absent) refuse("cannot_open", file);
  if (header == Header::empty) refuse("not_a_library", file);
  std::error_code error;
  if (fs::file_size(file, error) > k_largest_file) refuse("library_too_big", file);
  try {
    return checked_for_reading(file, "mode=ro");
  } catch (const SqliteError& problem) {
    // SQLite cannot make its working files beside the library. That does not matter if nothing waits in the log.
    const int code = problem.code & 0xFF;
    const bool place = code == SQLITE_CANTOPEN || code == SQLITE_READONLY;
    if (!place || has_log(file)) throw;
    return checked_for_reading(file, "mode=ro&immutable=1");
  }
}

StepBudget::StepBudget(Database& db) : db_(db) {
  sqlite3_progress_handler(db_.handle(), 10'000, &StepBudget::spend, this);
}
StepBudget::~StepBudget() {
  sqlite3_progress_handler(db_.handle(), 0, nullptr, nullptr);
}
int StepBudget::spend(void* self) {
  return --static_cast<StepBudget*>(self)->left_ < 0 ? 1 : 0;
}

Database make_library(const fs::path& file) {
  Database db(file_uri(file, "mode=rwc"), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  guard(db);
  db.run("PRAGMA page_size = 1024");  // many small tables: a parcel is sent around
  db.run("PRAGMA locking_mode = EXCLUSIVE");
  Transaction making(db, "BEGIN EXCLUSIVE");
  migrate(db, 0);
  making.commit();
  return db;
}

}  // namespace rembug::store

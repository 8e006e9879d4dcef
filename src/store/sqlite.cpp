#include "store/sqlite.hpp"

#include <array>
#include <cerrno>
#include <utility>

namespace rembug::store {
namespace {

// The last error of a file that SQLite has open, as the operating system numbered it. SQLite's own summary loses it
// when it cleans up behind a failed write.
int errno_of_file(sqlite3* db, int which) {
  sqlite3_file* file = nullptr;
  int number = 0;
  if (sqlite3_file_control(db, "main", which, &file) != SQLITE_OK || file == nullptr || file->pMethods == nullptr)
    return 0;
  return file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &number) == SQLITE_OK ? number : 0;
}

int errno_of(sqlite3* db, int code) {
  int number = sqlite3_system_errno(db);
  if (number == 0 && (code & 0xFF) == SQLITE_IOERR) number = errno_of_file(db, SQLITE_FCNTL_JOURNAL_POINTER);
  if (number == 0 && (code & 0xFF) == SQLITE_IOERR) number = errno_of_file(db, SQLITE_FCNTL_FILE_POINTER);
  return number;
}

SqliteError error_of(sqlite3* db, int code) {
  if (db == nullptr) return {code, 0, sqlite3_errstr(code)};
  const int extended = sqlite3_extended_errcode(db);
  const int known = extended == SQLITE_OK ? code : extended;
  std::string message = sqlite3_errmsg(db);
  return {known, errno_of(db, known), std::move(message)};
}

bool says_no_room(int system_errno) {
  return system_errno == ENOSPC || system_errno == EFBIG
#ifdef EDQUOT
         || system_errno == EDQUOT
#endif
      ;
}

bool says_no_permission(int system_errno) {
  return system_errno == EACCES || system_errno == EPERM || system_errno == EROFS;
}

std::string_view code_of(const SqliteError& error) {
  switch (error.code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "locked_library";
    case SQLITE_CORRUPT:
    case SQLITE_MISMATCH: return "damaged_library";
    case SQLITE_NOTADB: return "not_a_library";
    case SQLITE_FULL: return "disk_full";
    case SQLITE_READONLY:
    case SQLITE_PERM: return "read_only_place";
    case SQLITE_INTERRUPT:
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM: return "library_too_big";
    case SQLITE_CANTOPEN:
      if (says_no_room(error.system_errno)) return "disk_full";
      return says_no_permission(error.system_errno) ? "read_only_place" : "cannot_open";
    case SQLITE_IOERR:
      if (says_no_room(error.system_errno)) return "disk_full";
      if (says_no_permission(error.system_errno)) return "read_only_place";
      if (error.code == SQLITE_IOERR_SHORT_READ || error.code == SQLITE_IOERR_CORRUPTFS) return "damaged_library";
      return "cannot_save";
    default: return "cannot_save";
  }
}

}  // namespace

std::string path_text(const std::filesystem::path& file) {
  const std::u8string text = file.u8string();
  return {text.begin(), text.end()};
}

Problem problem_of(const SqliteError& error, const std::filesystem::path& file) {
  const std::string code(code_of(error));
  Values values{{"file", path_text(file)}};
  if (code == "cannot_save") values.emplace_back("why", error.message);
  return {code, values};
}

Statement::Statement(sqlite3* db, std::string_view sql) {
  const int code =
      sqlite3_prepare_v3(db, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &handle_, nullptr);
  if (code != SQLITE_OK) throw error_of(db, code);
}
Statement::Statement(Statement&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
Statement& Statement::operator=(Statement&& other) noexcept {
  std::swap(handle_, other.handle_);
  return *this;
}
Statement::~Statement() {
  sqlite3_finalize(handle_);
}

Statement& Statement::bind(int at, std::int64_t value) {
  if (const int code = sqlite3_bind_int64(handle_, at, value); code != SQLITE_OK) fail(code);
  return *this;
}
Statement& Statement::bind(int at, std::string_view text) {
  const char* begin = text.data() == nullptr ? "" : text.data();
  const int code = sqlite3_bind_text64(handle_, at, begin, text.size(), SQLITE_STATIC, SQLITE_UTF8);
  if (code != SQLITE_OK) fail(code);
  return *this;
}
Statement& Statement::bind_null(int at) {
  if (const int code = sqlite3_bind_null(handle_, at); code != SQLITE_OK) fail(code);
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) fail(code);
  reset();
  return false;
}
void Statement::run() {
  while (step()) {
  }
}

std::int64_t Statement::integer(int at) const {
  if (sqlite3_column_type(handle_, at) != SQLITE_INTEGER) wrong_type(at);
  return sqlite3_column_int64(handle_, at);
}
std::string_view Statement::text(int at) const {
  if (sqlite3_column_type(handle_, at) != SQLITE_TEXT) wrong_type(at);
  const unsigned char* begin = sqlite3_column_text(handle_, at);
  // sqlite3_column_text gives bytes; the cast is what its interface asks for.
  return {reinterpret_cast<const char*>(begin), static_cast<std::size_t>(sqlite3_column_bytes(handle_, at))};
}

void Statement::fail(int code) {
  SqliteError error = error_of(sqlite3_db_handle(handle_), code);
  reset();
  throw error;
}
void Statement::wrong_type(int at) const {
  throw SqliteError{SQLITE_CORRUPT, 0, std::string("column ") + sqlite3_column_name(handle_, at)};
}

Database::Database(const std::string& uri, int flags) {
  // One thread uses a connection at a time, so SQLite need not guard it.
  const int all_flags = flags | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
  const int code = sqlite3_open_v2(uri.c_str(), &handle_, all_flags, nullptr);
  if (code == SQLITE_OK) return;
  SqliteError error = error_of(handle_, code);
  sqlite3_close_v2(handle_);
  throw error;
}
Database Database::in_memory() {
  return Database("file::memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}
Database::Database(Database&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
Database& Database::operator=(Database&& other) noexcept {
  std::swap(handle_, other.handle_);
  return *this;
}
Database::~Database() {
  sqlite3_close_v2(handle_);
}

void Database::run(const char* sql) {
  if (const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr); code != SQLITE_OK)
    throw error_of(handle_, code);
}
void Database::throw_last_error(int code) const {
  throw error_of(handle_, code);
}
std::int64_t Database::integer(std::string_view sql) {
  Statement select = prepare(sql);
  return select.step() ? select.integer(0) : 0;
}
std::string Database::text(std::string_view sql) {
  Statement select = prepare(sql);
  return select.step() ? std::string(select.text(0)) : std::string();
}

Transaction::~Transaction() {
  // Nothing can be said from here; what failed before has been thrown already.
  if (db_.in_transaction()) sqlite3_exec(db_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

std::string file_uri(const std::filesystem::path& file, std::string_view query) {
  constexpr std::string_view k_digits = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : path_text(std::filesystem::absolute(file))) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
                       c == '.' || c == '-' || c == '_';
    const auto byte = static_cast<unsigned char>(c);
    if (plain) {
      uri += c;
    } else {
      uri += {'%', k_digits[byte >> 4], k_digits[byte & 15]};
    }
  }
  uri += '?';
  uri += query;
  return uri;
}

}  // namespace rembug::store

// A thin hold on SQLite: connections and statements that close themselves, and errors as one exception that ends the
// operation and is turned into a Problem at the edge of Library. This and sqlite.cpp alone know sqlite3.h.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace rembug::store {

struct SqliteError {
  int code = 0;          // extended result code
  int system_errno = 0;  // of the call that failed, or 0
  std::string message;
};

// Ends an operation for a reason that is a Problem already.
struct Failure {
  Problem problem;
};

std::string path_text(const std::filesystem::path& file);  // as UTF-8

// The sentence for an error met with `file`: locked_library, damaged_library, disk_full, read_only_place,
// not_a_library, cannot_open or cannot_save.
Problem problem_of(const SqliteError& error, const std::filesystem::path& file);

// Runs `act` at the edge of the room: errors become its Problem.
template <class Act>
auto guarded(const std::filesystem::path& file, Act act) -> decltype(act()) {
  try {
    return act();
  } catch (const SqliteError& error) {
    return problem_of(error, file);
  } catch (const Failure& failure) {
    return failure.problem;
  }
}

class Statement {
 public:
  Statement() = default;
  Statement(sqlite3* db, std::string_view sql);
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&& other) noexcept;
  ~Statement();

  // Values are bound by position from 1 and read by position from 0, as SQLite counts.
  Statement& bind(int at, std::int64_t value);
  Statement& bind(int at, std::string_view text);  // the text must live until the statement has run
  Statement& bind_null(int at);

  bool step();  // true: a row is there. At the end the statement is ready to be bound and run again
  void run();   // for statements without rows
  void reset() { sqlite3_reset(handle_); }

  bool is_null(int at) const { return sqlite3_column_type(handle_, at) == SQLITE_NULL; }
  std::int64_t integer(int at) const;   // throws damaged_library if the column holds something else
  std::string_view text(int at) const;  // likewise; valid until the next step

 private:
  [[noreturn]] void fail(int code);
  [[noreturn]] void wrong_type(int at) const;
  sqlite3_stmt* handle_ = nullptr;
};

// Resets a statement of a cache when its rows have been read, or given up.
class Reading {
 public:
  explicit Reading(Statement& statement) : statement_(statement) {}
  ~Reading() { statement_.reset(); }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

 private:
  Statement& statement_;
};

class Database {
 public:
  // `uri` is a file: URI; flags are SQLite's.
  Database(const std::string& uri, int flags);
  static Database in_memory();
  Database(Database&& other) noexcept;
  Database& operator=(Database&& other) noexcept;
  ~Database();

  void run(const char* sql);  // one or more statements
  Statement prepare(std::string_view sql) { return Statement(handle_, sql); }
  std::int64_t integer(std::string_view sql);  // the first column of the first row
  std::string text(std::string_view sql);
  [[noreturn]] void throw_last_error(int code = SQLITE_ERROR) const;
  sqlite3* handle() const { return handle_; }
  bool in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

 private:
  sqlite3* handle_ = nullptr;
};

// Rolls back unless committed.
class Transaction {
 public:
  explicit Transaction(Database& db, const char* begin = "BEGIN IMMEDIATE") : db_(db) { db_.run(begin); }
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit() { db_.run("COMMIT"); }

 private:
  Database& db_;
};

// "file:" URI of a path, with what stands after the question mark.
std::string file_uri(const std::filesystem::path& file, std::string_view query);

}  // namespace rembug::store

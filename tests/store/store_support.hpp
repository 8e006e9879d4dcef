// What the tests of the store share: libraries in a folder of their own, and evenings in them.
#pragma once

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <set>

#include "session/json.hpp"
#include "store/every_kind.hpp"
#include "store/ledger.hpp"
#include "support/temp_folder.hpp"

namespace rembug::store::test {

using rembug::test::bytes_of;
using rembug::test::TempFolder;
using rembug::test::write_bytes;

inline const session::SessionId k_session{"sesi-1"};

inline Library open_library(const std::filesystem::path& file, const char* device = "laptop-a") {
  Result<Library> library = Library::open(file, {.device = session::DeviceId(device)});
  if (!library) FAIL("not opened: " << library.problem().code);
  return std::move(*library);
}

inline std::string refusal_to_open(const std::filesystem::path& file, Access access = Access::read_write) {
  const Result<Library> library =
      Library::open(file, {.device = session::DeviceId("laptop-a"), .access = access, .create = false});
  return library ? "opened" : library.problem().code;
}

inline Ledger new_evening(Library& library, const session::SessionId& id = k_session) {
  Result<Ledger> ledger = Ledger::create(library, {.body = evening_in_kauman()}, k_evening, find_small_story, id);
  if (!ledger) FAIL("not created: " << ledger.problem().code);
  return std::move(*ledger);
}

inline Ledger open_evening(Library& library, const session::SessionId& id = k_session) {
  Result<Ledger> ledger = Ledger::open(library, id, find_small_story);
  if (!ledger) FAIL("not opened: " << ledger.problem().code);
  return std::move(*ledger);
}

// Applies a command one second after the last fact.
inline void does(Ledger& ledger, session::CommandBody body) {
  const Result<Receipt> receipt = ledger.apply({.body = std::move(body)}, ledger.view().last_time.ms + 1000);
  if (!receipt) FAIL("refused: " << receipt.problem().code);
}

inline Ledger evening_with_everything(Library& library) {
  Ledger ledger = new_evening(library);
  for (session::CommandBody& body : everything_that_can_happen()) does(ledger, std::move(body));
  return ledger;
}

inline std::vector<session::Fact> facts_of(const Library& library, const session::SessionId& id = k_session) {
  auto facts = library.load(id);
  if (!facts) FAIL("not loaded: " << facts.problem().code);
  return std::move(*facts);
}

// Changes a file with SQLite alone, as somebody else would, with foreign keys off.
inline void run_as_stranger(const std::filesystem::path& file, const char* sql) {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
  const int code = sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
  sqlite3_close(db);
  REQUIRE(code == SQLITE_OK);
}

inline std::string view_text(const Ledger& ledger) {
  return session::view_to_json(ledger.view());
}

}  // namespace rembug::store::test

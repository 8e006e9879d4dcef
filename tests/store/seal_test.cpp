// Seals: whatever happens to a fact on disk is noticed, and told by its name.
#include "store/seal.hpp"

#include "store/store_support.hpp"

using namespace rembug;
using namespace rembug::session;
using namespace rembug::store;
using namespace rembug::store::test;

namespace {

namespace fs = std::filesystem;

// A library at rest with everything in it.
fs::path library_with_everything(const TempFolder& folder) {
  const fs::path file = folder / "rembug.db";
  Library library = open_library(file);
  evening_with_everything(library);
  return file;
}

// Past the triggers that keep facts as they are: as a disk would do it.
void damage(const fs::path& file, const std::string& sql) {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
  std::vector<std::string> triggers;
  const auto collect = [](void* to, int, char** values, char**) {
    static_cast<std::vector<std::string>*>(to)->push_back(std::string(values[0]) + '\n' + values[1]);
    return 0;
  };
  REQUIRE(sqlite3_exec(db, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'", collect, &triggers, nullptr) ==
          SQLITE_OK);
  std::string script = "BEGIN;";
  for (const std::string& trigger : triggers) script += "DROP TRIGGER " + trigger.substr(0, trigger.find('\n')) + ";";
  script += sql + ";";
  for (const std::string& trigger : triggers) script += trigger.substr(trigger.find('\n') + 1) + ";";
  script += "COMMIT;";
  const int code = sqlite3_exec(db, script.c_str(), nullptr, nullptr, nullptr);
  sqlite3_close(db);
  REQUIRE(code == SQLITE_OK);
}

std::string load_refusal(const Library& library) {
  const auto facts = library.load(k_session);
  return facts ? "loaded" : facts.problem().code;
}

std::vector<std::string> findings(const Library& library) {
  std::vector<std::string> codes;
  const auto report = library.verify();
  REQUIRE(report);
  for (const Problem& found : report->findings) {
    codes.push_back(found.code);
    for (const auto& [name, value] : found.values) codes.back() += " " + value;
  }
  return codes;
}

}  // namespace

TEST_CASE("every fact has a seal, and a library at rest verifies") {
  const TempFolder folder;
  const Library library = open_library(library_with_everything(folder));
  CHECK(library.verify()->healthy);
  CHECK(facts_of(library).size() > 60);
}

TEST_CASE("a changed word is noticed when the session is read, and named by verify alone") {
  const TempFolder folder;
  const fs::path file = library_with_everything(folder);
  damage(file, "UPDATE item_raised SET text = 'Jadwal piket i9' WHERE item = 'i4'");
  const Library library = open_library(file);
  CHECK(load_refusal(library) == "seal_broken");
  const auto found = findings(library);
  REQUIRE(found.size() == 1);
  CHECK(found.front().starts_with("seal_broken laptop-a."));
}

TEST_CASE("a seal speaks of every member of every kind of fact") {
  const TempFolder folder;
  const Library library = open_library(library_with_everything(folder));
  std::set<std::string> seals;
  const std::vector<Fact> facts = facts_of(library);
  for (const Fact& fact : facts) {
    seals.insert(seal_of("", fact));
    Fact moved = fact;
    ++moved.header.time.ms;
    CHECK(seal_of("", moved) != seal_of("", fact));
    moved = fact;
    moved.header.role = moved.header.role == ActorRole::notulis ? ActorRole::peserta : ActorRole::notulis;
    CHECK(seal_of("", moved) != seal_of("", fact));
    CHECK(seal_of("x", fact) != seal_of("", fact));
  }
  CHECK(seals.size() == facts.size());
}

TEST_CASE("a lost fact and one that was slipped in are told apart") {
  const TempFolder folder;
  const fs::path file = library_with_everything(folder);
  SUBCASE("lost") {
    damage(file, "DELETE FROM likeness_dismissed; DELETE FROM fact WHERE kind = 'likeness_dismissed'");
    const Library library = open_library(file);
    CHECK(load_refusal(library) == "fact_lost");
    CHECK(findings(library).front().starts_with("fact_lost"));
  }
  SUBCASE("slipped in") {
    damage(
        file,
        "INSERT INTO fact SELECT n + 1000, 'laptop-z.7', session, 'laptop-z', 7, ms + 1, 0, role, 'laptop-z.7', kind "
        "FROM fact WHERE kind = 'seat_removed'; INSERT INTO seat_removed SELECT fact + 1000, seat FROM seat_removed");
    const Library library = open_library(file);
    CHECK(load_refusal(library) == "fact_unsealed");
    CHECK(findings(library).front() == "fact_unsealed laptop-z.7 sesi-1");
  }
}

TEST_CASE("names can be erased without breaking a chain") {
  const TempFolder folder;
  const fs::path file = library_with_everything(folder);
  Library library = open_library(file);
  Ledger evening = open_evening(library);
  does(evening, EraseName{SeatId("s1")});
  CHECK(library.verify()->healthy);
}

TEST_CASE("a library from before seals is sealed when it is opened") {
  const TempFolder folder;
  const fs::path file = library_with_everything(folder);
  run_as_stranger(file, "DROP TABLE seal; PRAGMA user_version = 3");
  {
    const auto older = Library::open(file, {.device = DeviceId("laptop-b"), .access = Access::read_only});
    REQUIRE(older);
    CHECK(load_refusal(*older) == "loaded");
  }
  const Library library = open_library(file);
  CHECK(library.verify()->healthy);
  CHECK(load_refusal(library) == "loaded");
}

TEST_CASE("a parcel whose facts were changed on the way is refused, and the library stays as it was") {
  const TempFolder folder;
  const fs::path parcel = folder / "evening.rembug";
  {
    Library library = open_library(folder / "a.db");
    evening_with_everything(library);
    REQUIRE(library.export_session(k_session, parcel, false));
  }
  damage(parcel, "UPDATE agreement_reached SET wording = 'Lain sekali'");
  const fs::path file = folder / "b.db";
  Library other = open_library(file, "laptop-b");
  new_evening(other, SessionId("sesi-2"));
  const std::string before = bytes_of(file);
  CHECK(other.merge(parcel).problem().code == "seal_broken");
  CHECK(bytes_of(file) == before);
}

TEST_CASE("facts that come late take their place in the chain") {
  const TempFolder folder;
  Library library = open_library(folder / "a.db");
  Ledger evening = evening_with_everything(library);
  // Somebody's rescued file lacks a fact in the middle; the whole one brings it back.
  const std::vector<Fact> all = facts_of(library);
  REQUIRE(library.export_session(k_session, folder / "whole.rembug", false));
  Library rescued = open_library(folder / "b.db", "laptop-b");
  Decided without;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (i != 20) without.facts.push_back(all[i]);
  REQUIRE(rescued.append(k_session, without));
  CHECK(rescued.verify()->findings.empty());
  REQUIRE(rescued.merge(folder / "whole.rembug"));
  CHECK(facts_of(rescued) == all);
  CHECK(rescued.verify()->healthy);
}

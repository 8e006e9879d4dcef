#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>

#include "i18n/describe.hpp"
#include "store/store_support.hpp"

using namespace rembug;
using namespace rembug::session;
using namespace rembug::store;
using namespace rembug::store::test;

namespace {

namespace fs = std::filesystem;

// Somebody else's connection.
class Stranger {
 public:
  explicit Stranger(const fs::path& file) { REQUIRE(sqlite3_open(file.c_str(), &db_) == SQLITE_OK); }
  ~Stranger() { sqlite3_close(db_); }
  Stranger(const Stranger&) = delete;
  Stranger& operator=(const Stranger&) = delete;

  int run(const std::string& sql) { return sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr); }
  std::string words() const { return sqlite3_errmsg(db_); }

 private:
  sqlite3* db_ = nullptr;
};

// A library with one evening, made once and copied.
fs::path library_with_an_evening(const TempFolder& folder) {
  static const std::string k_bytes = [] {
    const TempFolder making;
    {
      Library library = open_library(making / "rembug.db");
      evening_with_everything(library);
    }
    return bytes_of(making / "rembug.db");
  }();
  write_bytes(folder / "rembug.db", k_bytes);
  return folder / "rembug.db";
}

std::set<std::string> names_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename().string());
  return names;
}

// Opens in both ways; both must refuse with `code` and leave the folder as it was, to the byte.
void check_refused(const fs::path& file, const std::string& code) {
  const std::string before = bytes_of(file);
  const auto beside = names_in(file.parent_path());
  CHECK(refusal_to_open(file) == code);
  CHECK(refusal_to_open(file, Access::read_only) == code);
  CHECK(bytes_of(file) == before);
  CHECK(names_in(file.parent_path()) == beside);
}

// Runs `act` in a process of its own and gives its answer (0 to 100); asserts of doctest do not reach across.
int in_another_process(const std::function<int()>& act) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) _exit(act());
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 200;
}

}  // namespace

TEST_CASE("at rest a library is one file") {
  const TempFolder folder;
  {
    Library library = open_library(folder / "rembug.db");
    new_evening(library);
  }
  CHECK(names_in(folder.path()) == std::set<std::string>{"rembug.db"});
}

TEST_CASE("a file that is not a library is refused and left alone") {
  const TempFolder folder;
  const fs::path file = folder / "catatan.txt";
  SUBCASE("a text") {
    write_bytes(file, "Belanja: beras, minyak.\n");
  }
  SUBCASE("an empty file") {
    write_bytes(file, "");
  }
  SUBCASE("a long text") {
    write_bytes(file, std::string(20'000, 'x'));
  }
  SUBCASE("somebody else's database") {
    Stranger stranger(file);
    REQUIRE(stranger.run("CREATE TABLE resep (nama TEXT); INSERT INTO resep VALUES ('soto')") == SQLITE_OK);
  }
  check_refused(file, "not_a_library");
}

TEST_CASE("a library of a newer program is refused and left alone") {
  const TempFolder folder;
  const fs::path file = library_with_an_evening(folder);
  REQUIRE(Stranger(file).run("PRAGMA user_version = 9000") == SQLITE_OK);
  check_refused(file, "newer_library");
}

TEST_CASE("a damaged library is refused and left alone") {
  const TempFolder folder;
  const fs::path file = library_with_an_evening(folder);
  std::string bytes = bytes_of(file);
  SUBCASE("cut short") {
    bytes.resize(bytes.size() / 2);
  }
  SUBCASE("only the header is left") {
    bytes.resize(120);
  }
  SUBCASE("pages overwritten") {
    bytes.replace(4096, bytes.size() - 4096, bytes.size() - 4096, '\xA5');
  }
  SUBCASE("schema overwritten") {
    const std::string own = "CREATE TABLE draft";
    for (std::size_t at = bytes.find(own); at != std::string::npos; at = bytes.find(own, at)) bytes[at + 13] = 'k';
  }
  write_bytes(file, bytes);
  check_refused(file, "damaged_library");
}

TEST_CASE("a library with anything added to it is refused and left alone") {
  const TempFolder folder;
  const fs::path file = library_with_an_evening(folder);
  const char* sql = nullptr;
  SUBCASE("trigger") {
    sql = "CREATE TRIGGER sly AFTER INSERT ON fact BEGIN DELETE FROM draft; END";
  }
  SUBCASE("view") {
    sql = "CREATE VIEW sly AS SELECT * FROM fact, fact, fact, fact";
  }
  SUBCASE("virtual table") {
    sql = "CREATE VIRTUAL TABLE sly USING fts5 (text)";
  }
  SUBCASE("table") {
    sql = "CREATE TABLE sly (x)";
  }
  SUBCASE("a guard taken away") {
    sql = "DROP TRIGGER fact_kept";
  }
  SUBCASE("a fact without its body") {
    sql = "PRAGMA foreign_keys = OFF; INSERT INTO undone (fact, undone_grp) VALUES (99999, 'x.1')";
  }
  REQUIRE(Stranger(file).run(sql) == SQLITE_OK);
  check_refused(file, "damaged_library");
}

TEST_CASE("a word outside its vocabulary is noticed") {
  const TempFolder folder;
  const fs::path file = library_with_an_evening(folder);
  REQUIRE(Stranger(file).run("PRAGMA ignore_check_constraints = ON; INSERT INTO fact VALUES "
                             "(90000, 'x.1', 'sesi-1', 'x', 1, 5, 0, 'raja', 'x.1', 'session_closed')") == SQLITE_OK);
  const std::string before = bytes_of(file);
  CHECK(refusal_to_open(file) == "damaged_library");
  // SQLite does not check what can only be read; reading the facts does.
  const auto library = Library::open(file, {.device = DeviceId("laptop-a"), .access = Access::read_only});
  REQUIRE(library);
  CHECK(library->load(k_session).problem().code == "damaged_library");
  CHECK(bytes_of(file) == before);
}

TEST_CASE("facts can neither be changed nor removed, not even by hand") {
  const TempFolder folder;
  const fs::path file = library_with_an_evening(folder);
  const std::string before = bytes_of(file);
  {
    Stranger stranger(file);
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
    std::vector<std::string> tables;
    const auto collect = [](void* list, int, char** values, char**) {
      static_cast<std::vector<std::string>*>(list)->emplace_back(values[0]);
      return 0;
    };
    const char* all =
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('attendance', 'draft', 'seal')";
    REQUIRE(sqlite3_exec(db, all, collect, &tables, nullptr) == SQLITE_OK);
    sqlite3_close(db);
    CHECK(tables.size() == 2 + std::variant_size_v<FactBody> + 11);
    for (const std::string& table : tables) {
      CAPTURE(table);
      const std::string column = table == "fact" ? "n" : table == "fact_kind" ? "name" : "fact";
      CHECK(stranger.run("DELETE FROM " + table) == SQLITE_CONSTRAINT);
      CHECK(stranger.words() == "facts never go");
      CHECK(stranger.run("UPDATE " + table + " SET " + column + " = " + column) == SQLITE_CONSTRAINT);
      CHECK(stranger.words() == "facts never change");
    }
  }
  CHECK(bytes_of(file) == before);
}

TEST_CASE("a library that is open is refused to everybody else, and goes on working") {
  const TempFolder folder;
  const fs::path file = folder / "rembug.db";
  Library library = open_library(file);
  Ledger evening = new_evening(library);
  CHECK(refusal_to_open(file) == "locked_library");
  CHECK(refusal_to_open(file, Access::read_only) == "locked_library");
  CHECK(in_another_process([&] { return refusal_to_open(file) == "locked_library" ? 0 : 1; }) == 0);
  does(evening, AddSeat{.seat = SeatId("s1")});
  CHECK(evening.view().seats.size() == 1);
}

TEST_CASE("a library that another program holds is refused, and opens once that program lets go") {
  const TempFolder folder;
  const fs::path file = library_with_an_evening(folder);
  const std::string before = bytes_of(file);
  Stranger stranger(file);
  REQUIRE(stranger.run("BEGIN EXCLUSIVE") == SQLITE_OK);
  CHECK(refusal_to_open(file) == "locked_library");
  CHECK(refusal_to_open(file, Access::read_only) == "locked_library");
  CHECK(bytes_of(file) == before);
  REQUIRE(stranger.run("COMMIT") == SQLITE_OK);
  CHECK(refusal_to_open(file) == "opened");
}

TEST_CASE("where writing is not allowed, a library is refused for writing and can be read") {
  const TempFolder folder;
  const fs::path file = library_with_an_evening(folder);
  const std::string before = bytes_of(file);
  SUBCASE("the file") {
    fs::permissions(file, fs::perms(0444));
  }
  SUBCASE("the folder") {
    fs::permissions(file, fs::perms(0666));
    fs::permissions(folder.path(), fs::perms(0555));
  }
  SUBCASE("both") {
    fs::permissions(file, fs::perms(0444));
    fs::permissions(folder.path(), fs::perms(0555));
  }
  fs::permissions(folder.path(), fs::perms(0055), fs::perm_options::add);  // others may look
  const int answer = in_another_process([&] {
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) return 90;  // root may write anywhere
    if (refusal_to_open(file) != "read_only_place") return 1;
    const auto library =
        Library::open(file, {.device = DeviceId("laptop-a"), .access = Access::read_only, .create = false});
    if (!library) return 2;
    const auto facts = library->load(k_session);
    return facts && facts->size() > 50 ? 0 : 3;
  });
  fs::permissions(folder.path(), fs::perms(0755));
  CHECK(answer == 0);
  CHECK(bytes_of(file) == before);
  CHECK(names_in(folder.path()) == std::set<std::string>{"rembug.db"});
}

TEST_CASE("a library cannot be made where writing is not allowed, or where there is no folder") {
  const TempFolder folder;
  fs::permissions(folder.path(), fs::perms(0555));
  const int answer = in_another_process([&] {
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) return 90;
    const auto library = Library::open(folder / "baru.db", {.device = DeviceId("laptop-a")});
    return !library && library.problem().code == "read_only_place" ? 0 : 1;
  });
  fs::permissions(folder.path(), fs::perms(0755));
  CHECK(answer == 0);
  const auto nowhere = Library::open(folder / "tidak/ada/baru.db", {.device = DeviceId("laptop-a")});
  CHECK(nowhere.problem().code == "cannot_open");
  CHECK(Library::open(folder.path(), {.device = DeviceId("laptop-a")}).problem().code == "cannot_open");
  CHECK(refusal_to_open(folder / "tidak-ada.db") == "cannot_open");
  CHECK(names_in(folder.path()).empty());
}

TEST_CASE("reading leaves a library as it is, and refuses to write") {
  const TempFolder folder;
  const fs::path file = library_with_an_evening(folder);
  const std::string before = bytes_of(file);
  {
    auto library = Library::open(file, {.device = DeviceId("laptop-b"), .access = Access::read_only});
    REQUIRE(library);
    CHECK(facts_of(*library).size() > 50);
    CHECK(library->append(k_session, {}).problem().code == "read_only_place");
    CHECK(library->save_draft("a", "b").problem().code == "read_only_place");
  }
  CHECK(bytes_of(file) == before);
  CHECK(names_in(folder.path()) == std::set<std::string>{"rembug.db"});
}

TEST_CASE("on a full disk nothing is half saved, and saving succeeds once there is room, without reopening") {
  const TempFolder folder;
  const fs::path file = folder / "rembug.db";
  const int answer = in_another_process([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    Library library = open_library(file);
    Ledger evening = new_evening(library);
    const rlimit roomy{RLIM_INFINITY, RLIM_INFINITY};
    // No file grows beyond this: the log fills before the library does.
    const rlimit full{fs::file_size(file) + 100'000, RLIM_INFINITY};
    if (setrlimit(RLIMIT_FSIZE, &full) != 0) return 90;
    const std::string text(1900, 'a');
    int saved = 0;
    for (; saved < 500; ++saved) {
      const Command raise{.body = RaiseItem{.details = {.text = text}}};
      const auto receipt = evening.apply(raise, k_evening + saved);
      if (receipt) continue;
      if (receipt.problem().code != "disk_full") return 1;
      break;
    }
    if (saved == 0 || saved == 500) return 2;
    if (static_cast<int>(evening.view().items.size()) != saved) return 3;
    const std::size_t facts = facts_of(library).size();
    if (facts != evening.view().fact_count) return 4;
    const std::string long_text(60'000, 'b');
    if (library.save_draft("board.capture", long_text)) return 5;
    if (setrlimit(RLIMIT_FSIZE, &roomy) != 0) return 91;
    if (!library.save_draft("board.capture", long_text)) return 6;
    const auto again = evening.apply({.body = RaiseItem{.details = {.text = text}}}, k_evening + saved);
    if (!again) return 7;
    return facts_of(library).size() == facts + 1 ? 0 : 8;
  });
  CHECK(answer == 0);
  Library library = open_library(file);
  const Ledger evening = open_evening(library);
  CHECK(evening.view().items.size() > 10);
  CHECK(library.drafts()->count("board.capture") == 1);
}

TEST_CASE("what was answered is on disk when the program is killed") {
  const TempFolder folder;
  const fs::path file = folder / "rembug.db";
  in_another_process([&] {
    Library library = open_library(file);
    Ledger evening = new_evening(library);
    does(evening, AddSeat{.seat = SeatId("s1")});
    if (!library.save_draft("board.capture", "Setengah kalimat")) return 1;
    std::raise(SIGKILL);
    return 0;
  });
  SUBCASE("read by somebody else") {
    auto library = Library::open(file, {.device = DeviceId("laptop-b"), .access = Access::read_only});
    REQUIRE(library);
    CHECK(open_evening(*library).view().seats.size() == 1);
  }
  SUBCASE("opened again") {
    Library library = open_library(file);
    CHECK(open_evening(library).view().seats.size() == 1);
    CHECK(library.drafts()->at("board.capture") == "Setengah kalimat");
  }
}

TEST_CASE("an erased name leaves no byte behind, while the library is open and after") {
  const TempFolder folder;
  const fs::path file = folder / "rembug.db";
  const std::string name = "Mawarsari Kusumawardhani";
  const auto found_anywhere = [&] {
    for (const std::string& beside : names_in(folder.path())) {
      if (bytes_of(folder / beside).find(name) != std::string::npos) return true;
    }
    return false;
  };
  {
    Library library = open_library(file);
    Ledger evening = new_evening(library);
    does(evening, AddSeat{.seat = SeatId("s1"), .name = name});
    CHECK(found_anywhere());
    CHECK(evening.attendance().at(SeatId("s1")) == name);
    SUBCASE("erased") {
      does(evening, EraseName{SeatId("s1")});
      CHECK(evening.attendance().empty());
      CHECK(evening.view().seat(SeatId("s1"))->erased);
    }
    SUBCASE("corrected") {
      does(evening, NameSeat{SeatId("s1"), "Melati"});
      CHECK(library.attendance(k_session)->at(SeatId("s1")) == "Melati");
    }
    CHECK_FALSE(found_anywhere());
  }
  CHECK_FALSE(found_anywhere());
}

TEST_CASE("every problem of the store has its sentence in both languages") {
  for (const char* code :
       {"not_a_library", "newer_library", "locked_library", "read_only_place", "damaged_library", "disk_full",
        "cannot_open", "cannot_save", "library_too_big", "file_exists", "facts_disagree", "fact_malformed"}) {
    const Problem problem{code, {{"file", "/a.db"}, {"found", "9"}, {"known", "3"}, {"why", "w"}, {"id", "x.1"}}};
    for (const i18n::Language language : {i18n::Language::id, i18n::Language::en}) {
      const std::string words = i18n::describe(problem, i18n::Words(language));
      CHECK(words.find(code) == std::string::npos);
      CHECK(words.find('{') == std::string::npos);
      CHECK(words.size() > 20);
    }
  }
}

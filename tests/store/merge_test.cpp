#include <algorithm>

#include "store/store_support.hpp"

using namespace rembug;
using namespace rembug::session;
using namespace rembug::store;
using namespace rembug::store::test;

namespace {

namespace fs = std::filesystem;

Outcome export_to(const Library& library, const fs::path& target, bool with_names = true) {
  return library.export_session(k_session, target, with_names);
}

MergeReport merged(Library& library, const fs::path& other) {
  const auto report = library.merge(other);
  if (!report) FAIL("not merged: " << report.problem().code);
  return *report;
}

// What somebody sees of the session, names included.
std::string what_is_seen(Library& library) {
  const Ledger evening = open_evening(library);
  std::string seen = view_text(evening);
  for (const auto& [seat, name] : evening.attendance()) seen += "\n" + seat.text + " " + name;
  return seen;
}

// A parcel of an evening that laptop-a began.
fs::path begun_by_laptop_a(const TempFolder& folder, bool with_names = true) {
  Library library = open_library(folder / "a.db", "laptop-a");
  Ledger evening = new_evening(library);
  does(evening, AddSeat{.seat = SeatId("s1"), .name = "Melati"});
  does(evening, AddSeat{.seat = SeatId("s2"), .name = "Kenanga"});
  REQUIRE(export_to(library, folder / "a.rembug", with_names));
  return folder / "a.rembug";
}

}  // namespace

TEST_CASE("a parcel holds one session, and becomes the same session elsewhere") {
  const TempFolder folder;
  std::string seen;
  {
    Library library = open_library(folder / "a.db");
    evening_with_everything(library);
    new_evening(library, SessionId("sesi-2"));
    REQUIRE(export_to(library, folder / "a.rembug"));
    seen = what_is_seen(library);
  }
  Library other = open_library(folder / "b.db", "laptop-b");
  const MergeReport report = merged(other, folder / "a.rembug");
  CHECK(report.sessions == std::vector<SessionId>{k_session});
  CHECK(report.devices == std::vector<DeviceId>{DeviceId("laptop-a")});
  CHECK(report.new_facts == static_cast<std::int64_t>(facts_of(other).size()));
  CHECK(report.known_facts == 0);
  CHECK(what_is_seen(other) == seen);
  CHECK(other.sessions()->size() == 1);
}

TEST_CASE("a parcel without names holds none, not even in its free pages") {
  const TempFolder folder;
  const fs::path parcel = begun_by_laptop_a(folder, false);
  CHECK(bytes_of(parcel).find("Melati") == std::string::npos);
  Library other = open_library(folder / "b.db", "laptop-b");
  merged(other, parcel);
  CHECK(other.attendance(k_session)->empty());
  CHECK(open_evening(other).view().seats.size() == 2);
}

TEST_CASE("neither a parcel nor a copy overwrites a file, and nothing unfinished stays behind") {
  const TempFolder folder;
  Library library = open_library(folder / "a.db");
  new_evening(library);
  write_bytes(folder / "surat.txt", "penting");
  CHECK(export_to(library, folder / "surat.txt").problem().code == "file_exists");
  CHECK(library.backup_to(folder / "surat.txt").problem().code == "file_exists");
  CHECK(bytes_of(folder / "surat.txt") == "penting");
  CHECK(export_to(library, folder / "tidak/ada.rembug").problem().code == "cannot_open");
  CHECK(library.export_session(SessionId("lain"), folder / "l.rembug", true).problem().code == "session_unknown");
  for (const auto& entry : fs::directory_iterator(folder.path())) CHECK(entry.path().extension() != ".part");
  CHECK_FALSE(fs::exists(folder / "l.rembug"));
}

TEST_CASE("a copy is the whole library, made while it is open") {
  const TempFolder folder;
  Library library = open_library(folder / "a.db");
  Ledger evening = evening_with_everything(library);
  REQUIRE(library.save_draft("board.capture", "Setengah"));
  REQUIRE(library.backup_to(folder / "salinan.db"));
  does(evening, AddSeat{.seat = SeatId("s99")});
  Library copy = open_library(folder / "salinan.db");
  CHECK(copy.drafts()->size() == 1);
  auto facts = facts_of(library);
  facts.pop_back();
  CHECK(facts_of(copy) == facts);
}

TEST_CASE("merging twice is merging once") {
  const TempFolder folder;
  const fs::path parcel = begun_by_laptop_a(folder);
  Library library = open_library(folder / "b.db", "laptop-b");
  merged(library, parcel);
  const std::string seen = what_is_seen(library);
  const MergeReport again = merged(library, parcel);
  CHECK(again.new_facts == 0);
  CHECK(again.known_facts == static_cast<std::int64_t>(facts_of(library).size()));
  CHECK(again.sessions.empty());
  CHECK(again.devices.empty());
  CHECK(what_is_seen(library) == seen);
}

TEST_CASE("two laptops that went on by themselves agree after exchanging parcels") {
  const TempFolder folder;
  const fs::path parcel = begun_by_laptop_a(folder);
  Library one = open_library(folder / "a.db", "laptop-a");
  Library two = open_library(folder / "b.db", "laptop-b");
  merged(two, parcel);
  Ledger first = open_evening(one);
  Ledger second = open_evening(two);
  does(first, NameSeat{SeatId("s1"), "Melati Putih"});
  does(first, RaiseItem{.item = ItemId("i1"), .details = {.text = "Dari laptop A"}});
  does(second, RaiseItem{.item = ItemId("i2"), .details = {.text = "Dari laptop B"}});
  does(second, NameSeat{SeatId("s2"), "Kenanga Ungu"});
  REQUIRE(export_to(one, folder / "a2.rembug"));
  REQUIRE(export_to(two, folder / "b2.rembug"));
  merged(one, folder / "b2.rembug");
  merged(two, folder / "a2.rembug");
  CHECK(what_is_seen(one) == what_is_seen(two));
  REQUIRE(first.reload());
  CHECK(first.view().items.size() == 2);
  CHECK(first.attendance().at(SeatId("s1")) == "Melati Putih");
  CHECK(first.attendance().at(SeatId("s2")) == "Kenanga Ungu");
  CHECK(one.last_time() == two.last_time());
}

TEST_CASE("an erased name stays erased, whatever older files say, and its bytes are gone") {
  const TempFolder folder;
  const fs::path old_parcel = begun_by_laptop_a(folder);
  {
    Library one = open_library(folder / "a.db", "laptop-a");
    Ledger evening = open_evening(one);
    does(evening, EraseName{SeatId("s1")});
    merged(one, old_parcel);
    CHECK(one.attendance(k_session)->count(SeatId("s1")) == 0);
    REQUIRE(export_to(one, folder / "a2.rembug"));
  }
  CHECK(bytes_of(folder / "a.db").find("Melati") == std::string::npos);
  CHECK(bytes_of(folder / "a2.rembug").find("Melati") == std::string::npos);
  Library two = open_library(folder / "b.db", "laptop-b");
  merged(two, old_parcel);
  CHECK(two.attendance(k_session)->at(SeatId("s1")) == "Melati");
  merged(two, folder / "a2.rembug");
  CHECK(two.attendance(k_session)->count(SeatId("s1")) == 0);
  for (const auto& entry : fs::directory_iterator(folder.path())) {
    if (entry.path().filename().string().starts_with("b.db"))
      CHECK(bytes_of(entry.path()).find("Melati") == std::string::npos);
  }
}

TEST_CASE("a file that contradicts the library is refused whole") {
  const TempFolder folder;
  const fs::path parcel = begun_by_laptop_a(folder);
  // Another laptop with the same name wrote another fact under the same number.
  Library library = open_library(folder / "b.db", "laptop-a");
  Ledger evening = new_evening(library);
  does(evening, AddSeat{.seat = SeatId("s9"), .name = "Anggrek"});
  const std::string seen = what_is_seen(library);
  const auto facts = facts_of(library);
  CHECK(library.merge(parcel).problem().code == "facts_disagree");
  CHECK(facts_of(library) == facts);
  CHECK(what_is_seen(library) == seen);
}

TEST_CASE("a file that cannot be used is refused and changes nothing") {
  const TempFolder folder;
  const fs::path parcel = begun_by_laptop_a(folder);
  Library library = open_library(folder / "b.db", "laptop-b");
  merged(library, parcel);
  const auto facts = facts_of(library);
  std::string bytes = bytes_of(parcel);
  SUBCASE("not there") {
    fs::remove(parcel);
    CHECK(library.merge(parcel).problem().code == "cannot_open");
  }
  SUBCASE("a text") {
    write_bytes(parcel, "halo");
    CHECK(library.merge(parcel).problem().code == "not_a_library");
  }
  SUBCASE("cut short") {
    write_bytes(parcel, bytes.substr(0, bytes.size() / 2));
    CHECK(library.merge(parcel).problem().code == "damaged_library");
  }
  SUBCASE("of a newer program") {
    bytes[63] = 99;
    write_bytes(parcel, bytes);
    CHECK(library.merge(parcel).problem().code == "newer_library");
  }
  SUBCASE("a control character in a name") {
    const std::size_t at = bytes.find("Kenanga");
    REQUIRE(at != std::string::npos);
    bytes[at + 3] = '\x01';
    write_bytes(parcel, bytes);
    CHECK(library.merge(parcel).problem().code == "fact_malformed");
  }
  SUBCASE("broken letters in a fact") {
    for (std::size_t at = bytes.find("Balai RW"); at != std::string::npos; at = bytes.find("Balai RW", at))
      bytes[at] = '\xFF';
    write_bytes(parcel, bytes);
    CHECK(library.merge(parcel).problem().code == "fact_malformed");
  }
  CHECK(facts_of(library) == facts);
}

TEST_CASE("a healthy library is found healthy") {
  const TempFolder folder;
  Library library = open_library(folder / "a.db");
  evening_with_everything(library);
  new_evening(library, SessionId("sesi-2"));
  const auto report = library.verify();
  REQUIRE(report);
  CHECK(report->healthy);
  CHECK(report->findings.empty());
  CHECK(report->sessions == 2);
  CHECK(report->facts == static_cast<std::int64_t>(facts_of(library).size()) + 2);
}

TEST_CASE("damage that SQLite does not see is found among the facts") {
  const TempFolder folder;
  {
    Library library = open_library(folder / "a.db");
    new_evening(library);
  }
  const char* sql = nullptr;
  std::string code;
  const std::string spine = "INSERT INTO fact VALUES (900, 'x.1', 'sesi-1', 'x', 1, 5, 0, 'program', 'x.1', ";
  SUBCASE("a fact without its body") {
    code = "damaged_kind";
  }
  SUBCASE("numbers against the clock") {
    code = "facts_out_of_order";
  }
  const std::string statement =
      code == "damaged_kind"
          ? spine + "'seat_named')"
          : spine +
                "'session_closed'); INSERT INTO session_closed VALUES (900);"
                "INSERT INTO fact VALUES (901, 'x.2', 'sesi-1', 'x', 2, 4, 0, 'program', 'x.2', 'session_closed');"
                "INSERT INTO session_closed VALUES (901)";
  sql = statement.c_str();
  run_as_stranger(folder / "a.db", sql);
  Library library = open_library(folder / "a.db");
  const auto report = library.verify();
  REQUIRE(report);
  CHECK_FALSE(report->healthy);
  const bool found = std::any_of(report->findings.begin(), report->findings.end(),
                                 [&](const Problem& finding) { return finding.code == code; });
  CHECK(found);
}

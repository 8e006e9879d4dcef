#include "store/store_support.hpp"

using namespace rembug;
using namespace rembug::session;
using namespace rembug::store;
using namespace rembug::store::test;

TEST_CASE("every kind of fact comes back as it was written, and shows the same view") {
  const TempFolder folder;
  std::string live;
  std::vector<Fact> written;
  Attendance names;
  {
    Library library = open_library(folder / "rembug.db");
    const Ledger evening = evening_with_everything(library);
    live = view_text(evening);
    names = evening.attendance();
    written = facts_of(library);
  }
  std::set<std::size_t> kinds;
  for (const Fact& fact : written) kinds.insert(fact.body.index());
  CHECK(kinds.size() == std::variant_size_v<FactBody>);

  Library library = open_library(folder / "rembug.db");
  CHECK(facts_of(library) == written);
  const Ledger evening = open_evening(library);
  CHECK(view_text(evening) == live);
  CHECK(evening.attendance() == names);
  CHECK(names.at(SeatId("s2")) == "Nama baru");
}

TEST_CASE("what decide made is what the library gives back") {
  const TempFolder folder;
  Library library = open_library(folder / "rembug.db");
  SessionView view;
  std::vector<Fact> decided;
  std::vector<CommandBody> commands = everything_that_can_happen();
  commands.insert(commands.begin(), evening_in_kauman());
  UtcMs now = k_evening;
  for (const CommandBody& body : commands) {
    const auto made = decide(view, {.body = body},
                             {.session = k_session,
                              .device = library.device(),
                              .next_sequence = library.next_sequence(),
                              .last_time = library.last_time(),
                              .now = now += 1000,
                              .find_scenario = find_small_story});
    REQUIRE(made);
    REQUIRE(library.append(k_session, *made));
    decided.insert(decided.end(), made->facts.begin(), made->facts.end());
    view = fold(decided);
  }
  CHECK(facts_of(library) == decided);
}

TEST_CASE("a refused command changes nothing, in memory or on disk") {
  const TempFolder folder;
  Library library = open_library(folder / "rembug.db");
  Ledger evening = new_evening(library);
  const std::string before = view_text(evening);
  const auto facts = facts_of(library);
  CHECK(evening.apply({.body = RevealRound{RoundId("r9")}}, k_evening).problem().code == "round_unknown");
  CHECK(view_text(evening) == before);
  CHECK(facts_of(library) == facts);
}

TEST_CASE("a receipt names the facts that are on disk") {
  const TempFolder folder;
  Library library = open_library(folder / "rembug.db");
  Ledger evening = new_evening(library);
  const auto receipt = evening.apply({.body = AddSeat{.seat = SeatId("s1"), .present = false}}, k_evening + 5);
  REQUIRE(receipt);
  REQUIRE(receipt->facts.size() == 2);
  const auto facts = facts_of(library);
  CHECK(facts.back().header.id == receipt->facts.back());
  CHECK(facts.back().header.group == receipt->facts.front());
}

TEST_CASE("a session that is not there cannot be opened") {
  const TempFolder folder;
  Library library = open_library(folder / "rembug.db");
  CHECK(Ledger::open(library, SessionId("lain"), find_small_story).problem().code == "session_unknown");
}

TEST_CASE("a session cannot be created twice, and a new one gets an id of its own") {
  const TempFolder folder;
  Library library = open_library(folder / "rembug.db");
  const Command create{.body = evening_in_kauman()};
  const auto one = Ledger::create(library, create, k_evening, find_small_story);
  const auto two = Ledger::create(library, create, k_evening, find_small_story);
  REQUIRE(one);
  REQUIRE(two);
  CHECK(one->view().id != two->view().id);
  CHECK(Ledger::create(library, create, k_evening, find_small_story, one->view().id).problem().code ==
        "session_exists");
}

TEST_CASE("the list of sessions says what their views say") {
  const TempFolder folder;
  Library library = open_library(folder / "rembug.db");
  Ledger evening = evening_with_everything(library);
  Ledger later = new_evening(library, SessionId("sesi-2"));
  const auto summary_fits = [&](const Ledger& ledger) {
    const auto sessions = library.sessions();
    REQUIRE(sessions);
    for (const SessionSummary& summary : *sessions) {
      if (summary.id != ledger.view().id) continue;
      CHECK(summary.details == ledger.view().details);
      CHECK(summary.kind == ledger.view().kind);
      CHECK(summary.closed == ledger.view().closed);
      CHECK(summary.demonstration == ledger.view().demonstration);
      CHECK(summary.created_at == ledger.view().created_at);
      CHECK(summary.last_at == ledger.view().last_time.ms);
      CHECK(summary.facts == static_cast<std::int64_t>(ledger.view().fact_count));
      CHECK(summary.devices == 1);
      return;
    }
    FAIL("not in the list");
  };
  summary_fits(evening);
  summary_fits(later);
  does(later, ChangeSessionDetails{{.title = "Judul lain"}});
  summary_fits(later);
  does(later, Undo{});
  summary_fits(later);
  CHECK(later.view().details.date == Date{2026, 11, 24});
  does(later, Redo{});
  summary_fits(later);
  does(later, CloseSession{});
  summary_fits(later);
  does(later, Undo{});
  CHECK_FALSE(later.view().closed);
  summary_fits(later);
  CHECK(library.sessions()->front().id == SessionId("sesi-2"));
}

TEST_CASE("a device goes on counting where it stopped") {
  const TempFolder folder;
  std::int64_t next = 0;
  HybridTime last;
  {
    Library library = open_library(folder / "rembug.db");
    new_evening(library);
    next = library.next_sequence();
    last = library.last_time();
    CHECK(next > 1);
  }
  Library again = open_library(folder / "rembug.db");
  CHECK(again.next_sequence() == next);
  CHECK(again.last_time() == last);
}

TEST_CASE("drafts survive, are replaced, and go when they are sent") {
  const TempFolder folder;
  {
    Library library = open_library(folder / "rembug.db");
    CHECK(library.save_draft("board.capture", "Setengah kali"));
    CHECK(library.save_draft("board.capture", "Setengah kalimat"));
    CHECK(library.save_draft("play.reason", "Karena"));
  }
  Library library = open_library(folder / "rembug.db");
  CHECK(*library.drafts() ==
        std::map<std::string, std::string>{{"board.capture", "Setengah kalimat"}, {"play.reason", "Karena"}});
  CHECK(library.save_draft("board.capture", ""));
  CHECK(library.drafts()->size() == 1);
}

// What the room sees, and above all what it can never see.
#include <sstream>

#include "ui/harness.hpp"
#include "ui/screens/play_stage.hpp"

namespace rembug::ui::test {

using session::test::SessionBuilder;

namespace {

std::string everything(const RoomView& view) {
  std::ostringstream all;
  all << view.heading << '\n' << view.body << '\n' << view.question << '\n' << view.footer << '\n';
  for (const std::string& chip : view.chips) all << chip << '\n';
  for (const RoomOption& option : view.options) {
    all << option.text << '\n';
    if (option.count) all << "count " << *option.count << '\n';
  }
  for (const RoomBar& bar : view.bars) all << bar.text << '\n' << bar.outcome << '\n';
  for (const auto& card : view.cards) all << card.second << '\n';
  for (const std::string& line : view.lines) all << line << '\n';
  return all.str();
}

bool holds(const RoomView& view, const std::string& text) {
  return !text.empty() && everything(view).find(text) != std::string::npos;
}

SessionBuilder playing(const char* step = "skenario") {
  SessionBuilder builder;
  builder.seats(6);
  for (const auto& entry : bundled_shelf().entries) {
    if (entry.scenario) builder.knows(*entry.scenario);
  }
  builder.does(session::StartAgendaStep{session::AgendaStepId(step)});
  builder.does(session::StartPlay{.play = session::PlayId("p1"), .scenario = "piring-kosong", .seed = 7});
  return builder;
}

// Everything of a scene that only the facilitator may see before the decision.
void check_secrets_kept(const RoomView& room, const scenario::Scenario& scenario, const scenario::Node& node) {
  for (const char* what : {"prompt", "expected", "mistake"}) {
    for (int i = 1; i <= 5; ++i) {
      const std::string key = "n." + node.id.text + "." + what + "." + std::to_string(i);
      CHECK_FALSE(holds(room, std::string(scenario.text("id", key))));
    }
  }
  for (const scenario::Choice& choice : node.choices) {
    CHECK_FALSE(holds(room, std::string(scenario.text("id", "c." + choice.id.text + ".feedback"))));
    CHECK_FALSE(holds(room, std::string(scenario.text("id", "c." + choice.id.text + ".consequence"))));
  }
  CHECK_FALSE(room.level.has_value());
  for (const RoomOption& option : room.options) CHECK_FALSE(option.chosen);
}

}  // namespace

TEST_CASE("The room sees the scene and the options, but no counts, quality, prompts or names before the reveal") {
  Hall hall;
  hall.open(playing());
  hall.program.memory().preparation.step = 1;
  hall.go(Place::persiapan).frame().type("Nama Rahasia").press(Key::enter);
  REQUIRE(hall.shows("Nama Rahasia"));
  hall.go(Place::sesi).frame();
  hall.press(Key::d1).press(Key::d1).press(Key::d2);
  const RoomView room = hall.program.room(hall.desk);
  CHECK(room.kind == RoomView::Kind::scene);
  REQUIRE(room.options.size() == 4);
  for (const RoomOption& option : room.options) CHECK_FALSE(option.count.has_value());
  CHECK(room.answered == 0);
  CHECK_FALSE(holds(room, "Nama Rahasia"));
  const auto at = latest_play(hall.desk);
  REQUIRE(at);
  check_secrets_kept(room, *at->scenario, at->node());
}

TEST_CASE("After the reveal the room sees the counts, and still no quality; drafts never") {
  Hall hall;
  hall.open(playing()).go(Place::sesi).frame();
  hall.press(Key::d1).press(Key::d1).press(Key::d2).click("play.reveal");
  hall.click("play.decide").click("play.reason").type("alasan yang masih ditulis");
  const RoomView room = hall.program.room(hall.desk);
  CHECK(room.kind == RoomView::Kind::answers);
  CHECK(room.options[0].count == 2);
  CHECK(room.options[1].count == 1);
  CHECK_FALSE(holds(room, "alasan yang masih ditulis"));
  const auto at = latest_play(hall.desk);
  check_secrets_kept(room, *at->scenario, at->node());
}

TEST_CASE("In a second round the counts are hidden again until they are revealed") {
  Hall hall;
  hall.open(playing()).go(Place::sesi).frame();
  hall.press(Key::d1).press(Key::d2).click("play.reveal").click("play.again").press(Key::d1);
  RoomView room = hall.program.room(hall.desk);
  CHECK(room.kind == RoomView::Kind::scene);
  for (const RoomOption& option : room.options) CHECK_FALSE(option.count.has_value());
  hall.click("play.reveal");
  room = hall.program.room(hall.desk);
  CHECK(room.options[0].before == 1);
  CHECK(room.options[0].count == 1);
  CHECK(room.options[1].count == 0);
}

TEST_CASE("After the decision the room sees what came of it, without reasons and other opinions") {
  Hall hall;
  hall.open(playing()).go(Place::sesi).frame();
  hall.press(Key::d1).click("play.reveal").click("play.decide").press(Key::d1);
  hall.click("play.reason").type("sebab kelompok").press(Key::enter).type("pendapat sendiri").press(ctrl(Key::enter));
  REQUIRE(hall.view().decisions[0].taken);
  RoomView room = hall.program.room(hall.desk);
  CHECK(room.kind == RoomView::Kind::consequence);
  CHECK(room.level.has_value());
  CHECK_FALSE(holds(room, "pendapat sendiri"));
  hall.click("play.next");
  room = hall.program.room(hall.desk);
  CHECK(room.kind == RoomView::Kind::scene);
  CHECK_FALSE(room.level.has_value());
}

TEST_CASE("Every scene of every bundled scenario keeps the facilitator's notes to the facilitator") {
  for (const auto& entry : bundled_shelf().entries) {
    if (!entry.scenario) continue;
    for (const scenario::Node& node : entry.scenario->nodes) {
      SessionBuilder builder = playing();
      builder.does(session::EndPlay{session::PlayId("p1")});
      scenario::Scenario at_node = *entry.scenario;
      at_node.start = node.id;
      if (!node.ending.empty()) continue;
      CAPTURE(node.id.text);
      builder.knows(at_node);
      builder.does(session::StartPlay{.play = session::PlayId("p2"), .scenario = at_node.id, .seed = 1});
      scenario::Shelf shelf;
      shelf.entries.push_back({{}, at_node, {}});
      Desk desk;
      const i18n::Words words(i18n::Language::id);
      desk.words = &words;
      desk.shelf = &shelf;
      desk.session = &builder.view();
      for (int page = 0; page < 4; ++page) {
        RunMemory run;
        run.play.shown = session::PlayId("p2");
        run.play.room_page = page;
        const RoomView room = room_view(desk, run);
        CHECK(room.kind == RoomView::Kind::scene);
        check_secrets_kept(room, at_node, node);
        if (node.activity == scenario::ActivityKind::role_play) CHECK(room.options.empty());
      }
    }
  }
}

TEST_CASE("The room is dark outside the session, under Stop and help, and when it is darkened") {
  Hall hall;
  hall.open(playing()).go(Place::sesi).frame();
  CHECK(hall.program.room(hall.desk).kind == RoomView::Kind::scene);
  hall.press(Key::f9);
  CHECK(hall.program.room(hall.desk).kind == RoomView::Kind::dark);
  hall.press(Key::f9).press(Key::f1);
  CHECK(hall.program.room(hall.desk).kind == RoomView::Kind::dark);
  hall.press(Key::f1).press(Key::f12);
  CHECK(hall.program.room(hall.desk).kind == RoomView::Kind::dark);
  hall.press(Key::f12).go(Place::persiapan).frame();
  CHECK(hall.program.room(hall.desk).kind == RoomView::Kind::dark);
}

TEST_CASE("Cards reach the room once they are saved, and never while they are typed") {
  Hall hall;
  hall.open(playing("papan")).go(Place::sesi).frame();
  hall.press(ctrl(Key::k)).type("Warga takut melapor");
  CHECK_FALSE(holds(hall.program.room(hall.desk), "Warga takut melapor"));
  hall.press(Key::enter);
  const RoomView room = hall.program.room(hall.desk);
  CHECK(room.kind == RoomView::Kind::board);
  CHECK(holds(room, "Warga takut melapor"));
}

TEST_CASE("A rating shows bars only after its reveal, and never who objected or why") {
  SessionBuilder builder = playing("penilaian");
  builder.item("i1", session::ItemKind::usulan, "Jadwal piket");
  builder.does(session::OpenRound{.round = session::RoundId("r1"), .items = {session::ItemId("i1")}});
  builder.does(
      session::CountRatings{.round = session::RoundId("r1"), .item = session::ItemId("i1"), .counts = {1, 0, 1, 2, 2}});
  Hall hall;
  hall.open(builder).go(Place::sesi).frame();
  RoomView room = hall.program.room(hall.desk);
  CHECK(room.kind == RoomView::Kind::rating);
  CHECK(room.bars.empty());
  CHECK(room.answered == 0);
  CHECK(holds(room, "Jadwal piket"));

  builder.does(session::RevealRound{session::RoundId("r1")});
  builder.does(session::WriteObjection{
      .round = session::RoundId("r1"), .item = session::ItemId("i1"), .text = "terlalu malam bagi saya"});
  hall.open(builder).go(Place::sesi).frame();
  room = hall.program.room(hall.desk);
  CHECK(room.kind == RoomView::Kind::rating_result);
  REQUIRE(room.bars.size() == 1);
  CHECK(room.bars[0].counts == std::vector<int>{1, 0, 1, 2, 2});
  CHECK_FALSE(holds(room, "terlalu malam"));
}

TEST_CASE("Agreements are read aloud one by one") {
  SessionBuilder builder = playing("baca_ulang");
  for (const char* wording : {"Nomor piket di tiap pos", "Kartu rujukan"}) {
    builder.does(session::ReachAgreement{.details = {.wording = wording, .responsible = "Ketua RW"}});
  }
  Hall hall;
  hall.open(std::move(builder)).go(Place::sesi).frame();
  hall.program.memory().run.page = 1;
  const RoomView room = hall.program.room(hall.desk);
  CHECK(room.kind == RoomView::Kind::reading);
  CHECK(room.body == "Kartu rujukan");
  CHECK(room.pages == 2);
  CHECK(holds(room, "Ketua RW"));
}

}  // namespace rembug::ui::test

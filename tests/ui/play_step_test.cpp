// Playing a scenario with the room, from picking it to the ending, as a facilitator does it.
#include "ui/harness.hpp"
#include "ui/screens/play_stage.hpp"

namespace rembug::ui::test {

using session::test::SessionBuilder;

namespace {

SessionBuilder evening(int seats = 6) {
  SessionBuilder builder;
  builder.seats(seats);
  builder.does(session::StartAgendaStep{session::AgendaStepId("skenario")});
  return builder;
}

SessionBuilder playing(int seats = 6) {
  SessionBuilder builder = evening(seats);
  for (const auto& entry : bundled_shelf().entries) {
    if (entry.scenario) builder.knows(*entry.scenario);
  }
  builder.does(session::StartPlay{.play = session::PlayId("p1"), .scenario = "piring-kosong", .seed = 7});
  return builder;
}

const session::DecisionRoundView& last_round(const Hall& hall) {
  REQUIRE(!hall.view().decisions.empty());
  return hall.view().decisions.back().rounds.back();
}

}  // namespace

TEST_CASE("Before the first play the room picks one of the scenarios by its number") {
  Hall hall;
  hall.open(evening()).go(Place::sesi).frame();
  CHECK(hall.shows(hall.desk.w().play_pick_heading()));
  hall.press(Key::d2).press(Key::enter);
  REQUIRE(hall.view().plays.size() == 1);
  const auto& entries = bundled_shelf().entries;
  std::vector<std::string> ids;
  for (const auto& entry : entries) {
    if (entry.scenario) ids.push_back(entry.scenario->id);
  }
  CHECK(hall.view().plays[0].scenario == ids[1]);
}

TEST_CASE("A digit adds a hand, Shift and the digit takes one away, and each is kept at once") {
  Hall hall;
  hall.open(playing()).go(Place::sesi).frame();
  hall.press(Key::d1).press(Key::d1).press(Key::d2).press(shift(Key::d1));
  const auto& round = last_round(hall);
  CHECK(round.answered == 2);
  CHECK(round.tally[0].second == 1);
  CHECK(round.tally[1].second == 1);
  CHECK_FALSE(round.revealed);
  CHECK(hall.take_refusals().empty());
  CHECK(hall.shows("2"));
}

TEST_CASE("More hands than people are refused and the count stays") {
  Hall hall;
  hall.open(playing(2)).go(Place::sesi).frame();
  hall.press(Key::d1).press(Key::d1).press(Key::d1);
  CHECK(last_round(hall).answered == 2);
  const auto refusals = hall.take_refusals();
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].code == "more_cards_than_people");
}

TEST_CASE("Nothing can be revealed before somebody has answered") {
  Hall hall;
  hall.open(playing()).go(Place::sesi).frame();
  hall.press(Key::enter);
  CHECK(hall.view().decisions.empty());
  CHECK(hall.take_refusals().empty());
}

TEST_CASE("Count, reveal, talk, count again, decide with reasons, and read what came of it") {
  for (const int percent : {100, 150}) {
    CAPTURE(percent);
    Hall hall({.percent = percent});
    hall.open(playing()).go(Place::sesi).frame();
    hall.press(Key::d1).press(Key::d1).press(Key::d2).press(Key::d2).press(Key::d3);
    hall.click("play.reveal");
    CHECK(last_round(hall).revealed);
    CHECK(hall.shows(hall.desk.w().play_divided()));
    hall.click("play.again");
    CHECK(hall.view().decisions[0].rounds.size() == 2);
    hall.press(Key::d1).press(Key::d1).press(Key::d1).press(Key::d2);
    hall.click("play.reveal");
    CHECK(hall.shows(hall.desk.w().play_after_talking()));
    hall.click("play.decide");
    hall.click("play.reason").type("Anak aman dulu").press(Key::enter).type("Takut salah paham").press(Key::enter);
    hall.click("play.take");
    CHECK(hall.take_refusals().empty());
    const auto& decision = hall.view().decisions[0];
    REQUIRE(decision.taken);
    CHECK(decision.reason == "Anak aman dulu");
    CHECK(decision.dissents == std::vector<std::string>{"Takut salah paham"});
    CHECK(hall.shows(hall.desk.w().play_what_came()));
    CHECK(hall.drafts.text("play.reason").empty());
    hall.click("play.next");
    CHECK_FALSE(hall.shows(hall.desk.w().play_what_came()));
  }
}

TEST_CASE("A divided decision becomes a topic on the board with one key, once") {
  Hall hall;
  hall.open(playing()).go(Place::sesi).frame();
  hall.press(Key::d1).press(Key::d2).press(Key::enter);
  hall.click("play.decide").press(Key::d1).press(ctrl(Key::enter));
  REQUIRE(hall.view().decisions[0].taken);
  hall.press(Key::t);
  REQUIRE(hall.view().items.size() == 1);
  CHECK(hall.view().items[0].details.kind == session::ItemKind::kesulitan);
  CHECK(hall.view().items[0].origin.decision == hall.view().decisions[0].id);
  CHECK(hall.shows(hall.desk.w().play_topic_done()));
  hall.press(Key::t);
  CHECK(hall.view().items.size() == 1);
}

TEST_CASE("A decision can be tried again: the play goes back one scene and the record of it stays") {
  Hall hall;
  hall.open(playing()).go(Place::sesi).frame();
  hall.press(Key::d1).press(Key::enter);
  hall.click("play.decide").press(Key::d1).press(ctrl(Key::enter));
  hall.press(Key::r);
  CHECK(hall.view().plays[0].steps.empty());
  CHECK(hall.view().decisions.size() == 1);
  hall.press(Key::d2);
  CHECK(hall.view().decisions.size() == 2);
}

TEST_CASE("Asked one by one, people answer by seat number and never by name") {
  Hall hall;
  hall.open(playing(3)).go(Place::sesi).frame();
  hall.click("play.mode");
  CHECK(hall.shows(hall.desk.w().play_seat(1)));
  hall.click("seat.s1.0").click("seat.s2.1");
  const auto& round = last_round(hall);
  CHECK(hall.view().decisions.back().mode == session::AnswerMode::seats);
  CHECK(round.by_seat.size() == 2);
  CHECK(hall.take_refusals().empty());
}

TEST_CASE("Without anybody in the attendance list the screen leads there") {
  Hall hall;
  hall.open(playing(0)).go(Place::sesi).frame();
  CHECK(hall.shows(hall.desk.w().play_nobody()));
  hall.click("play.attendance");
  CHECK(hall.program.place() == Place::persiapan);
}

TEST_CASE("Every bundled scenario can be played to its ending with the buttons of the screen") {
  for (const auto& entry : bundled_shelf().entries) {
    if (!entry.scenario) continue;
    CAPTURE(entry.scenario->id);
    SessionBuilder builder = evening();
    builder.knows(*entry.scenario);
    builder.does(session::StartPlay{.play = session::PlayId("p1"), .scenario = entry.scenario->id, .seed = 3});
    Hall hall;
    hall.open(std::move(builder)).go(Place::sesi).frame();
    for (int turn = 0; turn < 200 && !hall.view().plays[0].ended; ++turn) {
      if (hall.spot("play.next") != nullptr) {
        hall.click("play.next");
      } else if (hall.spot("play.reveal") != nullptr) {
        for (int option = 1; !hall.spot("play.reveal")->enabled && option < 9; ++option)  // the first may be locked
          hall.press(digit(option));
        hall.click("play.reveal");
      } else if (hall.spot("play.decide") != nullptr) {
        hall.click("play.decide");
      } else {
        const auto at = latest_play(hall.desk);
        REQUIRE(at);
        const scenario::Node& node = at->node();
        if (node.activity == scenario::ActivityKind::form) {
          for (const auto& field : entry.scenario->form(node.form)->fields) {
            if (!field.required) continue;
            const std::string id = "field." + field.id.text;
            if (field.kind == scenario::FormField::Kind::yes_no) {
              hall.click(id + ".0");
            } else if (field.kind == scenario::FormField::Kind::choice) {
              hall.click(id).click(id + ".option0");
            } else {
              hall.click(id).type("2");
            }
          }
        } else {
          for (std::size_t i = 0; i < at->state.shown.size(); ++i) hall.press(digit(static_cast<int>(i) + 1));
        }
        hall.click("play.take");
      }
      const auto refusals = hall.take_refusals();
      for (const Problem& problem : refusals) FAIL("refused: " << problem.code);
    }
    REQUIRE(hall.view().plays[0].ended);
    CHECK_FALSE(hall.view().plays[0].ending.empty());
    if (hall.spot("play.next") != nullptr) hall.click("play.next");
    CHECK(hall.shows(std::string(entry.scenario->text("id", "e." + hall.view().plays[0].ending + ".title"))));
    hall.click("play.other");
    CHECK(hall.shows(hall.desk.w().play_pick_heading()));
  }
}

TEST_CASE("In a narrow window the facilitator's cards lie behind a key") {
  Hall hall({.percent = 150});
  hall.open(playing()).go(Place::sesi).frame();
  CHECK_FALSE(hall.shows(hall.desk.w().play_only_here()));
  hall.press(Key::d);
  CHECK(hall.shows(hall.desk.w().play_only_here()));
  hall.press(Key::escape);
  CHECK_FALSE(hall.shows(hall.desk.w().play_only_here()));
  CHECK(hall.program.place() == Place::sesi);
}

TEST_CASE("Labels of the scenario step fit their boxes in both languages and at every type size") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    for (const int percent : {100, 150}) {
      CAPTURE(percent);
      Hall hall({.language = language, .percent = percent});
      const auto check = [&] {
        for (const std::string& label : hall.too_wide()) MESSAGE("too wide: " << label);
        CHECK(hall.too_wide().empty());
      };
      hall.open(playing()).go(Place::sesi).frame();
      check();
      hall.press(Key::d1).press(Key::d2);
      check();
      hall.click("play.reveal");
      check();
      hall.click("play.decide").press(Key::d1);
      check();
      hall.press(ctrl(Key::enter));
      check();
    }
  }
}

TEST_CASE("A long scene is cut into pages at the ends of sentences and nothing is lost") {
  const std::string text = "Satu kalimat pendek. “Dua,” katanya. Tiga? Empat! Lima.";
  const auto pages = room_pages(text, 22);
  CHECK(pages.size() > 2);
  std::string joined;
  for (const std::string& page : pages) joined += (joined.empty() ? "" : " ") + page;
  CHECK(joined == text);
  CHECK(room_pages("", 10) == std::vector<std::string>{""});
  CHECK(room_pages("Satu saja.", 100).size() == 1);
}

}  // namespace rembug::ui::test

#include "scenario/plan.hpp"
#include "ui/harness.hpp"

namespace rembug::ui::test {

namespace {

// Answers every scene with its first open choice until the story ends; the ids pressed are what a person would press.
void play_to_the_end(Hall& hall) {
  for (int step = 0; step < 120; ++step) {
    if (hall.spot("practice.look_back") != nullptr) return;
    if (hall.spot("practice.on") != nullptr) {
      hall.click("practice.on");
      continue;
    }
    hall.answer_scene();
    hall.click("practice.answer");
  }
  FAIL("the story did not end:\n" << hall.text());
}

}  // namespace

TEST_CASE("A case is practised from the list to looking back, in both languages") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    for (const auto& entry : bundled_shelf().entries) {
      REQUIRE(entry.scenario.has_value());
      CAPTURE(entry.scenario->id);
      Hall hall({.language = language});
      hall.go(Place::latihan).frame();
      hall.click("case." + entry.scenario->id);
      if (hall.program.place() == Place::latihan) hall.click("practice.begin");
      REQUIRE(hall.program.place() == Place::latihan_main);
      play_to_the_end(hall);
      hall.click("practice.look_back");
      CHECK(hall.program.place() == Place::latihan_debrief);
      CHECK(hall.shows(hall.desk.w().debrief_abilities()));
      CHECK(hall.take_refusals().empty());
    }
  }
}

TEST_CASE("A search leads by Enter or Esc to the case it found, and only then out of the list") {
  for (const Key key : {Key::enter, Key::escape}) {
    Hall hall;
    hall.go(Place::latihan).frame().press(Key::slash).type("motor").press(key);
    CHECK(hall.program.place() == Place::latihan);
    CHECK(hall.spot("case.piring-kosong") == nullptr);
    hall.press(Key::enter);
    REQUIRE(hall.program.place() == Place::latihan_main);
    CHECK(hall.practice().plays.back().scenario == "motor-pinjaman");
  }
}

TEST_CASE("An answer can be chosen by its number and tried again another way") {
  Hall hall;
  hall.go(Place::latihan).frame().click("case.piring-kosong");
  if (hall.program.place() == Place::latihan) hall.click("practice.begin");
  while (hall.spot("practice.answer")->enabled) hall.click("practice.answer");  // scenes where nobody decides
  hall.press(digit(1)).press(Key::enter);
  const auto steps = hall.practice().plays.back().steps.size();
  CHECK(hall.shows(hall.desk.w().practice_your_answer()));
  hall.click("practice.again");
  CHECK(hall.practice().plays.back().steps.size() == steps - 1);
  CHECK(hall.spot("practice.answer") != nullptr);
}

TEST_CASE("Trying from a decision of a finished play keeps the play that was finished") {
  Hall hall;
  hall.go(Place::latihan).frame().click("case.piring-kosong");
  if (hall.program.place() == Place::latihan) hall.click("practice.begin");
  play_to_the_end(hall);
  hall.click("practice.look_back");
  if (hall.spot("debrief.retry") == nullptr) return;  // every decision was safe
  hall.click("debrief.retry");
  REQUIRE(hall.practice().plays.size() == 2);
  CHECK(hall.practice().plays[0].ended);
  CHECK(hall.program.place() == Place::latihan_main);
}

TEST_CASE("Practice fits its boxes at large type") {
  for (const int percent : {100, 150, 200}) {
    for (const auto language : {i18n::Language::id, i18n::Language::en}) {
      Hall hall({.language = language, .percent = percent});
      hall.go(Place::latihan).frame();
      CAPTURE(percent);
      for (const std::string& label : hall.too_wide()) MESSAGE("too wide: " << label);
      CHECK(hall.too_wide().empty());
      hall.click("practice.begin");
      for (const std::string& label : hall.too_wide()) MESSAGE("too wide: " << label);
      CHECK(hall.too_wide().empty());
    }
  }
}

}  // namespace rembug::ui::test

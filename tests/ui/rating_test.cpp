// Penilaian as people use it: choosing, counting, opening the result, objections, mending, agreeing.
#include "ui/evening.hpp"
#include "ui/harness.hpp"

namespace rembug::ui::test {

namespace {

Hall& shown(Hall& hall, session::test::SessionBuilder evening) {
  hall.open(std::move(evening)).go(ui::Place::sesi).frame();
  return hall.frame();
}

session::test::SessionBuilder cards_only(int people = 27) {
  auto evening = evening_at("penilaian", people);
  add_cards(evening);
  return evening;
}

session::test::SessionBuilder rated() {
  auto evening = cards_only();
  add_round(evening);
  return evening;
}

}  // namespace

TEST_CASE("Without proposals the rating says where they come from") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    Hall hall({.language = language});
    shown(hall, evening_at("penilaian"));
    CHECK(hall.shows(hall.desk.w().rating_none_heading()));
  }
}

TEST_CASE("All open proposals are asked about with five cards, unless people choose otherwise") {
  Hall hall;
  shown(hall, cards_only());
  hall.click("rating.pick.u4");
  hall.click("rating.method.fist");
  hall.click("rating.open");
  REQUIRE(hall.view().rounds.size() == 1);
  CHECK(hall.view().rounds[0].method == RatingMethod::fist_to_five);
  CHECK(hall.view().rounds[0].items.size() == 3);
}

TEST_CASE("Digits count cards for the row under the ring, Shift takes one back, and Enter opens the result") {
  Hall hall;
  shown(hall, cards_only(3));
  hall.press(Key::enter);
  REQUIRE(hall.view().rounds.size() == 1);
  hall.press(Key::d5).press(Key::d5).press(Key::d4).press(shift(Key::d5)).press(Key::d5);
  CHECK(hall.view().rounds[0].items[0].counts == std::vector<int>{0, 0, 0, 1, 2});
  CHECK(hall.shows(hall.desk.w().rating_heads(3, 3)));
  hall.press(Key::down).press(Key::d1);
  CHECK(hall.view().rounds[0].items[1].counts == std::vector<int>{1, 0, 0, 0, 0});
  CHECK_FALSE(hall.shows(hall.desk.w().outcome_mufakat()));
  hall.press(Key::enter);
  CHECK(hall.view().rounds[0].revealed);
  CHECK(hall.shows(hall.desk.w().outcome_mufakat()));
}

TEST_CASE("More cards than people are refused and the count stays") {
  Hall hall;
  shown(hall, cards_only(1));
  hall.press(Key::enter).press(Key::d5).press(Key::d5);
  CHECK(hall.view().rounds[0].items[0].answered == 1);
  const auto refusals = hall.take_refusals();
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].code == "more_cards_than_people");
}

TEST_CASE("The mouse counts too, more and less") {
  Hall hall;
  shown(hall, cards_only(3));
  hall.press(Key::enter);
  hall.click("rating.row.u2.3.more");
  hall.click("rating.row.u2.3.more");
  hall.click("rating.row.u2.3.less");
  CHECK(hall.view().rounds[0].items[1].counts == std::vector<int>{0, 0, 0, 1, 0});
}

TEST_CASE("Seat by seat, a secret round shows who answered but not what") {
  Hall hall;
  shown(hall, cards_only(3));
  hall.click("rating.mode.1");
  hall.click("rating.secret");
  hall.click("rating.open");
  REQUIRE(hall.view().rounds.size() == 1);
  CHECK(hall.view().rounds[0].secret);
  hall.click("rating.seat.s2.4");
  CHECK(hall.view().rounds[0].items[0].by_seat.at(SeatId{"s2"}) == 5);
  CHECK(hall.shows(hall.desk.w().rating_seat(2)));
}

TEST_CASE("The heading says how many are agreed, in both languages") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    Hall hall({.language = language});
    shown(hall, rated());
    CHECK(hall.shows(hall.desk.w().rating_heading_some_one()));
    CHECK(hall.shows(hall.desk.w().outcome_mufakat()));
    CHECK(hall.shows(hall.desk.w().rating_objections(6) + ", " + hall.desk.w().rating_doubts(8)));
  }
}

TEST_CASE("K writes an objection in the group's words, without a name") {
  Hall hall;
  shown(hall, rated());
  hall.click("rating.row.u3");
  hall.press(Key::k).type("Waktunya bentrok dengan posyandu").press(Key::enter);
  const auto& objections = hall.view().objections;
  REQUIRE(objections.size() == 3);
  CHECK(objections.back().item.text == "u3");
  CHECK(objections.back().text == "Waktunya bentrok dengan posyandu");
  CHECK(hall.shows("Waktunya bentrok dengan posyandu"));
}

TEST_CASE("An objection is settled with its answer, and the answer is shown beside it") {
  Hall hall;
  shown(hall, rated());
  hall.click("rating.row.u2");
  hall.click("rating.settle.o1");
  hall.click("rating.settle.answer");
  hall.type("Kartu disimpan dalam amplop").press(Key::enter);
  CHECK(hall.view().objections[0].state == ObjectionState::answered);
  CHECK(hall.shows("Kartu disimpan dalam amplop"));
}

TEST_CASE("An objection can be kept as a difference without more words") {
  Hall hall;
  shown(hall, rated());
  hall.click("rating.row.u2");
  hall.click("rating.settle.o1");
  hall.press(Key::d4);
  hall.click("rating.settle.save");
  CHECK(hall.view().objections[0].state == ObjectionState::recorded);
}

TEST_CASE("Mending changes the wording and then a new round asks again") {
  Hall hall;
  shown(hall, rated());
  hall.click("rating.row.u3");
  hall.press(Key::enter).type(" di balai").press(Key::enter);
  CHECK(hall.view().item(ItemId{"u3"})->details.text == "Latihan bersama tiap tiga bulan untuk kader baru di balai");
  hall.click("rating.again");
  hall.click("rating.open");
  REQUIRE(hall.view().rounds.size() == 2);
  CHECK(hall.view().rounds[0].closed);
  CHECK(hall.view().rounds[1].items.size() == 3);  // what was agreed is not asked again
  CHECK(hall.take_refusals().empty());
}

TEST_CASE("An agreed proposal becomes an agreement; one with an open objection is refused in words") {
  Hall hall;
  shown(hall, rated());
  hall.click("rating.row.u1");
  hall.press(Key::enter);
  REQUIRE(hall.view().agreements.size() == 1);
  CHECK(hall.view().agreements[0].item.text == "u1");
  hall.click("rating.row.u2");
  hall.press(ctrl(Key::j));
  CHECK(hall.view().agreements.size() == 1);
  const auto refusals = hall.take_refusals();
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].code == "objection_open");
}

TEST_CASE("When every proposal has become an agreement, Enter goes on to the next step") {
  auto evening = cards_only();
  evening.does(OpenRound{.round = RoundId{"r1"}, .items = {ItemId{"u1"}}});
  evening.does(CountRatings{RoundId{"r1"}, ItemId{"u1"}, "", {0, 0, 0, 2, 3}});
  evening.does(RevealRound{RoundId{"r1"}});
  Hall hall;
  shown(hall, std::move(evening));
  hall.press(ctrl(Key::j));
  CHECK(hall.view().agreements.size() == 1);
  CHECK(hall.shows(hall.desk.w().rating_is_agreement()));
  hall.press(Key::enter);
  CHECK(hall.view().current_step.text == "kesepakatan");
  CHECK(hall.take_refusals().empty());
}

TEST_CASE("Earlier rounds stay to be looked at") {
  auto evening = rated();
  evening.does(CloseRound{RoundId{"r1"}});
  evening.does(OpenRound{.round = RoundId{"r2"}, .items = {ItemId{"u4"}}});
  evening.does(CountRatings{RoundId{"r2"}, ItemId{"u4"}, "", {0, 0, 2, 10, 15}});
  evening.does(RevealRound{RoundId{"r2"}});
  Hall hall;
  shown(hall, std::move(evening));
  CHECK(hall.spot("rating.row.u1") == nullptr);
  hall.click("rating.rounds.0");
  CHECK(hall.spot("rating.row.u1") != nullptr);
}

TEST_CASE("No label of the rating is too wide, whatever is shown") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    for (const int percent : {100, 150, 200}) {
      CAPTURE(percent);
      const auto check = [&](Hall& hall) {
        for (const std::string& label : hall.too_wide()) MESSAGE("too wide: " << label);
        CHECK(hall.too_wide().empty());
      };
      Hall choosing({.language = language, .percent = percent});
      check(shown(choosing, cards_only()));
      Hall counting({.language = language, .percent = percent});
      shown(counting, cards_only());
      counting.click("rating.method.eight");
      counting.click("rating.open");
      check(counting);
      Hall result({.language = language, .percent = percent});
      check(shown(result, rated()));
      result.click("rating.row.u2");
      check(result);
    }
  }
}

}  // namespace rembug::ui::test

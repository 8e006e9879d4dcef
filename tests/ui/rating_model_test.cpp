// What the rating screen works out: whose cards were counted, what is accepted, what is asked again.
#include "ui/screens/rating_model.hpp"

#include "support/session_builder.hpp"

using namespace rembug;
using namespace rembug::ui;
using namespace rembug::session;
using session::test::SessionBuilder;

TEST_CASE("a count of the room begins from the sum of its groups, so that nobody is lost") {
  SessionBuilder evening;
  evening.seats(4, {.group = "A"}).seats(4, {.group = "B"}).item("i1", ItemKind::usulan, "Jadwal piket");
  evening.does(OpenRound{.round = RoundId{"r1"}, .items = {ItemId{"i1"}}});
  evening.does(CountRatings{RoundId{"r1"}, ItemId{"i1"}, "A", {0, 0, 1, 2, 0}});
  evening.does(CountRatings{RoundId{"r1"}, ItemId{"i1"}, "B", {1, 0, 0, 0, 1}});
  const RatedItemView& rated = evening.view().rounds[0].items[0];
  CHECK(cards_counted(rated, RatingMethod::gradients_five, "A") == std::vector<int>{0, 0, 1, 2, 0});
  CHECK(cards_counted(rated, RatingMethod::gradients_five, "B") == std::vector<int>{1, 0, 0, 0, 1});
  CHECK(cards_counted(rated, RatingMethod::gradients_five, "") == std::vector<int>{1, 0, 1, 2, 1});
}

TEST_CASE("answers given seat by seat are not cards of the room") {
  SessionBuilder evening;
  evening.seats(3).item("i1", ItemKind::usulan, "Jadwal piket");
  evening.does(OpenRound{.round = RoundId{"r1"}, .mode = AnswerMode::seats, .items = {ItemId{"i1"}}});
  evening.does(GiveRating{RoundId{"r1"}, ItemId{"i1"}, SeatId{"s1"}, 5});
  CHECK(cards_counted(evening.view().rounds[0].items[0], RatingMethod::gradients_five, "") ==
        std::vector<int>{0, 0, 0, 0, 0});
}

TEST_CASE("a new round asks again about what was not accepted or was reworded, not about agreements") {
  SessionBuilder evening;
  evening.seats(10);
  for (const char* id : {"ya", "belum", "diubah", "janji"}) evening.item(id, ItemKind::usulan, id);
  const RoundId round{"r1"};
  evening.does(OpenRound{.round = round, .items = {ItemId{"ya"}, ItemId{"belum"}, ItemId{"diubah"}, ItemId{"janji"}}});
  for (const char* id : {"ya", "diubah", "janji"}) evening.does(CountRatings{round, ItemId(id), "", {0, 0, 0, 4, 6}});
  evening.does(CountRatings{round, ItemId{"belum"}, "", {4, 3, 1, 1, 1}});
  evening.does(RevealRound{round});
  const RatingState state = state_of(evening.view().rounds[0]);
  CHECK(state.accepted == 3);
  CHECK(state.open == 1);
  evening.does(ReachAgreement{.item = ItemId{"janji"}});
  evening.does(EditItem{ItemId{"diubah"}, {.kind = ItemKind::usulan, .text = "diubah lagi"}});
  const auto again = for_next_round(evening.view(), evening.view().rounds[0]);
  CHECK(again == std::vector<ItemId>{ItemId{"belum"}, ItemId{"diubah"}});
}

TEST_CASE("proposals that can be rated are on the board and not agreed yet") {
  SessionBuilder evening;
  evening.item("i1", ItemKind::usulan, "satu")
      .item("i2", ItemKind::usulan, "dua")
      .item("i3", ItemKind::masukan, "tiga");
  evening.does(ReachAgreement{.item = ItemId{"i1"}});
  const auto offered = proposals(evening.view());
  REQUIRE(offered.size() == 1);
  CHECK(offered[0]->id.text == "i2");
}

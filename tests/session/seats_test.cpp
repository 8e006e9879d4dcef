#include <set>

#include "support/session_builder.hpp"

using namespace rembug;
using namespace rembug::session;
using rembug::session::test::SessionBuilder;

TEST_CASE("a name goes to the attendance list and into no fact") {
  SessionBuilder evening;
  const auto decided = evening.attempt(AddSeat{.seat = SeatId{"s1"}, .name = " Bu Rina "});
  REQUIRE(decided);
  CHECK(decided->names == std::vector<NameEntry>{{SeatId{"s1"}, "Bu Rina"}});
  REQUIRE(decided->facts.size() == 1);
  CHECK(std::holds_alternative<SeatAdded>(decided->facts[0].body));
  evening.take(*decided);
  CHECK(view_to_json(evening.view()).find("Rina") == std::string::npos);
}

TEST_CASE("an erased name cannot be written again") {
  SessionBuilder evening;
  evening.seats(1);
  const auto decided = evening.attempt(EraseName{SeatId{"s1"}});
  REQUIRE(decided);
  CHECK(decided->erase == std::vector<SeatId>{SeatId{"s1"}});
  evening.take(*decided);
  CHECK(evening.view().seats[0].erased);
  CHECK(evening.refused(NameSeat{SeatId{"s1"}, "Bu Rina"}).code == "seat_erased");
  CHECK(evening.refused(EraseName{SeatId{"s1"}}).code == "seat_erased");
}

TEST_CASE("only participants who are present are counted") {
  SessionBuilder evening;
  evening.seats(3).seats(1, {.role = SeatRole::notulis});
  CHECK(evening.view().present_participants() == 3);
  evening.does(SetPresence{SeatId{"s1"}, false});
  CHECK(evening.view().present_participants() == 2);
  evening.does(ChangeSeat{SeatId{"s2"}, {.role = SeatRole::pengamat}});
  CHECK(evening.view().present_participants() == 1);
}

TEST_CASE("a seat without a given id gets one that no other laptop makes") {
  SessionBuilder evening;
  evening.does(AddSeat{}).on("laptop-b").does(AddSeat{});
  REQUIRE(evening.view().seats.size() == 2);
  CHECK(evening.view().seats[0].id != evening.view().seats[1].id);
  for (const SeatView& seat : evening.view().seats) CHECK(is_id_text(seat.id.text));
  CHECK(evening.refused(AddSeat{.seat = SeatId{"bu rina"}}).code == "id_malformed");
  CHECK(evening.refused(AddSeat{.seat = evening.view().seats[0].id}).code == "id_taken");
}

TEST_CASE("a seat that has answered is not removed") {
  SessionBuilder evening;
  evening.seats(3).item("i1", ItemKind::usulan, "Jadwal piket");
  evening.does(OpenRound{.round = RoundId{"r1"}, .mode = AnswerMode::seats, .items = {ItemId{"i1"}}});
  evening.does(GiveRating{RoundId{"r1"}, ItemId{"i1"}, SeatId{"s2"}, 4});
  CHECK(evening.refused(RemoveSeat{SeatId{"s2"}}).code == "seat_has_answers");
  evening.does(RemoveSeat{SeatId{"s1"}});
  CHECK(evening.view().seat(SeatId{"s1"}) == nullptr);
  evening.does(SetPresence{SeatId{"s3"}, false});
  CHECK(evening.view().present_participants() == 1);
  CHECK(evening.refused(RemoveSeat{SeatId{"s1"}}).code == "seat_unknown");
}

TEST_CASE("a draw spreads neighbours over groups of nearly the same size, and anybody can repeat it") {
  SessionBuilder evening;
  evening.seats(4, {.kelurahan = "Kauman"}).seats(4, {.kelurahan = "Poncol"}).seats(3, {.kelurahan = "Klego"});
  evening.does(SetPresence{SeatId{"s11"}, false});
  const DrawGroups wish{.groups = {"Melati", "Mawar"}, .seed = 42};
  evening.does(wish);
  std::map<std::string, int> sizes;
  std::map<std::pair<std::string, std::string>, int> neighbours;
  for (const SeatView& seat : evening.view().seats) {
    ++sizes[seat.details.group];
    ++neighbours[{seat.details.kelurahan, seat.details.group}];
  }
  CHECK(sizes == std::map<std::string, int>{{"", 1}, {"Mawar", 5}, {"Melati", 5}});
  CHECK(neighbours[{"Kauman", "Mawar"}] == 2);
  CHECK(neighbours[{"Poncol", "Melati"}] == 2);
  CHECK(evening.view().groups == std::vector<std::string>{"Mawar", "Melati"});
  const auto first = std::get<GroupsDrawn>(evening.facts().back().body);
  evening.does(wish);
  CHECK(std::get<GroupsDrawn>(evening.facts().back().body) == first);
}

TEST_CASE("a draw needs at least two groups with different names and enough people") {
  SessionBuilder evening;
  evening.seats(2);
  CHECK(evening.refused(DrawGroups{.groups = {"Melati"}}).code == "groups_too_few");
  CHECK(evening.refused(DrawGroups{.groups = {"Melati", " Melati"}}).code == "group_twice");
  CHECK(evening.refused(DrawGroups{.groups = {"a", "b", "c"}}).values == Values{{"groups", "3"}, {"people", "2"}});
  CHECK(evening.refused(DrawGroups{.groups = {"a", ""}}).code == "text_empty");
}

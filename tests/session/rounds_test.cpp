#include "support/session_builder.hpp"

using namespace rembug;
using namespace rembug::session;
using consensus::Agreement;
using consensus::AgreementReason;
using rembug::session::test::SessionBuilder;

namespace {

const RoundId k_round{"r1"};
const ItemId k_item{"i1"};

SessionBuilder with_proposal(int people) {
  SessionBuilder evening;
  evening.seats(people).item("i1", ItemKind::usulan, "Jadwal piket posko");
  return evening;
}

SessionBuilder rating(int people, AnswerMode mode = AnswerMode::cards) {
  SessionBuilder evening = with_proposal(people);
  evening.does(OpenRound{.round = k_round, .mode = mode, .items = {k_item}});
  return evening;
}

CountRatings counted(std::vector<int> counts, std::string group = "") {
  return {k_round, k_item, std::move(group), std::move(counts)};
}

const RatedItemView& rated(const SessionBuilder& evening) {
  return evening.view().rounds.back().items.front();
}

}  // namespace

TEST_CASE("a round takes items from the board, each once, and there is one round at a time") {
  SessionBuilder evening = with_proposal(3);
  evening.item("i2", ItemKind::usulan, "Piket").does(ArchiveItem{ItemId{"i2"}});
  CHECK(evening.refused(OpenRound{}).code == "items_none_chosen");
  CHECK(evening.refused(OpenRound{.items = {ItemId{"i9"}}}).code == "item_unknown");
  CHECK(evening.refused(OpenRound{.items = {ItemId{"i2"}}}).code == "item_not_on_board");
  CHECK(evening.refused(OpenRound{.items = {k_item, k_item}}).code == "item_twice");
  evening.does(OpenRound{.items = {k_item}});
  CHECK(evening.refused(OpenRound{.items = {k_item}}).code == "round_open");
}

TEST_CASE("the five gradients decide as the table says") {
  SessionBuilder evening = with_proposal(20);
  evening.rated("i1", {0, 0, 2, 6, 12});
  CHECK(rated(evening).counts == std::vector<int>{0, 0, 2, 6, 12});
  CHECK(rated(evening).answered == 20);
  CHECK(rated(evening).result == consensus::AgreementResult{Agreement::accepted, AgreementReason::mufakat});
}

TEST_CASE("hands below three are heard before the last round") {
  SessionBuilder evening = with_proposal(10);
  evening.rated("i1", {0, 0, 1, 0, 4, 5}, RatingMethod::fist_to_five);
  CHECK(rated(evening).result.reason == AgreementReason::hands_below_three);
  evening.does(CloseRound{RoundId{"r-i1"}});
  evening.does(
      OpenRound{.round = k_round, .method = RatingMethod::fist_to_five, .items = {k_item}, .final_round = true});
  evening.does(counted({0, 0, 1, 0, 4, 5}));
  CHECK(rated(evening).result.outcome == Agreement::accepted_with_reservations);
}

TEST_CASE("too few answers are no consensus, and the room is counted when it answers") {
  SessionBuilder evening = rating(9);
  evening.does(counted({0, 0, 0, 0, 5}));
  CHECK(rated(evening).result.reason == AgreementReason::low_response);
  evening.does(SetPresence{SeatId{"s9"}, false}).does(SetPresence{SeatId{"s8"}, false});
  evening.does(counted({0, 0, 0, 0, 5}));
  CHECK(evening.view().rounds[0].present == 7);
  CHECK(rated(evening).result.outcome == Agreement::accepted);
}

TEST_CASE("ratings by seat and by cards add up and stay within the scale and the room") {
  SessionBuilder evening = rating(3);
  evening.does(GiveRating{k_round, k_item, SeatId{"s1"}, 2}).does(GiveRating{k_round, k_item, SeatId{"s1"}, 5});
  evening.does(counted({0, 0, 0, 2, 0}));
  CHECK(rated(evening).counts == std::vector<int>{0, 0, 0, 2, 1});
  CHECK(rated(evening).by_seat.at(SeatId{"s1"}) == 5);
  CHECK(evening.refused(counted({0, 0, 0, 3, 0})).code == "more_cards_than_people");
  CHECK(evening.refused(counted({0, 0, 0, 3})).values == Values{{"expected", "5"}});
  CHECK(evening.refused(counted({-1, 0, 0, 1, 0})).code == "count_negative");
  CHECK(evening.refused(GiveRating{k_round, k_item, SeatId{"s1"}, 6}).values ==
        Values{{"lowest", "1"}, {"highest", "5"}});
  CHECK(evening.refused(GiveRating{k_round, k_item, SeatId{"s1"}, 0}).code == "rating_out_of_scale");
  CHECK(evening.refused(GiveRating{k_round, ItemId{"i2"}, SeatId{"s1"}, 3}).code == "item_not_in_round");
  CHECK(evening.refused(GiveRating{RoundId{"r9"}, k_item, SeatId{"s1"}, 3}).code == "round_unknown");
}

TEST_CASE("groups are shown apart and added up") {
  SessionBuilder evening = with_proposal(4);
  evening.does(DrawGroups{.groups = {"Mawar", "Melati"}, .seed = 3})
      .does(OpenRound{.round = k_round, .items = {k_item}});
  evening.does(counted({0, 0, 0, 2, 0}, "Mawar")).does(counted({1, 0, 0, 0, 1}, "Melati"));
  CHECK(rated(evening).counts == std::vector<int>{1, 0, 0, 2, 1});
  CHECK(rated(evening).by_group.at("Mawar") == std::vector<int>{0, 0, 0, 2, 0});
  CHECK(evening.refused(counted({0, 0, 0, 3, 0}, "Mawar")).code == "more_cards_than_group");
}

TEST_CASE("a rating is revealed once somebody has rated, and closed after that") {
  SessionBuilder evening = rating(3);
  CHECK(evening.refused(RevealRound{k_round}).code == "nobody_answered");
  evening.does(counted({0, 0, 1, 1, 1}));
  CHECK(evening.refused(CloseRound{k_round}).code == "round_not_revealed");
  CHECK(evening.refused(CloseSession{}).code == "round_open");
  evening.does(RevealRound{k_round});
  CHECK(evening.refused(counted({0, 0, 0, 2, 1})).code == "round_revealed");
  evening.does(CloseRound{k_round});
  CHECK(evening.refused(CloseRound{k_round}).code == "round_closed");
  CHECK(evening.refused(counted({0, 0, 0, 2, 1})).code == "round_closed");
}

TEST_CASE("a round opened by mistake is closed without a result") {
  SessionBuilder evening = rating(3);
  evening.does(CloseRound{k_round});
  CHECK(rated(evening).result.outcome == Agreement::no_data);
}

TEST_CASE("an objection stands in the way until it is settled") {
  SessionBuilder evening = rating(10);
  evening.does(counted({0, 0, 0, 4, 6})).does(RevealRound{k_round});
  CHECK(rated(evening).result.outcome == Agreement::accepted);
  evening.does(WriteObjection{.objection = ObjectionId{"o1"}, .item = k_item, .text = "Siapa yang membayar?"});
  CHECK(evening.view().objections[0].round == k_round);
  CHECK(rated(evening).result ==
        consensus::AgreementResult{Agreement::needs_discussion, AgreementReason::open_objection});
  CHECK(evening.refused(SettleObjection{ObjectionId{"o1"}, ObjectionState::open, ""}).code == "objection_not_settled");
  CHECK(evening.refused(SettleObjection{ObjectionId{"o1"}, ObjectionState::answered, " "}).code == "text_empty");
  evening.does(SettleObjection{ObjectionId{"o1"}, ObjectionState::withdrawn, ""});
  CHECK(rated(evening).result.outcome == Agreement::accepted);
}

TEST_CASE("a doubt is written down and blocks nothing") {
  SessionBuilder evening = rating(10);
  evening.does(counted({0, 0, 0, 4, 6}));
  evening.does(WriteObjection{{}, k_round, k_item, ObjectionKind::ragu, "Apakah cukup orang?"});
  CHECK(rated(evening).result.outcome == Agreement::accepted);
}

TEST_CASE("an objection to a later round says nothing about an earlier one") {
  SessionBuilder evening = rating(10);
  evening.does(counted({0, 0, 0, 4, 6})).does(RevealRound{k_round}).does(CloseRound{k_round});
  evening.rated("i1", {0, 0, 0, 4, 6});
  evening.does(WriteObjection{.round = RoundId{"r-i1"}, .item = k_item, .text = "Belum jelas"});
  CHECK(evening.view().round(k_round)->items[0].result.outcome == Agreement::accepted);
  CHECK(rated(evening).result.outcome == Agreement::needs_discussion);
}

TEST_CASE("an objection belongs to a rated item and has words") {
  SessionBuilder evening = rating(3);
  evening.item("i2", ItemKind::usulan, "Lain");
  CHECK(evening.refused(WriteObjection{.item = ItemId{"i2"}, .text = "x"}).code == "round_unknown");
  CHECK(evening.refused(WriteObjection{.round = k_round, .item = ItemId{"i2"}, .text = "x"}).code ==
        "item_not_in_round");
  CHECK(evening.refused(WriteObjection{.item = ItemId{"i9"}, .text = "x"}).code == "item_unknown");
  CHECK(evening.refused(WriteObjection{.item = k_item}).code == "text_empty");
}

TEST_CASE("a secret round shows totals only") {
  SessionBuilder evening = with_proposal(3);
  evening.does(OpenRound{.round = k_round, .mode = AnswerMode::seats, .items = {k_item}, .secret = true});
  evening.does(GiveRating{k_round, k_item, SeatId{"s1"}, 1});
  const std::string shown = view_to_json(evening.view());
  CHECK(shown.find("\"counts\"") != std::string::npos);
  CHECK(shown.find("\"by_seat\"") == std::string::npos);
}

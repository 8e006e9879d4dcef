#include "scenario/small_story.hpp"
#include "support/session_builder.hpp"

using namespace rembug;
using namespace rembug::session;
using rembug::session::test::SessionBuilder;

namespace {
SessionBuilder board_of_three() {
  SessionBuilder evening;
  evening.item("i1", ItemKind::kesulitan, "Warga takut melapor")
      .item("i2", ItemKind::kesulitan, "Takut lapor")
      .item("i3", ItemKind::kesulitan, "Takut");
  return evening;
}
}  // namespace

TEST_CASE("an item remembers the agenda step in which it was raised") {
  SessionBuilder evening;
  evening.does(StartAgendaStep{AgendaStepId{"papan"}}).item("i1", ItemKind::masukan, " Jam posko \n");
  const ItemView& item = *evening.view().item(ItemId{"i1"});
  CHECK(item.details.text == "Jam posko");
  CHECK(item.origin.step == AgendaStepId{"papan"});
  CHECK(item.raised_at == evening.now());
}

TEST_CASE("an item raised during a scenario remembers the scene") {
  const auto story = scenario::test::small_story();
  SessionBuilder evening;
  evening.knows(story).does(StartAgendaStep{AgendaStepId{"skenario"}});
  evening.does(StartPlay{.play = PlayId{"p1"}, .scenario = "kecil"}).item("i1", ItemKind::kesulitan, "Pintu terkunci");
  CHECK(evening.view().item(ItemId{"i1"})->origin.play == PlayId{"p1"});
  CHECK(evening.view().item(ItemId{"i1"})->origin.node == scenario::NodeId{"n.pintu"});
  evening.does(StartAgendaStep{AgendaStepId{"papan"}}).item("i2", ItemKind::kesulitan, "Lampu mati");
  CHECK(evening.view().item(ItemId{"i2"})->origin.play.empty());
}

TEST_CASE("an item needs words, and at most 2,000 characters of them") {
  SessionBuilder evening;
  CHECK(evening.refused(RaiseItem{.details = {.text = " \n"}}).code == "text_empty");
  CHECK(evening.refused(RaiseItem{.details = {.text = std::string(2001, 'x')}}).code == "text_too_long");
  std::string long_text;
  for (int i = 0; i < 2000; ++i) long_text += "\xC3\xA9";  // two bytes each
  evening.does(RaiseItem{.details = {.text = long_text}});
  CHECK(evening.refused(RaiseItem{.details = {.text = "a\x07"}}).code == "text_control");
}

TEST_CASE("an item's origin must exist") {
  SessionBuilder evening;
  const auto with = [](ItemOrigin origin) { return RaiseItem{.details = {.text = "x"}, .origin = std::move(origin)}; };
  CHECK(evening.refused(with({.step = AgendaStepId{"senam"}})).code == "step_unknown");
  CHECK(evening.refused(with({.play = PlayId{"p9"}})).code == "play_unknown");
  CHECK(evening.refused(with({.decision = DecisionId{"d9"}})).code == "decision_unknown");
}

TEST_CASE("editing keeps every earlier wording") {
  SessionBuilder evening;
  evening.item("i1", ItemKind::usulan, "Piket");
  evening.does(EditItem{ItemId{"i1"}, {.kind = ItemKind::usulan, .text = "Jadwal piket"}});
  evening.does(EditItem{ItemId{"i1"}, {.kind = ItemKind::usulan, .text = "Jadwal piket", .theme = "posko"}});
  const ItemView& item = *evening.view().item(ItemId{"i1"});
  CHECK(item.details.text == "Jadwal piket");
  CHECK(item.details.theme == "posko");
  CHECK(item.earlier_wordings == std::vector<std::string>{"Piket"});
}

TEST_CASE("merged items leave the board, are counted, and can be separated") {
  SessionBuilder evening = board_of_three();
  evening.does(MergeItems{ItemId{"i2"}, {ItemId{"i3"}}});
  evening.does(MergeItems{ItemId{"i1"}, {ItemId{"i2"}}});
  REQUIRE(evening.view().board().size() == 1);
  CHECK(evening.view().board()[0]->times_raised == 3);
  CHECK(evening.view().item(ItemId{"i2"})->times_raised == 2);
  CHECK(evening.refused(EditItem{ItemId{"i2"}, {.text = "x"}}).code == "item_merged");
  CHECK(evening.refused(EditItem{ItemId{"i1"}, {.kind = ItemKind::usulan, .text = "x"}}).code == "item_holds_others");
  evening.does(SeparateItem{ItemId{"i2"}});
  CHECK(evening.view().board().size() == 2);
  CHECK(evening.view().item(ItemId{"i1"})->times_raised == 1);
  CHECK(evening.refused(SeparateItem{ItemId{"i2"}}).code == "item_not_merged");
}

TEST_CASE("items are merged with others of their kind, never in a circle") {
  SessionBuilder evening = board_of_three();
  evening.item("u1", ItemKind::usulan, "Kotak saran");
  CHECK(evening.refused(MergeItems{ItemId{"i1"}, {ItemId{"u1"}}}).code == "items_of_different_kinds");
  CHECK(evening.refused(MergeItems{ItemId{"i1"}, {ItemId{"i1"}}}).code == "item_merged_with_itself");
  CHECK(evening.refused(MergeItems{ItemId{"i1"}, {}}).code == "items_none_chosen");
  evening.does(MergeItems{ItemId{"i1"}, {ItemId{"i2"}}});
  CHECK(evening.refused(MergeItems{ItemId{"i2"}, {ItemId{"i1"}}}).code == "item_merged");
}

TEST_CASE("two laptops that merge the same items the opposite way round do not make a circle") {
  SessionBuilder evening = board_of_three();
  const auto here = evening.attempt(MergeItems{ItemId{"i1"}, {ItemId{"i2"}}});
  evening.on("laptop-b");
  const auto there = evening.attempt(MergeItems{ItemId{"i2"}, {ItemId{"i1"}}});
  REQUIRE(here);
  REQUIRE(there);
  evening.take(*there);
  evening.take(*here);
  CHECK(evening.view().item(ItemId{"i1"})->times_raised == 2);
  CHECK(evening.view().item(ItemId{"i2"})->merged_into == ItemId{"i1"});
  CHECK(evening.view().item(ItemId{"i1"})->merged_into.empty());
}

TEST_CASE("an archived item leaves the board and comes back") {
  SessionBuilder evening = board_of_three();
  evening.does(ArchiveItem{ItemId{"i1"}, true});
  CHECK(evening.view().board().size() == 2);
  CHECK(evening.refused(EditItem{ItemId{"i1"}, {.text = "x"}}).code == "item_archived");
  evening.does(ArchiveItem{ItemId{"i1"}, false});
  CHECK(evening.view().board().size() == 3);
}

TEST_CASE("links are made once and can be undone by hand") {
  SessionBuilder evening = board_of_three();
  const LinkItems link{ItemId{"i1"}, ItemId{"i2"}, LinkKind::penyebab, true};
  evening.does(link).does(link);
  CHECK(evening.view().item(ItemId{"i1"})->links ==
        std::vector<std::pair<ItemId, LinkKind>>{{ItemId{"i2"}, LinkKind::penyebab}});
  evening.does(LinkItems{ItemId{"i1"}, ItemId{"i2"}, LinkKind::penyebab, false});
  CHECK(evening.view().item(ItemId{"i1"})->links.empty());
  CHECK(evening.refused(LinkItems{ItemId{"i1"}, ItemId{"i1"}}).code == "item_linked_to_itself");
  CHECK(evening.refused(LinkItems{ItemId{"i1"}, ItemId{"i9"}}).code == "item_unknown");
}

TEST_CASE("two items said to be different are listed once, whichever is named first") {
  SessionBuilder evening = board_of_three();
  evening.does(DismissLikeness{ItemId{"i2"}, ItemId{"i1"}}).does(DismissLikeness{ItemId{"i1"}, ItemId{"i2"}});
  CHECK(evening.view().not_alike == std::vector<std::pair<ItemId, ItemId>>{{ItemId{"i1"}, ItemId{"i2"}}});
}

TEST_CASE("an item that the room is rating stays as it is until the result is seen") {
  SessionBuilder evening = board_of_three();
  evening.seats(3).does(OpenRound{.round = RoundId{"r1"}, .items = {ItemId{"i1"}}});
  CHECK(evening.refused(EditItem{ItemId{"i1"}, {.text = "x"}}).code == "item_being_rated");
  CHECK(evening.refused(ArchiveItem{ItemId{"i1"}}).code == "item_being_rated");
  CHECK(evening.refused(MergeItems{ItemId{"i2"}, {ItemId{"i1"}}}).code == "item_being_rated");
  evening.does(CountRatings{.round = RoundId{"r1"}, .item = ItemId{"i1"}, .counts = {0, 0, 1, 1, 1}});
  evening.does(RevealRound{RoundId{"r1"}});
  evening.does(EditItem{ItemId{"i1"}, {.text = "Warga sungkan melapor"}});
  CHECK(evening.view().rounds[0].items[0].wording == "Warga takut melapor");
}

#include "support/session_builder.hpp"

using namespace rembug;
using namespace rembug::session;
using rembug::session::test::SessionBuilder;

namespace {
std::size_t items(const SessionBuilder& evening) {
  return evening.view().items.size();
}
}  // namespace

TEST_CASE("undo takes back commands from the latest to the first, and redo brings them back in their order") {
  SessionBuilder evening;
  evening.item("i1", ItemKind::usulan, "Satu").item("i2", ItemKind::usulan, "Dua").item("i3", ItemKind::usulan, "Tiga");
  evening.does(Undo{}).does(Undo{});
  REQUIRE(items(evening) == 1);
  evening.does(Redo{});
  REQUIRE(items(evening) == 2);
  CHECK(evening.view().items[1].id == ItemId{"i2"});
  evening.does(Redo{});
  CHECK(items(evening) == 3);
  CHECK(evening.refused(Redo{}).code == "nothing_to_redo");
}

TEST_CASE("a new command gives up what was undone, and undo goes on before it") {
  SessionBuilder evening;
  evening.item("i1", ItemKind::usulan, "Satu").item("i2", ItemKind::usulan, "Dua").does(Undo{});
  evening.item("i3", ItemKind::usulan, "Tiga");
  CHECK(evening.refused(Redo{}).code == "nothing_to_redo");
  evening.does(Undo{});
  evening.does(Redo{});
  REQUIRE(items(evening) == 2);
  CHECK(evening.view().items[1].id == ItemId{"i3"});
  evening.does(Undo{}).does(Undo{});
  CHECK(items(evening) == 0);
}

TEST_CASE("what one command did is undone as one") {
  SessionBuilder evening;
  evening.does(AddSeat{.seat = SeatId{"s1"}, .present = false}).does(Undo{});
  CHECK(evening.view().seats.empty());
  evening.does(Redo{});
  REQUIRE(evening.view().seats.size() == 1);
  CHECK(!evening.view().seats[0].present);
}

TEST_CASE("creating, naming, erasing and making documents are not undone") {
  SessionBuilder evening;
  CHECK(evening.refused(Undo{}).code == "nothing_to_undo");
  evening.seats(1).does(NameSeat{SeatId{"s1"}, "Bu Rina"}).does(EraseName{SeatId{"s1"}});
  evening.does(NoteDocument{"notulen", "docx", "id"});
  evening.does(Undo{});  // the seat itself
  CHECK(evening.view().seats.empty());
  CHECK(evening.view().documents.size() == 1);
  CHECK(evening.refused(Undo{}).code == "nothing_to_undo");
}

TEST_CASE("a document made after an undo does not give up the redo") {
  SessionBuilder evening;
  evening.item("i1", ItemKind::usulan, "Satu").does(Undo{}).does(NoteDocument{"notulen", "docx", "id"}).does(Redo{});
  CHECK(items(evening) == 1);
}

TEST_CASE("each laptop undoes its own commands") {
  SessionBuilder evening;
  evening.item("i1", ItemKind::usulan, "Satu").on("laptop-b").item("i2", ItemKind::usulan, "Dua");
  evening.on("laptop-a").does(Undo{});
  REQUIRE(items(evening) == 1);
  CHECK(evening.view().items[0].id == ItemId{"i2"});
  CHECK(evening.refused(Undo{}).code == "nothing_to_undo");
}

TEST_CASE("what others built on something undone no longer counts, and does again after redo") {
  SessionBuilder evening;
  evening.item("i1", ItemKind::usulan, "Satu");
  evening.on("laptop-b").does(EditItem{ItemId{"i1"}, {.kind = ItemKind::usulan, .text = "Satu saja"}});
  evening.on("laptop-a").does(Undo{});
  CHECK(items(evening) == 0);
  evening.does(Redo{});
  CHECK(evening.view().items[0].details.text == "Satu saja");
}

TEST_CASE("closing by mistake is undone, but nothing earlier while the session is closed") {
  SessionBuilder evening;
  evening.item("i1", ItemKind::usulan, "Satu").does(CloseSession{}).does(Undo{});
  CHECK(!evening.view().closed);
  evening.does(Redo{});
  CHECK(evening.view().closed);
  evening.on("laptop-b").does(ReopenSession{}).does(CloseSession{});
  evening.on("laptop-a").does(Undo{});
  CHECK(evening.view().closed);
  CHECK(evening.refused(Undo{}).code == "session_closed");
}

TEST_CASE("history names each command once and says whether it stands") {
  SessionBuilder evening;
  evening.item("i1", ItemKind::usulan, "Satu").seats(1).does(Undo{});
  REQUIRE(evening.view().history.size() == 2);
  CHECK(evening.view().history[0].kind == "item_raised");
  CHECK(!evening.view().history[0].undone);
  CHECK(evening.view().history[1].kind == "seat_added");
  CHECK(evening.view().history[1].undone);
  CHECK(undo_target(evening.view(), DeviceId{"laptop-a"}) == evening.view().history[0].group);
  CHECK(redo_target(evening.view(), DeviceId{"laptop-a"}) == evening.view().history[1].group);
  CHECK(undo_target(evening.view(), DeviceId{"laptop-c"}).empty());
}

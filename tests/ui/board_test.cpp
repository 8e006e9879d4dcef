// Papan as people use it: looking, choosing, changing, merging, linking, putting away.
#include "ui/evening.hpp"
#include "ui/harness.hpp"

namespace rembug::ui::test {

namespace {

Hall& shown(Hall& hall, session::test::SessionBuilder evening) {
  hall.open(std::move(evening)).go(ui::Place::sesi).frame();
  return hall.frame();
}

session::test::SessionBuilder board_evening() {
  auto evening = evening_at("papan");
  add_cards(evening);
  return evening;
}

}  // namespace

TEST_CASE("An empty board asks a question and opens quick capture by itself") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    Hall hall({.language = language});
    shown(hall, evening_at("papan"));
    CHECK(hall.shows(hall.desk.w().board_empty_heading()));
    hall.type("Warga takut melapor").press(Key::enter);
    REQUIRE(hall.view().items.size() == 1);
    CHECK(hall.view().items[0].details.kind == ItemKind::kesulitan);
    CHECK(hall.shows("Warga takut melapor"));
  }
}

TEST_CASE("From the board and the rating, Ctrl+Enter or a button goes on to the next step") {
  for (const bool by_key : {true, false}) {
    Hall hall;
    shown(hall, board_evening());
    const auto go = [&] { by_key ? hall.press(ctrl(Key::enter)) : hall.click("run.next"); };
    go();
    CHECK(hall.view().current_step.text == "penilaian");
    go();
    CHECK(hall.view().current_step.text == "kesepakatan");
    CHECK(hall.take_refusals().empty());
  }
}

TEST_CASE("Cards stand under their theme with counts, and by kind") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    Hall hall({.language = language});
    shown(hall, board_evening());
    const auto& shared = bundled_shelf().shared;
    CHECK(hall.shows(shared.name_of(shared.themes, "rujukan", hall.desk.w().language_code())));
    CHECK(hall.shows(hall.desk.w().board_no_theme()));
    CHECK(hall.shows("Sesudah dirujuk, tidak ada kabar balik"));
    hall.click("board.view.1");
    CHECK(hall.shows(hall.desk.w().kind_masukan()));
    CHECK_FALSE(hall.shows(hall.desk.w().board_no_theme()));
  }
}

TEST_CASE("E opens a card; what is typed is saved by Enter, and the earlier wording stays") {
  Hall hall;
  shown(hall, board_evening());
  hall.click("card.u2");
  hall.press(Key::e);
  REQUIRE(hall.spot("board.card.text") != nullptr);
  hall.type(" di amplop").press(Key::enter);
  const ItemView* card = hall.view().item(ItemId{"u2"});
  CHECK(card->details.text == "Kartu rujukan dengan tanggal kabar balik di amplop");
  CHECK(card->earlier_wordings.size() == 1);
  CHECK(hall.spot("board.card.text") == nullptr);
}

TEST_CASE("Esc closes the card and keeps the words for the next time") {
  Hall hall;
  shown(hall, board_evening());
  hall.click("card.u2");
  hall.press(Key::e).type(" baru").press(Key::escape);
  CHECK(hall.view().item(ItemId{"u2"})->earlier_wordings.empty());
  CHECK(hall.program.place() == ui::Place::sesi);
  hall.press(Key::e);
  CHECK(hall.drafts.text("board.card.u2") == "Kartu rujukan dengan tanggal kabar balik baru");
}

TEST_CASE("A theme of one's own can be typed for a card") {
  Hall hall;
  shown(hall, board_evening());
  hall.click("card.u4");
  hall.press(Key::t);
  hall.click("board.card.own_theme");
  hall.type("kas warga");
  hall.click("board.card.save");
  CHECK(hall.view().item(ItemId{"u4"})->details.theme == "kas warga");
  CHECK(hall.shows("kas warga"));
}

TEST_CASE("A theme of the list is chosen by keyboard alone") {
  Hall hall;
  shown(hall, board_evening());
  hall.click("card.u4");
  hall.press(Key::t).press(Key::enter).press(Key::down).press(Key::enter);
  hall.press(Key::tab);
  hall.click("board.card.save");
  CHECK(hall.view().item(ItemId{"u4"})->details.theme == bundled_shelf().shared.themes.front().id);
}

TEST_CASE("Cards that look alike are suggested side by side; Ctrl+G merges, and they can be separated again") {
  Hall hall;
  shown(hall, board_evening());
  CHECK(hall.shows(hall.desk.w().board_alike()));
  CHECK(hall.view().items.size() == hall.view().board().size());  // nothing was merged by itself
  hall.press(ctrl(Key::g));
  CHECK(hall.view().item(ItemId{"k5"})->merged_into.text == "k1");
  CHECK(hall.shows(hall.desk.w().board_times(2)));
  hall.click("card.k1");
  hall.press(Key::e);
  hall.click("board.separate.k5");
  CHECK(hall.view().item(ItemId{"k5"})->merged_into.empty());
}

TEST_CASE("Leaving two cards apart is remembered") {
  Hall hall;
  shown(hall, board_evening());
  hall.click("board.leave");
  CHECK(hall.view().not_alike.size() == 1);
  CHECK_FALSE(hall.shows(hall.desk.w().board_alike_note()));
}

TEST_CASE("Two chosen cards are linked: a proposal answers, a difficulty causes") {
  Hall hall;
  shown(hall, board_evening());
  hall.click("card.k3");
  hall.click("card.u2");
  hall.click("board.link");
  CHECK(hall.view().item(ItemId{"u2"})->links ==
        std::vector<std::pair<ItemId, LinkKind>>{{ItemId{"k3"}, LinkKind::menjawab}});
  hall.click("card.k1");
  hall.click("card.k2");
  hall.click("board.link");
  CHECK(hall.view().item(ItemId{"k2"})->links ==
        std::vector<std::pair<ItemId, LinkKind>>{{ItemId{"k1"}, LinkKind::penyebab}});
  hall.click("board.view.2");
  CHECK(hall.shows(hall.desk.w().board_is_cause()));
  hall.click("card.k1");
  hall.click("card.k2");
  hall.click("board.link");
  CHECK(hall.view().item(ItemId{"k2"})->links.empty());
}

TEST_CASE("Cards of different kinds are not merged, and the button says why") {
  Hall hall;
  shown(hall, board_evening());
  hall.click("card.k3");
  hall.click("card.u2");
  REQUIRE(hall.spot("board.merge_chosen") != nullptr);
  CHECK_FALSE(hall.spot("board.merge_chosen")->enabled);
}

TEST_CASE("Del puts a card into the archive and the archive gives it back") {
  Hall hall;
  shown(hall, board_evening());
  hall.click("card.m1");
  hall.press(Key::del);
  CHECK(hall.view().item(ItemId{"m1"})->archived);
  hall.click("board.archived");
  hall.click("board.restore.m1");
  CHECK_FALSE(hall.view().item(ItemId{"m1"})->archived);
}

TEST_CASE("A proposal becomes an agreement with Ctrl+J, a difficulty does not") {
  Hall hall;
  shown(hall, board_evening());
  hall.click("card.k1");
  hall.press(ctrl(Key::j));
  CHECK(hall.view().agreements.empty());
  hall.click("card.k1");
  hall.click("card.u1");
  hall.press(ctrl(Key::j));
  REQUIRE(hall.view().agreements.size() == 1);
  CHECK(hall.view().agreements[0].item.text == "u1");
}

TEST_CASE("Arrow keys move between cards and Space chooses") {
  Hall hall;
  shown(hall, board_evening());
  hall.press(Key::down).press(Key::space);
  CHECK(hall.shows(hall.desk.w().board_chosen(1)));
  hall.press(Key::escape);
  CHECK_FALSE(hall.shows(hall.desk.w().board_chosen(1)));
  CHECK(hall.program.place() == ui::Place::sesi);
}

TEST_CASE("Grouping goes from one card without a theme to the next") {
  Hall hall;
  shown(hall, board_evening());
  hall.click("board.group");
  hall.click("board.card.own_theme");
  hall.type("kas").press(Key::tab);
  hall.click("board.card.save");
  CHECK(hall.view().item(ItemId{"u4"})->details.theme == "kas");
  CHECK(hall.program.memory().run.board.edited.text == "k5");
  CHECK(hall.spot("board.card.save") != nullptr);
}

TEST_CASE("A closed board in one column still reaches every action") {
  Hall hall({.percent = 150});
  shown(hall, board_evening());
  hall.click("card.u1");
  hall.click("board.archive");
  CHECK(hall.view().item(ItemId{"u1"})->archived);
  hall.click("board.help");
  hall.click("board.merge");
  CHECK(hall.view().item(ItemId{"k5"})->merged_into.text == "k1");
}

TEST_CASE("A thousand cards: only those near the window are drawn, and arrows still move") {
  auto evening = evening_at("papan", 5);
  for (int i = 0; i < 1000; ++i) {
    evening.take(*evening.attempt(RaiseItem{
        .item = ItemId("x" + std::to_string(i)),
        .details = {.kind = ItemKind::kesulitan, .text = "Kartu nomor " + std::to_string(i) + " tentang hal lain"}}));
  }
  Hall hall;
  shown(hall, std::move(evening));
  int cards = 0;
  for (const std::string& label : hall.labels()) cards += label.starts_with("Kartu nomor") ? 1 : 0;
  CHECK(cards > 5);
  CHECK(cards < 60);
  for (int i = 0; i < 40; ++i) hall.press(Key::down);
  CHECK(hall.spot("card.x40") != nullptr);
}

TEST_CASE("No label of the board is too wide for its box") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    for (const int percent : {100, 150, 200}) {
      for (const int view : {0, 1, 2}) {
        Hall hall({.language = language, .percent = percent});
        hall.program.memory().run.board_view = view;
        shown(hall, board_evening());
        hall.click("card.k1");
        CAPTURE(percent);
        CAPTURE(view);
        for (const std::string& label : hall.too_wide()) MESSAGE("too wide: " << label);
        CHECK(hall.too_wide().empty());
      }
    }
  }
}

}  // namespace rembug::ui::test

#include "ui/harness.hpp"

namespace rembug::ui::test {

namespace {

// A shelf with one good scenario and one that was refused.
scenario::Shelf shelf_with_a_broken_one() {
  scenario::Shelf shelf = bundled_shelf();
  scenario::ShelfEntry broken;
  broken.path = "scenarios/rusak";
  broken.found = {{"S011",
                   Severity::error,
                   {"scenarios/rusak/scenario.json", 118, 21, "/nodes/1/goto", "      \"goto\": \"akibat_sebra\","},
                   {{"id", "akibat_sebra"}, {"near", "akibat_sebar"}},
                   {}}};
  shelf.entries.insert(shelf.entries.begin(), broken);
  return shelf;
}

void check_labels(const Hall& hall) {
  for (const std::string& label : hall.too_wide()) MESSAGE("too wide: " << label);
  CHECK(hall.too_wide().empty());
}

}  // namespace

TEST_CASE("Good scenarios are listed with what they are, and lead to practice and map") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    Hall hall({.language = language});
    hall.go(Place::skenario).frame();
    hall.click("library.entry.piring-kosong");
    CHECK(hall.shows(hall.desk.w().library_scenes(18)));
    CHECK(hall.shows(hall.desk.w().library_status_draft()));
    hall.click("library.practise");
    CHECK(hall.program.place() == Place::latihan);
    CHECK(hall.program.memory().practice_list.open_scenario == "piring-kosong");
    hall.go(Place::skenario).frame().press(Key::p);
    CHECK(hall.program.place() == Place::peta);
  }
}

TEST_CASE("A refused scenario shows its finding with place, line and what to do") {
  const scenario::Shelf shelf = shelf_with_a_broken_one();
  Hall hall;
  hall.desk.shelf = &shelf;
  hall.go(Place::skenario).frame();
  hall.click("library.entry.rusak");
  CHECK(hall.shows(hall.desk.w().library_verdict_bad(1)));
  CHECK(hall.shows("S011"));
  CHECK(hall.shows("118"));
  CHECK(hall.shows("akibat_sebra"));
  hall.take_wishes();
  hall.press(Key::enter);
  bool copied = false;
  for (const Wish& wish : hall.take_wishes()) {
    if (const auto* copy = std::get_if<CopyText>(&wish)) copied = copy->text == "scenarios/rusak/scenario.json:118:21";
  }
  CHECK(copied);
  CHECK(hall.spot("library.practise") == nullptr);
}

TEST_CASE("The shelf is read again by F8") {
  Hall hall;
  hall.go(Place::skenario).frame().take_wishes();
  hall.press(Key::f8);
  bool asked = false;
  for (const Wish& wish : hall.take_wishes()) asked = asked || std::holds_alternative<ReloadShelf>(wish);
  CHECK(asked);
}

TEST_CASE("Searching narrows the list") {
  Hall hall;
  hall.go(Place::skenario).frame().press(Key::slash).type("piring");
  CHECK(hall.spot("library.entry.piring-kosong") != nullptr);
  CHECK(hall.spot("library.entry.kamar-sebelah") == nullptr);
  hall.type("xyz");
  CHECK(hall.shows(hall.desk.w().library_not_found()));
}

TEST_CASE("An empty shelf says where scenarios belong") {
  static const scenario::Shelf bare;
  Hall hall;
  hall.desk.shelf = &bare;
  hall.go(Place::skenario).frame();
  CHECK(hall.shows(hall.desk.w().library_none()));
  hall.press(Key::escape);
  CHECK(hall.program.place() == Place::beranda);
}

TEST_CASE("Labels of the library and the map fit, in both languages and type sizes") {
  const scenario::Shelf shelf = shelf_with_a_broken_one();
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    for (const int percent : {100, 150, 200}) {
      CAPTURE(percent);
      Hall hall({.language = language, .percent = percent});
      hall.desk.shelf = &shelf;
      hall.go(Place::skenario).frame();
      check_labels(hall);
      hall.click("library.entry.piring-kosong");
      check_labels(hall);
      hall.go(Place::peta).frame();
      check_labels(hall);
    }
  }
}

TEST_CASE("On the map a scene is chosen by the arrows and by the mouse, and its words are shown") {
  Hall hall;
  hall.go(Place::skenario).frame().click("library.entry.piring-kosong").press(Key::p);
  const auto& w = hall.desk.w();
  CHECK(hall.shows(w.map_chosen()));
  CHECK(hall.shows("1. Kabar dari tetangga"));
  hall.press(Key::right);
  CHECK_FALSE(hall.program.memory().library.node == scenario::NodeId{"lapor"});
  hall.click("map.scene.lapor");
  CHECK(hall.program.memory().library.node == scenario::NodeId{"lapor"});
  CHECK(hall.shows("Minta Bu Tarni menengok, lalu datang besok pagi"));
  CHECK(hall.shows(w.level_membahayakan()));
  hall.press(Key::escape);
  CHECK(hall.program.place() == Place::skenario);
}

TEST_CASE("Esc leads out of the search to what it found, and then home") {
  Hall hall;
  hall.go(Place::skenario).frame().press(Key::slash).type("motor").press(Key::escape);
  CHECK(hall.program.place() == Place::skenario);
  CHECK(hall.desk.shelf->entries[hall.program.memory().library.scenario].scenario->id == "motor-pinjaman");
  hall.press(Key::escape);
  CHECK(hall.program.place() == Place::beranda);
}

TEST_CASE("The map opens in readable size, grows, shrinks, and shows the whole story when asked") {
  Hall hall;
  hall.go(Place::skenario).frame().click("library.entry.piring-kosong").press(Key::p);
  const auto width = [&] { return hall.spot("map.scene.lapor")->rect.w; };
  const float first = width();
  CHECK(first > 116);  // words and icon fit
  hall.press(Key::plus);
  CHECK(width() > first);
  hall.press(Key::minus).press(Key::minus);
  CHECK(width() < first);
  hall.press(Key::d0);
  CHECK(width() < first);
  for (const scenario::Node& node : bundled_shelf().find("piring-kosong")->nodes) {
    CAPTURE(node.id.text);
    CHECK_FALSE(hall.spot("map.scene." + node.id.text)->visible.empty());
  }
}

TEST_CASE("In a narrow window the scene's words open by a key") {
  Hall hall({.percent = 150});
  hall.go(Place::skenario).frame().click("library.entry.piring-kosong").press(Key::p);
  CHECK_FALSE(hall.shows(hall.desk.w().map_chosen()));
  hall.press(Key::d);
  CHECK(hall.shows(hall.desk.w().map_chosen()));
  hall.press(Key::escape);
  CHECK_FALSE(hall.shows(hall.desk.w().map_chosen()));
  CHECK(hall.program.place() == Place::peta);
}

}  // namespace rembug::ui::test

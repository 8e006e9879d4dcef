#include "ui/harness.hpp"

namespace rembug::ui::test {

TEST_CASE("On a new laptop the home screen offers a case to try") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    Hall hall({.language = language});
    hall.frame();
    CHECK(hall.shows(hall.desk.w().home_welcome()));
    hall.press(Key::enter);
    CHECK(hall.program.place() == Place::latihan);
  }
}

TEST_CASE("The doors open by their number") {
  const std::pair<int, Place> doors[] = {{1, Place::latihan},
                                         {2, Place::persiapan},
                                         {3, Place::rekomendasi},
                                         {4, Place::skenario},
                                         {5, Place::pengaturan}};
  for (const auto& [number, place] : doors) {
    Hall hall;
    hall.frame().press(digit(number));
    CHECK(hall.program.place() == place);
  }
}

TEST_CASE("A session can be gone on with, by Enter and by the mouse") {
  Hall hall;
  hall.open(session::test::SessionBuilder().seats(3)).frame();
  CHECK(hall.shows("Kelurahan Kauman"));
  hall.press(Key::enter);
  CHECK(hall.program.place() == Place::sesi);
  hall.go(Place::beranda).frame().click("home.continue");
  CHECK(hall.program.place() == Place::sesi);
}

TEST_CASE("Quick capture saves a card from any step and keeps the caret for the next") {
  Hall hall;
  hall.open(session::test::SessionBuilder().seats(3)).go(Place::sesi).frame();
  hall.press(ctrl(Key::k)).press(ctrl(Key::d3)).type("Jadwal piket malam dibagi per RW").press(Key::enter);
  REQUIRE(hall.view().items.size() == 1);
  CHECK(hall.view().items[0].details.text == "Jadwal piket malam dibagi per RW");
  CHECK(hall.view().items[0].details.kind == session::ItemKind::usulan);
  CHECK(hall.drafts.text("capture.text").empty());
  hall.type("Nomor piket ditempel").press(Key::enter);
  CHECK(hall.view().items.size() == 2);
}

TEST_CASE("Closing quick capture keeps what was typed") {
  Hall hall;
  hall.open(session::test::SessionBuilder().seats(3)).go(Place::sesi).frame();
  hall.press(ctrl(Key::k)).type("Warga takut melapor").press(Key::escape);
  CHECK(hall.program.place() == Place::sesi);
  CHECK(hall.view().items.empty());
  hall.press(ctrl(Key::k));
  CHECK(hall.drafts.text("capture.text") == "Warga takut melapor");
}

TEST_CASE("Labels fit their boxes on the home screen at every type size") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    for (const int percent : {100, 125, 150, 200}) {
      Hall hall({.language = language, .percent = percent});
      hall.open(session::test::SessionBuilder().seats(3)).frame();
      CAPTURE(percent);
      for (const std::string& label : hall.too_wide()) MESSAGE("too wide: " << label);
      CHECK(hall.too_wide().empty());
    }
  }
}

}  // namespace rembug::ui::test

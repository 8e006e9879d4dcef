#include "ui/harness.hpp"

namespace rembug::ui::test {

namespace {

void check_labels(const Hall& hall) {
  for (const std::string& label : hall.too_wide()) MESSAGE("too wide: " << label);
  CHECK(hall.too_wide().empty());
}

}  // namespace

TEST_CASE("Help shows the keys of the screen below, what Rembug is and what it keeps") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    Hall hall({.language = language});
    hall.frame().press(Key::f1);
    const i18n::Words& w = hall.desk.w();
    CHECK(hall.shows(w.help_heading()));
    CHECK(hall.shows(w.home_key_doors()));
    CHECK(hall.shows(w.help_full()));
    CHECK(hall.shows(w.help_about()));
    CHECK(hall.shows(w.help_private_names()));
    check_labels(hall);
  }
}

TEST_CASE("Everything of the help can be read at once on a small laptop") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    Hall hall({.language = language});
    hall.open(session::test::SessionBuilder().seats(3)).go(Place::sesi).frame().press(Key::f1);
    const std::string before = hall.text();
    hall.press(Key::page_down);
    CHECK(hall.text() == before);  // nothing scrolls
  }
}

TEST_CASE("Help closes by Escape, by F1 and by its button, and what had the ring has it again") {
  Hall hall;
  hall.frame().press(Key::tab);
  hall.press(Key::f1).press(Key::escape);
  CHECK_FALSE(hall.shows(hall.desk.w().help_heading()));
  hall.press(Key::f1).press(Key::f1);
  CHECK_FALSE(hall.shows(hall.desk.w().help_heading()));
  hall.press(Key::f1).click("help.close");
  CHECK_FALSE(hall.shows(hall.desk.w().help_heading()));
  CHECK(hall.program.place() == Place::beranda);
  hall.press(Key::enter);  // the ring is where Tab put it: on the first door
  CHECK(hall.program.place() == Place::latihan);
}

TEST_CASE("Keys do not reach the screen under the help") {
  Hall hall;
  hall.frame().press(Key::f1).press(Key::d4);
  CHECK(hall.program.place() == Place::beranda);
}

TEST_CASE("Stop names the numbers at once and says which are not supplied") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    for (const int percent : {100, 150, 200}) {
      Hall hall({.language = language, .percent = percent});
      hall.frame().press(Key::f9);
      CHECK(hall.shows(hall.desk.w().stop_heading()));
      CHECK(hall.shows("110"));
      CAPTURE(percent);
      check_labels(hall);
      if (percent > 100) continue;
      CHECK(hall.shows("129"));
      CHECK(hall.shows("08111-129-129"));
      CHECK(hall.shows(hall.desk.w().stop_no_number()));
      CHECK(hall.shows("2026"));
    }
  }
}

TEST_CASE("Stop opens over a note that is being typed, leaves no trace and keeps the note") {
  Hall hall;
  hall.open(session::test::SessionBuilder().seats(3)).go(Place::sesi).frame();
  hall.press(ctrl(Key::k)).type("Warga takut");
  const std::size_t facts = hall.view().fact_count;
  hall.take_wishes();
  hall.press(Key::f9);
  CHECK(hall.program.stop_is_shown());
  hall.press(Key::escape);
  CHECK_FALSE(hall.program.stop_is_shown());
  CHECK(hall.take_wishes().empty());
  CHECK(hall.view().fact_count == facts);
  CHECK(hall.drafts.text("capture.text") == "Warga takut");
  hall.type(" melapor");
  CHECK(hall.drafts.text("capture.text") == "Warga takut melapor");
}

TEST_CASE("Stop takes the place of the help, and one Escape leaves both") {
  Hall hall;
  hall.frame().press(Key::f1).press(Key::f9);
  CHECK(hall.program.stop_is_shown());
  hall.press(Key::escape);
  CHECK_FALSE(hall.program.stop_is_shown());
  CHECK_FALSE(hall.shows(hall.desk.w().help_heading()));
}

TEST_CASE("Without the city's data Stop still shows the numbers of the whole country") {
  static const scenario::Shelf bare;
  Hall hall;
  hall.desk.shelf = &bare;
  hall.frame().press(Key::f9);
  CHECK(hall.shows("110"));
  CHECK(hall.shows("129"));
  CHECK(hall.shows(hall.desk.w().stop_without_data()));
}

TEST_CASE("Old numbers are said to be old") {
  Hall hall;
  hall.desk.now += 400LL * 24 * 3600 * 1000;
  hall.frame().press(Key::f9);
  CHECK(hall.shows("lebih dari setahun lalu"));
}

}  // namespace rembug::ui::test

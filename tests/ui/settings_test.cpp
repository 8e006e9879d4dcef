#include "ui/harness.hpp"

namespace rembug::ui::test {

namespace {

template <class Wanted>
int count_of(const Wishes& wishes) {
  int n = 0;
  for (const Wish& wish : wishes) n += std::holds_alternative<Wanted>(wish);
  return n;
}

Hall& at_section(Hall& hall, int section) {
  return hall.go(Place::pengaturan).frame().press(digit(section));
}

}  // namespace

TEST_CASE("A setting applies at once") {
  Hall hall;
  at_section(hall, 1);
  hall.click("settings.theme.1");
  CHECK(hall.desk.settings.theme == ThemeName::dark);
  hall.click("settings.address.0");
  CHECK(hall.desk.settings.address == Address::ibu);
  hall.click("settings.motion");
  CHECK(hall.desk.settings.reduce_motion);
  hall.click("settings.language.1");
  CHECK(hall.desk.settings.language == i18n::Language::en);
  CHECK(hall.shows("Settings"));
}

TEST_CASE("Settings change by the keyboard alone") {
  Hall hall;
  at_section(hall, 1);
  hall.press(Key::tab).press(Key::right);
  CHECK(hall.desk.settings.language == i18n::Language::en);
}

TEST_CASE("The room's window is opened, darkened and swapped from its section") {
  Hall hall;
  at_section(hall, 2);
  hall.click("settings.room");
  CHECK(hall.desk.room_window);
  hall.click("settings.dark");
  CHECK(hall.desk.room_dark);
  hall.click("settings.follows");
  CHECK(hall.desk.settings.room_follows_theme);
  hall.take_wishes();
  hall.click("settings.swap");
  CHECK(count_of<SwapRoom>(hall.take_wishes()) == 1);
}

TEST_CASE("What is typed for the letterhead is kept when the screen is left") {
  Hall hall;
  at_section(hall, 3);
  hall.click("settings.institution").type("Dinas Contoh").press(Key::escape);
  CHECK(hall.program.place() == Place::beranda);
  CHECK(hall.desk.settings.letterhead.institution == "Dinas Contoh");
}

TEST_CASE("A folder for documents is chosen in a dialog") {
  Hall hall;
  at_section(hall, 3);
  hall.take_wishes();
  hall.click("settings.folder");
  CHECK(count_of<ShowFolder>(hall.take_wishes()) == 1);
  hall.desk.folder = FolderView{"/media/usb", "/media", {}};
  hall.frame().click("folder.choose");
  CHECK(hall.desk.settings.documents_folder == "/media/usb");
}

TEST_CASE("A session without names has nothing to erase") {
  Hall hall;
  hall.open(session::test::SessionBuilder().seats(3));
  at_section(hall, 4);
  CHECK(hall.shows(hall.desk.w().settings_erase_none_left()));
  REQUIRE(hall.spot("settings.erase") != nullptr);
  CHECK_FALSE(hall.spot("settings.erase")->enabled);
}

TEST_CASE("Names of the open session can be erased and what was said stays") {
  Hall hall;
  hall.open(session::test::SessionBuilder().seats(2));
  hall.name("s1", "Ibu Contoh").name("s2", "Pak Misal");
  at_section(hall, 4);
  hall.click("settings.erase").press(Key::escape);
  CHECK(hall.shows(hall.desk.w().settings_erase()));
  CHECK_FALSE(hall.view().seats[0].erased);
  hall.click("settings.erase").click("erase.yes");
  CHECK(hall.view().seats[0].erased);
  CHECK(hall.view().seats[1].erased);
  CHECK(hall.take_refusals().empty());
}

TEST_CASE("A backup is made beside the library or in a folder that was chosen") {
  Hall hall;
  at_section(hall, 5);
  hall.take_wishes();
  hall.click("settings.backup");
  CHECK(count_of<BackUp>(hall.take_wishes()) == 1);
  hall.click("settings.backup_usb");
  hall.desk.folder = FolderView{"/media/usb", "/media", {}};
  hall.frame().take_wishes();
  hall.click("folder.choose");
  const Wishes wishes = hall.take_wishes();
  CHECK(count_of<BackUp>(wishes) == 1);
  for (const Wish& wish : wishes) {
    if (const auto* back_up = std::get_if<BackUp>(&wish)) CHECK(back_up->folder == "/media/usb");
  }
}

TEST_CASE("Contacts show every service with its number or that none was supplied") {
  Hall hall;
  at_section(hall, 6);
  CHECK(hall.shows("referrals.json"));
  CHECK(hall.shows(hall.desk.w().settings_contact_no_number()));
}

TEST_CASE("Labels fit in every section, in both languages and type sizes") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    for (const int percent : {100, 125, 150, 200}) {
      for (int section = 1; section <= 7; ++section) {
        Hall hall({.language = language, .percent = percent});
        hall.open(session::test::SessionBuilder().seats(3));
        at_section(hall, section);
        CAPTURE(percent);
        CAPTURE(section);
        for (const std::string& label : hall.too_wide()) MESSAGE("too wide: " << label);
        CHECK(hall.too_wide().empty());
      }
    }
  }
}

}  // namespace rembug::ui::test

#include <imgui.h>

#include "ui/harness.hpp"
#include "ui/screens/preparation_parts.hpp"

namespace rembug::ui::test {

using session::test::SessionBuilder;

namespace {

void copy(const std::string& text) {
  ImGui::SetClipboardText(text.c_str());
}

Hall& at_step(Hall& hall, int step) {
  hall.program.memory().preparation.step = step;
  return hall.go(Place::persiapan).frame();
}

}  // namespace

TEST_CASE("A session is prepared from an empty laptop to its first step") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    Hall hall({.language = language});
    hall.go(Place::persiapan).frame();
    REQUIRE(hall.spot("prepare.next") != nullptr);
    CHECK_FALSE(hall.spot("prepare.next")->enabled);  // no place yet
    hall.click("prepare.kelurahan").click("prepare.kelurahan.option0");
    hall.click("prepare.venue").type("Balai warga");
    hall.press(ctrl(Key::enter));
    REQUIRE(hall.desk.session != nullptr);
    CHECK(hall.view().details.venue == "Balai warga");
    CHECK_FALSE(hall.view().details.kelurahan.empty());
    CHECK_FALSE(hall.view().details.kecamatan.empty());
    CHECK(hall.view().details.date == hall.desk.local.date);
    CHECK(hall.view().details.starts_at);

    hall.type("Siti Aminah").press(Key::enter).type("Budi Santoso").press(Key::enter);
    REQUIRE(hall.view().seats.size() == 2);
    CHECK(hall.shows("Budi Santoso"));
    hall.press(ctrl(Key::enter)).press(ctrl(Key::enter));
    hall.click("prepare.next");
    CHECK(hall.program.place() == Place::sesi);
    CHECK(hall.view().current_step == hall.view().agenda.front().step.id);
    CHECK(hall.take_refusals().empty());
  }
}

TEST_CASE("A table is pasted from anywhere on the list, identity numbers are dropped, twins are named") {
  Hall hall;
  hall.open(SessionBuilder());
  at_step(hall, 1);
  copy("Nama\tNIK\tLembaga\nNur Hidayah\t3375010101800001\tPosyandu\nNur Hidayah\t3375010101800002\tPAUD\n");
  hall.press(ctrl(Key::v));
  REQUIRE(hall.view().seats.size() == 2);
  CHECK(hall.view().seats[1].details.organisation == "PAUD");
  CHECK(hall.shows("NIK"));
  CHECK(hall.shows(hall.desk.w().prepare_twin()));
  CHECK_FALSE(hall.shows("3375"));
  CHECK(hall.drafts.text("prepare.new.name").empty());
  hall.click("prepare.unpaste");
  CHECK(hall.view().seats.empty());
}

TEST_CASE("A clipboard without a table says what to do") {
  Hall hall;
  hall.open(SessionBuilder());
  at_step(hall, 1);
  copy("");
  hall.click("prepare.paste");
  CHECK(hall.shows(hall.desk.w().prepare_paste_empty()));
  CHECK(hall.view().seats.empty());
}

TEST_CASE("Presence is a mark, and a row opens to change a person") {
  Hall hall;
  hall.open(SessionBuilder().seats(2));
  at_step(hall, 1);
  hall.click("present.s1");
  CHECK_FALSE(hall.view().seats[0].present);
  hall.click("seat.s2").type("Agus").click("prepare.edit.organisation").type("Karang taruna");
  hall.click("prepare.edit.save");
  CHECK(hall.view().seats[1].details.organisation == "Karang taruna");
  CHECK(hall.shows("Agus"));
  hall.click("seat.s2").click("prepare.edit.role").click("prepare.edit.role.option2");
  CHECK(hall.view().seats[1].details.role == session::SeatRole::notulis);
  hall.press(Key::escape);
  CHECK(hall.program.place() == Place::persiapan);
}

TEST_CASE("Groups are dealt with the names in the fields") {
  Hall hall;
  hall.open(SessionBuilder().seats(27));
  at_step(hall, 2);
  hall.click("prepare.group.1").type("Sekar");
  hall.click("prepare.deal");
  CHECK(hall.take_refusals().empty());
  CHECK(hall.view().groups == std::vector<std::string>{"Kenanga", "Mawar", "Sekar"});
  for (const auto& [group, people] : people_by_group(hall.view())) CHECK(people == 9);
}

TEST_CASE("The agenda's minutes and order are changed step by step") {
  Hall hall;
  hall.open(SessionBuilder());
  at_step(hall, 3);
  CHECK(agenda_minutes(hall.view()) == 120);
  hall.click("agenda.skenario.more");
  CHECK(agenda_minutes(hall.view()) == 125);
  hall.click("agenda.pembukaan.later");
  CHECK(hall.view().agenda[0].step.id.text == "aturan");
  hall.click("agenda.baca_ulang.remove");
  CHECK(hall.view().agenda.size() == 7);
  hall.click("prepare.agenda.template");
  CHECK(agenda_minutes(hall.view()) == 120);
  CHECK(hall.take_refusals().empty());
}

TEST_CASE("Dates and clocks are read as people write them") {
  CHECK(typed_date("24-11-2026") == Date{2026, 11, 24});
  CHECK(typed_date(" 4/2/2027 ") == Date{2027, 2, 4});
  CHECK(typed_date("2026-11-24") == Date{2026, 11, 24});
  CHECK_FALSE(typed_date("31-02-2026"));
  CHECK_FALSE(typed_date("besok"));
  CHECK_FALSE(typed_date("24-11-26"));
  CHECK(typed_clock("19.00") == 19 * 60);
  CHECK(typed_clock("9:30") == 9 * 60 + 30);
  CHECK_FALSE(typed_clock("24.00"));
  CHECK_FALSE(typed_clock("sore"));
}

TEST_CASE("Labels of the preparation fit their boxes, with nobody and with sixty people") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    for (const int percent : {100, 150}) {
      for (const int people : {0, 60}) {
        for (int step = 0; step < 4; ++step) {
          CAPTURE(percent);
          CAPTURE(people);
          CAPTURE(step);
          Hall hall({.language = language, .percent = percent});
          hall.open(SessionBuilder().seats(people, {.organisation = "Pendamping Forum Anak Kota"}));
          at_step(hall, step);
          for (const std::string& label : hall.too_wide()) MESSAGE("too wide: " << label);
          CHECK(hall.too_wide().empty());
        }
      }
    }
  }
}

TEST_CASE("The opening has words to read aloud and starts the next step") {
  Hall hall;
  SessionBuilder builder;
  builder.seats(4, {.organisation = "TP PKK"});
  builder.does(session::StartAgendaStep{session::AgendaStepId("pembukaan")});
  hall.open(std::move(builder)).go(Place::sesi).frame();
  CHECK(hall.shows(hall.desk.w().opening_words2()));
  CHECK(hall.shows("TP PKK 4"));
  hall.press(ctrl(Key::enter));
  CHECK(hall.view().current_step.text == "aturan");
  CHECK(hall.shows(hall.desk.w().by_key("opening.rule6")));
  hall.press(ctrl(Key::enter));
  CHECK(hall.view().current_step.text == "skenario");
}

}  // namespace rembug::ui::test

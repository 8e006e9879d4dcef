// Kesepakatan and penutup as people use them: rows of the plan, reading aloud, documents, closing.
#include "ui/evening.hpp"
#include "ui/harness.hpp"

namespace rembug::ui::test {

namespace {

Hall& shown(Hall& hall, session::test::SessionBuilder evening) {
  hall.open(std::move(evening)).go(ui::Place::sesi).frame();
  return hall.frame();
}

session::test::SessionBuilder promises(const char* step) {
  auto evening = evening_at(step);
  add_cards(evening);
  add_round(evening);
  add_agreements(evening);
  return evening;
}

template <class WishKind>
std::vector<WishKind> wishes_of(Hall& hall) {
  std::vector<WishKind> found;
  for (const Wish& wish : hall.take_wishes()) {
    if (const auto* one = std::get_if<WishKind>(&wish)) found.push_back(*one);
  }
  return found;
}

}  // namespace

TEST_CASE("The heading names what the agreements lack") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    Hall hall({.language = language});
    shown(hall, promises("kesepakatan"));
    CHECK(hall.shows(hall.desk.w().agreement_heading_due_one()));
    CHECK(hall.shows(hall.desk.w().by_key("agreement.missing.due")));
    CHECK(hall.shows("PATBM dan ketua RW"));
  }
}

TEST_CASE("An opened row takes the caret to what is missing and saves when the row is left") {
  Hall hall;
  shown(hall, promises("kesepakatan"));
  hall.click("agreement.a2");
  CHECK(hall.shows(hall.desk.w().agreement_remind_due()));
  hall.type("31 Januari 2027");
  CHECK(hall.view().agreement(AgreementId{"a2"})->details.due.empty());  // still a draft
  hall.press(ctrl(Key::down));
  const AgreementView* saved = hall.view().agreement(AgreementId{"a2"});
  CHECK(saved->details.due == "31 Januari 2027");
  CHECK(saved->details.due_date == Date{2027, 1, 31});
  CHECK(saved->missing.empty());
  CHECK(hall.program.memory().run.agreements.open.text == "a3");
}

TEST_CASE("A time that is no date is kept as said") {
  Hall hall;
  shown(hall, promises("kesepakatan"));
  hall.click("agreement.a2");
  hall.type("akhir Januari").press(Key::escape);
  const AgreementView* saved = hall.view().agreement(AgreementId{"a2"});
  CHECK(saved->details.due == "akhir Januari");
  CHECK_FALSE(saved->details.due_date.has_value());
}

TEST_CASE("Looking at a row without changing it writes nothing") {
  Hall hall;
  shown(hall, promises("kesepakatan"));
  const auto facts = hall.view().fact_count;
  hall.click("agreement.a1");
  hall.press(ctrl(Key::down)).press(ctrl(Key::down)).press(Key::escape);
  CHECK(hall.view().fact_count == facts);
}

TEST_CASE("An emptied wording is refused once and stays as a draft") {
  Hall hall;
  shown(hall, promises("kesepakatan"));
  hall.click("agreement.a1");
  hall.drafts.text("agreement.a1.wording") = "";
  hall.press(Key::escape);
  hall.frame();
  CHECK(hall.view().agreement(AgreementId{"a1"})->details.wording ==
        "Satu nomor piket PATBM ditempel di tiap pos ronda");
  CHECK(hall.take_refusals().size() == 1);
}

TEST_CASE("N takes a proposal, or an agreement is written directly") {
  Hall hall;
  shown(hall, promises("kesepakatan"));
  hall.press(Key::n).press(Key::d1);
  REQUIRE(hall.view().agreements.size() == 4);
  CHECK(hall.view().agreements[3].item.text == "u4");
  hall.press(Key::n);
  hall.click("agreement.own");
  hall.type("Rapat tiap bulan").press(Key::enter);
  REQUIRE(hall.view().agreements.size() == 5);
  CHECK(hall.view().agreements[4].details.wording == "Rapat tiap bulan");
}

TEST_CASE("Dropping an agreement needs a reason, which stays to be read") {
  Hall hall;
  shown(hall, promises("kesepakatan"));
  hall.click("agreement.a3");
  hall.click("agreement.drop");
  CHECK_FALSE(hall.spot("agreement.drop.save")->enabled);
  hall.type("Menunggu jadwal puskesmas").press(Key::enter);
  CHECK(hall.view().agreement(AgreementId{"a3"})->dropped);
  CHECK(hall.shows("Menunggu jadwal puskesmas"));
}

TEST_CASE("Progress can be noted even when the session is closed") {
  auto evening = promises("kesepakatan");
  evening.does(CloseSession{});
  Hall hall;
  shown(hall, std::move(evening));
  hall.click("agreement.a1");
  CHECK(hall.spot("agreement.field.wording") == nullptr);  // locked
  hall.click("agreement.progress");
  hall.press(Key::d3);
  hall.click("agreement.progress.save");
  CHECK(hall.view().agreement(AgreementId{"a1"})->state == AgreementState::selesai);
}

TEST_CASE("Objections stay beside the agreement that grew from them") {
  Hall hall;
  shown(hall, promises("kesepakatan"));
  hall.click("agreement.a2");
  CHECK(hall.shows("Kartu bisa terbaca orang lain di jalan."));
  CHECK(hall.shows("Kartu disimpan dalam amplop."));
}

TEST_CASE("Ctrl+Enter saves the row and goes on to reading aloud") {
  Hall hall;
  shown(hall, promises("kesepakatan"));
  hall.click("agreement.a2");
  hall.type("akhir Januari").press(ctrl(Key::enter));
  CHECK(hall.view().agreement(AgreementId{"a2"})->details.due == "akhir Januari");
  CHECK(hall.view().current_step.text == "baca_ulang");
}

TEST_CASE("Each agreement is read aloud and confirmed, then the session can be closed by Enter") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    Hall hall({.language = language});
    shown(hall, promises("baca_ulang"));
    CHECK(hall.shows("Satu nomor piket PATBM ditempel di tiap pos ronda"));
    hall.press(Key::enter);
    CHECK(hall.view().agreements[0].confirmed);
    CHECK(hall.shows("Kader memakai kartu rujukan tanpa nama anak"));
    CHECK(hall.shows(hall.desk.w().by_key("agreement.missing.due")));
    hall.press(Key::enter).press(Key::enter);
    CHECK(hall.view().agreements[2].confirmed);
    hall.press(Key::enter);
    CHECK(hall.view().closed);
    CHECK(hall.shows(hall.desk.w().closing_is_closed()));
  }
}

TEST_CASE("Left and right look at other agreements, and the wording can be changed from there") {
  Hall hall;
  shown(hall, promises("baca_ulang"));
  hall.press(Key::right);
  CHECK(hall.shows(hall.desk.w().closing_of(2, 3)));
  hall.click("closing.change");
  CHECK(hall.spot("agreement.field.wording") != nullptr);
  CHECK(hall.program.memory().run.agreements.open.text == "a2");
}

TEST_CASE("Documents that are ticked are made, data only when asked for") {
  Hall hall;
  shown(hall, promises("penutup"));
  hall.take_wishes();
  hall.press(ctrl(Key::p));
  auto made = wishes_of<MakeDocument>(hall);
  CHECK(made.size() == 8);
  for (const auto& one : made) CHECK(one.wanted.kind != report::Kind::sesi);
  hall.click("closing.document.data");
  hall.click("closing.document.hadir");
  hall.take_wishes();
  hall.press(ctrl(Key::p));
  made = wishes_of<MakeDocument>(hall);
  CHECK(made.size() == 9);
}

TEST_CASE("The parcel goes to the folder that was chosen, with names only if asked") {
  Hall hall;
  shown(hall, promises("penutup"));
  hall.take_wishes();
  hall.click("closing.copy");
  CHECK(wishes_of<ShowFolder>(hall).size() == 1);
  hall.desk.folder = FolderView{"/media/usb", "/media", {{"Dokumen", "/media/usb/Dokumen", true}}};
  hall.frame();
  hall.click("folder.entry.Dokumen");
  CHECK(wishes_of<ShowFolder>(hall).at(0).path == "/media/usb/Dokumen");
  hall.click("folder.choose");
  const auto exports = wishes_of<ExportSession>(hall);
  REQUIRE(exports.size() == 1);
  CHECK(exports[0].folder == "/media/usb");
  CHECK_FALSE(exports[0].with_names);
}

TEST_CASE("A name or a long number in a statement is pointed out before anything is handed in") {
  auto evening = promises("penutup");
  evening.does(RaiseItem{.details = {.kind = ItemKind::masukan, .text = "Hubungi 081234567890"}});
  Hall hall;
  shown(hall, std::move(evening));
  CHECK(hall.shows("081234567890"));
  CHECK_FALSE(hall.shows(hall.desk.w().closing_checked()));
}

TEST_CASE("The clock of a closed session says when it was closed and no longer runs") {
  auto evening = promises("penutup");
  evening.does(CloseSession{});
  Hall hall;
  shown(hall, std::move(evening));
  CHECK(hall.shows(hall.desk.w().run_closed()));
  CHECK_FALSE(hall.shows(hall.desk.w().run_left()));
}

TEST_CASE("A closed session is opened again with a reason") {
  auto evening = promises("penutup");
  evening.does(CloseSession{});
  Hall hall;
  shown(hall, std::move(evening));
  hall.click("closing.reopen");
  hall.type("Ada tambahan dari lurah").press(Key::enter);
  CHECK_FALSE(hall.view().closed);
}

TEST_CASE("Without agreements the minutes can still be made and the session closed") {
  Hall hall;
  shown(hall, evening_at("penutup"));
  CHECK(hall.shows(hall.desk.w().closing_none_heading()));
  hall.press(Key::enter);
  CHECK(hall.view().closed);
}

TEST_CASE("No label of the agreements and the closing is too wide, and long words are shown in full") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    for (const int percent : {100, 150, 200}) {
      CAPTURE(percent);
      const auto check = [&](Hall& hall) {
        for (const std::string& label : hall.too_wide()) MESSAGE("too wide: " << label);
        CHECK(hall.too_wide().empty());
      };
      Hall rows({.language = language, .percent = percent});
      check(shown(rows, promises("kesepakatan")));
      Hall closing({.language = language, .percent = percent});
      check(shown(closing, promises("baca_ulang")));
    }
  }
}

}  // namespace rembug::ui::test

// Dates as people type them, what is missing, and traces of persons in statements.
#include "ui/screens/agreements_parts.hpp"

#include "support/session_builder.hpp"
#include "ui/screens/privacy_check.hpp"

using namespace rembug;
using namespace rembug::ui;
using namespace rembug::session;
using session::test::SessionBuilder;

TEST_CASE("a date is understood as people write it, in both languages") {
  const i18n::Words id(i18n::Language::id), en(i18n::Language::en);
  const Date wanted{2026, 12, 15};
  for (const char* text : {"15 Desember 2026", "15 des 2026", "15/12/2026", "15-12-2026", "15.12.2026", "2026-12-15"}) {
    CAPTURE(text);
    CHECK(date_typed(text, id) == wanted);
  }
  CHECK(date_typed("15 December 2026", en) == wanted);
}

TEST_CASE("what is no date stays as said") {
  const i18n::Words words(i18n::Language::id);
  for (const char* text :
       {"", "akhir Januari 2027", "31 Februari 2027", "15/13/2026", "Januari", "minggu depan", "1/2/26"}) {
    CAPTURE(text);
    CHECK_FALSE(date_typed(text, words).has_value());
  }
}

TEST_CASE("one missing thing is named, several are counted") {
  const i18n::Words words(i18n::Language::id);
  AgreementView agreement;
  CHECK(missing_words(agreement, words).empty());
  agreement.missing = {"due"};
  CHECK(missing_words(agreement, words) == words.by_key("agreement.missing.due"));
  agreement.missing = {"due", "responsible"};
  CHECK(missing_words(agreement, words) == words.agreement_missing_several(2));
}

TEST_CASE("long numbers are found however they are spaced, short ones are not") {
  const std::map<SeatId, std::string> nobody;
  for (const char* text : {"Hubungi 0812-3456-7890", "NIK 3375012345678901", "telepon 0812 3456 7890 malam"}) {
    CAPTURE(text);
    REQUIRE(personal_trace(text, nobody).has_value());
    CHECK(personal_trace(text, nobody)->what == Trace::What::number);
  }
  for (const char* text :
       {"Telepon 110 atau 129", "15 Desember 2026", "Dana Rp1.500.000", "Rapat 24 November 2026 19.00"}) {
    CAPTURE(text);
    CHECK_FALSE(personal_trace(text, nobody).has_value());
  }
}

TEST_CASE("names of the attendance list are found as whole words, whatever their case") {
  const std::map<SeatId, std::string> names = {
      {SeatId{"s1"}, "Sri Wahyuni"}, {SeatId{"s2"}, "Ani"}, {SeatId{"s3"}, "Suparman"}};
  REQUIRE(personal_trace("kata sri wahyuni, kader takut", names).has_value());
  CHECK(personal_trace("kata sri wahyuni, kader takut", names)->found == "sri wahyuni");
  CHECK(personal_trace("Suparman yang antar", names)->what == Trace::What::name);
  CHECK_FALSE(personal_trace("Anak takut melapor", names).has_value());
  CHECK_FALSE(personal_trace("Ani", names).has_value());  // too short to tell from a word
}

TEST_CASE("traces are looked for in cards, objections and agreements, not in the archive") {
  SessionBuilder evening;
  evening.seats(3).item("i1", ItemKind::usulan, "Hubungi 081234567890").item("i2", ItemKind::usulan, "Jadwal piket");
  evening.rated("i2", {1, 0, 0, 1, 1});
  evening.does(WriteObjection{.round = RoundId{"r-i2"}, .item = ItemId{"i2"}, .text = "Suparman menolak"});
  const std::map<SeatId, std::string> names = {{SeatId{"s1"}, "Suparman"}};
  CHECK(personal_traces(evening.view(), names).size() == 2);
  evening.does(ArchiveItem{ItemId{"i1"}});
  CHECK(personal_traces(evening.view(), names).size() == 1);
}

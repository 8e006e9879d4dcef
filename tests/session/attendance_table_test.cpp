#include "session/attendance_table.hpp"

#include <doctest/doctest.h>

using namespace rembug::session;

TEST_CASE("a table copied from a spreadsheet is read by its headings, in any order of columns") {
  const auto table = read_attendance(
      "No\tDari lembaga\tNama\tKelompok\tHadir\r\n"
      "1\tTP PKK\tSiti Aminah\tMelati\tya\r\n"
      "2\tBhabinkamtibmas\tAgus Priyono\tKenanga\ttidak\r\n");
  REQUIRE(table.rows.size() == 2);
  CHECK(table.had_header);
  CHECK(table.rows[0] == AttendanceRow{.name = "Siti Aminah", .organisation = "TP PKK", .group = "Melati"});
  CHECK(table.rows[1].name == "Agus Priyono");
  CHECK_FALSE(table.rows[1].present);
  CHECK(table.dropped_columns.empty());
}

TEST_CASE("identity and phone numbers are dropped and said so, with and without a heading") {
  const auto headed = read_attendance("Nama;NIK;No HP\nBudi Santoso;3375010101800001;0812-3456-7890\n");
  REQUIRE(headed.rows.size() == 1);
  CHECK(headed.rows[0].organisation.empty());
  CHECK(headed.identity_dropped);
  CHECK(headed.dropped_columns == std::vector<std::string>{"NIK", "No HP"});

  const auto bare = read_attendance(
      "1\tBudi Santoso\t3375010101800001\tKetua RW 04\n2\tDewi Lestari\t3375010101800002\tKarang taruna\n");
  REQUIRE(bare.rows.size() == 2);
  CHECK_FALSE(bare.had_header);
  CHECK(bare.identity_dropped);
  CHECK(bare.rows[1].name == "Dewi Lestari");
  CHECK(bare.rows[1].organisation == "Karang taruna");
}

TEST_CASE("a number of a person inside a column that is kept does not come through") {
  const auto table = read_attendance("Nama,Lembaga\nBudi Santoso,TP PKK\nSiti Aminah,3375010101800001\nTono,RT 02\n");
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[1].organisation.empty());
  CHECK(table.identity_dropped);
  CHECK(table.rows[2].organisation == "RT 02");
}

TEST_CASE("columns that a session does not need are named as dropped") {
  const auto table = read_attendance("Nama\tAlamat\tTanda tangan\nSiti\tJl. Mawar 3\t\n");
  CHECK(table.dropped_columns == std::vector<std::string>{"Alamat"});
  CHECK_FALSE(table.identity_dropped);
}

TEST_CASE("quoted cells keep their separators and line breaks") {
  const auto table = read_attendance("Nama,Lembaga\n\"Aminah, Siti\",\"TP PKK\nKrapyak \"\"Utara\"\"\"\n");
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].name == "Aminah, Siti");
  CHECK(table.rows[0].organisation == "TP PKK Krapyak \"Utara\"");
}

TEST_CASE("a plain list of names, one a line, is a list of people") {
  const auto table = read_attendance("Siti Aminah\nBudi Santoso, S.Pd.\n\nTono\n");
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[1].name == "Budi Santoso, S.Pd.");
  CHECK(looks_like_table("Siti\nBudi"));
  CHECK_FALSE(looks_like_table("Siti Aminah\n"));
}

TEST_CASE("roles are recognised, and an unknown one is a participant") {
  const auto table = read_attendance("Nama\tPeran\nA\tNotulis\nB\tFasilitator\nC\tWarga\n");
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[0].role == SeatRole::notulis);
  CHECK(table.rows[1].role == SeatRole::fasilitator);
  CHECK(table.rows[2].role == SeatRole::peserta);
}

TEST_CASE("rows without a person are passed over, and nothing comes of nothing") {
  const auto table = read_attendance("No\tNama\tLembaga\n1\tSiti\tPKK\n2\t\t\n");
  CHECK(table.rows.size() == 1);
  CHECK(table.passed_over == 1);
  CHECK(read_attendance("").rows.empty());
  CHECK(read_attendance("\n \t\n").rows.empty());
}

TEST_CASE("broken letters do not come through") {
  const auto table = read_attendance("Siti \xC3\x28\nBudi\n");
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].name == "Siti \xEF\xBF\xBD(");
}

TEST_CASE("names that differ only in case and marks are twins") {
  CHECK(twins({"Nur Hidayah", "nur  hidayah", "Nur Hidayati", ""}) == std::vector<bool>{true, true, false, false});
  CHECK(twins({"", ""}) == std::vector<bool>{false, false});
}

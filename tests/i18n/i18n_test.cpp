#include <doctest/doctest.h>

#include "i18n/describe.hpp"
#include "i18n/format.hpp"

using namespace rembug;
using namespace rembug::i18n;

namespace {
const Words k_id(Language::id);
const Words k_en(Language::en);
}  // namespace

TEST_CASE("dates and times are written as each language writes them") {
  CHECK(long_date({2026, 11, 24}, k_id) == "Selasa, 24 November 2026");
  CHECK(long_date({2026, 11, 24}, k_en) == "Tuesday, 24 November 2026");
  CHECK(clock(19 * 60 + 5, k_id) == "19.05");
  CHECK(clock(19 * 60 + 5, k_en) == "19:05");
  CHECK(countdown(760, k_id) == "12.40");
  CHECK(countdown(-130, k_id) == "-02.10");
}

TEST_CASE("official letters write the date in words") {
  CHECK(date_in_words({2022, 2, 23}, k_id) ==
        "Rabu, tanggal dua puluh tiga, bulan Februari, tahun dua ribu dua puluh dua");
  CHECK(number_in_words(11, Language::id) == "sebelas");
  CHECK(number_in_words(1945, Language::id) == "seribu sembilan ratus empat puluh lima");
  CHECK(number_in_words(2026, Language::en) == "two thousand twenty-six");
}

TEST_CASE("numbers take the separator of the language") {
  CHECK(number_text(1234567, Language::id) == "1.234.567");
  CHECK(number_text(-1234, Language::en) == "-1,234");
  CHECK(number_text(999, Language::id) == "999");
  CHECK(percent_text(0.4123, Language::id) == "41,2%");
  CHECK(percent_text(0.0006, Language::en) == "0.1%");
  CHECK(percent_text(1, Language::en) == "100.0%");
}

TEST_CASE("the greeting follows the hour") {
  CHECK(greeting(7 * 60, k_id) == "Selamat pagi");
  CHECK(greeting(16 * 60, k_id) == "Selamat sore");
  CHECK(greeting(2 * 60, k_id) == "Selamat malam");
}

TEST_CASE("a problem is a sentence in the language asked for, with its values") {
  const Problem p{"choice_unknown", {{"choice", "c.x"}}};
  CHECK(describe(p, k_id) == "Pilihan c.x tidak ada di skenario ini.");
  CHECK(describe(p, k_en) == "There is no choice c.x in this scenario.");
  CHECK(describe(Problem{"no_such_code", {}}, k_id) == "problem.no_such_code");
}

TEST_CASE("a diagnostic shows place, words, line, caret, pointer and hint") {
  Diagnostic d{.code = "S010", .values = {{"key", "efects"}, {"nearest", "effects"}}};
  d.place = {
      .file = "a.json", .line = 3, .column = 5, .pointer = "/nodes/0/efects", .source_line = "    \"efects\": []"};
  CHECK(diagnostic_text(d, k_en) ==
        "a.json:3:5: error S010: The key “efects” is not known.\n"
        "        \"efects\": []\n"
        "        ^\n"
        "    at /nodes/0/efects\n"
        "    Perhaps “effects” is meant.\n");
}

TEST_CASE("the caret of a long line stands under its place") {
  Diagnostic d{.code = "S004"};
  d.place = {.file = "a.json",
             .line = 1,
             .column = 200,
             .pointer = "",
             .source_line = std::string(199, 'x') + "," + std::string(300, 'y')};
  const std::string text = diagnostic_text(d, k_id);
  const std::size_t line = text.find('\n') + 1;
  const std::size_t caret_line = text.find('\n', line) + 1;
  CHECK(text[line + (text.find('^') - caret_line)] == ',');
}

#include "base/random.hpp"
#include "evening.hpp"
#include "report/writers.hpp"

using namespace rembug;
using namespace rembug::report;
using namespace rembug::report::test;

namespace {

using Cells = std::vector<std::vector<std::string>>;

// Another reading of RFC 4180 than the writer's: cells between `separator`, quotes doubled.
Cells read_csv(const std::string& text, char separator = ',') {
  Cells rows(1, {""});
  bool quoted = false;
  std::size_t i = text.rfind("\xEF\xBB\xBF", 0) == 0 ? 3 : 0;
  for (; i < text.size(); ++i) {
    const char c = text[i];
    std::string& cell = rows.back().back();
    if (quoted) {
      if (c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
        cell += '"';
        ++i;
      } else if (c == '"') {
        quoted = false;
      } else {
        cell += c;
      }
    } else if (c == '"' && cell.empty()) {
      quoted = true;
    } else if (c == separator) {
      rows.back().emplace_back();
    } else if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') {
      rows.push_back({""});
      ++i;
    } else {
      cell += c;
    }
  }
  rows.pop_back();  // after the last line end
  return rows;
}

// A spreadsheet that drops white space, quotes and marks without breadth would find a formula.
bool looks_like_formula(std::string cell) {
  while (!cell.empty() && std::string(" \"\t\r\n").find(cell.front()) != std::string::npos) cell.erase(0, 1);
  while (cell.rfind("\xC2\xA0", 0) == 0 || cell.rfind("\xE2\x80\x8B", 0) == 0)
    cell.erase(0, cell.front() == '\xC2' ? 2 : 3);
  if (cell.empty()) return false;
  return std::string("=+-@").find(cell.front()) != std::string::npos || cell.rfind("\xEF\xBC\x9D", 0) == 0;
}

std::string without_apostrophes(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '\''), text.end());
  return text;
}

std::string random_cell(Random& random) {
  static const std::vector<std::string> pieces{"=",  "+",  "-",  "@",   "\t",           "\r",       "\n",           " ",
                                               "\"", ",",  ";",  "a",   "SUM(A1)",      "\xC2\xA0", "\xE2\x80\x8B", "|",
                                               "1",  "\\", "\'", "cmd", "\xEF\xBC\x9D", "\xC3\xA9", "\xEF\xBB\xBF"};
  std::string out;
  for (std::uint64_t left = random.below(9); left > 0; --left) out += pieces[random.below(pieces.size())];
  return out;
}

}  // namespace

TEST_CASE("no cell of many random ones begins a formula, whatever a spreadsheet splits at, and no word is lost") {
  Random random(20261124);
  Sheet sheet;
  sheet.columns = {{"a", "Satu"}, {"b", "Dua"}, {"c", "Tiga"}};
  for (int i = 0; i < 4000; ++i) sheet.rows.push_back({random_cell(random), random_cell(random), random_cell(random)});
  const std::string text = csv_of(sheet);
  const Cells rows = read_csv(text);
  REQUIRE(rows.size() == sheet.rows.size() + 1);
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    REQUIRE(rows[i + 1].size() == 3);
    for (std::size_t j = 0; j < 3; ++j) {
      const std::string& cell = rows[i + 1][j];
      CHECK_FALSE(looks_like_formula(cell));
      CHECK_FALSE((!cell.empty() && std::string("=+-@\t\r\n").find(cell.front()) != std::string::npos));
      if (without_apostrophes(cell) != without_apostrophes(printable(sheet.rows[i][j].text))) FAIL_CHECK(cell);
    }
  }
  for (const char separator : {';', '\t', '\n'}) {
    for (const auto& row : read_csv(text, separator)) {
      for (const std::string& cell : row) {
        if (looks_like_formula(cell)) FAIL_CHECK(cell);
      }
    }
  }
}

TEST_CASE("harmless cells stay as they are, numbers are numbers") {
  CHECK(without_formula("Rapat jam 7-8; semua hadir") == "Rapat jam 7-8; semua hadir");
  CHECK(without_formula("=1+1") == "'=1+1");
  CHECK(without_formula(" \t=1+1") == "' \t'=1+1");
  CHECK(without_formula("a;=1+1") == "a;'=1+1");
  Sheet sheet;
  sheet.columns = {{"a", "A"}, {"b", "B"}};
  sheet.rows = {{7, SheetCell("x \"y\"")}};
  CHECK(csv_of(sheet) == "\xEF\xBB\xBF\"A\",\"B\"\r\n7,\"x \"\"y\"\"\"\r\n");
}

TEST_CASE("items and answers are complete in CSV and JSON") {
  const auto view = full_evening().view();
  const Cells items = read_csv(made({Kind::butir, Format::csv}, view));
  REQUIRE(items.size() == 6);
  CHECK(items[0][1] == "Jenis");
  CHECK(items[1] == std::vector<std::string>{"k1", "kesulitan", "Nomor petugas sulit dihubungi", "Rujukan", "",
                                             "kelurahan", "", "", "2", "di papan", "", "", "Krapyak", "2026-11-24",
                                             "tidak"});
  CHECK(items[2][9] == "digabung");
  CHECK(items[4][11] == "Disepakati");
  const std::string json = made({Kind::butir, Format::json}, view);
  CHECK(contains(json, "\"times_raised\": 2"));
  CHECK(contains(json, "\"outcome\": \"accepted\""));
  CHECK(contains(json, "\"demonstration\": false"));

  const Cells answers = read_csv(made({Kind::jawaban, Format::csv}, view));
  // Two rounds of two choices and abstentions; three rated wordings of five values.
  CHECK(answers.size() == 1 + 2 * (2 + 1) + 3 * 5);
  CHECK(answers[4] == std::vector<std::string>{"keputusan skenario", "Pintu yang Tertutup: Di depan pintu", "2", "",
                                               "Dengarkan dulu, tanpa banyak bertanya", "6", "8", "8", "ya", "tidak",
                                               "", "d1", "c.dengar", "tidak"});
  const Cells plan = read_csv(made({Kind::rtl, Format::csv}, view));
  REQUIRE(plan.size() == 3);
  CHECK(plan[1][3] == "Ketua PATBM");
}

TEST_CASE("what people typed cannot become markup in a page") {
  using namespace session;
  SessionBuilder evening;
  evening.item("k1", ItemKind::kesulitan, "<script>alert(1)</script><img src=x onerror='y'> & \"z\"");
  const std::string page = made({Kind::notulen, Format::html}, evening.view());
  CHECK_FALSE(contains(page, "<script"));
  CHECK_FALSE(contains(page, "<img"));
  CHECK(
      contains(page, "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&#39;y&#39;&gt; &amp; &quot;z&quot;"));
  CHECK(contains(html_text(page), "<script>alert(1)</script>"));
}

TEST_CASE("a page stands alone: its language, its title, no scripts, nothing loaded") {
  const std::string page = made({Kind::notulen, Format::html}, full_evening().view(), i18n::Language::en);
  CHECK(contains(page, "<html lang=\"en\">"));
  CHECK(contains(page, "<title>Minutes, Rembug PATBM Krapyak</title>"));
  CHECK(contains(page, "default-src 'none'"));
  CHECK(contains(page, "role=\"img\" aria-label=\""));
  for (const char* outside : {"<script", "http-equiv=\"refresh\"", "src=", "@import", "<link"})
    CHECK_FALSE(contains(page, outside));
  // An SVG's namespace is a name, not an address that is visited; nothing else looks like one.
  std::string rest = page;
  const std::string namespace_name = "http://www.w3.org/2000/svg";
  for (std::size_t at = rest.find(namespace_name); at != std::string::npos; at = rest.find(namespace_name))
    rest.erase(at, namespace_name.size());
  CHECK_FALSE(contains(rest, "http://"));
  pugi::xml_document tree;
  const std::size_t body = page.find("<main"), end = page.find("</main>");
  std::string main_part = page.substr(body, end + 7 - body);
  for (std::size_t at = main_part.find("<br>"); at != std::string::npos; at = main_part.find("<br>"))
    main_part.replace(at, 4, "<br/>");
  for (std::size_t at = main_part.find("<col "); at != std::string::npos; at = main_part.find("<col ", at + 1))
    main_part.insert(main_part.find('>', at), "/");
  CHECK(tree.load_string(main_part.c_str()));  // every element is closed in its order
}

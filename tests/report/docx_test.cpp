#include "evening.hpp"
#include "report/drawing_cairo.hpp"
#include "report/writers.hpp"

using namespace rembug;
using namespace rembug::report;
using namespace rembug::report::test;

namespace {

pugi::xml_document xml_of(const std::string& bytes, const std::string& name) {
  pugi::xml_document part;
  const auto files = unzipped(bytes);
  REQUIRE(files.count(name) == 1);
  REQUIRE(part.load_buffer(files.at(name).data(), files.at(name).size()));
  return part;
}

std::string one(const Block& block) {
  Document document;
  document.title = "Judul";
  document.page_text = "{page}/{pages}";
  document.blocks = {block};
  return docx_of(document);
}

}  // namespace

TEST_CASE("every part that a DOCX names is in it, and its types are declared") {
  const std::string bytes = made({Kind::notulen, Format::docx}, full_evening(true).view());
  const auto files = unzipped(bytes);
  const pugi::xml_document relations = xml_of(bytes, "word/_rels/document.xml.rels");
  std::map<std::string, std::string> targets;
  for (const auto& relation : relations.child("Relationships").children()) {
    const std::string target = std::string("word/") + relation.attribute("Target").value();
    CHECK(files.count(target) == 1);
    targets[relation.attribute("Id").value()] = target;
  }
  const pugi::xml_document document = xml_of(bytes, "word/document.xml");
  for (const auto& blip : document.select_nodes("//a:blip"))
    CHECK(targets.count(blip.node().attribute("r:embed").value()) == 1);
  const pugi::xml_document types = xml_of(bytes, "[Content_Types].xml");
  for (const auto& part : types.select_nodes("//Override"))
    CHECK(files.count(std::string(part.node().attribute("PartName").value()).substr(1)) == 1);
  for (const auto& used : document.select_nodes("//w:pStyle | //w:tblStyle")) {
    const std::string wanted = std::string("//w:style[@w:styleId='") + used.node().attribute("w:val").value() + "']";
    CHECK(xml_of(bytes, "word/styles.xml").select_node(wanted.c_str()));
  }
}

TEST_CASE("headings are real headings, tables repeat their head, pictures have words, lists begin at one") {
  const std::string bytes = made({Kind::notulen, Format::docx}, full_evening().view());
  const pugi::xml_document document = xml_of(bytes, "word/document.xml");
  CHECK(document.select_nodes("//w:pStyle[@w:val='Heading1']").size() >= 6);
  const auto tables = document.select_nodes("//w:tbl[w:tblPr/w:tblStyle]");
  REQUIRE(tables.size() >= 5);
  for (const auto& table : tables) {
    CHECK(table.node().child("w:tr").child("w:trPr").child("w:tblHeader"));
    CHECK(std::string(table.node().child("w:tblPr").child("w:tblLayout").attribute("w:type").value()) == "fixed");
    CHECK(table.node().child("w:tblPr").child("w:tblDescription"));
  }
  const auto pictures = document.select_nodes("//wp:docPr");
  REQUIRE(pictures.size() == 3);
  for (const auto& picture : pictures) CHECK(std::string(picture.node().attribute("descr").value()).size() > 20);
  CHECK(contains(unzipped(bytes).at("word/footer1.xml"), "NUMPAGES"));
  CHECK(contains(unzipped(bytes).at("word/media/image1.png").substr(0, 4), "PNG"));

  Document two;
  two.blocks = {List{true, {plain("a")}}, List{true, {plain("b")}}};
  const pugi::xml_document lists = xml_of(docx_of(two), "word/document.xml");
  const auto numbers = lists.select_nodes("//w:numId");
  REQUIRE(numbers.size() == 2);
  CHECK(std::string(numbers[0].node().attribute("w:val").value()) !=
        std::string(numbers[1].node().attribute("w:val").value()));
}

TEST_CASE("the columns of a table fill the page exactly and never more") {
  Table table;
  for (const int share : {7, 31, 1, 3, 3, 13}) table.columns.push_back({"x", share});
  table.rows = {{plain(std::string(5000, 'w'))}};
  const pugi::xml_document document = xml_of(one(table), "word/document.xml");
  int whole = 0;
  for (const auto& column : document.select_nodes("//w:gridCol")) whole += column.node().attribute("w:w").as_int();
  CHECK(whole == 11906 - 2 * 1134);
}

TEST_CASE("marks that XML forbids or that turn the line around are left out, the rest stays") {
  const std::string wild = "a<b>&\"c\" \x01\x02 \xEF\xBF\xBE\xE2\x80\xAE\xFF d\nbaris dua \xF0\x9F\x99\x82";
  const std::string text = docx_text(one(Paragraph{plain(wild)}));
  CHECK(contains(text, "a<b>&\"c\"  \xEF\xBF\xBD d baris dua \xF0\x9F\x99\x82"));
}

TEST_CASE("the same session gives the same bytes, and another session does not") {
  const auto view = full_evening().view();
  for (int kind = 0; kind <= static_cast<int>(Kind::sesi); ++kind) {
    for (int format = 0; format <= static_cast<int>(Format::pdf); ++format) {
      const Wanted wanted{static_cast<Kind>(kind), static_cast<Format>(format)};
      if (!can_render(wanted)) continue;
      CAPTURE(kind);
      CAPTURE(format);
      CHECK(made(wanted, view) == made(wanted, view));
      CHECK(made(wanted, view) != made(wanted, full_evening(true).view()));
    }
  }
}

TEST_CASE("a file's date is the session's, whatever the clock and the zone") {
  const std::string bytes = made({Kind::notulen, Format::docx}, full_evening().view());
  CHECK(contains(unzipped(bytes).at("docProps/core.xml"), "2026-11-24T13:58:01Z"));
}

TEST_CASE("a PDF cuts what fits on no page: long words, long lists, a row taller than a page") {
  Document document;
  document.title = "Judul";
  document.page_text = "{page}/{pages}";
  List list;
  for (int i = 0; i < 60; ++i) list.items.push_back(plain(std::string(900, 'w')));
  Table table;
  table.columns = {{"No.", 1}, {"Isi", 4}};
  table.rows = {{plain("1"), plain(std::string(9000, 'm'))}, {plain("2"), plain("pendek")}};
  document.blocks = {list, table, Signatures{"", {"Notulis"}}};
  const std::string bytes = pdf_of(document);
  CHECK(bytes.substr(0, 5) == "%PDF-");
  const std::size_t at = bytes.find("/Count ");
  REQUIRE(at != std::string::npos);
  CHECK(std::stoi(bytes.substr(at + 7)) >= 8);
  CHECK(pdf_of(document) == bytes);
}

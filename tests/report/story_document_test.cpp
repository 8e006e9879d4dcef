#include "report/story_document.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "report/story_words.hpp"
#include "report/writers.hpp"
#include "scenario/small_story.hpp"

using namespace rembug;
using namespace rembug::report;

namespace {

const i18n::Words k_id(i18n::Language::id);
const i18n::Words k_en(i18n::Language::en);

struct Bundled {
  scenario::SharedData shared;
  scenario::Scenario story;
};
Bundled bundled(const char* name) {
  const std::filesystem::path folder = std::filesystem::path(REMBUG_SOURCE_DIR) / "scenarios";
  Bundled out{scenario::load_shared(folder / "shared").data, {}};
  scenario::Loaded loaded = scenario::load_scenario(folder / name, out.shared);
  REQUIRE(loaded.scenario);
  out.story = std::move(*loaded.scenario);
  return out;
}

int pages_of(const std::string& pdf) {
  const std::size_t at = pdf.find("/Count ");
  return at == std::string::npos ? 0 : std::stoi(pdf.substr(at + 7));
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string text_of(const Runs& runs) {
  std::string out;
  for (const Run& run : runs) out += run.text;
  return out;
}

// Every word of a document in reading order.
std::string told(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) out += heading->text + "\n";
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) out += text_of(paragraph->runs) + "\n";
    if (const auto* list = std::get_if<List>(&block))
      for (const Runs& item : list->items) out += text_of(item) + "\n";
    if (const auto* table = std::get_if<Table>(&block))
      for (const auto& row : table->rows)
        for (const Runs& cell : row) out += text_of(cell) + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("each leaflet fits exactly two pages of A4, in both languages") {
  for (const char* name : {"ronda-malam", "papan-pengumuman"}) {
    const Bundled b = bundled(name);
    for (const i18n::Words* words : {&k_id, &k_en}) {
      CAPTURE(name);
      const auto bytes = render_story({StoryKind::handout, Format::pdf}, b.story, b.shared, *words);
      REQUIRE(bytes);
      CHECK(pages_of(*bytes) == 2);
    }
  }
}

TEST_CASE("a leaflet leaves a line where nobody knows the number for certain, and dates the others") {
  const Bundled b = bundled("ronda-malam");
  const std::string words = told(handout(b.story, k_id));
  CHECK(holds(words, "129\nDiperiksa 25 November 2026."));
  CHECK(holds(words, "UPTD PPA (dahulu LP-PAR)"));
  CHECK(holds(words, ".............................."));
}

TEST_CASE("a scenario without a leaflet says so, and a sheet is no data") {
  const Bundled b = bundled("piring-kosong");
  const auto missing = render_story({StoryKind::handout, Format::pdf}, b.story, b.shared, k_id);
  REQUIRE_FALSE(missing);
  CHECK(missing.problem().code == "handout_missing");
  const auto data = render_story({StoryKind::facilitator, Format::csv}, b.story, b.shared, k_id);
  REQUIRE_FALSE(data);
  CHECK(data.problem().code == "document_not_available");
}

TEST_CASE("the facilitator's sheet has every scene, choice, reason, ending and question, and the same bytes again") {
  const Bundled b = bundled("kamar-sebelah");
  const Document sheet = facilitator_sheet(b.story, b.shared, k_en);
  const std::string words = told(sheet);
  const StoryWords t{b.story, k_en};
  for (std::uint32_t i = 0; i < b.story.nodes.size(); ++i) {
    CHECK(holds(words, t.heading(i)));
    for (const scenario::Choice& c : b.story.nodes[i].choices) {
      CAPTURE(c.id.text);
      CHECK(holds(words, t.text("c." + c.id.text + ".label")));
    }
  }
  for (int i = 1; i <= b.story.debrief_questions; ++i) CHECK(holds(words, t.text("debrief." + std::to_string(i))));
  for (const Format format : {Format::docx, Format::html, Format::pdf}) {
    const auto once = render_story({StoryKind::facilitator, format}, b.story, b.shared, k_en);
    const auto again = render_story({StoryKind::facilitator, format}, b.story, b.shared, k_en);
    REQUIRE(once);
    CHECK(*once == *again);
  }
}

TEST_CASE("what is read aloud stands before what is not, and choices have boxes to count in") {
  const Document sheet = facilitator_sheet(scenario::test::small_story(), {}, k_id);
  std::size_t tally = 0, reasons = 0;
  for (std::size_t i = 0; i < sheet.blocks.size(); ++i) {
    const auto* table = std::get_if<Table>(&sheet.blocks[i]);
    if (table == nullptr) continue;
    if (table->description == k_id.sheet_choices_description() && tally == 0) {
      tally = i;
      CHECK(table->columns.back().title == "Putaran 2");
      CHECK(table->rows.front().back().empty());
      CHECK(table->row_height_mm >= 10);
    }
    if (table->description == k_id.sheet_reasons_description() && reasons == 0) reasons = i;
  }
  CHECK(tally > 0);
  CHECK(reasons > tally);
}

TEST_CASE("every reference points to a heading that is there") {
  const Bundled b = bundled("ronda-malam");
  const auto bytes = render_story({StoryKind::facilitator, Format::html}, b.story, b.shared, k_id);
  REQUIRE(bytes);
  std::size_t links = 0;
  for (std::size_t at = bytes->find("href=\"#"); at != std::string::npos; at = bytes->find("href=\"#", at + 1)) {
    const std::string anchor = bytes->substr(at + 7, bytes->find('"', at + 7) - at - 7);
    CHECK_MESSAGE(holds(*bytes, "id=\"" + anchor + "\""), anchor);
    ++links;
  }
  CHECK(links > 20);
}

TEST_CASE("a later consequence is told with its time, its condition and its scene") {
  const std::string words = told(facilitator_sheet(scenario::test::small_story(), {}, k_id));
  CHECK(holds(words, "Kelak: adegan 4 (sesudah 2 hari)"));
  CHECK(holds(words, "Ditawarkan hanya bila percaya paling sedikit 2."));
  CHECK(holds(words, "Catat: percaya +9"));
}

TEST_CASE("conditions are said as people say them") {
  const scenario::Scenario story = scenario::test::small_story();
  const StoryWords t{story, k_id};
  using scenario::Condition;
  const Condition chose{.kind = Condition::Kind::chose, .subject = "c.janji"};
  const Condition not_chose{.kind = Condition::Kind::negation, .parts = {chose}};
  const Condition trust{.kind = Condition::Kind::variable, .subject = "percaya", .number = 2};
  CHECK(t.condition(not_chose) == "“c.janji” belum dipilih");
  CHECK(t.condition({.kind = Condition::Kind::all, .parts = {not_chose, trust}}) ==
        "“c.janji” belum dipilih dan percaya paling sedikit 2");
  const Condition seen{.kind = Condition::Kind::visited, .subject = "n.kecewa", .number = 1};
  CHECK(t.condition({.kind = Condition::Kind::negation, .parts = {seen}}) == "adegan 4 belum didatangi");
}

TEST_CASE("marked words become bold runs, paragraphs and lists") {
  const Runs runs = runs_of("biasa **tebal** dan *miring*");
  REQUIRE(runs.size() == 3);
  CHECK(runs[1] == Run{"tebal", true});
  CHECK(runs[2].text == " dan miring");
  Document document;
  add_prose(document, "Satu.\n\nDua:\n- a\n- b\n\nTiga.");
  REQUIRE(document.blocks.size() == 4);
  CHECK(std::get<List>(document.blocks[2]).items.size() == 2);
  CHECK(text_of(std::get<Paragraph>(document.blocks[3]).runs) == "Tiga.");
}

TEST_CASE("a reference on paper takes the number of the page on which its heading comes to stand") {
  // Laid out alike as with the number written out, and with no other number.
  const auto with_heading_after = [](int paragraphs) {
    Document document;
    document.page_reference = "{page}";
    document.blocks.push_back(Paragraph{{Run{"lihat", false, "sana"}}});
    for (int i = 0; i < paragraphs; ++i) document.blocks.push_back(Paragraph{plain("x")});
    document.blocks.push_back(Heading{1, "Sana", "sana"});
    return document;
  };
  Document said = with_heading_after(100);
  const std::string referred = pdf_of(said);
  const int pages = pages_of(referred);
  REQUIRE(pages >= 3);
  said.page_reference.clear();
  for (int page = 1; page <= pages; ++page) {
    std::get<Paragraph>(said.blocks[0]).runs = plain("lihat (" + std::to_string(page) + ")");
    CHECK((pdf_of(said) == referred) == (page == pages));
  }
}

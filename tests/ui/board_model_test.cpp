// How cards stand together: by theme, by kind, as a tree; and which perhaps say the same.
#include "ui/screens/board_model.hpp"

#include "support/session_builder.hpp"

using namespace rembug;
using namespace rembug::ui;
using namespace rembug::session;
using session::test::SessionBuilder;

namespace {

SessionBuilder with_theme(SessionBuilder evening, const std::string& id, ItemKind kind, const std::string& text,
                          const std::string& theme) {
  evening.does(RaiseItem{.item = ItemId(id), .details = {.kind = kind, .text = text, .theme = theme}});
  return evening;
}

scenario::SharedData two_themes() {
  scenario::SharedData shared;
  shared.themes = {{.id = "peran"}, {.id = "rujukan"}};
  return shared;
}

std::vector<std::string> order(const std::vector<TreeRow>& rows) {
  std::vector<std::string> out;
  for (const TreeRow& row : rows)
    out.push_back(std::string(static_cast<std::size_t>(row.depth), '>') + row.card->id.text);
  return out;
}

}  // namespace

TEST_CASE("columns follow the city's list of themes, then typed ones, then the cards without one") {
  SessionBuilder evening;
  evening = with_theme(evening, "i1", ItemKind::usulan, "satu", "");
  evening = with_theme(evening, "i2", ItemKind::usulan, "dua", "zona aman");
  evening = with_theme(evening, "i3", ItemKind::usulan, "tiga", "rujukan");
  evening = with_theme(evening, "i4", ItemKind::kesulitan, "empat", "rujukan");
  evening = with_theme(evening, "i5", ItemKind::kesulitan, "lima", "peran");
  const auto columns = columns_by_theme(evening.view(), two_themes());
  REQUIRE(columns.size() == 4);
  CHECK(columns[0].theme == "peran");
  CHECK(columns[1].theme == "rujukan");
  CHECK(columns[2].theme == "zona aman");
  CHECK(columns[3].theme.empty());
  REQUIRE(columns[1].cards.size() == 2);
  CHECK(columns[1].cards[0]->id.text == "i4");  // difficulties first
}

TEST_CASE("merged and archived cards stand in no column") {
  SessionBuilder evening;
  for (const char* id : {"i1", "i2", "i3"}) evening.item(id, ItemKind::kesulitan, id);
  evening.does(MergeItems{ItemId{"i1"}, {ItemId{"i2"}}}).does(ArchiveItem{ItemId{"i3"}});
  const auto columns = columns_by_kind(evening.view());
  REQUIRE(columns.size() == 3);
  REQUIRE(columns[0].cards.size() == 1);
  CHECK(columns[0].cards[0]->times_raised == 2);
  CHECK(columns[1].cards.empty());
  CHECK(cards_of(evening.view(), ItemKind::kesulitan) == 1);
}

TEST_CASE("the problem tree puts answers and causes under their problem, indented") {
  SessionBuilder evening;
  evening.item("akibat", ItemKind::kesulitan, "a").item("sebab", ItemKind::kesulitan, "b");
  evening.item("jawab", ItemKind::usulan, "c").item("lepas", ItemKind::masukan, "d");
  evening.does(LinkItems{ItemId{"sebab"}, ItemId{"akibat"}, LinkKind::penyebab});
  evening.does(LinkItems{ItemId{"jawab"}, ItemId{"sebab"}, LinkKind::menjawab});
  const auto rows = problem_tree(evening.view());
  CHECK(order(rows) == std::vector<std::string>{"akibat", ">sebab", ">>jawab", "lepas"});
  CHECK(rows[1].link == LinkKind::penyebab);
  CHECK(rows[2].link == LinkKind::menjawab);
  CHECK_FALSE(rows[0].link.has_value());
}

TEST_CASE("a circle of causes shows every card once") {
  SessionBuilder evening;
  for (const char* id : {"a", "b", "c"}) evening.item(id, ItemKind::kesulitan, id);
  evening.does(LinkItems{ItemId{"a"}, ItemId{"b"}, LinkKind::penyebab});
  evening.does(LinkItems{ItemId{"b"}, ItemId{"c"}, LinkKind::penyebab});
  evening.does(LinkItems{ItemId{"c"}, ItemId{"a"}, LinkKind::penyebab});
  const auto rows = problem_tree(evening.view());
  CHECK(rows.size() == 3);
  CHECK(rows[0].card->id.text == "a");
}

TEST_CASE("a card whose problem was archived stands as a root") {
  SessionBuilder evening;
  evening.item("a", ItemKind::kesulitan, "a").item("b", ItemKind::usulan, "b");
  evening.does(LinkItems{ItemId{"b"}, ItemId{"a"}, LinkKind::menjawab}).does(ArchiveItem{ItemId{"a"}});
  CHECK(order(problem_tree(evening.view())) == std::vector<std::string>{"b"});
}

TEST_CASE("cards of one kind that are alike are suggested, and never again once people keep them apart") {
  SessionBuilder evening;
  evening.item("i1", ItemKind::usulan, "Posko aduan dibuka di balai kelurahan");
  evening.item("i2", ItemKind::usulan, "Membuka posko pengaduan di balai kelurahan");
  evening.item("i3", ItemKind::kesulitan, "Posko aduan dibuka di balai kelurahan");
  LikenessMemory likeness;
  const auto pair = likeness.suggestion(evening.view());
  REQUIRE(pair.has_value());
  CHECK(pair->first.text == "i1");
  CHECK(pair->second.text == "i2");
  evening.does(DismissLikeness{pair->second, pair->first});
  CHECK_FALSE(likeness.suggestion(evening.view()).has_value());
  evening.does(Undo{});
  CHECK(likeness.suggestion(evening.view()).has_value());
}

TEST_CASE("merging takes the suggestion away and separating brings it back") {
  SessionBuilder evening;
  evening.item("i1", ItemKind::usulan, "Kader piket malam").item("i2", ItemKind::usulan, "Kader piket malam");
  LikenessMemory likeness;
  REQUIRE(likeness.suggestion(evening.view()).has_value());
  evening.does(MergeItems{ItemId{"i1"}, {ItemId{"i2"}}});
  CHECK_FALSE(likeness.suggestion(evening.view()).has_value());
  evening.does(SeparateItem{ItemId{"i2"}});
  CHECK(likeness.suggestion(evening.view()).has_value());
}

TEST_CASE("of two cards the one raised more often stays, else the one raised first") {
  SessionBuilder evening;
  for (const char* id : {"i1", "i2", "i3"}) evening.item(id, ItemKind::usulan, id);
  CHECK(stays_and_goes(evening.view(), ItemId{"i2"}, ItemId{"i1"}).first.text == "i1");
  evening.does(MergeItems{ItemId{"i2"}, {ItemId{"i3"}}});
  CHECK(stays_and_goes(evening.view(), ItemId{"i1"}, ItemId{"i2"}).first.text == "i2");
}

TEST_CASE("an agreed card stays when it is merged with another") {
  SessionBuilder evening;
  evening.item("i1", ItemKind::usulan, "satu").item("i2", ItemKind::usulan, "dua");
  evening.does(ReachAgreement{.item = ItemId{"i2"}});
  CHECK(stays_and_goes(evening.view(), ItemId{"i1"}, ItemId{"i2"}).first.text == "i2");
}

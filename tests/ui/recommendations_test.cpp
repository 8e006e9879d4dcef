#include "ui/harness.hpp"
#include "ui/recommendations_made.hpp"
#include "ui/screens/recommendation_rows.hpp"

namespace rembug::ui::test {

namespace {

using session::ItemKind;

template <class Wanted>
std::vector<Wanted> only(const Wishes& wishes) {
  std::vector<Wanted> found;
  for (const Wish& wish : wishes) {
    if (const auto* one = std::get_if<Wanted>(&wish)) found.push_back(*one);
  }
  return found;
}

Hall& with_sessions(Hall& hall) {
  hall.go(Place::rekomendasi).frame();
  hall.desk.recommendations = made_recommendations();
  hall.take_wishes();
  return hall.frame();
}

}  // namespace

TEST_CASE("Rows count only what passes the filter") {
  const auto all = made_recommendations();
  const auto& places = bundled_shelf().shared.places;
  const auto rows = rows_of(all, ItemKind::usulan, {}, places);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].group->key == "rujukan");
  CHECK(rows[0].items.size() == 3);
  CHECK(rows[0].raised == 5);
  CHECK(rows[0].kelurahan == 2);
  CHECK(rows[0].sessions == 2);

  const auto medono = rows_of(all, ItemKind::usulan, {.kecamatan = {}, .kelurahan = "Medono"}, places);
  REQUIRE(medono.size() == 2);
  CHECK(medono[0].items.size() == 2);
  CHECK(medono[0].promises.empty());

  RowFilter west;
  west.kecamatan = "Pekalongan Barat";
  for (const auto& row : rows_of(all, ItemKind::usulan, west, places)) {
    for (const auto* item : row.items) CHECK(item->place == "Medono");
  }
  RowFilter theme;
  theme.theme = "peran";
  CHECK(rows_of(all, ItemKind::usulan, theme, places).size() == 1);
  RowFilter step;
  step.step = "rujukan";
  CHECK(rows_of(all, ItemKind::kesulitan, step, places).size() == 1);
}

TEST_CASE("Outcomes are counted in classes and proposals that nobody rated are told apart") {
  const auto all = made_recommendations();
  const auto rows = rows_of(all, ItemKind::usulan, {}, bundled_shelf().shared.places);
  REQUIRE_FALSE(rows.empty());
  CHECK(rows[0].outcomes.accepted == 1);
  CHECK(rows[0].outcomes.discuss == 1);
  CHECK(rows[0].outcomes.unrated == 1);
  CHECK(rows[0].outcomes.rated() == 2);
}

TEST_CASE("Follow-up says the worst first and is done only when every promise is") {
  using session::AgreementState;
  auto a = promised("s", "a", "x", "Medono", "t", AgreementState::selesai);
  auto b = promised("s", "b", "y", "Medono", "t", AgreementState::belum);
  const report::Promise* const both[] = {&a, &b};
  CHECK(follow_up({}) == FollowUp::none);
  CHECK(follow_up(both) == FollowUp::part_done);
  b.state = AgreementState::selesai;
  CHECK(follow_up(both) == FollowUp::done);
  b.state = AgreementState::terhambat;
  CHECK(follow_up(both) == FollowUp::stuck);
  b.overdue = true;
  CHECK(follow_up(both) == FollowUp::overdue);
}

TEST_CASE("Recommendations are asked for once, and again when the grouping changes") {
  Hall hall;
  hall.go(Place::rekomendasi).frame().frame();
  CHECK(only<LookAcross>(hall.take_wishes()).size() == 1);
  with_sessions(hall);
  hall.click("across.group").press(Key::down).press(Key::enter);
  const auto asked = only<LookAcross>(hall.take_wishes());
  REQUIRE(asked.size() == 1);
  CHECK(asked[0].by == report::GroupBy::step);
}

TEST_CASE("Without sessions the screen says how to begin") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    Hall hall({.language = language});
    hall.go(Place::rekomendasi).frame();
    CHECK(hall.shows(hall.desk.w().across_empty()));
    hall.press(Key::enter);
    CHECK(hall.program.place() == Place::persiapan);
  }
}

TEST_CASE("A row opens to the cards behind it, with place and date and without a speaker") {
  Hall hall;
  with_sessions(hall).click("across.row.rujukan");
  CHECK(hall.shows("Kartu rujukan dengan kabar balik"));
  CHECK(hall.shows("Krapyak"));
  CHECK(hall.shows("20 November 2026"));
  CHECK(hall.shows(hall.desk.w().across_example()));
  CHECK(hall.shows("Puskesmas memberi kabar balik dalam tiga hari"));
  hall.press(Key::escape);
  CHECK(hall.program.place() == Place::rekomendasi);
  CHECK(hall.shows("Peran dan batas tugas"));
  hall.press(Key::escape);
  CHECK(hall.program.place() == Place::beranda);
}

TEST_CASE("The three kinds are looked at in turn and demonstrations are marked") {
  Hall hall;
  with_sessions(hall);
  CHECK(hall.shows(hall.desk.w().across_demonstrations(1)));
  hall.click("across.kind.1");
  CHECK(hall.shows(hall.desk.w().across_heading_difficulties(2, 0)));
  hall.click("across.kind.2");
  CHECK(hall.shows(hall.desk.w().across_heading_promises(1, 0)));
  CHECK(hall.shows(hall.desk.w().across_follow_waiting()));
}

TEST_CASE("A tile of the map narrows to its kelurahan and back") {
  Hall hall;
  with_sessions(hall).click("tile.Medono");
  CHECK(hall.shows(hall.desk.w().across_only_place("Medono")));
  CHECK(hall.shows(hall.desk.w().across_count_proposals(2)));
  hall.click("across.only");
  CHECK_FALSE(hall.shows(hall.desk.w().across_only_place("Medono")));
}

TEST_CASE("A filter that leaves nothing says so and is taken back by Enter") {
  Hall hall;
  with_sessions(hall).click("tile.Bandengan");
  CHECK(hall.shows(hall.desk.w().across_nothing()));
  hall.click("across.clear");
  CHECK(hall.shows("Jalur rujukan"));
}

TEST_CASE("Session files are chosen in a dialog, one or all of a folder") {
  Hall hall;
  with_sessions(hall).press(ctrl(Key::o));
  const auto shown = only<ShowFolder>(hall.take_wishes());
  REQUIRE(shown.size() == 1);
  CHECK(shown[0].suffixes == std::vector<std::string>{".rembug"});
  hall.desk.folder = FolderView{"/media/usb",
                                "/media",
                                {{"Lama", "/media/usb/Lama", true},
                                 {"a.rembug", "/media/usb/a.rembug", false},
                                 {"b.rembug", "/media/usb/b.rembug", false}}};
  hall.frame().click("files.entry.a.rembug");
  auto merged = only<MergeFiles>(hall.take_wishes());
  REQUIRE(merged.size() == 1);
  CHECK(merged[0].paths == std::vector<std::string>{"/media/usb/a.rembug"});
  hall.press(ctrl(Key::o)).click("files.all");
  merged = only<MergeFiles>(hall.take_wishes());
  REQUIRE(merged.size() == 1);
  CHECK(merged[0].paths.size() == 2);
}

TEST_CASE("Recommendations are exported in the form that was chosen") {
  Hall hall;
  with_sessions(hall).press(ctrl(Key::e)).press(Key::d2);
  const auto exported = only<ExportRecommendations>(hall.take_wishes());
  REQUIRE(exported.size() == 1);
  CHECK(exported[0].format == report::RecommendationFormat::html);
}

TEST_CASE("Labels of the recommendations fit, in both languages and type sizes") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    for (const int percent : {100, 150, 200}) {
      Hall hall({.language = language, .percent = percent});
      with_sessions(hall);
      const auto check = [&](const char* what) {
        CAPTURE(percent);
        CAPTURE(what);
        for (const std::string& label : hall.too_wide()) MESSAGE("too wide: " << label);
        CHECK(hall.too_wide().empty());
      };
      check("rows");
      hall.click("across.row.rujukan");
      check("details");
      hall.press(Key::escape).press(ctrl(Key::e));
      check("export");
      hall.press(Key::escape);
      hall.press(Key::m);
      check("map");
    }
  }
}

}  // namespace rembug::ui::test

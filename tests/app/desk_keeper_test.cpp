// The desk keeper without a window: wishes in, desk out.
#include "app/desk_keeper.hpp"

#include <doctest/doctest.h>

#include "app/backups.hpp"
#include "support/temp_folder.hpp"

using namespace rembug;
using test::TempFolder;
namespace fs = std::filesystem;

namespace {

struct Sitting {
  explicit Sitting(const TempFolder& folder)
      : keeper(app::Places{folder / "data" / "rembug.db", REMBUG_SOURCE_DIR, folder / "settings", folder / "documents"},
               app::Clock{[this] { return utc += 1000; }, [this] { return seconds; }}, [] {}) {
    keeper.read_shelf();
  }

  void wish(ui::Wish one) { rest = keeper.grant({std::move(one)}); }
  void act(session::CommandBody body, std::string clears = {}, std::string toast = {}) {
    wish(ui::Act{std::move(body), std::move(clears), std::move(toast)});
  }
  void new_session(const std::string& kelurahan) {
    wish(ui::NewSession{{.details = {.kelurahan = kelurahan, .date = Date{2026, 11, 24}}}});
  }
  std::vector<ui::Toast> toasts() { return keeper.take_toasts(); }
  const ui::Desk& desk() { return keeper.lay_out(); }

  UtcMs utc = 1'795'521'600'000;
  double seconds = 0;
  ui::Wishes rest;
  app::DeskKeeper keeper;
};

session::CommandBody raise(const std::string& text) {
  return session::RaiseItem{.details = {.kind = session::ItemKind::usulan, .text = text}};
}

std::size_t files_in(const fs::path& folder) {
  std::size_t count = 0;
  std::error_code error;
  for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator(); ++entry)
    ++count;
  return count;
}

}  // namespace

TEST_CASE("a new session is open, listed, and there again after the next start") {
  const TempFolder folder;
  std::string id;
  {
    Sitting sitting(folder);
    CHECK(sitting.desk().session == nullptr);
    CHECK(sitting.desk().library_problem.empty());
    sitting.new_session("Krapyak");
    REQUIRE(sitting.desk().session != nullptr);
    CHECK(sitting.desk().session->details.kelurahan == "Krapyak");
    REQUIRE(sitting.desk().sessions.size() == 1);
    id = sitting.desk().session->id.text;
    CHECK(sitting.toasts().empty());
  }
  Sitting again(folder);
  REQUIRE(again.desk().session != nullptr);
  CHECK(again.desk().session->id.text == id);
  CHECK(again.desk().settings.last_session == id);
}

TEST_CASE("a command that is done says so and clears its draft, on disk too") {
  const TempFolder folder;
  {
    Sitting sitting(folder);
    sitting.new_session("Krapyak");
    sitting.keeper.drafts().text("board.capture") = "Jadwal piket";
    sitting.act(raise("Jadwal piket"), "board.capture", "Kartu disimpan.");
    CHECK(sitting.keeper.drafts().text("board.capture").empty());
    CHECK(sitting.desk().session->items.size() == 1);
    const auto toasts = sitting.toasts();
    REQUIRE(toasts.size() == 1);
    CHECK(toasts[0].text == "Kartu disimpan.");
    CHECK_FALSE(toasts[0].is_error);
    CHECK(toasts[0].offers_undo);
  }
  Sitting again(folder);
  CHECK(again.desk().session->items.size() == 1);
  CHECK(again.keeper.drafts().text("board.capture").empty());
}

TEST_CASE("a refused command says why in words and leaves the draft") {
  const TempFolder folder;
  Sitting sitting(folder);
  sitting.new_session("Krapyak");
  sitting.keeper.drafts().text("board.capture") = " ";
  sitting.act(raise(" "), "board.capture", "Kartu disimpan.");
  CHECK(sitting.keeper.drafts().text("board.capture") == " ");
  const auto toasts = sitting.toasts();
  REQUIRE(toasts.size() == 1);
  CHECK(toasts[0].is_error);
  CHECK(toasts[0].text == sitting.keeper.words().by_key("problem.text_empty"));
}

TEST_CASE("undo takes the last command back, and its toast offers no undo of the undo") {
  const TempFolder folder;
  Sitting sitting(folder);
  sitting.new_session("Krapyak");
  sitting.act(raise("Jadwal piket"));
  sitting.act(session::Undo{}, {}, "Diurungkan.");
  CHECK(sitting.desk().session->items.empty());
  const auto toasts = sitting.toasts();
  REQUIRE(toasts.size() == 1);
  CHECK_FALSE(toasts[0].offers_undo);
  sitting.act(session::Redo{});
  CHECK(sitting.desk().session->items.size() == 1);
}

TEST_CASE("what is typed comes back after a start that was cut off") {
  const TempFolder folder;
  {
    Sitting sitting(folder);
    sitting.keeper.drafts().text("capture.text") = "separuh kalimat";
    sitting.keeper.tick();
    CHECK(sitting.desk().save_state == ui::SaveState::saving);
    CHECK(sitting.keeper.next_at() == doctest::Approx(1));
    sitting.seconds = 1;
    sitting.keeper.tick();
    CHECK(sitting.desk().save_state == ui::SaveState::saved);
  }
  Sitting again(folder);
  CHECK(again.keeper.drafts().text("capture.text") == "separuh kalimat");
}

TEST_CASE("practice is kept apart from sessions, from its first command on") {
  const TempFolder folder;
  {
    Sitting sitting(folder);
    sitting.keeper.wait_until_idle();
    CHECK(sitting.desk().practice == nullptr);
    REQUIRE_FALSE(sitting.desk().shelf->entries.empty());
    const std::string scenario = sitting.desk().shelf->entries.front().scenario->id;
    sitting.wish(ui::ActInPractice{session::StartPlay{.scenario = scenario}});
    REQUIRE(sitting.desk().practice != nullptr);
    CHECK(sitting.desk().practice->kind == session::SessionKind::latihan);
    CHECK(sitting.desk().practice->plays.size() == 1);
    CHECK(sitting.desk().sessions.empty());
    CHECK(sitting.toasts().empty());
  }
  Sitting again(folder);
  REQUIRE(again.desk().practice != nullptr);
  CHECK(again.desk().practice->plays.size() == 1);
}

TEST_CASE("a library that another program holds is left alone, and practice goes on without keeping") {
  const TempFolder folder;
  Sitting first(folder);
  first.new_session("Krapyak");
  Sitting second(folder);
  CHECK_FALSE(second.desk().library_problem.empty());
  CHECK(second.desk().sessions.empty());
  second.new_session("Kauman");
  const auto toasts = second.toasts();
  REQUIRE(toasts.size() == 1);
  CHECK(toasts[0].is_error);
  second.keeper.wait_until_idle();
  const std::string scenario = second.desk().shelf->entries.front().scenario->id;
  second.wish(ui::ActInPractice{session::StartPlay{.scenario = scenario}});
  REQUIRE(second.desk().practice != nullptr);
  CHECK(second.desk().practice->plays.size() == 1);
  first.keeper.finish();
  CHECK(first.desk().sessions.size() == 1);
}

TEST_CASE("a file that is no library is told in words and not touched") {
  const TempFolder folder;
  fs::create_directories(folder / "data");
  test::write_bytes(folder / "data" / "rembug.db", "shopping list");
  Sitting sitting(folder);
  CHECK_FALSE(sitting.desk().library_problem.empty());
  sitting.keeper.after_first_frame();
  sitting.keeper.wait_until_idle();
  CHECK(sitting.desk().sessions.empty());
  sitting.keeper.finish();
  CHECK(test::bytes_of(folder / "data" / "rembug.db") == "shopping list");
}

TEST_CASE("minutes are made in the documents folder, noted, and never written over") {
  const TempFolder folder;
  Sitting sitting(folder);
  sitting.new_session("Krapyak");
  sitting.toasts();
  for (int i = 0; i < 2; ++i) {
    sitting.wish(ui::MakeDocument{{report::Kind::notulen, report::Format::html}});
    sitting.keeper.wait_until_idle();
  }
  REQUIRE(sitting.desk().documents.size() == 2);
  CHECK(sitting.desk().documents[0].path != sitting.desk().documents[1].path);
  CHECK(files_in(folder / "documents") == 2);
  CHECK(test::bytes_of(sitting.desk().documents[0].path).find("Krapyak") != std::string::npos);
  CHECK(sitting.desk().session->documents.size() == 2);
  const auto toasts = sitting.toasts();
  REQUIRE(toasts.size() == 2);
  CHECK(toasts[0].text.find(sitting.desk().documents[0].path) != std::string::npos);
}

TEST_CASE("a session exported from one laptop is merged into another, twice without harm") {
  const TempFolder one_folder, other_folder;
  Sitting one(one_folder);
  one.new_session("Krapyak");
  one.act(raise("Jadwal piket"));
  one.wish(ui::ExportSession{.folder = (one_folder / "stick").string()});
  REQUIRE(files_in(one_folder / "stick") == 1);
  const std::string parcel = fs::directory_iterator(one_folder / "stick")->path().string();
  CHECK(parcel.ends_with(".rembug"));

  Sitting other(other_folder);
  other.wish(ui::MergeFiles{{parcel}});
  other.keeper.wait_until_idle();
  REQUIRE(other.desk().sessions.size() == 1);
  CHECK(other.desk().sessions[0].details.kelurahan == "Krapyak");
  other.toasts();
  other.wish(ui::MergeFiles{{parcel}});
  other.keeper.wait_until_idle();
  const auto toasts = other.toasts();
  REQUIRE(toasts.size() == 1);
  CHECK(toasts[0].text == other.keeper.words().app_nothing_new());
}

TEST_CASE("a bad file among several is named, and the rest is merged") {
  const TempFolder one_folder, other_folder;
  Sitting one(one_folder);
  one.new_session("Krapyak");
  one.wish(ui::ExportSession{.folder = (one_folder / "stick").string()});
  const std::string parcel = fs::directory_iterator(one_folder / "stick")->path().string();
  const std::string bad = (one_folder / "photo.rembug").string();
  test::write_bytes(bad, "not a library at all");
  Sitting other(other_folder);
  other.wish(ui::MergeFiles{{bad, (one_folder / "gone.rembug").string(), parcel}});
  other.keeper.wait_until_idle();
  CHECK(other.desk().sessions.size() == 1);
  std::vector<std::string> errors;
  for (const ui::Toast& toast : other.toasts())
    if (toast.is_error) errors.push_back(toast.text);
  REQUIRE(errors.size() == 2);
  CHECK(errors[0].find("gone.rembug") != std::string::npos);
  CHECK(errors[1].find("photo.rembug") != std::string::npos);
}

TEST_CASE("recommendations are made over all sessions") {
  const TempFolder folder;
  Sitting sitting(folder);
  for (const char* place : {"Krapyak", "Kauman"}) {
    sitting.new_session(place);
    sitting.act(raise("Jadwal piket"));
  }
  sitting.wish(ui::LookAcross{report::GroupBy::place});
  CHECK(sitting.desk().recommending);
  sitting.keeper.wait_until_idle();
  REQUIRE(sitting.desk().recommendations.has_value());
  CHECK_FALSE(sitting.desk().recommending);
  CHECK(sitting.desk().recommendations->sessions == 2);
  CHECK(sitting.desk().recommendations->items == 2);
  sitting.toasts();
  sitting.wish(ui::ExportRecommendations{report::GroupBy::place, report::RecommendationFormat::csv});
  sitting.keeper.wait_until_idle();
  CHECK(files_in(folder / "documents") == 1);
}

TEST_CASE("the library is copied when an agenda step ends, and every ten minutes if something changed") {
  const TempFolder folder;
  const fs::path copies = folder / "data" / "cadangan";
  Sitting sitting(folder);
  sitting.new_session("Krapyak");
  const auto steps = sitting.desk().session->agenda;
  sitting.act(session::StartAgendaStep{steps.at(0).step.id});
  CHECK(files_in(copies) == 1);
  CHECK(sitting.desk().backed_up_at.has_value());
  sitting.act(raise("Jadwal piket"));
  sitting.seconds = app::k_seconds_between_backups - 1;
  sitting.keeper.tick();
  CHECK(files_in(copies) == 1);
  sitting.seconds += 2;
  sitting.keeper.tick();
  CHECK(files_in(copies) == 2);
  sitting.seconds += 2 * app::k_seconds_between_backups;
  sitting.keeper.tick();
  CHECK(files_in(copies) == 2);  // nothing changed
  sitting.wish(ui::BackUp{(folder / "stick").string()});
  CHECK(files_in(folder / "stick") == 1);
  const auto opened =
      store::Library::open(fs::directory_iterator(folder / "stick")->path(), {.device = session::DeviceId("x")});
  REQUIRE(opened);
  CHECK(opened->sessions()->size() == 1);
}

TEST_CASE("the first start builds the demonstration evening, marked as such, and the second does not") {
  const TempFolder folder;
  {
    Sitting sitting(folder);
    sitting.keeper.after_first_frame();
    sitting.keeper.wait_until_idle();
    REQUIRE(sitting.desk().sessions.size() == 1);
    CHECK(sitting.desk().sessions[0].demonstration);
    CHECK(sitting.toasts().empty());
    sitting.wish(ui::OpenSession{sitting.desk().sessions[0].id});
    REQUIRE(sitting.desk().session != nullptr);
    CHECK(sitting.desk().session->items.size() >= 40);
  }
  Sitting again(folder);
  again.keeper.after_first_frame();
  again.keeper.wait_until_idle();
  CHECK(again.desk().sessions.size() == 1);
}

TEST_CASE("language changes at once and is kept") {
  const TempFolder folder;
  {
    Sitting sitting(folder);
    ui::Settings settings = sitting.desk().settings;
    settings.language = i18n::Language::en;
    sitting.wish(ui::ChangeSettings{settings});
    CHECK(sitting.desk().w().language() == i18n::Language::en);
  }
  Sitting again(folder);
  CHECK(again.desk().w().language() == i18n::Language::en);
}

TEST_CASE("a folder is shown from where the person was last") {
  const TempFolder folder;
  fs::create_directories(folder / "stick" / "inner");
  Sitting sitting(folder);
  sitting.wish(ui::ShowFolder{(folder / "stick").string(), {".rembug"}});
  REQUIRE(sitting.desk().folder.has_value());
  CHECK(sitting.desk().folder->entries.size() == 1);
  sitting.wish(ui::LeaveFolder{});
  CHECK_FALSE(sitting.desk().folder.has_value());
  sitting.wish(ui::ShowFolder{{}, {".rembug"}});
  CHECK(sitting.desk().folder->path == (folder / "stick").string());
}

TEST_CASE("what only a window can do is handed back") {
  const TempFolder folder;
  Sitting sitting(folder);
  sitting.wish(ui::SwitchRoom{true});
  REQUIRE(sitting.rest.size() == 1);
  CHECK(std::holds_alternative<ui::SwitchRoom>(sitting.rest[0]));
  sitting.wish(ui::LeaveFolder{});
  CHECK(sitting.rest.empty());
}

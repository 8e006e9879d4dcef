// A whole evening through the screens, from an empty laptop to a closed session; and the same commands through
// rembugctl, which must come to the same view.
#include <fstream>
#include <nlohmann/json.hpp>

#include "cli/ctl_process.hpp"
#include "session/json.hpp"
#include "ui/harness.hpp"

namespace rembug::ui::test {

namespace {

using nlohmann::json;

void prepare(Hall& hall) {
  hall.go(Place::persiapan).frame();
  hall.click("prepare.kelurahan").click("prepare.kelurahan.option0");
  hall.click("prepare.venue").type("Balai warga");
  hall.press(ctrl(Key::enter));
  for (const char* name : {"Siti Aminah", "Budi Santoso", "Nur Hidayah", "Agus Salim", "Wahyu Lestari", "Rina Utami"})
    hall.type(name).press(Key::enter);
  hall.press(ctrl(Key::enter)).press(ctrl(Key::enter));
  hall.click("prepare.next");
  REQUIRE(hall.program.place() == Place::sesi);
  CHECK(hall.view().present_participants() == 6);
}

// Starts the first step of this kind in the agenda, as a press on its row and then on the button does.
void start_step(Hall& hall, session::StepKind kind) {
  session::AgendaStepId wanted;
  for (const session::AgendaStepView& step : hall.view().agenda) {
    if (step.step.kind == kind && wanted.empty()) wanted = step.step.id;
  }
  REQUIRE_FALSE(wanted.empty());
  if (hall.view().current_step != wanted) hall.click("agenda." + wanted.text).click(hall.desk.w().run_start_step());
  CHECK(hall.view().current_step == wanted);
}

// Makes some complete choice at the scene that the group decides about.
void answer_as_the_group(Hall& hall) {
  if (hall.spot("play.take")->enabled) return;
  const session::PlayView& play = hall.view().plays.back();
  const scenario::Scenario& scenario = *bundled_shelf().find(play.scenario);
  hall.answer(scenario, scenario::replay(scenario, play.seed, play.steps).state);
}

// One scene with the room: asks, talks, decides, reads what came of it. False at the end of the story.
bool play_scene(Hall& hall, bool ask_twice) {
  const i18n::Words& w = hall.desk.w();
  if (hall.spot("play.next_step") != nullptr) return false;
  if (hall.spot("play.next") != nullptr) {
    hall.press(Key::enter);
    return true;
  }
  if (hall.spot("play.reveal") != nullptr) {
    if (hall.spot("seat.s1.0") != nullptr) {
      for (int seat = 1; seat <= 6; ++seat) hall.click("seat.s" + std::to_string(seat) + ".0");
    } else {
      hall.press(Key::d1).press(Key::d1).press(Key::d2).press(Key::d2).press(Key::d1);
    }
    hall.click(w.play_reveal());
    if (ask_twice) {
      hall.click("play.again");
      hall.press(Key::d1).press(Key::d1).press(Key::d1).press(Key::d1).press(Key::d2);
      hall.click(w.play_reveal());
    }
    hall.click("play.decide");
  }
  REQUIRE(hall.spot("play.take") != nullptr);
  answer_as_the_group(hall);
  if (hall.spot("play.reason") != nullptr) {
    hall.click("play.reason").type("Anak aman dulu").press(Key::enter).type("Takut salah paham");
    hall.press(ctrl(Key::enter));
  } else {
    hall.press(Key::enter);
  }
  return true;
}

void collect(Hall& hall) {
  const struct {
    char kind;
    const char* text;
  } cards[] = {{'1', "Warga bingung melapor ke siapa kalau malam"},
               {'1', "Bingung warga kalau malam melapor ke siapa"},
               {'1', "Sesudah dirujuk, tidak ada kabar balik"},
               {'2', "Kader perlu tahu hasil rujukan"},
               {'3', "Satu nomor piket PATBM ditempel di tiap pos ronda"},
               {'3', "Kartu rujukan dengan tanggal kabar balik"}};
  for (const auto& card : cards) {
    hall.press(ctrl(Key::k));
    hall.press(ctrl(card.kind == '1' ? Key::d1 : card.kind == '2' ? Key::d2 : Key::d3));
    hall.type(card.text).press(Key::enter);
  }
  hall.press(Key::escape);
  REQUIRE(hall.view().items.size() >= 6);
}

void rate(Hall& hall) {
  hall.click("rating.open");
  REQUIRE(hall.view().rounds.size() == 1);
  for (std::size_t row = 0; row < hall.view().rounds[0].items.size(); ++row) {
    for (int person = 0; person < 6; ++person) hall.press(person < 4 ? Key::d5 : Key::d4);
    hall.press(Key::down);
  }
  hall.click("rating.reveal");
  for (std::size_t row = 0; row < hall.view().rounds[0].items.size(); ++row) {
    hall.click("rating.row." + hall.view().rounds[0].items[row].item.text);
    hall.press(ctrl(Key::j));
  }
  REQUIRE(hall.view().agreements.size() == hall.view().rounds[0].items.size());
}

void promise(Hall& hall) {
  for (std::size_t i = 0; i < hall.view().agreements.size(); ++i) {
    hall.click("agreement." + hall.view().agreements[i].id.text);
    hall.click("agreement.field.responsible").type("Ketua PATBM");
    hall.click("agreement.field.due").type("15 Desember 2026");
    hall.press(Key::escape);
  }
}

// Clock readings differ between two runs of the same commands; all else must not.
json without_clock(const json& value) {
  if (value.is_array()) {
    json out = json::array();
    for (const json& element : value) out.push_back(without_clock(element));
    return out;
  }
  if (!value.is_object()) return value;
  json out = json::object();
  for (const auto& [key, member] : value.items()) {
    const bool clock = key.ends_with("_at") || key == "last_time" || key == "spent_ms";
    if (!clock || key == "starts_at") out[key] = without_clock(member);
  }
  return out;
}

}  // namespace

TEST_CASE("An evening through the screens comes to the same view as its commands through rembugctl") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    CAPTURE(static_cast<int>(language));
    Hall hall({.language = language});
    prepare(hall);
    start_step(hall, session::StepKind::skenario);
    hall.press(Key::d1).press(Key::enter);  // the first scenario of the list
    REQUIRE(hall.view().plays.size() == 1);
    int scenes = 0;
    while (play_scene(hall, scenes == 0)) REQUIRE(++scenes < 60);
    CHECK(hall.view().plays[0].ended);
    CHECK(hall.view().decisions.size() > 1);
    start_step(hall, session::StepKind::papan);
    collect(hall);
    hall.press(ctrl(Key::g));
    start_step(hall, session::StepKind::penilaian);
    rate(hall);
    start_step(hall, session::StepKind::kesepakatan);
    promise(hall);
    start_step(hall, session::StepKind::baca_ulang);
    for (std::size_t i = 0; i <= hall.view().agreements.size(); ++i) hall.press(Key::enter);
    CHECK(hall.view().closed);
    for (const session::AgreementView& agreement : hall.view().agreements) {
      CHECK(agreement.confirmed);
      CHECK(agreement.details.responsible == "Ketua PATBM");
    }
    CHECK(hall.take_refusals().empty());

    std::string lines;
    for (const session::CommandBody& body : hall.commands()) lines += session::command_to_json({.body = body}) + "\n";
    const rembug::test::Folder folder;
    const std::string file = folder.write("evening.jsonl", lines);
    const auto told = rembug::test::ctl(
        {"session", folder / "a.db", "--commands", file, "--session", "sesi-1", "--device", "laptop-a"});
    CHECK_MESSAGE(told.exit_code == 0, told.out);
    const auto shown = rembug::test::ctl({"show", folder / "a.db"});
    REQUIRE(shown.exit_code == 0);
    const json by_screens = without_clock(json::parse(session::view_to_json(hall.view())));
    const json by_commands = without_clock(json::parse(shown.out));
    CHECK_MESSAGE(by_screens == by_commands, json::diff(by_screens, by_commands).dump(1));
  }
}

}  // namespace rembug::ui::test

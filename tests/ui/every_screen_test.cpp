// What must hold on every screen, empty, on a usual evening and overfull, in both languages: all words fit, nothing is
// shown that only programmers read, and whatever can be pressed does something that the session accepts. What each
// screen says is kept as text in tests/golden/ui; REMBUG_UPDATE_GOLDEN=1 writes it anew, and the change is read in the
// diff.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "ui/demonstration.hpp"
#include "ui/harness.hpp"

namespace rembug::ui::test {

namespace {

using session::test::SessionBuilder;

struct View {
  std::string name;
  Place place;
  std::string step;  // of the agenda, for the session's screen
  Key key = Key::none;
};

const std::vector<View>& views() {
  static const std::vector<View> all = {{"beranda", Place::beranda, "", Key::none},
                                        {"latihan", Place::latihan, "", Key::none},
                                        {"persiapan", Place::persiapan, "", Key::none},
                                        {"sesi-pembukaan", Place::sesi, "pembukaan", Key::none},
                                        {"sesi-aturan", Place::sesi, "aturan", Key::none},
                                        {"sesi-skenario", Place::sesi, "skenario", Key::none},
                                        {"sesi-papan", Place::sesi, "papan", Key::none},
                                        {"sesi-penilaian", Place::sesi, "penilaian", Key::none},
                                        {"sesi-kesepakatan", Place::sesi, "kesepakatan", Key::none},
                                        {"sesi-baca-ulang", Place::sesi, "baca_ulang", Key::none},
                                        {"sesi-penutup", Place::sesi, "penutup", Key::none},
                                        {"sesi-ditutup", Place::sesi, "", Key::none},
                                        {"rekomendasi", Place::rekomendasi, "", Key::none},
                                        {"skenario", Place::skenario, "", Key::none},
                                        {"peta", Place::peta, "", Key::none},
                                        {"pengaturan", Place::pengaturan, "", Key::none},
                                        {"bantuan", Place::beranda, "", Key::f1},
                                        {"stop", Place::beranda, "", Key::f9}};
  return all;
}

bool needs_session(const View& view) {
  return view.place == Place::sesi;
}

void show(Hall& hall, const View& view) {
  hall.go(view.place).frame();
  if (view.key != Key::none) hall.press(view.key);
  hall.frame();
}

// An evening at one step with as much of everything as a large hall could bring.
SessionBuilder overfull(const std::string& step) {
  const std::string longest =
      "Warga di ujung gang yang jauh dari balai kelurahan belum tahu harus menghubungi siapa kalau mendengar "
      "pertengkaran "
      "tengah malam, dan takut namanya disebut kalau melapor lebih dulu daripada keluarganya sendiri";
  SessionBuilder builder;
  builder.does(session::ChangeSessionDetails{
      {.title = "Rembug perlindungan perempuan dan anak tingkat kelurahan dengan seluruh unsur masyarakat",
       .kecamatan = "Pekalongan Selatan",
       .kelurahan = "Pasirkratonkramat",
       .venue = "Aula serbaguna Balai Kelurahan yang baru di sebelah lapangan",
       .organiser = "Dinas Pemberdayaan Masyarakat, Pemberdayaan Perempuan, dan Perlindungan Anak"}});
  builder.seats(60, {.organisation = "Forum Komunikasi Puspaga dan Pendamping Desa", .kelurahan = "Pasirkratonkramat"});
  const session::ItemKind kinds[] = {session::ItemKind::kesulitan, session::ItemKind::masukan,
                                     session::ItemKind::usulan};
  const char* themes[] = {"peran", "rujukan", "kader", "", "tema buatan warga yang namanya panjang sekali"};
  for (int i = 0; i < 90; ++i) {
    builder.does(session::RaiseItem{
        .item = session::ItemId("i" + std::to_string(i)),
        .details = {.kind = kinds[i % 3], .text = longest + " " + std::to_string(i), .theme = themes[i % 5]}});
  }
  session::OpenRound round{.round = session::RoundId("r1")};
  for (int i = 2; i < 32; i += 3) round.items.push_back(session::ItemId("i" + std::to_string(i)));
  builder.does(round);
  for (const session::ItemId& item : round.items)
    builder.does(session::CountRatings{session::RoundId("r1"), item, "", {0, 0, 20, 20, 20}});
  builder.does(session::RevealRound{session::RoundId("r1")});
  builder.does(session::CloseRound{session::RoundId("r1")});
  for (const session::ItemId& item : round.items) {
    builder.does(
        session::ReachAgreement{.item = item,
                                .details = {.activity = longest,
                                            .responsible = "Ketua PATBM bersama Sekretaris Kelurahan dan TP PKK",
                                            .due = "paling lambat akhir bulan Desember tahun 2026",
                                            .funds = "Swadaya, APBD lewat musrenbang, dan dana kelurahan",
                                            .indicator = longest}});
  }
  if (!step.empty()) {
    for (const session::AgendaStepView& one : builder.view().agenda) {
      if (session::name_of(one.step.kind) != step) continue;
      builder.does(session::StartAgendaStep{one.step.id});
      break;
    }
  }
  return builder;
}

// Nothing that is meant for programs may be read on a screen.
void check_words(const Hall& hall) {
  for (const std::string& label : hall.too_wide()) MESSAGE("too wide: " << label);
  CHECK(hall.too_wide().empty());
  const std::string all = hall.text();
  CHECK_FALSE(all.empty());
  for (const char* never : {"{", "}", "nullptr", "\xEF\xBF\xBD"}) {
    CAPTURE(never);
    CHECK(all.find(never) == std::string::npos);
  }
}

// Presses everything of the screen that can be pressed, each on a screen of its own.
void press_everything(const HallLook& look, const View& view, const SessionBuilder* session) {
  std::vector<std::string> ids;
  {
    Hall hall(look);
    if (session != nullptr) hall.open(*session);
    show(hall, view);
    const std::string now = hall.text();
    for (const Spot& spot : hall.spots()) {
      if (!spot.enabled || spot.label.empty() || spot.visible.empty()) continue;
      if (spot.layer < hall.spots().back().layer) continue;  // under a dialog
      ids.push_back(spot.id);
    }
  }
  CHECK_FALSE(ids.empty());
  for (const std::string& id : ids) {
    CAPTURE(id);
    Hall hall(look);
    if (session != nullptr) hall.open(*session);
    show(hall, view);
    hall.take_wishes();
    hall.click(id);
    for (const Problem& refusal : hall.take_refusals()) FAIL_CHECK("refused: " << refusal.code);
    check_words(hall);
  }
}

std::string golden_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("Every screen, empty and on a usual evening: its words fit, and all that can be pressed is accepted") {
  for (const HallLook& look :
       {HallLook{.language = i18n::Language::id}, HallLook{.language = i18n::Language::en, .percent = 150}}) {
    for (const View& view : views()) {
      CAPTURE(view.name);
      CAPTURE(look.percent);
      if (!needs_session(view)) press_everything(look, view, nullptr);
      press_everything(look, view, &demonstration(view.step));
    }
  }
}

TEST_CASE("Every screen takes an overfull evening, at every size of type and in both languages") {
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    for (const int percent : {100, 150, 200}) {
      for (const View& view : views()) {
        CAPTURE(view.name);
        CAPTURE(percent);
        static std::map<std::string, SessionBuilder> made;
        auto found = made.find(view.step);
        if (found == made.end()) found = made.emplace(view.step, overfull(view.step)).first;
        Hall hall({.language = language, .percent = percent});
        hall.open(found->second);
        show(hall, view);
        check_words(hall);
      }
    }
  }
}

TEST_CASE("What each screen says of the demonstration evening is what was read and agreed") {
  const std::filesystem::path folder = std::filesystem::path(REMBUG_SOURCE_DIR) / "tests/golden/ui";
  const bool update = std::getenv("REMBUG_UPDATE_GOLDEN") != nullptr;
  for (const auto language : {i18n::Language::id, i18n::Language::en}) {
    for (const View& view : views()) {
      Hall hall({.language = language});
      hall.open(demonstration(view.step));
      show(hall, view);
      const std::filesystem::path file =
          folder / (view.name + (language == i18n::Language::id ? ".id.txt" : ".en.txt"));
      if (update) {
        std::filesystem::create_directories(folder);
        std::ofstream(file, std::ios::binary) << hall.text();
      }
      CAPTURE(file.filename().string());
      CHECK(hall.text() == golden_of(file));
    }
  }
}

}  // namespace rembug::ui::test

#include "evening.hpp"

using namespace rembug;
using namespace rembug::report;
using namespace rembug::report::test;

namespace {

const Wanted k_docx{Kind::notulen, Format::docx};
const Wanted k_html{Kind::notulen, Format::html};

}  // namespace

TEST_CASE("the minutes in Word and in a browser say the same things") {
  const auto view = full_evening().view();
  for (const std::string& text : {docx_text(made(k_docx, view)), html_text(made(k_html, view))}) {
    for (const char* said : {"Rembug PATBM Krapyak",
                             "Selasa, 24 November 2026",
                             "19.00 sampai 20.58 WIB",
                             "Balai Kelurahan, Kelurahan Krapyak, Kecamatan Pekalongan Utara",
                             "DPMPPA Kota Pekalongan",
                             "Hadir 8 orang: 8 peserta.",
                             "TP PKK",
                             "Karang Taruna",
                             "Pintu yang Tertutup",
                             "Di depan pintu",
                             "Dengarkan dulu, tanpa banyak bertanya",
                             "Putaran 2",
                             "Anak perlu didengar dulu.",
                             "Takut anak marah kalau tidak dijanjikan.",
                             "Anak itu menunduk, lalu mulai bercerita.",
                             "Mutu keputusan ini",
                             "Nomor petugas sulit dihubungi",
                             "disampaikan 2 kali",
                             "langkah Penjangkauan",
                             "KLA klaster V",
                             "Disepakati",
                             "Kartu bisa terbaca orang lain",
                             "terjawab: Kartu disimpan dalam amplop",
                             "Penilaian ini rahasia",
                             "sudah dibacakan dan disetujui",
                             "belum dibacakan ulang",
                             "Papan nama posko (sudah ada)",
                             "Menyusun jadwal piket",
                             "akhir Januari 2027",
                             "(belum diisi)",
                             "Pertemuan ditutup pukul 20.58 WIB.",
                             "Pekalongan, 24 November 2026",
                             "Pimpinan pertemuan",
                             "Notulis"}) {
      CAPTURE(std::string(said));
      CHECK(contains(text, said));
    }
  }
}

TEST_CASE("the minutes speak English when asked") {
  const std::string text = docx_text(made(k_docx, full_evening().view(), i18n::Language::en));
  for (const char* said : {"Tuesday, 24 November 2026", "8 people came", "Women's group", "The Closed Door",
                           "At the door", "raised 2 times", "Agreed", "Chair of the meeting", "Page 1 of 1"})
    CHECK(contains(text, said));
  CHECK_FALSE(contains(text, "peserta"));
}

TEST_CASE("counts of each round stand beside their choices") {
  const std::string text = docx_text(made(k_docx, full_evening().view()));
  const std::size_t at = text.find("Dengarkan dulu");
  CHECK(text.substr(at, text.find('\n', text.find('\n', text.find('\n', at) + 1) + 1) - at) ==
        "Dengarkan dulu, tanpa banyak bertanya\n4\n6");
}

TEST_CASE("what was not revealed to the room is not in the minutes") {
  using namespace session;
  SessionBuilder evening;
  evening.seats(6).item("u1", ItemKind::usulan, "Piket");
  evening.does(OpenRound{.round = RoundId{"r1"}, .items = {ItemId{"u1"}}});
  evening.does(CountRatings{RoundId{"r1"}, ItemId{"u1"}, "", {0, 0, 0, 0, 6}});
  CHECK(contains(docx_text(made(k_docx, evening.view())), "tidak dibuka untuk ruang"));
  CHECK_FALSE(contains(docx_text(made(k_docx, evening.view())), "Setuju penuh"));
  CHECK(contains(made({Kind::jawaban, Format::json}, evening.view()), "\"rows\": []"));
  evening.does(RevealRound{RoundId{"r1"}});
  CHECK(contains(docx_text(made(k_docx, evening.view())), "Setuju penuh"));
}

TEST_CASE("a session in which nothing has happened yet still makes minutes") {
  const SessionBuilder evening;
  for (const Wanted& wanted : {k_docx, k_html}) {
    const std::string bytes = made(wanted, evening.view());
    const std::string text = wanted == k_docx ? docx_text(bytes) : html_text(bytes);
    CHECK(contains(text, "Daftar hadir belum diisi."));
    CHECK(contains(text, "Belum ada kartu di papan."));
    CHECK(contains(text, "Belum ada kesepakatan."));
    CHECK(contains(text, "Pertemuan belum ditutup"));
  }
}

TEST_CASE("a scenario that is not installed is told by its ids, and says so") {
  const auto view = full_evening().view();
  const scenario::SharedData data = shared();
  const SessionSource source{view, names(), data, {}, {}};
  const std::string text = docx_text(*render(k_docx, source, i18n::Words(i18n::Language::id)));
  CHECK(contains(text, "Skenario ini tidak ada di laptop"));
  CHECK(contains(text, "c.dengar"));
  CHECK(contains(text, "Anak perlu didengar dulu."));
}

TEST_CASE("a decision that was taken back stays in the minutes as one that was tried") {
  using namespace session;
  SessionBuilder evening;
  evening.knows(story()).seats(6).does(StartPlay{.play = PlayId{"p1"}, .scenario = "kecil"});
  const auto decide_for = [&](const char* decision, const char* choice) {
    evening.does(OpenDecision{PlayId{"p1"}, DecisionId{decision}});
    evening.does(CountCards{DecisionId{decision}, "", {{scenario::ChoiceId{choice}, 6}}, 0});
    evening.does(RevealDecision{DecisionId{decision}});
    evening.does(
        TakeStep{PlayId{"p1"}, DecisionId{decision}, {scenario::NodeId{"n.pintu"}, {scenario::ChoiceId{choice}}, {}}});
  };
  decide_for("d1", "c.janji");
  evening.does(RewindPlay{PlayId{"p1"}, 0});
  decide_for("d2", "c.dengar");
  const std::string text = docx_text(made(k_docx, evening.view()));
  const std::size_t went_back = text.find("Sesudah itu ruang kembali");
  CHECK(text.find("Janji itu tidak dapat ditepati.") < went_back);
  CHECK(went_back < text.find("Anak bercerita sekali saja"));
  CHECK(contains(text, "1 aman, 0 berisiko, 0 membahayakan"));
}

TEST_CASE("documents of a demonstration say so on every page") {
  const auto view = full_evening(true).view();
  for (const Kind kind : {Kind::notulen, Kind::berita_acara, Kind::rtl, Kind::hadir}) {
    const auto files = unzipped(made({kind, Format::docx}, view));
    REQUIRE(files.count("word/header1.xml") == 1);
    CHECK(contains(files.at("word/header1.xml"), "CONTOH: sesi peragaan"));
    CHECK(contains(files.at("word/document.xml"), "w:headerReference"));
    CHECK(contains(made({kind, Format::html}, view), "class=\"banner\""));
  }
  CHECK(unzipped(made(k_docx, full_evening().view())).count("word/header1.xml") == 0);
}

TEST_CASE("kinds and formats that do not go together are refused in words") {
  const SessionBuilder evening;
  const Problem problem = rendered({Kind::hadir, Format::csv}, evening.view()).problem();
  CHECK(problem.code == "document_not_available");
  CHECK(i18n::Words(i18n::Language::id).has("problem." + problem.code));
}

TEST_CASE("file names hold what every file system takes") {
  session::SessionView view = full_evening().view();
  CHECK(file_name(k_docx, view) == "notulen-krapyak-2026-11-24.docx");
  view.details.kelurahan = "../Panjang: Wetan\\é";
  CHECK(file_name({Kind::berita_acara, Format::html}, view) == "berita-acara-panjang-wetan-2026-11-24.html");
  view.details = {};
  CHECK(file_name({Kind::sesi, Format::json}, view) == "sesi.json");
}

TEST_CASE("the record opens with the day in words and leaves room to sign by institution") {
  const std::string text = docx_text(
      made({Kind::berita_acara, Format::docx}, full_evening().view(), i18n::Language::id, {"DPMPPA", "", "12/PPA"}));
  for (const char* said :
       {"Nomor: 12/PPA", "Pada hari ini Selasa, tanggal dua puluh empat, bulan November, tahun dua ribu dua puluh enam",
        "dihadiri 8 orang dari 2 lembaga",
        "Nomor piket PATBM aktif 24 jam. Penanggung jawab: Ketua PATBM. Waktu: akhir Januari 2027.", "Wakil TP PKK",
        "Wakil Karang Taruna", "Mengetahui, Lurah Krapyak"}) {
    CAPTURE(std::string(said));
    CHECK(contains(text, said));
  }
}

// An evening with one of everything that documents tell, and readers that are not ours to open what was written.
#pragma once

#include <doctest/doctest.h>
#include <zip.h>

#include <map>
#include <pugixml.hpp>
#include <string>

#include "report/minutes.hpp"
#include "scenario/small_story.hpp"
#include "support/session_builder.hpp"

namespace rembug::report::test {

using session::test::SessionBuilder;

inline constexpr const char* k_canary = "Zubaidah Kanaripatria";

inline const scenario::Scenario& story() {
  static const scenario::Scenario made = [] {
    scenario::Scenario s = scenario::test::small_story();
    auto& id = s.texts["id"];
    auto& en = s.texts["en"];
    const auto say = [&](const std::string& key, const std::string& indonesian, const std::string& english) {
      id[key].text = indonesian;
      en[key].text = english;
    };
    say("title", "Pintu yang Tertutup", "The Closed Door");
    say("n.n.pintu.title", "Di depan pintu", "At the door");
    say("n.n.pintu.body", "Seorang anak berdiri di depan pintu.", "A child stands at the door.");
    say("n.n.catat.body", "Tulis yang **perlu** saja.", "Write what is **needed** only.");
    say("c.c.dengar.label", "Dengarkan dulu, tanpa banyak bertanya", "Listen first, with few questions");
    say("c.c.dengar.feedback", "Anak bercerita sekali saja, dengan kata-katanya sendiri.", "The child tells it once.");
    say("c.c.dengar.consequence", "Anak itu menunduk, lalu mulai bercerita.", "The child looks down and begins.");
    say("c.c.janji.label", "Berjanji merahasiakan", "Promise to keep it secret");
    say("c.c.janji.feedback", "Janji itu tidak dapat ditepati.", "That promise cannot be kept.");
    say("e.baik.title", "Anak aman malam ini", "The child is safe tonight");
    return s;
  }();
  return made;
}

inline scenario::SharedData shared() {
  scenario::SharedData data;
  data.city = "Pekalongan";
  data.themes = {{"rujukan", {{"id", "Rujukan"}, {"en", "Referral"}}, ""},
                 {"pengasuhan", {{"id", "Pengasuhan"}, {"en", "Parenting"}}, ""}};
  data.case_steps = {{"penjangkauan", {{"id", "Penjangkauan"}, {"en", "Outreach"}}, ""}};
  data.organisations = {{"pkk", {{"id", "TP PKK"}, {"en", "Women's group"}}, ""},
                        {"karang-taruna", {{"id", "Karang Taruna"}, {"en", "Youth group"}}, ""}};
  data.programme_tags = {{"kla-5", {{"id", "KLA klaster V"}, {"en", "KLA cluster V"}}, ""}};
  return data;
}

inline const std::map<session::SeatId, std::string>& names() {
  static const std::map<session::SeatId, std::string> made{{session::SeatId{"s1"}, k_canary},
                                                           {session::SeatId{"s2"}, "Bagas Prakosa"}};
  return made;
}

// Eight people of two institutions; a play with two rounds and a minority; a board with merged cards; a rating with an
// objection and a secret one; three agreements, one dropped; closed at 20.58.
inline SessionBuilder full_evening(bool demonstration = false) {
  using namespace session;
  SessionBuilder evening;
  if (demonstration) {
    evening = SessionBuilder();
    evening.replace_facts({});
    evening.does(CreateSession{.details = {.title = "Rembug warga"}, .demonstration = true});
  }
  evening.does(ChangeSessionDetails{{.title = "Rembug PATBM Krapyak",
                                     .kecamatan = "Pekalongan Utara",
                                     .kelurahan = "Krapyak",
                                     .venue = "Balai Kelurahan",
                                     .date = Date{2026, 11, 24},
                                     .starts_at = 19 * 60,
                                     .organiser = "DPMPPA Kota Pekalongan"}});
  evening.knows(story()).seats(5, {.organisation = "pkk"}).seats(3, {.organisation = "karang-taruna"});
  evening.does(StartAgendaStep{evening.view().agenda.front().step.id});
  evening.does(StartPlay{.play = PlayId{"p1"}, .scenario = "kecil", .seed = 7});
  const DecisionId door{"d1"};
  const scenario::ChoiceId listen{"c.dengar"}, promise{"c.janji"};
  evening.does(OpenDecision{PlayId{"p1"}, door});
  evening.does(CountCards{door, "", {{listen, 4}, {promise, 4}}, 0}).does(RevealDecision{door});
  evening.does(OpenSecondRound{door}).does(CountCards{door, "", {{listen, 6}, {promise, 1}}, 1});
  evening.does(RevealDecision{door});
  evening.does(TakeStep{PlayId{"p1"},
                        door,
                        {scenario::NodeId{"n.pintu"}, {listen}, {}},
                        "Anak perlu didengar dulu.",
                        {"Takut anak marah kalau tidak dijanjikan."}});

  evening.does(RaiseItem{ItemId{"k1"},
                         {.kind = ItemKind::kesulitan, .text = "Nomor petugas sulit dihubungi", .theme = "rujukan"}});
  evening.does(RaiseItem{ItemId{"k2"}, {.kind = ItemKind::kesulitan, .text = "Petugas sulit dihubungi malam"}});
  evening.does(MergeItems{ItemId{"k1"}, {ItemId{"k2"}}});
  evening.does(RaiseItem{ItemId{"m1"}, {.kind = ItemKind::masukan, .text = "Rapat terlalu malam"}});
  evening.does(RaiseItem{ItemId{"u1"},
                         {.kind = ItemKind::usulan,
                          .text = "Nomor piket yang aktif 24 jam",
                          .theme = "rujukan",
                          .case_step = "penjangkauan",
                          .programme_tag = "kla-5"}});
  evening.does(RaiseItem{ItemId{"u2"}, {.kind = ItemKind::usulan, .text = "Kartu rujukan tanpa nama anak"}});

  evening.does(OpenRound{.round = RoundId{"r1"}, .items = {ItemId{"u1"}, ItemId{"u2"}}});
  evening.does(CountRatings{RoundId{"r1"}, ItemId{"u1"}, "", {0, 0, 1, 3, 4}});
  evening.does(CountRatings{RoundId{"r1"}, ItemId{"u2"}, "", {1, 0, 0, 4, 3}});
  evening.does(RevealRound{RoundId{"r1"}});
  evening.does(WriteObjection{ObjectionId{"o1"}, RoundId{"r1"}, ItemId{"u2"}, ObjectionKind::keberatan,
                              "Kartu bisa terbaca orang lain"});
  evening.does(SettleObjection{ObjectionId{"o1"}, ObjectionState::answered, "Kartu disimpan dalam amplop"});
  evening.does(CloseRound{RoundId{"r1"}});
  evening.does(OpenRound{
      .round = RoundId{"r2"}, .mode = AnswerMode::seats, .items = {ItemId{"u2"}}, .secret = true, .final_round = true});
  for (int seat = 1; seat <= 7; ++seat)
    evening.does(GiveRating{RoundId{"r2"}, ItemId{"u2"}, SeatId("s" + std::to_string(seat)), seat == 1 ? 2 : 5});
  evening.does(RevealRound{RoundId{"r2"}}).does(CloseRound{RoundId{"r2"}});

  evening.does(ReachAgreement{AgreementId{"a1"},
                              ItemId{"u1"},
                              {.wording = "Nomor piket PATBM aktif 24 jam",
                               .activity = "Menyusun jadwal piket",
                               .responsible = "Ketua PATBM",
                               .due = "akhir Januari 2027",
                               .due_date = Date{2027, 1, 31},
                               .funds = "Dana kelurahan",
                               .indicator = "Telepon dijawab",
                               .monitor = "Lurah"}});
  evening.does(ConfirmAgreement{AgreementId{"a1"}});
  evening.does(ReachAgreement{AgreementId{"a2"}, ItemId{"u2"}, {}});
  evening.does(ReachAgreement{AgreementId{"a3"}, ItemId{}, {.wording = "Papan nama posko"}});
  evening.does(DropAgreement{AgreementId{"a3"}, "sudah ada"});
  evening.at(1'795'521'600'000 + 118 * 60'000).does(CloseSession{});
  return evening;
}

inline Result<std::string> rendered(const Wanted& wanted, const session::SessionView& view,
                                    i18n::Language language = i18n::Language::id, const Letterhead& letterhead = {}) {
  const scenario::SharedData data = shared();
  const SessionSource source{
      view, names(), data,
      [](const std::string& id) -> const scenario::Scenario* { return id == "kecil" ? &story() : nullptr; },
      letterhead};
  return render(wanted, source, i18n::Words(language));
}

inline std::string made(const Wanted& wanted, const session::SessionView& view,
                        i18n::Language language = i18n::Language::id, const Letterhead& letterhead = {}) {
  Result<std::string> bytes = rendered(wanted, view, language, letterhead);
  REQUIRE(bytes.ok());
  return *bytes;
}

// Every file of a zip archive by its name, as libzip reads it.
inline std::map<std::string, std::string> unzipped(const std::string& bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  REQUIRE(source != nullptr);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  REQUIRE(archive != nullptr);
  std::map<std::string, std::string> files;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t stat;
    zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
    std::string content(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    REQUIRE(zip_fread(file, content.data(), content.size()) == static_cast<zip_int64_t>(content.size()));
    zip_fclose(file);
    files[stat.name] = content;
  }
  zip_close(archive);
  return files;
}

inline void append_text(pugi::xml_node node, std::string& out) {
  const std::string name = node.name();
  if (name == "w:t") out += node.text().get();
  if (name == "w:br" || name == "w:tab") out += ' ';
  for (const pugi::xml_node child : node.children()) append_text(child, out);
  if (name == "w:p") out += '\n';
}

// The words of a DOCX: body, header and footer, a line a paragraph.
inline std::string docx_text(const std::string& bytes) {
  std::string out;
  for (const auto& [name, content] : unzipped(bytes)) {
    if (name != "word/document.xml" && name != "word/header1.xml" && name != "word/footer1.xml") continue;
    pugi::xml_document part;
    REQUIRE(part.load_buffer(content.data(), content.size()));
    append_text(part, out);
  }
  return out;
}

// The words of an HTML page, tags dropped and entities read.
inline std::string html_text(const std::string& page) {
  std::string out;
  bool in_tag = false;
  for (std::size_t i = page.find("<body"); i < page.size(); ++i) {
    if (page[i] == '<') in_tag = true;
    if (!in_tag) out += page[i];
    if (page[i] == '>') {
      in_tag = false;
      out += ' ';
    }
  }
  const std::pair<const char*, const char*> entities[] = {
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
  for (const auto& [entity, plain] : entities) {
    for (std::size_t at = out.find(entity); at != std::string::npos; at = out.find(entity, at + 1))
      out.replace(at, std::string(entity).size(), plain);
  }
  return out;
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace rembug::report::test

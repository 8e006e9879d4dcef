// An evening in which everything happens once: its commands lead to every kind of fact.
#pragma once

#include <string>
#include <vector>

#include "scenario/small_story.hpp"
#include "session/decide.hpp"

namespace rembug::store::test {

inline constexpr UtcMs k_evening = 1'795'521'600'000;  // 2026-11-24 12:00 UTC

inline const scenario::Scenario* find_small_story(const std::string& id) {
  static const scenario::Scenario k_story = scenario::test::small_story();
  return id == k_story.id ? &k_story : nullptr;
}

inline session::CreateSession evening_in_kauman() {
  return {.kind = session::SessionKind::fgd,
          .details = {.title = "Rembug warga “Kauman” – 1",
                      .kecamatan = "Klojen",
                      .kelurahan = "Kauman",
                      .venue = "Balai RW 3",
                      .date = Date{2026, 11, 24},
                      .starts_at = 19 * 60,
                      .organiser = "PATBM Kauman"}};
}

// After evening_in_kauman(). Names of the attendance list begin with "Nama ".
inline std::vector<session::CommandBody> everything_that_can_happen() {
  using namespace session;
  using scenario::ChoiceId;
  using scenario::FieldId;
  using scenario::NodeId;
  const DecisionId first("d1");
  const DecisionId second("d2");
  const PlayId play("p1");
  const RoundId cards("r1");
  const RoundId seats("r2");
  std::vector<CommandBody> all;
  all.emplace_back(ChangeSessionDetails{{.title = "Rembug warga", .kelurahan = "Kauman"}});
  all.emplace_back(SetAgenda{{{AgendaStepId("buka"), StepKind::pembukaan, "Salam", 10},
                              {AgendaStepId("cerita"), StepKind::skenario, "", 40},
                              {AgendaStepId("nilai"), StepKind::penilaian, "", 20}}});
  all.emplace_back(StartAgendaStep{AgendaStepId("buka")});
  for (const char* seat : {"s1", "s2", "s3", "s4", "s5", "s6", "s7"}) {
    all.emplace_back(AddSeat{.seat = SeatId(seat),
                             .details = {.organisation = "RW 3", .kelurahan = "Kauman"},
                             .name = std::string("Nama ") + seat});
  }
  all.emplace_back(ChangeSeat{SeatId("s2"), {.organisation = "Posyandu", .role = SeatRole::peserta}});
  all.emplace_back(NameSeat{SeatId("s2"), "Nama baru"});
  all.emplace_back(SetPresence{SeatId("s5"), false});
  all.emplace_back(RemoveSeat{SeatId("s7")});
  all.emplace_back(EraseName{SeatId("s6")});
  all.emplace_back(DrawGroups{{"Melati", "Kenanga"}, 0xFEDC'BA98'7654'3210});
  all.emplace_back(StartAgendaStep{AgendaStepId("cerita")});
  all.emplace_back(StartPlay{.play = play, .scenario = "kecil", .seed = 0x8000'0000'0000'0007});
  all.emplace_back(OpenDecision{play, first, AnswerMode::cards});
  all.emplace_back(CountCards{first, "Melati", {{ChoiceId("c.dengar"), 1}, {ChoiceId("c.janji"), 1}}, 0});
  all.emplace_back(RevealDecision{first});
  all.emplace_back(OpenSecondRound{first});
  all.emplace_back(CountCards{first, "", {{ChoiceId("c.dengar"), 3}}, 1});
  all.emplace_back(RevealDecision{first});
  all.emplace_back(TakeStep{.play = play,
                            .answer = {NodeId{}, {ChoiceId("c.dengar")}, {}},
                            .reason = "Anak perlu didengar dulu.\nBaru mencatat.",
                            .dissents = {"Takut terlambat.", "Belum kenal keluarganya."}});
  all.emplace_back(TakeStep{.play = play, .answer = {NodeId("n.catat"), {}, {{FieldId("usia"), "8"}}}});
  all.emplace_back(TakeStep{.play = play, .answer = {NodeId("n.urut"), {ChoiceId("c.satu"), ChoiceId("c.dua")}, {}}});
  all.emplace_back(OpenDecision{play, second, AnswerMode::seats});
  all.emplace_back(GiveAnswer{second, SeatId("s1"), {ChoiceId("c.pergi")}});
  all.emplace_back(GiveAnswer{second, SeatId("s2"), {}});
  all.emplace_back(RevealDecision{second});
  all.emplace_back(TakeStep{.play = play, .answer = {NodeId{}, {ChoiceId("c.pergi")}, {}}});
  all.emplace_back(RewindPlay{play, 1});
  all.emplace_back(EndPlay{play});
  all.emplace_back(StartPlay{.play = PlayId("p2"), .scenario = "kecil", .try_from = play, .kept_steps = 1});
  for (const char* item : {"i1", "i2", "i3", "i4", "i5"}) {
    all.emplace_back(RaiseItem{.item = ItemId(item),
                               .details = {.kind = ItemKind::usulan,
                                           .text = std::string("Jadwal piket ") + item,
                                           .theme = "piket",
                                           .case_step = "penjangkauan",
                                           .tier = Tier::kecamatan,
                                           .programme_tag = "patbm"},
                               .origin = {.decision = first, .group = "Melati"}});
  }
  all.emplace_back(EditItem{ItemId("i1"), {.kind = ItemKind::usulan, .text = "Jadwal piket “bulanan”"}});
  all.emplace_back(MergeItems{ItemId("i1"), {ItemId("i2"), ItemId("i3")}});
  all.emplace_back(SeparateItem{ItemId("i3")});
  all.emplace_back(ArchiveItem{ItemId("i4"), true});
  all.emplace_back(LinkItems{ItemId("i1"), ItemId("i3"), LinkKind::terkait, true});
  all.emplace_back(DismissLikeness{ItemId("i1"), ItemId("i5")});
  all.emplace_back(OpenRound{cards, RatingMethod::gradients_five, AnswerMode::cards, {ItemId("i1"), ItemId("i5")}});
  all.emplace_back(CountRatings{cards, ItemId("i1"), "", {0, 1, 0, 2, 1}});
  all.emplace_back(RevealRound{cards});
  all.emplace_back(WriteObjection{ObjectionId("o1"), cards, ItemId("i1"), ObjectionKind::ragu, "Siapa yang membayar?"});
  all.emplace_back(SettleObjection{ObjectionId("o1"), ObjectionState::answered, "Dana kelurahan."});
  all.emplace_back(CloseRound{cards});
  all.emplace_back(
      OpenRound{seats, RatingMethod::fist_to_five, AnswerMode::seats, {ItemId("i1")}, /*secret=*/true, true});
  all.emplace_back(GiveRating{seats, ItemId("i1"), SeatId("s1"), 5});
  all.emplace_back(GiveRating{seats, ItemId("i1"), SeatId("s2"), 0});
  all.emplace_back(RevealRound{seats});
  all.emplace_back(CloseRound{seats});
  all.emplace_back(ReachAgreement{AgreementId("a1"), ItemId("i1"), {.wording = "Piket tiap bulan"}});
  all.emplace_back(ChangeAgreement{AgreementId("a1"),
                                   {.wording = "Piket tiap bulan",
                                    .activity = "Menyusun jadwal",
                                    .responsible = "Ketua PATBM",
                                    .due = "akhir Januari 2027",
                                    .due_date = Date{2027, 1, 31},
                                    .funds = "Dana kelurahan",
                                    .indicator = "Jadwal tertempel",
                                    .monitor = "Lurah",
                                    .theme = "piket",
                                    .case_step = "penjangkauan",
                                    .tier = Tier::kota,
                                    .programme_tag = "patbm"}});
  all.emplace_back(ConfirmAgreement{AgreementId("a1")});
  all.emplace_back(ProgressAgreement{AgreementId("a1"), AgreementState::berjalan, "Sudah dua kali."});
  all.emplace_back(ReachAgreement{AgreementId("a2"), {}, {.wording = "Tidak jadi"}});
  all.emplace_back(DropAgreement{AgreementId("a2"), "Sudah ada."});
  all.emplace_back(NoteDocument{"notulen", "docx", "id"});
  all.emplace_back(Undo{});
  all.emplace_back(Redo{});
  all.emplace_back(CloseSession{});
  all.emplace_back(ReopenSession{"Ada yang tertinggal."});
  return all;
}

}  // namespace rembug::store::test

// An evening as the pictures of the design tell it: cards, a round of rating, agreements. For tests of the steps.
#pragma once

#include "support/session_builder.hpp"

namespace rembug::ui::test {

using namespace rembug::session;

inline session::test::SessionBuilder evening_at(const char* step, int people = 27) {
  session::test::SessionBuilder evening;
  evening.seats(people);
  evening.does(StartAgendaStep{AgendaStepId{step}});
  return evening;
}

inline void add_cards(session::test::SessionBuilder& evening) {
  const struct {
    const char* id;
    ItemKind kind;
    const char *theme, *text;
  } cards[] = {
      {"k1", ItemKind::kesulitan, "peran", "Warga bingung melapor ke siapa kalau malam"},
      {"k2", ItemKind::kesulitan, "peran", "Takut tetangga tahu siapa yang melapor"},
      {"u1", ItemKind::usulan, "peran", "Satu nomor piket PATBM ditempel di tiap pos ronda"},
      {"k3", ItemKind::kesulitan, "rujukan", "Sesudah dirujuk, tidak ada kabar balik"},
      {"u2", ItemKind::usulan, "rujukan", "Kartu rujukan dengan tanggal kabar balik"},
      {"m1", ItemKind::masukan, "rujukan", "Petugas UPTD PPA cepat, tetapi kader perlu tahu hasilnya"},
      {"k4", ItemKind::kesulitan, "kader", "Pengurus berganti, ilmunya ikut hilang"},
      {"u3", ItemKind::usulan, "kader", "Latihan bersama tiap tiga bulan untuk kader baru"},
      {"u4", ItemKind::usulan, "", "Kas khusus untuk antar ke puskesmas"},
      {"k5", ItemKind::kesulitan, "", "Bingung warga kalau malam melapor ke siapa"},
  };
  for (const auto& card : cards) {
    evening.does(
        RaiseItem{.item = ItemId(card.id), .details = {.kind = card.kind, .text = card.text, .theme = card.theme}});
  }
}

// A round "r1" over the four proposals, counted and revealed: agreed, with reservations, to be talked over, divided.
inline void add_round(session::test::SessionBuilder& evening) {
  const RoundId round{"r1"};
  evening.does(OpenRound{.round = round, .items = {ItemId{"u1"}, ItemId{"u2"}, ItemId{"u3"}, ItemId{"u4"}}});
  evening.does(CountRatings{round, ItemId{"u1"}, "", {0, 0, 3, 8, 16}});
  evening.does(CountRatings{round, ItemId{"u2"}, "", {1, 2, 4, 9, 11}});
  evening.does(CountRatings{round, ItemId{"u3"}, "", {1, 5, 6, 8, 7}});
  evening.does(CountRatings{round, ItemId{"u4"}, "", {6, 8, 4, 5, 4}});
  evening.does(RevealRound{round});
  evening.does(WriteObjection{ObjectionId{"o1"}, round, ItemId{"u2"}, ObjectionKind::keberatan,
                              "Kartu bisa terbaca orang lain di jalan."});
  evening.does(WriteObjection{ObjectionId{"o2"}, round, ItemId{"u2"}, ObjectionKind::ragu,
                              "Kader belum tentu sempat menagih kabar balik."});
  evening.does(SettleObjection{ObjectionId{"o2"}, ObjectionState::answered, "Sekretaris yang menagih."});
}

// Three agreements, the second without a date.
inline void add_agreements(session::test::SessionBuilder& evening) {
  evening.does(SettleObjection{ObjectionId{"o1"}, ObjectionState::answered, "Kartu disimpan dalam amplop."});
  evening.does(CloseRound{RoundId{"r1"}});
  evening.does(ReachAgreement{AgreementId{"a1"},
                              ItemId{"u1"},
                              {.activity = "Menempel nomor",
                               .responsible = "PATBM dan ketua RW",
                               .due = "15 Desember 2026",
                               .due_date = Date{2026, 12, 15},
                               .funds = "Swadaya",
                               .indicator = "12 pos ronda terpasang"}});
  evening.does(ReachAgreement{AgreementId{"a2"},
                              ItemId{"u2"},
                              {.wording = "Kader memakai kartu rujukan tanpa nama anak, dengan tanggal kabar balik.",
                               .activity = "Mencetak kartu",
                               .responsible = "Sekretaris PATBM",
                               .funds = "Anggaran kelurahan",
                               .indicator = "Semua rujukan punya tanggal kabar balik",
                               .monitor = "Lurah Krapyak"}});
  evening.does(ReachAgreement{AgreementId{"a3"},
                              ItemId{"u3"},
                              {.activity = "Latihan",
                               .responsible = "TP PKK",
                               .due = "Mulai Februari 2027",
                               .funds = "Diusulkan ke musrenbang"}});
}

}  // namespace rembug::ui::test

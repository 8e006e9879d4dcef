// Recommendations of a few sessions, made by hand, for the screens that show them.
#pragma once

#include "report/recommendations.hpp"

namespace rembug::ui::test {

inline report::RecommendedItem raised(const std::string& session, const std::string& id, session::ItemKind kind,
                                      const std::string& text, const std::string& place, const std::string& theme,
                                      int times = 1) {
  report::RecommendedItem item;
  item.session = session::SessionId{session};
  item.item = session::ItemId{id};
  item.kind = kind;
  item.text = text;
  item.place = place;
  item.theme = theme;
  item.case_step = theme == "rujukan" ? "rujukan" : "penjangkauan";
  item.date = Date{2026, 11, 20};
  item.times_raised = times;
  return item;
}

inline report::Promise promised(const std::string& session, const std::string& id, const std::string& wording,
                                const std::string& place, const std::string& theme, session::AgreementState state) {
  report::Promise promise;
  promise.session = session::SessionId{session};
  promise.agreement = session::AgreementId{id};
  promise.wording = wording;
  promise.responsible = "PATBM " + place;
  promise.due_date = Date{2027, 1, 31};
  promise.state = state;
  promise.place = place;
  promise.theme = theme;
  promise.case_step = "rujukan";
  return promise;
}

inline consensus::AgreementResult ended(consensus::Agreement outcome) {
  consensus::AgreementResult result;
  result.outcome = outcome;
  return result;
}

// Referral: three proposals in two kelurahan, one of them promised; outreach: one proposal and one difficulty.
inline report::Recommendations made_recommendations() {
  using session::ItemKind;
  report::Recommendations all;
  report::RecommendationGroup referral{"rujukan", "Jalur rujukan", {}};
  referral.items = {
      raised("s1", "i1", ItemKind::usulan, "Kartu rujukan dengan kabar balik", "Krapyak", "rujukan", 3),
      raised("s2", "i2", ItemKind::usulan, "Daftar nomor layanan di balai", "Medono", "rujukan"),
      raised("s2", "i3", ItemKind::usulan, "Dana antar ke puskesmas", "Medono", "rujukan"),
      raised("s1", "i4", ItemKind::kesulitan, "Tidak ada kabar sesudah merujuk", "Krapyak", "rujukan", 2)};
  referral.items[0].result = ended(consensus::Agreement::accepted);
  referral.items[1].result = ended(consensus::Agreement::needs_discussion);
  referral.items[0].demonstration = true;
  referral.promises = {promised("s1", "a1", "Puskesmas memberi kabar balik dalam tiga hari", "Krapyak", "rujukan",
                                session::AgreementState::belum)};
  report::RecommendationGroup outreach{"peran", "Peran dan batas tugas", {}};
  outreach.items = {raised("s2", "i5", ItemKind::usulan, "Piket malam bergiliran", "Medono", "peran"),
                    raised("s3", "i6", ItemKind::kesulitan, "Kader sendirian saat malam", "Degayu", "peran")};
  all.groups = {referral, outreach};
  all.promises = referral.promises;
  all.sessions = 3;
  all.demonstrations = 1;
  all.kelurahan = 3;
  all.items = 6;
  return all;
}

}  // namespace rembug::ui::test

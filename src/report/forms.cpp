// The documents that are signed or filled in: berita acara, follow-up plan, attendance sheet.
#include "i18n/format.hpp"
#include "report/telling.hpp"

namespace rembug::report {
namespace {

using namespace session;

// "…, penanggung jawab Lurah, waktu akhir Januari 2027" behind the wording of an agreement.
std::string promised(const Telling& t, const AgreementDetails& d) {
  const auto& w = t.words;
  std::string out;
  if (!d.responsible.empty()) out += " " + w.report_promised_by(d.responsible);
  std::string due = d.due;
  if (due.empty() && d.due_date) due = i18n::short_date(*d.due_date, w);
  if (!due.empty()) out += " " + w.report_promised_until(due);
  if (!d.monitor.empty()) out += " " + w.report_promised_watched(d.monitor);
  return out;
}

}  // namespace

Document berita_acara(const Telling& t) {
  const auto& w = t.words;
  Document document = new_document(t, w.report_title_berita_acara());
  const std::string& number = t.source.letterhead.number;
  document.blocks.push_back(
      Paragraph{plain(w.report_letter_number() + ": " + (number.empty() ? "……………………………" : number)), Look::centred});

  const auto organisations = present_by_organisation(t);
  int people = 0;
  for (const auto& [organisation, count] : organisations) people += count;
  const std::string place = t.place();
  const std::string& organiser = t.view().details.organiser;
  std::string opening = w.report_on_this_day(i18n::date_in_words(t.date(), w), t.title());
  if (!place.empty()) opening += " " + w.report_held_at(place);
  if (!organiser.empty()) opening += " " + w.report_held_by(organiser);
  if (people > 0) opening += " " + w.report_attended_by(people, static_cast<int>(organisations.size()));
  document.blocks.push_back(Paragraph{plain(opening)});

  const auto standing = standing_agreements(t.view());
  List agreed{true, {}};
  List objections;
  int nth = 0;
  for (const AgreementView* agreement : standing) {
    std::string wording = agreement->details.wording;
    const std::string promise = promised(t, agreement->details);
    if (!promise.empty() && wording.find_last_of(".?!") + 1 != wording.size()) wording += '.';
    Runs line = plain(wording + promise);
    if (!agreement->confirmed) line.push_back(Run{" (" + w.report_not_confirmed() + ")"});
    agreed.items.push_back(std::move(line));
    ++nth;
    for (Runs& objection : objections_of(t, *agreement)) {
      objection.insert(objection.begin(), Run{w.report_on_agreement(nth) + " "});
      objections.items.push_back(std::move(objection));
    }
  }
  document.blocks.push_back(Paragraph{plain(standing.empty() ? w.report_nothing_agreed() : w.report_agreed_follows())});
  if (!standing.empty()) document.blocks.push_back(std::move(agreed));
  if (!objections.items.empty()) {
    document.blocks.push_back(Paragraph{plain(w.report_objections_follow())});
    document.blocks.push_back(std::move(objections));
  }
  document.blocks.push_back(Paragraph{plain(w.report_truthfully_made())});

  // By group: nobody's name, so that whoever the group sends can sign.
  std::vector<std::string> roles{w.report_signs_chair(), w.report_signs_notulis()};
  for (const auto& [organisation, count] : organisations) {
    if (organisation != w.report_no_organisation()) roles.push_back(w.report_signs_for(organisation));
  }
  document.blocks.push_back(signatures_of(t, std::move(roles)));
  const std::string& kelurahan = t.view().details.kelurahan;
  if (!kelurahan.empty())
    document.blocks.push_back(Signatures{"", {w.report_signs_witness(w.report_lurah(kelurahan))}});
  return document;
}

Document follow_up(const Telling& t) {
  const auto& w = t.words;
  Document document = new_document(t, w.report_title_rtl());
  document.landscape = true;
  Particulars head;
  head.lines.emplace_back(w.report_day(), i18n::long_date(t.date(), w));
  if (const std::string place = t.place(); !place.empty()) head.lines.emplace_back(w.report_place(), place);
  document.blocks.push_back(std::move(head));
  if (standing_agreements(t.view()).empty()) {
    document.blocks.push_back(Paragraph{plain(w.report_nothing_agreed())});
  } else {
    document.blocks.push_back(follow_up_table(t));
  }
  document.blocks.push_back(signatures_of(t, {w.report_signs_chair(), w.report_signs_notulis()}));
  return document;
}

// The only document with names.
Document attendance_sheet(const Telling& t) {
  const auto& w = t.words;
  Document document = new_document(t, w.report_title_hadir());
  Particulars head;
  head.lines.emplace_back(w.report_day(), i18n::long_date(t.date(), w));
  if (const std::string times = t.times(); !times.empty()) head.lines.emplace_back(w.report_time(), times);
  if (const std::string place = t.place(); !place.empty()) head.lines.emplace_back(w.report_place(), place);
  document.blocks.push_back(std::move(head));
  document.blocks.push_back(Paragraph{plain(w.report_attendance_purpose()), Look::note});

  Table table;
  table.description = w.report_hadir_description();
  table.columns = {{w.report_number(), 7, Align::centre},
                   {w.report_name(), 36},
                   {w.report_organisation(), 32},
                   {w.report_signature(), 25}};
  table.row_height_mm = 11;
  constexpr int k_spare_rows = 5;  // for those who come unannounced
  int number = 0;
  for (const SeatView& seat : t.view().seats) {
    const auto name = t.source.names.find(seat.id);
    const std::string organisation = seat.details.organisation.empty() ? "" : t.organisation(seat.details.organisation);
    table.rows.push_back({plain(std::to_string(++number)),
                          plain(seat.erased                    ? w.report_name_erased()
                                : name == t.source.names.end() ? ""
                                                               : name->second),
                          plain(organisation), plain(seat.present ? "" : w.report_absent())});
  }
  for (int i = 0; i < k_spare_rows; ++i) table.rows.push_back({plain(std::to_string(++number)), {}, {}, {}});
  document.blocks.push_back(std::move(table));
  return document;
}

}  // namespace rembug::report

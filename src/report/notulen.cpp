// The minutes: what the meeting was, what it talked about and what it agreed, without any speaker.
#include "i18n/format.hpp"
#include "report/telling.hpp"

namespace rembug::report {
namespace {

using namespace session;

void tell_head(Document& document, const Telling& t) {
  const auto& w = t.words;
  const SessionDetails& details = t.view().details;
  Particulars head;
  const auto line = [&](const std::string& term, const std::string& value) {
    if (!value.empty()) head.lines.emplace_back(term, value);
  };
  line(w.report_letter_number(), t.source.letterhead.number);
  line(w.report_event(), t.title());
  line(w.report_day(), i18n::long_date(t.date(), w));
  line(w.report_time(), t.times());
  line(w.report_place(), t.place());
  line(w.report_organiser(), details.organiser);
  document.blocks.push_back(std::move(head));
}

// Minutes that a step took in all; nothing if it never began, still runs, or was left open overnight.
std::string minutes_taken(const Telling& t, const AgendaStepView& step) {
  if (!step.started_at || !step.ended_at) return {};
  const UtcMs spent = step.spent_ms + *step.ended_at - *step.started_at;
  constexpr UtcMs k_minute = 60'000, k_half_a_day = 12 * 60 * k_minute;
  if (spent >= k_half_a_day) return {};
  return t.words.report_minutes((spent + k_minute / 2) / k_minute);
}

void tell_agenda(Document& document, const Telling& t) {
  const auto& w = t.words;
  if (t.view().agenda.empty()) return;
  document.blocks.push_back(Heading{1, w.report_agenda()});
  Table table;
  table.description = w.report_agenda_description();
  table.columns = {{w.report_number(), 6, Align::centre},
                   {w.report_step_title(), 54},
                   {w.report_planned(), 20, Align::centre},
                   {w.report_taken(), 20, Align::centre}};
  int number = 0;
  for (const AgendaStepView& step : t.view().agenda) {
    table.rows.push_back({plain(std::to_string(++number)), plain(t.step_name(step.step)),
                          plain(w.report_minutes(step.step.minutes)), plain(minutes_taken(t, step))});
  }
  document.blocks.push_back(std::move(table));
}

void tell_closing(Document& document, const Telling& t) {
  const auto& w = t.words;
  document.blocks.push_back(Heading{1, w.report_closing()});
  const std::optional<std::string> end = t.closed_at();
  document.blocks.push_back(Paragraph{plain(end               ? w.report_closed_at(*end)
                                            : t.view().closed ? w.report_closed()
                                                              : w.report_still_open())});
  document.blocks.push_back(Paragraph{plain(w.report_without_speakers()), Look::note});
  document.blocks.push_back(signatures_of(t, {w.report_signs_chair(), w.report_signs_notulis()}));
}

}  // namespace

void tell_attendance(Document& document, const Telling& t) {
  const auto& w = t.words;
  document.blocks.push_back(Heading{1, w.report_attendance()});
  const auto by_organisation = present_by_organisation(t);
  if (by_organisation.empty()) {
    document.blocks.push_back(Paragraph{plain(w.report_nobody_listed())});
    return;
  }
  int people = 0;
  std::array<int, names_of<SeatRole>().size()> by_role{};
  for (const SeatView& seat : t.view().seats) {
    if (!seat.present) continue;
    ++people;
    ++by_role[static_cast<std::size_t>(seat.details.role)];
  }
  std::string roles;
  for (std::size_t role = 0; role < by_role.size(); ++role) {
    if (by_role[role] == 0) continue;
    roles += (roles.empty() ? "" : ", ") + std::to_string(by_role[role]) + " " +
             t.word("seat_role", static_cast<SeatRole>(role));
  }
  document.blocks.push_back(Paragraph{plain(w.report_people_came(people, roles))});
  Table table;
  table.description = w.report_attendance_description();
  table.columns = {{w.report_organisation(), 80}, {w.report_people(), 20, Align::centre}};
  for (const auto& [organisation, count] : by_organisation)
    table.rows.push_back({plain(organisation), plain(std::to_string(count))});
  document.blocks.push_back(std::move(table));
  document.blocks.push_back(Paragraph{plain(w.report_names_apart()), Look::note});
}

Document notulen(const Telling& t) {
  Document document = new_document(t, t.words.report_title_notulen());
  tell_head(document, t);
  tell_attendance(document, t);
  tell_agenda(document, t);
  tell_plays(document, t);
  tell_board(document, t);
  tell_rounds(document, t);
  tell_agreements(document, t);
  tell_closing(document, t);
  return document;
}

}  // namespace rembug::report

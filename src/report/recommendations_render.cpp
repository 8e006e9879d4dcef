// Recommendations as files: a page to read, a sheet to filter, data to go on with.
#include "i18n/format.hpp"
#include "report/recommendations.hpp"
#include "report/writers.hpp"

namespace rembug::report {
namespace {

using i18n::Words;
using session::ItemKind;

std::string outcome_words(const consensus::AgreementResult& result, const Words& w) {
  return w.by_key("report.outcome." + std::string(consensus::name_of(result.outcome)));
}
std::string state_words(const Promise& promise, const Words& w) {
  return w.by_key("report.state." + std::string(session::name_of(promise.state)));
}
std::string kind_words(ItemKind kind, const Words& w) {
  return w.by_key("report.item_kind." + std::string(session::name_of(kind)));
}
std::string due_words(const Promise& promise, const Words& w) {
  if (!promise.due.empty()) return promise.due;
  return promise.due_date ? i18n::short_date(*promise.due_date, w) : std::string();
}

std::string by_words(GroupBy by, const Words& w) {
  switch (by) {
    case GroupBy::theme: return w.recommend_by_theme();
    case GroupBy::step: return w.recommend_by_step();
    case GroupBy::place: return w.recommend_by_place();
    case GroupBy::tag: return w.recommend_by_tag();
  }
  return {};
}

// ---- one row an item or a promise

Sheet sheet_of(const Recommendations& all, GroupBy by, const Words& w) {
  Sheet sheet;
  sheet.title = w.recommend_title();
  sheet.columns = {{"group", by_words(by, w)},
                   {"kind", w.report_column_kind()},
                   {"text", w.report_column_text()},
                   {"kelurahan", w.report_column_kelurahan()},
                   {"date", w.report_column_date()},
                   {"times_raised", w.report_column_times()},
                   {"outcome", w.report_result()},
                   {"responsible", w.report_responsible()},
                   {"due", w.report_due()},
                   {"due_date", w.report_column_due_date()},
                   {"state", w.report_column_state()},
                   {"overdue", w.recommend_overdue()},
                   {"note", w.report_column_note()},
                   {"session", w.recommend_session()},
                   {"id", w.report_column_id()},
                   {"demonstration", w.report_column_demonstration()}};
  const auto yes_or_no = [&](bool yes) { return SheetCell(yes ? w.report_yes() : w.report_no()); };
  for (const RecommendationGroup& group : all.groups) {
    for (const RecommendedItem& item : group.items) {
      sheet.rows.push_back({group.label, kind_words(item.kind, w), item.text, item.place,
                            item.date ? to_text(*item.date) : std::string(), item.times_raised,
                            item.result ? outcome_words(*item.result, w) : std::string(), SheetCell(), SheetCell(),
                            SheetCell(), SheetCell(), SheetCell(), SheetCell(), item.session.text, item.item.text,
                            yes_or_no(item.demonstration)});
    }
    for (const Promise& promise : group.promises) {
      sheet.rows.push_back({group.label, w.recommend_promise(), promise.wording, promise.place, SheetCell(),
                            SheetCell(), SheetCell(), promise.responsible, promise.due,
                            promise.due_date ? to_text(*promise.due_date) : std::string(), state_words(promise, w),
                            yes_or_no(promise.overdue), promise.progress_note, promise.session.text,
                            promise.agreement.text, yes_or_no(promise.demonstration)});
    }
  }
  return sheet;
}

// ---- a page

// "Wording (Krapyak, 24 November 2026; disampaikan 2 kali; Disepakati)"
Runs item_line(const RecommendedItem& item, const Words& w) {
  std::string beside = item.place;
  if (item.date) beside += (beside.empty() ? "" : ", ") + i18n::short_date(*item.date, w);
  const auto add = [&](const std::string& part) { beside += (beside.empty() ? "" : "; ") + part; };
  if (item.times_raised > 1) add(w.report_times_raised(item.times_raised));
  if (item.result) add(outcome_words(*item.result, w));
  if (item.demonstration) add(w.recommend_from_demonstration());
  Runs line = labelled(kind_words(item.kind, w), item.text);
  if (!beside.empty()) line.push_back(Run{" (" + beside + ")"});
  return line;
}

Table promise_table(const std::vector<Promise>& promises, const Words& w) {
  Table table;
  table.description = w.recommend_promises_description();
  table.columns = {{w.report_agreement(), 34},
                   {w.report_column_kelurahan(), 16},
                   {w.report_responsible(), 18},
                   {w.report_due(), 16},
                   {w.report_column_state(), 16}};
  for (const Promise& promise : promises) {
    std::string state = state_words(promise, w);
    if (promise.overdue) state += ", " + w.recommend_is_overdue();
    if (!promise.progress_note.empty()) state += ". " + promise.progress_note;
    const std::string due = due_words(promise, w);
    Runs wording = plain(promise.wording);
    if (promise.demonstration) wording.push_back(Run{" (" + w.recommend_from_demonstration() + ")"});
    table.rows.push_back({std::move(wording),
                          plain(promise.place),
                          plain(promise.responsible.empty() ? w.report_not_filled() : promise.responsible),
                          plain(due.empty() ? w.report_not_filled() : due),
                          {Run{state, promise.overdue}}});
  }
  return table;
}

void tell_group(Document& document, const RecommendationGroup& group, const Words& w) {
  document.blocks.push_back(Heading{2, group.label});
  document.blocks.push_back(Paragraph{plain(
      w.recommend_group_counts(group.proposals, group.difficulties, group.inputs, group.sessions, group.kelurahan))});
  if (group.accepted + group.accepted_with_reservations + group.not_agreed + group.needs_discussion > 0) {
    document.blocks.push_back(Paragraph{plain(w.recommend_group_outcomes(
        group.accepted, group.accepted_with_reservations, group.not_agreed, group.needs_discussion))});
  }
  List items;
  for (const RecommendedItem& item : group.items) items.items.push_back(item_line(item, w));
  if (!items.items.empty()) document.blocks.push_back(std::move(items));
}

Document page_of(const Recommendations& all, GroupBy by, const Words& w) {
  Document document;
  document.title = w.recommend_title();
  document.subtitle = by_words(by, w);
  document.language = w.language_code();
  if (all.demonstrations > 0) document.banner = w.recommend_demonstrations(all.demonstrations);
  document.footer = w.recommend_title();
  document.blocks.push_back(Paragraph{plain(w.recommend_basis(all.sessions, all.kelurahan, all.items))});
  document.blocks.push_back(Paragraph{plain(w.recommend_not_prevalence()), Look::note});
  if (!all.promises.empty()) {
    document.blocks.push_back(Heading{1, w.recommend_promises()});
    document.blocks.push_back(promise_table(all.promises, w));
  }
  document.blocks.push_back(Heading{1, w.recommend_what_recurs()});
  if (all.groups.empty()) document.blocks.push_back(Paragraph{plain(w.recommend_nothing_yet())});
  for (const RecommendationGroup& group : all.groups) tell_group(document, group, w);
  return document;
}

}  // namespace

std::string render(const Recommendations& recommendations, GroupBy by, RecommendationFormat format,
                   const Words& words) {
  switch (format) {
    case RecommendationFormat::csv: return csv_of(sheet_of(recommendations, by, words));
    case RecommendationFormat::html: return html_of(page_of(recommendations, by, words));
    case RecommendationFormat::json: return json_of(recommendations, by);
  }
  return {};
}

}  // namespace rembug::report

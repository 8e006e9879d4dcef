// The sheets of data: items of the board, answers and ratings as counted, the follow-up plan.
#include "i18n/format.hpp"
#include "report/telling.hpp"

namespace rembug::report {
namespace {

using namespace session;

// The rating that was revealed last for this item, or nullptr.
const RatedItemView* last_rating(const SessionView& view, const ItemId& item) {
  const RatedItemView* last = nullptr;
  for (const RoundView& round : view.rounds) {
    if (!round.revealed) continue;
    for (const RatedItemView& rated : round.items) {
      if (rated.item == item && rated.answered > 0) last = &rated;
    }
  }
  return last;
}

SheetCell yes_or_no(const Telling& t, bool yes) {
  return {yes ? t.words.report_yes() : t.words.report_no(), yes ? "true" : "false"};
}

}  // namespace

Table as_table(const Sheet& sheet) {
  Table table;
  table.description = sheet.title;
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    if (sheet.columns[i].share == 0) continue;
    table.columns.push_back({sheet.columns[i].title, sheet.columns[i].share});
    shown.push_back(i);
  }
  for (const auto& row : sheet.rows) {
    std::vector<Runs>& cells = table.rows.emplace_back();
    for (const std::size_t i : shown) cells.push_back(plain(row[i].text));
  }
  return table;
}

Sheet items_sheet(const Telling& t) {
  const auto& w = t.words;
  Sheet sheet;
  sheet.title = w.report_title_butir();
  sheet.columns = {{"item", w.report_column_id(), 0},
                   {"kind", w.report_column_kind(), 11},
                   {"text", w.report_column_text(), 32},
                   {"theme", w.report_column_theme(), 13},
                   {"case_step", w.report_column_case_step(), 13},
                   {"tier", w.report_column_tier(), 0},
                   {"programme_tag", w.report_column_tag(), 0},
                   {"group", w.report_column_group(), 0},
                   {"times_raised", w.report_column_times(), 9},
                   {"status", w.report_column_status(), 12},
                   {"merged_into", w.report_column_merged_into(), 0},
                   {"outcome", w.report_result(), 14},
                   {"kelurahan", w.report_column_kelurahan(), 0},
                   {"date", w.report_column_date(), 0},
                   {"demonstration", w.report_column_demonstration(), 0}};
  for (const ItemView& item : t.view().items) {
    const ItemDetails& d = item.details;
    const char* status = !item.merged_into.empty() ? "merged"
                         : item.archived           ? "archived"
                         : !item.agreement.empty() ? "agreed"
                                                   : "on_board";
    const RatedItemView* rated = last_rating(t.view(), item.id);
    sheet.rows.push_back({item.id.text, SheetCell(t.word("item_kind", d.kind), name_of(d.kind)), d.text,
                          SheetCell(t.theme(d.theme), d.theme), SheetCell(t.case_step(d.case_step), d.case_step),
                          SheetCell(t.word("tier", d.tier), name_of(d.tier)),
                          SheetCell(t.tag(d.programme_tag), d.programme_tag), item.origin.group, item.times_raised,
                          SheetCell(w.by_key(std::string("report.status.") + status), status), item.merged_into.text,
                          rated == nullptr
                              ? SheetCell()
                              : SheetCell(t.outcome(rated->result), consensus::name_of(rated->result.outcome)),
                          t.view().details.kelurahan, to_text(t.date()), yes_or_no(t, t.view().demonstration)});
  }
  return sheet;
}

Sheet answers_sheet(const Telling& t) {
  const auto& w = t.words;
  Sheet sheet;
  sheet.title = w.report_title_jawaban();
  sheet.columns = {{"about", w.report_column_about(), 12},
                   {"subject", w.report_column_subject(), 30},
                   {"round", w.report_column_round(), 8},
                   {"method", w.report_column_method(), 0},
                   {"answer", w.report_column_answer(), 30},
                   {"people", w.report_people(), 9},
                   {"answered", w.report_column_answered(), 0},
                   {"present", w.report_column_present(), 0},
                   {"chosen", w.report_column_chosen(), 11},
                   {"secret", w.report_column_secret(), 0},
                   {"outcome", w.report_result(), 0},
                   {"id", w.report_column_id(), 0},
                   {"answer_id", w.report_column_answer_id(), 0},
                   {"demonstration", w.report_column_demonstration(), 0}};
  const SheetCell demonstration = yes_or_no(t, t.view().demonstration);
  for (const DecisionView& asked : t.view().decisions) {
    const PlayView* play = t.view().play(asked.play);
    if (play == nullptr) continue;
    const SheetCell about(w.report_about_decision(), "decision");
    const std::string scene = scenario_title(t, *play) + ": " + scene_title(t, *play, asked.node);
    for (const DecisionRoundView& round : asked.rounds) {
      if (!round.revealed) continue;
      const auto row = [&](const std::string& answer, const std::string& answer_id, int people, SheetCell chosen) {
        sheet.rows.push_back({about, scene, round.number, SheetCell(), answer, people, round.answered, asked.present,
                              std::move(chosen), yes_or_no(t, false), SheetCell(), asked.id.text, answer_id,
                              demonstration});
      };
      for (const auto& [choice, people] : round.tally) {
        const bool chosen = std::find(asked.chosen.begin(), asked.chosen.end(), choice) != asked.chosen.end();
        row(choice_label(t, *play, choice), choice.text, people, yes_or_no(t, chosen));
      }
      row(w.report_abstained(), "", round.abstained, SheetCell());
    }
  }
  int number = 0;
  for (const RoundView& round : t.view().rounds) {
    ++number;
    if (!round.revealed) continue;
    const ScaleWords scale = scale_words(round.method, w);
    const SheetCell method(t.word("method", round.method), name_of(round.method));
    for (const RatedItemView& rated : round.items) {
      const std::vector<int> counts = against_first(scale, rated.counts);
      for (std::size_t i = 0; i < counts.size(); ++i) {
        const int value =
            scale.reversed ? static_cast<int>(counts.size() - i) : scale_of(round.method).lowest + static_cast<int>(i);
        sheet.rows.push_back({SheetCell(w.report_about_rating(), "rating"), rated.wording, number, method,
                              scale.values[i], counts[i], rated.answered, round.present, SheetCell(),
                              yes_or_no(t, round.secret),
                              SheetCell(t.outcome(rated.result), consensus::name_of(rated.result.outcome)),
                              rated.item.text, std::to_string(value), demonstration});
      }
    }
  }
  return sheet;
}

Sheet follow_up_sheet(const Telling& t) {
  const auto& w = t.words;
  Sheet sheet;
  sheet.title = w.report_title_rtl();
  sheet.columns = {{"agreement", w.report_column_id()},
                   {"wording", w.report_agreement()},
                   {"activity", w.report_activity()},
                   {"responsible", w.report_responsible()},
                   {"due", w.report_due()},
                   {"due_date", w.report_column_due_date()},
                   {"funds", w.report_funds()},
                   {"indicator", w.report_indicator()},
                   {"monitor", w.report_monitor()},
                   {"state", w.report_column_state()},
                   {"note", w.report_column_note()},
                   {"confirmed", w.report_column_confirmed()},
                   {"theme", w.report_column_theme()},
                   {"case_step", w.report_column_case_step()},
                   {"tier", w.report_column_tier()},
                   {"programme_tag", w.report_column_tag()},
                   {"kelurahan", w.report_column_kelurahan()},
                   {"date", w.report_column_date()},
                   {"demonstration", w.report_column_demonstration()}};
  for (const AgreementView* agreement : standing_agreements(t.view())) {
    const AgreementDetails& d = agreement->details;
    sheet.rows.push_back(
        {agreement->id.text, d.wording, d.activity, d.responsible, d.due, d.due_date ? to_text(*d.due_date) : "",
         d.funds, d.indicator, d.monitor, SheetCell(t.word("state", agreement->state), name_of(agreement->state)),
         agreement->progress_note, yes_or_no(t, agreement->confirmed), SheetCell(t.theme(d.theme), d.theme),
         SheetCell(t.case_step(d.case_step), d.case_step), SheetCell(t.word("tier", d.tier), name_of(d.tier)),
         SheetCell(t.tag(d.programme_tag), d.programme_tag), t.view().details.kelurahan, to_text(t.date()),
         yes_or_no(t, t.view().demonstration)});
  }
  return sheet;
}

Document sheet_document(const Telling& t, const Sheet& sheet) {
  Document document = new_document(t, sheet.title);
  document.landscape = true;
  if (sheet.rows.empty()) {
    document.blocks.push_back(Paragraph{plain(t.words.report_no_rows())});
  } else {
    document.blocks.push_back(as_table(sheet));
  }
  return document;
}

}  // namespace rembug::report

// The board, the ratings and the agreements in the minutes.
#include "report/telling.hpp"

namespace rembug::report {
namespace {

using namespace session;

// Themes in the order of the vocabulary, then those that were typed, then none.
std::vector<std::string> themes_in_use(const Telling& t, const std::vector<const ItemView*>& items) {
  std::vector<std::string> order;
  for (const scenario::NamedThing& theme : t.source.shared.themes) order.push_back(theme.id);
  std::vector<std::string> typed;
  for (const ItemView* item : items) {
    const std::string& theme = item->details.theme;
    if (!theme.empty() && std::find(order.begin(), order.end(), theme) == order.end()) typed.push_back(theme);
  }
  std::sort(typed.begin(), typed.end());
  typed.erase(std::unique(typed.begin(), typed.end()), typed.end());
  order.insert(order.end(), typed.begin(), typed.end());
  order.emplace_back();
  return order;
}

// "Wording (langkah Penjangkauan; disampaikan 3 kali)"
Runs item_line(const Telling& t, const ItemView& item) {
  std::string beside;
  const auto add = [&](const std::string& part) { beside += (beside.empty() ? "" : "; ") + part; };
  if (!item.details.case_step.empty()) add(t.words.report_at_step(t.case_step(item.details.case_step)));
  if (!item.details.programme_tag.empty()) add(t.tag(item.details.programme_tag));
  if (item.details.tier != Tier::kelurahan) add(t.word("tier", item.details.tier));
  if (const PlayView* play = t.view().play(item.origin.play)) add(t.words.report_from_story(scenario_title(t, *play)));
  if (item.times_raised > 1) add(t.words.report_times_raised(item.times_raised));
  Runs line = plain(item.details.text);
  if (!beside.empty()) line.push_back(Run{" (" + beside + ")"});
  return line;
}

void tell_kind(Document& document, const Telling& t, ItemKind kind) {
  std::vector<const ItemView*> items;
  for (const ItemView* item : t.view().board()) {
    if (item->details.kind == kind) items.push_back(item);
  }
  if (items.empty()) return;
  document.blocks.push_back(Heading{2, t.word("items_heading", kind)});
  for (const std::string& theme : themes_in_use(t, items)) {
    List list;
    for (const ItemView* item : items) {
      if (item->details.theme == theme) list.items.push_back(item_line(t, *item));
    }
    if (list.items.empty()) continue;
    document.blocks.push_back(Heading{3, theme.empty() ? t.words.report_no_theme() : t.theme(theme)});
    document.blocks.push_back(std::move(list));
  }
}

void tell_round(Document& document, const Telling& t, const RoundView& round, int number) {
  const auto& w = t.words;
  document.blocks.push_back(Heading{2, w.report_rating_number(number, t.word("method", round.method))});
  if (!round.revealed) {
    document.blocks.push_back(Paragraph{plain(w.report_counts_not_revealed()), Look::note});
    return;
  }
  document.blocks.push_back(Paragraph{plain(w.report_present_at_rating(round.present)), Look::note});
  if (round.secret) document.blocks.push_back(Paragraph{plain(w.report_secret_rating()), Look::note});
  const ScaleWords scale = scale_words(round.method, w);
  const int values = static_cast<int>(scale.values.size());
  Table table;
  table.description = w.report_rating_description();
  const bool roomy = values <= 5;  // more columns than that have room for their number only
  const int share = roomy ? 11 : 6;
  table.columns = {{w.report_number(), 6, Align::centre}, {w.report_proposal(), 77 - share * values}};
  for (int i = 0; i < values; ++i) {
    const int shown = scale.reversed ? values - i : scale_of(round.method).lowest + i;
    table.columns.push_back(
        {roomy ? scale.values[static_cast<std::size_t>(i)] : std::to_string(shown), share, Align::centre});
  }
  table.columns.push_back({w.report_result(), 17});

  RatingLegend legend{scale.values, scale.against, scale.neutral};
  std::vector<RatingBar> bars;
  List outcomes;
  std::string in_words;
  int nth = 0;
  for (const RatedItemView& rated : round.items) {
    const std::vector<int> counts = against_first(scale, rated.counts);
    std::vector<Runs> row{plain(std::to_string(++nth)), plain(rated.wording)};
    in_words += (in_words.empty() ? "" : " ") + w.report_proposal_number(nth) + ": ";
    for (std::size_t i = 0; i < counts.size(); ++i) {
      row.push_back(plain(std::to_string(counts[i])));
      in_words += (i == 0 ? "" : ", ") + scale.values[i] + " " + std::to_string(counts[i]);
    }
    in_words += ".";
    row.push_back(plain(t.outcome(rated.result)));
    table.rows.push_back(std::move(row));
    bars.push_back({std::to_string(nth), counts});
    outcomes.items.push_back({Run{t.outcome(rated.result) + ". ", true}, Run{t.reason(rated.result)}});
  }
  document.blocks.push_back(std::move(table));
  if (!bars.empty()) document.blocks.push_back(Picture{rating_bars(bars, legend), in_words});
  if (outcomes.items.size() == 1) {
    document.blocks.push_back(Paragraph{std::move(outcomes.items.front())});
  } else {
    outcomes.numbered = true;
    document.blocks.push_back(std::move(outcomes));
  }
}

void tell_objections(Document& document, const Telling& t, const RoundView& round) {
  List list;
  for (const ObjectionView& objection : t.view().objections) {
    if (objection.round != round.id) continue;
    Runs line = objection_line(t, objection);
    if (const ItemView* item = t.view().item(objection.item); item != nullptr && round.items.size() > 1)
      line.insert(line.begin(), Run{"“" + item->details.text + "” "});
    list.items.push_back(std::move(line));
  }
  if (list.items.empty()) return;
  document.blocks.push_back(Heading{3, t.words.report_objections()});
  document.blocks.push_back(std::move(list));
}

}  // namespace

void tell_board(Document& document, const Telling& t) {
  document.blocks.push_back(Heading{1, t.words.report_board()});
  if (t.view().board().empty()) {
    document.blocks.push_back(Paragraph{plain(t.words.report_no_items())});
    return;
  }
  for (const ItemKind kind : {ItemKind::kesulitan, ItemKind::masukan, ItemKind::usulan, ItemKind::kesepakatan})
    tell_kind(document, t, kind);
}

void tell_rounds(Document& document, const Telling& t) {
  if (t.view().rounds.empty()) return;
  document.blocks.push_back(Heading{1, t.words.report_ratings()});
  int number = 0;
  for (const RoundView& round : t.view().rounds) {
    tell_round(document, t, round, ++number);
    tell_objections(document, t, round);
  }
}

void tell_agreements(Document& document, const Telling& t) {
  const auto& w = t.words;
  document.blocks.push_back(Heading{1, w.report_agreements()});
  const auto standing = standing_agreements(t.view());
  if (standing.empty()) document.blocks.push_back(Paragraph{plain(w.report_nothing_agreed())});
  List list{true, {}};
  List objections;
  int number = 0;
  for (const AgreementView* agreement : standing) {
    Runs line = plain(agreement->details.wording);
    line.push_back(Run{" (" + (agreement->confirmed ? w.report_confirmed() : w.report_not_confirmed()) + ")"});
    list.items.push_back(std::move(line));
    ++number;
    for (Runs& objection : objections_of(t, *agreement)) {
      objection.insert(objection.begin(), Run{w.report_on_agreement(number) + " "});
      objections.items.push_back(std::move(objection));
    }
  }
  if (!list.items.empty()) document.blocks.push_back(std::move(list));
  if (!objections.items.empty()) {
    document.blocks.push_back(Heading{3, w.report_recorded_objections()});
    document.blocks.push_back(std::move(objections));
  }

  List dropped;
  for (const AgreementView& agreement : t.view().agreements) {
    if (!agreement.dropped) continue;
    Runs line = plain(agreement.details.wording);
    if (!agreement.drop_reason.empty()) line.push_back(Run{" (" + agreement.drop_reason + ")"});
    dropped.items.push_back(std::move(line));
  }
  if (!dropped.items.empty()) {
    document.blocks.push_back(Heading{3, w.report_dropped()});
    document.blocks.push_back(std::move(dropped));
  }
  if (standing.empty()) return;

  document.blocks.push_back(Heading{1, w.report_follow_up()});
  document.blocks.push_back(follow_up_table(t));
  List progress;
  number = 0;
  for (const AgreementView* agreement : standing) {
    ++number;
    if (agreement->state == AgreementState::belum && agreement->progress_note.empty()) continue;
    std::string state = t.word("state", agreement->state);
    if (!agreement->progress_note.empty()) state += ": " + agreement->progress_note;
    progress.items.push_back(labelled(w.report_agreement_number(number), state));
  }
  if (progress.items.empty()) return;
  document.blocks.push_back(Heading{3, w.report_progress()});
  document.blocks.push_back(std::move(progress));
}

}  // namespace rembug::report

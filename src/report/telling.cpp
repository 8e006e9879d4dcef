#include "report/telling.hpp"

#include <map>

#include "base/utf8.hpp"
#include "i18n/format.hpp"

namespace rembug::report {
namespace {

using namespace session;

void append_part(std::string& list, const std::string& part) {
  if (part.empty()) return;
  if (!list.empty()) list += ", ";
  list += part;
}

std::string zone_name(int offset_minutes) {
  switch (offset_minutes) {
    case 420: return "WIB";
    case 480: return "WITA";
    case 540: return "WIT";
    default: return "UTC" + std::string(offset_minutes < 0 ? "-" : "+") + clock_text(std::abs(offset_minutes));
  }
}

std::string named(const std::vector<scenario::NamedThing>& things, const std::string& id, const Telling& t) {
  return id.empty() ? std::string() : t.source.shared.name_of(things, id, t.words.language_code());
}

}  // namespace

std::string Telling::title() const {
  return view().details.title.empty() ? words.report_untitled() : view().details.title;
}

std::string Telling::place() const {
  const SessionDetails& details = view().details;
  std::string out;
  append_part(out, details.venue);
  if (!details.kelurahan.empty()) append_part(out, words.report_kelurahan_named(details.kelurahan));
  if (!details.kecamatan.empty()) append_part(out, words.report_kecamatan_named(details.kecamatan));
  return out;
}

Date Telling::date() const {
  if (view().details.date) return *view().details.date;
  return local_moment(view().created_at, source.utc_offset_minutes).date;
}

std::optional<std::string> Telling::closed_at() const {
  if (!view().closed) return std::nullopt;
  const LocalMoment end = local_moment(view().closed_at, source.utc_offset_minutes);
  if (end.date != date()) return std::nullopt;
  return i18n::clock(end.minutes_after_midnight, words) + " " + zone_name(source.utc_offset_minutes);
}

std::string Telling::times() const {
  if (!view().details.starts_at) return {};
  const std::string start = i18n::clock(*view().details.starts_at, words);
  const std::optional<std::string> end = closed_at();
  return end ? words.report_from_to(start, *end)
             : words.report_from(start + " " + zone_name(source.utc_offset_minutes));
}

std::string Telling::step_name(const AgendaStep& step) const {
  return step.title.empty() ? word("step", step.kind) : step.title;
}

std::string Telling::organisation(const std::string& id) const {
  return id.empty() ? words.report_no_organisation() : named(source.shared.organisations, id, *this);
}
std::string Telling::theme(const std::string& id) const {
  return named(source.shared.themes, id, *this);
}
std::string Telling::case_step(const std::string& id) const {
  return named(source.shared.case_steps, id, *this);
}
std::string Telling::tag(const std::string& id) const {
  return named(source.shared.programme_tags, id, *this);
}

std::string Telling::outcome(const consensus::AgreementResult& result) const {
  return words.by_key("report.outcome." + std::string(consensus::name_of(result.outcome)));
}
std::string Telling::reason(const consensus::AgreementResult& result) const {
  return words.by_key("report.why." + std::string(consensus::name_of(result.reason)));
}

std::string Telling::level(scenario::Level level) const {
  switch (level) {
    case scenario::Level::aman: return words.report_level_aman();
    case scenario::Level::berisiko: return words.report_level_berisiko();
    case scenario::Level::membahayakan: return words.report_level_membahayakan();
  }
  return {};
}

Document new_document(const Telling& t, std::string title) {
  Document document;
  document.title = std::move(title);
  document.subtitle = t.title();
  document.institution = t.source.letterhead.institution;
  document.address = t.source.letterhead.address;
  document.language = t.words.language_code();
  if (t.view().demonstration) document.banner = t.words.report_demonstration();
  document.footer = document.title + ", " + i18n::short_date(t.date(), t.words);
  document.page_text = t.words.report_page_of("{page}", "{pages}");
  document.made_at = t.view().last_time.ms;
  return document;
}

std::vector<std::pair<std::string, int>> present_by_organisation(const Telling& t) {
  std::map<std::string, int> people;
  for (const SeatView& seat : t.view().seats) {
    if (seat.present) ++people[t.organisation(seat.details.organisation)];
  }
  std::vector<std::pair<std::string, int>> out(people.begin(), people.end());
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return out;
}

std::vector<const AgreementView*> standing_agreements(const SessionView& view) {
  std::vector<const AgreementView*> out;
  for (const AgreementView& agreement : view.agreements) {
    if (!agreement.dropped) out.push_back(&agreement);
  }
  return out;
}

Table follow_up_table(const Telling& t) {
  const auto& w = t.words;
  Table table;
  table.description = w.report_follow_up_description();
  table.columns = {{w.report_number(), 6, Align::centre},
                   {w.report_activity(), 28},
                   {w.report_responsible(), 16},
                   {w.report_due(), 14},
                   {w.report_funds(), 12},
                   {w.report_indicator(), 16},
                   {w.report_monitor(), 14}};
  int number = 0;
  for (const AgreementView* agreement : standing_agreements(t.view())) {
    const AgreementDetails& d = agreement->details;
    const auto filled = [&](const std::string& text) { return plain(text.empty() ? w.report_not_filled() : text); };
    std::string due = d.due;
    if (due.empty() && d.due_date) due = i18n::short_date(*d.due_date, w);
    table.rows.push_back({plain(std::to_string(++number)), plain(d.activity.empty() ? d.wording : d.activity),
                          filled(d.responsible), filled(due), filled(d.funds), filled(d.indicator), filled(d.monitor)});
  }
  return table;
}

Runs objection_line(const Telling& t, const ObjectionView& objection) {
  Runs line = labelled(t.word("objection", objection.kind), objection.text);
  std::string end = t.word("objection_state", objection.state);
  if (!objection.answer.empty()) end += ": " + objection.answer;
  line.push_back(Run{" (" + end + ")"});
  return line;
}

std::vector<Runs> objections_of(const Telling& t, const AgreementView& agreement) {
  std::vector<Runs> out;
  for (const ObjectionView& objection : agreement.objections) {
    if (objection.state != ObjectionState::withdrawn) out.push_back(objection_line(t, objection));
  }
  return out;
}

Signatures signatures_of(const Telling& t, std::vector<std::string> roles) {
  const std::string date = i18n::short_date(t.date(), t.words);
  const std::string& city = t.source.shared.city;
  return {city.empty() ? date : city + ", " + date, std::move(roles)};
}

ScaleWords scale_words(RatingMethod method, const i18n::Words& words) {
  const RatingScale scale = scale_of(method);
  ScaleWords out;
  out.reversed = method == RatingMethod::gradients_eight;
  out.against = method == RatingMethod::gradients_five ? 2 : method == RatingMethod::gradients_eight ? 4 : 3;
  out.neutral = method != RatingMethod::fist_to_five;
  for (int value = scale.lowest; value <= scale.highest; ++value)
    out.values.push_back(words.by_key("report.rating." + std::string(name_of(method)) + "_" + std::to_string(value)));
  if (out.reversed) std::reverse(out.values.begin(), out.values.end());
  return out;
}

std::vector<int> against_first(const ScaleWords& scale, const std::vector<int>& counts) {
  std::vector<int> out = counts;
  out.resize(scale.values.size());
  if (scale.reversed) std::reverse(out.begin(), out.end());
  return out;
}

std::string unmarked(std::string_view marked) {
  std::string out;
  for (const char c : marked) {
    if (c != '*') out += c;
  }
  return out;
}

std::string scenario_title(const Telling& t, const PlayView& play) {
  const scenario::Scenario* known = t.source.find_scenario ? t.source.find_scenario(play.scenario) : nullptr;
  const std::string_view title = known == nullptr ? "" : known->text(t.words.language_code(), "title");
  return title.empty() ? play.scenario : std::string(title);
}

std::string scene_title(const Telling& t, const PlayView& play, const scenario::NodeId& node) {
  const scenario::Scenario* known = t.source.find_scenario ? t.source.find_scenario(play.scenario) : nullptr;
  if (known == nullptr) return node.text;
  const std::string_view code = t.words.language_code();
  if (const std::string_view title = known->text(code, "n." + node.text + ".title"); !title.empty())
    return std::string(title);
  const std::string body = unmarked(known->text(code, "n." + node.text + ".body"));
  const std::string first = trimmed(body.substr(0, body.find('\n')));
  return first.empty() ? node.text : shortened(first, 90);
}

std::string choice_label(const Telling& t, const PlayView& play, const scenario::ChoiceId& choice) {
  const scenario::Scenario* known = t.source.find_scenario ? t.source.find_scenario(play.scenario) : nullptr;
  const std::string label =
      known == nullptr ? "" : unmarked(known->text(t.words.language_code(), "c." + choice.text + ".label"));
  return label.empty() ? choice.text : label;
}

}  // namespace rembug::report

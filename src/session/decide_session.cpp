// Rules about the session as a whole: its details, agenda, opening and closing, and undoing.
#include <algorithm>
#include <array>
#include <set>

#include "session/ruling.hpp"

namespace rembug::session {
namespace {

constexpr std::size_t k_most_agenda_steps = 50;
constexpr int k_longest_step_minutes = 600;

Refusal tidy_details(SessionDetails& details) {
  if (details.date && parse_date(to_text(*details.date)) != details.date) return Problem{"date_impossible", {}};
  if (details.starts_at && (*details.starts_at < 0 || *details.starts_at >= 24 * 60))
    return Problem{"clock_impossible", {}};
  return tidy({{details.title, "title"},
               {details.kecamatan, "kecamatan"},
               {details.kelurahan, "kelurahan"},
               {details.venue, "venue"},
               {details.organiser, "organiser"}});
}

// Trims titles, names the steps that have no id, and refuses what no agenda can hold.
Refusal tidy_agenda(const Ruling& ruling, std::vector<AgendaStep>& steps) {
  if (steps.size() > k_most_agenda_steps)
    return Problem{"agenda_too_long", {{"limit", std::to_string(k_most_agenda_steps)}}};
  std::set<AgendaStepId> ids;
  int nth = 0;
  for (AgendaStep& step : steps) {
    ++nth;
    if (step.id.empty()) step.id = ruling.new_id<AgendaStepId>("step", nth);
    if (auto why_not = ruling.settle_id(step.id, "step", !ids.insert(step.id).second)) return why_not;
    if (step.minutes < 0 || step.minutes > k_longest_step_minutes)
      return Problem{"minutes_out_of_range", {{"limit", std::to_string(k_longest_step_minutes)}}};
    if (auto why_not = tidy({{step.title, "title"}})) return why_not;
  }
  return k_granted;
}

// A closed session changes in few ways, and only those can be taken back or brought back while it is closed.
bool may_change_when_closed(std::string_view kind) {
  constexpr std::array<std::string_view, 3> k_kinds{"session_closed", "session_reopened", "agreement_progressed"};
  return std::find(k_kinds.begin(), k_kinds.end(), kind) != k_kinds.end();
}

Refusal check_history(const SessionView& view, const FactId& group) {
  if (!view.closed) return k_granted;
  const auto entry = std::find_if(view.history.begin(), view.history.end(),
                                  [&](const HistoryEntry& one) { return one.group == group; });
  if (entry == view.history.end() || !may_change_when_closed(entry->kind)) return Problem{"session_closed", {}};
  return k_granted;
}

}  // namespace

std::vector<AgendaStep> two_hour_agenda() {
  using enum StepKind;
  constexpr std::array<std::pair<StepKind, int>, 8> k_plan{{{pembukaan, 10},
                                                            {aturan, 5},
                                                            {skenario, 35},
                                                            {papan, 25},
                                                            {penilaian, 20},
                                                            {kesepakatan, 15},
                                                            {baca_ulang, 5},
                                                            {penutup, 5}}};
  std::vector<AgendaStep> steps;
  for (const auto& [kind, minutes] : k_plan) steps.push_back({AgendaStepId(name_of(kind)), kind, "", minutes});
  return steps;
}

Refusal rule(Ruling& ruling, CreateSession wish) {
  if (!is_id_text(ruling.context.session.text)) return Problem{"id_malformed", {{"id", ruling.context.session.text}}};
  if (auto why_not = tidy_details(wish.details)) return why_not;
  if (wish.agenda.empty() && wish.kind == SessionKind::fgd) wish.agenda = two_hour_agenda();
  if (auto why_not = tidy_agenda(ruling, wish.agenda)) return why_not;
  ruling.happened(SessionCreated{wish.kind, std::move(wish.details), wish.demonstration});
  if (!wish.agenda.empty()) ruling.happened(AgendaSet{std::move(wish.agenda)});
  return k_granted;
}

Refusal rule(Ruling& ruling, ChangeSessionDetails wish) {
  if (auto why_not = tidy_details(wish.details)) return why_not;
  ruling.happened(SessionDetailsChanged{std::move(wish.details)});
  return k_granted;
}

Refusal rule(Ruling& ruling, SetAgenda wish) {
  if (auto why_not = tidy_agenda(ruling, wish.steps)) return why_not;
  const AgendaStepView* current = ruling.view.step(ruling.view.current_step);
  const bool stays = current == nullptr || current->ended_at ||
                     std::any_of(wish.steps.begin(), wish.steps.end(),
                                 [&](const AgendaStep& step) { return step.id == current->step.id; });
  if (!stays) return Problem{"step_running", {}};
  ruling.happened(AgendaSet{std::move(wish.steps)});
  return k_granted;
}

Refusal rule(Ruling& ruling, StartAgendaStep wish) {
  const AgendaStepView* step = ruling.view.step(wish.step);
  if (step == nullptr) return unknown("step", wish.step);
  if (step->started_at && !step->ended_at) return Problem{"step_running", {}};
  ruling.happened(AgendaStepStarted{std::move(wish.step)});
  return k_granted;
}

Refusal rule(Ruling& ruling, CloseSession) {
  const auto& plays = ruling.view.plays;
  if (std::any_of(plays.begin(), plays.end(), [](const PlayView& play) { return !play.open_decision.empty(); }))
    return Problem{"decision_open", {}};
  if (open_round(ruling.view) != nullptr) return Problem{"round_open", {}};
  ruling.happened(SessionClosed{});
  return k_granted;
}

Refusal rule(Ruling& ruling, ReopenSession wish) {
  if (!ruling.view.closed) return Problem{"session_not_closed", {}};
  if (auto why_not = tidy({{wish.reason, "reason", Wording::Size::passage}})) return why_not;
  ruling.happened(SessionReopened{std::move(wish.reason)});
  return k_granted;
}

Refusal rule(Ruling& ruling, NoteDocument wish) {
  if (auto why_not = tidy({{wish.kind, "kind", Wording::Size::line, true},
                           {wish.format, "format", Wording::Size::line, true},
                           {wish.language, "language"}}))
    return why_not;
  ruling.happened(DocumentMade{std::move(wish.kind), std::move(wish.format), std::move(wish.language)});
  return k_granted;
}

Refusal rule(Ruling& ruling, Undo) {
  const FactId group = undo_target(ruling.view, ruling.context.device);
  if (group.empty()) return Problem{"nothing_to_undo", {}};
  if (auto why_not = check_history(ruling.view, group)) return why_not;
  ruling.happened(Undone{group});
  return k_granted;
}

Refusal rule(Ruling& ruling, Redo) {
  const FactId group = redo_target(ruling.view, ruling.context.device);
  if (group.empty()) return Problem{"nothing_to_redo", {}};
  if (auto why_not = check_history(ruling.view, group)) return why_not;
  ruling.happened(Redone{group});
  return k_granted;
}

}  // namespace rembug::session

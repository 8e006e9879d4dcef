// Folding facts about the session, its agenda and its seats.
#include <algorithm>
#include <set>

#include "session/folding.hpp"

namespace rembug::session {
namespace {

void end_step(AgendaStepView* step, UtcMs at) {
  if (step != nullptr && step->started_at && !step->ended_at) step->ended_at = at;
}

}  // namespace

AgendaStepView* Folding::step(const AgendaStepId& id) {
  const auto found = std::find_if(view.agenda.begin(), view.agenda.end(),
                                  [&](const AgendaStepView& one) { return one.step.id == id; });
  return found == view.agenda.end() ? nullptr : &*found;
}

void Folding::apply(const FactHeader& header, const SessionCreated& fact) {
  if (view.exists) return;
  view.exists = true;
  view.id = header.session;
  view.kind = fact.kind;
  view.details = fact.details;
  view.demonstration = fact.demonstration;
  view.created_at = header.time.ms;
}

void Folding::apply(const FactHeader&, const SessionDetailsChanged& fact) {
  view.details = fact.details;
}

void Folding::apply(const FactHeader&, const AgendaSet& fact) {
  std::vector<AgendaStepView> agenda;
  for (const AgendaStep& planned : fact.steps) {
    AgendaStepView* earlier = step(planned.id);
    AgendaStepView& next = agenda.emplace_back(earlier == nullptr ? AgendaStepView{} : std::move(*earlier));
    next.step = planned;
  }
  view.agenda = std::move(agenda);
  if (step(view.current_step) == nullptr) view.current_step = {};
}

void Folding::apply(const FactHeader& header, const AgendaStepStarted& fact) {
  AgendaStepView* next = step(fact.step);
  if (next == nullptr || (next->started_at && !next->ended_at)) return;
  end_step(step(view.current_step), header.time.ms);
  if (next->started_at) next->spent_ms += *next->ended_at - *next->started_at;
  next->started_at = header.time.ms;
  next->ended_at.reset();
  view.current_step = fact.step;
}

void Folding::apply(const FactHeader& header, const SessionClosed&) {
  if (view.closed) return;
  view.closed = true;
  view.closed_at = header.time.ms;
  end_step(step(view.current_step), header.time.ms);
}

void Folding::apply(const FactHeader&, const SessionReopened&) {
  view.closed = false;
  view.closed_at = 0;
}

void Folding::apply(const FactHeader&, const DocumentMade& fact) {
  view.documents.push_back(fact);
}

void Folding::set_present(SeatView& seat, bool present) {
  present_ -= may_answer(seat) ? 1 : 0;
  seat.present = present;
  present_ += may_answer(seat) ? 1 : 0;
}

void Folding::set_details(SeatView& seat, const SeatDetails& details) {
  present_ -= may_answer(seat) ? 1 : 0;
  seat.details = details;
  present_ += may_answer(seat) ? 1 : 0;
}

void Folding::apply(const FactHeader&, const SeatAdded& fact) {
  const SeatView* added = add(view.seats, unsorted_seats_, SeatView{fact.seat, fact.details, true, false});
  if (added != nullptr) present_ += may_answer(*added) ? 1 : 0;
}

void Folding::apply(const FactHeader&, const SeatChanged& fact) {
  if (SeatView* changed = seat(fact.seat)) set_details(*changed, fact.details);
}

void Folding::apply(const FactHeader&, const SeatNamed&) {}  // names are not part of any view

void Folding::apply(const FactHeader&, const SeatPresenceSet& fact) {
  if (SeatView* changed = seat(fact.seat)) set_present(*changed, fact.present);
}

void Folding::apply(const FactHeader&, const SeatRemoved& fact) {
  const auto found = unsorted_seats_.find(fact.seat);
  if (found == unsorted_seats_.end()) return;
  const std::size_t position = found->second;
  set_present(view.seats[position], false);
  view.seats.erase(view.seats.begin() + static_cast<std::ptrdiff_t>(position));
  unsorted_seats_.erase(found);
  for (std::size_t i = position; i < view.seats.size(); ++i) unsorted_seats_[view.seats[i].id] = i;
}

void Folding::apply(const FactHeader&, const SeatErased& fact) {
  if (SeatView* changed = seat(fact.seat)) changed->erased = true;
}

void Folding::apply(const FactHeader&, const GroupsDrawn& fact) {
  for (const auto& [id, group] : fact.groups) {
    if (SeatView* changed = seat(id)) changed->details.group = group;
  }
}

void Folding::finish_seats() {
  std::set<std::string> groups;
  for (const SeatView& seat : view.seats) {
    if (!seat.details.group.empty()) groups.insert(seat.details.group);
  }
  view.groups.assign(groups.begin(), groups.end());
}

}  // namespace rembug::session

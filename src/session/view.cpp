#include "session/view.hpp"

#include <algorithm>

namespace rembug::session {
namespace {

template <class View, class IdType>
const View* find_by_id(const std::vector<View>& all, const IdType& wanted) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const View& one) { return one.id == wanted; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

const SeatView* SessionView::seat(const SeatId& id_wanted) const {
  return find_by_id(seats, id_wanted);
}
const PlayView* SessionView::play(const PlayId& id_wanted) const {
  return find_by_id(plays, id_wanted);
}
const DecisionView* SessionView::decision(const DecisionId& id_wanted) const {
  return find_by_id(decisions, id_wanted);
}
const ItemView* SessionView::item(const ItemId& id_wanted) const {
  return find_by_id(items, id_wanted);
}
const RoundView* SessionView::round(const RoundId& id_wanted) const {
  return find_by_id(rounds, id_wanted);
}
const ObjectionView* SessionView::objection(const ObjectionId& id_wanted) const {
  return find_by_id(objections, id_wanted);
}
const AgreementView* SessionView::agreement(const AgreementId& id_wanted) const {
  return find_by_id(agreements, id_wanted);
}
const AgendaStepView* SessionView::step(const AgendaStepId& id_wanted) const {
  const auto found =
      std::find_if(agenda.begin(), agenda.end(), [&](const AgendaStepView& one) { return one.step.id == id_wanted; });
  return found == agenda.end() ? nullptr : &*found;
}

int SessionView::present_participants() const {
  return static_cast<int>(std::count_if(seats.begin(), seats.end(), may_answer));
}

std::vector<const ItemView*> SessionView::board() const {
  std::vector<const ItemView*> standing;
  for (const ItemView& item : items) {
    if (stands_alone(item)) standing.push_back(&item);
  }
  return standing;
}

bool may_answer(const SeatView& seat) {
  return seat.present && seat.details.role == SeatRole::peserta;
}

bool stands_alone(const ItemView& item) {
  return item.merged_into.empty() && !item.archived;
}

bool is_blocking(const ObjectionView& objection) {
  return objection.kind == ObjectionKind::keberatan && objection.state == ObjectionState::open;
}

FactId undo_target(const SessionView& view, const DeviceId& device) {
  const auto latest = std::find_if(view.history.rbegin(), view.history.rend(),
                                   [&](const HistoryEntry& e) { return e.device == device && !e.undone; });
  return latest == view.history.rend() ? FactId{} : latest->group;
}

FactId redo_target(const SessionView& view, const DeviceId& device) {
  // What was undone last stands first among what can come back, because undoing goes backwards.
  const auto earliest = std::find_if(view.history.begin(), view.history.end(),
                                     [&](const HistoryEntry& e) { return e.device == device && e.redoable; });
  return earliest == view.history.end() ? FactId{} : earliest->group;
}

}  // namespace rembug::session

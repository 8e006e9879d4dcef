// Folding facts about agreements.
#include "session/folding.hpp"

namespace rembug::session {
namespace {

// What the room said yes to when it was read aloud: what is promised, by whom, and by when.
bool same_promise(const AgreementDetails& a, const AgreementDetails& b) {
  return a.wording == b.wording && a.responsible == b.responsible && a.due == b.due && a.due_date == b.due_date;
}

std::vector<std::string> missing_from(const AgreementDetails& details) {
  std::vector<std::string> missing;
  if (details.responsible.empty()) missing.emplace_back("responsible");
  if (details.due.empty() && !details.due_date) missing.emplace_back("due");
  if (details.activity.empty()) missing.emplace_back("activity");
  return missing;
}

}  // namespace

void Folding::apply(const FactHeader&, const AgreementReached& fact) {
  AgreementView next;
  next.id = fact.agreement;
  next.item = fact.item;
  next.details = fact.details;
  if (add(view.agreements, unsorted_agreements_, std::move(next)) == nullptr) return;
  if (ItemView* grown_from = item(fact.item)) grown_from->agreement = fact.agreement;
}

void Folding::apply(const FactHeader&, const AgreementChanged& fact) {
  AgreementView* changed = agreement(fact.agreement);
  if (changed == nullptr) return;
  if (changed->details.wording != fact.details.wording) changed->earlier_wordings.push_back(changed->details.wording);
  if (!same_promise(changed->details, fact.details)) changed->confirmed = false;
  changed->details = fact.details;
}

void Folding::apply(const FactHeader&, const AgreementConfirmed& fact) {
  if (AgreementView* read_aloud = agreement(fact.agreement)) read_aloud->confirmed = true;
}

void Folding::apply(const FactHeader&, const AgreementDropped& fact) {
  AgreementView* dropped = agreement(fact.agreement);
  if (dropped == nullptr) return;
  dropped->dropped = true;
  dropped->drop_reason = fact.reason;
  ItemView* grown_from = item(dropped->item);
  if (grown_from != nullptr && grown_from->agreement == fact.agreement) grown_from->agreement = {};
}

void Folding::apply(const FactHeader&, const AgreementProgressed& fact) {
  AgreementView* followed = agreement(fact.agreement);
  if (followed == nullptr) return;
  followed->state = fact.state;
  followed->progress_note = fact.note;
}

void Folding::finish_agreements() {
  for (AgreementView& reached : view.agreements) {
    reached.missing = missing_from(reached.details);
    if (reached.item.empty()) continue;
    for (const ObjectionView& one : view.objections) {
      if (one.item == reached.item) reached.objections.push_back(one);
    }
  }
}

}  // namespace rembug::session

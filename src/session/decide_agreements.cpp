// Rules about agreements: what the room promises, who does it and by when, and how far it has come.
#include <algorithm>

#include "session/ruling.hpp"

namespace rembug::session {
namespace {

Refusal tidy_agreement(AgreementDetails& details) {
  using enum Wording::Size;
  if (details.due_date && parse_date(to_text(*details.due_date)) != details.due_date)
    return Problem{"date_impossible", {}};
  return tidy({{details.wording, "wording", passage, true},
               {details.activity, "activity", passage},
               {details.responsible, "responsible"},
               {details.due, "due"},
               {details.funds, "funds"},
               {details.indicator, "indicator", passage},
               {details.monitor, "monitor"},
               {details.theme, "theme"},
               {details.case_step, "case_step"},
               {details.programme_tag, "programme_tag"}});
}

void take_if_empty(std::string& own, const std::string& from_item) {
  if (own.empty()) own = from_item;
}

// What the agreement does not say itself, it has from the proposal. A tier is never empty: kelurahan, where it starts,
// gives way to the proposal's.
void complete_from(const ItemView& item, AgreementDetails& details) {
  take_if_empty(details.wording, item.details.text);
  take_if_empty(details.theme, item.details.theme);
  take_if_empty(details.case_step, item.details.case_step);
  take_if_empty(details.programme_tag, item.details.programme_tag);
  if (details.tier == Tier::kelurahan) details.tier = item.details.tier;
}

// Whether the room may write the proposal down as agreed.
Refusal check_proposal(const SessionView& view, const ItemId& id) {
  const ItemView* item = view.item(id);
  if (item == nullptr) return unknown("item", id);
  if (!stands_alone(*item)) return Problem{"item_not_on_board", {{"id", id.text}}};
  if (item->details.kind != ItemKind::usulan && item->details.kind != ItemKind::kesepakatan)
    return Problem{"item_not_proposal", {}};
  if (!item->agreement.empty()) return Problem{"item_agreed", {}};
  if (is_being_rated(view, id)) return Problem{"item_being_rated", {}};
  const auto open = std::count_if(view.objections.begin(), view.objections.end(), [&](const ObjectionView& objection) {
    return objection.item == id && is_blocking(objection);
  });
  if (open > 0) return Problem{"objection_open", {{"n", std::to_string(open)}}};
  return k_granted;
}

// An agreement that still holds.
Refusal check_holds(const SessionView& view, const AgreementId& id) {
  const AgreementView* agreement = view.agreement(id);
  if (agreement == nullptr) return unknown("agreement", id);
  if (agreement->dropped) return Problem{"agreement_dropped", {}};
  return k_granted;
}

}  // namespace

Refusal rule(Ruling& ruling, ReachAgreement wish) {
  const SessionView& view = ruling.view;
  const bool taken = view.agreement(wish.agreement) != nullptr;
  if (auto why_not = ruling.settle_id(wish.agreement, "agreement", taken)) return why_not;
  if (!wish.item.empty()) {
    if (auto why_not = check_proposal(view, wish.item)) return why_not;
    complete_from(*view.item(wish.item), wish.details);
  }
  if (auto why_not = tidy_agreement(wish.details)) return why_not;
  ruling.happened(AgreementReached{std::move(wish.agreement), std::move(wish.item), std::move(wish.details)});
  return k_granted;
}

Refusal rule(Ruling& ruling, ChangeAgreement wish) {
  if (auto why_not = check_holds(ruling.view, wish.agreement)) return why_not;
  if (auto why_not = tidy_agreement(wish.details)) return why_not;
  ruling.happened(AgreementChanged{std::move(wish.agreement), std::move(wish.details)});
  return k_granted;
}

Refusal rule(Ruling& ruling, ConfirmAgreement wish) {
  if (auto why_not = check_holds(ruling.view, wish.agreement)) return why_not;
  ruling.happened(AgreementConfirmed{std::move(wish.agreement)});
  return k_granted;
}

Refusal rule(Ruling& ruling, DropAgreement wish) {
  if (auto why_not = check_holds(ruling.view, wish.agreement)) return why_not;
  if (auto why_not = tidy({{wish.reason, "reason", Wording::Size::passage, true}})) return why_not;
  ruling.happened(AgreementDropped{std::move(wish.agreement), std::move(wish.reason)});
  return k_granted;
}

Refusal rule(Ruling& ruling, ProgressAgreement wish) {
  if (auto why_not = check_holds(ruling.view, wish.agreement)) return why_not;
  if (auto why_not = tidy({{wish.note, "note", Wording::Size::passage}})) return why_not;
  ruling.happened(AgreementProgressed{std::move(wish.agreement), wish.state, std::move(wish.note)});
  return k_granted;
}

}  // namespace rembug::session

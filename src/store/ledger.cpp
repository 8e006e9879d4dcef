#include "store/ledger.hpp"

#include <iterator>
#include <utility>

namespace rembug::store {

using session::SessionId;

Ledger::Ledger(Library& library, SessionId id, session::ScenarioFinder find_scenario)
    : library_(&library), id_(std::move(id)), find_scenario_(std::move(find_scenario)) {}

Result<Ledger> Ledger::open(Library& library, const SessionId& id, session::ScenarioFinder find_scenario) {
  Ledger ledger(library, id, std::move(find_scenario));
  if (const Outcome loaded = ledger.reload(); !loaded) return loaded.problem();
  if (!ledger.view_.exists) return Problem{"session_unknown", {{"session", id.text}}};
  return ledger;
}

Result<Ledger> Ledger::create(Library& library, const session::Command& create_session, UtcMs now,
                              session::ScenarioFinder find_scenario, SessionId id) {
  // The device and its count make an id that no other laptop makes.
  if (id.empty()) id = SessionId("session-" + library.device().text + "." + std::to_string(library.next_sequence()));
  Ledger ledger(library, std::move(id), std::move(find_scenario));
  if (const Outcome loaded = ledger.reload(); !loaded) return loaded.problem();
  if (const auto created = ledger.apply(create_session, now); !created) return created.problem();
  return ledger;
}

Result<Receipt> Ledger::apply(const session::Command& command, UtcMs now) {
  const session::Context context{.session = id_,
                                 .device = library_->device(),
                                 .next_sequence = library_->next_sequence(),
                                 .last_time = library_->last_time(),
                                 .now = now,
                                 .find_scenario = find_scenario_};
  Result<session::Decided> decided = session::decide(view_, command, context);
  if (!decided) return decided.problem();
  Receipt receipt;
  if (decided->facts.empty()) return receipt;
  if (const Outcome saved = library_->append(id_, *decided); !saved) return saved.problem();
  for (session::Fact& fact : decided->facts) {
    receipt.facts.push_back(fact.header.id);
    facts_.push_back(std::move(fact));
  }
  view_ = session::fold(facts_);
  for (session::NameEntry& entry : decided->names) attendance_[entry.seat] = std::move(entry.name);
  for (const session::SeatId& seat : decided->erase) attendance_.erase(seat);
  return receipt;
}

Outcome Ledger::reload() {
  auto facts = library_->load(id_);
  if (!facts) return facts.problem();
  auto names = library_->attendance(id_);
  if (!names) return names.problem();
  facts_ = std::move(*facts);
  attendance_ = std::move(*names);
  view_ = session::fold(facts_);
  return Done{};
}

}  // namespace rembug::store

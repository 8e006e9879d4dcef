// decide and fold: the only two ways in which a session moves. Both are pure.
//
//   Result<Decided> wished = decide(view, command, context);     // facts, or a refusal with a reason
//   SessionView view = fold(facts);                               // everything anyone sees
#pragma once

#include <functional>
#include <span>

#include "base/result.hpp"
#include "session/commands.hpp"
#include "session/view.hpp"

namespace rembug::session {

// Finds a scenario that is installed, or nullptr. The pointer is valid while decide runs.
using ScenarioFinder = std::function<const scenario::Scenario*(const std::string& id)>;

struct Context {
  SessionId session;               // the session that the command is about (for CreateSession: its new id)
  DeviceId device;                 // this laptop
  std::int64_t next_sequence = 1;  // of this device in this library
  HybridTime last_time;            // the last reading seen in the library
  UtcMs now = 0;
  ScenarioFinder find_scenario;
};

struct NameEntry {  // what goes to the attendance list instead of into facts
  SeatId seat;
  std::string name;
  bool operator==(const NameEntry&) const = default;
};

struct Decided {
  std::vector<Fact> facts;       // complete with headers, in order; all or none are stored
  std::vector<NameEntry> names;  // stored in the same transaction
  std::vector<SeatId> erase;     // names to be erased in the same transaction
};

// Facts that the command leads to, or a Problem that says why not and what to do (`problem.<code>`). Never throws for
// anything that a person can send.
Result<Decided> decide(const SessionView& view, const Command& command, const Context& context);

// The view of these facts. Any order, any subset, repeated facts and dangling references are allowed: facts are put
// into canonical order, repetitions count once, and a fact that speaks of something unknown changes nothing.
SessionView fold(std::span<const Fact> facts);

// The usual agenda of two hours: pembukaan 10, aturan 5, skenario 35, papan 25, penilaian 20, kesepakatan 15,
// baca_ulang 5, penutup 5 minutes.
std::vector<AgendaStep> two_hour_agenda();

}  // namespace rembug::session

// One open session of a library: the loop command -> decide -> append -> fold that the screens, the command line and
// the tests all use. There is no other way to change anything.
//
//   auto ledger = Ledger::create(library, CreateSession{...}, now, find_scenario);
//   auto receipt = ledger->apply(Command{.body = RaiseItem{...}}, now);
#pragma once

#include "store/library.hpp"

namespace rembug::store {

struct Receipt {
  std::vector<session::FactId> facts;  // on disk
};

class Ledger {
 public:
  // Problem session_unknown if the library has no such session.
  static Result<Ledger> open(Library& library, const session::SessionId& id, session::ScenarioFinder find_scenario);
  // Creates a session with a new id (or `id` if given) and opens it.
  static Result<Ledger> create(Library& library, const session::Command& create_session, UtcMs now,
                               session::ScenarioFinder find_scenario, session::SessionId id = {});

  const session::SessionView& view() const { return view_; }
  const Attendance& attendance() const { return attendance_; }

  // Decides, stores and folds again. On a Problem nothing has changed, in memory or on disk.
  Result<Receipt> apply(const session::Command& command, UtcMs now);
  Outcome reload();  // after a merge

 private:
  Ledger(Library& library, session::SessionId id, session::ScenarioFinder find_scenario);

  Library* library_;
  session::SessionId id_;
  session::ScenarioFinder find_scenario_;
  std::vector<session::Fact> facts_;
  session::SessionView view_;
  Attendance attendance_;
};

}  // namespace rembug::store

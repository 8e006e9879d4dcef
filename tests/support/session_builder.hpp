// A session built by commands, for tests of every room: what is built is what decide() lets happen.
//
//   auto evening = SessionBuilder().seats(5).item("i1", ItemKind::usulan, "Jadwal piket");
//   evening.does(OpenRound{.round = RoundId{"r1"}, .items = {ItemId{"i1"}}});
//   CHECK(evening.refused(OpenRound{}).code == "round_open");
//   CHECK(evening.view().rounds.size() == 1);
#pragma once

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "session/decide.hpp"
#include "session/json.hpp"

namespace rembug::session::test {

class SessionBuilder {
 public:
  // A session with the agenda of two hours, on laptop "laptop-a", begun at 2026-11-24 12:00 UTC; every command comes
  // one second after the one before. No participants yet.
  explicit SessionBuilder(SessionKind kind = SessionKind::fgd);
  // The same with a command of one's own.
  explicit SessionBuilder(CreateSession create);

  // Does what the command says; the test fails here if decide refuses.
  SessionBuilder& does(CommandBody body, ActorRole role = ActorRole::fasilitator);
  // Why the command is refused; the test fails here if it is not.
  Problem refused(CommandBody body, ActorRole role = ActorRole::fasilitator);
  // What decide answers, without taking it.
  Result<Decided> attempt(CommandBody body, ActorRole role = ActorRole::fasilitator);
  // Adds facts and folds again.
  void take(const Decided& decided);

  SessionBuilder& at(UtcMs now);  // the clock's reading before the next command adds its second
  UtcMs now() const { return now_; }
  SessionBuilder& on(const std::string& device);              // another laptop goes on with the same facts
  SessionBuilder& knows(const scenario::Scenario& scenario);  // installed; must outlive the builder
  SessionBuilder& forgets(const std::string& scenario);

  // Participants "s1", "s2", ... who are present, after those that are there.
  SessionBuilder& seats(int count, const SeatDetails& details = {});
  SessionBuilder& item(const std::string& id, ItemKind kind, const std::string& text);
  // A round "r-<item>" in which the room's cards on the item were counted and revealed; still open.
  SessionBuilder& rated(const std::string& item, std::vector<int> counts,
                        RatingMethod method = RatingMethod::gradients_five);

  const SessionView& view() const { return view_; }
  const std::vector<Fact>& facts() const { return facts_; }
  void replace_facts(std::vector<Fact> facts);  // as after a merge; sequences of the laptops stay
  Context context() const;

 private:
  void refold();

  DeviceId device_{"laptop-a"};
  UtcMs now_ = 1'795'521'600'000;
  std::map<DeviceId, std::int64_t> sequences_;
  std::map<std::string, const scenario::Scenario*> scenarios_;
  std::vector<Fact> facts_;
  SessionView view_;
};

}  // namespace rembug::session::test

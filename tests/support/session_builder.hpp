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
  explicit SessionBuilder(SessionKind kind = SessionKind::fgd) {
    does(CreateSession{.kind = kind, .details = {.title = "Rembug warga", .kelurahan = "Kauman"}});
  }

  // The same with a command of one's own.
  explicit SessionBuilder(CreateSession create) { does(std::move(create)); }

  // Does what the command says; the test fails here if decide refuses.
  SessionBuilder& does(CommandBody body, ActorRole role = ActorRole::fasilitator) {
    const Result<Decided> decided = attempt(std::move(body), role);
    if (!decided) FAIL("refused: " << decided.problem().code);
    take(*decided);
    return *this;
  }

  // Why the command is refused; the test fails here if it is not.
  Problem refused(CommandBody body, ActorRole role = ActorRole::fasilitator) {
    const Result<Decided> decided = attempt(std::move(body), role);
    if (decided) FAIL("was not refused");
    return decided ? Problem{} : decided.problem();
  }

  // What decide answers, without taking it.
  Result<Decided> attempt(CommandBody body, ActorRole role = ActorRole::fasilitator) {
    now_ += 1000;
    return decide(view_, Command{role, std::move(body)}, context());
  }

  // Adds facts and folds again.
  void take(const Decided& decided) {
    facts_.insert(facts_.end(), decided.facts.begin(), decided.facts.end());
    sequences_[device_] += static_cast<std::int64_t>(decided.facts.size());
    refold();
  }

  SessionBuilder& at(UtcMs now) {  // the clock's reading before the next command adds its second
    now_ = now;
    return *this;
  }
  UtcMs now() const { return now_; }

  SessionBuilder& on(const std::string& device) {  // another laptop goes on with the same facts
    device_ = DeviceId(device);
    return *this;
  }

  SessionBuilder& knows(const scenario::Scenario& scenario) {  // installed; must outlive the builder
    scenarios_[scenario.id] = &scenario;
    return *this;
  }
  SessionBuilder& forgets(const std::string& scenario) {
    scenarios_.erase(scenario);
    return *this;
  }

  // Participants "s1", "s2", ... who are present, after those that are there.
  SessionBuilder& seats(int count, const SeatDetails& details = {}) {
    for (int i = 0; i < count; ++i) {
      const std::string id = "s" + std::to_string(view_.seats.size() + 1);
      does(AddSeat{.seat = SeatId(id), .details = details});
    }
    return *this;
  }
  SessionBuilder& item(const std::string& id, ItemKind kind, const std::string& text) {
    return does(RaiseItem{.item = ItemId(id), .details = {.kind = kind, .text = text}});
  }
  // A round "r-<item>" in which the room's cards on the item were counted and revealed; still open.
  SessionBuilder& rated(const std::string& item, std::vector<int> counts,
                        RatingMethod method = RatingMethod::gradients_five) {
    const RoundId round("r-" + item);
    does(OpenRound{.round = round, .method = method, .items = {ItemId(item)}});
    does(CountRatings{.round = round, .item = ItemId(item), .counts = std::move(counts)});
    return does(RevealRound{round});
  }

  const SessionView& view() const { return view_; }
  const std::vector<Fact>& facts() const { return facts_; }
  void replace_facts(std::vector<Fact> facts) {  // as after a merge; sequences of the laptops stay
    facts_ = std::move(facts);
    refold();
  }

  Context context() const {
    const auto known = sequences_.find(device_);
    return {.session = SessionId{"sesi-1"},
            .device = device_,
            .next_sequence = known == sequences_.end() ? 1 : known->second + 1,
            .last_time = view_.last_time,
            .now = now_,
            .find_scenario = [this](const std::string& id) {
              const auto found = scenarios_.find(id);
              return found == scenarios_.end() ? nullptr : found->second;
            }};
  }

 private:
  void refold() { view_ = fold(facts_); }

  DeviceId device_{"laptop-a"};
  UtcMs now_ = 1'795'521'600'000;
  std::map<DeviceId, std::int64_t> sequences_;
  std::map<std::string, const scenario::Scenario*> scenarios_;
  std::vector<Fact> facts_;
  SessionView view_;
};

}  // namespace rembug::session::test

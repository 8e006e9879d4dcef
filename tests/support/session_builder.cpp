// Out of line: half of what a test file took to compile was these bodies.
#include "support/session_builder.hpp"
namespace rembug::session::test {

SessionBuilder::SessionBuilder(SessionKind kind) {
  does(CreateSession{.kind = kind, .details = {.title = "Rembug warga", .kelurahan = "Kauman"}});
}

SessionBuilder::SessionBuilder(CreateSession create) {
  does(std::move(create));
}

SessionBuilder& SessionBuilder::does(CommandBody body, ActorRole role) {
  const Result<Decided> decided = attempt(std::move(body), role);
  if (!decided) FAIL("refused: " << decided.problem().code);
  take(*decided);
  return *this;
}

Problem SessionBuilder::refused(CommandBody body, ActorRole role) {
  const Result<Decided> decided = attempt(std::move(body), role);
  if (decided) FAIL("was not refused");
  return decided ? Problem{} : decided.problem();
}

Result<Decided> SessionBuilder::attempt(CommandBody body, ActorRole role) {
  now_ += 1000;
  return decide(view_, Command{role, std::move(body)}, context());
}

void SessionBuilder::take(const Decided& decided) {
  facts_.insert(facts_.end(), decided.facts.begin(), decided.facts.end());
  sequences_[device_] += static_cast<std::int64_t>(decided.facts.size());
  refold();
}

SessionBuilder& SessionBuilder::at(UtcMs now) {
  now_ = now;
  return *this;
}

SessionBuilder& SessionBuilder::on(const std::string& device) {
  device_ = DeviceId(device);
  return *this;
}

SessionBuilder& SessionBuilder::knows(const scenario::Scenario& scenario) {
  scenarios_[scenario.id] = &scenario;
  return *this;
}

SessionBuilder& SessionBuilder::forgets(const std::string& scenario) {
  scenarios_.erase(scenario);
  return *this;
}

SessionBuilder& SessionBuilder::seats(int count, const SeatDetails& details) {
  for (int i = 0; i < count; ++i) {
    const std::string id = "s" + std::to_string(view_.seats.size() + 1);
    does(AddSeat{.seat = SeatId(id), .details = details});
  }
  return *this;
}

SessionBuilder& SessionBuilder::item(const std::string& id, ItemKind kind, const std::string& text) {
  return does(RaiseItem{.item = ItemId(id), .details = {.kind = kind, .text = text}});
}

SessionBuilder& SessionBuilder::rated(const std::string& item, std::vector<int> counts, RatingMethod method) {
  const RoundId round("r-" + item);
  does(OpenRound{.round = round, .method = method, .items = {ItemId(item)}});
  does(CountRatings{.round = round, .item = ItemId(item), .counts = std::move(counts)});
  return does(RevealRound{round});
}

void SessionBuilder::replace_facts(std::vector<Fact> facts) {
  facts_ = std::move(facts);
  refold();
}

Context SessionBuilder::context() const {
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

void SessionBuilder::refold() {
  view_ = fold(facts_);
}

}  // namespace rembug::session::test

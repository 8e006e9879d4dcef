// Folding facts about plays and the decisions asked of the room.
#include <algorithm>

#include "session/folding.hpp"

namespace rembug::session {
namespace {

using Tally = std::vector<std::pair<scenario::ChoiceId, int>>;

void add_to(Tally& tally, const scenario::ChoiceId& choice, int people) {
  const auto found = std::find_if(tally.begin(), tally.end(), [&](const auto& entry) { return entry.first == choice; });
  if (found != tally.end()) found->second += people;
}

Tally empty_tally(const DecisionView& decision) {
  Tally tally;
  for (const scenario::ChoiceId& choice : decision.shown) tally.emplace_back(choice, 0);
  return tally;
}

// Adds `count` to `tally` and gives the people counted, abstentions included.
int add_count(Tally& tally, const CardCount& count) {
  int people = count.abstained;
  for (const auto& [choice, raised] : count.choices) {
    add_to(tally, choice, raised);
    people += raised;
  }
  return people;
}

// No choice has more than half of those who answered behind it.
bool is_divided(const DecisionRoundView& round) {
  if (!round.revealed || round.answered == 0) return false;
  return std::none_of(round.tally.begin(), round.tally.end(),
                      [&](const auto& entry) { return 2 * entry.second > round.answered; });
}

}  // namespace

DecisionRoundView* Folding::decision_round(const DecisionId& id, int number) {
  DecisionView* asked = decision(id);
  if (asked == nullptr || number < 1 || static_cast<std::size_t>(number) > asked->rounds.size()) return nullptr;
  return &asked->rounds[static_cast<std::size_t>(number) - 1];
}

void Folding::apply(const FactHeader& header, const PlayStarted& fact) {
  PlayView next;
  next.id = fact.play;
  next.scenario = fact.scenario;
  next.version = fact.version;
  next.content_hash = fact.content_hash;
  next.seed = fact.seed;
  next.role = fact.role;
  next.started_at = next.last_at = header.time.ms;
  if (fact.tried_from) {
    const PlayView* source = play(*fact.tried_from);
    if (source == nullptr || fact.kept_steps < 0) return;
    const auto kept = std::min(static_cast<std::size_t>(fact.kept_steps), source->steps.size());
    next.steps.assign(source->steps.begin(), source->steps.begin() + static_cast<std::ptrdiff_t>(kept));
  }
  add(view.plays, unsorted_plays_, std::move(next));
}

void Folding::apply(const FactHeader& header, const DecisionOpened& fact) {
  PlayView* asked_in = play(fact.play);
  if (asked_in == nullptr) return;
  DecisionView next;
  next.id = fact.decision;
  next.play = fact.play;
  next.node = fact.node;
  next.mode = fact.mode;
  next.shown = fact.shown;
  next.present = present_;
  next.rounds.emplace_back();
  if (add(view.decisions, unsorted_decisions_, std::move(next)) == nullptr) return;
  asked_in->decisions.push_back(fact.decision);
  asked_in->open_decision = fact.decision;
  asked_in->last_at = header.time.ms;
}

void Folding::apply(const FactHeader&, const DecisionRoundOpened& fact) {
  DecisionView* asked = decision(fact.decision);
  if (asked == nullptr || fact.round != static_cast<int>(asked->rounds.size()) + 1) return;
  asked->rounds.emplace_back().number = fact.round;
}

void Folding::apply(const FactHeader&, const AnswerGiven& fact) {
  DecisionRoundView* answered = decision_round(fact.decision, fact.round);
  if (answered == nullptr || seat(fact.seat) == nullptr) return;
  answered->by_seat.insert_or_assign(fact.seat, fact.choices);
  decision(fact.decision)->present = present_;
}

void Folding::apply(const FactHeader&, const CardsCounted& fact) {
  if (decision_round(fact.decision, fact.round) == nullptr || !is_count_of_people(fact.abstained)) return;
  for (const auto& entry : fact.counts) {
    if (!is_count_of_people(entry.second)) return;
  }
  put_count(cards_[{fact.decision, fact.round}], fact.group, CardCount{fact.counts, fact.abstained});
  decision(fact.decision)->present = present_;
}

void Folding::apply(const FactHeader&, const DecisionRevealed& fact) {
  if (DecisionRoundView* shown = decision_round(fact.decision, fact.round)) shown->revealed = true;
}

void Folding::apply(const FactHeader& header, const StepTaken& fact) {
  PlayView* going_on = play(fact.play);
  if (going_on == nullptr || going_on->ended) return;
  DecisionView* asked = decision(fact.decision);
  if (!fact.decision.empty() && (asked == nullptr || asked->taken)) return;
  going_on->steps.push_back(fact.answer);
  going_on->last_at = header.time.ms;
  going_on->open_decision = {};
  if (asked == nullptr) return;
  asked->taken = true;
  asked->chosen = fact.answer.choices;
  asked->reason = fact.reason;
  asked->dissents = fact.dissents;
}

void Folding::apply(const FactHeader& header, const PlayRewound& fact) {
  PlayView* back = play(fact.play);
  if (back == nullptr || fact.kept_steps < 0) return;
  if (static_cast<std::size_t>(fact.kept_steps) < back->steps.size())
    back->steps.resize(static_cast<std::size_t>(fact.kept_steps));
  back->open_decision = {};
  back->ended = false;
  back->ending.clear();
  back->last_at = header.time.ms;
}

void Folding::apply(const FactHeader& header, const PlayEnded& fact) {
  PlayView* over = play(fact.play);
  if (over == nullptr || over->ended) return;
  over->ended = true;
  over->ending = fact.ending;
  over->open_decision = {};
  over->last_at = header.time.ms;
}

void Folding::finish_decisions() {
  for (DecisionView& asked : view.decisions) {
    for (DecisionRoundView& round : asked.rounds) {
      round.tally = empty_tally(asked);
      for (const auto& [id, choices] : round.by_seat) {
        for (const scenario::ChoiceId& choice : choices) add_to(round.tally, choice, 1);
        round.abstained += choices.empty() ? 1 : 0;
        ++round.answered;
      }
      const auto counted = cards_.find({asked.id, round.number});
      if (counted == cards_.end()) continue;
      for (const auto& [group, count] : counted->second) {
        round.answered += add_count(round.tally, count);
        round.abstained += count.abstained;
        if (!group.empty()) add_count(round.by_group.emplace(group, empty_tally(asked)).first->second, count);
      }
    }
    asked.divided = is_divided(asked.rounds.back());
  }
}

}  // namespace rembug::session

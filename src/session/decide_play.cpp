// Rules about playing a scenario: starting, asking the room, revealing, deciding, going back.
#include <algorithm>
#include <set>

#include "session/ruling.hpp"

namespace rembug::session {
namespace {

using scenario::ActivityKind;

constexpr std::size_t k_most_dissents = 20;

Result<const scenario::Scenario*> find_installed(const Ruling& ruling, const std::string& id) {
  const scenario::Scenario* found = ruling.context.find_scenario ? ruling.context.find_scenario(id) : nullptr;
  if (found == nullptr) return Problem{"scenario_missing", {{"scenario", id}}};
  return found;
}

Problem changed(const PlayView& play) {
  return Problem{"scenario_changed", {{"scenario", play.scenario}}};
}

// A play at the moment, replayed from its steps.
struct Stage {
  const PlayView* play = nullptr;
  const scenario::Scenario* scenario = nullptr;
  scenario::PlayState state;
  const scenario::Node& node() const { return scenario->nodes[state.node]; }
};

Result<Stage> stage_of(const Ruling& ruling, const PlayId& id) {
  const PlayView* play = ruling.view.play(id);
  if (play == nullptr) return unknown("play", id);
  const auto found = scenario_of(ruling, *play);
  if (!found) return found.problem();
  scenario::Replay replay = scenario::replay(**found, play->seed, play->steps);
  if (replay.stopped_at) return changed(*play);
  if (play->ended || replay.state.ended()) return Problem{"play_ended", {}};
  return Stage{play, *found, std::move(replay.state)};
}

bool one_choice_each(ActivityKind activity) {
  return activity == ActivityKind::choose_one || activity == ActivityKind::pick_service;
}

// Whether people can be asked one by one or by cards. The rest is talked over and decided together.
bool can_be_asked(ActivityKind activity) {
  return one_choice_each(activity) || activity == ActivityKind::choose_several || activity == ActivityKind::role_play;
}

// A decision that still takes answers: decision_unknown, decision_over (decided, or the play went elsewhere),
// decision_revealed.
Result<const DecisionView*> answerable(const SessionView& view, const DecisionId& id) {
  const DecisionView* decision = view.decision(id);
  if (decision == nullptr) return unknown("decision", id);
  const PlayView* play = view.play(decision->play);
  if (play == nullptr || play->open_decision != id) return Problem{"decision_over", {}};
  if (decision->rounds.back().revealed) return Problem{"decision_revealed", {}};
  return decision;
}

// Whether one person's `choices` fit the decision: what is shown, once each, and as many as the activity asks.
Refusal check_choices(const Ruling& ruling, const DecisionView& decision,
                      const std::vector<scenario::ChoiceId>& choices) {
  std::set<scenario::ChoiceId> seen;
  for (const scenario::ChoiceId& choice : choices) {
    if (std::find(decision.shown.begin(), decision.shown.end(), choice) == decision.shown.end())
      return Problem{"choice_not_shown", {{"choice", choice.text}}};
    if (!seen.insert(choice).second) return Problem{"choice_twice", {{"choice", choice.text}}};
  }
  if (choices.size() < 2) return k_granted;
  const auto found = scenario_of(ruling, *ruling.view.play(decision.play));
  if (!found) return found.problem();
  const scenario::Node* node = (*found)->node(decision.node);
  if (node == nullptr || one_choice_each(node->activity))
    return Problem{"choice_count", {{"expected", "1"}, {"given", std::to_string(choices.size())}}};
  return k_granted;
}

// Refuses to decide for a room whose answers it has not seen.
Refusal check_decision_before_step(const Ruling& ruling, const Stage& stage, DecisionId& decision) {
  const PlayView& play = *stage.play;
  if (decision.empty()) decision = play.open_decision;
  if (decision.empty()) {
    const bool room_is_asked = ruling.view.kind == SessionKind::fgd && one_choice_each(stage.node().activity) &&
                               stage.node().facilitation.vote != scenario::VoteMode::facilitator;
    return room_is_asked ? Refusal(Problem{"decision_needed", {}}) : k_granted;
  }
  const DecisionView* asked = ruling.view.decision(decision);
  if (asked == nullptr) return unknown("decision", decision);
  if (decision != play.open_decision) return Problem{"decision_over", {}};
  if (!asked->rounds.back().revealed) return Problem{"decision_not_revealed", {}};
  return k_granted;
}

// "Try from here": the same cards in the same order, and the first answers of the earlier play.
Refusal check_retry(const Ruling& ruling, StartPlay& wish, const scenario::Scenario& scenario) {
  const PlayView* source = ruling.view.play(*wish.try_from);
  if (source == nullptr) return unknown("play", *wish.try_from);
  if (source->scenario != wish.scenario || source->content_hash != scenario.content_hash) return changed(*source);
  if (wish.kept_steps < 0 || static_cast<std::size_t>(wish.kept_steps) > source->steps.size())
    return Problem{"steps_out_of_range", {{"steps", std::to_string(source->steps.size())}}};
  wish.seed = source->seed;
  return k_granted;
}

}  // namespace

Result<const scenario::Scenario*> scenario_of(const Ruling& ruling, const PlayView& play) {
  const auto found = find_installed(ruling, play.scenario);
  if (found && (*found)->content_hash != play.content_hash) return changed(play);
  return found;
}

scenario::NodeId current_node(const Ruling& ruling, const PlayView& play) {
  const auto stage = stage_of(ruling, play.id);
  return stage ? stage->node().id : scenario::NodeId{};
}

Refusal rule(Ruling& ruling, StartPlay wish) {
  if (auto why_not = ruling.settle_id(wish.play, "play", ruling.view.play(wish.play) != nullptr)) return why_not;
  const auto found = find_installed(ruling, wish.scenario);
  if (!found) return found.problem();
  const scenario::Scenario& scenario = **found;
  const bool role_known =
      wish.role.empty() || std::any_of(scenario.roles.begin(), scenario.roles.end(),
                                       [&](const scenario::Role& role) { return role.id.text == wish.role; });
  if (!role_known) return Problem{"role_unknown", {{"role", wish.role}}};
  if (!wish.try_from) {
    wish.kept_steps = 0;
  } else if (auto why_not = check_retry(ruling, wish, scenario)) {
    return why_not;
  }
  ruling.happened(PlayStarted{std::move(wish.play), scenario.id, scenario.version, scenario.content_hash, wish.seed,
                              std::move(wish.role), std::move(wish.try_from), wish.kept_steps});
  return k_granted;
}

Refusal rule(Ruling& ruling, OpenDecision wish) {
  if (auto why_not = ruling.settle_id(wish.decision, "decision", ruling.view.decision(wish.decision) != nullptr))
    return why_not;
  const auto stage = stage_of(ruling, wish.play);
  if (!stage) return stage.problem();
  if (!stage->play->open_decision.empty()) return Problem{"decision_open", {}};
  const scenario::Node& node = stage->node();
  if (!can_be_asked(node.activity)) return Problem{"nothing_to_ask", {}};
  if (wish.mode == AnswerMode::cards && !one_choice_each(node.activity)) return Problem{"cards_one_choice", {}};
  std::vector<scenario::ChoiceId> shown;
  for (const scenario::ShownChoice& choice : stage->state.shown) {
    if (!choice.locked) shown.push_back(node.choices[choice.index].id);
  }
  ruling.happened(DecisionOpened{std::move(wish.play), std::move(wish.decision), node.id, wish.mode, std::move(shown)});
  return k_granted;
}

Refusal rule(Ruling& ruling, OpenSecondRound wish) {
  const DecisionView* decision = ruling.view.decision(wish.decision);
  if (decision == nullptr) return unknown("decision", wish.decision);
  const PlayView* play = ruling.view.play(decision->play);
  if (play == nullptr || play->open_decision != wish.decision) return Problem{"decision_over", {}};
  if (!decision->rounds.back().revealed) return Problem{"decision_not_revealed", {}};
  if (decision->rounds.size() > 1) return Problem{"second_round_done", {}};
  ruling.happened(DecisionRoundOpened{std::move(wish.decision), 2});
  return k_granted;
}

Refusal rule(Ruling& ruling, GiveAnswer wish) {
  const auto decision = answerable(ruling.view, wish.decision);
  if (!decision) return decision.problem();
  if (auto why_not = check_answering_seat(ruling.view, wish.seat)) return why_not;
  if (auto why_not = check_choices(ruling, **decision, wish.choices)) return why_not;
  const int round = (*decision)->rounds.back().number;
  ruling.happened(AnswerGiven{std::move(wish.decision), round, std::move(wish.seat), std::move(wish.choices)});
  return k_granted;
}

Refusal rule(Ruling& ruling, CountCards wish) {
  const auto found = answerable(ruling.view, wish.decision);
  if (!found) return found.problem();
  const DecisionView& decision = **found;
  if (decision.mode != AnswerMode::cards) return Problem{"answered_by_seats", {}};
  std::vector<scenario::ChoiceId> choices;
  std::int64_t total = wish.abstained;
  bool negative = wish.abstained < 0;
  for (const auto& [choice, people] : wish.counts) {
    if (std::find(decision.shown.begin(), decision.shown.end(), choice) == decision.shown.end())
      return Problem{"choice_not_shown", {{"choice", choice.text}}};
    if (std::find(choices.begin(), choices.end(), choice) != choices.end())
      return Problem{"choice_twice", {{"choice", choice.text}}};
    choices.push_back(choice);
    negative = negative || people < 0;
    total += people;
  }
  if (negative) return Problem{"count_negative", {}};
  const DecisionRoundView& round = decision.rounds.back();
  std::vector<SeatId> seats_answered;
  for (const auto& answer : round.by_seat) seats_answered.push_back(answer.first);
  if (auto why_not = check_cards(ruling.view, wish.group, total, seats_answered)) return why_not;
  ruling.happened(CardsCounted{std::move(wish.decision), round.number, std::move(wish.group), std::move(wish.counts),
                               wish.abstained});
  return k_granted;
}

Refusal rule(Ruling& ruling, RevealDecision wish) {
  const auto decision = answerable(ruling.view, wish.decision);
  if (!decision) return decision.problem();
  const DecisionRoundView& round = (*decision)->rounds.back();
  if (round.answered == 0) return Problem{"nobody_answered", {}};
  ruling.happened(DecisionRevealed{std::move(wish.decision), round.number});
  return k_granted;
}

Refusal rule(Ruling& ruling, TakeStep wish) {
  auto stage = stage_of(ruling, wish.play);
  if (!stage) return stage.problem();
  if (auto why_not = check_decision_before_step(ruling, *stage, wish.decision)) return why_not;
  if (wish.answer.node.empty()) wish.answer.node = stage->node().id;
  for (scenario::FieldEntry& field : wish.answer.fields) {
    if (auto why_not = tidy({{field.value, "fields", Wording::Size::passage}})) return why_not;
  }
  if (auto why_not = scenario::refusal(*stage->scenario, stage->state, wish.answer)) return why_not;
  if (wish.dissents.size() > k_most_dissents)
    return Problem{"dissents_too_many", {{"limit", std::to_string(k_most_dissents)}}};
  if (auto why_not = tidy({{wish.reason, "reason", Wording::Size::passage}})) return why_not;
  for (std::string& dissent : wish.dissents) {
    if (auto why_not = tidy({{dissent, "dissents", Wording::Size::passage, true}})) return why_not;
  }
  scenario::step(*stage->scenario, stage->state, wish.answer);
  const PlayId play = wish.play;
  ruling.happened(StepTaken{std::move(wish.play), std::move(wish.decision), std::move(wish.answer),
                            std::move(wish.reason), std::move(wish.dissents)});
  if (stage->state.ended()) ruling.happened(PlayEnded{play, stage->state.ending});
  return k_granted;
}

Refusal rule(Ruling& ruling, RewindPlay wish) {
  const PlayView* play = ruling.view.play(wish.play);
  if (play == nullptr) return unknown("play", wish.play);
  if (wish.keep_steps < 0 || static_cast<std::size_t>(wish.keep_steps) > play->steps.size())
    return Problem{"steps_out_of_range", {{"steps", std::to_string(play->steps.size())}}};
  ruling.happened(PlayRewound{std::move(wish.play), wish.keep_steps});
  return k_granted;
}

Refusal rule(Ruling& ruling, EndPlay wish) {
  const PlayView* play = ruling.view.play(wish.play);
  if (play == nullptr) return unknown("play", wish.play);
  if (play->ended) return Problem{"play_ended", {}};
  ruling.happened(PlayEnded{std::move(wish.play), ""});
  return k_granted;
}

}  // namespace rembug::session

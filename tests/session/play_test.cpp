#include <algorithm>

#include "scenario/small_story.hpp"
#include "support/session_builder.hpp"

using namespace rembug;
using namespace rembug::session;
using rembug::session::test::SessionBuilder;
using scenario::ChoiceId;
using scenario::NodeId;

namespace {

const PlayId k_play{"p1"};
const DecisionId k_decision{"d1"};
const ChoiceId k_listen{"c.dengar"};
const ChoiceId k_promise{"c.janji"};

const scenario::Scenario& story() {
  static const scenario::Scenario loaded = scenario::test::small_story();
  return loaded;
}

// Six participants who have just met the first scene.
SessionBuilder at_the_door() {
  SessionBuilder evening;
  evening.knows(story()).seats(6).does(StartPlay{.play = k_play, .scenario = "kecil", .seed = 7});
  return evening;
}

// The same, asked to decide.
SessionBuilder asked(AnswerMode mode = AnswerMode::cards) {
  SessionBuilder evening = at_the_door();
  evening.does(OpenDecision{k_play, k_decision, mode});
  return evening;
}

CountCards cards(int listen, int promise, std::string group = "", int abstained = 0) {
  return {k_decision, std::move(group), {{k_listen, listen}, {k_promise, promise}}, abstained};
}

int votes(const DecisionRoundView& round, const ChoiceId& choice) {
  for (const auto& [id, people] : round.tally) {
    if (id == choice) return people;
  }
  return -1;
}

TakeStep choosing(const ChoiceId& choice) {
  return {.play = k_play, .answer = {NodeId{}, {choice}, {}}};
}

}  // namespace

TEST_CASE("a play remembers the scenario as it was") {
  const SessionBuilder evening = at_the_door();
  const PlayView& play = *evening.view().play(k_play);
  CHECK(play.content_hash == story().content_hash);
  CHECK(play.version == "1.0.0");
  CHECK(play.seed == 7);
  CHECK(play.started_at == evening.now());
}

TEST_CASE("a scenario that is missing or has changed is not played on") {
  SessionBuilder evening = at_the_door();
  CHECK(evening.refused(StartPlay{.scenario = "lain"}).code == "scenario_missing");
  CHECK(evening.refused(StartPlay{.scenario = "kecil", .role = "raja"}).code == "role_unknown");
  scenario::Scenario newer = story();
  newer.content_hash = "ff";
  evening.knows(newer);
  CHECK(evening.refused(OpenDecision{.play = k_play}).code == "scenario_changed");
  CHECK(evening.refused(choosing(k_listen)).code == "scenario_changed");
  evening.forgets("kecil");
  CHECK(evening.refused(choosing(k_listen)).code == "scenario_missing");
}

TEST_CASE("a decision shows the choices that can be taken, in the order of the play's seed") {
  const SessionBuilder evening = asked();
  const DecisionView& decision = *evening.view().decision(k_decision);
  CHECK(decision.node == NodeId{"n.pintu"});
  CHECK(decision.present == 6);
  CHECK(decision.shown.size() == 2);
  CHECK(std::is_permutation(decision.shown.begin(), decision.shown.end(),
                            std::vector<ChoiceId>{k_listen, k_promise}.begin()));
  CHECK(evening.view().play(k_play)->open_decision == k_decision);
}

TEST_CASE("one decision is open at a time, and only where people can be asked") {
  SessionBuilder evening = asked();
  CHECK(evening.refused(OpenDecision{.play = k_play}).code == "decision_open");
  evening.does(cards(6, 0)).does(RevealDecision{k_decision}).does(choosing(k_listen));
  CHECK(evening.refused(OpenDecision{.play = k_play}).code == "nothing_to_ask");  // a form
}

TEST_CASE("cards and seats add up, and abstentions are answers") {
  SessionBuilder evening = asked();
  evening.does(cards(2, 1, "", 1)).does(GiveAnswer{k_decision, SeatId{"s1"}, {k_promise}});
  evening.does(GiveAnswer{k_decision, SeatId{"s2"}, {}});
  const DecisionRoundView& round = evening.view().decision(k_decision)->rounds[0];
  CHECK(votes(round, k_listen) == 2);
  CHECK(votes(round, k_promise) == 2);
  CHECK(round.abstained == 2);
  CHECK(round.answered == 6);
}

TEST_CASE("a later answer of the same seat and a later count replace the earlier ones") {
  SessionBuilder evening = asked();
  evening.does(GiveAnswer{k_decision, SeatId{"s1"}, {k_promise}});
  evening.does(GiveAnswer{k_decision, SeatId{"s1"}, {k_listen}});
  evening.does(cards(0, 5)).does(cards(1, 1));
  const DecisionRoundView& round = evening.view().decision(k_decision)->rounds[0];
  CHECK(votes(round, k_listen) == 2);
  CHECK(votes(round, k_promise) == 1);
  CHECK(round.answered == 3);
}

TEST_CASE("more cards than people are refused with both numbers") {
  SessionBuilder evening = asked();
  CHECK(evening.refused(cards(4, 3)) == Problem{"more_cards_than_people", {{"cards", "7"}, {"people", "6"}}});
  CHECK(evening.refused(cards(4, 2, "", 1)).code == "more_cards_than_people");
  evening.does(GiveAnswer{k_decision, SeatId{"s1"}, {k_listen}});
  CHECK(evening.refused(cards(4, 2)).code == "more_cards_than_people");
  evening.seats(1).does(cards(4, 2));
  CHECK(evening.view().decision(k_decision)->present == 7);
}

TEST_CASE("counts are of shown choices, once each, and never negative") {
  SessionBuilder evening = asked();
  CHECK(evening.refused(cards(-1, 2)).code == "count_negative");
  CHECK(evening.refused(cards(1, 2, "", -1)).code == "count_negative");
  CHECK(evening.refused(CountCards{k_decision, "", {{ChoiceId{"c.terkunci"}, 1}}, 0}).code == "choice_not_shown");
  CHECK(evening.refused(CountCards{k_decision, "", {{k_listen, 1}, {k_listen, 1}}, 0}).code == "choice_twice");
}

TEST_CASE("groups count for themselves, within their own size, and replace a count of the room") {
  SessionBuilder evening = at_the_door();
  evening.does(DrawGroups{.groups = {"Mawar", "Melati"}, .seed = 1}).does(OpenDecision{k_play, k_decision});
  evening.does(cards(6, 0));
  CHECK(evening.refused(cards(3, 1, "Mawar")) ==
        Problem{"more_cards_than_group", {{"cards", "4"}, {"people", "3"}, {"group", "Mawar"}}});
  CHECK(evening.refused(cards(1, 1, "Anggrek")).code == "group_unknown");
  evening.does(cards(3, 0, "Mawar")).does(cards(1, 1, "Melati", 1));
  const DecisionRoundView& round = evening.view().decision(k_decision)->rounds[0];
  CHECK(round.answered == 6);
  CHECK(votes(round, k_listen) == 4);
  REQUIRE(round.by_group.size() == 2);
  CHECK(round.by_group.at("Melati").size() == 2);
  evening.does(cards(2, 4));
  CHECK(evening.view().decision(k_decision)->rounds[0].by_group.empty());
  CHECK(evening.view().decision(k_decision)->rounds[0].answered == 6);
}

TEST_CASE("only participants who are present answer, with one of the choices shown") {
  SessionBuilder evening = asked();
  const auto answer = [](const char* seat, std::vector<ChoiceId> choices) {
    return GiveAnswer{k_decision, SeatId{seat}, std::move(choices)};
  };
  CHECK(evening.refused(answer("s9", {k_listen})).code == "seat_unknown");
  CHECK(evening.refused(answer("s1", {k_listen, k_promise})).code == "choice_count");
  CHECK(evening.refused(answer("s1", {k_listen, k_listen})).code == "choice_twice");
  CHECK(evening.refused(answer("s1", {ChoiceId{"c.rahasia_pintu"}})).code == "choice_not_shown");
  evening.does(SetPresence{SeatId{"s1"}, false}).does(ChangeSeat{SeatId{"s2"}, {.role = SeatRole::notulis}});
  CHECK(evening.refused(answer("s1", {k_listen})).code == "seat_absent");
  CHECK(evening.refused(answer("s2", {k_listen})).code == "seat_not_participant");
}

TEST_CASE("where answers are recorded seat by seat, cards are not counted") {
  SessionBuilder evening = asked(AnswerMode::seats);
  CHECK(evening.refused(cards(1, 1)).code == "answered_by_seats");
}

TEST_CASE("nothing is revealed before anybody has answered, and nothing changes afterwards") {
  SessionBuilder evening = asked();
  CHECK(evening.refused(RevealDecision{k_decision}).code == "nobody_answered");
  evening.does(cards(3, 3)).does(RevealDecision{k_decision});
  CHECK(evening.refused(cards(4, 2)).code == "decision_revealed");
  CHECK(evening.refused(GiveAnswer{k_decision, SeatId{"s1"}, {k_listen}}).code == "decision_revealed");
  CHECK(evening.refused(RevealDecision{k_decision}).code == "decision_revealed");
}

TEST_CASE("a decision is divided when no choice has more than half behind it, and the second round can change that") {
  SessionBuilder evening = asked();
  evening.does(cards(3, 3));
  CHECK(!evening.view().decision(k_decision)->divided);  // nobody has seen it yet
  CHECK(evening.refused(OpenSecondRound{k_decision}).code == "decision_not_revealed");
  evening.does(RevealDecision{k_decision});
  CHECK(evening.view().decision(k_decision)->divided);
  evening.does(OpenSecondRound{k_decision}).does(cards(4, 2)).does(RevealDecision{k_decision});
  CHECK(!evening.view().decision(k_decision)->divided);
  REQUIRE(evening.view().decision(k_decision)->rounds.size() == 2);
  CHECK(votes(evening.view().decision(k_decision)->rounds[0], k_promise) == 3);
  CHECK(evening.refused(OpenSecondRound{k_decision}).code == "second_round_done");
}

TEST_CASE("the group decides after it has seen the result, with its reason and the other views") {
  SessionBuilder evening = at_the_door();
  CHECK(evening.refused(choosing(k_listen)).code == "decision_needed");
  evening.does(OpenDecision{k_play, k_decision}).does(cards(4, 2));
  CHECK(evening.refused(choosing(k_listen)).code == "decision_not_revealed");
  evening.does(RevealDecision{k_decision});
  TakeStep step = choosing(k_listen);
  step.reason = "Anak perlu didengar dulu";
  step.dissents = {"Takut salah"};
  evening.does(step);
  const DecisionView& decision = *evening.view().decision(k_decision);
  CHECK(decision.taken);
  CHECK(decision.chosen == std::vector<ChoiceId>{k_listen});
  CHECK(decision.reason == "Anak perlu didengar dulu");
  CHECK(decision.dissents == std::vector<std::string>{"Takut salah"});
  CHECK(evening.view().play(k_play)->open_decision.empty());
  REQUIRE(evening.view().play(k_play)->steps.size() == 1);
  CHECK(evening.view().play(k_play)->steps[0].node == NodeId{"n.pintu"});
  CHECK(evening.refused(cards(1, 1)).code == "decision_over");
}

TEST_CASE("a step must fit the scene") {
  SessionBuilder evening = asked();
  evening.does(cards(6, 0)).does(RevealDecision{k_decision});
  CHECK(evening.refused(choosing(ChoiceId{"c.terkunci"})).code == "choice_locked");
  CHECK(evening.refused(TakeStep{.play = k_play, .answer = {NodeId{"n.akhir"}, {k_listen}, {}}}).code ==
        "answer_other_node");
  CHECK(evening.refused(TakeStep{.play = PlayId{"p9"}}).code == "play_unknown");
  TakeStep wordless = choosing(k_listen);
  wordless.dissents = {""};
  CHECK(evening.refused(wordless).code == "text_empty");
}

TEST_CASE("one person practises to an ending without asking a room") {
  SessionBuilder practice(SessionKind::latihan);
  practice.knows(story()).does(StartPlay{.play = k_play, .scenario = "kecil"});
  practice.does(choosing(k_listen));
  practice.does(TakeStep{.play = k_play, .answer = {NodeId{}, {}, {{scenario::FieldId{"usia"}, " 8 "}}}});
  practice.does(TakeStep{.play = k_play, .answer = {NodeId{}, {ChoiceId{"c.satu"}, ChoiceId{"c.dua"}}, {}}});
  practice.does(choosing(ChoiceId{"c.tutup"}));
  const PlayView& play = *practice.view().play(k_play);
  CHECK(play.ended);
  CHECK(play.ending == "baik");
  REQUIRE(play.steps.size() == 4);
  CHECK(play.steps[1].fields[0].value == "8");
  CHECK(practice.refused(choosing(k_listen)).code == "play_ended");
  CHECK(practice.refused(EndPlay{k_play}).code == "play_ended");
}

TEST_CASE("going back forgets the later steps and an open decision") {
  SessionBuilder evening = asked();
  evening.does(cards(6, 0)).does(RevealDecision{k_decision}).does(choosing(k_listen));
  CHECK(evening.refused(RewindPlay{k_play, 2}).values == Values{{"steps", "1"}});
  CHECK(evening.refused(RewindPlay{k_play, -1}).code == "steps_out_of_range");
  evening.does(RewindPlay{k_play, 0}).does(OpenDecision{.play = k_play});
  CHECK(evening.view().play(k_play)->steps.empty());
  evening.does(RewindPlay{k_play, 0});
  CHECK(evening.view().play(k_play)->open_decision.empty());
}

TEST_CASE("a play that was broken off or has ended can be taken up again by going back") {
  SessionBuilder evening = asked();
  evening.does(EndPlay{k_play});
  CHECK(evening.view().play(k_play)->ended);
  CHECK(evening.view().play(k_play)->ending.empty());
  CHECK(evening.refused(OpenDecision{.play = k_play}).code == "play_ended");
  evening.does(RewindPlay{k_play, 0});
  CHECK(!evening.view().play(k_play)->ended);
}

TEST_CASE("trying from a decision repeats the answers before it with the same order of options") {
  SessionBuilder practice(SessionKind::latihan);
  practice.knows(story()).does(StartPlay{.play = k_play, .scenario = "kecil", .seed = 9}).does(choosing(k_listen));
  practice.does(StartPlay{.play = PlayId{"p2"}, .scenario = "kecil", .seed = 1, .try_from = k_play, .kept_steps = 1});
  const PlayView& again = *practice.view().play(PlayId{"p2"});
  CHECK(again.seed == 9);
  CHECK(again.steps == practice.view().play(k_play)->steps);
  CHECK(practice.refused(StartPlay{.scenario = "kecil", .try_from = k_play, .kept_steps = 2}).code ==
        "steps_out_of_range");
  CHECK(practice.refused(StartPlay{.scenario = "kecil", .try_from = PlayId{"p9"}}).code == "play_unknown");
}

TEST_CASE("an evening is not closed over an open decision") {
  SessionBuilder evening = asked();
  CHECK(evening.refused(CloseSession{}).code == "decision_open");
  evening.does(EndPlay{k_play}).does(CloseSession{});
}

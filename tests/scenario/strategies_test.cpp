#include "scenario/strategies.hpp"

#include "small_story.hpp"

using namespace rembug;
using namespace rembug::scenario;
using namespace rembug::scenario::test;

TEST_CASE("whoever always takes what is rated best decides safely and reaches the good ending") {
  const StrategyResult best = play_by(small_story(), Strategy::best, 20, 1);
  CHECK(best.plays == 20);
  CHECK(best.rated_plays == 20);
  CHECK(best.safe_share.least == 1);
  CHECK(best.critical_errors.most == 0);
  CHECK(best.endings.at("baik") == 20);
}

TEST_CASE("naive players fill in what must stay empty, and their plays differ as the choices are shuffled") {
  const StrategyResult first = play_by(small_story(), Strategy::first, 60, 1);
  CHECK(first.safe_share.most < 1);
  CHECK(first.safe_share.least < first.safe_share.most);
  CHECK(first.critical_errors.least == 0);
  CHECK(first.critical_errors.most == 1);
  const StrategyResult last = play_by(small_story(), Strategy::last, 60, 1);
  CHECK(last.endings != first.endings);
}

TEST_CASE("the longest label is counted in characters of the source language") {
  Scenario story = small_story();
  story.texts["id"]["c.c.dengar.label"].text = "pendek";
  story.texts["id"]["c.c.janji.label"].text = "jauh lebih panjang";
  story.texts["en"]["c.c.dengar.label"].text = "much longer than the other one";
  CHECK(play_by(story, Strategy::longest, 10, 1).critical_errors.least == 1);
  // Four characters of three bytes each are shorter than six of one.
  story.texts["id"]["c.c.janji.label"].text = "\u2014\u2014\u2014\u2014";
  CHECK(play_by(story, Strategy::longest, 10, 1).critical_errors.most == 0);
}

TEST_CASE("the same seed gives the same plays and another seed others") {
  const Scenario story = small_story();
  const auto endings = [&](std::uint64_t seed) { return play_by(story, Strategy::random, 40, seed).endings; };
  CHECK(endings(5) == endings(5));
  const auto shares = [&](std::uint64_t seed) { return play_by(story, Strategy::random, 7, seed).decisions.median; };
  CHECK(shares(5) == shares(5));
}

TEST_CASE("a median stands in the middle whatever the order") {
  CHECK(spread_of({}).most == 0);
  CHECK(spread_of({3}).median == 3);
  const Spread spread = spread_of({4, 1, 3, 2});
  CHECK(spread.least == 1);
  CHECK(spread.median == 2.5);
  CHECK(spread.most == 4);
}

TEST_CASE("a player who goes round in circles is stopped and counted as without an ending") {
  Loaded loop = load_scenario_text("putar.json", R"({
    "format": "rembug-scenario", "formatVersion": [1, 0], "id": "putar", "version": "1.0.0", "start": "satu",
    "endings": [{"id": "akhir", "code": "E7", "outcome": "aman"}],
    "nodes": [{"id": "satu", "activity": "choose_one", "shuffle": false,
               "choices": [{"id": "ulang", "goto": "satu"}, {"id": "selesai", "goto": "dua"}]},
              {"id": "dua", "activity": "inform", "ending": "akhir"}]})",
                                   {});
  REQUIRE(loop.scenario);
  const StrategyResult first = play_by(*loop.scenario, Strategy::first, 1, 1);
  CHECK(first.endings.at("") == 1);
  CHECK(first.rated_plays == 0);
  CHECK(first.decisions.most == k_most_strategy_steps);
  CHECK(play_by(*loop.scenario, Strategy::last, 1, 1).endings.at("akhir") == 1);
}

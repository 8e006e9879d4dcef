#include "app/pacing.hpp"

#include <doctest/doctest.h>

using namespace rembug::app;

namespace {

void come_to_rest(Pacing& pacing) {
  while (pacing.is_due(0)) pacing.drawn();
}

}  // namespace

TEST_CASE("input owes three frames and then none") {
  Pacing pacing;
  come_to_rest(pacing);
  pacing.input();
  for (int i = 0; i < 3; ++i) {
    CHECK(pacing.is_due(0));
    CHECK(pacing.wait_seconds(0) == 0);
    pacing.drawn();
  }
  CHECK_FALSE(pacing.is_due(0));
}

TEST_CASE("the loop sleeps until the nearest of the deadlines stated") {
  Pacing pacing;
  come_to_rest(pacing);
  pacing.next_at(12);
  pacing.next_at(10.5);
  pacing.next_at(30);
  CHECK(pacing.wait_seconds(10) == doctest::Approx(0.5));
  CHECK_FALSE(pacing.is_due(10.4));
  CHECK(pacing.is_due(10.5));
}

TEST_CASE("deadlines count for one frame") {
  Pacing pacing;
  come_to_rest(pacing);
  pacing.next_at(5);
  pacing.drawn();
  CHECK_FALSE(pacing.is_due(6));
  CHECK(pacing.wait_seconds(6) == Pacing::k_longest_sleep);
}

TEST_CASE("a deadline that has passed does not make the loop wait backwards") {
  Pacing pacing;
  come_to_rest(pacing);
  pacing.next_at(5);
  CHECK(pacing.wait_seconds(9) == 0);
}

TEST_CASE("a clock of seconds changes at the next full second") {
  CHECK(seconds_to_next(1'000'250, 1000) == doctest::Approx(0.75));
  CHECK(seconds_to_next(60'000, 60'000) == doctest::Approx(60));
}

#include <doctest/doctest.h>

#include "base/ids.hpp"
#include "base/random.hpp"
#include "base/time.hpp"
#include "base/utf8.hpp"

using namespace rembug;

TEST_CASE("SplitMix64 gives the published numbers for seed 1234567") {
  Random random(1234567);
  CHECK(random.next() == 6457827717110365317ULL);
  CHECK(random.next() == 3203168211198807973ULL);
  CHECK(random.next() == 9817491932198370423ULL);
}

TEST_CASE("the shuffle of 0..9 with seed 42 can be recomputed by anybody") {
  std::vector<int> items{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
  Random(42).shuffle(items);
  CHECK(items == std::vector<int>{0, 9, 5, 8, 6, 4, 7, 2, 1, 3});
}

TEST_CASE("dates that do not exist are not read") {
  CHECK(parse_date("2026-11-24") == Date{2026, 11, 24});
  CHECK_FALSE(parse_date("2026-02-29").has_value());
  CHECK_FALSE(parse_date("24-11-2026").has_value());
  CHECK(weekday({2026, 11, 24}) == 2);
  CHECK(plus_days({2026, 12, 31}, 1) == Date{2027, 1, 1});
}

TEST_CASE("a clock time is read and written") {
  CHECK(parse_clock("19:05") == 19 * 60 + 5);
  CHECK_FALSE(parse_clock("24:00").has_value());
  CHECK(clock_text(19 * 60 + 5) == "19:05");
  CHECK(clock_text(-5) == "23:55");
}

TEST_CASE("local time adds the zone's offset across midnight") {
  const auto m = local_moment(1795543200000, 420);  // 2026-11-24T18:00:00Z
  CHECK(to_text(m.date) == "2026-11-25");
  CHECK(clock_text(m.minutes_after_midnight) == "01:00");
}

TEST_CASE("the hybrid clock never goes back when the laptop's clock does") {
  const HybridTime first = next_time({}, 1000);
  const HybridTime second = next_time(first, 400);
  CHECK(first < second);
  CHECK(second.ms == 1000);
  CHECK(next_time(second, 2000) == HybridTime{2000, 0});
}

TEST_CASE("ill-formed text is noticed and cleaned") {
  CHECK(is_utf8("Bu Ratna \xE2\x80\x94 kader"));
  CHECK_FALSE(is_utf8("\xC0\xAF"));
  CHECK_FALSE(is_utf8("\xED\xA0\x80"));
  CHECK(clean_utf8("a\xFF"
                   "b\x01") ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(trimmed(" \xC2\xA0 kata \n") == "kata");
  CHECK(shortened("satu dua tiga", 8) == "satu dua\xE2\x80\xA6");
}

TEST_CASE("an id is a name") {
  CHECK(is_id_text("n.telepon-1"));
  CHECK_FALSE(is_id_text(""));
  CHECK_FALSE(is_id_text("a b"));
}

TEST_CASE("a local moment and the instant it stands for are each other's inverse") {
  const UtcMs instant = 1'795'521'600'000;  // 2026-11-24 12:00 UTC
  const LocalMoment evening = local_moment(instant, 420);
  CHECK(evening.date == Date{2026, 11, 24});
  CHECK(evening.minutes_after_midnight == 19 * 60);
  CHECK(utc_of(evening, 420) == instant);
  CHECK(utc_of({.date = Date{1970, 1, 1}, .minutes_after_midnight = 0}, 0) == 0);
}

// Time as data. Nothing in the pure rooms reads a clock: `now` is handed in, and every reading is kept in facts.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rembug {

using UtcMs = std::int64_t;  // milliseconds since 1970-01-01T00:00:00Z

// A calendar day of the place where the session is held, without a zone.
struct Date {
  int year = 1970;
  int month = 1;  // 1..12
  int day = 1;    // 1..31
  std::strong_ordering operator<=>(const Date&) const = default;
};

// "2026-11-24"; nullopt if it is not a real day written like that.
std::optional<Date> parse_date(std::string_view text);
std::string to_text(const Date& date);
int weekday(const Date& date);               // 0 Sunday .. 6 Saturday
Date plus_days(const Date& date, int days);  // also backwards

// "19:00" -> minutes after midnight, 0..1439; nullopt if it is not such a time.
std::optional<int> parse_clock(std::string_view text);
std::string clock_text(int minutes_after_midnight);  // "19:00"

struct LocalMoment {
  Date date;
  int minutes_after_midnight = 0;
};

// The wall-clock reading at `at_ms` in a zone that is `offset_minutes` ahead of UTC (Western Indonesia: 420).
LocalMoment local_moment(UtcMs at_ms, int offset_minutes);
// The inverse: when that wall clock shows this moment.
UtcMs utc_of(const LocalMoment& moment, int offset_minutes);

// A hybrid logical clock reading (Kulkarni et al. 2014): wall-clock milliseconds never going back, and a counter for
// readings within one millisecond. Orders facts of several laptops whose clocks disagree.
struct HybridTime {
  UtcMs ms = 0;
  std::int32_t counter = 0;
  std::strong_ordering operator<=>(const HybridTime&) const = default;
};

// The next reading of a device whose last seen reading (its own or a merged fact's) is `last` and whose clock says
// `now`.
HybridTime next_time(const HybridTime& last, UtcMs now);

}  // namespace rembug

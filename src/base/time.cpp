#include "base/time.hpp"

#include <chrono>
#include <cstdio>

namespace rembug {
namespace {

using namespace std::chrono;

sys_days to_days(const Date& d) {
  return sys_days{year{d.year} / month{static_cast<unsigned>(d.month)} / day{static_cast<unsigned>(d.day)}};
}

Date from_days(sys_days days) {
  const year_month_day ymd{days};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

// The number written by `width` digits at the start of `text`, or nullopt.
std::optional<int> digits(std::string_view text, std::size_t width) {
  if (text.size() < width) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < width; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto y = digits(text, 4);
  const auto m = digits(text.substr(5), 2);
  const auto d = digits(text.substr(8), 2);
  if (!y || !m || !d) return std::nullopt;
  const year_month_day ymd{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
  if (!ymd.ok()) return std::nullopt;
  return Date{*y, *m, *d};
}

std::string to_text(const Date& date) {
  char buffer[48];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
  return buffer;
}

int weekday(const Date& date) {
  return static_cast<int>(std::chrono::weekday{to_days(date)}.c_encoding());
}

Date plus_days(const Date& date, int days) {
  return from_days(to_days(date) + std::chrono::days{days});
}

std::optional<int> parse_clock(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto h = digits(text, 2);
  const auto m = digits(text.substr(3), 2);
  if (!h || !m || *h > 23 || *m > 59) return std::nullopt;
  return *h * 60 + *m;
}

std::string clock_text(int minutes_after_midnight) {
  const int wrapped = ((minutes_after_midnight % 1440) + 1440) % 1440;
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%02d:%02d", wrapped / 60, wrapped % 60);
  return buffer;
}

LocalMoment local_moment(UtcMs at_ms, int offset_minutes) {
  const sys_time<milliseconds> moment{milliseconds{at_ms} + minutes{offset_minutes}};
  const auto day = floor<days>(moment);
  return {from_days(day), static_cast<int>(duration_cast<minutes>(moment - day).count())};
}

UtcMs utc_of(const LocalMoment& moment, int offset_minutes) {
  const std::int64_t days = to_days(moment.date).time_since_epoch().count();
  return (days * 24 * 60 + moment.minutes_after_midnight - offset_minutes) * 60'000;
}

HybridTime next_time(const HybridTime& last, UtcMs now) {
  if (now > last.ms) return {now, 0};
  return {last.ms, last.counter + 1};
}

}  // namespace rembug

#include "i18n/format.hpp"

#include <array>
#include <cstdio>

namespace rembug::i18n {
namespace {

std::string name_of(const char* group, int number, const Words& words) {
  return words.by_key(std::string("date.") + group + std::to_string(number));
}

std::string two_numbers(std::int64_t first, std::int64_t second, const Words& words) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%02lld%c%02lld", static_cast<long long>(first),
                words.language() == Language::id ? '.' : ':', static_cast<long long>(second));
  return buffer;
}

std::string indonesian(int n) {
  static constexpr std::array k_small{"nol",  "satu",  "dua",     "tiga",     "empat",   "lima",
                                      "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"};
  const auto with_rest = [](std::string head, int rest) { return rest == 0 ? head : head + " " + indonesian(rest); };
  if (n < 12) return k_small[static_cast<std::size_t>(n)];
  if (n < 20) return indonesian(n - 10) + " belas";
  if (n < 100) return with_rest(indonesian(n / 10) + " puluh", n % 10);
  if (n < 200) return with_rest("seratus", n - 100);
  if (n < 1000) return with_rest(indonesian(n / 100) + " ratus", n % 100);
  if (n < 2000) return with_rest("seribu", n - 1000);
  return with_rest(indonesian(n / 1000) + " ribu", n % 1000);
}

std::string english(int n) {
  static constexpr std::array k_small{"zero",     "one",     "two",     "three",     "four",     "five",    "six",
                                      "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
                                      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  static constexpr std::array k_tens{"",      "",      "twenty",  "thirty", "forty",
                                     "fifty", "sixty", "seventy", "eighty", "ninety"};
  if (n < 20) return k_small[static_cast<std::size_t>(n)];
  if (n < 100)
    return std::string(k_tens[static_cast<std::size_t>(n / 10)]) + (n % 10 == 0 ? "" : "-" + english(n % 10));
  if (n < 1000) return english(n / 100) + " hundred" + (n % 100 == 0 ? "" : " " + english(n % 100));
  return english(n / 1000) + " thousand" + (n % 1000 == 0 ? "" : " " + english(n % 1000));
}

}  // namespace

std::string short_date(const Date& date, const Words& words) {
  return words.date_day_month_year(std::to_string(date.day), name_of("month", date.month, words),
                                   std::to_string(date.year));
}

std::string long_date(const Date& date, const Words& words) {
  return words.date_weekday_and_date(name_of("weekday", weekday(date), words), short_date(date, words));
}

std::string clock(int minutes_after_midnight, const Words& words) {
  return two_numbers(minutes_after_midnight / 60, minutes_after_midnight % 60, words);
}

std::string countdown(std::int64_t seconds, const Words& words) {
  const std::int64_t size = seconds < 0 ? -seconds : seconds;
  return (seconds < 0 ? "-" : "") + two_numbers(size / 60, size % 60, words);
}

std::string number_in_words(int value, Language language) {
  if (value < 0 || value > 9999) return std::to_string(value);
  return language == Language::id ? indonesian(value) : english(value);
}

std::string date_in_words(const Date& date, const Words& words) {
  return words.date_in_words(name_of("weekday", weekday(date), words), number_in_words(date.day, words.language()),
                             name_of("month", date.month, words), number_in_words(date.year, words.language()));
}

const std::string& greeting(int minutes, const Words& words) {
  if (minutes >= 3 * 60 && minutes < 10 * 60) return words.date_good_morning();
  if (minutes >= 10 * 60 && minutes < 15 * 60) return words.date_good_day();
  if (minutes >= 15 * 60 && minutes < 18 * 60) return words.date_good_afternoon();
  return words.date_good_evening();
}

}  // namespace rembug::i18n

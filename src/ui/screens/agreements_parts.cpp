#include "ui/screens/agreements_parts.hpp"

#include <algorithm>
#include <cctype>

#include "i18n/format.hpp"

namespace rembug::ui {

std::vector<const session::AgreementView*> agreements_that_hold(const session::SessionView& view) {
  std::vector<const session::AgreementView*> found;
  for (const session::AgreementView& agreement : view.agreements) {
    if (!agreement.dropped) found.push_back(&agreement);
  }
  return found;
}

namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

std::optional<int> number_of(const std::string& part) {
  if (part.empty() || part.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : part) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<int> month_of(const std::string& part, const i18n::Words& words) {
  if (const auto number = number_of(part)) return number;
  for (int month = 1; month <= 12; ++month) {
    const std::string name = lower(words.by_key("date.month" + std::to_string(month)));
    if (part == name || (part.size() == 3 && name.starts_with(part))) return month;
  }
  return std::nullopt;
}

std::string two(int value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

}  // namespace

std::optional<Date> date_typed(std::string_view text, const i18n::Words& words) {
  std::vector<std::string> parts;
  std::string part;
  for (const char c : lower(text) + " ") {
    if (c == ' ' || c == '/' || c == '-' || c == '.' || c == ',') {
      if (!part.empty()) parts.push_back(std::move(part));
      part.clear();
    } else {
      part.push_back(c);
    }
  }
  if (parts.size() != 3) return std::nullopt;
  const bool year_first = parts[0].size() == 4;
  const auto year = number_of(year_first ? parts[0] : parts[2]);
  const auto month = month_of(parts[1], words);
  const auto day = number_of(year_first ? parts[2] : parts[0]);
  if (!year || !month || !day || *year < 1000) return std::nullopt;
  return parse_date(std::to_string(*year) + "-" + two(*month) + "-" + two(*day));
}

std::string due_words(const session::AgreementDetails& details, const i18n::Words& words) {
  if (!details.due.empty()) return details.due;
  return details.due_date ? i18n::short_date(*details.due_date, words) : std::string();
}

std::string missing_words(const session::AgreementView& agreement, const i18n::Words& words) {
  if (agreement.missing.empty()) return {};
  if (agreement.missing.size() == 1) return words.by_key("agreement.missing." + agreement.missing.front());
  return words.agreement_missing_several(agreement.missing.size());
}

}  // namespace rembug::ui

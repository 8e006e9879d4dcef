#include "report/document.hpp"

#include <algorithm>
#include <cstdio>
#include <numeric>

#include "base/utf8.hpp"

namespace rembug::report {
namespace {

// Code points that are well-formed UTF-8 but that XML forbids, or that make a line read otherwise than it is written.
bool is_unwanted(std::string_view three_bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(three_bytes[i]); };
  if (byte(0) == 0xEF && byte(1) == 0xBF) return byte(2) == 0xBE || byte(2) == 0xBF;  // U+FFFE, U+FFFF
  if (byte(0) != 0xE2) return false;
  if (byte(1) == 0x80) return byte(2) >= 0xAA && byte(2) <= 0xAE;  // U+202A..U+202E
  return byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9;    // U+2066..U+2069
}

}  // namespace

Runs plain(std::string text) {
  return {Run{std::move(text)}};
}

Runs labelled(const std::string& label, std::string text) {
  return {Run{label + ": ", true}, Run{std::move(text)}};
}

std::string printable(std::string_view text) {
  const std::string clean = clean_utf8(text);
  std::string out;
  out.reserve(clean.size());
  for (std::size_t i = 0; i < clean.size(); ++i) {
    if (i + 2 < clean.size() && is_unwanted(std::string_view(clean).substr(i, 3))) {
      i += 2;
    } else {
      out += clean[i];
    }
  }
  return out;
}

std::string utc_text(UtcMs at_ms) {
  const LocalMoment moment = local_moment(at_ms, 0);
  char seconds[8];
  std::snprintf(seconds, sizeof seconds, ":%02dZ", static_cast<int>(at_ms / 1000 % 60));
  return to_text(moment.date) + "T" + clock_text(moment.minutes_after_midnight) + seconds;
}

std::vector<int> column_widths(const Table& table, int whole) {
  const int shares = std::accumulate(table.columns.begin(), table.columns.end(), 0,
                                     [](int sum, const Column& column) { return sum + column.share; });
  std::vector<int> widths;
  int so_far = 0, given = 0;
  for (const Column& column : table.columns) {
    so_far += column.share;
    const int until = static_cast<int>(static_cast<long long>(whole) * so_far / std::max(shares, 1));
    widths.push_back(until - given);
    given = until;
  }
  return widths;
}

}  // namespace rembug::report

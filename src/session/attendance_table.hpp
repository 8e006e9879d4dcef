// An attendance list as people paste it from a spreadsheet: finds the columns, drops what a session must not hold
// (identity numbers, phone numbers, addresses), and says so. Pure.
//
//   AttendanceTable table = read_attendance(clipboard);
//   for (const AttendanceRow& row : table.rows) ... AddSeat{.details = {.organisation = row.organisation}, ...}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "session/ids.hpp"

namespace rembug::session {

struct AttendanceRow {
  std::string name = {};
  std::string organisation = {};
  std::string group = {};
  std::string kelurahan = {};
  SeatRole role = SeatRole::peserta;
  bool present = true;
  bool operator==(const AttendanceRow&) const = default;
};

struct AttendanceTable {
  std::vector<AttendanceRow> rows;           // those with a name or an organisation, in order
  std::vector<std::string> dropped_columns;  // headings of columns that were not taken; "?" without a heading
  bool identity_dropped = false;             // identity or phone numbers were among them
  bool had_header = false;
  std::size_t passed_over = 0;  // rows without a name
};

// Tab, semicolon or comma separated, whichever the text uses most evenly; quoted cells may hold separators and line
// breaks. Without a heading row the first column that looks like names is taken as names, the next text as institution.
AttendanceTable read_attendance(std::string_view text);

// True if the text is worth reading as a table: several lines, or several cells.
bool looks_like_table(std::string_view text);

// For each text, whether another one is the same but for case, spaces and marks: people who may be listed twice.
std::vector<bool> twins(const std::vector<std::string>& names);

}  // namespace rembug::session

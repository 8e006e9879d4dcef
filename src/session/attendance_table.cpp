#include "session/attendance_table.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>

#include "base/utf8.hpp"

namespace rembug::session {

namespace {

using Cells = std::vector<std::string>;
constexpr std::size_t k_most_rows = 500;

enum class Column { name, organisation, role, group, kelurahan, presence, number, identity, other };

// Lower case ASCII letters and digits, single spaces: how headings and names are compared.
std::string plain(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) {
      result += c;
    } else if (std::isalnum(byte) != 0) {
      result += static_cast<char>(std::tolower(byte));
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

std::vector<Cells> split(std::string_view text, char separator) {
  std::vector<Cells> rows;
  Cells row;
  std::string cell;
  bool quoted = false;
  const auto end_cell = [&] {
    row.push_back(trimmed(cell));
    cell.clear();
  };
  const auto end_row = [&] {
    end_cell();
    if (std::any_of(row.begin(), row.end(), [](const std::string& one) { return !one.empty(); })) rows.push_back(row);
    row.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
        cell += '"';
        ++i;
      } else if (c == '"') {
        quoted = false;
      } else {
        cell += c == '\n' || c == '\r' ? ' ' : c;
      }
    } else if (c == '"' && trimmed(cell).empty()) {
      quoted = true;
      cell.clear();
    } else if (c == separator) {
      end_cell();
    } else if (c == '\n') {
      end_row();
    } else if (c != '\r') {
      cell += c;
    }
  }
  end_row();
  return rows;
}

char separator_of(std::string_view text) {
  char best = '\t';
  std::size_t most = 0;
  for (const char candidate : {'\t', ';', ','}) {
    const auto rows = split(text, candidate);
    // Cells beyond the first that every row has: a comma inside some names does not make a table of commas.
    std::size_t least = rows.empty() ? 0 : rows.front().size() - 1;
    for (const Cells& row : rows) least = std::min(least, row.size() - 1);
    if (least > most) {
      most = least;
      best = candidate;
    }
  }
  return best;
}

std::size_t digits_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; }));
}

// A number of nine digits or more, however it is written: an identity card, a family card, a phone.
bool is_identity(std::string_view text) {
  if (digits_in(text) < 9) return false;
  return std::none_of(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) != 0; });
}

bool any_word(const std::string& heading, std::initializer_list<std::string_view> words) {
  const std::string padded = " " + heading + " ";
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return padded.find(" " + std::string(word) + " ") != std::string::npos;
  });
}

std::optional<Column> column_named(const std::string& cell) {
  const std::string heading = plain(cell);
  if (heading.empty() || heading.size() > 60) return std::nullopt;
  if (any_word(heading, {"nik", "ktp", "kk", "hp", "telepon", "telp", "wa", "whatsapp", "phone", "identity"}))
    return Column::identity;
  if (any_word(heading, {"alamat", "address", "tanggal lahir", "tgl lahir", "umur", "usia", "email", "tanda tangan",
                         "ttd", "paraf", "jenis kelamin", "l p", "signature"}))
    return Column::other;
  if (any_word(heading, {"nama", "name"}) && !any_word(heading, {"lembaga", "instansi", "organisasi"}))
    return Column::name;
  if (any_word(heading, {"lembaga", "instansi", "organisasi", "unsur", "asal", "jabatan", "dari", "organisation",
                         "organization", "institution", "from"}))
    return Column::organisation;
  if (any_word(heading, {"peran", "sebagai", "role"})) return Column::role;
  if (any_word(heading, {"kelompok", "group"})) return Column::group;
  if (any_word(heading, {"kelurahan", "desa", "village"})) return Column::kelurahan;
  if (any_word(heading, {"hadir", "kehadiran", "present", "presence"})) return Column::presence;
  if (any_word(heading, {"no", "nomor", "number", "urut"})) return Column::number;
  return std::nullopt;
}

bool is_count(std::string_view text) {
  return !text.empty() && text.size() <= 4 && digits_in(text) + (text.back() == '.' ? 1 : 0) == text.size();
}

// What the cells of a column are, where no heading says so.
Column column_seen(const std::vector<Cells>& rows, std::size_t column) {
  std::size_t filled = 0, counts = 0, identities = 0;
  for (const Cells& row : rows) {
    if (column >= row.size() || row[column].empty()) continue;
    ++filled;
    counts += is_count(row[column]) ? 1 : 0;
    identities += is_identity(row[column]) ? 1 : 0;
  }
  if (filled == 0) return Column::other;
  if (2 * identities > filled) return Column::identity;
  if (2 * counts > filled) return Column::number;
  return Column::name;
}

SeatRole role_named(const std::string& cell) {
  const std::string word = plain(cell);
  if (any_word(word, {"fasilitator", "facilitator"})) return SeatRole::fasilitator;
  if (any_word(word, {"notulis", "notulen", "note taker"})) return SeatRole::notulis;
  if (any_word(word, {"pejabat", "official"})) return SeatRole::pejabat;
  if (any_word(word, {"pengamat", "observer"})) return SeatRole::pengamat;
  return SeatRole::peserta;
}

bool says_absent(const std::string& cell) {
  const std::string word = plain(cell);
  return any_word(word, {"tidak", "absen", "alpa", "izin", "sakit", "no", "absent", "0"});
}

}  // namespace

bool looks_like_table(std::string_view text) {
  const std::string whole = trimmed(text);
  return whole.find('\t') != std::string::npos || whole.find('\n') != std::string::npos;
}

AttendanceTable read_attendance(std::string_view given) {
  const std::string text = clean_utf8(given.starts_with("\xEF\xBB\xBF") ? given.substr(3) : given);
  std::vector<Cells> rows = split(text, separator_of(text));
  AttendanceTable table;
  if (rows.empty()) return table;

  std::size_t width = 0;
  for (const Cells& row : rows) width = std::max(width, row.size());
  std::vector<Column> columns(width, Column::other);
  const Cells first = rows.front();
  std::size_t named = 0;
  for (const std::string& cell : first) named += column_named(cell) ? 1 : 0;
  table.had_header = named > 0 && 2 * named >= first.size();
  if (table.had_header) rows.erase(rows.begin());

  bool has_name = false, has_organisation = false;
  for (std::size_t i = 0; i < width; ++i) {
    const bool has_heading = table.had_header && i < first.size();
    const std::optional<Column> by_heading = has_heading ? column_named(first[i]) : std::nullopt;
    const Column seen = column_seen(rows, i);
    // What the cells hold is stronger than what the heading says, where they hold numbers of persons.
    columns[i] =
        seen == Column::identity ? Column::identity : by_heading.value_or(table.had_header ? Column::other : seen);
    if (columns[i] == Column::name && has_name) columns[i] = has_organisation ? Column::other : Column::organisation;
    has_name = has_name || columns[i] == Column::name;
    has_organisation = has_organisation || columns[i] == Column::organisation;
    if (columns[i] == Column::identity || columns[i] == Column::other) {
      const bool empty =
          std::all_of(rows.begin(), rows.end(), [&](const Cells& row) { return i >= row.size() || row[i].empty(); });
      if (empty) continue;
      table.dropped_columns.push_back(has_heading && !first[i].empty() ? first[i] : "?");
      if (columns[i] == Column::identity) table.identity_dropped = true;
    }
  }

  for (const Cells& cells : rows) {
    if (table.rows.size() >= k_most_rows) break;
    AttendanceRow row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (is_identity(cells[i])) {
        table.identity_dropped = true;
        continue;
      }
      switch (columns[i]) {
        case Column::name: row.name = shortened(cells[i], 100); break;
        case Column::organisation: row.organisation = shortened(cells[i], 100); break;
        case Column::role: row.role = role_named(cells[i]); break;
        case Column::group: row.group = shortened(cells[i], 40); break;
        case Column::kelurahan: row.kelurahan = shortened(cells[i], 60); break;
        case Column::presence: row.present = !says_absent(cells[i]); break;
        case Column::number:
        case Column::identity:
        case Column::other: break;
      }
    }
    if (row.name.empty() && row.organisation.empty()) {
      ++table.passed_over;
    } else {
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

std::vector<bool> twins(const std::vector<std::string>& names) {
  std::map<std::string, int> seen;
  for (const std::string& name : names) {
    if (const std::string key = plain(name); !key.empty()) ++seen[key];
  }
  std::vector<bool> result;
  for (const std::string& name : names) {
    const auto found = seen.find(plain(name));
    result.push_back(found != seen.end() && found->second > 1);
  }
  return result;
}

}  // namespace rembug::session

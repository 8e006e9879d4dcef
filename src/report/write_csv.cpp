#include <array>

#include "report/writers.hpp"

namespace rembug::report {
namespace {

// Length of what a spreadsheet skips before it looks for a formula: white space of every kind, marks without breadth,
// quotes. 0: nothing at the start of `text` is skipped.
std::size_t skipped_length(std::string_view text) {
  static constexpr std::array<std::string_view, 23> k_skipped{" ",
                                                              "\t",
                                                              "\r",
                                                              "\n",
                                                              "\v",
                                                              "\f",
                                                              "\"",
                                                              "\xC2\xA0",
                                                              "\xC2\xAD",
                                                              "\xE1\x9A\x80",
                                                              "\xE1\xA0\x8E",
                                                              "\xE2\x80\x8B",
                                                              "\xE2\x80\x8C",
                                                              "\xE2\x80\x8D",
                                                              "\xE2\x80\x8E",
                                                              "\xE2\x80\x8F",
                                                              "\xE2\x80\xA8",
                                                              "\xE2\x80\xA9",
                                                              "\xE2\x80\xAF",
                                                              "\xE2\x81\x9F",
                                                              "\xE2\x81\xA0",
                                                              "\xE3\x80\x80",
                                                              "\xEF\xBB\xBF"};
  for (const std::string_view one : k_skipped) {
    if (text.starts_with(one)) return one.size();
  }
  // U+2000..U+200A, the breadths of a blank.
  if (text.size() >= 3 && text.starts_with("\xE2\x80") && static_cast<unsigned char>(text[2]) >= 0x80 &&
      static_cast<unsigned char>(text[2]) <= 0x8A)
    return 3;
  return 0;
}

bool starts_formula(std::string_view text) {
  // Some spreadsheets read the full-width signs as the plain ones.
  static constexpr std::array<std::string_view, 9> k_starts{
      "=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0", "\xE2\x88\x92"};
  while (const std::size_t length = skipped_length(text)) text.remove_prefix(length);
  for (const std::string_view one : k_starts) {
    if (text.starts_with(one)) return true;
  }
  return false;
}

bool separates(char c) {
  return c == ';' || c == '\t' || c == '\n' || c == '\r';
}

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

void append_row(std::string& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) out += (i == 0 ? "" : ",") + cells[i];
  out += "\r\n";
}

}  // namespace

std::string without_formula(std::string_view text) {
  std::string out;
  if (!text.empty() && (starts_formula(text) || separates(text.front()))) out += '\'';
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (separates(text[i]) && starts_formula(text.substr(i + 1))) out += '\'';
  }
  return out;
}

std::string csv_of(const Sheet& sheet) {
  std::string out = "\xEF\xBB\xBF";
  std::vector<std::string> cells;
  for (const SheetColumn& column : sheet.columns) cells.push_back(in_quotes(without_formula(printable(column.title))));
  append_row(out, cells);
  for (const auto& row : sheet.rows) {
    cells.clear();
    for (const SheetCell& cell : row)
      cells.push_back(cell.number ? cell.text : in_quotes(without_formula(printable(cell.text))));
    append_row(out, cells);
  }
  return out;
}

}  // namespace rembug::report

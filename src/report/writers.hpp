// The writers: a document or a sheet becomes the bytes of a file. The same input gives the same bytes.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/document.hpp"
#include "report/recommendations.hpp"
#include "report/sheet.hpp"

namespace rembug::report {

// Empty if the zip library or Cairo cannot.
std::string docx_of(const Document& document);

// Empty if Cairo cannot.
std::string pdf_of(const Document& document);

// One self-contained page: no scripts, nothing loaded from elsewhere.
std::string html_of(const Document& document);

// Comma separated, UTF-8 with byte order mark, CRLF; no cell begins what a spreadsheet takes for a formula.
std::string csv_of(const Sheet& sheet);

// An array of objects under "rows", with `head` before it.
std::string json_of(const Sheet& sheet, const std::vector<std::pair<std::string, std::string>>& head);

// Recommendations with all their items, in the words of machines.
std::string json_of(const Recommendations& recommendations, GroupBy by);

// `text` for a spreadsheet: an apostrophe stands before whatever would be taken for a formula, at the start of the cell
// and after each separator that some spreadsheets split at.
std::string without_formula(std::string_view text);

struct ZipEntry {
  std::string name;
  std::string content;
};
// A zip archive of these entries in this order, all dated 1 January 1980; empty if the library cannot.
std::string zip_of(const std::vector<ZipEntry>& entries);

}  // namespace rembug::report

// A sheet of data: one kind of row, columns with a name for machines and a title for people. The model of CSV and JSON;
// as_table shows it in a document.
#pragma once

#include <string>
#include <vector>

#include "report/document.hpp"

namespace rembug::report {

struct SheetColumn {
  std::string key;    // machine name, the same in every language
  std::string title;  // for people
  int share = 1;      // width in a document; 0: left out there
};

struct SheetCell {
  std::string text;     // for people
  std::string code;     // for machines where it differs: a name of a closed vocabulary
  bool number = false;  // text is a whole number

  SheetCell() = default;
  SheetCell(std::string shown) : text(std::move(shown)) {}
  SheetCell(std::string shown, std::string_view for_machines) : text(std::move(shown)), code(for_machines) {}
  SheetCell(int whole) : text(std::to_string(whole)), number(true) {}
};

struct Sheet {
  std::string title;
  std::vector<SheetColumn> columns;
  std::vector<std::vector<SheetCell>> rows;
};

Table as_table(const Sheet& sheet);

}  // namespace rembug::report

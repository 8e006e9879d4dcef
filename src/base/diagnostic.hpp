// What is wrong with something a person wrote (a scenario, an import), where, and how sure we are.
//
// Words live in the catalogues: `diagnostic.<code>.words` and `diagnostic.<code>.hint`, with `values` for placeholders.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace rembug {

enum class Severity { error, warning, note };

// A place in a text file. line and column count from 1; column counts characters (code points), not bytes, and is that
// of the first character of what is wrong. line 0 means the whole file.
struct Place {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
  std::string pointer;      // JSON pointer of the value, e.g. "/nodes/3/choices/1/goto"
  std::string source_line;  // the text of that line, for the caret; may be empty
  bool operator==(const Place&) const = default;
};

struct Diagnostic {
  std::string code;  // "S012": group letter and number, permanent
  Severity severity = Severity::error;
  Place place;
  Values values;
  std::string proof;  // "proved", "seen", or "not seen in N plays"; empty where the question does not arise
  bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

// True if any is an error.
bool has_errors(const Diagnostics& found);

}  // namespace rembug

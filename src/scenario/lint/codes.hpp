// Every code that the program can report about a scenario, with how grave it is. Codes are permanent: one that is gone
// is never given to something else. A new code needs an entry here, its words (`diagnostic.<code>.words` and
// `.hint`) in both languages, and its two examples in tests/scenario/lint/<code>/; tests fail without the examples.
#pragma once

#include <span>
#include <string_view>

#include "base/diagnostic.hpp"

namespace rembug::scenario {

struct LintCode {
  std::string_view code;  // group letter and number
  Severity severity = Severity::warning;
  char group() const { return code.front(); }
};

// In the order S G A T, by number within a group.
std::span<const LintCode> lint_codes();

// nullptr: there is no such code.
const LintCode* find_lint_code(std::string_view code);

}  // namespace rembug::scenario

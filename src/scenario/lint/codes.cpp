#include "scenario/lint/codes.hpp"

#include <algorithm>
#include <iterator>

namespace rembug::scenario {
namespace {

// clang-format off
constexpr LintCode k_codes[] = {
    // S: the shape of the files. All but the last refuse the scenario.
    {"S001", Severity::error},   {"S002", Severity::error},   {"S003", Severity::error},   {"S004", Severity::error},
    {"S005", Severity::error},   {"S006", Severity::error},   {"S007", Severity::error},   {"S008", Severity::error},
    {"S010", Severity::error},   {"S011", Severity::error},   {"S012", Severity::error},   {"S013", Severity::error},
    {"S014", Severity::error},   {"S015", Severity::error},   {"S016", Severity::error},   {"S017", Severity::error},
    {"S018", Severity::error},   {"S019", Severity::error},   {"S020", Severity::error},   {"S021", Severity::error},
    {"S022", Severity::error},   {"S023", Severity::error},   {"S025", Severity::error},   {"S026", Severity::error},
    {"S027", Severity::error},   {"S028", Severity::error},   {"S029", Severity::error},   {"S030", Severity::note},
    // G: the graph of scenes.
    {"G001", Severity::warning}, {"G002", Severity::error},   {"G003", Severity::warning}, {"G004", Severity::warning},
    {"G005", Severity::error},   {"G006", Severity::warning}, {"G007", Severity::warning}, {"G008", Severity::note},
    {"G009", Severity::error},   {"G010", Severity::note},
    // A: ratings.
    {"A001", Severity::warning},
    {"A002", Severity::warning},
    {"A003", Severity::warning},
    {"A004", Severity::warning},
    // T: texts and translations.
    {"T001", Severity::warning},
    {"T002", Severity::note},
    {"T003", Severity::warning},
};
// clang-format on

}  // namespace

std::span<const LintCode> lint_codes() {
  return k_codes;
}

const LintCode* find_lint_code(std::string_view code) {
  const auto* found =
      std::find_if(std::begin(k_codes), std::end(k_codes), [&](const LintCode& c) { return c.code == code; });
  return found == std::end(k_codes) ? nullptr : found;
}

}  // namespace rembug::scenario

// Group L: variables, conditions and later consequences.
#include "scenario/lint/groups.hpp"

namespace rembug::scenario::linting {

void check_logic([[maybe_unused]] Subject& subject, [[maybe_unused]] Report& report) {}

}  // namespace rembug::scenario::linting

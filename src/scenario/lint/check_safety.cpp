// Group X: the safety and dignity of people.
#include "scenario/lint/groups.hpp"

namespace rembug::scenario::linting {

void check_safety([[maybe_unused]] Subject& subject, [[maybe_unused]] Report& report) {}

}  // namespace rembug::scenario::linting

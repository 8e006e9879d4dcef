// Group A: what gives the best answer away to people who have not thought about the case.
#include "scenario/lint/groups.hpp"

namespace rembug::scenario::linting {

void check_bias([[maybe_unused]] Subject& subject, [[maybe_unused]] Report& report) {}

}  // namespace rembug::scenario::linting

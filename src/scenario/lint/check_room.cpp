// Group F: the evening with a room, for the facilitator.
#include "scenario/lint/groups.hpp"

namespace rembug::scenario::linting {

void check_room([[maybe_unused]] Subject& subject, [[maybe_unused]] Report& report) {}

}  // namespace rembug::scenario::linting

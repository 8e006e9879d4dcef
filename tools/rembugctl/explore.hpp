// Random plays with their counts, shared by `explore` and `play --random`.
#pragma once

#include "tool.hpp"

namespace rembug::ctl {

// in_full: with how often each scene was visited.
int play_at_random(Tool& tool, const scenario::Scenario& scenario, std::uint64_t plays, std::uint64_t seed, bool json,
                   bool in_full);

}  // namespace rembug::ctl

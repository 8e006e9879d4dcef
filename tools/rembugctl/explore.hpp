// Random plays with their counts, shared by `explore` and `play --random`.
#pragma once

#include "json_out.hpp"
#include "tool.hpp"

namespace rembug::ctl {

Measured measure(const scenario::Scenario& scenario, std::uint64_t plays, std::uint64_t seed);
// How many random plays reached each ending, and the choices that none of them took.
void tell_random_plays(Tool& tool, const scenario::Scenario& scenario, const scenario::Exploration& exploration);

}  // namespace rembug::ctl

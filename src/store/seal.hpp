// Seals: a chain over the facts that one laptop wrote in one session. Disks change bytes without saying so, and SQLite
// does not notice most of it; a seal does.
#pragma once

#include <string>
#include <string_view>

#include "session/facts.hpp"

namespace rembug::store {

// The seal of `fact` after the seal `before` ("" for the first of a chain): BLAKE2b-256 (RFC 7693) of both, 64 hex
// digits. Members with a zero value say nothing, so a member that a later version adds leaves old seals as they are.
std::string seal_of(std::string_view before, const session::Fact& fact);

}  // namespace rembug::store

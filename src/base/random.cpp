#include "base/random.hpp"

#include <cassert>

namespace rembug {

std::uint64_t Random::next() {
  state_ += 0x9E3779B97F4A7C15ULL;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

std::uint64_t Random::below(std::uint64_t bound) {
  assert(bound > 0);
  const std::uint64_t incomplete = (UINT64_MAX % bound + 1) % bound;  // 2^64 mod bound
  const std::uint64_t limit = UINT64_MAX - incomplete;                // last accepted value
  std::uint64_t x = next();
  while (x > limit) x = next();
  return x % bound;
}

}  // namespace rembug

// Seeded randomness that anybody can recompute: SplitMix64 (Steele, Lea, Flood 2014), unbiased bounded draws and a
// Fisher-Yates shuffle. Seed 1234567 gives 6457827717110365317, 3203168211198807973, ...
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace rembug {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next();

  // Uniform in [0, bound). Precondition: bound > 0. Rejects the incomplete last stretch, so there is no modulo bias.
  std::uint64_t below(std::uint64_t bound);

  // Shuffles in place: i = n-1 .. 1, swap i with below(i + 1).
  template <class T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace rembug

// When to draw. Whatever a person does owes three frames (one to see it, one for what follows from it, one to come to
// rest); otherwise the loop sleeps until the nearest moment at which a part of the window changes by itself. Pure.
//
//   pacing.input();
//   wait(pacing.wait_seconds(now));
//   if (pacing.is_due(now)) { draw(); pacing.drawn(); pacing.next_at(deadline); }
#pragma once

#include <algorithm>

namespace rembug::app {

class Pacing {
 public:
  static constexpr int k_frames_per_input = 3;
  static constexpr double k_longest_sleep = 60;  // seconds; a wrong clock never stops the window for longer

  void input() { owed_ = k_frames_per_input; }
  void one_more() { owed_ = std::max(owed_, 1); }

  // After a frame. Deadlines are stated anew after each one.
  void drawn() {
    owed_ = std::max(0, owed_ - 1);
    next_at_ = k_never;
  }
  void next_at(double seconds) { next_at_ = std::min(next_at_, seconds); }

  bool is_due(double now) const { return owed_ > 0 || now >= next_at_; }
  // How long the loop may sleep; 0: not at all.
  double wait_seconds(double now) const { return owed_ > 0 ? 0 : std::clamp(next_at_ - now, 0.0, k_longest_sleep); }

 private:
  static constexpr double k_never = 1e12;
  int owed_ = k_frames_per_input;
  double next_at_ = k_never;
};

// Seconds until a clock that shows whole units of `unit_ms` shows another one.
constexpr double seconds_to_next(long long now_ms, long long unit_ms) {
  return static_cast<double>(unit_ms - now_ms % unit_ms) / 1000.0;
}

}  // namespace rembug::app

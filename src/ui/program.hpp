// The facilitator's whole window: which screen is shown, what lies over it (help of keys, Stop, toasts, quick capture),
// and what each screen remembers. Draws the desk, returns wishes. No ImGui, no clock, no database.
//
//   Program program;
//   Wishes wishes = program.draw(stage, desk, drafts);
#pragma once

#include <deque>
#include <utility>

#include "ui/desk.hpp"
#include "ui/room/room_view.hpp"
#include "ui/screens/screens.hpp"
#include "ui/widgets/stage.hpp"

namespace rembug::ui {

class Program {
 public:
  Wishes draw(Stage& stage, const Desk& desk, Drafts& drafts);

  Place place() const { return place_; }
  void go_to(Place place);
  void toast(Toast toast, double now_seconds);
  // When something on the window changes by itself next, in the seconds of Input; 1e12 if nothing does.
  double next_deadline() const;
  // What the room should see now, as the facilitator's screen stands: dark while Stop, help or settings are shown.
  RoomView room(const Desk& desk) const;
  bool stop_is_shown() const { return stop_shown_; }
  ScreenMemory& memory() { return memory_; }

 private:
  void draw_screen(Screen& screen);
  void everywhere_keys(Screen& screen);
  void draw_toasts(Screen& screen);

  Place place_ = Place::beranda;
  ScreenMemory memory_;
  bool help_shown_ = false;
  bool stop_shown_ = false;
  bool was_covered_ = false;  // in the last frame, by one of them
  std::string focus_below_;   // what had the ring before
  struct Shown {
    Toast toast;
    double until = 0;
  };
  std::deque<Shown> toasts_;
};

}  // namespace rembug::ui

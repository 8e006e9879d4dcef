// The running program: the facilitator's window, the room's window, the desk keeper, and the loop that sleeps between
// frames. Main thread only.
#pragma once

#include <atomic>
#include <future>

#include "app/arguments.hpp"
#include "app/desk_keeper.hpp"
#include "app/pacing.hpp"
#include "app/room_window.hpp"
#include "ui/program.hpp"

namespace rembug::app {

class Loop {
 public:
  // Problems: font_missing, font_broken, no_display.
  static Result<std::unique_ptr<Loop>> open(const Arguments& arguments, Places places);
  ~Loop();

  void run();                           // until the window is closed
  Outcome take_picture();               // what --screenshot asks for
  void show_first_frame() { frame(); }  // what --first-frame-and-exit asks for
  DeskKeeper& keeper() { return *keeper_; }

 private:
  Loop(const Arguments& arguments, Places places);
  Outcome open_window();
  Result<ui::FontFiles> find_letters() const;
  float wanted_zoom() const;

  void frame();
  void fit_letters();
  void fulfil(const ui::Wish& wish);  // what only a window can do
  void open_room();
  void close_room();
  bool shows_clock() const;
  void state_deadlines();
  void show_demonstration();

  Arguments arguments_;
  Places places_;
  std::atomic<bool> may_wake_{false};
  std::unique_ptr<DeskKeeper> keeper_;
  ui::Program program_;
  Pacing pacing_;

  ui::FontFiles letters_;
  std::future<Result<ui::Canvas::Letters>> preparing_;
  float baked_zoom_ = 1;
  std::unique_ptr<Desktop> desktop_;
  std::unique_ptr<Window> window_;
  std::unique_ptr<Surface> surface_;
  std::unique_ptr<Surface> swapped_;  // the room's view in this window, with one display
  std::unique_ptr<RoomWindow> room_;
  bool dark_ = false, is_swapped_ = false, quit_ = false;
  bool first_frame_shown_ = false;
};

}  // namespace rembug::app

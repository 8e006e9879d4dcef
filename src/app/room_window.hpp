// The second window: what the room sees. It has its own OpenGL context, canvas and letters, baked for its size, and is
// handed a RoomView and nothing else. On a second screen it fills it. Main thread only.
#pragma once

#include "app/surface.hpp"
#include "app/window.hpp"
#include "ui/room/room_screen.hpp"

namespace rembug::app {

// How much larger or smaller than at 1920x1080 the room's picture is drawn.
float room_zoom(int width_px, int height_px);

// Draws the room's view on a surface that has the room's letters.
bool draw_room(Surface& surface, const Portion& portion, double now_seconds, const SurfaceLook& look,
               const ui::RoomView& view);

class RoomWindow {
 public:
  static Result<std::unique_ptr<RoomWindow>> open(const ui::FontFiles& letters, const std::string& title);
  ~RoomWindow();

  // Draws and shows the view if it has changed. Problem: the letters cannot be baked.
  Outcome frame(double now_seconds, ui::ThemeName theme, const i18n::Words& words, const ui::RoomView& view);
  Window& window() { return *window_; }

 private:
  RoomWindow(std::unique_ptr<Window> window, const ui::FontFiles& letters);
  Outcome fit_letters();

  std::unique_ptr<Window> window_;
  ui::FontFiles letters_;
  std::unique_ptr<Surface> surface_;
};

}  // namespace rembug::app

// Paints the picture of one canvas with OpenGL 3 into the context that is current. Main thread only.
#pragma once

#include <vector>

#include "ui/canvas.hpp"
#include "ui/theme/tokens.hpp"

namespace rembug::app {

class Painter {
 public:
  explicit Painter(ui::Canvas& canvas);
  ~Painter();
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  void letters_changed();  // after Canvas::set_letters
  void before_frame();     // before Canvas::begin
  void paint(int width_px, int height_px, ui::Colour page);

 private:
  ui::Canvas& canvas_;
};

// What was painted last, rows from the top, four bytes a pixel.
std::vector<unsigned char> read_pixels(int width_px, int height_px);

}  // namespace rembug::app

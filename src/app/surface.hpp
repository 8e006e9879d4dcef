// A canvas with its painter: turns a portion of input and a drawing function into what is seen in a window. What has
// not changed is not painted again. Main thread only; the window's OpenGL context must be current.
#pragma once

#include <functional>

#include "app/key_queue.hpp"
#include "app/painter.hpp"
#include "ui/widgets/stage.hpp"

namespace rembug::app {

struct SurfaceLook {
  ui::ThemeName theme = ui::ThemeName::light;
  const i18n::Words* words = nullptr;
  int width_px = 1, height_px = 1;
};

class Surface {
 public:
  Surface(ui::Canvas::Letters letters, ui::FontSet set, ui::Clipboard clipboard);

  void set_letters(ui::Canvas::Letters letters);
  float zoom() const { return canvas_.fonts().zoom; }
  bool typing() const { return memory_.typing; }
  bool field_is_ready() const { return canvas_.field_is_ready(); }
  ui::Canvas& canvas() { return canvas_; }
  ui::StageMemory& memory() { return memory_; }

  // Draws one frame. True if it differs from what was painted last and has been painted.
  bool frame(const Portion& portion, std::vector<std::string> dropped, double now_seconds, const SurfaceLook& look,
             const std::function<void(ui::Stage&)>& draw);
  void damaged() { painted_ = 0; }  // what was painted is lost

 private:
  ui::Canvas canvas_;
  Painter painter_;
  ui::FontSet set_;
  ui::StageMemory memory_;
  double last_seconds_ = 0;
  std::uint64_t painted_ = 0;
};

}  // namespace rembug::app

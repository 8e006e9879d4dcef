#include "app/surface.hpp"

#include <algorithm>

namespace rembug::app {

Surface::Surface(ui::Canvas::Letters letters, ui::FontSet set, ui::Clipboard clipboard)
    : canvas_(std::move(letters), std::move(clipboard)), painter_(canvas_), set_(set) {}

void Surface::set_letters(ui::Canvas::Letters letters) {
  canvas_.set_letters(std::move(letters));
  painter_.letters_changed();
  damaged();
}

bool Surface::frame(const Portion& portion, std::vector<std::string> dropped, double now_seconds,
                    const SurfaceLook& look, const std::function<void(ui::Stage&)>& draw) {
  ui::Hands hands;
  hands.width_px = static_cast<float>(look.width_px);
  hands.height_px = static_cast<float>(look.height_px);
  hands.seconds_since_last = static_cast<float>(std::clamp(now_seconds - last_seconds_, 0.001, 10.0));
  last_seconds_ = now_seconds;
  hands.mouse_x_px = static_cast<float>(portion.mouse_x);
  hands.mouse_y_px = static_cast<float>(portion.mouse_y);
  hands.mouse_down = portion.mouse_down;
  hands.wheel = static_cast<float>(portion.wheel);
  hands.ctrl = portion.ctrl;
  hands.shift = portion.shift;
  hands.edit_down = portion.edit_down;
  hands.characters = portion.characters;

  painter_.before_frame();
  canvas_.begin(hands);
  ui::Stage stage(memory_, canvas_.fonts(), look.theme, *look.words, set_);
  ui::Input input;
  input.window = {0, 0, hands.width_px / zoom(), hands.height_px / zoom()};
  input.keys = portion.keys;
  input.dropped_files = std::move(dropped);
  input.seconds = now_seconds;
  stage.begin(input, canvas_.list());
  draw(stage);
  stage.end();
  canvas_.end();

  const std::uint64_t seen = canvas_.fingerprint();
  if (seen == painted_) return false;
  painter_.paint(look.width_px, look.height_px, ui::palette_of(look.theme)[ui::Token::bg]);
  painted_ = seen;
  return true;
}

}  // namespace rembug::app

#include "app/room_window.hpp"

#include <algorithm>
#include <cmath>

namespace rembug::app {

float room_zoom(int width_px, int height_px) {
  const float fit = std::min(static_cast<float>(width_px) / 1920, static_cast<float>(height_px) / 1080);
  return std::clamp(std::round(fit * 20) / 20, 0.3F, 3.F);  // in steps, so that few sizes are baked while it is drawn
}

bool draw_room(Surface& surface, const Portion& portion, double now_seconds, const SurfaceLook& look,
               const ui::RoomView& view) {
  return surface.frame(portion, {}, now_seconds, look, [&](ui::Stage& stage) { ui::room_screen(stage, view); });
}

Result<std::unique_ptr<RoomWindow>> RoomWindow::open(const ui::FontFiles& letters, const std::string& title) {
  auto window = Window::open({.title = title, .width = 1280, .height = 720, .on_second_screen = true});
  if (!window) return window.problem();
  std::unique_ptr<RoomWindow> room(new RoomWindow(std::move(*window), letters));
  if (const Outcome fitted = room->fit_letters(); !fitted) return fitted.problem();
  return room;
}

RoomWindow::RoomWindow(std::unique_ptr<Window> window, const ui::FontFiles& letters)
    : window_(std::move(window)), letters_(letters) {}

RoomWindow::~RoomWindow() {
  window_->make_current();
}

Outcome RoomWindow::fit_letters() {
  const float zoom = room_zoom(window_->width_px(), window_->height_px());
  if (surface_ && surface_->zoom() == zoom) return Done{};
  auto baked = ui::Canvas::bake(letters_, ui::FontSet::room, zoom);
  if (!baked) return baked.problem();
  if (surface_)
    surface_->set_letters(std::move(*baked));
  else
    surface_ = std::make_unique<Surface>(std::move(*baked), ui::FontSet::room, ui::Clipboard{});
  return Done{};
}

Outcome RoomWindow::frame(double now_seconds, ui::ThemeName theme, const i18n::Words& words, const ui::RoomView& view) {
  if (window_->is_hidden()) return Done{};
  window_->make_current();
  if (const Outcome fitted = fit_letters(); !fitted) return fitted;
  if (window_->take_damaged()) surface_->damaged();
  const SurfaceLook look{theme, &words, window_->width_px(), window_->height_px()};
  const Portion portion = window_->keys().take(false, true);
  if (draw_room(*surface_, portion, now_seconds, look, view)) window_->present();
  return Done{};
}

}  // namespace rembug::app

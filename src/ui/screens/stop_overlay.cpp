#include "ui/screens/screens.hpp"

namespace rembug::ui {

void stop_overlay(Screen& screen, bool& shown) {
  if (screen.stage.pressed(Key::escape)) shown = false;
}

}  // namespace rembug::ui

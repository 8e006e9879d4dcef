#include "ui/screens/screens.hpp"

namespace rembug::ui {

void library_screen(Screen& screen) {
  if (framed(screen, {.title = "..."}).back || screen.stage.pressed(Key::escape)) screen.go(Place::beranda);
}

}  // namespace rembug::ui

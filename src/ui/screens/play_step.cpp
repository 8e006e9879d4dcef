#include "ui/screens/screens.hpp"

namespace rembug::ui {

void play_step(Screen&, const Rect&) {}

}  // namespace rembug::ui

#include "ui/screens/screens.hpp"

namespace rembug::ui {

void board_step(Screen&, const Rect&) {}

}  // namespace rembug::ui

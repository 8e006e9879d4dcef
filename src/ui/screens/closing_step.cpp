#include "ui/screens/screens.hpp"

namespace rembug::ui {

void closing_step(Screen&, const Rect&) {}

}  // namespace rembug::ui

#include "ui/screens/screens.hpp"

namespace rembug::ui {

void opening_step(Screen&, const Rect&) {}

}  // namespace rembug::ui

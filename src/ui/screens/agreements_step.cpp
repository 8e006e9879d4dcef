#include "ui/screens/screens.hpp"

namespace rembug::ui {

void agreements_step(Screen&, const Rect&) {}

}  // namespace rembug::ui

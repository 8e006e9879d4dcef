#include "ui/screens/screens.hpp"

namespace rembug::ui {

void rating_step(Screen&, const Rect&) {}

}  // namespace rembug::ui

// Parts of the library screen that stand on their own.
#pragma once

#include "ui/screens/screens.hpp"

namespace rembug::ui {

// What is in the scenario: its endings, what it trains, what to take care of, and how many sources. Gives the height.
float library_about(Screen& screen, const Rect& at, const scenario::Scenario& scenario);

}  // namespace rembug::ui

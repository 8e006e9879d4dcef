// The chosen scene of the map: its words, minutes and choices with what they mean. At the side, or in a dialog.
#pragma once

#include "scenario/scene_map.hpp"
#include "ui/screens/screens.hpp"

namespace rembug::ui {

using scenario::MapScene;
using scenario::MapWay;
using scenario::SceneMap;
using scenario::WayKind;

// "3. Tangan Raka", or the title of an ending.
std::string scene_name(const Desk& desk, const scenario::Scenario& scenario, std::size_t node);
// Draws into `inside`, scrolled, with the button that starts a practice below.
void scene_details(Screen& screen, Rect inside, const scenario::Scenario& scenario, std::size_t node);
void scene_dialog(Screen& screen, const scenario::Scenario& scenario, std::size_t node);

}  // namespace rembug::ui

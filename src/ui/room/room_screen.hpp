// Draws what the room sees, in the large types of the room's own stage. No spots: nobody presses anything there.
#pragma once

#include "ui/room/room_view.hpp"
#include "ui/widgets/stage.hpp"

namespace rembug::ui {

void room_screen(Stage& stage, const RoomView& view);

}  // namespace rembug::ui

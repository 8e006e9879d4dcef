// The pictures of the room's window that need more than a heading and a text.
#pragma once

#include "ui/room/room_view.hpp"
#include "ui/widgets/stage.hpp"

namespace rembug::ui {

void room_scene(Stage& stage, Rect page, const RoomView& view);
void room_answers(Stage& stage, Rect page, const RoomView& view);
void room_board(Stage& stage, Rect page, const RoomView& view);
void room_rating(Stage& stage, Rect page, const RoomView& view);
void room_rating_result(Stage& stage, Rect page, const RoomView& view);
void room_list(Stage& stage, Rect page, const RoomView& view);

}  // namespace rembug::ui

#include "ui/room/room_screen.hpp"

namespace rembug::ui {

void room_screen(Stage& stage, const RoomView&) {
  stage.fill(stage.area(), Token::bg);
}

}  // namespace rembug::ui

#include "ui/room/room_view.hpp"

#include "ui/program.hpp"

namespace rembug::ui {

RoomView Program::room(const Desk& desk) const {
  if (desk.room_dark || stop_shown_ || help_shown_ || place_ != Place::sesi) return {};
  return room_view(desk, memory_.run);
}

RoomView room_view(const Desk&, const RunMemory&) {
  return {};
}

}  // namespace rembug::ui

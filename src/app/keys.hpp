// GLFW's key codes as the screens' keys.
#pragma once

#include <optional>

#include "ui/canvas.hpp"
#include "ui/widgets/keys.hpp"

namespace rembug::app {

// `code` and `mods` as GLFW hands them over; `layout_letter` is what that key writes on this keyboard ('\0': nothing),
// so that shortcuts follow the letters on the caps. Key::none if the screens do not know the key.
ui::Chord chord_of(int code, int mods, char layout_letter);

// The key as text editing knows it, if it does.
std::optional<ui::EditKey> edit_key_of(ui::Chord chord);

}  // namespace rembug::app

// The letters: Andika for reading, Material Icons for pictures, baked into ImGui's atlas in the sizes of the design.
#pragma once

#include <array>
#include <filesystem>

#include "base/result.hpp"
#include "ui/theme/icons.hpp"

struct ImFont;
struct ImFontAtlas;

namespace rembug::ui {

// Roles of text, regular and bold. Names of sizes are those of the design; the room window has its own.
enum class Type {
  hint,
  hint_b,  // 14/19 key caps, hints
  small,
  small_b,  // 15/22 secondary, chips
  body,
  body_b,  // 17/25
  card,
  card_b,  // 19/25 card titles, large buttons
  story,
  story_b,    // 22/33
  heading_b,  // 27/33
  title_b,    // 32/38
  room_small,
  room_small_b,  // 30
  room,
  room_b,  // 34
  room_story,
  room_story_b,    // 44
  room_heading_b,  // 60
  count
};

// Distance from one line to the next, and nominal size, in logical pixels.
float line_height(Type type);
float type_size(Type type);
Type bold(Type type);  // the bold face of the same size

enum class FontSet { desk, room };  // the facilitator's window, the room's window

struct FontFiles {
  std::filesystem::path regular, bold, icons;
};

// Where Debian's packages put the faces, else `assets/fonts` under `data`. Problem font_missing names the package.
Result<FontFiles> find_fonts(const std::filesystem::path& data);

struct Fonts {
  std::array<ImFont*, static_cast<std::size_t>(Type::count)> faces{};  // nullptr: not in this set
  std::array<ImFont*, 3> icons{};                                      // baked at 20, 24, 36 logical pixels
  float zoom = 1;
};

// Adds the set's faces at `zoom` (1 is 100 %) to an empty atlas and builds it. Problem: font_broken.
Result<Fonts> bake(ImFontAtlas& atlas, const FontFiles& files, FontSet set, float zoom);

}  // namespace rembug::ui

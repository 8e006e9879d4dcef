// The design tokens: every colour, space and radius that the screens use. Nothing else in ui names a colour.
//
// Sizes are in logical pixels: what they are at 100 % type size. Stage turns them into pixels of the window.
#pragma once

#include <array>
#include <cstdint>

namespace rembug::ui {

enum class ThemeName { light, dark, high_contrast };

enum class Token {
  bg,
  sunk,
  card,
  line,
  edge,
  ink,
  ink2,
  pri,
  pri2,
  on,
  soft,
  focus,
  kesulitan,
  kesulitan_tint,
  masukan,
  masukan_tint,
  usulan,
  usulan_tint,
  kesepakatan,
  kesepakatan_tint,
  aman,
  aman_tint,
  berisiko,
  berisiko_tint,
  membahayakan,
  membahayakan_tint,
  soga,
  track,
  motif,
  // parts of a diverging bar, from objection to full agreement, and the text on each
  bar_keberatan,
  bar_ragu,
  bar_netral,
  bar_setuju,
  bar_penuh,
  on_keberatan,
  on_ragu,
  on_netral,
  on_setuju,
  on_penuh,
  dim,      // over everything behind a dialog
  shadow,   // translucent
  nothing,  // not drawn
  count
};

struct Colour {  // sRGB, 0..255
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
};

struct Palette {
  std::array<Colour, static_cast<std::size_t>(Token::count)> colours;
  bool tints_are_outlines = false;  // high contrast
  bool shadows = true;
  const Colour& operator[](Token token) const { return colours[static_cast<std::size_t>(token)]; }
};

const Palette& palette_of(ThemeName name);

// The corner radii, by what they round.
namespace radius {
inline constexpr float key = 5, small = 8, control = 10, option = 12, card = 14, tile = 16;
}

}  // namespace rembug::ui

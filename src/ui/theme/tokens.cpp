#include "ui/theme/tokens.hpp"

#include <initializer_list>
#include <utility>

namespace rembug::ui {

namespace {

constexpr Colour rgb(std::uint32_t hex, std::uint8_t a = 255) {
  return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>(hex >> 8U), static_cast<std::uint8_t>(hex),
          a};
}

Palette painted(std::initializer_list<std::pair<Token, Colour>> colours) {
  Palette palette;
  for (const auto& [token, colour] : colours) palette.colours[static_cast<std::size_t>(token)] = colour;
  palette.colours[static_cast<std::size_t>(Token::nothing)] = rgb(0, 0);
  return palette;
}

Palette light() {
  using enum Token;
  return painted({{bg, rgb(0xFAF5EB)},           {sunk, rgb(0xF1E8D8)},
                  {card, rgb(0xFFFEFB)},         {line, rgb(0xE0D5C1)},
                  {edge, rgb(0x857862)},         {ink, rgb(0x22302E)},
                  {ink2, rgb(0x545C57)},         {pri, rgb(0x0E5F5C)},
                  {pri2, rgb(0x0A4A48)},         {on, rgb(0xFFFFFF)},
                  {soft, rgb(0xDDEEEA)},         {focus, rgb(0xB45300)},
                  {kesulitan, rgb(0xA8411A)},    {kesulitan_tint, rgb(0xFCEADF)},
                  {masukan, rgb(0x5C2768)},      {masukan_tint, rgb(0xF5E9F6)},
                  {usulan, rgb(0x1C5C9C)},       {usulan_tint, rgb(0xE5EFF9)},
                  {kesepakatan, rgb(0x0E5F5C)},  {kesepakatan_tint, rgb(0xDDEEEA)},
                  {aman, rgb(0x0E6B52)},         {aman_tint, rgb(0xDDF0E7)},
                  {berisiko, rgb(0x825100)},     {berisiko_tint, rgb(0xFCF0D3)},
                  {membahayakan, rgb(0xA01F38)}, {membahayakan_tint, rgb(0xFBE4E6)},
                  {soga, rgb(0x9A4A17)},         {track, rgb(0xE9DFCE)},
                  {motif, rgb(0xEADFC9)},        {bar_keberatan, rgb(0xA01F38)},
                  {bar_ragu, rgb(0xF3C979)},     {bar_netral, rgb(0xE4DAC6)},
                  {bar_setuju, rgb(0x8CC7BE)},   {bar_penuh, rgb(0x0E5F5C)},
                  {on_keberatan, rgb(0xFFFFFF)}, {on_ragu, rgb(0x22302E)},
                  {on_netral, rgb(0x22302E)},    {on_setuju, rgb(0x22302E)},
                  {on_penuh, rgb(0xFFFFFF)},     {dim, rgb(0x22302E, 140)},
                  {shadow, rgb(0x261C0A, 10)}});
}

Palette dark() {
  using enum Token;
  Palette palette = painted({{bg, rgb(0x14201F)},
                             {sunk, rgb(0x0E1817)},
                             {card, rgb(0x1E2C2A)},
                             {line, rgb(0x35463F)},
                             {edge, rgb(0x8C9C94)},
                             {ink, rgb(0xF3EEE2)},
                             {ink2, rgb(0xB9C2BA)},
                             {pri, rgb(0x7CD1C6)},
                             {pri2, rgb(0xA5E3DA)},
                             {on, rgb(0x0B2422)},
                             {soft, rgb(0x1F4340)},
                             {focus, rgb(0xFFC24B)},
                             {kesulitan, rgb(0xF5A27C)},
                             {kesulitan_tint, rgb(0x432A1E)},
                             {masukan, rgb(0xF3CFF8)},
                             {masukan_tint, rgb(0x3A2840)},
                             {usulan, rgb(0x74B2F0)},
                             {usulan_tint, rgb(0x1E344C)},
                             {kesepakatan, rgb(0x9BE8DC)},
                             {kesepakatan_tint, rgb(0x1F4340)},
                             {aman, rgb(0xA4EBCB)},
                             {aman_tint, rgb(0x1B4034)},
                             {berisiko, rgb(0xF2C05A)},
                             {berisiko_tint, rgb(0x41341A)},
                             {membahayakan, rgb(0xFF8592)},
                             {membahayakan_tint, rgb(0x43191F)},
                             {soga, rgb(0xF0A873)},
                             {track, rgb(0x33443F)},
                             {motif, rgb(0x24352F)},
                             {bar_keberatan, rgb(0xFF9AA6)},
                             {bar_ragu, rgb(0x7A5A18)},
                             {bar_netral, rgb(0x3A4B45)},
                             {bar_setuju, rgb(0x2E6660)},
                             {bar_penuh, rgb(0x7CD1C6)},
                             {on_keberatan, rgb(0x2A0A10)},
                             {on_ragu, rgb(0xF3EEE2)},
                             {on_netral, rgb(0xF3EEE2)},
                             {on_setuju, rgb(0xF3EEE2)},
                             {on_penuh, rgb(0x0B2422)},
                             {dim, rgb(0x000000, 150)},
                             {shadow, rgb(0, 0)}});
  palette.shadows = false;
  return palette;
}

Palette high_contrast() {
  using enum Token;
  Palette palette = painted({{bg, rgb(0)},
                             {sunk, rgb(0)},
                             {card, rgb(0)},
                             {line, rgb(0x8A8A8A)},
                             {edge, rgb(0xFFFFFF)},
                             {ink, rgb(0xFFFFFF)},
                             {ink2, rgb(0xFFFFFF)},
                             {pri, rgb(0xFFE94A)},
                             {pri2, rgb(0xFFE94A)},
                             {on, rgb(0)},
                             {soft, rgb(0)},
                             {focus, rgb(0x4AE3FF)},
                             {kesulitan, rgb(0xFFB08A)},
                             {kesulitan_tint, rgb(0)},
                             {masukan, rgb(0xFFD9FF)},
                             {masukan_tint, rgb(0)},
                             {usulan, rgb(0x79B8FF)},
                             {usulan_tint, rgb(0)},
                             {kesepakatan, rgb(0x7CF5D5)},
                             {kesepakatan_tint, rgb(0)},
                             {aman, rgb(0x7CF5D5)},
                             {aman_tint, rgb(0)},
                             {berisiko, rgb(0xFFD24A)},
                             {berisiko_tint, rgb(0)},
                             {membahayakan, rgb(0xFF9DAA)},
                             {membahayakan_tint, rgb(0)},
                             {soga, rgb(0xFFE94A)},
                             {track, rgb(0x3A3A3A)},
                             {motif, rgb(0)},
                             {bar_keberatan, rgb(0xFF9DAA)},
                             {bar_ragu, rgb(0)},
                             {bar_netral, rgb(0)},
                             {bar_setuju, rgb(0)},
                             {bar_penuh, rgb(0x7CF5D5)},
                             {on_keberatan, rgb(0)},
                             {on_ragu, rgb(0xFFFFFF)},
                             {on_netral, rgb(0xFFFFFF)},
                             {on_setuju, rgb(0xFFFFFF)},
                             {on_penuh, rgb(0)},
                             {dim, rgb(0, 190)},
                             {shadow, rgb(0, 0)}});
  palette.tints_are_outlines = true;
  palette.shadows = false;
  return palette;
}

}  // namespace

const Palette& palette_of(ThemeName name) {
  static const Palette palettes[] = {light(), dark(), high_contrast()};
  return palettes[static_cast<std::size_t>(name)];
}

}  // namespace rembug::ui

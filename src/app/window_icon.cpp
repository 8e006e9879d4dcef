#include "app/window_icon.hpp"

#include <algorithm>
#include <cmath>

namespace rembug::app {

namespace {

// How far a point lies outside a rounded box, in units of the picture; negative inside.
float outside(float x, float y, float left, float top, float right, float bottom, float radius) {
  const float dx = std::max({left + radius - x, x - right + radius, 0.F});
  const float dy = std::max({top + radius - y, y - bottom + radius, 0.F});
  return std::hypot(dx, dy) - radius;
}

// 1 inside, 0 outside, soft over one pixel.
float cover(float distance, float pixel) {
  return std::clamp(0.5F - distance / pixel, 0.F, 1.F);
}

}  // namespace

IconPixels window_icon(int size) {
  IconPixels icon{size, {}};
  icon.rgba.reserve(static_cast<std::size_t>(size) * static_cast<std::size_t>(size) * 4);
  const float pixel = 1.F / static_cast<float>(size);
  for (int row = 0; row < size; ++row) {
    for (int column = 0; column < size; ++column) {
      const float x = (static_cast<float>(column) + 0.5F) * pixel, y = (static_cast<float>(row) + 0.5F) * pixel;
      const float tile = cover(outside(x, y, 0.02F, 0.02F, 0.98F, 0.98F, 0.22F), pixel);
      const float front = cover(outside(x, y, 0.16F, 0.20F, 0.70F, 0.56F, 0.09F), pixel);
      const float tail = y >= 0.5F && y <= 0.70F && x >= 0.22F && x <= 0.22F + (0.70F - y) ? 1.F : 0.F;
      const float gap = cover(outside(x, y, 0.11F, 0.15F, 0.75F, 0.61F, 0.12F), pixel);
      const float back = cover(outside(x, y, 0.40F, 0.42F, 0.86F, 0.76F, 0.09F), pixel) * (1 - std::max(gap, tail));
      const float white = std::max({front, tail, back * 0.75F});
      const auto mix = [&](float from) { return static_cast<unsigned char>(from + (255 - from) * white); };
      icon.rgba.insert(icon.rgba.end(), {mix(0x0E), mix(0x5F), mix(0x5C), static_cast<unsigned char>(255 * tile)});
    }
  }
  return icon;
}

}  // namespace rembug::app

#include "ui/raster.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#include <stb/stb_image_write.h>
#pragma GCC diagnostic pop

namespace rembug::ui::test {

namespace {

struct Texture {
  unsigned char* pixels = nullptr;  // coverage, one byte a pixel
  int width = 0, height = 0;

  float sample(float u, float v) const {
    const float x = u * static_cast<float>(width) - 0.5F, y = v * static_cast<float>(height) - 0.5F;
    const int x0 = static_cast<int>(std::floor(x)), y0 = static_cast<int>(std::floor(y));
    const float fx = x - static_cast<float>(x0), fy = y - static_cast<float>(y0);
    const auto at = [&](int px, int py) {
      return static_cast<float>(pixels[std::clamp(py, 0, height - 1) * width + std::clamp(px, 0, width - 1)]) / 255.F;
    };
    return (at(x0, y0) * (1 - fx) + at(x0 + 1, y0) * fx) * (1 - fy) +
           (at(x0, y0 + 1) * (1 - fx) + at(x0 + 1, y0 + 1) * fx) * fy;
  }
};

float edge(const ImVec2& a, const ImVec2& b, float x, float y) {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

// Shared edges belong to one triangle only (the top-left rule), so translucent shapes show no seams.
bool owns(const ImVec2& a, const ImVec2& b) {
  return (a.y == b.y && b.x > a.x) || b.y < a.y;
}

void blend(std::uint32_t& target, const float colour[4]) {
  const float alpha = colour[3];
  std::uint32_t out = 0xFF000000U;
  for (unsigned i = 0; i < 3; ++i) {
    const float under = static_cast<float>((target >> (8 * i)) & 0xFFU);
    const float mixed = colour[i] * alpha + under * (1 - alpha);
    out |= static_cast<std::uint32_t>(std::clamp(mixed + 0.5F, 0.F, 255.F)) << (8 * i);
  }
  target = out;
}

void triangle(Picture& picture, const Texture& texture, ImDrawVert a, ImDrawVert b, ImDrawVert c, const ImVec4& clip) {
  float area = edge(a.pos, b.pos, c.pos.x, c.pos.y);
  if (area == 0) return;
  if (area < 0) {
    std::swap(b, c);
    area = -area;
  }
  const int x0 = std::max(static_cast<int>(std::max(clip.x, 0.F)),
                          static_cast<int>(std::floor(std::min({a.pos.x, b.pos.x, c.pos.x}))));
  const int y0 = std::max(static_cast<int>(std::max(clip.y, 0.F)),
                          static_cast<int>(std::floor(std::min({a.pos.y, b.pos.y, c.pos.y}))));
  const int x1 = std::min(
      {static_cast<int>(clip.z), picture.width, static_cast<int>(std::ceil(std::max({a.pos.x, b.pos.x, c.pos.x})))});
  const int y1 = std::min(
      {static_cast<int>(clip.w), picture.height, static_cast<int>(std::ceil(std::max({a.pos.y, b.pos.y, c.pos.y})))});
  const ImDrawVert* corners[] = {&a, &b, &c};
  for (int y = y0; y < y1; ++y) {
    for (int x = x0; x < x1; ++x) {
      const float px = static_cast<float>(x) + 0.5F, py = static_cast<float>(y) + 0.5F;
      const float w[] = {edge(b.pos, c.pos, px, py), edge(c.pos, a.pos, px, py), edge(a.pos, b.pos, px, py)};
      if (w[0] < 0 || w[1] < 0 || w[2] < 0) continue;
      if ((w[0] == 0 && !owns(b.pos, c.pos)) || (w[1] == 0 && !owns(c.pos, a.pos)) ||
          (w[2] == 0 && !owns(a.pos, b.pos)))
        continue;
      float u = 0, v = 0, colour[4] = {0, 0, 0, 0};
      for (int i = 0; i < 3; ++i) {
        const float share = w[i] / area;
        u += share * corners[i]->uv.x;
        v += share * corners[i]->uv.y;
        for (unsigned k = 0; k < 4; ++k) colour[k] += share * static_cast<float>((corners[i]->col >> (8 * k)) & 0xFFU);
      }
      colour[3] = colour[3] / 255.F * texture.sample(u, v);
      if (colour[3] > 0) blend(picture.rgba[static_cast<std::size_t>(y * picture.width + x)], colour);
    }
  }
}

}  // namespace

Picture rasterise(const ImDrawData& data, ImFontAtlas& atlas, int width, int height) {
  Picture picture{width, height, std::vector<std::uint32_t>(static_cast<std::size_t>(width * height), 0xFF000000U)};
  Texture texture;
  atlas.GetTexDataAsAlpha8(&texture.pixels, &texture.width, &texture.height);
  for (int n = 0; n < data.CmdListsCount; ++n) {
    const ImDrawList& list = *data.CmdLists[n];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        const auto vertex = [&](unsigned k) {
          const auto index = list.IdxBuffer[static_cast<int>(command.IdxOffset + i + k)];
          return list.VtxBuffer[static_cast<int>(command.VtxOffset + index)];
        };
        triangle(picture, texture, vertex(0), vertex(1), vertex(2), command.ClipRect);
      }
    }
  }
  return picture;
}

void save_png(const std::string& path, const Picture& picture) {
  stbi_write_png(path.c_str(), picture.width, picture.height, 4, picture.rgba.data(), picture.width * 4);
}

}  // namespace rembug::ui::test

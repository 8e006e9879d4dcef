// Turns ImGui's draw lists into a picture without a graphics card, so that screens can be looked at from tests.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

struct ImDrawData;
struct ImFontAtlas;

namespace rembug::ui::test {

struct Picture {
  int width = 0, height = 0;
  std::vector<std::uint32_t> rgba;  // row by row
};

Picture rasterise(const ImDrawData& data, ImFontAtlas& atlas, int width, int height);
void save_png(const std::string& path, const Picture& picture);

}  // namespace rembug::ui::test

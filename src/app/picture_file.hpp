// A picture as a PNG file.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.hpp"

namespace rembug::app {

// `rgba` has four bytes a pixel, rows from the top. Problem file_unwritable.
Outcome write_png(const std::filesystem::path& file, const std::vector<unsigned char>& rgba, int width, int height);

}  // namespace rembug::app

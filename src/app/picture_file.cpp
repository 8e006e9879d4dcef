#include "app/picture_file.hpp"

#include <png.h>

namespace rembug::app {

Outcome write_png(const std::filesystem::path& file, const std::vector<unsigned char>& rgba, int width, int height) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width);
  image.height = static_cast<png_uint_32>(height);
  image.format = PNG_FORMAT_RGBA;
  if (png_image_write_to_file(&image, file.string().c_str(), 0, rgba.data(), 0, nullptr) == 0)
    return Problem{"file_unwritable", {{"file", file.string()}}};
  return Done{};
}

}  // namespace rembug::app

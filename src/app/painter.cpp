#include "app/painter.hpp"

#include <GL/gl.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>

namespace rembug::app {

Painter::Painter(ui::Canvas& canvas) : canvas_(canvas) {
  canvas_.make_current();
  ImGui_ImplOpenGL3_Init("#version 130");
}

Painter::~Painter() {
  canvas_.make_current();
  ImGui_ImplOpenGL3_Shutdown();
}

void Painter::letters_changed() {
  canvas_.make_current();
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui_ImplOpenGL3_CreateFontsTexture();
  canvas_.forget_letter_pixels();
}

void Painter::before_frame() {
  canvas_.make_current();
  ImGui_ImplOpenGL3_NewFrame();
  canvas_.forget_letter_pixels();
}

void Painter::paint(int width_px, int height_px, ui::Colour page) {
  glViewport(0, 0, width_px, height_px);
  glClearColor(static_cast<float>(page.r) / 255, static_cast<float>(page.g) / 255, static_cast<float>(page.b) / 255, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(canvas_.picture());
}

std::vector<unsigned char> read_pixels(int width_px, int height_px) {
  const std::size_t row = static_cast<std::size_t>(width_px) * 4;
  const auto height = static_cast<std::size_t>(height_px);
  std::vector<unsigned char> pixels(row * height);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width_px, height_px, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
  for (std::size_t y = 0; y < height / 2; ++y) {
    std::swap_ranges(pixels.begin() + static_cast<std::ptrdiff_t>(y * row),
                     pixels.begin() + static_cast<std::ptrdiff_t>((y + 1) * row),
                     pixels.begin() + static_cast<std::ptrdiff_t>((height - 1 - y) * row));
  }
  for (std::size_t i = 3; i < pixels.size(); i += 4) pixels[i] = 255;
  return pixels;
}

}  // namespace rembug::app

#include "report/drawing_cairo.hpp"

#include <cairo/cairo.h>
#include <pango/pangocairo.h>

#include <cmath>
#include <memory>

namespace rembug::report {
namespace {

void set_colour(cairo_t* cr, std::uint32_t rgb) {
  cairo_set_source_rgb(cr, ((rgb >> 16) & 0xFFU) / 255.0, ((rgb >> 8) & 0xFFU) / 255.0, (rgb & 0xFFU) / 255.0);
}

void draw_label(cairo_t* cr, const Label& label) {
  const std::unique_ptr<PangoLayout, decltype(&g_object_unref)> layout(pango_cairo_create_layout(cr), g_object_unref);
  const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> font(
      pango_font_description_from_string(k_document_fonts), pango_font_description_free);
  pango_font_description_set_absolute_size(font.get(), label.size * PANGO_SCALE);
  if (label.bold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description(layout.get(), font.get());
  pango_layout_set_text(layout.get(), label.text.c_str(), -1);
  int width = 0;
  pango_layout_get_size(layout.get(), &width, nullptr);
  const double wide = static_cast<double>(width) / PANGO_SCALE;
  const double x = label.anchor == Anchor::start ? 0 : label.anchor == Anchor::middle ? wide / 2 : wide;
  const double ascent = static_cast<double>(pango_layout_get_baseline(layout.get())) / PANGO_SCALE;
  set_colour(cr, label.ink);
  cairo_move_to(cr, label.x - x, label.baseline - ascent);
  pango_cairo_show_layout(cr, layout.get());
}

}  // namespace

void draw(cairo_t* cr, const Drawing& drawing) {
  for (const Box& box : drawing.boxes) {
    cairo_rectangle(cr, box.x, box.y, box.width, box.height);
    set_colour(cr, box.fill);
    if (!box.outlined) {
      cairo_fill(cr);
      continue;
    }
    cairo_fill_preserve(cr);
    set_colour(cr, 0x1B2B29);
    cairo_set_line_width(cr, 0.5);
    cairo_stroke(cr);
  }
  for (const Label& label : drawing.labels) draw_label(cr, label);
}

std::string png_of(const Drawing& drawing) {
  constexpr double scale = 180.0 / 72.0;
  const int width = static_cast<int>(std::ceil(drawing.width * scale));
  const int height = static_cast<int>(std::ceil(drawing.height * scale));
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height), cairo_surface_destroy);
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cr(cairo_create(surface.get()), cairo_destroy);
  cairo_set_source_rgb(cr.get(), 1, 1, 1);
  cairo_paint(cr.get());
  cairo_scale(cr.get(), scale, scale);
  draw(cr.get(), drawing);

  std::string bytes;
  const auto append = [](void* to, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(to)->append(data, data + length);
    return CAIRO_STATUS_SUCCESS;
  };
  if (cairo_surface_write_to_png_stream(surface.get(), append, &bytes) != CAIRO_STATUS_SUCCESS) return {};
  return bytes;
}

}  // namespace rembug::report

// Drawings through Cairo and Pango: the pictures of DOCX and PDF.
#pragma once

#include <string>

#include "report/drawing.hpp"

typedef struct _cairo cairo_t;

namespace rembug::report {

// Draws with the upper left corner at the current origin of `cr`.
void draw(cairo_t* cr, const Drawing& drawing);

// A PNG of the drawing at 180 dots an inch on white; empty if Cairo cannot.
std::string png_of(const Drawing& drawing);

// The fonts that documents ask for, first choice first; Pango takes the first that is installed.
inline constexpr const char* k_document_fonts = "Liberation Sans, Arial, Andika, DejaVu Sans, sans-serif";

}  // namespace rembug::report

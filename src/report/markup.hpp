// Text inside HTML and SVG.
#pragma once

#include <string>
#include <string_view>

#include "report/document.hpp"

namespace rembug::report {

// Printable, with the five characters that mean something to a parser as entities.
inline std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

}  // namespace rembug::report

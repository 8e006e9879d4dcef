#include "base/diagnostic.hpp"

#include <algorithm>

namespace rembug {

bool has_errors(const Diagnostics& found) {
  return std::any_of(found.begin(), found.end(), [](const Diagnostic& d) { return d.severity == Severity::error; });
}

}  // namespace rembug

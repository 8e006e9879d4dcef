// Opening a file with the computer's own program. The only file that starts another program.
#pragma once

#include <string>

#include "base/result.hpp"

namespace rembug::app {

// Does not wait for it. Problem cannot_show_file: this computer has nothing that opens files.
Outcome open_with_computer(const std::string& path);

}  // namespace rembug::app

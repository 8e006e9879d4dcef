// The demonstration evening: a scripted session, so that a new laptop has something to look at. It is marked as such
// wherever it is shown.
#pragma once

#include <filesystem>

#include "scenario/shelf.hpp"
#include "store/library.hpp"

namespace rembug::app {

// Plays the script into a library of its own in `folder` (made; the caller removes it) and gives that file. May run on
// a worker. Problems: demo_script_missing, demo_line_refused.
Result<std::filesystem::path> build_demonstration(const std::filesystem::path& script, const scenario::Shelf& shelf,
                                                  const std::filesystem::path& folder);

}  // namespace rembug::app

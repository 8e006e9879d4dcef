// Files that are made for people: never over one that is there.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace rembug::app {

// `folder/name`, or `folder/name (2)` and so on if there is such a file already. `attempt` makes the file at the path
// it is handed; Problem file_in_the_way from it means: try the next.
Result<std::filesystem::path> make_new(const std::filesystem::path& folder, const std::string& name,
                                       const std::function<Outcome(const std::filesystem::path&)>& attempt);

// Writes the bytes; the folder is made if it is not there. Problems: file_unwritable, disk_full; nothing half-written
// stays.
Result<std::filesystem::path> write_new(const std::filesystem::path& folder, const std::string& name,
                                        std::string_view bytes);

}  // namespace rembug::app

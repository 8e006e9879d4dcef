// What lies in a folder, for the dialogs that choose one or a file in it.
#pragma once

#include <filesystem>
#include <vector>

#include "ui/desk.hpp"

namespace rembug::app {

// Folders first, then files that end in one of `suffixes` (".rembug"; none given: no files), each by name; hidden ones
// are passed over. A folder that cannot be read is shown empty.
ui::FolderView look_into(const std::filesystem::path& folder, const std::vector<std::string>& suffixes);

}  // namespace rembug::app

// Where things are on this computer. The only file that asks the operating system; everything else is handed paths.
#pragma once

#include <filesystem>
#include <optional>

namespace rembug {

// The folder that holds `scenarios/` and `assets/`: $REMBUG_DATA if set, else the nearest of `share/rembug` and the
// folder itself, walking up from the running program. nullopt if there is none.
std::optional<std::filesystem::path> data_folder();

// Settings of this user on this laptop (not created): $XDG_CONFIG_HOME/rembug, ~/.config/rembug, %APPDATA%\Rembug.
std::filesystem::path settings_folder();

// The library's folder (not created): $XDG_DATA_HOME/rembug, ~/.local/share/rembug, %LOCALAPPDATA%\Rembug.
std::filesystem::path library_folder();

// Where documents are offered to be saved (not created): Rembug inside the user's documents folder.
std::filesystem::path documents_folder();

}  // namespace rembug

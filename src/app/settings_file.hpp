// Settings on disk: a small JSON file in the settings folder, written beside and renamed, so that it is always whole.
// A file that cannot be understood is set aside, never fatal: the usual settings apply.
#pragma once

#include <filesystem>
#include <optional>

#include "base/result.hpp"
#include "session/ids.hpp"
#include "ui/settings.hpp"

namespace rembug::app {

struct LoadedSettings {
  ui::Settings settings;
  std::optional<std::filesystem::path> set_aside;  // where a broken file was put
};

LoadedSettings load_settings(const std::filesystem::path& folder);
Outcome save_settings(const std::filesystem::path& folder, const ui::Settings& settings);

// The id of this laptop, drawn at random when it is first asked for, and kept in the file `device`. If it cannot be
// kept, an id for this start alone.
session::DeviceId device_id(const std::filesystem::path& folder);

}  // namespace rembug::app

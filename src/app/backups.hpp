// Copies of the library: one at the end of each agenda step and every ten minutes if something changed; the fourteen
// latest are kept.
#pragma once

#include <filesystem>
#include <optional>

#include "base/time.hpp"
#include "store/library.hpp"

namespace rembug::app {

inline constexpr std::size_t k_kept_backups = 14;
inline constexpr double k_seconds_between_backups = 600;

// "rembug-2026-11-24-1940-05.db": by local time, so that people find the right one.
std::string backup_name(UtcMs now, int utc_offset_minutes);

// Makes a copy in `folder`; gives its path.
Result<std::filesystem::path> back_up(const store::Library& library, const std::filesystem::path& folder, UtcMs now,
                                      int utc_offset_minutes);

// Removes all but the latest copies that back_up() made in `folder`; other files are not touched.
void drop_old_backups(const std::filesystem::path& folder, std::size_t keep = k_kept_backups);

// When the latest copy in `folder` was made.
std::optional<UtcMs> latest_backup(const std::filesystem::path& folder);

}  // namespace rembug::app

#include "app/backups.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "app/new_file.hpp"

namespace rembug::app {

namespace fs = std::filesystem;

namespace {

bool is_backup(const fs::path& file) {
  const std::string name = file.filename().string();
  return name.starts_with("rembug-") && name.ends_with(".db");
}

std::vector<fs::path> backups_in(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    if (is_backup(entry->path())) found.push_back(entry->path());
  }
  std::sort(found.begin(), found.end());  // their names tell when they were made
  return found;
}

}  // namespace

std::string backup_name(UtcMs now, int utc_offset_minutes) {
  const LocalMoment local = local_moment(now, utc_offset_minutes);
  char clock[32];
  std::snprintf(clock, sizeof clock, "-%02d%02d-%02d", local.minutes_after_midnight / 60,
                local.minutes_after_midnight % 60, static_cast<int>(now / 1000 % 60));
  return "rembug-" + to_text(local.date) + clock + ".db";
}

Result<fs::path> back_up(const store::Library& library, const fs::path& folder, UtcMs now, int utc_offset_minutes) {
  return make_new(folder, backup_name(now, utc_offset_minutes),
                  [&](const fs::path& target) { return library.backup_to(target); });
}

void drop_old_backups(const fs::path& folder, std::size_t keep) {
  const std::vector<fs::path> found = backups_in(folder);
  for (std::size_t i = 0; i + keep < found.size(); ++i) {
    std::error_code ignored;
    fs::remove(found[i], ignored);
  }
}

std::optional<UtcMs> latest_backup(const fs::path& folder) {
  std::optional<UtcMs> latest;
  for (const fs::path& file : backups_in(folder)) {
    std::error_code error;
    const auto written = fs::last_write_time(file, error);
    if (error) continue;
    const auto at = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::file_clock::to_sys(written).time_since_epoch());
    latest = std::max(latest.value_or(0), static_cast<UtcMs>(at.count()));
  }
  return latest;
}

}  // namespace rembug::app

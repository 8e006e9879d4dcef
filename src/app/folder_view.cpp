#include "app/folder_view.hpp"

#include <algorithm>
#include <cctype>
#include <tuple>

namespace rembug::app {

namespace fs = std::filesystem;

namespace {

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

}  // namespace

ui::FolderView look_into(const fs::path& folder, const std::vector<std::string>& suffixes) {
  std::error_code error;
  const fs::path here = fs::absolute(folder, error).lexically_normal();
  ui::FolderView view;
  view.path = here.string();
  if (here.has_relative_path()) view.parent = here.parent_path().string();
  for (auto entry = fs::directory_iterator(here, fs::directory_options::skip_permission_denied, error);
       !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (name.empty() || name.front() == '.') continue;
    std::error_code ignored;
    const bool is_folder = entry->is_directory(ignored);
    const bool wanted = is_folder || std::any_of(suffixes.begin(), suffixes.end(), [&](const std::string& suffix) {
                          return lower(name).ends_with(lower(suffix));
                        });
    if (wanted) view.entries.push_back({name, entry->path().string(), is_folder});
  }
  std::sort(view.entries.begin(), view.entries.end(), [](const ui::FolderEntry& a, const ui::FolderEntry& b) {
    return std::tuple(!a.is_folder, lower(a.name), a.name) < std::tuple(!b.is_folder, lower(b.name), b.name);
  });
  return view;
}

}  // namespace rembug::app

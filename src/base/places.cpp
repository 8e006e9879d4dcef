#include "base/places.hpp"

#include <cstdlib>
#include <fstream>
#include <string>

#ifdef _WIN32
#include <windows.h>
#endif

namespace rembug {
namespace fs = std::filesystem;
namespace {

std::optional<fs::path> environment(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr || *value == '\0') return std::nullopt;
  return fs::path(value);
}

fs::path home() {
  if (const auto path = environment("HOME")) return *path;
  if (const auto path = environment("USERPROFILE")) return *path;
  return fs::temp_directory_path();
}

fs::path running_program() {
#ifdef _WIN32
  wchar_t buffer[MAX_PATH];
  const DWORD length = GetModuleFileNameW(nullptr, buffer, MAX_PATH);
  return fs::path(std::wstring(buffer, length));
#else
  std::error_code ignored;
  return fs::read_symlink("/proc/self/exe", ignored);
#endif
}

bool holds_data(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(folder / "scenarios" / "shared", ignored);
}

// The documents folder as the desktop names it ("Dokumen"), from user-dirs.dirs; else ~/Documents.
fs::path desktop_documents() {
  std::ifstream file(environment("XDG_CONFIG_HOME").value_or(home() / ".config") / "user-dirs.dirs");
  const std::string key = "XDG_DOCUMENTS_DIR=\"$HOME/";
  for (std::string line; std::getline(file, line);) {
    if (line.rfind(key, 0) == 0 && line.size() > key.size() + 1 && line.back() == '"')
      return home() / line.substr(key.size(), line.size() - key.size() - 1);
  }
  return home() / "Documents";
}

}  // namespace

std::optional<fs::path> data_folder() {
  if (const auto path = environment("REMBUG_DATA")) return path;
  for (fs::path folder = running_program().parent_path(); !folder.empty(); folder = folder.parent_path()) {
    if (holds_data(folder / "share" / "rembug")) return folder / "share" / "rembug";
    if (holds_data(folder)) return folder;
    if (folder == folder.root_path()) break;
  }
  return std::nullopt;
}

fs::path settings_folder() {
#ifdef _WIN32
  return environment("APPDATA").value_or(home()) / "Rembug";
#else
  return environment("XDG_CONFIG_HOME").value_or(home() / ".config") / "rembug";
#endif
}

fs::path library_folder() {
#ifdef _WIN32
  return environment("LOCALAPPDATA").value_or(home()) / "Rembug";
#else
  return environment("XDG_DATA_HOME").value_or(home() / ".local" / "share") / "rembug";
#endif
}

fs::path documents_folder() {
  return desktop_documents() / "Rembug";
}

}  // namespace rembug

// The arrows between rooms: which folder of src and tools may include what. The same table as in src/README.md.
//
//   for (const Include& one : includes_of("session/fold.cpp", text)) if (!is_allowed("session", one.target)) ...
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rembug::law {

struct Include {
  std::size_t line = 0;
  std::string target;  // as written between the quotes or brackets
  bool ours = false;   // in quotes
};

using Names = std::vector<std::string_view>;

// Rooms that a room may include besides itself.
inline const std::map<std::string_view, Names>& rooms() {
  static const std::map<std::string_view, Names> table{
      {"base", {}},
      {"consensus", {}},
      {"scenario", {"base"}},
      {"i18n", {"base"}},
      {"session", {"base", "scenario", "consensus"}},
      {"report", {"base", "scenario", "session", "consensus", "i18n"}},
      {"store", {"base", "session", "scenario", "consensus"}},
      {"join", {"base", "session", "scenario", "consensus"}},
      {"ui", {"base", "consensus", "scenario", "i18n", "session", "report"}},
      {"app", {"base", "consensus", "scenario", "i18n", "session", "report", "store", "join", "ui"}},
      {"tools", {"base", "consensus", "scenario", "i18n", "session", "report", "store", "join"}},
  };
  return table;
}

// Outside headers that belong to some rooms alone: the start of the header's name, and the rooms.
inline const std::vector<std::pair<std::string_view, Names>>& walled_headers() {
  static const std::vector<std::pair<std::string_view, Names>> table{
      {"sqlite3", {"store"}},     {"imgui_impl_", {"app"}}, {"imgui", {"ui"}},
      {"GLFW/", {"app"}},         {"GL/", {"app"}},         {"GLES", {"app"}},
      {"sys/socket.h", {"join"}}, {"netinet/", {"join"}},   {"arpa/inet.h", {"join"}},
      {"winsock", {"join"}},      {"boost/asio", {"join"}}, {"boost/beast", {"join"}},
      {"CLI/", {"tools"}},        {"zip.h", {"report"}},    {"pugixml", {"report"}},
      {"xlsxwriter", {"report"}}, {"cairo", {"report"}},    {"libstemmer", {"consensus"}},
      {"pango/", {"report"}},
  };
  return table;
}

// Clocks and threads: what decides and folds is handed the time.
inline const Names& pure_rooms() {
  static const Names names{"consensus", "scenario", "session"};
  return names;
}
inline const Names& impure_headers() {
  static const Names names{"chrono", "ctime", "time.h", "thread", "mutex", "future", "atomic", "random", "iostream"};
  return names;
}

inline bool holds(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Every #include of a file's text.
inline std::vector<Include> includes_of(std::string_view text) {
  std::vector<Include> found;
  std::size_t line_number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++line_number;
    const auto skip_blanks = [&] { line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size())); };
    skip_blanks();
    if (line.empty() || line.front() != '#') continue;
    line.remove_prefix(1);
    skip_blanks();
    if (line.substr(0, 7) != "include") continue;
    line.remove_prefix(7);
    skip_blanks();
    if (line.empty() || (line.front() != '"' && line.front() != '<')) continue;
    const bool ours = line.front() == '"';
    const std::size_t close = line.find(ours ? '"' : '>', 1);
    if (close != std::string_view::npos) found.push_back({line_number, std::string(line.substr(1, close - 1)), ours});
  }
  return found;
}

// Why `room` may not include this from the file `file`; empty if it may.
inline std::string objection(std::string_view room, std::string_view file, const Include& include) {
  const std::string_view target = include.target;
  for (const auto& [start, owners] : walled_headers()) {
    if (!target.starts_with(start) || include.ours) continue;
    if (!holds(owners, room)) return std::string(target) + " belongs to " + std::string(owners.front());
    return {};
  }
  if (!include.ours) {
    if (holds(pure_rooms(), room) && holds(impure_headers(), target))
      return std::string(target) + " reads a clock, a thread or a terminal";
    if (target.starts_with("nlohmann/") && file.ends_with(".hpp")) return "JSON stays inside .cpp files";
    return {};
  }
  const std::size_t slash = target.find('/');
  if (slash == std::string_view::npos) return {};  // beside the file itself, or made by the build
  const std::string_view other = target.substr(0, slash);
  if (other == room) return {};
  if (!rooms().contains(other)) return room == "tools" ? "" : std::string(other) + " is no room";
  if (!holds(rooms().at(room), other)) return "no arrow from " + std::string(room) + " to " + std::string(other);
  return {};
}

}  // namespace rembug::law

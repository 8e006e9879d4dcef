// Reads every #include under src and tools: the walls between rooms stand in the sources, not in somebody's memory.
#include "law/arrows.hpp"

#include <doctest/doctest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

using namespace rembug::law;
namespace fs = std::filesystem;

namespace {

const fs::path k_root = REMBUG_SOURCE_DIR;

std::string read(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return std::move(text).str();
}

bool is_source(const fs::path& file) {
  static const std::set<std::string> endings{".hpp", ".cpp", ".h", ".c", ".inl"};
  return endings.contains(file.extension().string());
}

std::string first_objection(std::string_view room, std::string_view file, const std::string& text) {
  for (const Include& one : includes_of(text)) {
    const std::string why_not = objection(room, file, one);
    if (!why_not.empty()) return why_not;
  }
  return {};
}

}  // namespace

TEST_CASE("every include of src and tools follows an arrow of the table") {
  std::size_t files = 0;
  std::size_t includes = 0;
  for (const char* top : {"src", "tools"}) {
    for (const auto& entry : fs::recursive_directory_iterator(k_root / top)) {
      if (!entry.is_regular_file() || !is_source(entry.path())) continue;
      const fs::path inside = fs::relative(entry.path(), k_root / top);
      const std::string room = std::string(top) == "tools" ? "tools" : inside.begin()->string();
      CAPTURE(inside.string());
      REQUIRE_MESSAGE(rooms().contains(room), "a folder of src that is no room");
      ++files;
      for (const Include& one : includes_of(read(entry.path()))) {
        ++includes;
        CAPTURE(one.line);
        CHECK_MESSAGE(objection(room, inside.string(), one).empty(), objection(room, inside.string(), one));
      }
    }
  }
  CHECK(files > 50);
  CHECK(includes > 200);
}

TEST_CASE("an include against the arrows is found and named") {
  CHECK(first_objection("session", "a.cpp", "#include \"store/library.hpp\"\n") == "no arrow from session to store");
  CHECK(first_objection("consensus", "a.cpp", "#include \"base/result.hpp\"\n") == "no arrow from consensus to base");
  CHECK(first_objection("ui", "a.cpp", "#include \"app/loop.hpp\"\n") == "no arrow from ui to app");
  CHECK(first_objection("tools", "a.cpp", "#include \"ui/screen.hpp\"\n") == "no arrow from tools to ui");
  CHECK(first_objection("report", "a.cpp", "  #  include <sqlite3.h>\n") == "sqlite3.h belongs to store");
  CHECK(first_objection("report", "a.cpp", "#include <imgui.h>\n") == "imgui.h belongs to ui");
  CHECK(first_objection("ui", "a.cpp", "#include <GLFW/glfw3.h>\n") == "GLFW/glfw3.h belongs to app");
  CHECK(first_objection("base", "a.cpp", "#include <sys/socket.h>\n") == "sys/socket.h belongs to join");
  CHECK(first_objection("session", "a.cpp", "#include <chrono>\n") == "chrono reads a clock, a thread or a terminal");
  CHECK(first_objection("session", "a.hpp", "#include <nlohmann/json.hpp>\n") == "JSON stays inside .cpp files");
  CHECK(first_objection("session", "a.cpp", "#include \"kitchen/sink.hpp\"\n") == "kitchen is no room");
}

TEST_CASE("an include along the arrows passes") {
  CHECK(first_objection("session", "a.cpp", "#include <vector>\n#include \"scenario/play.hpp\"\n").empty());
  CHECK(first_objection("store", "a.cpp", "#include <sqlite3.h>\n").empty());
  CHECK(first_objection("app", "a.cpp", "#include <GLFW/glfw3.h>\n#include \"ui/theme/theme.hpp\"\n").empty());
  CHECK(first_objection("tools", "a.cpp", "#include <CLI/CLI.hpp>\n#include \"store/ledger.hpp\"\n").empty());
  CHECK(first_objection("session", "a.cpp", "// #include \"store/library.hpp\"\n").empty());
}

TEST_CASE("the map names every room") {
  const std::string map = read(k_root / "src" / "README.md");
  for (const auto& room : rooms()) {
    if (room.first == "tools" || room.first == "join") continue;
    CAPTURE(room.first);
    CHECK(map.find("| `" + std::string(room.first) + "` |") != std::string::npos);
  }
  for (const auto& entry : fs::directory_iterator(k_root / "src")) {
    if (!entry.is_directory()) continue;
    CAPTURE(entry.path().string());
    CHECK(map.find("| `" + entry.path().filename().string() + "` |") != std::string::npos);
  }
}

TEST_CASE("the library of a room links no room that its sources may not include") {
  for (const auto& entry : fs::directory_iterator(k_root / "src")) {
    if (!entry.is_directory()) continue;
    const std::string room = entry.path().filename().string();
    const std::string text = read(entry.path() / "CMakeLists.txt");
    for (const auto& other : rooms()) {
      const std::string target = "rembug_" + std::string(other.first);
      for (std::size_t at = text.find(target); at != std::string::npos; at = text.find(target, at + 1)) {
        const char after = at + target.size() < text.size() ? text[at + target.size()] : ' ';
        if (std::isalnum(static_cast<unsigned char>(after)) != 0 || after == '_' || other.first == room) continue;
        CAPTURE(room);
        CAPTURE(target);
        CHECK(holds(rooms().at(room), other.first));
      }
    }
  }
}

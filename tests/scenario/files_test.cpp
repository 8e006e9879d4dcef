// The loader accepts each small file in files/good and refuses each in files/bad, with the code in its name.
// check_schema.py says the same of the published JSON Schema, on the same files.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "scenario/load.hpp"
#include "scenario/plan_shape.hpp"
#include "scenario/small_story.hpp"

using namespace rembug;
using namespace rembug::scenario;
using namespace rembug::scenario::test;
namespace fs = std::filesystem;

namespace {

const fs::path k_files = fs::path(REMBUG_SOURCE_DIR) / "tests" / "scenario" / "files";

std::string read(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return std::move(text).str();
}

// What the loader finds in `file`, whose name begins with what it is: "plan-S010-unknown-key.json".
Diagnostics findings(const fs::path& file) {
  const std::string name = file.filename().string();
  const std::string kind = name.substr(0, name.find('-'));
  if (kind == "scenario") return load_scenario_text(name, read(file), small_shared()).found;
  if (kind == "plan") {
    Plan plan;
    return read_plan(name, read(file), plan);
  }
  const fs::path folder = fs::path(REMBUG_BINARY_DIR) / "files_test" / file.stem();
  fs::remove_all(folder);
  Diagnostics found;
  if (kind == "text") {
    fs::create_directories(folder / "text");
    std::ofstream(folder / "scenario.json") << k_small_story;
    fs::copy_file(file, folder / "text" / "id.json");
    found = load_scenario(folder, small_shared()).found;
    std::erase_if(found, [](const Diagnostic& d) { return d.code == "S021"; });  // the file with the id's language
  } else {
    fs::create_directories(folder);
    fs::copy_file(file, folder / (kind + ".json"));
    found = load_shared(folder).found;
  }
  fs::remove_all(folder);
  return found;
}

std::string told(const Diagnostics& found) {
  std::string out;
  for (const Diagnostic& d : found) out += d.code + " " + d.place.pointer + "; ";
  return out;
}

}  // namespace

TEST_CASE("the loader accepts every good small file") {
  int files = 0;
  for (const auto& entry : fs::directory_iterator(k_files / "good")) {
    const Diagnostics found = findings(entry.path());
    CHECK_MESSAGE(found.empty(), entry.path().filename().string() << ": " << told(found));
    ++files;
  }
  CHECK(files >= 15);
}

TEST_CASE("the loader refuses every bad small file, with the code in its name and a place in the file") {
  int files = 0;
  for (const auto& entry : fs::directory_iterator(k_files / "bad")) {
    const std::string name = entry.path().filename().string();
    const std::string code = name.substr(name.find('-') + 1, 4);
    const Diagnostics found = findings(entry.path());
    CHECK_MESSAGE(!found.empty(), name << ": accepted");
    if (found.empty()) continue;
    CHECK_MESSAGE(found.front().code == code, name << ": " << told(found));
    CHECK_MESSAGE(found.front().place.line >= 1, name);
    ++files;
  }
  CHECK(files >= 40);
}

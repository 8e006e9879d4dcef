// Each code of the linter has two small scenarios in lint/<code>: finds.json has what the code is about, passes.json
// does not. Codes of the loader that have files in files/bad, or that no file under version control can hold, need none
// here. Another folder than <code> is named lint/<code>/finds (a scenario with its files).
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "scenario/lint.hpp"
#include "scenario/lint/codes.hpp"
#include "scenario/load.hpp"

using namespace rembug;
using namespace rembug::scenario;
namespace fs = std::filesystem;

namespace {

const fs::path k_source = REMBUG_SOURCE_DIR;
const fs::path k_examples = k_source / "tests" / "scenario" / "lint";

const SharedData& shared() {
  static const LoadedShared loaded = load_shared(k_examples / "shared");
  REQUIRE(loaded.found.empty());
  return loaded.data;
}

// The example `name` of `code`: a file, or a folder with one.
fs::path example(std::string_view code, const char* name) {
  const fs::path folder = k_examples / code / name;
  return fs::is_directory(folder) ? folder : k_examples / code / (std::string(name) + ".json");
}

struct Judged {
  bool loads = false;
  Diagnostics found;
};

Judged judge(const fs::path& path) {
  Loaded loaded = load_scenario(path, shared());
  Judged out{loaded.scenario.has_value(), std::move(loaded.found)};
  if (!loaded.scenario) return out;
  const Diagnostics more = lint(path, *loaded.scenario);
  out.found.insert(out.found.end(), more.begin(), more.end());
  return out;
}

const Diagnostic* first_of(const Diagnostics& found, std::string_view code) {
  const auto at = std::find_if(found.begin(), found.end(), [&](const Diagnostic& d) { return d.code == code; });
  return at == found.end() ? nullptr : &*at;
}

std::string told(const Diagnostics& found) {
  std::string out;
  for (const Diagnostic& d : found) out += d.code + " " + d.place.pointer + "; ";
  return out;
}

// Codes with a file in files/bad, each named like "scenario-S010-unknown-key.json".
std::set<std::string> codes_with_bad_files() {
  std::set<std::string> out;
  for (const auto& entry : fs::directory_iterator(k_source / "tests" / "scenario" / "files" / "bad")) {
    const std::string name = entry.path().filename().string();
    out.insert(name.substr(name.find('-') + 1, 4));
  }
  return out;
}

}  // namespace

TEST_CASE("the linter finds each code in the example that has it, as grave as the list says, and at a place") {
  const std::set<std::string> bad = codes_with_bad_files();
  for (const LintCode& code : lint_codes()) {
    const fs::path path = example(code.code, "finds");
    CAPTURE(path.string());
    if (code.group() == 'S' && bad.count(std::string(code.code)) != 0 && !fs::exists(path)) continue;
    REQUIRE(fs::exists(path));
    const Judged judged = judge(path);
    const Diagnostic* found = first_of(judged.found, code.code);
    CHECK_MESSAGE(found != nullptr, told(judged.found));
    if (found == nullptr) continue;
    CHECK(found->severity == code.severity);
    CHECK(judged.loads == (code.group() != 'S' || code.severity != Severity::error));
    if (code.code != "S021") CHECK(found->place.line >= 1);
  }
}

TEST_CASE("the linter does not find a code in the example that is free of it") {
  const std::set<std::string> bad = codes_with_bad_files();
  for (const LintCode& code : lint_codes()) {
    const fs::path path = example(code.code, "passes");
    CAPTURE(path.string());
    if (code.group() == 'S' && bad.count(std::string(code.code)) != 0 && !fs::exists(path)) continue;
    REQUIRE(fs::exists(path));
    const Judged judged = judge(path);
    CHECK_MESSAGE(judged.loads, told(judged.found));
    CHECK_MESSAGE(first_of(judged.found, code.code) == nullptr, told(judged.found));
  }
}

TEST_CASE("every folder of examples belongs to a code") {
  for (const auto& entry : fs::directory_iterator(k_examples)) {
    const std::string name = entry.path().filename().string();
    if (name != "shared") CHECK_MESSAGE(find_lint_code(name) != nullptr, name);
  }
}

TEST_CASE("the list of codes holds every code in the sources, and none besides, each once") {
  std::set<std::string> used;
  for (const auto& entry : fs::recursive_directory_iterator(k_source / "src" / "scenario")) {
    const std::string name = entry.path().filename().string();
    if (entry.path().extension() != ".cpp" || name == "codes.cpp") continue;
    std::ifstream stream(entry.path());
    std::ostringstream text;
    text << stream.rdbuf();
    const std::string source = text.str();
    const std::regex code("\"([SGLATFX][0-9]{3})\"");
    for (std::sregex_iterator at(source.begin(), source.end(), code), end; at != end; ++at) used.insert((*at)[1]);
  }
  std::set<std::string> listed;
  for (const LintCode& code : lint_codes()) CHECK_MESSAGE(listed.emplace(code.code).second, code.code);
  CHECK(used == listed);
}

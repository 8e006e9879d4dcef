// The installed program finds its scenarios and its demonstration from wherever it is started.
#include <nlohmann/json.hpp>

#include "cli/ctl_process.hpp"

using namespace rembug::test;
using nlohmann::json;

TEST_CASE("the installed rembugctl works from another folder, without the sources") {
  const Folder folder;
  for (const char* component : {"cli", "data"}) {
    const Ran installed =
        run_program("cmake", {"--install", REMBUG_BINARY_DIR, "--prefix", folder / "usr", "--component", component});
    REQUIRE_MESSAGE(installed.exit_code == 0, installed.err);
  }
  const auto before = fs::current_path();
  fs::current_path(folder.path());
  const std::string program = folder / "usr/bin/rembugctl";
  const Ran played = run_program(program, {"play", "piring-kosong", "--random", "20", "--json"});
  const Ran checked = run_program(program, {"check", "usr/share/rembug/scenarios", "--format", "json"});
  const Ran shown = run_program(program, {"demo", "--out", "peragaan"});
  fs::current_path(before);
  CHECK(played.exit_code == 0);
  CHECK(json::parse(played.out).at("plays") == 20);
  CHECK(json::parse(checked.out).at("counts").at("error") == 0);
  CHECK(shown.exit_code == 0);
  CHECK(fs::exists(folder.path() / "peragaan" / "peragaan.db"));
}

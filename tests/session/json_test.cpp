#include "session/json.hpp"

#include <doctest/doctest.h>

using namespace rembug;
using namespace rembug::session;

TEST_CASE("a number that no computer holds is refused, wherever it stands in a command") {
  for (const char* line : {R"({"do":"RewindPlay","play":"p1","kept_steps":1e999})", R"({"do":1e999})", "-1e999"}) {
    CAPTURE(line);
    const auto command = command_from_json(line);
    REQUIRE(!command);
    CHECK(command.problem().code == "json_number_too_large");
  }
}

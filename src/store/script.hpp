// A script: commands in a file, one JSON a line, played into a library as if the evening had passed. The clock readings
// follow from the agenda in the script itself, so the same script gives the same facts on every laptop, whenever it is
// played.
//
//   auto library = Library::open(file, {.device = DeviceId{"peragaan"}});
//   ScriptResult played = play_script(*library, text, SessionId{"peragaan-krapyak"}, find_scenario);
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "store/library.hpp"

namespace rembug::store {

struct ScriptResult {
  std::size_t line = 0;        // of the last command that was tried, from 1
  std::optional<Problem> why;  // it was refused for; nothing after it was tried
};

// The first command must be CreateSession with a date and a time to start. What comes before the first agenda step
// fills the half hour before; the commands of a step are spread evenly over its planned minutes.
ScriptResult play_script(Library& library, std::string_view script, const session::SessionId& id,
                         session::ScenarioFinder find_scenario, int utc_offset_minutes = 420);

// When each of these commands is given.
std::vector<UtcMs> script_times(const std::vector<session::Command>& commands, int utc_offset_minutes);

}  // namespace rembug::store

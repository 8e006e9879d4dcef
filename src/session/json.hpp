// Commands and views as JSON text: the automation door and `rembugctl show`. JSON itself stays inside json_read.cpp and
// json_write.cpp.
#pragma once

#include <string>
#include <string_view>

#include "session/decide.hpp"

namespace rembug::session {

// One command from one line of JSON: {"do":"RaiseItem","role":"notulis","item":"i1","kind":"usulan","text":"..."}.
// "do" is the command's type name; details are flat; unknown members, wrong types and names outside the vocabularies
// are refused with their JSON pointer.
Result<Command> command_from_json(std::string_view line);

// The inverse, on one line; command_from_json(command_to_json(c)) is c.
std::string command_to_json(const Command& command);

// The view as JSON: canonical, so the same facts give the same bytes. indent -1: one line.
std::string view_to_json(const SessionView& view, int indent = 2);

}  // namespace rembug::session

// Opening libraries and finding the session that somebody means.
#pragma once

#include "session/decide.hpp"
#include "store/library.hpp"
#include "tool.hpp"

namespace rembug::ctl {

// The clock of this computer.
UtcMs now_ms();

// The id of this laptop, made at random when first asked for and kept in the settings folder.
Result<session::DeviceId> this_device();

// A library that is there, for reading alone.
Result<store::Library> open_to_read(const Path& file);
// A library to write in; made if `create` and there is none. An empty device: this laptop.
Result<store::Library> open_to_write(const Path& file, bool create, const std::string& device = "");

// The session called `id`, or the only one if `id` is empty. Problems: session_unknown, session_not_named.
Result<session::SessionId> find_session(const store::Library& library, const std::string& id);

struct Opened {
  session::SessionView view;
  store::Attendance names;
};
// The view of that session and its attendance list.
Result<Opened> read_session(const Path& library, const std::string& id);

}  // namespace rembug::ctl

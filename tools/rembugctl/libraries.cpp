#include "libraries.hpp"

#include <chrono>
#include <random>

#include "base/places.hpp"
#include "base/utf8.hpp"

namespace rembug::ctl {
namespace fs = std::filesystem;

UtcMs now_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}

Result<session::DeviceId> this_device() {
  const Path file = settings_folder() / "device";
  std::error_code ignored;
  if (fs::exists(file, ignored)) {
    const auto text = read_file(file);
    if (!text) return text.problem();
    if (const std::string id = trimmed(*text); is_id_text(id)) return session::DeviceId(id);
  }
  std::random_device random;
  std::string id = "laptop-";
  for (int i = 0; i < 8; ++i) id += "0123456789abcdefghjkmnpqrstvwxyz"[random() % 32];
  fs::create_directories(file.parent_path(), ignored);
  if (const auto written = write_file(file, id + "\n"); !written) return written.problem();
  return session::DeviceId(id);
}

Result<store::Library> open_to_read(const Path& file) {
  // Whoever only reads writes no facts, so the name of the laptop does not matter.
  return store::Library::open(
      file, {.device = session::DeviceId("pembaca"), .access = store::Access::read_only, .create = false});
}

Result<store::Library> open_to_write(const Path& file, bool create, const std::string& device) {
  session::DeviceId id(device);
  if (id.empty()) {
    const auto known = this_device();
    if (!known) return known.problem();
    id = *known;
  }
  if (!is_id_text(id.text)) return Problem{"id_malformed", {{"id", id.text}}};
  return store::Library::open(file, {.device = id, .access = store::Access::read_write, .create = create});
}

Result<session::SessionId> find_session(const store::Library& library, const std::string& id) {
  const auto sessions = library.sessions();
  if (!sessions) return sessions.problem();
  if (id.empty()) {
    if (sessions->size() == 1) return sessions->front().id;
    return Problem{"session_not_named", {}};
  }
  for (const store::SessionSummary& one : *sessions)
    if (one.id.text == id) return one.id;
  return Problem{"session_unknown", {{"session", id}}};
}

Result<Opened> read_session(const Path& file, const std::string& wanted) {
  const auto library = open_to_read(file);
  if (!library) return library.problem();
  const auto id = find_session(*library, wanted);
  if (!id) return id.problem();
  const auto facts = library->load(*id);
  if (!facts) return facts.problem();
  auto names = library->attendance(*id);
  if (!names) return names.problem();
  return Opened{session::fold(*facts), std::move(*names)};
}

}  // namespace rembug::ctl

#include "app/demonstration.hpp"

#include <fstream>
#include <sstream>

#include "store/script.hpp"

namespace rembug::app {

namespace fs = std::filesystem;

Result<fs::path> build_demonstration(const fs::path& script, const scenario::Shelf& shelf, const fs::path& folder) {
  std::ifstream stream(script, std::ios::binary);
  if (!stream) return Problem{"demo_script_missing", {{"file", script.string()}}};
  std::ostringstream text;
  text << stream.rdbuf();
  std::error_code error;
  fs::remove_all(folder, error);
  fs::create_directories(folder, error);
  const fs::path file = folder / "peragaan.rembug";
  auto library = store::Library::open(file, {.device = session::DeviceId("peragaan")});
  if (!library) return library.problem();
  const store::ScriptResult played = store::play_script(*library, text.str(), session::SessionId("peragaan-krapyak"),
                                                        [&](const std::string& id) { return shelf.find(id); });
  if (played.why)
    return Problem{"demo_line_refused", {{"line", std::to_string(played.line)}, {"why", played.why->code}}};
  return file;
}

}  // namespace rembug::app

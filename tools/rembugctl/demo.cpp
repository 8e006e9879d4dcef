// rembugctl demo: the scripted evening, its library and its documents.
//
// The library is made beside its place and moved there when it is whole; a second run finds it and makes only the
// documents again, byte for byte.
#include <ostream>

#include "i18n/describe.hpp"
#include "libraries.hpp"
#include "report/minutes.hpp"
#include "session/json.hpp"
#include "store/script.hpp"

namespace rembug::ctl {
namespace fs = std::filesystem;
namespace {

const session::SessionId k_session{"peragaan-krapyak"};

// Makes the library at `target` from the script. The documents that will be written are noted in it.
Outcome make_library(Tool& tool, const Path& target, const std::vector<report::Wanted>& documents) {
  const Path file = tool.data() / "assets" / "demo" / "evening.jsonl";
  const auto text = read_file(file);
  if (!text) return Problem{"demo_script_missing", {{"file", file.string()}}};
  Path beside = target;
  beside += ".tmp";
  std::error_code ignored;
  for (const char* ending : {"", "-wal", "-shm"}) fs::remove(beside.string() + ending, ignored);
  {
    auto library = store::Library::open(beside, {.device = session::DeviceId("peragaan")});
    if (!library) return library.problem();
    std::string script = *text;
    for (const report::Wanted& wanted : documents)
      script +=
          session::command_to_json({.body = session::NoteDocument{.kind = std::string(report::name_of(wanted.kind)),
                                                                  .format = std::string(name_of(wanted.format)),
                                                                  .language = tool.language()}}) +
          "\n";
    const store::ScriptResult played = store::play_script(*library, script, k_session, tool.scenario_finder());
    if (played.why)
      return Problem{"demo_line_refused",
                     {{"line", std::to_string(played.line)}, {"why", i18n::describe(*played.why, tool.words())}}};
  }
  fs::rename(beside, target, ignored);
  if (ignored) return Problem{"file_unwritable", {{"file", target.string()}}};
  return Done{};
}

}  // namespace

int run(Tool& tool, const DemoArguments& arguments) {
  using enum report::Kind;
  using enum report::Format;
  const std::vector<report::Wanted> documents{{notulen, docx}, {notulen, html}, {rtl, docx}, {butir, csv}};
  std::error_code ignored;
  fs::create_directories(arguments.out, ignored);
  const Path file = arguments.out / "peragaan.db";
  if (!fs::exists(file, ignored)) {
    if (const auto made = make_library(tool, file, documents); !made) return tool.refuse(made.problem());
  }
  const auto opened = read_session(file, k_session.text);
  if (!opened) return tool.refuse(opened.problem());
  const i18n::Words& words = tool.words();
  tool.out() << words.ctl_demo_done(opened->view.seats.size(), opened->view.items.size(),
                                    opened->view.agreements.size())
             << '\n'
             << words.ctl_demo_library(file.string()) << '\n';
  const report::SessionSource source{.view = opened->view,
                                     .names = opened->names,
                                     .shared = tool.shelf().shared,
                                     .find_scenario = tool.scenario_finder(),
                                     .letterhead = {.institution = opened->view.details.organiser}};
  for (const report::Wanted& wanted : documents) {
    const auto bytes = report::render(wanted, source, words);
    if (!bytes) return tool.refuse(bytes.problem());
    const Path target = arguments.out / report::file_name(wanted, opened->view);
    if (const auto written = write_file(target, *bytes); !written) return tool.refuse(written.problem());
    tool.out() << words.ctl_demo_document(target.string()) << '\n';
  }
  return k_done;
}

}  // namespace rembug::ctl

// rembugctl sheet: paper for a scenario.
#include <ostream>

#include "report/story_document.hpp"
#include "scenarios.hpp"

namespace rembug::ctl {

int run(Tool& tool, const SheetArguments& arguments) {
  const auto found = find_scenario(tool, arguments.scenario);
  if (!found) return tool.refuse(found.problem());
  std::error_code ignored;
  const bool installed = !std::filesystem::exists(arguments.scenario, ignored);
  const scenario::SharedData shared =
      installed ? tool.shelf().shared : scenario::load_shared(shared_folder(tool, arguments.scenario)).data;
  const report::StoryWanted wanted{arguments.handout ? report::StoryKind::handout : report::StoryKind::facilitator,
                                   report::format_named(arguments.format).value_or(report::Format::pdf)};
  const auto bytes = report::render_story(wanted, *found, shared, tool.words());
  if (!bytes) return tool.refuse(bytes.problem());
  const Path target = std::filesystem::is_directory(arguments.out, ignored)
                          ? arguments.out / report::story_file_name(wanted, *found)
                          : arguments.out;
  if (const auto written = write_file(target, *bytes); !written) return tool.refuse(written.problem());
  tool.out() << tool.words().ctl_report_written(target.string()) << '\n';
  return k_done;
}

}  // namespace rembug::ctl

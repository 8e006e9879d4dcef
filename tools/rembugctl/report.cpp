// rembugctl report: documents of one session.
#include <ostream>

#include "libraries.hpp"
#include "report/minutes.hpp"

namespace rembug::ctl {
namespace {

constexpr int k_western_indonesia_minutes = 420;

std::optional<report::Kind> kind_of(const std::string& name) {
  return report::kind_named(name == "hasil" ? "jawaban" : name);
}

}  // namespace

int run(Tool& tool, const ReportArguments& arguments) {
  const auto kind = kind_of(arguments.kind);
  const auto format = report::format_named(arguments.format);
  if (!kind || !format || !report::can_render({*kind, *format})) {
    tool.refuse(Problem{"document_unknown", {{"kind", arguments.kind}, {"format", arguments.format}}});
    return k_wrong_usage;
  }
  const auto opened = read_session(arguments.library, arguments.session);
  if (!opened) return tool.refuse(opened.problem());
  const report::Wanted wanted{*kind, *format};
  const report::SessionSource source{.view = opened->view,
                                     .names = opened->names,
                                     .shared = tool.shelf().shared,
                                     .find_scenario = tool.scenario_finder(),
                                     .letterhead = {arguments.institution, arguments.address, arguments.number},
                                     .utc_offset_minutes = k_western_indonesia_minutes};
  const auto bytes = report::render(wanted, source, tool.words());
  if (!bytes) return tool.refuse(bytes.problem());
  std::error_code ignored;
  const Path target = std::filesystem::is_directory(arguments.out, ignored)
                          ? arguments.out / report::file_name(wanted, opened->view)
                          : arguments.out;
  if (const auto written = write_file(target, *bytes); !written) return tool.refuse(written.problem());
  tool.out() << tool.words().ctl_report_written(target.string()) << '\n';
  return k_done;
}

}  // namespace rembug::ctl

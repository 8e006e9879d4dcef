// rembugctl export, merge, verify and backup: files that go from laptop to laptop.
#include <ostream>

#include "i18n/describe.hpp"
#include "json_out.hpp"
#include "libraries.hpp"

namespace rembug::ctl {

int run(Tool& tool, const ExportArguments& arguments) {
  const auto library = open_to_read(arguments.library);
  if (!library) return tool.refuse(library.problem());
  const auto id = find_session(*library, arguments.session);
  if (!id) return tool.refuse(id.problem());
  const auto done = library->export_session(*id, arguments.out, arguments.names);
  if (!done) return tool.refuse(done.problem());
  tool.out() << tool.words().ctl_report_written(arguments.out.string()) << '\n';
  return k_done;
}

int run(Tool& tool, const MergeArguments& arguments) {
  auto library = open_to_write(arguments.library, true);
  if (!library) return tool.refuse(library.problem());
  int exit_code = k_done;
  std::vector<MergedFile> merged;
  for (const Path& file : arguments.files) {
    const auto result = library->merge(file);
    MergedFile one{file.string(), {}, {}};
    if (result) {
      one.report = *result;
    } else {
      exit_code = k_refused;
      one.refused = result.problem();
    }
    if (!arguments.json) {
      if (one.refused) {
        tool.refuse(one.file + ": " + i18n::describe(*one.refused, tool.words()));
      } else {
        tool.out() << tool.words().ctl_merge_result(one.file, one.report.new_facts, one.report.known_facts) << '\n';
      }
    }
    merged.push_back(std::move(one));
  }
  if (arguments.json) tool.out() << merges_json(merged, tool.words()) << '\n';
  return exit_code;
}

int run(Tool& tool, const VerifyArguments& arguments) {
  const auto library = open_to_read(arguments.file);
  if (!library) return tool.refuse(library.problem());
  const auto report = library->verify();
  if (!report) return tool.refuse(report.problem());
  if (arguments.json) {
    tool.out() << verification_json(*report, tool.words()) << '\n';
  } else if (report->healthy) {
    tool.out() << tool.words().ctl_verify_healthy(report->sessions, report->facts) << '\n';
  } else {
    tool.out() << tool.words().ctl_verify_unhealthy() << '\n';
    for (const Problem& finding : report->findings) tool.out() << "- " << i18n::describe(finding, tool.words()) << '\n';
  }
  return report->healthy ? k_done : k_refused;
}

int run(Tool& tool, const BackupArguments& arguments) {
  std::error_code ignored;
  if (std::filesystem::exists(arguments.out, ignored))
    return tool.refuse(Problem{"file_in_the_way", {{"file", arguments.out.string()}}});
  const auto library = open_to_read(arguments.library);
  if (!library) return tool.refuse(library.problem());
  const auto done = library->backup_to(arguments.out);
  if (!done) return tool.refuse(done.problem());
  tool.out() << tool.words().ctl_backup_written(arguments.out.string()) << '\n';
  return k_done;
}

}  // namespace rembug::ctl

// rembugctl recommend: what many sessions say together.
#include <map>
#include <ostream>

#include "libraries.hpp"
#include "report/recommendations.hpp"

namespace rembug::ctl {
namespace {

report::GroupBy group_by(const std::string& name) {
  if (name == "place") return report::GroupBy::place;
  if (name == "step") return report::GroupBy::step;
  if (name == "tag") return report::GroupBy::tag;
  return report::GroupBy::theme;
}

report::RecommendationFormat form_of(const std::string& name) {
  if (name == "csv") return report::RecommendationFormat::csv;
  if (name == "html") return report::RecommendationFormat::html;
  return report::RecommendationFormat::json;
}

// The facts of every discussion in these libraries. A session that stands in several of them is put together.
Result<std::vector<session::SessionView>> discussions(const std::vector<Path>& files) {
  std::map<session::SessionId, std::vector<session::Fact>> facts;
  for (const Path& file : files) {
    const auto library = open_to_read(file);
    if (!library) return library.problem();
    const auto sessions = library->sessions();
    if (!sessions) return sessions.problem();
    for (const store::SessionSummary& one : *sessions) {
      if (one.kind != session::SessionKind::fgd) continue;
      const auto loaded = library->load(one.id);
      if (!loaded) return loaded.problem();
      auto& known = facts[one.id];
      known.insert(known.end(), loaded->begin(), loaded->end());
    }
  }
  std::vector<session::SessionView> views;
  for (const auto& [id, list] : facts) views.push_back(session::fold(list));
  return views;
}

}  // namespace

int run(Tool& tool, const RecommendArguments& arguments) {
  std::optional<Date> today = parse_date(arguments.today);
  if (!today) {
    if (!arguments.today.empty()) {
      tool.refuse(tool.words().ctl_usage_value("--today"));
      return k_wrong_usage;
    }
    today = local_moment(now_ms(), 420).date;
  }
  const auto views = discussions(arguments.libraries);
  if (!views) return tool.refuse(views.problem());
  const report::GroupBy by = group_by(arguments.by);
  const report::Recommendations grouped = report::recommend(*views, by, tool.shelf().shared, *today, tool.words());
  const std::string text = report::render(grouped, by, form_of(arguments.format), tool.words());
  if (arguments.out == "-") {
    tool.out() << text;
    if (!text.empty() && text.back() != '\n') tool.out() << '\n';
    return k_done;
  }
  if (const auto written = write_file(arguments.out, text); !written) return tool.refuse(written.problem());
  tool.out() << tool.words().ctl_report_written(arguments.out) << '\n';
  return k_done;
}

}  // namespace rembug::ctl

#include "store/script.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "session/json.hpp"
#include "store/ledger.hpp"

namespace rembug::store {
namespace {

constexpr UtcMs k_minute = 60'000;
constexpr UtcMs k_before = 30 * k_minute;

UtcMs beginning(const session::CreateSession& created, int utc_offset_minutes) {
  return utc_of(
      {.date = created.details.date.value_or(Date{}), .minutes_after_midnight = created.details.starts_at.value_or(0)},
      utc_offset_minutes);
}

int planned_minutes(const std::vector<session::AgendaStep>& agenda, const session::AgendaStepId& id) {
  const auto found = std::find_if(agenda.begin(), agenda.end(), [&](const auto& step) { return step.id == id; });
  return found == agenda.end() ? 5 : std::max(found->minutes, 1);
}

}  // namespace

std::vector<UtcMs> script_times(const std::vector<session::Command>& commands, int utc_offset_minutes) {
  std::vector<UtcMs> times(commands.size());
  const auto* created = commands.empty() ? nullptr : std::get_if<session::CreateSession>(&commands.front().body);
  if (created == nullptr) return times;
  const auto agenda = created->agenda.empty() ? session::two_hour_agenda() : created->agenda;
  UtcMs from = beginning(*created, utc_offset_minutes) - k_before;
  UtcMs length = k_before;
  std::size_t first = 0;
  while (first < commands.size()) {
    std::size_t end = first + 1;
    while (end < commands.size() && !std::holds_alternative<session::StartAgendaStep>(commands[end].body)) ++end;
    if (const auto* started = std::get_if<session::StartAgendaStep>(&commands[first].body))
      length = planned_minutes(agenda, started->step) * k_minute;
    for (std::size_t i = first; i < end; ++i)
      times[i] = from + length * static_cast<UtcMs>(i - first) / static_cast<UtcMs>(end - first);
    from += length;
    first = end;
  }
  return times;
}

ScriptResult play_script(Library& library, std::string_view script, const session::SessionId& id,
                         session::ScenarioFinder find_scenario, int utc_offset_minutes) {
  ScriptResult result;
  std::vector<session::Command> commands;
  std::vector<std::size_t> lines;
  for (std::size_t number = 1; !script.empty(); ++number) {
    const std::size_t end = std::min(script.find('\n'), script.size());
    const std::string_view line = script.substr(0, end);
    script.remove_prefix(std::min(end + 1, script.size()));
    if (trimmed(line).empty()) continue;
    result.line = number;
    auto command = session::command_from_json(line);
    if (!command) {
      result.why = command.problem();
      return result;
    }
    commands.push_back(std::move(*command));
    lines.push_back(number);
  }
  const std::vector<UtcMs> times = script_times(commands, utc_offset_minutes);
  std::optional<Ledger> ledger;
  for (std::size_t i = 0; i < commands.size(); ++i) {
    result.line = lines[i];
    if (!ledger) {
      auto created = Ledger::create(library, commands[i], times[i], find_scenario, id);
      if (!created) {
        result.why = created.problem();
        return result;
      }
      ledger.emplace(std::move(*created));
    } else if (const auto receipt = ledger->apply(commands[i], times[i]); !receipt) {
      result.why = receipt.problem();
      return result;
    }
  }
  return result;
}

}  // namespace rembug::store

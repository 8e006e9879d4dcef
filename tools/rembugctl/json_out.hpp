// What rembugctl prints as JSON. JSON itself stays inside json_out.cpp.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "i18n/words.hpp"
#include "scenario/explore.hpp"
#include "scenario/routes.hpp"
#include "scenario/strategies.hpp"
#include "store/library.hpp"

namespace rembug::ctl {

struct Checked {
  Diagnostics found;
  int scenarios = 0;
  int errors = 0;
  int warnings = 0;
  int notes = 0;
};
// {"findings":[{code, severity, file, line, column, pointer, words, hint, proof}],"counts":{...}}
std::string findings_json(const Checked& checked, const i18n::Words& words);

struct Measured {  // random plays
  scenario::Exploration exploration;
  double seconds = 0;  // in play alone
};
// {scenario, version, seed, plays, steps, seconds, endings:{id: plays}, never_taken:[choice]}
std::string exploration_json(const scenario::Scenario& scenario, std::uint64_t seed, const Measured& measured);

// What `explore` looked at: random plays, players who do not think, and ways through the story.
struct Explored {
  Measured random;
  std::vector<scenario::StrategyResult> strategies;
  scenario::Routes routes;
};
// The same, visits:{scene: times}, choices:{choice: times}, and {coverage:{scenes, scenes_visited, never_visited,
// choices, choices_taken, never_taken}, strategies:[{strategy, plays, rated_plays, safe_share:{least, median, most},
// critical_errors:{...}, decisions:{...}, endings:{id: plays}}], routes:{states, proved, competencies, never_met,
// endless, covering, shortest, longest}, minutes:{ planned, covering, shortest, longest}}. A route is {decisions,
// minutes, competencies, ending, answers:[{node, choices, fields}]} or null.
std::string explored_json(const scenario::Scenario& scenario, std::uint64_t seed, const Explored& explored);

// {scenario, version, seed, state:{...}, texts:[...], refusal}.
std::string walk_json(const scenario::Scenario& scenario, const scenario::PlayState& state,
                      const std::optional<Problem>& refusal, const i18n::Words& words);

// One line: {"line":1,"ok":true,"facts":[...]} or {"line":2,"ok":false,"refusal":{"code","words"}}.
std::string done_line(std::size_t line, const std::vector<std::string>& facts);
std::string refusal_line(std::size_t line, const Problem& problem, const i18n::Words& words);

// [{id, kind, title, kecamatan, kelurahan, date, demonstration, closed, facts, devices}], newest first.
std::string sessions_json(const std::vector<store::SessionSummary>& sessions);

struct MergedFile {
  std::string file;
  store::MergeReport report;
  std::optional<Problem> refused;
};
// {"files":[{file, ok, new_facts, known_facts, sessions, devices} or {file, ok, refusal}]}
std::string merges_json(const std::vector<MergedFile>& files, const i18n::Words& words);

// {healthy, facts, sessions, findings:[{code, words}]}
std::string verification_json(const store::VerifyReport& report, const i18n::Words& words);

}  // namespace rembug::ctl

#include "json_out.hpp"

#include <nlohmann/json.hpp>

#include "i18n/describe.hpp"
#include "scenario/debrief.hpp"

namespace rembug::ctl {
namespace {

using Json = nlohmann::ordered_json;
using scenario::PlayState;
using scenario::Scenario;

// Bytes that are not UTF-8 (a scenario that was refused for them) become U+FFFD.
std::string text_of(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

const char* name_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: return "note";
  }
  return "";
}

Json level_json(const std::optional<scenario::Level>& level) {
  if (!level) return nullptr;
  switch (*level) {
    case scenario::Level::aman: return "aman";
    case scenario::Level::berisiko: return "berisiko";
    case scenario::Level::membahayakan: return "membahayakan";
  }
  return nullptr;
}

template <class List>
Json ids(const List& list) {
  Json out = Json::array();
  for (const auto& id : list) out.push_back(id.text);
  return out;
}

Json refusal_json(const Problem& problem, const i18n::Words& words) {
  return {{"code", problem.code}, {"words", i18n::describe(problem, words)}};
}

Json variable_value(const scenario::Variable& variable, std::int64_t value) {
  if (variable.type == scenario::Variable::Type::flag) return value != 0;
  const auto at = static_cast<std::size_t>(value);
  if (variable.type == scenario::Variable::Type::enumeration && at < variable.values.size()) return variable.values[at];
  return value;
}

Json state_json(const Scenario& s, const PlayState& state, std::string_view language) {
  Json out;
  out["node"] = s.nodes[state.node].id.text;
  out["day"] = state.day;
  out["clock"] = clock_text(state.minutes % 1440);
  out["decisions"] = state.decisions;
  out["ended"] = state.ended();
  out["ending"] = state.ending;
  out["variables"] = Json::object();
  for (std::size_t i = 0; i < s.variables.size(); ++i)
    out["variables"][s.variables[i].id.text] = variable_value(s.variables[i], state.variables[i]);
  out["known"] = Json::array();
  for (std::size_t i = 0; i < s.facts.size(); ++i)
    if (state.known[i]) out["known"].push_back(s.facts[i].id.text);
  out["referred"] = Json::array();
  for (const std::uint32_t i : state.referred) out["referred"].push_back(std::next(s.services.begin(), i)->first.text);
  out["filled"] = Json::object();
  for (const auto& [field, value] : state.filled) out["filled"][field] = value;
  out["pending"] = Json::array();
  for (const scenario::Pending& p : state.pending) {
    const scenario::Schedule& schedule = s.nodes[p.node].choices[p.choice].schedule[p.schedule];
    out["pending"].push_back({{"schedule", schedule.id.text},
                              {"cause", schedule.cause.text},
                              {"due_day", p.due_day},
                              {"due_decision", p.due_decision}});
  }
  out["shown"] = Json::array();
  for (const scenario::ShownChoice& shown : state.shown) {
    const std::string& id = s.nodes[state.node].choices[shown.index].id.text;
    out["shown"].push_back(
        {{"choice", id}, {"locked", shown.locked}, {"label", s.text(language, "c." + id + ".label")}});
  }
  out["path"] = Json::array();
  for (const scenario::Visit& visit : state.path) {
    Json step{{"node", s.nodes[visit.node].id.text}, {"choices", ids(visit.answer.choices)}};
    for (const scenario::FieldEntry& entry : visit.answer.fields) step["fields"][entry.field.text] = entry.value;
    step["day"] = visit.day;
    step["clock"] = clock_text(visit.minutes % 1440);
    step["decided"] = visit.decided;
    step["level"] = level_json(visit.level);
    step["critical_error"] = visit.critical_error;
    step["consequence_of"] = visit.consequence_of.text;
    out["path"].push_back(std::move(step));
  }
  const scenario::Debrief looked_back = scenario::debrief(s, state);
  out["safe"] = looked_back.safe;
  out["risky"] = looked_back.risky;
  out["harmful"] = looked_back.harmful;
  out["critical_errors"] = looked_back.critical_errors;
  return out;
}

void add_text(Json& texts, const Scenario& s, std::string_view language, const std::string& key) {
  const std::string_view words = s.text(language, key);
  if (!words.empty()) texts.push_back({{"key", key}, {"text", words}});
}

void add_scene(Json& texts, const Scenario& s, std::string_view language, std::uint32_t node) {
  const std::string id = "n." + s.nodes[node].id.text;
  add_text(texts, s, language, id + ".title");
  add_text(texts, s, language, id + ".body");
  add_text(texts, s, language, id + ".question");
}

Json random_json(const Scenario& s, std::uint64_t seed, const Measured& measured) {
  const scenario::Exploration& e = measured.exploration;
  Json out{{"scenario", s.id}, {"version", s.version}, {"seed", seed},
           {"plays", e.plays}, {"steps", e.steps},     {"seconds", measured.seconds}};
  out["endings"] = Json::object();
  for (const scenario::Ending& ending : s.endings) out["endings"][ending.id] = 0;
  for (const auto& [ending, times] : e.endings) out["endings"][ending] = times;
  out["never_taken"] = Json::array();
  for (const auto& [choice, times] : e.choices)
    if (times == 0) out["never_taken"].push_back(choice);
  return out;
}

Json spread_json(const scenario::Spread& spread) {
  return {{"least", spread.least}, {"median", spread.median}, {"most", spread.most}};
}

Json route_json(const std::optional<scenario::Route>& route) {
  if (!route) return nullptr;
  Json answers = Json::array();
  for (const scenario::Answer& answer : route->answers) {
    Json one{{"node", answer.node.text}, {"choices", ids(answer.choices)}};
    for (const scenario::FieldEntry& entry : answer.fields) one["fields"][entry.field.text] = entry.value;
    answers.push_back(std::move(one));
  }
  return {{"decisions", route->decisions},
          {"minutes", route->minutes},
          {"competencies", route->competencies},
          {"ending", route->ending},
          {"answers", std::move(answers)}};
}

}  // namespace

std::string findings_json(const Checked& checked, const i18n::Words& words) {
  Json out;
  out["findings"] = Json::array();
  for (const Diagnostic& one : checked.found)
    out["findings"].push_back({{"code", one.code},
                               {"severity", name_of(one.severity)},
                               {"file", one.place.file},
                               {"line", one.place.line},
                               {"column", one.place.column},
                               {"pointer", one.place.pointer},
                               {"words", i18n::describe(one, words)},
                               {"hint", i18n::hint_of(one, words)},
                               {"proof", one.proof}});
  out["counts"] = {{"scenarios", checked.scenarios},
                   {"error", checked.errors},
                   {"warning", checked.warnings},
                   {"note", checked.notes}};
  return text_of(out, 2);
}

std::string exploration_json(const Scenario& s, std::uint64_t seed, const Measured& measured) {
  return text_of(random_json(s, seed, measured), 2);
}

std::string explored_json(const Scenario& s, std::uint64_t seed, const Explored& explored) {
  const scenario::Exploration& e = explored.random.exploration;
  Json out = random_json(s, seed, explored.random);
  out["choices"] = Json::object();
  for (const auto& [choice, times] : e.choices) out["choices"][choice] = times;
  out["visits"] = Json::object();
  Json never_visited = Json::array();
  for (std::size_t i = 0; i < s.nodes.size(); ++i) {
    out["visits"][s.nodes[i].id.text] = e.node_visits[i];
    if (e.node_visits[i] == 0) never_visited.push_back(s.nodes[i].id.text);
  }
  out["coverage"] = {{"scenes", s.nodes.size()},
                     {"scenes_visited", s.nodes.size() - never_visited.size()},
                     {"never_visited", never_visited},
                     {"choices", e.choices.size()},
                     {"choices_taken", e.choices.size() - out["never_taken"].size()},
                     {"never_taken", out["never_taken"]}};
  out["strategies"] = Json::array();
  for (const scenario::StrategyResult& one : explored.strategies)
    out["strategies"].push_back({{"strategy", name_of(one.strategy)},
                                 {"plays", one.plays},
                                 {"rated_plays", one.rated_plays},
                                 {"safe_share", spread_json(one.safe_share)},
                                 {"critical_errors", spread_json(one.critical_errors)},
                                 {"decisions", spread_json(one.decisions)},
                                 {"endings", one.endings}});
  const scenario::Routes& r = explored.routes;
  out["routes"] = {{"states", r.states},
                   {"proved", r.proved},
                   {"competencies", r.competencies},
                   {"never_met", ids(r.never)},
                   {"endless", r.endless},
                   {"covering", route_json(r.covering)},
                   {"shortest", route_json(r.shortest)},
                   {"longest", route_json(r.longest)}};
  const auto minutes = [](const std::optional<scenario::Route>& route) {
    return route ? Json(route->minutes) : Json(nullptr);
  };
  out["minutes"] = {{"planned", s.minutes},
                    {"covering", minutes(r.covering)},
                    {"shortest", minutes(r.shortest)},
                    {"longest", minutes(r.longest)}};
  return text_of(out, 2);
}

std::string walk_json(const Scenario& s, const PlayState& state, const std::optional<Problem>& refusal,
                      const i18n::Words& words) {
  const std::string_view language = words.language_code();
  Json out{{"scenario", s.id}, {"version", s.version}, {"seed", state.seed}};
  out["state"] = state_json(s, state, language);
  Json texts = Json::array();
  for (const scenario::Visit& visit : state.path) {
    add_scene(texts, s, language, visit.node);
    for (const scenario::ChoiceId& choice : visit.answer.choices) {
      add_text(texts, s, language, "c." + choice.text + ".label");
      add_text(texts, s, language, "c." + choice.text + ".consequence");
      add_text(texts, s, language, "c." + choice.text + ".feedback");
    }
    add_text(texts, s, language, "n." + s.nodes[visit.node].id.text + ".feedback");
  }
  add_scene(texts, s, language, state.node);
  if (state.ended()) {
    add_text(texts, s, language, "e." + state.ending + ".title");
    add_text(texts, s, language, "e." + state.ending + ".text");
  }
  out["texts"] = std::move(texts);
  if (refusal) out["refusal"] = refusal_json(*refusal, words);
  return text_of(out, 2);
}

std::string done_line(std::size_t line, const std::vector<std::string>& facts) {
  return text_of(Json{{"line", line}, {"ok", true}, {"facts", facts}}, -1);
}

std::string refusal_line(std::size_t line, const Problem& problem, const i18n::Words& words) {
  return text_of(Json{{"line", line}, {"ok", false}, {"refusal", refusal_json(problem, words)}}, -1);
}

std::string sessions_json(const std::vector<store::SessionSummary>& sessions) {
  Json out = Json::array();
  for (const store::SessionSummary& one : sessions)
    out.push_back({{"id", one.id.text},
                   {"kind", session::name_of(one.kind)},
                   {"title", one.details.title},
                   {"kecamatan", one.details.kecamatan},
                   {"kelurahan", one.details.kelurahan},
                   {"date", one.details.date ? Json(to_text(*one.details.date)) : Json()},
                   {"demonstration", one.demonstration},
                   {"closed", one.closed},
                   {"facts", one.facts},
                   {"devices", one.devices}});
  return text_of(out, 2);
}

std::string merges_json(const std::vector<MergedFile>& files, const i18n::Words& words) {
  Json out{{"files", Json::array()}};
  for (const MergedFile& one : files) {
    Json file{{"file", one.file}, {"ok", !one.refused}};
    if (one.refused) {
      file["refusal"] = refusal_json(*one.refused, words);
    } else {
      file["new_facts"] = one.report.new_facts;
      file["known_facts"] = one.report.known_facts;
      file["sessions"] = ids(one.report.sessions);
      file["devices"] = ids(one.report.devices);
    }
    out["files"].push_back(std::move(file));
  }
  return text_of(out, 2);
}

std::string verification_json(const store::VerifyReport& report, const i18n::Words& words) {
  Json out{{"healthy", report.healthy}, {"sessions", report.sessions}, {"facts", report.facts}};
  out["findings"] = Json::array();
  for (const Problem& finding : report.findings) out["findings"].push_back(refusal_json(finding, words));
  return text_of(out, 2);
}

}  // namespace rembug::ctl

// What a scenario must satisfy beyond the shape of its JSON: ids unique, references met, values in range.
#include <algorithm>
#include <set>

#include "scenario/load.hpp"

namespace rembug::scenario {
namespace {

constexpr std::int64_t k_largest_bound = 1'000'000'000;  // of a variable's range, either way
constexpr std::int64_t k_widest_range = 1'000'000;

bool is_picture_name(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string::npos || dot == 0 || name.find("..") != std::string::npos || !is_id_text(name)) return false;
  const std::string extension = name.substr(dot);
  return extension == ".png" || extension == ".jpg";
}

class Checker {
 public:
  Checker(std::string file, Scenario& scenario, const SharedData& shared, const LoadOptions& options,
          Diagnostics& found)
      : file_(std::move(file)), s_(scenario), shared_(shared), options_(options), found_(found) {}

  void run() {
    if (s_.nodes.size() > options_.most_nodes)
      return report("S019", "/nodes", {{"what", "nodes"}, {"limit", std::to_string(options_.most_nodes)}});
    declarations();
    index_nodes();
    for (std::size_t i = 0; i < s_.nodes.size(); ++i) node(s_.nodes[i], "/nodes/" + std::to_string(i));
    if (s_.node(s_.start) == nullptr) dangling("/start", s_.start.text);
    range("/startHour", s_.start_hour, 0, 23);
    range("/minutes", s_.minutes, 0, 600);
    range("/debriefQuestions", s_.debrief_questions, 0, 50);
    handout();
    if (s_.kind != "latihan" && s_.kind != "penyuluhan")
      report("S014", "/kind", {{"value", s_.kind}, {"allowed", "latihan, penyuluhan"}, {"nearest", ""}});
    for (const auto& [old_id, new_id] : s_.renamed) {
      if (!in_use(new_id)) dangling("/renamed/" + old_id, new_id);
      if (in_use(old_id)) report("S016", "/renamed/" + old_id, {{"id", old_id}});
    }
    for (std::size_t i = 0; i < s_.retired.size(); ++i)
      if (in_use(s_.retired[i])) report("S016", "/retired/" + std::to_string(i), {{"id", s_.retired[i]}});
  }

 private:
  // ---- reporting ----
  void report(const char* code, std::string pointer, Values values) {
    if (found_.size() >= 200) return;
    Diagnostic d{.code = code, .severity = Severity::error, .place = {}, .values = std::move(values), .proof = {}};
    d.place.file = file_;
    d.place.pointer = std::move(pointer);
    found_.push_back(std::move(d));
  }
  void dangling(std::string pointer, const std::string& id) { report("S017", std::move(pointer), {{"id", id}}); }
  void range(std::string pointer, std::int64_t value, std::int64_t low, std::int64_t high) {
    if (value < low || value > high) report("S018", std::move(pointer), {{"value", std::to_string(value)}});
  }
  bool in_use(const std::string& id) const { return s_.node_index.count(id) != 0 || s_.choice_index.count(id) != 0; }

  // Each id of `list` once; `at` is the list's pointer.
  template <class List>
  void unique(const List& list, const std::string& at) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::string id = id_text(list[i]);
      if (!seen.insert(id).second) report("S016", at + "/" + std::to_string(i), {{"id", id}});
    }
  }
  template <class T>
  static std::string id_text(const Id<T>& id) {
    return id.text;
  }
  template <class T>
  requires requires(const T& t) { t.id.text; }
  static std::string id_text(const T& entry) { return entry.id.text; }
  template <class T>
  requires requires(const T& t) { t.id.size(); }
  static std::string id_text(const T& entry) { return entry.id; }

  // ---- declarations ----
  void declarations() {
    unique(s_.variables, "/variables");
    unique(s_.competencies, "/competencies");
    unique(s_.facts, "/facts");
    unique(s_.forms, "/forms");
    unique(s_.endings, "/endings");
    unique(s_.roles, "/roles");
    unique(s_.cast, "/cast");
    for (std::size_t i = 0; i < s_.variables.size(); ++i) {
      Variable& v = s_.variables[i];
      const std::string at = "/variables/" + std::to_string(i);
      if (v.type == Variable::Type::flag) v.max = 1;
      if (v.type == Variable::Type::enumeration) {
        if (v.values.empty()) report("S013", at, {{"key", "values"}});
        v.max = v.values.empty() ? 0 : static_cast<std::int64_t>(v.values.size()) - 1;
      }
      range(at + "/min", v.min, -k_largest_bound, k_largest_bound);  // so that sums of them never overflow
      range(at + "/max", v.max, -k_largest_bound, k_largest_bound);
      const auto bounded = [](std::int64_t end) { return end >= -k_largest_bound && end <= k_largest_bound; };
      const bool comparable = bounded(v.min) && bounded(v.max);
      if (v.min > v.max || (comparable && v.max - v.min > k_widest_range))
        report("S018", at + "/max", {{"value", std::to_string(v.max)}});
      range(at + "/init", v.init, v.min, v.max);
      s_.variable_index.emplace(v.id.text, static_cast<std::uint32_t>(i));
    }
    for (std::size_t i = 0; i < s_.forms.size(); ++i) {
      const std::string at = "/forms/" + std::to_string(i);
      unique(s_.forms[i].fields, at + "/fields");
      for (std::size_t j = 0; j < s_.forms[i].fields.size(); ++j) {
        const FormField& field = s_.forms[i].fields[j];
        fields_.insert(s_.forms[i].id.text + "." + field.id.text);
        const std::string field_at = at + "/fields/" + std::to_string(j);
        if (field.kind == FormField::Kind::choice && field.options.empty())
          report("S013", field_at, {{"key", "options"}});
        expected_value(field, field_at + "/expected");
      }
    }
    for (std::size_t i = 0; i < s_.endings.size(); ++i)
      if (!is_ending_code(s_.endings[i].code))
        report("S014", "/endings/" + std::to_string(i) + "/code",
               {{"value", s_.endings[i].code}, {"allowed", "E1, E2, E3, E4, E5, E6, E7, E8, E1+E2"}, {"nearest", ""}});
    for (const CaseFact& fact : s_.facts) facts_.insert(fact.id.text);
    for (const CompetencyId& c : s_.competencies) competencies_.insert(c.text);
    for (const Role& r : s_.roles) roles_.insert(r.id.text);
  }

  // "E5", or several joined as in "E1+E2".
  static bool is_ending_code(const std::string& code) {
    for (std::size_t i = 0; i < code.size(); i += 3) {
      if (i + 2 > code.size() || code[i] != 'E' || code[i + 1] < '1' || code[i + 1] > '8') return false;
      if (i + 2 < code.size() && (code[i + 2] != '+' || i + 3 == code.size())) return false;
    }
    return !code.empty();
  }

  // What a form's answer is compared with must itself be a possible answer.
  void expected_value(const FormField& field, const std::string& at) {
    if (!field.expected) return;
    const std::string& value = *field.expected;
    const auto one_of = [&](const std::vector<std::string>& values) {
      if (std::find(values.begin(), values.end(), value) != values.end()) return;
      std::string names;
      for (const std::string& name : values) names += (names.empty() ? "" : ", ") + name;
      report("S014", at, {{"value", value}, {"allowed", names}, {"nearest", ""}});
    };
    if (field.kind == FormField::Kind::yes_no) one_of({"yes", "no"});
    if (field.kind == FormField::Kind::choice) one_of(field.options);
    if (field.kind == FormField::Kind::number &&
        (value.empty() || value.size() > 9 || value.find_first_not_of("0123456789") != std::string::npos))
      report("S018", at, {{"value", value}});
  }

  void handout() {
    range("/handout/sections", s_.handout.sections, 0, 12);
    for (std::size_t i = 0; i < s_.handout.services.size(); ++i)
      service_reference(s_.handout.services[i], "/handout/services/" + std::to_string(i));
    for (std::size_t i = 0; i < s_.handout.sources.size(); ++i)
      source_reference(s_.handout.sources[i], "/handout/sources/" + std::to_string(i));
  }

  void index_nodes() {
    std::set<std::string> schedules;
    came_to_.insert(s_.start.text);
    for (std::size_t i = 0; i < s_.nodes.size(); ++i) {
      const std::string at = "/nodes/" + std::to_string(i);
      came_to_.insert(s_.nodes[i].go_to.text);
      if (!s_.node_index.emplace(s_.nodes[i].id.text, static_cast<std::uint32_t>(i)).second)
        report("S016", at + "/id", {{"id", s_.nodes[i].id.text}});
      for (std::size_t j = 0; j < s_.nodes[i].choices.size(); ++j) {
        const Choice& c = s_.nodes[i].choices[j];
        const std::string choice_at = at + "/choices/" + std::to_string(j);
        came_to_.insert(c.go_to.text);
        const std::pair<std::uint32_t, std::uint32_t> index{static_cast<std::uint32_t>(i),
                                                            static_cast<std::uint32_t>(j)};
        if (!s_.choice_index.emplace(c.id.text, index).second) report("S016", choice_at + "/id", {{"id", c.id.text}});
        for (std::size_t k = 0; k < c.schedule.size(); ++k) {
          schedules_.insert(c.schedule[k].id.text);
          inserted_.insert(c.schedule[k].insert.text);
          if (!schedules.insert(c.schedule[k].id.text).second)
            report("S016", choice_at + "/schedule/" + std::to_string(k) + "/id", {{"id", c.schedule[k].id.text}});
        }
      }
    }
  }

  // ---- parts ----
  void node(Node& n, const std::string& at) {
    const bool choosing =
        n.activity != ActivityKind::inform && n.activity != ActivityKind::reflect && n.activity != ActivityKind::form;
    if (choosing && n.choices.empty()) report("S027", at, {{"what", "choices"}});
    if (!choosing && !n.choices.empty()) report("S027", at + "/choices", {{"what", "activity"}});
    if (n.activity == ActivityKind::form && n.form.empty()) report("S027", at, {{"what", "form"}});
    if (!n.form.empty() && s_.form(n.form) == nullptr) dangling(at + "/form", n.form.text);
    if (!n.ending.empty() && s_.ending(n.ending) == nullptr) dangling(at + "/ending", n.ending);
    if (!n.go_to.empty()) node_reference(n.go_to, at + "/goto");
    if (!n.role.empty() && roles_.count(n.role.text) == 0) dangling(at + "/role", n.role.text);
    if (!n.picture.empty() && !is_picture_name(n.picture)) report("S026", at + "/picture", {{"file", n.picture}});
    const bool single = n.activity == ActivityKind::choose_one || n.activity == ActivityKind::pick_service;
    // A scene that only arrives as a later consequence gives the story back to where it was going.
    const bool gives_back = inserted_.count(n.id.text) != 0 && came_to_.count(n.id.text) == 0;
    if (!gives_back && n.ending.empty() && n.go_to.empty() &&
        (!single || std::any_of(n.choices.begin(), n.choices.end(), [](const Choice& c) { return c.go_to.empty(); })))
      report("S029", at, {{"id", n.id.text}});
    if (n.timer) {
      range(at + "/timer/seconds", n.timer->seconds, 5, 3600);
      if (!n.timer->on_expire.empty()) choice_of(n, n.timer->on_expire, at + "/timer/onExpire");
    }
    const Facilitation& f = n.facilitation;
    range(at + "/facilitation/minutes", f.minutes, 0, 240);
    range(at + "/facilitation/rounds", f.rounds, 1, 2);
    for (const auto& [name, value] :
         {std::pair{"prompts", f.prompts}, std::pair{"expected", f.expected}, std::pair{"mistakes", f.mistakes}})
      range(at + "/facilitation/" + name, value, 0, 20);
    assessments(n.assess, at + "/assess");
    effects(n.on_enter, at + "/onEnter");
    std::set<int> order;
    for (std::size_t j = 0; j < n.choices.size(); ++j) {
      const std::string choice_at = at + "/choices/" + std::to_string(j);
      choice(n.choices[j], choice_at);
      if (n.activity == ActivityKind::order && (!order.insert(n.choices[j].order).second || n.choices[j].order < 1 ||
                                                n.choices[j].order > static_cast<int>(n.choices.size())))
        report("S018", choice_at + "/order", {{"value", std::to_string(n.choices[j].order)}});
      if (n.activity == ActivityKind::pick_service && n.choices[j].service.empty())
        report("S013", choice_at, {{"key", "service"}});
    }
  }

  void choice(Choice& c, const std::string& at) {
    if (c.shown_if) condition(*c.shown_if, at + "/if");
    if (c.enabled_if) condition(*c.enabled_if, at + "/enabledIf");
    if (!c.go_to.empty()) node_reference(c.go_to, at + "/goto");
    if (!c.service.empty()) service_reference(c.service.text, at + "/service");
    if (c.contested)  // who decides: a service, else words of the scenario's own
      if (const auto service = shared_.services.find(ServiceId{c.contested->decided_by});
          service != shared_.services.end())
        s_.services.insert(*service);
    assessments(c.assess, at + "/assess");
    effects(c.effects, at + "/effects");
    for (std::size_t k = 0; k < c.schedule.size(); ++k) {
      Schedule& d = c.schedule[k];
      const std::string schedule_at = at + "/schedule/" + std::to_string(k);
      node_reference(d.insert, schedule_at + "/insert");
      if (s_.choice_index.count(d.cause.text) == 0) dangling(schedule_at + "/cause", d.cause.text);
      if (!d.at_node.empty()) node_reference(d.at_node, schedule_at + "/after/node");
      if (!d.after_days && !d.after_decisions && d.at_node.empty()) report("S013", schedule_at, {{"key", "after"}});
      if (d.when) condition(*d.when, schedule_at + "/when");
      if (d.cancel_if) condition(*d.cancel_if, schedule_at + "/cancelIf");
    }
  }

  void assessments(const std::vector<Assessment>& list, const std::string& at) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::string here = at + "/" + std::to_string(i);
      if (competencies_.count(list[i].competency.text) == 0) dangling(here + "/competency", list[i].competency.text);
      range(here + "/weight", list[i].weight, 1, 5);
      for (std::size_t k = 0; k < list[i].sources.size(); ++k)
        source_reference(list[i].sources[k], here + "/sources/" + std::to_string(k));
    }
  }

  void effects(std::vector<Effect>& list, const std::string& at) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      Effect& e = list[i];
      const std::string here = at + "/" + std::to_string(i);
      switch (e.kind) {
        case Effect::Kind::set: variable_value(e.subject, e.text, e.number, here, "set", "to"); break;
        case Effect::Kind::add:
          if (s_.variable_index.count(e.subject) == 0) dangling(here + "/add", e.subject);
          break;
        case Effect::Kind::cancel:
          if (schedules_.count(e.subject) == 0) dangling(here + "/cancel", e.subject);
          break;
        case Effect::Kind::advance:
          range(here + "/advance/days", e.days, 0, 3650);
          range(here + "/advance/minutes", e.minutes, 0, 1440);
          break;
        case Effect::Kind::refer: service_reference(e.subject, here + "/refer"); break;
        case Effect::Kind::fill:
          if (fields_.count(e.subject) == 0) dangling(here + "/fill", e.subject);
          break;
        case Effect::Kind::reveal:
          if (facts_.count(e.subject) == 0) dangling(here + "/reveal", e.subject);
          break;
      }
    }
  }

  void condition(Condition& c, const std::string& at) {
    using Kind = Condition::Kind;
    switch (c.kind) {
      case Kind::all:
      case Kind::any: {
        const std::string list = at + (c.kind == Kind::all ? "/all" : "/any");
        for (std::size_t i = 0; i < c.parts.size(); ++i) condition(c.parts[i], list + "/" + std::to_string(i));
        break;
      }
      case Kind::negation: condition(c.parts.front(), at + "/not"); break;
      case Kind::variable: variable_value(c.subject, c.text, c.number, at, "var", ""); break;
      case Kind::visited:
        if (s_.node_index.count(c.subject) == 0) dangling(at + "/visited", c.subject);
        break;
      case Kind::chose:
        if (s_.choice_index.count(c.subject) == 0) dangling(at + "/chose", c.subject);
        break;
      case Kind::day: break;
      case Kind::role:
        if (roles_.count(c.subject) == 0) dangling(at + "/role", c.subject);
        break;
      case Kind::field:
        if (fields_.count(c.subject) == 0) dangling(at + "/form", c.subject);
        break;
      case Kind::service: service_reference(c.subject, at + "/service"); break;
      case Kind::referred: service_reference(c.subject, at + "/referred"); break;
      case Kind::known:
        if (facts_.count(c.subject) == 0) dangling(at + "/known", c.subject);
        break;
    }
  }

  // A value compared with or set to a variable: names of an enumeration's values become their index.
  void variable_value(const std::string& variable, std::string& name, std::int64_t& number, const std::string& at,
                      const char* key, const char* value_key) {
    const auto index = s_.variable_index.find(variable);
    if (index == s_.variable_index.end()) return dangling(at + "/" + key, variable);
    const Variable& v = s_.variables[index->second];
    const std::string value_at = *value_key == '\0' ? at : at + "/" + value_key;
    if (!name.empty()) {
      const auto value = std::find(v.values.begin(), v.values.end(), name);
      if (value == v.values.end())
        return report("S014", value_at, {{"value", name}, {"allowed", allowed(v)}, {"nearest", ""}});
      number = value - v.values.begin();
      name.clear();
    } else if (*value_key != '\0') {
      range(value_at, number, v.min, v.max);
    }
  }
  static std::string allowed(const Variable& v) {
    std::string out;
    for (const std::string& name : v.values) out += (out.empty() ? "" : ", ") + name;
    return out.empty() ? std::to_string(v.min) + ".." + std::to_string(v.max) : out;
  }

  void node_reference(const NodeId& id, const std::string& at) {
    if (s_.node_index.count(id.text) == 0) dangling(at, id.text);
  }
  void choice_of(const Node& n, const ChoiceId& id, const std::string& at) {
    if (std::none_of(n.choices.begin(), n.choices.end(), [&](const Choice& c) { return c.id == id; }))
      dangling(at, id.text);
  }
  void service_reference(const std::string& id, const std::string& at) {
    const auto service = shared_.services.find(ServiceId{id});
    if (service == shared_.services.end()) return dangling(at, id);
    s_.services.insert(*service);
  }
  void source_reference(const std::string& reference, const std::string& at) {
    const auto source = shared_.sources.find(SourceId{reference.substr(0, reference.find(':'))});
    if (source == shared_.sources.end()) return dangling(at, reference);
    s_.sources.insert(*source);
  }

  std::string file_;
  Scenario& s_;
  const SharedData& shared_;
  const LoadOptions& options_;
  Diagnostics& found_;
  std::set<std::string> fields_, facts_, competencies_, roles_, schedules_, inserted_, came_to_;
};

}  // namespace

void check_model(const std::string& file, Scenario& scenario, const SharedData& shared, const LoadOptions& options,
                 Diagnostics& found) {
  Checker(file, scenario, shared, options, found).run();
}

}  // namespace rembug::scenario

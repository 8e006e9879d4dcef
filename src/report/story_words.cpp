#include "report/story_words.hpp"

#include <algorithm>

#include "i18n/format.hpp"
#include "report/telling.hpp"
#include "scenario/scene_map.hpp"

namespace rembug::report {
namespace {

constexpr const char* k_blank = "..............................";

std::string in_language(const std::map<std::string, std::string, std::less<>>& by_language, const i18n::Words& words) {
  for (const std::string_view language : {words.language_code(), std::string_view("id")})
    if (const auto found = by_language.find(language); found != by_language.end()) return found->second;
  return {};
}

}  // namespace

std::string StoryWords::marked(const std::string& key) const {
  return std::string(story.text(words.language_code(), key));
}
std::string StoryWords::text(const std::string& key) const {
  return unmarked(story.text(words.language_code(), key));
}

std::string StoryWords::title(std::uint32_t node) const {
  const scenario::Node& n = story.nodes[node];
  std::string name = text(n.ending.empty() ? "n." + n.id.text + ".title" : "e." + n.ending + ".title");
  return name.empty() ? n.id.text : name;
}

std::string StoryWords::heading(std::uint32_t node) const {
  const int number = scenario::scene_number(story, node);
  return number == 0 ? title(node) : words.sheet_scene(number, title(node));
}

Run StoryWords::reference(const scenario::NodeId& node) const {
  const std::uint32_t index = story.node_index.at(node.text);
  const int number = scenario::scene_number(story, index);
  return {number == 0 ? words.sheet_ending_ref(title(index)) : words.sheet_scene_ref(number), true, anchor_of(node)};
}

std::string StoryWords::choice(const scenario::ChoiceId& id) const {
  std::string label = text("c." + id.text + ".label");
  return label.empty() ? id.text : label;
}

std::string StoryWords::service(const std::string& id) const {
  const scenario::Service* found = story.service(scenario::ServiceId{id});
  if (found == nullptr) return id;
  const std::string name = in_language(found->name, words);
  return name.empty() ? id : name;
}

std::string StoryWords::variable(const std::string& id) const {
  std::string name = id;
  std::replace(name.begin(), name.end(), '_', ' ');
  std::replace(name.begin(), name.end(), '-', ' ');
  return name;
}

std::string StoryWords::level(scenario::Level level) const {
  switch (level) {
    case scenario::Level::aman: return words.report_level_aman();
    case scenario::Level::berisiko: return words.report_level_berisiko();
    case scenario::Level::membahayakan: return words.report_level_membahayakan();
  }
  return {};
}

std::string StoryWords::value_of(const std::string& id, std::int64_t value) const {
  const scenario::Variable& v = story.variables[story.variable_index.at(id)];
  if (v.type == scenario::Variable::Type::flag) return value != 0 ? words.report_yes() : words.report_no();
  const auto at = static_cast<std::size_t>(value);
  if (v.type == scenario::Variable::Type::enumeration && at < v.values.size()) return variable(v.values[at]);
  return std::to_string(value);
}

std::string StoryWords::compared(const std::string& what, scenario::Comparison how, const std::string& value) const {
  using scenario::Comparison;
  switch (how) {
    case Comparison::eq: return words.sheet_is_eq(what, value);
    case Comparison::ne: return words.sheet_is_ne(what, value);
    case Comparison::lt: return words.sheet_is_lt(what, value);
    case Comparison::le: return words.sheet_is_le(what, value);
    case Comparison::gt: return words.sheet_is_gt(what, value);
    case Comparison::ge: return words.sheet_is_ge(what, value);
  }
  return {};
}

std::string StoryWords::fact(const std::string& id) const {
  std::string words_of_it = text("f." + id + ".text");
  while (!words_of_it.empty() && words_of_it.back() == '.') words_of_it.pop_back();
  return words_of_it.empty() ? id : words_of_it;
}

std::string StoryWords::condition(const scenario::Condition& c) const {
  using Asks = scenario::Condition::Kind;
  switch (c.kind) {
    case Asks::all:
    case Asks::any: {
      std::string out;
      for (const scenario::Condition& part : c.parts) {
        const bool nested = part.kind == Asks::all || part.kind == Asks::any;
        const std::string one = nested && part.parts.size() > 1 ? "(" + condition(part) + ")" : condition(part);
        out += (out.empty() ? "" : c.kind == Asks::all ? words.sheet_and() : words.sheet_or()) + one;
      }
      return out;
    }
    case Asks::negation: return denied(c.parts.front());
    case Asks::variable: return compared(variable(c.subject), c.comparison, value_of(c.subject, c.number));
    case Asks::visited: {
      const std::string scene = reference(scenario::NodeId{c.subject}).text;
      if (c.comparison == scenario::Comparison::ge && c.number == 1) return words.sheet_visited(scene);
      return compared(words.sheet_visits(scene), c.comparison, std::to_string(c.number));
    }
    case Asks::chose:
      return c.expected ? words.sheet_chose(choice(scenario::ChoiceId{c.subject}))
                        : words.sheet_not_chose(choice(scenario::ChoiceId{c.subject}));
    case Asks::day: return compared(words.sheet_day_of_story(), c.comparison, std::to_string(c.number));
    case Asks::role: return words.sheet_role_is(text("r." + c.subject + ".name"));
    case Asks::field: {
      const std::string field = text("o." + c.subject);
      return compared(field.empty() ? c.subject : field, c.comparison,
                      c.text.empty() ? std::to_string(c.number) : c.text);
    }
    case Asks::service:
      return c.expected ? words.sheet_service_open(service(c.subject)) : words.sheet_service_closed(service(c.subject));
    case Asks::known: {
      return c.expected ? words.sheet_known(fact(c.subject)) : words.sheet_not_known(fact(c.subject));
    }
    case Asks::referred:
      return c.expected ? words.sheet_referred(service(c.subject)) : words.sheet_not_referred(service(c.subject));
  }
  return {};
}

std::string StoryWords::denied(const scenario::Condition& c) const {
  using Asks = scenario::Condition::Kind;
  scenario::Condition turned = c;
  switch (c.kind) {
    case Asks::chose:
    case Asks::known:
    case Asks::service:
    case Asks::referred: turned.expected = !c.expected; return condition(turned);
    case Asks::visited:
      if (c.comparison == scenario::Comparison::ge && c.number == 1)
        return words.sheet_not_visited(reference(scenario::NodeId{c.subject}).text);
      break;
    default: break;
  }
  return words.sheet_not(condition(c));
}

std::string StoryWords::effect(const scenario::Effect& e) const {
  using Does = scenario::Effect::Kind;
  switch (e.kind) {
    case Does::set: return words.sheet_set(variable(e.subject), value_of(e.subject, e.number));
    case Does::add:
      return words.sheet_add(variable(e.subject), (e.number >= 0 ? "+" : "−") + std::to_string(std::abs(e.number)));
    case Does::cancel: {
      for (const scenario::Node& node : story.nodes)
        for (const scenario::Choice& c : node.choices)
          for (const scenario::Schedule& d : c.schedule)
            if (d.id.text == e.subject) return words.sheet_cancel(reference(d.insert).text);
      return {};
    }
    case Does::advance: {
      if (e.days > 0 && e.minutes > 0) return words.sheet_advance_both(e.days, e.minutes);
      return e.days > 0 ? words.sheet_advance_days(e.days) : words.sheet_advance_minutes(e.minutes);
    }
    case Does::refer: return words.sheet_refer(service(e.subject));
    case Does::fill: return {};
    case Does::reveal: return words.sheet_reveal(fact(e.subject));
  }
  return {};
}

std::string anchor_of(const scenario::NodeId& node) {
  return "scene-" + node.text;
}

Runs runs_of(std::string_view marked) {
  Runs out;
  bool bold = false;
  std::string current;
  const auto flush = [&] {
    if (!current.empty()) out.push_back(Run{std::move(current), bold});
    current.clear();
  };
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const bool line_starts = i == 0 || marked[i - 1] == '\n';
    if (marked.substr(i, 2) == "**") {
      flush();
      bold = !bold;
      ++i;
    } else if (marked[i] == '*') {
      continue;
    } else if (line_starts && marked.substr(i, 2) == "- ") {
      current += "• ";
      ++i;
    } else {
      current += marked[i];
    }
  }
  flush();
  return out;
}

std::vector<Runs> paragraphs_of(std::string_view marked) {
  std::vector<Runs> out;
  while (!marked.empty()) {
    const std::size_t end = std::min(marked.find("\n\n"), marked.size());
    if (Runs runs = runs_of(marked.substr(0, end)); !runs.empty()) out.push_back(std::move(runs));
    marked.remove_prefix(std::min(end + 2, marked.size()));
  }
  return out;
}

void add_prose(Document& document, std::string_view marked) {
  List list;
  std::string paragraph;
  const auto end = [&] {
    if (!paragraph.empty()) document.blocks.push_back(Paragraph{runs_of(paragraph)});
    if (!list.items.empty()) document.blocks.push_back(std::move(list));
    paragraph.clear();
    list = {};
  };
  while (!marked.empty()) {
    const std::size_t line_end = std::min(marked.find('\n'), marked.size());
    const std::string_view line = marked.substr(0, line_end);
    marked.remove_prefix(std::min(line_end + 1, marked.size()));
    if (line.substr(0, 2) == "- ") {
      if (!paragraph.empty()) end();
      list.items.push_back(runs_of(line.substr(2)));
    } else {
      if (line.empty() || !list.items.empty()) end();
      if (!line.empty()) paragraph += (paragraph.empty() ? "" : "\n") + std::string(line);
    }
  }
  end();
}

std::string source_line(const scenario::Source& source, const i18n::Words& words) {
  std::string out = source.title;
  if (!source.publisher.empty()) out += ", " + source.publisher;
  if (source.year > 0) out += ", " + std::to_string(source.year);
  out += ".";
  if (source.checked) out += " " + words.sheet_checked_on(i18n::short_date(*source.checked, words));
  return out;
}

UtcMs checked_at(const scenario::Scenario& story) {
  std::optional<Date> newest;
  const auto meet = [&](const std::optional<Date>& date) {
    if (date && (!newest || *date > *newest)) newest = date;
  };
  for (const auto& [id, source] : story.sources) meet(source.checked);
  for (const auto& [id, service] : story.services) meet(service.checked);
  return newest ? utc_of({*newest, 0}, 0) : 0;
}

Table services_table(const std::vector<const scenario::Service*>& services, const i18n::Words& words) {
  Table table;
  table.description = words.sheet_services_description();
  table.columns = {{words.sheet_service(), 26}, {words.sheet_mandate(), 46}, {words.sheet_phone(), 28}};
  for (const scenario::Service* service : services) {
    Runs phone{Run{service->phone.empty() ? k_blank : service->phone, !service->phone.empty()}};
    if (!service->phone.empty() && !service->hours.empty()) phone.push_back(Run{"\n" + service->hours});
    if (!service->phone.empty() && service->checked)
      phone.push_back(Run{"\n" + words.sheet_checked_on(i18n::short_date(*service->checked, words))});
    table.rows.push_back({{Run{in_language(service->name, words), true}},
                          plain(in_language(service->mandate, words)),
                          std::move(phone)});
  }
  return table;
}

}  // namespace rembug::report

// The sheet by which a facilitator leads a scenario on paper. What is read aloud stands before what is not.
#include <algorithm>

#include "i18n/format.hpp"
#include "report/story_document.hpp"
#include "report/story_graph.hpp"
#include "report/story_words.hpp"
#include "scenario/scene_map.hpp"

namespace rembug::report {
namespace {

using scenario::ActivityKind;

std::string letter_of(std::size_t nth) {
  return std::string(1, static_cast<char>('A' + nth % 26));  // at most 12 choices a scene
}

class Sheet {
 public:
  Sheet(const scenario::Scenario& s, const scenario::SharedData& shared, const i18n::Words& words)
      : s_(s), shared_(shared), w_(words), t_{s, words} {}

  Document take() && {
    document_.title = w_.sheet_title();
    document_.subtitle = t_.text("title");
    document_.language = w_.language_code();
    document_.footer = w_.sheet_footer(t_.text("title"), s_.version);
    document_.page_text = w_.report_page_of("{page}", "{pages}");
    document_.page_reference = w_.sheet_page_reference("{page}");
    document_.made_at = checked_at(s_);
    first_page();
    heading(1, w_.sheet_scenes());
    note(w_.sheet_first_scene(i18n::clock(s_.start_hour * 60, w_)));
    for (std::uint32_t i = 0; i < s_.nodes.size(); ++i)
      if (scenario::scene_number(s_, i) != 0) scene(i);
    heading(1, w_.sheet_endings());
    for (std::uint32_t i = 0; i < s_.nodes.size(); ++i)
      if (scenario::scene_number(s_, i) == 0) ending(i);
    last_pages();
    return std::move(document_);
  }

 private:
  void heading(int level, std::string words, std::string anchor = {}) {
    document_.blocks.push_back(Heading{level, std::move(words), std::move(anchor)});
  }
  void paragraph(Runs runs, Look look = Look::body) {
    if (!runs.empty()) document_.blocks.push_back(Paragraph{std::move(runs), look});
  }
  void note(const std::string& words) { paragraph(plain(words), Look::note); }
  void prose(const std::string& marked) { add_prose(document_, marked); }
  void list(std::vector<Runs> items, bool numbered = false) {
    if (!items.empty()) document_.blocks.push_back(List{numbered, std::move(items)});
  }

  void first_page() {
    prose(t_.marked("summary"));
    note(w_.sheet_for_facilitator());
    Particulars about;
    about.lines.emplace_back(w_.sheet_duration(), w_.sheet_minutes(s_.minutes));
    if (const std::string goals = t_.text("goals"); !goals.empty()) about.lines.emplace_back(w_.sheet_goals(), goals);
    for (const scenario::Role& role : s_.roles)
      about.lines.emplace_back(w_.sheet_role(), t_.text("r." + role.id.text + ".name"));
    document_.blocks.push_back(std::move(about));
    if (!s_.content_warnings.empty()) {
      heading(2, w_.sheet_warnings());
      std::vector<Runs> items;
      for (const std::string& id : s_.content_warnings) items.push_back(plain(t_.text("w." + id)));
      list(std::move(items));
    }
    heading(2, w_.sheet_when_power_fails());
    list({plain(w_.sheet_how_1()), plain(w_.sheet_how_2()), plain(w_.sheet_how_3()), plain(w_.sheet_how_4()),
          plain(w_.sheet_how_5()), plain(w_.sheet_how_6())},
         true);
    variables();
    heading(2, w_.sheet_help());
    paragraph(plain(w_.sheet_help_words()));
    document_.blocks.push_back(services_table(help_lines(), w_));
  }

  // Lines that anybody may call, then the services that the story speaks of.
  std::vector<const scenario::Service*> help_lines() const {
    std::vector<const scenario::Service*> out;
    for (const auto& [id, service] : shared_.services)
      if (!service.phone.empty()) out.push_back(&service);
    for (const auto& [id, service] : s_.services)
      if (service.phone.empty()) out.push_back(&service);
    return out;
  }

  void variables() {
    if (s_.variables.empty()) return;
    heading(2, w_.sheet_track());
    paragraph(plain(w_.sheet_track_words()));
    Table table;
    table.description = w_.sheet_track();
    table.columns = {
        {w_.sheet_track_name(), 24}, {w_.sheet_track_start(), 14, Align::centre}, {w_.sheet_track_now(), 62}};
    for (const scenario::Variable& v : s_.variables) {
      std::string start = std::to_string(v.init);
      if (v.type == scenario::Variable::Type::flag) start = v.init != 0 ? w_.report_yes() : w_.report_no();
      if (v.type == scenario::Variable::Type::enumeration)
        start = t_.variable(v.values[static_cast<std::size_t>(v.init)]);
      std::string name = t_.variable(v.id.text);
      if (v.type == scenario::Variable::Type::integer)
        name += " (" + std::to_string(v.min) + "–" + std::to_string(v.max) + ")";
      table.rows.push_back({plain(name), plain(start), {}});
    }
    table.row_height_mm = 9;
    document_.blocks.push_back(std::move(table));
  }

  void scene(std::uint32_t index) {
    const scenario::Node& node = s_.nodes[index];
    const std::string key = "n." + node.id.text;
    heading(2, t_.heading(index), anchor_of(node.id));
    std::string about = w_.by_key("map.activity_" + std::string(name_of(node.activity)));
    if (node.facilitation.minutes > 0) about += ". " + w_.sheet_minutes(node.facilitation.minutes);
    if (!node.place.empty()) about += ". " + t_.text("p." + node.place);
    if (!node.role.empty()) about += ". " + w_.sheet_asks_role(t_.text("r." + node.role.text + ".name"));
    note(about);
    came_from(node);
    heading(3, w_.sheet_read_aloud());
    prose(t_.marked(key + ".body"));
    if (const std::string question = t_.text(key + ".question"); !question.empty()) paragraph({Run{question, true}});
    room_side(node);
    facilitator_side(node, key);
  }

  // A scene that comes later says whose consequence it is, because nobody finds it by its number.
  void came_from(const scenario::Node& node) {
    std::string causes;
    for (std::uint32_t i = 0; i < s_.nodes.size(); ++i)
      for (const scenario::Choice& c : s_.nodes[i].choices)
        for (const scenario::Schedule& d : c.schedule)
          if (d.insert == node.id)
            causes += (causes.empty() ? "" : "; ") + t_.reference(s_.nodes[i].id).text + ", " + t_.choice(c.id);
    if (!causes.empty()) note(w_.sheet_came_from(causes));
  }

  void room_side(const scenario::Node& node) {
    if (node.activity == ActivityKind::form) return form(node);
    if (node.choices.empty()) return;
    const bool in_order = node.activity == ActivityKind::order;
    Table table;
    table.description = w_.sheet_choices_description();
    table.columns = {{"", 6, Align::centre}, {w_.report_choice(), 62}};
    table.columns.push_back({in_order ? w_.sheet_place_in_order() : w_.sheet_round(1), 16, Align::centre});
    if (!in_order) table.columns.push_back({w_.sheet_round(2), 16, Align::centre});
    table.row_height_mm = 10;
    for (std::size_t i = 0; i < node.choices.size(); ++i) {
      std::string label = t_.choice(node.choices[i].id);
      if (!node.choices[i].service.empty()) {
        const std::string service = t_.service(node.choices[i].service.text);
        if (label.find(service) == std::string::npos) label += " (" + service + ")";
      }
      table.rows.push_back({{Run{letter_of(i), true}}, plain(label), {}, {}});
    }
    document_.blocks.push_back(std::move(table));
  }

  void form(const scenario::Node& node) {
    const scenario::Form& form = *s_.form(node.form);
    const std::string key = "o." + form.id.text;
    Table table;
    table.description = w_.sheet_form_description();
    table.columns = {{w_.sheet_field(), 34}, {w_.sheet_written(), 34}, {w_.sheet_field_expected(), 32}};
    table.row_height_mm = 9;
    for (const scenario::FormField& field : form.fields) {
      const std::string of = key + "." + field.id.text;
      std::string label = t_.text(of);
      std::string options;
      for (const std::string& option : field.options)
        options += (options.empty() ? "" : " / ") + t_.text(of + "." + option);
      if (!options.empty()) label += ": " + options;
      std::string expected = field.must_stay_empty ? w_.sheet_stays_empty() : field.required ? w_.sheet_required() : "";
      if (field.expected) {
        std::string value = t_.text(of + "." + *field.expected);
        if (value.empty())
          value = *field.expected == "yes"  ? w_.report_yes()
                  : *field.expected == "no" ? w_.report_no()
                                            : *field.expected;
        expected += (expected.empty() ? "" : ". ") + w_.sheet_expected_value(value);
      }
      table.rows.push_back({plain(label), {}, plain(expected)});
    }
    document_.blocks.push_back(std::move(table));
  }

  void facilitator_side(const scenario::Node& node, const std::string& key) {
    heading(3, w_.sheet_not_aloud());
    prose(t_.marked(key + ".facilitator"));
    const auto told = [&](const std::string& title, const char* part, int count) {
      if (count == 0) return;
      heading(3, title);
      std::vector<Runs> items;
      for (int i = 1; i <= count; ++i) items.push_back(runs_of(t_.marked(key + part + std::to_string(i))));
      list(std::move(items));
    };
    told(w_.sheet_prompts(), ".prompt.", node.facilitation.prompts);
    told(w_.sheet_expected(), ".expected.", node.facilitation.expected);
    told(w_.sheet_mistakes(), ".mistake.", node.facilitation.mistakes);
    if (node.facilitation.hold) paragraph({Run{w_.sheet_hold(), true}});
    if (!node.choices.empty()) choices(node);
    if (node.activity == ActivityKind::order) right_order(node);
    prose(t_.marked(key + ".feedback"));
    if (const Runs sources = sources_of(node.assess); !sources.empty()) paragraph(sources, Look::note);
    Runs changes = effects(node.on_enter);
    if (!changes.empty()) {
      changes.insert(changes.begin(), Run{w_.sheet_on_enter() + " "});
      paragraph(std::move(changes));
    }
    leads(node);
  }

  void leads(const scenario::Node& node) {
    const bool by_choice = node.activity == ActivityKind::choose_one || node.activity == ActivityKind::pick_service;
    if (by_choice) return;
    if (node.go_to.empty())
      paragraph({Run{w_.sheet_goes_back(), true}});
    else
      paragraph({Run{w_.sheet_go_on() + " ", true}, t_.reference(node.go_to)});
  }

  void right_order(const scenario::Node& node) {
    std::vector<const scenario::Choice*> right;
    for (const scenario::Choice& c : node.choices) right.push_back(&c);
    std::sort(right.begin(), right.end(), [](const auto* a, const auto* b) { return a->order < b->order; });
    std::string letters;
    for (const scenario::Choice* c : right)
      letters += (letters.empty() ? "" : ", ") + letter_of(static_cast<std::size_t>(c - node.choices.data()));
    paragraph(labelled(w_.sheet_right_order(), letters));
  }

  void choices(const scenario::Node& node) {
    if (node.activity == ActivityKind::order) return;
    const bool by_choice = node.activity == ActivityKind::choose_one || node.activity == ActivityKind::pick_service;
    Table table;
    table.description = w_.sheet_reasons_description();
    table.columns = {{"", 6, Align::centre}, {w_.report_quality(), 18}, {w_.sheet_why(), by_choice ? 54 : 76}};
    if (by_choice) table.columns.push_back({w_.sheet_leads_to(), 22});
    for (std::size_t i = 0; i < node.choices.size(); ++i) {
      const scenario::Choice& c = node.choices[i];
      table.rows.push_back({{Run{letter_of(i), true}}, {Run{quality(node, c), true}}, why(c)});
      if (by_choice) {
        const scenario::NodeId& to = c.go_to.empty() ? node.go_to : c.go_to;
        table.rows.back().push_back(to.empty() ? plain(w_.sheet_goes_back()) : Runs{t_.reference(to)});
      }
    }
    document_.blocks.push_back(std::move(table));
  }

  std::string quality(const scenario::Node& node, const scenario::Choice& c) const {
    if (node.activity == ActivityKind::choose_several || node.activity == ActivityKind::role_play)
      return c.correct ? w_.sheet_right() : w_.sheet_wrong();
    if (c.assess.empty()) return {};
    scenario::Level worst = scenario::Level::aman;
    bool acceptable = false;
    for (const scenario::Assessment& a : c.assess) {
      worst = std::max(worst, a.level);
      acceptable = acceptable || a.acceptable;
    }
    std::string out = t_.level(worst);
    if (acceptable) out += ", " + w_.report_acceptable();
    if (c.critical == scenario::Critical::never) out += ". " + w_.sheet_never();
    if (c.critical == scenario::Critical::must) out += ". " + w_.sheet_must();
    return out;
  }

  // What happens, why, what is contested, what changes, what comes later, where it is from.
  Runs why(const scenario::Choice& c) const {
    Runs out;
    const auto add = [&](Runs runs) {
      if (runs.empty()) return;
      if (!out.empty()) out.push_back(Run{"\n"});
      out.insert(out.end(), runs.begin(), runs.end());
    };
    const std::string key = "c." + c.id.text;
    if (c.shown_if) add(plain(w_.sheet_shown_if(t_.condition(*c.shown_if))));
    if (c.enabled_if) add(plain(w_.sheet_locked_unless(t_.condition(*c.enabled_if))));
    add(runs_of(t_.marked(key + ".consequence")));
    for (const Runs& runs : paragraphs_of(t_.marked(key + ".feedback"))) add(runs);
    if (c.contested) {
      std::string who = t_.text("who." + c.contested->decided_by);
      if (who.empty()) who = t_.service(c.contested->decided_by);
      add(plain(w_.sheet_contested(t_.text(key + ".contested"), who)));
    }
    add(effects(c.effects));
    for (const scenario::Schedule& d : c.schedule) add(later(d));
    add(sources_of(c.assess));
    return out;
  }

  Runs effects(const std::vector<scenario::Effect>& list) const {
    std::string out;
    for (const scenario::Effect& e : list)
      if (const std::string one = t_.effect(e); !one.empty()) out += (out.empty() ? "" : "; ") + one;
    return out.empty() ? Runs{} : labelled(w_.sheet_write_down(), out + ".");
  }

  Runs later(const scenario::Schedule& d) const {
    std::string when;
    const auto add = [&](const std::string& one) { when += (when.empty() ? "" : ", ") + one; };
    if (d.after_days) add(w_.sheet_after_days(*d.after_days));
    if (d.after_decisions) add(w_.sheet_after_decisions(*d.after_decisions));
    if (!d.at_node.empty()) add(w_.sheet_before(t_.reference(d.at_node).text));
    if (d.when) add(w_.sheet_only_if(t_.condition(*d.when)));
    if (d.cancel_if) add(w_.sheet_unless(t_.condition(*d.cancel_if)));
    return {Run{w_.sheet_later() + " ", true}, t_.reference(d.insert), Run{" (" + when + ")"}};
  }

  Runs sources_of(const std::vector<scenario::Assessment>& list) const {
    std::string out;
    for (const scenario::Assessment& a : list) {
      for (const std::string& reference : a.sources) {
        const std::size_t colon = reference.find(':');
        std::string one = "[" + std::to_string(source_number(reference)) + "]";
        if (colon != std::string::npos) one += " " + reference.substr(colon + 1);
        if (out.find(one) == std::string::npos) out += (out.empty() ? "" : ", ") + one;
      }
    }
    return out.empty() ? Runs{} : plain(w_.sheet_source_numbers(out));
  }
  std::size_t source_number(const std::string& reference) const {
    const scenario::Source* source = s_.source(reference);
    std::size_t number = 0;
    for (const auto& [id, one] : s_.sources) {
      ++number;
      if (&one == source) break;
    }
    return number;
  }

  void ending(std::uint32_t index) {
    const scenario::Node& node = s_.nodes[index];
    const scenario::Ending& ending = *s_.ending(node.ending);
    heading(2, t_.title(index), anchor_of(node.id));
    note(w_.sheet_outcome(t_.level(ending.outcome), ending.code));
    came_from(node);
    prose(t_.marked("n." + node.id.text + ".body"));
    prose(t_.marked("e." + ending.id + ".text"));
  }

  void last_pages() {
    if (s_.debrief_questions > 0) {
      heading(1, w_.sheet_debrief());
      std::vector<Runs> items;
      for (int i = 1; i <= s_.debrief_questions; ++i)
        items.push_back(runs_of(t_.marked("debrief." + std::to_string(i))));
      list(std::move(items), true);
    }
    if (s_.sources.empty()) return;
    heading(1, w_.sheet_sources());
    std::vector<Runs> items;
    for (const auto& [id, source] : s_.sources) {
      Runs line = plain(source_line(source, w_));
      if (!source.certainty.empty() && source.certainty != "verified")
        line.push_back(Run{" " + w_.by_key("sheet.certainty." + source.certainty)});
      items.push_back(std::move(line));
    }
    list(std::move(items), true);
  }

  const scenario::Scenario& s_;
  const scenario::SharedData& shared_;
  const i18n::Words& w_;
  StoryWords t_;
  Document document_;
};

}  // namespace

Document facilitator_sheet(const scenario::Scenario& scenario, const scenario::SharedData& shared,
                           const i18n::Words& words) {
  return Sheet(scenario, shared, words).take();
}

}  // namespace rembug::report

// A scenario as data: format version 1. Structure has ids and no human words; words stand in catalogues, one a
// language; sources and services are shared data. Loaded by load.hpp, checked by lint.hpp, played by play.hpp.
//
// Positions in vectors are the order of the file. Inside a loaded scenario every reference is valid: the loader refuses
// dangling ids, so `find_*` on an id that the model itself holds never fails.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/ids.hpp"
#include "base/time.hpp"

namespace rembug::scenario {

using NodeId = Id<struct NodeTag>;
using ChoiceId = Id<struct ChoiceTag>;
using VariableId = Id<struct VariableTag>;
using CaseFactId = Id<struct CaseFactTag>;
using CompetencyId = Id<struct CompetencyTag>;
using FieldId = Id<struct FieldTag>;
using ServiceId = Id<struct ServiceTag>;
using SourceId = Id<struct SourceTag>;
using ScheduleId = Id<struct ScheduleTag>;
using RoleId = Id<struct RoleTag>;
using FormId = Id<struct FormTag>;

// Quality of a decision, by what it does to safety. Acceptable is a shade of aman: defensible, not the best.
enum class Level { aman, berisiko, membahayakan };
enum class Critical { none, must, never };
enum class Comparison { eq, ne, lt, le, gt, ge };

// ---- conditions and effects: closed sets, so that every error has a place and analysis is exact ----

struct Condition {
  enum class Kind { all, any, negation, variable, visited, chose, day, role, field, service, known, referred };
  Kind kind = Kind::all;
  std::vector<Condition> parts;  // all, any, negation (exactly one)
  std::string subject;           // id of variable, node, choice, role, form field ("form.field"), service or case fact
  Comparison comparison = Comparison::ge;
  std::int64_t number = 0;  // variable (enums: index of the value), visited (times), day, field
  std::string text;         // field: compared text; empty: `number` is compared
  bool expected = true;     // service open, case fact known, chose, referred
};

struct Effect {
  enum class Kind { set, add, cancel, advance, refer, fill, reveal };
  Kind kind = Kind::set;
  std::string subject;      // variable, schedule, service, "form.field" or case fact
  std::int64_t number = 0;  // set: value (enums: index, flags: 0 or 1); add: by, saturating in the declared range
  int days = 0;             // advance
  int minutes = 0;          // advance
  std::string text;         // fill: the value; set: name of an enumeration's value until it is resolved
};

// ---- declarations ----

struct Variable {
  enum class Type { integer, enumeration, flag };
  VariableId id;
  Type type = Type::integer;
  std::int64_t min = 0;
  std::int64_t max = 0;
  std::int64_t init = 0;
  std::vector<std::string> values;  // of an enumeration
  bool shown = false;               // whether players see it
};

struct CaseFact {  // something about the case that can be learned; words `f.<id>.text` and `f.<id>.question`
  CaseFactId id;
  bool known_at_start = false;
};

struct FormField {
  enum class Kind { text, number, yes_no, choice };
  FieldId id;
  Kind kind = Kind::text;
  bool must_stay_empty = false;  // a name, an address: what a first report does not need
  bool required = false;
  std::vector<std::string> options;     // of a choice: ids, words `o.<form>.<field>.<option>`
  std::optional<std::string> expected;  // the value that the story supports, where there is one
};
struct Form {
  FormId id;
  std::vector<FormField> fields;
};

struct Role {
  RoleId id;  // words `r.<id>.name`, `r.<id>.card`
};

struct Character {
  std::string id;  // words `k.<id>.name`
  std::string age_band;
};

// ---- nodes and choices ----

struct Assessment {
  CompetencyId competency;
  Level level = Level::aman;
  bool acceptable = false;           // defensible, not the best
  int weight = 1;                    // 1..5
  std::vector<std::string> sources;  // "src" or "src:place in it"
};

struct Contested {
  std::string decided_by;  // who decides locally: a service, or words `who.<id>`
};

struct Schedule {  // a consequence that arrives later
  ScheduleId id;
  std::optional<int> after_days;
  std::optional<int> after_decisions;
  NodeId at_node;                      // empty: not tied to a node
  NodeId insert;                       // the node that is played when it is due; play then goes on where it was going
  ChoiceId cause;                      // whose consequence it is
  std::optional<Condition> when;       // asked when due
  std::optional<Condition> cancel_if;  // asked when due
};

struct Choice {
  ChoiceId id;
  std::optional<Condition> shown_if;    // hidden otherwise
  std::optional<Condition> enabled_if;  // shown but locked otherwise, with words `c.<id>.locked`
  bool pinned = false;                  // keeps its place when options are shuffled
  bool correct = false;                 // choose_several: belongs to the answer; role_play: to be ticked
  int order = 0;                        // order: its right place, from 1
  ServiceId service;                    // pick_service
  std::vector<Assessment> assess;
  Critical critical = Critical::none;
  std::optional<Contested> contested;  // guidance differs, or local procedure decides; words `c.<id>.contested`
  std::string waiver;                  // why no source is named
  std::vector<Effect> effects;
  std::vector<Schedule> schedule;
  NodeId go_to;  // empty: the node's own
};

enum class ActivityKind { choose_one, choose_several, order, form, pick_service, role_play, reflect, inform };

struct Timer {
  int seconds = 0;
  ChoiceId on_expire;  // empty: stay
};

enum class VoteMode { hands, cards, seats, facilitator };

struct Facilitation {
  int minutes = 0;
  int prompts = 0;  // words `n.<id>.prompt.1` ...
  int expected = 0;
  int mistakes = 0;
  bool hold = false;  // stop and talk before going on
  VoteMode vote = VoteMode::cards;
  int rounds = 1;
  bool may_skip = false;
};

inline constexpr std::size_t k_most_choices = 12;  // of a node

struct Node {
  NodeId id;
  ActivityKind activity = ActivityKind::inform;
  std::vector<Choice> choices;
  FormId form;  // activity form
  std::vector<Assessment>
      assess;  // of activities judged as a whole (order, form, choose_several, pick_service, role_play)
  Critical critical = Critical::none;
  std::vector<Effect> on_enter;
  NodeId go_to;        // where the activity as a whole leads
  std::string ending;  // ending id; then nothing follows
  bool shuffle = true;
  RoleId role;        // addressed role, may be empty
  std::string place;  // words `p.<place>`
  std::string case_step;
  std::optional<Timer> timer;
  Facilitation facilitation;
  std::string picture;  // file in media/
};

struct Ending {
  std::string id;               // words `e.<id>.title`, `e.<id>.text`
  std::string code;             // E1..E8, see scenarios/README.md
  Level outcome = Level::aman;  // how it went, told apart from the quality of decisions
};

// ---- shared data ----

struct Source {
  SourceId id;
  std::string title;
  std::string publisher;
  int year = 0;
  std::string place;  // address or shelf
  std::optional<Date> checked;
  std::string certainty;  // verified | background | local
};

struct Service {
  ServiceId id;
  std::map<std::string, std::string, std::less<>> name;     // by language
  std::map<std::string, std::string, std::less<>> mandate;  // by language
  std::string phone;                                        // empty: the city fills it in
  std::string hours;
  std::vector<std::string> clocks;                          // "72h", "1x24", "3x24"
  std::map<std::string, std::string, std::less<>> consent;  // what consent it needs, by language
  std::vector<std::string> sources;
  std::optional<Date> checked;
};

// ---- the scenario ----

struct TextEntry {
  std::string text;
  std::string made_from;  // hash of the source text that a translation was made from; empty in the source language
};
using TextCatalogue = std::map<std::string, TextEntry, std::less<>>;

struct LintIgnore {
  std::string code;
  std::string at;  // id of the node or choice; empty: everywhere
  std::string reason;
};

// A leaflet for neighbours that goes with the story. Words `handout.title`, `handout.lead`, and `handout.1.title`,
// `handout.1.text` ...; whom to call and where it is from are shared data.
struct Handout {
  int sections = 0;  // 0: there is none
  std::vector<std::string> services;
  std::vector<std::string> sources;  // "src" or "src:place in it"
};

enum class Status { draft, reviewed, released };
enum class CaseLevel { hijau, kuning, merah };

struct Scenario {
  std::string id;
  std::string version;
  int format_major = 1;
  int format_minor = 0;
  std::string kind = "latihan";  // latihan | penyuluhan
  Status status = Status::draft;
  std::vector<std::string> reviewed_by;  // institutions
  std::optional<Date> review_until;
  std::string locale = "id";  // language of the source text
  CaseLevel level = CaseLevel::hijau;
  std::vector<std::string> content_warnings;  // words `w.<id>`
  int minutes = 0;                            // planned for a room
  NodeId start;
  int start_hour = 8;
  int debrief_questions = 0;  // words `debrief.1` ...
  Handout handout;
  std::vector<Variable> variables;
  std::vector<CompetencyId> competencies;
  std::vector<Role> roles;
  std::vector<Character> cast;
  std::vector<CaseFact> facts;
  std::vector<Form> forms;
  std::vector<Ending> endings;
  std::vector<Node> nodes;
  std::map<std::string, std::string, std::less<>> renamed;
  std::vector<std::string> retired;
  std::vector<LintIgnore> lint_ignore;
  std::map<std::string, TextCatalogue, std::less<>> texts;  // by language
  std::map<SourceId, Source> sources;                       // those the scenario names
  std::map<ServiceId, Service> services;
  std::string content_hash;  // SHA-256 of the meaning, in hex: formatting and key order do not change it

  // Index of ids, made by the loader.
  std::unordered_map<std::string, std::uint32_t> node_index;
  std::unordered_map<std::string, std::pair<std::uint32_t, std::uint32_t>> choice_index;  // node, choice
  std::unordered_map<std::string, std::uint32_t> variable_index;

  const Node* node(const NodeId& wanted) const;
  const Choice* choice(const ChoiceId& wanted) const;
  const Ending* ending(std::string_view wanted) const;
  const Form* form(const FormId& wanted) const;
  const Service* service(const ServiceId& wanted) const;
  const Source* source(std::string_view reference) const;  // "src" or "src:place"

  // The words under `key` in `language`, else in the source language, else empty.
  std::string_view text(std::string_view language, std::string_view key) const;
};

}  // namespace rembug::scenario

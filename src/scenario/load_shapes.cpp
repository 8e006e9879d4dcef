#include "scenario/load_shapes.hpp"

#include <limits>

#include "scenario/shape_kit.hpp"

namespace rembug::scenario {
namespace {

constexpr std::size_t k_longest_text = 20'000;
constexpr std::size_t k_most_variables = 256;

template <class E>
struct Vocabulary;
template <>
struct Vocabulary<Level> {
  static std::vector<std::string_view> names() { return {"aman", "berisiko", "membahayakan"}; }
};
template <>
struct Vocabulary<Critical> {
  static std::vector<std::string_view> names() { return {"none", "must", "never"}; }
};
template <>
struct Vocabulary<ActivityKind> {
  static std::vector<std::string_view> names() {
    return {"choose_one", "choose_several", "order", "form", "pick_service", "role_play", "reflect", "inform"};
  }
};
template <>
struct Vocabulary<VoteMode> {
  static std::vector<std::string_view> names() { return {"hands", "cards", "seats", "facilitator"}; }
};
template <>
struct Vocabulary<Status> {
  static std::vector<std::string_view> names() { return {"draft", "reviewed", "released"}; }
};
template <>
struct Vocabulary<CaseLevel> {
  static std::vector<std::string_view> names() { return {"hijau", "kuning", "merah"}; }
};
template <>
struct Vocabulary<Variable::Type> {
  static std::vector<std::string_view> names() { return {"int", "enum", "flag"}; }
};
template <>
struct Vocabulary<FormField::Kind> {
  static std::vector<std::string_view> names() { return {"text", "number", "yes_no", "choice"}; }
};

template <class E>
const Shape& vocabulary_shape() {
  static const Shape shape = [] {
    Shape s;
    s.expected = "text";
    s.vocabulary = Vocabulary<E>::names();
    s.text = [](void* target, std::string& value) {
      const auto names = Vocabulary<E>::names();
      for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == value) {
          *static_cast<E*>(target) = static_cast<E>(i);
          return true;
        }
      }
      return false;
    };
    return s;
  }();
  return shape;
}

template <class T>
Shape integer_shape() {
  Shape s;
  s.expected = "integer";
  s.integer = [](void* target, std::int64_t value) {
    if (value < std::numeric_limits<T>::min() || value > std::numeric_limits<T>::max()) return false;
    *static_cast<T*>(target) = static_cast<T>(value);
    return true;
  };
  return s;
}

}  // namespace

// ---- scalars ----

template <>
const Shape& shape_of<std::string>() {
  static const Shape shape = text_shape(400);
  return shape;
}
template <>
const Shape& shape_of<bool>() {
  static const Shape shape = [] {
    Shape s;
    s.expected = "boolean";
    s.boolean = [](void* target, bool value) {
      *static_cast<bool*>(target) = value;
      return true;
    };
    return s;
  }();
  return shape;
}
template <>
const Shape& shape_of<int>() {
  static const Shape shape = integer_shape<int>();
  return shape;
}
template <>
const Shape& shape_of<std::int64_t>() {
  static const Shape shape = integer_shape<std::int64_t>();
  return shape;
}
template <>
const Shape& shape_of<std::optional<int>>() {
  static const Shape shape = [] {
    Shape s;
    s.expected = "integer";
    s.integer = [](void* target, std::int64_t value) {
      if (value < 0 || value > 100'000) return false;
      *static_cast<std::optional<int>*>(target) = static_cast<int>(value);
      return true;
    };
    return s;
  }();
  return shape;
}
template <>
const Shape& shape_of<std::optional<std::string>>() {
  static const Shape shape = [] {
    Shape s;
    s.expected = "text";
    s.text = [](void* target, std::string& value) {
      *static_cast<std::optional<std::string>*>(target) = std::move(value);
      return true;
    };
    return s;
  }();
  return shape;
}
template <>
const Shape& shape_of<std::optional<Date>>() {
  static const Shape shape = [] {
    Shape s;
    s.expected = "date";
    s.text = [](void* target, std::string& value) {
      const auto date = parse_date(value);
      *static_cast<std::optional<Date>*>(target) = date;
      return date.has_value();
    };
    return s;
  }();
  return shape;
}

#define REMBUG_ID_SHAPE(T)     \
  template <>                  \
  const Shape& shape_of<T>() { \
    return id_shape<T>();      \
  }
REMBUG_ID_SHAPE(NodeId)
REMBUG_ID_SHAPE(ChoiceId)
REMBUG_ID_SHAPE(VariableId)
REMBUG_ID_SHAPE(CaseFactId)
REMBUG_ID_SHAPE(CompetencyId)
REMBUG_ID_SHAPE(FieldId)
REMBUG_ID_SHAPE(ServiceId)
REMBUG_ID_SHAPE(SourceId)
REMBUG_ID_SHAPE(ScheduleId)
REMBUG_ID_SHAPE(RoleId)
REMBUG_ID_SHAPE(FormId)
#undef REMBUG_ID_SHAPE

#define REMBUG_VOCABULARY_SHAPE(T) \
  template <>                      \
  const Shape& shape_of<T>() {     \
    return vocabulary_shape<T>();  \
  }
REMBUG_VOCABULARY_SHAPE(Level)
REMBUG_VOCABULARY_SHAPE(Critical)
REMBUG_VOCABULARY_SHAPE(ActivityKind)
REMBUG_VOCABULARY_SHAPE(VoteMode)
REMBUG_VOCABULARY_SHAPE(Status)
REMBUG_VOCABULARY_SHAPE(CaseLevel)
REMBUG_VOCABULARY_SHAPE(Variable::Type)
REMBUG_VOCABULARY_SHAPE(FormField::Kind)
#undef REMBUG_VOCABULARY_SHAPE

// ---- conditions ----

namespace {

// A value that a condition compares with or an effect sets: number, name of an enumeration's value, or true and false.
template <class Owner>
const Shape& compared_value_shape() {
  static const Shape shape = [] {
    Shape s;
    s.expected = "integer_or_text";
    s.integer = [](void* target, std::int64_t value) {
      static_cast<Owner*>(target)->number = value;
      return true;
    };
    s.text = [](void* target, std::string& value) {
      static_cast<Owner*>(target)->text = std::move(value);
      return true;
    };
    s.boolean = [](void* target, bool value) {
      static_cast<Owner*>(target)->number = value ? 1 : 0;
      return true;
    };
    return s;
  }();
  return shape;
}

template <Comparison C>
Member comparison(std::string name) {
  return at(
      std::move(name),
      [](void* p) -> void* {
        static_cast<Condition*>(p)->comparison = C;
        return p;
      },
      &compared_value_shape<Condition>);
}

std::vector<Member> comparisons() {
  return {comparison<Comparison::eq>("eq"), comparison<Comparison::ne>("ne"), comparison<Comparison::lt>("lt"),
          comparison<Comparison::le>("le"), comparison<Comparison::gt>("gt"), comparison<Comparison::ge>("ge")};
}

const Shape& day_shape() {
  static const Shape shape = object(comparisons());
  return shape;
}

template <Condition::Kind K>
Member condition_on(std::string name) {
  return naming_kind(at(
      std::move(name),
      [](void* p) -> void* {
        auto* c = static_cast<Condition*>(p);
        c->kind = K;
        if constexpr (K == Condition::Kind::visited) c->number = 1;
        return &c->subject;
      },
      &plain_id_shape));
}

template <Condition::Kind K>
Member condition_list(std::string name) {
  return naming_kind(at(
      std::move(name),
      [](void* p) -> void* {
        auto* c = static_cast<Condition*>(p);
        c->kind = K;
        return &c->parts;
      },
      &shape_of<std::vector<Condition>>));
}

}  // namespace

REMBUG_ARRAY_SHAPE(Condition, 64)

template <>
const Shape& shape_of<Condition>() {
  static const Shape shape = [] {
    using Kind = Condition::Kind;
    std::vector<Member> members = comparisons();
    members.push_back(condition_list<Kind::all>("all"));
    members.push_back(condition_list<Kind::any>("any"));
    members.push_back(naming_kind(at(
        "not",
        [](void* p) -> void* {
          auto* c = static_cast<Condition*>(p);
          c->kind = Kind::negation;
          return &c->parts.emplace_back();
        },
        &shape_of<Condition>)));
    members.push_back(condition_on<Kind::variable>("var"));
    members.push_back(condition_on<Kind::visited>("visited"));
    members.push_back(condition_on<Kind::chose>("chose"));
    members.push_back(condition_on<Kind::role>("role"));
    members.push_back(condition_on<Kind::field>("form"));
    members.push_back(condition_on<Kind::service>("service"));
    members.push_back(condition_on<Kind::known>("known"));
    members.push_back(condition_on<Kind::referred>("referred"));
    members.push_back(naming_kind(at(
        "day",
        [](void* p) -> void* {
          static_cast<Condition*>(p)->kind = Kind::day;
          return p;
        },
        &day_shape)));
    members.push_back(member<&Condition::expected>("open"));
    return exclusive_object(std::move(members));
  }();
  return shape;
}
// ---- effects ----

namespace {

template <Effect::Kind K>
Member effect_on(std::string name) {
  return naming_kind(at(
      std::move(name),
      [](void* p) -> void* {
        auto* e = static_cast<Effect*>(p);
        e->kind = K;
        return &e->subject;
      },
      &plain_id_shape));
}

const Shape& advance_shape() {
  static const Shape shape = object({member<&Effect::days>("days"), member<&Effect::minutes>("minutes")});
  return shape;
}

}  // namespace

template <>
const Shape& shape_of<Effect>() {
  static const Shape shape = [] {
    using Kind = Effect::Kind;
    return exclusive_object({effect_on<Kind::set>("set"), effect_on<Kind::add>("add"),
                             effect_on<Kind::cancel>("cancel"), effect_on<Kind::refer>("refer"),
                             effect_on<Kind::fill>("fill"), effect_on<Kind::reveal>("reveal"),
                             naming_kind(at(
                                 "advance",
                                 [](void* p) -> void* {
                                   static_cast<Effect*>(p)->kind = Kind::advance;
                                   return p;
                                 },
                                 &advance_shape)),
                             at(
                                 "to", [](void* p) -> void* { return p; }, &compared_value_shape<Effect>),
                             // "flag" is short for setting a flag to true
                             naming_kind(at(
                                 "flag",
                                 [](void* p) -> void* {
                                   auto* e = static_cast<Effect*>(p);
                                   e->kind = Kind::set;
                                   e->number = 1;
                                   return &e->subject;
                                 },
                                 &plain_id_shape)),
                             member<&Effect::number>("by"), member<&Effect::text>("with")});
  }();
  return shape;
}
REMBUG_ARRAY_SHAPE(Effect, 64)
REMBUG_ARRAY_SHAPE(std::string, 200)
REMBUG_ARRAY_SHAPE(int, 2)

// ---- declarations ----

namespace {
// The start value of a variable: a number, a flag's truth, or an enumeration's value, which is looked up at the end.
const Shape& init_shape() {
  static const Shape shape = [] {
    Shape s;
    s.expected = "integer_or_text";
    s.integer = [](void* target, std::int64_t value) {
      static_cast<Variable*>(target)->init = value;
      return true;
    };
    s.boolean = [](void* target, bool value) {
      static_cast<Variable*>(target)->init = value ? 1 : 0;
      return true;
    };
    s.text = [](void* target, std::string& value) {
      auto* v = static_cast<Variable*>(target);
      for (std::size_t i = 0; i < v->values.size(); ++i) {
        if (v->values[i] == value) {
          v->init = static_cast<std::int64_t>(i);
          return true;
        }
      }
      return false;
    };
    return s;
  }();
  return shape;
}
}  // namespace

template <>
const Shape& shape_of<Variable>() {
  static const Shape shape =
      object({member<&Variable::id>("id", k_required), member<&Variable::type>("type", k_required),
              member<&Variable::min>("min"), member<&Variable::max>("max"), member<&Variable::values>("values"),
              at(
                  "init", [](void* p) -> void* { return p; }, &init_shape),
              member<&Variable::shown>("shown")});
  return shape;
}
template <>
const Shape& shape_of<CaseFact>() {
  static const Shape shape =
      object({member<&CaseFact::id>("id", k_required), member<&CaseFact::known_at_start>("known")});
  return shape;
}
REMBUG_ARRAY_SHAPE(FormField, 64)
template <>
const Shape& shape_of<FormField>() {
  static const Shape shape =
      object({member<&FormField::id>("id", k_required), member<&FormField::kind>("kind", k_required),
              member<&FormField::must_stay_empty>("mustStayEmpty"), member<&FormField::required>("required"),
              member<&FormField::options>("options"), member<&FormField::expected>("expected")});
  return shape;
}
template <>
const Shape& shape_of<Form>() {
  static const Shape shape = object({member<&Form::id>("id", k_required), member<&Form::fields>("fields", k_required)});
  return shape;
}
template <>
const Shape& shape_of<Role>() {
  static const Shape shape = object({member<&Role::id>("id", k_required)});
  return shape;
}
template <>
const Shape& shape_of<Character>() {
  static const Shape shape =
      object({required(at(
                  "id", [](void* p) -> void* { return &static_cast<Character*>(p)->id; }, &plain_id_shape)),
              member<&Character::age_band>("ageBand")});
  return shape;
}
template <>
const Shape& shape_of<Ending>() {
  static const Shape shape =
      object({required(at(
                  "id", [](void* p) -> void* { return &static_cast<Ending*>(p)->id; }, &plain_id_shape)),
              member<&Ending::code>("code", k_required), member<&Ending::outcome>("outcome", k_required)});
  return shape;
}
template <>
const Shape& shape_of<LintIgnore>() {
  static const Shape shape = object({member<&LintIgnore::code>("code", k_required), member<&LintIgnore::at>("at"),
                                     member<&LintIgnore::reason>("reason", k_required)});
  return shape;
}

// ---- nodes ----

template <>
const Shape& shape_of<Assessment>() {
  static const Shape shape =
      object({member<&Assessment::competency>("competency", k_required),
              member<&Assessment::level>("level", k_required), member<&Assessment::acceptable>("acceptable"),
              member<&Assessment::weight>("weight"), member<&Assessment::sources>("sources")});
  return shape;
}
REMBUG_ARRAY_SHAPE(Assessment, 16)

namespace {

// A member that is an optional struct: made when its object begins.
template <auto M>
Member made(std::string name, const Shape& (*shape)()) {
  using Pointer = detail::MemberPointer<decltype(M)>;
  return at(
      std::move(name), [](void* p) -> void* { return &(static_cast<typename Pointer::Class*>(p)->*M).emplace(); },
      shape);
}

const Shape& after_shape() {
  static const Shape shape =
      object({member<&Schedule::after_days>("days"), member<&Schedule::after_decisions>("decisions"),
              member<&Schedule::at_node>("node")});
  return shape;
}

}  // namespace

template <>
const Shape& shape_of<Schedule>() {
  static const Shape shape =
      object({member<&Schedule::id>("id", k_required),
              at(
                  "after", [](void* p) -> void* { return p; }, &after_shape),
              member<&Schedule::insert>("insert", k_required), member<&Schedule::cause>("cause", k_required),
              made<&Schedule::when>("when", &shape_of<Condition>),
              made<&Schedule::cancel_if>("cancelIf", &shape_of<Condition>)});
  return shape;
}
REMBUG_ARRAY_SHAPE(Schedule, 16)
template <>
const Shape& shape_of<Contested>() {
  static const Shape shape = object({required(at(
      "decidedBy", [](void* p) -> void* { return &static_cast<Contested*>(p)->decided_by; }, &plain_id_shape))});
  return shape;
}
template <>
const Shape& shape_of<Choice>() {
  static const Shape shape = object(
      {member<&Choice::id>("id", k_required), made<&Choice::shown_if>("if", &shape_of<Condition>),
       made<&Choice::enabled_if>("enabledIf", &shape_of<Condition>), member<&Choice::pinned>("pin"),
       member<&Choice::correct>("correct"), member<&Choice::order>("order"), member<&Choice::service>("service"),
       member<&Choice::assess>("assess"), member<&Choice::critical>("critical"),
       made<&Choice::contested>("contested", &shape_of<Contested>), member<&Choice::waiver>("waiver"),
       member<&Choice::effects>("effects"), member<&Choice::schedule>("schedule"), member<&Choice::go_to>("goto")});
  return shape;
}
REMBUG_ARRAY_SHAPE(Choice, k_most_choices)
template <>
const Shape& shape_of<Timer>() {
  static const Shape shape =
      object({member<&Timer::seconds>("seconds", k_required), member<&Timer::on_expire>("onExpire")});
  return shape;
}
template <>
const Shape& shape_of<Facilitation>() {
  static const Shape shape =
      object({member<&Facilitation::minutes>("minutes"), member<&Facilitation::prompts>("prompts"),
              member<&Facilitation::expected>("expected"), member<&Facilitation::mistakes>("mistakes"),
              member<&Facilitation::hold>("hold"), member<&Facilitation::vote>("vote"),
              member<&Facilitation::rounds>("rounds"), member<&Facilitation::may_skip>("maySkip")});
  return shape;
}
template <>
const Shape& shape_of<Node>() {
  static const Shape shape =
      object({member<&Node::id>("id", k_required), member<&Node::activity>("activity", k_required),
              member<&Node::choices>("choices"), member<&Node::form>("form"), member<&Node::assess>("assess"),
              member<&Node::critical>("critical"), member<&Node::on_enter>("onEnter"), member<&Node::go_to>("goto"),
              at(
                  "ending", [](void* p) -> void* { return &static_cast<Node*>(p)->ending; }, &plain_id_shape),
              member<&Node::shuffle>("shuffle"), member<&Node::role>("role"), member<&Node::place>("place"),
              member<&Node::case_step>("caseStep"), made<&Node::timer>("timer", &shape_of<Timer>),
              member<&Node::facilitation>("facilitation"), member<&Node::picture>("picture")});
  return shape;
}

REMBUG_ARRAY_SHAPE(Variable, k_most_variables)
REMBUG_ARRAY_SHAPE(CompetencyId, 64)
REMBUG_ARRAY_SHAPE(Role, 64)
REMBUG_ARRAY_SHAPE(Character, 64)
REMBUG_ARRAY_SHAPE(CaseFact, 256)
REMBUG_ARRAY_SHAPE(Form, 16)
REMBUG_ARRAY_SHAPE(Ending, 64)
REMBUG_ARRAY_SHAPE(LintIgnore, 256)
REMBUG_ARRAY_SHAPE(Node, 0)  // the limit is an option of the loader, checked there

// ---- texts ----

namespace {

// An entry is a string, or {"t": "...", "of": "<hash of the text it was made from>"}.
const Shape& long_text_shape() {
  static const Shape shape = text_shape(k_longest_text);
  return shape;
}
const Shape& text_entry_shape() {
  static const Shape shape = [] {
    Shape s = object({at(
                          "t", [](void* p) -> void* { return &static_cast<TextEntry*>(p)->text; }, &long_text_shape),
                      member<&TextEntry::made_from>("of")});
    s.members[0].required = k_required;
    s.longest = k_longest_text;
    s.text = [](void* target, std::string& value) {
      static_cast<TextEntry*>(target)->text = std::move(value);
      return true;
    };
    return s;
  }();
  return shape;
}
bool is_text_key(const std::string& key) {
  return !key.empty() && key.size() <= 200 && key.find(' ') == std::string::npos;
}
const Shape& catalogue_shape() {
  static const Shape shape = [] {
    Shape s;
    s.entry = [](void* map, const std::string& key) -> void* {
      return is_text_key(key) ? &(*static_cast<TextCatalogue*>(map))[key] : nullptr;
    };
    s.element = &text_entry_shape;
    return s;
  }();
  return shape;
}
using TextsByLanguage = std::map<std::string, TextCatalogue, std::less<>>;
const Shape& texts_by_language_shape() {
  static const Shape shape = [] {
    Shape s;
    s.entry = [](void* map, const std::string& key) -> void* {
      return is_scenario_id(key) ? &(*static_cast<TextsByLanguage*>(map))[key] : nullptr;
    };
    s.element = &catalogue_shape;
    return s;
  }();
  return shape;
}
}  // namespace

const Shape& text_file_shape() {
  static const Shape shape =
      object({member<&TextFile::language>("language", k_required),
              required(at(
                  "texts", [](void* p) -> void* { return &static_cast<TextFile*>(p)->texts; }, &catalogue_shape))});
  return shape;
}

// ---- files ----

namespace {
const Shape& retired_shape() {
  static const Shape shape = [] {
    Shape s = array_of<std::string>(20'000);
    s.element = &plain_id_shape;
    return s;
  }();
  return shape;
}
}  // namespace

const Shape& scenario_file_shape() {
  static const Shape shape = [] {
#define REMBUG_OF_SCENARIO(NAME, MEMBER, SHAPE) \
  at(                                           \
      NAME, [](void* p) -> void* { return &static_cast<ScenarioFile*>(p)->scenario.MEMBER; }, SHAPE)
    std::vector<Member> members{
        member<&ScenarioFile::format>("format", k_required),
        member<&ScenarioFile::format_version>("formatVersion", k_required),
        REMBUG_OF_SCENARIO("id", id, &plain_id_shape),
        REMBUG_OF_SCENARIO("version", version, &shape_of<std::string>),
        REMBUG_OF_SCENARIO("start", start, &shape_of<NodeId>),
        REMBUG_OF_SCENARIO("nodes", nodes, &shape_of<std::vector<Node>>),
        REMBUG_OF_SCENARIO("endings", endings, &shape_of<std::vector<Ending>>),
        REMBUG_OF_SCENARIO("kind", kind, &shape_of<std::string>),
        REMBUG_OF_SCENARIO("status", status, &shape_of<Status>),
        REMBUG_OF_SCENARIO("reviewedBy", reviewed_by, &shape_of<std::vector<std::string>>),
        REMBUG_OF_SCENARIO("reviewUntil", review_until, &shape_of<std::optional<Date>>),
        REMBUG_OF_SCENARIO("locale", locale, &plain_id_shape),
        REMBUG_OF_SCENARIO("level", level, &shape_of<CaseLevel>),
        REMBUG_OF_SCENARIO("contentWarnings", content_warnings, &shape_of<std::vector<std::string>>),
        REMBUG_OF_SCENARIO("minutes", minutes, &shape_of<int>),
        REMBUG_OF_SCENARIO("startHour", start_hour, &shape_of<int>),
        REMBUG_OF_SCENARIO("debriefQuestions", debrief_questions, &shape_of<int>),
        REMBUG_OF_SCENARIO("variables", variables, &shape_of<std::vector<Variable>>),
        REMBUG_OF_SCENARIO("competencies", competencies, &shape_of<std::vector<CompetencyId>>),
        REMBUG_OF_SCENARIO("roles", roles, &shape_of<std::vector<Role>>),
        REMBUG_OF_SCENARIO("cast", cast, &shape_of<std::vector<Character>>),
        REMBUG_OF_SCENARIO("facts", facts, &shape_of<std::vector<CaseFact>>),
        REMBUG_OF_SCENARIO("forms", forms, &shape_of<std::vector<Form>>),
        REMBUG_OF_SCENARIO("renamed", renamed, &string_map_shape),
        REMBUG_OF_SCENARIO("retired", retired, &retired_shape),
        REMBUG_OF_SCENARIO("lintIgnore", lint_ignore, &shape_of<std::vector<LintIgnore>>),
        REMBUG_OF_SCENARIO("texts", texts, &texts_by_language_shape)};
#undef REMBUG_OF_SCENARIO
    for (std::size_t i = 2; i <= 6; ++i) members[i].required = k_required;
    return object(std::move(members));
  }();
  return shape;
}

}  // namespace rembug::scenario

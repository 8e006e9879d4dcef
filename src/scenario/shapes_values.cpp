// The shapes of single values: texts, numbers, dates, ids and words of closed sets.
#include <limits>

#include "scenario/shape_kit.hpp"

namespace rembug::scenario {
namespace {

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

REMBUG_ARRAY_SHAPE(std::string, 200)
REMBUG_ARRAY_SHAPE(int, 2)

}  // namespace rembug::scenario

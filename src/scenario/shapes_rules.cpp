// The shapes of conditions and effects.
#include "scenario/shape_kit.hpp"

namespace rembug::scenario {
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

}  // namespace rembug::scenario

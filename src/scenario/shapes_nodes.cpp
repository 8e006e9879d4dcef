// The shapes of nodes and choices.
#include "scenario/shape_kit.hpp"

namespace rembug::scenario {

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

REMBUG_ARRAY_SHAPE(Node, 0)  // the limit is an option of the loader, checked there

}  // namespace rembug::scenario

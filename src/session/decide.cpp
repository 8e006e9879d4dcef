#include "session/decide.hpp"

#include <type_traits>

#include "session/ruling.hpp"

namespace rembug::session {
namespace {

template <class T, class... Of>
inline constexpr bool k_is_any_of = (std::is_same_v<T, Of> || ...);

// What may still happen after the evening is over. Undo and redo look closer themselves.
template <class Wish>
inline constexpr bool k_fits_closed_session =
    k_is_any_of<Wish, ReopenSession, ProgressAgreement, EraseName, NoteDocument, Undo, Redo>;

// What somebody in the room may do from their own seat.
template <class Wish>
inline constexpr bool k_fits_participant = k_is_any_of<Wish, GiveAnswer, GiveRating, WriteObjection, RaiseItem>;

template <class Wish>
Refusal first_objection(const Ruling& ruling) {
  const SessionView& view = ruling.view;
  if constexpr (std::is_same_v<Wish, CreateSession>) {
    if (view.exists) return Problem{"session_exists", {}};
  } else {
    if (!view.exists) return Problem{"session_unknown", {{"session", ruling.context.session.text}}};
    if (view.closed && !k_fits_closed_session<Wish>) return Problem{"session_closed", {}};
    if (view.kind == SessionKind::fgd && ruling.role == ActorRole::peserta && !k_fits_participant<Wish>)
      return Problem{"role_not_allowed", {}};
  }
  return k_granted;
}

}  // namespace

Result<Decided> decide(const SessionView& view, const Command& command, const Context& context) {
  Ruling ruling(view, command.role, context);
  const Refusal refusal = std::visit(
      [&](const auto& wish) -> Refusal {
        if (auto why_not = first_objection<std::decay_t<decltype(wish)>>(ruling)) return why_not;
        return rule(ruling, wish);
      },
      command.body);
  if (refusal) return *refusal;
  return std::move(ruling).take();
}

}  // namespace rembug::session

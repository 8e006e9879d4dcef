// What the rating screen works out from the view: who was counted where, and what goes into the next round. Pure.
#pragma once

#include <string>
#include <vector>

#include "session/view.hpp"

namespace rembug::ui {

// Cards counted for one group, or for the room as a whole (empty): one number a value, lowest first. Answers given seat
// by seat are left out. A count of the room takes the place of its groups' counts, so it begins from their sum.
std::vector<int> cards_counted(const session::RatedItemView& rated, session::RatingMethod method,
                               const std::string& group);

// Proposals that can be rated: on the board, and not an agreement yet; in the order of the board.
std::vector<const session::ItemView*> proposals(const session::SessionView& view);

bool is_accepted(const consensus::AgreementResult& result);

struct RatingState {
  int accepted = 0;
  int open = 0;  // rated, and not accepted
  int unrated = 0;
};
RatingState state_of(const session::RoundView& round);

// What a new round should ask about after this one: what was not accepted or has been reworded since, and is not an
// agreement.
std::vector<session::ItemId> for_next_round(const session::SessionView& view, const session::RoundView& round);

}  // namespace rembug::ui

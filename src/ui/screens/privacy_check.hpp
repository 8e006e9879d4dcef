// Looks for what should not be in statements: names from the attendance list, and long numbers such as a telephone or
// identity number. It finds the obvious; people still read before they hand in. Pure.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "session/view.hpp"

namespace rembug::ui {

struct Trace {
  enum class What { name, number } what = What::number;
  std::string text;   // the statement
  std::string found;  // the part of it
};
// In one statement.
std::optional<Trace> personal_trace(const std::string& text, const std::map<session::SeatId, std::string>& names);
// In items of the board, objections and agreements that hold, in that order; one a statement.
std::vector<Trace> personal_traces(const session::SessionView& view,
                                   const std::map<session::SeatId, std::string>& names);

}  // namespace rembug::ui

// What the room sees: a projection made for it. It has no place for names, drafts, prompts, quality before the
// decision, counts before they are revealed, or who objected; so none of these can be shown.
#pragma once

#include <string>
#include <vector>

#include "session/view.hpp"

namespace rembug::ui {

struct RoomOption {
  std::string text;
  int number = 0;
  std::optional<int> count;   // after the reveal only
  std::optional<int> before;  // of the first round, when there was a second
  bool chosen = false;        // after the group has decided
  bool operator==(const RoomOption&) const = default;
};

struct RoomBar {  // one proposal's result, after the reveal
  std::string text;
  std::vector<int> counts;  // five: objection, doubt, neutral, agreement, full agreement
  std::string outcome;      // in words
  int people = 0;
  bool operator==(const RoomBar&) const = default;
};

inline constexpr std::size_t k_room_lines = 6;  // agreements a page

struct RoomView {
  enum class Kind {
    dark,
    welcome,
    scene,
    answers,
    consequence,
    ending,
    board,
    rating,
    rating_result,
    agreements,
    reading
  };
  Kind kind = Kind::dark;
  std::string heading;
  std::string body;  // the scene, or the wording that is read aloud
  std::string question;
  std::optional<scenario::Level> level;  // of a decision that was taken, or of the ending
  std::string level_words;
  std::vector<std::string> chips;  // "Hari ke-1, Rabu", "16.30"
  std::vector<RoomOption> options;
  std::vector<RoomBar> bars;
  std::vector<std::pair<session::ItemKind, std::string>> cards;
  std::vector<std::string> lines;  // agreements, one a line; legend words of a scale
  int answered = 0, present = 0;
  int page = 0, pages = 1;
  std::string footer;  // place and programme name; never a person
  bool operator==(const RoomView&) const = default;
};

struct Desk;
struct RunMemory;

// What the room sees of the open session at the step that the facilitator shows. Dark without a session.
RoomView room_view(const Desk& desk, const RunMemory& run);

}  // namespace rembug::ui

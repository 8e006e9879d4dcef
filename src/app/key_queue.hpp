// What the keyboard and the mouse did, waiting for its frame. Dear ImGui 1.86 sees states, not events: a key pressed
// and released between two frames would be lost, and what is typed fast would change its order. So at most one key goes
// down per frame, letters wait behind it, and each button has at most one edge per frame. Pure; main thread.
//
//   queue.press({Key::enter}, std::nullopt);
//   Portion portion = queue.take(typing, field_is_ready);   // for this frame
//   if (queue.waits()) pacing.input();                      // there is more for the next one
#pragma once

#include <deque>
#include <optional>
#include <variant>
#include <vector>

#include "ui/canvas.hpp"
#include "ui/widgets/keys.hpp"

namespace rembug::app {

// What one frame is given.
struct Portion {
  std::vector<ui::Chord> keys;  // at most one
  std::u32string characters;
  std::array<bool, static_cast<std::size_t>(ui::EditKey::count)> edit_down{};
  std::array<bool, 3> mouse_down{};
  double mouse_x = -1e6, mouse_y = -1e6;
  double wheel = 0;
  bool ctrl = false, shift = false;
};

class KeyQueue {
 public:
  void press(ui::Chord chord, std::optional<ui::EditKey> edits);
  void release(ui::EditKey key);
  void character(char32_t code);
  void mouse_button(std::size_t button, bool down);
  void mouse_at(double x, double y);
  void wheel(double notches);
  void modifiers(bool ctrl, bool shift);
  void lost_focus();  // whatever was held down has been let go elsewhere

  // `typing`: a text field has the caret; letters then belong to it. `field_is_ready`: it takes them already; until
  // then they wait, for a few frames at most. After a key that may bring another screen or field, what follows waits
  // until that is drawn and has its ring or caret, so that each key goes where the eyes are.
  Portion take(bool typing, bool field_is_ready);
  bool waits() const { return !events_.empty(); }

 private:
  struct Press {
    ui::Chord chord;
    std::optional<ui::EditKey> edits;
  };
  struct Release {
    ui::EditKey key;
  };
  struct Character {
    char32_t code;
    bool of_press;  // it came with the key pressed just before
  };
  struct Button {
    std::size_t button;
    bool down;
  };
  struct Move {
    double x, y;
  };
  struct Wheel {
    double notches;
  };
  struct Modifiers {
    bool ctrl, shift;
  };
  using Event = std::variant<Press, Release, Character, Button, Move, Wheel, Modifiers>;
  class Taking;

  std::deque<Event> events_;
  Portion held_;  // what stays down from frame to frame
  int frames_held_back_ = 0;
  int frames_since_key_ = 1000;
  bool last_was_digit_ = false;
};

}  // namespace rembug::app

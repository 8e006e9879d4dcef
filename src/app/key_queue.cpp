#include "app/key_queue.hpp"

namespace rembug::app {

namespace {

constexpr int k_patience_frames = 6;  // a field that does not become ready does not hold the keyboard for ever
// One frame draws what the key brought, one sets its ring, and one gives the caret to its field.
constexpr int k_settling_keys = 2;
constexpr int k_settling_letters = 3;

// A digit counts or chooses; nothing that takes letters opens by it.
bool is_digit(ui::Key key) {
  return key >= ui::Key::d0 && key <= ui::Key::d9;
}

// Keys that write a character: while somebody types they are no commands, only their character counts.
bool writes(const ui::Chord& chord) {
  return !chord.ctrl && (chord.key >= ui::Key::d0 || chord.key == ui::Key::slash || chord.key == ui::Key::space ||
                         chord.key == ui::Key::plus || chord.key == ui::Key::minus);
}

}  // namespace

// Decides, event by event, whether it still belongs to this frame.
class KeyQueue::Taking {
 public:
  struct Now {
    bool typing = false;
    bool unready = false;      // the field that has the focus has no caret yet
    int since_key = 1000;      // frames since the last key that may have brought something else to the screen
    bool after_digit = false;  // and that key was a digit
  };
  Taking(Portion& portion, const Now& now) : portion_(portion), now_(now), typing_(now.typing) {}

  bool brought_something() const { return brought_something_; }

  bool operator()(const Press& press) {
    if (must_wait(press)) return false;
    if (typing_ && writes(press.chord)) {
      // A letter after a key of its own, such as Backspace, would be taken before it.
      own_character_ = !key_down_;
      return !key_down_;
    }
    if (key_down_ || mouse_edge_) return false;
    // Let go in this frame, it cannot go down again before the next: ImGui would see it held all along.
    if (press.edits && edged_[static_cast<std::size_t>(*press.edits)]) return false;
    key_down_ = true;
    own_character_ = true;
    portion_.keys.push_back(press.chord);
    portion_.ctrl = press.chord.ctrl;
    portion_.shift = press.chord.shift;
    if (press.edits) edge(*press.edits, true);
    brought_something_ = !(typing_ && press.edits);
    return true;
  }
  bool operator()(const Release& release) {
    if (edged_[static_cast<std::size_t>(release.key)]) return false;
    edge(release.key, false);
    return true;
  }
  bool operator()(const Character& character) {
    if (key_down_) {
      if (!character.of_press || !own_character_) return false;
    } else if (now_.unready || now_.since_key < k_settling_letters) {
      return false;
    }
    portion_.characters.push_back(character.code);
    return true;
  }
  bool operator()(const Button& button) {
    if (key_down_ || mouse_edge_) return false;
    mouse_edge_ = true;
    portion_.mouse_down[button.button] = button.down;
    return true;
  }
  bool operator()(const Move& move) {
    if (mouse_edge_) return false;
    portion_.mouse_x = move.x;
    portion_.mouse_y = move.y;
    return true;
  }
  bool operator()(const Wheel& wheel) {
    portion_.wheel += wheel.notches;
    return true;
  }
  bool operator()(const Modifiers& modifiers) {
    if (key_down_) return false;
    portion_.ctrl = modifiers.ctrl;
    portion_.shift = modifiers.shift;
    return true;
  }

 private:
  bool must_wait(const Press& press) const {
    if (now_.unready) return true;
    if (typing_ && press.edits) return false;  // it stays in its field
    if (!typing_ && is_digit(press.chord.key)) return !now_.after_digit && now_.since_key < k_settling_keys;
    // A letter that is no command here may be the first of a field that is still to come.
    return now_.since_key < (writes(press.chord) ? k_settling_letters : k_settling_keys);
  }

  void edge(ui::EditKey key, bool down) {
    portion_.edit_down[static_cast<std::size_t>(key)] = down;
    edged_[static_cast<std::size_t>(key)] = true;
  }

  Portion& portion_;
  const Now now_;
  const bool typing_;
  bool brought_something_ = false;
  bool key_down_ = false, own_character_ = false, mouse_edge_ = false;
  std::array<bool, static_cast<std::size_t>(ui::EditKey::count)> edged_{};
};

void KeyQueue::press(ui::Chord chord, std::optional<ui::EditKey> edits) {
  events_.emplace_back(Press{chord, edits});
}

void KeyQueue::release(ui::EditKey key) {
  events_.emplace_back(Release{key});
}

void KeyQueue::character(char32_t code) {
  const bool of_press = !events_.empty() && std::holds_alternative<Press>(events_.back());
  events_.emplace_back(Character{code, of_press});
}

void KeyQueue::mouse_button(std::size_t button, bool down) {
  if (button < held_.mouse_down.size()) events_.emplace_back(Button{button, down});
}

void KeyQueue::mouse_at(double x, double y) {
  if (!events_.empty()) {
    if (auto* move = std::get_if<Move>(&events_.back())) {
      *move = {x, y};
      return;
    }
  }
  events_.emplace_back(Move{x, y});
}

void KeyQueue::wheel(double notches) {
  events_.emplace_back(Wheel{notches});
}

void KeyQueue::modifiers(bool ctrl, bool shift) {
  events_.emplace_back(Modifiers{ctrl, shift});
}

void KeyQueue::lost_focus() {
  for (std::size_t key = 0; key < held_.edit_down.size(); ++key) release(static_cast<ui::EditKey>(key));
  for (std::size_t button = 0; button < held_.mouse_down.size(); ++button) {
    if (held_.mouse_down[button]) mouse_button(button, false);
  }
  modifiers(false, false);
}

Portion KeyQueue::take(bool typing, bool field_is_ready) {
  const bool unready = typing && !field_is_ready && frames_held_back_ < k_patience_frames;
  Portion portion = held_;
  Taking taking(portion, {typing, unready, frames_since_key_, last_was_digit_});
  bool held_back = false;
  while (!events_.empty()) {
    if (!std::visit(taking, events_.front())) {
      held_back = unready;
      break;
    }
    events_.pop_front();
  }
  frames_held_back_ = held_back ? frames_held_back_ + 1 : 0;
  if (taking.brought_something()) {
    frames_since_key_ = 0;
    last_was_digit_ = is_digit(portion.keys.front().key);
  } else {
    ++frames_since_key_;
  }
  held_ = portion;
  held_.keys.clear();
  held_.characters.clear();
  held_.wheel = 0;
  return portion;
}

}  // namespace rembug::app

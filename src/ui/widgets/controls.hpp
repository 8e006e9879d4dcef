// What a person presses, types into and chooses from. Every control draws itself in the rectangle it is given, is a
// spot of the stage, and says what happened. Ids never depend on the language.
#pragma once

#include <span>

#include "ui/widgets/stage.hpp"

namespace rembug::ui {

// ---- buttons ----

enum class ButtonKind { filled, plain, quiet, stop };  // at most one filled button on a screen

inline constexpr float k_button_small = 40, k_button = 48, k_button_large = 56;

struct Button {
  std::string id;
  std::string label;
  ButtonKind kind = ButtonKind::plain;
  Icon icon = Icon::none;
  Icon icon_after = Icon::none;
  Chord key = {};        // presses it from anywhere on its layer; Enter only while Enter is free
  bool show_key = true;  // whether the cap is drawn
  bool enabled = true;
  std::string reason = {};  // why it is disabled; shown while hovered or under the ring
};

bool button(Stage& stage, const Rect& rect, const Button& look);
// The width that the label, icons and caps need at the height of `rect`.
float button_width(Stage& stage, const Button& look, float height = k_button);
// Draws the button at its own width at the left end of `row` and cuts it off with a gap.
bool button_cut_left(Stage& stage, Rect& row, const Button& look, float gap = 12);
bool button_cut_right(Stage& stage, Rect& row, const Button& look, float gap = 12);
// An icon alone, 44 px; `label` is its name for help and tests.
bool icon_button(Stage& stage, const Rect& rect, const std::string& id, const std::string& label, Icon icon,
                 Chord key = {}, bool enabled = true);

// A whole card or row as one thing to press: draws hover and ring only; the caller draws what is on it.
Stage::Touch pressable(Stage& stage, const Rect& rect, const std::string& id, const std::string& label,
                       float rounding = radius::card, bool takes_enter = true, bool enabled = true);

// The caps of a chord from `at` (top left); gives the width used.
float key_caps(Stage& stage, Point at, Chord chord, Token ink = Token::ink, bool filled = true);
float key_caps_width(Stage& stage, Chord chord);
void focus_ring(Stage& stage, const Rect& rect, float rounding);

// ---- choices ----

struct OptionCard {
  std::string id;
  int number = 0;  // on the disc; also the key that chooses it. 0: none
  std::string text;
  bool chosen = false;
  bool enabled = true;
  std::string note = {};  // second line, e.g. why it is locked
  bool several = false;   // a box instead of a circle at the right
};
// Pressed by mouse, Space or its number.
bool option_card(Stage& stage, const Rect& rect, const OptionCard& look);
float option_card_height(Stage& stage, const OptionCard& look, float width);

struct SegmentLook {
  std::string label;
  Icon icon = Icon::none;
};
// One of few; left and right change it. Gives the new index, or -1.
int segmented(Stage& stage, const Rect& rect, const std::string& id, std::span<const SegmentLook> parts, int chosen);
float segmented_width(Stage& stage, std::span<const SegmentLook> parts);

// On or off, with the word beside it. True if it was changed.
bool switch_control(Stage& stage, const Rect& rect, const std::string& id, const std::string& label, bool on);
bool check_box(Stage& stage, const Rect& rect, const std::string& id, const std::string& label, bool on,
               bool enabled = true);

// One of many, in a list that opens. Gives the new index, or -1.
int select(Stage& stage, const Rect& rect, const std::string& id, const std::string& label,
           std::span<const std::string> options, int chosen, Icon icon = Icon::none,
           const std::string& empty_hint = {});

// - n +; gives the change asked for: -1, 0 or 1. `label` names what is counted.
int stepper(Stage& stage, const Rect& rect, const std::string& id, const std::string& label, int value, bool may_less,
            bool may_more);

// ---- typing ----

struct TextField {
  std::string id;
  std::string label;      // above the field, part of the rectangle; empty: none. Also the name of the spot
  std::string hint = {};  // shown while empty
  Icon icon = Icon::none;
  std::string error = {};  // below the field, part of the rectangle
  bool warning = false;    // the error is an amber reminder
  bool locked = false;
  Type type = Type::body;
  std::string name = {};  // name of the spot where there is no label
};
struct FieldEvents {
  bool changed = false;
  bool submitted = false;  // Enter
  bool active = false;
};
// One line of text. The text is the draft: it changes as it is typed.
FieldEvents text_field(Stage& stage, const Rect& rect, std::string& text, const TextField& look);
// Height of a field with label and error line.
float field_height(const TextField& look, bool with_error_line = false);

}  // namespace rembug::ui

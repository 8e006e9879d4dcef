// One frame of one window: what the person did, and the brush to draw with. Screens draw through the stage alone and
// never see ImGui; positions are logical pixels, which the stage multiplies by the zoom.
//
// Everything a person can press is a *spot*: it has an id that does not depend on the language, a label, a rectangle
// and a group. The spots of a frame are what the keyboard moves through (Tab between groups, arrows inside), what the
// mouse hits (the last one drawn is on top), and what tests find by label. Main thread only.
//
//   Stage stage(memory, fonts, theme, words);
//   stage.begin(input);
//   if (button(stage, rect, {.id = "save", .label = words.board_save(), .kind = ButtonKind::filled})) ...
//   stage.end();
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "i18n/words.hpp"
#include "ui/theme/fonts.hpp"
#include "ui/theme/tokens.hpp"
#include "ui/widgets/geometry.hpp"
#include "ui/widgets/keys.hpp"

struct ImDrawList;

namespace rembug::ui {

struct Spot {
  std::string id;
  std::string label;
  std::string group;
  Rect rect;      // where it is
  Rect visible;   // what of it can be seen; empty: scrolled away
  int layer = 0;  // dialogs lie above the screen
  bool enabled = true;
  bool takes_enter = true;  // Enter presses it when it has the ring
  bool is_field = false;    // text is typed into it
};

// What a person did since the last frame.
struct Input {
  Rect window;  // in logical pixels, at 0,0
  std::vector<Chord> keys;
  std::vector<std::string> dropped_files;
  double seconds = 0;  // monotonic; for fades and the caret, never for facts
};

// What stays from frame to frame. Owned by whoever owns the window.
struct StageMemory {
  std::vector<Spot> spots;  // of the last frame, in drawing order
  std::string focused;
  bool ring = false;  // the keyboard was used last
  std::string hot, armed;
  std::string open_select;                         // the list that is open, by id
  std::pair<std::string, int> selected{{}, -1};    // what was chosen in a list in the last frame
  std::string field_to_enter;                      // a text field that takes the caret in the next frame
  std::pair<std::string, std::string> field_text;  // id and text of the field with the caret, as it left the last frame
  bool typing = false;                             // a text field was active in the last frame
  std::map<std::string, float> scroll;
  std::string focus_moved_to;  // in this or the last frame: scrolled into view
  std::uint64_t focus_moved_at = 0;
  std::string arrowed_to;  // by an arrow key in the last frame
  std::uint64_t frame = 0;
  // Wrapped lines of paragraphs by text, width and type; dropped when the zoom changes.
  struct Lines {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> spans;  // byte ranges of the text
    std::uint64_t used_at = 0;
  };
  std::unordered_map<std::string, Lines> wrapped;
  float wrapped_zoom = 0;
  // Texts as drawn, and labels that did not fit their box; kept only when asked for (reading a screen aloud, tests).
  bool listen = false;
  std::vector<std::string> said;
  std::vector<std::string> too_wide;
};

enum class Align { left, centre, right };

class Stage {
 public:
  Stage(StageMemory& memory, const Fonts& fonts, ThemeName theme, const i18n::Words& words,
        FontSet set = FontSet::desk);

  void begin(const Input& input, ImDrawList* list);
  void end();  // moves the focus by the keys that nobody took

  const i18n::Words& words() const { return *words_; }
  const Palette& palette() const { return *palette_; }
  const Input& input() const { return input_; }
  Rect area() const { return input_.window; }
  FontSet font_set() const { return set_; }
  StageMemory& memory() { return memory_; }
  bool narrow() const { return input_.window.w < 1000; }  // 150 % type on a small laptop: one column

  // ---- keys: each is taken once, by whoever asks first -------------------------------------------------------------
  bool typing() const { return memory_.typing; }
  // True if this chord was pressed and not yet taken; bare letters and digits only while nobody types.
  bool pressed(Chord chord);
  bool pressed(Key key) { return pressed(Chord{key}); }
  // The same for chords that a text field would otherwise keep for itself, such as Ctrl+V.
  bool pressed_even_typing(Chord chord);
  // The number key 1..most pressed (with Shift if asked), or 0.
  int pressed_number(int most, bool with_shift = false);
  void ignore_keys_below();  // for the rest of the frame no key is left (a dialog has taken them)

  // ---- spots -------------------------------------------------------------------------------------------------------
  // Registers a spot; says whether it is hovered, has the ring, and was pressed by mouse, Enter or Space.
  struct Touch {
    bool hovered = false, held = false, focused = false, ring = false, pressed = false;
  };
  Touch spot(Spot spot);
  void focus(std::string id, bool with_ring = true);
  bool is_focused(std::string_view id) const { return memory_.focused == id; }
  const std::string& focused() const { return memory_.focused; }
  // Focus for a screen that has just opened: taken only if nothing that is shown has it.
  void default_focus(std::string id);
  // True if Enter is free for the screen's one filled button: what has the ring does not take it.
  bool enter_is_free() const;
  std::size_t spots_so_far() const { return spots_.size(); }
  // Where the spot lies that the keyboard moved to last, if it was drawn since `first`; to scroll it into view. Once.
  const Rect* moved_focus_since(std::size_t first);
  bool mouse_is_over(const Rect& rect) const { return layer_ >= top_layer_ && rect.contains(mouse_); }
  // How far the mouse went since the last frame while this spot is held down; nothing otherwise.
  Point dragged(std::string_view id) const;
  float wheel_over(const Rect& rect) const;  // turns of the wheel in this frame
  void raise_layer() { ++layer_; }           // what follows lies above; everything below takes no input
  void lower_layer() { --layer_; }
  int layer() const { return layer_; }
  bool covered() const { return layer_ < top_layer_; }  // a dialog lay above this in the last frame
  // Prefix of ids and default group of what follows.
  void set_group(std::string group) { group_ = std::move(group); }
  const std::string& group() const { return group_; }

  // ---- brush -------------------------------------------------------------------------------------------------------
  void fill(const Rect& rect, Token colour, float rounding = 0, float alpha = 1);
  void fill_right(const Rect& rect, Token colour, float rounding);  // right corners rounded
  void outline(const Rect& rect, Token colour, float rounding = 0, float thickness = 1);
  void line(Point from, Point to, Token colour, float thickness = 1);
  void curve(Point from, Point control1, Point control2, Point to, Token colour, float thickness);
  void circle(Point centre, float radius, Token colour);
  void ring_circle(Point centre, float radius, Token colour, float thickness = 1);
  void quad(Point a, Point b, Point c, Point d, Token colour);
  void triangle(Point a, Point b, Point c, Token colour);
  void icon(Icon icon, Point centre, float size, Token colour);

  // One line of text, placed in a line box whose top left corner is `at`. Gives its width.
  float text(Point at, std::string_view text, Type type, Token colour = Token::ink);
  float text_width(std::string_view text, Type type);
  // One line in a box, in the middle vertically; shortened with an ellipsis if it does not fit.
  void text_in(const Rect& box, std::string_view text, Type type, Token colour = Token::ink, Align align = Align::left);
  // The same for words that may be of any length and can be read whole elsewhere: the end is left out, and no test
  // minds.
  void text_shortened(const Rect& box, std::string_view text, Type type, Token colour = Token::ink);
  // Wrapped text with **bold**; gives the height used. Lines that cannot be seen are not drawn.
  float paragraph(const Rect& box, std::string_view text, Type type, Token colour = Token::ink,
                  Align align = Align::left);
  float paragraph_height(std::string_view text, Type type, float width);

  // Drawn when the screen is done, above everything, in a layer of its own (open lists).
  void later(std::function<void(Stage&)> draw) { later_.push_back(std::move(draw)); }

  std::string clipboard() const;
  void set_clipboard(const std::string& text);

  void push_clip(const Rect& rect);
  void pop_clip();
  const Rect& clip() const { return clips_.back(); }
  bool can_be_seen(const Rect& rect) const { return clip().overlaps(rect); }

  // For the few widgets that hold an ImGui item (text fields).
  float zoom() const { return fonts_.zoom; }
  ImFont* face(Type type) const;
  ImDrawList* list() const { return list_; }
  std::uint32_t colour(Token token, float alpha = 1) const;
  bool fields_allowed() const { return layer_ == top_layer_; }
  void note_typing() { typing_now_ = true; }

 private:
  const StageMemory::Lines& wrapped(std::string_view text, Type type, float width);
  void say(std::string_view text) {
    if (memory_.listen) memory_.said.emplace_back(text);
  }
  void move_focus();
  const Spot* last_spot(std::string_view id) const;

  StageMemory& memory_;
  const Fonts& fonts_;
  const Palette* palette_;
  const i18n::Words* words_;
  FontSet set_;
  Input input_;
  ImDrawList* list_ = nullptr;
  std::vector<Spot> spots_;  // of this frame
  std::vector<bool> taken_;  // keys
  std::vector<std::function<void(Stage&)>> later_;
  std::vector<Rect> clips_;
  std::string group_;
  std::string clicked_;
  Point mouse_{-1, -1};
  int layer_ = 0;
  int top_layer_ = 0;  // of the last frame
  bool typing_now_ = false;
};

}  // namespace rembug::ui

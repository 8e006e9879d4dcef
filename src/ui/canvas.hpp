// The canvas: the drawing context of one window, with its own letters. It is the only place where an ImGui context is
// made. It knows no window system and no GPU: whoever owns it hands in what the hands did, and paints the picture that
// comes out. Main thread only; bake() alone may run on another thread before the first canvas is made.
//
//   auto letters = Canvas::bake(files, FontSet::desk, 1.0F);
//   Canvas canvas(std::move(*letters), clipboard);
//   canvas.begin(hands);
//   stage.begin(input, canvas.list()); ... stage.end();
//   canvas.end();
//   if (canvas.fingerprint() != painted) paint(canvas.picture());
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "ui/theme/fonts.hpp"

struct ImDrawData;
struct ImDrawList;
struct ImGuiContext;

namespace rembug::ui {

// Keys that text editing needs; all others are the stage's. Escape, Enter and Tab are not among them, so that a text
// field never throws words away.
enum class EditKey { left, right, home, end, del, backspace, a, c, v, x, y, z, count };

// What hands did since the last frame, in pixels of the picture.
struct Hands {
  float width_px = 1, height_px = 1;
  float seconds_since_last = 1.F / 60;
  float mouse_x_px = -1e6F, mouse_y_px = -1e6F;
  std::array<bool, 3> mouse_down{};
  float wheel = 0;
  bool ctrl = false, shift = false;
  std::array<bool, static_cast<std::size_t>(EditKey::count)> edit_down{};
  std::u32string characters;
};

struct Clipboard {
  std::function<std::string()> get;
  std::function<void(const std::string&)> set;
};

class Canvas {
 public:
  struct Letters {
    std::shared_ptr<ImFontAtlas> atlas;
    Fonts fonts;
    void forget_pixels();
  };
  static Result<Letters> bake(const FontFiles& files, FontSet set, float zoom);

  Canvas(Letters letters, Clipboard clipboard);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  void make_current();            // before the painter speaks to this canvas's context
  void set_letters(Letters now);  // between frames; the painter must take the new texture
  const Fonts& fonts() const { return letters_.fonts; }
  // Once the painter has the letters as a texture, their pixels here are only in the way.
  void forget_letter_pixels() { letters_.forget_pixels(); }
  void set_caret_blink(bool blinks);

  void begin(const Hands& hands);
  ImDrawList* list();
  void end();
  ImDrawData* picture();
  // Equal for equal pictures of the same size.
  std::uint64_t fingerprint();

  bool field_is_ready() const;      // a text field has the caret and takes characters
  double seconds_to_caret() const;  // until the caret blinks; 1e12 if it does not

 private:
  Letters letters_;
  Clipboard clipboard_;
  std::string clipboard_text_;
  ImGuiContext* context_ = nullptr;
};

}  // namespace rembug::ui

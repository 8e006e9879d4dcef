#include "app/keys.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <doctest/doctest.h>

using namespace rembug;
using app::chord_of;
using ui::Chord;
using ui::Key;

TEST_CASE("shortcuts follow the letter on the cap, not its place") {
  CHECK(chord_of(GLFW_KEY_Z, GLFW_MOD_CONTROL, 'y') == ui::ctrl(Key::y));  // a German keyboard
  CHECK(chord_of(GLFW_KEY_K, GLFW_MOD_CONTROL, 'k') == ui::ctrl(Key::k));
}

TEST_CASE("both Enter keys, digits and the number pad are the same keys") {
  CHECK(chord_of(GLFW_KEY_KP_ENTER, 0, '\0') == Chord{Key::enter});
  CHECK(chord_of(GLFW_KEY_KP_3, 0, '\0') == Chord{Key::d3});
  CHECK(chord_of(GLFW_KEY_3, GLFW_MOD_SHIFT, '3') == ui::shift(Key::d3));
}

TEST_CASE("signs are the same whether or not Shift is needed for them") {
  CHECK(chord_of(GLFW_KEY_EQUAL, GLFW_MOD_CONTROL | GLFW_MOD_SHIFT, '=') == ui::ctrl(Key::plus));
  CHECK(chord_of(GLFW_KEY_KP_SUBTRACT, GLFW_MOD_CONTROL, '\0') == ui::ctrl(Key::minus));
  CHECK(chord_of(GLFW_KEY_SLASH, 0, '/') == Chord{Key::slash});
}

TEST_CASE("chords with Alt belong to the desktop, and unknown keys to nobody") {
  CHECK(chord_of(GLFW_KEY_F4, GLFW_MOD_ALT, '\0').key == Key::none);
  CHECK(chord_of(GLFW_KEY_PAUSE, 0, '\0').key == Key::none);
}

TEST_CASE("escape, enter and tab are no keys of text editing") {
  for (const Key key : {Key::escape, Key::enter, Key::tab}) CHECK_FALSE(app::edit_key_of({key}).has_value());
  CHECK(app::edit_key_of({Key::backspace}) == ui::EditKey::backspace);
}

#include "app/keys.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace rembug::app {

namespace {

using ui::Key;

Key shifted_by(Key first, int steps) {
  return static_cast<Key>(static_cast<int>(first) + steps);
}

Key key_of(int code, char letter) {
  if (letter >= 'a' && letter <= 'z') return shifted_by(Key::a, letter - 'a');
  if (letter >= 'A' && letter <= 'Z') return shifted_by(Key::a, letter - 'A');
  switch (letter) {
    case '/': return Key::slash;
    case '+':
    case '=': return Key::plus;
    case '-': return Key::minus;
    default: break;
  }
  if (code >= GLFW_KEY_0 && code <= GLFW_KEY_9) return ui::digit(code - GLFW_KEY_0);
  if (code >= GLFW_KEY_KP_0 && code <= GLFW_KEY_KP_9) return ui::digit(code - GLFW_KEY_KP_0);
  if (code >= GLFW_KEY_A && code <= GLFW_KEY_Z) return shifted_by(Key::a, code - GLFW_KEY_A);
  if (code >= GLFW_KEY_F1 && code <= GLFW_KEY_F12) return shifted_by(Key::f1, code - GLFW_KEY_F1);
  switch (code) {
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER: return Key::enter;
    case GLFW_KEY_ESCAPE: return Key::escape;
    case GLFW_KEY_TAB: return Key::tab;
    case GLFW_KEY_SPACE: return Key::space;
    case GLFW_KEY_UP: return Key::up;
    case GLFW_KEY_DOWN: return Key::down;
    case GLFW_KEY_LEFT: return Key::left;
    case GLFW_KEY_RIGHT: return Key::right;
    case GLFW_KEY_HOME: return Key::home;
    case GLFW_KEY_END: return Key::end;
    case GLFW_KEY_PAGE_UP: return Key::page_up;
    case GLFW_KEY_PAGE_DOWN: return Key::page_down;
    case GLFW_KEY_BACKSPACE: return Key::backspace;
    case GLFW_KEY_DELETE: return Key::del;
    case GLFW_KEY_SLASH:
    case GLFW_KEY_KP_DIVIDE: return Key::slash;
    case GLFW_KEY_EQUAL:
    case GLFW_KEY_KP_ADD: return Key::plus;
    case GLFW_KEY_MINUS:
    case GLFW_KEY_KP_SUBTRACT: return Key::minus;
    default: return Key::none;
  }
}

}  // namespace

ui::Chord chord_of(int code, int mods, char layout_letter) {
  // Alt and AltGr write signs on many keyboards, or belong to the desktop.
  if ((mods & (GLFW_MOD_ALT | GLFW_MOD_SUPER)) != 0) return {};
  const Key key = key_of(code, layout_letter);
  // Where signs lie differs by keyboard, and with it whether Shift is held for them.
  const bool sign = key == Key::plus || key == Key::minus || key == Key::slash;
  return {key, (mods & GLFW_MOD_CONTROL) != 0, !sign && (mods & GLFW_MOD_SHIFT) != 0};
}

std::optional<ui::EditKey> edit_key_of(ui::Chord chord) {
  switch (chord.key) {
    case Key::left: return ui::EditKey::left;
    case Key::right: return ui::EditKey::right;
    case Key::home: return ui::EditKey::home;
    case Key::end: return ui::EditKey::end;
    case Key::del: return ui::EditKey::del;
    case Key::backspace: return ui::EditKey::backspace;
    case Key::a: return ui::EditKey::a;
    case Key::c: return ui::EditKey::c;
    case Key::v: return ui::EditKey::v;
    case Key::x: return ui::EditKey::x;
    case Key::y: return ui::EditKey::y;
    case Key::z: return ui::EditKey::z;
    default: return std::nullopt;
  }
}

}  // namespace rembug::app

// Keys as the screens know them. The window translates its own codes; bare letters and digits never reach a screen
// while somebody is typing.
#pragma once

#include <string>
#include <vector>

namespace rembug::ui {

enum class Key {
  none,
  enter,
  escape,
  tab,
  space,
  up,
  down,
  left,
  right,
  home,
  end,
  page_up,
  page_down,
  backspace,
  del,
  slash,
  plus,
  minus,
  f1,
  f2,
  f3,
  f4,
  f5,
  f6,
  f7,
  f8,
  f9,
  f10,
  f11,
  f12,
  d0,
  d1,
  d2,
  d3,
  d4,
  d5,
  d6,
  d7,
  d8,
  d9,
  a,
  b,
  c,
  d,
  e,
  f,
  g,
  h,
  i,
  j,
  k,
  l,
  m,
  n,
  o,
  p,
  q,
  r,
  s,
  t,
  u,
  v,
  w,
  x,
  y,
  z
};

struct Chord {
  Key key = Key::none;
  bool ctrl = false;
  bool shift = false;
  bool operator==(const Chord&) const = default;
};

constexpr Chord ctrl(Key key) {
  return {key, true, false};
}
constexpr Chord shift(Key key) {
  return {key, false, true};
}
constexpr Key digit(int n) {  // 0..9
  return static_cast<Key>(static_cast<int>(Key::d0) + n);
}

// The texts on the caps of a chord, in order: {"Ctrl", "K"}, {"F9"}. `language_id` chooses "Spasi"/"Space",
// "Hapus"/"Del".
std::vector<std::string> caps_of(Chord chord, bool indonesian);

}  // namespace rembug::ui

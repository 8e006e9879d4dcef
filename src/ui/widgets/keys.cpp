#include "ui/widgets/keys.hpp"

namespace rembug::ui {

std::vector<std::string> caps_of(Chord chord, bool indonesian) {
  std::vector<std::string> caps;
  if (chord.ctrl) caps.emplace_back("Ctrl");
  if (chord.shift) caps.emplace_back("Shift");
  const auto nth = [](Key key, Key first) { return static_cast<int>(key) - static_cast<int>(first); };
  switch (chord.key) {
    case Key::none: break;
    case Key::enter: caps.emplace_back("Enter"); break;
    case Key::escape: caps.emplace_back("Esc"); break;
    case Key::tab: caps.emplace_back("Tab"); break;
    case Key::space: caps.emplace_back(indonesian ? "Spasi" : "Space"); break;
    case Key::up: caps.emplace_back("↑"); break;
    case Key::down: caps.emplace_back("↓"); break;
    case Key::left: caps.emplace_back("←"); break;
    case Key::right: caps.emplace_back("→"); break;
    case Key::home: caps.emplace_back("Home"); break;
    case Key::end: caps.emplace_back("End"); break;
    case Key::page_up: caps.emplace_back("PgUp"); break;
    case Key::page_down: caps.emplace_back("PgDn"); break;
    case Key::backspace: caps.emplace_back("Backspace"); break;
    case Key::del: caps.emplace_back(indonesian ? "Hapus" : "Del"); break;
    case Key::slash: caps.emplace_back("/"); break;
    case Key::plus: caps.emplace_back("+"); break;
    case Key::minus: caps.emplace_back("−"); break;
    default:
      if (chord.key >= Key::a) {
        caps.emplace_back(1, static_cast<char>('A' + nth(chord.key, Key::a)));
      } else if (chord.key >= Key::d0) {
        caps.emplace_back(1, static_cast<char>('0' + nth(chord.key, Key::d0)));
      } else {
        caps.push_back("F" + std::to_string(1 + nth(chord.key, Key::f1)));
      }
  }
  return caps;
}

}  // namespace rembug::ui

#include "app/key_queue.hpp"

#include <doctest/doctest.h>

using namespace rembug;
using app::KeyQueue;
using app::Portion;
using ui::Chord;
using ui::EditKey;
using ui::Key;

namespace {

bool is_down(const Portion& portion, EditKey key) {
  return portion.edit_down[static_cast<std::size_t>(key)];
}

// What a person's hands send when a letter is typed.
void type(KeyQueue& queue, char letter) {
  queue.press({static_cast<Key>(static_cast<int>(Key::a) + letter - 'a')}, std::nullopt);
  queue.character(static_cast<char32_t>(letter));
}

}  // namespace

TEST_CASE("a key pressed and released between two frames is down in one frame and up in the next") {
  KeyQueue queue;
  queue.press({Key::backspace}, EditKey::backspace);
  queue.release(EditKey::backspace);
  const Portion first = queue.take(true, true);
  CHECK(is_down(first, EditKey::backspace));
  CHECK(queue.waits());
  CHECK_FALSE(is_down(queue.take(true, true), EditKey::backspace));
  CHECK_FALSE(queue.waits());
}

TEST_CASE("twenty fast backspaces are twenty") {
  KeyQueue queue;
  for (int i = 0; i < 20; ++i) {
    queue.press({Key::backspace}, EditKey::backspace);
    queue.release(EditKey::backspace);
  }
  int edges = 0;
  bool was_down = false;
  while (queue.waits()) {
    const bool down = is_down(queue.take(true, true), EditKey::backspace);
    if (down && !was_down) ++edges;
    was_down = down;
  }
  CHECK(edges == 20);
}

TEST_CASE("one frame is given at most one key, and the next key waits until what it brought is drawn") {
  KeyQueue queue;
  queue.press({Key::tab}, std::nullopt);
  queue.press({Key::enter}, std::nullopt);
  CHECK(queue.take(false, false).keys == std::vector<Chord>{{Key::tab}});
  CHECK(queue.take(false, false).keys.empty());
  CHECK(queue.take(false, false).keys.empty());
  CHECK(queue.take(false, false).keys == std::vector<Chord>{{Key::enter}});
  CHECK(queue.take(false, false).keys.empty());
}

TEST_CASE("letters typed fast come together, and none of them is a command") {
  KeyQueue queue;
  for (const char letter : {'r', 'e', 'm'}) type(queue, letter);
  const Portion portion = queue.take(true, true);
  CHECK(portion.characters == U"rem");
  CHECK(portion.keys.empty());
  CHECK_FALSE(queue.waits());
}

TEST_CASE("letters wait behind a key that changes where they go") {
  KeyQueue queue;
  type(queue, 'a');
  queue.press({Key::enter}, std::nullopt);
  type(queue, 'b');
  const Portion first = queue.take(true, true);
  CHECK(first.characters == U"a");
  CHECK(first.keys == std::vector<Chord>{{Key::enter}});
  for (int frame = 0; frame < 3; ++frame) CHECK(queue.take(true, true).characters.empty());  // perhaps another field
  CHECK(queue.take(true, true).characters == U"b");
}

TEST_CASE("a letter that opens a field is not typed into it") {
  KeyQueue queue;
  queue.press({Key::slash}, std::nullopt);
  queue.character(U'/');
  const Portion first = queue.take(false, false);
  CHECK(first.keys == std::vector<Chord>{{Key::slash}});
  CHECK(first.characters == U"/");  // in this frame no field is there yet to take it
  CHECK(queue.take(true, true).characters.empty());
}

TEST_CASE("letters wait until the field with the caret takes them, but not for ever") {
  KeyQueue queue;
  type(queue, 'a');
  CHECK(queue.take(true, false).characters.empty());
  CHECK(queue.take(true, true).characters == U"a");

  type(queue, 'b');
  int frames = 0;
  while (queue.waits() && frames < 100) {
    queue.take(true, false);
    ++frames;
  }
  CHECK(frames > 1);
  CHECK(frames < 20);
}

TEST_CASE("a click is pressed in one frame, where the pointer was, and released in the next") {
  KeyQueue queue;
  queue.mouse_at(10, 20);
  queue.mouse_button(0, true);
  queue.mouse_button(0, false);
  queue.mouse_at(300, 400);
  const Portion first = queue.take(false, false);
  CHECK(first.mouse_down[0]);
  CHECK(first.mouse_x == 10);
  const Portion second = queue.take(false, false);
  CHECK_FALSE(second.mouse_down[0]);
  CHECK(second.mouse_x == 10);
  CHECK(queue.take(false, false).mouse_x == 300);
}

TEST_CASE("moves of the pointer that nobody saw are one move") {
  KeyQueue queue;
  for (int i = 0; i < 1000; ++i) queue.mouse_at(i, i);
  CHECK(queue.take(false, false).mouse_x == 999);
  CHECK_FALSE(queue.waits());
}

TEST_CASE("keys held while the window loses the focus are let go") {
  KeyQueue queue;
  queue.press({Key::left}, EditKey::left);
  CHECK(is_down(queue.take(true, true), EditKey::left));
  queue.lost_focus();
  CHECK_FALSE(is_down(queue.take(true, true), EditKey::left));
}

TEST_CASE("a chord with Ctrl is a command also while somebody types") {
  KeyQueue queue;
  queue.press(ui::ctrl(Key::k), std::nullopt);
  const Portion portion = queue.take(true, true);
  CHECK(portion.keys == std::vector<Chord>{ui::ctrl(Key::k)});
  CHECK(portion.ctrl);
}

TEST_CASE("the first letter after a key that brings a field waits until the field has the caret") {
  KeyQueue queue;
  queue.press({Key::enter, true, false}, std::nullopt);  // another screen, with a field
  type(queue, 's');
  type(queue, 'i');
  CHECK(queue.take(false, false).keys.size() == 1);
  CHECK(queue.take(false, false).characters.empty());  // the screen is drawn
  CHECK(queue.take(false, false).characters.empty());  // its ring is set
  CHECK(queue.take(true, false).characters.empty());   // its field asks for the caret
  CHECK(queue.take(true, false).characters.empty());
  CHECK(queue.take(true, true).characters == U"si");
}

TEST_CASE("a letter after a key that brings no field is a command as before, a little later") {
  KeyQueue queue;
  queue.press({Key::escape}, std::nullopt);
  type(queue, 'm');
  CHECK(queue.take(false, false).keys == std::vector<Chord>{{Key::escape}});
  for (int frame = 0; frame < 3; ++frame) CHECK(queue.take(false, false).keys.empty());
  CHECK(queue.take(false, false).keys == std::vector<Chord>{{static_cast<Key>(static_cast<int>(Key::a) + 12)}});
}

TEST_CASE("digits that count hands do not wait for each other") {
  KeyQueue queue;
  for (int i = 0; i < 3; ++i) queue.press({Key::d1}, std::nullopt);
  int counted = 0;
  for (int frame = 0; frame < 3; ++frame) counted += static_cast<int>(queue.take(false, false).keys.size());
  CHECK(counted == 3);
}

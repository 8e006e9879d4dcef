// Bantuan: every key on one sheet, those of the screen below among them, and what Rembug is and keeps.
#include <algorithm>
#include <array>

#include "ui/screens/screens.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

constexpr float k_row = 29, k_caps = 142, k_heading = 31;

struct KeyRow {
  std::vector<Chord> chords;
  std::string does;
  bool range = false;  // from the first to the second
};
struct KeyBlock {
  std::string heading;
  std::vector<KeyRow> rows;
};

std::vector<KeyBlock> blocks_of(const Screen& screen) {
  const i18n::Words& w = screen.w();
  std::vector<KeyBlock> blocks = {{w.help_everywhere(),
                                   {{{{Key::f1}}, w.help_this()},
                                    {{ctrl(Key::k)}, w.help_capture()},
                                    {{ctrl(Key::z)}, w.help_undo()},
                                    {{ctrl(Key::y)}, w.help_redo()},
                                    {{{Key::f9}}, w.help_stop()},
                                    {{{Key::escape}}, w.help_back()}}},
                                  {w.help_room(),
                                   {{{{Key::f5}}, w.help_room_window()},
                                    {{{Key::f12}}, w.help_room_dark()},
                                    {{{Key::f6}}, w.help_room_swap()},
                                    {{ctrl(Key::plus)}, w.help_larger()},
                                    {{ctrl(Key::minus)}, w.help_smaller()},
                                    {{{Key::f11}}, w.help_full()}}},
                                  {w.help_moving(),
                                   {{{{Key::tab}}, w.help_next_part()},
                                    {{{Key::up}, {Key::down}}, w.help_rows()},
                                    {{{Key::left}, {Key::right}}, w.help_change()},
                                    {{{Key::enter}}, w.help_main()},
                                    {{{Key::space}}, w.help_mark()},
                                    {{{Key::page_up}, {Key::page_down}}, w.help_scroll()}}}};
  KeyBlock here{w.help_here(), {}};
  for (const KeyHint& hint : screen.keys) {
    if (hint.chord == Chord{Key::tab}) continue;
    KeyRow row{{hint.chord}, hint.does, true};
    if (hint.to.key != Key::none) row.chords.push_back(hint.to);
    here.rows.push_back(std::move(row));
  }
  blocks.push_back(std::move(here));
  return blocks;
}

float row_height(Stage& stage, const KeyRow& row, float width) {
  return std::max(k_row, stage.paragraph_height(row.does, Type::small, width - k_caps) + 7);
}

float block_height(Stage& stage, const KeyBlock& block, const i18n::Words& w, float width) {
  float height = k_heading;
  for (const KeyRow& row : block.rows) height += row_height(stage, row, width);
  if (block.rows.empty()) height += stage.paragraph_height(w.help_nothing_here(), Type::small, width);
  return height;
}

void draw_block(Stage& stage, Rect at, const KeyBlock& block, const i18n::Words& w) {
  stage.text_in(at.cut_top(k_heading), block.heading, Type::card_b, Token::pri);
  if (block.rows.empty()) stage.paragraph(at, w.help_nothing_here(), Type::small, Token::ink2);
  for (const KeyRow& row : block.rows) {
    Rect line = at.cut_top(row_height(stage, row, at.w));
    float x = line.x;
    for (std::size_t i = 0; i < row.chords.size(); ++i) {
      if (i > 0 && row.range) {
        stage.text_in({x - 4, line.y, 16, k_row}, "–", Type::small, Token::ink2, Align::centre);
        x += 12;
      }
      x += key_caps(stage, {x, line.y + (k_row - 20) / 2}, row.chords[i]) + 4;
    }
    line.cut_left(k_caps);
    stage.paragraph({line.x, line.y + (k_row - 22) / 2, line.w, line.h}, row.does, Type::small);
  }
}

struct Fact {
  Icon icon;
  const std::string& words;
};

// What Rembug is, and three lines about what it keeps.
float about_height(Stage& stage, std::span<const Fact> facts, const std::string& about, float width) {
  float height = 24 + stage.paragraph_height(about, Type::body, width - 40) + 6;
  for (const Fact& fact : facts) height += stage.paragraph_height(fact.words, Type::small, width - 72) + 4;
  return height;
}

void draw_about(Stage& stage, const Rect& rect, std::span<const Fact> facts, const std::string& about) {
  well(stage, rect);
  Rect inside = rect.shrunk(20, 12);
  inside.cut_top(stage.paragraph(inside, about, Type::body), 6);
  for (const Fact& fact : facts) {
    stage.icon(fact.icon, {inside.x + 11, inside.y + 11}, 20, Token::pri);
    const Rect words{inside.x + 32, inside.y, inside.w - 32, inside.h};
    inside.cut_top(stage.paragraph(words, fact.words, Type::small), 4);
  }
}

}  // namespace

void help_overlay(Screen& screen, bool& shown) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const std::vector<KeyBlock> blocks = blocks_of(screen);
  const std::array<Fact, 3> facts = {Fact{Icon::cloud_off, w.help_private_offline()},
                                     Fact{Icon::auto_stories, w.help_private_case()},
                                     Fact{Icon::shield, w.help_private_names()}};
  const bool wide = !stage.narrow();
  const float width = std::min(1120.F, stage.area().w - 24) - 64;
  const float column = wide ? (width - 40) / 2 : width;
  const auto high = [&](std::size_t i) { return block_height(stage, blocks[i], w, column); };
  const float upper = std::max(high(0), high(2)), lower = std::max(high(1), high(3));
  const float about = about_height(stage, facts, w.help_about(), width);
  const float keys = wide ? upper + 14 + lower : high(0) + high(1) + high(2) + high(3) + 3 * 14;

  for (int i = 1; i < k_overlay_layers; ++i) stage.raise_layer();
  Rect inside = begin_dialog(stage, 1120, 48 + 14 + keys + 16 + about + 52);
  Rect head = inside.cut_top(48, 14);
  const Button close{.id = "help.close", .label = w.help_close(), .icon = Icon::close, .key = {Key::escape}};
  const Rect place = head.cut_right(button_width(stage, close, k_button_small), 16);
  if (button(stage, place.middle(place.w, k_button_small), close)) shown = false;
  stage.icon(Icon::keyboard, head.cut_left(30, 12).centre(), 28, Token::pri);
  stage.text_in(head, w.help_heading(), wide ? Type::heading_b : Type::card_b);

  ScrollArea scroll(stage, "help", inside);
  Rect at = scroll.content();
  if (wide) {
    Rect left = at.with_width(column), right = left.moved(column + 40, 0);
    draw_block(stage, left, blocks[0], w);
    draw_block(stage, right, blocks[2], w);
    draw_block(stage, left.moved(0, upper + 14), blocks[1], w);
    draw_block(stage, right.moved(0, upper + 14), blocks[3], w);
    at.cut_top(upper + 14 + lower, 16);
  } else {
    for (const std::size_t i : {std::size_t{3}, std::size_t{0}, std::size_t{1}, std::size_t{2}})
      draw_block(stage, at.cut_top(high(i), 14), blocks[i], w);
  }
  draw_about(stage, at.cut_top(about), facts, w.help_about());
  scroll.finish(at.y);
  if (!stage.focused().starts_with("help.")) stage.focus("help.close");
  end_dialog(stage);
  for (int i = 1; i < k_overlay_layers; ++i) stage.lower_layer();
}

}  // namespace rembug::ui

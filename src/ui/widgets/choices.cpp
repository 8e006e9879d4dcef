#include <algorithm>

#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {
constexpr float k_disc = 36;
constexpr float k_text_left = 64;
constexpr float k_text_right = 56;
}  // namespace

float option_card_height(Stage& stage, const OptionCard& look, float width) {
  const float text_width = width - k_text_left - k_text_right;
  float height = stage.paragraph_height(look.text, Type::card, text_width);
  if (!look.note.empty()) height += stage.paragraph_height(look.note, Type::small, text_width);
  return std::max(68.F, height + 24);
}

bool option_card(Stage& stage, const Rect& rect, const OptionCard& look) {
  const Stage::Touch touch =
      stage.spot({.id = look.id, .label = look.text, .rect = rect, .enabled = look.enabled, .takes_enter = false});
  bool pressed = touch.pressed;
  if (look.enabled && look.number >= 1 && look.number <= 9 && stage.pressed(digit(look.number))) pressed = true;

  const Token back = !look.enabled   ? Token::sunk
                     : look.chosen   ? Token::soft
                     : touch.hovered ? Token::sunk
                                     : Token::card;
  stage.fill(rect, back, radius::option);
  if (look.chosen) {
    stage.outline(rect, Token::pri, radius::option, 3);
  } else {
    stage.outline(rect, look.enabled ? Token::edge : Token::line, radius::option);
  }
  if (touch.ring) focus_ring(stage, rect, radius::option);

  const float y = rect.centre().y;
  if (look.number > 0) {
    const Point disc{rect.x + 12 + k_disc / 2, y};
    stage.circle(disc, k_disc / 2, look.chosen ? Token::pri : touch.hovered ? Token::card : Token::sunk);
    stage.ring_circle(disc, k_disc / 2, look.chosen ? Token::pri : Token::line);
    stage.text_in({disc.x - k_disc / 2, disc.y - k_disc / 2, k_disc, k_disc}, std::to_string(look.number), Type::card_b,
                  look.chosen ? Token::on : Token::ink, Align::centre);
  }
  const float text_width = rect.w - k_text_left - k_text_right;
  const float text_height = stage.paragraph_height(look.text, Type::card, text_width);
  const float note_height = look.note.empty() ? 0 : stage.paragraph_height(look.note, Type::small, text_width);
  float top = y - (text_height + note_height) / 2;
  top += stage.paragraph({rect.x + k_text_left, top, text_width, text_height}, look.text, Type::card,
                         look.enabled ? Token::ink : Token::ink2);
  if (!look.note.empty()) {
    stage.paragraph({rect.x + k_text_left, top, text_width, note_height}, look.note, Type::small, Token::ink2);
  }
  if (!look.enabled) {
    stage.icon(Icon::lock, {rect.right() - 30, y}, 24, Token::ink2);
  } else if (look.several) {
    stage.icon(look.chosen ? Icon::check_box : Icon::check_box_outline_blank, {rect.right() - 30, y}, 24,
               look.chosen ? Token::pri : Token::edge);
  } else if (look.chosen) {
    stage.icon(Icon::radio_button_checked, {rect.right() - 30, y}, 24, Token::pri);
  }
  return pressed;
}

float segmented_width(Stage& stage, std::span<const SegmentLook> parts) {
  float width = 6 + 2 * static_cast<float>(parts.size() - 1);
  for (const SegmentLook& part : parts) {
    width += 28 + 27 + stage.text_width(part.label, Type::small_b);
  }
  return width;
}

int segmented(Stage& stage, const Rect& rect, const std::string& id, std::span<const SegmentLook> parts, int chosen) {
  stage.fill(rect, Token::card, radius::control);
  stage.outline(rect, Token::edge, radius::control);
  int wanted = -1;
  const std::string outer_group = stage.group();
  const float natural = segmented_width(stage, parts);
  const float stretch = (rect.w - natural) / static_cast<float>(parts.size());
  float x = rect.x + 3;
  bool ring = false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const float width = 28 + 27 + stage.text_width(parts[i].label, Type::small_b) + stretch;
    const Rect cell{x, rect.y + 3, width, rect.h - 6};
    x += width + 2;
    const bool on = static_cast<int>(i) == chosen;
    const Stage::Touch touch = stage.spot(
        {.id = id + "." + std::to_string(i), .label = parts[i].label, .group = id, .rect = cell, .takes_enter = false});
    if (touch.pressed && !on) wanted = static_cast<int>(i);
    ring = ring || touch.ring;
    // Moving the ring along the parts is choosing, as people expect of a switch with few places.
    if (touch.ring && !on && (stage.memory().arrowed_to == id + "." + std::to_string(i))) wanted = static_cast<int>(i);
    if (on)
      stage.fill(cell, Token::pri, radius::small);
    else if (touch.hovered)
      stage.fill(cell, Token::soft, radius::small);
    const Icon icon = on && parts[i].icon == Icon::none ? Icon::done : parts[i].icon;
    const Token ink = on ? Token::on : Token::ink;
    const Type type = on ? Type::small_b : Type::small;
    const float label = stage.text_width(parts[i].label, type);
    const float content = label + (icon == Icon::none ? 0 : 27);
    float at = cell.x + (cell.w - content) / 2;
    if (icon != Icon::none) {
      stage.icon(icon, {at + 10, cell.centre().y}, 20, ink);
      at += 27;
    }
    stage.text_in({at, cell.y, label + 1, cell.h}, parts[i].label, type, ink);
  }
  if (ring) focus_ring(stage, rect, radius::control);
  return wanted;
}

bool switch_control(Stage& stage, const Rect& rect, const std::string& id, const std::string& label, bool on) {
  const Rect body{rect.x, rect.centre().y - 15, 52, 30};
  const std::string& word = on ? stage.words().kit_yes() : stage.words().kit_no();
  const Stage::Touch touch = stage.spot({.id = id, .label = label, .rect = {rect.x, rect.y, 110, rect.h}});
  if (on) {
    stage.fill(body, Token::pri, 15);
    stage.circle({body.right() - 15, body.centre().y}, 10, Token::on);
  } else {
    stage.fill(body, Token::card, 15);
    stage.outline(body, Token::edge, 15, 2);
    stage.circle({body.x + 15, body.centre().y}, 9, Token::edge);
  }
  if (touch.ring) focus_ring(stage, body, 15);
  stage.text_in({body.right() + 16, rect.y, 60, rect.h}, word, Type::body_b);
  return touch.pressed;
}

bool check_box(Stage& stage, const Rect& rect, const std::string& id, const std::string& label, bool on, bool enabled) {
  const Stage::Touch touch =
      stage.spot({.id = id, .label = label, .rect = rect, .enabled = enabled, .takes_enter = false});
  if (touch.ring) focus_ring(stage, rect.middle(24, 24), radius::small);
  stage.icon(on ? Icon::check_box : Icon::check_box_outline_blank, rect.centre(), 24,
             on              ? Token::aman
             : touch.hovered ? Token::pri
                             : Token::edge);
  return touch.pressed;
}

int stepper(Stage& stage, const Rect& rect, const std::string& id, const std::string& label, int value, bool may_less,
            bool may_more) {
  int change = 0;
  const auto part = [&](const Rect& box, const std::string& part_id, const std::string& part_label, Icon icon,
                        bool may) {
    const Stage::Touch touch = stage.spot({.id = part_id, .label = part_label, .rect = box, .enabled = may});
    stage.fill(box, touch.hovered ? Token::soft : Token::sunk, radius::control);
    stage.outline(box, Token::line, radius::control);
    if (touch.ring) focus_ring(stage, box, radius::control);
    stage.icon(icon, box.centre(), 24, may ? Token::ink : Token::edge);
    return touch.pressed;
  };
  const Rect less{rect.x, rect.centre().y - 22, 44, 44}, number{less.right() + 6, less.y, 52, 44},
      more{number.right() + 6, less.y, 44, 44};
  if (part(less, id + ".less", stage.words().kit_one_less(label), Icon::remove, may_less)) change = -1;
  stage.fill(number, Token::card, radius::control);
  stage.outline(number, Token::edge, radius::control);
  stage.text_in(number, std::to_string(value), Type::card_b, Token::ink, Align::centre);
  if (part(more, id + ".more", stage.words().kit_one_more(label), Icon::add, may_more)) change = 1;
  return change;
}

int select(Stage& stage, const Rect& rect, const std::string& id, const std::string& label,
           std::span<const std::string> options, int chosen, Icon icon, const std::string& empty_hint) {
  StageMemory& memory = stage.memory();
  const Stage::Touch touch = stage.spot({.id = id, .label = label, .rect = rect});
  const bool open = memory.open_select == id;
  if (touch.pressed) memory.open_select = open ? std::string() : id;
  stage.fill(rect, touch.hovered ? Token::soft : Token::card, radius::control);
  stage.outline(rect, Token::edge, radius::control);
  if (touch.ring) focus_ring(stage, rect, radius::control);
  Rect inner = rect.shrunk(14, 0);
  if (icon != Icon::none) {
    const Rect at = inner.cut_left(24, 10);
    stage.icon(icon, at.centre(), 22, Token::ink2);
  }
  const Rect arrow = inner.cut_right(24, 6);
  stage.icon(Icon::expand_more, arrow.centre(), 24, Token::ink2);
  const bool has = chosen >= 0 && static_cast<std::size_t>(chosen) < options.size();
  stage.text_in(inner, has ? options[static_cast<std::size_t>(chosen)] : empty_hint, Type::body,
                has ? Token::ink : Token::ink2);

  int result = -1;
  if (memory.selected.first == id) {
    result = memory.selected.second;
    memory.selected = {{}, -1};
  }
  if (open) {
    std::vector<std::string> copy(options.begin(), options.end());
    stage.later([=, below = stage.layer()](Stage& s) {
      for (int layer = 0; layer <= below; ++layer) s.raise_layer();  // above a dialog, if it opened in one
      const std::string group = id + ".list";
      const Rect page = s.area();
      s.spot({.id = id + ".outside", .label = "", .group = group, .rect = page, .takes_enter = false});
      const float row = 44;
      float width = rect.w;
      for (const std::string& option : copy) width = std::max(width, s.text_width(option, Type::body) + 70);
      width = std::min(width, page.w - 32);
      const float height = std::min(row * static_cast<float>(copy.size()) + 12, page.h - 32);
      Rect box{std::min(rect.x, page.right() - width - 16), rect.bottom() + 6, width, height};
      if (box.bottom() > page.bottom() - 8) box.y = std::max(8.F, page.bottom() - 8 - height);
      card(s, box, Token::edge, radius::option);
      ScrollArea list(s, id + ".scroll", box.shrunk(6));
      Rect at = list.content().with_height(row);
      bool any = false;
      for (std::size_t i = 0; i < copy.size(); ++i) {
        const std::string spot_id = id + ".option" + std::to_string(i);
        const Rect cell = at.with_width(list.rect().w);
        const Stage::Touch t = s.spot({.id = spot_id, .label = copy[i], .group = group, .rect = cell});
        const bool on = static_cast<int>(i) == chosen;
        if (t.focused) any = true;
        if (t.ring || t.hovered) s.fill(cell, Token::soft, radius::small);
        if (t.ring) s.outline(cell, Token::focus, radius::small, 3);
        if (on) s.icon(Icon::done, {cell.x + 20, cell.centre().y}, 20, Token::pri);
        s.text_in({cell.x + 40, cell.y, cell.w - 48, cell.h}, copy[i], on ? Type::body_b : Type::body);
        if (t.pressed) {
          s.memory().selected = {id, static_cast<int>(i)};
          s.memory().open_select.clear();
          s.focus(id, s.memory().ring);
        }
        at.y += row;
      }
      list.finish(at.y);
      if (s.memory().open_select == id) {
        if (!any) s.focus(id + ".option" + std::to_string(std::max(0, chosen)));
        if (s.pressed(Key::escape) || s.memory().armed == id + ".outside") {
          s.memory().open_select.clear();
          s.focus(id);
        }
      }
      for (int layer = 0; layer <= below; ++layer) s.lower_layer();
    });
  }
  return result;
}

}  // namespace rembug::ui

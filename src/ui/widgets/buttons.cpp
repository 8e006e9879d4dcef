#include <algorithm>

#include "ui/widgets/controls.hpp"

namespace rembug::ui {

namespace {

constexpr float k_cap_height = 20, k_cap_gap = 4, k_icon_gap = 9;

float cap_width(Stage& stage, const std::string& cap) {
  return std::max(22.F, stage.text_width(cap, Type::hint_b) + 12);
}

Type label_type(float height) {
  return height >= k_button_large ? Type::card_b : height < k_button ? Type::small_b : Type::body_b;
}

float padding_of(ButtonKind kind, float height) {
  if (kind == ButtonKind::quiet) return 12;
  return height >= k_button_large ? 26 : height < k_button ? 14 : 20;
}

}  // namespace

void focus_ring(Stage& stage, const Rect& rect, float rounding) {
  stage.outline(rect.grown(5), Token::focus, rounding + 5, 3);
}

float key_caps_width(Stage& stage, Chord chord) {
  float width = 0;
  for (const std::string& cap : caps_of(chord, stage.words().language() == i18n::Language::id)) {
    width += cap_width(stage, cap) + (width > 0 ? k_cap_gap : 0);
  }
  return width;
}

float key_caps(Stage& stage, Point at, Chord chord, Token ink, bool filled) {
  float x = at.x;
  for (const std::string& cap : caps_of(chord, stage.words().language() == i18n::Language::id)) {
    const Rect box{x, at.y, cap_width(stage, cap), k_cap_height};
    if (filled) stage.fill(box, Token::card, radius::key);
    stage.outline(box, filled ? Token::edge : ink, radius::key);
    stage.text_in(box, cap, Type::hint_b, ink, Align::centre);
    x = box.right() + k_cap_gap;
  }
  return x - at.x - (x > at.x ? k_cap_gap : 0);
}

float button_width(Stage& stage, const Button& look, float height) {
  float width = 2 * padding_of(look.kind, height) + stage.text_width(look.label, label_type(height));
  const float icon = height < k_button ? 20 : 22;
  if (look.icon != Icon::none) width += icon + k_icon_gap;
  if (look.icon_after != Icon::none) width += icon + k_icon_gap;
  if (look.show_key && look.key.key != Key::none) width += key_caps_width(stage, look.key) + 11;
  return width;
}

bool button(Stage& stage, const Rect& rect, const Button& look) {
  Stage::Touch touch = stage.spot({.id = look.id, .label = look.label, .rect = rect, .enabled = look.enabled});
  bool pressed = touch.pressed;
  if (look.enabled && look.key.key != Key::none) {
    const bool is_enter = look.key == Chord{Key::enter};
    if ((!is_enter || stage.enter_is_free()) && stage.pressed(look.key)) pressed = true;
  }

  Token back = Token::card, edge = Token::edge, ink = Token::ink;
  switch (look.kind) {
    case ButtonKind::filled:
      back = edge = touch.hovered ? Token::pri2 : Token::pri;
      ink = Token::on;
      break;
    case ButtonKind::plain: back = touch.hovered ? Token::soft : Token::card; break;
    case ButtonKind::quiet:
      back = touch.hovered ? Token::soft : Token::nothing;
      edge = Token::nothing;
      ink = Token::pri;
      break;
    case ButtonKind::stop:
      back = touch.hovered ? Token::membahayakan_tint : Token::card;
      edge = ink = Token::membahayakan;
      break;
  }
  if (!look.enabled) {
    back = look.kind == ButtonKind::quiet ? Token::nothing : Token::sunk;
    edge = look.kind == ButtonKind::quiet ? Token::nothing : Token::line;
    ink = Token::ink2;
  }
  const Rect box = touch.held ? rect.moved(0, 1) : rect;
  stage.fill(box, back, radius::control);
  stage.outline(box, edge, radius::control);
  if (touch.ring) focus_ring(stage, rect, radius::control);

  const Type type = label_type(rect.h);
  const float icon = rect.h < k_button ? 20 : 22;
  const bool caps = look.show_key && look.key.key != Key::none;
  const float caps_width = caps ? key_caps_width(stage, look.key) + 11 : 0;
  const float extras =
      (look.icon != Icon::none ? icon + k_icon_gap : 0) + (look.icon_after != Icon::none ? icon + k_icon_gap : 0);
  const float label = std::min(stage.text_width(look.label, type), rect.w - 12 - caps_width - extras);
  const float content = label + caps_width + extras;
  float x = box.x + std::max(6.F, (box.w - content) / 2);
  const float y = box.centre().y;
  if (look.icon != Icon::none) {
    stage.icon(look.icon, {x + icon / 2, y}, icon, ink);
    x += icon + k_icon_gap;
  }
  stage.text_in({x, box.y, label + 1, box.h}, look.label, type, ink);
  x += label;
  if (caps) key_caps(stage, {x + 11, y - k_cap_height / 2}, look.key, ink, false);
  x += caps_width;
  if (look.icon_after != Icon::none) stage.icon(look.icon_after, {x + k_icon_gap + icon / 2, y}, icon, ink);

  if (!look.enabled && !look.reason.empty() && (touch.focused || touch.hovered)) {
    stage.text({rect.x, rect.bottom() + 4}, look.reason, Type::hint, Token::ink2);
  }
  return pressed && look.enabled;
}

bool button_cut_left(Stage& stage, Rect& row, const Button& look, float gap) {
  return button(stage, row.cut_left(button_width(stage, look, row.h), gap), look);
}

bool button_cut_right(Stage& stage, Rect& row, const Button& look, float gap) {
  return button(stage, row.cut_right(button_width(stage, look, row.h), gap), look);
}

bool icon_button(Stage& stage, const Rect& rect, const std::string& id, const std::string& label, Icon icon, Chord key,
                 bool enabled) {
  const Stage::Touch touch = stage.spot({.id = id, .label = label, .rect = rect, .enabled = enabled});
  if (touch.hovered) stage.fill(rect, Token::soft, radius::control);
  if (touch.ring) focus_ring(stage, rect, radius::control);
  stage.icon(icon, rect.centre(), 24, enabled ? Token::ink : Token::ink2);
  return touch.pressed || (enabled && key.key != Key::none && stage.pressed(key));
}

Stage::Touch pressable(Stage& stage, const Rect& rect, const std::string& id, const std::string& label, float rounding,
                       bool takes_enter, bool enabled) {
  const Stage::Touch touch =
      stage.spot({.id = id, .label = label, .rect = rect, .enabled = enabled, .takes_enter = takes_enter});
  if (touch.hovered) stage.fill(rect, Token::soft, rounding, 0.45F);
  if (touch.ring) focus_ring(stage, rect, rounding);
  return touch;
}

}  // namespace rembug::ui

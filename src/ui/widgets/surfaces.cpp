#include "ui/widgets/surfaces.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace rembug::ui {

void card(Stage& stage, const Rect& rect, Token border, float rounding, float border_width) {
  if (stage.palette().shadows) {
    stage.fill(rect.moved(0, 3), Token::shadow, rounding, 0.6F);
    stage.fill(rect.moved(0, 1), Token::shadow, rounding);
  }
  stage.fill(rect, Token::card, rounding);
  const bool strong = stage.palette().tints_are_outlines && border == Token::line;
  stage.outline(rect, strong ? Token::edge : border, rounding, border_width);
}

void well(Stage& stage, const Rect& rect, float rounding) {
  stage.fill(rect, Token::sunk, rounding);
  if (stage.palette().tints_are_outlines) stage.outline(rect, Token::line, rounding);
}

void tinted(Stage& stage, const Rect& rect, Token tint, Token ink, float rounding) {
  stage.fill(rect, tint, rounding);
  if (stage.palette().tints_are_outlines) stage.outline(rect, ink, rounding);
}

float chip_width(Stage& stage, const ChipLook& look) {
  return (look.icon == Icon::none ? 12 : 9 + 19 + 7) + stage.text_width(look.text, Type::small) + 12;
}

float chip(Stage& stage, Point at, const ChipLook& look) {
  const Rect box{at.x, at.y, chip_width(stage, look), 32};
  tinted(stage, box, look.tint, look.ink, 16);
  float x = box.x + 12;
  if (look.icon != Icon::none) {
    stage.icon(look.icon, {box.x + 18.5F, box.centre().y}, 19, look.ink);
    x = box.x + 35;
  }
  stage.text_in({x, box.y, box.right() - x, box.h}, look.text, Type::small, look.ink);
  return box.w;
}

void icon_tile(Stage& stage, const Rect& rect, Icon icon, Token ink, Token tint) {
  const float rounding = rect.w > 56 ? radius::tile : radius::option;
  tinted(stage, rect, tint, ink, rounding);
  stage.icon(icon, rect.centre(), rect.w > 56 ? 36 : 24, ink);
}

void progress(Stage& stage, const Rect& rect, float share, Token ink) {
  stage.fill(rect, Token::track, rect.h / 2);
  const float width = std::clamp(share, 0.F, 1.F) * rect.w;
  if (width >= 1) stage.fill(rect.with_width(std::max(width, rect.h)), ink, rect.h / 2);
}

void separator(Stage& stage, float x0, float x1, float y) {
  stage.fill({x0, y, x1 - x0, 1}, Token::line);
}

Meaning meaning_of(session::ItemKind kind) {
  switch (kind) {
    case session::ItemKind::kesulitan: return {Icon::block, Token::kesulitan, Token::kesulitan_tint};
    case session::ItemKind::masukan: return {Icon::chat_bubble, Token::masukan, Token::masukan_tint};
    case session::ItemKind::usulan: return {Icon::lightbulb, Token::usulan, Token::usulan_tint};
    case session::ItemKind::kesepakatan: return {Icon::handshake, Token::kesepakatan, Token::kesepakatan_tint};
  }
  return {};
}

Meaning meaning_of(scenario::Level level) {
  switch (level) {
    case scenario::Level::aman: return {Icon::check_circle, Token::aman, Token::aman_tint};
    case scenario::Level::berisiko: return {Icon::warning, Token::berisiko, Token::berisiko_tint};
    case scenario::Level::membahayakan: return {Icon::dangerous, Token::membahayakan, Token::membahayakan_tint};
  }
  return {};
}

ScrollArea::ScrollArea(Stage& stage, std::string id, const Rect& rect)
    : stage_(stage), id_(std::move(id)), rect_(rect) {
  offset_ = stage_.memory().scroll[id_];
  first_spot_ = stage_.spots_so_far();
  // Rings are drawn outside their spot, so the clip leaves them room.
  stage_.push_clip({rect.x - 8, rect.y - 6, rect.w + 16, rect.h + 12});
}

void ScrollArea::finish(float content_bottom) {
  const float height = content_bottom - top();
  const float most = std::max(0.F, std::ceil(height - rect_.h));
  float& offset = stage_.memory().scroll[id_];
  if (most > 0) {
    const float wheel = ImGui::GetIO().MouseWheel;
    if (wheel != 0 && stage_.mouse_is_over(rect_)) offset -= wheel * 60;
    if (stage_.pressed(Key::page_down)) offset += rect_.h * 0.8F;
    if (stage_.pressed(Key::page_up)) offset -= rect_.h * 0.8F;
    if (const Rect* moved = stage_.moved_focus_since(first_spot_)) {
      if (moved->y < rect_.y + 8) offset -= rect_.y + 8 - moved->y;
      if (moved->bottom() > rect_.bottom() - 8) offset += moved->bottom() - (rect_.bottom() - 8);
    }
  }
  offset = std::clamp(offset, 0.F, most);
  stage_.pop_clip();
  if (most > 0) {
    const float share = rect_.h / height;
    const float bar = std::max(32.F, rect_.h * share);
    stage_.fill({rect_.right() + 2, rect_.y + (rect_.h - bar) * (offset / most), 5, bar}, Token::edge, 2.5F, 0.6F);
  }
}

Rect begin_dialog(Stage& stage, float width, float height) {
  stage.raise_layer();
  const Rect page = stage.area();
  stage.fill(page, Token::dim);
  stage.spot({.id = "dialog.ground", .label = "", .rect = page, .takes_enter = false});
  const Rect box = page.middle(std::min(width, page.w - 24), std::min(height, page.h - 24));
  card(stage, box, Token::edge, 18);
  stage.set_group("dialog");
  return box.shrunk(32, 26);
}

void end_dialog(Stage& stage) {
  stage.set_group({});
  stage.lower_layer();
}

void jlamprang(Stage& stage, const Rect& strip) {
  if (stage.palette().tints_are_outlines) return;
  stage.push_clip(strip);
  const float tile = strip.h;
  const float unit = tile / 84;
  for (float x = strip.x; x < strip.right(); x += tile) {
    const Point c{x + tile / 2, strip.y + tile / 2};
    stage.circle(c, 5 * unit, Token::motif);
    for (int petal = 0; petal < 8; ++petal) {
      const float angle = static_cast<float>(petal) * 3.14159265F / 4;
      const float s = std::sin(angle), co = std::cos(angle);
      const auto at = [&](float px, float py) {  // turned about the middle
        return Point{c.x + (px * co - py * s) * unit, c.y + (px * s + py * co) * unit};
      };
      stage.quad(at(0, -29), at(6, -19), at(0, -9), at(-6, -19), Token::motif);
    }
    const float d = 12.7F * unit;  // the corner lozenges
    for (const float y : {strip.y, strip.bottom()}) {
      stage.quad({x, y - d}, {x + d, y}, {x, y + d}, {x - d, y}, Token::motif);
      stage.quad({x + tile, y - d}, {x + tile + d, y}, {x + tile, y + d}, {x + tile - d, y}, Token::motif);
      stage.circle({c.x, y}, 4 * unit, Token::motif);
    }
    stage.circle({x, c.y}, 4 * unit, Token::motif);
  }
  stage.pop_clip();
}

}  // namespace rembug::ui

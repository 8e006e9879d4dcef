// Rectangles in logical pixels, and cutting pieces off them: screens are laid out by cutting.
//
//   Rect page = stage.area();
//   Rect top = page.cut_top(60);          // page is now what remains below
//   for (Rect& cell : page.columns(3, 24)) ...
#pragma once

#include <algorithm>
#include <vector>

namespace rembug::ui {

struct Point {
  float x = 0, y = 0;
};

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;

  float right() const { return x + w; }
  float bottom() const { return y + h; }
  Point centre() const { return {x + w / 2, y + h / 2}; }
  bool empty() const { return w <= 0 || h <= 0; }
  bool contains(Point p) const { return p.x >= x && p.y >= y && p.x < right() && p.y < bottom(); }
  bool overlaps(const Rect& o) const { return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom(); }

  Rect shrunk(float by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }
  Rect shrunk(float horizontal, float vertical) const {
    return {x + horizontal, y + vertical, w - 2 * horizontal, h - 2 * vertical};
  }
  Rect grown(float by) const { return shrunk(-by); }
  Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
  Rect with_width(float width) const { return {x, y, width, h}; }
  Rect with_height(float height) const { return {x, y, w, height}; }
  Rect intersection(const Rect& o) const {
    const float left = std::max(x, o.x), top = std::max(y, o.y);
    return {left, top, std::max(0.F, std::min(right(), o.right()) - left),
            std::max(0.F, std::min(bottom(), o.bottom()) - top)};
  }
  // A piece of this size in the middle.
  Rect middle(float width, float height) const { return {x + (w - width) / 2, y + (h - height) / 2, width, height}; }

  // Cuts a piece off, and a gap beyond it; what remains is this rectangle. Never more than there is.
  Rect cut_top(float height, float gap = 0) {
    const float taken = std::clamp(height, 0.F, std::max(h, 0.F));
    const Rect piece{x, y, w, taken};
    const float gone = std::min(taken + gap, std::max(h, 0.F));
    y += gone;
    h -= gone;
    return piece;
  }
  Rect cut_bottom(float height, float gap = 0) {
    const float taken = std::clamp(height, 0.F, std::max(h, 0.F));
    const Rect piece{x, y + h - taken, w, taken};
    h -= std::min(taken + gap, std::max(h, 0.F));
    return piece;
  }
  Rect cut_left(float width, float gap = 0) {
    const float taken = std::clamp(width, 0.F, std::max(w, 0.F));
    const Rect piece{x, y, taken, h};
    const float gone = std::min(taken + gap, std::max(w, 0.F));
    x += gone;
    w -= gone;
    return piece;
  }
  Rect cut_right(float width, float gap = 0) {
    const float taken = std::clamp(width, 0.F, std::max(w, 0.F));
    const Rect piece{x + w - taken, y, taken, h};
    w -= std::min(taken + gap, std::max(w, 0.F));
    return piece;
  }
  // n columns of equal width with a gap between.
  std::vector<Rect> columns(int n, float gap) const {
    std::vector<Rect> cells;
    const float width = (w - gap * static_cast<float>(n - 1)) / static_cast<float>(n);
    for (int i = 0; i < n; ++i) cells.push_back({x + static_cast<float>(i) * (width + gap), y, width, h});
    return cells;
  }
};

}  // namespace rembug::ui

#include "ui/widgets/stage.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace rembug::ui {

namespace {

bool is_bare_character(Chord chord) {
  const bool character = chord.key >= Key::d0 || chord.key == Key::slash || chord.key == Key::space ||
                         chord.key == Key::plus || chord.key == Key::minus || chord.key == Key::del ||
                         chord.key == Key::backspace || chord.key == Key::left || chord.key == Key::right ||
                         chord.key == Key::home || chord.key == Key::end;
  return character && !chord.ctrl;
}

// Chords that belong to the text while somebody types: its own undo, and the clipboard.
bool is_editing(Chord chord) {
  return chord.ctrl &&
         (chord.key == Key::z || chord.key == Key::y || chord.key == Key::a || chord.key == Key::c ||
          chord.key == Key::v || chord.key == Key::x || chord.key == Key::left || chord.key == Key::right);
}

ImVec2 scaled(Point p, float zoom) {
  return {p.x * zoom, p.y * zoom};
}

}  // namespace

Stage::Stage(StageMemory& memory, const Fonts& fonts, ThemeName theme, const i18n::Words& words, FontSet set)
    : memory_(memory), fonts_(fonts), palette_(&palette_of(theme)), words_(&words), set_(set) {}

void Stage::begin(const Input& input, ImDrawList* list) {
  input_ = input;
  list_ = list;
  taken_.assign(input_.keys.size(), false);
  clips_.assign(1, input_.window);
  ++memory_.frame;
  if (memory_.focus_moved_at + 1 < memory_.frame) memory_.focus_moved_to.clear();
  if (memory_.wrapped_zoom != zoom()) {
    memory_.wrapped.clear();
    memory_.wrapped_zoom = zoom();
  }
  memory_.said.clear();
  memory_.too_wide.clear();
  top_layer_ = 0;
  for (const Spot& spot : memory_.spots) top_layer_ = std::max(top_layer_, spot.layer);

  // The mouse hits what was on top in the frame that the person saw.
  const ImGuiIO& io = ImGui::GetIO();
  mouse_ = {io.MousePos.x / zoom(), io.MousePos.y / zoom()};
  memory_.hot.clear();
  for (const Spot& spot : memory_.spots) {
    if (spot.layer == top_layer_ && spot.visible.contains(mouse_)) memory_.hot = spot.enabled ? spot.id : std::string();
  }
  clicked_.clear();
  if (ImGui::IsMouseClicked(0)) {
    memory_.armed = memory_.hot;
    if (!memory_.hot.empty()) {
      memory_.focused = memory_.hot;
      memory_.ring = false;
    }
  }
  if (ImGui::IsMouseReleased(0)) {
    if (!memory_.armed.empty() && memory_.armed == memory_.hot) clicked_ = memory_.hot;
    memory_.armed.clear();
  }
}

void Stage::end() {
  while (!later_.empty()) {
    auto draws = std::move(later_);
    later_.clear();
    for (const auto& draw : draws) draw(*this);
  }
  memory_.arrowed_to.clear();
  move_focus();
  memory_.spots = std::move(spots_);
  spots_.clear();
  memory_.typing = typing_now_;
  // Paragraphs that have not been shown for a while are forgotten, so that long evenings stay small.
  if (memory_.wrapped.size() > 4000) {
    std::erase_if(memory_.wrapped, [&](const auto& entry) { return entry.second.used_at + 600 < memory_.frame; });
  }
}

bool Stage::pressed(Chord chord) {
  if (typing() && (is_bare_character(chord) || is_editing(chord))) return false;
  return pressed_even_typing(chord);
}

bool Stage::pressed_even_typing(Chord chord) {
  if (layer_ < top_layer_) return false;
  for (std::size_t i = 0; i < input_.keys.size(); ++i) {
    if (!taken_[i] && input_.keys[i] == chord) {
      taken_[i] = true;
      return true;
    }
  }
  return false;
}

int Stage::pressed_number(int most, bool with_shift) {
  for (int n = 1; n <= std::min(most, 9); ++n) {
    if (pressed(Chord{digit(n), false, with_shift})) return n;
  }
  return 0;
}

void Stage::ignore_keys_below() {
  taken_.assign(input_.keys.size(), true);
}

const Spot* Stage::last_spot(std::string_view id) const {
  for (const Spot& spot : memory_.spots) {
    if (spot.id == id) return &spot;
  }
  return nullptr;
}

Stage::Touch Stage::spot(Spot spot) {
  spot.layer = layer_;
  if (spot.group.empty()) spot.group = group_;
  spot.visible = spot.rect.intersection(clip());
  Touch touch;
  touch.hovered = spot.enabled && memory_.hot == spot.id && layer_ >= top_layer_;
  touch.held = touch.hovered && memory_.armed == spot.id;
  touch.focused = memory_.focused == spot.id && layer_ >= top_layer_;
  touch.ring = touch.focused && (memory_.ring || spot.is_field);
  if (spot.enabled && layer_ >= top_layer_) {
    touch.pressed = clicked_ == spot.id;
    if (touch.focused && !spot.is_field) {
      if (spot.takes_enter && pressed(Key::enter)) touch.pressed = true;
      if (pressed(Key::space)) touch.pressed = true;
    }
  }
  spots_.push_back(std::move(spot));
  return touch;
}

void Stage::focus(std::string id, bool with_ring) {
  memory_.focused = std::move(id);
  memory_.ring = with_ring;
  memory_.focus_moved_to = memory_.focused;
  memory_.focus_moved_at = memory_.frame;
  memory_.field_to_enter = memory_.focused;
}

const Rect* Stage::moved_focus_since(std::size_t first) {
  if (memory_.focus_moved_to.empty()) return nullptr;
  for (std::size_t i = first; i < spots_.size(); ++i) {
    if (spots_[i].id == memory_.focus_moved_to) {
      memory_.focus_moved_to.clear();
      return &spots_[i].rect;
    }
  }
  return nullptr;
}

Point Stage::dragged(std::string_view id) const {
  if (memory_.armed != id || layer_ < top_layer_) return {};
  const ImVec2 moved = ImGui::GetIO().MouseDelta;
  return {moved.x / zoom(), moved.y / zoom()};
}

float Stage::wheel_over(const Rect& rect) const {
  return mouse_is_over(rect) ? ImGui::GetIO().MouseWheel : 0;
}

void Stage::default_focus(std::string id) {
  if (memory_.focus_moved_at == memory_.frame && !memory_.focused.empty()) return;  // on its way to what opens now
  // A dialog takes the focus from the screen below it, although the screen is still drawn; never the other way round.
  if (layer_ < top_layer_) return;
  const auto has_it = [&](const std::vector<Spot>& spots) {
    return std::any_of(spots.begin(), spots.end(),
                       [&](const Spot& spot) { return spot.id == memory_.focused && spot.layer >= layer_; });
  };
  if (!has_it(spots_) && !has_it(memory_.spots)) focus(std::move(id));
}

bool Stage::enter_is_free() const {
  const Spot* holder = last_spot(memory_.focused);
  return holder == nullptr || !holder->enabled || !holder->takes_enter || holder->layer != layer_;
}

void Stage::move_focus() {
  int top = 0;
  for (const Spot& spot : spots_) top = std::max(top, spot.layer);
  std::vector<const Spot*> reachable;
  for (const Spot& spot : spots_) {
    if (spot.layer == top && spot.enabled && !spot.label.empty()) reachable.push_back(&spot);
  }
  if (reachable.empty()) return;
  const auto here =
      std::find_if(reachable.begin(), reachable.end(), [&](const Spot* s) { return s->id == memory_.focused; });
  const auto go = [&](const Spot* to) {
    if (to == nullptr) return;
    focus(to->id);
  };
  layer_ = top;
  top_layer_ = top;
  if (here == reachable.end()) {
    if (pressed(Key::tab) || pressed(Key::down) || pressed(Key::right)) go(reachable.front());
    if (pressed(shift(Key::tab)) || pressed(Key::up)) go(reachable.back());
    layer_ = 0;
    return;
  }
  const Spot& now = **here;
  const auto index = static_cast<std::ptrdiff_t>(here - reachable.begin());
  const auto count = static_cast<std::ptrdiff_t>(reachable.size());
  if (pressed(Key::tab)) {  // the first of the next group
    for (std::ptrdiff_t i = 1; i <= count; ++i) {
      const Spot* to = reachable[static_cast<std::size_t>((index + i) % count)];
      if (to->group != now.group || to->group.empty()) {
        go(to);
        break;
      }
    }
  } else if (pressed(shift(Key::tab))) {  // the first of the group before
    for (std::ptrdiff_t i = 1; i <= count; ++i) {
      const Spot* to = reachable[static_cast<std::size_t>((index - i + count) % count)];
      if (to->group == now.group && !to->group.empty()) continue;
      const auto first =
          std::find_if(reachable.begin(), reachable.end(), [&](const Spot* s) { return s->group == to->group; });
      go(to->group.empty() ? to : *first);
      break;
    }
  } else {
    // Arrows: the nearest spot of the group in that direction, seen from the middle of this one.
    const struct {
      Key key;
      float dx, dy;
    } arrows[] = {{Key::up, 0, -1}, {Key::down, 0, 1}, {Key::left, -1, 0}, {Key::right, 1, 0}};
    for (const auto& arrow : arrows) {
      if (now.is_field && arrow.dx != 0) continue;  // the caret's
      if (!pressed(arrow.key)) continue;
      const Spot* best = nullptr;
      float best_score = 1e9F;
      for (const Spot* to : reachable) {
        if (to == &now || to->group != now.group) continue;
        const Point a = now.rect.centre(), b = to->rect.centre();
        const float along = (b.x - a.x) * arrow.dx + (b.y - a.y) * arrow.dy;
        const float across = std::abs((b.x - a.x) * arrow.dy) + std::abs((b.y - a.y) * arrow.dx);
        if (along <= 1) continue;
        const float score = along + 2.5F * across;
        if (score < best_score) {
          best_score = score;
          best = to;
        }
      }
      go(best);
      if (best != nullptr) memory_.arrowed_to = best->id;
    }
  }
  layer_ = 0;
}

std::uint32_t Stage::colour(Token token, float alpha) const {
  const Colour& c = (*palette_)[token];
  return IM_COL32(c.r, c.g, c.b, static_cast<int>(static_cast<float>(c.a) * alpha));
}

void Stage::fill(const Rect& r, Token c, float rounding, float alpha) {
  if (c == Token::nothing || r.empty() || !can_be_seen(r)) return;
  const float z = zoom();
  list_->AddRectFilled(scaled({r.x, r.y}, z), scaled({r.right(), r.bottom()}, z), colour(c, alpha), rounding * z);
}

void Stage::fill_right(const Rect& r, Token c, float rounding) {
  if (r.empty() || !can_be_seen(r)) return;
  const float z = zoom();
  list_->AddRectFilled(scaled({r.x, r.y}, z), scaled({r.right(), r.bottom()}, z), colour(c), rounding * z,
                       ImDrawFlags_RoundCornersRight);
}

void Stage::outline(const Rect& r, Token c, float rounding, float thickness) {
  if (c == Token::nothing || r.empty() || !can_be_seen(r.grown(thickness))) return;
  const float z = zoom();
  const Rect inner = r.shrunk(thickness / 2);
  list_->AddRect(scaled({inner.x, inner.y}, z), scaled({inner.right(), inner.bottom()}, z), colour(c),
                 std::max(0.F, rounding - thickness / 2) * z, 0, thickness * z);
}

void Stage::line(Point a, Point b, Token c, float thickness) {
  list_->AddLine(scaled(a, zoom()), scaled(b, zoom()), colour(c), thickness * zoom());
}

void Stage::curve(Point a, Point c1, Point c2, Point b, Token c, float thickness) {
  const float z = zoom();
  list_->AddBezierCubic(scaled(a, z), scaled(c1, z), scaled(c2, z), scaled(b, z), colour(c), thickness * z);
}

void Stage::circle(Point centre, float radius, Token c) {
  if (!can_be_seen({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius})) return;
  list_->AddCircleFilled(scaled(centre, zoom()), radius * zoom(), colour(c), 0);
}

void Stage::ring_circle(Point centre, float radius, Token c, float thickness) {
  if (!can_be_seen({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius})) return;
  list_->AddCircle(scaled(centre, zoom()), radius * zoom(), colour(c), 0, thickness * zoom());
}

void Stage::quad(Point a, Point b, Point c, Point d, Token t) {
  const float z = zoom();
  list_->AddQuadFilled(scaled(a, z), scaled(b, z), scaled(c, z), scaled(d, z), colour(t));
}

void Stage::triangle(Point a, Point b, Point c, Token t) {
  const float z = zoom();
  list_->AddTriangleFilled(scaled(a, z), scaled(b, z), scaled(c, z), colour(t));
}

void Stage::icon(Icon icon, Point centre, float size, Token c) {
  if (icon == Icon::none || !can_be_seen({centre.x - size / 2, centre.y - size / 2, size, size})) return;
  const float steps[] = {set_ == FontSet::desk ? 20.F : 36.F, set_ == FontSet::desk ? 24.F : 48.F};
  ImFont* font = fonts_.icons[size <= steps[0] ? 0 : size <= steps[1] + 4 ? 1 : 2];
  const auto* glyph = font->FindGlyph(static_cast<ImWchar>(icon));
  if (glyph == nullptr) return;
  const float z = zoom(), scale = size * z / font->FontSize;
  // Centred by its own ink: the face's boxes are not all centred.
  const float gx = (glyph->X0 + glyph->X1) / 2 * scale, gy = (glyph->Y0 + glyph->Y1) / 2 * scale;
  font->RenderChar(list_, size * z, {centre.x * z - gx, centre.y * z - gy}, colour(c), static_cast<ImWchar>(icon));
}

std::string Stage::clipboard() const {
  const char* text = ImGui::GetClipboardText();
  return text == nullptr ? std::string() : std::string(text);
}

void Stage::set_clipboard(const std::string& text) {
  ImGui::SetClipboardText(text.c_str());
}

void Stage::push_clip(const Rect& rect) {
  clips_.push_back(rect.intersection(clips_.back()));
  const Rect& r = clips_.back();
  list_->PushClipRect(scaled({r.x, r.y}, zoom()), scaled({r.right(), r.bottom()}, zoom()), false);
}

void Stage::pop_clip() {
  clips_.pop_back();
  list_->PopClipRect();
}

}  // namespace rembug::ui

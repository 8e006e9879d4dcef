// The text half of Stage: lines, boxes and wrapped paragraphs.
#include <imgui.h>

#include <algorithm>
#include <cfloat>
#include <cmath>

#include "ui/widgets/stage.hpp"

namespace rembug::ui {

namespace {

// Andika's ink sits a little below the middle of its box; raised by this share of the type size it looks centred.
constexpr float k_raise = 0.06F;

void drop_last_character(std::string& text) {
  while (!text.empty()) {
    const auto gone = static_cast<unsigned char>(text.back());
    text.pop_back();
    if ((gone & 0xC0U) != 0x80U) return;  // it was a first byte
  }
}

}  // namespace

ImFont* Stage::face(Type type) const {
  ImFont* font = fonts_.faces[static_cast<std::size_t>(type)];
  if (font != nullptr) return font;
  // A type of the other window's set: the nearest that is baked.
  for (ImFont* other : fonts_.faces) {
    if (other != nullptr) return other;
  }
  return ImGui::GetFont();
}

float Stage::text_width(std::string_view text, Type type) {
  ImFont* font = face(type);
  return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.data(), text.data() + text.size()).x / zoom();
}

float Stage::text(Point at, std::string_view text, Type type, Token c) {
  ImFont* font = face(type);
  const float width = text_width(text, type);
  const float line = line_height(type);
  if (text.empty() || !can_be_seen({at.x, at.y, width + 1, line})) return width;
  say(text);
  const float z = zoom();
  const ImVec2 position(std::round(at.x * z),
                        std::round((at.y + line / 2 - k_raise * type_size(type)) * z - font->FontSize / 2));
  list_->AddText(font, font->FontSize, position, colour(c), text.data(), text.data() + text.size());
  return width;
}

void Stage::text_in(const Rect& box, std::string_view text, Type type, Token c, Align align) {
  if (text.empty()) return;
  const float line = line_height(type);
  float width = text_width(text, type);
  if (width > box.w + 0.5F) {
    if (memory_.listen) memory_.too_wide.emplace_back(text);
    return text_shortened(box, text, type, c);
  }
  const float x = align == Align::left     ? box.x
                  : align == Align::centre ? box.x + (box.w - width) / 2
                                           : box.right() - width;
  this->text({x, box.y + (box.h - line) / 2}, text, type, c);
}

void Stage::text_shortened(const Rect& box, std::string_view text, Type type, Token c) {
  std::string cut;
  if (text_width(text, type) > box.w + 0.5F) {
    cut = std::string(text);
    while (!cut.empty() && text_width(cut + "…", type) > box.w) drop_last_character(cut);
    cut += "…";
    text = cut;
  }
  if (!text.empty()) this->text({box.x, box.y + (box.h - line_height(type)) / 2}, text, type, c);
}

namespace {

// Splits "a **b** c" into runs; the marks themselves are not drawn.
template <class Each>
void each_run(std::string_view text, bool& is_bold, Each each) {
  while (!text.empty()) {
    const std::size_t mark = text.find("**");
    each(text.substr(0, mark), is_bold);
    if (mark == std::string_view::npos) return;
    is_bold = !is_bold;
    text.remove_prefix(mark + 2);
  }
}

}  // namespace

const StageMemory::Lines& Stage::wrapped(std::string_view text, Type type, float width) {
  std::string key;
  key.reserve(text.size() + 16);
  key.append(text);
  key.push_back('\0');
  key.append(std::to_string(static_cast<int>(width * 4)));
  key.push_back('/');
  key.append(std::to_string(static_cast<int>(type)));
  StageMemory::Lines& lines = memory_.wrapped[std::move(key)];
  lines.used_at = memory_.frame;
  if (!lines.spans.empty() || text.empty()) return lines;

  const float space = text_width(" ", type);
  std::size_t start = 0;  // of the line
  std::size_t end = 0;    // of the last word that fits
  float used = 0;
  bool is_bold = false;
  std::size_t at = 0;
  const auto finish = [&](std::size_t to) {
    lines.spans.emplace_back(static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(to));
  };
  while (at <= text.size()) {
    const std::size_t next = std::min(text.find_first_of(" \n", at), text.size());
    const std::string_view word = text.substr(at, next - at);
    float word_width = 0;
    each_run(word, is_bold,
             [&](std::string_view run, bool b) { word_width += text_width(run, b ? bold(type) : type); });
    const bool first = end == start && used == 0;
    if (!first && used + space + word_width > width) {
      finish(end);
      start = at;
      used = word_width;
    } else {
      used += (first ? 0 : space) + word_width;
    }
    end = next;
    // A word longer than the line is broken where it must be, so that nothing leaves the page.
    while (used > width && end > start + 1 && width > 0) {
      std::size_t cut = start + 1;
      while (cut < end && text_width(text.substr(start, cut - start + 1), type) <= width) ++cut;
      while (cut > start + 1 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
      if (cut >= end) break;
      finish(cut);
      start = cut;
      used = text_width(text.substr(start, end - start), type);
    }
    if (next < text.size() && text[next] == '\n') {
      finish(end);
      start = next + 1;
      end = start;
      used = 0;
    }
    if (next >= text.size()) break;
    at = next + 1;
  }
  finish(std::max(end, start));
  return lines;
}

float Stage::paragraph_height(std::string_view text, Type type, float width) {
  return text.empty() ? 0 : static_cast<float>(wrapped(text, type, width).spans.size()) * line_height(type);
}

float Stage::paragraph(const Rect& box, std::string_view text, Type type, Token c, Align align) {
  if (text.empty()) return 0;
  const StageMemory::Lines& lines = wrapped(text, type, box.w);
  const float line = line_height(type), z = zoom();
  float y = box.y;
  bool is_bold = false;
  if (can_be_seen({box.x, box.y, box.w, line * static_cast<float>(lines.spans.size())})) say(text);
  for (const auto& [from, to] : lines.spans) {
    const std::string_view span = text.substr(from, to - from);
    float x = box.x;
    if (align != Align::left) {
      float width = 0;
      bool b = is_bold;
      each_run(span, b, [&](std::string_view run, bool bb) { width += text_width(run, bb ? bold(type) : type); });
      x += (box.w - width) * (align == Align::centre ? 0.5F : 1.F);
    }
    const bool seen = can_be_seen({box.x, y, box.w, line});
    each_run(span, is_bold, [&](std::string_view run, bool b) {
      if (run.empty()) return;
      const Type t = b ? bold(type) : type;
      if (seen) {
        ImFont* font = face(t);
        list_->AddText(
            font, font->FontSize,
            {std::round(x * z), std::round((y + line / 2 - k_raise * type_size(t)) * z - font->FontSize / 2)},
            colour(c), run.data(), run.data() + run.size());
      }
      x += text_width(run, t);
    });
    y += line;
  }
  return y - box.y;
}

}  // namespace rembug::ui

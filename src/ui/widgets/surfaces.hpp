// What things lie on, and small pictures of state: cards, wells, chips, icon tiles, progress, dialogs, scrolling.
#pragma once

#include "scenario/model.hpp"
#include "session/ids.hpp"
#include "ui/widgets/stage.hpp"

namespace rembug::ui {

void card(Stage& stage, const Rect& rect, Token border = Token::line, float rounding = radius::card,
          float border_width = 1);
void well(Stage& stage, const Rect& rect, float rounding = radius::card);  // sunk
// A panel in a tint of meaning (information, warning), an outline in high contrast.
void tinted(Stage& stage, const Rect& rect, Token tint, Token ink, float rounding = radius::card);

struct ChipLook {
  Icon icon = Icon::none;
  std::string text;
  Token ink = Token::ink;
  Token tint = Token::sunk;
};
float chip(Stage& stage, Point at, const ChipLook& look);  // 32 high; gives its width
float chip_width(Stage& stage, const ChipLook& look);

// A square with an icon, 48 or 64.
void icon_tile(Stage& stage, const Rect& rect, Icon icon, Token ink, Token tint);
void progress(Stage& stage, const Rect& rect, float share_0_to_1, Token ink = Token::pri);
void separator(Stage& stage, float x0, float x1, float y);

// The look of each kind of item, each level and each agreement: colour, shape and word together.
struct Meaning {
  Icon icon = Icon::none;
  Token ink = Token::ink;
  Token tint = Token::sunk;
};
Meaning meaning_of(session::ItemKind kind);
Meaning meaning_of(scenario::Level level);

// What does not fit is scrolled: by wheel, Page Up and Down, and by moving the focus. Content is drawn between begin
// and end at `origin`, as high as it likes.
//
//   ScrollArea list(stage, "board", rect);
//   float y = list.top();  ... draw at y ...
//   list.finish(y);        // where the content ended
class ScrollArea {
 public:
  ScrollArea(Stage& stage, std::string id, const Rect& rect);
  float top() const { return rect_.y - offset_; }
  const Rect& rect() const { return rect_; }
  // Rectangle for content: as wide as the area less the bar, starting at top().
  Rect content() const { return {rect_.x, top(), rect_.w, 1e6F}; }
  void finish(float content_bottom);

 private:
  Stage& stage_;
  std::string id_;
  Rect rect_;
  float offset_ = 0;
  std::size_t first_spot_ = 0;
};

// A card over everything; what is below takes no input. Esc is the caller's. Between begin and end draw in the result.
Rect begin_dialog(Stage& stage, float width, float height);
void end_dialog(Stage& stage);

// The strip of jlamprang motif, 84 high.
void jlamprang(Stage& stage, const Rect& strip);

}  // namespace rembug::ui

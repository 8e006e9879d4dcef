#include "ui/room/room_screen.hpp"

#include <algorithm>
#include <array>

#include "ui/room/room_parts.hpp"
#include "ui/widgets/pictures.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

constexpr float k_margin = 80, k_strip = 84, k_footer = 72;

void footer(Stage& stage, Rect bar, const RoomView& view) {
  stage.fill(bar, Token::sunk);
  Rect inside = bar.shrunk(k_margin, 0);
  const i18n::Words& w = stage.words();
  std::string left = view.footer, right;
  Icon icon = Icon::none;
  bool strong = false;
  switch (view.kind) {
    case RoomView::Kind::scene:
      if (view.lines.size() > 1) {
        icon = Icon::front_hand;
        left = view.lines[0];
        right = view.lines[1];
        strong = true;
      }
      break;
    case RoomView::Kind::answers:
      if (!view.lines.empty()) left = view.lines.front();
      break;
    case RoomView::Kind::rating_result:
      icon = Icon::forum;
      left = w.room_may_explain();
      right = w.room_cards(view.answered);
      strong = true;
      break;
    case RoomView::Kind::rating:
      icon = Icon::front_hand;
      left = w.room_show_card();
      right = w.room_may_pass();
      strong = true;
      break;
    case RoomView::Kind::board: right = w.room_cards(view.answered); break;
    default: break;
  }
  if (view.pages > 1) right = w.room_page(view.page + 1, view.pages);
  if (!right.empty()) {
    const float width = stage.text_width(right, Type::room_small);
    stage.text_in(inside.cut_right(width + 1, 30), right, Type::room_small, Token::ink2);
  }
  if (icon != Icon::none) {
    stage.icon(icon, {inside.x + 20, inside.centre().y}, 42, Token::pri);
    inside.cut_left(60);
  }
  stage.text_in(inside, left, strong ? Type::room_small_b : Type::room_small, strong ? Token::ink : Token::ink2);
}

void dark(Stage& stage, const Rect& page) {
  for (float y = page.y; y < page.bottom(); y += k_strip) {
    if (y + k_strip > page.centre().y - 110 && y < page.centre().y + 110) continue;
    jlamprang(stage, {page.x, y, page.w, k_strip});
  }
  stage.text_in(page.middle(page.w, 90), stage.words().room_wait(), Type::room_heading_b, Token::ink, Align::centre);
}

void welcome(Stage& stage, Rect page, const RoomView& view) {
  const float width = page.w;
  float height =
      line_height(Type::room_heading_b) + 20 + stage.paragraph_height(view.question, Type::room_story, width);
  if (!view.body.empty()) height += 24 + stage.paragraph_height(view.body, Type::room, width);
  Rect box = page.middle(width, height);
  stage.text_in(box.cut_top(line_height(Type::room_heading_b), 20), view.heading, Type::room_heading_b, Token::ink,
                Align::centre);
  box.cut_top(stage.paragraph(box, view.question, Type::room_story, Token::ink, Align::centre), 24);
  stage.paragraph(box, view.body, Type::room, Token::ink2, Align::centre);
}

// How safe the decision was, or how it ended: icon, word and colour together.
void level_box(Stage& stage, Rect& page, const RoomView& view, const std::string& more) {
  if (!view.level) return;
  const Meaning meaning = meaning_of(*view.level);
  const std::string words = "**" + view.level_words + ".**" + (more.empty() ? "" : " " + more);
  const float width = page.w - 150;
  const Type type = stage.paragraph_height(words, Type::room, width) + 48 <= page.h ? Type::room : Type::room_small;
  const float text = stage.paragraph_height(words, type, width);
  const Rect box = page.cut_top(std::min(text + 48, page.h), 30);
  tinted(stage, box, meaning.tint, meaning.ink, 18);
  stage.outline(box, meaning.ink, 18, 3);
  stage.icon(meaning.icon, {box.x + 58, box.centre().y}, 56, meaning.ink);
  stage.paragraph({box.x + 112, box.y + 24, width, text}, words, type);
}

void consequence(Stage& stage, Rect page, const RoomView& view) {
  page.cut_top(stage.paragraph(page, view.heading, Type::room_heading_b), 14);
  if (!view.question.empty()) page.cut_top(stage.paragraph(page, view.question, Type::room, Token::ink2), 26);
  page.cut_top(stage.paragraph(page, view.body, Type::room_story), 34);
  std::string why;
  for (const std::string& line : view.lines) why += (why.empty() ? "" : " ") + line;
  level_box(stage, page, view, why);
}

void ending(Stage& stage, Rect page, const RoomView& view) {
  page.cut_top(stage.paragraph(page, view.heading, Type::room_heading_b), 12);
  page.cut_top(stage.paragraph(page, view.body, Type::room), 22);
  level_box(stage, page, view, {});
  if (view.lines.empty()) return;
  page.cut_top(stage.paragraph(page, view.question, Type::room_story_b), 12);
  float needed = 0;
  for (const std::string& line : view.lines) needed += stage.paragraph_height(line, Type::room, page.w - 70) + 12;
  const Type type = needed <= page.h ? Type::room : Type::room_small;
  for (const std::string& line : view.lines) {
    const float height = stage.paragraph_height(line, type, page.w - 70);
    if (height > page.h) break;
    stage.icon(Icon::chat_bubble, {page.x + 24, page.y + line_height(type) / 2}, 38, Token::pri);
    page.cut_top(stage.paragraph({page.x + 70, page.y, page.w - 70, height}, line, type), 12);
  }
}

void reading(Stage& stage, Rect page, const RoomView& view) {
  stage.text_in(page.cut_top(line_height(Type::room), 18), view.heading, Type::room_b, Token::pri);
  page.cut_top(stage.paragraph(page, view.body, Type::room_story_b), 34);
  for (const std::string& line : view.lines) page.cut_top(stage.paragraph(page, line, Type::room), 12);
  page.cut_top(20);
  stage.paragraph(page, view.question, Type::room_heading_b);
}

}  // namespace

void room_screen(Stage& stage, const RoomView& view) {
  stage.fill(stage.area(), Token::bg);
  Rect page = stage.area();
  if (view.kind == RoomView::Kind::dark) return dark(stage, page);
  jlamprang(stage, page.cut_top(k_strip));
  footer(stage, page.cut_bottom(k_footer), view);
  page = page.shrunk(k_margin, 28);
  switch (view.kind) {
    case RoomView::Kind::dark: break;
    case RoomView::Kind::welcome: welcome(stage, page, view); break;
    case RoomView::Kind::scene: room_scene(stage, page, view); break;
    case RoomView::Kind::answers: room_answers(stage, page, view); break;
    case RoomView::Kind::consequence: consequence(stage, page, view); break;
    case RoomView::Kind::ending: ending(stage, page, view); break;
    case RoomView::Kind::board: room_board(stage, page, view); break;
    case RoomView::Kind::rating: room_rating(stage, page, view); break;
    case RoomView::Kind::rating_result: room_rating_result(stage, page, view); break;
    case RoomView::Kind::agreements: room_list(stage, page, view); break;
    case RoomView::Kind::reading: reading(stage, page, view); break;
  }
}

}  // namespace rembug::ui

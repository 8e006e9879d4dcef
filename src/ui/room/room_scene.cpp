// The scene and its options, and how the room answered, in letters for the last row of chairs.
#include <algorithm>

#include "ui/room/room_parts.hpp"
#include "ui/widgets/pictures.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

constexpr float k_disc = 36;  // radius

void disc(Stage& stage, Point centre, int number) {
  stage.circle(centre, k_disc, Token::sunk);
  stage.ring_circle(centre, k_disc, Token::line, 2);
  stage.text_in({centre.x - k_disc, centre.y - k_disc, 2 * k_disc, 2 * k_disc}, std::to_string(number), Type::room_b,
                Token::ink, Align::centre);
}

float chips(Stage& stage, const Rect& row, const RoomView& view) {
  float x = row.x;
  for (std::size_t i = 0; i < view.chips.size(); ++i) {
    const float width = 72 + stage.text_width(view.chips[i], Type::room_small) + 26;
    stage.fill({x, row.y, width, row.h}, Token::sunk, row.h / 2);
    stage.icon(i == 0 ? Icon::event : Icon::schedule, {x + 40, row.centre().y}, 38, Token::ink);
    stage.text_in({x + 72, row.y, width, row.h}, view.chips[i], Type::room_small);
    x += width + 20;
  }
  return x;
}

struct OptionLook {
  Type type = Type::room;
  int across = 1;
  float gap = 20;
};

float option_height(Stage& stage, const RoomOption& option, const OptionLook& look, float width) {
  return std::max(96.F, stage.paragraph_height(option.text, look.type, width - 122 - 30) + 30);
}

// Height of all options, row by row.
float options_height(Stage& stage, const std::vector<RoomOption>& options, const OptionLook& look, float width) {
  const auto across = static_cast<std::size_t>(look.across);
  const float cell = (width - look.gap * static_cast<float>(look.across - 1)) / static_cast<float>(look.across);
  float height = 0;
  for (std::size_t i = 0; i < options.size(); i += across) {
    float tallest = 0;
    for (std::size_t k = i; k < std::min(options.size(), i + across); ++k)
      tallest = std::max(tallest, option_height(stage, options[k], look, cell));
    height += tallest + (i == 0 ? 0 : look.gap);
  }
  return height;
}

void draw_options(Stage& stage, Rect page, const std::vector<RoomOption>& options, const OptionLook& look) {
  const auto across = static_cast<std::size_t>(look.across);
  const float natural = options_height(stage, options, look, page.w);
  const auto rows = (options.size() + across - 1) / across;
  // What is left over makes the cards a little higher, up to the picture's 120 px.
  const float extra = std::clamp((page.h - natural) / static_cast<float>(std::max<std::size_t>(1, rows)), 0.F, 24.F);
  for (std::size_t i = 0; i < options.size(); i += across) {
    const auto cells = page.columns(look.across, look.gap);
    float tallest = 0;
    for (std::size_t k = 0; k < across && i + k < options.size(); ++k)
      tallest = std::max(tallest, option_height(stage, options[i + k], look, cells[k].w));
    tallest += extra;
    for (std::size_t k = 0; k < across && i + k < options.size(); ++k) {
      const RoomOption& option = options[i + k];
      const Rect box = cells[k].with_height(tallest);
      stage.fill(box, Token::card, 18);
      stage.outline(box, option.chosen ? Token::pri : Token::edge, 18, option.chosen ? 5.F : 2.F);
      disc(stage, {box.x + 60, box.centre().y}, option.number);
      const float width = box.w - 122 - 30;
      const float text = stage.paragraph_height(option.text, look.type, width);
      stage.paragraph({box.x + 122, box.centre().y - text / 2, width, text}, option.text, look.type);
    }
    page.cut_top(tallest, look.gap);
  }
}

}  // namespace

void room_scene(Stage& stage, Rect page, const RoomView& view) {
  const Rect head = page.cut_top(60, 26);
  const float used = chips(stage, head, view);
  stage.text_in({used + 20, head.y, head.right() - used - 20, head.h}, view.heading, Type::room_small, Token::ink2,
                Align::right);
  // Four options at 34 px under each other; more at 30 px in two columns.
  OptionLook look;
  if (view.options.size() > 4) look = {Type::room_small, 2, 16};
  const float needed = view.options.empty() ? 0 : options_height(stage, view.options, look, page.w);
  const auto text_height = [&](Type body, Type question) {
    float height = view.body.empty() ? 0 : stage.paragraph_height(view.body, body, page.w) + 20;
    if (!view.question.empty()) height += stage.paragraph_height(view.question, question, page.w) + 22;
    return height;
  };
  Type body = Type::room_story, question = Type::room_heading_b;
  if (text_height(body, question) + needed > page.h) question = Type::room_story_b;
  if (text_height(body, question) + needed > page.h) body = Type::room;
  if (text_height(body, question) + needed > page.h) look = {Type::room_small, 2, 14};
  if (text_height(body, question) + options_height(stage, view.options, look, page.w) > page.h) {
    body = Type::room_small;
    question = Type::room_b;
  }
  if (!view.body.empty()) page.cut_top(stage.paragraph(page, view.body, body), 20);
  if (!view.question.empty()) page.cut_top(stage.paragraph(page, view.question, question), 22);
  if (!view.options.empty()) draw_options(stage, page, view.options, look);
}

void room_answers(Stage& stage, Rect page, const RoomView& view) {
  page.cut_top(stage.paragraph(page, view.heading, Type::room_heading_b), 10);
  if (!view.question.empty()) page.cut_top(stage.paragraph(page, view.question, Type::room), 20);
  const float talk = stage.paragraph_height(view.body, Type::room, page.w - 170) + 56;
  const Rect hint = page.cut_bottom(talk, 22);
  tinted(stage, hint, Token::soft, Token::pri, 18);
  stage.outline(hint, Token::pri, 18, 3);
  stage.icon(Icon::forum, {hint.x + 72, hint.centre().y}, 56, Token::pri);
  stage.paragraph({hint.x + 134, hint.y + 28, hint.w - 170, talk}, view.body, Type::room);

  int largest = 1;
  bool two = false;
  for (const RoomOption& option : view.options) {
    largest = std::max({largest, option.count.value_or(0), option.before.value_or(0)});
    two = two || option.before.has_value();
  }
  const float bars = page.w * 0.5F;
  if (two) {
    const auto heads = page.cut_top(44, 4).with_width(page.w).columns(1, 0);
    const auto cells = Rect{page.right() - bars, heads[0].y, bars, 44}.columns(2, 30);
    stage.text_in(cells[0], stage.words().play_first_round(), Type::room_small, Token::ink2);
    stage.text_in(cells[1], stage.words().play_after_talking(), Type::room_small_b);
  }
  const auto count = static_cast<float>(std::max<std::size_t>(1, view.options.size()));
  const float row_height = std::min(128.F, page.h / count);
  const Type type = row_height < 96 ? Type::room_small : Type::room;
  const float width = page.w - bars - 100 - 40;
  for (const RoomOption& option : view.options) {
    const Rect row = page.cut_top(row_height);
    disc(stage, {row.x + k_disc, row.centre().y}, option.number);
    const float text = stage.paragraph_height(option.text, type, width);
    stage.paragraph({row.x + 100, row.centre().y - text / 2, width, text}, option.text, type);
    const Rect place{row.right() - bars, row.y, bars, row.h};
    const float bar = std::min(64.F, row.h * 0.55F);
    if (two) {
      const auto cells = place.columns(2, 30);
      answer_bar(stage, cells[0].middle(cells[0].w, bar), option.before.value_or(0), largest, Token::edge);
      answer_bar(stage, cells[1].middle(cells[1].w, bar), option.count.value_or(0), largest);
    } else {
      answer_bar(stage, place.middle(place.w, bar), option.count.value_or(0), largest);
    }
  }
}

}  // namespace rembug::ui

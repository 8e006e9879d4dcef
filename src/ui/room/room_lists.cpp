// Board, rating and agreements for the room: cards without names, scales, bars after the reveal.
#include <algorithm>
#include <array>

#include "ui/room/room_parts.hpp"
#include "ui/widgets/pictures.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

float card_height(Stage& stage, const std::string& text, float width) {
  return std::max(96.F, stage.paragraph_height(text, Type::room_small, width - 110) + 36);
}

}  // namespace

void room_board(Stage& stage, Rect page, const RoomView& view) {
  page.cut_top(stage.paragraph(page, view.heading, Type::room_heading_b), 24);
  if (view.cards.empty()) {
    stage.paragraph(page, stage.words().room_board_empty(), Type::room_story, Token::ink2);
    return;
  }
  // Two columns, filled where there is more room; what does not fit is left for the facilitator's screen.
  auto columns = page.columns(2, 28);
  for (const auto& [kind, text] : view.cards) {
    Rect& column = columns[columns[0].h >= columns[1].h ? 0 : 1];
    const float height = card_height(stage, text, column.w);
    if (height > column.h) break;
    const Rect box = column.cut_top(height, 18);
    const Meaning meaning = meaning_of(kind);
    stage.fill(box, meaning.ink, 18);
    const Rect inner{box.x + 10, box.y, box.w - 10, box.h};
    stage.fill_right(inner, Token::card, 18);
    stage.outline(box, Token::line, 18, 2);
    stage.icon(meaning.icon, {box.x + 52, box.centre().y}, 42, meaning.ink);
    const float text_height = stage.paragraph_height(text, Type::room_small, box.w - 110);
    stage.paragraph({box.x + 88, box.centre().y - text_height / 2, box.w - 110, text_height}, text, Type::room_small);
  }
}

void room_rating(Stage& stage, Rect page, const RoomView& view) {
  page.cut_top(stage.paragraph(page, view.heading, Type::room_heading_b), 16);
  bar_legend(stage, page.cut_top(56, 20), view.lines);
  separator(stage, page.x, page.right(), page.y);
  page.cut_top(26);
  for (const auto& [kind, text] : view.cards) {
    const float height = stage.paragraph_height(text, Type::room, page.w - 80);
    if (height > page.h) break;
    stage.icon(meaning_of(kind).icon, {page.x + 24, page.y + 24}, 42, meaning_of(kind).ink);
    page.cut_top(stage.paragraph({page.x + 72, page.y, page.w - 80, height}, text, Type::room), 26);
  }
}

void room_rating_result(Stage& stage, Rect page, const RoomView& view) {
  page.cut_top(stage.paragraph(page, view.heading, Type::room_heading_b), 12);
  bar_legend(stage, page.cut_top(52, 14), view.lines);
  separator(stage, page.x, page.right(), page.y);
  std::vector<BarCounts> rows;
  for (const RoomBar& bar : view.bars) {
    BarCounts counts{};
    for (std::size_t i = 0; i < std::min(counts.size(), bar.counts.size()); ++i) counts[i] = bar.counts[i];
    rows.push_back(counts);
  }
  const float outcome = 480;
  const DivergingScale scale = fit_diverging(rows, page.w - outcome - 40, 34);
  const float row_height = std::min(182.F, page.h / static_cast<float>(std::max<std::size_t>(1, rows.size())));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Rect row = page.cut_top(row_height);
    separator(stage, row.x, row.right(), row.bottom() - 1);
    const Rect side = row.cut_right(outcome, 40);
    const float bar_height = std::min(k_bar_room, row.h * 0.42F);
    Rect words = row.shrunk(0, 10);
    const Rect bar = words.cut_bottom(bar_height, 8);
    const bool fits = stage.paragraph_height(view.bars[i].text, Type::room_b, words.w + outcome) <= words.h;
    stage.paragraph({words.x, words.y, words.w + outcome, words.h}, view.bars[i].text,
                    fits ? Type::room_b : Type::room_small_b);
    diverging_bar(stage, bar, rows[i], scale, bar.y - 8, bar.bottom() + 8);
    stage.paragraph({side.x, bar.centre().y - line_height(Type::room) / 2, side.w, bar.h}, view.bars[i].outcome,
                    Type::room_b);
  }
}

void room_list(Stage& stage, Rect page, const RoomView& view) {
  page.cut_top(stage.paragraph(page, view.heading, Type::room_heading_b), 24);
  const auto total = [&](Type type, float gap) {
    float height = 0;
    for (const std::string& line : view.lines) height += stage.paragraph_height(line, type, page.w - 90) + gap;
    return height;
  };
  const Type type = total(Type::room_story, 18) <= page.h ? Type::room_story
                    : total(Type::room, 16) <= page.h     ? Type::room
                                                          : Type::room_small;
  const float gap = type == Type::room_story ? 18 : 12;
  int number = view.page * static_cast<int>(k_room_lines);
  for (const std::string& line : view.lines) {
    ++number;
    const float height = stage.paragraph_height(line, type, page.w - 90);
    if (height > page.h) break;
    stage.text_in({page.x, page.y, 70, line_height(type)}, std::to_string(number) + ".", bold(type), Token::pri);
    page.cut_top(stage.paragraph({page.x + 90, page.y, page.w - 90, height}, line, type), gap);
  }
}

}  // namespace rembug::ui

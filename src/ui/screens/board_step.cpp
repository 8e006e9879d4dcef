// Papan: what people said, as cards by theme, by kind or as a problem tree. Cards are chosen, grouped, merged where
// people say that they are the same, linked, and put away; nothing is lost.
#include <algorithm>

#include "ui/screens/board_parts.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

using session::ItemId;
using session::ItemKind;
using session::ItemView;
using session::LinkKind;

std::string theme_name(const Screen& screen, const std::string& theme) {
  if (theme.empty()) return screen.w().board_no_theme();
  const scenario::SharedData& shared = screen.desk.shelf->shared;
  return shared.name_of(shared.themes, theme, screen.w().language_code());
}

namespace {

constexpr float k_gap = 14, k_card_gap = 9, k_column_padding = 12, k_side = 258, k_indent = 36;

bool is_chosen(const BoardMemory& board, const ItemId& id) {
  return std::find(board.chosen.begin(), board.chosen.end(), id) != board.chosen.end();
}

float card_height(Stage& stage, const ItemView& card, float width) {
  return 10 + 22 + stage.paragraph_height(card.details.text, Type::body, width - 29) + 10;
}

// ---- where the cards lie ----

void place_columns(Screen& screen, BoardMemory& board, const std::vector<BoardColumn>& columns, float width) {
  const int across = std::max(1, static_cast<int>((width + k_gap) / (236 + k_gap)));
  const int used = std::max(1, std::min(across, std::max(3, static_cast<int>(columns.size()))));
  const float column_width = std::min(340.F, (width - k_gap * static_cast<float>(used - 1)) / static_cast<float>(used));
  std::vector<float> bottoms(static_cast<std::size_t>(used), 0);
  for (const BoardColumn& column : columns) {
    const auto lowest = std::min_element(bottoms.begin(), bottoms.end(), [](float a, float b) { return a + 1 < b; });
    BoardMemory::Column box;
    box.heading = board.columns.size() < columns.size() && screen.memory.run.board_view == 0
                      ? theme_name(screen, column.theme)
                      : kind_word(column.kind, screen.w());
    box.count = column.cards.size();
    box.x = static_cast<float>(lowest - bottoms.begin()) * (column_width + k_gap);
    box.y = *lowest;
    box.w = column_width;
    const float heading = std::max(
        25.F, screen.stage.paragraph_height(box.heading, Type::card_b, column_width - 2 * k_column_padding - 40));
    float y = box.y + k_column_padding + heading + 10;
    for (const ItemView* card : column.cards) {
      const float inner = column_width - 2 * k_column_padding;
      const float height = card_height(screen.stage, *card, inner);
      board.placed.push_back({card->id, box.x + k_column_padding, y, inner, height, board.columns.size(), 0, -1});
      y += height + k_card_gap;
    }
    if (column.cards.empty()) y += 30;
    box.h = y - k_card_gap + k_column_padding - box.y;
    *lowest = box.y + box.h + k_gap;
    board.height = std::max(board.height, *lowest);
    board.columns.push_back(std::move(box));
  }
}

void place_tree(Screen& screen, BoardMemory& board, float width) {
  float y = 0;
  for (const TreeRow& row : problem_tree(*screen.desk.session)) {
    if (row.depth == 0 && y > 0) y += 8;
    const float indent = k_indent * static_cast<float>(std::min(row.depth, 6));
    const float wide = std::min(width - indent, 640.F);
    const float height = card_height(screen.stage, *row.card, wide);
    board.placed.push_back(
        {row.card->id, indent, y, wide, height, 0, row.depth, row.link ? static_cast<int>(*row.link) : -1});
    y += height + k_card_gap;
  }
  board.height = y;
}

void place_cards(Screen& screen, float width) {
  const session::SessionView& view = *screen.desk.session;
  BoardMemory& board = screen.memory.run.board;
  const int how = screen.memory.run.board_view;
  const std::string now = view.id.text + ' ' + std::to_string(view.fact_count) + ' ' + std::to_string(width) + ' ' +
                          std::to_string(screen.stage.zoom()) + ' ' + std::to_string(how) +
                          std::string(screen.w().language_code());
  if (now == board.placed_for) return;
  board.placed_for = now;
  board.placed.clear();
  board.columns.clear();
  board.height = 0;
  if (how == 2)
    place_tree(screen, board, width);
  else
    place_columns(screen, board, how == 0 ? columns_by_theme(view, screen.desk.shelf->shared) : columns_by_kind(view),
                  width);
  std::erase_if(board.chosen, [&](const ItemId& id) {
    const ItemView* card = view.item(id);
    return card == nullptr || !stands_alone(*card);
  });
}

// ---- drawing ----

void draw_card(Screen& screen, const ItemView& card, const Rect& rect, LinkKind* link) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  BoardMemory& board = screen.memory.run.board;
  const Meaning meaning = meaning_of(card.details.kind);
  const bool chosen = is_chosen(board, card.id);
  const Stage::Touch touch = stage.spot(
      {.id = "card." + card.id.text, .label = card.details.text, .group = "board", .rect = rect, .takes_enter = false});
  stage.fill(rect, meaning.ink, radius::control);
  const Rect face{rect.x + 5, rect.y, rect.w - 5, rect.h};
  stage.fill_right(face, chosen ? Token::soft : Token::card, radius::control);
  const bool contrast = stage.palette().tints_are_outlines;
  stage.outline(rect, chosen ? Token::pri : contrast ? Token::edge : Token::line, radius::control, chosen ? 3 : 1);
  if (touch.hovered && !chosen) stage.fill_right(face, Token::soft, radius::control);
  if (touch.ring) focus_ring(stage, rect, radius::control);
  Rect inside{rect.x + 17, rect.y + 10, rect.w - 29, rect.h - 20};
  Rect head = inside.cut_top(22);
  stage.icon(meaning.icon, {head.x + 9, head.centre().y}, 18, meaning.ink);
  std::string kind = kind_word(card.details.kind, w);
  if (link != nullptr && *link == LinkKind::penyebab) kind = w.board_is_cause();
  if (link != nullptr && *link == LinkKind::menjawab) kind = w.board_is_answer(kind);
  if (!card.agreement.empty()) {
    const Rect at = head.cut_right(22, 6);
    stage.icon(Icon::handshake, at.centre(), 18, Token::kesepakatan);
  }
  if (card.times_raised > 1) {
    const std::string times = w.board_times(card.times_raised);
    const float width = stage.text_width(times, Type::hint);
    stage.text_in(head.cut_right(width + 1, 6), times, Type::hint, meaning.ink);
  }
  stage.text_in({head.x + 24, head.y, head.w - 24, head.h}, kind, Type::hint_b, meaning.ink);
  stage.paragraph(inside, card.details.text, Type::body);

  if (touch.focused) screen.memory.run.card = card.id;
  if (touch.pressed) {
    if (chosen)
      std::erase(board.chosen, card.id);
    else
      board.chosen.push_back(card.id);
  }
  if (touch.focused && touch.ring && stage.pressed(Key::enter)) open_card(screen, card, false);
}

void draw_board(Screen& screen, const Rect& area) {
  Stage& stage = screen.stage;
  BoardMemory& board = screen.memory.run.board;
  const session::SessionView& view = *screen.desk.session;
  const bool tree = screen.memory.run.board_view == 2;
  place_cards(screen, area.w - 10);
  ScrollArea scroll(stage, "board." + std::to_string(screen.memory.run.board_view), area);
  const float top = scroll.top();
  for (const BoardMemory::Column& column : board.columns) {
    const Rect box{area.x + column.x, top + column.y, column.w, column.h};
    if (!stage.can_be_seen(box)) continue;
    well(stage, box);
    Rect head = box.shrunk(k_column_padding, k_column_padding);
    const std::string count = std::to_string(column.count);
    stage.text_in({head.right() - 40, head.y, 40, 22}, count, Type::small, Token::ink2, Align::right);
    stage.paragraph({head.x, head.y, head.w - 40, head.h}, column.heading, Type::card_b);
    if (column.count == 0)
      stage.text_in({head.x, head.y + 32, head.w, 22}, screen.w().board_column_empty(), Type::small, Token::ink2);
  }
  // Cards well outside the window are not even asked for their words; those just outside keep their spots, so that
  // arrow keys find them.
  const Rect near_by{area.x, area.y - 400, area.w, area.h + 800};
  std::array<float, 64> bottoms{};  // of the last card at each depth of the tree: where the lines to its children begin
  for (const BoardMemory::Placed& placed : board.placed) {
    const Rect rect{area.x + placed.x, top + placed.y, placed.w, placed.h};
    const auto depth = std::min<std::size_t>(static_cast<std::size_t>(placed.depth), bottoms.size() - 1);
    const float from = depth > 0 ? bottoms[depth - 1] : rect.y;
    bottoms[depth] = rect.bottom();
    if (!near_by.overlaps(rect) && !stage.is_focused("card." + placed.item.text)) continue;
    const ItemView* card = view.item(placed.item);
    if (card == nullptr) continue;
    LinkKind link = LinkKind::terkait;
    if (placed.link >= 0) link = static_cast<LinkKind>(placed.link);
    if (tree && placed.depth > 0) {
      const float x = rect.x - 18, y = rect.y + 21;
      stage.fill({x, from, 2, y - from + 2}, Token::edge);
      stage.fill({x, y, 18, 2}, Token::edge);
    }
    draw_card(screen, *card, rect, placed.link >= 0 ? &link : nullptr);
  }
  scroll.finish(top + board.height);
}

// ---- doing ----

// The cards that an action is about: those chosen, else the one under the ring.
std::vector<ItemId> meant(const Screen& screen) {
  const BoardMemory& board = screen.memory.run.board;
  if (!board.chosen.empty()) return board.chosen;
  const ItemId& card = screen.memory.run.card;
  if (!card.empty() && screen.stage.is_focused("card." + card.text)) return {card};
  return {};
}

void merge(Screen& screen, const ItemId& one, const ItemId& other) {
  const auto [stays, goes] = stays_and_goes(*screen.desk.session, one, other);
  screen.act(session::MergeItems{stays, {goes}}, screen.w().board_merged());
  screen.memory.run.board.chosen.clear();
}

void merge_chosen(Screen& screen) {
  BoardMemory& board = screen.memory.run.board;
  ItemId stays = board.chosen.front();
  for (const ItemId& id : board.chosen) stays = stays_and_goes(*screen.desk.session, stays, id).first;
  std::vector<ItemId> merged = board.chosen;
  std::erase(merged, stays);
  screen.act(session::MergeItems{stays, merged}, screen.w().board_merged());
  board.chosen.clear();
}

void archive(Screen& screen, const std::vector<ItemId>& cards) {
  for (const ItemId& id : cards) screen.act(session::ArchiveItem{id, true}, screen.w().board_archived());
  screen.memory.run.board.chosen.clear();
}

bool may_become_agreement(const session::SessionView& view, const ItemId& id) {
  const ItemView* card = view.item(id);
  return card != nullptr && card->agreement.empty() && card->details.kind == ItemKind::usulan;
}

void reach(Screen& screen, const ItemId& id) {
  screen.act(session::ReachAgreement{.agreement = {}, .item = id, .details = {}}, screen.w().board_agreed());
  screen.memory.run.board.chosen.clear();
}

// What two chosen cards may be to each other, seen from the first: an answer, or a cause.
struct LinkOffer {
  ItemId from, to;
  LinkKind kind = LinkKind::menjawab;
  bool linked = false;  // already
};
std::optional<LinkOffer> link_offer(const session::SessionView& view, const BoardMemory& board) {
  if (board.chosen.size() != 2) return std::nullopt;
  const ItemView *first = view.item(board.chosen[0]), *second = view.item(board.chosen[1]);
  if (first == nullptr || second == nullptr) return std::nullopt;
  LinkOffer offer;
  const bool first_is_problem = first->details.kind == ItemKind::kesulitan;
  const bool second_is_problem = second->details.kind == ItemKind::kesulitan;
  const ItemView *from = second, *to = first;
  if (first_is_problem && second_is_problem) {
    offer.kind = LinkKind::penyebab;  // the second chosen causes the first
  } else if (first_is_problem != second_is_problem) {
    if (second_is_problem) std::swap(from, to);
  } else {
    offer.kind = LinkKind::terkait;
  }
  offer.from = from->id;
  offer.to = to->id;
  const std::pair<ItemId, LinkKind> link{offer.to, offer.kind};
  offer.linked = std::find(from->links.begin(), from->links.end(), link) != from->links.end();
  return offer;
}

std::string link_words(const LinkOffer& offer, const i18n::Words& w) {
  if (offer.linked) return w.board_unlink();
  switch (offer.kind) {
    case LinkKind::menjawab: return w.board_link_answer();
    case LinkKind::penyebab: return w.board_link_cause();
    case LinkKind::terkait: return w.board_link_related();
  }
  return {};
}

void make_divided_card(Screen& screen, const DividedDecision& divided, const std::string& first,
                       const std::string& second) {
  session::ItemOrigin origin;
  origin.decision = divided.decision;
  screen.act(
      session::RaiseItem{.item = {},
                         .details = {.kind = ItemKind::kesulitan, .text = screen.w().board_divided_card(first, second)},
                         .origin = origin},
      screen.w().capture_saved(kind_word(ItemKind::kesulitan, screen.w())));
}

struct DividedWords {
  DividedDecision decision;
  std::string first, second;
};
std::optional<DividedWords> divided_words(const Screen& screen) {
  const auto divided = divided_decision(*screen.desk.session);
  if (!divided) return std::nullopt;
  const scenario::Scenario* scenario = screen.desk.shelf->find(divided->scenario);
  if (scenario == nullptr) return std::nullopt;
  return DividedWords{*divided, story(screen.desk, *scenario, "c." + divided->first.text + ".label"),
                      story(screen.desk, *scenario, "c." + divided->second.text + ".label")};
}

// ---- beside the board ----

// What can be done with the chosen cards; gives the height used.
float chosen_panel(Screen& screen, const Rect& at) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::SessionView& view = *screen.desk.session;
  BoardMemory& board = screen.memory.run.board;
  const bool one = board.chosen.size() == 1;
  const auto offer = link_offer(view, board);
  const bool same_kind = std::all_of(board.chosen.begin(), board.chosen.end(), [&](const ItemId& id) {
    return view.item(id)->details.kind == view.item(board.chosen.front())->details.kind;
  });
  std::vector<Button> buttons;
  if (one) {
    buttons.push_back({.id = "board.edit", .label = w.board_edit(), .icon = Icon::edit, .key = {Key::e}});
    buttons.push_back({.id = "board.theme", .label = w.board_theme(), .key = {Key::t}});
    if (may_become_agreement(view, board.chosen[0]))
      buttons.push_back({.id = "board.agree", .label = w.board_agree(), .key = ctrl(Key::j)});
  } else {
    buttons.push_back({.id = "board.merge_chosen",
                       .label = w.board_merge(),
                       .icon = Icon::call_merge,
                       .key = ctrl(Key::g),
                       .enabled = same_kind,
                       .reason = w.board_merge_kinds()});
    if (offer) buttons.push_back({.id = "board.link", .label = link_words(*offer, w)});
  }
  buttons.push_back({.id = "board.archive", .label = w.board_archive(), .icon = Icon::inbox, .key = {Key::del}});
  buttons.push_back({.id = "board.unchoose", .label = w.board_unchoose(), .kind = ButtonKind::quiet});
  for (Button& look : buttons) look.show_key = button_width(stage, look, k_button_small) <= at.w - 32;

  // In one column the cards themselves are seen above, so the buttons stand side by side.
  const bool flat = at.w > 420;
  std::vector<float> heights;
  float height = 14 + 25 + 8 + 14;
  for (const ItemId& id : board.chosen) {
    if (flat || heights.size() == 3) break;
    heights.push_back(stage.paragraph_height(view.item(id)->details.text, Type::small, at.w - 56) + 20);
    height += heights.back() + 6;
  }
  std::vector<Rect> places;
  float x = 0, y = 0;
  for (const Button& look : buttons) {
    const float width = flat ? button_width(stage, look, k_button_small) : at.w - 32;
    if (x > 0 && x + width > at.w - 32) {
      x = 0;
      y += 48;
    }
    places.push_back({x, y, width, k_button_small});
    x += width + 8;
  }
  height += y + k_button_small;
  const Rect box = at.with_height(height);
  card(stage, box, Token::pri);
  Rect inside = box.shrunk(16, 14);
  stage.text_in(inside.cut_top(25, 8), w.board_chosen(board.chosen.size()), Type::card_b);
  for (std::size_t i = 0; i < heights.size(); ++i) {
    const Rect cell = inside.cut_top(heights[i], 6);
    well(stage, cell, radius::control);
    stage.paragraph(cell.shrunk(12, 10), view.item(board.chosen[i])->details.text, Type::small);
  }
  stage.set_group("board.chosen");
  const ItemId first = board.chosen.front();
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const Button& look = buttons[i];
    if (!button(stage, places[i].moved(inside.x, inside.y), look)) continue;
    if (look.id == "board.edit") open_card(screen, *view.item(first), false);
    if (look.id == "board.theme") open_card(screen, *view.item(first), true);
    if (look.id == "board.agree") reach(screen, first);
    if (look.id == "board.merge_chosen") merge_chosen(screen);
    if (look.id == "board.link" && offer) {
      screen.act(session::LinkItems{offer->from, offer->to, offer->kind, !offer->linked},
                 offer->linked ? w.board_unlinked() : w.board_linked());
      board.chosen.clear();
    }
    if (look.id == "board.archive") archive(screen, std::vector<ItemId>(board.chosen));
    if (look.id == "board.unchoose") board.chosen.clear();
    break;
  }
  stage.set_group({});
  return height;
}

float alike_panel(Screen& screen, const Rect& at, const std::pair<ItemId, ItemId>& pair, bool filled) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::SessionView& view = *screen.desk.session;
  const std::string &one = view.item(pair.first)->details.text, &other = view.item(pair.second)->details.text;
  const float inner = at.w - 32;
  const float one_height = stage.paragraph_height(one, Type::small, inner - 24) + 20;
  const float other_height = stage.paragraph_height(other, Type::small, inner - 24) + 20;
  const float note = stage.paragraph_height(w.board_alike_note(), Type::hint, inner);
  const float height = 14 + 30 + 6 + one_height + 6 + other_height + 12 + 40 + 8 + 40 + 8 + note + 14;
  const Rect box = at.with_height(height);
  card(stage, box);
  Rect inside = box.shrunk(16, 14);
  Rect head = inside.cut_top(30, 6);
  stage.icon(Icon::call_merge, {head.x + 12, head.centre().y}, 24, Token::pri);
  stage.text_in({head.x + 32, head.y, head.w - 32, head.h}, w.board_alike(), Type::card_b);
  for (const auto& [text, text_height] : {std::pair(&one, one_height), std::pair(&other, other_height)}) {
    const Rect cell = inside.cut_top(text_height, 6);
    well(stage, cell, radius::control);
    stage.paragraph(cell.shrunk(12, 10), *text, Type::small);
  }
  inside.cut_top(6);
  stage.set_group("board.alike");
  const Button join{.id = "board.merge",
                    .label = w.board_merge(),
                    .kind = filled ? ButtonKind::filled : ButtonKind::plain,
                    .key = ctrl(Key::g)};
  if (button(stage, inside.cut_top(40, 8), join)) merge(screen, pair.first, pair.second);
  if (button(stage, inside.cut_top(40, 8), {.id = "board.leave", .label = w.board_leave()}))
    screen.act(session::DismissLikeness{pair.first, pair.second}, w.board_left());
  stage.set_group({});
  stage.paragraph(inside, w.board_alike_note(), Type::hint, Token::ink2);
  return height;
}

float divided_panel(Screen& screen, const Rect& at, const DividedWords& divided) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const std::string words = w.board_divided(divided.first, divided.second);
  const Button make{.id = "board.divided", .label = w.board_make_card()};
  const float text = stage.paragraph_height(words, Type::small, at.w - 24 - 34);
  const float height = 12 + text + 8 + 40 + 12;
  const Rect box = at.with_height(height);
  well(stage, box);
  Rect inside = box.shrunk(12, 12);
  stage.icon(Icon::call_split, {inside.x + 12, inside.y + 12}, 24, Token::pri);
  Rect words_at = inside.cut_top(text, 8);
  words_at.cut_left(34);
  stage.paragraph(words_at, words, Type::small);
  stage.set_group("board.divided");
  if (button_cut_left(stage, inside, make)) make_divided_card(screen, divided.decision, divided.first, divided.second);
  stage.set_group({});
  return height;
}

void side(Screen& screen, const Rect& area) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::SessionView& view = *screen.desk.session;
  BoardMemory& board = screen.memory.run.board;
  ScrollArea scroll(stage, "board.side", area);
  Rect at{area.x, scroll.top(), area.w - 2, area.h};
  const auto next = [&](float height) { at.y += height + 12; };
  if (!board.chosen.empty()) next(chosen_panel(screen, at));
  if (const auto pair = board.likeness.suggestion(view); pair && board.chosen.size() < 2)
    next(alike_panel(screen, at, *pair, !screen.memory.run.capture_open && board.chosen.empty()));
  if (const auto divided = divided_words(screen)) next(divided_panel(screen, at, *divided));
  stage.set_group("board.more");
  if (const int bare = cards_without_theme(view); bare > 0) {
    const std::string words = w.board_without_theme(bare);
    const float text = stage.paragraph_height(words, Type::small, at.w - 60);
    const Rect box = at.with_height(text + 20 + 40);
    well(stage, box);
    stage.icon(Icon::inbox, {box.x + 24, box.y + 24}, 24, Token::ink2);
    stage.paragraph({box.x + 48, box.y + 12, box.w - 60, text}, words, Type::small);
    Rect press{box.x + 36, box.y + 14 + text, box.w - 48, k_button_small};
    if (button_cut_left(stage, press, {.id = "board.group", .label = w.board_group(), .kind = ButtonKind::quiet})) {
      for (const ItemView& item : view.items) {
        if (!stands_alone(item) || !item.details.theme.empty()) continue;
        open_card(screen, item, true);
        board.grouping = true;
        break;
      }
    }
    next(box.h);
  }
  const auto archived =
      std::count_if(view.items.begin(), view.items.end(), [](const ItemView& item) { return item.archived; });
  if (archived > 0) {
    Rect row = at.with_height(k_button_small);
    if (button_cut_left(stage, row,
                        {.id = "board.archived",
                         .label = w.board_archive_open(archived),
                         .kind = ButtonKind::quiet,
                         .icon = Icon::inbox}))
      board.dialog = BoardMemory::Dialog::archive;
    next(k_button_small);
  }
  stage.set_group({});
  scroll.finish(at.y);
}

// ---- empty ----

void empty_board(Screen& screen, const Rect& area) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  ScrollArea scroll(stage, "board.empty", area);
  const float width = std::min(area.w, 956.F);
  const auto divided = divided_words(screen);
  const std::string question = w.board_empty_question();
  const std::string divided_text = divided ? w.board_divided(divided->first, divided->second) : std::string();
  const Button make{.id = "board.divided", .label = w.board_make_card(), .key = ctrl(Key::j)};
  const float make_width = button_width(stage, make, k_button_small);
  const bool stacked = width < 640;
  const float divided_width = width - 36 - 34 - (stacked ? 0 : make_width + 12);
  const float divided_height =
      divided
          ? std::max(40.F, stage.paragraph_height(divided_text, Type::body, divided_width)) + 24 + (stacked ? 48 : 0)
          : 0;
  const float heading = stage.paragraph_height(w.board_empty_heading(), Type::title_b, width);
  const float ask = stage.paragraph_height(question, Type::card, std::min(width, 760.F));
  const float height = 64 + 20 + heading + 6 + ask + (divided ? 20 + divided_height : 0);
  Rect box{area.x + (area.w - width) / 2, scroll.top() + std::max(0.F, (area.h - height) / 2), width, height};
  const Rect tiles = box.cut_top(64, 20);
  float x = tiles.centre().x - 116;  // three of 64 and two gaps of 18
  for (const ItemKind kind : {ItemKind::kesulitan, ItemKind::masukan, ItemKind::usulan}) {
    const Meaning meaning = meaning_of(kind);
    icon_tile(stage, {x, tiles.y, 64, 64}, meaning.icon, meaning.ink, meaning.tint);
    x += 82;
  }
  stage.paragraph(box.cut_top(heading, 6), w.board_empty_heading(), Type::title_b, Token::ink, Align::centre);
  const Rect ask_at = box.cut_top(ask, 20);
  stage.paragraph(ask_at.middle(std::min(width, 760.F), ask), question, Type::card, Token::ink, Align::centre);
  if (divided) {
    const Rect strip = box.with_height(divided_height);
    well(stage, strip);
    Rect inside = strip.shrunk(18, 12);
    stage.icon(Icon::call_split, {inside.x + 12, inside.y + 20}, 24, Token::pri);
    inside.cut_left(34);
    stage.set_group("board.divided");
    const Rect press = stacked ? inside.cut_bottom(k_button_small, 8).with_width(make_width)
                               : inside.cut_right(make_width, 12).middle(make_width, k_button_small);
    const float text = stage.paragraph_height(divided_text, Type::body, divided_width);
    stage.paragraph(inside.middle(inside.w, text), divided_text, Type::body);
    if (button(stage, press, make)) make_divided_card(screen, divided->decision, divided->first, divided->second);
    stage.set_group({});
  }
  scroll.finish(scroll.top() + height);
}

void top_row(Screen& screen, Rect row) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::SessionView& view = *screen.desk.session;
  const std::array<SegmentLook, 3> views = {SegmentLook{w.board_by_theme()}, SegmentLook{w.board_by_kind()},
                                            SegmentLook{w.board_tree()}};
  const float natural = std::min(segmented_width(stage, views), row.w);
  const int wanted = segmented(stage, row.cut_left(natural, 12), "board.view", views, screen.memory.run.board_view);
  if (wanted >= 0) screen.memory.run.board_view = wanted;
  const auto looks = [&](bool words) {
    std::vector<ChipLook> chips;
    for (const ItemKind kind : {ItemKind::kesulitan, ItemKind::masukan, ItemKind::usulan}) {
      const Meaning meaning = meaning_of(kind);
      const std::string count = std::to_string(cards_of(view, kind));
      chips.push_back({meaning.icon, words ? kind_word(kind, w) + " " + count : count, meaning.ink, meaning.tint});
    }
    return chips;
  };
  std::vector<ChipLook> chips = looks(true);
  const auto width_of = [&] {
    float width = 24;
    for (const ChipLook& look : chips) width += chip_width(stage, look);
    return width;
  };
  if (width_of() > row.w) chips = looks(false);
  if (width_of() > row.w) return;
  for (auto look = chips.rbegin(); look != chips.rend(); ++look) {
    const float width = chip_width(stage, *look);
    const Rect at = row.cut_right(width, 12);
    chip(stage, {at.x, at.centre().y - 16}, *look);
  }
}

void keys_on_cards(Screen& screen) {
  Stage& stage = screen.stage;
  const session::SessionView& view = *screen.desk.session;
  BoardMemory& board = screen.memory.run.board;
  const std::vector<ItemId> cards = meant(screen);
  if (cards.empty()) {
    // Without a card under the ring, Ctrl+J makes the divided decision a card.
    if (const auto divided = divided_words(screen); divided && stage.pressed(ctrl(Key::j)))
      make_divided_card(screen, divided->decision, divided->first, divided->second);
    return;
  }
  const ItemView* first = view.item(cards.front());
  if (first == nullptr || !stands_alone(*first)) return;
  if (stage.pressed(Key::e)) open_card(screen, *first, false);
  if (stage.pressed(Key::t)) open_card(screen, *first, true);
  if (stage.pressed(Key::del)) archive(screen, cards);
  if (may_become_agreement(view, first->id) && (stage.pressed(ctrl(Key::j)) || stage.pressed(Key::n)))
    reach(screen, first->id);
  static_cast<void>(board);
}

}  // namespace

void board_step(Screen& screen, const Rect& whole) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  RunMemory& run = screen.memory.run;
  BoardMemory& board = run.board;
  const session::SessionView& view = *screen.desk.session;
  Rect area = whole;
  top_row(screen, area.cut_top(44, 14));

  const bool empty = std::none_of(view.items.begin(), view.items.end(), session::stands_alone);
  if (empty && !board.capture_offered && !view.closed) {
    board.capture_offered = true;
    run.capture_open = true;
    stage.focus("capture.text", false);
  }
  if (empty) {
    const bool archived =
        std::any_of(view.items.begin(), view.items.end(), [](const ItemView& i) { return i.archived; });
    if (archived) {
      Rect row = area.cut_bottom(k_button_small, 8);
      stage.set_group("board.more");
      if (button_cut_left(stage, row,
                          {.id = "board.archived",
                           .label = w.board_archive_open(std::count_if(view.items.begin(), view.items.end(),
                                                                       [](const ItemView& i) { return i.archived; })),
                           .kind = ButtonKind::quiet,
                           .icon = Icon::inbox}))
        board.dialog = BoardMemory::Dialog::archive;
      stage.set_group({});
    }
    empty_board(screen, area);
  } else {
    const auto pair = board.likeness.suggestion(view);
    if (area.w >= 900) {
      const Rect beside = area.cut_right(k_side, k_gap);
      draw_board(screen, area);
      side(screen, beside);
    } else if (!board.chosen.empty() || board.dialog == BoardMemory::Dialog::alike) {
      // One column: what can be done stands below the cards while there is something to do.
      const bool tidying = board.dialog == BoardMemory::Dialog::alike;
      const Rect below = area.cut_bottom(std::min(area.h * 0.62F, tidying ? 330.F : 160.F), 12);
      draw_board(screen, area);
      side(screen, below);
    } else {
      const auto archived =
          std::count_if(view.items.begin(), view.items.end(), [](const ItemView& item) { return item.archived; });
      if (pair || archived > 0 || cards_without_theme(view) > 0 || divided_words(screen)) {
        Rect row = area.cut_bottom(k_button_small, 8);
        stage.set_group("board.more");
        if (button_cut_left(stage, row,
                            {.id = "board.help",
                             .label = pair ? w.board_alike() : w.board_tidy(),
                             .icon = pair ? Icon::call_merge : Icon::inbox}))
          board.dialog = BoardMemory::Dialog::alike;
        stage.set_group({});
      }
      draw_board(screen, area);
    }
    if (!board.placed.empty() && !run.capture_open) stage.default_focus("card." + board.placed.front().item.text);
  }
  if (board.dialog == BoardMemory::Dialog::none || board.dialog == BoardMemory::Dialog::alike) keys_on_cards(screen);

  if (!run.capture_open) {
    screen.keys.push_back({ctrl(Key::k), {}, w.board_key_capture()});
    if (!empty) {
      screen.keys.push_back({{Key::space}, {}, w.board_key_choose()});
      screen.keys.push_back({{Key::e}, {}, w.board_key_edit()});
      screen.keys.push_back({{Key::t}, {}, w.board_key_theme()});
      screen.keys.push_back({ctrl(Key::g), {}, w.board_key_merge()});
      screen.keys.push_back({{Key::del}, {}, w.board_key_archive()});
    }
  } else {
    screen.keys.push_back({ctrl(Key::k), {}, w.board_key_capture()});
  }
  screen.keys.push_back({{Key::f12}, {}, w.board_key_dark()});

  if (board.dialog == BoardMemory::Dialog::card) card_dialog(screen);
  if (board.dialog == BoardMemory::Dialog::archive) archive_dialog(screen);
  if (board.dialog == BoardMemory::Dialog::alike && stage.pressed(Key::escape))
    board.dialog = BoardMemory::Dialog::none;
  if (!board.chosen.empty() && stage.pressed(Key::escape)) board.chosen.clear();
}

}  // namespace rembug::ui

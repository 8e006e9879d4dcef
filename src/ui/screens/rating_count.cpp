// Counting a round of rating: cards for the room or a group, a row a proposal; or seat by seat. The room sees nothing
// of it until the result is opened.
#include <algorithm>

#include "ui/screens/rating_parts.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

using session::AnswerMode;
using session::RatedItemView;
using session::RoundView;

namespace {

constexpr float k_row = 82;

std::string group_chosen(const Screen& screen) {
  const auto& groups = screen.desk.session->groups;
  const int group = screen.memory.run.rating.group;
  return group >= 1 && static_cast<std::size_t>(group) <= groups.size() ? groups[static_cast<std::size_t>(group) - 1]
                                                                        : std::string();
}

void count(Screen& screen, const RoundView& round, const RatedItemView& rated, std::size_t index, int change) {
  std::vector<int> counts = cards_counted(rated, round.method, group_chosen(screen));
  if (index >= counts.size() || counts[index] + change < 0) return;
  counts[index] += change;
  screen.act(session::CountRatings{round.id, rated.item, group_chosen(screen), counts});
}

// One value of one proposal: its sign and number, pressed to add one; less by the small button, or Shift and the digit.
int count_cell(Stage& stage, const Rect& cell, const std::string& id, const std::string& label, std::size_t part,
               int people) {
  int change = 0;
  const Rect more{cell.x, cell.y, cell.w - 34, cell.h};
  const Rect less{more.right() + 2, cell.y, 32, cell.h};
  const Stage::Touch add =
      stage.spot({.id = id + ".more", .label = stage.words().kit_one_more(label), .rect = more, .takes_enter = false});
  stage.fill(more, add.hovered ? Token::soft : Token::sunk, radius::control);
  stage.outline(more, Token::edge, radius::control);
  if (add.ring) focus_ring(stage, more, radius::control);
  const bool wide = more.w >= 58;
  if (wide) bar_swatch(stage, {more.x + 7, more.centre().y - 11, 24, 22}, part);
  const Rect number{more.x + (wide ? 33.F : 0.F), more.y, more.w - (wide ? 38.F : 0.F), more.h};
  stage.text_in(number, std::to_string(people), Type::card_b, Token::ink, Align::centre);
  if (add.pressed) change = 1;
  const Stage::Touch sub = stage.spot({.id = id + ".less",
                                       .label = stage.words().kit_one_less(label),
                                       .rect = less,
                                       .enabled = people > 0,
                                       .takes_enter = false});
  if (sub.hovered) stage.fill(less, Token::soft, radius::control);
  if (sub.ring) focus_ring(stage, less, radius::control);
  stage.icon(Icon::remove, less.centre(), 20, people > 0 ? Token::ink : Token::edge);
  if (sub.pressed) change = -1;
  return change;
}

// The digit that stands for a value: with hands the fingers themselves, else the place from the left.
int digit_of(session::RatingMethod method, std::size_t index) {
  return static_cast<int>(index) + (method == session::RatingMethod::fist_to_five ? 0 : 1);
}

// The value whose digit was pressed, by its index, or -1.
int pressed_value(Stage& stage, session::RatingMethod method, bool with_shift) {
  for (int i = 0; i < session::scale_of(method).size(); ++i) {
    if (stage.pressed(Chord{digit(digit_of(method, static_cast<std::size_t>(i))), false, with_shift})) return i;
  }
  return -1;
}

// Digits count for the row under the ring, with Shift one less.
void digits(Screen& screen, const RoundView& round, const RatedItemView& rated) {
  if (const int i = pressed_value(screen.stage, round.method, false); i >= 0)
    count(screen, round, rated, static_cast<std::size_t>(i), 1);
  if (const int i = pressed_value(screen.stage, round.method, true); i >= 0)
    count(screen, round, rated, static_cast<std::size_t>(i), -1);
}

float cards_row(Screen& screen, const Rect& at, const RoundView& round, const RatedItemView& rated, bool stacked) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  RunMemory& run = screen.memory.run;
  const session::ItemView* item = screen.desk.session->item(rated.item);
  const std::string text = item == nullptr ? rated.wording : item->details.text;
  const std::vector<int> counts = cards_counted(rated, round.method, group_chosen(screen));
  const std::vector<std::string> words = value_words(round.method, w);
  const float text_width = stacked ? at.w - 40 : std::max(200.F, at.w * 0.28F);
  const std::string heads = w.rating_heads(rated.answered, round.present);
  const float text_height = stage.paragraph_height(text, Type::body_b, text_width) + 24;
  const float height = stacked ? text_height + 74 : std::max(k_row, text_height + 20);
  const Rect row = at.with_height(height);
  const std::string id = "rating.row." + rated.item.text;
  const Stage::Touch touch =
      stage.spot({.id = id, .label = text, .group = "rating.rows", .rect = row, .takes_enter = false});
  if (touch.focused || touch.pressed) run.rated = rated.item;
  const bool here = run.rated == rated.item;
  if (here) stage.fill(row.shrunk(1, 0), Token::soft);
  if (here && stage.palette().tints_are_outlines) stage.outline(row, Token::pri, 0, 3);
  if (touch.ring) stage.outline(row, Token::focus, 0, 3);
  separator(stage, row.x, row.right(), row.y);
  Rect inside = row.shrunk(20, 8);
  Rect left = stacked ? inside.cut_top(text_height, 6) : inside.cut_left(text_width, 20);
  left = left.middle(left.w, text_height);
  left.y += stage.paragraph(left, text, Type::body_b);
  stage.text_in(left.with_height(22), heads, Type::small, rated.answered < round.present ? Token::ink2 : Token::aman);
  stage.set_group("rating.cells." + rated.item.text);
  const std::vector<Rect> cells = inside.middle(inside.w, 48).columns(static_cast<int>(counts.size()), 6);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const int change = count_cell(stage, cells[i], id + "." + std::to_string(i), words[i] + ", " + text,
                                  part_of_value(round.method, i), counts[i]);
    if (change != 0) count(screen, round, rated, i, change);
  }
  if (here) digits(screen, round, rated);
  stage.set_group({});
  return height;
}

// Seat by seat for the proposal under the ring. A seat is a number; what it chose is shown unless the round is secret.
float seats_of(Screen& screen, const Rect& at, const RoundView& round, const RatedItemView& rated) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::SessionView& view = *screen.desk.session;
  const session::RatingScale scale = session::scale_of(round.method);
  const std::vector<std::string> words = value_words(round.method, w);
  float y = at.y;
  int number = 0;
  for (const session::SeatView& seat : view.seats) {
    ++number;
    if (!may_answer(seat)) continue;
    const Rect row{at.x, y, at.w, 48};
    y += 52;
    if (!stage.can_be_seen(row.grown(300))) continue;
    const std::string name = w.rating_seat(number);
    const auto given = rated.by_seat.find(seat.id);
    const std::string id = "rating.seat." + seat.id.text;
    Rect inside = row.shrunk(20, 2);
    const Rect left = inside.cut_left(std::min(220.F, inside.w * 0.3F), 12);
    stage.set_group("rating.seats");
    const Stage::Touch touch = stage.spot({.id = id, .label = name, .rect = row, .takes_enter = false});
    if (touch.ring) stage.outline(row, Token::focus, radius::small, 3);
    const bool done = given != rated.by_seat.end();
    stage.icon(done ? Icon::check_circle : Icon::radio_button_unchecked, {left.x + 10, left.centre().y}, 20,
               done ? Token::aman : Token::ink2);
    std::string words_left = name;
    if (!seat.details.organisation.empty()) words_left += ", " + seat.details.organisation;
    stage.text_in({left.x + 28, left.y, left.w - 28, left.h}, words_left, Type::small);
    const std::vector<Rect> cells = inside.columns(scale.size(), 6);
    int wanted = -1;
    for (int i = 0; i < scale.size(); ++i) {
      const auto index = static_cast<std::size_t>(i);
      const Rect& cell = cells[index];
      const bool on = done && !round.secret && given->second == scale.lowest + i;
      const Stage::Touch press = stage.spot({.id = id + "." + std::to_string(i),
                                             .label = name + ", " + words[index],
                                             .group = "rating.seat.cells." + seat.id.text,
                                             .rect = cell,
                                             .takes_enter = false});
      stage.fill(cell, on ? Token::pri : press.hovered ? Token::soft : Token::card, radius::control);
      stage.outline(cell, on ? Token::pri : Token::edge, radius::control);
      if (press.ring) focus_ring(stage, cell, radius::control);
      const BarLook look = bar_look(part_of_value(round.method, index));
      if (cell.w >= 64)
        stage.icon(look.icon, {cell.centre().x - 12, cell.centre().y}, 19, on ? Token::on : Token::ink2);
      stage.text_in({cell.x + (cell.w >= 64 ? 24.F : 0.F), cell.y, cell.w - (cell.w >= 64 ? 24.F : 0.F), cell.h},
                    std::to_string(scale.lowest + i), Type::body_b, on ? Token::on : Token::ink, Align::centre);
      if (press.pressed) wanted = i;
    }
    if (touch.focused) {
      if (const int i = pressed_value(stage, round.method, false); i >= 0) wanted = i;
    }
    if (wanted >= 0) screen.act(session::GiveRating{round.id, rated.item, seat.id, scale.lowest + wanted});
  }
  return y - at.y;
}

}  // namespace

void rating_count(Screen& screen, const Rect& whole, const RoundView& round) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::SessionView& view = *screen.desk.session;
  RunMemory& run = screen.memory.run;
  if (round.items.empty()) return;
  const auto here = std::find_if(round.items.begin(), round.items.end(),
                                 [&](const RatedItemView& rated) { return rated.item == run.rated; });
  if (here == round.items.end()) run.rated = round.items.front().item;

  Rect area = whole;
  const float wide = std::min(area.w, 1086.F);
  const std::string heading = round.mode == AnswerMode::cards ? w.rating_count_heading() : w.rating_seats_heading();
  const float heading_height = stage.paragraph_height(heading, Type::heading_b, wide);
  stage.paragraph(area.cut_top(heading_height, 10), heading, Type::heading_b);
  if (!view.groups.empty() && round.mode == AnswerMode::cards) {
    std::vector<SegmentLook> groups = {{w.rating_whole_room()}};
    for (const std::string& group : view.groups) groups.push_back({group});
    if (segmented_width(stage, groups) <= area.w) {
      const int wanted = segmented(stage, area.cut_top(44, 10).with_width(segmented_width(stage, groups)),
                                   "rating.group", groups, run.rating.group);
      if (wanted >= 0) run.rating.group = wanted;
    } else {
      std::vector<std::string> names;
      for (const SegmentLook& one : groups) names.push_back(one.label);
      const int wanted = select(stage, area.cut_top(44, 10).with_width(std::min(area.w, 360.F)), "rating.group",
                                w.rating_whole_room(), names, run.rating.group);
      if (wanted >= 0) run.rating.group = wanted;
    }
  }
  Rect foot = area.cut_bottom(k_button_large, 12);
  const bool stacked = area.w < 900;

  ScrollArea scroll(stage, "rating.count", area);
  Rect table = scroll.content().with_width(std::min(area.w - 8, 1086.F));
  // The card is as high as its rows, known from the frame before.
  const float known = stage.memory().scroll["rating.count.height"];
  card(stage, table.with_height(std::max(known, 120.F)));
  float y = table.y;
  const Rect head{table.x + 20, y, table.w - 40, 46};
  const std::vector<std::string> words = value_words(round.method, w);
  if (round.mode == AnswerMode::cards) {
    float x = head.x;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string word = std::to_string(digit_of(round.method, i)) + " " + words[i];
      const float width = 26 + 7 + stage.text_width(word, Type::hint) + 20;
      if (x > head.x && x + width > head.right()) {
        x = head.x;
        y += 30;
      }
      bar_swatch(stage, {x, y + 12, 26, 22}, part_of_value(round.method, i));
      stage.text_in({x + 33, y, width, 46}, word, Type::hint);
      x += width;
    }
    y += 46;
    for (const RatedItemView& rated : round.items)
      y += cards_row(screen, {table.x, y, table.w, 0}, round, rated, stacked);
  } else {
    std::vector<std::string> names;
    int chosen = 0;
    for (std::size_t i = 0; i < round.items.size(); ++i) {
      const session::ItemView* item = view.item(round.items[i].item);
      names.push_back(std::to_string(i + 1) + ". " + (item == nullptr ? round.items[i].wording : item->details.text));
      if (round.items[i].item == run.rated) chosen = static_cast<int>(i);
    }
    const RatedItemView& rated = round.items[static_cast<std::size_t>(chosen)];
    stage.set_group("rating.item");
    const int wanted = select(stage, {head.x, y + 12, head.w, 46}, "rating.item", w.rating_which(), names, chosen);
    if (wanted >= 0) run.rated = round.items[static_cast<std::size_t>(wanted)].item;
    y += 68;
    const std::string full = names[static_cast<std::size_t>(chosen)];
    y += stage.paragraph({head.x, y, head.w, 1000}, full, Type::body_b);
    stage.text_in({head.x, y, head.w, 22}, w.rating_heads(rated.answered, round.present), Type::small, Token::ink2);
    y += 28;
    float x = head.x;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string word =
          std::to_string(session::scale_of(round.method).lowest + static_cast<int>(i)) + " " + words[i];
      const float width = 33 + stage.text_width(word, Type::hint) + 20;
      if (x > head.x && x + width > head.right()) {
        x = head.x;
        y += 30;
      }
      bar_swatch(stage, {x, y + 4, 26, 22}, part_of_value(round.method, i));
      stage.text_in({x + 33, y, width, 30}, word, Type::hint);
      x += width;
    }
    y += 38;
    y += seats_of(screen, {table.x, y, table.w, 0}, round, rated);
  }
  y += 4;
  stage.memory().scroll["rating.count.height"] = y - table.y;
  scroll.finish(y);

  const bool answered = std::any_of(round.items.begin(), round.items.end(),
                                    [](const RatedItemView& rated) { return rated.answered > 0; });
  stage.set_group("rating.foot");
  if (button_cut_left(stage, foot,
                      {.id = "rating.reveal",
                       .label = w.rating_reveal(),
                       .kind = ButtonKind::filled,
                       .icon = Icon::visibility,
                       .key = {Key::enter},
                       .enabled = answered,
                       .reason = w.rating_count_first()}))
    screen.act(session::RevealRound{round.id}, w.rating_revealed());
  if (!answered &&
      button_cut_left(stage, foot, {.id = "rating.cancel", .label = w.rating_cancel(), .kind = ButtonKind::quiet}))
    screen.act(session::CloseRound{round.id}, w.rating_closed());
  stage.paragraph(foot.middle(foot.w, stage.paragraph_height(w.rating_room_blind(), Type::small, foot.w)),
                  w.rating_room_blind(), Type::small, Token::ink2);
  stage.set_group({});
  if (round.mode == AnswerMode::cards) stage.default_focus("rating.row." + run.rated.text);

  screen.keys.push_back({{Key::up}, {Key::down}, w.rating_key_rows()});
  const auto last = static_cast<std::size_t>(session::scale_of(round.method).size()) - 1;
  screen.keys.push_back(
      {{digit(digit_of(round.method, 0))}, {digit(digit_of(round.method, last))}, w.rating_key_count()});
  if (round.mode == AnswerMode::cards) screen.keys.push_back({shift(Key::d1), {}, w.rating_key_less()});
  screen.keys.push_back({{Key::enter}, {}, w.rating_reveal()});
  screen.keys.push_back({{Key::f12}, {}, w.board_key_dark()});
}

}  // namespace rembug::ui

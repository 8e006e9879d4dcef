// The room is asked: hands or cards counted option by option, or seat by seat. Each count is on disk as it is made.
#include <algorithm>

#include "ui/screens/play_parts.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

using session::AnswerMode;

constexpr float k_stepper = 152;

// A new decision gets its id here, so that the first count can follow it at once.
session::DecisionId opened(Screen& screen, const PlayStage& at, AnswerMode mode) {
  if (at.decision != nullptr) return at.decision->id;
  const session::DecisionId id("decision-" + screen.desk.device.text + "-" +
                               std::to_string(screen.desk.session->fact_count));
  screen.act(session::OpenDecision{at.play->id, id, mode});
  return id;
}

std::vector<std::pair<scenario::ChoiceId, int>> counts_now(const PlayStage& at) {
  if (at.decision != nullptr) return room_counts(at.decision->rounds.back());
  std::vector<std::pair<scenario::ChoiceId, int>> counts;
  for (const scenario::ShownChoice& shown : at.state.shown) {
    if (!shown.locked) counts.emplace_back(at.node().choices[shown.index].id, 0);
  }
  return counts;
}

void count(Screen& screen, const PlayStage& at, const scenario::ChoiceId& choice, int change) {
  auto counts = counts_now(at);
  for (auto& [id, people] : counts) {
    if (id == choice) people = std::max(0, people + change);
  }
  const session::DecisionId decision = opened(screen, at, AnswerMode::cards);
  screen.act(session::CountCards{.decision = decision, .group = {}, .counts = std::move(counts)});
}

float count_row_height(Stage& stage, const std::string& label, float width) {
  return std::max(82.F, stage.paragraph_height(label, Type::card, width - 64 - k_stepper - 32) + 28);
}

// One option with its counter; gives what was asked of it: -1, 0 or 1.
int count_row(Screen& screen, const Rect& box, const scenario::Choice& choice, const std::string& label, int number,
              int value, bool locked) {
  Stage& stage = screen.stage;
  const Stage::Touch touch = stage.spot(
      {.id = "count." + choice.id.text, .label = label, .rect = box, .enabled = !locked, .takes_enter = false});
  stage.fill(box, locked ? Token::sunk : touch.hovered ? Token::sunk : Token::card, radius::option);
  stage.outline(box, locked ? Token::line : Token::edge, radius::option);
  if (touch.ring) focus_ring(stage, box, radius::option);
  const Point disc{box.x + 31, box.centre().y};
  stage.circle(disc, 18, Token::sunk);
  stage.ring_circle(disc, 18, Token::line);
  stage.text_in({disc.x - 18, disc.y - 18, 36, 36}, std::to_string(number), Type::card_b, Token::ink, Align::centre);
  const float width = box.w - 64 - k_stepper - 32;
  const float height = stage.paragraph_height(label, Type::card, width);
  stage.paragraph({box.x + 63, box.centre().y - height / 2, width, height}, label, Type::card,
                  locked ? Token::ink2 : Token::ink);
  if (locked) {
    stage.icon(Icon::lock, {box.right() - 30, disc.y}, 24, Token::ink2);
    return 0;
  }
  const Rect place{box.right() - k_stepper - 16, box.y, k_stepper, box.h};
  int change = stepper(stage, place, "count." + choice.id.text, label, value, value > 0, true);
  if (touch.pressed) change = 1;
  return change;
}

float count_rows(Screen& screen, const Rect& column, const PlayStage& at) {
  Stage& stage = screen.stage;
  const auto counts = counts_now(at);
  const int most = static_cast<int>(std::min<std::size_t>(9, at.state.shown.size()));
  const int less = stage.pressed_number(most, true);
  const int more = stage.pressed_number(most);
  float y = column.y;
  int number = 0;
  for (const scenario::ShownChoice& shown : at.state.shown) {
    ++number;
    const scenario::Choice& choice = at.node().choices[shown.index];
    const std::string label = choice_label(screen.desk, *at.scenario, choice);
    const auto found =
        std::find_if(counts.begin(), counts.end(), [&](const auto& entry) { return entry.first == choice.id; });
    const int value = found == counts.end() ? 0 : found->second;
    const float height = count_row_height(stage, label, column.w);
    int change = count_row(screen, {column.x, y, column.w, height}, choice, label, number, value, shown.locked);
    if (!shown.locked && more == number) change = 1;
    if (!shown.locked && less == number && value > 0) change = -1;
    if (change != 0) count(screen, at, choice.id, change);
    y += height + 8;
  }
  return y - column.y;
}

// Seat by seat: numbers only, as an answer is never shown beside a name.
float seat_rows(Screen& screen, const Rect& column, const PlayStage& at) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  float y = column.y;
  std::vector<const scenario::Choice*> open;
  std::vector<SegmentLook> parts;
  int number = 0;
  for (const scenario::ShownChoice& shown : at.state.shown) {
    ++number;
    const scenario::Choice& choice = at.node().choices[shown.index];
    const std::string line = "**" + std::to_string(number) + "**  " + choice_label(screen.desk, *at.scenario, choice);
    y += stage.paragraph({column.x, y, column.w, 1e4F}, line, Type::small, shown.locked ? Token::ink2 : Token::ink) + 2;
    if (shown.locked) continue;
    open.push_back(&choice);
    parts.push_back({std::to_string(number)});
  }
  parts.push_back({w.play_abstains()});
  y += 8;
  const auto* round = at.decision == nullptr ? nullptr : &at.decision->rounds.back();
  int seat_number = 0;
  for (const session::SeatView& seat : screen.desk.session->seats) {
    ++seat_number;
    if (!session::may_answer(seat)) continue;
    int chosen = -1;
    if (round != nullptr) {
      if (const auto given = round->by_seat.find(seat.id); given != round->by_seat.end()) {
        chosen = static_cast<int>(open.size());
        for (std::size_t i = 0; i < open.size(); ++i) {
          if (!given->second.empty() && given->second.front() == open[i]->id) chosen = static_cast<int>(i);
        }
      }
    }
    Rect row{column.x, y, column.w, 48};
    stage.icon(chosen >= 0 ? Icon::check_circle : Icon::radio_button_unchecked, {row.x + 12, row.centre().y}, 20,
               chosen >= 0 ? Token::aman : Token::ink2);
    row.cut_left(30);
    stage.text_in(row.cut_left(110), w.play_seat(seat_number), Type::body);
    const float width = std::min(row.w, std::max(segmented_width(stage, parts), 320.F));
    const int wanted = segmented(stage, row.with_width(width).middle(width, 44), "seat." + seat.id.text, parts, chosen);
    if (wanted >= 0) {
      const auto decision = opened(screen, at, AnswerMode::seats);
      std::vector<scenario::ChoiceId> choices;
      if (static_cast<std::size_t>(wanted) < open.size()) choices.push_back(open[static_cast<std::size_t>(wanted)]->id);
      screen.act(session::GiveAnswer{decision, seat.id, std::move(choices)});
    }
    y += 52;
  }
  return y - column.y;
}

void heads(Screen& screen, const Rect& well_rect, int answered, int present) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  well(stage, well_rect, radius::option);
  Rect inside = well_rect.shrunk(18, 0);
  stage.icon(Icon::front_hand, {inside.x + 11, inside.centre().y}, 24, Token::pri);
  inside.cut_left(34);
  if (present > 0 && inside.w > 420) {
    progress(stage, inside.cut_right(150, 16).middle(150, 10),
             static_cast<float>(answered) / static_cast<float>(present));
  }
  std::string words = answered == 0 ? w.play_no_hands(present) : "**" + w.play_counted(answered, present) + "**";
  if (answered > 0 && !stage.narrow()) {
    const int missing = present - answered;
    words += " " + (missing > 0 ? w.play_missing(missing) : w.play_all_counted());
  }
  const float height = stage.paragraph_height(words, Type::body, inside.w);
  stage.paragraph({inside.x, inside.centre().y - height / 2, inside.w, height}, words, Type::body);
}

void nobody_here(Screen& screen, Rect box) {
  Stage& stage = screen.stage;
  tinted(stage, box, Token::berisiko_tint, Token::berisiko, radius::option);
  Rect inside = box.shrunk(16, 8);
  stage.icon(Icon::info, {inside.x + 11, inside.centre().y}, 22, Token::berisiko);
  inside.cut_left(34);
  if (button_cut_right(stage, inside, {.id = "play.attendance", .label = screen.w().play_to_attendance()})) {
    screen.memory.preparation.step = 1;
    screen.go(Place::persiapan);
  }
  const float height = stage.paragraph_height(screen.w().play_nobody(), Type::small, inside.w);
  stage.paragraph({inside.x, inside.centre().y - height / 2, inside.w, height}, screen.w().play_nobody(), Type::small);
}

}  // namespace

void play_count(Screen& screen, const Rect& area, const PlayStage& at) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  PlayMemory& memory = screen.memory.run.play;
  PlayColumns columns = play_columns(stage, area);
  Rect main = columns.main;
  const bool second = at.decision != nullptr && at.decision->rounds.size() > 1;
  const int present = screen.desk.session->present_participants();
  const int answered = at.decision == nullptr ? 0 : at.decision->rounds.back().answered;
  const bool by_seat = at.decision != nullptr
                           ? at.decision->mode == AnswerMode::seats
                           : memory.seat_by_seat || at.node().facilitation.vote == scenario::VoteMode::seats;

  if (!stage.narrow()) {
    Rect note = main.cut_bottom(24, 8);
    stage.icon(Icon::visibility_off, {note.x + 10, note.centre().y}, 20, Token::ink2);
    note.cut_left(28);
    stage.text_in(note, w.play_room_blind(), Type::small, Token::ink2);
  }
  Rect actions = main.cut_bottom(action_height(stage), 12);
  Rect foot = main.cut_bottom(present == 0 ? 64 : 46, 12);
  if (present == 0)
    nobody_here(screen, foot);
  else
    heads(screen, foot, answered, present);

  ScrollArea scroll(stage, "play.count", main);
  Rect column = scroll.content().with_width(main.w);
  if (second) {
    column.cut_top(
        chip(stage, {column.x, column.y}, {Icon::replay, w.play_second_round(), Token::pri, Token::soft}) > 0 ? 32 : 0,
        8);
  }
  column.cut_top(scene_text(screen, column, at, Type::body));
  stage.set_group("play.options");
  column.cut_top(by_seat ? seat_rows(screen, column, at) : count_rows(screen, column, at));
  scroll.finish(column.y);

  stage.set_group("play.actions");
  if (button_cut_left(stage, actions,
                      {.id = "play.reveal",
                       .label = w.play_reveal(),
                       .kind = ButtonKind::filled,
                       .icon = Icon::visibility,
                       .key = {Key::enter},
                       .show_key = !stage.narrow(),
                       .enabled = answered > 0,
                       .reason = w.play_no_hands(present)})) {
    screen.act(session::RevealDecision{at.decision->id});
  }
  side_button(screen, actions, at);
  room_pager(screen, actions, at);
  if (at.decision == nullptr) {
    if (at.node().facilitation.vote != scenario::VoteMode::seats &&
        action_left(stage, actions,
                    {.id = "play.mode",
                     .label = by_seat ? w.play_by_cards() : w.play_by_seats(),
                     .icon = by_seat ? Icon::front_hand : Icon::groups}))
      memory.seat_by_seat = !memory.seat_by_seat;
  } else if (!by_seat && action_left(stage, actions,
                                     {.id = "play.recount",
                                      .label = w.play_recount(),
                                      .icon = Icon::replay,
                                      .enabled = answered > 0,
                                      .reason = w.play_no_hands(present)})) {
    auto zero = counts_now(at);
    for (auto& entry : zero) entry.second = 0;
    screen.act(session::CountCards{.decision = at.decision->id, .group = {}, .counts = std::move(zero)},
               w.play_recounted());
  }
  stage.set_group({});
  if (!columns.side.empty()) side_cards(screen, columns.side, at);
  side_sheet(screen, at);
  if (!at.state.shown.empty() && !by_seat)
    stage.default_focus("count." + at.node().choices[at.state.shown.front().index].id.text);

  const Key last = digit(numbers_of(look_of(at)));
  if (!by_seat) {
    screen.keys = {{{Key::d1}, {last}, w.play_key_more()}, {shift(Key::d1), {last}, w.play_key_less()}};
  }
  screen.keys.push_back({{Key::enter}, {}, w.play_key_reveal()});
  screen.keys.push_back({{Key::f12}, {}, w.play_key_dark()});
  screen.keys.push_back({ctrl(Key::z), {}, w.frame_undo()});
}

}  // namespace rembug::ui

// Penilaian: how far the room agrees with each proposal. Which of the three faces is shown depends on the round: choose
// what is asked and how, count, look at the result.
#include <algorithm>
#include <cctype>

#include "i18n/format.hpp"
#include "ui/screens/rating_parts.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

using session::AnswerMode;
using session::ItemId;
using session::ItemView;
using session::RatingMethod;

std::vector<std::string> value_words(RatingMethod method, const i18n::Words& w) {
  switch (method) {
    case RatingMethod::gradients_five:
      return {w.rating_five1(), w.rating_five2(), w.rating_five3(), w.rating_five4(), w.rating_five5()};
    case RatingMethod::gradients_eight:
      return {w.rating_eight1(), w.rating_eight2(), w.rating_eight3(), w.rating_eight4(),
              w.rating_eight5(), w.rating_eight6(), w.rating_eight7(), w.rating_eight8()};
    case RatingMethod::fist_to_five:
      return {w.rating_fist0(), w.rating_fist1(), w.rating_fist2(),
              w.rating_fist3(), w.rating_fist4(), w.rating_fist5()};
  }
  return {};
}

std::size_t part_of_value(RatingMethod method, std::size_t index) {
  std::vector<int> one(static_cast<std::size_t>(session::scale_of(method).size()), 0);
  one[index] = 1;
  const BarCounts parts = bar_counts(method, one);
  return static_cast<std::size_t>(std::find(parts.begin(), parts.end(), 1) - parts.begin());
}

std::string counted_in_words(int n, const i18n::Words& w) {
  if (n < 1 || n > 10) return i18n::number_text(n, w.language());
  std::string words = i18n::number_in_words(n, w.language());
  if (!words.empty()) words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
  return words;
}

namespace {

void open_round(Screen& screen) {
  RatingMemory& rating = screen.memory.run.rating;
  const session::SessionView& view = *screen.desk.session;
  for (const session::RoundView& round : view.rounds) {
    if (!round.closed) screen.act(session::CloseRound{round.id});
  }
  screen.act(session::OpenRound{.round = {},
                                .method = rating.method,
                                .mode = rating.mode,
                                .items = rating.picked,
                                .secret = rating.secret,
                                .final_round = rating.last_round});
  rating.choosing = false;
  rating.earlier = 0;
}

}  // namespace

void rating_choice(Screen& screen, const Rect& whole) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::SessionView& view = *screen.desk.session;
  RatingMemory& rating = screen.memory.run.rating;
  const auto offered = proposals(view);
  if (offered.empty()) {
    empty_state(stage, whole, Icon::lightbulb, w.rating_none_heading(), w.rating_none_words());
    return;
  }
  if (!rating.picked_loaded) {
    rating.picked_loaded = true;
    rating.picked.clear();
    for (const ItemView* item : offered) rating.picked.push_back(item->id);
  }
  std::erase_if(rating.picked, [&](const ItemId& id) {
    return std::none_of(offered.begin(), offered.end(), [&](const ItemView* item) { return item->id == id; });
  });

  Rect area = whole;
  Rect foot = area.cut_bottom(k_button_large, 12);
  ScrollArea scroll(stage, "rating.choice", area);
  Rect at = scroll.content();
  at.w = std::min(at.w - 8, 980.F);
  const float heading = stage.paragraph_height(w.rating_choose_heading(), Type::heading_b, at.w);
  stage.paragraph(at.cut_top(heading, 12), w.rating_choose_heading(), Type::heading_b);
  stage.set_group("rating.items");
  for (const ItemView* item : offered) {
    const bool on = std::find(rating.picked.begin(), rating.picked.end(), item->id) != rating.picked.end();
    OptionCard look{.id = "rating.pick." + item->id.text, .text = item->details.text, .chosen = on, .several = true};
    look.number = 0;
    if (option_card(stage, at.cut_top(option_card_height(stage, look, at.w), 8), look)) {
      if (on)
        std::erase(rating.picked, item->id);
      else
        rating.picked.push_back(item->id);
    }
  }
  at.cut_top(8);
  stage.text_in(at.cut_top(27, 4), w.rating_method(), Type::card_b);
  stage.set_group("rating.method");
  const struct {
    RatingMethod method;
    const char* id;
    const std::string &name, &when;
  } methods[] = {{RatingMethod::gradients_five, "five", w.rating_method_five(), w.rating_method_five_when()},
                 {RatingMethod::gradients_eight, "eight", w.rating_method_eight(), w.rating_method_eight_when()},
                 {RatingMethod::fist_to_five, "fist", w.rating_method_fist(), w.rating_method_fist_when()}};
  int number = 0;
  for (const auto& one : methods) {
    OptionCard look{.id = std::string("rating.method.") + one.id,
                    .number = ++number,
                    .text = one.name,
                    .chosen = rating.method == one.method,
                    .note = one.when};
    if (option_card(stage, at.cut_top(option_card_height(stage, look, at.w), 8), look)) rating.method = one.method;
  }
  at.cut_top(8);
  stage.text_in(at.cut_top(27, 4), w.rating_mode(), Type::card_b);
  const std::array<SegmentLook, 2> modes = {SegmentLook{w.rating_mode_cards()}, SegmentLook{w.rating_mode_seats()}};
  const Rect mode_row = at.cut_top(44, 12);
  const int mode = segmented(stage, mode_row.with_width(std::min(mode_row.w, segmented_width(stage, modes))),
                             "rating.mode", modes, rating.mode == AnswerMode::seats ? 1 : 0);
  if (mode >= 0) rating.mode = mode == 1 ? AnswerMode::seats : AnswerMode::cards;
  stage.set_group("rating.more");
  const auto switch_row = [&](const std::string& id, const std::string& label, bool& value) {
    const float text = stage.paragraph_height(label, Type::body, at.w - 140);
    Rect row = at.cut_top(std::max(44.F, text + 8), 4);
    if (switch_control(stage, row.cut_left(124, 12), id, label, value)) value = !value;
    stage.paragraph(row.middle(row.w, text), label, Type::body);
  };
  if (rating.mode == AnswerMode::seats) switch_row("rating.secret", w.rating_secret(), rating.secret);
  if (!view.rounds.empty()) switch_row("rating.final", w.rating_final(), rating.last_round);
  const float rule = stage.paragraph_height(w.rating_rule(), Type::small, at.w);
  stage.paragraph(at.cut_top(rule, 8), w.rating_rule(), Type::small, Token::ink2);
  scroll.finish(at.y);

  stage.set_group("rating.foot");
  if (button_cut_left(stage, foot,
                      {.id = "rating.open",
                       .label = w.rating_open(rating.picked.size()),
                       .kind = ButtonKind::filled,
                       .key = {Key::enter},
                       .enabled = !rating.picked.empty() && view.present_participants() > 0,
                       .reason = rating.picked.empty() ? w.rating_pick_first() : w.rating_nobody()}))
    open_round(screen);
  if (rating.choosing &&
      button_cut_left(stage, foot, {.id = "rating.back", .label = w.rating_back(), .key = {Key::escape}}))
    rating.choosing = false;
  stage.set_group({});
  stage.default_focus("rating.open");
  screen.keys.push_back({{Key::space}, {}, w.rating_key_pick()});
  screen.keys.push_back({{Key::d1}, {Key::d3}, w.rating_key_method()});
  screen.keys.push_back({{Key::enter}, {}, w.rating_key_open()});
}

void rating_step(Screen& screen, const Rect& area) {
  const session::SessionView& view = *screen.desk.session;
  RatingMemory& rating = screen.memory.run.rating;
  if (view.rounds.empty() || rating.choosing) {
    rating_choice(screen, area);
    return;
  }
  rating.earlier = std::min(rating.earlier, view.rounds.size() - 1);
  const session::RoundView& round = view.rounds[view.rounds.size() - 1 - rating.earlier];
  if (!round.revealed && !round.closed)
    rating_count(screen, area, round);
  else
    rating_result(screen, area, round);
  rating_dialogs(screen, round);
}

}  // namespace rembug::ui

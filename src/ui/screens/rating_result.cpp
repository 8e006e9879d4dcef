// The result of a round as a picture: one diverging bar a proposal on one axis, the outcome in words beside it, and the
// objections of the proposal under the ring.
#include <algorithm>

#include "ui/screens/play_stage.hpp"
#include "ui/screens/rating_parts.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

using consensus::Agreement;
using session::ObjectionState;
using session::ObjectionView;
using session::RatedItemView;
using session::RoundView;

namespace {

Meaning look_of(const consensus::AgreementResult& result) {
  switch (result.outcome) {
    case Agreement::accepted: return {Icon::check_circle, Token::aman, Token::aman_tint};
    case Agreement::accepted_with_reservations: return {Icon::front_hand, Token::berisiko, Token::berisiko_tint};
    case Agreement::needs_discussion: return {Icon::forum, Token::berisiko, Token::berisiko_tint};
    case Agreement::not_agreed: return {Icon::call_split, Token::membahayakan, Token::membahayakan_tint};
    case Agreement::no_data: break;
  }
  return {Icon::radio_button_unchecked, Token::ink2, Token::sunk};
}

std::string counts_in_words(const BarCounts& counts, const i18n::Words& w) {
  std::string words;
  if (counts[0] > 0) words = w.rating_objections(counts[0]);
  if (counts[1] > 0) words += (words.empty() ? "" : ", ") + w.rating_doubts(counts[1]);
  return words.empty() ? w.rating_no_objection() : words;
}

std::string heading(const RoundView& round, const i18n::Words& w) {
  const RatingState state = state_of(round);
  if (state.accepted == 0 && state.open == 0) return w.rating_heading_none();
  if (state.open == 0) return state.accepted == 1 ? w.rating_heading_all_one() : w.rating_heading_all();
  const std::string open = counted_in_words(state.open, w);
  if (state.accepted == 0) return state.open == 1 ? w.rating_heading_open_one() : w.rating_heading_open(open);
  const std::string some =
      state.accepted == 1 ? w.rating_heading_some_one() : w.rating_heading_some(counted_in_words(state.accepted, w));
  return some + " " + (state.open == 1 ? w.rating_heading_rest_one() : w.rating_heading_rest(open));
}

std::string wording_of(const Screen& screen, const RatedItemView& rated) {
  const session::ItemView* item = screen.desk.session->item(rated.item);
  return item == nullptr ? rated.wording : item->details.text;
}

struct Columns {
  float text, bar, outcome;
  bool stacked;
};

Columns columns_for(float width) {
  const float inner = width - 40;
  if (inner < 620) return {inner, inner * 0.58F, inner * 0.42F - 16, true};
  const float outcome = std::min(212.F, inner * 0.24F);
  const float bar = std::min(516.F, inner * 0.46F);
  return {inner - 40 - outcome - bar, bar, outcome, false};
}

float row_height(Screen& screen, const RatedItemView& rated, const Columns& columns) {
  Stage& stage = screen.stage;
  const float text = stage.paragraph_height(rated.wording, Type::body_b, columns.text);
  const float outcome =
      stage.paragraph_height(outcome_word(rated.result, screen.w()), Type::body_b, columns.outcome - 30) + 22;
  return columns.stacked ? text + std::max(74.F, outcome + 16) : std::max({82.F, text + 32, outcome + 24});
}

void result_row(Screen& screen, const Rect& row, const RoundView& round, const RatedItemView& rated,
                const DivergingScale& scale, const Columns& columns) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  RunMemory& run = screen.memory.run;
  const BarCounts counts = bar_counts(round.method, rated.counts);
  const std::string outcome = outcome_word(rated.result, w);
  const Stage::Touch touch = stage.spot({.id = "rating.row." + rated.item.text,
                                         .label = rated.wording + ". " + outcome + ". " + counts_in_words(counts, w),
                                         .group = "rating.rows",
                                         .rect = row,
                                         .takes_enter = false});
  if (touch.focused || touch.pressed) run.rated = rated.item;
  const bool here = run.rated == rated.item;
  if (here)
    stage.fill(row.shrunk(1, 0), Token::soft);
  else if (touch.hovered)
    stage.fill(row.shrunk(1, 0), Token::sunk, 0, 0.5F);
  separator(stage, row.x, row.right(), row.y);
  Rect inside = row.shrunk(20, 0);
  Rect text = columns.stacked ? inside.cut_top(stage.paragraph_height(rated.wording, Type::body_b, columns.text) + 8)
                              : inside.cut_left(columns.text, 20);
  if (columns.stacked) text.y += 8;
  const float text_height = stage.paragraph_height(rated.wording, Type::body_b, text.w);
  stage.paragraph(columns.stacked ? text : text.middle(text.w, text_height), rated.wording, Type::body_b);
  Rect bar = inside.cut_left(columns.bar, columns.stacked ? 16 : 20);
  const Rect bar_at = Rect{bar.x, bar.y + (columns.stacked ? 8.F : 0.F), bar.w, bar.h}.middle(bar.w, k_bar);
  diverging_bar(stage, bar_at, counts, scale, columns.stacked ? bar_at.y - 8 : row.y, row.bottom());
  const Meaning look = look_of(rated.result);
  const float high = stage.paragraph_height(outcome, Type::body_b, inside.w - 30);
  Rect words = inside.middle(inside.w, high + 22);
  stage.icon(look.icon, {words.x + 11, words.centre().y}, 24, look.ink);
  words.cut_left(30);
  stage.paragraph(words.cut_top(high), outcome, Type::body_b);
  stage.text_in(words.with_height(20), counts_in_words(counts, w), Type::hint, Token::ink2);
  // The ring is drawn inside, since rows touch.
  if (here || touch.ring) stage.outline(row, touch.ring ? Token::focus : Token::pri, 0, 3);
}

void table(Screen& screen, const Rect& at, const RoundView& round, float height) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  card(stage, at.with_height(height));
  Rect head{at.x + 20, at.y, at.w - 40, 46};
  std::string people = w.rating_people(round.present);
  for (const RatedItemView& rated : round.items) {
    if (rated.answered < round.present) people = w.rating_people_some(rated.answered, round.present);
  }
  const float people_width = stage.text_width(people, Type::small);
  if (head.w > 560) stage.text_in(head.cut_right(people_width + 1, 16), people, Type::small, Token::ink2);
  const std::array<std::string, 5> legend = {w.rating_five1(), w.rating_five2(), w.rating_five3(), w.rating_five4(),
                                             w.rating_five5()};
  bar_legend(stage, head, legend);
  const Columns columns = columns_for(at.w);
  std::vector<BarCounts> rows;
  for (const RatedItemView& rated : round.items) rows.push_back(bar_counts(round.method, rated.counts));
  const DivergingScale scale = fit_diverging(rows, columns.bar);
  float y = at.y + 46;
  for (const RatedItemView& rated : round.items) {
    const float high = row_height(screen, rated, columns);
    const Rect row{at.x, y, at.w, high};
    if (stage.can_be_seen(row.grown(300))) result_row(screen, row, round, rated, scale, columns);
    y += high;
  }
}

float table_height(Screen& screen, const RoundView& round, float width) {
  float height = 46 + 4;
  const Columns columns = columns_for(width);
  for (const RatedItemView& rated : round.items) height += row_height(screen, rated, columns);
  return height;
}

const std::string& state_word(ObjectionState state, const i18n::Words& w) {
  switch (state) {
    case ObjectionState::open: return w.rating_state_open();
    case ObjectionState::answered: return w.rating_state_answered();
    case ObjectionState::amended: return w.rating_state_amended();
    case ObjectionState::withdrawn: return w.rating_state_withdrawn();
    case ObjectionState::recorded: return w.rating_state_recorded();
  }
  return w.rating_state_open();
}

std::vector<const ObjectionView*> objections_of(const session::SessionView& view, const session::ItemId& item) {
  std::vector<const ObjectionView*> found;
  for (const ObjectionView& one : view.objections) {
    if (one.item == item) found.push_back(&one);
  }
  return found;
}

std::string objection_text(const ObjectionView& one, const i18n::Words& w) {
  return one.answer.empty() ? one.text : one.text + "\n" + w.rating_answer(one.answer);
}

constexpr float k_objection_kind = 126 + 12;

Button settle_button(const ObjectionView& one, const i18n::Words& w) {
  return {.id = "rating.settle." + one.id.text,
          .label = state_word(one.state, w),
          .kind = ButtonKind::quiet,
          .icon = one.state == ObjectionState::open ? Icon::none : Icon::done};
}

float objection_height(Stage& stage, const ObjectionView& one, float width, const i18n::Words& w) {
  const float words = width - 40 - k_objection_kind - button_width(stage, settle_button(one, w), k_button_small) - 8;
  return std::max(50.F, stage.paragraph_height(objection_text(one, w), Type::body, words) + 20);
}

float objections_height(Screen& screen, const RatedItemView& rated, float width) {
  const i18n::Words& w = screen.w();
  const std::string reason = w.by_key("rating.reason." + std::string(consensus::name_of(rated.result.reason)));
  float height = 14 + 44 + screen.stage.paragraph_height(reason, Type::small, width - 40) + 8 + 12;
  for (const ObjectionView* one : objections_of(*screen.desk.session, rated.item))
    height += objection_height(screen.stage, *one, width, w);
  return height;
}

void objections(Screen& screen, const Rect& box, const RoundView& round, const RatedItemView& rated) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  RatingMemory& rating = screen.memory.run.rating;
  card(stage, box);
  Rect inside = box.shrunk(20, 14);
  Rect head = inside.cut_top(40, 4);
  stage.set_group("rating.objections");
  const Button write{.id = "rating.objection",
                     .label = stage.narrow() && box.w < 560 ? w.rating_write_short() : w.rating_write(),
                     .icon = Icon::add,
                     .key = {Key::k}};
  if (button_cut_right(stage, head, write)) {
    rating.dialog = RatingMemory::Dialog::objection;
    rating.item = rated.item;
    stage.focus("rating.objection.text");
  }
  stage.icon(Icon::front_hand, {head.x + 12, head.centre().y}, 24, Token::membahayakan);
  head.cut_left(36);
  stage.text_in(head, w.rating_objections_heading(), Type::card_b);
  const std::string reason = w.by_key("rating.reason." + std::string(consensus::name_of(rated.result.reason)));
  inside.y += stage.paragraph(inside, reason, Type::small, Token::ink2) + 8;
  static_cast<void>(round);
  for (const ObjectionView* one : objections_of(*screen.desk.session, rated.item)) {
    Rect row{inside.x, inside.y, inside.w, objection_height(stage, *one, box.w, w)};
    inside.y += row.h;
    separator(stage, row.x, row.right(), row.y);
    const bool hard = one->kind == session::ObjectionKind::keberatan;
    const Rect kind = row.cut_left(k_objection_kind);
    chip(stage, {kind.x, kind.centre().y - 16},
         {hard ? Icon::front_hand : Icon::help, hard ? w.rating_objection_word() : w.rating_doubt_word(),
          hard ? Token::membahayakan : Token::berisiko, hard ? Token::membahayakan_tint : Token::berisiko_tint});
    const bool open = one->state == ObjectionState::open;
    const Button settle = settle_button(*one, w);
    const float wide = button_width(stage, settle, k_button_small);
    if (button(stage, row.cut_right(wide, 8).middle(wide, k_button_small), settle)) {
      rating.dialog = RatingMemory::Dialog::settle;
      rating.objection = one->id;
      rating.state = open ? ObjectionState::answered : one->state;
      screen.drafts.text("rating.answer." + one->id.text) = one->answer;
      stage.focus("rating.settle.0");
    }
    const std::string words = objection_text(*one, w);
    stage.paragraph(row.middle(row.w, stage.paragraph_height(words, Type::body, row.w)), words, Type::body);
  }
  stage.set_group({});
}

// What may come next, as buttons: one of them filled.
std::vector<Button> next_steps(Screen& screen, const RoundView& round, const RatedItemView& rated, bool latest) {
  const i18n::Words& w = screen.w();
  const session::SessionView& view = *screen.desk.session;
  const session::ItemView* item = view.item(rated.item);
  std::vector<Button> buttons;
  if (!latest) {
    buttons.push_back(
        {.id = "rating.latest", .label = w.rating_latest(), .kind = ButtonKind::filled, .key = {Key::enter}});
    return buttons;
  }
  const bool agreed = item != nullptr && !item->agreement.empty();
  const bool may_agree = is_accepted(rated.result) && item != nullptr && item->details.text == rated.wording;
  const auto again = for_next_round(view, round);
  const bool reworded = item != nullptr && item->details.text != rated.wording;
  Button agree{.id = "rating.agree", .label = w.rating_agree(), .key = ctrl(Key::j)};
  Button mend{.id = "rating.mend", .label = w.rating_mend()};
  Button next{.id = "rating.again", .label = w.rating_again(again.size()), .icon = Icon::replay};
  if (!agreed && may_agree) {
    agree.kind = ButtonKind::filled;
    agree.key = {Key::enter};
  } else if (!agreed && !reworded) {
    mend.kind = ButtonKind::filled;
    mend.key = {Key::enter};
  } else if (!again.empty()) {
    next.kind = ButtonKind::filled;
    next.key = {Key::enter};
  }
  if (!agreed) {
    if (mend.kind == ButtonKind::filled) {
      buttons = {mend, agree};
    } else {
      buttons = {agree, mend};
    }
  }
  if (!again.empty()) {
    if (next.kind == ButtonKind::filled)
      buttons.insert(buttons.begin(), next);
    else
      buttons.push_back(next);
  }
  // Nothing is left to do here: on to the next step.
  if (buttons.empty()) {
    if (const session::AgendaStepView* step = next_step(view); step != nullptr && !view.closed)
      buttons.push_back({.id = "rating.next_step",
                         .label = w.play_next_step(step_title(step->step, w)),
                         .kind = ButtonKind::filled,
                         .icon_after = Icon::arrow_forward,
                         .key = {Key::enter},
                         .show_key = false});
  }
  return buttons;
}

void take(Screen& screen, const std::string& id, const RoundView& round, const RatedItemView& rated) {
  const i18n::Words& w = screen.w();
  RatingMemory& rating = screen.memory.run.rating;
  if (id == "rating.latest") rating.earlier = 0;
  if (id == "rating.agree")
    screen.act(session::ReachAgreement{.agreement = {}, .item = rated.item, .details = {}}, w.rating_agreed());
  if (id == "rating.next_step") {
    screen.act(session::StartAgendaStep{next_step(*screen.desk.session)->step.id});
    screen.memory.run.shown = {};
  }
  if (id == "rating.mend") {
    rating.dialog = RatingMemory::Dialog::mend;
    rating.item = rated.item;
    std::string& text = screen.drafts.text("rating.mend." + rated.item.text);
    if (text.empty()) text = wording_of(screen, rated);
    screen.stage.focus("rating.mend.text");
  }
  if (id == "rating.again") {
    rating.choosing = true;
    rating.picked = for_next_round(*screen.desk.session, round);
    rating.picked_loaded = true;
    rating.method = round.method;
    rating.mode = round.mode;
    rating.secret = round.secret;
  }
}

}  // namespace

void rating_result(Screen& screen, const Rect& whole, const RoundView& round) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::SessionView& view = *screen.desk.session;
  RunMemory& run = screen.memory.run;
  if (round.items.empty()) return;
  auto here = std::find_if(round.items.begin(), round.items.end(),
                           [&](const RatedItemView& rated) { return rated.item == run.rated; });
  if (here == round.items.end()) {
    // The first that still needs the room is where the talk goes on.
    here = std::find_if(round.items.begin(), round.items.end(),
                        [](const RatedItemView& rated) { return !is_accepted(rated.result); });
    if (here == round.items.end()) here = round.items.begin();
    run.rated = here->item;
  }
  const bool latest = run.rating.earlier == 0;
  Rect area = whole;
  area.w = std::min(area.w, 1086.F);
  const std::string sentence = heading(round, w);
  std::vector<SegmentLook> rounds;
  if (view.rounds.size() > 1) {
    for (std::size_t i = view.rounds.size() > 4 ? view.rounds.size() - 4 : 0; i < view.rounds.size(); ++i)
      rounds.push_back({w.rating_round(i + 1)});
  }
  const float rounds_width = rounds.empty() ? 0 : segmented_width(stage, rounds);
  const auto show_rounds = [&](const Rect& at) {
    const std::size_t first = view.rounds.size() - rounds.size();
    const int chosen = static_cast<int>(view.rounds.size() - 1 - run.rating.earlier - first);
    const int wanted = segmented(stage, at, "rating.rounds", rounds, chosen);
    if (wanted >= 0) run.rating.earlier = view.rounds.size() - 1 - (first + static_cast<std::size_t>(wanted));
  };
  const bool beside = !rounds.empty() && stage.text_width(sentence, Type::heading_b) + rounds_width + 16 <= area.w;
  const float heading_height =
      std::max(beside ? 44.F : 0.F,
               stage.paragraph_height(sentence, Type::heading_b, area.w - (beside ? rounds_width + 16 : 0)));
  Rect top = area.cut_top(heading_height, 10);
  if (beside) show_rounds(top.cut_right(rounds_width, 16).with_height(44));
  stage.paragraph(top, sentence, Type::heading_b);
  if (!rounds.empty() && !beside) show_rounds(area.cut_top(44, 10).with_width(std::min(area.w, rounds_width)));

  const std::vector<Button> buttons = next_steps(screen, round, *here, latest);
  std::string pressed;
  float side_width = 300;
  for (const Button& look : buttons)
    side_width =
        std::max(side_width, button_width(stage, look, look.kind == ButtonKind::filled ? k_button_large : k_button));
  const bool wide = area.w >= 900;
  if (wide) {
    const float panel_width = area.w - side_width - 14;
    const float wanted_panel = std::max(176.F, objections_height(screen, *here, panel_width));
    const float full_table = table_height(screen, round, area.w - 8);
    const float panel =
        std::clamp(area.h - full_table - 12, 176.F, std::max(176.F, std::min(wanted_panel, area.h * 0.5F)));
    Rect bottom = area.cut_bottom(std::max(panel, 8 + 58.F * static_cast<float>(buttons.size())), 12);
    ScrollArea rows(stage, "rating.rows", area);
    table(screen, rows.content().with_width(area.w), round, full_table);
    rows.finish(rows.top() + full_table);
    // Below the rows that are there, not at the bottom of the window.
    if (full_table + 12 < area.h) bottom.y -= area.h - full_table;
    Rect side = bottom.cut_right(side_width, 14);
    ScrollArea list(stage, "rating.objections", bottom.with_height(panel));
    objections(screen, list.content().with_width(bottom.w).with_height(std::max(panel, wanted_panel)), round, *here);
    list.finish(list.top() + wanted_panel);
    if (buttons.size() < 3) {
      const session::ItemView* item = view.item(here->item);
      const bool agreed = item != nullptr && !item->agreement.empty();
      const std::string& note = agreed ? w.rating_is_agreement() : w.rating_rule_short();
      const float left = agreed ? 30 : 0;
      const float high = stage.paragraph_height(note, Type::small, side.w - left);
      if (agreed) stage.icon(Icon::handshake, {side.x + 11, side.y + 11}, 22, Token::kesepakatan);
      stage.paragraph({side.x + left, side.y, side.w - left, high}, note, Type::small, Token::ink2);
      side.cut_top(high, 10);
    }
    stage.set_group("rating.next");
    for (const Button& look : buttons) {
      const float high = look.kind == ButtonKind::filled ? k_button_large : k_button;
      if (button(stage, side.cut_top(high, 10), look)) pressed = look.id;
    }
  } else {
    // One column: rows, then objections; what comes next stays at the bottom.
    Rect foot = area.cut_bottom(k_button, 10);
    stage.set_group("rating.next");
    for (const Button& look : buttons) {
      if (button_width(stage, look, k_button) > foot.w) break;
      if (button_cut_left(stage, foot, look)) pressed = look.id;
    }
    ScrollArea rows(stage, "rating.rows", area);
    Rect at = rows.content().with_width(area.w - 8);
    const float full_table = table_height(screen, round, at.w);
    table(screen, at, round, full_table);
    at.cut_top(full_table + 12);
    const float panel = objections_height(screen, *here, at.w);
    objections(screen, at.with_height(panel), round, *here);
    rows.finish(at.y + panel + 6);
  }
  stage.set_group({});
  stage.default_focus("rating.row." + run.rated.text);
  // The key of agreeing stays the same when Enter does it as well.
  const bool may_agree =
      std::any_of(buttons.begin(), buttons.end(), [](const Button& one) { return one.id == "rating.agree"; });
  if (pressed.empty() && may_agree && stage.pressed(ctrl(Key::j))) pressed = "rating.agree";
  if (!pressed.empty()) take(screen, pressed, round, *here);

  screen.keys.push_back({{Key::up}, {Key::down}, w.rating_key_rows()});
  screen.keys.push_back({{Key::k}, {}, w.rating_write()});
  if (!buttons.empty()) screen.keys.push_back({{Key::enter}, {}, buttons.front().label});
  screen.keys.push_back({{Key::f12}, {}, w.board_key_dark()});
}

void rating_dialogs(Screen& screen, const RoundView& round) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::SessionView& view = *screen.desk.session;
  RatingMemory& rating = screen.memory.run.rating;
  using Dialog = RatingMemory::Dialog;
  if (rating.dialog == Dialog::none) return;
  const auto close = [&] {
    rating.dialog = Dialog::none;
    stage.focus("rating.row." + screen.memory.run.rated.text);
  };
  if (rating.dialog == Dialog::objection) {
    Rect box = begin_dialog(stage, 680, 400);
    stage.text_in(box.cut_top(33, 6), w.rating_write(), Type::heading_b);
    const session::ItemView* item = view.item(rating.item);
    Rect foot = box.cut_bottom(k_button, 12);
    ScrollArea scroll(stage, "rating.objection", box);
    Rect at = scroll.content();
    at.w -= 8;
    if (item != nullptr) at.cut_top(stage.paragraph(at, item->details.text, Type::body, Token::ink2), 12);
    const std::array<SegmentLook, 2> kinds = {SegmentLook{w.rating_objection_word(), Icon::front_hand},
                                              SegmentLook{w.rating_doubt_word(), Icon::help}};
    const int kind = segmented(stage, at.cut_top(44, 12).with_width(std::min(at.w, segmented_width(stage, kinds))),
                               "rating.objection.kind", kinds, static_cast<int>(rating.kind));
    if (kind >= 0) rating.kind = static_cast<session::ObjectionKind>(kind);
    stage.set_group("rating.objection");
    const std::string field = "rating.objection." + rating.item.text;
    std::string& text = screen.drafts.text(field);
    const FieldEvents events = text_field(
        stage, at.cut_top(73, 8), text,
        {.id = "rating.objection.text", .label = w.rating_objection_label(), .hint = w.rating_objection_hint()});
    at.cut_top(stage.paragraph(at, w.rating_rule_short(), Type::small, Token::ink2));
    scroll.finish(at.y);
    const bool save = button_cut_left(stage, foot,
                                      {.id = "rating.objection.save",
                                       .label = w.rating_save(),
                                       .kind = ButtonKind::filled,
                                       .key = {Key::enter},
                                       .enabled = !text.empty()});
    const bool cancel =
        button_cut_left(stage, foot, {.id = "rating.cancel_dialog", .label = w.rating_close(), .key = {Key::escape}});
    end_dialog(stage);
    if (save || (events.submitted && !text.empty())) {
      screen.act(session::WriteObjection{{}, round.id, rating.item, rating.kind, text}, w.rating_written(), field);
      close();
    } else if (cancel) {
      close();
    }
    return;
  }
  if (rating.dialog == Dialog::settle) {
    const ObjectionView* one = view.objection(rating.objection);
    if (one == nullptr) return close();
    Rect box = begin_dialog(stage, 680, 600);
    stage.text_in(box.cut_top(33, 6), w.rating_settle_heading(), Type::heading_b);
    Rect foot = box.cut_bottom(k_button, 12);
    ScrollArea scroll(stage, "rating.settle", box);
    Rect at = scroll.content();
    at.w -= 8;
    at.cut_top(stage.paragraph(at, one->text, Type::body), 12);
    stage.set_group("rating.settle");
    const struct {
      ObjectionState state;
      const std::string &word, &note;
    } states[] = {{ObjectionState::answered, w.rating_state_answered(), w.rating_note_answered()},
                  {ObjectionState::amended, w.rating_state_amended(), w.rating_note_amended()},
                  {ObjectionState::withdrawn, w.rating_state_withdrawn(), w.rating_note_withdrawn()},
                  {ObjectionState::recorded, w.rating_state_recorded(), w.rating_note_recorded()}};
    int number = 0;
    for (const auto& state : states) {
      const OptionCard look{.id = "rating.settle." + std::to_string(number),
                            .number = number + 1,
                            .text = state.word,
                            .chosen = rating.state == state.state,
                            .note = state.note};
      ++number;
      if (option_card(stage, at.cut_top(option_card_height(stage, look, at.w), 8), look)) rating.state = state.state;
    }
    const bool needs_words = rating.state == ObjectionState::answered || rating.state == ObjectionState::amended;
    const std::string field = "rating.answer." + one->id.text;
    std::string& answer = screen.drafts.text(field);
    const FieldEvents events = text_field(
        stage, at.cut_top(73, 8), answer,
        {.id = "rating.settle.answer", .label = needs_words ? w.rating_answer_label() : w.rating_answer_optional()});
    scroll.finish(at.y);
    const bool ready = !needs_words || !answer.empty();
    const bool save = button_cut_left(stage, foot,
                                      {.id = "rating.settle.save",
                                       .label = w.rating_save(),
                                       .kind = ButtonKind::filled,
                                       .key = {Key::enter},
                                       .enabled = ready});
    const bool cancel =
        button_cut_left(stage, foot, {.id = "rating.cancel_dialog", .label = w.rating_close(), .key = {Key::escape}});
    end_dialog(stage);
    if (save || (events.submitted && ready)) {
      screen.act(session::SettleObjection{one->id, rating.state, answer}, w.rating_settled(), field);
      close();
    } else if (cancel) {
      close();
    }
    return;
  }
  // Mending the wording: the old one stays in the card's history, and the room is asked again.
  const session::ItemView* item = view.item(rating.item);
  if (item == nullptr) return close();
  Rect box = begin_dialog(stage, 760, 460);
  stage.text_in(box.cut_top(33, 6), w.rating_mend(), Type::heading_b);
  Rect foot = box.cut_bottom(k_button, 12);
  ScrollArea scroll(stage, "rating.mend", box);
  Rect at = scroll.content();
  at.w -= 8;
  at.cut_top(stage.paragraph(at, w.rating_mend_note(), Type::body, Token::ink2), 12);
  for (const ObjectionView& one : view.objections) {
    if (one.item != rating.item || one.state != ObjectionState::open) continue;
    const float high = stage.paragraph_height(one.text, Type::body, at.w - 52) + 16;
    const Rect note = at.cut_top(high, 6);
    well(stage, note, radius::control);
    stage.icon(Icon::front_hand, {note.x + 20, note.centre().y}, 20, Token::membahayakan);
    stage.paragraph({note.x + 40, note.y + 8, note.w - 52, high}, one.text, Type::body);
  }
  at.cut_top(6);
  const std::string field = "rating.mend." + item->id.text;
  std::string& text = screen.drafts.text(field);
  stage.set_group("rating.mend");
  const FieldEvents events = text_field(stage, at.cut_top(73, 8), text,
                                        {.id = "rating.mend.text", .label = w.rating_mend_label(), .icon = Icon::edit});
  at.cut_top(stage.paragraph(at.shrunk(12, 0), text, Type::body, Token::ink2));
  scroll.finish(at.y);
  const bool ready = !text.empty() && text != item->details.text;
  const bool save = button_cut_left(stage, foot,
                                    {.id = "rating.mend.save",
                                     .label = w.rating_save(),
                                     .kind = ButtonKind::filled,
                                     .key = {Key::enter},
                                     .enabled = ready});
  const bool cancel =
      button_cut_left(stage, foot, {.id = "rating.cancel_dialog", .label = w.rating_close(), .key = {Key::escape}});
  end_dialog(stage);
  if (save || (events.submitted && ready)) {
    session::ItemDetails details = item->details;
    details.text = text;
    screen.act(session::EditItem{item->id, details}, w.rating_mended(), field);
    close();
  } else if (cancel) {
    if (text == item->details.text) screen.drafts.clear(field);
    close();
  }
}

}  // namespace rembug::ui

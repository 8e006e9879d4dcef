// The agreements' small dialogs: taking one from a proposal, dropping one with a reason, and how far one has come.
#include <algorithm>

#include "ui/screens/agreements_parts.hpp"
#include "ui/screens/rating_model.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

using session::AgreementState;
using session::ItemView;

namespace {

using Dialog = AgreementsMemory::Dialog;

void close(Screen& screen) {
  AgreementsMemory& memory = screen.memory.run.agreements;
  memory.dialog = Dialog::none;
  screen.stage.focus(memory.open.empty() ? "agreement.from" : "agreement.progress");
}

// What the room said of the proposal last, or nothing.
std::string last_outcome(const Screen& screen, const ItemView& item) {
  const session::SessionView& view = *screen.desk.session;
  for (auto round = view.rounds.rbegin(); round != view.rounds.rend(); ++round) {
    if (!round->revealed) continue;
    for (const session::RatedItemView& rated : round->items) {
      if (rated.item == item.id && rated.answered > 0) return outcome_word(rated.result, screen.w());
    }
  }
  return {};
}

void proposals_dialog(Screen& screen) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const auto offered = proposals(*screen.desk.session);
  Rect box = begin_dialog(stage, 720, 600);
  stage.text_in(box.cut_top(33, 6), w.agreement_take_heading(), Type::heading_b);
  Rect foot = box.cut_bottom(k_button, 12);
  ScrollArea scroll(stage, "agreement.take", box);
  Rect at = scroll.content();
  at.w -= 8;
  const std::string& note = offered.empty() ? w.agreement_take_none() : w.agreement_take_note();
  at.cut_top(stage.paragraph(at, note, Type::body, Token::ink2), 10);
  const ItemView* taken = nullptr;
  int number = 0;
  for (const ItemView* item : offered) {
    const OptionCard look{.id = "agreement.take." + std::to_string(number),
                          .number = number + 1,
                          .text = item->details.text,
                          .note = last_outcome(screen, *item)};
    ++number;
    if (option_card(stage, at.cut_top(option_card_height(stage, look, at.w), 8), look)) taken = item;
  }
  std::string& own = screen.drafts.text("agreement.own");
  stage.set_group("agreement.own");
  const FieldEvents events =
      text_field(stage, at.cut_top(73, 8), own,
                 {.id = "agreement.own", .label = w.agreement_own(), .hint = w.agreement_own_hint()});
  scroll.finish(at.y);
  stage.set_group("agreement.take.foot");
  const bool write = button_cut_left(stage, foot,
                                     {.id = "agreement.own.save",
                                      .label = w.agreement_own_save(),
                                      .kind = ButtonKind::filled,
                                      .key = {Key::enter},
                                      .enabled = !own.empty()});
  const bool cancel =
      button_cut_left(stage, foot, {.id = "agreement.cancel", .label = w.board_cancel(), .key = {Key::escape}});
  // Enter on a proposal takes it, as Space and its number do.
  for (int i = 0; i < number; ++i) {
    if (stage.is_focused("agreement.take." + std::to_string(i)) && stage.pressed(Key::enter))
      taken = offered[static_cast<std::size_t>(i)];
  }
  end_dialog(stage);
  if (taken != nullptr) {
    screen.act(session::ReachAgreement{.agreement = {}, .item = taken->id, .details = {}}, w.agreement_taken());
    close(screen);
  } else if (write || (events.submitted && !own.empty())) {
    screen.act(session::ReachAgreement{.agreement = {}, .item = {}, .details = {.wording = own}}, w.agreement_taken(),
               "agreement.own");
    close(screen);
  } else if (cancel) {
    close(screen);
  }
}

void drop_dialog(Screen& screen) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  AgreementsMemory& memory = screen.memory.run.agreements;
  const session::AgreementView* agreement = screen.desk.session->agreement(memory.open);
  if (agreement == nullptr) return close(screen);
  Rect box = begin_dialog(stage, 640, 340);
  stage.text_in(box.cut_top(33, 6), w.agreement_drop(), Type::heading_b);
  Rect foot = box.cut_bottom(k_button, 12);
  ScrollArea scroll(stage, "agreement.drop", box);
  Rect at = scroll.content();
  at.w -= 8;
  at.cut_top(stage.paragraph(at, agreement->details.wording, Type::body, Token::ink2), 10);
  const std::string field = "agreement.drop_reason." + agreement->id.text;
  std::string& reason = screen.drafts.text(field);
  const FieldEvents events =
      text_field(stage, at.cut_top(73, 8), reason,
                 {.id = "agreement.drop.reason", .label = w.agreement_drop_label(), .hint = w.agreement_drop_hint()});
  scroll.finish(at.y);
  const bool drop = button_cut_left(stage, foot,
                                    {.id = "agreement.drop.save",
                                     .label = w.agreement_drop_save(),
                                     .kind = ButtonKind::filled,
                                     .key = {Key::enter},
                                     .enabled = !reason.empty()});
  const bool cancel =
      button_cut_left(stage, foot, {.id = "agreement.cancel", .label = w.board_cancel(), .key = {Key::escape}});
  end_dialog(stage);
  if (drop || (events.submitted && !reason.empty())) {
    screen.act(session::DropAgreement{agreement->id, reason}, w.agreement_dropped(), field);
    memory.open = {};
    close(screen);
  } else if (cancel) {
    close(screen);
  }
}

void progress_dialog(Screen& screen) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  AgreementsMemory& memory = screen.memory.run.agreements;
  const session::AgreementView* agreement = screen.desk.session->agreement(memory.open);
  if (agreement == nullptr) return close(screen);
  Rect box = begin_dialog(stage, 640, 640);
  stage.text_in(box.cut_top(33, 6), w.agreement_progress_heading(), Type::heading_b);
  Rect foot = box.cut_bottom(k_button, 12);
  ScrollArea scroll(stage, "agreement.progress", box);
  Rect at = scroll.content();
  at.w -= 8;
  at.cut_top(stage.paragraph(at, agreement->details.wording, Type::body, Token::ink2), 10);
  for (int i = 0; i < 5; ++i) {
    const auto state = static_cast<AgreementState>(i);
    const OptionCard look{.id = "agreement.state." + std::to_string(i),
                          .number = i + 1,
                          .text = w.by_key("agreement.state." + std::string(session::name_of(state))),
                          .chosen = memory.state == state};
    if (option_card(stage, at.cut_top(option_card_height(stage, look, at.w), 8), look)) memory.state = state;
  }
  std::string& note = screen.drafts.text("agreement.progress_note");
  stage.set_group("agreement.note");
  const FieldEvents events =
      text_field(stage, at.cut_top(73, 8), note, {.id = "agreement.note", .label = w.agreement_progress_label()});
  scroll.finish(at.y);
  stage.set_group("agreement.progress.foot");
  const bool save = button_cut_left(
      stage, foot,
      {.id = "agreement.progress.save", .label = w.board_save(), .kind = ButtonKind::filled, .key = {Key::enter}});
  const bool cancel =
      button_cut_left(stage, foot, {.id = "agreement.cancel", .label = w.board_cancel(), .key = {Key::escape}});
  end_dialog(stage);
  if (save || events.submitted) {
    screen.act(session::ProgressAgreement{agreement->id, memory.state, note}, w.agreement_progressed(),
               "agreement.progress_note");
    close(screen);
  } else if (cancel) {
    close(screen);
  }
}

}  // namespace

void agreement_dialogs(Screen& screen) {
  switch (screen.memory.run.agreements.dialog) {
    case Dialog::none: return;
    case Dialog::proposals: return proposals_dialog(screen);
    case Dialog::drop: return drop_dialog(screen);
    case Dialog::progress: return progress_dialog(screen);
  }
}

}  // namespace rembug::ui

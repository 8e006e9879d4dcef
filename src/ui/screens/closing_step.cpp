// Baca ulang and penutup: each agreement is read aloud and confirmed by the room; what is still missing; documents and
// the session's parcel; closing, and opening again with a reason.
#include <algorithm>

#include "i18n/format.hpp"
#include "ui/screens/agreements_parts.hpp"
#include "ui/screens/folder_dialog.hpp"
#include "ui/screens/privacy_check.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

using session::AgreementView;
using Dialog = ClosingMemory::Dialog;

namespace {

const session::AgendaStepView* agreements_agenda_step(const session::SessionView& view) {
  for (const session::AgendaStepView& step : view.agenda) {
    if (step.step.kind == session::StepKind::kesepakatan) return &step;
  }
  return nullptr;
}

void show_agreements(Screen& screen, const session::AgreementId& open) {
  const session::AgendaStepView* step = agreements_agenda_step(*screen.desk.session);
  if (step == nullptr) return;
  screen.memory.run.shown = step->step.id;
  screen.memory.run.agreements.open = open;
  screen.memory.run.agreements.loaded = {};
}

std::string without_stop(std::string text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.pop_back();
  return text;
}

// "Kedua: ... " as it is read aloud, with who, when and who follows up as far as they are known.
std::string read_aloud(const AgreementView& agreement, std::size_t number, const i18n::Words& w) {
  const std::string nth = number <= 10 ? w.by_key("closing.nth" + std::to_string(number)) : w.closing_nth(number);
  const std::string responsible = without_stop(agreement.details.responsible);
  const std::string due = without_stop(due_words(agreement.details, w));
  std::string words = w.closing_read(nth, without_stop(agreement.details.wording));
  if (!responsible.empty() && !due.empty())
    words += " " + w.closing_read_who_when(responsible, due);
  else if (!responsible.empty())
    words += " " + w.closing_read_who(responsible);
  else if (!due.empty())
    words += " " + w.closing_read_when(due);
  if (!agreement.details.monitor.empty())
    words += " " + w.closing_read_monitor(without_stop(agreement.details.monitor));
  return "“" + words + "”";
}

std::string objections_read(const AgreementView& agreement, const i18n::Words& w) {
  std::string words;
  for (const session::ObjectionView& one : agreement.objections) {
    if (one.state == session::ObjectionState::withdrawn) continue;
    if (!words.empty()) words += "\n";
    words += one.text;
    if (!one.answer.empty()) words += " " + w.rating_answer(one.answer);
  }
  return words.empty() ? words : "**" + w.closing_objection_read() + "** " + words;
}

void close_session(Screen& screen) {
  // A round whose result is open, or that nobody answered, ends with the evening.
  for (const session::RoundView& round : screen.desk.session->rounds) {
    const bool answered = std::any_of(round.items.begin(), round.items.end(),
                                      [](const session::RatedItemView& rated) { return rated.answered > 0; });
    if (!round.closed && (round.revealed || !answered)) screen.act(session::CloseRound{round.id});
  }
  screen.act(session::CloseSession{}, screen.w().closing_closed_toast());
}

// ---- reading ----

// The agreements as steps at the bottom, wrapped; pressing one reads it. Gives the height.
float reading_steps(Screen& screen, const Rect& at, const std::vector<const AgreementView*>& rows, bool draw) {
  Stage& stage = screen.stage;
  ClosingMemory& closing = screen.memory.run.closing;
  float x = at.x, y = at.y;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool here = i == closing.read;
    const std::string label = std::to_string(i + 1);
    const float width = 26 + stage.text_width(label, Type::small_b) + 12;
    if (x + width > at.right() && x > at.x) {
      x = at.x;
      y += 36;
    }
    if (draw) {
      const Rect cell{x, y, width, 32};
      const Stage::Touch touch = stage.spot(
          {.id = "closing.step." + std::to_string(i), .label = label + ". " + rows[i]->details.wording, .rect = cell});
      if (touch.hovered || here) stage.fill(cell, Token::soft, 16);
      if (touch.ring) focus_ring(stage, cell, 16);
      const bool done = rows[i]->confirmed;
      stage.icon(here   ? Icon::play_arrow
                 : done ? Icon::check_circle
                        : Icon::radio_button_unchecked,
                 {cell.x + 15, cell.centre().y}, 20,
                 here   ? Token::pri
                 : done ? Token::aman
                        : Token::ink2);
      stage.text_in({cell.x + 28, cell.y, width - 28, cell.h}, label, here ? Type::small_b : Type::small);
      if (touch.pressed) {
        closing.read = i;
        closing.read_chosen = true;
      }
    }
    x += width + 8;
  }
  return rows.empty() ? 0 : y - at.y + 32;
}

// What fills the left card; gives its height. `filled` says that the next step is here.
float reading_card(Screen& screen, const Rect& at, float least, bool filled) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::SessionView& view = *screen.desk.session;
  ClosingMemory& closing = screen.memory.run.closing;
  const auto rows = agreements_that_hold(view);
  const float inner = at.w - 52;
  if (rows.empty()) {
    const float height = std::max(least, 260.F);
    card(stage, at.with_height(height));
    empty_state(stage, at.with_height(height).shrunk(26, 22), Icon::handshake, w.closing_none_heading(),
                w.closing_none_words());
    return height;
  }
  if (!closing.read_chosen) {
    const auto next = std::find_if(rows.begin(), rows.end(), [](const AgreementView* row) { return !row->confirmed; });
    closing.read = next == rows.end() ? rows.size() - 1 : static_cast<std::size_t>(next - rows.begin());
    closing.read_chosen = true;
  }
  closing.read = std::min(closing.read, rows.size() - 1);
  const AgreementView& now = *rows[closing.read];
  const std::string words = read_aloud(now, closing.read + 1, w);
  const std::string objection = objections_read(now, w);
  const std::string missing = missing_words(now, w);
  const float words_height = stage.paragraph_height(words, Type::story, inner);
  const float objection_height =
      objection.empty() ? 0 : stage.paragraph_height(objection, Type::body, inner - 32) + 28 + 20;
  const float missing_height = missing.empty() ? 0 : 32 + 14;
  const float steps_height = reading_steps(screen, {0, 0, inner, 0}, rows, false);
  const float question = stage.paragraph_height(w.closing_question(), Type::story, inner);
  const bool stacked = inner < 400;
  const float buttons = stacked ? 2 * k_button_large + 8 : k_button_large;
  const float height = std::max(least, 22 + 40 + 14 + words_height + 20 + objection_height + missing_height + question +
                                           20 + buttons + 24 + steps_height + 20);
  const Rect box = at.with_height(height);
  card(stage, box);
  Rect inside = box.shrunk(26, 22);
  Rect head = inside.cut_top(40, 14);
  stage.icon(Icon::record_voice_over, {head.x + 14, head.centre().y}, 28, Token::pri);
  head.cut_left(40);
  const std::string place = w.closing_of(closing.read + 1, rows.size());
  stage.text_in(head.cut_right(stage.text_width(place, Type::small) + 1, 8), place, Type::small, Token::ink2);
  stage.text_in(head, head.w < 320 ? w.closing_heading_short() : w.closing_heading(), Type::heading_b);
  stage.paragraph(inside.cut_top(words_height, 20), words, Type::story);
  if (!objection.empty()) {
    const Rect note = inside.cut_top(objection_height - 20, 20);
    well(stage, note);
    stage.paragraph(note.shrunk(16, 14), objection, Type::body);
  }
  if (!missing.empty()) {
    chip(stage, {inside.x, inside.y}, {Icon::error, missing, Token::berisiko, Token::berisiko_tint});
    inside.cut_top(32, 14);
  }
  stage.paragraph(inside.cut_top(question, 20), w.closing_question(), Type::story);
  Rect row = inside.cut_top(buttons, 24);
  stage.set_group("closing.read");
  const Button yes{.id = "closing.confirm",
                   .label = now.confirmed ? w.closing_confirmed() : w.closing_confirm(),
                   .kind = filled ? ButtonKind::filled : ButtonKind::plain,
                   .icon = Icon::done,
                   .key = filled ? Chord{Key::enter} : Chord{},
                   .enabled = !view.closed && !now.confirmed};
  const Button change{.id = "closing.change", .label = w.closing_change(), .icon = Icon::edit, .enabled = !view.closed};
  const bool said_yes = stacked ? button(stage, row.cut_top(k_button_large, 8), yes) : button_cut_left(stage, row, yes);
  const bool wants_change =
      stacked ? button(stage, row.cut_top(k_button_large), change) : button_cut_left(stage, row, change);
  if (said_yes) {
    screen.act(session::ConfirmAgreement{now.id}, w.closing_confirmed_toast());
    const auto next = std::find_if(rows.begin(), rows.end(),
                                   [&](const AgreementView* one) { return one->id != now.id && !one->confirmed; });
    if (next != rows.end()) closing.read = static_cast<std::size_t>(next - rows.begin());
  }
  if (wants_change) show_agreements(screen, now.id);
  stage.set_group("closing.steps");
  reading_steps(screen, {inside.x, box.bottom() - 20 - steps_height, inner, 0}, rows, true);
  stage.set_group({});
  if (stage.pressed(Key::left) && closing.read > 0) --closing.read;
  if (stage.pressed(Key::right) && closing.read + 1 < rows.size()) ++closing.read;
  return height;
}

// ---- documents ----

struct DocumentRow {
  const char* id;
  Icon icon;
  std::string name, note, formats;
  std::vector<report::Wanted> wanted;
};

std::vector<DocumentRow> document_rows(const Screen& screen) {
  using report::Format;
  using report::Kind;
  const i18n::Words& w = screen.w();
  const auto rows = agreements_that_hold(*screen.desk.session);
  const auto incomplete =
      std::count_if(rows.begin(), rows.end(), [](const AgreementView* row) { return !row->missing.empty(); });
  return {{"notulen",
           Icon::description,
           w.closing_minutes(),
           w.closing_minutes_note(),
           "DOCX, HTML",
           {{Kind::notulen, Format::docx}, {Kind::notulen, Format::html}}},
          {"berita_acara",
           Icon::gavel,
           w.closing_record(),
           w.closing_record_note(),
           "DOCX, HTML",
           {{Kind::berita_acara, Format::docx}, {Kind::berita_acara, Format::html}}},
          {"rtl",
           Icon::table_chart,
           w.closing_rtl(),
           incomplete == 0 ? w.closing_rtl_note(rows.size()) : w.closing_rtl_gaps(rows.size(), incomplete),
           "DOCX, CSV",
           {{Kind::rtl, Format::docx}, {Kind::rtl, Format::csv}}},
          {"hadir",
           Icon::people,
           w.closing_attendance(),
           w.closing_attendance_note(),
           "DOCX, HTML",
           {{Kind::hadir, Format::docx}, {Kind::hadir, Format::html}}},
          {"data",
           Icon::insights,
           w.closing_data(),
           w.closing_data_note(),
           "CSV, JSON",
           {{Kind::butir, Format::csv}, {Kind::jawaban, Format::csv}, {Kind::sesi, Format::json}}}};
}

float documents_card(Screen& screen, const Rect& at) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  ClosingMemory& closing = screen.memory.run.closing;
  const std::vector<DocumentRow> rows = document_rows(screen);
  closing.documents.resize(rows.size(), false);
  const float height = 16 + 33 + 6 + 58 * static_cast<float>(rows.size()) + 6;
  const Rect box = at.with_height(height);
  card(stage, box);
  Rect inside = box.shrunk(20, 16);
  stage.text_in(inside.cut_top(33, 6), w.closing_documents(), Type::heading_b);
  stage.set_group("closing.documents");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Rect row = inside.cut_top(58);
    if (i > 0) separator(stage, row.x, row.right(), row.y);
    const Rect tick = row.cut_left(44, 4);
    if (check_box(stage, tick.middle(40, 40), std::string("closing.document.") + rows[i].id, rows[i].name,
                  closing.documents[i]))
      closing.documents[i] = !closing.documents[i];
    stage.icon(rows[i].icon, {row.x + 12, row.centre().y}, 24, Token::ink2);
    row.cut_left(38);
    const ChipLook formats{Icon::none, rows[i].formats};
    const float width = chip_width(stage, formats);
    const Rect chip_at = row.cut_right(width, 10);
    chip(stage, {chip_at.x, chip_at.centre().y - 16}, formats);
    stage.text_in({row.x, row.y + 6, row.w, 25}, rows[i].name, Type::body_b);
    stage.text_in({row.x, row.y + 31, row.w, 20}, rows[i].note, Type::hint, Token::ink2);
  }
  stage.set_group({});
  return height;
}

float check_card(Screen& screen, const Rect& at) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  static const std::map<session::SeatId, std::string> k_nobody;
  const auto traces = personal_traces(*screen.desk.session, screen.desk.names ? *screen.desk.names : k_nobody);
  const std::string words = traces.empty() ? w.closing_checked()
                            : traces.front().what == Trace::What::number
                                ? w.closing_found_number(traces.front().found, traces.size())
                                : w.closing_found_name(traces.front().found, traces.size());
  const float text = stage.paragraph_height(words, Type::small, at.w - 76);
  const Rect box = at.with_height(std::max(52.F, text + 28));
  card(stage, box, traces.empty() ? Token::line : Token::berisiko);
  stage.icon(traces.empty() ? Icon::verified_user : Icon::error, {box.x + 32, box.centre().y}, 24,
             traces.empty() ? Token::aman : Token::berisiko);
  stage.paragraph({box.x + 56, box.centre().y - text / 2, box.w - 76, text}, words, Type::small);
  return box.h;
}

std::string file_of(const std::string& path) {
  const std::size_t slash = path.find_last_of("/\\");
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

float made_card(Screen& screen, const Rect& at) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const auto& made = screen.desk.documents;
  if (made.empty()) return 0;
  const std::string where =
      w.closing_kept_in(made.back().path.substr(0, made.back().path.size() - file_of(made.back().path).size()));
  const float where_height = stage.paragraph_height(where, Type::small, at.w - 40);
  const float height = 14 + 25 + 4 + where_height + 6 + 44 * static_cast<float>(made.size()) + 10;
  const Rect box = at.with_height(height);
  card(stage, box);
  Rect inside = box.shrunk(20, 14);
  stage.text_in(inside.cut_top(25, 4), w.closing_made(made.size()), Type::card_b);
  stage.paragraph(inside.cut_top(where_height, 6), where, Type::small, Token::ink2);
  stage.set_group("closing.made");
  for (std::size_t i = made.size(); i-- > 0;) {
    Rect row = inside.cut_top(44);
    separator(stage, row.x, row.right(), row.y);
    const Button open{.id = "closing.open." + std::to_string(i), .label = w.closing_open(), .kind = ButtonKind::quiet};
    if (button(stage,
               row.cut_right(button_width(stage, open, k_button_small), 8)
                   .middle(button_width(stage, open, k_button_small), k_button_small),
               open))
      screen.wish(OpenFile{made[i].path});
    stage.text_in(row, file_of(made[i].path), Type::small);
  }
  stage.set_group({});
  return height;
}

void make_documents(Screen& screen) {
  const std::vector<DocumentRow> rows = document_rows(screen);
  const ClosingMemory& closing = screen.memory.run.closing;
  for (std::size_t i = 0; i < rows.size() && i < closing.documents.size(); ++i) {
    if (!closing.documents[i]) continue;
    for (const report::Wanted& wanted : rows[i].wanted) screen.wish(MakeDocument{wanted});
  }
}

float actions(Screen& screen, const Rect& at, bool close_is_next) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::SessionView& view = *screen.desk.session;
  ClosingMemory& closing = screen.memory.run.closing;
  const auto chosen = std::count(closing.documents.begin(), closing.documents.end(), true);
  std::vector<Button> buttons;
  buttons.push_back({.id = "closing.make",
                     .label = w.closing_make(chosen),
                     .icon = Icon::print,
                     .key = ctrl(Key::p),
                     .enabled = chosen > 0,
                     .reason = w.closing_make_none()});
  buttons.push_back({.id = "closing.copy", .label = w.closing_copy(), .icon = Icon::usb, .key = ctrl(Key::e)});
  if (view.closed)
    buttons.push_back({.id = "closing.reopen", .label = w.closing_reopen(), .icon = Icon::lock_open});
  else
    buttons.push_back({.id = "closing.close",
                       .label = w.closing_close(),
                       .kind = close_is_next ? ButtonKind::filled : ButtonKind::plain,
                       .icon = Icon::lock,
                       .key = close_is_next ? Chord{Key::enter} : Chord{}});
  stage.set_group("closing.actions");
  float x = at.x, y = at.y, tallest = 0;
  for (const Button& look : buttons) {
    const float high = look.kind == ButtonKind::filled ? k_button_large : k_button;
    const float width = std::min(at.w, button_width(stage, look, high));
    if (x > at.x && x + width > at.right()) {
      x = at.x;
      y += tallest + 10;
      tallest = 0;
    }
    tallest = std::max(tallest, high);
    if (button(stage, {x, y, width, high}, look)) {
      if (look.id == "closing.make") make_documents(screen);
      if (look.id == "closing.copy") {
        closing.dialog = Dialog::folder;
        closing.with_names = false;
        screen.wish(ShowFolder{});
      }
      if (look.id == "closing.reopen") {
        closing.dialog = Dialog::reopen;
        stage.focus("closing.reason");
      }
      if (look.id == "closing.close") close_session(screen);
    }
    x += width + 12;
  }
  stage.set_group({});
  return y - at.y + tallest;
}

float state_card(Screen& screen, const Rect& at) {
  const session::SessionView& view = *screen.desk.session;
  if (!view.closed) return 0;
  Stage& stage = screen.stage;
  const std::string& words = screen.w().closing_is_closed();
  const float text = stage.paragraph_height(words, Type::body, at.w - 76);
  const Rect box = at.with_height(text + 28);
  tinted(stage, box, Token::aman_tint, Token::aman);
  stage.icon(Icon::lock, {box.x + 32, box.centre().y}, 24, Token::aman);
  stage.paragraph({box.x + 56, box.y + 14, box.w - 76, text}, words, Type::body);
  return box.h;
}

void dialogs(Screen& screen) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  ClosingMemory& closing = screen.memory.run.closing;
  if (closing.dialog == Dialog::folder) {
    const FolderAnswer answer = folder_dialog(screen, {.heading = w.closing_copy_heading(),
                                                       .note = w.closing_copy_note(),
                                                       .choose = w.closing_copy_here(),
                                                       .switch_label = w.closing_with_names(),
                                                       .switch_on = &closing.with_names});
    if (!answer.chosen.empty()) screen.wish(ExportSession{answer.chosen, closing.with_names});
    if (answer.cancelled || !answer.chosen.empty()) {
      closing.dialog = Dialog::none;
      stage.focus("closing.copy");
    }
  }
  if (closing.dialog == Dialog::reopen) {
    Rect box = begin_dialog(stage, 640, 320);
    stage.text_in(box.cut_top(33, 6), w.closing_reopen(), Type::heading_b);
    Rect foot = box.cut_bottom(k_button, 12);
    ScrollArea scroll(stage, "closing.reopen", box);
    Rect at = scroll.content();
    at.w -= 8;
    at.cut_top(stage.paragraph(at, w.closing_reopen_note(), Type::body, Token::ink2), 10);
    std::string& reason = screen.drafts.text("closing.reason");
    const FieldEvents events =
        text_field(stage, at.cut_top(73, 8), reason, {.id = "closing.reason", .label = w.closing_reopen_label()});
    scroll.finish(at.y);
    const bool open = button_cut_left(stage, foot,
                                      {.id = "closing.reopen.save",
                                       .label = w.closing_reopen(),
                                       .kind = ButtonKind::filled,
                                       .key = {Key::enter},
                                       .enabled = !reason.empty()});
    const bool cancel =
        button_cut_left(stage, foot, {.id = "closing.cancel", .label = w.board_cancel(), .key = {Key::escape}});
    end_dialog(stage);
    if (open || (events.submitted && !reason.empty()))
      screen.act(session::ReopenSession{reason}, w.closing_reopened(), "closing.reason");
    if (open || cancel || (events.submitted && !reason.empty())) closing.dialog = Dialog::none;
  }
}

}  // namespace

void closing_step(Screen& screen, const Rect& whole) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::SessionView& view = *screen.desk.session;
  ClosingMemory& closing = screen.memory.run.closing;
  const auto rows = agreements_that_hold(view);
  const bool all_read = std::all_of(rows.begin(), rows.end(), [](const AgreementView* row) { return row->confirmed; });
  const bool close_is_next = all_read && !view.closed;
  Rect area = whole;
  const bool two_columns = area.w >= 900;
  area.w = std::min(area.w, 1086.F);
  const auto right_column = [&](Rect at) {
    const auto next = [&](float height) {
      if (height > 0) at.cut_top(height, 12);
    };
    next(state_card(screen, at));
    next(documents_card(screen, at));
    next(check_card(screen, at));
    next(actions(screen, at, close_is_next));
    next(made_card(screen, at));
    return at.y;
  };
  if (two_columns) {
    const Rect left = area.cut_left(std::min(560.F, area.w * 0.52F), 20);
    ScrollArea reading(stage, "closing.reading", left);
    const float height = reading_card(screen, reading.content().with_width(left.w), left.h - 4, !close_is_next);
    reading.finish(reading.top() + height);
    ScrollArea documents(stage, "closing.right", area);
    documents.finish(right_column(documents.content().with_width(area.w - 8)));
  } else {
    ScrollArea all(stage, "closing.all", area);
    Rect at = all.content().with_width(area.w - 8);
    at.cut_top(reading_card(screen, at, 0, !close_is_next), 12);
    all.finish(right_column(at));
  }
  stage.default_focus(close_is_next ? "closing.close" : "closing.confirm");

  if (!close_is_next && !view.closed) screen.keys.push_back({{Key::enter}, {}, w.closing_confirm()});
  if (rows.size() > 1) screen.keys.push_back({{Key::left}, {Key::right}, w.closing_key_other()});
  screen.keys.push_back({ctrl(Key::p), {}, w.closing_key_make()});
  screen.keys.push_back({{Key::escape}, {}, w.closing_key_back()});
  screen.keys.push_back({{Key::f12}, {}, w.board_key_dark()});

  dialogs(screen);
  if (closing.dialog == Dialog::none && agreements_agenda_step(view) != nullptr && stage.pressed(Key::escape))
    show_agreements(screen, {});
}

}  // namespace rembug::ui

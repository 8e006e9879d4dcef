// Persiapan, 2: who is here. Typed row by row, or pasted from a spreadsheet. Names go to the attendance list alone.
#include <algorithm>

#include "base/utf8.hpp"
#include "session/attendance_table.hpp"
#include "ui/screens/preparation_parts.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

using session::SeatRole;
using session::SeatView;

struct Columns {
  Rect number, name, organisation, group, present;
};
Columns columns_of(Rect row, bool narrow) {
  Columns columns;
  row = row.shrunk(12, 0);
  columns.number = row.cut_left(52, 12);
  columns.present = row.cut_right(56, 12);
  if (!narrow) columns.group = row.cut_right(std::min(132.F, row.w * 0.22F), 12);
  columns.organisation = row.cut_right(row.w * 0.40F, 12);
  columns.name = row;
  return columns;
}

std::string name_of(const Desk& desk, const session::SeatId& seat) {
  if (desk.names == nullptr) return {};
  const auto found = desk.names->find(seat);
  return found == desk.names->end() ? std::string() : found->second;
}

const std::string& role_word(SeatRole role, const i18n::Words& w) {
  switch (role) {
    case SeatRole::peserta: return w.prepare_role_peserta();
    case SeatRole::fasilitator: return w.prepare_role_fasilitator();
    case SeatRole::notulis: return w.prepare_role_notulis();
    case SeatRole::pejabat: return w.prepare_role_pejabat();
    case SeatRole::pengamat: return w.prepare_role_pengamat();
  }
  return w.prepare_role_peserta();
}

void paste(Screen& screen) {
  const i18n::Words& w = screen.w();
  PreparationMemory& memory = screen.memory.preparation;
  const session::AttendanceTable table = session::read_attendance(screen.stage.clipboard());
  if (table.rows.empty()) {
    memory.notice = w.prepare_paste_empty();
    memory.before_paste.clear();
    return;
  }
  memory.before_paste.clear();
  for (const SeatView& seat : screen.desk.session->seats) memory.before_paste.push_back(seat.id);
  std::vector<std::string> names;
  if (screen.desk.names != nullptr) {
    for (const auto& entry : *screen.desk.names) names.push_back(entry.second);
  }
  for (const session::AttendanceRow& row : table.rows) {
    names.push_back(row.name);
    screen.wish(Act{.body = session::AddSeat{.seat = {},
                                             .details = {.organisation = row.organisation,
                                                         .role = row.role,
                                                         .group = row.group,
                                                         .kelurahan = row.kelurahan},
                                             .name = row.name,
                                             .present = row.present}});
  }
  memory.notice = "**" + w.prepare_pasted(table.rows.size()) + "**";
  if (!table.dropped_columns.empty()) {
    std::string columns;
    for (const std::string& column : table.dropped_columns) {
      if (column != "?") columns += (columns.empty() ? "" : ", ") + column;
    }
    memory.notice += " " + (columns.empty() ? w.prepare_paste_numbers() : w.prepare_paste_dropped(columns));
  } else if (table.identity_dropped) {
    memory.notice += " " + w.prepare_paste_numbers();
  }
  const auto same = session::twins(names);
  const auto count = std::count(same.begin(), same.end(), true);
  if (count > 0) memory.notice += " " + w.prepare_paste_twins(count);
}

void take_back_paste(Screen& screen) {
  PreparationMemory& memory = screen.memory.preparation;
  for (const SeatView& seat : screen.desk.session->seats) {
    if (std::find(memory.before_paste.begin(), memory.before_paste.end(), seat.id) == memory.before_paste.end())
      screen.wish(Act{.body = session::RemoveSeat{seat.id}});
  }
  memory.notice.clear();
  memory.before_paste.clear();
}

void notice_line(Screen& screen, Rect& inside) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  PreparationMemory& memory = screen.memory.preparation;
  if (memory.notice.empty()) return;
  const Button undo{.id = "prepare.unpaste", .label = w.prepare_unpaste(), .kind = ButtonKind::quiet};
  const Button close{.id = "prepare.notice_close", .label = w.frame_dismiss(), .kind = ButtonKind::quiet};
  const bool pasted = memory.notice.starts_with("**");
  const float buttons = button_width(stage, close, 40) + (pasted ? button_width(stage, undo, 40) + 8 : 0);
  const float text = inside.w - 62 - buttons - 16;
  const float height = std::max(48.F, stage.paragraph_height(memory.notice, Type::small, text) + 20);
  const Rect box = inside.cut_top(height, 12);
  tinted(stage, box, Token::berisiko_tint, Token::berisiko, radius::option);
  stage.icon(Icon::info, {box.x + 27, box.centre().y}, 24, Token::berisiko);
  stage.paragraph({box.x + 50, box.y + 10, text, height}, memory.notice, Type::small);
  Rect row = box.shrunk(8, 0).middle(box.w - 16, 40);
  if (button_cut_right(stage, row, close, 8)) memory.notice.clear();
  if (pasted && button_cut_right(stage, row, undo)) take_back_paste(screen);
}

struct RowWords {
  std::string name;          // or the number of the seat
  std::string organisation;  // with the role, where it is not a participant's
  bool nameless = false;
};
RowWords words_of(const Screen& screen, const SeatView& seat, int number) {
  const i18n::Words& w = screen.w();
  RowWords words;
  words.name = seat.erased ? w.prepare_erased() : name_of(screen.desk, seat.id);
  words.nameless = words.name.empty();
  if (words.nameless) words.name = w.prepare_seat(number);
  words.organisation = seat.details.organisation;
  if (seat.details.role != SeatRole::peserta) {
    const std::string role = role_word(seat.details.role, w);
    words.organisation = role + (words.organisation.empty() ? "" : ", " + words.organisation);
  }
  return words;
}

ChipLook twin_chip(const i18n::Words& w) {
  return {Icon::content_copy, w.prepare_twin(), Token::berisiko, Token::card};
}

float row_height(Stage& stage, const RowWords& words, const Columns& at, bool twin) {
  const float name = at.name.w - (twin ? chip_width(stage, twin_chip(stage.words())) + 12 : 0);
  return std::max({44.F, stage.paragraph_height(words.name, Type::body, name) + 16,
                   stage.paragraph_height(words.organisation, Type::body, at.organisation.w) + 16});
}

// Text in the middle of its cell, on as many lines as it needs.
void cell_text(Stage& stage, const Rect& cell, const std::string& text, Token ink) {
  const float height = stage.paragraph_height(text, Type::body, cell.w);
  stage.paragraph({cell.x, cell.centre().y - height / 2, cell.w, height}, text, Type::body, ink);
}

void seat_row(Screen& screen, const Rect& row, const SeatView& seat, int number, bool twin, const RowWords& words) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const Columns at = columns_of(row, stage.narrow());
  if (twin) stage.fill(row, Token::berisiko_tint);
  const Rect press{row.x, row.y, at.present.x - row.x - 6, row.h};
  const Stage::Touch touch = pressable(stage, press, "seat." + seat.id.text, words.name, radius::small);
  if (touch.pressed) {
    screen.memory.preparation.edited = seat.id;
    screen.drafts.text("prepare.edit.name") = name_of(screen.desk, seat.id);
    screen.drafts.text("prepare.edit.organisation") = seat.details.organisation;
  }
  stage.text_in(at.number, std::to_string(number), Type::body, Token::ink2);
  Rect name_cell = at.name;
  if (twin) {
    const ChipLook look = twin_chip(w);
    const float room = name_cell.w - chip_width(stage, look) - 12;
    const Rect text = name_cell.cut_left(std::min(stage.text_width(words.name, Type::body) + 1, room), 12);
    cell_text(stage, text, words.name, Token::ink);
    chip(stage, {name_cell.x, row.centre().y - 16}, look);
  } else {
    cell_text(stage, name_cell, words.name, words.nameless ? Token::ink2 : Token::ink);
  }
  cell_text(stage, at.organisation, words.organisation, Token::ink);
  if (!at.group.empty()) stage.text_in(at.group, seat.details.group, Type::body);
  if (check_box(stage, at.present.middle(44, 40), "present." + seat.id.text, w.prepare_present_of(words.name),
                seat.present))
    screen.wish(Act{.body = session::SetPresence{seat.id, !seat.present}});
  separator(stage, row.x, row.right(), row.bottom());
}

void new_row(Screen& screen, const Rect& row, int number) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const Columns at = columns_of(row, stage.narrow());
  stage.text_in(at.number, std::to_string(number), Type::body, Token::ink2);
  std::string& name = screen.drafts.text("prepare.new.name");
  std::string& organisation = screen.drafts.text("prepare.new.organisation");
  stage.set_group("prepare.new.name");
  const FieldEvents first =
      text_field(stage, at.name.middle(at.name.w, 44), name,
                 {.id = "prepare.new.name", .label = {}, .hint = w.prepare_name_hint(), .name = w.prepare_name()});
  stage.set_group("prepare.new.organisation");
  const FieldEvents second = text_field(stage, at.organisation.middle(at.organisation.w, 44), organisation,
                                        {.id = "prepare.new.organisation",
                                         .label = {},
                                         .hint = w.prepare_organisation(),
                                         .name = w.prepare_organisation()});
  stage.set_group("prepare.new.add");
  const Rect end{at.group.empty() ? at.present.x : at.group.x, row.y,
                 at.present.right() - (at.group.empty() ? at.present.x : at.group.x), row.h};
  const bool ready = !trimmed(name).empty();
  const bool added = icon_button(stage, end.middle(44, 44), "prepare.add", w.prepare_add(), Icon::add, {}, ready);
  stage.set_group({});
  if (ready && (added || first.submitted || second.submitted)) {
    screen.wish(
        Act{.body = session::AddSeat{.seat = {},
                                     .details = {.organisation = trimmed(organisation), .group = {}, .kelurahan = {}},
                                     .name = trimmed(name)},
            .clears_draft = "prepare.new.name"});
    organisation.clear();
    stage.focus("prepare.new.name", false);
  }
}

void edit_dialog(Screen& screen) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  PreparationMemory& memory = screen.memory.preparation;
  const SeatView* seat = screen.desk.session->seat(memory.edited);
  if (seat == nullptr) {
    memory.edited = {};
    return;
  }
  Rect inside = begin_dialog(stage, 640, 452);
  stage.text_in(inside.cut_top(33, 12), w.prepare_edit_heading(), Type::heading_b);
  Rect actions = inside.cut_bottom(k_button, 12);
  ScrollArea scroll(stage, "prepare.edit", inside);
  Rect column = scroll.content();
  std::string& name = screen.drafts.text("prepare.edit.name");
  std::string& organisation = screen.drafts.text("prepare.edit.organisation");
  stage.set_group("prepare.edit.name");
  text_field(stage, column.cut_top(73, 12), name,
             {.id = "prepare.edit.name", .label = w.prepare_name(), .locked = seat->erased});
  stage.set_group("prepare.edit.organisation");
  text_field(stage, column.cut_top(73, 12), organisation,
             {.id = "prepare.edit.organisation", .label = w.prepare_organisation()});
  const auto cells = column.cut_top(73, 8).columns(2, 16);
  std::vector<std::string> roles;
  for (std::size_t i = 0; i < session::names_of<SeatRole>().size(); ++i)
    roles.push_back(role_word(static_cast<SeatRole>(i), w));
  Rect role_cell = cells[0], group_cell = cells[1];
  stage.set_group("prepare.edit.role");
  stage.text_in(role_cell.cut_top(27), w.prepare_role(), Type::small_b);
  session::SeatDetails details = seat->details;
  const int role = select(stage, role_cell, "prepare.edit.role", w.prepare_role(), roles,
                          static_cast<int>(details.role), Icon::person);
  std::vector<std::string> groups = {w.prepare_no_group()};
  groups.insert(groups.end(), screen.desk.session->groups.begin(), screen.desk.session->groups.end());
  const auto found = std::find(groups.begin() + 1, groups.end(), details.group);
  stage.set_group("prepare.edit.group");
  stage.text_in(group_cell.cut_top(27), w.prepare_group(), Type::small_b);
  const int group = select(stage, group_cell, "prepare.edit.group", w.prepare_group(), groups,
                           found == groups.end() ? 0 : static_cast<int>(found - groups.begin()), Icon::groups);
  if (role >= 0) details.role = static_cast<SeatRole>(role);
  if (group >= 0) details.group = group == 0 ? std::string() : groups[static_cast<std::size_t>(group)];
  if (role >= 0 || group >= 0) screen.wish(Act{.body = session::ChangeSeat{seat->id, details}});
  scroll.finish(column.y);
  stage.default_focus(seat->erased ? "prepare.edit.organisation" : "prepare.edit.name");

  stage.set_group("prepare.edit.actions");
  if (button_cut_left(
          stage, actions,
          {.id = "prepare.edit.save", .label = w.prepare_save(), .kind = ButtonKind::filled, .key = {Key::enter}})) {
    if (!seat->erased && !trimmed(name).empty() && trimmed(name) != name_of(screen.desk, seat->id))
      screen.wish(Act{.body = session::NameSeat{seat->id, trimmed(name)}});
    if (trimmed(organisation) != details.organisation) {
      details.organisation = trimmed(organisation);
      screen.wish(Act{.body = session::ChangeSeat{seat->id, details}});
    }
    memory.edited = {};
  }
  if (button_cut_right(
          stage, actions,
          {.id = "prepare.edit.remove", .label = w.prepare_remove(), .icon = Icon::remove_circle_outline})) {
    screen.act(session::RemoveSeat{seat->id}, w.prepare_removed());
    memory.edited = {};
  }
  if (button_cut_left(stage, actions, {.id = "prepare.edit.close", .label = w.frame_dismiss(), .key = {Key::escape}}))
    memory.edited = {};
  end_dialog(stage);
}

}  // namespace

void prepare_attendance(Screen& screen, const Rect& box) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  PreparationMemory& memory = screen.memory.preparation;
  const session::SessionView& view = *screen.desk.session;
  card(stage, box);
  Rect inside = box.shrunk(stage.narrow() ? 14 : 20, 16);

  // Before the fields: a table in the clipboard is for the list, not for the field with the caret. A field that is not
  // drawn with the caret this frame cannot paste it a second time.
  if (memory.caret_to_new_row) {
    memory.caret_to_new_row = false;
    stage.focus("prepare.new.name", false);
  }
  const auto& keys = stage.input().keys;
  if (std::find(keys.begin(), keys.end(), ctrl(Key::v)) != keys.end() && session::looks_like_table(stage.clipboard()) &&
      stage.pressed_even_typing(ctrl(Key::v))) {
    stage.focus("prepare.paste", false);
    memory.caret_to_new_row = true;
    paste(screen);
  }

  Rect head = inside.cut_top(44, 12);
  stage.set_group("prepare.head");
  const Button paste_button{.id = "prepare.paste",
                            .label = w.prepare_paste(),
                            .icon = Icon::content_paste,
                            .key = ctrl(Key::v),
                            .show_key = !stage.narrow()};
  const Rect at = head.cut_right(button_width(stage, paste_button, k_button_small), 12);
  if (button(stage, at.middle(at.w, k_button_small), paste_button)) paste(screen);
  const auto present = std::count_if(view.seats.begin(), view.seats.end(), [](const SeatView& s) { return s.present; });
  const float question = stage.text_width(w.prepare_who(), Type::heading_b);
  if (question < head.w) stage.text_in(head.cut_left(question + 1, 10), w.prepare_who(), Type::heading_b);
  stage.text_in(head, w.prepare_present(static_cast<int>(present), view.seats.size()), Type::story, Token::ink2);
  notice_line(screen, inside);
  stage.set_group({});

  Rect foot = inside.cut_bottom(24, 6);
  stage.icon(Icon::lock, {foot.x + 10, foot.centre().y}, 20, Token::ink2);
  foot.cut_left(28);
  stage.text_in(foot, w.prepare_names_stay(), Type::small, Token::ink2);
  const Rect typing = inside.cut_bottom(52, 2);

  const Rect names_row = inside.cut_top(34);
  const Columns head_cells = columns_of(names_row, stage.narrow());
  stage.text_in(head_cells.number, w.prepare_number(), Type::hint_b, Token::ink2);
  stage.text_in(head_cells.name, w.prepare_name(), Type::hint_b, Token::ink2);
  stage.text_in(head_cells.organisation, w.prepare_organisation(), Type::hint_b, Token::ink2);
  if (!head_cells.group.empty()) stage.text_in(head_cells.group, w.prepare_group(), Type::hint_b, Token::ink2);
  stage.text_in(head_cells.present, w.prepare_present_word(), Type::hint_b, Token::ink2, Align::centre);
  separator(stage, names_row.x, names_row.right(), names_row.bottom());

  std::vector<std::string> names;
  for (const SeatView& seat : view.seats) names.push_back(name_of(screen.desk, seat.id));
  const std::vector<bool> same = session::twins(names);
  stage.set_group("prepare.table");
  ScrollArea scroll(stage, "prepare.table", inside);
  Rect row = scroll.content().with_height(44);
  if (view.seats.empty()) {
    const Rect empty{row.x, row.y + 14, row.w, 1e4F};
    row.y += 14 + stage.paragraph(empty, w.prepare_empty(), Type::body, Token::ink2);
  }
  for (std::size_t i = 0; i < view.seats.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    const RowWords words = words_of(screen, view.seats[i], number);
    row.h = row_height(stage, words, columns_of(row, stage.narrow()), same[i]);
    seat_row(screen, row, view.seats[i], number, same[i], words);
    row.y += row.h;
  }
  scroll.finish(row.y);
  stage.set_group({});
  new_row(screen, typing, static_cast<int>(view.seats.size()) + 1);
  if (memory.edited.empty())
    stage.default_focus("prepare.new.name");
  else
    edit_dialog(screen);
}

}  // namespace rembug::ui

// Kesepakatan: each agreement is a row of the follow-up plan. One row is open; what is typed there is a draft until the
// row is left, and then a fact. What is missing is named in amber and stops nobody.
#include <algorithm>

#include "i18n/format.hpp"
#include "ui/screens/agreements_parts.hpp"
#include "ui/screens/rating_parts.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

using session::AgreementDetails;
using session::AgreementId;
using session::AgreementState;
using session::AgreementView;

void agreement_dialogs(Screen& screen);  // agreements_dialogs.cpp

namespace {

constexpr float k_label = 27, k_field = 46, k_gap = 8;

// ---- drafts of the open row ----

struct Field {
  const char* key;
  std::string AgreementDetails::*member;
};
constexpr std::array<Field, 7> k_fields = {{{"wording", &AgreementDetails::wording},
                                            {"activity", &AgreementDetails::activity},
                                            {"responsible", &AgreementDetails::responsible},
                                            {"due", &AgreementDetails::due},
                                            {"funds", &AgreementDetails::funds},
                                            {"indicator", &AgreementDetails::indicator},
                                            {"monitor", &AgreementDetails::monitor}}};

std::string draft_key(const AgreementId& id, std::string_view key) {
  return "agreement." + id.text + "." + std::string(key);
}
std::string field_id(std::string_view key) {
  return "agreement.field." + std::string(key);
}

void load(Screen& screen, const AgreementView& agreement) {
  AgreementsMemory& memory = screen.memory.run.agreements;
  memory.loaded = agreement.id;
  memory.details = agreement.details;
  memory.tried = {};
  std::string& live = screen.drafts.text(draft_key(agreement.id, "live"));
  if (live == "1") return;  // typed before, and not yet saved
  for (const Field& field : k_fields) {
    screen.drafts.text(draft_key(agreement.id, field.key)) = agreement.details.*field.member;
  }
  screen.drafts.text(draft_key(agreement.id, "due")) = due_words(agreement.details, screen.w());
  live = "1";
}

AgreementDetails typed(Screen& screen, const AgreementId& id) {
  AgreementDetails details = screen.memory.run.agreements.details;
  for (const Field& field : k_fields) details.*field.member = screen.drafts.text(draft_key(id, field.key));
  details.due_date = date_typed(details.due, screen.w());
  return details;
}

// As saved, in the form in which it is typed: a date alone counts as its words.
AgreementDetails as_typed(const AgreementView& agreement, const i18n::Words& w) {
  AgreementDetails details = agreement.details;
  details.due = due_words(details, w);
  return details;
}

void save(Screen& screen, const AgreementView& agreement) {
  AgreementsMemory& memory = screen.memory.run.agreements;
  if (memory.loaded != agreement.id || screen.desk.session->closed) return;
  const AgreementDetails details = typed(screen, agreement.id);
  if (details == as_typed(agreement, screen.w()) || details == memory.tried) return;
  memory.tried = details;
  screen.act(session::ChangeAgreement{agreement.id, details}, screen.w().agreement_saved());
}

void open_row(Screen& screen, const AgreementId& id) {
  AgreementsMemory& memory = screen.memory.run.agreements;
  const session::SessionView& view = *screen.desk.session;
  if (const AgreementView* left = view.agreement(memory.open); left != nullptr && memory.open != id) {
    save(screen, *left);
    screen.drafts.clear(draft_key(memory.open, "live"));
  }
  memory.open = id;
  screen.memory.run.agreement = id;
  if (const AgreementView* opened = view.agreement(id)) {
    load(screen, *opened);
    // The first thing that is missing is where one goes on.
    const std::string first = opened->missing.empty() ? "wording" : opened->missing.front();
    screen.stage.focus(field_id(first), false);
  }
}

// ---- rows ----

ChipLook state_chip(const AgreementView& agreement, const i18n::Words& w) {
  const std::string missing = missing_words(agreement, w);
  if (!missing.empty()) return {Icon::error, missing, Token::berisiko, Token::berisiko_tint};
  if (agreement.state != AgreementState::belum) {
    const std::string word = w.by_key("agreement.state." + std::string(session::name_of(agreement.state)));
    const bool bad = agreement.state == AgreementState::terhambat || agreement.state == AgreementState::dihentikan;
    return {agreement.state == AgreementState::selesai ? Icon::check_circle
            : bad                                      ? Icon::warning
                                                       : Icon::hourglass_empty,
            word, bad ? Token::berisiko : Token::aman, bad ? Token::berisiko_tint : Token::aman_tint};
  }
  return {Icon::check_circle, w.agreement_complete(), Token::aman, Token::aman_tint};
}

std::string numbered(std::size_t number, const AgreementView& agreement) {
  return std::to_string(number) + ". " + agreement.details.wording;
}

// Who, when, with what money, by which sign: as far as they are known. Wraps; gives the height used.
float facts_line(Stage& stage, const Rect& at, const AgreementView& agreement, const i18n::Words& w, bool draw) {
  const std::pair<Icon, std::string> facts[] = {{Icon::groups, agreement.details.responsible},
                                                {Icon::event, due_words(agreement.details, w)},
                                                {Icon::payments, agreement.details.funds},
                                                {Icon::flag, agreement.details.indicator}};
  float x = at.x, y = at.y;
  bool any = false;
  for (const auto& [icon, text] : facts) {
    if (text.empty()) continue;
    const float natural = stage.text_width(text, Type::small);
    const float width = std::min(natural, at.w - 24);
    if (any && x + 24 + width > at.right()) {
      x = at.x;
      y += 24;
    }
    any = true;
    const float high = stage.paragraph_height(text, Type::small, width + 1);
    if (draw) {
      stage.icon(icon, {x + 9.5F, y + 11}, 19, Token::ink2);
      stage.paragraph({x + 24, y, width + 1, high}, text, Type::small, Token::ink2);
    }
    if (high > 22) y += high - 22;
    x += 24 + width + 18;
  }
  return any ? y - at.y + 22 : 0;
}

float closed_row(Screen& screen, const Rect& at, const AgreementView& agreement, std::size_t number) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const ChipLook state = state_chip(agreement, w);
  const float chip_space = chip_width(stage, state);
  const bool below = at.w < 640;  // the chip stands below the words
  const float text_width = at.w - 36 - 64 - (below ? 0 : chip_space + 16);
  const std::string title = numbered(number, agreement);
  const float title_height = stage.paragraph_height(title, Type::body_b, text_width);
  const float facts = facts_line(stage, {0, 0, text_width, 0}, agreement, w, false);
  const float height = std::max(68.F, 20 + title_height + (facts > 0 ? facts + 3 : 0) + (below ? 38 : 0));
  const Rect row = at.with_height(height);
  if (!stage.can_be_seen(row.grown(400))) return height;
  card(stage, row);
  const Stage::Touch touch = pressable(stage, row, "agreement." + agreement.id.text, title);
  Rect inside = row.shrunk(18, 8);
  icon_tile(stage, inside.cut_left(48, 16).middle(48, 48), Icon::handshake, Token::kesepakatan,
            Token::kesepakatan_tint);
  if (!below) {
    const Rect chip_at = inside.cut_right(chip_space, 16);
    chip(stage, {chip_at.x, chip_at.centre().y - 16}, state);
  }
  const float content = title_height + (facts > 0 ? facts + 3 : 0) + (below ? 38 : 0);
  Rect text = inside.middle(inside.w, content);
  stage.paragraph(text.cut_top(title_height, 3), title, Type::body_b);
  if (facts > 0) {
    facts_line(stage, text, agreement, w, true);
    text.cut_top(facts, 4);
  }
  if (below) chip(stage, {text.x, text.y + 2}, state);
  if (touch.pressed) open_row(screen, agreement.id);
  return height;
}

// A list of the city's things for the open row.
void choose(Screen& screen, Rect cell, const std::string& id, const std::string& label,
            const std::vector<scenario::NamedThing>& things, std::string& value) {
  const i18n::Words& w = screen.w();
  std::vector<std::string> names = {w.board_none()};
  int chosen = value.empty() ? 0 : -1;
  for (std::size_t i = 0; i < things.size(); ++i) {
    const auto name = things[i].name.find(std::string(w.language_code()));
    names.push_back(name == things[i].name.end() ? things[i].id : name->second);
    if (things[i].id == value) chosen = static_cast<int>(i) + 1;
  }
  if (chosen < 0) {
    names.push_back(value);
    chosen = static_cast<int>(names.size()) - 1;
  }
  screen.stage.set_group(id);
  screen.stage.text_in(cell.cut_top(k_label), label, Type::small_b);
  const int wanted = select(screen.stage, cell.with_height(k_field), id, label, names, chosen);
  if (wanted == 0) value.clear();
  if (wanted > 0 && static_cast<std::size_t>(wanted) <= things.size())
    value = things[static_cast<std::size_t>(wanted) - 1].id;
}

class OpenRow {
 public:
  OpenRow(Screen& screen, const AgreementView& agreement, const Rect& at)
      : screen_(screen), stage_(screen.stage), w_(screen.w()), agreement_(agreement), rest_(at) {}

  void field(const Rect& cell, const char* key, const std::string& label, Icon icon, const std::string& hint = {},
             const std::string& reminder = {}) {
    std::string& text = screen_.drafts.text(draft_key(agreement_.id, key));
    const bool closed = screen_.desk.session->closed;
    const bool remind = !reminder.empty() && text.empty() && !closed;
    stage_.set_group(field_id(key));
    const FieldEvents events = text_field(stage_, cell.with_height(k_label + k_field + (remind ? 24 : 0)), text,
                                          {.id = field_id(key),
                                           .label = label,
                                           .hint = hint,
                                           .icon = icon,
                                           .error = remind ? reminder : std::string(),
                                           .warning = true,
                                           .locked = closed});
    if (events.submitted) submitted_ = key;
  }
  // Cells of one row; stacked where the window is narrow. The last reminder line is part of the row.
  std::vector<Rect> cells(std::span<const float> shares, bool with_reminder) {
    const float high = k_label + k_field + (with_reminder ? 24 : 0);
    std::vector<Rect> out;
    if (rest_.w < 620) {
      for (std::size_t i = 0; i < shares.size(); ++i) out.push_back(rest_.cut_top(high, k_gap));
      return out;
    }
    Rect row = rest_.cut_top(high, k_gap);
    float total = 0;
    for (const float share : shares) total += share;
    const float space = row.w - 16 * static_cast<float>(shares.size() - 1);
    for (const float share : shares) out.push_back(row.cut_left(space * share / total, 16));
    return out;
  }
  // The wording in full where it is longer than its field.
  void in_full(const char* key) {
    const std::string& text = screen_.drafts.text(draft_key(agreement_.id, key));
    if (stage_.text_width(text, Type::body) <= rest_.w - 70) return;
    const float height = stage_.paragraph_height(text, Type::small, rest_.w - 24);
    stage_.paragraph(rest_.cut_top(height, k_gap).shrunk(12, 0), text, Type::small, Token::ink2);
  }
  Rect& rest() { return rest_; }
  const std::string& submitted() const { return submitted_; }

 private:
  Screen& screen_;
  Stage& stage_;
  const i18n::Words& w_;
  const AgreementView& agreement_;
  Rect rest_;
  std::string submitted_;
};

float open_row_body(Screen& screen, const Rect& at, const AgreementView& agreement, std::size_t number) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  AgreementsMemory& memory = screen.memory.run.agreements;
  const scenario::SharedData& shared = screen.desk.shelf->shared;
  // The card is as high as its content was in the frame before.
  float& known = stage.memory().scroll["agreement.open.height"];
  const Rect box = at.with_height(std::max(known, 300.F));
  card(stage, box, Token::pri, radius::card, 3);
  OpenRow row(screen, agreement, box.shrunk(20, 12).with_height(1e5F));
  Rect& rest = row.rest();

  const ChipLook state = state_chip(agreement, w);
  const float chip_space = chip_width(stage, state);
  const std::string title = numbered(number, agreement);
  const float title_width = rest.w - 58 - (rest.w < 620 ? 0 : chip_space + 16);
  const float title_height = stage.paragraph_height(title, Type::body_b, title_width);
  Rect head = rest.cut_top(std::max(42.F, title_height), 8);
  icon_tile(stage, head.cut_left(42, 16).middle(42, 42), Icon::handshake, Token::kesepakatan, Token::kesepakatan_tint);
  if (rest.w >= 620) {
    const Rect chip_at = head.cut_right(chip_space, 16);
    chip(stage, {chip_at.x, chip_at.centre().y - 16}, state);
  }
  stage.paragraph(head.middle(head.w, title_height), title, Type::body_b);
  if (rest.w < 620) {
    chip(stage, {rest.x, rest.y}, state);
    rest.cut_top(32, 8);
  }

  constexpr float one[] = {1}, three[] = {1, 1, 1}, two_one[] = {2.06F, 1}, two[] = {1, 1};
  row.field(row.cells(one, false)[0], "wording", w.agreement_wording(), Icon::none);
  row.in_full("wording");
  const auto empty = [&](const char* key) { return screen.drafts.text(draft_key(agreement.id, key)).empty(); };
  const bool open = !screen.desk.session->closed;
  row.field(row.cells(one, open && empty("activity"))[0], "activity", w.agreement_activity(), Icon::play_arrow,
            w.agreement_activity_hint(), w.agreement_remind_activity());
  auto cells = row.cells(three, open && (empty("responsible") || empty("due")));
  row.field(cells[0], "responsible", w.agreement_responsible(), Icon::groups, w.agreement_responsible_hint(),
            w.agreement_remind_responsible());
  row.field(cells[1], "due", w.agreement_due(), Icon::event, w.agreement_due_hint(), w.agreement_remind_due());
  row.field(cells[2], "funds", w.agreement_funds(), Icon::payments, w.agreement_funds_hint());
  cells = row.cells(two_one, false);
  row.field(cells[0], "indicator", w.agreement_indicator(), Icon::flag, w.agreement_indicator_hint());
  row.field(cells[1], "monitor", w.agreement_monitor(), Icon::visibility, w.agreement_monitor_hint());
  if (memory.more && open) {
    cells = row.cells(two, false);
    choose(screen, cells[0], "agreement.field.theme", w.board_theme_label(), shared.themes, memory.details.theme);
    choose(screen, cells[1], "agreement.field.step", w.board_step_label(), shared.case_steps, memory.details.case_step);
    cells = row.cells(two, false);
    choose(screen, cells[0], "agreement.field.tag", w.board_tag_label(), shared.programme_tags,
           memory.details.programme_tag);
    const std::vector<std::string> tiers = {w.board_tier_kelurahan(), w.board_tier_kecamatan(), w.board_tier_kota()};
    Rect tier = cells[1];
    stage.set_group("agreement.field.tier");
    stage.text_in(tier.cut_top(k_label), w.board_tier_label(), Type::small_b);
    const int wanted = select(stage, tier.with_height(k_field), "agreement.field.tier", w.board_tier_label(), tiers,
                              static_cast<int>(memory.details.tier));
    if (wanted >= 0) memory.details.tier = static_cast<session::Tier>(wanted);
  }
  for (const session::ObjectionView& objection : agreement.objections) {
    const std::string words = "**" + w.agreement_objection_kept() + "** " + objection.text +
                              (objection.answer.empty() ? std::string() : " " + w.rating_answer(objection.answer));
    const float high = std::max(24.F, stage.paragraph_height(words, Type::small, rest.w - 34));
    const Rect line = rest.cut_top(high, 6);
    stage.icon(Icon::front_hand, {line.x + 12, line.y + 11}, 22, Token::berisiko);
    stage.paragraph({line.x + 34, line.y, line.w - 34, high}, words, Type::small);
  }
  if (!agreement.progress_note.empty()) {
    const std::string words = w.agreement_progress_note(agreement.progress_note);
    rest.cut_top(stage.paragraph(rest, words, Type::small, Token::ink2), 6);
  }
  stage.set_group("agreement.row");
  std::vector<Button> buttons;
  if (open)
    buttons.push_back({.id = "agreement.more",
                       .label = memory.more ? w.agreement_less() : w.agreement_more(),
                       .kind = ButtonKind::quiet});
  buttons.push_back({.id = "agreement.progress", .label = w.agreement_progress(), .kind = ButtonKind::quiet});
  if (open) buttons.push_back({.id = "agreement.drop", .label = w.agreement_drop(), .kind = ButtonKind::quiet});
  Rect line = rest.cut_top(k_button_small);
  for (const Button& look : buttons) {
    if (button_width(stage, look, k_button_small) > line.w) line = rest.cut_top(k_button_small);
    if (!button_cut_left(stage, line, look, 4)) continue;
    if (look.id == "agreement.more") memory.more = !memory.more;
    if (look.id == "agreement.progress") {
      memory.dialog = AgreementsMemory::Dialog::progress;
      memory.state = agreement.state;
      screen.drafts.text("agreement.progress_note") = agreement.progress_note;
      stage.focus("agreement.state.0");
    }
    if (look.id == "agreement.drop") {
      memory.dialog = AgreementsMemory::Dialog::drop;
      stage.focus("agreement.drop.reason");
    }
  }
  stage.set_group({});
  known = rest.y + 10 - box.y;

  // Enter goes on to the next field, and from the last one out of the row.
  if (!row.submitted().empty()) {
    for (std::size_t i = 0; i < k_fields.size(); ++i) {
      if (row.submitted() != k_fields[i].key) continue;
      stage.focus(i + 1 < k_fields.size() ? field_id(k_fields[i + 1].key) : "agreement.next", i + 1 == k_fields.size());
    }
  }
  return known;
}

std::string heading(const std::vector<const AgreementView*>& rows, const i18n::Words& w) {
  if (rows.empty()) return w.agreement_none_heading();
  int incomplete = 0;
  bool only_due = true;
  for (const AgreementView* row : rows) {
    if (row->missing.empty()) continue;
    ++incomplete;
    only_due = only_due && row->missing == std::vector<std::string>{"due"};
  }
  const int all = static_cast<int>(rows.size());
  const std::string first = all == 1 ? w.agreement_heading_one() : w.agreement_heading(counted_in_words(all, w));
  if (incomplete == 0) return first + " " + w.agreement_heading_complete();
  const std::string count = counted_in_words(incomplete, w);
  if (incomplete == 1) return first + " " + (only_due ? w.agreement_heading_due_one() : w.agreement_heading_rest_one());
  return first + " " + (only_due ? w.agreement_heading_due(count) : w.agreement_heading_rest(count));
}

const session::AgendaStepView* next_step(const session::SessionView& view) {
  for (const session::AgendaStepView& step : view.agenda) {
    if (step.step.kind == session::StepKind::baca_ulang) return &step;
  }
  for (const session::AgendaStepView& step : view.agenda) {
    if (step.step.kind == session::StepKind::penutup) return &step;
  }
  return nullptr;
}

void move_rows(Screen& screen, const std::vector<const AgreementView*>& rows) {
  Stage& stage = screen.stage;
  AgreementsMemory& memory = screen.memory.run.agreements;
  int step = 0;
  if (stage.pressed_even_typing(ctrl(Key::down))) step = 1;
  if (stage.pressed_even_typing(ctrl(Key::up))) step = -1;
  if (step == 0 || rows.empty()) return;
  const auto now =
      std::find_if(rows.begin(), rows.end(), [&](const AgreementView* row) { return row->id == memory.open; });
  const int at =
      now == rows.end() ? (step > 0 ? -1 : static_cast<int>(rows.size())) : static_cast<int>(now - rows.begin());
  const int to = std::clamp(at + step, 0, static_cast<int>(rows.size()) - 1);
  if (to != at) open_row(screen, rows[static_cast<std::size_t>(to)]->id);
}

}  // namespace

void agreements_step(Screen& screen, const Rect& whole) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::SessionView& view = *screen.desk.session;
  AgreementsMemory& memory = screen.memory.run.agreements;
  const auto rows = agreements_that_hold(view);
  if (const AgreementView* opened = view.agreement(memory.open); opened == nullptr || opened->dropped) memory.open = {};
  if (!memory.open.empty() && memory.loaded != memory.open) load(screen, *view.agreement(memory.open));

  Rect area = whole;
  area.w = std::min(area.w, 1086.F);
  const Button from{.id = "agreement.from", .label = w.agreement_from(), .icon = Icon::add, .key = {Key::n}};
  const float from_width = view.closed ? 0 : button_width(stage, from, k_button_small);
  const std::string sentence = heading(rows, w);
  const float sentence_width = area.w - from_width - 16;
  const float sentence_height = std::max(40.F, stage.paragraph_height(sentence, Type::heading_b, sentence_width));
  Rect top = area.cut_top(sentence_height, 10);
  stage.set_group("agreement.from");
  if (!view.closed && button(stage, top.cut_right(from_width, 16).with_height(k_button_small), from)) {
    memory.dialog = AgreementsMemory::Dialog::proposals;
    stage.focus("agreement.take.0");
  }
  stage.set_group({});
  stage.paragraph(top.middle(top.w, stage.paragraph_height(sentence, Type::heading_b, sentence_width)), sentence,
                  Type::heading_b);

  const session::AgendaStepView* next = next_step(view);
  Rect foot = area.cut_bottom(next == nullptr ? 0 : k_button, next == nullptr ? 0 : 10);
  if (rows.empty()) {
    empty_state(stage, area, Icon::handshake, w.agreement_empty_heading(), w.agreement_empty_words());
  } else {
    ScrollArea scroll(stage, "agreement.rows", area);
    Rect at = scroll.content().with_width(area.w - 8);
    std::size_t number = 0;
    for (const AgreementView* row : rows) {
      ++number;
      stage.set_group("agreement.rows");
      const float height =
          row->id == memory.open ? open_row_body(screen, at, *row, number) : closed_row(screen, at, *row, number);
      at.cut_top(height, k_gap);
    }
    stage.set_group({});
    bool first = true;
    for (const AgreementView& dropped : view.agreements) {
      if (!dropped.dropped) continue;
      if (std::exchange(first, false)) stage.text_in(at.cut_top(30), w.agreement_dropped_heading(), Type::small_b);
      const std::string words = w.agreement_dropped_line(dropped.details.wording, dropped.drop_reason);
      at.cut_top(stage.paragraph(at, words, Type::small, Token::ink2), 4);
    }
    scroll.finish(at.y);
  }
  move_rows(screen, rows);

  // What was typed is saved when the caret leaves the row's fields, wherever it goes.
  if (const AgreementView* opened = view.agreement(memory.open); opened != nullptr &&
                                                                 !stage.focused().starts_with("agreement.field.") &&
                                                                 memory.dialog == AgreementsMemory::Dialog::none)
    save(screen, *opened);

  if (next != nullptr) {
    stage.set_group("agreement.next");
    const Button go{.id = "agreement.next",
                    .label = area.w < 560 ? w.agreement_next_short() : w.agreement_next(),
                    .kind = ButtonKind::filled,
                    .key = ctrl(Key::enter)};
    const float go_width = button_width(stage, go, k_button);
    if (button(stage, foot.cut_left(go_width, 12), go)) {
      if (const AgreementView* opened = view.agreement(memory.open)) save(screen, *opened);
      if (next->step.id != view.current_step && !view.closed) screen.act(session::StartAgendaStep{next->step.id});
      screen.memory.run.shown = view.closed ? next->step.id : session::AgendaStepId{};
    }
    stage.set_group({});
    const float note = stage.paragraph_height(w.agreement_next_note(), Type::small, foot.w);
    if (foot.w > 200 && note <= foot.h)
      stage.paragraph(foot.middle(foot.w, note), w.agreement_next_note(), Type::small, Token::ink2);
  }
  stage.default_focus(rows.empty() ? "agreement.from" : "agreement." + rows.front()->id.text);

  screen.keys.push_back({{Key::tab}, {}, w.agreement_key_field()});
  screen.keys.push_back({ctrl(Key::up), ctrl(Key::down), w.agreement_key_rows()});
  screen.keys.push_back({{Key::n}, {}, w.agreement_key_from()});
  screen.keys.push_back({ctrl(Key::enter), {}, w.agreement_key_next()});
  screen.keys.push_back({{Key::f12}, {}, w.board_key_dark()});

  agreement_dialogs(screen);
  if (memory.dialog == AgreementsMemory::Dialog::none && !memory.open.empty() && stage.pressed(Key::escape)) {
    const AgreementId open = memory.open;
    if (const AgreementView* opened = view.agreement(open)) save(screen, *opened);
    screen.drafts.clear(draft_key(open, "live"));
    memory.open = {};
    memory.loaded = {};
    stage.focus("agreement." + open.text);
  }
}

}  // namespace rembug::ui

// A card of the board in full: its wording and what it belongs to, what it is linked with, what was merged into it. And
// the list of cards that were put away.
#include <algorithm>

#include "ui/screens/board_parts.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

using session::ItemId;
using session::ItemKind;
using session::ItemView;

namespace {

constexpr float k_label = 27, k_field = 46;

struct Offer {
  std::vector<std::string> names;
  int chosen = 0;
};

// "none", then the things of the city's list. A value that is not in the list stands last.
Offer offer_of(const std::vector<scenario::NamedThing>& things, const std::string& value, const std::string& none,
               const i18n::Words& w) {
  Offer offer{{none}, 0};
  for (std::size_t i = 0; i < things.size(); ++i) {
    const auto name = things[i].name.find(std::string(w.language_code()));
    offer.names.push_back(name == things[i].name.end() ? things[i].id : name->second);
    if (things[i].id == value) offer.chosen = static_cast<int>(i) + 1;
  }
  if (!value.empty() && offer.chosen == 0) {
    offer.names.push_back(value);
    offer.chosen = static_cast<int>(offer.names.size()) - 1;
  }
  return offer;
}

// A labelled list; changes `value` to the id chosen.
void choose(Screen& screen, Rect cell, const std::string& id, const std::string& label,
            const std::vector<scenario::NamedThing>& things, std::string& value, const std::string& none) {
  const Offer offer = offer_of(things, value, none, screen.w());
  screen.stage.text_in(cell.cut_top(k_label), label, Type::small_b);
  const int wanted = select(screen.stage, cell.with_height(k_field), id, label, offer.names, offer.chosen);
  if (wanted < 0) return;
  if (wanted == 0)
    value.clear();
  else if (static_cast<std::size_t>(wanted) <= things.size())
    value = things[static_cast<std::size_t>(wanted) - 1].id;
}

std::string link_line(const Screen& screen, const ItemView& card, session::LinkKind kind, bool outgoing) {
  const i18n::Words& w = screen.w();
  const std::string& text = card.details.text;
  switch (kind) {
    case session::LinkKind::menjawab: return outgoing ? w.board_answers(text) : w.board_answered_by(text);
    case session::LinkKind::penyebab: return outgoing ? w.board_causes(text) : w.board_caused_by(text);
    case session::LinkKind::terkait: return w.board_related(text);
  }
  return text;
}

// A line with a quiet button at its right; gives the height used and whether the button was pressed.
std::pair<float, bool> line_with_button(Stage& stage, const Rect& at, const std::string& text, const Button& look) {
  const float wide = button_width(stage, look, k_button_small);
  const float height = std::max(44.F, stage.paragraph_height(text, Type::body, at.w - wide - 12) + 12);
  Rect row = at.with_height(height);
  separator(stage, row.x, row.right(), row.y);
  const Rect press = row.cut_right(wide, 12).middle(wide, k_button_small);
  const float words = stage.paragraph_height(text, Type::body, row.w);
  stage.paragraph(row.middle(row.w, words), text, Type::body);
  return {height, button(stage, press, look)};
}

void save_card(Screen& screen) {
  BoardMemory& board = screen.memory.run.board;
  session::ItemDetails details = board.details;
  details.text = screen.drafts.text(card_draft(board.edited));
  std::string& typed = screen.drafts.text("board.own_theme");
  if (!typed.empty()) details.theme = typed;
  typed.clear();
  screen.act(session::EditItem{board.edited, details}, screen.w().board_saved(), card_draft(board.edited));
  board.dialog = BoardMemory::Dialog::none;
  screen.stage.focus("card." + board.edited.text);
  if (!std::exchange(board.grouping, false)) return;
  for (const ItemView& item : screen.desk.session->items) {
    if (!stands_alone(item) || !item.details.theme.empty() || item.id == board.edited) continue;
    open_card(screen, item, true);
    board.grouping = true;
    return;
  }
}

}  // namespace

std::string card_draft(const ItemId& card) {
  return "board.card." + card.text;
}

void open_card(Screen& screen, const ItemView& card, bool theme_first) {
  BoardMemory& board = screen.memory.run.board;
  board.dialog = BoardMemory::Dialog::card;
  board.edited = card.id;
  board.details = card.details;
  board.theme_first = theme_first;
  board.grouping = false;
  std::string& wording = screen.drafts.text(card_draft(card.id));
  if (wording.empty()) wording = card.details.text;
  screen.stage.focus(theme_first ? "board.card.theme" : "board.card.text");
}

void card_dialog(Screen& screen) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  BoardMemory& board = screen.memory.run.board;
  const session::SessionView& view = *screen.desk.session;
  const scenario::SharedData& shared = screen.desk.shelf->shared;
  const ItemView* card = view.item(board.edited);
  if (card == nullptr) {
    board.dialog = BoardMemory::Dialog::none;
    return;
  }
  Rect box = begin_dialog(stage, 760, 640);
  stage.text_in(box.cut_top(33, 10), w.board_card_heading(), Type::heading_b);
  Rect foot = box.cut_bottom(k_button, 14);
  ScrollArea scroll(stage, "board.card", box);
  Rect at = scroll.content();
  at.w -= 8;

  std::string& text = screen.drafts.text(card_draft(card->id));
  const FieldEvents wording = text_field(stage, at.cut_top(k_label + k_field, 6), text,
                                         {.id = "board.card.text", .label = w.board_wording(), .icon = Icon::edit});
  // What does not fit the one line of the field is read here in full.
  if (stage.text_width(text, Type::body) > at.w - 70) {
    const float height = stage.paragraph_height(text, Type::body, at.w - 24);
    stage.paragraph(at.cut_top(height, 4).shrunk(12, 0), text, Type::body, Token::ink2);
  }
  at.cut_top(8);
  stage.text_in(at.cut_top(k_label), w.board_kind(), Type::small_b);
  const std::array kinds = {ItemKind::kesulitan, ItemKind::masukan, ItemKind::usulan};
  std::array<SegmentLook, 3> parts;
  int chosen = -1;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    parts[i] = {kind_word(kinds[i], w), meaning_of(kinds[i]).icon};
    if (kinds[i] == board.details.kind) chosen = static_cast<int>(i);
  }
  const Rect kind_row = at.cut_top(44, 12);
  const int wanted = segmented(stage, kind_row.with_width(std::min(kind_row.w, segmented_width(stage, parts))),
                               "board.card.kind", parts, chosen);
  if (wanted >= 0) board.details.kind = kinds[static_cast<std::size_t>(wanted)];
  stage.set_group("board.card");

  const bool two = at.w > 560;
  const auto pair_of = [&](Rect& rest) {
    Rect row = rest.cut_top(two ? k_label + k_field : 2 * (k_label + k_field) + 8, 12);
    if (two) return row.columns(2, 16);
    Rect first = row.cut_top(k_label + k_field, 8);
    return std::vector<Rect>{first, row};
  };
  std::vector<Rect> cells = pair_of(at);
  choose(screen, cells[0], "board.card.theme", w.board_theme_label(), shared.themes, board.details.theme,
         w.board_no_theme());
  text_field(stage, cells[1], screen.drafts.text("board.own_theme"),
             {.id = "board.card.own_theme", .label = w.board_own_theme(), .hint = w.board_own_theme_hint()});
  cells = pair_of(at);
  choose(screen, cells[0], "board.card.step", w.board_step_label(), shared.case_steps, board.details.case_step,
         w.board_none());
  choose(screen, cells[1], "board.card.tag", w.board_tag_label(), shared.programme_tags, board.details.programme_tag,
         w.board_none());
  stage.text_in(at.cut_top(k_label), w.board_tier_label(), Type::small_b);
  const std::array<SegmentLook, 3> tiers = {SegmentLook{w.board_tier_kelurahan()},
                                            SegmentLook{w.board_tier_kecamatan()}, SegmentLook{w.board_tier_kota()}};
  const Rect tier_row = at.cut_top(44, 14);
  const int tier = segmented(stage, tier_row.with_width(std::min(tier_row.w, segmented_width(stage, tiers))),
                             "board.card.tier", tiers, static_cast<int>(board.details.tier));
  if (tier >= 0) board.details.tier = static_cast<session::Tier>(tier);

  stage.set_group("board.card.links");
  const Rect line = at;
  float y = line.y;
  const auto heading = [&](const std::string& words) {
    stage.text_in({line.x, y, line.w, k_label}, words, Type::small_b);
    y += k_label;
  };
  bool any_link = false;
  const auto show_link = [&](const ItemView& from, const ItemView& to, session::LinkKind kind) {
    if (!any_link) heading(w.board_links());
    any_link = true;
    const bool outgoing = from.id == card->id;
    const auto [height, pressed] =
        line_with_button(stage, {line.x, y, line.w, 0}, link_line(screen, outgoing ? to : from, kind, outgoing),
                         {.id = "board.unlink." + from.id.text + "." + to.id.text,
                          .label = w.board_unlink(),
                          .kind = ButtonKind::quiet});
    if (pressed) screen.act(session::LinkItems{from.id, to.id, kind, false}, w.board_unlinked());
    y += height;
  };
  for (const ItemView& item : view.items) {
    if (!stands_alone(item)) continue;
    for (const auto& [to, kind] : item.links) {
      const ItemView* other = view.item(to);
      if (other != nullptr && stands_alone(*other) && (item.id == card->id || to == card->id))
        show_link(item, *other, kind);
    }
  }
  if (!card->merged.empty()) heading(w.board_merged_here());
  for (const ItemId& id : card->merged) {
    const ItemView* merged = view.item(id);
    if (merged == nullptr) continue;
    const auto [height, pressed] =
        line_with_button(stage, {line.x, y, line.w, 0}, merged->details.text,
                         {.id = "board.separate." + id.text, .label = w.board_separate(), .kind = ButtonKind::quiet});
    if (pressed) screen.act(session::SeparateItem{id}, w.board_separated());
    y += height;
  }
  if (!card->earlier_wordings.empty()) heading(w.board_earlier());
  for (const std::string& earlier : card->earlier_wordings) {
    y += stage.paragraph({line.x, y, line.w, 1000}, earlier, Type::small, Token::ink2) + 4;
  }
  scroll.finish(y + 4);

  stage.set_group("board.card.foot");
  const bool save = button_cut_left(stage, foot,
                                    {.id = "board.card.save",
                                     .label = w.board_save(),
                                     .kind = ButtonKind::filled,
                                     .key = {Key::enter},
                                     .enabled = !text.empty()});
  const bool cancel =
      button_cut_left(stage, foot, {.id = "board.card.cancel", .label = w.board_cancel(), .key = {Key::escape}});
  end_dialog(stage);
  if (save || (wording.submitted && !text.empty())) {
    save_card(screen);
  } else if (cancel) {
    if (text == card->details.text) screen.drafts.clear(card_draft(card->id));
    board.dialog = BoardMemory::Dialog::none;
    board.grouping = false;
    stage.focus("card." + board.edited.text);
  }
}

void archive_dialog(Screen& screen) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  BoardMemory& board = screen.memory.run.board;
  Rect box = begin_dialog(stage, 700, 560);
  stage.text_in(box.cut_top(33, 6), w.board_archive_heading(), Type::heading_b);
  const float note = stage.paragraph_height(w.board_archive_note(), Type::body, box.w);
  stage.paragraph(box.cut_top(note, 10), w.board_archive_note(), Type::body, Token::ink2);
  Rect foot = box.cut_bottom(k_button, 14);
  ScrollArea scroll(stage, "board.archive", box);
  float y = scroll.top();
  stage.set_group("board.archive");
  for (const ItemView& item : screen.desk.session->items) {
    if (!item.archived) continue;
    const auto [height, pressed] = line_with_button(
        stage, {box.x, y, box.w - 8, 0}, item.details.text,
        {.id = "board.restore." + item.id.text, .label = w.board_restore(), .kind = ButtonKind::quiet});
    if (pressed) screen.act(session::ArchiveItem{item.id, false}, w.board_restored());
    y += height;
  }
  scroll.finish(y);
  stage.set_group("board.archive.foot");
  stage.default_focus("board.archive.close");
  const bool close = button_cut_left(
      stage, foot,
      {.id = "board.archive.close", .label = w.board_close(), .kind = ButtonKind::filled, .key = {Key::enter}});
  const bool escaped = stage.pressed(Key::escape);
  end_dialog(stage);
  if (close || escaped) board.dialog = BoardMemory::Dialog::none;
}

}  // namespace rembug::ui

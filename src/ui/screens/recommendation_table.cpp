// Rekomendasi: the table of groups, the list of promises, and the cards behind a number.
#include <algorithm>

#include "i18n/format.hpp"
#include "ui/screens/recommendation_parts.hpp"
#include "ui/widgets/pictures.hpp"

namespace rembug::ui {

namespace {

constexpr float k_row = 84, k_places = 84, k_bar_column = 160, k_follow = 172, k_wide_table = 720;

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : ", ") + part;
  return all;
}

std::string outcome_words(const Outcomes& o, const i18n::Words& w) {
  std::vector<std::string> parts;
  if (o.accepted > 0) parts.push_back(w.across_accepted(o.accepted));
  if (o.reserved > 0) parts.push_back(w.across_reserved(o.reserved));
  if (o.discuss > 0) parts.push_back(w.across_discuss(o.discuss));
  if (o.refused > 0) parts.push_back(w.across_refused(o.refused));
  if (o.unrated > 0) parts.push_back(w.across_unrated(o.unrated));
  return joined(parts);
}

std::string row_words(const RecommendationRow& row, bool proposals, const i18n::Words& w) {
  const std::string count =
      proposals ? w.across_count_proposals(row.items.size()) : w.across_count_difficulties(row.items.size());
  const std::string sessions = w.across_count_sessions(row.sessions);
  return proposals ? count + ", " + sessions + ". " + outcome_words(row.outcomes, w) : count + ", " + sessions;
}

// The classes of outcome in the colours of the diverging bar, from agreed to not agreed.
void outcome_bar(Stage& stage, const Rect& rect, const Outcomes& o, int most) {
  const StackPart parts[] = {{4, o.accepted}, {3, o.reserved}, {1, o.discuss}, {0, o.refused}};
  stacked_bar(stage, rect, parts, std::max(1, most));
}

std::string when_and_where(const std::string& place, const std::optional<Date>& date, const i18n::Words& w) {
  std::string words = place.empty() ? w.across_no_place() : w.across_in_place(place);
  if (date) words += ", " + i18n::short_date(*date, w);
  return words;
}

void number_with_word(Stage& stage, const Rect& at, int number, const std::string& word) {
  Rect box = at.middle(at.w, 52);
  stage.text_in(box.cut_top(31), std::to_string(number), Type::story_b, Token::ink, Align::centre);
  stage.text_in(box, word, Type::small, Token::ink2, Align::centre);
}

}  // namespace

FollowUp state_of(const report::Promise& promise) {
  const report::Promise* const one[] = {&promise};
  return follow_up(one);
}

ChipLook follow_chip(FollowUp follow, int done, std::size_t of, const i18n::Words& w) {
  switch (follow) {
    case FollowUp::none: return {Icon::remove_circle_outline, w.across_follow_none(), Token::ink, Token::sunk};
    case FollowUp::waiting:
      return {Icon::error, w.across_follow_waiting(), Token::membahayakan, Token::membahayakan_tint};
    case FollowUp::running:
      return {Icon::hourglass_empty, w.across_follow_running(), Token::berisiko, Token::berisiko_tint};
    case FollowUp::stuck: return {Icon::block, w.across_follow_stuck(), Token::berisiko, Token::berisiko_tint};
    case FollowUp::part_done:
      return {Icon::check_circle, w.across_follow_part(done, of), Token::aman, Token::aman_tint};
    case FollowUp::done: return {Icon::check_circle, w.across_follow_done(), Token::aman, Token::aman_tint};
    case FollowUp::overdue:
      return {Icon::event, w.across_follow_overdue(), Token::membahayakan, Token::membahayakan_tint};
    case FollowUp::dropped: return {Icon::close, w.across_follow_dropped(), Token::ink, Token::sunk};
  }
  return {};
}

float recommendation_table(Screen& screen, const Rect& at, const Across& across) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  RecommendationsMemory& memory = screen.memory.recommendations;
  const bool proposals = across.look == Look::proposals;
  const Meaning meaning = meaning_of(proposals ? session::ItemKind::usulan : session::ItemKind::kesulitan);
  const bool wide = at.w >= k_wide_table;
  const float text_w =
      at.w - 18 - 48 - 14 - 18 - (wide ? k_places + (proposals ? k_bar_column + 16 : 0) + k_follow + 14 : 0);
  int most = 1;
  std::vector<float> heights;
  float height = wide ? 38.F : 0.F;
  for (const RecommendationRow& row : across.rows) {
    most = std::max(most, row.outcomes.rated());
    const float text = stage.paragraph_height(row.group->label, Type::body_b, text_w) +
                       stage.paragraph_height(row_words(row, proposals, w), Type::small, text_w);
    heights.push_back(std::max(k_row, text + 28 + (wide ? 0 : 40)));
    height += heights.back();
  }
  card(stage, at.with_height(height));
  Rect rest = at;
  if (wide) {
    Rect head = rest.cut_top(38).shrunk(18, 0);
    stage.text_in(head.cut_right(k_follow, 14), w.across_column_follow(), Type::small, Token::ink2);
    if (proposals)
      stage.text_in(head.cut_right(k_bar_column, 16), w.across_column_outcomes(), Type::small, Token::ink2);
    stage.text_in(head.cut_right(k_places), proposals ? w.across_column_places() : w.across_column_raised(),
                  Type::small, Token::ink2, Align::centre);
    head.cut_left(62);
    stage.text_in(head, w.across_column_group(), Type::small, Token::ink2);
  }
  stage.set_group("across.rows");
  for (std::size_t i = 0; i < across.rows.size(); ++i) {
    const RecommendationRow& row = across.rows[i];
    const Rect whole = rest.cut_top(heights[i]);
    if (wide || i > 0) separator(stage, whole.x + 1, whole.right() - 1, whole.y);
    const std::string id = "across.row." + (row.group->key.empty() ? "-" : row.group->key);
    const Stage::Touch touch = pressable(stage, whole.shrunk(3), id, row.group->label, radius::option);
    if (touch.focused) memory.group = static_cast<int>(i);
    if (touch.pressed) {
      memory.details = true;
      memory.opened = row.group->key;
    }
    Rect inside = whole.shrunk(18, 12);
    const ChipLook follow = follow_chip(row.follow, row.done, row.promises.size(), w);
    if (wide) {
      const Rect place = inside.cut_right(k_follow, 14);
      chip(stage, {place.x, place.centre().y - 16}, follow);
      if (proposals)
        outcome_bar(stage, inside.cut_right(k_bar_column, 16).middle(k_bar_column, 28), row.outcomes, most);
      number_with_word(stage, inside.cut_right(k_places), proposals ? row.kelurahan : row.raised,
                       proposals ? w.across_kelurahan() : w.across_times());
    } else {
      Rect line = inside.cut_bottom(32, 8);
      line.cut_left(62);
      line.cut_left(chip(stage, {line.x, line.y}, follow), 12);
      const std::string places = std::to_string(row.kelurahan) + " " + w.across_kelurahan();
      stage.text_in(line, places, Type::small_b);
    }
    icon_tile(stage, inside.cut_left(48, 14).middle(48, 48), meaning.icon, meaning.ink, meaning.tint);
    const float text = stage.paragraph_height(row.group->label, Type::body_b, text_w) +
                       stage.paragraph_height(row_words(row, proposals, w), Type::small, text_w);
    Rect words = inside.middle(inside.w, text).with_width(text_w);
    words.cut_top(stage.paragraph(words, row.group->label, Type::body_b));
    stage.paragraph(words, row_words(row, proposals, w), Type::small, Token::ink2);
  }
  stage.set_group({});
  return height;
}

float promise_list(Screen& screen, const Rect& at, std::span<const report::Promise* const> promises,
                   const std::string& group) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const bool wide = at.w >= k_wide_table;
  const auto words_of = [&](const report::Promise& p) {
    std::string words = p.responsible.empty() ? w.across_promise_nobody() : w.across_promise_who(p.responsible);
    const std::string due = p.due_date ? i18n::short_date(*p.due_date, w) : p.due;
    words += ". " + (due.empty() ? w.across_promise_undated() : w.across_promise_due(due)) + ". ";
    words += p.place.empty() ? w.across_no_place() : w.across_in_place(p.place);
    if (!p.progress_note.empty()) words += ".\n" + p.progress_note;
    return words;
  };
  const float text_w = at.w - 18 - 48 - 14 - 18 - (wide ? k_follow + 12 : 0);
  std::vector<float> heights;
  float height = 0;
  for (const report::Promise* promise : promises) {
    const float text = stage.paragraph_height(promise->wording, Type::body_b, text_w) +
                       stage.paragraph_height(words_of(*promise), Type::small, text_w);
    heights.push_back(std::max(k_row, text + 28 + (wide ? 0 : 40)));
    height += heights.back();
  }
  card(stage, at.with_height(height));
  Rect rest = at;
  stage.set_group(group);
  for (std::size_t i = 0; i < promises.size(); ++i) {
    const report::Promise& promise = *promises[i];
    const Rect whole = rest.cut_top(heights[i]);
    if (i > 0) separator(stage, whole.x + 1, whole.right() - 1, whole.y);
    // A place for the ring, so that the arrows scroll; there is nothing to press.
    pressable(stage, whole.shrunk(3), group + "." + promise.session.text + "." + promise.agreement.text,
              promise.wording, radius::option, false);
    Rect inside = whole.shrunk(18, 12);
    const ChipLook look = follow_chip(state_of(promise), 0, 1, w);
    if (wide) {
      const Rect place = inside.cut_right(k_follow, 12);
      chip(stage, {place.x, place.centre().y - 16}, look);
    } else {
      Rect line = inside.cut_bottom(32, 8);
      line.cut_left(62);
      chip(stage, {line.x, line.y}, look);
    }
    const Meaning meaning = meaning_of(session::ItemKind::kesepakatan);
    icon_tile(stage, inside.cut_left(48, 14).middle(48, 48), meaning.icon, meaning.ink, meaning.tint);
    const std::string words = words_of(promise);
    Rect box = inside
                   .middle(inside.w, stage.paragraph_height(promise.wording, Type::body_b, text_w) +
                                         stage.paragraph_height(words, Type::small, text_w))
                   .with_width(text_w);
    box.cut_top(stage.paragraph(box, promise.wording, Type::body_b));
    stage.paragraph(box, words, Type::small, Token::ink2);
  }
  stage.set_group({});
  return height;
}

float recommendation_details(Screen& screen, const Rect& at, const RecommendationRow& row) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const float text_w = at.w - 18 - 34 - 18;
  const auto words_of = [&](const report::RecommendedItem& item) {
    std::string words = when_and_where(item.place, item.date, w) + ", " + w.across_raised(item.times_raised);
    for (const SessionListing& listing : screen.desk.sessions) {
      if (listing.id == item.session && !listing.details.title.empty()) words += ". " + listing.details.title;
    }
    return words;
  };
  std::vector<float> heights;
  float height = 0;
  for (const report::RecommendedItem* item : row.items) {
    const bool chips = item->result.has_value() || item->demonstration;
    heights.push_back(24 + stage.paragraph_height(item->text, Type::body_b, text_w) +
                      stage.paragraph_height(words_of(*item), Type::small, text_w) + (chips ? 40.F : 0.F));
    height += heights.back();
  }
  Rect rest = at;
  stage.text_in(rest.cut_top(30, 6), w.across_details_items(row.items.size()), Type::card_b);
  card(stage, rest.with_height(height));
  stage.set_group("across.items");
  for (std::size_t i = 0; i < row.items.size(); ++i) {
    const report::RecommendedItem& item = *row.items[i];
    const Rect whole = rest.cut_top(heights[i]);
    if (i > 0) separator(stage, whole.x + 1, whole.right() - 1, whole.y);
    pressable(stage, whole.shrunk(3), "across.item." + item.session.text + "." + item.item.text, item.text,
              radius::option, false);
    Rect inside = whole.shrunk(18, 12);
    const Meaning meaning = meaning_of(item.kind);
    const Rect mark = inside.cut_left(24, 10);
    stage.icon(meaning.icon, {mark.centre().x, mark.y + 13}, 22, meaning.ink);
    inside.cut_top(stage.paragraph(inside, item.text, Type::body_b));
    inside.cut_top(stage.paragraph(inside, words_of(item), Type::small, Token::ink2), 8);
    float x = inside.x;
    if (item.result) {
      const bool good = item.result->outcome == consensus::Agreement::accepted ||
                        item.result->outcome == consensus::Agreement::accepted_with_reservations;
      x += chip(stage, {x, inside.y},
                {good ? Icon::handshake : Icon::forum, outcome_word(*item.result, w), good ? Token::aman : Token::ink,
                 good ? Token::aman_tint : Token::sunk}) +
           8;
    }
    if (item.demonstration)
      chip(stage, {x, inside.y}, {Icon::info, w.across_example(), Token::berisiko, Token::berisiko_tint});
  }
  stage.set_group({});
  if (!row.promises.empty()) {
    rest.cut_top(18);
    stage.text_in(rest.cut_top(30, 6), w.across_details_promises(row.promises.size()), Type::card_b);
    rest.cut_top(promise_list(screen, rest, row.promises, "across.promises"));
  }
  return rest.y - at.y;
}

}  // namespace rembug::ui

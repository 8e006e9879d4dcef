#include "ui/room/room_view.hpp"

#include <algorithm>

#include "i18n/format.hpp"
#include "ui/program.hpp"
#include "ui/screens/activity.hpp"
#include "ui/screens/play_stage.hpp"
#include "ui/widgets/pictures.hpp"

namespace rembug::ui {

namespace {

using session::StepKind;

constexpr std::size_t k_cards_shown = 12;
constexpr std::size_t k_bars_a_page = 4;
constexpr std::size_t k_letters_of_consequence = 420;

const session::AgendaStepView* shown_step(const session::SessionView& view, const RunMemory& run) {
  if (const auto* step = view.step(run.shown)) return step;
  if (const auto* step = view.step(view.current_step)) return step;
  return view.agenda.empty() ? nullptr : &view.agenda.front();
}

void turn_to(RoomView& room, int page, std::size_t pages) {
  room.pages = static_cast<int>(std::max<std::size_t>(1, pages));
  room.page = std::clamp(page, 0, room.pages - 1);
}

std::string footer_of(const session::SessionDetails& details, const i18n::Words& w) {
  std::string footer = session_title(details, w);
  if (details.date) footer += ", " + i18n::short_date(*details.date, w);
  return footer;
}

void welcome(RoomView& room, const Desk& desk) {
  const i18n::Words& w = desk.w();
  const session::SessionDetails& details = desk.session->details;
  room.kind = RoomView::Kind::welcome;
  room.heading = i18n::greeting(desk.local.minutes_after_midnight, w) + ".";
  room.question = details.title.empty() ? w.room_welcome() : details.title;
  room.body = details.venue.empty() ? details.kelurahan : details.venue;
  if (details.organiser.size() > 1) room.lines = {details.organiser};
}

int people_for(const session::DecisionRoundView& round, const scenario::ChoiceId& choice) {
  for (const auto& [id, people] : round.tally) {
    if (id == choice) return people;
  }
  return 0;
}

// A scene before its decision: the story and what can be chosen, nothing about which is good.
void scene(RoomView& room, const Desk& desk, const PlayStage& at, const PlayMemory& memory) {
  const i18n::Words& w = desk.w();
  const scenario::Node& node = at.node();
  room.kind = RoomView::Kind::scene;
  room.heading = w.room_fiction(story(desk, *at.scenario, "title"));
  room.chips = {w.play_day(at.state.day), i18n::clock(at.state.minutes, w)};
  const auto pages = scene_pages(desk, at);
  turn_to(room, memory.shown == at.play->id ? memory.room_page : 0, pages.size());
  room.body = pages[static_cast<std::size_t>(room.page)];
  if (room.page + 1 < room.pages) return;
  room.question = story(desk, *at.scenario, "n." + node.id.text + ".question");
  // A checklist of a role play says what is expected, so it stays with the facilitator.
  if (node.activity == scenario::ActivityKind::role_play) return;
  int number = 0;
  for (const scenario::ShownChoice& shown : at.state.shown) {
    ++number;
    if (shown.locked) continue;
    room.options.push_back({choice_label(desk, *at.scenario, node.choices[shown.index]), number, {}, {}, false});
  }
  if (room_is_asked(node)) room.lines = {w.room_raise_hand(), w.room_may_pass()};
}

void answers(RoomView& room, const Desk& desk, const PlayStage& at) {
  const i18n::Words& w = desk.w();
  const session::DecisionView& decision = *at.decision;
  room.kind = RoomView::Kind::answers;
  room.heading = decision.divided ? w.play_divided() : w.play_mostly_one();
  room.question = story(desk, *at.scenario, "n." + at.node().id.text + ".question");
  room.body = w.room_talk();
  int number = 0;
  for (const scenario::ShownChoice& shown : at.state.shown) {
    ++number;
    const scenario::Choice& choice = at.node().choices[shown.index];
    if (shown.locked) continue;
    RoomOption option{
        choice_label(desk, *at.scenario, choice), number, people_for(decision.rounds.back(), choice.id), {}, false};
    if (decision.rounds.size() > 1) option.before = people_for(decision.rounds.front(), choice.id);
    room.options.push_back(std::move(option));
  }
  room.answered = decision.rounds.back().answered;
  room.present = decision.present;
  room.lines = {w.play_counted(room.answered, room.present) + " " + w.play_not_safest()};
}

void consequence(RoomView& room, const Desk& desk, const PlayStage& at, const scenario::Visit& visit, int page) {
  const i18n::Words& w = desk.w();
  const AnswerTold told = tell(desk, *at.scenario, visit);
  room.kind = RoomView::Kind::consequence;
  room.heading = w.play_what_came();
  room.level = told.level;
  if (told.level) room.level_words = w.play_quality(level_word(*told.level, w));
  std::string chosen;
  for (const std::string& label : told.chosen) chosen += (chosen.empty() ? "" : " · ") + label;
  room.question = chosen;
  std::vector<std::string> pages;
  if (!told.consequence.empty()) pages = room_pages(told.consequence, k_letters_of_consequence);
  if (!told.feedback.empty()) {
    for (std::string& piece : room_pages(told.feedback, k_letters_of_consequence)) {
      const bool fits = pages.size() == 1 && pages[0].size() + piece.size() < k_letters_of_consequence;
      if (fits)
        room.lines = {piece};
      else
        pages.push_back(std::move(piece));
    }
  }
  if (pages.empty()) pages.emplace_back();
  turn_to(room, page, pages.size());
  room.body = pages[static_cast<std::size_t>(room.page)];
}

void playing(RoomView& room, const Desk& desk, const PlayMemory& memory) {
  const auto at = latest_play(desk);
  if (!at || !at->usable() || memory.picking) return welcome(room, desk);
  const int steps = static_cast<int>(at->play->steps.size());
  const int seen = memory.shown == at->play->id ? memory.steps_seen : steps;
  const scenario::Visit* told = last_told(*at);
  if (told != nullptr && steps > seen) return consequence(room, desk, *at, *told, memory.room_page);
  if (at->play->ended) {
    room.kind = RoomView::Kind::ending;
    const scenario::Ending* ending = at->scenario->ending(at->play->ending);
    if (ending == nullptr) return welcome(room, desk);
    room.heading = story(desk, *at->scenario, "e." + ending->id + ".title");
    room.body = story(desk, *at->scenario, "e." + ending->id + ".text");
    room.level = ending->outcome;
    room.level_words = desk.w().play_outcome(level_word(ending->outcome, desk.w()));
    room.question = desk.w().play_talk_about();
    for (int i = 1; i <= at->scenario->debrief_questions; ++i)
      room.lines.push_back(story(desk, *at->scenario, "debrief." + std::to_string(i)));
    return;
  }
  if (at->decision != nullptr && at->decision->rounds.back().revealed) return answers(room, desk, *at);
  scene(room, desk, *at, memory);
}

// From objection to full agreement, as the parts of the bars are.
std::vector<std::string> scale_words(const i18n::Words& w) {
  return {w.room_objection(), w.room_doubt(), w.room_neutral(), w.room_agree(), w.room_fully()};
}

void rating(RoomView& room, const Desk& desk, int page) {
  const i18n::Words& w = desk.w();
  const session::SessionView& view = *desk.session;
  if (view.rounds.empty()) return welcome(room, desk);
  const session::RoundView& round = view.rounds.back();
  room.heading = w.room_how_far();
  room.lines = scale_words(w);
  room.present = round.present;
  turn_to(room, page, (round.items.size() + k_bars_a_page - 1) / k_bars_a_page);
  const auto from = static_cast<std::size_t>(room.page) * k_bars_a_page;
  for (std::size_t i = from; i < std::min(round.items.size(), from + k_bars_a_page); ++i) {
    const session::RatedItemView& rated = round.items[i];
    const session::ItemView* item = view.item(rated.item);
    const std::string text = !rated.wording.empty() ? rated.wording : item != nullptr ? item->details.text : "";
    if (!round.revealed) {
      room.cards.emplace_back(session::ItemKind::usulan, text);
      continue;
    }
    const BarCounts counts = bar_counts(round.method, rated.counts);
    room.bars.push_back({text, {counts.begin(), counts.end()}, outcome_word(rated.result, w), rated.answered});
    room.answered = std::max(room.answered, rated.answered);
  }
  room.kind = round.revealed ? RoomView::Kind::rating_result : RoomView::Kind::rating;
}

void board(RoomView& room, const Desk& desk) {
  const auto cards = desk.session->board();
  room.kind = RoomView::Kind::board;
  room.heading = desk.w().room_board();
  // The latest first: that is what the room is talking about.
  for (auto card = cards.rbegin(); card != cards.rend() && room.cards.size() < k_cards_shown; ++card)
    room.cards.emplace_back((*card)->details.kind, (*card)->details.text);
  room.answered = static_cast<int>(cards.size());
}

void agreements(RoomView& room, const Desk& desk, bool reading, int page) {
  const i18n::Words& w = desk.w();
  std::vector<const session::AgreementView*> standing;
  for (const session::AgreementView& agreement : desk.session->agreements) {
    if (!agreement.dropped) standing.push_back(&agreement);
  }
  if (standing.empty()) return welcome(room, desk);
  if (!reading) {
    room.kind = RoomView::Kind::agreements;
    room.heading = w.room_agreements();
    turn_to(room, page, (standing.size() + k_room_lines - 1) / k_room_lines);
    const auto from = static_cast<std::size_t>(room.page) * k_room_lines;
    for (std::size_t i = from; i < std::min(standing.size(), from + k_room_lines); ++i)
      room.lines.push_back(standing[i]->details.wording);
    return;
  }
  room.kind = RoomView::Kind::reading;
  turn_to(room, page, standing.size());
  const session::AgreementDetails& details = standing[static_cast<std::size_t>(room.page)]->details;
  room.heading = w.room_agreement_nth(room.page + 1, room.pages);
  room.body = details.wording;
  const auto add = [&](const std::string& label, const std::string& text) {
    if (!text.empty()) room.lines.push_back("**" + label + "** " + text);
  };
  add(w.room_who(), details.responsible);
  add(w.room_when(), details.due_date ? i18n::short_date(*details.due_date, w) : details.due);
  room.question = w.room_do_we_agree();
}

}  // namespace

RoomView Program::room(const Desk& desk) const {
  if (desk.room_dark || stop_shown_ || help_shown_ || place_ != Place::sesi) return {};
  return room_view(desk, memory_.run);
}

RoomView room_view(const Desk& desk, const RunMemory& run) {
  RoomView room;
  if (desk.session == nullptr) return room;
  const session::AgendaStepView* step = shown_step(*desk.session, run);
  room.footer = footer_of(desk.session->details, desk.w());
  if (step == nullptr) {
    welcome(room, desk);
    return room;
  }
  switch (step->step.kind) {
    case StepKind::skenario: playing(room, desk, run.play); break;
    case StepKind::papan: board(room, desk); break;
    case StepKind::penilaian: rating(room, desk, run.page); break;
    case StepKind::kesepakatan: agreements(room, desk, false, run.page); break;
    case StepKind::baca_ulang:
    case StepKind::penutup: agreements(room, desk, true, run.page); break;
    case StepKind::aturan:
      room.kind = RoomView::Kind::agreements;
      room.heading = desk.w().opening_rules_heading();
      room.lines = ground_rules(desk.w());
      break;
    case StepKind::pembukaan:
    case StepKind::lain: welcome(room, desk); break;
  }
  return room;
}

}  // namespace rembug::ui

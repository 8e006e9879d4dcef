// Latihan: pick a case. Each row says what it is about, how long it takes and how it went last time.
#include <algorithm>
#include <array>
#include <cctype>

#include "ui/screens/practice_progress.hpp"
#include "ui/screens/screens.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

std::string folded(std::string_view text) {
  std::string low(text);
  std::transform(low.begin(), low.end(), low.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return low;
}

Meaning meaning_of_case(scenario::CaseLevel level) {
  switch (level) {
    case scenario::CaseLevel::hijau: return {Icon::holiday_village, Token::aman, Token::aman_tint};
    case scenario::CaseLevel::kuning: return {Icon::family_restroom, Token::berisiko, Token::berisiko_tint};
    case scenario::CaseLevel::merah: return {Icon::shield, Token::membahayakan, Token::membahayakan_tint};
  }
  return {};
}

const std::string& case_word(scenario::CaseLevel level, const i18n::Words& w) {
  switch (level) {
    case scenario::CaseLevel::hijau: return w.practice_green();
    case scenario::CaseLevel::kuning: return w.practice_yellow();
    case scenario::CaseLevel::merah: return w.practice_red();
  }
  return w.practice_green();
}

ChipLook state_chip(const ScenarioProgress& p, const i18n::Words& w) {
  if (p.running != nullptr && p.decisions_made > 0) return {Icon::history, w.practice_running(p.decisions_made)};
  if (p.finished == nullptr) return {Icon::radio_button_unchecked, w.practice_untried()};
  if (p.to_repeat) return {Icon::replay, w.practice_best(p.safe, p.rated), Token::berisiko, Token::berisiko_tint};
  return {Icon::check_circle, w.practice_best(p.safe, p.rated), Token::aman, Token::aman_tint};
}

void begin(Screen& screen, const ScenarioProgress& p) {
  PracticeMemory& memory = screen.memory.practice;
  memory = {};
  if (p.running != nullptr && p.decisions_made > 0) {
    memory.play = p.running->id;
  } else {
    const std::string role = p.scenario->roles.empty() ? std::string() : p.scenario->roles.front().id.text;
    // The clock's reading is written into the fact as the seed, so the play can be repeated exactly.
    screen.wish(ActInPractice{session::StartPlay{.play = {},
                                                 .scenario = p.scenario->id,
                                                 .seed = static_cast<std::uint64_t>(screen.desk.now),
                                                 .role = role,
                                                 .try_from = {}}});
  }
  screen.go(Place::latihan_main);
}

bool row(Screen& screen, const Rect& rect, const ScenarioProgress& p, bool chosen) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  card(stage, rect, chosen ? Token::pri : Token::line, radius::card, chosen ? 2 : 1);
  const std::string title = story(screen.desk, *p.scenario, "title");
  const Stage::Touch touch = pressable(stage, rect, "case." + p.scenario->id, title, radius::card, false);
  Rect inside = rect.shrunk(16, 12);
  const Meaning meaning = meaning_of_case(p.scenario->level);
  icon_tile(stage, inside.cut_left(56, 18).middle(56, 56), meaning.icon, meaning.ink, meaning.tint);
  const ChipLook state = state_chip(p, w);
  const Rect right = inside.cut_right(chip_width(stage, state), 14);
  chip(stage, {right.x, right.centre().y - 16}, state);
  const std::string about = w.practice_about(case_word(p.scenario->level, w), p.scenario->minutes);
  const float title_height = stage.paragraph_height(title, Type::card_b, inside.w);
  const float about_height = stage.paragraph_height(about, Type::small, inside.w);
  Rect words = inside.middle(inside.w, title_height + about_height);
  stage.paragraph(words.cut_top(title_height), title, Type::card_b);
  stage.paragraph(words, about, Type::small, Token::ink2);
  return touch.pressed;
}

// What the chosen case is about, before anybody begins it.
float about_card(Screen& screen, const Rect& column, const ScenarioProgress& p) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const float width = column.w - 40;
  const std::string title = story(screen.desk, *p.scenario, "title");
  const std::string summary = story(screen.desk, *p.scenario, "summary");
  std::vector<std::string> goals;
  const scenario::SharedData& shared = screen.desk.shelf->shared;
  for (const scenario::CompetencyId& id : p.scenario->competencies) {
    goals.push_back(shared.name_of(shared.competencies, id.text, w.language_code()));
  }
  std::string warning;
  for (const std::string& id : p.scenario->content_warnings) {
    const std::string words = story(screen.desk, *p.scenario, "w." + id);
    if (!words.empty()) warning += (warning.empty() ? "" : " ") + words;
  }
  if (!warning.empty()) warning += " " + w.practice_may_stop();
  float height = 20 + stage.paragraph_height(title, Type::card_b, width) + 6 +
                 stage.paragraph_height(summary, Type::body, width) + 14 + 25 + 20;
  for (const std::string& goal : goals) height += stage.paragraph_height(goal, Type::small, width - 26) + 4;
  const float warning_height = warning.empty() ? 0 : stage.paragraph_height(warning, Type::small, width - 66) + 24;
  if (!warning.empty()) height += warning_height + 14;
  const Rect box{column.x, column.y, column.w, height};
  card(stage, box);
  Rect at = box.shrunk(20, 20);
  at.cut_top(stage.paragraph(at, title, Type::card_b), 6);
  at.cut_top(stage.paragraph(at, summary, Type::body), 14);
  stage.text_in(at.cut_top(25), w.practice_will_train(), Type::body_b);
  for (const std::string& goal : goals) {
    stage.icon(Icon::done, {at.x + 9, at.y + 11}, 18, Token::pri);
    at.cut_top(stage.paragraph({at.x + 26, at.y, width - 26, at.h}, goal, Type::small), 4);
  }
  if (!warning.empty()) {
    at.cut_top(10);
    const Rect well_box = at.cut_top(warning_height);
    well(stage, well_box, radius::option);
    stage.icon(Icon::volunteer_activism, {well_box.x + 28, well_box.centre().y}, 24, Token::soga);
    stage.paragraph({well_box.x + 52, well_box.y + 12, width - 66, well_box.h}, warning, Type::small);
  }
  return height;
}

float progress_card(Screen& screen, const Rect& column, const std::vector<ScenarioProgress>& all) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const auto tried = std::count_if(all.begin(), all.end(), [](const auto& p) { return p.finished != nullptr; });
  const Rect box{column.x, column.y, column.w, 156};
  card(stage, box);
  Rect at = box.shrunk(20, 18);
  stage.text_in(at.cut_top(26, 6), w.practice_progress(), Type::card_b);
  Rect line = at.cut_top(38, 10);
  const std::string number = std::to_string(tried);
  stage.text_in(line.cut_left(stage.text_width(number, Type::title_b) + 1, 12), number, Type::title_b);
  stage.text_in(line, w.practice_tried_of(all.size()), Type::small, Token::ink2);
  progress(stage, at.cut_top(10, 8), all.empty() ? 0 : static_cast<float>(tried) / static_cast<float>(all.size()));
  stage.text_in(at.cut_top(22), w.practice_only_you(), Type::small, Token::ink2);
  return box.h;
}

bool is_listed(const Desk& desk, const ScenarioProgress& p, int filter, const std::string& wanted) {
  if (filter == 1 && p.finished != nullptr) return false;
  if (filter == 2 && !p.to_repeat) return false;
  if (wanted.empty()) return true;
  const std::string text = folded(story(desk, *p.scenario, "title") + " " + story(desk, *p.scenario, "summary"));
  return text.find(folded(wanted)) != std::string::npos;
}

}  // namespace

void practice_list_screen(Screen& screen) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  PracticeListMemory& memory = screen.memory.practice_list;
  const Framed frame = framed(
      screen,
      {.title = w.practice_title(), .subtitle = w.practice_subtitle(), .saved = screen.desk.library_problem.empty()});
  const std::vector<ScenarioProgress> all = practice_progress(*screen.desk.shelf, screen.desk.practice);
  Rect page = frame.page.shrunk(stage.narrow() ? 24 : 40, 16);
  page = page.middle(std::min(page.w, 1286.F), page.h);
  Rect side = stage.narrow() ? Rect{} : page.cut_right(390, 30);

  // ---- search and filter
  Rect head = page.cut_top(46, 14);
  const auto count = [&](int filter) {
    return std::count_if(all.begin(), all.end(), [&](const auto& p) { return is_listed(screen.desk, p, filter, {}); });
  };
  const std::array<SegmentLook, 3> parts = {SegmentLook{w.practice_all(count(0))},
                                            SegmentLook{w.practice_new(count(1))},
                                            SegmentLook{w.practice_again(count(2))}};
  const float filter_width = segmented_width(stage, parts);
  if (stage.narrow()) {
    const Rect second = page.cut_top(44, 12);
    if (const int f = segmented(stage, second.with_width(std::min(filter_width, second.w)), "practice.filter", parts,
                                memory.kind);
        f >= 0)
      memory.kind = f;
  } else if (const int f = segmented(stage, head.cut_right(filter_width, 12).middle(filter_width, 44),
                                     "practice.filter", parts, memory.kind);
             f >= 0) {
    memory.kind = f;
  }
  stage.set_group("practice.search");
  std::string& wanted = memory.filter;
  const FieldEvents search = text_field(stage, head, wanted,
                                        {.id = "practice.search",
                                         .label = {},
                                         .hint = w.practice_search_hint(),
                                         .icon = Icon::search,
                                         .name = w.practice_search()});
  if (stage.pressed(Key::slash)) stage.focus("practice.search");

  // ---- rows
  std::vector<const ScenarioProgress*> listed;
  for (const ScenarioProgress& p : all) {
    if (is_listed(screen.desk, p, memory.kind, wanted)) listed.push_back(&p);
  }
  const auto chosen = [&]() -> const ScenarioProgress* {
    for (const ScenarioProgress* p : listed) {
      if (p->scenario->id == memory.open_scenario) return p;
    }
    return listed.empty() ? nullptr : listed.front();
  };
  const ScenarioProgress* open = chosen();
  const Rect foot = page.cut_bottom(k_button_large, 12);
  stage.set_group("practice.rows");
  ScrollArea list(stage, "practice.list", page);
  Rect at = list.content().with_height(96);
  for (const ScenarioProgress* p : listed) {
    if (row(screen, at, *p, p == open)) {
      if (p == open) begin(screen, *p);
      memory.open_scenario = p->scenario->id;
    }
    // Moving through the rows shows what each is about.
    if (stage.is_focused("case." + p->scenario->id) && stage.memory().ring) memory.open_scenario = p->scenario->id;
    at.y += 106;
  }
  list.finish(at.y);
  if (all.empty())
    empty_state(stage, page, Icon::auto_stories, w.practice_none(), w.practice_none_words());
  else if (listed.empty())
    empty_state(stage, page, Icon::search, w.practice_none_found(), w.practice_none_found_words());

  // ---- the next step
  open = chosen();
  if (open != nullptr) {
    stage.set_group("practice.begin");
    const bool running = open->running != nullptr && open->decisions_made > 0;
    Rect line = foot;
    if (button_cut_left(stage, line,
                        {.id = "practice.begin",
                         .label = running                     ? w.practice_go_on()
                                  : open->finished != nullptr ? w.practice_repeat()
                                                              : w.practice_begin(),
                         .kind = ButtonKind::filled,
                         .icon_after = Icon::arrow_forward,
                         .key = {Key::enter}})) {
      begin(screen, *open);
    }
    if (!stage.narrow()) stage.text_in(line, story(screen.desk, *open->scenario, "title"), Type::body, Token::ink2);
    if (!side.empty()) {
      ScrollArea column(stage, "practice.about", side);
      Rect place = column.content();
      place.y += about_card(screen, place, *open) + 14;
      place.y += progress_card(screen, place, all) + 6;
      column.finish(place.y);
    }
    stage.default_focus("case." + open->scenario->id);
    // Out of the search, down to what it found: by Enter, or by Esc, which here goes back only this far.
    if (search.submitted || (search.active && stage.pressed(Key::escape))) stage.focus("case." + open->scenario->id);
  }
  stage.set_group({});
  screen.keys = {{{Key::up}, {Key::down}, w.practice_key_choose()},
                 {{Key::enter}, {}, w.practice_begin()},
                 {{Key::slash}, {}, w.practice_search()},
                 {{Key::escape}, {}, w.practice_key_home()}};
  if (frame.back || stage.pressed(Key::escape)) screen.go(Place::beranda);
}

}  // namespace rembug::ui

// Which scenario the room plays.
#include <algorithm>

#include "ui/screens/play_parts.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

std::vector<const scenario::Scenario*> playable(const Desk& desk) {
  std::vector<const scenario::Scenario*> found;
  for (const scenario::ShelfEntry& entry : desk.shelf->entries) {
    if (entry.scenario) found.push_back(&*entry.scenario);
  }
  return found;
}

ChipLook level_chip(scenario::CaseLevel level, const i18n::Words& w) {
  switch (level) {
    case scenario::CaseLevel::hijau: return {Icon::check_circle, w.play_level_green(), Token::aman, Token::aman_tint};
    case scenario::CaseLevel::kuning:
      return {Icon::warning, w.play_level_yellow(), Token::berisiko, Token::berisiko_tint};
    case scenario::CaseLevel::merah:
      return {Icon::dangerous, w.play_level_red(), Token::membahayakan, Token::membahayakan_tint};
  }
  return {};
}

// One scenario as a card: what it is about, how long, what it touches. Gives the height; draws if `drawn`.
float scenario_card(Screen& screen, const Rect& at, const scenario::Scenario& scenario, int number, bool chosen,
                    bool* pressed) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const float text_width = at.w - 64 - 24;
  const std::string summary = story(screen.desk, scenario, "summary");
  std::string warnings;
  for (const std::string& id : scenario.content_warnings) {
    if (!warnings.empty()) warnings += " ";
    warnings += story(screen.desk, scenario, "w." + id);
  }
  float height = 14 + 27 + stage.paragraph_height(summary, Type::small, text_width) + 8 + 32 + 14;
  if (!warnings.empty()) height += 6 + stage.paragraph_height(warnings, Type::small, text_width - 24);
  const Rect box{at.x, at.y, at.w, height};
  card(stage, box, chosen ? Token::pri : Token::edge, radius::option, chosen ? 3 : 1);
  if (chosen) stage.fill(box.shrunk(3), Token::soft, radius::control);
  const std::string title = story(screen.desk, scenario, "title");
  const Stage::Touch touch = pressable(stage, box, "play.pick." + scenario.id, title, radius::option, false);
  *pressed = touch.pressed || (number <= 9 && stage.pressed(digit(number)));
  const Point disc{box.x + 30, box.y + 32};
  stage.circle(disc, 18, chosen ? Token::pri : Token::sunk);
  stage.text_in({disc.x - 18, disc.y - 18, 36, 36}, std::to_string(number), Type::card_b,
                chosen ? Token::on : Token::ink, Align::centre);
  Rect inside{box.x + 64, box.y + 14, text_width, height - 28};
  stage.text_in(inside.cut_top(27), title, Type::card_b);
  inside.cut_top(stage.paragraph(inside, summary, Type::small, Token::ink2), 8);
  Rect chips = inside.cut_top(32, 6);
  chips.cut_left(chip(stage, {chips.x, chips.y}, level_chip(scenario.level, w)), 8);
  chips.cut_left(chip(stage, {chips.x, chips.y}, {Icon::schedule, w.play_minutes(scenario.minutes)}), 8);
  if (!warnings.empty()) {
    stage.icon(Icon::info, {inside.x + 9, inside.y + 11}, 18, Token::ink2);
    inside.cut_left(24);
    stage.paragraph(inside, warnings, Type::small, Token::ink2);
  }
  return height;
}

}  // namespace

void play_picker(Screen& screen, const Rect& area) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  PlayMemory& memory = screen.memory.run.play;
  const auto scenarios = playable(screen.desk);
  if (scenarios.empty()) {
    empty_state(stage, area, Icon::auto_stories, w.play_none_heading(), w.play_none_words());
    return;
  }
  if (memory.picked < 0) {
    const auto& plays = screen.desk.session->plays;
    const auto fresh = std::find_if(scenarios.begin(), scenarios.end(), [&](const scenario::Scenario* scenario) {
      return std::none_of(plays.begin(), plays.end(),
                          [&](const session::PlayView& play) { return play.scenario == scenario->id; });
    });
    memory.picked = fresh == scenarios.end() ? 0 : static_cast<int>(fresh - scenarios.begin());
  }
  memory.picked = std::clamp(memory.picked, 0, static_cast<int>(scenarios.size()) - 1);
  Rect page = area.with_width(std::min(area.w, 980.F));
  stage.paragraph(page.cut_top(stage.paragraph_height(w.play_pick_heading(), Type::heading_b, page.w), 4),
                  w.play_pick_heading(), Type::heading_b);
  stage.paragraph(page.cut_top(stage.paragraph_height(w.play_pick_words(), Type::body, page.w), 12),
                  w.play_pick_words(), Type::body, Token::ink2);
  Rect row = page.cut_bottom(k_button_large, 12);

  stage.set_group("play.scenarios");
  ScrollArea list(stage, "play.picker", page);
  Rect at = list.content();
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    bool pressed = false;
    const float height = scenario_card(screen, at, *scenarios[i], static_cast<int>(i) + 1,
                                       static_cast<int>(i) == memory.picked, &pressed);
    if (pressed) memory.picked = static_cast<int>(i);
    at.cut_top(height, 10);
  }
  list.finish(at.y);

  stage.set_group("play.actions");
  const scenario::Scenario& picked = *scenarios[static_cast<std::size_t>(memory.picked)];
  if (button_cut_left(stage, row,
                      {.id = "play.start",
                       .label = w.play_start(),
                       .kind = ButtonKind::filled,
                       .icon = Icon::play_arrow,
                       .key = {Key::enter},
                       .enabled = !screen.desk.session->closed,
                       .reason = w.play_closed()})) {
    screen.act(session::StartPlay{.play = {},
                                  .scenario = picked.id,
                                  .seed = static_cast<std::uint64_t>(screen.desk.now),
                                  .role = {},
                                  .try_from = {}});
  }
  if (memory.picking &&
      button_cut_left(
          stage, row,
          {.id = "play.cancel", .label = w.play_pick_cancel(), .kind = ButtonKind::quiet, .key = {Key::escape}})) {
    memory.picking = false;
  }
  stage.set_group({});
  stage.default_focus("play.pick." + picked.id);
  screen.keys = {{{Key::d1}, {digit(static_cast<int>(std::min<std::size_t>(9, scenarios.size())))}, w.play_key_pick()},
                 {{Key::enter}, {}, w.play_start()},
                 {{Key::tab}, {}, w.frame_key_tab()}};
}

}  // namespace rembug::ui

// What a facilitator wants to know of a scenario before choosing it for an evening.
#include "ui/screens/library_parts.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

struct Line {
  Icon icon;
  Token ink;
  std::string words;
};

std::vector<Line> ending_lines(const Desk& desk, const scenario::Scenario& scenario) {
  std::vector<Line> lines;
  for (const scenario::Ending& ending : scenario.endings) {
    const Meaning meaning = meaning_of(ending.outcome);
    lines.push_back({meaning.icon, meaning.ink,
                     "**" + story(desk, scenario, "e." + ending.id + ".title") + "** (" +
                         level_word(ending.outcome, desk.w()) + ")"});
  }
  return lines;
}

std::vector<Line> training_lines(const Desk& desk, const scenario::Scenario& scenario) {
  const scenario::SharedData& shared = desk.shelf->shared;
  std::vector<Line> lines;
  for (const scenario::CompetencyId& id : scenario.competencies)
    lines.push_back({Icon::done, Token::pri, shared.name_of(shared.competencies, id.text, desk.w().language_code())});
  return lines;
}

std::vector<Line> care_lines(const Desk& desk, const scenario::Scenario& scenario) {
  std::vector<Line> lines;
  for (const std::string& id : scenario.content_warnings) {
    if (std::string words = story(desk, scenario, "w." + id); !words.empty())
      lines.push_back({Icon::volunteer_activism, Token::soga, std::move(words)});
  }
  if (!scenario.sources.empty())
    lines.push_back({Icon::menu_book, Token::ink2, desk.w().library_sources(scenario.sources.size())});
  return lines;
}

// A heading with its lines; gives the height.
float block(Stage& stage, Rect at, const std::string& heading, const std::vector<Line>& lines) {
  const float top = at.y;
  at.cut_top(stage.paragraph(at, heading, Type::card_b), 6);
  for (const Line& line : lines) {
    const Rect words{at.x + 30, at.y, at.w - 30, at.h};
    stage.icon(line.icon, {at.x + 11, at.y + 12}, 20, line.ink);
    at.cut_top(stage.paragraph(words, line.words, Type::body), 4);
  }
  return at.y - top;
}

float block_height(Stage& stage, float width, const std::string& heading, const std::vector<Line>& lines) {
  float height = stage.paragraph_height(heading, Type::card_b, width) + 6;
  for (const Line& line : lines) height += stage.paragraph_height(line.words, Type::body, width - 30) + 4;
  return height;
}

}  // namespace

float library_about(Screen& screen, const Rect& at, const scenario::Scenario& scenario) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const std::vector<Line> endings = ending_lines(screen.desk, scenario);
  const std::vector<Line> trains = training_lines(screen.desk, scenario);
  const std::vector<Line> care = care_lines(screen.desk, scenario);
  const bool two = at.w >= 640;
  const float column = two ? (at.w - 40 - 24) / 2 : at.w - 40;
  const float left = block_height(stage, column, w.library_endings(), endings) + 14 +
                     block_height(stage, column, w.library_warns(), care);
  const float right = block_height(stage, column, w.library_trains(), trains);
  const float height = 36 + (two ? std::max(left, right) : left + 14 + right);
  card(stage, at.with_height(height));
  Rect first = at.shrunk(20, 18).with_width(column);
  Rect second = first.moved(two ? column + 24 : 0, two ? 0 : left + 14);
  first.cut_top(block(stage, first, w.library_endings(), endings), 14);
  block(stage, first, w.library_warns(), care);
  block(stage, second, w.library_trains(), trains);
  return height;
}

}  // namespace rembug::ui

// What helps the facilitator at a scene and must never reach the room: questions to ask, common mistakes, when to stop.
#include <algorithm>

#include "ui/screens/play_parts.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

struct SideCard {
  Icon icon = Icon::none;
  Token ink = Token::pri;
  std::string title;
  std::vector<std::string> lines;
  bool framed = false;
};

std::vector<std::string> numbered(const Desk& desk, const PlayStage& at, const char* what, int count) {
  std::vector<std::string> lines;
  for (int i = 1; i <= count; ++i) {
    std::string line = story(desk, *at.scenario, "n." + at.node().id.text + "." + what + "." + std::to_string(i));
    if (!line.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<SideCard> cards_of(const Desk& desk, const PlayStage& at) {
  const i18n::Words& w = desk.w();
  const scenario::Facilitation& help = at.node().facilitation;
  std::vector<SideCard> cards;
  SideCard prompts{Icon::record_voice_over, Token::pri, w.play_ask(), numbered(desk, at, "prompt", help.prompts)};
  for (std::string& line : prompts.lines) {
    if (!line.starts_with("“")) line = "“" + line + "”";
  }
  if (!prompts.lines.empty()) cards.push_back(std::move(prompts));
  SideCard mistakes{Icon::warning, Token::berisiko, w.play_mistakes(), numbered(desk, at, "mistake", help.mistakes)};
  if (!mistakes.lines.empty()) cards.push_back(std::move(mistakes));
  SideCard expected{Icon::lightbulb, Token::usulan, w.play_expected(), numbered(desk, at, "expected", help.expected)};
  if (!expected.lines.empty()) cards.push_back(std::move(expected));
  if (help.hold) cards.push_back({Icon::pause_circle, Token::pri, w.play_hold(), {w.play_hold_words()}, true});
  return cards;
}

std::vector<std::string> references_of(const scenario::Node& node) {
  std::vector<std::string> references;
  const auto add = [&](const std::vector<scenario::Assessment>& assess) {
    for (const scenario::Assessment& one : assess) {
      for (const std::string& source : one.sources) {
        if (std::find(references.begin(), references.end(), source) == references.end()) references.push_back(source);
      }
    }
  };
  add(node.assess);
  for (const scenario::Choice& choice : node.choices) add(choice.assess);
  return references;
}

float draw_card(Stage& stage, const Rect& at, const SideCard& look) {
  const float width = at.w - 36;
  float height = 16 + 29 + 6;
  for (const std::string& line : look.lines) height += stage.paragraph_height(line, Type::small, width) + 6;
  height += 8;
  const Rect box = at.with_height(height);
  card(stage, box, look.framed ? Token::pri : Token::line, radius::card, look.framed ? 2 : 1);
  Rect inside = box.shrunk(18, 16);
  Rect head = inside.cut_top(29, 6);
  stage.icon(look.icon, {head.x + 12, head.centre().y}, 24, look.ink);
  head.cut_left(36);
  stage.text_in(head, look.title, Type::card_b);
  for (const std::string& line : look.lines) {
    inside.cut_top(stage.paragraph(inside, line, Type::small), 6);
  }
  return height;
}

}  // namespace

int side_count(const PlayStage& at) {
  const scenario::Facilitation& help = at.node().facilitation;
  return (help.prompts > 0) + (help.mistakes > 0) + (help.expected > 0) + (help.hold ? 1 : 0);
}

void side_cards(Screen& screen, const Rect& column, const PlayStage& at) {
  Stage& stage = screen.stage;
  Rect rest = column;
  const Rect mark = rest.cut_top(40, 12);
  stage.fill(mark, Token::berisiko_tint, radius::option);
  if (stage.palette().tints_are_outlines) stage.outline(mark, Token::berisiko, radius::option);
  stage.icon(Icon::visibility_off, {mark.x + 26, mark.centre().y}, 24, Token::berisiko);
  stage.text_in({mark.x + 50, mark.y, mark.w - 60, mark.h}, screen.w().play_only_here(), Type::small_b);
  ScrollArea list(stage, "play.side", rest);
  Rect at_card = list.content();
  for (const SideCard& look : cards_of(screen.desk, at)) at_card.cut_top(draw_card(stage, at_card, look), 12);
  for (const SourceLine& line : source_lines(screen.desk, *at.scenario, references_of(at.node()))) {
    const std::string text = screen.w().play_source(line.text);
    at_card.cut_top(stage.paragraph({at_card.x + 4, at_card.y, at_card.w - 8, 1e4F}, text, Type::small, Token::ink2),
                    6);
  }
  list.finish(at_card.y);
}

float action_height(const Stage& stage) {
  return stage.narrow() ? k_button : k_button_large;
}

bool action_left(Stage& stage, Rect& row, Button look) {
  if (button_width(stage, look, row.h) > row.w) look.show_key = false;
  if (button_width(stage, look, row.h) <= row.w) return button_cut_left(stage, row, look);
  const Rect at = row.cut_left(44, 8).middle(44, 44);
  return icon_button(stage, at, look.id, look.label, look.icon, look.key, look.enabled);
}

void side_button(Screen& screen, Rect& row, const PlayStage& at) {
  if (!screen.stage.narrow() || side_count(at) == 0) return;
  if (button_cut_right(screen.stage, row,
                       {.id = "play.side",
                        .label = screen.w().play_side(side_count(at)),
                        .icon = Icon::visibility_off,
                        .key = {Key::d}}))
    screen.memory.run.play.side = true;
}

void side_sheet(Screen& screen, const PlayStage& at) {
  PlayMemory& memory = screen.memory.run.play;
  Stage& stage = screen.stage;
  if (!memory.side) return;
  if (!stage.narrow()) {
    memory.side = false;
    return;
  }
  Rect inside = begin_dialog(stage, 640, stage.area().h - 60);
  Rect row = inside.cut_bottom(k_button, 12);
  side_cards(screen, inside, at);
  if (button_cut_left(stage, row,
                      {.id = "play.side_close", .label = screen.w().play_side_close(), .key = {Key::escape}}))
    memory.side = false;
  end_dialog(stage);
}

}  // namespace rembug::ui

#include "ui/screens/map_scene.hpp"

#include <algorithm>

#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

const std::string& activity_word(scenario::ActivityKind activity, const i18n::Words& w) {
  switch (activity) {
    case scenario::ActivityKind::choose_one: return w.map_activity_choose_one();
    case scenario::ActivityKind::choose_several: return w.map_activity_choose_several();
    case scenario::ActivityKind::order: return w.map_activity_order();
    case scenario::ActivityKind::form: return w.map_activity_form();
    case scenario::ActivityKind::pick_service: return w.map_activity_pick_service();
    case scenario::ActivityKind::role_play: return w.map_activity_role_play();
    case scenario::ActivityKind::reflect: return w.map_activity_reflect();
    case scenario::ActivityKind::inform: return w.map_activity_inform();
  }
  return w.map_activity_inform();
}

struct WayLook {
  Icon icon;
  Token ink;
  std::string word;
};

WayLook look_of(WayKind kind, const i18n::Words& w) {
  const auto level = [&](scenario::Level l) {
    const Meaning meaning = meaning_of(l);
    return WayLook{meaning.icon, meaning.ink, level_word(l, w)};
  };
  switch (kind) {
    case WayKind::safe: return level(scenario::Level::aman);
    case WayKind::risky: return level(scenario::Level::berisiko);
    case WayKind::harmful: return level(scenario::Level::membahayakan);
    case WayKind::plain:
    case WayKind::later: break;
  }
  return {Icon::chevron_right, Token::ink2, {}};
}

std::string name_of(const Desk& desk, const scenario::Scenario& scenario, const scenario::NodeId& id) {
  const auto found = scenario.node_index.find(id.text);
  return found == scenario.node_index.end() ? std::string() : scene_name(desk, scenario, found->second);
}

// A choice: its words, what they mean, and where they lead.
struct ChoiceWords {
  WayLook look;
  std::string label;
  std::string leads;
};

ChoiceWords words_of(const Desk& desk, const scenario::Scenario& scenario, const scenario::Node& node,
                     const scenario::Choice& choice) {
  const i18n::Words& w = desk.w();
  ChoiceWords words{look_of(scenario::way_of(choice), w), story(desk, scenario, "c." + choice.id.text + ".label"), {}};
  if (words.label.empty() && !choice.service.text.empty()) {
    if (const scenario::Service* service = scenario.service(choice.service)) {
      const auto name = service->name.find(w.language_code());
      words.label = name == service->name.end() ? service->id.text : name->second;
    }
  }
  words.leads = words.look.word;
  const auto add = [&](const std::string& more) { words.leads += (words.leads.empty() ? "" : ", ") + more; };
  const scenario::NodeId& target = choice.go_to.text.empty() ? node.go_to : choice.go_to;
  if (!target.text.empty()) add(w.map_leads(name_of(desk, scenario, target)));
  for (const scenario::Schedule& later : choice.schedule) {
    if (!later.insert.text.empty()) add(w.map_later_leads(name_of(desk, scenario, later.insert)));
  }
  return words;
}

void draw_scene(Screen& screen, Rect& at, const scenario::Scenario& scenario, std::size_t index) {
  Stage& stage = screen.stage;
  const Desk& desk = screen.desk;
  const i18n::Words& w = screen.w();
  const scenario::Node& node = scenario.nodes[index];
  const std::string key = "n." + node.id.text;
  stage.text_in(at.cut_top(22), w.map_chosen(), Type::small, Token::ink2);
  at.cut_top(stage.paragraph(at, scene_name(desk, scenario, index), Type::story_b), 6);
  std::string about = activity_word(node.activity, w);
  if (node.facilitation.minutes > 0) about += ", " + w.map_minutes(node.facilitation.minutes);
  at.cut_top(stage.paragraph(at, about, Type::small, Token::ink2), 8);
  at.cut_top(stage.paragraph(at, story(desk, scenario, key + ".body"), Type::small), 8);
  at.cut_top(stage.paragraph(at, story(desk, scenario, key + ".question"), Type::small_b), 8);
  if (const scenario::Ending* ending = scenario.ending(node.ending)) {
    const Meaning meaning = meaning_of(ending->outcome);
    chip(stage, {at.x, at.y}, {meaning.icon, level_word(ending->outcome, w), meaning.ink, meaning.tint});
    at.cut_top(32, 8);
    at.cut_top(stage.paragraph(at, story(desk, scenario, "e." + node.ending + ".text"), Type::small), 8);
    return;
  }
  if (node.choices.empty()) {
    const std::string where = name_of(desk, scenario, node.go_to);
    at.cut_top(stage.paragraph(at, where.empty() ? w.map_no_choices() : w.map_leads(where), Type::small, Token::ink2));
    return;
  }
  std::vector<ChoiceWords> all;
  float height = 20;
  const float text_w = at.w - 24 - 30;
  for (const scenario::Choice& choice : node.choices) {
    all.push_back(words_of(desk, scenario, node, choice));
    height += stage.paragraph_height(all.back().label, Type::small_b, text_w) +
              stage.paragraph_height(all.back().leads, Type::small, text_w) + 8;
  }
  const Rect box = at.cut_top(height, 8);
  well(stage, box);
  Rect inside = box.shrunk(12, 12);
  for (const ChoiceWords& choice : all) {
    stage.icon(choice.look.icon, {inside.x + 11, inside.y + 11}, 20, choice.look.ink);
    const Rect text{inside.x + 30, inside.y, text_w, inside.h};
    inside.cut_top(stage.paragraph(text, choice.label, Type::small_b, choice.look.ink));
    inside.cut_top(stage.paragraph({text.x, inside.y, text_w, inside.h}, choice.leads, Type::small, Token::ink2), 8);
  }
}

}  // namespace

std::string scene_name(const Desk& desk, const scenario::Scenario& scenario, std::size_t index) {
  const scenario::Node& node = scenario.nodes[index];
  std::string title = story(desk, scenario, "n." + node.id.text + ".title");
  if (!node.ending.empty()) {
    const std::string ending = story(desk, scenario, "e." + node.ending + ".title");
    return ending.empty() ? (title.empty() ? node.id.text : title) : ending;
  }
  if (title.empty()) title = node.id.text;
  return std::to_string(scenario::scene_number(scenario, index)) + ". " + title;
}

void scene_details(Screen& screen, Rect inside, const scenario::Scenario& scenario, std::size_t node) {
  Stage& stage = screen.stage;
  const Button practise{.id = "map.practise",
                        .label = screen.w().library_practise(),
                        .kind = ButtonKind::filled,
                        .icon = Icon::play_arrow,
                        .key = {Key::enter}};
  stage.set_group("map.scene");
  if (button(stage, inside.cut_bottom(k_button, 12), practise)) {
    screen.memory.practice_list.open_scenario = scenario.id;
    screen.memory.library.scene_open = false;
    screen.go(Place::latihan);
  }
  stage.set_group({});
  ScrollArea scroll(stage, "map.scene." + scenario.nodes[node].id.text, inside);
  Rect at = scroll.content();
  draw_scene(screen, at, scenario, node);
  scroll.finish(at.y);
}

void scene_dialog(Screen& screen, const scenario::Scenario& scenario, std::size_t node) {
  Stage& stage = screen.stage;
  Rect box = begin_dialog(stage, 640, 620);
  const Button close{.id = "map.scene_close", .label = screen.w().map_details_close(), .key = {Key::escape}};
  stage.set_group("map.scene_close");
  if (button(stage, box.cut_bottom(k_button, 10), close)) screen.memory.library.scene_open = false;
  scene_details(screen, box, scenario, node);
  end_dialog(stage);
  if (!screen.memory.library.scene_open) stage.focus("map.scene." + scenario.nodes[node].id.text);
}

}  // namespace rembug::ui

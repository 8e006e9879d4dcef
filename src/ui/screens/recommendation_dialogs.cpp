// Rekomendasi: where things came up, and the dialogs for session files and for exporting.
#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

#include "ui/screens/recommendation_parts.hpp"
#include "ui/widgets/pictures.hpp"

namespace rembug::ui {

namespace {

// -1 where no session was held; else how often what is looked at came up there.
std::vector<int> counts_of(const Desk& desk, const Across& across, const TileMap& map, const std::string* group) {
  std::map<std::string, int> counts;
  for (const SessionListing& listing : desk.sessions) counts.try_emplace(listing.details.kelurahan, 0);
  if (across.look == Look::promises) {
    for (const report::Promise* promise : across.promises) ++counts[promise->place];
  } else {
    for (const RecommendationRow& row : across.rows) {
      if (group != nullptr && row.group->key != *group) continue;
      for (const report::RecommendedItem* item : row.items) counts[item->place] += item->times_raised;
    }
  }
  std::vector<int> in_order;
  for (const Tile& tile : map.tiles) {
    const auto found = counts.find(tile.kelurahan);
    in_order.push_back(found == counts.end() ? -1 : found->second);
  }
  return in_order;
}

float draw_map(Screen& screen, Rect inside, const Across& across) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  RecommendationsMemory& memory = screen.memory.recommendations;
  const auto& places = screen.desk.shelf->shared.places;
  const float top = inside.y;
  const std::string& heading = across.look == Look::proposals      ? w.across_map_proposals()
                               : across.look == Look::difficulties ? w.across_map_difficulties()
                                                                   : w.across_map_promises();
  inside.cut_top(stage.paragraph(inside, heading, Type::card_b), 4);
  if (places.empty()) {
    inside.cut_top(stage.paragraph(inside, w.across_map_none(), Type::body, Token::ink2));
    return inside.y - top;
  }
  const TileMap map = tile_map_layout(places, inside);
  int chosen = -1;
  for (std::size_t i = 0; i < map.tiles.size(); ++i) {
    if (map.tiles[i].kelurahan == memory.kelurahan) chosen = static_cast<int>(i);
  }
  const std::string* group = across.look != Look::promises && memory.details ? &memory.opened : nullptr;
  stage.set_group("across.map");
  const int pressed = draw_tile_map(stage, map, places, counts_of(screen.desk, across, map, group), chosen);
  stage.set_group({});
  if (pressed >= 0) {
    const std::string& name = map.tiles[static_cast<std::size_t>(pressed)].kelurahan;
    memory.kelurahan = memory.kelurahan == name ? std::string() : name;
  }
  inside.cut_top(map.bottom - inside.y, 8);
  inside.cut_top(stage.paragraph(inside, w.across_map_legend(), Type::hint, Token::ink2));
  return inside.y - top;
}

}  // namespace

void recommendation_map(Screen& screen, const Rect& rect, const Across& across) {
  card(screen.stage, rect);
  Rect inside = rect.shrunk(20, 14);
  ScrollArea scroll(screen.stage, "across.map", inside);
  const Rect content = scroll.content();
  scroll.finish(content.y + draw_map(screen, content, across));
}

void map_dialog(Screen& screen, const Across& across) {
  Stage& stage = screen.stage;
  Rect box = begin_dialog(stage, 640, 700);
  Rect foot = box.cut_bottom(k_button, 12);
  ScrollArea scroll(stage, "across.map", box);
  const Rect content = scroll.content();
  scroll.finish(content.y + draw_map(screen, content, across));
  stage.set_group("across.map_foot");
  if (button_cut_left(stage, foot,
                      {.id = "across.map_close", .label = screen.w().across_map_close(), .key = {Key::escape}})) {
    screen.memory.recommendations.map_open = false;
  }
  end_dialog(stage);
  if (!screen.memory.recommendations.map_open) stage.focus("across.show_map");
}

void files_dialog(Screen& screen) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  RecommendationsMemory& memory = screen.memory.recommendations;
  const std::optional<FolderView>& folder = screen.desk.folder;
  Rect box = begin_dialog(stage, 720, 640);
  box.cut_top(stage.paragraph(box, w.across_files_heading(), Type::heading_b), 4);
  box.cut_top(stage.paragraph(box, w.across_files_words(), Type::small, Token::ink2), 8);
  Rect foot = box.cut_bottom(k_button, 12);
  Rect place = box.cut_top(46, 4);
  const std::vector<std::string> suffixes = {".rembug"};
  if (folder && !folder->parent.empty()) {
    stage.set_group("files.up");
    if (icon_button(stage, place.cut_left(44, 8).middle(44, 44), "files.up", w.across_files_up(), Icon::arrow_back,
                    {Key::backspace}))
      screen.wish(ShowFolder{folder->parent, suffixes});
  }
  stage.icon(Icon::folder_open, {place.x + 12, place.centre().y}, 24, Token::ink2);
  place.cut_left(34);
  // The end of a path says more than its beginning.
  std::string path = folder ? folder->path : w.across_files_reading();
  while (stage.text_width("…" + path, Type::small) > place.w && path.find('/', 1) != std::string::npos)
    path = path.substr(path.find('/', 1));
  if (folder && path != folder->path) path = "…" + path;
  stage.text_in(place, path, Type::small, Token::ink2);

  bool done = false;
  std::vector<std::string> files;
  ScrollArea scroll(stage, "files.list", box);
  Rect at = scroll.content();
  stage.set_group("files.list");
  if (folder) {
    for (const FolderEntry& entry : folder->entries) {
      if (!entry.is_folder) files.push_back(entry.path);
      const float text = stage.paragraph_height(entry.name, Type::body, at.w - 52);
      const Rect row = at.cut_top(std::max(44.F, text + 16));
      separator(stage, row.x, row.right(), row.y);
      const Stage::Touch touch = pressable(stage, row, "files.entry." + entry.name, entry.name, radius::small);
      stage.icon(entry.is_folder ? Icon::folder_open : Icon::upload_file, {row.x + 20, row.centre().y}, 22, Token::pri);
      stage.paragraph({row.x + 44, row.centre().y - text / 2, row.w - 52, text}, entry.name, Type::body);
      if (!touch.pressed) continue;
      if (entry.is_folder) {
        screen.wish(ShowFolder{entry.path, suffixes});
      } else {
        screen.wish(MergeFiles{{entry.path}});
        done = true;
      }
    }
    if (files.empty())
      at.cut_top(stage.paragraph(at.moved(0, 12), w.across_files_none(), Type::body, Token::ink2) + 12);
  }
  scroll.finish(at.y);
  stage.set_group("files.foot");
  if (!files.empty() && button_cut_left(stage, foot,
                                        {.id = "files.all",
                                         .label = w.across_files_all(files.size()),
                                         .kind = ButtonKind::filled,
                                         .key = ctrl(Key::enter),
                                         .show_key = !stage.narrow()})) {
    screen.wish(MergeFiles{files});
    done = true;
  }
  if (button_cut_left(stage, foot, {.id = "files.cancel", .label = w.across_cancel(), .key = {Key::escape}}))
    done = true;
  if (!stage.focused().starts_with("files."))
    stage.focus(folder && !folder->entries.empty() ? "files.entry." + folder->entries.front().name : "files.cancel");
  end_dialog(stage);
  if (done) {
    memory.folder_for_merge = false;
    screen.wish(LeaveFolder{});
    stage.focus("across.add");
  }
}

void export_dialog(Screen& screen) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  RecommendationsMemory& memory = screen.memory.recommendations;
  struct Form {
    const char* id;
    Icon icon;
    const std::string& title;
    const std::string& words;
    report::RecommendationFormat format;
  };
  const std::array<Form, 3> forms = {Form{"export.csv", Icon::table_chart, w.across_export_csv(),
                                          w.across_export_csv_words(), report::RecommendationFormat::csv},
                                     Form{"export.html", Icon::description, w.across_export_html(),
                                          w.across_export_html_words(), report::RecommendationFormat::html},
                                     Form{"export.json", Icon::save_alt, w.across_export_json(),
                                          w.across_export_json_words(), report::RecommendationFormat::json}};
  Rect box = begin_dialog(stage, 640, 470);
  Rect foot = box.cut_bottom(k_button, 12);
  ScrollArea scroll(stage, "across.export", box);
  Rect at = scroll.content();
  at.cut_top(stage.paragraph(at, w.across_export_heading(), Type::heading_b), 6);
  at.cut_top(stage.paragraph(at, w.across_export_words(), Type::body, Token::ink2), 14);
  stage.set_group("export.forms");
  bool done = false;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const Form& form = forms[i];
    const Rect row = at.cut_top(68, 10);
    stage.outline(row, Token::edge, radius::option);
    const Stage::Touch touch = pressable(stage, row, form.id, form.title, radius::option);
    Rect inside = row.shrunk(16, 8);
    const Rect cap = inside.cut_right(key_caps_width(stage, {digit(static_cast<int>(i) + 1)}), 10);
    key_caps(stage, {cap.x, cap.centre().y - 10}, {digit(static_cast<int>(i) + 1)});
    icon_tile(stage, inside.cut_left(48, 14).middle(48, 48), form.icon, Token::pri, Token::soft);
    stage.text_in(inside.cut_top(26), form.title, Type::body_b);
    stage.text_in(inside, form.words, Type::small, Token::ink2);
    if (touch.pressed || stage.pressed(digit(static_cast<int>(i) + 1))) {
      screen.wish(ExportRecommendations{screen.desk.recommended_by, form.format});
      done = true;
    }
  }
  scroll.finish(at.y);
  stage.set_group("export.foot");
  if (button_cut_left(stage, foot, {.id = "export.cancel", .label = w.across_cancel(), .key = {Key::escape}}))
    done = true;
  if (!stage.focused().starts_with("export.")) stage.focus("export.csv");
  end_dialog(stage);
  if (done) {
    memory.exporting = false;
    stage.focus("across.export");
  }
}

}  // namespace rembug::ui

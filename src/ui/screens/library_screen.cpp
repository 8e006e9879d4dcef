// Skenario: what is installed, and what the check found, with its place in the file and what to do about it.
#include <algorithm>
#include <array>

#include "i18n/describe.hpp"
#include "ui/screens/library_parts.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

constexpr float k_list = 372, k_list_row = 62;

bool holds(std::string text, std::string part) {
  const auto lower = [](std::string& all) {
    std::transform(all.begin(), all.end(), all.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  };
  lower(text);
  lower(part);
  return text.find(part) != std::string::npos;
}

struct Found {
  std::size_t errors = 0, warnings = 0, notes = 0;
};

Found counted(const Diagnostics& diagnostics) {
  Found found;
  for (const Diagnostic& one : diagnostics) {
    if (one.severity == Severity::error)
      ++found.errors;
    else if (one.severity == Severity::warning)
      ++found.warnings;
    else
      ++found.notes;
  }
  return found;
}

// A row of the list: a scenario, or the shared data when something is wrong with it.
struct Listed {
  std::size_t index = 0;  // of the shelf's entries; their number: the shared data
  const scenario::Scenario* scenario = nullptr;
  const Diagnostics* diagnostics = nullptr;
  std::string id, title, path;
};

std::vector<Listed> all_of(const Desk& desk) {
  std::vector<Listed> all;
  const scenario::Shelf& shelf = *desk.shelf;
  for (std::size_t i = 0; i < shelf.entries.size(); ++i) {
    const scenario::ShelfEntry& entry = shelf.entries[i];
    const std::string folder = entry.path.filename().string();
    Listed listed{i, entry.scenario ? &*entry.scenario : nullptr, &entry.found, folder, folder, entry.path.string()};
    if (entry.scenario) {
      listed.id = entry.scenario->id;
      listed.title = story(desk, *entry.scenario, "title");
    }
    all.push_back(std::move(listed));
  }
  if (!shelf.shared_found.empty())
    all.push_back({shelf.entries.size(), nullptr, &shelf.shared_found, "shared", desk.w().library_shared(), {}});
  return all;
}

struct State {
  Icon icon;
  Token ink, tint;
  std::string words;
};

State state_of(const Listed& listed, const i18n::Words& w) {
  const Found found = counted(*listed.diagnostics);
  std::string words;
  const auto add = [&](const std::string& more) { words += (words.empty() ? "" : ", ") + more; };
  if (found.errors > 0) add(w.library_errors(found.errors));
  if (found.warnings > 0) add(w.library_warnings(found.warnings));
  if (found.notes > 0) add(w.library_notes(found.notes));
  if (found.errors > 0) return {Icon::error, Token::membahayakan, Token::membahayakan_tint, words};
  if (found.warnings > 0) return {Icon::info, Token::berisiko, Token::berisiko_tint, words};
  if (words.empty()) words = w.library_ready();
  return {Icon::check_circle, Token::aman, Token::aman_tint, words};
}

struct SeverityLook {
  Icon icon;
  Token ink, tint;
  const std::string& word;
};

SeverityLook look_of(Severity severity, const i18n::Words& w) {
  switch (severity) {
    case Severity::error: return {Icon::error, Token::membahayakan, Token::membahayakan_tint, w.library_error()};
    case Severity::warning: return {Icon::info, Token::berisiko, Token::berisiko_tint, w.library_warning()};
    case Severity::note: return {Icon::help, Token::ink2, Token::sunk, w.library_note()};
  }
  return {Icon::error, Token::membahayakan, Token::membahayakan_tint, w.library_error()};
}

// The list with its search field; moving the ring along the rows chooses. Enter and Esc lead out of the search to what
// it found.
void list(Screen& screen, const Rect& area, const std::vector<Listed>& all) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  LibraryMemory& memory = screen.memory.library;
  card(stage, area);
  Rect inside = area.shrunk(10);
  std::string& search = screen.drafts.text("library.search");
  stage.set_group("library.search");
  const FieldEvents events = text_field(stage, inside.cut_top(46, 8), search,
                                        {.id = "library.search",
                                         .label = {},
                                         .hint = w.library_search(),
                                         .icon = Icon::search,
                                         .name = w.library_search()});
  const bool leaves = events.submitted || (events.active && stage.pressed(Key::escape));
  stage.set_group("library.list");
  ScrollArea scroll(stage, "library.list", inside);
  Rect at = scroll.content();
  bool any = false;
  for (const Listed& listed : all) {
    if (!holds(listed.title, search) && !holds(listed.id, search)) continue;
    if (leaves && !any) {
      memory.scenario = listed.index;
      stage.focus("library.entry." + listed.id);
    }
    any = true;
    const State state = state_of(listed, w);
    const float text_w = at.w - 50 - 12;
    const float text = stage.paragraph_height(listed.title, Type::body_b, text_w) +
                       stage.paragraph_height(state.words, Type::small, text_w);
    const Rect row = at.cut_top(std::max(k_list_row, text + 14));
    const bool on = listed.index == memory.scenario;
    if (on) {
      stage.fill(row, Token::soft, radius::control);
      stage.outline(row, Token::pri, radius::control, 3);
    }
    const std::string id = "library.entry." + listed.id;
    const Stage::Touch touch = pressable(stage, row, id, listed.title, radius::control, false);
    if (touch.pressed || (touch.ring && stage.memory().arrowed_to == id)) {
      memory.scenario = listed.index;
      memory.finding = 0;
      memory.node = {};
      stage.memory().scroll["library.found"] = 0;
    }
    stage.icon(state.icon, {row.x + 26, row.centre().y}, 24, state.ink);
    Rect words = Rect{row.x + 50, row.centre().y - text / 2, text_w, text};
    words.cut_top(stage.paragraph(words, listed.title, Type::body_b));
    stage.paragraph(words, state.words, Type::small, Token::ink2);
  }
  if (!any) at.cut_top(stage.paragraph(at.shrunk(10, 8), w.library_not_found(), Type::body, Token::ink2));
  scroll.finish(at.y);
  stage.set_group({});
}

std::string languages_of(const scenario::Scenario& scenario, const i18n::Words& w) {
  std::string languages;
  for (const auto& [code, texts] : scenario.texts) {
    languages += languages.empty() ? "" : ", ";
    languages += code == "id" ? w.library_language_id() : code == "en" ? w.library_language_en() : code;
  }
  return languages;
}

// What the scenario is, in chips; gives the height.
float chips(Stage& stage, const Rect& at, const scenario::Scenario& scenario, const i18n::Words& w) {
  const ChipLook level =
      scenario.level == scenario::CaseLevel::hijau
          ? ChipLook{Icon::check_circle, w.play_level_green(), Token::aman, Token::aman_tint}
      : scenario.level == scenario::CaseLevel::kuning
          ? ChipLook{Icon::warning, w.play_level_yellow(), Token::berisiko, Token::berisiko_tint}
          : ChipLook{Icon::dangerous, w.play_level_red(), Token::membahayakan, Token::membahayakan_tint};
  const std::string& status = scenario.status == scenario::Status::draft      ? w.library_status_draft()
                              : scenario.status == scenario::Status::reviewed ? w.library_status_reviewed()
                                                                              : w.library_status_released();
  const ChipLook looks[] = {level,
                            {Icon::schedule, w.play_minutes(scenario.minutes)},
                            {Icon::movie, w.library_scenes(scenario.nodes.size())},
                            {Icon::verified, status + ", " + w.library_version(scenario.version)},
                            {Icon::translate, languages_of(scenario, w)}};
  float x = at.x, y = at.y;
  for (const ChipLook& look : looks) {
    const float width = chip_width(stage, look);
    if (x > at.x && x + width > at.right()) {
      x = at.x;
      y += 40;
    }
    x += chip(stage, {x, y}, look) + 8;
  }
  return y + 32 - at.y;
}

std::string verdict(const Listed& listed, const i18n::Words& w) {
  const Found found = counted(*listed.diagnostics);
  if (found.errors > 0) return w.library_verdict_bad(found.errors);
  const std::size_t advice = found.warnings + found.notes;
  return advice > 0 ? w.library_verdict_advice(advice) : w.library_verdict_good();
}

std::string place_words(const rembug::Place& place, const i18n::Words& w) {
  if (place.line == 0) return w.library_at_file(place.file);
  return w.library_at_line(place.file, std::to_string(place.line), std::to_string(place.column));
}

// "scenario.json:118:21", as editors and rembugctl write it.
std::string place_for_copy(const rembug::Place& place) {
  if (place.line == 0) return place.file;
  return place.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

std::string trimmed(const std::string& line) {
  const std::size_t from = line.find_first_not_of(" \t");
  if (from == std::string::npos) return {};
  return line.substr(from, line.find_last_not_of(" \t\r") - from + 1);
}

// One finding; the chosen one shows the line, the hint and its buttons. Gives the height; draws if `drawn`.
float finding(Screen& screen, const Rect& at, const Diagnostic& found, std::size_t number, bool drawn) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  LibraryMemory& memory = screen.memory.library;
  const bool chosen = number == memory.finding;
  const SeverityLook look = look_of(found.severity, w);
  const std::string words = i18n::describe(found, w), hint = i18n::hint_of(found, w),
                    place = place_words(found.place, w);
  const std::string line = chosen ? trimmed(found.place.source_line) : std::string();
  const std::string code = found.proof == "proved" ? found.code + ", " + w.library_proved() : found.code;
  const float code_w = stage.text_width(code, Type::small) + 4;
  const float text_w = at.w - 18 - 48 - 14 - 18;
  const float heading = stage.paragraph_height(words, Type::body_b, text_w - code_w - 12);
  const float place_h = stage.paragraph_height(place, Type::small, text_w);
  const float line_h = line.empty() ? 0 : stage.paragraph_height(line, Type::small, text_w - 28) + 16;
  const float hint_h = stage.paragraph_height(hint, Type::small, text_w);
  const float height = std::max(76.F, 16 + heading + place_h + (line_h > 0 ? line_h + 8 : 0) + hint_h + 16) +
                       (chosen ? k_button + 8 : 0);
  const Button open_file{.id = "library.open", .label = w.library_open(), .icon = Icon::edit};
  if (!drawn) return height;
  const Rect whole = at.with_height(height);
  stage.set_group("library.found");
  const std::string id = "library.finding." + std::to_string(number);
  const Stage::Touch touch = pressable(stage, whole.shrunk(3), id, words, radius::option, false);
  if (touch.pressed || (touch.ring && stage.memory().arrowed_to == id)) memory.finding = number;
  Rect inside = whole.shrunk(18, 14);
  icon_tile(stage, inside.cut_left(48, 14).with_height(48), look.icon, look.ink, look.tint);
  stage.text_in({inside.right() - code_w, inside.y, code_w, 25}, code, Type::small, Token::ink2, Align::right);
  inside.cut_top(stage.paragraph(inside.with_width(text_w - code_w - 12), words, Type::body_b));
  inside.cut_top(stage.paragraph(inside, place, Type::small, Token::ink2));
  if (line_h > 0) {
    inside.cut_top(4);
    const Rect box = inside.cut_top(line_h, 4);
    well(stage, box, radius::small);
    stage.paragraph(box.shrunk(14, 8), line, Type::small);
  }
  inside.cut_top(stage.paragraph(inside, hint, Type::small), 8);
  if (chosen) {
    Rect row = inside.cut_top(k_button);
    stage.set_group("library.actions");
    const bool first_thing = found.severity == Severity::error;
    if (button_cut_left(stage, row,
                        {.id = "library.copy",
                         .label = w.library_copy(),
                         .kind = first_thing ? ButtonKind::filled : ButtonKind::plain,
                         .icon = Icon::content_copy,
                         .key = first_thing ? Chord{Key::enter} : Chord{}})) {
      screen.wish(CopyText{place_for_copy(found.place)});
      screen.wish(Toast{w.library_copied()});
    }
    if (row.w >= button_width(stage, open_file) && button_cut_left(stage, row, open_file))
      screen.wish(OpenFile{found.place.file});
    stage.set_group({});
  }
  return height;
}

void findings(Screen& screen, Rect& at, const Diagnostics& all) {
  Stage& stage = screen.stage;
  std::vector<float> heights;
  float height = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    heights.push_back(finding(screen, at, all[i], i, false));
    height += heights.back();
  }
  card(stage, at.with_height(height));
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Rect row = at.cut_top(heights[i]);
    if (i > 0) separator(stage, row.x + 1, row.right() - 1, row.y);
    finding(screen, row, all[i], i, true);
  }
  stage.set_group({});
}

void chosen_scenario(Screen& screen, Rect area, const Listed& listed) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const bool has_errors = counted(*listed.diagnostics).errors > 0;
  ScrollArea scroll(stage, "library.found", area);
  Rect at = scroll.content();
  at.w = std::min(at.w, 980.F);
  if (listed.scenario != nullptr) {
    const Button map{.id = "library.map", .label = w.library_map(), .icon = Icon::account_tree, .key = {Key::p}};
    const Button practise{.id = "library.practise",
                          .label = w.library_practise(),
                          .kind = has_errors ? ButtonKind::plain : ButtonKind::filled,
                          .icon = Icon::play_arrow,
                          .key = has_errors ? Chord{Key::m} : Chord{Key::enter}};
    const float buttons = button_width(stage, map, k_button) + button_width(stage, practise, k_button) + 12;
    const bool below = at.w - buttons < 260;
    const float title_w = below ? at.w : at.w - buttons - 16;
    const float title = stage.paragraph_height(listed.title, Type::heading_b, title_w);
    Rect row = at;
    stage.paragraph({at.x, at.y + (below ? 0 : std::max(0.F, (k_button - title) / 2)), title_w, title}, listed.title,
                    Type::heading_b);
    at.cut_top(below ? title : std::max(k_button, title), 8);
    if (below) {
      row = at.cut_top(k_button, 8);
    } else {
      row = row.with_height(k_button);
      row.cut_left(row.w - buttons);
    }
    stage.set_group("library.what");
    if (button_cut_left(stage, row, map)) {
      screen.memory.library.map_zoom = k_map_first_look;
      screen.memory.library.map_x = screen.memory.library.map_y = 0;
      screen.go(Place::peta);
    }
    if (button_cut_left(stage, row, practise)) {
      screen.memory.practice_list.open_scenario = listed.scenario->id;
      screen.go(Place::latihan);
    }
    stage.set_group({});
    at.cut_top(chips(stage, at, *listed.scenario, w), 10);
    at.cut_top(stage.paragraph(at, story(screen.desk, *listed.scenario, "summary"), Type::body), 10);
  } else {
    at.cut_top(stage.paragraph(at, listed.title, Type::heading_b), 4);
    const std::string& below = listed.path.empty() ? w.library_shared_words() : listed.path;
    at.cut_top(stage.paragraph(at, below, Type::small, Token::ink2), 8);
  }
  const State state = state_of(listed, w);
  const float mark = 30;
  const std::string words = verdict(listed, w);
  stage.icon(state.icon, {at.x + 11, at.y + 12}, 22, state.ink);
  at.cut_top(stage.paragraph({at.x + mark, at.y, at.w - mark, at.h}, words, Type::body), 12);
  if (!listed.diagnostics->empty()) {
    findings(screen, at, *listed.diagnostics);
    at.cut_top(14);
  }
  if (listed.scenario != nullptr) at.cut_top(library_about(screen, at, *listed.scenario));
  scroll.finish(at.y + 8);
}

}  // namespace

void library_screen(Screen& screen) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  LibraryMemory& memory = screen.memory.library;
  const std::vector<Listed> all = all_of(screen.desk);
  const Framed frame = framed(screen, {.title = w.library_title(),
                                       .subtitle = w.library_subtitle(screen.desk.shelf->entries.size()),
                                       .saved = false,
                                       .stop = false});
  Rect right = frame.bar_right.middle(frame.bar_right.w, k_button_small);
  stage.set_group("library.top");
  if (button_cut_right(stage, right,
                       {.id = "library.reload", .label = w.library_reload(), .icon = Icon::refresh, .key = {Key::f8}}))
    screen.wish(ReloadShelf{});
  stage.set_group({});

  const bool narrow = stage.narrow();
  Rect page = frame.page;
  page = page.middle(std::min(page.w - (narrow ? 32.F : 64.F), 1400.F), page.h - 32);
  if (all.empty()) {
    empty_state(stage, page, Icon::auto_stories, w.library_none(), w.library_none_words());
  } else {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Listed& l) { return l.index == memory.scenario; });
    const Listed& listed = found == all.end() ? all.front() : *found;
    memory.scenario = listed.index;
    if (memory.finding >= listed.diagnostics->size()) memory.finding = 0;
    const float list_w = page.w >= 1000 ? k_list : std::max(220.F, page.w * 0.34F);
    list(screen, page.cut_left(list_w, narrow ? 16 : 24), all);
    chosen_scenario(screen, page, listed);
    stage.default_focus("library.entry." + listed.id);
  }
  if (stage.pressed(Key::slash)) stage.focus("library.search");
  if (frame.back || stage.pressed(Key::escape)) {
    screen.drafts.clear("library.search");
    screen.go(Place::beranda);
  }
  screen.keys = {{{Key::up}, {Key::down}, w.library_key_rows()},
                 {{Key::enter}, {}, w.library_practise()},
                 {{Key::p}, {}, w.library_map()},
                 {{Key::slash}, {}, w.library_search()},
                 {{Key::f8}, {}, w.library_reload()},
                 {{Key::escape}, {}, w.library_key_home()}};
}

}  // namespace rembug::ui

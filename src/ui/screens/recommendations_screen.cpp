// Rekomendasi: what recurs, what is owed. The groups at the left, where they came up at the right.
#include <algorithm>
#include <array>

#include "i18n/format.hpp"
#include "ui/screens/recommendation_parts.hpp"
#include "ui/widgets/pictures.hpp"

namespace rembug::ui {

namespace {

constexpr float k_map = 470, k_control = 44;

std::vector<std::string> with_all(const std::string& all, std::vector<std::string> names) {
  names.insert(names.begin(), all);
  return names;
}

std::vector<std::string> names_of(std::span<const scenario::NamedThing> things, std::string_view language) {
  std::vector<std::string> names;
  for (const auto& thing : things) names.emplace_back(thing.in(language));
  return names;
}

template <class Things>
std::string id_at(const Things& things, int index) {
  return index >= 0 && static_cast<std::size_t>(index) < things.size() ? things[static_cast<std::size_t>(index)].id
                                                                       : std::string();
}

RowFilter filter_of(const RecommendationsMemory& memory, const scenario::SharedData& shared) {
  RowFilter filter;
  if (memory.kecamatan >= 0 && static_cast<std::size_t>(memory.kecamatan) < shared.places.size())
    filter.kecamatan = shared.places[static_cast<std::size_t>(memory.kecamatan)].name;
  filter.kelurahan = memory.kelurahan;
  filter.step = id_at(shared.case_steps, memory.step);
  filter.theme = id_at(shared.themes, memory.theme);
  return filter;
}

void clear_filters(RecommendationsMemory& memory) {
  memory.kecamatan = memory.step = memory.theme = -1;
  memory.kelurahan.clear();
}

// Places controls from left to right and goes on in the next line where there is no room.
class Flow {
 public:
  explicit Flow(const Rect& area) : area_(area), x_(area.x) {}
  Rect next(float width, float height = k_control) {
    width = std::min(width, area_.w);
    if (x_ > area_.x && x_ + width > area_.right()) {
      x_ = area_.x;
      y_ += k_control + 10;
    }
    const Rect place{x_, area_.y + y_ + (k_control - height) / 2, width, height};
    x_ += width + 10;
    return place;
  }
  float height() const { return y_ + k_control; }

 private:
  Rect area_;
  float x_;
  float y_ = 0;
};

// What is looked at, the filters and the grouping; gives the height.
float controls(Screen& screen, const Rect& at) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const scenario::SharedData& shared = screen.desk.shelf->shared;
  RecommendationsMemory& memory = screen.memory.recommendations;
  Flow flow(at);
  const std::array<SegmentLook, 3> kinds = {SegmentLook{w.across_proposals()}, SegmentLook{w.across_difficulties()},
                                            SegmentLook{w.across_promises()}};
  const int kind = segmented(stage, flow.next(segmented_width(stage, kinds)), "across.kind", kinds, memory.kind);
  if (kind >= 0) {
    memory.kind = kind;
    memory.details = false;
  }
  const auto filter = [&](const std::string& id, const std::string& label, std::vector<std::string> options, int& now,
                          Icon icon) {
    float width = 0;
    for (const std::string& option : options) width = std::max(width, stage.text_width(option, Type::body));
    width = std::min(width + (icon == Icon::none ? 60.F : 94.F), 250.F);
    stage.set_group(id);
    const int chosen = select(stage, flow.next(width), id, label, options, now + 1, icon);
    if (chosen >= 0) now = chosen - 1;
  };
  std::vector<std::string> kecamatan;
  for (const auto& place : shared.places) kecamatan.push_back(place.name);
  const std::string_view language = w.language_code();
  filter("across.kecamatan", w.across_filter_kecamatan(), with_all(w.across_all_kecamatan(), std::move(kecamatan)),
         memory.kecamatan, Icon::filter_list);
  filter("across.step", w.across_filter_step(), with_all(w.across_all_steps(), names_of(shared.case_steps, language)),
         memory.step, Icon::none);
  filter("across.theme", w.across_filter_theme(), with_all(w.across_all_themes(), names_of(shared.themes, language)),
         memory.theme, Icon::none);
  if (memory.kind != static_cast<int>(Look::promises)) {
    const std::array<std::string, 4> ways = {w.across_by_theme(), w.across_by_step(), w.across_by_place(),
                                             w.across_by_tag()};
    float width = 0;
    for (const std::string& way : ways) width = std::max(width, stage.text_width(way, Type::body));
    stage.set_group("across.group");
    const int by = select(stage, flow.next(width + 94), "across.group", w.across_group_by(), ways,
                          static_cast<int>(screen.desk.recommended_by), Icon::account_tree);
    if (by >= 0) {
      memory.details = false;
      screen.wish(LookAcross{static_cast<report::GroupBy>(by)});
    }
  }
  stage.set_group("across.chips");
  if (!memory.kelurahan.empty()) {
    const Button only{.id = "across.only", .label = w.across_only_place(memory.kelurahan), .icon = Icon::close};
    if (button(stage, flow.next(button_width(stage, only, k_button_small), k_button_small), only))
      memory.kelurahan.clear();
  }
  if (const int n = screen.desk.recommendations->demonstrations; n > 0) {
    const ChipLook look{Icon::info, w.across_demonstrations(n), Token::berisiko, Token::berisiko_tint};
    const Rect place = flow.next(chip_width(stage, look), 32);
    chip(stage, {place.x, place.y}, look);
  }
  stage.set_group({});
  return flow.height();
}

std::string heading_of(const Across& across, const i18n::Words& w) {
  if (across.look == Look::promises) {
    const auto overdue = std::count_if(across.promises.begin(), across.promises.end(),
                                       [](const report::Promise* promise) { return promise->overdue; });
    return w.across_heading_promises(across.promises.size(), overdue);
  }
  const auto& rows = across.rows;
  if (across.look == Look::proposals) {
    const auto without =
        std::count_if(rows.begin(), rows.end(), [](const RecommendationRow& row) { return row.promises.empty(); });
    return w.across_heading_proposals(rows.size(), without);
  }
  const auto recurring =
      std::count_if(rows.begin(), rows.end(), [](const RecommendationRow& row) { return row.sessions > 1; });
  return w.across_heading_difficulties(rows.size(), recurring);
}

// The card below the rows: how many promises there are, and the way to them.
float promise_card(Screen& screen, const Rect& at, const Across& across) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  RecommendationsMemory& memory = screen.memory.recommendations;
  int overdue = 0;
  const report::Promise* next = nullptr;
  for (const report::Promise* promise : across.promises) {
    overdue += promise->overdue;
    const bool open =
        promise->state != session::AgreementState::selesai && promise->state != session::AgreementState::dihentikan;
    if (next == nullptr && open && promise->due_date) next = promise;  // they come in the order of their dates
  }
  std::string title = w.across_promise_card(across.promises.size());
  if (overdue > 0) title += ", " + w.across_promise_overdue(overdue);
  const std::string words = next == nullptr
                                ? w.across_promise_quiet()
                                : w.across_promise_next(i18n::short_date(*next->due_date, w),
                                                        next->place.empty() ? w.across_no_place() : next->place);
  const Button look{
      .id = "across.to_promises", .label = w.across_promise_open(), .kind = ButtonKind::filled, .key = {Key::enter}};
  const bool below = at.w < 560;
  const float button_w = button_width(stage, look);
  const float text_w = at.w - 20 - 48 - 16 - 20 - (below ? 0 : button_w + 16);
  const float text =
      stage.paragraph_height(title, Type::body_b, text_w) + stage.paragraph_height(words, Type::small, text_w);
  const Rect box = at.with_height(std::max(84.F, text + 36) + (below ? k_button + 10 : 0));
  card(stage, box);
  Rect inside = box.shrunk(20, 18);
  stage.set_group("across.promise_card");
  const Rect place = below ? inside.cut_bottom(k_button, 10).with_width(button_w)
                           : inside.cut_right(button_w, 16).middle(button_w, k_button);
  if (button(stage, place, look)) {
    memory.kind = static_cast<int>(Look::promises);
    memory.details = false;
    stage.memory().scroll["across"] = 0;
  }
  stage.set_group({});
  const bool late = overdue > 0;
  icon_tile(stage, inside.cut_left(48, 16).middle(48, 48), late ? Icon::error : Icon::handshake,
            late ? Token::membahayakan : Token::kesepakatan, late ? Token::membahayakan_tint : Token::kesepakatan_tint);
  Rect lines = inside.middle(inside.w, text);
  lines.cut_top(stage.paragraph(lines, title, Type::body_b));
  stage.paragraph(lines, words, Type::small, Token::ink2);
  return box.h;
}

const RecommendationRow* opened_row(const Across& across, const RecommendationsMemory& memory) {
  if (!memory.details || across.look == Look::promises) return nullptr;
  for (const RecommendationRow& row : across.rows) {
    if (row.group->key == memory.opened) return &row;
  }
  return nullptr;
}

void nothing_fits(Screen& screen, Rect area, bool filtered) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  if (!filtered) {
    empty_state(stage, area, Icon::handshake, w.across_promise_none(), w.across_promise_none_words());
    return;
  }
  const Rect foot = area.cut_bottom(k_button, 12);
  empty_state(stage, area, Icon::filter_list, w.across_nothing(), w.across_nothing_words());
  const Button clear{.id = "across.clear", .label = w.across_clear(), .kind = ButtonKind::filled, .key = {Key::enter}};
  if (button(stage, foot.middle(button_width(stage, clear), k_button), clear))
    clear_filters(screen.memory.recommendations);
}

// Everything below the top bar, once there is something to show.
void results(Screen& screen, Rect page) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  RecommendationsMemory& memory = screen.memory.recommendations;
  const scenario::SharedData& shared = screen.desk.shelf->shared;
  const bool narrow = stage.narrow();
  page = page.middle(std::min(page.w - (narrow ? 32.F : 64.F), 1560.F), page.h - 28);
  const bool has_map = page.w >= 1200;

  Rect bar = page;
  if (!has_map) {
    const Button show{.id = "across.show_map", .label = w.across_map(), .icon = Icon::place, .key = {Key::m}};
    stage.set_group("across.show_map");
    const Rect place = bar.cut_right(button_width(stage, show, k_control), 10).with_height(k_control);
    if (button(stage, place, show)) memory.map_open = true;
    stage.set_group({});
  }
  page.cut_top(controls(screen, bar), 16);
  Across across{*screen.desk.recommendations,
                static_cast<Look>(std::clamp(memory.kind, 0, 2)),
                filter_of(memory, shared),
                {},
                {}};
  across.promises = promises_of(across.all, across.filter, shared.places);
  if (across.look != Look::promises) {
    const auto kind = across.look == Look::proposals ? session::ItemKind::usulan : session::ItemKind::kesulitan;
    across.rows = rows_of(across.all, kind, across.filter, shared.places);
  }
  if (has_map) {
    recommendation_map(screen, page.cut_right(k_map, 20), across);
    if (stage.pressed(Key::m) && !shared.places.empty() && !shared.places.front().kelurahan.empty())
      stage.focus("tile." + shared.places.front().kelurahan.front());
  }

  const RecommendationRow* opened = opened_row(across, memory);
  if (memory.details && opened == nullptr) memory.details = false;
  const bool empty = across.look == Look::promises ? across.promises.empty() : across.rows.empty();
  ScrollArea scroll(stage, opened != nullptr ? "across.details" : "across", page);
  Rect at = scroll.content();
  if (opened != nullptr) {
    const Button back{.id = "across.back", .label = w.across_details_back(), .icon = Icon::arrow_back};
    stage.set_group("across.back");
    if (button(stage, at.cut_top(k_button_small, 10).with_width(button_width(stage, back, k_button_small)), back))
      memory.details = false;
    stage.set_group({});
    at.cut_top(stage.paragraph(at, opened->group->label, Type::story_b), 12);
    at.cut_top(recommendation_details(screen, at, *opened), 8);
    stage.default_focus("across.back");
  } else if (empty) {
    nothing_fits(screen, page, !across.filter.is_empty() || across.look != Look::promises);
    at = page.cut_bottom(0);
    stage.default_focus("across.kind.0");
  } else {
    const std::string heading = heading_of(across, w);
    at.cut_top(stage.paragraph(at, heading, Type::story_b), 10);
    if (across.look == Look::promises) {
      at.cut_top(promise_list(screen, at, across.promises, "across.promises"), 14);
      stage.default_focus("across.kind.2");
    } else {
      at.cut_top(recommendation_table(screen, at, across), 16);
      if (!across.promises.empty()) at.cut_top(promise_card(screen, at, across), 8);
      const std::string& first = across.rows.front().group->key;
      stage.default_focus("across.row." + (first.empty() ? "-" : first));
    }
  }
  scroll.finish(at.y);
  if (stage.pressed(Key::slash)) stage.focus("across.kecamatan");
  if (memory.map_open && !has_map) map_dialog(screen, across);
  if (has_map) memory.map_open = false;
}

void nothing_yet(Screen& screen, Rect page) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  if (!screen.desk.recommendations || screen.desk.recommending) {
    empty_state(stage, page, Icon::hourglass_empty, w.across_counting(), w.across_counting_words());
    return;
  }
  page = page.middle(std::min(page.w - 48, 620.F), std::min(page.h - 24, 340.F));
  Rect foot = page.cut_bottom(k_button, 12);
  empty_state(stage, page, Icon::insights, w.across_empty(), w.across_empty_words());
  const Button prepare{.id = "across.prepare",
                       .label = w.across_prepare(),
                       .kind = ButtonKind::filled,
                       .icon = Icon::groups,
                       .key = {Key::enter}};
  stage.set_group("across.empty");
  if (button(stage, foot.middle(button_width(stage, prepare), k_button), prepare)) {
    screen.wish(LeaveSession{});
    screen.memory.preparation = {};
    screen.go(Place::persiapan);
  }
  stage.set_group({});
  stage.default_focus("across.prepare");
}

}  // namespace

void recommendations_screen(Screen& screen) {
  Stage& stage = screen.stage;
  const Desk& desk = screen.desk;
  const i18n::Words& w = screen.w();
  RecommendationsMemory& memory = screen.memory.recommendations;
  if (!memory.asked) {
    memory.asked = true;
    screen.wish(LookAcross{desk.recommended_by});
  }
  if (!stage.input().dropped_files.empty()) screen.wish(MergeFiles{stage.input().dropped_files});

  const bool has = desk.recommendations && desk.recommendations->sessions > 0;
  TopBar bar{.title = w.across_title(), .saved = false, .stop = false};
  if (has) bar.subtitle = w.across_subtitle(desk.recommendations->sessions, desk.recommendations->kelurahan);
  Framed frame = framed(screen, bar);
  Rect right = frame.bar_right.middle(frame.bar_right.w, k_button_small);
  stage.set_group("across.top");
  const bool caps = !stage.narrow();
  if (has && button_cut_right(stage, right,
                              {.id = "across.export",
                               .label = w.across_export(),
                               .icon = Icon::save_alt,
                               .key = ctrl(Key::e),
                               .show_key = caps}))
    memory.exporting = true;
  if (button_cut_right(
          stage, right,
          {.id = "across.add", .label = w.across_add(), .icon = Icon::usb, .key = ctrl(Key::o), .show_key = caps})) {
    memory.folder_for_merge = true;
    screen.wish(ShowFolder{{}, {".rembug"}});
  }
  stage.set_group({});
  if (has) {
    results(screen, frame.page);
  } else {
    nothing_yet(screen, frame.page);
  }
  if (memory.folder_for_merge) files_dialog(screen);
  if (memory.exporting) export_dialog(screen);
  if (frame.back || stage.pressed(Key::escape)) {
    if (memory.details && !frame.back) {
      memory.details = false;
      stage.focus("across.row." + (memory.opened.empty() ? "-" : memory.opened));
    } else {
      memory.asked = false;
      screen.go(Place::beranda);
    }
  }
  screen.keys = {{{Key::up}, {Key::down}, w.across_key_rows()},
                 {{Key::enter}, {}, w.across_details()},
                 {{Key::slash}, {}, w.across_key_filter()},
                 {{Key::m}, {}, w.across_key_map()},
                 {ctrl(Key::o), {}, w.across_add()},
                 {ctrl(Key::e), {}, w.across_export()},
                 {{Key::escape}, {}, memory.details ? w.across_details_back() : w.across_key_home()}};
  if (!has) screen.keys = {{ctrl(Key::o), {}, w.across_add()}, {{Key::escape}, {}, w.across_key_home()}};
}

}  // namespace rembug::ui

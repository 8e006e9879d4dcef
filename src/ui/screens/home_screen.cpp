// Beranda: where was I, and the doors.
#include <algorithm>
#include <array>

#include "i18n/format.hpp"
#include "ui/screens/screens.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

constexpr float k_margin = 40;

void head(Screen& screen, Rect strip) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const Desk& desk = screen.desk;
  Rect inside = strip.shrunk(stage.narrow() ? 24 : k_margin, 0);
  const float name_width = 44 + 12 + stage.text_width("Rembug", Type::heading_b) + 18;
  stage.set_group("top");
  const Button help{.id = "home.help", .label = w.home_help(), .icon = Icon::help, .key = {Key::f1}};
  const float help_width = button_width(stage, help, k_button_small);
  const ChipLook language{Icon::translate, w.home_language()};
  const ChipLook backup{desk.backed_up_at ? Icon::check_circle : Icon::backup,
                        desk.backed_up_at ? w.home_backed_up() : w.home_not_backed_up(),
                        desk.backed_up_at ? Token::aman : Token::ink,
                        desk.backed_up_at ? Token::aman_tint : Token::sunk};
  float right = help_width + 12 + chip_width(stage, language) + 18;
  if (!stage.narrow()) right += 12 + chip_width(stage, backup);
  jlamprang(stage, {inside.x + name_width, strip.y, std::max(0.F, inside.w - name_width - right), strip.h});

  Rect mark = inside.cut_left(44, 12).middle(44, 44);
  stage.fill(mark, Token::pri, radius::option);
  stage.icon(Icon::forum, mark.centre(), 24, Token::on);
  stage.text_in(inside.with_width(name_width), "Rembug", Type::heading_b);
  Rect row = inside.middle(inside.w, k_button_small);
  if (button(stage, row.cut_right(help_width, 12), help)) screen.memory.help_asked = true;
  const Rect chip_place = row.cut_right(chip_width(stage, language), 12).middle(chip_width(stage, language), 32);
  const Stage::Touch touch = stage.spot({.id = "home.language", .label = language.text, .rect = chip_place});
  chip(stage, {chip_place.x, chip_place.y}, language);
  if (touch.ring) focus_ring(stage, chip_place, 16);
  if (touch.pressed) {
    Settings settings = desk.settings;
    settings.language = settings.language == i18n::Language::id ? i18n::Language::en : i18n::Language::id;
    screen.wish(ChangeSettings{settings});
  }
  if (!stage.narrow()) {
    const Rect at = row.cut_right(chip_width(stage, backup)).middle(chip_width(stage, backup), 32);
    chip(stage, {at.x, at.y}, backup);
  }
  stage.set_group({});
}

std::string last_opened(const Desk& desk, UtcMs at) {
  const i18n::Words& w = desk.w();
  const std::int64_t minutes = std::max<std::int64_t>(0, (desk.now - at) / 60'000);
  if (minutes < 1) return w.home_just_now();
  if (minutes < 60) return w.home_minutes_ago(minutes);
  if (minutes < 24 * 60) return w.home_hours_ago(minutes / 60);
  return w.home_days_ago(minutes / (24 * 60));
}

const SessionListing* latest(const Desk& desk) {
  for (const SessionListing& listing : desk.sessions) {
    if (listing.id.text == desk.settings.last_session) return &listing;
  }
  return desk.sessions.empty() ? nullptr : &desk.sessions.front();
}

void continue_card(Screen& screen, const Rect& rect) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const SessionListing* session = latest(screen.desk);
  card(stage, rect);
  Rect inside = rect.shrunk(24, 20);
  const bool fresh = session == nullptr;
  Icon icon = fresh ? Icon::volunteer_activism : Icon::groups;
  icon_tile(stage, inside.cut_left(64, 22).middle(64, 64), icon, Token::pri, Token::soft);
  const Button go{.id = "home.continue",
                  .label = fresh             ? w.home_begin()
                           : session->closed ? w.home_look()
                                             : w.home_continue(),
                  .kind = ButtonKind::filled,
                  .icon_after = Icon::arrow_forward,
                  .key = {Key::enter},
                  .show_key = false};
  const Rect press = inside.cut_right(button_width(stage, go, k_button_large), 20)
                         .middle(button_width(stage, go, k_button_large), k_button_large);
  stage.set_group("continue");
  const bool pressed = button(stage, press, go);
  stage.set_group({});
  if (fresh) {
    const float height = stage.paragraph_height(w.home_welcome(), Type::story_b, inside.w);
    stage.paragraph(inside.cut_top(height, 4), w.home_welcome(), Type::story_b);
    stage.paragraph(inside, w.home_introduction(), Type::body, Token::ink2);
    if (pressed) screen.go(Place::latihan);
    return;
  }
  std::string above = w.home_last_opened(last_opened(screen.desk, session->last_at));
  if (session->demonstration) above = w.frame_demonstration() + ". " + above;
  stage.text_in(inside.cut_top(22), above, Type::small, Token::ink2);
  std::string title = session_title(session->details, w);
  if (session->details.date) title += ", " + i18n::short_date(*session->details.date, w);
  const float title_height = stage.paragraph_height(title, Type::story_b, inside.w);
  stage.paragraph(inside.cut_top(title_height, 5), title, Type::story_b);
  const session::SessionView* view = screen.desk.session;
  if (view != nullptr && view->id == session->id && !view->agenda.empty()) {
    std::size_t number = 0;
    for (std::size_t i = 0; i < view->agenda.size(); ++i) {
      if (view->agenda[i].step.id == view->current_step) number = i + 1;
    }
    const float share = view->closed ? 1.F : static_cast<float>(number) / static_cast<float>(view->agenda.size());
    Rect row = inside.cut_top(24);
    progress(stage, row.cut_left(std::min(260.F, row.w / 3), 14).middle(std::min(260.F, row.w), 10), share);
    const std::string where = view->closed ? w.home_closed(view->board().size())
                              : number == 0
                                  ? w.home_prepared(view->board().size())
                                  : w.home_step(number, view->agenda.size(),
                                                step_title(view->agenda[number - 1].step, w), view->board().size());
    stage.paragraph(row, where, Type::small);
  }
  if (pressed) {
    screen.wish(OpenSession{session->id});
    screen.go(Place::sesi);
  }
}

struct Door {
  const char* id;
  Icon icon;
  Token ink, tint;
  std::string title, subtitle, words, action;
  int number;
};

// Pressed by its button or by its number.
bool big_door(Stage& stage, const Rect& rect, const Door& door) {
  card(stage, rect);
  Rect inside = rect.shrunk(22, 20);
  Rect row = inside.cut_top(64, 12);
  icon_tile(stage, row.cut_left(64, 12), door.icon, door.ink, door.tint);
  stage.text_in(row.cut_top(36), door.title, Type::story_b);
  stage.paragraph(row.cut_top(24), door.subtitle, Type::small, Token::ink2);
  const Rect bottom = inside.cut_bottom(k_button, 8);
  stage.paragraph(inside, door.words, Type::body);
  const Button look{.id = door.id, .label = door.action, .key = {digit(door.number)}};
  return button(stage, bottom.with_width(std::min(bottom.w, button_width(stage, look))), look);
}

bool small_door(Stage& stage, const Rect& rect, const Door& door, Chord key, bool stop) {
  card(stage, rect, stop ? Token::membahayakan : Token::line);
  const Stage::Touch touch = pressable(stage, rect, door.id, door.title);
  Rect inside = rect.shrunk(20, 0);
  icon_tile(stage, inside.cut_left(48, 16).middle(48, 48), door.icon, door.ink, door.tint);
  const Rect arrow = inside.cut_right(24, 10);
  stage.icon(Icon::chevron_right, arrow.centre(), 24, Token::ink2);
  if (rect.w > 390) {
    const Rect cap = inside.cut_right(key_caps_width(stage, key), 10);
    key_caps(stage, {cap.x, cap.centre().y - 10}, key);
  }
  const float title = stage.paragraph_height(door.title, Type::card_b, inside.w);
  const float subtitle = stage.paragraph_height(door.subtitle, Type::small, inside.w);
  Rect words = inside.middle(inside.w, title + subtitle);
  stage.paragraph(words.cut_top(title), door.title, Type::card_b);
  stage.paragraph(words, door.subtitle, Type::small, Token::ink2);
  return touch.pressed || (!stop && stage.pressed(key));
}

}  // namespace

void home_screen(Screen& screen) {
  Stage& stage = screen.stage;
  const Desk& desk = screen.desk;
  const i18n::Words& w = screen.w();
  Rect page = stage.area();
  page.cut_bottom(k_key_line);
  Rect strip = page.cut_top(84);
  head(screen, strip);
  stage.fill({strip.x, strip.bottom() - 1, strip.w, 1}, Token::line);

  ScrollArea scroll(stage, "home", page);
  const float margin = stage.narrow() ? 24 : k_margin;
  const float width = std::min(page.w - 2 * margin, 1286.F);
  Rect at{page.x + (page.w - width) / 2, scroll.top() + 12, width, 1e6F};
  stage.text_in(at.cut_top(38, 16), i18n::greeting(desk.local.minutes_after_midnight, w) + ".", Type::title_b);
  if (!desk.library_problem.empty()) {
    const Rect warning = at.cut_top(24 + stage.paragraph_height(desk.library_problem, Type::body, width - 80), 16);
    tinted(stage, warning, Token::membahayakan_tint, Token::membahayakan);
    stage.icon(Icon::error, {warning.x + 30, warning.centre().y}, 24, Token::membahayakan);
    stage.paragraph({warning.x + 56, warning.y + 12, warning.w - 80, warning.h}, desk.library_problem, Type::body);
  }
  continue_card(screen, at.cut_top(128, 26));
  stage.text_in(at.cut_top(28, 8), w.home_question(), Type::card_b);

  std::size_t playable = 0, broken = 0;
  for (const auto& entry : desk.shelf->entries) (entry.scenario ? playable : broken)++;
  std::set<std::string> places;
  for (const SessionListing& session : desk.sessions) places.insert(session.details.kelurahan);
  const std::array<Door, 3> doors = {
      Door{"home.practice", Icon::school, Token::aman, Token::aman_tint, w.home_practice(), w.home_practice_time(),
           w.home_practice_words(), w.home_practice_action(), 1},
      Door{"home.session", Icon::groups, Token::kesulitan, Token::kesulitan_tint, w.home_fgd(), w.home_fgd_time(),
           w.home_fgd_words(), w.home_fgd_action(), 2},
      Door{"home.recommendations", Icon::insights, Token::usulan, Token::usulan_tint, w.home_recommendations(),
           w.home_recommendations_count(desk.sessions.size(), places.size()), w.home_recommendations_words(),
           w.home_recommendations_action(), 3}};
  const Place targets[] = {Place::latihan, Place::persiapan, Place::rekomendasi};
  stage.set_group("doors");
  const int across = stage.narrow() ? 1 : 3;
  const auto open = [&](std::size_t i) {
    if (i == 1) {
      screen.wish(LeaveSession{});
      screen.memory.preparation = {};
    }
    screen.go(targets[i]);
  };
  if (across == 3) {
    const auto cells = at.cut_top(234, 30).columns(3, 24);
    for (std::size_t i = 0; i < 3; ++i) {
      if (big_door(stage, cells[i], doors[i])) open(i);
    }
  } else {
    for (std::size_t i = 0; i < 3; ++i) {
      if (big_door(stage, at.cut_top(214, 16), doors[i])) open(i);
    }
  }
  const std::string theme = desk.settings.theme == ThemeName::light  ? w.home_light()
                            : desk.settings.theme == ThemeName::dark ? w.home_dark()
                                                                     : w.home_contrast();
  const std::array<Door, 3> small = {
      Door{"home.library",
           Icon::auto_stories,
           Token::pri,
           Token::soft,
           w.home_library(),
           broken > 0 ? w.home_scenarios_broken(playable, broken) : w.home_scenarios(playable),
           {},
           {},
           4},
      Door{"home.settings",
           Icon::settings,
           Token::pri,
           Token::soft,
           w.home_settings(),
           w.home_settings_now(desk.settings.type_percent, theme),
           {},
           {},
           5},
      Door{"home.stop",
           Icon::support,
           Token::membahayakan,
           Token::membahayakan_tint,
           w.frame_stop(),
           w.home_stop_words(),
           {},
           {},
           0}};
  std::vector<Rect> cells = across == 3 ? at.cut_top(96, 24).columns(3, 24) : std::vector<Rect>{};
  for (std::size_t i = 0; i < 3; ++i) {
    const Rect cell = across == 3 ? cells[i] : at.cut_top(92, 16);
    const bool stop = i == 2;
    if (!small_door(stage, cell, small[i], stop ? Chord{Key::f9} : Chord{digit(small[i].number)}, stop)) continue;
    if (stop)
      screen.memory.stop_asked = true;
    else
      screen.go(i == 0 ? Place::skenario : Place::pengaturan);
  }
  stage.set_group({});
  scroll.finish(at.y);
  stage.default_focus("home.continue");

  screen.keys = {{{Key::enter}, {}, desk.sessions.empty() ? w.home_begin() : w.home_continue()},
                 {{Key::d1}, {Key::d5}, w.home_key_doors()},
                 {{Key::tab}, {}, w.frame_key_tab()}};
}

}  // namespace rembug::ui

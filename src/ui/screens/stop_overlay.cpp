// Stop, ini nyata: whom to call now. Fills the window, wishes nothing, keeps nothing.
#include <algorithm>
#include <array>
#include <set>

#include "i18n/format.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/service_words.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

constexpr float k_card = 104, k_gap = 12;

struct Call {
  Icon icon;
  bool urgent;
  std::string title, words;
  std::string above;   // small, over the number
  std::string number;  // empty: not supplied
};

const scenario::Service* find(const Desk& desk, const char* id) {
  const auto found = desk.shelf->shared.services.find(scenario::ServiceId{id});
  return found == desk.shelf->shared.services.end() ? nullptr : &found->second;
}

// 110 and 129 are valid in the whole country, so they are shown even when the data file cannot be read.
std::array<Call, 4> calls_of(const Desk& desk) {
  const i18n::Words& w = desk.w();
  const auto* police = find(desk, "polisi-110");
  const auto* hospital = find(desk, "rsud");
  const auto* unit = find(desk, "uptd-ppa");
  const auto* line = find(desk, "sapa-129");
  const auto* chat = find(desk, "sapa-129-wa");
  const bool has_hospital_phone = hospital != nullptr && !hospital->phone.empty();
  return {Call{Icon::local_police, true, w.stop_danger(), w.stop_danger_words(), w.stop_police(),
               police != nullptr && !police->phone.empty() ? police->phone : "110"},
          Call{Icon::local_hospital, true, w.stop_hurt(), w.stop_hurt_words(),
               has_hospital_phone ? service_name(*hospital, w) : w.stop_nearest(),
               has_hospital_phone ? hospital->phone : w.stop_hospital()},
          Call{Icon::account_balance, false, w.stop_support(),
               w.stop_support_words(unit != nullptr ? service_name(*unit, w) : "UPTD PPA"),
               unit != nullptr ? unit->hours : std::string(), unit != nullptr ? unit->phone : std::string()},
          Call{Icon::call, false, w.stop_ask(), w.stop_ask_words(),
               chat != nullptr && !chat->phone.empty() ? w.stop_whatsapp(chat->phone) : std::string(),
               line != nullptr && !line->phone.empty() ? line->phone : "129"}};
}

// The number of a card, at the right or, in narrow windows, below.
float number_width(Stage& stage, const Call& call, const i18n::Words& w) {
  if (call.number.empty())
    return 32 + std::max(stage.text_width(w.stop_no_number(), Type::small_b),
                         stage.text_width(w.stop_ask_facilitator(), Type::small_b));
  return std::max(stage.text_width(call.above, Type::small), stage.text_width(call.number, Type::title_b));
}

void draw_number(Stage& stage, const Rect& at, const Call& call, const i18n::Words& w) {
  if (call.number.empty()) {
    stage.icon(Icon::edit, {at.x + 11, at.centre().y}, 22, Token::berisiko);
    stage.text_in({at.x + 32, at.centre().y - 22, at.w - 32, 22}, w.stop_no_number(), Type::small_b, Token::berisiko);
    stage.text_in({at.x + 32, at.centre().y, at.w - 32, 22}, w.stop_ask_facilitator(), Type::small_b, Token::berisiko);
    return;
  }
  const float high = call.above.empty() ? 38 : 60;
  Rect box = at.middle(at.w, high);
  if (!call.above.empty()) stage.text_in(box.cut_top(22), call.above, Type::small, Token::ink2);
  stage.text_in(box, call.number, Type::title_b);
}

float call_card(Stage& stage, const Rect& at, int place, const Call& call, const i18n::Words& w) {
  const bool below = at.w < 620;
  const std::string title = std::to_string(place) + ". " + call.title;
  const float number = number_width(stage, call, w) + 2;
  const float text_w = at.w - 44 - 48 - 18 - (below ? 0 : number + 24);
  const float text_h =
      stage.paragraph_height(title, Type::card_b, text_w) + stage.paragraph_height(call.words, Type::small, text_w);
  const float height = std::max(k_card, text_h + 32 + (below ? 66 : 0));
  const Rect box = at.with_height(height);
  card(stage, box, call.urgent ? Token::membahayakan : Token::line);
  Rect inside = box.shrunk(22, 14);
  if (below) {
    Rect line = inside.cut_bottom(60, 6);
    line.cut_left(66);
    draw_number(stage, line, call, w);
  }
  icon_tile(stage, inside.cut_left(48, 18).middle(48, 48), call.icon, call.urgent ? Token::membahayakan : Token::pri,
            call.urgent ? Token::membahayakan_tint : Token::soft);
  if (!below) draw_number(stage, inside.cut_right(number, 24), call, w);
  Rect words = inside.middle(inside.w, text_h);
  words.cut_top(stage.paragraph(words, title, Type::card_b));
  stage.paragraph(words, call.words, Type::small, Token::ink2);
  return height;
}

// One of the other services of the city: who they are, what they do, and their number.
struct ServiceRow {
  std::string name, mandate, number;
  bool supplied = false;
  float number_w = 0, height = 0;
};

ServiceRow measured(Stage& stage, float width, const scenario::Service& service, const i18n::Words& w) {
  ServiceRow row{service_name(service, w), in_language(service.mandate, w), service.phone, !service.phone.empty()};
  if (!row.supplied) row.number = w.stop_no_number();
  row.number_w = std::min(width / 2, stage.text_width(row.number, row.supplied ? Type::card_b : Type::small_b) + 2);
  const float text_w = width - 44 - row.number_w - 20;
  row.height = stage.paragraph_height(row.name, Type::body_b, text_w) +
               stage.paragraph_height(row.mandate, Type::small, text_w) + 20;
  return row;
}

void draw_service(Stage& stage, const Rect& at, const ServiceRow& row) {
  Rect inside = at.shrunk(22, 10);
  stage.text_in(inside.cut_right(row.number_w, 20), row.number, row.supplied ? Type::card_b : Type::small_b,
                row.supplied ? Token::ink : Token::berisiko, Align::right);
  inside.cut_top(stage.paragraph(inside, row.name, Type::body_b));
  stage.paragraph(inside, row.mandate, Type::small, Token::ink2);
}

float others(Stage& stage, const Rect& at, const Desk& desk) {
  static const std::set<std::string> k_shown = {"polisi-110", "uptd-ppa", "sapa-129", "sapa-129-wa"};
  const i18n::Words& w = desk.w();
  std::vector<ServiceRow> rows;
  float height = 0;
  for (const auto& [id, service] : desk.shelf->shared.services) {
    if (k_shown.contains(id.text)) continue;
    rows.push_back(measured(stage, at.w, service, w));
    height += rows.back().height;
  }
  if (rows.empty()) return 0;
  Rect row = at;
  stage.text_in(row.cut_top(28, 8), w.stop_others(), Type::card_b);
  card(stage, row.with_height(height));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i > 0) separator(stage, at.x + 1, at.right() - 1, row.y);
    const Rect place = row.cut_top(rows[i].height);
    if (stage.can_be_seen(place)) draw_service(stage, place, rows[i]);
  }
  return row.y - at.y;
}

float advice(Stage& stage, const Rect& at, Icon icon, Token ink, const std::string& title,
             std::span<const std::string* const> lines) {
  const float text_w = at.w - 40;
  float height = 18 + 30 + 6 + 14;
  for (const std::string* line : lines) height += stage.paragraph_height(*line, Type::body, text_w) + 3;
  const Rect box = at.with_height(height);
  card(stage, box);
  Rect inside = box.shrunk(20, 18);
  Rect head = inside.cut_top(30, 6);
  stage.icon(icon, head.cut_left(24, 12).centre(), 24, ink);
  stage.text_in(head, title, Type::card_b);
  for (const std::string* line : lines) inside.cut_top(stage.paragraph(inside, *line, Type::body), 3);
  return height;
}

float dates(Stage& stage, const Rect& at, const Desk& desk) {
  const i18n::Words& w = desk.w();
  const auto& services = desk.shelf->shared.services;
  const std::optional<Date> checked = oldest_check(services);
  const bool old = !checked || *checked < plus_days(desk.local.date, -365);
  const std::string words = services.empty() ? w.stop_without_data()
                            : !checked       ? w.stop_undated()
                            : old            ? w.stop_old(i18n::short_date(*checked, w))
                                             : w.stop_checked(i18n::short_date(*checked, w));
  stage.icon(old ? Icon::warning : Icon::event_available, {at.x + 11, at.y + 11}, 20,
             old ? Token::berisiko : Token::ink2);
  return stage.paragraph({at.x + 30, at.y, at.w - 30, at.h}, words, Type::small, old ? Token::berisiko : Token::ink2);
}

void own_key_line(Screen& screen, Rect line) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  stage.fill({line.x, line.y, line.w, 1}, Token::line);
  line = line.shrunk(24, 0);
  if (screen.desk.room_window && !stage.narrow()) {
    const Rect note = line.cut_right(stage.text_width(w.stop_room_dark(), Type::hint) + 28);
    stage.icon(Icon::tv, {note.x + 10, note.centre().y}, 20, Token::ink2);
    stage.text_in({note.x + 26, note.y, note.w, note.h}, w.stop_room_dark(), Type::hint, Token::ink2);
  }
  float x = line.x;
  const float y = line.centre().y - 10;
  x += key_caps(stage, {x, y}, {Key::escape}) + 6;
  x += stage.text({x, line.centre().y - 9.5F}, w.stop_key_back(), Type::hint, Token::ink2) + 22;
  x += key_caps(stage, {x, y}, {Key::page_up}) + 4;
  x += key_caps(stage, {x, y}, {Key::page_down}) + 6;
  stage.text({x, line.centre().y - 9.5F}, w.stop_key_scroll(), Type::hint, Token::ink2);
}

}  // namespace

void stop_overlay(Screen& screen, bool& shown) {
  Stage& stage = screen.stage;
  const Desk& desk = screen.desk;
  const i18n::Words& w = screen.w();
  for (int i = 0; i < k_overlay_layers; ++i) stage.raise_layer();
  stage.memory().open_select.clear();
  stage.set_group("stop");
  Rect page = stage.area();
  stage.fill(page, Token::bg);
  stage.spot({.id = "stop.ground", .label = "", .rect = page, .takes_enter = false});
  stage.fill(page.cut_top(8), Token::membahayakan);
  own_key_line(screen, page.cut_bottom(k_key_line, 8));

  const bool narrow = stage.narrow();
  const float margin = narrow ? 24 : 40;
  const float width = std::min(page.w - 2 * margin, 1286.F);
  page = Rect{page.x + (page.w - width) / 2, page.y, width, page.h};
  page.cut_top(narrow ? 8 : 16);
  const float tile = narrow ? 48 : 64;
  const ChipLook kept{Icon::visibility_off, w.stop_nothing_saved(), Token::aman, Token::aman_tint};
  Rect head = page;
  head.cut_left(tile + 18);
  if (!narrow) head.cut_right(chip_width(stage, kept) + 20);
  const Type title = narrow ? Type::story_b : Type::title_b;
  const float head_h = stage.paragraph_height(w.stop_heading(), title, head.w) +
                       stage.paragraph_height(w.stop_words(), Type::card, head.w);
  const Rect top = page.cut_top(std::max(tile, head_h), narrow ? 12 : 26);
  icon_tile(stage, {top.x, top.centre().y - tile / 2, tile, tile}, Icon::support, Token::membahayakan,
            Token::membahayakan_tint);
  if (!narrow) chip(stage, {top.right() - chip_width(stage, kept), top.centre().y - 16}, kept);
  head = Rect{head.x, top.centre().y - head_h / 2, head.w, head_h};
  head.cut_top(stage.paragraph(head, w.stop_heading(), title));
  stage.paragraph(head, w.stop_words(), Type::card);

  const std::string* const dos[] = {&w.stop_do_1(), &w.stop_do_2(), &w.stop_do_3(), &w.stop_do_4()};
  const std::string* const donts[] = {&w.stop_dont_1(), &w.stop_dont_2(), &w.stop_dont_3(), &w.stop_dont_4()};
  const Button back{.id = "stop.back", .label = w.stop_back(), .icon = Icon::arrow_back, .key = {Key::escape}};
  const auto advise = [&](Rect at) {
    const float y = at.y;
    at.cut_top(advice(stage, at, Icon::check_circle, Token::aman, w.stop_do(), dos), 14);
    at.cut_top(advice(stage, at, Icon::dangerous, Token::membahayakan, w.stop_dont(), donts), 14);
    return at.y - y;
  };
  if (narrow) {
    if (button(stage, page.cut_bottom(k_button, 10), back)) shown = false;
  } else {
    Rect side = page.cut_right(std::min(438.F, page.w * 0.35F), 28);
    side.cut_top(advise(side));
    if (button(stage, side.cut_top(k_button_large), back)) shown = false;
  }
  ScrollArea scroll(stage, "stop", page);
  Rect at = scroll.content();
  const auto calls = calls_of(desk);
  for (std::size_t i = 0; i < calls.size(); ++i)
    at.cut_top(call_card(stage, at, static_cast<int>(i) + 1, calls[i], w), k_gap);
  at.cut_top(dates(stage, at, desk), 16);
  if (narrow) at.cut_top(advise(at));
  at.cut_top(others(stage, at, desk), 12);
  scroll.finish(at.y);
  if (!stage.focused().starts_with("stop.")) stage.focus("stop.back");
  stage.set_group({});
  for (int i = 0; i < k_overlay_layers; ++i) stage.lower_layer();
}

}  // namespace rembug::ui

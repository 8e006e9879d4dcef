// Persiapan, 1: where, when, and who invites.
#include <algorithm>
#include <cctype>

#include "base/utf8.hpp"
#include "i18n/format.hpp"
#include "ui/screens/preparation_parts.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

std::vector<int> numbers_in(std::string_view text) {
  std::vector<int> numbers;
  bool inside = false;
  for (const char c : text) {
    if (std::isdigit(static_cast<unsigned char>(c)) == 0) {
      inside = false;
      continue;
    }
    if (!inside) numbers.push_back(0);
    inside = true;
    numbers.back() = std::min(numbers.back() * 10 + (c - '0'), 99999);
  }
  return numbers;
}

bool only_has(std::string_view text, std::string_view marks) {
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0 || marks.find(c) != std::string_view::npos;
  });
}

// A place from the city's list by two lists that open; typed where there is no list.
void choose_place(Screen& screen, const Rect& left, const Rect& right) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const auto& places = screen.desk.shelf->shared.places;
  std::string& kecamatan = screen.drafts.text("prepare.kecamatan");
  std::string& kelurahan = screen.drafts.text("prepare.kelurahan");
  if (places.empty()) {
    text_field(stage, left, kecamatan, {.id = "prepare.kecamatan", .label = w.prepare_kecamatan()});
    text_field(stage, right, kelurahan, {.id = "prepare.kelurahan", .label = w.prepare_kelurahan()});
    return;
  }
  std::vector<std::string> districts;
  std::vector<std::pair<std::string, std::string>> villages;  // kelurahan, kecamatan
  int district = -1, village = -1;
  for (const scenario::Kecamatan& place : places) {
    if (place.name == kecamatan) district = static_cast<int>(districts.size());
    districts.push_back(place.name);
    if (!kecamatan.empty() && place.name != kecamatan) continue;
    for (const std::string& name : place.kelurahan) villages.emplace_back(name, place.name);
  }
  std::sort(villages.begin(), villages.end());
  std::vector<std::string> names;
  for (const auto& [name, of] : villages) {
    if (name == kelurahan) village = static_cast<int>(names.size());
    names.push_back(name);
  }
  Rect first = left, second = right;
  stage.set_group("prepare.kecamatan");
  stage.text_in(first.cut_top(27), w.prepare_kecamatan(), Type::small_b);
  const int wanted = select(stage, first, "prepare.kecamatan", w.prepare_kecamatan(), districts, district,
                            Icon::holiday_village, w.prepare_choose());
  stage.set_group("prepare.kelurahan");
  stage.text_in(second.cut_top(27), w.prepare_kelurahan(), Type::small_b);
  const int chosen = select(stage, second, "prepare.kelurahan", w.prepare_kelurahan(), names, village, Icon::place,
                            w.prepare_choose());
  if (wanted >= 0 && districts[static_cast<std::size_t>(wanted)] != kecamatan) {
    kecamatan = districts[static_cast<std::size_t>(wanted)];
    kelurahan.clear();
  }
  if (chosen >= 0) {
    kelurahan = villages[static_cast<std::size_t>(chosen)].first;
    kecamatan = villages[static_cast<std::size_t>(chosen)].second;
  }
}

}  // namespace

std::optional<Date> typed_date(std::string_view given) {
  const std::string text = trimmed(given);
  if (const auto iso = parse_date(text)) return iso;
  const std::vector<int> numbers = numbers_in(text);
  if (numbers.size() != 3 || !only_has(text, "-/. ")) return std::nullopt;
  const Date date{numbers[2], numbers[1], numbers[0]};
  if (date.year < 1000 || date.year > 9999) return std::nullopt;
  return parse_date(to_text(date)) == date ? std::optional(date) : std::nullopt;
}

std::optional<int> typed_clock(std::string_view given) {
  const std::string text = trimmed(given);
  const std::vector<int> numbers = numbers_in(text);
  if (numbers.size() != 2 || !only_has(text, ".:") || numbers[0] > 23 || numbers[1] > 59) return std::nullopt;
  return numbers[0] * 60 + numbers[1];
}

std::string date_for_field(const Date& date) {
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return two(date.day) + "-" + two(date.month) + "-" + std::to_string(date.year);
}

std::optional<session::SessionDetails> details_in_fields(Drafts& drafts) {
  session::SessionDetails details;
  details.title = trimmed(drafts.text("prepare.title"));
  details.kecamatan = trimmed(drafts.text("prepare.kecamatan"));
  details.kelurahan = trimmed(drafts.text("prepare.kelurahan"));
  details.venue = trimmed(drafts.text("prepare.venue"));
  details.organiser = trimmed(drafts.text("prepare.organiser"));
  details.date = typed_date(drafts.text("prepare.date"));
  details.starts_at = typed_clock(drafts.text("prepare.start"));
  if (details.kelurahan.empty() || !details.date || !details.starts_at) return std::nullopt;
  return details;
}

void load_fields(Screen& screen) {
  Drafts& drafts = screen.drafts;
  const session::SessionView* view = screen.desk.session;
  const std::string whose = view == nullptr ? "new" : view->id.text;
  if (drafts.text("prepare.for") == whose) return;
  const i18n::Words& w = screen.w();
  const session::SessionDetails details = view == nullptr ? session::SessionDetails{} : view->details;
  drafts.text("prepare.for") = whose;
  drafts.text("prepare.title") = details.title;
  drafts.text("prepare.kecamatan") = details.kecamatan;
  drafts.text("prepare.kelurahan") = details.kelurahan;
  drafts.text("prepare.venue") = details.venue;
  drafts.text("prepare.organiser") = view == nullptr ? screen.desk.settings.letterhead.institution : details.organiser;
  drafts.text("prepare.date") = date_for_field(details.date.value_or(screen.desk.local.date));
  // A new meeting starts on the next full hour.
  const int next_hour = std::min(23, screen.desk.local.minutes_after_midnight / 60 + 1) * 60;
  drafts.text("prepare.start") = i18n::clock(details.starts_at.value_or(next_hour), w);
  for (int i = 1; i <= 8; ++i) drafts.clear("prepare.group." + std::to_string(i));
  drafts.clear("prepare.groups");
  screen.memory.preparation.notice.clear();
  screen.memory.preparation.edited = {};
}

void prepare_place(Screen& screen, const Rect& box) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  card(stage, box);
  Rect inside = box.shrunk(20, 18);
  stage.paragraph(inside.cut_top(stage.paragraph_height(w.prepare_where(), Type::heading_b, inside.w), 10),
                  w.prepare_where(), Type::heading_b);
  ScrollArea scroll(stage, "prepare.place", inside);
  Rect column = scroll.content();
  const bool one = column.w < 560;
  const auto pair = [&](float height) {
    if (one) {
      const Rect first = column.cut_top(height, 14), second = column.cut_top(height, 14);
      return std::pair(first, second);
    }
    const auto cells = column.cut_top(height, 16).columns(2, 20);
    return std::pair(cells[0], cells[1]);
  };
  const auto [kecamatan, kelurahan] = pair(73);
  choose_place(screen, kecamatan, kelurahan);
  const auto text = [&](const Rect& rect, const char* id, const std::string& label, const std::string& hint,
                        std::string error = {}) {
    stage.set_group(id);
    text_field(stage, rect, screen.drafts.text(id),
               {.id = id, .label = label, .hint = hint, .error = std::move(error)});
  };
  text(column.cut_top(73, 16), "prepare.venue", w.prepare_venue(), w.prepare_venue_hint());
  const auto [date, start] = pair(98);
  const std::string& typed = screen.drafts.text("prepare.date");
  const std::optional<Date> day = typed_date(typed);
  const bool bad_date = !day;
  const bool bad_clock = !typed_clock(screen.drafts.text("prepare.start"));
  text(bad_date ? date : date.with_height(73), "prepare.date", w.prepare_date(), w.prepare_date_hint(),
       bad_date ? w.prepare_date_bad() : std::string());
  if (day) {
    stage.text_in({date.x + 2, date.y + 75, date.w, 20}, i18n::long_date(*day, w), Type::hint, Token::ink2);
  }
  text(bad_clock ? start : start.with_height(73), "prepare.start", w.prepare_start(), w.prepare_start_hint(),
       bad_clock ? w.prepare_start_bad() : std::string());
  text(column.cut_top(73, 16), "prepare.organiser", w.prepare_organiser(), w.prepare_organiser_hint());
  text(column.cut_top(73, 16), "prepare.title", w.prepare_title(), w.prepare_title_hint());
  stage.set_group({});
  scroll.finish(column.y);
  stage.default_focus("prepare.kelurahan");
}

}  // namespace rembug::ui

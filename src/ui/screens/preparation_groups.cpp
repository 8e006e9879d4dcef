// Persiapan, 3: breakout groups, dealt so that neighbours and colleagues are spread.
#include <algorithm>

#include "base/utf8.hpp"
#include "ui/screens/preparation_parts.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

constexpr int k_fewest = 2, k_most = 8;
constexpr int k_good_size = 9;  // people a group, between 6 and 12

std::string field_of(int nth) {
  return "prepare.group." + std::to_string(nth);
}

int groups_wanted(Screen& screen) {
  const std::string& typed = screen.drafts.text("prepare.groups");
  const int people = screen.desk.session->present_participants();
  int wanted = (people + k_good_size / 2) / k_good_size;
  if (const auto& now = screen.desk.session->groups; !now.empty()) wanted = static_cast<int>(now.size());
  if (typed.size() == 1 && typed[0] >= '0' && typed[0] <= '9') wanted = typed[0] - '0';
  return std::clamp(wanted, k_fewest, k_most);
}

std::string name_in_field(Screen& screen, int nth) {
  const std::string typed = trimmed(screen.drafts.text(field_of(nth)));
  if (!typed.empty()) return typed;
  const auto& now = screen.desk.session->groups;
  if (static_cast<std::size_t>(nth) <= now.size()) return now[static_cast<std::size_t>(nth) - 1];
  return screen.w().by_key("prepare.group" + std::to_string(nth));
}

void group_cards(Screen& screen, Rect& column) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::SessionView& view = *screen.desk.session;
  const auto groups = people_by_group(view);
  const int across = column.w > 700 ? 3 : column.w > 440 ? 2 : 1;
  std::size_t at = 0;
  while (at < groups.size()) {
    std::size_t tallest = 0;
    for (std::size_t i = at; i < std::min(groups.size(), at + static_cast<std::size_t>(across)); ++i)
      tallest = std::max(tallest, static_cast<std::size_t>(groups[i].second));
    const float height = 58 + 26 * static_cast<float>(tallest) + 18;
    const auto cells = column.cut_top(height, 14).columns(across, 14);
    for (const Rect& cell : cells) {
      if (at >= groups.size()) break;
      well(stage, cell);
      Rect inside = cell.shrunk(16, 12);
      const std::string heading = groups[at].first + ", " + w.prepare_people(groups[at].second);
      stage.text_in(inside.cut_top(28, 6), heading, Type::card_b);
      int number = 0;
      for (const session::SeatView& seat : view.seats) {
        ++number;
        if (seat.details.group != groups[at].first || !session::may_answer(seat)) continue;
        std::string name = w.prepare_seat(number);
        if (screen.desk.names != nullptr) {
          if (const auto found = screen.desk.names->find(seat.id); found != screen.desk.names->end())
            name = found->second;
        }
        stage.text_in(inside.cut_top(26), name, Type::small);
      }
      ++at;
    }
  }
}

}  // namespace

std::vector<std::pair<std::string, int>> people_by_group(const session::SessionView& view) {
  std::vector<std::pair<std::string, int>> people;
  for (const std::string& group : view.groups) {
    const auto count = std::count_if(view.seats.begin(), view.seats.end(), [&](const session::SeatView& seat) {
      return session::may_answer(seat) && seat.details.group == group;
    });
    people.emplace_back(group, static_cast<int>(count));
  }
  return people;
}

void prepare_groups(Screen& screen, const Rect& box) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  const session::SessionView& view = *screen.desk.session;
  card(stage, box);
  Rect inside = box.shrunk(20, 16);
  ScrollArea scroll(stage, "prepare.groups", inside);
  Rect column = scroll.content();
  column.cut_top(stage.paragraph(column, w.prepare_groups_heading(), Type::heading_b), 4);
  column.cut_top(stage.paragraph(column, w.prepare_groups_words(), Type::body, Token::ink2), 14);
  const int people = view.present_participants();
  const int count = groups_wanted(screen);

  stage.set_group("prepare.groups.count");
  Rect row = column.cut_top(48, 14);
  const float label = stage.text_width(w.prepare_groups_count(), Type::body_b);
  stage.text_in(row.cut_left(label + 1, 16), w.prepare_groups_count(), Type::body_b);
  const int change = stepper(stage, row.cut_left(152, 16), "prepare.groups.count", w.prepare_groups_count(), count,
                             count > k_fewest, count < k_most);
  if (change != 0) screen.drafts.text("prepare.groups") = std::to_string(count + change);
  const int each = (people + count - 1) / count;
  stage.text_in(row, each >= 6 && each <= 12 ? w.prepare_group_fits(each) : w.prepare_group_size(each), Type::small,
                each >= 6 && each <= 12 ? Token::aman : Token::berisiko);

  const int across = column.w > 700 ? 4 : 2;
  std::vector<std::string> names;
  for (int nth = 1; nth <= count; nth += across) {
    const auto cells = column.cut_top(73, 12).columns(across, 14);
    for (int i = 0; i < across && nth + i <= count; ++i) {
      stage.set_group(field_of(nth + i));
      text_field(
          stage, cells[static_cast<std::size_t>(i)], screen.drafts.text(field_of(nth + i)),
          {.id = field_of(nth + i), .label = w.prepare_group_nth(nth + i), .hint = name_in_field(screen, nth + i)});
      names.push_back(name_in_field(screen, nth + i));
    }
  }
  stage.set_group("prepare.groups.deal");
  Rect deal = column.cut_top(k_button, 18);
  if (button_cut_left(stage, deal,
                      {.id = "prepare.deal",
                       .label = view.groups.empty() ? w.prepare_deal() : w.prepare_deal_again(),
                       .icon = Icon::casino,
                       .enabled = people >= count,
                       .reason = w.prepare_too_few()})) {
    screen.act(session::DrawGroups{names, static_cast<std::uint64_t>(screen.desk.now)}, w.prepare_dealt());
  }
  stage.set_group({});
  group_cards(screen, column);
  scroll.finish(column.y);
  stage.default_focus("prepare.deal");
}

}  // namespace rembug::ui

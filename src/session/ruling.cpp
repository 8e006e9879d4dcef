#include "session/ruling.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace rembug::session {

Ruling::Ruling(const SessionView& view_now, ActorRole asked_by, const Context& context_now)
    : view(view_now), role(asked_by), context(context_now) {}

FactHeader Ruling::next_header() const {
  FactHeader header;
  header.session = context.session;
  header.device = context.device;
  header.role = role;
  header.sequence = context.next_sequence + static_cast<std::int64_t>(decided_.facts.size());
  header.id = FactId(context.device.text + "." + std::to_string(header.sequence));
  const HybridTime last =
      decided_.facts.empty() ? std::max(context.last_time, view.last_time) : decided_.facts.back().header.time;
  header.time = next_time(last, context.now);
  header.group = decided_.facts.empty() ? header.id : decided_.facts.front().header.id;
  return header;
}

void Ruling::happened(FactBody body) {
  decided_.facts.push_back({next_header(), std::move(body)});
}

void Ruling::name_seat(SeatId seat, std::string name) {
  decided_.names.push_back({std::move(seat), std::move(name)});
}

void Ruling::erase_name(SeatId seat) {
  decided_.erase.push_back(std::move(seat));
}

std::string Ruling::new_id_text(std::string_view prefix, int nth) const {
  const auto sequence = context.next_sequence + static_cast<std::int64_t>(decided_.facts.size());
  std::string text = std::string(prefix) + "-" + context.device.text + "." + std::to_string(sequence);
  if (nth > 0) text += "." + std::to_string(nth);
  return text;
}

namespace {

bool has_control(std::string_view text, Wording::Size size) {
  const bool breaks_allowed = size == Wording::Size::passage;
  return std::any_of(text.begin(), text.end(), [&](char c) {
    if (breaks_allowed && (c == '\n' || c == '\t')) return false;
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  });
}

Refusal tidy_one(const Wording& wording) {
  const Values where{{"field", std::string(wording.field)}};
  if (!is_utf8(wording.text)) return Problem{"text_not_utf8", where};
  wording.text = trimmed(wording.text);
  if (has_control(wording.text, wording.size)) return Problem{"text_control", where};
  const std::size_t limit = wording.size == Wording::Size::line ? k_line_limit : k_passage_limit;
  const std::size_t length = utf8_length(wording.text);
  if (length > limit) {
    return Problem{
        "text_too_long",
        {{"field", std::string(wording.field)}, {"length", std::to_string(length)}, {"limit", std::to_string(limit)}}};
  }
  if (wording.required && wording.text.empty()) return Problem{"text_empty", where};
  return k_granted;
}

}  // namespace

Refusal tidy(std::initializer_list<Wording> wordings) {
  for (const Wording& wording : wordings) {
    if (auto why_not = tidy_one(wording)) return why_not;
  }
  return k_granted;
}

Refusal check_cards(const SessionView& view, const std::string& group, std::int64_t counted,
                    const std::vector<SeatId>& seats_answered) {
  if (!group.empty() && std::find(view.groups.begin(), view.groups.end(), group) == view.groups.end())
    return Problem{"group_unknown", {{"group", group}}};
  const auto belongs = [&](const SeatView& seat) { return group.empty() || seat.details.group == group; };
  const auto people = std::count_if(view.seats.begin(), view.seats.end(),
                                    [&](const SeatView& seat) { return may_answer(seat) && belongs(seat); });
  const auto from_seats = std::count_if(seats_answered.begin(), seats_answered.end(), [&](const SeatId& id) {
    const SeatView* seat = view.seat(id);
    return seat != nullptr && belongs(*seat);
  });
  if (counted + from_seats <= people) return k_granted;
  Values values{{"cards", std::to_string(counted + from_seats)}, {"people", std::to_string(people)}};
  if (group.empty()) return Problem{"more_cards_than_people", values};
  values.emplace_back("group", group);
  return Problem{"more_cards_than_group", values};
}

Refusal check_answering_seat(const SessionView& view, const SeatId& id) {
  const SeatView* seat = view.seat(id);
  if (seat == nullptr) return unknown("seat", id);
  if (seat->details.role != SeatRole::peserta) return Problem{"seat_not_participant", {{"id", id.text}}};
  if (!seat->present) return Problem{"seat_absent", {{"id", id.text}}};
  return k_granted;
}

}  // namespace rembug::session

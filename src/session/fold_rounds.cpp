// Folding facts about rating rounds and objections, and working out what each rating says.
#include <algorithm>

#include "session/folding.hpp"

namespace rembug::session {
namespace {

template <std::size_t Size>
std::array<int, Size> as_array(const std::vector<int>& counts) {
  std::array<int, Size> fixed{};
  std::copy_n(counts.begin(), std::min(Size, counts.size()), fixed.begin());
  return fixed;
}

// People per step of the eight gradients, from counts on the method's own scale, lowest value first.
std::array<int, 8> eight_steps(RatingMethod method, const std::vector<int>& counts) {
  switch (method) {
    case RatingMethod::gradients_five: return consensus::steps_of_five(as_array<5>(counts));
    case RatingMethod::gradients_eight: return as_array<8>(counts);
    case RatingMethod::fist_to_five: return consensus::steps_of_fists(as_array<6>(counts));
  }
  return {};
}

void add_counts(std::vector<int>& total, const std::vector<int>& counts) {
  for (std::size_t i = 0; i < std::min(total.size(), counts.size()); ++i) total[i] += counts[i];
}

}  // namespace

RatedItemView* Folding::rated_item(const RoundId& id, const ItemId& rated) {
  RoundView* in = round(id);
  if (in == nullptr) return nullptr;
  const auto found =
      std::find_if(in->items.begin(), in->items.end(), [&](const RatedItemView& one) { return one.item == rated; });
  return found == in->items.end() ? nullptr : &*found;
}

void Folding::apply(const FactHeader&, const RoundOpened& fact) {
  RoundView next;
  next.id = fact.round;
  next.method = fact.method;
  next.mode = fact.mode;
  next.secret = fact.secret;
  next.final_round = fact.final_round;
  next.present = present_;
  for (const ItemId& id : fact.items) {
    const ItemView* rated = item(id);
    if (rated == nullptr) continue;
    RatedItemView& entry = next.items.emplace_back();
    entry.item = id;
    entry.wording = rated->details.text;
  }
  add(view.rounds, unsorted_rounds_, std::move(next));
}

void Folding::apply(const FactHeader&, const RatingGiven& fact) {
  RatedItemView* rated = rated_item(fact.round, fact.item);
  if (rated == nullptr || seat(fact.seat) == nullptr) return;
  RoundView* in = round(fact.round);
  const RatingScale scale = scale_of(in->method);
  if (fact.value < scale.lowest || fact.value > scale.highest) return;
  rated->by_seat.insert_or_assign(fact.seat, fact.value);
  rated->wording = item(fact.item)->details.text;
  in->present = present_;
}

void Folding::apply(const FactHeader&, const RatingsCounted& fact) {
  RatedItemView* rated = rated_item(fact.round, fact.item);
  if (rated == nullptr || !std::all_of(fact.counts.begin(), fact.counts.end(), is_count_of_people)) return;
  put_count(ratings_[{fact.round, fact.item}], fact.group, fact.counts);
  rated->wording = item(fact.item)->details.text;
  round(fact.round)->present = present_;
}

void Folding::apply(const FactHeader&, const RoundRevealed& fact) {
  if (RoundView* shown = round(fact.round)) shown->revealed = true;
}

void Folding::apply(const FactHeader&, const RoundClosed& fact) {
  if (RoundView* over = round(fact.round)) over->closed = true;
}

void Folding::apply(const FactHeader&, const ObjectionWritten& fact) {
  if (rated_item(fact.round, fact.item) == nullptr) return;
  add(view.objections, unsorted_objections_,
      ObjectionView{fact.objection, fact.round, fact.item, fact.kind, fact.text, ObjectionState::open, ""});
}

void Folding::apply(const FactHeader&, const ObjectionSettled& fact) {
  ObjectionView* settled = objection(fact.objection);
  if (settled == nullptr) return;
  settled->state = fact.state;
  settled->answer = fact.answer;
}

void Folding::finish_rounds() {
  for (std::size_t nth = 0; nth < view.rounds.size(); ++nth) {
    RoundView& in = view.rounds[nth];
    const RatingScale scale = scale_of(in.method);
    const auto size = static_cast<std::size_t>(scale.size());
    for (RatedItemView& rated : in.items) {
      rated.counts.assign(size, 0);
      for (const auto& [id, value] : rated.by_seat) ++rated.counts[static_cast<std::size_t>(value - scale.lowest)];
      const auto counted = ratings_.find({in.id, rated.item});
      if (counted != ratings_.end()) {
        for (const auto& [group, counts] : counted->second) {
          add_counts(rated.counts, counts);
          if (!group.empty()) add_counts(rated.by_group.emplace(group, std::vector<int>(size)).first->second, counts);
        }
      }
      for (const int people : rated.counts) rated.answered += people;

      consensus::GradientsInput input;
      input.counts = eight_steps(in.method, rated.counts);
      input.present = in.present;
      // Objections of earlier rounds still count; those of later ones say nothing about this one.
      input.open_objections =
          static_cast<int>(std::count_if(view.objections.begin(), view.objections.end(), [&](const ObjectionView& one) {
            return one.item == rated.item && is_blocking(one) && unsorted_rounds_.at(one.round) <= nth;
          }));
      input.final_round = in.final_round;
      input.strict = in.method == RatingMethod::fist_to_five;
      rated.result = consensus::decide_gradients(input);
    }
  }
}

}  // namespace rembug::session

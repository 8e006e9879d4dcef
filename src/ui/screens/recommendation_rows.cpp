#include "ui/screens/recommendation_rows.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace rembug::ui {

namespace {

bool lies_in(const std::string& kelurahan, const std::string& kecamatan, std::span<const scenario::Kecamatan> places) {
  return std::any_of(places.begin(), places.end(), [&](const scenario::Kecamatan& place) {
    return place.name == kecamatan &&
           std::find(place.kelurahan.begin(), place.kelurahan.end(), kelurahan) != place.kelurahan.end();
  });
}

// Items and promises alike know their place, theme and case step.
template <class Thing>
bool passes(const Thing& thing, const RowFilter& filter, std::span<const scenario::Kecamatan> places) {
  return (filter.kelurahan.empty() || thing.place == filter.kelurahan) &&
         (filter.kecamatan.empty() || lies_in(thing.place, filter.kecamatan, places)) &&
         (filter.step.empty() || thing.case_step == filter.step) &&
         (filter.theme.empty() || thing.theme == filter.theme);
}

void count(Outcomes& outcomes, const report::RecommendedItem& item) {
  using consensus::Agreement;
  if (!item.result) {
    ++outcomes.unrated;
    return;
  }
  switch (item.result->outcome) {
    case Agreement::no_data: ++outcomes.unrated; break;
    case Agreement::needs_discussion: ++outcomes.discuss; break;
    case Agreement::not_agreed: ++outcomes.refused; break;
    case Agreement::accepted: ++outcomes.accepted; break;
    case Agreement::accepted_with_reservations: ++outcomes.reserved; break;
  }
}

int done_of(std::span<const report::Promise* const> promises) {
  return static_cast<int>(std::count_if(promises.begin(), promises.end(), [](const report::Promise* promise) {
    return promise->state == session::AgreementState::selesai;
  }));
}

}  // namespace

FollowUp follow_up(std::span<const report::Promise* const> promises) {
  using session::AgreementState;
  const auto any = [&](auto is) { return std::any_of(promises.begin(), promises.end(), is); };
  const auto in = [&](AgreementState state) {
    return any([state](const report::Promise* promise) { return promise->state == state; });
  };
  if (promises.empty()) return FollowUp::none;
  if (any([](const report::Promise* promise) { return promise->overdue; })) return FollowUp::overdue;
  if (done_of(promises) == static_cast<int>(promises.size())) return FollowUp::done;
  if (in(AgreementState::terhambat)) return FollowUp::stuck;
  if (in(AgreementState::selesai)) return FollowUp::part_done;
  if (in(AgreementState::berjalan)) return FollowUp::running;
  if (in(AgreementState::belum)) return FollowUp::waiting;
  return FollowUp::dropped;
}

std::vector<RecommendationRow> rows_of(const report::Recommendations& all, session::ItemKind kind,
                                       const RowFilter& filter, std::span<const scenario::Kecamatan> places) {
  std::vector<RecommendationRow> rows;
  for (const report::RecommendationGroup& group : all.groups) {
    RecommendationRow row{&group};
    std::set<session::SessionId> sessions;
    std::set<std::string> kelurahan;
    for (const report::RecommendedItem& item : group.items) {
      if (item.kind != kind || !passes(item, filter, places)) continue;
      row.items.push_back(&item);
      row.raised += item.times_raised;
      sessions.insert(item.session);
      if (!item.place.empty()) kelurahan.insert(item.place);
      count(row.outcomes, item);
    }
    if (row.items.empty()) continue;
    for (const report::Promise& promise : group.promises) {
      if (passes(promise, filter, places)) row.promises.push_back(&promise);
    }
    row.sessions = static_cast<int>(sessions.size());
    row.kelurahan = static_cast<int>(kelurahan.size());
    row.follow = follow_up(row.promises);
    row.done = done_of(row.promises);
    rows.push_back(std::move(row));
  }
  std::stable_sort(rows.begin(), rows.end(), [](const RecommendationRow& a, const RecommendationRow& b) {
    const auto order = [](const RecommendationRow& row) {
      return std::make_tuple(row.group->key.empty(), -row.kelurahan, -row.raised);
    };
    return order(a) < order(b);
  });
  return rows;
}

std::vector<const report::Promise*> promises_of(const report::Recommendations& all, const RowFilter& filter,
                                                std::span<const scenario::Kecamatan> places) {
  std::vector<const report::Promise*> found;
  for (const report::Promise& promise : all.promises) {
    if (passes(promise, filter, places)) found.push_back(&promise);
  }
  return found;
}

}  // namespace rembug::ui

// What Rekomendasi shows of the groups: filtered, counted, and with the state of what was promised. Pure.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "report/recommendations.hpp"

namespace rembug::ui {

struct RowFilter {
  std::string kecamatan;  // its name; empty: all
  std::string kelurahan;
  std::string step;   // id of a case step
  std::string theme;  // id of a theme
  bool is_empty() const { return kecamatan.empty() && kelurahan.empty() && step.empty() && theme.empty(); }
};

// How rated proposals ended, in classes. Scores of different methods are never added or averaged.
struct Outcomes {
  int accepted = 0, reserved = 0, discuss = 0, refused = 0, unrated = 0;
  int rated() const { return accepted + reserved + discuss + refused; }
};

enum class FollowUp { none, waiting, running, stuck, part_done, done, overdue, dropped };

struct RecommendationRow {
  const report::RecommendationGroup* group = nullptr;
  std::vector<const report::RecommendedItem*> items;  // of the kind that is looked at
  std::vector<const report::Promise*> promises;
  int raised = 0;     // merged cards count as often as they were raised
  int sessions = 0;   // in which they were raised
  int kelurahan = 0;  // in which they were raised
  Outcomes outcomes;
  FollowUp follow = FollowUp::none;
  int done = 0;  // of the promises
};

// The groups that hold an item of this kind after filtering; those of most kelurahan first, then raised most often.
std::vector<RecommendationRow> rows_of(const report::Recommendations& all, session::ItemKind kind,
                                       const RowFilter& filter, std::span<const scenario::Kecamatan> places);
std::vector<const report::Promise*> promises_of(const report::Recommendations& all, const RowFilter& filter,
                                                std::span<const scenario::Kecamatan> places);
FollowUp follow_up(std::span<const report::Promise* const> promises);

}  // namespace rembug::ui

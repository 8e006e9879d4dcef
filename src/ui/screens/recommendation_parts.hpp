// The parts of Rekomendasi, one file each; they share what is looked at.
#pragma once

#include "ui/screens/recommendation_rows.hpp"
#include "ui/screens/screens.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

enum class Look { proposals, difficulties, promises };

struct Across {
  const report::Recommendations& all;
  Look look = Look::proposals;
  RowFilter filter;
  std::vector<RecommendationRow> rows;           // of proposals or difficulties
  std::vector<const report::Promise*> promises;  // all that pass the filter
};

ChipLook follow_chip(FollowUp follow, int done, std::size_t of, const i18n::Words& words);
FollowUp state_of(const report::Promise& promise);

// The rows, or the promises, as a table; gives the height.
float recommendation_table(Screen& screen, const Rect& at, const Across& across);
float promise_list(Screen& screen, const Rect& at, std::span<const report::Promise* const> promises,
                   const std::string& group);
// What lies behind a row; gives the height.
float recommendation_details(Screen& screen, const Rect& at, const RecommendationRow& row);

// How often what is looked at was raised in each kelurahan, as tiles.
void recommendation_map(Screen& screen, const Rect& card_rect, const Across& across);
// The dialogs: the map where there is no room for it, files, export.
void map_dialog(Screen& screen, const Across& across);
void files_dialog(Screen& screen);
void export_dialog(Screen& screen);

}  // namespace rembug::ui

// The four steps of preparing a session. Each draws its main card; what the next button needs is told by `ready`.
#pragma once

#include "ui/screens/screens.hpp"
#include "ui/widgets/controls.hpp"

namespace rembug::ui {

enum class PreparationStep { place, attendance, groups, agenda };

void prepare_place(Screen& screen, const Rect& box);
void prepare_attendance(Screen& screen, const Rect& box);
void prepare_groups(Screen& screen, const Rect& box);
void prepare_agenda(Screen& screen, const Rect& box);

// What stands in the fields of the first step; nullopt while something needed is missing or cannot be read.
std::optional<session::SessionDetails> details_in_fields(Drafts& drafts);
// Fills the fields from the open session, or with today's date for a new one; once for each.
void load_fields(Screen& screen);

// "24-11-2026", "24/11/2026", "24.11.2026" or "2026-11-24".
std::optional<Date> typed_date(std::string_view text);
// "19.00", "19:00" or "9.30".
std::optional<int> typed_clock(std::string_view text);
std::string date_for_field(const Date& date);

// Planned minutes of the whole agenda.
int agenda_minutes(const session::SessionView& view);
// "19.00–21.00", or empty without a start.
std::string time_span(const session::SessionView& view, const i18n::Words& words);
// Present participants in each breakout group, in the order of the groups.
std::vector<std::pair<std::string, int>> people_by_group(const session::SessionView& view);

}  // namespace rembug::ui

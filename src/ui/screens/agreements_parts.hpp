// Small things that the agreements and the closing step share. Pure but for words.
#pragma once

#include <string>
#include <vector>

#include "ui/screens/screens.hpp"

namespace rembug::ui {

// Agreements that hold, in the order in which they were reached.
std::vector<const session::AgreementView*> agreements_that_hold(const session::SessionView& view);

// The date and nothing else as people type it: "15 Desember 2026", "15/12/2026", "15-12-2026", "2026-12-15". What is
// not a date in the calendar is none; "akhir Januari" is none and stays as said.
std::optional<Date> date_typed(std::string_view text, const i18n::Words& words);

// When it is due, for people: as said, else the date.
std::string due_words(const session::AgreementDetails& details, const i18n::Words& words);

// "Waktu belum diisi", or how many things are missing; empty if complete.
std::string missing_words(const session::AgreementView& agreement, const i18n::Words& words);

}  // namespace rembug::ui

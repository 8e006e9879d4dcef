// What the files of the rating screen share.
#pragma once

#include "ui/screens/rating_model.hpp"
#include "ui/screens/screens.hpp"
#include "ui/widgets/pictures.hpp"

namespace rembug::ui {

// The words of a value of the method's scale, lowest first: "Keberatan", "Ragu", ...
std::vector<std::string> value_words(session::RatingMethod method, const i18n::Words& words);
// Which part of the diverging bar a value belongs to, by its index.
std::size_t part_of_value(session::RatingMethod method, std::size_t index);
// "Satu", "Dua", ... up to ten, else figures, at the beginning of a sentence.
std::string counted_in_words(int n, const i18n::Words& words);

void rating_choice(Screen& screen, const Rect& area);  // which proposals, how
void rating_count(Screen& screen, const Rect& area, const session::RoundView& round);
void rating_result(Screen& screen, const Rect& area, const session::RoundView& round);
void rating_dialogs(Screen& screen, const session::RoundView& round);  // objection, its settling, mending the wording

}  // namespace rembug::ui

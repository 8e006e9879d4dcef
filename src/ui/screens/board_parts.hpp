// What the files of the board share.
#pragma once

#include "ui/screens/screens.hpp"

namespace rembug::ui {

// The name of a theme for people: of the city's list, as typed, or "without a theme".
std::string theme_name(const Screen& screen, const std::string& theme);

// Opens the card in the dialog; its wording is a draft until it is saved.
void open_card(Screen& screen, const session::ItemView& card, bool theme_first);
// The draft that holds the wording of this card.
std::string card_draft(const session::ItemId& card);

void card_dialog(Screen& screen);     // wording, kind, theme, step, tier, tag, links, merged cards
void archive_dialog(Screen& screen);  // cards that were put away

}  // namespace rembug::ui

// The parts of a DOCX that do not depend on what the document says: styles, lists, settings, types.
#pragma once

#include <string>

namespace rembug::report::docx {

// Style ids that paragraphs and tables name.
inline constexpr const char* k_title = "Title";
inline constexpr const char* k_subtitle = "Subtitle";
inline constexpr const char* k_note = "Note";
inline constexpr const char* k_letterhead = "Letterhead";
inline constexpr const char* k_list = "ListParagraph";
inline constexpr const char* k_cell = "TableText";
inline constexpr const char* k_grid = "TableGrid";

std::string styles(const std::string& language);  // "id" or "en"

// Abstract list 0 has bullets, 1 has numbers. Number 1 is the bullets; 2 .. 1 + `numbered_lists` are lists that each
// begin at 1.
std::string numbering(int numbered_lists);

std::string settings();
std::string content_types(bool with_banner);
std::string package_relations();
std::string app_properties();

}  // namespace rembug::report::docx

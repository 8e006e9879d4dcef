// UTF-8 at the edges: everything inside the program is valid UTF-8, so outside text is checked or cleaned here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rembug {

// True if `text` is well-formed UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF).
bool is_utf8(std::string_view text);

// Number of code points of well-formed `text`.
std::size_t utf8_length(std::string_view text);

// `text` with every ill-formed byte replaced by U+FFFD and control characters other than tab and line feed removed.
std::string clean_utf8(std::string_view text);

// Without white space (space, tab, CR, LF, no-break space) at both ends.
std::string trimmed(std::string_view text);

// At most `limit` code points of `text`, with an ellipsis in place of what was left out.
std::string shortened(std::string_view text, std::size_t limit);

}  // namespace rembug

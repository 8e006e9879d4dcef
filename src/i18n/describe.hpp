// Problems and diagnostics as sentences for a person.
#pragma once

#include "base/diagnostic.hpp"
#include "i18n/words.hpp"

namespace rembug::i18n {

std::string describe(const Problem& problem, const Words& words);

// What is wrong, without its place.
std::string describe(const Diagnostic& diagnostic, const Words& words);
// What to do about it; empty if there is nothing more to say.
std::string hint_of(const Diagnostic& diagnostic, const Words& words);

// "file:3:8: error S002: words", the line, a caret under the place, the JSON pointer and the hint.
std::string diagnostic_text(const Diagnostic& diagnostic, const Words& words);

}  // namespace rembug::i18n

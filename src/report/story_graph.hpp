// A scenario as a picture of its ways: DOT for Graphviz and others, SVG with the layout of the window's map. Scenes
// show number, title and activity, endings their code, ways the choices that lead them.
//
//   write_file("cerita.svg", svg_of_story(scenario, words, &exploration));
#pragma once

#include <string>

#include "i18n/words.hpp"
#include "scenario/explore.hpp"

namespace rembug::report {

// With an exploration, scenes say how often they are visited per play and ways that are taken more often are thicker.
std::string dot_of_story(const scenario::Scenario& scenario, const i18n::Words& words,
                         const scenario::Exploration* plays = nullptr);
std::string svg_of_story(const scenario::Scenario& scenario, const i18n::Words& words,
                         const scenario::Exploration* plays = nullptr);

// "choose_one", as scenario files write it.
std::string_view name_of(scenario::ActivityKind activity);

}  // namespace rembug::report

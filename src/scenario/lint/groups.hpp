// The groups of checks. Each looks at the subject and reports; they do not depend on each other's order, save that
// plays are made only where the graph has no errors.
#pragma once

#include "scenario/lint/report.hpp"
#include "scenario/lint/subject.hpp"

namespace rembug::scenario::linting {

void check_graph(Subject& subject, Report& report);    // G, what the graph alone proves
void check_plays(Subject& subject, Report& report);    // G, what random plays see
void check_ratings(Subject& subject, Report& report);  // A
void check_texts(Subject& subject, Report& report);    // T

}  // namespace rembug::scenario::linting

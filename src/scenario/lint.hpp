// The linter: what a loadable scenario could do better, each finding with a permanent code. Group S is the loader's;
// here stand group G (the graph of scenes), what teaching needs most of group A (ratings) and group T (texts).
//
// A verdict says how sure it is: "proved", or "not seen in N plays".
#pragma once

#include <filesystem>

#include "base/diagnostic.hpp"
#include "scenario/model.hpp"

namespace rembug::scenario {

// Findings of `scenario`, which was loaded from `path` (folder or file), with places where the file can be read.
// Findings that the scenario ignores with a reason are left out.
Diagnostics lint(const std::filesystem::path& path, const Scenario& scenario);

// The same without files: pointers are set, lines are not.
Diagnostics lint_model(const std::string& file, const Scenario& scenario);

}  // namespace rembug::scenario

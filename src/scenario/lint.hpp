// The linter: what a loadable scenario could do better, each finding with a permanent code. Group S is the loader's;
// the others are here, one file each in lint/: G, the graph of scenes; A, what teaching needs most of ratings; T, texts
// and translations.
//
// A verdict says how sure it is: "proved", "seen", or "not seen in N plays". Every code has two examples in
// tests/scenario/lint: one that it finds, one that it does not.
#pragma once

#include <filesystem>

#include "base/diagnostic.hpp"
#include "scenario/model.hpp"

namespace rembug::scenario {

struct LintOptions {
  std::string groups = "GAT";   // letters of the groups that are asked for
  std::uint64_t plays = 2'000;  // seeded random plays, where nothing can be proved
};

// Findings of `scenario`, which was loaded from `path` (folder or file), with places where the files can be read.
// Findings that the scenario ignores with a reason are left out.
Diagnostics lint(const std::filesystem::path& path, const Scenario& scenario, const LintOptions& options = {});

// The same without files: pointers are set, lines are not. Texts of a folder stand in `file`'s neighbours
// `text/<language>.json`; `single_file` says that they are inside `file`.
Diagnostics lint_model(const std::string& file, const Scenario& scenario, const LintOptions& options = {},
                       bool single_file = true);

}  // namespace rembug::scenario

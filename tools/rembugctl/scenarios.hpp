// Finding the scenario that somebody means on the command line.
#pragma once

#include "tool.hpp"

namespace rembug::ctl {

// The shared data that belongs to a scenario: `shared` beside it if there is one, else that of the installation.
Path shared_folder(const Tool& tool, const Path& scenario);

// A scenario by its path or by the id of an installed one. Problems: scenario_not_found, scenario_broken.
Result<scenario::Scenario> find_scenario(Tool& tool, const std::string& id_or_path);

}  // namespace rembug::ctl

// The shapes of a scenario's files: which JSON goes where in the model. See json_reader.hpp.
#pragma once

#include "scenario/json_reader.hpp"
#include "scenario/load.hpp"

namespace rembug::scenario {

// What a scenario.json holds: the model, and what is only checked.
struct ScenarioFile {
  std::string format;
  std::vector<int> format_version;
  Scenario scenario;
};

struct TextFile {
  std::string language;
  TextCatalogue texts;
};

const Shape& scenario_file_shape();
const Shape& text_file_shape();

}  // namespace rembug::scenario

// Which texts a scenario asks for: a walk over everything that has words.
#pragma once

#include "scenario/model.hpp"

namespace rembug::scenario::linting {

struct TextKey {
  std::string key;      // e.g. "c.datang.feedback"
  std::string pointer;  // what asks for it, in the structure
  std::string id;       // of that node, choice, ending ...
  bool needed = true;   // missed in every language if it is absent; else it may stand
};

// Every key that the scenario asks for or would show, in the order of the structure.
std::vector<TextKey> text_keys(const Scenario& scenario);

}  // namespace rembug::scenario::linting

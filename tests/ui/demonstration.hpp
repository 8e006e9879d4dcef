// The demonstration evening as sessions, for tests and pictures of screens.
#pragma once

#include <string>

#include "support/session_builder.hpp"

namespace rembug::ui::test {

// The scripted evening of assets/demo up to the end of its first step of this kind; empty: to its end, closed. Made
// once for each step; the bundled scenarios are known to it.
const session::test::SessionBuilder& demonstration(const std::string& step_kind = {});

}  // namespace rembug::ui::test

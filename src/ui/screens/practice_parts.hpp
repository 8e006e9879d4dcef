// The parts of the practice screen.
#pragma once

#include <optional>

#include "ui/screens/play_stage.hpp"
#include "ui/screens/screens.hpp"

namespace rembug::ui {

// The practice play that is shown; nullopt before the first; not usable if its scenario is gone or has changed.
std::optional<PlayStage> practice_stage(const Desk& desk, const PracticeMemory& memory);

// What came of the last answer, how safe it was and why, where that stands written, and the way back.
void practice_consequence(Screen& screen, Rect page, const PlayStage& at);
// The end of the story, before looking back.
void practice_ending(Screen& screen, Rect page, const PlayStage& at);

}  // namespace rembug::ui

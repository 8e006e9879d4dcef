// What the program was started with.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>

#include "base/result.hpp"
#include "ui/desk.hpp"

namespace rembug::app {

struct Arguments {
  std::filesystem::path library;  // empty: the usual one
  std::filesystem::path data;     // empty: found beside the program
  bool demo = false;              // shows the demonstration evening, in a library that is thrown away
  bool first_frame_and_exit = false;
  bool help = false;

  // A picture without a person: nothing of this person's is read or written.
  std::filesystem::path screenshot;
  ui::Place place = ui::Place::beranda;
  std::string step;  // of the agenda: "papan"
  int width = 1366, height = 768;
  int frames = 4;
  std::optional<int> percent;
  std::optional<ui::ThemeName> theme;
  std::optional<i18n::Language> language;
};

// Problem argument_unknown, argument_value.
Result<Arguments> read_arguments(std::span<const char* const> words);

}  // namespace rembug::app

// The command line as data: what somebody asked for, checked for form only. arguments.cpp alone knows CLI11.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "i18n/words.hpp"

namespace rembug::ctl {

using Path = std::filesystem::path;

struct CheckArguments {
  std::vector<Path> paths;
  std::string format = "text";
};
struct PlayArguments {
  std::string scenario;              // an id, a folder or a file
  std::vector<std::string> choices;  // "c.a", "c.a+c.b", "usia=8", "lanjut"
  bool choices_given = false;
  std::optional<std::uint64_t> random;
  std::uint64_t seed = 1;
  std::optional<Path> plan;
  bool json = false;
};
struct ExploreArguments {
  std::string scenario;
  std::uint64_t plays = 1000;
  std::uint64_t seed = 1;
  bool json = false;
};

using Wanted = std::variant<CheckArguments, PlayArguments, ExploreArguments>;

struct Parsed {
  std::optional<Wanted> wanted;  // empty: only `text` is to be printed
  i18n::Language language = i18n::Language::id;
  std::string text;  // help, or what is wrong with the command line
  int exit_code = 0;
};

Parsed parse(int argc, const char* const* argv);

}  // namespace rembug::ctl

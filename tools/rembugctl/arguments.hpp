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
  std::optional<Path> dot, svg;
};
struct SheetArguments {
  std::string scenario;
  bool handout = false;
  std::string format = "pdf";
  Path out;
};
struct SessionArguments {
  Path library;
  std::string commands = "-";
  std::string session;
  std::string device;
};
struct ShowArguments {
  Path library;
  std::string session;
  bool list = false;
};
struct ReportArguments {
  Path library;
  std::string session;
  std::string kind = "notulen";
  std::string format = "docx";
  Path out;
  std::string institution, address, number;
};
struct ExportArguments {
  Path library;
  std::string session;
  Path out;
  bool names = false;
};
struct MergeArguments {
  Path library;
  std::vector<Path> files;
  bool json = false;
};
struct RecommendArguments {
  std::vector<Path> libraries;
  std::string by = "theme";
  std::string format = "json";
  std::string out = "-";
  std::string today;
};
struct VerifyArguments {
  Path file;
  bool json = false;
};
struct BackupArguments {
  Path library;
  Path out;
};
struct DemoArguments {
  Path out;
};

using Wanted = std::variant<CheckArguments, PlayArguments, ExploreArguments, SheetArguments, SessionArguments,
                            ShowArguments, ReportArguments, ExportArguments, MergeArguments, RecommendArguments,
                            VerifyArguments, BackupArguments, DemoArguments>;

struct Parsed {
  std::optional<Wanted> wanted;  // empty: only `text` is to be printed
  i18n::Language language = i18n::Language::id;
  std::string text;  // help, or what is wrong with the command line
  int exit_code = 0;
};

Parsed parse(int argc, const char* const* argv);

}  // namespace rembug::ctl

#include "tool.hpp"

#include <fstream>
#include <iostream>
#include <sstream>

#include "i18n/describe.hpp"

namespace rembug::ctl {
namespace fs = std::filesystem;

Tool::Tool(i18n::Language language, Path data, std::istream& in, std::ostream& out, std::ostream& err)
    : words_(language), data_(std::move(data)), in_(in), out_(out), err_(err) {}

int Tool::refuse(const Problem& problem) const {
  return refuse(i18n::describe(problem, words_));
}

int Tool::refuse(const std::string& sentence) const {
  err_ << sentence << '\n';
  return k_refused;
}

const scenario::Shelf& Tool::shelf() {
  // Not linted: `check` alone looks for findings, and does so itself.
  if (!shelf_) shelf_ = std::make_unique<scenario::Shelf>(scenario::load_shelf(data_ / "scenarios", false));
  return *shelf_;
}

session::ScenarioFinder Tool::scenario_finder() {
  return [this](const std::string& id) { return shelf().find(id); };
}

Result<std::string> read_file(const Path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  if (stream && stream.peek() != std::ifstream::traits_type::eof()) text << stream.rdbuf();
  std::error_code ignored;
  if (!stream.is_open() || fs::is_directory(file, ignored))
    return Problem{"file_unreadable", {{"file", file.string()}}};
  return std::move(text).str();
}

Outcome write_file(const Path& file, const std::string& bytes) {
  const Problem failed{"file_unwritable", {{"file", file.string()}}};
  Path beside = file;
  beside += ".tmp";
  std::error_code error;
  {
    std::ofstream stream(beside, std::ios::binary | std::ios::trunc);
    stream << bytes;
    stream.close();
    if (!stream) {
      fs::remove(beside, error);
      return failed;
    }
  }
  fs::rename(beside, file, error);
  if (!error) return Done{};
  std::error_code ignored;
  fs::remove(beside, ignored);
  return failed;
}

}  // namespace rembug::ctl

// Rembug's window. See --help.
#include <cstdio>
#include <iostream>
#include <random>

#include "app/loop.hpp"
#include "app/settings_file.hpp"
#include "base/places.hpp"
#include "i18n/describe.hpp"

namespace {

using namespace rembug;
namespace fs = std::filesystem;

// A folder for a start that keeps nothing; removed at the end.
class PassingFolder {
 public:
  PassingFolder() : path_(fs::temp_directory_path() / ("rembug-" + std::to_string(std::random_device{}()))) {
    fs::create_directories(path_);
  }
  ~PassingFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

int tell(const Problem& problem, const i18n::Words& words, int code) {
  std::cerr << i18n::describe(problem, words) << '\n';
  return code;
}

int run(const app::Arguments& arguments, const i18n::Words& words) {
  const auto data = arguments.data.empty() ? data_folder() : std::optional(arguments.data);
  if (!data) return tell(Problem{"data_missing", {}}, words, 1);
  std::optional<PassingFolder> passing;
  app::Places places{library_folder() / "rembug.db", *data, settings_folder(), documents_folder()};
  if (!arguments.screenshot.empty() || arguments.demo) {
    passing.emplace();
    places = {passing->path() / "rembug.db", *data, passing->path(), passing->path()};
  }
  if (!arguments.library.empty()) places.library = arguments.library;

  auto loop = app::Loop::open(arguments, places);
  if (!loop) return tell(loop.problem(), words, 1);
  if (!arguments.screenshot.empty()) {
    const Outcome taken = (*loop)->take_picture();
    return taken ? 0 : tell(taken.problem(), words, 1);
  }
  if (arguments.first_frame_and_exit) {
    (*loop)->show_first_frame();
    std::cout << "first frame" << std::endl;  // whoever measures waits for this line
    return 0;
  }
  try {
    (*loop)->run();
  } catch (const std::exception& error) {
    // What is typed is put on disk; what was done is there already.
    (*loop)->keeper().finish();
    return tell(Problem{"program_stopped", {{"why", error.what()}}}, words, 1);
  }
  return 0;
}

}  // namespace

int main(int count, char** words_given) {
  const auto arguments =
      app::read_arguments({const_cast<const char* const*>(words_given) + 1, static_cast<std::size_t>(count) - 1});
  i18n::Words words(i18n::Language::id);
  if (!arguments) return tell(arguments.problem(), words, 2);
  words = i18n::Words(arguments->language.value_or(i18n::Language::id));
  if (arguments->help) {
    std::cout << words.app_help() << '\n';
    return 0;
  }
  try {
    return run(*arguments, words);
  } catch (const std::exception& error) {
    return tell(Problem{"program_stopped", {{"why", error.what()}}}, words, 1);
  }
}

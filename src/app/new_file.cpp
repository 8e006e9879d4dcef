#include "app/new_file.hpp"

#include <cerrno>
#include <cstdio>

namespace rembug::app {

namespace fs = std::filesystem;

namespace {

constexpr int k_most_of_a_name = 999;

Outcome write_exclusively(const fs::path& file, std::string_view bytes) {
  std::FILE* stream = std::fopen(file.string().c_str(), "wbx");
  if (stream == nullptr)
    return Problem{errno == EEXIST ? "file_in_the_way" : "file_unwritable", {{"file", file.string()}}};
  bool whole = std::fwrite(bytes.data(), 1, bytes.size(), stream) == bytes.size();
  whole = std::fflush(stream) == 0 && whole;
  const bool full = errno == ENOSPC || errno == EDQUOT;
  whole = std::fclose(stream) == 0 && whole;
  if (whole) return Done{};
  std::error_code ignored;
  fs::remove(file, ignored);
  return Problem{full ? "disk_full" : "file_unwritable", {{"file", file.string()}}};
}

}  // namespace

Result<fs::path> make_new(const fs::path& folder, const std::string& name,
                          const std::function<Outcome(const fs::path&)>& attempt) {
  std::error_code error;
  fs::create_directories(folder, error);
  const fs::path wanted(name);
  fs::path target = folder / wanted;
  for (int number = 2;; ++number) {
    if (!fs::exists(target, error)) {
      const Outcome made = attempt(target);
      if (made) return target;
      if (made.problem().code != "file_in_the_way" || number > k_most_of_a_name) return made.problem();
    }
    if (number > k_most_of_a_name) return Problem{"file_in_the_way", {{"file", target.string()}}};
    target = folder / (wanted.stem().string() + " (" + std::to_string(number) + ")" + wanted.extension().string());
  }
}

Result<fs::path> write_new(const fs::path& folder, const std::string& name, std::string_view bytes) {
  return make_new(folder, name, [&](const fs::path& file) {
    errno = 0;
    return write_exclusively(file, bytes);
  });
}

}  // namespace rembug::app

// write_one OUT_FOLDER: writes every document of the full evening in both languages, for programs that are not ours to
// open.
#include <filesystem>
#include <fstream>
#include <iostream>

#define DOCTEST_CONFIG_IMPLEMENT
#include "evening.hpp"

using namespace rembug;

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  doctest::Context context;  // the builder's checks need one
  context.setAsDefaultForAssertsOutOfTestCases();
  const session::SessionView view = report::test::full_evening(true).view();
  for (const i18n::Language language : {i18n::Language::id, i18n::Language::en}) {
    const std::filesystem::path folder =
        std::filesystem::path(argv[1]) / (language == i18n::Language::id ? "id" : "en");
    std::filesystem::create_directories(folder);
    for (int kind = 0; kind <= static_cast<int>(report::Kind::sesi); ++kind) {
      for (int format = 0; format <= static_cast<int>(report::Format::pdf); ++format) {
        const report::Wanted wanted{static_cast<report::Kind>(kind), static_cast<report::Format>(format)};
        if (!report::can_render(wanted)) continue;
        const Result<std::string> bytes = report::test::rendered(
            wanted, view, language, {"DPMPPA Kota Pekalongan", "Jalan Contoh 1, Pekalongan", ""});
        if (!bytes) {
          std::cerr << bytes.problem().code << '\n';
          return 1;
        }
        std::ofstream(folder / report::file_name(wanted, view), std::ios::binary) << *bytes;
      }
    }
  }
  return 0;
}

#include <doctest/doctest.h>
#include <sys/resource.h>

#include <algorithm>
#include <csignal>

#include "app/arguments.hpp"
#include "app/backups.hpp"
#include "app/folder_view.hpp"
#include "app/new_file.hpp"
#include "support/temp_folder.hpp"

using namespace rembug;
using test::TempFolder;
namespace fs = std::filesystem;

TEST_CASE("a folder shows folders first and then the files that are asked for, by name") {
  const TempFolder folder;
  fs::create_directory(folder / "zebra");
  fs::create_directory(folder / ".hidden");
  test::write_bytes(folder / "b.REMBUG", "");
  test::write_bytes(folder / "A.rembug", "");
  test::write_bytes(folder / "notes.txt", "");
  const ui::FolderView view = app::look_into(folder.path(), {".rembug"});
  std::vector<std::string> names;
  for (const ui::FolderEntry& entry : view.entries) names.push_back(entry.name);
  CHECK(names == std::vector<std::string>{"zebra", "A.rembug", "b.REMBUG"});
  CHECK(view.entries.front().is_folder);
  CHECK(view.parent == folder.path().parent_path().string());
}

TEST_CASE("the root has no parent, and a folder that is gone is empty") {
  CHECK(app::look_into("/", {}).parent.empty());
  const TempFolder folder;
  CHECK(app::look_into(folder / "gone", {".rembug"}).entries.empty());
}

TEST_CASE("a file that is there is never written over") {
  const TempFolder folder;
  const auto first = app::write_new(folder / "new", "notulen.docx", "one");
  const auto second = app::write_new(folder / "new", "notulen.docx", "two");
  REQUIRE(first);
  REQUIRE(second);
  CHECK(test::bytes_of(*first) == "one");
  CHECK(second->filename() == "notulen (2).docx");
  CHECK(test::bytes_of(*second) == "two");
}

TEST_CASE("a file that the disk does not take whole is told, and nothing half-written stays") {
  const TempFolder folder;
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
  const auto old_signal = std::signal(SIGXFSZ, SIG_IGN);
  rlimit tight = before;
  tight.rlim_cur = 1000;
  REQUIRE(setrlimit(RLIMIT_FSIZE, &tight) == 0);
  const auto made = app::write_new(folder.path(), "a.html", std::string(100'000, 'x'));
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, old_signal);
  REQUIRE_FALSE(made);
  CHECK(made.problem().code == "file_unwritable");
  CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("a folder that cannot be written to is told") {
  const TempFolder folder;
  test::write_bytes(folder / "file", "");
  const auto made = app::write_new(folder / "file", "a.html", "x");
  REQUIRE_FALSE(made);
  CHECK(made.problem().code == "file_unwritable");
}

TEST_CASE("old copies go, the latest stay, other files are not touched") {
  const TempFolder folder;
  for (int day = 10; day < 30; ++day) {
    test::write_bytes(folder / app::backup_name(1'795'521'600'000 + day * 86'400'000LL, 420), "");
  }
  test::write_bytes(folder / "photo.db", "");
  app::drop_old_backups(folder.path(), 14);
  std::vector<std::string> left;
  for (const auto& entry : fs::directory_iterator(folder.path())) left.push_back(entry.path().filename().string());
  std::sort(left.begin(), left.end());
  REQUIRE(left.size() == 15);
  CHECK(left.front() == "photo.db");
  CHECK(left[1] == app::backup_name(1'795'521'600'000 + 16 * 86'400'000LL, 420));
}

TEST_CASE("a copy is named by local time") {
  CHECK(app::backup_name(1'795'521'600'000, 420) == "rembug-2026-11-24-1900-00.db");
}

TEST_CASE("arguments are read, and what does not fit is named") {
  const std::vector<const char*> good{"--screenshot", "x.png", "--place", "rekomendasi", "--size", "1920x1080",
                                      "--percent",    "150",   "--theme", "dark",        "--lang", "en"};
  const auto read = app::read_arguments(good);
  REQUIRE(read);
  CHECK(read->place == ui::Place::rekomendasi);
  CHECK(read->width == 1920);
  CHECK(read->height == 1080);
  CHECK(read->percent == 150);
  CHECK(read->theme == ui::ThemeName::dark);
  CHECK(read->language == i18n::Language::en);
  const auto refused = [](std::vector<const char*> words) {
    const auto result = app::read_arguments(words);
    return result ? std::string("read") : result.problem().code;
  };
  CHECK(refused({"--what"}) == "argument_unknown");
  CHECK(refused({"--size", "big"}) == "argument_value");
  CHECK(refused({"--percent", "90"}) == "argument_value");
  CHECK(refused({"--place", "kitchen"}) == "argument_value");
  CHECK(refused({"--library"}) == "argument_value");
}

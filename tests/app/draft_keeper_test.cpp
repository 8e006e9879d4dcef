#include "app/draft_keeper.hpp"

#include <doctest/doctest.h>

using namespace rembug;
using app::DraftKeeper;

namespace {

// A disk that can be full.
struct Disk {
  std::map<std::string, std::string> fields;
  bool full = false;
  int writes = 0;
  DraftKeeper::SaveField saver() {
    return [this](const std::string& field, const std::string& text) -> Outcome {
      if (full) return Problem{"disk_full", {}};
      ++writes;
      if (text.empty())
        fields.erase(field);
      else
        fields[field] = text;
      return Done{};
    };
  }
};

}  // namespace

TEST_CASE("what is typed is on disk one second later") {
  Disk disk;
  DraftKeeper keeper;
  ui::Drafts drafts;
  drafts.text("capture") = "Jadwal";
  CHECK_FALSE(keeper.tick(drafts, disk.saver(), 10).has_value());
  CHECK(keeper.due_at() == doctest::Approx(11));
  drafts.text("capture") = "Jadwal piket";  // typing on does not put it off
  CHECK_FALSE(keeper.tick(drafts, disk.saver(), 10.9).has_value());
  CHECK(disk.fields.empty());
  const auto saved = keeper.tick(drafts, disk.saver(), 11);
  REQUIRE(saved.has_value());
  CHECK(saved->ok());
  CHECK(disk.fields.at("capture") == "Jadwal piket");
  CHECK_FALSE(keeper.has_unsaved());
}

TEST_CASE("nothing is written while nothing changes") {
  Disk disk;
  DraftKeeper keeper;
  ui::Drafts drafts;
  drafts.text("empty");
  keeper.is_saved({{"capture", "a"}});
  drafts.text("capture") = "a";
  for (int second = 0; second < 60; ++second) CHECK_FALSE(keeper.tick(drafts, disk.saver(), second).has_value());
  CHECK(disk.writes == 0);
}

TEST_CASE("a full disk loses nothing and is tried again every two seconds") {
  Disk disk;
  disk.full = true;
  DraftKeeper keeper;
  ui::Drafts drafts;
  drafts.text("capture") = "usulan";
  keeper.tick(drafts, disk.saver(), 0);
  const auto refused = keeper.tick(drafts, disk.saver(), 1);
  REQUIRE(refused.has_value());
  CHECK(refused->problem().code == "disk_full");
  CHECK(keeper.is_refused());
  CHECK(drafts.text("capture") == "usulan");
  CHECK_FALSE(keeper.tick(drafts, disk.saver(), 2.5).has_value());
  CHECK(keeper.tick(drafts, disk.saver(), 3).has_value());
  disk.full = false;
  const auto saved = keeper.tick(drafts, disk.saver(), 5);
  REQUIRE(saved.has_value());
  CHECK(saved->ok());
  CHECK_FALSE(keeper.is_refused());
  CHECK(disk.fields.at("capture") == "usulan");
}

TEST_CASE("a cleared field goes from the disk too") {
  Disk disk;
  disk.fields = {{"capture", "a"}, {"other", "b"}};
  DraftKeeper keeper;
  keeper.is_saved(disk.fields);
  ui::Drafts drafts;
  drafts.restore({{"capture", ""}});  // "other" is not there at all any more
  REQUIRE(keeper.save(drafts, disk.saver(), 0).ok());
  CHECK(disk.fields.empty());
}

// The laws of merging over generated histories: in whatever order, grouping and number parcels come, everybody sees the
// same. A world has three laptops and many sessions; each session is a history of its own. More of them:
//   REMBUG_HISTORIES=1000000 test_store_laws
#include <algorithm>
#include <cstdlib>
#include <random>

#include "store/store_support.hpp"

using namespace rembug;
using namespace rembug::session;
using namespace rembug::store;
using namespace rembug::store::test;

namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_laptops = 3;
constexpr std::size_t k_sessions_a_world = 50;
constexpr int k_rounds = 2;
constexpr int k_commands_a_turn = 3;

std::size_t worlds_wanted() {
  const char* histories = std::getenv("REMBUG_HISTORIES");
  const std::size_t wanted = histories == nullptr ? 200 : std::strtoull(histories, nullptr, 10);
  return (wanted + k_sessions_a_world - 1) / k_sessions_a_world;
}

// A command that may or may not be refused; both are part of life.
CommandBody any_command(std::mt19937_64& random, int nth) {
  const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  const std::string fresh = std::to_string(nth);
  const SeatId seat("s" + std::to_string(below(3)));
  const ItemId item("i" + std::to_string(below(4)));
  switch (below(12)) {
    case 0: return AddSeat{.seat = seat, .name = "Nama " + fresh};
    case 1: return NameSeat{seat, "Nama " + fresh};
    case 2: return EraseName{seat};
    case 3: return SetPresence{seat, below(2) == 0};
    case 4: return ChangeSeat{seat, {.organisation = "RW " + fresh}};
    case 5: return EditItem{item, {.kind = ItemKind::usulan, .text = "Diubah " + fresh}};
    case 6: return MergeItems{item, {ItemId("i" + std::to_string(below(4)))}};
    case 7: return Undo{};
    case 8: return Redo{};
    case 9: return below(2) == 0 ? CommandBody(CloseSession{}) : CommandBody(ReopenSession{});
    default: return RaiseItem{.item = item, .details = {.kind = ItemKind::usulan, .text = "Usul " + fresh}};
  }
}

class World {
 public:
  explicit World(std::uint64_t seed) : random_(seed) {
    for (std::size_t i = 0; i < k_laptops; ++i) laptops_.push_back(library("laptop-" + std::to_string(i)));
    for (std::size_t i = 0; i < k_sessions_a_world; ++i) {
      const SessionId& id = sessions_.emplace_back("sesi-" + std::to_string(i));
      Ledger evening = new_evening(laptops_[0], id);
      does(evening, AddSeat{.seat = SeatId("s0"), .name = "Nama pertama"});
    }
    const fs::path beginning = parcel_of(laptops_[0]);
    for (std::size_t i = 1; i < k_laptops; ++i) merge(laptops_[i], beginning);
  }

  void happen() {
    for (int round = 0; round < k_rounds; ++round) {
      for (std::size_t i = 0; i < k_laptops; ++i) {
        take_turn(laptops_[i]);
        const fs::path parcel = parcel_of(laptops_[i]);
        if (random_() % 2 == 0) merge(laptops_[(i + 1) % k_laptops], parcel);
      }
    }
    for (Library& laptop : laptops_) parcel_of(laptop);
  }

  // What is seen after merging all parcels in some order, some of them twice.
  std::vector<std::string> seen_after_merging() {
    std::shuffle(parcels_.begin(), parcels_.end(), random_);
    Library merged = library("gabungan-" + std::to_string(merged_.size()));
    merged_.push_back(merged.file());
    for (const fs::path& parcel : parcels_) merge(merged, parcel);
    merge(merged, parcels_[random_() % parcels_.size()]);
    CHECK(merged.verify()->healthy);
    return seen_in(merged);
  }

  std::vector<std::string> seen_after_merging_merged() {
    Library merged = library("gabungan");
    for (const fs::path& file : merged_) merge(merged, file);
    return seen_in(merged);
  }

 private:
  Library library(const std::string& device) { return open_library(folder_ / (device + ".db"), device.c_str()); }

  fs::path parcel_of(Library& laptop) {
    parcels_.push_back(folder_ / ("parcel-" + std::to_string(parcels_.size())));
    REQUIRE(laptop.backup_to(parcels_.back()));
    return parcels_.back();
  }

  static void merge(Library& into, const fs::path& file) {
    const auto report = into.merge(file);
    if (!report) FAIL("not merged: " << report.problem().code);
  }

  void take_turn(Library& laptop) {
    for (const SessionId& id : sessions_) {
      Ledger evening = open_evening(laptop, id);
      // Clocks jump by up to a year, both ways.
      const UtcMs jump = static_cast<UtcMs>(random_() % 63'000'000'000) - 31'500'000'000;
      for (int step = 0; step < k_commands_a_turn; ++step) {
        const auto receipt = evening.apply({.body = any_command(random_, ++commands_)}, k_evening + jump + step);
        if (!receipt) continue;  // refused by the rules, which have tests of their own
        ++done_;
      }
      CHECK(view_text(evening) == view_text(open_evening(laptop, id)));  // live is reloaded
    }
    CHECK(done_ > 0);
  }

  std::vector<std::string> seen_in(Library& of) const {
    std::vector<std::string> all;
    for (const SessionId& id : sessions_) {
      const Ledger evening = open_evening(of, id);
      std::string& seen = all.emplace_back(view_text(evening));
      for (const auto& [seat, name] : evening.attendance()) {
        seen += "\n" + seat.text + " " + name;
        const SeatView* shown = evening.view().seat(seat);  // nullptr: adding the seat was undone
        if (shown != nullptr) CHECK_FALSE(shown->erased);
      }
    }
    return all;
  }

  TempFolder folder_;
  std::mt19937_64 random_;
  std::vector<Library> laptops_;
  std::vector<SessionId> sessions_;
  std::vector<fs::path> parcels_;
  std::vector<fs::path> merged_;
  int commands_ = 0;
  int done_ = 0;
};

}  // namespace

TEST_CASE("in whatever order and however often parcels are merged, everybody sees the same") {
  std::mt19937_64 seeds(20261125);
  for (std::size_t nth = worlds_wanted(); nth > 0; --nth) {
    const std::uint64_t seed = seeds();
    CAPTURE(seed);
    World world(seed);
    world.happen();
    const auto one = world.seen_after_merging();
    const auto other = world.seen_after_merging();
    CHECK(one == other);
    CHECK(one == world.seen_after_merging_merged());
  }
}

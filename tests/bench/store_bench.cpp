// How long the store takes: opening and refolding a session of 10,000 facts, and one committed fact per click.
//
//   build/bench/tests/bench/store_bench
//
// The library lies in a new folder of the current one, so it is that disk that is measured.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>

#include "store/ledger.hpp"

namespace {

using namespace rembug;
using namespace rembug::session;

constexpr UtcMs k_start = 1'795'521'600'000;
constexpr int k_seats = 60;
constexpr int k_items = 1000;
constexpr std::size_t k_facts = 10'000;
const SessionId k_session{"besar"};

[[noreturn]] void give_up(const Problem& problem) {
  std::fprintf(stderr, "%s\n", problem.code.c_str());
  std::exit(1);
}

class Folder {
 public:
  Folder() { std::filesystem::create_directory(path_); }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path operator/(const char* name) const { return path_ / name; }

 private:
  std::filesystem::path path_ = std::filesystem::absolute("store_bench.tmp");
};

const Folder& folder() {
  static const Folder k_folder;
  return k_folder;
}

store::Library open(const char* name) {
  auto library = store::Library::open(folder() / name, {.device = DeviceId("laptop-a")});
  if (!library) give_up(library.problem());
  return std::move(*library);
}

// Facts of a long evening: a thousand items, sixty people, rounds in which everybody rates.
std::vector<Fact> big_session() {
  std::vector<Fact> facts;
  const auto happened = [&](FactBody body) {
    const auto sequence = static_cast<std::int64_t>(facts.size()) + 1;
    const FactId id("laptop-a." + std::to_string(sequence));
    facts.push_back({.header = {.id = id,
                                .session = k_session,
                                .device = DeviceId("laptop-a"),
                                .sequence = sequence,
                                .time = {k_start + sequence * 700, 0},
                                .group = id},
                     .body = std::move(body)});
  };
  const auto item = [](int nth) { return ItemId("item-laptop-a." + std::to_string(nth)); };
  happened(SessionCreated{.details = {.title = "Rembug besar", .kelurahan = "Kauman"}});
  for (int seat = 0; seat < k_seats; ++seat)
    happened(SeatAdded{SeatId("s" + std::to_string(seat)), {.organisation = "RW " + std::to_string(seat % 7)}});
  for (int nth = 0; nth < k_items; ++nth) {
    happened(ItemRaised{item(nth),
                        {.kind = ItemKind::usulan,
                         .text = "Jadwal piket tiap RW ditempel di balai warga, nomor " + std::to_string(nth),
                         .theme = "piket"},
                        {}});
  }
  for (int round = 0; facts.size() < k_facts; ++round) {
    const RoundId id("r" + std::to_string(round));
    std::vector<ItemId> rated;
    for (int nth = 0; nth < 5; ++nth) rated.push_back(item((round * 5 + nth) % k_items));
    happened(RoundOpened{.round = id, .mode = AnswerMode::seats, .items = rated});
    for (const ItemId& one : rated) {
      for (int seat = 0; seat < k_seats && facts.size() < k_facts - 2; ++seat)
        happened(RatingGiven{id, one, SeatId("s" + std::to_string(seat)), 1 + (seat + round) % 5});
    }
    if (facts.size() < k_facts) happened(RoundRevealed{id});
    if (facts.size() < k_facts) happened(RoundClosed{id});
  }
  return facts;
}

store::Library big_library() {
  store::Library library = open("besar.db");
  Decided all;
  all.facts = big_session();
  if (const Outcome saved = library.append(k_session, all); !saved) give_up(saved.problem());
  return library;
}

void load_10000_facts(benchmark::State& state) {
  const store::Library library = big_library();
  for (auto _ : state) {
    auto facts = library.load(k_session);
    if (!facts || facts->size() != k_facts) state.SkipWithError("not loaded");
    benchmark::DoNotOptimize(facts);
  }
  std::filesystem::remove(library.file());
}
BENCHMARK(load_10000_facts)->Unit(benchmark::kMillisecond);

void refold_10000_facts(benchmark::State& state) {
  const std::vector<Fact> facts = big_session();
  for (auto _ : state) {
    SessionView view = fold(facts);
    if (view.items.size() != k_items) state.SkipWithError("not folded");
    benchmark::DoNotOptimize(view);
  }
}
BENCHMARK(refold_10000_facts)->Unit(benchmark::kMillisecond);

void open_a_library_of_10000_facts(benchmark::State& state) {
  { const store::Library library = big_library(); }
  for (auto _ : state) {
    const store::Library library = open("besar.db");
    if (library.next_sequence() != static_cast<std::int64_t>(k_facts) + 1) state.SkipWithError("not opened");
  }
  std::filesystem::remove(folder() / "besar.db");
}
BENCHMARK(open_a_library_of_10000_facts)->Unit(benchmark::kMillisecond);

// What a click costs: decide, one transaction with full sync, fold.
void one_committed_fact(benchmark::State& state) {
  store::Library library = open("klik.db");
  auto ledger = store::Ledger::create(library, {.body = CreateSession{}}, k_start, {});
  if (!ledger) give_up(ledger.problem());
  if (!ledger->apply({.body = AddSeat{.seat = SeatId("s1")}}, k_start)) state.SkipWithError("no seat");
  bool present = false;
  for (auto _ : state) {
    const auto receipt = ledger->apply({.body = SetPresence{SeatId("s1"), present}}, k_start);
    if (!receipt) state.SkipWithError(receipt.problem().code.c_str());
    present = !present;
  }
  std::filesystem::remove(library.file());
}
BENCHMARK(one_committed_fact)->Unit(benchmark::kMillisecond)->Iterations(1000);

}  // namespace

// How long one frame takes to build, on the fullest screens: a thousand cards and sixty people. Everything but sending
// the triangles to the graphics card.
//
//   build/bench/tests/bench/frame_bench
#define DOCTEST_CONFIG_IMPLEMENT
#include <benchmark/benchmark.h>
#include <doctest/doctest.h>

#include "ui/harness.hpp"

namespace {

using namespace rembug;
using namespace rembug::session;
using test::SessionBuilder;

constexpr int k_seats = 60, k_items = 1000;

SessionBuilder full_evening(const char* step) {
  SessionBuilder builder;
  builder.seats(k_seats, {.organisation = "PATBM", .kelurahan = "Kauman"});
  const ItemKind kinds[] = {ItemKind::kesulitan, ItemKind::masukan, ItemKind::usulan};
  const char* themes[] = {"peran", "rujukan", "kader", "anggaran"};
  for (int i = 0; i < k_items; ++i) {
    builder.does(RaiseItem{.item = ItemId("i" + std::to_string(i)),
                           .details = {.kind = kinds[i % 3],
                                       .text = "Warga bingung melapor ke siapa kalau malam, kartu " + std::to_string(i),
                                       .theme = themes[i % 4]}});
  }
  for (const AgendaStepView& one : builder.view().agenda) {
    if (one.step.id.text == step) builder.does(StartAgendaStep{one.step.id});
  }
  return builder;
}

const SessionBuilder& evening(const char* step) {
  static std::map<std::string, SessionBuilder> made;
  const auto found = made.find(step);
  return found != made.end() ? found->second : made.emplace(step, full_evening(step)).first->second;
}

void draw(benchmark::State& state, const char* step, ui::Place place) {
  ui::test::Hall hall;
  hall.program.memory().preparation.step = 1;  // the attendance list
  hall.open(evening(step)).go(place).frame();
  for (auto _ : state) hall.frame();
  // Hall::frame draws two.
  state.counters["one_frame"] =
      benchmark::Counter(2, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

}  // namespace

BENCHMARK_CAPTURE(draw, board, "papan", ui::Place::sesi)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(draw, rating, "penilaian", ui::Place::sesi)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(draw, attendance, "pembukaan", ui::Place::persiapan)->Unit(benchmark::kMillisecond);

int main(int argc, char** argv) {
  doctest::Context context;  // the harness asserts
  context.setAsDefaultForAssertsOutOfTestCases();
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

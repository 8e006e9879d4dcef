#include "app/worker.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>

using namespace rembug::app;

TEST_CASE("a job works elsewhere, and its ending is done where it is collected") {
  std::atomic<int> woken{0};
  Worker worker([&] { ++woken; }, [](const std::string&) {});
  const std::thread::id here = std::this_thread::get_id();
  std::thread::id worked, ended;
  worker.start([&]() -> Worker::Ending {
    worked = std::this_thread::get_id();
    return [&] { ended = std::this_thread::get_id(); };
  });
  worker.collect_all();
  CHECK(worked != here);
  CHECK(ended == here);
  CHECK(worker.is_idle());
}

TEST_CASE("jobs end in the order in which they were started") {
  Worker worker([] {}, [](const std::string&) {});
  std::string order;
  for (const char name : {'a', 'b', 'c'})
    worker.start([&order, name]() -> Worker::Ending { return [&order, name] { order += name; }; });
  worker.collect_all();
  CHECK(order == "abc");
}

TEST_CASE("a job that throws is told, and the next one runs") {
  std::string told;
  bool next = false;
  Worker worker([] {}, [&](const std::string& words) { told = words; });
  worker.start([]() -> Worker::Ending { throw std::runtime_error("no paper"); });
  worker.start([&]() -> Worker::Ending { return [&] { next = true; }; });
  worker.collect_all();
  CHECK(told == "no paper");
  CHECK(next);
}

TEST_CASE("a job may start another") {
  Worker worker([] {}, [](const std::string&) {});
  bool second = false;
  worker.start([&]() -> Worker::Ending {
    return [&] { worker.start([&]() -> Worker::Ending { return [&] { second = true; }; }); };
  });
  worker.collect_all();
  CHECK(second);
}

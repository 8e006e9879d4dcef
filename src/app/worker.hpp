// One thread for what would make the window wait. A job gets copies, works, and gives back what is to be done with its
// result on the main thread. The main thread alone calls the functions here; jobs touch nothing but their copies.
//
//   worker.start([view = *session]() { auto made = render(view); return [made] { show(made); }; });
//   worker.collect();   // on the main thread: does what finished jobs gave back
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace rembug::app {

class Worker {
 public:
  using Ending = std::function<void()>;
  using Job = std::function<Ending()>;

  // `wake` is called on the worker's thread when a job is done. `failed` is called by collect() with what an exception
  // said that ended a job.
  Worker(std::function<void()> wake, std::function<void(const std::string&)> failed);
  ~Worker();  // lets the running job finish; those that wait are dropped
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void start(Job job);
  void collect();
  bool is_idle();      // nothing runs, waits, or is to be collected
  void collect_all();  // waits until it is idle, collecting; for tests and pictures

 private:
  void work();

  std::function<void()> wake_;
  std::function<void(const std::string&)> failed_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> jobs_;
  std::deque<Ending> endings_;
  bool running_ = false, stopping_ = false;
  std::thread thread_;  // started with the first job
};

}  // namespace rembug::app

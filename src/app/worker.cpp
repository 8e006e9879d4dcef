#include "app/worker.hpp"

#include <exception>
#include <utility>

namespace rembug::app {

Worker::Worker(std::function<void()> wake, std::function<void(const std::string&)> failed)
    : wake_(std::move(wake)), failed_(std::move(failed)) {}

Worker::~Worker() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    jobs_.clear();
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Worker::start(Job job) {
  {
    const std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
  }
  changed_.notify_all();
  if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
}

void Worker::collect() {
  std::deque<Ending> endings;
  {
    const std::lock_guard lock(mutex_);
    endings.swap(endings_);
  }
  for (const Ending& ending : endings) ending();
}

bool Worker::is_idle() {
  const std::lock_guard lock(mutex_);
  return jobs_.empty() && endings_.empty() && !running_;
}

void Worker::collect_all() {
  while (!is_idle()) {
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return !endings_.empty() || (jobs_.empty() && !running_); });
    }
    collect();
  }
}

void Worker::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
    if (stopping_) return;
    const Job job = std::move(jobs_.front());
    jobs_.pop_front();
    running_ = true;
    lock.unlock();
    Ending ending;
    try {
      ending = job();
    } catch (const std::exception& error) {
      ending = [this, words = std::string(error.what())] { failed_(words); };
    }
    lock.lock();
    running_ = false;
    endings_.push_back(std::move(ending));
    changed_.notify_all();
    lock.unlock();
    wake_();
    lock.lock();
  }
}

}  // namespace rembug::app

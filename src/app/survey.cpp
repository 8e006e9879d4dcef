#include "app/survey.hpp"

#include <chrono>
#include <utility>

namespace rembug::app {

void Survey::begin(const std::vector<session::SessionId>& sessions) {
  running_ = true;
  waiting_.assign(sessions.begin(), sessions.end());
  read_.clear();
}

Result<bool> Survey::read_some(const store::Library& library, double patience_ms) {
  const auto begun = std::chrono::steady_clock::now();
  while (!waiting_.empty()) {
    auto facts = library.load(waiting_.front());
    if (!facts) return facts.problem();
    read_.push_back(std::move(*facts));
    waiting_.pop_front();
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - begun;
    if (spent.count() >= patience_ms) break;
  }
  return waiting_.empty();
}

std::vector<std::vector<session::Fact>> Survey::take() {
  running_ = false;
  return std::exchange(read_, {});
}

void Survey::stop() {
  running_ = false;
  waiting_.clear();
  read_.clear();
}

}  // namespace rembug::app

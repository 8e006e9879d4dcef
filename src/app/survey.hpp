// All sessions of a library, read bit by bit between frames, so that looking across many never makes the window wait.
#pragma once

#include <deque>
#include <vector>

#include "store/library.hpp"

namespace rembug::app {

class Survey {
 public:
  // Begins anew with these sessions.
  void begin(const std::vector<session::SessionId>& sessions);
  // Reads sessions until `patience_ms` are over, at least one. True once all are read; take() then gives them.
  Result<bool> read_some(const store::Library& library, double patience_ms);
  bool is_running() const { return running_; }
  std::vector<std::vector<session::Fact>> take();
  void stop();

 private:
  bool running_ = false;
  std::deque<session::SessionId> waiting_;
  std::vector<std::vector<session::Fact>> read_;
};

}  // namespace rembug::app

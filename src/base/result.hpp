// Expected failure as a value.
//
// A Problem is a refusal or an error meant for a person: a permanent code and the values its sentence needs. The words
// live in the catalogues (`problem.<code>`), so pure rooms never hold shown text. Result<T> is a T or a Problem.
//
//   Result<int> parsed = parse(text);
//   if (!parsed) return parsed.problem();
//   use(*parsed);
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace rembug {

// Placeholder name -> value, in the order in which the sentence was thought of. Values are already text.
using Values = std::vector<std::pair<std::string, std::string>>;

struct Problem {
  std::string code;  // `^[a-z][a-z0-9_]*$`, permanent, key of the sentence `problem.<code>`
  Values values;     // what the placeholders of that sentence stand for
  bool operator==(const Problem&) const = default;
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Problem problem) : state_(std::in_place_index<1>, std::move(problem)) {}

  explicit operator bool() const { return state_.index() == 0; }
  bool ok() const { return state_.index() == 0; }

  // Precondition: ok().
  T& operator*() {
    assert(ok());
    return std::get<0>(state_);
  }
  const T& operator*() const {
    assert(ok());
    return std::get<0>(state_);
  }
  T* operator->() { return &**this; }
  const T* operator->() const { return &**this; }

  // Precondition: !ok().
  const Problem& problem() const {
    assert(!ok());
    return std::get<1>(state_);
  }

 private:
  std::variant<T, Problem> state_;
};

struct Done {
  bool operator==(const Done&) const = default;
};
using Outcome = Result<Done>;  // for what either happens or is refused

}  // namespace rembug

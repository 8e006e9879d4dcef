// Tells a play in the terminal: scenes, options, what came of an answer, and the debrief. Wrapped to a readable width.
#pragma once

#include "scenario/play.hpp"
#include "tool.hpp"

namespace rembug::ctl {

class Teller {
 public:
  Teller(const Tool& tool, const scenario::Scenario& scenario) : tool_(tool), scenario_(scenario) {}

  void opening() const;                                  // title and content warnings
  void scene(const scenario::PlayState& state) const;    // title, words and day of the current node
  void options(const scenario::PlayState& state) const;  // numbered, in the order shown
  void ending(const scenario::PlayState& state) const;
  void debrief(const scenario::PlayState& state) const;
  // What was answered at the last visited node, and what came of it.
  void answered(const scenario::PlayState& after) const;

  // The words under `key` as plain text; empty if there are none.
  std::string words_of(const std::string& key) const;
  std::string label_of(const scenario::ChoiceId& choice) const;
  std::string field_label(const scenario::FormId& form, const scenario::FieldId& field) const;
  std::string level_word(scenario::Level level) const;
  void say(const std::string& text, std::size_t indent = 0) const;  // paragraphs, wrapped

 private:
  void list(const std::string& heading, const std::vector<std::string>& lines) const;

  const Tool& tool_;
  const scenario::Scenario& scenario_;
};

}  // namespace rembug::ctl

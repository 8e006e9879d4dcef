#include "ui/demonstration.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <memory>

#include "session/json.hpp"
#include "ui/harness.hpp"

namespace rembug::ui::test {

namespace {

std::unique_ptr<session::test::SessionBuilder> played(const std::string& step) {
  std::ifstream file(std::filesystem::path(REMBUG_SOURCE_DIR) / "assets/demo/evening.jsonl");
  std::unique_ptr<session::test::SessionBuilder> builder;
  bool reached = false;
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) continue;
    const auto command = session::command_from_json(line);
    REQUIRE(command.ok());
    if (const auto* create = std::get_if<session::CreateSession>(&command->body)) {
      builder = std::make_unique<session::test::SessionBuilder>(*create);
      for (const auto& entry : bundled_shelf().entries) {
        if (entry.scenario) builder->knows(*entry.scenario);
      }
      continue;
    }
    REQUIRE(builder);
    if (const auto* start = std::get_if<session::StartAgendaStep>(&command->body)) {
      if (reached) break;  // the next step begins: stop at the end of the wanted one
      const auto* found = builder->view().step(start->step);
      reached = found != nullptr && !step.empty() && session::name_of(found->step.kind) == step;
    }
    if (std::holds_alternative<session::CloseSession>(command->body) && !step.empty()) break;
    builder->does(command->body, command->role);
  }
  REQUIRE(builder);
  return builder;
}

}  // namespace

const session::test::SessionBuilder& demonstration(const std::string& step_kind) {
  static std::map<std::string, std::unique_ptr<session::test::SessionBuilder>> made;
  auto& entry = made[step_kind];
  if (!entry) entry = played(step_kind);
  return *entry;
}

}  // namespace rembug::ui::test

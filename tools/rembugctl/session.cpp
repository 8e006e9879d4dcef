// rembugctl session and show: commands in, facts on disk, the view out.
#include <fstream>
#include <iostream>

#include "base/utf8.hpp"
#include "json_out.hpp"
#include "libraries.hpp"
#include "session/json.hpp"
#include "store/ledger.hpp"

namespace rembug::ctl {
namespace {

// The library and the session that commands go to. A session is opened when the first command comes, because that
// command may be the one that creates it.
class Desk {
 public:
  Desk(Tool& tool, store::Library& library, std::string session)
      : library_(library), wanted_(std::move(session)), finder_(tool.scenario_finder()) {}

  Result<store::Receipt> take(const std::string& line) {
    const auto command = session::command_from_json(line);
    if (!command) return command.problem();
    const bool creates = std::holds_alternative<session::CreateSession>(command->body);
    if (creates && (wanted_.empty() || !is_there(wanted_))) return create(*command);
    if (!ledger_) {
      if (const auto opened = open(); !opened) return opened.problem();
    }
    return ledger_->apply(*command, now_ms());
  }

 private:
  bool is_there(const std::string& id) const { return find_session(library_, id).ok(); }

  Outcome open() {
    const auto id = find_session(library_, wanted_);
    if (!id) return id.problem();
    auto opened = store::Ledger::open(library_, *id, finder_);
    if (!opened) return opened.problem();
    ledger_.emplace(std::move(*opened));
    return Done{};
  }

  Result<store::Receipt> create(const session::Command& command) {
    auto created = store::Ledger::create(library_, command, now_ms(), finder_, session::SessionId(wanted_));
    if (!created) return created.problem();
    ledger_.emplace(std::move(*created));
    store::Receipt receipt;
    const auto facts = library_.load(ledger_->view().id);
    if (!facts) return facts.problem();
    for (const session::Fact& fact : *facts) receipt.facts.push_back(fact.header.id);
    return receipt;
  }

  store::Library& library_;
  std::string wanted_;
  session::ScenarioFinder finder_;
  std::optional<store::Ledger> ledger_;
};

int list_sessions(Tool& tool, const Path& file) {
  const auto library = open_to_read(file);
  if (!library) return tool.refuse(library.problem());
  const auto sessions = library->sessions();
  if (!sessions) return tool.refuse(sessions.problem());
  tool.out() << sessions_json(*sessions) << '\n';
  return k_done;
}

}  // namespace

int run(Tool& tool, const SessionArguments& arguments) {
  auto library = open_to_write(arguments.library, true, arguments.device);
  if (!library) return tool.refuse(library.problem());
  std::ifstream file;
  if (arguments.commands != "-") {
    file.open(arguments.commands);
    if (!file) return tool.refuse(Problem{"file_unreadable", {{"file", arguments.commands}}});
  }
  std::istream& in = arguments.commands == "-" ? tool.in() : file;
  Desk desk(tool, *library, arguments.session);
  int exit_code = k_done;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (trimmed(line).empty()) continue;
    const auto receipt = desk.take(line);
    if (receipt) {
      std::vector<std::string> facts;
      for (const session::FactId& id : receipt->facts) facts.push_back(id.text);
      tool.out() << done_line(number, facts) << std::endl;  // flushed: whoever reads it may rely on it
    } else {
      exit_code = k_refused;
      tool.out() << refusal_line(number, receipt.problem(), tool.words()) << std::endl;
    }
  }
  return exit_code;
}

int run(Tool& tool, const ShowArguments& arguments) {
  if (arguments.list) return list_sessions(tool, arguments.library);
  const auto opened = read_session(arguments.library, arguments.session);
  if (!opened) return tool.refuse(opened.problem());
  tool.out() << session::view_to_json(opened->view) << '\n';
  return k_done;
}

}  // namespace rembug::ctl

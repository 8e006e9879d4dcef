// What every command of rembugctl is handed: the words, the data folder and the two streams. Owned by main.
//
// Exit codes: 0 done, 1 findings or a refusal, 2 wrong usage.
#pragma once

#include <iosfwd>
#include <memory>
#include <string>

#include "arguments.hpp"
#include "base/result.hpp"
#include "i18n/words.hpp"
#include "scenario/shelf.hpp"
#include "session/decide.hpp"

namespace rembug::ctl {

inline constexpr int k_done = 0;
inline constexpr int k_refused = 1;
inline constexpr int k_wrong_usage = 2;

class Tool {
 public:
  Tool(i18n::Language language, Path data, std::istream& in, std::ostream& out, std::ostream& err);

  const i18n::Words& words() const { return words_; }
  std::string language() const { return std::string(words_.language_code()); }
  std::istream& in() const { return in_; }
  std::ostream& out() const { return out_; }
  std::ostream& err() const { return err_; }

  // Says on the error stream why not; answers k_refused.
  int refuse(const Problem& problem) const;
  int refuse(const std::string& sentence) const;

  // The installed scenarios, loaded when first asked for.
  const scenario::Shelf& shelf();
  session::ScenarioFinder scenario_finder();
  const Path& data() const { return data_; }

 private:
  i18n::Words words_;
  Path data_;  // empty: not found
  std::istream& in_;
  std::ostream& out_;
  std::ostream& err_;
  std::unique_ptr<scenario::Shelf> shelf_;
};

// The whole text of a file. Problem file_unreadable.
Result<std::string> read_file(const Path& file);
// Writes beside the target and puts it in place in one step, so that no half document is ever seen. Problem
// file_unwritable.
Outcome write_file(const Path& file, const std::string& bytes);

int run(Tool& tool, const CheckArguments& arguments);
int run(Tool& tool, const PlayArguments& arguments);
int run(Tool& tool, const ExploreArguments& arguments);
int run(Tool& tool, const SheetArguments& arguments);
int run(Tool& tool, const SessionArguments& arguments);
int run(Tool& tool, const ShowArguments& arguments);
int run(Tool& tool, const ReportArguments& arguments);
int run(Tool& tool, const ExportArguments& arguments);
int run(Tool& tool, const MergeArguments& arguments);
int run(Tool& tool, const RecommendArguments& arguments);
int run(Tool& tool, const VerifyArguments& arguments);
int run(Tool& tool, const BackupArguments& arguments);
int run(Tool& tool, const DemoArguments& arguments);

}  // namespace rembug::ctl

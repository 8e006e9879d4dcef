#include "arguments.hpp"

#include <CLI/CLI.hpp>
#include <cstring>
#include <functional>
#include <memory>

namespace rembug::ctl {
namespace {

// The language is needed before anything is parsed: help is spoken in it too.
i18n::Language language_of(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--lang=en") == 0) return i18n::Language::en;
    if (std::strcmp(argv[i], "--lang") == 0 && i + 1 < argc && std::strcmp(argv[i + 1], "en") == 0)
      return i18n::Language::en;
  }
  return i18n::Language::id;
}

class CommandLine {
 public:
  explicit CommandLine(i18n::Language language) : words_(language), app_(words_.ctl_about(), "rembugctl") {
    app_.require_subcommand(1);
    app_.fallthrough();
    app_.set_help_flag("-h,--help", words_.ctl_option_help());
    app_.add_option("--lang", language_, words_.ctl_option_lang())->check(CLI::IsMember({"id", "en"}));
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", words_.ctl_label_usage());
    formatter->label("OPTIONS", words_.ctl_label_options());
    formatter->label("Positionals", words_.ctl_label_positionals());
    formatter->label("Excludes", words_.ctl_label_excludes());
    formatter->label("TEXT", words_.ctl_label_text());
    formatter->label("UINT", words_.ctl_label_number());
    formatter->label("SUBCOMMAND", words_.ctl_label_command());
    formatter->label("REQUIRED", words_.ctl_label_required());
    app_.formatter(formatter);
    scenarios();
    sessions();
    libraries();
    name_groups();
  }

  Parsed parse(int argc, const char* const* argv) {
    Parsed parsed;
    parsed.language = words_.language();
    try {
      app_.parse(argc, argv);
      parsed.wanted = take_();
    } catch (const CLI::CallForHelp&) {
      const auto chosen = app_.get_subcommands();
      parsed.text = chosen.empty() ? app_.help() : chosen.front()->help("rembugctl");
    } catch (const CLI::ParseError& error) {
      parsed.text = sentence(error) + "\n" + words_.ctl_usage_see_help() + "\n";
      parsed.exit_code = 2;
    }
    return parsed;
  }

 private:
  template <class Arguments>
  CLI::App* command(const char* name, const std::string& about, std::shared_ptr<Arguments> arguments) {
    CLI::App* sub = app_.add_subcommand(name, about);
    sub->set_help_flag("-h,--help", words_.ctl_option_help());
    sub->fallthrough();
    sub->callback([this, arguments] { take_ = [arguments] { return Wanted(*arguments); }; });
    return sub;
  }

  void scenarios() {
    const auto check = std::make_shared<CheckArguments>();
    CLI::App* sub = command("check", words_.ctl_check_about(), check);
    sub->add_option("PATH", check->paths, words_.ctl_option_scenario_paths())->required();
    sub->add_option("--format", check->format, words_.ctl_option_format())->check(CLI::IsMember({"text", "json"}));

    const auto play = std::make_shared<PlayArguments>();
    sub = command("play", words_.ctl_play_about(), play);
    sub->add_option("SCENARIO", play->scenario, words_.ctl_option_scenario())->required();
    CLI::Option* choices = sub->add_option("--choices", play->choices, words_.ctl_option_choices())
                               ->delimiter(',')
                               ->allow_extra_args(false);
    CLI::Option* random = sub->add_option("--random", play->random, words_.ctl_option_random());
    sub->add_option("--seed", play->seed, words_.ctl_option_seed());
    CLI::Option* plan = sub->add_option("--plan", play->plan, words_.ctl_option_plan());
    sub->add_flag("--json", play->json, words_.ctl_option_json());
    choices->excludes(random)->excludes(plan);
    random->excludes(plan);
    sub->callback([this, play, choices] {
      play->choices_given = choices->count() > 0;
      take_ = [play] { return Wanted(*play); };
    });

    const auto explore = std::make_shared<ExploreArguments>();
    sub = command("explore", words_.ctl_explore_about(), explore);
    sub->add_option("SCENARIO", explore->scenario, words_.ctl_option_scenario())->required();
    sub->add_option("--plays", explore->plays, words_.ctl_option_random())->check(CLI::Range(1, 100'000'000));
    sub->add_option("--seed", explore->seed, words_.ctl_option_seed());
    sub->add_flag("--json", explore->json, words_.ctl_option_json());
    sub->add_option("--dot", explore->dot, words_.ctl_option_dot());
    sub->add_option("--svg", explore->svg, words_.ctl_option_svg());

    const auto sheet = std::make_shared<SheetArguments>();
    sub = command("sheet", words_.ctl_sheet_about(), sheet);
    sub->add_option("SCENARIO", sheet->scenario, words_.ctl_option_scenario())->required();
    sub->add_flag("--handout", sheet->handout, words_.ctl_option_handout());
    sub->add_option("--format", sheet->format, words_.ctl_option_format())
        ->check(CLI::IsMember({"docx", "pdf", "html"}));
    sub->add_option("--out", sheet->out, words_.ctl_option_out())->required();
  }

  template <class Arguments>
  CLI::App* library_command(const char* name, const std::string& about, std::shared_ptr<Arguments> arguments) {
    CLI::App* sub = command(name, about, arguments);
    sub->add_option("LIBRARY", arguments->library, words_.ctl_option_library())->required();
    return sub;
  }

  void sessions() {
    const auto session = std::make_shared<SessionArguments>();
    CLI::App* sub = library_command("session", words_.ctl_session_about(), session);
    sub->add_option("--commands", session->commands, words_.ctl_option_commands())->required();
    sub->add_option("--session", session->session, words_.ctl_option_session());
    sub->add_option("--device", session->device, words_.ctl_option_device());

    const auto show = std::make_shared<ShowArguments>();
    sub = library_command("show", words_.ctl_show_about(), show);
    sub->add_option("--session", show->session, words_.ctl_option_session());
    sub->add_flag("--list", show->list, words_.ctl_option_list());
    sub->add_flag("--json", words_.ctl_option_json());

    const auto report = std::make_shared<ReportArguments>();
    sub = library_command("report", words_.ctl_report_about(), report);
    sub->add_option("--session", report->session, words_.ctl_option_session());
    sub->add_option("--kind", report->kind, words_.ctl_option_kind());
    sub->add_option("--format", report->format, words_.ctl_option_format());
    sub->add_option("--out", report->out, words_.ctl_option_out())->required();
    sub->add_option("--institution", report->institution, words_.ctl_option_institution());
    sub->add_option("--address", report->address, words_.ctl_option_address());
    sub->add_option("--number", report->number, words_.ctl_option_number());

    const auto exported = std::make_shared<ExportArguments>();
    sub = library_command("export", words_.ctl_export_about(), exported);
    sub->add_option("--session", exported->session, words_.ctl_option_session());
    sub->add_option("--out", exported->out, words_.ctl_option_out())->required();
    sub->add_flag("--names", exported->names, words_.ctl_option_names());

    const auto demo = std::make_shared<DemoArguments>();
    sub = command("demo", words_.ctl_demo_about(), demo);
    sub->add_option("--out", demo->out, words_.ctl_option_out_folder())->required();
  }

  void libraries() {
    const auto merge = std::make_shared<MergeArguments>();
    CLI::App* sub = library_command("merge", words_.ctl_merge_about(), merge);
    sub->add_option("FILE", merge->files, words_.ctl_option_parcels())->required();
    sub->add_flag("--json", merge->json, words_.ctl_option_json());

    const auto recommend = std::make_shared<RecommendArguments>();
    sub = command("recommend", words_.ctl_recommend_about(), recommend);
    sub->add_option("LIBRARY", recommend->libraries, words_.ctl_option_library())->required();
    sub->add_option("--by", recommend->by, words_.ctl_option_by())
        ->check(CLI::IsMember({"theme", "place", "step", "tag"}));
    sub->add_option("--format", recommend->format, words_.ctl_option_format())
        ->check(CLI::IsMember({"json", "csv", "html"}));
    sub->add_option("--out", recommend->out, words_.ctl_option_out_or_screen());
    sub->add_option("--today", recommend->today, words_.ctl_option_today());

    const auto verify = std::make_shared<VerifyArguments>();
    sub = command("verify", words_.ctl_verify_about(), verify);
    sub->add_option("FILE", verify->file, words_.ctl_option_library())->required();
    sub->add_flag("--json", verify->json, words_.ctl_option_json());

    const auto backup = std::make_shared<BackupArguments>();
    sub = library_command("backup", words_.ctl_backup_about(), backup);
    sub->add_option("--out", backup->out, words_.ctl_option_out())->required();
  }

  // The headings over options and commands are the names of their groups.
  void name_groups() {
    for (CLI::App* app : app_.get_subcommands([](const CLI::App*) { return true; })) {
      app->group(words_.ctl_label_commands());
      for (CLI::Option* option : app->get_options()) option->group(words_.ctl_label_options());
    }
    for (CLI::Option* option : app_.get_options()) option->group(words_.ctl_label_options());
  }

  // CLI11 speaks English only; what went wrong is said in our words, with its names and values.
  std::string sentence(const CLI::ParseError& error) const {
    const std::string said = error.what();
    const std::string name = said.substr(0, said.find(':'));
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
      const std::size_t colon = said.find(": ");
      return words_.ctl_usage_unknown(colon == std::string::npos ? said : said.substr(colon + 2));
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
      const std::string what = said.substr(0, said.find(' '));
      return what == "A" ? words_.ctl_usage_no_command() : words_.ctl_usage_missing(what);
    }
    if (dynamic_cast<const CLI::ExcludesError*>(&error) != nullptr) {
      const std::size_t last = said.rfind(' ');
      return words_.ctl_usage_excludes(said.substr(0, said.find(' ')), said.substr(last + 1));
    }
    if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr ||
        dynamic_cast<const CLI::ConversionError*>(&error) != nullptr ||
        dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
      return words_.ctl_usage_value(name);
    return said;
  }

  i18n::Words words_;
  CLI::App app_;
  std::string language_ = "id";
  std::function<Wanted()> take_;
};

}  // namespace

Parsed parse(int argc, const char* const* argv) {
  return CommandLine(language_of(argc, argv)).parse(argc, argv);
}

}  // namespace rembug::ctl

#include "teller.hpp"

#include <algorithm>
#include <ostream>

#include "base/utf8.hpp"
#include "i18n/format.hpp"
#include "scenario/debrief.hpp"

namespace rembug::ctl {
namespace {

constexpr std::size_t k_width = 78;

// Without the stars of bold and emphasis.
std::string plain(std::string_view marked) {
  std::string out;
  for (const char c : marked)
    if (c != '*') out += c;
  return out;
}

}  // namespace

std::string Teller::words_of(const std::string& key) const {
  return plain(scenario_.text(tool_.language(), key));
}

std::string Teller::label_of(const scenario::ChoiceId& choice) const {
  std::string label = words_of("c." + choice.text + ".label");
  if (label.empty()) {
    const scenario::Choice* found = scenario_.choice(choice);
    const scenario::Service* service = found == nullptr ? nullptr : scenario_.service(found->service);
    if (service != nullptr) {
      const auto name = service->name.find(tool_.language());
      if (name != service->name.end()) label = name->second;
    }
  }
  return label.empty() ? choice.text : label;
}

std::string Teller::field_label(const scenario::FormId& form, const scenario::FieldId& field) const {
  const std::string label = words_of("o." + form.text + "." + field.text);
  return label.empty() ? field.text : label;
}

std::string Teller::level_word(scenario::Level level) const {
  switch (level) {
    case scenario::Level::aman: return tool_.words().ctl_level_safe();
    case scenario::Level::berisiko: return tool_.words().ctl_level_risky();
    case scenario::Level::membahayakan: return tool_.words().ctl_level_harmful();
  }
  return {};
}

void Teller::say(const std::string& text, std::size_t indent) const {
  std::string line(indent, ' ');
  std::size_t used = indent;
  bool empty = true;
  const auto flush = [&] {
    tool_.out() << (empty ? "" : line) << '\n';
    line.assign(indent, ' ');
    used = indent;
    empty = true;
  };
  std::size_t at = 0;
  while (at <= text.size()) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    const std::string word = text.substr(at, end - at);
    const std::size_t length = utf8_length(word);
    if (!empty && used + 1 + length > k_width) flush();
    if (length > 0) {
      if (!empty) line += ' ', ++used;
      line += word;
      used += length;
      empty = false;
    }
    if (end < text.size() && text[end] == '\n') flush();
    at = end + 1;
  }
  if (!empty) flush();
}

void Teller::list(const std::string& heading, const std::vector<std::string>& lines) const {
  if (lines.empty()) return;
  tool_.out() << '\n' << heading << '\n';
  for (const std::string& line : lines) say("- " + line, 2);
}

void Teller::opening() const {
  const std::string title = words_of("title");
  tool_.out() << (title.empty() ? scenario_.id : title) << '\n';
  tool_.out() << std::string(utf8_length(title.empty() ? scenario_.id : title), '=') << '\n';
  std::vector<std::string> warnings;
  for (const std::string& id : scenario_.content_warnings) {
    const std::string words = words_of("w." + id);
    warnings.push_back(words.empty() ? id : words);
  }
  list(tool_.words().ctl_play_warnings(), warnings);
}

void Teller::scene(const scenario::PlayState& state) const {
  const scenario::Node& node = scenario_.nodes[state.node];
  tool_.out() << '\n';
  if (!state.consequence_of.empty()) say(tool_.words().ctl_play_because(label_of(state.consequence_of)));
  const std::string title = words_of("n." + node.id.text + ".title");
  const std::string when = tool_.words().ctl_play_day(state.day, i18n::clock(state.minutes % 1440, tool_.words()));
  tool_.out() << "-- " << (title.empty() ? node.id.text : title) << " (" << when << ")\n\n";
  say(words_of("n." + node.id.text + ".body"));
  const std::string question = words_of("n." + node.id.text + ".question");
  if (!question.empty()) tool_.out() << '\n', say(question);
}

void Teller::options(const scenario::PlayState& state) const {
  const scenario::Node& node = scenario_.nodes[state.node];
  if (state.shown.empty()) return;
  tool_.out() << '\n';
  std::size_t number = 0;
  for (const scenario::ShownChoice& shown : state.shown) {
    const scenario::ChoiceId& id = node.choices[shown.index].id;
    std::string line = std::to_string(++number) + ". " + label_of(id);
    if (shown.locked) {
      const std::string why = words_of("c." + id.text + ".locked");
      line += " (" + (why.empty() ? tool_.words().ctl_play_locked() : why) + ")";
    }
    say(line, 2);
  }
}

void Teller::answered(const scenario::PlayState& after) const {
  if (after.path.empty()) return;
  const scenario::Visit& visit = after.path.back();
  const scenario::Node& node = scenario_.nodes[visit.node];
  for (const scenario::ChoiceId& choice : visit.answer.choices) say("> " + label_of(choice), 2);
  for (const scenario::FieldEntry& entry : visit.answer.fields)
    say("> " + field_label(node.form, entry.field) + ": " + entry.value, 2);
  for (const scenario::ChoiceId& choice : visit.answer.choices) {
    const std::string consequence = words_of("c." + choice.text + ".consequence");
    if (!consequence.empty()) tool_.out() << '\n', say(consequence);
  }
  if (visit.level) {
    tool_.out() << '\n';
    say("[" + level_word(*visit.level) + (visit.critical_error ? ", " + tool_.words().ctl_play_critical() : "") + "]",
        2);
  }
  std::vector<std::string> told;
  for (const scenario::ChoiceId& choice : visit.answer.choices)
    told.push_back(words_of("c." + choice.text + ".feedback"));
  told.push_back(words_of("n." + node.id.text + ".feedback"));
  for (const std::string& words : told)
    if (!words.empty()) say(words, 2);
}

void Teller::ending(const scenario::PlayState& state) const {
  const std::string title = words_of("e." + state.ending + ".title");
  tool_.out() << "\n== " << tool_.words().ctl_play_ending(title.empty() ? state.ending : title) << '\n';
  const std::string text = words_of("e." + state.ending + ".text");
  if (!text.empty()) tool_.out() << '\n', say(text);
}

void Teller::debrief(const scenario::PlayState& state) const {
  const scenario::Debrief looked_back = scenario::debrief(scenario_, state);
  const i18n::Words& words = tool_.words();
  tool_.out() << "\n== " << words.ctl_debrief_heading() << "\n\n";
  say(words.ctl_debrief_counts(looked_back.safe, looked_back.risky, looked_back.harmful, looked_back.critical_errors));
  tool_.out() << '\n';
  std::size_t number = 0;
  for (const scenario::DebriefStep& step : looked_back.steps) {
    std::string chosen;
    for (const scenario::ChoiceId& choice : step.answer.choices)
      chosen += (chosen.empty() ? "" : "; ") + label_of(choice);
    if (chosen.empty()) {
      const std::string title = words_of("n." + step.node.text + ".title");
      chosen = title.empty() ? step.node.text : title;
    }
    const std::string level = step.level ? " [" + level_word(*step.level) + "]" : "";
    say(std::to_string(++number) + ". " + chosen + level, 2);
  }
  std::vector<std::string> unknown, sources;
  for (const scenario::CaseFactId& fact : looked_back.never_known) {
    const std::string question = words_of("f." + fact.text + ".question");
    unknown.push_back(question.empty() ? words_of("f." + fact.text + ".text") : question);
  }
  for (const std::string& reference : looked_back.sources) {
    const scenario::Source* source = scenario_.source(reference);
    if (source == nullptr) continue;
    const std::string line = source->title + (source->year == 0 ? "" : ", " + std::to_string(source->year));
    if (std::find(sources.begin(), sources.end(), line) == sources.end()) sources.push_back(line);
  }
  list(words.ctl_debrief_never_asked(), unknown);
  list(words.ctl_debrief_sources(), sources);
}

}  // namespace rembug::ctl

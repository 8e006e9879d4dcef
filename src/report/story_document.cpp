#include "report/story_document.hpp"

#include "report/story_words.hpp"
#include "report/writers.hpp"

namespace rembug::report {

Document handout(const scenario::Scenario& s, const i18n::Words& words) {
  const StoryWords t{s, words};
  Document document;
  document.title = t.text("handout.title");
  document.subtitle = words.sheet_handout_subtitle(t.text("title"));
  document.language = words.language_code();
  document.footer = words.sheet_handout_footer();
  document.page_text = words.report_page_of("{page}", "{pages}");
  document.made_at = checked_at(s);
  add_prose(document, t.marked("handout.lead"));
  for (int i = 1; i <= s.handout.sections; ++i) {
    const std::string key = "handout." + std::to_string(i);
    document.blocks.push_back(Heading{1, t.text(key + ".title")});
    add_prose(document, t.marked(key + ".text"));
  }
  if (!s.handout.services.empty()) {
    std::vector<const scenario::Service*> services;
    for (const std::string& id : s.handout.services) services.push_back(s.service(scenario::ServiceId{id}));
    document.blocks.push_back(Heading{1, words.sheet_handout_call()});
    document.blocks.push_back(services_table(services, words));
    document.blocks.push_back(Paragraph{plain(words.sheet_handout_blank()), Look::note});
  }
  if (!s.handout.sources.empty()) {
    document.blocks.push_back(Heading{1, words.sheet_handout_sources()});
    std::string lines;
    for (const std::string& reference : s.handout.sources)
      lines += (lines.empty() ? "" : "\n") + source_line(*s.source(reference), words);
    document.blocks.push_back(Paragraph{plain(lines), Look::note});
  }
  return document;
}

Result<std::string> render_story(const StoryWanted& wanted, const scenario::Scenario& scenario,
                                 const scenario::SharedData& shared, const i18n::Words& words) {
  const Values values{{"kind", wanted.kind == StoryKind::handout ? "selebaran" : "lembar"},
                      {"format", std::string(name_of(wanted.format))}};
  if (wanted.format == Format::csv || wanted.format == Format::json) return Problem{"document_not_available", values};
  if (wanted.kind == StoryKind::handout && scenario.handout.sections == 0)
    return Problem{"handout_missing", {{"scenario", std::string(scenario.text(words.language_code(), "title"))}}};
  const Document document =
      wanted.kind == StoryKind::handout ? handout(scenario, words) : facilitator_sheet(scenario, shared, words);
  std::string bytes = wanted.format == Format::docx   ? docx_of(document)
                      : wanted.format == Format::html ? html_of(document)
                                                      : pdf_of(document);
  if (bytes.empty()) return Problem{"document_failed", values};
  return bytes;
}

std::string story_file_name(const StoryWanted& wanted, const scenario::Scenario& scenario) {
  return (wanted.kind == StoryKind::handout ? "selebaran-" : "lembar-fasilitator-") + scenario.id + "." +
         std::string(name_of(wanted.format));
}

}  // namespace rembug::report

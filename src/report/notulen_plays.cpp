// Scenario plays in the minutes: how the room answered, what it chose and why, how safe that was and what came of it.
// Quality belongs to the decision and the ending to the story, so they are told apart.
#include "report/telling.hpp"
#include "scenario/debrief.hpp"

namespace rembug::report {
namespace {

using namespace session;

std::string letter_of(std::size_t nth) {
  return std::string(1, static_cast<char>('A' + nth));  // a node has at most twelve choices
}

class PlayTeller {
 public:
  PlayTeller(Document& document, const Telling& telling, const PlayView& play)
      : document_(document), t_(telling), w_(telling.words), play_(play) {
    story_ = t_.source.find_scenario ? t_.source.find_scenario(play.scenario) : nullptr;
    if (story_ == nullptr) return;
    replayed_ = scenario::replay(*story_, play.seed, play.steps);
    debrief_ = scenario::debrief(*story_, replayed_.state);
  }

  void tell() {
    document_.blocks.push_back(Heading{2, scenario_title(t_, play_)});
    tell_course();
    // Decisions in the order in which the room met them; steps that were decided without a count stand between.
    std::size_t told = 0;
    for (const DecisionId& id : play_.decisions) {
      const DecisionView* asked = t_.view().decision(id);
      if (asked == nullptr) continue;
      const std::size_t step = step_of(*asked, told);
      const bool kept = step < debrief_.steps.size();
      while (kept && told < step) tell_step(debrief_.steps[told++]);
      if (kept) told = step + 1;
      tell_decision(*asked, kept ? &debrief_.steps[step] : nullptr);
    }
    while (told < debrief_.steps.size()) tell_step(debrief_.steps[told++]);
  }

 private:
  void paragraph(Runs runs, Look look = Look::body) { document_.blocks.push_back(Paragraph{std::move(runs), look}); }

  std::string story_text(const std::string& key) const {
    return story_ == nullptr ? std::string() : unmarked(story_->text(t_.words.language_code(), key));
  }

  void tell_course() {
    if (story_ == nullptr) {
      paragraph(plain(w_.report_scenario_missing()), Look::note);
    } else if (story_->content_hash != play_.content_hash) {
      paragraph(plain(w_.report_scenario_changed()), Look::note);
    }
    const scenario::Ending* ending = story_ == nullptr ? nullptr : story_->ending(play_.ending);
    if (ending != nullptr) {
      const std::string title = story_text("e." + ending->id + ".title");
      paragraph(labelled(w_.report_ending(), title.empty() ? ending->id : title));
      paragraph(labelled(w_.report_outcome_of_story(), t_.level(ending->outcome)));
      if (const std::string text = story_text("e." + ending->id + ".text"); !text.empty()) paragraph(plain(text));
    } else {
      paragraph(plain(play_.ended ? w_.report_broken_off() : w_.report_not_ended()));
    }
    if (debrief_.safe + debrief_.risky + debrief_.harmful > 0) {
      paragraph(labelled(w_.report_quality_of_decisions(),
                         w_.report_safe_risky_harmful(debrief_.safe, debrief_.risky, debrief_.harmful)));
    }
  }

  // The debriefed step, from `from` on, that this decision led to; past the end if it was taken back or never taken.
  std::size_t step_of(const DecisionView& asked, std::size_t from) const {
    for (std::size_t i = from; asked.taken && i < debrief_.steps.size(); ++i) {
      const scenario::DebriefStep& step = debrief_.steps[i];
      if (step.node == asked.node && step.answer.choices == asked.chosen) return i;
    }
    return debrief_.steps.size();
  }

  std::string chosen_words(const std::vector<scenario::ChoiceId>& choices) const {
    std::string out;
    for (const scenario::ChoiceId& choice : choices) {
      if (!out.empty()) out += "; ";
      out += choice_label(t_, play_, choice);
    }
    return out;
  }

  void tell_counts(const DecisionView& asked) {
    std::vector<const DecisionRoundView*> rounds;
    std::vector<std::string> names;
    for (const DecisionRoundView& round : asked.rounds) {
      if (!round.revealed) continue;
      rounds.push_back(&round);
      names.push_back(w_.report_round_number(round.number));
    }
    if (rounds.empty()) {
      paragraph(plain(w_.report_counts_not_revealed()), Look::note);
      return;
    }
    Table table;
    table.description = w_.report_answers_description();
    table.columns = {{"", 6, Align::centre}, {w_.report_choice(), 94 - 16 * static_cast<int>(rounds.size())}};
    for (const std::string& name : names) table.columns.push_back({name, 16, Align::centre});
    std::vector<AnswerBar> bars;
    std::string in_words;
    for (std::size_t nth = 0; nth < asked.shown.size(); ++nth) {
      std::vector<Runs> row{plain(letter_of(nth)), plain(choice_label(t_, play_, asked.shown[nth]))};
      AnswerBar bar{letter_of(nth), {}};
      for (const DecisionRoundView* round : rounds) {
        const int people = nth < round->tally.size() ? round->tally[nth].second : 0;
        row.push_back(plain(std::to_string(people)));
        bar.people.push_back(people);
      }
      in_words += (in_words.empty() ? "" : "; ") + bar.letter + ": ";
      for (std::size_t i = 0; i < bar.people.size(); ++i)
        in_words += (i == 0 ? "" : ", ") + std::to_string(bar.people[i]);
      table.rows.push_back(std::move(row));
      bars.push_back(std::move(bar));
    }
    const auto extra_row = [&](const std::string& title, auto people_of) {
      std::vector<Runs> row{{}, plain(title)};
      int all = 0;
      for (const DecisionRoundView* round : rounds) {
        all += people_of(*round);
        row.push_back(plain(std::to_string(people_of(*round))));
      }
      if (all > 0) table.rows.push_back(std::move(row));
    };
    extra_row(w_.report_abstained(), [](const DecisionRoundView& round) { return round.abstained; });
    extra_row(w_.report_no_answer(),
              [&](const DecisionRoundView& round) { return std::max(0, asked.present - round.answered); });
    document_.blocks.push_back(std::move(table));
    document_.blocks.push_back(Picture{answer_bars(bars, names), w_.report_answers_picture(in_words)});
    if (asked.divided) paragraph(plain(w_.report_divided()));
  }

  void tell_quality(const std::optional<scenario::Level>& level, bool acceptable, bool critical) {
    if (!level) return;
    std::string words = t_.level(*level);
    if (acceptable) words += ", " + w_.report_acceptable();
    paragraph(labelled(w_.report_quality(), words));
    if (critical) paragraph(plain(w_.report_critical_error()));
  }

  // What the decision led to: the explanation the story gives, and scenes that came later because of it.
  void tell_consequence(const std::vector<scenario::ChoiceId>& chosen, const scenario::DebriefStep* step) {
    for (const scenario::ChoiceId& choice : chosen) {
      if (const std::string text = story_text("c." + choice.text + ".consequence"); !text.empty())
        paragraph(labelled(w_.report_consequence(), text));
      if (const std::string text = story_text("c." + choice.text + ".feedback"); !text.empty())
        paragraph(labelled(w_.report_explanation(), text));
    }
    if (step == nullptr) return;
    for (const std::uint32_t visit : step->led_to) {
      const scenario::NodeId& node = story_->nodes[replayed_.state.path[visit].node].id;
      paragraph(labelled(w_.report_led_to(), scene_title(t_, play_, node)));
    }
  }

  void tell_decision(const DecisionView& asked, const scenario::DebriefStep* step) {
    document_.blocks.push_back(Heading{3, scene_title(t_, play_, asked.node)});
    tell_counts(asked);
    if (!asked.taken) {
      paragraph(plain(w_.report_not_decided()));
      return;
    }
    paragraph(labelled(w_.report_group_choice(), chosen_words(asked.chosen)));
    if (!asked.reason.empty()) paragraph(labelled(w_.report_reason(), asked.reason));
    if (!asked.dissents.empty()) {
      paragraph({Run{w_.report_other_views() + ":", true}});
      List others;
      for (const std::string& dissent : asked.dissents) others.items.push_back(plain(dissent));
      document_.blocks.push_back(std::move(others));
    }
    if (step != nullptr) {
      tell_quality(step->level, step->acceptable, step->critical_error);
    } else if (const scenario::Node* node = story_ == nullptr ? nullptr : story_->node(asked.node)) {
      tell_quality(scenario::level_of(*story_, *node, {asked.node, asked.chosen, {}}), false, false);
    }
    tell_consequence(asked.chosen, step);
    if (step == nullptr && story_ != nullptr) paragraph(plain(w_.report_went_back()), Look::note);
  }

  void tell_step(const scenario::DebriefStep& step) {
    document_.blocks.push_back(Heading{3, scene_title(t_, play_, step.node)});
    if (!step.answer.choices.empty()) paragraph(labelled(w_.report_group_choice(), chosen_words(step.answer.choices)));
    paragraph(plain(w_.report_decided_without_count()), Look::note);
    tell_quality(step.level, step.acceptable, step.critical_error);
    tell_consequence(step.answer.choices, &step);
  }

  Document& document_;
  const Telling& t_;
  const i18n::Words& w_;
  const PlayView& play_;
  const scenario::Scenario* story_ = nullptr;
  scenario::Replay replayed_;
  scenario::Debrief debrief_;
};

}  // namespace

void tell_plays(Document& document, const Telling& t) {
  if (t.view().plays.empty()) return;
  document.blocks.push_back(Heading{1, t.words.report_plays()});
  document.blocks.push_back(Paragraph{plain(t.words.report_plays_are_fictional()), Look::note});
  for (const PlayView& play : t.view().plays) PlayTeller(document, t, play).tell();
}

}  // namespace rembug::report

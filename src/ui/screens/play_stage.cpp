#include "ui/screens/play_stage.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "ui/screens/screens.hpp"

namespace rembug::ui {

namespace {
constexpr std::size_t k_letters_above_options = 360;
constexpr std::size_t k_letters_alone = 700;
constexpr std::size_t k_options_beside_text = 4;
}  // namespace

std::optional<PlayStage> latest_play(const Desk& desk) {
  if (desk.session == nullptr || desk.session->plays.empty()) return std::nullopt;
  PlayStage stage;
  stage.play = &desk.session->plays.back();
  const session::AgendaStepView* running = desk.session->step(desk.session->current_step);
  if (stage.play->ended && running != nullptr && running->step.kind == session::StepKind::skenario &&
      running->started_at && stage.play->last_at < *running->started_at)
    return std::nullopt;
  const scenario::Scenario* scenario = desk.shelf->find(stage.play->scenario);
  if (scenario == nullptr || scenario->content_hash != stage.play->content_hash) return stage;
  scenario::Replay replay = scenario::replay(*scenario, stage.play->seed, stage.play->steps);
  if (replay.stopped_at) return stage;
  stage.scenario = scenario;
  stage.state = std::move(replay.state);
  stage.decision = desk.session->decision(stage.play->open_decision);
  return stage;
}

bool room_is_asked(const scenario::Node& node) {
  using enum scenario::ActivityKind;
  return (node.activity == choose_one || node.activity == pick_service) &&
         node.facilitation.vote != scenario::VoteMode::facilitator;
}

const scenario::Visit* last_told(const PlayStage& stage) {
  if (!stage.usable() || stage.state.path.empty()) return nullptr;
  const scenario::Visit& visit = stage.state.path.back();
  return visit.decided || !visit.answer.choices.empty() || !visit.answer.fields.empty() ? &visit : nullptr;
}

std::vector<std::pair<scenario::ChoiceId, int>> room_counts(const session::DecisionRoundView& round) {
  auto counts = round.tally;
  for (auto& [choice, people] : counts) {
    for (const auto& [group, tally] : round.by_group) {
      for (const auto& [other, counted] : tally) people -= other == choice ? counted : 0;
    }
    for (const auto& [seat, choices] : round.by_seat) {
      people -= std::find(choices.begin(), choices.end(), choice) != choices.end() ? 1 : 0;
    }
    people = std::max(people, 0);
  }
  return counts;
}

bool is_topic(const scenario::Visit& visit, const session::DecisionView* decision) {
  return (decision != nullptr && decision->divided) ||
         visit.level.value_or(scenario::Level::aman) != scenario::Level::aman;
}

const session::DecisionView* last_decision(const Desk& desk, const PlayStage& stage) {
  if (stage.play->steps.empty()) return nullptr;
  for (auto id = stage.play->decisions.rbegin(); id != stage.play->decisions.rend(); ++id) {
    const session::DecisionView* decision = desk.session->decision(*id);
    if (decision == nullptr || !decision->taken) continue;
    const scenario::Answer& last = stage.play->steps.back();
    return decision->node == last.node && decision->chosen == last.choices ? decision : nullptr;
  }
  return nullptr;
}

const session::AgendaStepView* next_step(const session::SessionView& view) {
  for (std::size_t i = 0; i + 1 < view.agenda.size(); ++i) {
    if (view.agenda[i].step.id == view.current_step) return &view.agenda[i + 1];
  }
  return nullptr;
}

std::vector<std::string> room_pages(const std::string& text, std::size_t letters_a_page) {
  std::vector<std::string> pages(1);
  std::size_t from = 0;
  while (from < text.size()) {
    // A sentence ends at a stop that is followed by white space, closing quotation marks included.
    std::size_t to = from;
    while (to < text.size()) {
      const bool stop = text[to] == '\n' || ((text[to] == ' ') && to > from && [&] {
                          const std::string_view before(text.data() + from, to - from);
                          for (const char* end : {".", "?", "!", ".”", "?”", "!”"}) {
                            if (before.ends_with(end)) return true;
                          }
                          return false;
                        }());
      if (stop) break;
      ++to;
    }
    to = std::min(to + 1, text.size());
    const std::string sentence = text.substr(from, to - from);
    if (!pages.back().empty() && utf8_length(pages.back()) + utf8_length(trimmed(sentence)) > letters_a_page)
      pages.emplace_back();
    pages.back() += sentence;
    from = to;
  }
  for (std::string& page : pages) page = trimmed(page);
  return pages;
}

std::vector<std::string> scene_pages(const Desk& desk, const PlayStage& stage) {
  const scenario::Node& node = stage.node();
  const std::string body = story(desk, *stage.scenario, "n." + node.id.text + ".body");
  const std::size_t options = stage.state.shown.size();
  if (options == 0) return room_pages(body, k_letters_alone);
  if (options <= k_options_beside_text) return room_pages(body, k_letters_above_options);
  std::vector<std::string> pages = room_pages(body, k_letters_alone);
  if (utf8_length(body) > k_letters_above_options / 2) pages.emplace_back();
  return pages;
}

}  // namespace rembug::ui

// Which answers at a node are worth trying: see routes.hpp.
#include <algorithm>

#include "scenario/routes.hpp"
#include "scenario/state_key.hpp"
#include "scenario/strategies.hpp"

namespace rembug::scenario {
namespace {

constexpr std::size_t k_most_answers = 512;  // at one node

bool commutes(const Effect& e) {
  return e.kind == Effect::Kind::reveal || e.kind == Effect::Kind::refer || e.kind == Effect::Kind::cancel ||
         e.kind == Effect::Kind::add;
}

class Tried {
 public:
  Tried(const Scenario& s, const Asked& asked, const PlayState& state, bool& all)
      : s_(s), asked_(asked), state_(state), node_(s.nodes[state.node]), all_(all) {
    for (const ShownChoice& c : state.shown)
      if (!c.locked) open_.push_back(c.index);
    std::sort(open_.begin(), open_.end());
  }

  std::vector<Answer> take() && {
    Random unused(1);  // the best answer of an activity that is judged as a whole, before others that lead the same way
    if (node_.activity != ActivityKind::choose_one && node_.activity != ActivityKind::pick_service)
      answers_.push_back(answer_by(s_, state_, Strategy::best, unused));
    switch (node_.activity) {
      case ActivityKind::choose_one:
      case ActivityKind::pick_service:
        for (const std::uint32_t i : open_) add({i});
        break;
      case ActivityKind::choose_several:
      case ActivityKind::role_play: subsets(); break;
      case ActivityKind::order: in_order(); break;
      case ActivityKind::form: forms(); break;
      case ActivityKind::reflect:
      case ActivityKind::inform: break;
    }
    return std::move(answers_);
  }

 private:
  void add(const std::vector<std::uint32_t>& chosen) {
    Answer answer{.node = node_.id, .choices = {}, .fields = {}};
    for (const std::uint32_t i : chosen) answer.choices.push_back(node_.choices[i].id);
    answers_.push_back(std::move(answer));
  }

  // Taking it changes what may follow, or meets a competency.
  bool matters(const Choice& c) const {
    return !c.effects.empty() || !c.schedule.empty() || !c.assess.empty() || !c.service.empty() ||
           asked_.reads_choice(c.id);
  }

  // Every set of the choices that matter, each with one that does not where something must be chosen.
  void subsets() {
    std::vector<std::uint32_t> matter;
    std::optional<std::uint32_t> other;
    for (const std::uint32_t i : open_) {
      if (matters(node_.choices[i]))
        matter.push_back(i);
      else if (!other)
        other = i;
    }
    const std::size_t sets = std::size_t{1} << matter.size();  // at most 12 choices a node
    if (sets > k_most_answers) all_ = false;
    if (matter.size() > 1 && !effects_commute(matter)) all_ = false;
    for (std::size_t set = 0; set < sets && answers_.size() <= k_most_answers; ++set) {
      std::vector<std::uint32_t> chosen;
      for (std::size_t bit = 0; bit < matter.size(); ++bit)
        if ((set >> bit & 1U) != 0) chosen.push_back(matter[bit]);
      if (chosen.empty() && node_.activity == ActivityKind::choose_several) {
        if (!other) continue;
        chosen.push_back(*other);
      }
      add(chosen);
    }
  }

  // The right order stands already; others are rated lower and lead to the same place.
  void in_order() {
    if (!effects_commute(open_)) all_ = false;
  }

  bool effects_commute(const std::vector<std::uint32_t>& of) const {
    std::size_t adding = 0;  // two sums may saturate in either order
    for (const std::uint32_t i : of) {
      const Choice& c = node_.choices[i];
      adding +=
          std::any_of(c.effects.begin(), c.effects.end(), [](const Effect& e) { return e.kind == Effect::Kind::add; });
      if (!c.schedule.empty() || !std::all_of(c.effects.begin(), c.effects.end(), commutes)) return false;
    }
    return adding <= 1;
  }

  // Each value that some condition compares a field with, one that none does, and nothing.
  void forms() {
    std::vector<Answer> so_far{{.node = node_.id, .choices = {}, .fields = {}}};
    for (const FormField& field : s_.form(node_.form)->fields) {
      const std::set<std::string>* values = asked_.values_of(node_.form.text + "." + field.id.text);
      if (values == nullptr) continue;
      std::vector<std::string> possible(field.kind == FormField::Kind::choice ? field.options
                                                                              : std::vector<std::string>{});
      if (field.kind == FormField::Kind::yes_no) possible = {"yes", "no"};
      if (field.kind == FormField::Kind::number || field.kind == FormField::Kind::text)
        possible.assign(values->begin(), values->end());
      if (field.kind == FormField::Kind::number)
        std::erase_if(possible, [](const std::string& v) {
          return v.size() > 9 || v.find_first_not_of("0123456789") != std::string::npos;
        });
      if (field.kind == FormField::Kind::text) possible.push_back("x");
      std::vector<Answer> with_field = so_far;  // left empty
      for (const Answer& answer : so_far) {
        for (const std::string& value : possible) {
          with_field.push_back(answer);
          with_field.back().fields.push_back({field.id, value});
        }
      }
      if (with_field.size() > k_most_answers) {
        all_ = false;
        with_field.resize(k_most_answers);
      }
      so_far = std::move(with_field);
    }
    answers_.insert(answers_.end(), so_far.begin(), so_far.end());
  }

  const Scenario& s_;
  const Asked& asked_;
  const PlayState& state_;
  const Node& node_;
  bool& all_;
  std::vector<std::uint32_t> open_;
  std::vector<Answer> answers_;
};

}  // namespace

std::vector<Answer> answers_that_differ(const Scenario& s, const Asked& asked, const PlayState& state, bool& all) {
  return Tried(s, asked, state, all).take();
}

}  // namespace rembug::scenario

#include "ui/screens/activity.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

using scenario::ActivityKind;
using scenario::ChoiceId;
using scenario::FormField;

constexpr float k_gap = 10;

bool has(const std::vector<ChoiceId>& chosen, const ChoiceId& choice) {
  return std::find(chosen.begin(), chosen.end(), choice) != chosen.end();
}

bool takes_several(ActivityKind kind) {
  return kind == ActivityKind::choose_several || kind == ActivityKind::role_play;
}

void press(std::vector<ChoiceId>& chosen, const ChoiceId& choice, ActivityKind kind) {
  if (!takes_several(kind) && kind != ActivityKind::order) {
    chosen = {choice};
  } else if (has(chosen, choice)) {
    std::erase(chosen, choice);
  } else {
    chosen.push_back(choice);
  }
}

std::string choice_note(const Desk& desk, const scenario::Scenario& scenario, const scenario::Choice& choice,
                        bool locked) {
  if (locked) return story(desk, scenario, "c." + choice.id.text + ".locked");
  if (choice.service.empty()) return {};
  const scenario::Service* service = scenario.service(choice.service);
  if (service == nullptr) return {};
  const auto words = service->mandate.find(desk.w().language_code());
  return words == service->mandate.end() ? std::string() : words->second;
}

// The disc tells the key; in an ordering that has begun it tells the place.
float draw_choices(Screen& screen, const Rect& column, const ActivityLook& look, std::vector<ChoiceId>& chosen) {
  Stage& stage = screen.stage;
  const ActivityKind kind = look.node.activity;
  float y = column.y;
  int number = 0;
  for (const scenario::ShownChoice& shown : look.shown) {
    const scenario::Choice& choice = look.node.choices[shown.index];
    ++number;
    OptionCard card{.id = "choice." + choice.id.text,
                    .number = number,
                    .text = choice_label(screen.desk, look.scenario, choice),
                    .chosen = has(chosen, choice.id),
                    .enabled = !shown.locked,
                    .note = choice_note(screen.desk, look.scenario, choice, shown.locked),
                    .several = takes_several(kind)};
    if (kind == ActivityKind::order && card.chosen) {
      const auto place = std::find(chosen.begin(), chosen.end(), choice.id) - chosen.begin();
      card.note = screen.w().play_placed(static_cast<int>(place) + 1);
    }
    const float height = option_card_height(stage, card, column.w);
    if (option_card(stage, {column.x, y, column.w, height}, card)) press(chosen, choice.id, kind);
    y += height + k_gap;
  }
  return y - k_gap - column.y;
}

std::string& value_of(std::vector<scenario::FieldEntry>& fields, const scenario::FieldId& id) {
  for (scenario::FieldEntry& entry : fields) {
    if (entry.field == id) return entry.value;
  }
  fields.push_back({id, {}});
  return fields.back().value;
}

void draw_field(Screen& screen, const Rect& rect, const ActivityLook& look, const std::string& form,
                const FormField& field, std::string& value) {
  Stage& stage = screen.stage;
  const std::string key = "o." + form + "." + field.id.text;
  const std::string id = "field." + field.id.text;
  Rect inside = rect;
  const std::string label = story(screen.desk, look.scenario, key);
  if (field.kind == FormField::Kind::text || field.kind == FormField::Kind::number) {
    text_field(stage, rect, value, {.id = id, .label = label, .hint = screen.w().play_field_empty()});
    return;
  }
  stage.text_in(inside.cut_top(27), label, Type::small_b);
  if (field.kind == FormField::Kind::yes_no) {
    const std::vector<SegmentLook> parts = {{screen.w().kit_yes()}, {screen.w().kit_no()}};
    const int now = value == "yes" ? 0 : value == "no" ? 1 : -1;
    const int wanted = segmented(stage, inside.with_width(segmented_width(stage, parts) + 40), id, parts, now);
    if (wanted >= 0) value = wanted == 0 ? "yes" : "no";
    return;
  }
  std::vector<std::string> options;
  int now = -1;
  for (std::size_t i = 0; i < field.options.size(); ++i) {
    options.push_back(story(screen.desk, look.scenario, key + "." + field.options[i]));
    if (field.options[i] == value) now = static_cast<int>(i);
  }
  const int wanted = select(stage, inside, id, label, options, now, Icon::none, screen.w().play_field_empty());
  if (wanted >= 0) value = field.options[static_cast<std::size_t>(wanted)];
}

float draw_form(Screen& screen, const Rect& column, const ActivityLook& look,
                std::vector<scenario::FieldEntry>& fields) {
  const scenario::Form* form = look.scenario.form(look.node.form);
  if (form == nullptr) return 0;
  Stage& stage = screen.stage;
  const float width = std::min(column.w, 640.F);
  const std::string title = story(screen.desk, look.scenario, "o." + form->id.text);
  const float height = 20 + 33 + static_cast<float>(form->fields.size()) * 86 + 10;
  card(stage, {column.x, column.y, width, height});
  Rect inside = Rect{column.x, column.y, width, height}.shrunk(20, 14);
  stage.text_in(inside.cut_top(33, 6), title, Type::card_b);
  for (const FormField& field : form->fields) {
    draw_field(screen, inside.cut_top(73, 13), look, form->id.text, field, value_of(fields, field.id));
  }
  return height;
}

}  // namespace

std::string choice_label(const Desk& desk, const scenario::Scenario& scenario, const scenario::Choice& choice) {
  std::string label = story(desk, scenario, "c." + choice.id.text + ".label");
  if (!label.empty() || choice.service.empty()) return label;
  const scenario::Service* service = scenario.service(choice.service);
  if (service == nullptr) return label;
  const auto name = service->name.find(desk.w().language_code());
  return name == service->name.end() ? label : name->second;
}

float draw_activity(Screen& screen, const Rect& column, const ActivityLook& look, ActivityDraft draft) {
  screen.stage.set_group("activity");
  float height = 0;
  switch (look.node.activity) {
    case ActivityKind::choose_one:
    case ActivityKind::choose_several:
    case ActivityKind::order:
    case ActivityKind::pick_service:
    case ActivityKind::role_play: height = draw_choices(screen, column, look, draft.chosen); break;
    case ActivityKind::form: height = draw_form(screen, column, look, draft.fields); break;
    case ActivityKind::reflect:
    case ActivityKind::inform: break;
  }
  screen.stage.set_group({});
  return height;
}

scenario::Answer answer_of(const ActivityLook& look, const ActivityDraft& draft) {
  scenario::Answer answer{.node = look.node.id, .choices = draft.chosen, .fields = {}};
  if (look.node.activity == ActivityKind::form) {
    answer.choices.clear();
    for (const scenario::FieldEntry& entry : draft.fields) {
      if (std::string value = trimmed(entry.value); !value.empty()) answer.fields.push_back({entry.field, value});
    }
  }
  return answer;
}

bool is_complete(const ActivityLook& look, const ActivityDraft& draft) {
  switch (look.node.activity) {
    case ActivityKind::choose_one:
    case ActivityKind::pick_service: return draft.chosen.size() == 1;
    case ActivityKind::choose_several:
    case ActivityKind::role_play: return !draft.chosen.empty();
    case ActivityKind::order: return draft.chosen.size() == look.shown.size();
    case ActivityKind::form: {
      const scenario::Form* form = look.scenario.form(look.node.form);
      if (form == nullptr) return true;
      return std::all_of(form->fields.begin(), form->fields.end(), [&](const FormField& field) {
        if (!field.required) return true;
        return std::any_of(draft.fields.begin(), draft.fields.end(), [&](const scenario::FieldEntry& entry) {
          return entry.field == field.id && !trimmed(entry.value).empty();
        });
      });
    }
    case ActivityKind::reflect:
    case ActivityKind::inform: return true;
  }
  return true;
}

int numbers_of(const ActivityLook& look) {
  return static_cast<int>(std::min<std::size_t>(9, look.shown.size()));
}

const std::string& activity_hint(ActivityKind kind, const i18n::Words& words) {
  switch (kind) {
    case ActivityKind::choose_one: return words.play_hint_one();
    case ActivityKind::choose_several: return words.play_hint_several();
    case ActivityKind::order: return words.play_hint_order();
    case ActivityKind::form: return words.play_hint_form();
    case ActivityKind::pick_service: return words.play_hint_service();
    case ActivityKind::role_play: return words.play_hint_role();
    case ActivityKind::reflect: return words.play_hint_reflect();
    case ActivityKind::inform: return words.play_hint_inform();
  }
  return words.play_hint_inform();
}

}  // namespace rembug::ui

// Quick capture: what somebody says, on a card within three seconds, from whatever step the meeting is at. The text is
// a draft until it is saved, so closing the bar or a power cut loses nothing.
#include <array>

#include "ui/screens/privacy_check.hpp"
#include "ui/screens/screens.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

// Where the card arises: the scenario's scene that is being talked about, or the step of the agenda.
struct Origin {
  std::string line;
  std::string case_step;  // of the scene; goes with the card
};

Origin origin_of(const Screen& screen) {
  const session::SessionView& view = *screen.desk.session;
  const i18n::Words& w = screen.w();
  for (auto play = view.plays.rbegin(); play != view.plays.rend(); ++play) {
    if (play->ended) continue;
    const scenario::Scenario* scenario = screen.desk.shelf->find(play->scenario);
    if (scenario == nullptr) break;
    const auto state = scenario::replay(*scenario, play->seed, play->steps).state;
    const scenario::Node& node = scenario->nodes[state.node];
    const std::string title = story(screen.desk, *scenario, "title");
    if (node.case_step.empty()) return {w.capture_origin(title), {}};
    const scenario::SharedData& shared = screen.desk.shelf->shared;
    const std::string step = shared.name_of(shared.case_steps, node.case_step, w.language_code());
    return {w.capture_origin_step(title, step), node.case_step};
  }
  if (const auto* step = view.step(view.current_step)) return {w.capture_origin(step_title(step->step, w)), {}};
  return {w.capture_origin(w.frame_session()), {}};
}

const std::string& hint_of(session::ItemKind kind, const i18n::Words& w) {
  switch (kind) {
    case session::ItemKind::kesulitan: return w.capture_hint_kesulitan();
    case session::ItemKind::masukan: return w.capture_hint_masukan();
    case session::ItemKind::usulan:
    case session::ItemKind::kesepakatan: return w.capture_hint_usulan();
  }
  return w.capture_hint();
}

// "Ganti jenis dengan Ctrl 1 - Ctrl 3", if there is room.
void kind_keys(Stage& stage, Rect row) {
  const i18n::Words& w = stage.words();
  const float words = stage.text_width(w.capture_change_kind(), Type::small);
  const float first = key_caps_width(stage, ctrl(Key::d1)), last = key_caps_width(stage, ctrl(Key::d3));
  if (words + first + last + 60 > row.w) return;
  stage.text_in(row.cut_left(words + 1, 12), w.capture_change_kind(), Type::small, Token::ink2);
  key_caps(stage, {row.x, row.centre().y - 10}, ctrl(Key::d1));
  row.cut_left(first);
  stage.text_in(row.cut_left(24), "–", Type::small, Token::ink2, Align::centre);
  key_caps(stage, {row.x, row.centre().y - 10}, ctrl(Key::d3));
}

}  // namespace

void quick_capture(Screen& screen, const Rect& bar) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  RunMemory& run = screen.memory.run;
  stage.fill(bar, Token::card);
  stage.fill({bar.x, bar.y, bar.w, 3}, Token::pri);
  Rect inside = bar.shrunk(24, 15);
  Rect head = inside.cut_top(40, 8);

  constexpr std::array kinds = {session::ItemKind::kesulitan, session::ItemKind::masukan, session::ItemKind::usulan};
  std::array<SegmentLook, 3> parts;
  int chosen = 0;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    parts[i] = {kind_word(kinds[i], w), kinds[i] == run.capture_kind ? meaning_of(kinds[i]).icon : Icon::none};
    if (kinds[i] == run.capture_kind) chosen = static_cast<int>(i);
    if (stage.pressed_even_typing(ctrl(digit(static_cast<int>(i) + 1)))) run.capture_kind = kinds[i];
  }
  const float name = stage.text_width(w.capture_heading(), Type::body_b);
  stage.text_in(head.cut_left(name + 1, 12), w.capture_heading(), Type::body_b);
  if (const int wanted =
          segmented(stage, head.cut_left(segmented_width(stage, parts), 12), "capture.kind", parts, chosen);
      wanted >= 0) {
    run.capture_kind = kinds[static_cast<std::size_t>(wanted)];
    stage.focus("capture.text");
  }
  if (!stage.narrow()) {
    const float blind = stage.text_width(w.capture_room_blind(), Type::small);
    if (blind <= head.w)
      stage.text_in(head.cut_right(blind + 1, 16), w.capture_room_blind(), Type::small, Token::ink2, Align::right);
    kind_keys(stage, head);
  }

  Rect row = inside.cut_top(54, 4);
  std::string& text = screen.drafts.text("capture.text");
  stage.set_group("capture");
  const Button save{.id = "capture.save",
                    .label = w.capture_save(),
                    .kind = ButtonKind::filled,
                    .key = {Key::enter},
                    .enabled = !text.empty()};
  const Rect save_rect = row.cut_right(button_width(stage, save, 54), 12);
  const FieldEvents field = text_field(stage, row, text,
                                       {.id = "capture.text",
                                        .label = {},
                                        .hint = hint_of(run.capture_kind, w),
                                        .icon = meaning_of(run.capture_kind).icon,
                                        .type = Type::card,
                                        .name = w.capture_heading()});
  const Origin origin = origin_of(screen);
  const bool saved = button(stage, save_rect, save) || (field.submitted && !text.empty());
  if (saved) {
    screen.act(session::RaiseItem{.item = {},
                                  .details = {.kind = run.capture_kind, .text = text, .case_step = origin.case_step},
                                  .origin = {}},
               w.capture_saved(kind_word(run.capture_kind, w)), "capture.text");
    stage.focus("capture.text");
  }
  stage.set_group({});
  Rect foot = inside.with_height(22);
  // What should not be on a card is said at once; it is the person who decides.
  static const std::map<session::SeatId, std::string> k_nobody;
  const auto trace = personal_trace(text, screen.desk.names ? *screen.desk.names : k_nobody);
  const std::string note = !trace                               ? w.capture_no_names()
                           : trace->what == Trace::What::number ? w.capture_found_number(trace->found)
                                                                : w.capture_found_name(trace->found);
  const float note_width = stage.text_width(note, Type::small) + (trace ? 26.F : 0.F);
  Rect note_at = foot.cut_right(std::min(foot.w, note_width + 1), 16);
  if (trace) stage.icon(Icon::error, note_at.cut_left(20, 6).centre(), 18, Token::berisiko);
  stage.text_in(note_at, note, Type::small, trace ? Token::berisiko : Token::ink2);
  if (foot.w > 26 + stage.text_width(origin.line, Type::small)) {
    stage.icon(Icon::place, {foot.x + 9, foot.y + 11}, 18, Token::ink2);
    stage.text_in({foot.x + 26, foot.y, foot.w - 26, 22}, origin.line, Type::small, Token::ink2);
  }

  screen.keys.push_back({{Key::enter}, {}, w.capture_key_save()});
  screen.keys.push_back({{Key::escape}, {}, w.capture_key_close()});
  screen.keys.push_back({ctrl(Key::d1), ctrl(Key::d3), w.capture_key_kind()});
  if (stage.pressed(Key::escape)) run.capture_open = false;
}

}  // namespace rembug::ui

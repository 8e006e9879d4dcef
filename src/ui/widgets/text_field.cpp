#include <imgui.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "ui/widgets/controls.hpp"

namespace rembug::ui {

namespace {
constexpr float k_label_height = 27;
constexpr float k_error_height = 24;

// While a field has the caret, ImGui keeps the text in a buffer of its own and writes it back. A draft that was cleared
// or replaced meanwhile (its card is saved) must go into that buffer, or the old words would return.
void take_over(ImGuiInputTextState& state, const std::string& text) {
  const int room = static_cast<int>(text.size()) + 1;
  state.TextW.resize(room);
  state.CurLenW = ImTextStrFromUtf8(state.TextW.Data, room, text.c_str(), nullptr);
  state.TextA.resize(room);
  std::copy(text.c_str(), text.c_str() + room, state.TextA.Data);
  state.CurLenA = room - 1;
  state.TextAIsValid = true;
  state.Stb.cursor = state.Stb.select_start = state.Stb.select_end = state.CurLenW;
  state.Stb.undostate.undo_point = 0;
  state.Stb.undostate.redo_point = 99;
  state.ScrollX = 0;
}
}  // namespace

float field_height(const TextField& look, bool with_error_line) {
  return 46 + (look.label.empty() ? 0 : k_label_height) + (with_error_line || !look.error.empty() ? k_error_height : 0);
}

FieldEvents text_field(Stage& stage, const Rect& rect, std::string& text, const TextField& look) {
  FieldEvents events;
  Rect rest = rect;
  if (!look.label.empty()) stage.text_in(rest.cut_top(k_label_height), look.label, Type::small_b);
  if (!look.error.empty()) {
    const Rect below = rest.cut_bottom(k_error_height);
    const Token ink = look.warning ? Token::berisiko : Token::membahayakan;
    stage.icon(Icon::error, {below.x + 9, below.centre().y}, 18, ink);
    stage.text_in({below.x + 24, below.y, below.w - 24, below.h}, look.error, Type::hint, ink);
  }
  const Rect box = rest;
  const bool bad = !look.error.empty() && !look.warning;
  stage.fill(box, look.locked ? Token::sunk : Token::card, radius::control);
  stage.outline(box, bad ? Token::membahayakan : Token::edge, radius::control, bad ? 2 : 1);
  Rect inner = box.shrunk(14, 0);
  if (look.locked) {
    const Rect at = inner.cut_left(24, 10);
    stage.icon(Icon::lock, at.centre(), 22, Token::ink2);
  } else if (look.icon != Icon::none) {
    const Rect at = inner.cut_left(24, 10);
    stage.icon(look.icon, at.centre(), 22, Token::ink2);
  }
  if (look.locked) {
    stage.text_shortened(inner, text, look.type);
    return events;
  }

  const std::string& name = look.label.empty() ? (look.name.empty() ? look.hint : look.name) : look.label;
  const Stage::Touch touch =
      stage.spot({.id = look.id, .label = name, .rect = box, .takes_enter = false, .is_field = true});
  if (touch.pressed) stage.focus(look.id, false);
  if (touch.focused) focus_ring(stage, box, radius::control);
  if (!touch.focused || !stage.fields_allowed()) {
    if (text.empty())
      stage.text_in(inner, look.hint, look.type, Token::ink2);
    else
      stage.text_shortened(inner, text, look.type);
    return events;
  }

  // The field with the caret is an ImGui item, so that selecting, copying and composing behave as everywhere.
  const float z = stage.zoom();
  ImFont* font = stage.face(look.type);
  ImGui::SetCursorScreenPos({inner.x * z, (inner.centre().y - 0.06F * type_size(look.type)) * z - font->FontSize / 2});
  ImGui::PushFont(font);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, 0});
  ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32(0, 0, 0, 0));
  ImGui::PushStyleColor(ImGuiCol_Text, stage.colour(Token::ink));
  ImGui::PushStyleColor(ImGuiCol_TextDisabled, stage.colour(Token::ink2));
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, stage.colour(Token::pri, 0.30F));
  ImGui::SetNextItemWidth(inner.w * z);
  const std::string widget = "##" + look.id;
  const ImGuiID item = ImGui::GetID(widget.c_str());
  // Taking the caret must not select the draft: the first key would replace it.
  const bool arriving = ImGui::GetActiveID() != item;
  if (arriving) {
    ImGui::ActivateItem(item);
    ImGui::GetCurrentContext()->NavNextActivateFlags =
        ImGuiActivateFlags_PreferInput | ImGuiActivateFlags_TryToPreserveState;
  }
  StageMemory& memory = stage.memory();
  if (!arriving && memory.field_text.first == look.id && memory.field_text.second != text) {
    if (ImGuiInputTextState* state = ImGui::GetInputTextState(item)) take_over(*state, text);
  }
  events.changed = ImGui::InputTextWithHint(widget.c_str(), look.hint.c_str(), &text);
  if (arriving && ImGui::GetActiveID() == item) {
    if (ImGuiInputTextState* state = ImGui::GetInputTextState(item)) {
      state->Stb.cursor = state->Stb.select_start = state->Stb.select_end = state->CurLenW;
    }
  }
  memory.field_text = {look.id, text};
  events.active = ImGui::IsItemActive();
  ImGui::PopStyleColor(4);
  ImGui::PopStyleVar();
  ImGui::PopFont();
  stage.note_typing();
  if (stage.pressed(Key::enter)) events.submitted = true;
  return events;
}

}  // namespace rembug::ui

#include "ui/canvas.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <cstring>

namespace rembug::ui {

namespace {

constexpr double k_never = 1e12;

// Mixes bytes eight at a time: pictures are compared many times a minute, and need no defence against an enemy.
class Mixer {
 public:
  void add(const void* data, std::size_t size) {
    const auto* bytes = static_cast<const unsigned char*>(data);
    for (; size >= 8; bytes += 8, size -= 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes, 8);
      add_word(word);
    }
    std::uint64_t rest = size;
    for (std::size_t i = 0; i < size; ++i) rest = rest << 8 | bytes[i];
    add_word(rest);
  }
  template <class T>
  void add_value(const T& value) {
    add(&value, sizeof value);
  }
  std::uint64_t sum() const { return sum_; }

 private:
  void add_word(std::uint64_t word) {
    sum_ = (sum_ ^ word) * 0x9E3779B97F4A7C15ULL;
    sum_ ^= sum_ >> 29;
  }
  std::uint64_t sum_ = 0x243F6A8885A308D3ULL;
};

}  // namespace

Result<Canvas::Letters> Canvas::bake(const FontFiles& files, FontSet set, float zoom) {
  auto atlas = std::make_shared<ImFontAtlas>();
  Result<Fonts> fonts = ui::bake(*atlas, files, set, zoom);
  if (!fonts) return fonts.problem();
  // The graphics card is given four bytes a pixel; they are made here, beside the window's own making.
  unsigned char* pixels = nullptr;
  int width = 0, height = 0;
  atlas->GetTexDataAsRGBA32(&pixels, &width, &height);
  return Letters{std::move(atlas), *fonts};
}

void Canvas::Letters::forget_pixels() {
  if (atlas->TexPixelsAlpha8 != nullptr || atlas->TexPixelsRGBA32 != nullptr) atlas->ClearTexData();
}

Canvas::Canvas(Letters letters, Clipboard clipboard) : letters_(std::move(letters)), clipboard_(std::move(clipboard)) {
  context_ = ImGui::CreateContext(letters_.atlas.get());
  make_current();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  for (int& key : io.KeyMap) key = -1;
  const struct {
    EditKey ours;
    ImGuiKey_ theirs;
  } keys[] = {{EditKey::left, ImGuiKey_LeftArrow},
              {EditKey::right, ImGuiKey_RightArrow},
              {EditKey::home, ImGuiKey_Home},
              {EditKey::end, ImGuiKey_End},
              {EditKey::del, ImGuiKey_Delete},
              {EditKey::backspace, ImGuiKey_Backspace},
              {EditKey::a, ImGuiKey_A},
              {EditKey::c, ImGuiKey_C},
              {EditKey::v, ImGuiKey_V},
              {EditKey::x, ImGuiKey_X},
              {EditKey::y, ImGuiKey_Y},
              {EditKey::z, ImGuiKey_Z}};
  for (const auto& key : keys) io.KeyMap[key.theirs] = static_cast<int>(key.ours);
  io.ClipboardUserData = this;
  io.SetClipboardTextFn = [](void* self, const char* text) { static_cast<Canvas*>(self)->clipboard_.set(text); };
  io.GetClipboardTextFn = [](void* self) {
    auto* canvas = static_cast<Canvas*>(self);
    canvas->clipboard_text_ = canvas->clipboard_.get();
    return canvas->clipboard_text_.c_str();
  };
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowRounding = 0;
  style.WindowMinSize = {1, 1};
}

Canvas::~Canvas() {
  ImGui::DestroyContext(context_);
}

void Canvas::make_current() {
  ImGui::SetCurrentContext(context_);
}

void Canvas::set_letters(Letters now) {
  make_current();
  ImGui::GetIO().Fonts = now.atlas.get();
  letters_ = std::move(now);
}

void Canvas::set_caret_blink(bool blinks) {
  make_current();
  ImGui::GetIO().ConfigInputTextCursorBlink = blinks;
}

void Canvas::begin(const Hands& hands) {
  make_current();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {hands.width_px, hands.height_px};
  io.DeltaTime = std::max(hands.seconds_since_last, 1e-4F);
  io.MousePos = {hands.mouse_x_px, hands.mouse_y_px};
  for (std::size_t i = 0; i < hands.mouse_down.size(); ++i) io.MouseDown[i] = hands.mouse_down[i];
  io.MouseWheel += hands.wheel;
  io.KeyCtrl = hands.ctrl;
  io.KeyShift = hands.shift;
  for (std::size_t i = 0; i < hands.edit_down.size(); ++i) io.KeysDown[i] = hands.edit_down[i];
  for (const char32_t character : hands.characters) io.AddInputCharacter(static_cast<unsigned int>(character));
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::Begin("##page", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav);
}

ImDrawList* Canvas::list() {
  return ImGui::GetWindowDrawList();
}

void Canvas::end() {
  ImGui::End();
  ImGui::Render();
}

ImDrawData* Canvas::picture() {
  make_current();
  return ImGui::GetDrawData();
}

std::uint64_t Canvas::fingerprint() {
  Mixer mixer;
  const ImDrawData* data = picture();
  mixer.add_value(data->DisplaySize);
  for (int i = 0; i < data->CmdListsCount; ++i) {
    const ImDrawList* list = data->CmdLists[i];
    mixer.add(list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()));
    mixer.add(list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()));
    for (const ImDrawCmd& command : list->CmdBuffer) {
      mixer.add_value(command.ClipRect);
      mixer.add_value(command.ElemCount);
      mixer.add_value(command.IdxOffset);
      mixer.add_value(command.VtxOffset);
      mixer.add_value(command.TextureId);
    }
  }
  return mixer.sum();
}

bool Canvas::field_is_ready() const {
  return context_->ActiveId != 0 && context_->InputTextState.ID == context_->ActiveId;
}

double Canvas::seconds_to_caret() const {
  if (!field_is_ready() || !context_->IO.ConfigInputTextCursorBlink) return k_never;
  // ImGui shows the caret for the first 0.8 of every 1.2 seconds.
  const double phase = std::fmod(std::max(0.F, context_->InputTextState.CursorAnim), 1.2F);
  return (phase <= 0.8 ? 0.8 - phase : 1.2 - phase) + 0.005;
}

}  // namespace rembug::ui

#include "ui/program.hpp"

#include <algorithm>

#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

namespace {

constexpr double k_toast_seconds = 6;

void key_line(Screen& screen) {
  Stage& stage = screen.stage;
  Rect line = stage.area();
  line = line.cut_bottom(k_key_line);
  stage.fill({line.x, line.y, line.w, 1}, Token::line);
  Rect at = line.shrunk(24, 0);
  const float caps_y = line.centre().y - 10;
  std::vector<KeyHint> hints = screen.keys;
  hints.push_back({{Key::f1}, {}, screen.w().frame_key_help()});
  const auto is_arrow = [](const KeyHint& hint) { return hint.to.key >= Key::up && hint.to.key <= Key::right; };
  const auto width_of = [&](const KeyHint& hint) {
    float width = key_caps_width(stage, hint.chord) + 6 + stage.text_width(hint.does, Type::hint);
    if (hint.to.key != Key::none) width += (is_arrow(hint) ? 4.F : 18.F) + key_caps_width(stage, hint.to);
    return width;
  };
  const float help = width_of(hints.back()) + 22;  // the way to all other keys is always there
  for (const KeyHint& hint : hints) {
    const float width = width_of(hint);
    // A pair of arrows stands side by side; other pairs are a range.
    const bool arrows = is_arrow(hint);
    const float between = arrows ? 4 : 18;
    if (&hint != &hints.back() && width + help > at.w) continue;
    if (width > at.w) break;
    float x = at.x;
    x += key_caps(stage, {x, caps_y}, hint.chord);
    if (hint.to.key != Key::none) {
      if (!arrows) stage.text_in({x, line.y, between, line.h}, "–", Type::hint, Token::ink2, Align::centre);
      x += between;
      x += key_caps(stage, {x, caps_y}, hint.to);
    }
    stage.text_in({x + 6, line.y, width, line.h}, hint.does, Type::hint, Token::ink2);
    at.cut_left(width + 22);
  }
}

}  // namespace

void Program::go_to(Place place) {
  place_ = place;
}

void Program::toast(Toast toast, double now_seconds) {
  if (!toast.is_error) std::erase_if(toasts_, [](const Shown& shown) { return !shown.toast.is_error; });
  std::erase_if(toasts_, [&](const Shown& shown) { return shown.toast.text == toast.text; });
  toasts_.push_back({std::move(toast), now_seconds + k_toast_seconds});
  if (toasts_.size() > 3) toasts_.pop_front();
}

double Program::next_deadline() const {
  double soonest = 1e12;
  for (const Shown& shown : toasts_) {
    if (!shown.toast.is_error) soonest = std::min(soonest, shown.until);
  }
  return soonest;
}

void Program::draw_screen(Screen& screen) {
  switch (place_) {
    case Place::beranda: return home_screen(screen);
    case Place::latihan: return practice_list_screen(screen);
    case Place::latihan_main: return practice_screen(screen);
    case Place::latihan_debrief: return debrief_screen(screen);
    case Place::persiapan: return preparation_screen(screen);
    case Place::sesi: return session_screen(screen);
    case Place::rekomendasi: return recommendations_screen(screen);
    case Place::skenario: return library_screen(screen);
    case Place::peta: return map_screen(screen);
    case Place::pengaturan: return settings_screen(screen);
  }
}

// Keys that mean the same on every screen, taken before the screen sees them.
void Program::everywhere_keys(Screen& screen) {
  Stage& stage = screen.stage;
  const Desk& desk = screen.desk;
  // These two work over every dialog; while one of them is open, so do the keys of the room and of the window.
  const bool covered = help_shown_ || stop_shown_;
  const int above = stage.layer();
  for (int i = above; i < k_overlay_layers; ++i) stage.raise_layer();
  if (stage.pressed_even_typing({Key::f1})) help_shown_ = !help_shown_ && !stop_shown_;
  if (stage.pressed_even_typing({Key::f9})) stop_shown_ = !stop_shown_;
  if (!covered) {
    for (int i = above; i < k_overlay_layers; ++i) stage.lower_layer();
  }
  if (stage.pressed_even_typing({Key::f5})) screen.wish(SwitchRoom{!desk.room_window});
  if (stage.pressed_even_typing({Key::f12})) screen.wish(DarkenRoom{!desk.room_dark});
  if (stage.pressed_even_typing({Key::f6})) screen.wish(SwapRoom{});
  if (stage.pressed_even_typing({Key::f11})) screen.wish(FullScreen{});
  const auto resize = [&](int direction) {
    static constexpr int k_steps[] = {100, 125, 150, 200};
    const auto* now = std::find(std::begin(k_steps), std::end(k_steps), desk.settings.type_percent);
    const auto index = std::clamp<std::ptrdiff_t>((now - k_steps) + direction, 0, 3);
    Settings settings = desk.settings;
    settings.type_percent = k_steps[index];
    if (!(settings == desk.settings)) screen.wish(ChangeSettings{settings});
  };
  if (stage.pressed_even_typing(ctrl(Key::plus))) resize(1);
  if (stage.pressed_even_typing(ctrl(Key::minus))) resize(-1);
  if (covered) {
    for (int i = above; i < k_overlay_layers; ++i) stage.lower_layer();
    return;
  }
  if (place_ == Place::sesi || place_ == Place::persiapan) {
    if (stage.pressed(ctrl(Key::z))) screen.act(session::Undo{}, screen.w().frame_undone());
    if (stage.pressed(ctrl(Key::y))) screen.act(session::Redo{}, screen.w().frame_redone());
  }
}

void Program::draw_toasts(Screen& screen) {
  Stage& stage = screen.stage;
  const double now = stage.input().seconds;
  std::erase_if(toasts_, [&](const Shown& shown) { return !shown.toast.is_error && shown.until < now; });
  const Rect page = stage.area();
  float bottom = page.bottom() - k_key_line - 14;
  if (place_ == Place::sesi && memory_.run.capture_open) bottom -= k_capture;
  std::string dismissed;
  for (auto shown = toasts_.rbegin(); shown != toasts_.rend(); ++shown) {
    const Toast& toast = shown->toast;
    const Token back = toast.is_error ? Token::membahayakan_tint : Token::ink;
    const Token ink = toast.is_error ? Token::ink : Token::bg;
    Button act{.id = "toast.act", .kind = ButtonKind::quiet};
    act.label = toast.is_error ? screen.w().frame_dismiss() : screen.w().frame_undo();
    const bool has_button = toast.is_error || toast.offers_undo;
    const float button_w =
        has_button ? stage.text_width(act.label, Type::body_b) + 24 + (toast.offers_undo ? 80 : 0) : 0;
    const float most = std::min(page.w - 48, 760.F);
    const float text_w = std::min(stage.text_width(toast.text, Type::body), most - 76 - button_w);
    const float height = std::max(52.F, stage.paragraph_height(toast.text, Type::body, text_w + 2) + 24);
    const float width = text_w + 78 + button_w;
    const Rect box{page.x + (page.w - width) / 2, bottom - height, width, height};
    bottom = box.y - 8;
    stage.fill(box, back, radius::option);
    if (toast.is_error) stage.outline(box, Token::membahayakan, radius::option, 2);
    stage.icon(toast.is_error ? Icon::error : Icon::check_circle, {box.x + 30, box.centre().y}, 24,
               toast.is_error ? Token::membahayakan : Token::bg);
    stage.paragraph({box.x + 54, box.y + (box.h - stage.paragraph_height(toast.text, Type::body, text_w + 2)) / 2,
                     text_w + 2, box.h},
                    toast.text, Type::body, ink);
    if (!has_button) continue;
    const Rect press{box.right() - button_w - 8, box.centre().y - 20, button_w, 40};
    stage.set_group("toast");
    const Stage::Touch touch =
        stage.spot({.id = "toast." + std::to_string(shown - toasts_.rbegin()), .label = act.label, .rect = press});
    if (touch.ring) focus_ring(stage, press, radius::control);
    stage.text_in({press.x + 12, press.y, press.w, press.h}, act.label, Type::body_b,
                  toast.is_error ? Token::pri : Token::bg);
    if (toast.offers_undo)
      key_caps(stage, {press.x + 22 + stage.text_width(act.label, Type::body_b), press.centre().y - 10}, ctrl(Key::z),
               Token::bg, false);
    stage.set_group({});
    if (touch.pressed) {
      if (toast.offers_undo) screen.act(session::Undo{}, screen.w().frame_undone());
      dismissed = toast.text;
    }
  }
  if (!dismissed.empty()) std::erase_if(toasts_, [&](const Shown& shown) { return shown.toast.text == dismissed; });
}

Wishes Program::draw(Stage& stage, const Desk& desk, Drafts& drafts) {
  Wishes wishes;
  Screen screen{stage, desk, drafts, memory_, wishes, {}};
  stage.fill(stage.area(), Token::bg);
  everywhere_keys(screen);
  draw_screen(screen);
  if (!stage.covered()) key_line(screen);  // a dialog has its keys on its buttons
  draw_toasts(screen);
  if (std::exchange(memory_.stop_asked, false)) stop_shown_ = true;
  if (std::exchange(memory_.help_asked, false)) help_shown_ = true;
  if (stop_shown_) help_shown_ = false;
  const bool covered = help_shown_ || stop_shown_;
  if (covered && !was_covered_) focus_below_ = stage.focused();
  if (help_shown_) help_overlay(screen, help_shown_);
  if (stop_shown_) stop_overlay(screen, stop_shown_);
  // What had the ring has it again.
  if (was_covered_ && !help_shown_ && !stop_shown_) stage.focus(focus_below_, stage.memory().ring);
  was_covered_ = help_shown_ || stop_shown_;
  for (const Wish& wish : wishes) {
    if (const auto* go = std::get_if<GoTo>(&wish)) go_to(go->place);
  }
  return wishes;
}

}  // namespace rembug::ui

#include "app/loop.hpp"

#include <chrono>

#include "app/open_file.hpp"
#include "app/picture_file.hpp"

namespace rembug::app {

namespace fs = std::filesystem;

namespace {

UtcMs utc_now() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}

double steady_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

Loop::Loop(const Arguments& arguments, Places places) : arguments_(arguments), places_(std::move(places)) {}

Result<std::unique_ptr<Loop>> Loop::open(const Arguments& arguments, Places places) {
  std::unique_ptr<Loop> loop(new Loop(arguments, std::move(places)));
  if (const Outcome opened = loop->open_window(); !opened) return opened.problem();
  return loop;
}

// The library is opened and the letters are baked while the window is made: each takes about as long as the other.
Outcome Loop::open_window() {
  auto letters = ui::find_fonts(places_.data);
  if (!letters) return letters.problem();
  letters_ = *letters;
  preparing_ = std::async(std::launch::async, [this] {
    keeper_ = std::make_unique<DeskKeeper>(places_, Clock{utc_now, steady_seconds}, [this] {
      if (may_wake_) Desktop::wake();
    });
    ui::Settings settings = keeper_->settings();
    if (arguments_.percent) settings.type_percent = *arguments_.percent;
    if (arguments_.theme) settings.theme = *arguments_.theme;
    if (arguments_.language) settings.language = *arguments_.language;
    if (!(settings == keeper_->settings())) keeper_->grant({ui::ChangeSettings{settings}});
    baked_zoom_ = static_cast<float>(settings.type_percent) / 100;
    return ui::Canvas::bake(letters_, ui::FontSet::desk, baked_zoom_);
  });
  auto desktop = Desktop::open();
  if (!desktop) return desktop.problem();
  desktop_ = std::move(*desktop);
  auto window = Window::open({.title = "Rembug",
                              .width = arguments_.width,
                              .height = arguments_.height,
                              .keep_size = !arguments_.screenshot.empty()});
  if (!window) return window.problem();
  window_ = std::move(*window);
  may_wake_ = true;
  auto baked = preparing_.get();
  if (baked && wanted_zoom() != baked_zoom_) baked = ui::Canvas::bake(letters_, ui::FontSet::desk, wanted_zoom());
  if (!baked) return baked.problem();
  surface_ =
      std::make_unique<Surface>(std::move(*baked), ui::FontSet::desk,
                                ui::Clipboard{[this] { return window_->clipboard(); },
                                              [this](const std::string& text) { window_->set_clipboard(text); }});
  return Done{};
}

Loop::~Loop() {
  if (preparing_.valid()) preparing_.wait();
  may_wake_ = false;
  keeper_.reset();
  if (room_) room_.reset();
  if (window_) window_->make_current();
  swapped_.reset();
  surface_.reset();
  window_.reset();
}

float Loop::wanted_zoom() const {
  return window_->scale() * static_cast<float>(keeper_->settings().type_percent) / 100;
}

// New letters between frames, when the type size or the screen has changed.
void Loop::fit_letters() {
  if (surface_->zoom() != wanted_zoom()) {
    if (auto baked = ui::Canvas::bake(letters_, ui::FontSet::desk, wanted_zoom()))
      surface_->set_letters(std::move(*baked));
    else
      keeper_->complain(baked.problem());
  }
  if (!is_swapped_) return;
  const float zoom = room_zoom(window_->width_px(), window_->height_px());
  if (swapped_ && swapped_->zoom() == zoom) return;
  auto baked = ui::Canvas::bake(letters_, ui::FontSet::room, zoom);
  if (!baked) {
    is_swapped_ = false;
    return keeper_->complain(baked.problem());
  }
  if (swapped_)
    swapped_->set_letters(std::move(*baked));
  else
    swapped_ = std::make_unique<Surface>(std::move(*baked), ui::FontSet::room, ui::Clipboard{});
}

void Loop::frame() {
  const double seconds = desktop_->seconds();
  window_->make_current();
  fit_letters();
  keeper_->room_is(room_ != nullptr, dark_, is_swapped_);
  const ui::Desk& desk = keeper_->lay_out();
  const ui::ThemeName room_theme = desk.settings.room_follows_theme ? desk.settings.theme : ui::ThemeName::light;
  const SurfaceLook look{is_swapped_ ? room_theme : desk.settings.theme, desk.words, window_->width_px(),
                         window_->height_px()};
  Surface& surface = is_swapped_ ? *swapped_ : *surface_;
  if (window_->take_damaged()) surface.damaged();
  surface.canvas().set_caret_blink(!desk.settings.reduce_motion);
  const Portion portion = window_->keys().take(surface.typing(), surface.field_is_ready());
  std::vector<std::string> dropped = window_->take_dropped();

  ui::Wishes wishes;
  bool painted = false;
  if (is_swapped_) {
    painted = draw_room(surface, portion, seconds, look, program_.room(desk));
    // While the room sees this window, only the keys that change that are taken.
    for (const ui::Chord& key : portion.keys) {
      if (key.key == ui::Key::f6 || key.key == ui::Key::escape) wishes.emplace_back(ui::SwapRoom{});
      if (key.key == ui::Key::f12) wishes.emplace_back(ui::DarkenRoom{!dark_});
      if (key.key == ui::Key::f11) wishes.emplace_back(ui::FullScreen{});
    }
  } else {
    if (program_.place() == ui::Place::rekomendasi && !dropped.empty())
      wishes.emplace_back(ui::MergeFiles{std::exchange(dropped, {})});
    painted = surface.frame(portion, std::move(dropped), seconds, look, [&](ui::Stage& stage) {
      ui::Wishes from_screen = program_.draw(stage, desk, keeper_->drafts());
      wishes.insert(wishes.end(), std::make_move_iterator(from_screen.begin()),
                    std::make_move_iterator(from_screen.end()));
    });
  }
  if (painted) window_->present();
  if (room_) {
    if (const Outcome shown = room_->frame(seconds, room_theme, *desk.words, program_.room(desk)); !shown) {
      keeper_->complain(shown.problem());
      close_room();
    }
  }
  pacing_.drawn();
  if (window_->keys().waits()) pacing_.one_more();
  if (!wishes.empty()) pacing_.input();
  for (const ui::Wish& wish : keeper_->grant(wishes)) fulfil(wish);
  for (ui::Toast& toast : keeper_->take_toasts()) {
    program_.toast(std::move(toast), seconds);
    pacing_.input();
  }
  state_deadlines();
  if (!std::exchange(first_frame_shown_, true)) {
    keeper_->read_shelf();
    keeper_->after_first_frame();
  }
}

bool Loop::shows_clock() const {
  const session::SessionView* view = keeper_->session();
  return view != nullptr && program_.place() == ui::Place::sesi && !view->closed && !view->current_step.empty();
}

void Loop::state_deadlines() {
  const double seconds = desktop_->seconds();
  pacing_.next_at(program_.next_deadline());
  pacing_.next_at(seconds + surface_->canvas().seconds_to_caret());
  // A running agenda step counts seconds; elsewhere at most minutes are told.
  pacing_.next_at(seconds + seconds_to_next(utc_now(), shows_clock() ? 1000 : 60'000));
  // The keeper counts on a clock of its own.
  pacing_.next_at(seconds + std::max(0.0, keeper_->next_at() - steady_seconds()));
}

void Loop::fulfil(const ui::Wish& wish) {
  if (const auto* room = std::get_if<ui::SwitchRoom>(&wish)) {
    if (room->on)
      open_room();
    else
      close_room();
  } else if (const auto* dark = std::get_if<ui::DarkenRoom>(&wish)) {
    dark_ = dark->dark;
  } else if (std::holds_alternative<ui::SwapRoom>(wish)) {
    is_swapped_ = !is_swapped_;
    surface_->damaged();
    if (swapped_) swapped_->damaged();
  } else if (std::holds_alternative<ui::FullScreen>(wish)) {
    window_->toggle_full_screen();
  } else if (const auto* copy = std::get_if<ui::CopyText>(&wish)) {
    window_->set_clipboard(copy->text);
  } else if (const auto* file = std::get_if<ui::OpenFile>(&wish)) {
    if (const Outcome opened = open_with_computer(file->path); !opened) keeper_->complain(opened.problem());
  } else if (std::holds_alternative<ui::Quit>(wish)) {
    quit_ = true;
  }
}

void Loop::open_room() {
  if (room_) return;
  auto room = RoomWindow::open(letters_, keeper_->words().app_room_title());
  if (room)
    room_ = std::move(*room);
  else
    keeper_->complain(room.problem());
  window_->make_current();
}

void Loop::close_room() {
  room_.reset();
  window_->make_current();
}

void Loop::run() {
  if (arguments_.demo) show_demonstration();
  while (!quit_ && !window_->close_asked()) {
    desktop_->wait(pacing_.wait_seconds(desktop_->seconds()));
    if (window_->take_touched()) pacing_.input();
    if (room_) {
      if (room_->window().take_touched()) pacing_.one_more();
      if (room_->window().close_asked()) close_room();
    }
    if (keeper_->tick()) pacing_.input();
    if (pacing_.is_due(desktop_->seconds())) frame();
  }
  keeper_->finish();
}

// Opens the demonstration evening as if somebody had pressed it on the home screen.
void Loop::show_demonstration() {
  keeper_->read_shelf();
  keeper_->after_first_frame();
  keeper_->wait_until_idle();
  for (const ui::SessionListing& listing : keeper_->lay_out().sessions) {
    if (!listing.demonstration) continue;
    keeper_->grant({ui::OpenSession{listing.id}});
    program_.go_to(ui::Place::sesi);
    return;
  }
}

Outcome Loop::take_picture() {
  keeper_->wait_until_idle();
  if (arguments_.demo) show_demonstration();
  program_.go_to(arguments_.place);
  if (const session::SessionView* view = keeper_->lay_out().session) {
    for (const session::AgendaStepView& step : view->agenda) {
      if (name_of(step.step.kind) == arguments_.step) program_.memory().run.shown = step.step.id;
    }
  }
  keeper_->take_toasts();
  for (int i = 0; i < arguments_.frames; ++i) {
    desktop_->wait(0);
    frame();
    keeper_->wait_until_idle();
  }
  surface_->damaged();
  window_->make_current();
  // Painted, and read before it is shown: what a window system shows may be covered or scaled.
  const ui::Desk& desk = keeper_->lay_out();
  const SurfaceLook look{desk.settings.theme, desk.words, window_->width_px(), window_->height_px()};
  surface_->frame({}, {}, desktop_->seconds(), look,
                  [&](ui::Stage& stage) { program_.draw(stage, desk, keeper_->drafts()); });
  return write_png(arguments_.screenshot, read_pixels(look.width_px, look.height_px), look.width_px, look.height_px);
}

}  // namespace rembug::app

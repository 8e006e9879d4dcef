// The program without a window: draws any screen headless, presses what a person would press, and applies what they
// wish to a session in memory by the same decide and fold as everywhere.
//
//   Hall hall({.language = i18n::Language::id});
//   hall.open(SessionBuilder().seats(5));
//   hall.go(ui::Place::sesi).frame();
//   hall.click("run.capture").type("Warga bingung").press(ui::Key::enter);
//   CHECK(hall.view().items.size() == 1);
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "support/session_builder.hpp"
#include "ui/program.hpp"

struct ImGuiContext;

namespace rembug::ui::test {

struct HallLook {
  i18n::Language language = i18n::Language::id;
  float width = 1366, height = 768;  // of the window, in pixels
  int percent = 100;
  ThemeName theme = ThemeName::light;
};

// The bundled scenarios, loaded once.
const scenario::Shelf& bundled_shelf();

class Hall {
 public:
  explicit Hall(HallLook look = {});
  ~Hall();
  Hall(const Hall&) = delete;
  Hall& operator=(const Hall&) = delete;

  // Opens a session built by commands; the bundled scenarios are known to it.
  Hall& open(session::test::SessionBuilder builder);
  Hall& close_session();
  // Writes a name beside a seat in the attendance list.
  Hall& name(const std::string& seat, const std::string& name);
  Hall& go(Place place);

  // Draws frames until nothing changes by itself (two), applying the wishes of each.
  Hall& frame();
  Hall& press(Chord chord);
  Hall& press(Key key) { return press(Chord{key}); }
  Hall& type(const std::string& text);
  // Clicks the middle of the spot with this id, or else with this label; scrolls it into view; the test fails if there
  // is none that can be pressed.
  Hall& click(const std::string& id_or_label);

  // In practice: makes some complete answer at the scene that is shown, by pressing what a person would press.
  Hall& answer_scene();
  // The same for any scene that is shown and its state.
  Hall& answer(const scenario::Scenario& scenario, const scenario::PlayState& state);

  bool shows(const std::string& text) const;  // as part of any text drawn in the last frame
  std::string text() const;                   // everything that was drawn, a line each
  const Spot* spot(const std::string& id_or_label) const;
  std::vector<std::string> labels() const;  // of enabled spots
  const std::vector<Spot>& spots() const { return memory_.spots; }
  const std::vector<std::string>& too_wide() const { return memory_.too_wide; }

  const session::SessionView& view() const { return session_->view(); }
  const session::SessionView& practice() const { return practice_->view(); }
  session::test::SessionBuilder& builder() { return *session_; }
  // Every wish since the last call, and refusals of commands.
  Wishes take_wishes() { return std::exchange(wishes_, {}); }
  std::vector<Problem> take_refusals() { return std::exchange(refusals_, {}); }
  // Every command that the open session took from the screens, in order, its creation included.
  const std::vector<session::CommandBody>& commands() const { return commands_; }

  // The last frame as a picture, by a small software rasteriser.
  void save_picture(const std::string& path);
  // The room's window for what the facilitator shows now.
  void save_room_picture(const std::string& path, float width = 1920, float height = 1080);

  Desk desk;
  Drafts drafts;
  Program program;

 private:
  void draw(const std::vector<Chord>& keys);
  void lay_desk();
  void carry_out(const Wish& wish);

  HallLook look_;
  i18n::Words words_;
  ImGuiContext* context_ = nullptr;
  const Fonts* fonts_ = nullptr;
  StageMemory memory_;
  std::unique_ptr<session::test::SessionBuilder> session_, practice_;
  std::map<session::SeatId, std::string> names_;
  Wishes wishes_;
  std::vector<Problem> refusals_;
  std::vector<session::CommandBody> commands_;
  double seconds_ = 0;
};

}  // namespace rembug::ui::test

#include "ui/harness.hpp"

#include <imgui.h>

#include <algorithm>
#include <filesystem>

#include "ui/raster.hpp"
#include "ui/room/room_screen.hpp"

namespace rembug::ui::test {

namespace {

struct Baked {
  ImFontAtlas atlas;
  Fonts fonts;
};

// Baking costs more than a test, so each zoom is baked once and shared between contexts.
Baked& baked(FontSet set, int percent) {
  static std::map<std::pair<FontSet, int>, std::unique_ptr<Baked>> made;
  std::unique_ptr<Baked>& entry = made[{set, percent}];
  if (!entry) {
    entry = std::make_unique<Baked>();
    const auto files = find_fonts(REMBUG_SOURCE_DIR);
    REQUIRE_MESSAGE(files.ok(), "install fonts-sil-andika and fonts-material-design-icons-iconfont");
    const auto fonts = bake(entry->atlas, *files, set, static_cast<float>(percent) / 100.F);
    REQUIRE(fonts.ok());
    entry->fonts = *fonts;
  }
  return *entry;
}

std::string clipboard_text;

}  // namespace

const scenario::Shelf& bundled_shelf() {
  static const scenario::Shelf shelf = scenario::load_shelf(std::filesystem::path(REMBUG_SOURCE_DIR) / "scenarios");
  return shelf;
}

Hall::Hall(HallLook look) : look_(look), words_(look.language) {
  Baked& letters = baked(FontSet::desk, look.percent);
  fonts_ = &letters.fonts;
  context_ = ImGui::CreateContext(&letters.atlas);
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = {look.width, look.height};
  io.DeltaTime = 1.F / 60;
  io.ConfigFlags = 0;
  for (int& key : io.KeyMap) key = -1;
  io.GetClipboardTextFn = [](void*) { return clipboard_text.c_str(); };
  io.SetClipboardTextFn = [](void*, const char* text) { clipboard_text = text; };
  memory_.listen = true;
  desk.words = &words_;
  desk.settings.language = look.language;
  desk.settings.type_percent = look.percent;
  desk.settings.theme = look.theme;
  desk.shelf = &bundled_shelf();
  desk.device = session::DeviceId{"laptop-a"};
  desk.version = "0";
  desk.now = 1'795'521'600'000;
  desk.local = local_moment(desk.now, 420);
}

Hall::~Hall() {
  ImGui::SetCurrentContext(context_);
  ImGui::DestroyContext(context_);
}

Hall& Hall::open(session::test::SessionBuilder builder) {
  session_ = std::make_unique<session::test::SessionBuilder>(std::move(builder));
  for (const auto& entry : bundled_shelf().entries) {
    if (entry.scenario) session_->knows(*entry.scenario);
  }
  return *this;
}

Hall& Hall::close_session() {
  session_.reset();
  return *this;
}

Hall& Hall::name(const std::string& seat, const std::string& name) {
  names_[session::SeatId{seat}] = name;
  return *this;
}

Hall& Hall::go(Place place) {
  program.go_to(place);
  return *this;
}

void Hall::lay_desk() {
  if (session_) desk.now = std::max(desk.now, session_->now());
  desk.local = local_moment(desk.now, desk.settings.utc_offset_minutes);
  desk.session = session_ ? &session_->view() : nullptr;
  desk.names = session_ ? &names_ : nullptr;
  desk.practice = practice_ ? &practice_->view() : nullptr;
  desk.sessions.clear();
  if (session_) {
    const auto& view = session_->view();
    desk.sessions.push_back(
        {view.id, view.details, view.demonstration, view.closed, view.created_at, view.last_time.ms});
  }
}

void Hall::draw(const std::vector<Chord>& keys) {
  ImGui::SetCurrentContext(context_);
  lay_desk();
  seconds_ += 1.0 / 60;
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({look_.width, look_.height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::Begin("root", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse);
  Stage stage(memory_, *fonts_, desk.settings.theme, words_);
  const float zoom = fonts_->zoom;
  stage.begin({.window = {0, 0, look_.width / zoom, look_.height / zoom},
               .keys = keys,
               .dropped_files = {},
               .seconds = seconds_},
              ImGui::GetWindowDrawList());
  const Wishes wishes = program.draw(stage, desk, drafts);
  stage.end();
  ImGui::End();
  ImGui::PopStyleVar(2);
  ImGui::Render();
  for (const Wish& wish : wishes) carry_out(wish);
  wishes_.insert(wishes_.end(), wishes.begin(), wishes.end());
}

void Hall::carry_out(const Wish& wish) {
  const auto apply = [&](session::test::SessionBuilder& builder, const session::CommandBody& body) {
    const auto decided = builder.attempt(body);
    if (!decided) {
      refusals_.push_back(decided.problem());
      return false;
    }
    builder.take(*decided);
    for (const auto& [seat, name] : decided->names) names_[seat] = name;
    for (const auto& seat : decided->erase) names_.erase(seat);
    return true;
  };
  if (const auto* act = std::get_if<Act>(&wish)) {
    REQUIRE(session_ != nullptr);
    if (apply(*session_, act->body)) {
      commands_.push_back(act->body);
      if (!act->clears_draft.empty()) drafts.clear(act->clears_draft);
    }
    if (!act->toast.empty()) program.toast({act->toast, false, act->undo_in_toast}, seconds_);
  } else if (const auto* practised = std::get_if<ActInPractice>(&wish)) {
    if (!practice_) {
      practice_ = std::make_unique<session::test::SessionBuilder>(session::SessionKind::latihan);
      for (const auto& entry : bundled_shelf().entries) {
        if (entry.scenario) practice_->knows(*entry.scenario);
      }
    }
    apply(*practice_, practised->body);
  } else if (const auto* made = std::get_if<NewSession>(&wish)) {
    open(session::test::SessionBuilder(made->create));
    commands_ = {made->create};
  } else if (std::holds_alternative<LeaveSession>(wish)) {
    close_session();
  } else if (const auto* changed = std::get_if<ChangeSettings>(&wish)) {
    desk.settings = changed->settings;
    words_ = i18n::Words(desk.settings.language);
  } else if (const auto* toast = std::get_if<Toast>(&wish)) {
    program.toast(*toast, seconds_);
  } else if (const auto* look = std::get_if<LookAcross>(&wish)) {
    desk.recommended_by = look->by;
    std::vector<session::SessionView> views;
    if (session_) views.push_back(session_->view());
    desk.recommendations = report::recommend(views, look->by, desk.shelf->shared, desk.local.date, words_);
  } else if (const auto* dark = std::get_if<DarkenRoom>(&wish)) {
    desk.room_dark = dark->dark;
  } else if (const auto* room = std::get_if<SwitchRoom>(&wish)) {
    desk.room_window = room->on;
  }
}

Hall& Hall::frame() {
  draw({});
  draw({});
  return *this;
}

Hall& Hall::press(Chord chord) {
  draw({chord});
  return frame();
}

Hall& Hall::type(const std::string& text) {
  ImGui::SetCurrentContext(context_);
  frame();  // the field takes the caret
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().AddInputCharactersUTF8(text.c_str());
  return frame();
}

const Spot* Hall::spot(const std::string& wanted) const {
  const Spot* by_label = nullptr;
  for (const Spot& spot : memory_.spots) {
    if (spot.id == wanted) return &spot;
    if (spot.label == wanted && by_label == nullptr) by_label = &spot;
  }
  return by_label;
}

Hall& Hall::click(const std::string& wanted) {
  const Spot* found = spot(wanted);
  REQUIRE_MESSAGE(found != nullptr, "no such thing to press: " << wanted << "\n" << text());
  REQUIRE_MESSAGE(found->enabled, "it is disabled: " << wanted);
  if (found->visible.w < found->rect.w / 2 || found->visible.h < found->rect.h / 2) {
    memory_.focused = found->id;  // scrolled away: moving the ring there brings it back
    memory_.focus_moved_to = found->id;
    memory_.focus_moved_at = memory_.frame;
    frame();
    found = spot(wanted);
    REQUIRE(found != nullptr);
  }
  REQUIRE_MESSAGE(!found->visible.empty(), "it cannot be seen: " << wanted);
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  const Point at = found->visible.centre();
  io.MousePos = {at.x * fonts_->zoom, at.y * fonts_->zoom};
  draw({});
  io.MouseDown[0] = true;
  draw({});
  io.MouseDown[0] = false;
  draw({});
  io.MousePos = {-1, -1};
  return frame();
}

Hall& Hall::answer_scene() {
  const Spot* answer = spot("practice.answer");
  REQUIRE(answer != nullptr);
  if (answer->enabled) return *this;
  const session::PlayView& play = practice_->view().plays.back();
  const scenario::Scenario& scenario = *bundled_shelf().find(play.scenario);
  return this->answer(scenario, scenario::replay(scenario, play.seed, play.steps).state);
}

Hall& Hall::answer(const scenario::Scenario& scenario, const scenario::PlayState& state) {
  const scenario::Node& node = scenario.nodes[state.node];
  if (node.activity == scenario::ActivityKind::form) {
    for (const auto& field : scenario.form(node.form)->fields) {
      if (!field.required) continue;
      const std::string id = "field." + field.id.text;
      if (field.kind == scenario::FormField::Kind::yes_no) {
        click(id + ".0");
      } else if (field.kind == scenario::FormField::Kind::choice) {
        click(id).click(id + ".option0");
      } else {
        click(id).type(field.kind == scenario::FormField::Kind::number ? "8" : "ada");
      }
    }
    return *this;
  }
  for (const auto& shown : state.shown) {
    if (shown.locked) continue;
    click("choice." + node.choices[shown.index].id.text);
    if (node.activity != scenario::ActivityKind::order) break;
  }
  return *this;
}

bool Hall::shows(const std::string& part) const {
  return std::any_of(memory_.said.begin(), memory_.said.end(),
                     [&](const std::string& said) { return said.find(part) != std::string::npos; });
}

std::string Hall::text() const {
  std::string all;
  for (const std::string& said : memory_.said) all += said + "\n";
  return all;
}

std::vector<std::string> Hall::labels() const {
  std::vector<std::string> all;
  for (const Spot& spot : memory_.spots) {
    if (spot.enabled && !spot.label.empty()) all.push_back(spot.label);
  }
  return all;
}

void Hall::save_picture(const std::string& path) {
  ImGui::SetCurrentContext(context_);
  save_png(path, rasterise(*ImGui::GetDrawData(), *ImGui::GetIO().Fonts, static_cast<int>(look_.width),
                           static_cast<int>(look_.height)));
}

void Hall::save_room_picture(const std::string& path, float width, float height) {
  lay_desk();
  Baked& letters = baked(FontSet::room, 100);
  ImGuiContext* room = ImGui::CreateContext(&letters.atlas);
  ImGui::SetCurrentContext(room);
  ImGui::GetIO().IniFilename = nullptr;
  ImGui::GetIO().DisplaySize = {width, height};
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({width, height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::Begin("room", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground);
  StageMemory memory;
  Stage stage(memory, letters.fonts, ThemeName::light, words_, FontSet::room);
  stage.begin({.window = {0, 0, width, height}, .keys = {}, .dropped_files = {}, .seconds = 0},
              ImGui::GetWindowDrawList());
  room_screen(stage, program.room(desk));
  stage.end();
  ImGui::End();
  ImGui::PopStyleVar(2);
  ImGui::Render();
  save_png(path, rasterise(*ImGui::GetDrawData(), letters.atlas, static_cast<int>(width), static_cast<int>(height)));
  ImGui::DestroyContext(room);
  ImGui::SetCurrentContext(context_);
}

}  // namespace rembug::ui::test

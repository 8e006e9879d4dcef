// Every screen: one function, one file. A screen draws the desk on the stage, keeps what it must remember in its memory
// struct, writes drafts where people type, and adds to `wishes` what they want done.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ui/desk.hpp"
#include "ui/screens/board_model.hpp"
#include "ui/widgets/stage.hpp"

namespace rembug::scenario {
struct SceneMap;
}

namespace rembug::ui {

// One line of the key line and of the help overlay.
struct KeyHint {
  Chord chord;
  Chord to = {};  // for ranges: 1 – 4
  std::string does;
};

// What screens remember between frames; nothing here is a fact.
struct HomeMemory {};
struct PracticeListMemory {
  std::string filter;
  int kind = 0;               // all, untried, to be repeated
  std::string open_scenario;  // whose details are shown
};
struct PracticeMemory {
  session::PlayId play;  // the play that is shown; empty: none
  std::string scene;     // node whose choice is being made; the memory below belongs to it
  std::vector<scenario::ChoiceId> chosen;
  std::vector<scenario::FieldEntry> fields;
  bool consequence_shown = false;  // the answer was given; its consequence is being read
  int steps_seen = 0;
  bool facts_shown = false;  // narrow windows: the side cards as a sheet
};
struct DebriefMemory {
  std::size_t row = 0;
  std::string view;
};
struct PreparationMemory {
  int step = 0;                               // place, attendance, groups, agenda
  session::SeatId edited;                     // whose row is open
  std::string notice;                         // what came of pasting
  std::vector<session::SeatId> before_paste;  // the seats that were there already
  bool caret_to_new_row = false;
};
struct PlayMemory {
  session::PlayId shown;  // the play that the rest belongs to
  int steps_seen = 0;     // answers whose consequence has been read
  std::string scene;      // node whose draft this is
  std::vector<scenario::ChoiceId> chosen;
  std::vector<scenario::FieldEntry> fields;
  bool deciding = false;  // the group's choice is being written down
  bool picking = false;   // another scenario is being chosen
  bool side = false;      // narrow windows: the facilitator's cards as a sheet
  bool seat_by_seat = false;
  int picked = -1;    // row of the picker; -1: the first that was not played yet
  int room_page = 0;  // of a long scene on the room's screen
};
struct BoardMemory {
  std::vector<session::ItemId> chosen;  // in the order of choosing
  LikenessMemory likeness;
  enum class Dialog { none, card, archive, alike } dialog = Dialog::none;
  session::ItemId edited;
  session::ItemDetails details;  // of the card in the dialog, without its wording, which is a draft
  bool theme_first = false;      // the dialog opens at the theme
  bool grouping = false;         // after saving, the next card without a theme
  bool capture_offered = false;  // an empty board opens quick capture by itself, once
  // Where the cards lie, worked out anew only when something changes.
  struct Placed {
    session::ItemId item;
    float x = 0, y = 0, w = 0, h = 0;
    std::size_t column = 0;
    int depth = 0;
    int link = -1;  // session::LinkKind
  };
  struct Column {
    std::string heading;
    std::size_t count = 0;
    float x = 0, y = 0, w = 0, h = 0;
  };
  std::vector<Placed> placed;
  std::vector<Column> columns;
  std::string placed_for;
  float height = 0;
};
struct RatingMemory {
  std::vector<session::ItemId> picked;  // proposals for the next round
  bool picked_loaded = false;
  session::RatingMethod method = session::RatingMethod::gradients_five;
  session::AnswerMode mode = session::AnswerMode::cards;
  bool choosing = false;    // the choice of proposals is shown though there are rounds
  bool last_round = false;  // the next round is the last
  bool secret = false;
  std::size_t earlier = 0;  // how many rounds back the shown one lies
  int group = 0;            // index into the view's groups, 0: the whole room
  enum class Dialog { none, objection, settle, mend } dialog = Dialog::none;
  session::ItemId item;
  session::ObjectionId objection;
  session::ObjectionKind kind = session::ObjectionKind::keberatan;
  session::ObjectionState state = session::ObjectionState::answered;
};
struct AgreementsMemory {
  session::AgreementId open;          // the row that is opened
  session::AgreementId loaded;        // whose fields the drafts hold
  session::AgreementDetails details;  // choices of the opened row; texts are drafts
  session::AgreementDetails tried;    // as last asked to be saved, so that a refusal is not asked for again
  enum class Dialog { none, proposals, drop, progress } dialog = Dialog::none;
  session::AgreementState state = session::AgreementState::belum;
  bool more = false;  // theme, step, tier and tag are shown
};
struct ClosingMemory {
  std::size_t read = 0;  // which agreement is read aloud
  bool read_chosen = false;
  std::vector<bool> documents = {true, true, true, true, false};
  enum class Dialog { none, folder, reopen } dialog = Dialog::none;
  bool with_names = false;
};
struct RunMemory {
  PlayMemory play;
  session::SessionId of;  // whose steps are remembered below
  BoardMemory board;
  RatingMemory rating;
  AgreementsMemory agreements;
  ClosingMemory closing;
  session::AgendaStepId shown;  // the agenda step that is shown; empty: the current one
  bool capture_open = false;
  session::ItemKind capture_kind = session::ItemKind::kesulitan;
  int board_view = 0;                // by theme, by kind, problem tree
  session::ItemId card, other_card;  // chosen on the board
  session::ItemId rated;             // row of the rating
  session::AgreementId agreement;    // opened row
  bool agreement_loaded = false;
  int dialog = 0;  // each screen's own small dialogs
  int page = 0;
};
struct RecommendationsMemory {
  int kind = 0;  // proposals, difficulties, promises
  int group = 0;
  int kecamatan = -1, step = -1, theme = -1;
  bool details = false;
  bool folder_for_merge = false;
  bool exporting = false;
  bool map_open = false;  // where there is no room for it beside the rows
  bool asked = false;
  std::string kelurahan;  // chosen on the map; empty: all
  std::string opened;     // key of the group whose details are shown
};
// A map that is opened shows the whole story if its words can be read that way, else its beginning in readable size.
inline constexpr float k_map_first_look = -1;

struct LibraryMemory {
  std::size_t scenario = 0;
  std::size_t finding = 0;
  scenario::NodeId node;
  float map_zoom = k_map_first_look;  // 0: fit
  float map_x = 0, map_y = 0;
  bool scene_open = false;  // where there is no room for it beside the map
  std::shared_ptr<const scenario::SceneMap> map;
  std::string map_of;  // the scenario that it was drawn from: id and content hash
};
struct SettingsMemory {
  int section = 0;
  bool erasing = false;        // asked whether names shall be erased
  int folder_for = 0;          // the folder dialog: 1 documents, 2 backup
  bool letter_loaded = false;  // the letterhead stands in the drafts
};

struct ScreenMemory {
  bool stop_asked = false;  // "Stop, ini nyata" was pressed; Program shows it
  bool help_asked = false;
  HomeMemory home;
  PracticeListMemory practice_list;
  PracticeMemory practice;
  DebriefMemory debrief;
  PreparationMemory preparation;
  RunMemory run;
  RecommendationsMemory recommendations;
  LibraryMemory library;
  SettingsMemory settings;
};

// What a screen function is handed.
struct Screen {
  Stage& stage;
  const Desk& desk;
  Drafts& drafts;
  ScreenMemory& memory;
  Wishes& wishes;
  std::vector<KeyHint> keys;  // filled by the screen: its line of keys and its part of the help

  const i18n::Words& w() const { return *desk.words; }
  void wish(Wish wish) { wishes.push_back(std::move(wish)); }
  void go(Place place) { wishes.emplace_back(GoTo{place}); }
  // Commands on the open session, with the words of the toast that says it is done.
  void act(session::CommandBody body, std::string toast = {}, std::string clears_draft = {}) {
    wishes.emplace_back(Act{std::move(body), std::move(clears_draft), std::move(toast)});
  }
};

void home_screen(Screen& screen);           // Beranda
void practice_list_screen(Screen& screen);  // Latihan: pick a case
void practice_screen(Screen& screen);       // a scene, then its consequence
void debrief_screen(Screen& screen);
void preparation_screen(Screen& screen);              // Sesi: persiapan
void session_screen(Screen& screen);                  // Sesi: berjalan; chooses among the following by the agenda step
void opening_step(Screen& screen, const Rect& area);  // pembukaan, aturan, lain
void play_step(Screen& screen, const Rect& area);     // skenario
void board_step(Screen& screen, const Rect& area);    // papan
void rating_step(Screen& screen, const Rect& area);   // penilaian
void agreements_step(Screen& screen, const Rect& area);  // kesepakatan
void closing_step(Screen& screen, const Rect& area);     // baca ulang, penutup
void recommendations_screen(Screen& screen);             // Rekomendasi
void library_screen(Screen& screen);                     // Skenario: list with check results
void map_screen(Screen& screen);                         // Skenario: map of scenes
void settings_screen(Screen& screen);                    // Pengaturan
void help_overlay(Screen& screen, bool& shown);          // F1
void stop_overlay(Screen& screen, bool& shown);          // F9
// Help and Stop lie above every dialog and every open list.
inline constexpr int k_overlay_layers = 6;

// ---- shared by screens: frame.cpp --------------------------------------------------------------------------------

struct TopBar {
  std::string title;
  std::string subtitle;
  bool back = true;
  bool saved = true;  // shows whether everything is on disk
  std::string room;   // what the room sees now; empty: not shown
  bool stop = true;   // the button "Stop, ini nyata"
};
// Draws the bar (60 high). The key line (40 high) shows `screen.keys`; Program draws it after the screen. Gives the
// page between; `back` is true if the button was pressed. Esc is the screen's, since it goes one step back: ask
// stage.pressed(Key::escape) last.
struct Framed {
  Rect page;
  bool back = false;
  Rect bar_right;  // space left in the bar for the screen's own buttons, to be cut from the right
};
Framed framed(Screen& screen, const TopBar& bar);
inline constexpr float k_top_bar = 60, k_key_line = 40, k_rail = 236, k_rail_narrow = 64, k_capture = 158;

std::string step_title(const session::AgendaStep& step, const i18n::Words& words);
const std::string& kind_word(session::ItemKind kind, const i18n::Words& words);
const std::string& level_word(scenario::Level level, const i18n::Words& words);
std::string outcome_word(const consensus::AgreementResult& result, const i18n::Words& words);
// The text of a scenario under `key` in the desk's language, with {sapaan} filled in by how the person is addressed.
std::string story(const Desk& desk, const scenario::Scenario& scenario, std::string_view key);
std::string session_title(const session::SessionDetails& details, const i18n::Words& words);
// An empty state: an icon, what belongs here, and what to do.
void empty_state(Stage& stage, const Rect& area, Icon icon, const std::string& heading, const std::string& words);

}  // namespace rembug::ui

// The desk: everything that screens may read, laid out by the window program before each frame; and wishes: everything
// that a screen may ask for. Screens hold no database, clock or thread; they draw the desk and return wishes.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "report/minutes.hpp"
#include "report/recommendations.hpp"
#include "scenario/shelf.hpp"
#include "session/decide.hpp"
#include "ui/settings.hpp"

namespace rembug::ui {

// What people type, by field ("board.capture"). A draft outlives its screen and, within a second, a power cut.
class Drafts {
 public:
  std::string& text(const std::string& field) { return texts_[field]; }
  void clear(const std::string& field) { texts_[field].clear(); }
  const std::map<std::string, std::string>& all() const { return texts_; }
  void restore(std::map<std::string, std::string> saved) { texts_ = std::move(saved); }

 private:
  std::map<std::string, std::string> texts_;
};

// A session as lists show it.
struct SessionListing {
  session::SessionId id;
  session::SessionDetails details;
  bool demonstration = false;
  bool closed = false;
  UtcMs created_at = 0;
  UtcMs last_at = 0;
};

// Saving as the top bar shows it.
enum class SaveState { saved, saving, refused };

// A file in the folder view of a dialog.
struct FolderEntry {
  std::string name;
  std::string path;
  bool is_folder = false;
};
struct FolderView {
  std::string path;
  std::string parent;                // empty: none
  std::vector<FolderEntry> entries;  // folders first, by name
};

struct MadeDocument {
  report::Wanted wanted;
  std::string path;
};

struct Desk {
  const i18n::Words* words = nullptr;
  Settings settings;
  const scenario::Shelf* shelf = nullptr;

  std::vector<SessionListing> sessions;                           // FGD sessions of the library, latest first
  const session::SessionView* session = nullptr;                  // the open FGD session, or nullptr
  const std::map<session::SeatId, std::string>* names = nullptr;  // of the open session
  const session::SessionView* practice = nullptr;  // this laptop's practice, or nullptr before the first play
  session::DeviceId device;

  // For Rekomendasi: asked for by the wish LookAcross, made by a worker.
  std::optional<report::Recommendations> recommendations;
  report::GroupBy recommended_by = report::GroupBy::theme;
  bool recommending = false;

  std::vector<MadeDocument> documents;  // made since the program started, latest last
  std::optional<FolderView> folder;     // for the dialog that is open
  std::optional<UtcMs> backed_up_at;
  SaveState save_state = SaveState::saved;
  std::string save_problem;  // in words, when refused

  UtcMs now = 0;
  LocalMoment local;          // now, where the session is
  bool room_window = false;   // the projector window is open
  bool room_dark = false;     // darkened by hand
  bool room_swapped = false;  // one display: this window shows the room's view
  std::string library_file;
  std::string library_problem;  // in words: the library could not be opened; sessions cannot be kept
  std::string version;

  const i18n::Words& w() const { return *words; }
};

// ---- wishes ----

enum class Place {  // which screen
  beranda,
  latihan,
  latihan_main,
  latihan_debrief,
  persiapan,
  sesi,
  rekomendasi,
  skenario,
  peta,
  pengaturan
};

struct GoTo {
  Place place;
};
struct Act {  // a command on the open FGD session
  session::CommandBody body;
  std::string clears_draft = {};  // cleared once the facts are on disk
  std::string toast = {};         // shown once the facts are on disk
  bool undo_in_toast = true;
};
struct ActInPractice {
  session::CommandBody body;
};
struct NewSession {
  session::CreateSession create;
};
struct OpenSession {
  session::SessionId id;
};
struct LeaveSession {};
struct ChangeSettings {
  Settings settings;
};
struct MakeDocument {
  report::Wanted wanted;
};
struct OpenFile {  // with the computer's own program
  std::string path;
};
struct ShowFolder {  // fills desk.folder; an empty path is where the person was last
  std::string path;
  std::vector<std::string> suffixes;  // of files that are shown
};
struct LeaveFolder {};
struct ExportSession {
  std::string folder;
  bool with_names = false;
};
struct MergeFiles {
  std::vector<std::string> paths;
};
struct LookAcross {  // recompute recommendations
  report::GroupBy by = report::GroupBy::theme;
};
struct ExportRecommendations {
  report::GroupBy by = report::GroupBy::theme;
  report::RecommendationFormat format = report::RecommendationFormat::csv;
};
struct BackUp {
  std::string folder;  // empty: beside the library
};
struct ReloadShelf {};
struct SwitchRoom {  // projector window on or off
  bool on = true;
};
struct DarkenRoom {
  bool dark = true;
};
struct SwapRoom {};  // one display
struct FullScreen {};
struct CopyText {
  std::string text;
};
struct Toast {
  std::string text;
  bool is_error = false;  // stays until dismissed
  bool offers_undo = false;
};
struct Quit {};

using Wish =
    std::variant<GoTo, Act, ActInPractice, NewSession, OpenSession, LeaveSession, ChangeSettings, MakeDocument,
                 OpenFile, ShowFolder, LeaveFolder, ExportSession, MergeFiles, LookAcross, ExportRecommendations,
                 BackUp, ReloadShelf, SwitchRoom, DarkenRoom, SwapRoom, FullScreen, CopyText, Toast, Quit>;
using Wishes = std::vector<Wish>;

}  // namespace rembug::ui

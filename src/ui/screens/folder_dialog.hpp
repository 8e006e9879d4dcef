// Choosing a folder, for example a USB stick: what lies in it, up and down, and one button. Opens by the wish
// ShowFolder; the window program fills desk.folder.
//
//   screen.wish(ShowFolder{});                        // once, when the dialog opens
//   const FolderAnswer answer = folder_dialog(screen, {.heading = ..., .choose = ...});
#pragma once

#include "ui/screens/screens.hpp"

namespace rembug::ui {

struct FolderDialog {
  std::string heading;
  std::string note;
  std::string choose;        // the filled button: "Simpan di sini"
  std::string switch_label;  // a switch above the button; empty: none
  bool* switch_on = nullptr;
};
struct FolderAnswer {
  bool cancelled = false;
  std::string chosen;  // the folder; empty: not yet
};
FolderAnswer folder_dialog(Screen& screen, const FolderDialog& look);

}  // namespace rembug::ui

#include "ui/screens/folder_dialog.hpp"

#include "ui/widgets/controls.hpp"
#include "ui/widgets/surfaces.hpp"

namespace rembug::ui {

FolderAnswer folder_dialog(Screen& screen, const FolderDialog& look) {
  Stage& stage = screen.stage;
  const i18n::Words& w = screen.w();
  FolderAnswer answer;
  Rect box = begin_dialog(stage, 720, 600);
  stage.text_in(box.cut_top(33, 6), look.heading, Type::heading_b);
  box.cut_top(stage.paragraph(box, look.note, Type::body, Token::ink2), 10);
  Rect foot = box.cut_bottom(k_button, 12);
  if (!look.switch_label.empty() && look.switch_on != nullptr) {
    const float text = stage.paragraph_height(look.switch_label, Type::body, box.w - 140);
    Rect row = box.cut_bottom(std::max(44.F, text), 8);
    stage.set_group("folder.switch");
    if (switch_control(stage, row.cut_left(124, 12), "folder.switch", look.switch_label, *look.switch_on))
      *look.switch_on = !*look.switch_on;
    stage.paragraph(row.middle(row.w, text), look.switch_label, Type::body);
  }
  const std::optional<FolderView>& folder = screen.desk.folder;
  stage.set_group("folder.up");
  Rect place = box.cut_top(46, 8);
  if (folder && !folder->parent.empty()) {
    if (icon_button(stage, place.cut_left(44, 8).middle(44, 44), "folder.up", w.folder_up(), Icon::arrow_back,
                    {Key::backspace}))
      screen.wish(ShowFolder{folder->parent, {}});
  }
  stage.icon(Icon::folder_open, {place.x + 12, place.centre().y}, 24, Token::ink2);
  place.cut_left(34);
  // The end of a path says more than its beginning.
  std::string path = folder ? folder->path : w.folder_looking();
  while (stage.text_width("…" + path, Type::small) > place.w && path.find('/', 1) != std::string::npos)
    path = path.substr(path.find('/', 1));
  if (folder && path != folder->path) path = "…" + path;
  stage.text_in(place, path, Type::small, Token::ink2);
  ScrollArea scroll(stage, "folder.list", box);
  Rect at = scroll.content();
  at.w -= 8;
  stage.set_group("folder.list");
  bool any = false;
  if (folder) {
    for (const FolderEntry& entry : folder->entries) {
      if (!entry.is_folder) continue;
      any = true;
      const Rect row = at.cut_top(44);
      if (!stage.can_be_seen(row.grown(200))) continue;
      separator(stage, row.x, row.right(), row.y);
      const Stage::Touch touch = pressable(stage, row, "folder.entry." + entry.name, entry.name, radius::small);
      stage.icon(Icon::folder_open, {row.x + 20, row.centre().y}, 22, Token::pri);
      stage.text_in({row.x + 44, row.y, row.w - 48, row.h}, entry.name, Type::body);
      if (touch.pressed) screen.wish(ShowFolder{entry.path, {}});
    }
    if (!any) at.cut_top(stage.paragraph(at, w.folder_empty(), Type::body, Token::ink2));
  }
  scroll.finish(at.y);
  stage.set_group("folder.foot");
  if (button_cut_left(stage, foot,
                      {.id = "folder.choose",
                       .label = look.choose,
                       .kind = ButtonKind::filled,
                       .key = ctrl(Key::enter),
                       .enabled = folder.has_value()}))
    answer.chosen = folder->path;
  if (button_cut_left(stage, foot, {.id = "folder.cancel", .label = w.folder_cancel(), .key = {Key::escape}}))
    answer.cancelled = true;
  stage.default_focus("folder.choose");
  end_dialog(stage);
  if (answer.cancelled || !answer.chosen.empty()) screen.wish(LeaveFolder{});
  return answer;
}

}  // namespace rembug::ui

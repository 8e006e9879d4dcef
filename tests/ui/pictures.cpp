// Draws screens into PNG files for people to look at, from the bundled demonstration evening where there is one:
//
//   ui_pictures OUTDIR [PLACE] [--size WxH] [--percent N] [--theme light|dark|contrast] [--lang id|en] [--step KIND]
//               [--click ID]...
//
// --click presses the thing with this id or label before the picture is taken, each in turn.
// PLACE is beranda, latihan, latihan_main, latihan_debrief, persiapan, sesi, rekomendasi, skenario, peta, pengaturan,
// bantuan, stop or ruang. Without one, all of them.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdio>
#include <cstring>
#include <filesystem>

#include "ui/demonstration.hpp"
#include "ui/harness.hpp"

using namespace rembug;

int main(int argc, char** argv) {
  doctest::Context context;
  context.setAsDefaultForAssertsOutOfTestCases();
  if (argc < 2) {
    std::puts("ui_pictures OUTDIR [PLACE] [--size WxH] [--percent N] [--theme T] [--lang L] [--step KIND]");
    return 2;
  }
  ui::test::HallLook look;
  std::string only, step;
  std::vector<std::string> clicks;
  for (int i = 2; i < argc; ++i) {
    const std::string word = argv[i];
    const auto value = [&] { return std::string(i + 1 < argc ? argv[++i] : ""); };
    if (word == "--size")
      std::sscanf(value().c_str(), "%fx%f", &look.width, &look.height);
    else if (word == "--percent")
      look.percent = std::stoi(value());
    else if (word == "--theme") {
      const std::string theme = value();
      look.theme = theme == "dark"       ? ui::ThemeName::dark
                   : theme == "contrast" ? ui::ThemeName::high_contrast
                                         : ui::ThemeName::light;
    } else if (word == "--lang")
      look.language = value() == "en" ? i18n::Language::en : i18n::Language::id;
    else if (word == "--step")
      step = value();
    else if (word == "--click")
      clicks.push_back(value());
    else
      only = word;
  }
  std::filesystem::create_directories(argv[1]);
  const std::pair<const char*, ui::Place> places[] = {{"beranda", ui::Place::beranda},
                                                      {"latihan", ui::Place::latihan},
                                                      {"latihan_main", ui::Place::latihan_main},
                                                      {"latihan_debrief", ui::Place::latihan_debrief},
                                                      {"persiapan", ui::Place::persiapan},
                                                      {"sesi", ui::Place::sesi},
                                                      {"rekomendasi", ui::Place::rekomendasi},
                                                      {"skenario", ui::Place::skenario},
                                                      {"peta", ui::Place::peta},
                                                      {"pengaturan", ui::Place::pengaturan},
                                                      {"bantuan", ui::Place::beranda},
                                                      {"stop", ui::Place::beranda},
                                                      {"ruang", ui::Place::sesi}};
  for (const auto& [name, place] : places) {
    if (!only.empty() && only != name) continue;
    ui::test::Hall hall(look);
    hall.open(ui::test::demonstration(step));
    hall.go(place).frame();
    if (place == ui::Place::latihan_main || place == ui::Place::latihan_debrief) {
      hall.go(ui::Place::latihan).frame().click("practice.begin");
      for (int i = 0; place == ui::Place::latihan_debrief && i < 150 && hall.spot("practice.look_back") == nullptr;
           ++i) {
        if (const ui::Spot* on = hall.spot("practice.on"); on != nullptr)
          hall.click("practice.on");
        else
          hall.answer_scene().click("practice.answer");
      }
      if (place == ui::Place::latihan_debrief) hall.click("practice.look_back");
    }
    if (std::strcmp(name, "bantuan") == 0) hall.press(ui::Key::f1);
    if (std::strcmp(name, "stop") == 0) hall.press(ui::Key::f9);
    for (const std::string& id : clicks) hall.click(id);
    const std::string file = std::string(argv[1]) + "/" + name + (step.empty() ? "" : "-" + step) + ".png";
    if (std::strcmp(name, "ruang") == 0)
      hall.save_room_picture(file);
    else
      hall.save_picture(file);
    std::puts(file.c_str());
  }
  return 0;
}

#include <doctest/doctest.h>

#include "app/settings_file.hpp"
#include "support/temp_folder.hpp"

using namespace rembug;
using test::TempFolder;

TEST_CASE("settings come back as they were kept") {
  const TempFolder folder;
  ui::Settings settings;
  settings.language = i18n::Language::en;
  settings.type_percent = 150;
  settings.theme = ui::ThemeName::high_contrast;
  settings.address = ui::Address::bapak;
  settings.reduce_motion = true;
  settings.room_follows_theme = true;
  settings.keep_names_days = 0;
  settings.utc_offset_minutes = 480;
  settings.letterhead = {"DPMPPA \"Kota\"", "Jalan Contoh\nnomor dua", "411.4/12"};
  settings.last_session = "session-x.1";
  settings.documents_folder = "/tmp/Dokumen ünik";
  REQUIRE(app::save_settings(folder / "deep", settings).ok());
  const app::LoadedSettings loaded = app::load_settings(folder / "deep");
  CHECK(loaded.settings == settings);
  CHECK_FALSE(loaded.set_aside.has_value());
}

TEST_CASE("without a file the usual settings apply") {
  const TempFolder folder;
  const app::LoadedSettings loaded = app::load_settings(folder.path());
  CHECK(loaded.settings == ui::Settings{});
  CHECK_FALSE(loaded.set_aside.has_value());
}

TEST_CASE("a broken file is set aside and the usual settings apply") {
  for (const char* broken : {"", "{\"language\": \"en\"", "[1, 2]", "\xff\xfe"}) {
    const TempFolder folder;
    test::write_bytes(folder / "settings.json", broken);
    const app::LoadedSettings loaded = app::load_settings(folder.path());
    CHECK(loaded.settings == ui::Settings{});
    REQUIRE(loaded.set_aside.has_value());
    CHECK(test::bytes_of(*loaded.set_aside) == broken);
    CHECK_FALSE(std::filesystem::exists(folder / "settings.json"));
  }
}

TEST_CASE("members of another kind or out of range keep their usual value, the others count") {
  const TempFolder folder;
  test::write_bytes(folder / "settings.json",
                    R"({"language": "en", "type_percent": 9000, "theme": 3, "utc_offset_minutes": "x", "later": {}})");
  const app::LoadedSettings loaded = app::load_settings(folder.path());
  CHECK(loaded.settings.language == i18n::Language::en);
  CHECK(loaded.settings.type_percent == 100);
  CHECK(loaded.settings.theme == ui::ThemeName::light);
  CHECK(loaded.settings.utc_offset_minutes == 420);
}

TEST_CASE("settings that cannot be written are refused in words, and the old ones stay") {
  const TempFolder folder;
  test::write_bytes(folder / "taken", "x");
  const Outcome saved = app::save_settings(folder / "taken", {});
  REQUIRE_FALSE(saved.ok());
  CHECK(saved.problem().code == "file_unwritable");
  CHECK(test::bytes_of(folder / "taken") == "x");
}

TEST_CASE("a laptop keeps its id, and two laptops have different ones") {
  const TempFolder one, other;
  const session::DeviceId id = app::device_id(one.path());
  CHECK(is_id_text(id.text));
  CHECK(app::device_id(one.path()) == id);
  CHECK(app::device_id(other.path()) != id);
}

TEST_CASE("a device file that holds no id is replaced") {
  const TempFolder folder;
  test::write_bytes(folder / "device", "two words\n");
  const session::DeviceId id = app::device_id(folder.path());
  CHECK(is_id_text(id.text));
  CHECK(app::device_id(folder.path()) == id);
}

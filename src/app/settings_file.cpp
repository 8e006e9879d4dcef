#include "app/settings_file.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

namespace rembug::app {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr const char* k_name = "settings.json";
constexpr std::array k_themes = {"light", "dark", "contrast"};
constexpr std::array k_addresses = {"ibu", "bapak", "anda"};

// What is missing or of another kind keeps its usual value; a newer program's members are passed over.
template <class T>
void take(const json& from, const char* key, T& value) {
  const auto found = from.find(key);
  if (found == from.end()) return;
  if constexpr (std::is_same_v<T, bool>) {
    if (found->is_boolean()) value = found->template get<bool>();
  } else if constexpr (std::is_same_v<T, int>) {
    if (found->is_number_integer()) value = found->template get<int>();
  } else {
    if (found->is_string()) value = found->template get<std::string>();
  }
}

template <class E, std::size_t n>
void take_name(const json& from, const char* key, const std::array<const char*, n>& names, E& value) {
  std::string name;
  take(from, key, name);
  for (std::size_t i = 0; i < n; ++i) {
    if (name == names[i]) value = static_cast<E>(i);
  }
}

ui::Settings settings_of(const json& from) {
  ui::Settings settings;
  std::string language;
  take(from, "language", language);
  if (language == "en") settings.language = i18n::Language::en;
  int percent = settings.type_percent;
  take(from, "type_percent", percent);
  if (percent == 100 || percent == 125 || percent == 150 || percent == 200) settings.type_percent = percent;
  take_name(from, "theme", k_themes, settings.theme);
  take_name(from, "address", k_addresses, settings.address);
  take(from, "reduce_motion", settings.reduce_motion);
  take(from, "room_follows_theme", settings.room_follows_theme);
  int days = settings.keep_names_days;
  take(from, "keep_names_days", days);
  if (days >= 0 && days <= 3650) settings.keep_names_days = days;
  int offset = settings.utc_offset_minutes;
  take(from, "utc_offset_minutes", offset);
  if (offset >= -720 && offset <= 840) settings.utc_offset_minutes = offset;
  if (const auto head = from.find("letterhead"); head != from.end() && head->is_object()) {
    take(*head, "institution", settings.letterhead.institution);
    take(*head, "address", settings.letterhead.address);
    take(*head, "number", settings.letterhead.number);
  }
  take(from, "last_session", settings.last_session);
  take(from, "documents_folder", settings.documents_folder);
  return settings;
}

json json_of(const ui::Settings& settings) {
  return {{"language", settings.language == i18n::Language::en ? "en" : "id"},
          {"type_percent", settings.type_percent},
          {"theme", k_themes[static_cast<std::size_t>(settings.theme)]},
          {"address", k_addresses[static_cast<std::size_t>(settings.address)]},
          {"reduce_motion", settings.reduce_motion},
          {"room_follows_theme", settings.room_follows_theme},
          {"keep_names_days", settings.keep_names_days},
          {"utc_offset_minutes", settings.utc_offset_minutes},
          {"letterhead",
           {{"institution", settings.letterhead.institution},
            {"address", settings.letterhead.address},
            {"number", settings.letterhead.number}}},
          {"last_session", settings.last_session},
          {"documents_folder", settings.documents_folder}};
}

Outcome replace_file(const fs::path& file, const std::string& content) {
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  const fs::path beside = fs::path(file) += ".new";
  {
    std::ofstream stream(beside, std::ios::binary | std::ios::trunc);
    stream << content;
    stream.flush();
    if (!stream) return Problem{"file_unwritable", {{"file", file.string()}}};
  }
  fs::rename(beside, file, error);
  if (error) return Problem{"file_unwritable", {{"file", file.string()}}};
  return Done{};
}

std::string content_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return std::move(text).str();
}

}  // namespace

LoadedSettings load_settings(const fs::path& folder) {
  const fs::path file = folder / k_name;
  std::error_code error;
  if (!fs::exists(file, error)) return {};
  const json read = json::parse(content_of(file), nullptr, false);
  if (read.is_object()) return {settings_of(read), std::nullopt};
  const fs::path aside = folder / "settings.broken.json";
  fs::rename(file, aside, error);
  return {{}, aside};
}

Outcome save_settings(const fs::path& folder, const ui::Settings& settings) {
  // Names that are not UTF-8 (a folder from an old disk) are written with a sign in their place, not refused.
  return replace_file(folder / k_name, json_of(settings).dump(2, ' ', false, json::error_handler_t::replace) + "\n");
}

session::DeviceId device_id(const fs::path& folder) {
  const fs::path file = folder / "device";
  std::string kept = content_of(file);
  while (!kept.empty() && (kept.back() == '\n' || kept.back() == '\r')) kept.pop_back();
  if (is_id_text(kept)) return session::DeviceId(kept);
  std::random_device draw;
  static constexpr std::string_view k_signs = "abcdefghjkmnpqrstuvwxyz23456789";
  std::string made = "laptop-";
  for (int i = 0; i < 10; ++i) made += k_signs[draw() % k_signs.size()];
  const Outcome kept_now = replace_file(file, made + "\n");
  static_cast<void>(kept_now.ok());
  return session::DeviceId(made);
}

}  // namespace rembug::app

#include "ui/theme/fonts.hpp"

#include <imgui.h>
#include <imgui_freetype.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

namespace rembug::ui {

namespace {

struct Face {
  float size;
  float line;
  bool is_bold;
  FontSet set;
};

constexpr std::array<Face, static_cast<std::size_t>(Type::count)> k_faces = {{
    {14, 19, false, FontSet::desk}, {14, 19, true, FontSet::desk},  {15, 22, false, FontSet::desk},
    {15, 22, true, FontSet::desk},  {17, 25, false, FontSet::desk}, {17, 25, true, FontSet::desk},
    {19, 26, false, FontSet::desk}, {19, 26, true, FontSet::desk},  {22, 33, false, FontSet::desk},
    {22, 33, true, FontSet::desk},  {27, 33, true, FontSet::desk},  {32, 38, true, FontSet::desk},
    {30, 42, false, FontSet::room}, {30, 42, true, FontSet::room},  {34, 48, false, FontSet::room},
    {34, 48, true, FontSet::room},  {44, 62, false, FontSet::room}, {44, 62, true, FontSet::room},
    {60, 74, true, FontSet::room},
}};

const Face& face_of(Type type) {
  return k_faces[static_cast<std::size_t>(type)];
}

// ImGui counts a font's size as ascent minus descent, which is 1.611 em in Andika.
constexpr float k_ascent_to_descent = 1.611F;

// Latin with the marks of Indonesian and Javanese names, and the signs the screens use.
constexpr ImWchar k_letters[] = {0x20,   0xFF,   0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D,
                                 0x2022, 0x2022, 0x2026, 0x2026, 0x2032, 0x2032, 0x2190, 0x2193,
                                 0x2212, 0x2212, 0x2264, 0x2265, 0xFFFD, 0xFFFD, 0};
// Headings alone need few signs; the large faces are the dear ones.
constexpr ImWchar k_title_letters[] = {0x20,   0x7E,   0xC0,   0xFF,   0x2013, 0x2014, 0x2018, 0x2019,
                                       0x201C, 0x201D, 0x2026, 0x2026, 0x2212, 0x2212, 0};

const ImWchar* icon_ranges() {
  static const auto ranges = [] {
    std::array<ImWchar, k_all_icons.size() * 2 + 1> made{};
    for (std::size_t i = 0; i < k_all_icons.size(); ++i) {
      made[2 * i] = made[2 * i + 1] = static_cast<ImWchar>(k_all_icons[i]);
    }
    return made;
  }();
  return ranges.data();
}

// A font file in memory, read once for all the sizes that are baked from it.
class FontData {
 public:
  explicit FontData(const std::filesystem::path& file) : name_(file.string()) {
    std::ifstream stream(file, std::ios::binary);
    bytes_.assign(std::istreambuf_iterator<char>(stream), {});
  }
  const std::string& name() const { return name_; }

  // ImGui copies what it is not given for good, a megabyte for each size; so it is given the first bytes, and the whole
  // afterwards. `FontData` must live until the atlas is built.
  ImFont* add_to(ImFontAtlas& atlas, float pixels, ImFontConfig config, const ImWchar* ranges) {
    if (bytes_.size() < k_first_bytes) return nullptr;
    config.FontDataOwnedByAtlas = false;
    ImFont* font = atlas.AddFontFromMemoryTTF(bytes_.data(), k_first_bytes, pixels, &config, ranges);
    ImFontConfig& kept = atlas.ConfigData.back();
    ImGui::MemFree(kept.FontData);
    kept.FontData = bytes_.data();
    kept.FontDataSize = static_cast<int>(bytes_.size());
    kept.FontDataOwnedByAtlas = false;
    return font;
  }

 private:
  static constexpr int k_first_bytes = 16;
  std::string name_;
  std::string bytes_;
};

}  // namespace

float line_height(Type type) {
  return face_of(type).line;
}

float type_size(Type type) {
  return face_of(type).size;
}

Type bold(Type type) {
  return face_of(type).is_bold ? type : static_cast<Type>(static_cast<int>(type) + 1);
}

Result<FontFiles> find_fonts(const std::filesystem::path& data) {
  const auto first = [&](const char* installed, const char* name) -> std::filesystem::path {
    std::error_code error;
    for (const std::filesystem::path& path : {std::filesystem::path(installed), data / "assets" / "fonts" / name}) {
      if (std::filesystem::is_regular_file(path, error)) return path;
    }
    return {};
  };
  FontFiles files{first("/usr/share/fonts/truetype/andika/Andika-Regular.ttf", "Andika-Regular.ttf"),
                  first("/usr/share/fonts/truetype/andika/Andika-Bold.ttf", "Andika-Bold.ttf"),
                  first("/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf",
                        "MaterialIcons-Regular.ttf")};
  if (files.regular.empty() || files.bold.empty()) return Problem{"font_missing", {{"package", "fonts-sil-andika"}}};
  if (files.icons.empty()) return Problem{"font_missing", {{"package", "fonts-material-design-icons-iconfont"}}};
  return files;
}

Result<Fonts> bake(ImFontAtlas& atlas, const FontFiles& files, FontSet set, float zoom) {
  Fonts fonts;
  fonts.zoom = zoom;
  atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
  atlas.TexDesiredWidth = 2048;
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
  FontData regular(files.regular), bold(files.bold), signs(files.icons);
  for (std::size_t i = 0; i < k_faces.size(); ++i) {
    const Face& face = k_faces[i];
    if (face.set != set) continue;
    ImFontConfig config;
    config.OversampleH = 1;
    config.OversampleV = 1;
    config.PixelSnapH = true;
    FontData& data = face.is_bold ? bold : regular;
    const bool is_title = set == FontSet::desk && face.size > 22;
    fonts.faces[i] =
        data.add_to(atlas, k_ascent_to_descent * face.size * zoom, config, is_title ? k_title_letters : k_letters);
    if (fonts.faces[i] == nullptr) return Problem{"font_broken", {{"file", data.name()}}};
  }
  const float icon_sizes[] = {20, 24, 36};
  const float room_icon_sizes[] = {36, 48, 72};
  for (std::size_t i = 0; i < fonts.icons.size(); ++i) {
    ImFontConfig config;
    config.OversampleH = 1;
    config.PixelSnapH = true;
    const float size = (set == FontSet::desk ? icon_sizes : room_icon_sizes)[i] * zoom;
    fonts.icons[i] = signs.add_to(atlas, size, config, icon_ranges());
    if (fonts.icons[i] == nullptr) return Problem{"font_broken", {{"file", files.icons.string()}}};
  }
  if (!atlas.Build()) return Problem{"font_broken", {{"file", files.regular.string()}}};
  atlas.ClearInputData();  // what it points to ends with this function
  return fonts;
}

}  // namespace rembug::ui

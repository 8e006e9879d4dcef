// gen_words OUT_HEADER OUT_SOURCE id.json en.json
//
// Turns the two catalogues into class rembug::i18n::Words: one function per key with as many parameters as the text has
// placeholders, so a call that does not fit its text does not compile. A key that is missing, empty or has other
// placeholders in one of the languages stops the build with its name.
#include <cctype>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

namespace {

using nlohmann::ordered_json;

struct Entry {
  std::string one;    // plural catalogues only
  std::string other;  // the text itself where there is no plural
};
using Catalogue = std::vector<std::pair<std::string, Entry>>;

int failures = 0;

void complain(const std::string& what) {
  std::cerr << "strings: " << what << '\n';
  ++failures;
}

bool is_plural(const ordered_json& value) {
  return value.is_object() && value.size() == 2 && value.contains("one") && value.contains("other");
}

void collect(const ordered_json& object, const std::string& prefix, const std::string& file, Catalogue& out) {
  for (const auto& [key, value] : object.items()) {
    const std::string name = prefix.empty() ? key : prefix + "." + key;
    for (const char c : key)
      if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '_')
        complain(file + ": key " + name + " may hold letters, digits and _ only");
    if (value.is_string())
      out.push_back({name, {"", value.get<std::string>()}});
    else if (is_plural(value))
      out.push_back({name, {value.at("one").get<std::string>(), value.at("other").get<std::string>()}});
    else if (value.is_object())
      collect(value, name, file, out);
    else
      complain(file + ": " + name + " is neither a text nor a group");
  }
}

std::vector<std::string> placeholders(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    const std::string name = text.substr(at + 1, text.find('}', at) - at - 1);
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
  }
  return out;
}

std::string quoted(const std::string& text) {
  return ordered_json(text).dump(-1, ' ', false);
}

Catalogue read(const std::string& file) {
  std::ifstream stream(file);
  Catalogue out;
  try {
    collect(ordered_json::parse(stream), "", file, out);
  } catch (const ordered_json::exception& error) {
    complain(file + ": " + error.what());
  }
  return out;
}

void write_if_changed(const std::string& file, const std::string& text) {
  std::ifstream old(file);
  std::ostringstream before;
  before << old.rdbuf();
  if (old && before.str() == text) return;
  std::ofstream(file) << text;
}

std::string function_name(std::string key) {
  std::replace(key.begin(), key.end(), '.', '_');
  return key;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  const Catalogue indonesian = read(argv[3]);
  const Catalogue english_list = read(argv[4]);
  std::map<std::string, Entry> english(english_list.begin(), english_list.end());
  std::set<std::string> functions;

  std::ostringstream header, source, table;
  header << "// Made by tools/gen_words from assets/strings. One function per key; parameters in the order of the "
            "Indonesian text.\n"
            "#pragma once\n\n#include \"i18n/words_base.hpp\"\n\nnamespace rembug::i18n {\n\nclass Words : public "
            "WordsBase {\n"
            " public:\n  using WordsBase::WordsBase;\n\n";
  std::size_t number = 0;
  for (const auto& [key, text] : indonesian) {
    const auto other = english.find(key);
    if (other == english.end()) {
      complain("en.json lacks " + key);
      continue;
    }
    const Entry& en = other->second;
    if (text.other.empty() || en.other.empty()) complain(key + " is empty");
    const auto names = placeholders(text.other);
    for (const std::string* variant : {&text.one, &en.one, &en.other}) {
      auto have = placeholders(*variant);
      auto want = names;
      if (variant != &en.other && variant->empty()) continue;
      std::sort(have.begin(), have.end());
      std::sort(want.begin(), want.end());
      if (variant == &en.one || variant == &text.one) std::erase(want, "n"), std::erase(have, "n");
      if (have != want) complain(key + " has other placeholders in one language");
    }
    if (!functions.insert(function_name(key)).second) complain(key + " makes the same function name as another key");
    table << "    {" << quoted(key) << ", " << quoted(text.one) << ", " << quoted(text.other) << ",\n     "
          << quoted(en.one) << ", " << quoted(en.other) << "},\n";
    if (names.empty()) {
      header << "  const std::string& " << function_name(key) << "() const { return plain(" << number << "); }\n";
    } else {
      header << "  std::string " << function_name(key) << "(";
      for (std::size_t i = 0; i < names.size(); ++i) header << (i == 0 ? "" : ", ") << "const Arg& arg_" << names[i];
      header << ") const {\n    return filled(" << number << ", {";
      for (std::size_t i = 0; i < names.size(); ++i)
        header << (i == 0 ? "" : ", ") << "{\"" << names[i] << "\", &arg_" << names[i] << "}";
      header << "});\n  }\n";
    }
    english.erase(other);
    ++number;
  }
  for (const auto& [key, unused] : english) complain("id.json lacks " + key);
  header << "};\n\n}  // namespace rembug::i18n\n";
  // Plain characters in an array compile at once; a list of a thousand std::string takes the compiler half a minute.
  source
      << "// Made by tools/gen_words from assets/strings.\n#include \"i18n/words_base.hpp\"\n\nnamespace "
         "rembug::i18n::detail {\n\nnamespace {\n\nstruct Row {\n  const char* key;\n  const char* id_one;\n  const "
         "char* id_other;\n  const char* en_one;\n  const char* en_other;\n};\n\nconstexpr Row k_rows[] = {\n"
      << table.str()
      << "};\n\n}  // namespace\n\nconst std::vector<CatalogueEntry>& catalogue() {\n  static const auto entries = [] "
         "{\n    std::vector<CatalogueEntry> made;\n    made.reserve(std::size(k_rows));\n    for (const Row& row : "
         "k_rows) made.push_back({row.key, {{row.id_one, row.id_other}, {row.en_one, row.en_other}}});\n    return "
         "made;\n  }();\n  return entries;\n}\n\n}  // namespace rembug::i18n::detail\n";
  if (failures != 0) return 1;
  write_if_changed(argv[1], header.str());
  write_if_changed(argv[2], source.str());
  return 0;
}

// What the linter says about texts: those that are missing, those that nobody asks for, and stale translations.
#include <algorithm>

#include "scenario/lint.hpp"
#include "scenario/small_story.hpp"

using namespace rembug;
using namespace rembug::scenario;
using namespace rembug::scenario::test;

namespace {

// The findings with `code`, each as "key language".
std::vector<std::string> findings(const Scenario& s, const char* code) {
  std::vector<std::string> out;
  for (const Diagnostic& d : lint_model("kecil.json", s))
    if (d.code == code) out.push_back(d.values[0].second + " " + d.values[1].second);
  return out;
}
bool contains(const std::vector<std::string>& list, const char* wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

// The small story in two languages, with every text that it needs.
Scenario told_story() {
  Scenario s = small_story();
  s.texts["id"];
  s.texts["en"];
  for (const std::string& missing : findings(s, "T001")) {
    const std::size_t space = missing.rfind(' ');
    s.texts[missing.substr(space + 1)][missing.substr(0, space)].text = "kata";
  }
  return s;
}

}  // namespace

TEST_CASE("a story with all its texts has no finding about texts") {
  const Scenario s = told_story();
  for (const char* code : {"T001", "T002", "T003"}) CHECK(findings(s, code).empty());
}

TEST_CASE("each declared text is missed in the language that lacks it") {
  Scenario s = told_story();
  s.texts["en"].erase("f.malam.question");
  s.texts["en"].erase("o.catatan.usia");
  s.texts["id"]["e.baik.text"].text.clear();
  CHECK(findings(s, "T001") == std::vector<std::string>{"f.malam.question en", "o.catatan.usia en", "e.baik.text id"});
}

TEST_CASE("prompts, pictures, warnings and contested points ask for their texts") {
  Scenario s = told_story();
  s.nodes[0].facilitation.prompts = 2;
  s.nodes[0].picture = "pintu.png";
  s.nodes[0].place = "rumah";
  s.nodes[0].choices[0].contested = Contested{"lurah"};
  s.content_warnings = {"lapar"};
  const auto missing = findings(s, "T001");
  for (const char* key : {"n.n.pintu.prompt.1 id", "n.n.pintu.prompt.2 en", "n.n.pintu.alt id", "p.rumah en",
                          "c.c.dengar.contested id", "who.lurah id", "w.lapar id"})
    CHECK(contains(missing, key));
}

TEST_CASE("a text that nothing asks for is told") {
  Scenario s = told_story();
  s.texts["id"]["c.c.dengar.lable"].text = "salah eja";
  CHECK(findings(s, "T002") == std::vector<std::string>{"c.c.dengar.lable id"});
}

TEST_CASE("a translation whose source has changed since is stale") {
  Scenario s = told_story();
  s.texts["id"]["title"].text = "Judul";
  s.texts["en"]["title"] = {"Title", text_hash("Judul")};
  CHECK(findings(s, "T003").empty());
  s.texts["id"]["title"].text = "Judul baru";
  CHECK(findings(s, "T003") == std::vector<std::string>{"title en"});
}

TEST_CASE("the hash of a text is the beginning of its SHA-256") {
  CHECK(text_hash("abc") == "ba7816bf8f01cfea");
}

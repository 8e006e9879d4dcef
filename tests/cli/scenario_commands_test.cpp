// check, play and explore, run as a program.
#include <nlohmann/json.hpp>

#include "cli/ctl_process.hpp"
#include "scenario/small_story.hpp"

using namespace rembug::test;
using nlohmann::json;

namespace {

// The small story as a file of its own, with the source that it names beside it.
struct Story {
  Folder folder;
  std::string file;

  Story() {
    folder.write("shared/sources.json",
                 R"({"sources": [{"id": "panduan", "title": "Panduan", "publisher": "Dinas", "year": 2024,
                     "place": "rak", "checked": "2026-11-01", "certainty": "verified"}]})");
    file = folder.write("kecil.json", rembug::scenario::test::k_small_story);
  }
};

}  // namespace

TEST_CASE("without a command the usage is wrong, and help is no error") {
  CHECK(ctl({}).exit_code == 2);
  CHECK(ctl({"masak"}).exit_code == 2);
  CHECK(ctl({"check"}).exit_code == 2);
  CHECK(ctl({"check", "x", "--format", "xml"}).exit_code == 2);
  CHECK(ctl({"play", "x", "--choices", "a", "--random", "3"}).exit_code == 2);
  const Ran help = ctl({"--help"});
  CHECK(help.exit_code == 0);
  CHECK(holds(help.out, "explore"));
  for (const char* command : {"check", "play", "explore"}) {
    CAPTURE(command);
    const Ran told = ctl({command, "--help", "--lang", "en"});
    CHECK(told.exit_code == 0);
    CHECK(holds(told.out, "Usage: rembugctl " + std::string(command)));
  }
}

TEST_CASE("what is wrong with the command line is said in the chosen language") {
  CHECK(holds(ctl({"play", "--lang", "en"}).err, "SCENARIO is missing."));
  CHECK(holds(ctl({"play"}).err, "SCENARIO belum diisi."));
}

TEST_CASE("check says every finding with its place as JSON") {
  const Story story;
  const Ran ran = ctl({"check", story.file, "--format", "json", "--lang", "en"});
  CHECK(ran.exit_code == 1);  // the story has hints
  const json told = json::parse(ran.out);
  CHECK(told.at("counts").at("scenarios") == 1);
  CHECK(told.at("counts").at("error") == 0);
  REQUIRE_FALSE(told.at("findings").empty());
  const json& first = told.at("findings").front();
  for (const char* key : {"code", "severity", "file", "line", "column", "pointer", "words", "hint"}) {
    CAPTURE(key);
    CHECK(first.contains(key));
  }
  CHECK(first.at("line").get<int>() > 0);
}

TEST_CASE("check places an error in characters at the start of what is wrong") {
  const Story story;
  const std::string file = story.folder.write("salah.json", "{\"format\": \"rembug-scenario\",\n  \"é\": 1 2}\n");
  const Ran ran = ctl({"check", file, "--format", "json"});
  CHECK(ran.exit_code == 1);
  const json told = json::parse(ran.out);
  REQUIRE(told.at("findings").size() >= 1);
  CHECK(told.at("findings").front().at("line") == 2);
  CHECK(told.at("findings").front().at("severity") == "error");
}

TEST_CASE("check of a folder goes through every scenario in it, and of nothing at all it says so") {
  const Story story;
  story.folder.write("dua.json", "{");
  const json told = json::parse(ctl({"check", story.folder.path().string(), "--format", "json"}).out);
  CHECK(told.at("counts").at("scenarios") == 2);
  const Ran none = ctl({"check", story.folder / "tidak-ada.json"});
  CHECK(none.exit_code == 1);
  CHECK(holds(none.out, "S021"));
}

TEST_CASE("random plays are the same for the same seed, and say what was never taken") {
  const Story story;
  const Ran first = ctl({"play", story.file, "--random", "200", "--seed", "7", "--json"});
  CHECK(first.exit_code == 0);
  json a = json::parse(first.out);
  json b = json::parse(ctl({"play", story.file, "--random", "200", "--seed", "7", "--json"}).out);
  CHECK(a.at("seconds").get<double>() >= 0.0);
  a.erase("seconds");
  b.erase("seconds");
  CHECK(a == b);
  CHECK(a.at("plays") == 200);
  CHECK(a.at("endings").at("baik").get<int>() + a.at("endings").at("buruk").get<int>() == 200);
  CHECK(a.at("never_taken").front() == "c.rahasia_pintu");
}

TEST_CASE("a play by choices tells the state after the last one") {
  const Story story;
  const Ran ran = ctl({"play", story.file, "--choices", "c.dengar,usia=8,c.satu+c.dua,c.tutup", "--json"});
  CHECK(ran.exit_code == 0);
  const json told = json::parse(ran.out);
  CHECK(told.at("state").at("ended") == true);
  CHECK(told.at("state").at("ending") == "baik");
  CHECK(told.at("state").at("variables").at("percaya") == 3);
  CHECK(told.at("state").at("variables").at("ikut") == "ya");
  CHECK(told.at("state").at("path").size() == 4);
  CHECK(told.contains("texts"));
}

TEST_CASE("a choice that does not fit is refused in words, and the state before it is told") {
  const Story story;
  const Ran ran = ctl({"play", story.file, "--choices", "c.dengar,c.tutup", "--json", "--lang", "en"});
  CHECK(ran.exit_code == 1);
  const json told = json::parse(ran.out);
  CHECK(told.at("refusal").at("code") == "choice_not_shown");
  CHECK(told.at("state").at("node") == "n.catat");
  CHECK_FALSE(ran.err.empty());
}

TEST_CASE("a plan is told like a play and checked") {
  const Story story;
  const std::string good = story.folder.write(
      "baik.plan.json",
      R"({"steps": ["c.dengar", {"fields": {"usia": "8"}}, ["c.satu", "c.dua"], "c.tutup"], "expect": {"ending": "baik"}})");
  const Ran passed = ctl({"play", story.file, "--plan", good, "--lang", "en"});
  CHECK(passed.exit_code == 0);
  CHECK(holds(passed.out, "The plan agrees with the story."));
  CHECK(holds(passed.out, "Looking back"));
  const std::string wrong =
      story.folder.write("salah.plan.json", R"({"steps": ["c.dengar"], "expect": {"ending": "buruk"}})");
  const Ran failed = ctl({"play", story.file, "--plan", wrong});
  CHECK(failed.exit_code == 1);
  CHECK(ctl({"play", story.file, "--plan", story.folder / "tidak-ada"}).exit_code == 1);
}

TEST_CASE("a play by hand goes back, refuses what is not there, and ends with the debrief") {
  const Story story;
  // At the door the seed decides the order, so the way is: number 9 (not there), back (nothing before), leave.
  const Ran left = ctl({"play", story.file, "--lang", "en"}, "9\nb\nq\n");
  CHECK(left.exit_code == 0);
  CHECK(holds(left.out, "Type a number from the list."));
  CHECK(holds(left.out, "Stopped here. Nothing is kept."));

  const json shown = json::parse(ctl({"play", story.file, "--choices", "", "--json"}).out).at("state").at("shown");
  std::string number;
  for (std::size_t i = 0; i < shown.size(); ++i)
    if (shown[i].at("choice") == "c.dengar") number = std::to_string(i + 1);
  const Ran back = ctl({"play", story.file, "--lang", "en"}, number + "\nb\n" + number + "\n8\n\n1 2\nq\n");
  CHECK(back.exit_code == 0);
  CHECK(holds(back.out, "safe"));
  const Ran closed = ctl({"play", story.file}, "");
  CHECK(closed.exit_code == 0);  // the end of input is no error
}

TEST_CASE("explore tells visits and choices in full") {
  const Story story;
  const json told = json::parse(ctl({"explore", story.file, "--plays", "50", "--json"}).out);
  CHECK(told.at("plays") == 50);
  CHECK(told.at("visits").at("n.pintu") == 50);
  CHECK(told.at("choices").at("c.rahasia_pintu") == 0);
  CHECK(told.at("coverage").at("scenes") == 7);
  CHECK(told.at("coverage").at("never_taken") == told.at("never_taken"));
  REQUIRE(told.at("strategies").size() == 5);
  CHECK(told.at("strategies").back().at("strategy") == "best");
  CHECK(told.at("strategies").back().at("safe_share").at("least") == 1);
  CHECK(told.at("routes").at("proved") == true);
  CHECK(told.at("routes").at("covering").at("decisions") == 4);
  CHECK(told.at("minutes").at("planned") == 0);
  CHECK(ctl({"explore", story.file, "--plays", "0"}).exit_code == 2);
}

TEST_CASE("explore says in words who does well without thinking and which way meets everything") {
  const Story story;
  const Ran told = ctl({"explore", story.file, "--plays", "50", "--lang", "en"});
  CHECK(told.exit_code == 0);
  CHECK(holds(told.out, "Always the longest"));
  CHECK(holds(told.out, "never: c.rahasia_pintu"));
  CHECK(holds(told.out, "all 2 competencies: 4 decisions. Proved"));
  CHECK(holds(ctl({"explore", story.file, "--plays", "50"}).out, "semua 2 kompetensi: 4 keputusan. Terbukti"));
}

TEST_CASE("explore draws the ways as DOT and SVG, and sheet writes paper into a folder or a file") {
  const Story story;
  const std::string dot = (story.folder.path() / "cerita.dot").string();
  const std::string svg = (story.folder.path() / "cerita.svg").string();
  CHECK(ctl({"explore", story.file, "--plays", "10", "--dot", dot, "--svg", svg}).exit_code == 0);
  CHECK(holds(text_of(dot), "digraph"));
  CHECK(holds(text_of(svg), "</svg>"));
  const Ran sheet = ctl({"sheet", story.file, "--format", "html", "--out", story.folder.path().string()});
  CHECK(sheet.exit_code == 0);
  CHECK(holds(text_of((story.folder.path() / "lembar-fasilitator-kecil.html").string()), "Lembar fasilitator"));
  const Ran none = ctl({"sheet", story.file, "--handout", "--out", svg, "--lang", "en"});
  CHECK(none.exit_code == 1);
  CHECK(holds(none.err, "has no leaflet"));
  CHECK(ctl({"sheet", story.file, "--format", "csv", "--out", svg}).exit_code == 2);
}

TEST_CASE("a scenario that is not there or broken is refused in one sentence") {
  const Story story;
  const Ran missing = ctl({"play", "entah-apa", "--lang", "en"});
  CHECK(missing.exit_code == 1);
  CHECK(holds(missing.err, "The scenario entah-apa was not found."));
  const std::string broken = story.folder.write("rusak.json", "{\"format\": ");
  const Ran refused = ctl({"play", broken, "--random", "5", "--json"});
  CHECK(refused.exit_code == 1);
  CHECK(refused.out.empty());
}

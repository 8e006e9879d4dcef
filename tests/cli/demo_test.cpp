// The scripted evening: made by the same commands as on the screens, the same on every laptop.
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/ctl_process.hpp"

using namespace rembug::test;
using nlohmann::json;

TEST_CASE("the demonstration is a whole evening and the same bytes wherever it is made") {
  const Folder folder;
  const Ran made = ctl({"demo", "--out", folder / "a"});
  REQUIRE_MESSAGE(made.exit_code == 0, made.err);
  CHECK(ctl({"demo", "--out", folder / "b"}).exit_code == 0);
  const std::string shown = ctl({"show", folder / "a/peragaan.db"}).out;
  CHECK(shown == ctl({"show", folder / "b/peragaan.db"}).out);

  const json view = json::parse(shown);
  CHECK(view.at("demonstration") == true);
  CHECK(view.at("closed") == true);
  CHECK(view.at("kelurahan") == "Krapyak");
  CHECK(view.at("seats").size() >= 24);
  CHECK(view.at("groups").size() == 3);
  CHECK(view.at("items").size() >= 40);
  std::set<std::string> kinds, scenarios;
  for (const json& item : view.at("items")) kinds.insert(item.at("kind").get<std::string>());
  CHECK(kinds.size() == 4);
  for (const json& play : view.at("plays")) {
    scenarios.insert(play.at("scenario").get<std::string>());
    CHECK(play.at("ended") == true);
    CHECK(play.contains("ending"));
  }
  CHECK(scenarios.size() == 2);
  CHECK(view.at("rounds").size() == 2);
  CHECK(view.at("agreements").size() >= 6);
  for (const json& agreement : view.at("agreements")) {
    CHECK(agreement.at("confirmed") == true);
    CHECK_FALSE(agreement.contains("missing"));
    for (const char* part : {"activity", "responsible", "due", "funds", "indicator"}) CHECK(agreement.contains(part));
  }
  std::set<std::string> ways;
  for (const json& objection : view.at("objections")) ways.insert(objection.at("state").get<std::string>());
  CHECK(ways.contains("answered"));
  CHECK(ways.contains("recorded"));
  CHECK(ctl({"verify", folder / "a/peragaan.db"}).exit_code == 0);
}

TEST_CASE("a second demonstration in the same folder leaves the library and makes the same documents") {
  const Folder folder;
  CHECK(ctl({"demo", "--out", folder / "a"}).exit_code == 0);
  std::map<std::string, std::string> before;
  for (const auto& entry : fs::directory_iterator(folder / "a"))
    before[entry.path().filename().string()] = text_of(entry.path());
  CHECK(ctl({"demo", "--out", folder / "a"}).exit_code == 0);
  int documents = 0;
  for (const auto& file : before) {
    const auto& [name, bytes] = file;
    if (name.find("peragaan.db") == 0) continue;
    CAPTURE(file.first);
    CHECK(text_of(folder / ("a/" + name)) == bytes);
    ++documents;
  }
  CHECK(documents >= 2);
}

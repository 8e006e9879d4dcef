// session, show, report, export, merge, recommend, verify and backup, run as a program.
#include <csignal>
#include <nlohmann/json.hpp>

#include "cli/ctl_process.hpp"

using namespace rembug::test;
using nlohmann::json;

namespace {

const std::string k_evening =
    R"({"do":"CreateSession","title":"Rembug warga","kelurahan":"Krapyak","date":"2026-11-24","starts_at":"19:00"})"
    "\n"
    R"({"do":"AddSeat","seat":"s1","organisation":"PATBM","name":"Peserta Satu"})"
    "\n"
    R"({"do":"AddSeat","seat":"s2","organisation":"PKK","name":"Peserta Dua"})"
    "\n"
    R"({"do":"RaiseItem","role":"notulis","item":"i1","kind":"usulan","text":"Jadwal piket","theme":"koordinasi"})"
    "\n"
    R"({"do":"ReachAgreement","agreement":"a1","item":"i1","responsible":"Ketua PATBM","due":"Januari"})"
    "\n";

// A library with that evening in it.
struct Evening {
  Folder folder;
  std::string library = folder / "malam.db";
  Ran made = ctl({"session", library, "--commands", "-", "--session", "malam", "--device", "laptop-a"}, k_evening);
};

std::vector<json> lines_of(const std::string& text) {
  std::vector<json> out;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) out.push_back(json::parse(line));
  return out;
}

}  // namespace

TEST_CASE("every command of a session is answered by one line") {
  const Evening evening;
  CHECK(evening.made.exit_code == 0);
  const std::vector<json> answers = lines_of(evening.made.out);
  REQUIRE(answers.size() == 5);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    CHECK(answers[i].at("line") == i + 1);
    CHECK(answers[i].at("ok") == true);
    CHECK(answers[i].at("facts").size() >= 1);
  }
  CHECK(answers[3].at("facts").front().get<std::string>().starts_with("laptop-a."));
}

TEST_CASE("a refusal has its code and words, and the commands after it still count") {
  const Evening evening;
  const Ran ran =
      ctl({"session", evening.library, "--commands", "-", "--lang", "en"},
          "{\"do\":\"CloseRound\",\"round\":\"r9\"}\n\n{\"do\":\"Nyanyi\"}\n{\"do\":\"RaiseItem\",\"item\":\"i2\","
          "\"text\":\"Tempat\"}\n");
  CHECK(ran.exit_code == 1);
  const std::vector<json> answers = lines_of(ran.out);
  REQUIRE(answers.size() == 3);
  CHECK(answers[0].at("ok") == false);
  CHECK(answers[0].at("refusal").at("code") == "round_unknown");
  CHECK(answers[0].at("refusal").at("words") == "There is no rating round r9. Open a rating first.");
  CHECK(answers[1].at("line") == 3);
  CHECK(answers[1].at("refusal").at("code") == "command_unknown");
  CHECK(answers[2].at("ok") == true);
}

TEST_CASE("commands are read from a file too, and a missing file changes nothing") {
  const Folder folder;
  const std::string commands = folder.write("perintah.jsonl", k_evening);
  CHECK(ctl({"session", folder / "a.db", "--commands", commands}).exit_code == 0);
  CHECK(ctl({"session", folder / "b.db", "--commands", folder / "tidak-ada"}).exit_code == 1);
}

TEST_CASE("what was answered ok survives a kill") {
  const Evening evening;
  int to[2];
  int from[2];
  REQUIRE(pipe(to) == 0);
  REQUIRE(pipe(from) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    dup2(to[0], 0);
    dup2(from[1], 1);
    close(to[1]);
    close(from[0]);
    execl(REMBUGCTL, REMBUGCTL, "session", evening.library.c_str(), "--commands", "-", "--device", "laptop-b", nullptr);
    _exit(127);
  }
  close(to[0]);
  close(from[1]);
  const std::string command = "{\"do\":\"RaiseItem\",\"item\":\"penting\",\"text\":\"Jangan hilang\"}\n";
  REQUIRE(write(to[1], command.data(), command.size()) == static_cast<ssize_t>(command.size()));
  std::string answer;
  for (char c = 0; read(from[0], &c, 1) == 1 && c != '\n';) answer += c;
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  close(to[1]);
  close(from[0]);
  CHECK(WIFSIGNALED(status));
  CHECK(json::parse(answer).at("ok") == true);
  CHECK(holds(ctl({"show", evening.library}).out, "Jangan hilang"));
}

TEST_CASE("show prints the view, the same bytes each time, without a name") {
  const Evening evening;
  const Ran first = ctl({"show", evening.library});
  CHECK(first.exit_code == 0);
  const json view = json::parse(first.out);
  CHECK(view.at("id") == "malam");
  CHECK(view.at("seats").size() == 2);
  CHECK(view.at("agreements").front().at("responsible") == "Ketua PATBM");
  CHECK_FALSE(holds(first.out, "Peserta Satu"));
  CHECK(ctl({"show", evening.library, "--session", "malam"}).out == first.out);
}

TEST_CASE("with several sessions one must be named") {
  const Evening evening;
  CHECK(ctl({"session", evening.library, "--commands", "-", "--session", "lain"},
            "{\"do\":\"CreateSession\",\"title\":\"Kedua\"}\n")
            .exit_code == 0);
  const Ran unnamed = ctl({"show", evening.library, "--lang", "en"});
  CHECK(unnamed.exit_code == 1);
  CHECK(holds(unnamed.err, "Name the session with --session."));
  CHECK(json::parse(ctl({"show", evening.library, "--session", "lain"}).out).at("title") == "Kedua");
  CHECK(ctl({"show", evening.library, "--session", "entah"}).exit_code == 1);
  const json list = json::parse(ctl({"show", evening.library, "--list"}).out);
  CHECK(list.size() == 2);
}

TEST_CASE("a command for a library without a session is refused, and one for a missing library too") {
  const Folder folder;
  const Ran ran = ctl({"session", folder / "kosong.db", "--commands", "-"}, "{\"do\":\"CloseSession\"}\n");
  CHECK(ran.exit_code == 1);
  CHECK(lines_of(ran.out).front().at("ok") == false);
  const Ran missing = ctl({"show", folder / "tidak-ada.db"});
  CHECK(missing.exit_code == 1);
  CHECK_FALSE(missing.err.empty());
  CHECK_FALSE(fs::exists(folder / "tidak-ada.db"));
}

TEST_CASE("a parcel is merged once and then known, in either order") {
  const Evening evening;
  const std::string parcel = evening.folder / "malam.rembug";
  CHECK(ctl({"export", evening.library, "--session", "malam", "--out", parcel}).exit_code == 0);
  CHECK(ctl({"export", evening.library, "--session", "malam", "--out", parcel}).exit_code == 1);  // not overwritten
  const std::string other = evening.folder / "kota.db";
  const json first = json::parse(ctl({"merge", other, parcel, "--json"}).out).at("files").front();
  CHECK(first.at("ok") == true);
  CHECK(first.at("new_facts").get<int>() > 0);
  const json again = json::parse(ctl({"merge", other, parcel, evening.library, "--json"}).out).at("files");
  CHECK(again[0].at("new_facts") == 0);
  CHECK(again[1].at("new_facts") == 0);
  CHECK(ctl({"show", other}).out == ctl({"show", evening.library}).out);
  CHECK(ctl({"merge", other, evening.folder.write("bukan.txt", "catatan biasa")}).exit_code == 1);
}

TEST_CASE("verify says that a library is whole, and that a text is no library") {
  const Evening evening;
  const Ran whole = ctl({"verify", evening.library, "--json"});
  CHECK(whole.exit_code == 0);
  CHECK(json::parse(whole.out).at("healthy") == true);
  CHECK(json::parse(whole.out).at("sessions") == 1);
  const std::string text = evening.folder.write("catatan.txt", "bukan pustaka");
  CHECK(ctl({"verify", text}).exit_code == 1);
  CHECK(text_of(text) == "bukan pustaka");
}

TEST_CASE("a backup is the same library and never overwrites") {
  const Evening evening;
  const std::string copy = evening.folder / "cadangan.db";
  CHECK(ctl({"backup", evening.library, "--out", copy}).exit_code == 0);
  CHECK(ctl({"show", copy}).out == ctl({"show", evening.library}).out);
  CHECK(ctl({"backup", evening.library, "--out", copy}).exit_code == 1);
}

TEST_CASE("a document is written, and one that does not exist is wrong usage") {
  const Evening evening;
  const std::string minutes = evening.folder / "notulen.docx";
  CHECK(ctl({"report", evening.library, "--kind", "notulen", "--format", "docx", "--out", minutes}).exit_code == 0);
  CHECK(text_of(minutes).substr(0, 2) == "PK");
  const std::string page = evening.folder / "notulen.html";
  CHECK(ctl({"report", evening.library, "--kind", "notulen", "--format", "html", "--lang", "en", "--out", page})
            .exit_code == 0);
  CHECK(holds(text_of(page), "Jadwal piket"));
  CHECK_FALSE(holds(text_of(page), "Peserta Satu"));  // names belong to the attendance list alone
  const std::string items = evening.folder / "butir.csv";
  CHECK(ctl({"report", evening.library, "--kind", "butir", "--format", "csv", "--out", items}).exit_code == 0);
  CHECK(holds(text_of(items), "Jadwal piket"));
  CHECK(ctl({"report", evening.library, "--kind", "puisi", "--format", "docx", "--out", minutes}).exit_code == 2);
  CHECK(ctl({"report", evening.library, "--kind", "notulen", "--format", "docx", "--out",
             evening.folder / "tidak/ada/notulen.docx"})
            .exit_code == 1);
}

TEST_CASE("recommendations of libraries that share a session count it once") {
  const Evening evening;
  const std::string parcel = evening.folder / "malam.rembug";
  ctl({"export", evening.library, "--out", parcel});
  const Ran once = ctl({"recommend", evening.library, "--format", "json", "--today", "2026-12-01"});
  CHECK(once.exit_code == 0);
  CHECK(json::accept(once.out));
  CHECK(ctl({"recommend", evening.library, parcel, "--format", "json", "--today", "2026-12-01"}).out == once.out);
  CHECK(holds(ctl({"recommend", evening.library, "--by", "place", "--format", "csv"}).out, "Jadwal piket"));
  CHECK(holds(ctl({"recommend", evening.library, "--by", "step", "--format", "html"}).out, "<html"));
  CHECK(ctl({"recommend", evening.library, "--today", "kemarin"}).exit_code == 2);
  const std::string file = evening.folder / "rekomendasi.csv";
  CHECK(ctl({"recommend", evening.library, "--format", "csv", "--out", file}).exit_code == 0);
  CHECK(holds(text_of(file), "Jadwal piket"));
}

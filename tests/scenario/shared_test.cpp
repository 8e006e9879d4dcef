// The shared data of the bundled city, and what the loader says about broken files of another city.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "scenario/load.hpp"

using namespace rembug;
using namespace rembug::scenario;
namespace fs = std::filesystem;

namespace {

// A folder of its own for one test, removed afterwards.
class Folder {
 public:
  explicit Folder(const char* name) : path_(fs::path(REMBUG_BINARY_DIR) / "shared_test" / name) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  void write(const char* file, const std::string& text) const { std::ofstream(path_ / file, std::ios::binary) << text; }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::string only_finding(const LoadedShared& loaded) {
  REQUIRE(loaded.found.size() == 1);
  const Diagnostic& d = loaded.found.front();
  return fs::path(d.place.file).filename().string() + " " + d.code + " " + std::to_string(d.place.line) + ":" +
         std::to_string(d.place.column) + " " + d.place.pointer;
}

const SharedData& bundled() {
  static const LoadedShared loaded = load_shared(fs::path(REMBUG_SOURCE_DIR) / "scenarios" / "shared");
  for (const Diagnostic& d : loaded.found)
    FAIL_CHECK(d.place.file << ":" << d.place.line << ":" << d.place.column << " " << d.code << " " << d.place.pointer);
  return loaded.data;
}

}  // namespace

TEST_CASE("the bundled city has its four kecamatan and twenty-seven kelurahan") {
  const SharedData& data = bundled();
  CHECK(data.city == "Kota Pekalongan");
  REQUIRE(data.places.size() == 4);
  std::size_t kelurahan = 0;
  for (const Kecamatan& k : data.places) kelurahan += k.kelurahan.size();
  CHECK(kelurahan == 27);
}

TEST_CASE("every shared word has a name in both languages") {
  const SharedData& data = bundled();
  for (const auto* list :
       {&data.case_steps, &data.themes, &data.programme_tags, &data.competencies, &data.organisations}) {
    CHECK(list->size() >= 8);
    for (const NamedThing& thing : *list) {
      CAPTURE(thing.id);
      CHECK(thing.name.count("id") == 1);
      CHECK(thing.name.count("en") == 1);
    }
  }
  CHECK(data.name_of(data.case_steps, "penjangkauan", "en") == "Reaching out and first record");
  CHECK(data.name_of(data.case_steps, "tidak-ada", "en") == "tidak-ada");
}

TEST_CASE("services are told in both languages, and only verified lines carry a number") {
  for (const auto& known : bundled().services) {
    CAPTURE(known.first.text);
    const auto& service = known.second;
    for (const char* language : {"id", "en"}) {
      CHECK(service.name.count(language) == 1);
      CHECK(service.mandate.count(language) == 1);
      CHECK(service.consent.count(language) == 1);
    }
    CHECK(service.checked.has_value());
    CHECK_FALSE(service.sources.empty());
  }
  CHECK(bundled().services.at(ServiceId{"polisi-110"}).phone == "110");
  CHECK(bundled().services.at(ServiceId{"sapa-129"}).phone == "129");
  CHECK(bundled().services.at(ServiceId{"sapa-129-wa"}).phone == "08111-129-129");
  CHECK(bundled().services.at(ServiceId{"uptd-ppa"}).phone.empty());
}

TEST_CASE("a city without shared files has nothing, and that is no error") {
  const Folder folder("none");
  const LoadedShared loaded = load_shared(folder.path());
  CHECK(loaded.found.empty());
  CHECK(loaded.data.places.empty());
}

TEST_CASE("a misspelt key in places.json is found at its place") {
  const Folder folder("misspelt");
  folder.write("places.json",
               "{\"city\": \"Kota\",\n \"kecamatan\": [{\"name\": \"Barat\", \"kelurahans\": [], \"kelurahan\": []}]}");
  CHECK(only_finding(load_shared(folder.path())) == "places.json S010 2:34 /kecamatan/0/kelurahans");
}

TEST_CASE("a kelurahan named twice is found at its second place") {
  const Folder folder("twice");
  folder.write("places.json",
               "{\"city\": \"Kota\", \"kecamatan\": [\n {\"name\": \"Barat\", \"kelurahan\": [\"Satu\", \"Satu\"]}]}");
  CHECK(only_finding(load_shared(folder.path())) == "places.json S016 2:42 /kecamatan/0/kelurahan/1");
}

TEST_CASE("a vocabulary word with an id that is used already is found") {
  const Folder folder("vocabulary");
  folder.write(
      "vocabulary.json",
      "{\"themes\": [\n{\"id\": \"a\", \"name\": {\"id\": \"A\"}},\n{\"id\": \"a\", \"name\": {\"id\": \"B\"}}]}");
  CHECK(only_finding(load_shared(folder.path())) == "vocabulary.json S016 3:8 /themes/1/id");
}

TEST_CASE("a vocabulary word without a name is found at its opening bracket") {
  const Folder folder("nameless");
  folder.write("vocabulary.json", "{\"competencies\": [\n  {\"id\": \"a\"}]}");
  CHECK(only_finding(load_shared(folder.path())) == "vocabulary.json S013 2:3 /competencies/0");
}

TEST_CASE("a service that cites an unknown source is found at the reference") {
  const Folder folder("unsourced");
  folder.write("referrals.json",
               "{\"services\": [{\"id\": \"a\", \"name\": {\"id\": \"A\"},\n \"sources\": [\"tidak-ada:3\"]}]}");
  CHECK(only_finding(load_shared(folder.path())) == "referrals.json S017 2:14 /services/0/sources/0");
}

TEST_CASE("a source says how certain it is in one of three words") {
  const Folder folder("certainty");
  folder.write(
      "sources.json",
      "{\"sources\": [{\"id\": \"a\", \"title\": \"A\", \"checked\": \"2026-11-25\",\n \"certainty\": \"verifed\"}]}");
  const LoadedShared loaded = load_shared(folder.path());
  CHECK(only_finding(loaded) == "sources.json S014 2:15 /sources/0/certainty");
  CHECK(loaded.found.front().values[2].second == "verified");
}

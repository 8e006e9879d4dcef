// The data that all scenarios of a city share: sources.json, referrals.json, places.json and vocabulary.json.
#include <set>

#include "scenario/load.hpp"
#include "scenario/load_files.hpp"
#include "scenario/shape_kit.hpp"

namespace rembug::scenario {
namespace fs = std::filesystem;
namespace {

// What every file says of itself beside its list.
struct About {
  std::string version;
  std::optional<Date> checked;
  std::vector<std::string> sources;
};
struct SourcesFile : About {
  std::vector<Source> list;
};
struct ServicesFile : About {
  std::vector<Service> list;
};
struct PlacesFile : About {
  std::string city;
  std::vector<Kecamatan> kecamatan;
};
struct VocabularyFile : About {
  std::vector<NamedThing> case_steps;
  std::vector<NamedThing> themes;
  std::vector<NamedThing> programme_tags;
  std::vector<NamedThing> competencies;
  std::vector<NamedThing> organisations;
};

const Shape& certainty_shape() {
  static const Shape shape = [] {
    Shape s = text_shape(20);
    s.vocabulary = {"verified", "background", "local"};
    s.text = [](void* target, std::string& value) {
      if (value != "verified" && value != "background" && value != "local") return false;
      *static_cast<std::string*>(target) = std::move(value);
      return true;
    };
    return s;
  }();
  return shape;
}

// Members of a base class: their accessor casts to the class that the reader holds.
#define REMBUG_OF(CLASS, NAME, MEMBER, SHAPE) \
  at(                                         \
      NAME, [](void* p) -> void* { return &static_cast<CLASS*>(p)->MEMBER; }, SHAPE)
#define REMBUG_ABOUT(CLASS)                                                 \
  REMBUG_OF(CLASS, "version", version, &shape_of<std::string>),             \
      REMBUG_OF(CLASS, "checked", checked, &shape_of<std::optional<Date>>), \
      REMBUG_OF(CLASS, "sources", sources, &shape_of<std::vector<std::string>>)

}  // namespace

template <>
const Shape& shape_of<Source>() {
  static const Shape shape = object({member<&Source::id>("id", k_required), member<&Source::title>("title", k_required),
                                     member<&Source::publisher>("publisher"), member<&Source::year>("year"),
                                     member<&Source::place>("place"), member<&Source::checked>("checked", k_required),
                                     required(REMBUG_OF(Source, "certainty", certainty, &certainty_shape))});
  return shape;
}
template <>
const Shape& shape_of<Service>() {
  static const Shape shape =
      object({member<&Service::id>("id", k_required), required(REMBUG_OF(Service, "name", name, &string_map_shape)),
              REMBUG_OF(Service, "mandate", mandate, &string_map_shape), member<&Service::phone>("phone"),
              member<&Service::hours>("hours"), member<&Service::clocks>("clocks"),
              REMBUG_OF(Service, "consent", consent, &string_map_shape), member<&Service::sources>("sources"),
              member<&Service::checked>("checked")});
  return shape;
}
template <>
const Shape& shape_of<Kecamatan>() {
  static const Shape shape =
      object({member<&Kecamatan::name>("name", k_required), member<&Kecamatan::kelurahan>("kelurahan", k_required)});
  return shape;
}
template <>
const Shape& shape_of<NamedThing>() {
  static const Shape shape =
      object({required(REMBUG_OF(NamedThing, "id", id, &plain_id_shape)),
              required(REMBUG_OF(NamedThing, "name", name, &string_map_shape)), member<&NamedThing::of>("of")});
  return shape;
}
REMBUG_ARRAY_SHAPE(Source, 2000)
REMBUG_ARRAY_SHAPE(Service, 500)
REMBUG_ARRAY_SHAPE(Kecamatan, 100)
REMBUG_ARRAY_SHAPE(NamedThing, 500)

namespace {

const Shape& sources_file_shape() {
  static const Shape shape =
      object({REMBUG_OF(SourcesFile, "version", version, &shape_of<std::string>),
              required(REMBUG_OF(SourcesFile, "sources", list, &shape_of<std::vector<Source>>))});
  return shape;
}
const Shape& services_file_shape() {
  static const Shape shape =
      object({REMBUG_ABOUT(ServicesFile),
              required(REMBUG_OF(ServicesFile, "services", list, &shape_of<std::vector<Service>>))});
  return shape;
}
const Shape& places_file_shape() {
  static const Shape shape =
      object({REMBUG_ABOUT(PlacesFile), required(REMBUG_OF(PlacesFile, "city", city, &shape_of<std::string>)),
              required(REMBUG_OF(PlacesFile, "kecamatan", kecamatan, &shape_of<std::vector<Kecamatan>>))});
  return shape;
}
const Shape& vocabulary_file_shape() {
  static const Shape shape =
      object({REMBUG_ABOUT(VocabularyFile),
              REMBUG_OF(VocabularyFile, "caseSteps", case_steps, &shape_of<std::vector<NamedThing>>),
              REMBUG_OF(VocabularyFile, "themes", themes, &shape_of<std::vector<NamedThing>>),
              REMBUG_OF(VocabularyFile, "programmeTags", programme_tags, &shape_of<std::vector<NamedThing>>),
              REMBUG_OF(VocabularyFile, "competencies", competencies, &shape_of<std::vector<NamedThing>>),
              REMBUG_OF(VocabularyFile, "organisations", organisations, &shape_of<std::vector<NamedThing>>)});
  return shape;
}
#undef REMBUG_ABOUT
#undef REMBUG_OF

// One of the files: read, then checked by the caller, then placed.
class SharedFile {
 public:
  SharedFile(const fs::path& path, const Shape& shape, void* target, Diagnostics& found)
      : name_(path.string()), text_(read_file(path)), found_(found) {
    if (text_) read_json(name_, *text_, shape, target, found_);
  }
  ~SharedFile() {
    if (text_) locate(name_, *text_, found_);
  }
  SharedFile(const SharedFile&) = delete;
  SharedFile& operator=(const SharedFile&) = delete;

  void report(const char* code, std::string pointer, Values values) {
    Diagnostic d{.code = code, .severity = Severity::error, .place = {}, .values = std::move(values), .proof = {}};
    d.place.file = name_;
    d.place.pointer = std::move(pointer);
    found_.push_back(std::move(d));
  }
  template <class T>
  void unique(const std::vector<T>& list, const std::string& at) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::string id = text_of(list[i].id);
      if (!seen.insert(id).second) report("S016", at + "/" + std::to_string(i) + "/id", {{"id", id}});
    }
  }
  void known(const std::vector<std::string>& references, const std::string& at, const SharedData& data) {
    for (std::size_t i = 0; i < references.size(); ++i)
      if (data.sources.count(SourceId{references[i].substr(0, references[i].find(':'))}) == 0)
        report("S017", at + "/" + std::to_string(i), {{"id", references[i]}});
  }

 private:
  static std::string text_of(const std::string& id) { return id; }
  template <class Tag>
  static std::string text_of(const Id<Tag>& id) {
    return id.text;
  }

  std::string name_;
  std::optional<std::string> text_;
  Diagnostics& found_;
};

void read_places(const fs::path& path, LoadedShared& loaded) {
  PlacesFile read;
  SharedFile file(path, places_file_shape(), &read, loaded.found);
  file.known(read.sources, "/sources", loaded.data);
  std::set<std::string> seen;
  for (std::size_t i = 0; i < read.kecamatan.size(); ++i) {
    for (std::size_t j = 0; j < read.kecamatan[i].kelurahan.size(); ++j) {
      const std::string& name = read.kecamatan[i].kelurahan[j];
      if (!seen.insert(name).second)
        file.report("S016", "/kecamatan/" + std::to_string(i) + "/kelurahan/" + std::to_string(j), {{"id", name}});
    }
  }
  loaded.data.city = std::move(read.city);
  loaded.data.places = std::move(read.kecamatan);
}

void read_vocabulary(const fs::path& path, LoadedShared& loaded) {
  VocabularyFile read;
  SharedFile file(path, vocabulary_file_shape(), &read, loaded.found);
  file.known(read.sources, "/sources", loaded.data);
  file.unique(read.case_steps, "/caseSteps");
  file.unique(read.themes, "/themes");
  file.unique(read.programme_tags, "/programmeTags");
  file.unique(read.competencies, "/competencies");
  file.unique(read.organisations, "/organisations");
  loaded.data.case_steps = std::move(read.case_steps);
  loaded.data.themes = std::move(read.themes);
  loaded.data.programme_tags = std::move(read.programme_tags);
  loaded.data.competencies = std::move(read.competencies);
  loaded.data.organisations = std::move(read.organisations);
}

}  // namespace

LoadedShared load_shared(const fs::path& folder) {
  LoadedShared loaded;
  {
    SourcesFile read;
    SharedFile file(folder / "sources.json", sources_file_shape(), &read, loaded.found);
    file.unique(read.list, "/sources");
    for (Source& source : read.list) loaded.data.sources.emplace(source.id, std::move(source));
  }
  {
    ServicesFile read;
    SharedFile file(folder / "referrals.json", services_file_shape(), &read, loaded.found);
    file.unique(read.list, "/services");
    file.known(read.sources, "/sources", loaded.data);
    for (std::size_t i = 0; i < read.list.size(); ++i)
      file.known(read.list[i].sources, "/services/" + std::to_string(i) + "/sources", loaded.data);
    for (Service& service : read.list) loaded.data.services.emplace(service.id, std::move(service));
  }
  read_places(folder / "places.json", loaded);
  read_vocabulary(folder / "vocabulary.json", loaded);
  sort_by_place(loaded.found);
  return loaded;
}

std::string_view NamedThing::in(std::string_view language) const {
  if (const auto found = name.find(language); found != name.end()) return found->second;
  if (const auto found = name.find("id"); found != name.end()) return found->second;
  return id;
}

std::string SharedData::name_of(const std::vector<NamedThing>& things, std::string_view id,
                                std::string_view language) const {
  for (const NamedThing& thing : things) {
    if (thing.id == id) return std::string(thing.in(language));
  }
  return std::string(id);
}

}  // namespace rembug::scenario

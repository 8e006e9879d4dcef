#include <zip.h>

#include <memory>

#include "report/writers.hpp"

namespace rembug::report {
namespace {

constexpr zip_uint16_t k_midnight = 0;
constexpr zip_uint16_t k_first_day = (1 << 5) | 1;  // 1 January 1980, where the dates of zip begin

struct DropSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};

bool add_entry(zip_t* archive, const ZipEntry& entry) {
  zip_source_t* content = zip_source_buffer(archive, entry.content.data(), entry.content.size(), 0);
  if (content == nullptr) return false;
  const zip_int64_t index = zip_file_add(archive, entry.name.c_str(), content, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(content);
    return false;
  }
  const auto nth = static_cast<zip_uint64_t>(index);
  return zip_set_file_compression(archive, nth, ZIP_CM_DEFLATE, 9) == 0 &&
         zip_file_set_dostime(archive, nth, k_midnight, k_first_day, 0) == 0 &&
         zip_file_set_external_attributes(archive, nth, 0, ZIP_OPSYS_DOS, 0) == 0;
}

std::string all_of(zip_source_t* source) {
  std::string bytes;
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) return {};
  bytes.resize(stat.size);
  const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  return read == static_cast<zip_int64_t>(bytes.size()) ? bytes : std::string();
}

}  // namespace

std::string zip_of(const std::vector<ZipEntry>& entries) {
  zip_error_t error;
  zip_error_init(&error);
  const std::unique_ptr<zip_source_t, DropSource> target(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (target == nullptr) return {};
  zip_source_keep(target.get());  // the archive gives its own hold back when it is closed
  zip_t* archive = zip_open_from_source(target.get(), ZIP_TRUNCATE, &error);
  if (archive == nullptr) {
    zip_source_free(target.get());
    return {};
  }
  for (const ZipEntry& entry : entries) {
    if (!add_entry(archive, entry)) {
      zip_discard(archive);
      return {};
    }
  }
  if (zip_close(archive) != 0) {
    zip_discard(archive);
    return {};
  }
  return all_of(target.get());
}

}  // namespace rembug::report

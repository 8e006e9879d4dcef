#include "store/schema.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "store/sqlite.hpp"

namespace rembug::store {
namespace {

using Schema = std::map<std::pair<std::string, std::string>, std::string>;  // type and name -> statement

Schema schema_of(Database& db) {
  Schema schema;
  Statement select = db.prepare("SELECT type, name, sql FROM sqlite_schema");
  while (select.step()) {
    std::pair<std::string, std::string> key(select.text(0), select.text(1));
    schema.emplace(std::move(key), select.is_null(2) ? std::string() : std::string(select.text(2)));
  }
  return schema;
}

}  // namespace

void migrate(Database& db, std::size_t from_version) {
  for (std::size_t step = from_version; step < k_schema_version; ++step) db.run(k_migrations[step]);
  db.run(("PRAGMA application_id = " + std::to_string(k_application_id)).c_str());
  db.run(("PRAGMA user_version = " + std::to_string(k_schema_version)).c_str());
}

bool has_our_schema(Database& db, std::size_t version) {
  // What the migrations make, by version; they run once in a process.
  static const std::vector<Schema> k_schemas = [] {
    std::vector<Schema> schemas;
    Database model = Database::in_memory();
    for (const char* migration : k_migrations) {
      model.run(migration);
      schemas.push_back(schema_of(model));
    }
    return schemas;
  }();
  return version >= 1 && version <= k_schemas.size() && schema_of(db) == k_schemas[version - 1];
}

}  // namespace rembug::store

// What a library looks like inside: the numbered steps that make it, and the check that a file is exactly that and
// nothing more (no trigger, view or virtual table of somebody else's).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace rembug::store {

class Database;

inline constexpr std::int64_t k_application_id = 0x52454D42;  // "REMB"
inline constexpr std::size_t k_schema_version = 4;            // the number of migrations
inline constexpr std::size_t k_sealed_since = 4;              // the version that brought seals

extern const std::array<const char*, k_schema_version> k_migrations;
extern const char* const k_sessions_sql;

// Takes an empty or older library to the present version. Runs inside the caller's transaction.
void migrate(Database& db, std::size_t from_version);

// True if the file holds exactly the tables, indices and triggers of that version.
bool has_our_schema(Database& db, std::size_t version);

}  // namespace rembug::store

// Facts as rows: the spine, the table of their kind and the tables of their lists. One statement per table, prepared
// when first needed.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "session/facts.hpp"
#include "store/sqlite.hpp"

namespace rembug::store {

inline constexpr std::size_t k_kind_count = std::variant_size_v<session::FactBody>;

// What the description of facts says about a kind's tables.
struct PartTable {
  std::string name;  // "agenda_set_step"
  std::vector<std::string> columns;
};
struct KindTable {
  std::string name;  // "agenda_set"
  std::vector<std::string> columns;
  std::vector<PartTable> parts;
};
const std::array<KindTable, k_kind_count>& kind_tables();

// Why a fact of a file that somebody sent cannot be taken: malformed ids, texts that are not clean UTF-8, lists without
// end. Vocabularies and ranges are checked by SQL.
std::optional<Problem> flaw_of(const session::Fact& fact);

class FactRows {
 public:
  explicit FactRows(Database& db) : db_(db) {}

  void insert(const session::Fact& fact);
  // In canonical order. Throws damaged_library if a row is missing or says what no fact can.
  std::vector<session::Fact> load(const session::SessionId& id);

  void forget_statements();  // before the journal mode changes

 private:
  struct KindStatements {
    std::optional<Statement> insert;
    std::optional<Statement> select;
    std::vector<std::optional<Statement>> insert_part;
    std::vector<std::optional<Statement>> select_part;
  };
  template <std::size_t I>
  void load_kind(const session::SessionId& id, std::vector<session::Fact>& facts,
                 const std::vector<std::pair<std::int64_t, std::size_t>>& places);
  template <class Body>
  void insert_body(std::int64_t n, const Body& body, std::size_t kind);
  std::size_t count(const session::SessionId& id);
  KindStatements& statements(std::size_t kind);
  Statement& cached(std::optional<Statement>& slot, const std::string& sql);

  Database& db_;
  std::optional<Statement> insert_spine_;
  std::optional<Statement> count_spine_;
  std::optional<Statement> select_spine_;
  std::array<KindStatements, k_kind_count> kinds_;
};

}  // namespace rembug::store

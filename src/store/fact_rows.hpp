// Facts as rows: the spine, the table of their kind and the tables of their lists. One statement per table, prepared
// when first needed.
#pragma once

#include <array>
#include <optional>
#include <set>
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

  // Appends to the chain of seals. A fact that belongs before others of its chain leaves the chain open until
  // seal_again().
  void insert(const session::Fact& fact);
  // In canonical order, compared with their seals. Throws damaged_library if a row is missing or says what no fact can,
  // Failure{seal_broken} at the first seal that does not fit.
  std::vector<session::Fact> load(const session::SessionId& id);

  // The same without looking at the seals, and what is wrong with them: seal_broken (a fact says something else than it
  // did), fact_lost, fact_unsealed; with the values `id` and `session`. An older file without seals has nothing wrong.
  std::vector<session::Fact> load_unsealed(const session::SessionId& id);
  std::vector<Problem> broken_seals(const session::SessionId& id, const std::vector<session::Fact>& facts);

  // Seals anew what insert() left open; seal_all() everything, as a library from before seals needs it.
  void seal_again();
  void seal_all();

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
  bool has_seals();
  void seal(const session::Fact& fact);
  void write_seal(const session::FactHeader& header, const std::string& hash);
  KindStatements& statements(std::size_t kind);
  Statement& cached(std::optional<Statement>& slot, const std::string& sql);

  Database& db_;
  std::optional<Statement> insert_spine_;
  std::optional<Statement> count_spine_;
  std::optional<Statement> select_spine_;
  std::array<KindStatements, k_kind_count> kinds_;
  std::optional<Statement> last_seal_;
  std::optional<Statement> insert_seal_;
  std::optional<Statement> select_seals_;
  std::optional<bool> has_seals_;
  std::set<session::SessionId> open_chains_;  // sessions that seal_again() has to seal
};

}  // namespace rembug::store

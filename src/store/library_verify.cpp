// Looking for damage in an open library: what SQLite can tell about its pages, and what only the facts can tell.
#include "store/library_state.hpp"

namespace rembug::store {
namespace {

using session::Fact;
using session::SessionId;

class Verifying {
 public:
  Verifying(Database& db, FactRows& rows) : db_(db), rows_(rows) {}

  VerifyReport take() && {
    check_pages();
    check_kinds();
    Statement sessions = db_.prepare("SELECT DISTINCT session FROM fact ORDER BY session");
    while (sessions.step()) check_session(SessionId(sessions.text(0)));
    check_names();
    report_.healthy = report_.findings.empty();
    return std::move(report_);
  }

 private:
  void found(const char* code, Values values) { report_.findings.push_back({code, std::move(values)}); }

  void check_pages() {
    const std::string pages = db_.text("PRAGMA integrity_check(1)");
    if (pages != "ok") found("damaged_pages", {{"what", pages}});
    std::int64_t orphans = 0;
    Statement rows = db_.prepare("PRAGMA foreign_key_check");
    while (rows.step()) ++orphans;
    if (orphans > 0) found("damaged_links", {{"n", std::to_string(orphans)}});
  }

  // Each fact has one row in the table of its kind, and each row there is such a fact's.
  void check_kinds() {
    for (const KindTable& kind : kind_tables()) {
      const std::string bodies = "SELECT count(*) FROM " + kind.name;
      const std::string facts = "SELECT count(*) FROM fact WHERE kind = '" + kind.name + "'";
      if (db_.integer(bodies) != db_.integer(facts)) found("damaged_kind", {{"kind", kind.name}});
    }
  }

  void check_session(const SessionId& id) {
    ++report_.sessions;
    try {
      const std::vector<Fact> facts = rows_.load_unsealed(id);
      for (Problem& broken : rows_.broken_seals(id, facts)) report_.findings.push_back(std::move(broken));
      report_.facts += static_cast<std::int64_t>(facts.size());
      check_facts(facts);
      const session::SessionView view = session::fold(facts);
      if (!view.exists || view.fact_count != facts.size()) found("damaged_session", {{"session", id.text}});
    } catch (const SqliteError&) {
      found("damaged_session", {{"session", id.text}});
    }
  }

  void check_facts(const std::vector<Fact>& facts) {
    std::map<session::DeviceId, std::int64_t> last;
    for (const Fact& fact : facts) {
      if (flaw_of(fact)) found("damaged_fact", {{"id", fact.header.id.text}});
      // In canonical order a laptop's own numbers grow: its clock never goes back.
      std::int64_t& sequence = last[fact.header.device];
      if (fact.header.sequence <= sequence) found("facts_out_of_order", {{"id", fact.header.id.text}});
      sequence = fact.header.sequence;
    }
  }

  void check_names() {
    const std::int64_t left = db_.integer(
        "SELECT count(*) FROM attendance AS a JOIN fact AS f ON f.session = a.session AND f.kind = 'seat_erased' "
        "JOIN seat_erased AS e ON e.fact = f.n AND e.seat = a.seat");
    if (left > 0) found("names_not_erased", {{"n", std::to_string(left)}});
  }

  Database& db_;
  FactRows& rows_;
  VerifyReport report_;
};

}  // namespace

Result<VerifyReport> Library::verify() const {
  return guarded(state_->file, [&]() -> Result<VerifyReport> { return Verifying(state_->db, state_->rows).take(); });
}

}  // namespace rembug::store

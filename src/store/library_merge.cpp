// Merging: the union of facts by id. What the other file says is read whole and checked before anything is written, and
// everything is written in one transaction.
#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/utf8.hpp"
#include "store/library_state.hpp"

namespace rembug::store {
namespace {

using session::DeviceId;
using session::Fact;
using session::FactId;
using session::SeatId;
using session::SessionId;

struct Incoming {
  SessionId session;
  std::vector<Fact> facts;
  std::vector<NameRow> names;
};

[[noreturn]] void malformed(const std::string& id) {
  throw Failure{Problem{"fact_malformed", {{"id", shortened(clean_utf8(id), 90)}}}};
}

void check_names(const Incoming& incoming) {
  std::set<FactId> known;
  for (const Fact& fact : incoming.facts) known.insert(fact.header.id);
  for (const NameRow& name : incoming.names) {
    const bool fits = is_id_text(name.seat.text) && is_utf8(name.name) && clean_utf8(name.name) == name.name &&
                      utf8_length(name.name) <= 200 && known.contains(name.written_by);
    if (!fits) malformed(name.written_by.text);
  }
}

std::vector<Incoming> read_all(const std::filesystem::path& file) {
  Database other = open_for_reading(file);
  const StepBudget budget(other);
  FactRows rows(other);
  std::vector<Incoming> all;
  Statement sessions = other.prepare("SELECT DISTINCT session FROM fact ORDER BY session");
  while (sessions.step()) {
    Incoming& incoming = all.emplace_back();
    incoming.session = SessionId(sessions.text(0));
    incoming.facts = rows.load_unsealed(incoming.session);
    incoming.names = names_of_session(other, incoming.session);
    for (const Fact& fact : incoming.facts) {
      if (flaw_of(fact)) malformed(fact.header.id.text);
    }
    check_names(incoming);
    const std::vector<Problem> broken = rows.broken_seals(incoming.session, incoming.facts);
    if (!broken.empty()) throw Failure{broken.front()};
  }
  return all;
}

// SQL refuses what contradicts this library or its vocabularies.
void insert_foreign(FactRows& rows, const Fact& fact) {
  try {
    rows.insert(fact);
  } catch (const SqliteError& error) {
    if ((error.code & 0xFF) != SQLITE_CONSTRAINT) throw;
    const bool taken = error.code == SQLITE_CONSTRAINT_UNIQUE || error.code == SQLITE_CONSTRAINT_PRIMARYKEY;
    if (taken) throw Failure{Problem{"facts_disagree", {{"id", fact.header.id.text}}}};
    malformed(fact.header.id.text);
  }
}

// One session of the other file and the same one here.
class SessionMerge {
 public:
  SessionMerge(Database& db, FactRows& rows, const Incoming& incoming)
      : db_(db), rows_(rows), incoming_(incoming), ours_(rows.load(incoming.session)) {
    for (const Fact& fact : ours_) remember(fact);
  }

  void add_facts(MergeReport& report) {
    const std::int64_t new_before = report.new_facts;
    for (const Fact& fact : incoming_.facts) {
      const auto known = unsorted_facts_.find(fact.header.id);
      if (known == unsorted_facts_.end()) {
        insert_foreign(rows_, fact);
        remember(fact);
        ++report.new_facts;
      } else if (*known->second == fact) {
        ++report.known_facts;
      } else {
        throw Failure{Problem{"facts_disagree", {{"id", fact.header.id.text}}}};
      }
    }
    if (report.new_facts > new_before) report.sessions.push_back(incoming_.session);
  }

  // True if a name went away.
  bool add_names() {
    bool name_gone = false;
    std::map<SeatId, NameRow> present;
    for (NameRow& row : names_of_session(db_, incoming_.session)) present.emplace(row.seat, std::move(row));
    for (const NameRow& row : incoming_.names) {
      if (erased_.contains(row.seat)) continue;
      const auto here = present.find(row.seat);
      if (here == present.end() || stands_over(row, here->second)) {
        name_gone |= write_name(db_, incoming_.session, row);
      }
    }
    for (const SeatId& seat : erased_) name_gone |= erase_name(db_, incoming_.session, seat);
    return name_gone;
  }

 private:
  void remember(const Fact& fact) {
    unsorted_facts_.emplace(fact.header.id, &fact);
    if (const auto* erased = std::get_if<session::SeatErased>(&fact.body)) erased_.insert(erased->seat);
  }

  // In whatever order files come, the same name stays: the one that the later fact wrote.
  bool stands_over(const NameRow& row, const NameRow& other) const {
    if (row.written_by == other.written_by) return row.name < other.name;
    const auto own = unsorted_facts_.find(row.written_by);
    const auto others = unsorted_facts_.find(other.written_by);
    return others == unsorted_facts_.end() || comes_before(others->second->header, own->second->header);
  }

  Database& db_;
  FactRows& rows_;
  const Incoming& incoming_;
  std::vector<Fact> ours_;
  std::unordered_map<FactId, const Fact*> unsorted_facts_;
  std::set<SeatId> erased_;
};

std::set<DeviceId> devices_of(Database& db) {
  std::set<DeviceId> devices;
  Statement select = db.prepare("SELECT DISTINCT device FROM fact");
  while (select.step()) devices.emplace(select.text(0));
  return devices;
}

}  // namespace

Result<MergeReport> Library::merge(const std::filesystem::path& other) {
  State& state = *state_;
  if (state.access == Access::read_only) return Problem{"read_only_place", {{"file", path_text(state.file)}}};
  const auto incoming = guarded(other, [&]() -> Result<std::vector<Incoming>> { return read_all(other); });
  if (!incoming) return incoming.problem();
  return guarded(state.file, [&]() -> Result<MergeReport> {
    MergeReport report;
    bool name_gone = false;
    Transaction merging(state.db);
    const std::set<DeviceId> known = devices_of(state.db);
    for (const Incoming& one : *incoming) {
      SessionMerge merge(state.db, state.rows, one);
      merge.add_facts(report);
      name_gone |= merge.add_names();
    }
    state.rows.seal_again();
    for (const DeviceId& device : devices_of(state.db)) {
      if (!known.contains(device)) report.devices.push_back(device);
    }
    merging.commit();
    state.read_clocks();
    state.erasing = state.erasing || name_gone;
    state.finish_erasing();
    return report;
  });
}

}  // namespace rembug::store

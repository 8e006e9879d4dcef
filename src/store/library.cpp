#include "store/library.hpp"

#include <algorithm>
#include <chrono>

#include "store/library_state.hpp"

namespace rembug::store {

using session::FactId;
using session::SeatId;
using session::SessionId;

// ---- state ----------------------------------------------------------------------------------------------------------

Library::State::~State() {
  if (access == Access::read_only) return;
  // At rest a library is one plain file. Whatever cannot be done now, SQLite does when the file is opened again.
  rows.forget_statements();
  try {
    db.run("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
  } catch (const SqliteError&) {
    return;
  }
}

void Library::State::read_clocks() {
  next_sequence = next_sequence_of(device);
  Statement latest = db.prepare("SELECT ms, counter FROM fact ORDER BY ms DESC, counter DESC LIMIT 1");
  last_time = {};
  if (latest.step()) last_time = {latest.integer(0), static_cast<std::int32_t>(latest.integer(1))};
}

std::int64_t Library::State::next_sequence_of(const session::DeviceId& of) const {
  Statement select = db.prepare("SELECT coalesce(max(sequence), 0) + 1 FROM fact WHERE device = ?");
  select.bind(1, of.text);
  return select.step() ? select.integer(0) : 1;
}

void Library::State::finish_erasing() {
  if (!erasing) return;
  try {
    Statement checkpoint = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    erasing = !checkpoint.step() || checkpoint.integer(0) != 0;
  } catch (const SqliteError&) {
    erasing = true;  // the names are gone from the tables already; the log is emptied with the next fact
  }
}

// ---- names ----------------------------------------------------------------------------------------------------------

std::vector<NameRow> names_of_session(Database& db, const SessionId& id) {
  std::vector<NameRow> names;
  Statement select = db.prepare("SELECT seat, name, written_by FROM attendance WHERE session = ? ORDER BY seat");
  select.bind(1, id.text);
  while (select.step()) names.push_back({SeatId(select.text(0)), std::string(select.text(1)), FactId(select.text(2))});
  return names;
}

bool erase_name(Database& db, const SessionId& id, const SeatId& seat) {
  Statement erase = db.prepare("DELETE FROM attendance WHERE session = ? AND seat = ?");
  erase.bind(1, id.text).bind(2, seat.text).run();
  return sqlite3_changes(db.handle()) > 0;
}

bool write_name(Database& db, const SessionId& id, const NameRow& row) {
  const bool replaced = erase_name(db, id, row.seat);
  Statement insert = db.prepare("INSERT INTO attendance (session, seat, name, written_by) VALUES (?, ?, ?, ?)");
  insert.bind(1, id.text).bind(2, row.seat.text).bind(3, row.name).bind(4, row.written_by.text).run();
  return replaced;
}

// ---- library --------------------------------------------------------------------------------------------------------

Library::Library(std::unique_ptr<State> state) : state_(std::move(state)) {}
Library::Library(Library&&) noexcept = default;
Library& Library::operator=(Library&&) noexcept = default;
Library::~Library() = default;

Result<Library> Library::open(const std::filesystem::path& file, const OpenOptions& options) {
  return guarded(file, [&]() -> Result<Library> {
    Database db = options.access == Access::read_only ? open_for_reading(file) : open_for_writing(file, options.create);
    auto state = std::make_unique<State>(file, options, std::move(db));
    state->read_clocks();
    return Library(std::move(state));
  });
}

const std::filesystem::path& Library::file() const {
  return state_->file;
}
const session::DeviceId& Library::device() const {
  return state_->device;
}
std::int64_t Library::next_sequence() const {
  return state_->next_sequence;
}
HybridTime Library::last_time() const {
  return state_->last_time;
}

Result<std::vector<SessionSummary>> Library::sessions() const {
  return guarded(state_->file, [&]() -> Result<std::vector<SessionSummary>> {
    std::vector<SessionSummary> summaries;
    Statement row = state_->db.prepare(k_sessions_sql);
    while (row.step()) {
      SessionSummary& summary = summaries.emplace_back();
      summary.id = SessionId(row.text(0));
      if (!session::read_name(row.text(1), summary.kind)) throw SqliteError{SQLITE_CORRUPT, 0, "session_created.kind"};
      summary.demonstration = row.integer(2) != 0;
      summary.created_at = row.integer(3);
      summary.last_at = row.integer(4);
      summary.facts = row.integer(5);
      summary.devices = row.integer(6);
      summary.closed = row.integer(7) != 0;
      summary.details.title = row.text(8);
      summary.details.kecamatan = row.text(9);
      summary.details.kelurahan = row.text(10);
      summary.details.venue = row.text(11);
      if (!row.is_null(12)) summary.details.date = parse_date(row.text(12));
      if (!row.is_null(13)) summary.details.starts_at = static_cast<int>(row.integer(13));
      summary.details.organiser = row.text(14);
    }
    return summaries;
  });
}

Result<std::vector<session::Fact>> Library::load(const SessionId& id) const {
  return guarded(state_->file, [&]() -> Result<std::vector<session::Fact>> { return state_->rows.load(id); });
}

Result<Attendance> Library::attendance(const SessionId& id) const {
  return guarded(state_->file, [&]() -> Result<Attendance> {
    Attendance attendance;
    for (NameRow& row : names_of_session(state_->db, id)) attendance.emplace(std::move(row.seat), std::move(row.name));
    return attendance;
  });
}

namespace {

// The fact that a name came with: the seat's own if there is one.
FactId writer_of(const session::Decided& decided, const SeatId& seat) {
  for (const session::Fact& fact : decided.facts) {
    const auto* added = std::get_if<session::SeatAdded>(&fact.body);
    const auto* named = std::get_if<session::SeatNamed>(&fact.body);
    if ((added != nullptr && added->seat == seat) || (named != nullptr && named->seat == seat)) return fact.header.id;
  }
  assert(!decided.facts.empty());
  return decided.facts.front().header.id;
}

}  // namespace

Outcome Library::append(const SessionId& id, const session::Decided& decided) {
  State& state = *state_;
  return guarded(state.file, [&]() -> Outcome {
    if (state.access == Access::read_only) return Problem{"read_only_place", {{"file", path_text(state.file)}}};
    Transaction saving(state.db);
    for (const session::Fact& fact : decided.facts) {
      assert(fact.header.session == id);
      state.rows.insert(fact);
    }
    bool name_gone = false;
    for (const session::NameEntry& name : decided.names)
      name_gone |= write_name(state.db, id, {name.seat, name.name, writer_of(decided, name.seat)});
    for (const SeatId& seat : decided.erase) name_gone |= erase_name(state.db, id, seat);
    saving.commit();
    for (const session::Fact& fact : decided.facts) {
      if (fact.header.device == state.device)
        state.next_sequence = std::max(state.next_sequence, fact.header.sequence + 1);
      state.last_time = std::max(state.last_time, fact.header.time);
    }
    state.erasing = state.erasing || name_gone;
    state.finish_erasing();
    return Done{};
  });
}

Outcome Library::save_draft(const std::string& field, const std::string& text) {
  State& state = *state_;
  return guarded(state.file, [&]() -> Outcome {
    if (state.access == Access::read_only) return Problem{"read_only_place", {{"file", path_text(state.file)}}};
    using namespace std::chrono;
    const std::int64_t now = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    Transaction saving(state.db);
    if (text.empty()) {
      state.db.prepare("DELETE FROM draft WHERE field = ?").bind(1, field).run();
    } else {
      state.db
          .prepare(
              "INSERT INTO draft (field, text, saved_at) VALUES (?1, ?2, ?3) ON CONFLICT (field) DO UPDATE "
              "SET text = ?2, saved_at = ?3")
          .bind(1, field)
          .bind(2, text)
          .bind(3, now)
          .run();
    }
    saving.commit();
    return Done{};
  });
}

Result<std::map<std::string, std::string>> Library::drafts() const {
  return guarded(state_->file, [&]() -> Result<std::map<std::string, std::string>> {
    std::map<std::string, std::string> drafts;
    Statement select = state_->db.prepare("SELECT field, text FROM draft");
    while (select.step()) drafts.emplace(select.text(0), select.text(1));
    return drafts;
  });
}

}  // namespace rembug::store

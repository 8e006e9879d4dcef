// The seals of facts as rows: written with each fact, compared whenever a session is read.
#include <algorithm>

#include "store/fact_rows.hpp"
#include "store/seal.hpp"

namespace rembug::store {
namespace {

using session::Fact;
using session::FactHeader;
using session::SessionId;

// A session's facts chain by chain.
std::vector<const Fact*> in_chains(const std::vector<Fact>& facts) {
  std::vector<const Fact*> sorted;
  sorted.reserve(facts.size());
  for (const Fact& fact : facts) sorted.push_back(&fact);
  std::sort(sorted.begin(), sorted.end(), [](const Fact* a, const Fact* b) {
    return std::tie(a->header.device, a->header.sequence) < std::tie(b->header.device, b->header.sequence);
  });
  return sorted;
}

Problem broken(const char* code, const SessionId& session, std::string id) {
  return {code, {{"id", std::move(id)}, {"session", session.text}}};
}

std::string fact_id(std::string_view device, std::int64_t sequence) {
  return std::string(device) + "." + std::to_string(sequence);
}

}  // namespace

bool FactRows::has_seals() {
  if (!has_seals_) has_seals_ = db_.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'seal'") == 1;
  return *has_seals_;
}

void FactRows::write_seal(const FactHeader& header, const std::string& hash) {
  if (!insert_seal_)
    insert_seal_ = db_.prepare("INSERT INTO seal (session, device, sequence, hash) VALUES (?, ?, ?, ?)");
  insert_seal_->bind(1, header.session.text).bind(2, header.device.text).bind(3, header.sequence).bind(4, hash).run();
}

void FactRows::seal(const Fact& fact) {
  const FactHeader& header = fact.header;
  if (!last_seal_) {
    last_seal_ =
        db_.prepare("SELECT sequence, hash FROM seal WHERE session = ? AND device = ? ORDER BY sequence DESC LIMIT 1");
  }
  std::string before;
  {
    const Reading reading(*last_seal_);
    last_seal_->bind(1, header.session.text).bind(2, header.device.text);
    if (last_seal_->step()) {
      if (last_seal_->integer(0) > header.sequence) {
        open_chains_.insert(header.session);
        return;
      }
      before = last_seal_->text(1);
    }
  }
  write_seal(header, seal_of(before, fact));
}

void FactRows::seal_again() {
  for (const SessionId& id : open_chains_) {
    db_.prepare("DELETE FROM seal WHERE session = ?").bind(1, id.text).run();
    const std::vector<Fact> facts = load_unsealed(id);
    for (const Fact* fact : in_chains(facts)) seal(*fact);
  }
  open_chains_.clear();
}

void FactRows::seal_all() {
  Statement sessions = db_.prepare("SELECT DISTINCT session FROM fact");
  while (sessions.step()) open_chains_.emplace(sessions.text(0));
  seal_again();
}

std::vector<Problem> FactRows::broken_seals(const SessionId& id, const std::vector<Fact>& facts) {
  if (!has_seals()) return {};
  std::vector<Problem> found;
  const std::vector<const Fact*> sorted = in_chains(facts);
  auto fact = sorted.begin();
  std::string device;
  std::string before;
  if (!select_seals_)
    select_seals_ = db_.prepare("SELECT device, sequence, hash FROM seal WHERE session = ? ORDER BY device, sequence");
  const Reading reading(*select_seals_);
  select_seals_->bind(1, id.text);
  while (select_seals_->step()) {
    const std::string_view of = select_seals_->text(0);
    const std::int64_t sequence = select_seals_->integer(1);
    if (of != device) {
      device = of;
      before.clear();
    }
    const auto earlier = [&](const Fact* one) {
      return std::tie(one->header.device.text, one->header.sequence) < std::tie(device, sequence);
    };
    for (; fact != sorted.end() && earlier(*fact); ++fact)
      found.push_back(broken("fact_unsealed", id, (*fact)->header.id.text));
    const bool there =
        fact != sorted.end() && (*fact)->header.device.text == device && (*fact)->header.sequence == sequence;
    const std::string_view hash = select_seals_->text(2);
    if (!there)
      found.push_back(broken("fact_lost", id, fact_id(device, sequence)));
    else if (seal_of(before, **fact++) != hash)
      found.push_back(broken("seal_broken", id, fact_id(device, sequence)));
    // The next one is measured by what stands written, so each damaged fact is told alone.
    before = hash;
  }
  for (; fact != sorted.end(); ++fact) found.push_back(broken("fact_unsealed", id, (*fact)->header.id.text));
  return found;
}

std::vector<Fact> FactRows::load(const SessionId& id) {
  std::vector<Fact> facts = load_unsealed(id);
  if (std::vector<Problem> found = broken_seals(id, facts); !found.empty()) throw Failure{std::move(found.front())};
  return facts;
}

}  // namespace rembug::store

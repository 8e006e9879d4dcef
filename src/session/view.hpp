// Views: what people see of a session, computed from its facts and nothing else. Plain data, ordered, without names.
#pragma once

#include <map>

#include "consensus/gradients.hpp"
#include "session/facts.hpp"

namespace rembug::session {

struct AgendaStepView {
  AgendaStep step;
  std::optional<UtcMs> started_at;
  std::optional<UtcMs> ended_at;
  UtcMs spent_ms = 0;  // in earlier visits, when the room came back to it
};

struct SeatView {
  SeatId id;
  SeatDetails details;
  bool present = true;
  bool erased = false;
};

// How the room answered in one round of one decision.
struct DecisionRoundView {
  int number = 1;
  bool revealed = false;
  std::vector<std::pair<scenario::ChoiceId, int>> tally;  // in shown order, cards and seats added up
  int abstained = 0;
  int answered = 0;                                                                 // people, abstentions included
  std::map<std::string, std::vector<std::pair<scenario::ChoiceId, int>>> by_group;  // counted per group
  std::map<SeatId, std::vector<scenario::ChoiceId>> by_seat;  // never shown beside anything but its seat number
};

struct DecisionView {
  DecisionId id;
  PlayId play;
  scenario::NodeId node;
  AnswerMode mode = AnswerMode::cards;
  std::vector<scenario::ChoiceId> shown;  // those that could be chosen
  int present = 0;                        // people who could answer when it was opened or last answered
  std::vector<DecisionRoundView> rounds;  // never empty
  bool taken = false;
  std::vector<scenario::ChoiceId> chosen;
  std::string reason;
  std::vector<std::string> dissents;
  bool divided = false;  // revealed, and no choice had more than half of the answers in the last round
};

struct PlayView {
  PlayId id;
  std::string scenario;
  std::string version;
  std::string content_hash;
  std::uint64_t seed = 0;
  std::string role;
  std::vector<scenario::Answer> steps;
  std::vector<DecisionId> decisions;  // in the order in which they were opened
  DecisionId open_decision;           // empty: none
  bool ended = false;
  std::string ending;
  UtcMs started_at = 0;
  UtcMs last_at = 0;
};

struct ItemView {
  ItemId id;
  ItemDetails details;
  ItemOrigin origin;
  std::vector<std::string> earlier_wordings;  // oldest first
  std::vector<ItemId> merged;                 // items that were merged into this one
  ItemId merged_into;                         // empty: stands on its own
  bool archived = false;
  std::vector<std::pair<ItemId, LinkKind>> links;
  AgreementId agreement;  // empty: has not become one
  int times_raised = 1;   // 1 + merged ones
  UtcMs raised_at = 0;
};

struct ObjectionView {
  ObjectionId id;
  RoundId round;
  ItemId item;
  ObjectionKind kind = ObjectionKind::keberatan;
  std::string text;
  ObjectionState state = ObjectionState::open;
  std::string answer;
};

struct RatedItemView {
  ItemId item;
  std::string wording;      // of the item when it was last rated
  std::vector<int> counts;  // one per value of the scale, lowest first
  int answered = 0;
  std::map<std::string, std::vector<int>> by_group;
  std::map<SeatId, int> by_seat;
  consensus::AgreementResult result;
};

struct RoundView {
  RoundId id;
  RatingMethod method = RatingMethod::gradients_five;
  AnswerMode mode = AnswerMode::cards;
  bool secret = false;
  bool final_round = false;
  int present = 0;  // people who could rate when it was opened or last rated
  bool revealed = false;
  bool closed = false;
  std::vector<RatedItemView> items;
};

struct AgreementView {
  AgreementId id;
  ItemId item;
  AgreementDetails details;
  std::vector<std::string> earlier_wordings;
  bool confirmed = false;  // of the present wording
  bool dropped = false;
  std::string drop_reason;
  AgreementState state = AgreementState::belum;
  std::string progress_note;
  std::vector<ObjectionView> objections;  // of the proposal it grew from
  // What is missing before it can be followed up: any of "responsible", "due", "activity".
  std::vector<std::string> missing;
};

// One command, the unit of undo. What cannot be undone has none: creating the session, what was written to or erased
// from the attendance list, documents made, and undoing itself.
struct HistoryEntry {
  FactId group;
  DeviceId device;
  std::string kind;  // of its first fact
  bool undone = false;
  bool redoable = false;  // undone, and no later command of that laptop has taken its place
};

struct SessionView {
  SessionId id;
  SessionKind kind = SessionKind::fgd;
  SessionDetails details;
  bool demonstration = false;
  bool exists = false;  // false until SessionCreated
  bool closed = false;
  std::vector<AgendaStepView> agenda;
  AgendaStepId current_step;  // empty: not begun
  std::vector<SeatView> seats;
  std::vector<std::string> groups;  // breakout groups in use, sorted
  std::vector<PlayView> plays;
  std::vector<DecisionView> decisions;
  std::vector<ItemView> items;  // in canonical order of their raising
  std::vector<RoundView> rounds;
  std::vector<ObjectionView> objections;
  std::vector<AgreementView> agreements;
  std::vector<std::pair<ItemId, ItemId>> not_alike;
  std::vector<DocumentMade> documents;
  std::vector<HistoryEntry> history;
  std::size_t fact_count = 0;
  HybridTime last_time;
  UtcMs created_at = 0;
  UtcMs closed_at = 0;

  const SeatView* seat(const SeatId& id_wanted) const;
  const PlayView* play(const PlayId& id_wanted) const;
  const DecisionView* decision(const DecisionId& id_wanted) const;
  const ItemView* item(const ItemId& id_wanted) const;
  const RoundView* round(const RoundId& id_wanted) const;
  const ObjectionView* objection(const ObjectionId& id_wanted) const;
  const AgreementView* agreement(const AgreementId& id_wanted) const;
  const AgendaStepView* step(const AgendaStepId& id_wanted) const;

  int present_participants() const;  // present seats with role peserta
  // Items that stand on their own: not merged into another, not archived.
  std::vector<const ItemView*> board() const;
};

// True if this seat's person can answer and rate now: a participant who is present.
bool may_answer(const SeatView& seat);
// True if the item is on the board: not merged into another, not archived.
bool stands_alone(const ItemView& item);

// True if the objection still stands in the way of an agreement.
bool is_blocking(const ObjectionView& objection);

// The group of facts that Undo would take back for this device, or empty; the group that Redo would bring back.
FactId undo_target(const SessionView& view, const DeviceId& device);
FactId redo_target(const SessionView& view, const DeviceId& device);

}  // namespace rembug::session

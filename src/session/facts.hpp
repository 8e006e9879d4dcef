// Facts: what happened in a session, in the past tense. The session is the list of its facts, and nothing else.
//
// A fact is never changed; a correction is another fact. Facts of several laptops are put into one canonical order
// (time, device, sequence), so whoever holds the same facts sees the same view. A fact speaks of seats, never of names.
//
//   Fact fact{.header = {...}, .body = ItemRaised{.item = ItemId{"i1"}, .kind = ItemKind::usulan, .text = "..."}};
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/time.hpp"
#include "scenario/play.hpp"
#include "session/ids.hpp"

namespace rembug::session {

// ---- the session ---------------------------------------------------------------------------------------------------

struct AgendaStep {
  AgendaStepId id;
  StepKind kind = StepKind::lain;
  std::string title;  // as the facilitator words it; empty: the usual word for its kind
  int minutes = 0;    // planned, 0..600
  bool operator==(const AgendaStep&) const = default;
};

struct SessionDetails {
  std::string title;
  std::string kecamatan;  // names of places from the city's list, or as typed
  std::string kelurahan;
  std::string venue;
  std::optional<Date> date;
  std::optional<int> starts_at;  // minutes after midnight, local
  std::string organiser;         // an institution, never a person
  bool operator==(const SessionDetails&) const = default;
};

struct SessionCreated {
  SessionKind kind = SessionKind::fgd;
  SessionDetails details;
  bool demonstration = false;  // a scripted evening, marked as such wherever it is shown
  bool operator==(const SessionCreated&) const = default;
};
struct SessionDetailsChanged {
  SessionDetails details;
  bool operator==(const SessionDetailsChanged&) const = default;
};
struct AgendaSet {
  std::vector<AgendaStep> steps;
  bool operator==(const AgendaSet&) const = default;
};
struct AgendaStepStarted {  // the step before it, if any, ended at this moment
  AgendaStepId step;
  bool operator==(const AgendaStepStarted&) const = default;
};
struct SessionClosed {
  bool operator==(const SessionClosed&) const = default;
};
struct SessionReopened {
  std::string reason;
  bool operator==(const SessionReopened&) const = default;
};

// ---- seats ----

struct SeatDetails {
  std::string organisation;
  SeatRole role = SeatRole::peserta;
  std::string group;      // breakout group; empty: none yet
  std::string kelurahan;  // where the person works; may be empty
  bool operator==(const SeatDetails&) const = default;
};
struct SeatAdded {
  SeatId seat;
  SeatDetails details;
  bool operator==(const SeatAdded&) const = default;
};
struct SeatChanged {
  SeatId seat;
  SeatDetails details;
  bool operator==(const SeatChanged&) const = default;
};
struct SeatNamed {  // a name was written or corrected in the attendance list; the name itself is not a fact
  SeatId seat;
  bool operator==(const SeatNamed&) const = default;
};
struct SeatPresenceSet {
  SeatId seat;
  bool present = true;
  bool operator==(const SeatPresenceSet&) const = default;
};
struct SeatRemoved {
  SeatId seat;
  bool operator==(const SeatRemoved&) const = default;
};
struct SeatErased {  // the name was erased for good from the attendance list
  SeatId seat;
  bool operator==(const SeatErased&) const = default;
};
struct GroupsDrawn {
  std::uint64_t seed = 0;  // anybody can recompute the draw
  std::vector<std::pair<SeatId, std::string>> groups;
  bool operator==(const GroupsDrawn&) const = default;
};

// ---- playing a scenario ----

struct PlayStarted {
  PlayId play;
  std::string scenario;              // scenario id
  std::string version;               // of the scenario
  std::string content_hash;          // of the scenario as played
  std::uint64_t seed = 0;            // of option order
  std::string role;                  // participant role chosen in practice; empty in a room
  std::optional<PlayId> tried_from;  // "try from here": the play whose first `kept_steps` answers this one repeats
  int kept_steps = 0;
  bool operator==(const PlayStarted&) const = default;
};
struct DecisionOpened {
  PlayId play;
  DecisionId decision;
  scenario::NodeId node;
  AnswerMode mode = AnswerMode::cards;
  std::vector<scenario::ChoiceId> shown;  // in the order shown
  bool operator==(const DecisionOpened&) const = default;
};
struct DecisionRoundOpened {  // a second round, after talking
  DecisionId decision;
  int round = 2;
  bool operator==(const DecisionRoundOpened&) const = default;
};
struct AnswerGiven {  // of one seat; a later answer of the same seat in the same round replaces it
  DecisionId decision;
  int round = 1;
  SeatId seat;
  std::vector<scenario::ChoiceId> choices;  // empty: abstained
  bool operator==(const AnswerGiven&) const = default;
};
struct CardsCounted {  // of the whole room, or of one group; a later count replaces it
  DecisionId decision;
  int round = 1;
  std::string group;  // empty: the whole room
  std::vector<std::pair<scenario::ChoiceId, int>> counts;
  int abstained = 0;
  bool operator==(const CardsCounted&) const = default;
};
struct DecisionRevealed {
  DecisionId decision;
  int round = 1;
  bool operator==(const DecisionRevealed&) const = default;
};
// One step of the play: the group's choice, a trainee's choice, or "go on" where nothing is decided.
struct StepTaken {
  PlayId play;
  DecisionId decision;  // empty in practice and where nothing was decided
  scenario::Answer answer;
  std::string reason;                 // in the group's words
  std::vector<std::string> dissents;  // minority reasons, without speakers
  bool operator==(const StepTaken&) const = default;
};
struct PlayRewound {
  PlayId play;
  int kept_steps = 0;  // the first so many steps stay
  bool operator==(const PlayRewound&) const = default;
};
struct PlayEnded {
  PlayId play;
  std::string ending;  // id of the ending reached; empty: broken off
  bool operator==(const PlayEnded&) const = default;
};

// ---- items ----

struct ItemDetails {
  ItemKind kind = ItemKind::kesulitan;
  std::string text;
  std::string theme;
  std::string case_step;  // id from the shared data, e.g. "penjangkauan"
  Tier tier = Tier::kelurahan;
  std::string programme_tag;
  bool operator==(const ItemDetails&) const = default;
};
struct ItemOrigin {  // where it arose; every part may be empty
  AgendaStepId step;
  PlayId play;
  scenario::NodeId node;
  DecisionId decision;  // a divided or harmful decision that became a topic
  std::string group;
  bool operator==(const ItemOrigin&) const = default;
};
struct ItemRaised {
  ItemId item;
  ItemDetails details;
  ItemOrigin origin;
  bool operator==(const ItemRaised&) const = default;
};
struct ItemEdited {  // the earlier wording stays in the history
  ItemId item;
  ItemDetails details;
  bool operator==(const ItemEdited&) const = default;
};
struct ItemsMerged {
  ItemId into;
  std::vector<ItemId> merged;
  bool operator==(const ItemsMerged&) const = default;
};
struct ItemSeparated {  // taken out of the item into which it had been merged
  ItemId item;
  bool operator==(const ItemSeparated&) const = default;
};
struct ItemArchived {
  ItemId item;
  bool archived = true;
  bool operator==(const ItemArchived&) const = default;
};
struct ItemsLinked {  // difficulty -> proposal and the like
  ItemId from;
  ItemId to;
  LinkKind kind = LinkKind::menjawab;
  bool linked = true;
  bool operator==(const ItemsLinked&) const = default;
};
struct LikenessDismissed {  // a person said that these two are not the same
  ItemId first;
  ItemId second;
  bool operator==(const LikenessDismissed&) const = default;
};

// ---- rating ----

struct RoundOpened {
  RoundId round;
  RatingMethod method = RatingMethod::gradients_five;
  AnswerMode mode = AnswerMode::cards;
  std::vector<ItemId> items;
  bool secret = false;  // seat by seat answers are shown as totals only
  bool final_round = false;
  bool operator==(const RoundOpened&) const = default;
};
struct RatingGiven {
  RoundId round;
  ItemId item;
  SeatId seat;
  int value = 0;  // within scale_of(method)
  bool operator==(const RatingGiven&) const = default;
};
struct RatingsCounted {  // a later count of the same item and group replaces it
  RoundId round;
  ItemId item;
  std::string group;        // empty: the whole room
  std::vector<int> counts;  // one per value of the scale, lowest first
  bool operator==(const RatingsCounted&) const = default;
};
struct RoundRevealed {
  RoundId round;
  bool operator==(const RoundRevealed&) const = default;
};
struct RoundClosed {
  RoundId round;
  bool operator==(const RoundClosed&) const = default;
};
struct ObjectionWritten {
  ObjectionId objection;
  RoundId round;
  ItemId item;
  ObjectionKind kind = ObjectionKind::keberatan;
  std::string text;  // in the group's words
  bool operator==(const ObjectionWritten&) const = default;
};
struct ObjectionSettled {
  ObjectionId objection;
  ObjectionState state = ObjectionState::answered;
  std::string answer;
  bool operator==(const ObjectionSettled&) const = default;
};

// ---- agreements ----

struct AgreementDetails {  // a row of the RTL; empty fields are allowed and marked
  std::string wording;
  std::string activity;     // kegiatan
  std::string responsible;  // penanggung jawab: a position or institution, never a private person
  std::string due;          // waktu, as said ("akhir Januari 2027") or a date
  std::optional<Date> due_date;
  std::string funds;      // sumber dana
  std::string indicator;  // tanda berhasil
  std::string monitor;    // siapa yang memantau
  std::string theme;
  std::string case_step;
  Tier tier = Tier::kelurahan;
  std::string programme_tag;
  bool operator==(const AgreementDetails&) const = default;
};
struct AgreementReached {
  AgreementId agreement;
  ItemId item;  // the proposal it grew from; may be empty
  AgreementDetails details;
  bool operator==(const AgreementReached&) const = default;
};
struct AgreementChanged {
  AgreementId agreement;
  AgreementDetails details;
  bool operator==(const AgreementChanged&) const = default;
};
struct AgreementConfirmed {  // read aloud, and the room said yes
  AgreementId agreement;
  bool operator==(const AgreementConfirmed&) const = default;
};
struct AgreementDropped {
  AgreementId agreement;
  std::string reason;
  bool operator==(const AgreementDropped&) const = default;
};
struct AgreementProgressed {
  AgreementId agreement;
  AgreementState state = AgreementState::belum;
  std::string note;
  bool operator==(const AgreementProgressed&) const = default;
};

// ---- the record itself ----

struct DocumentMade {
  std::string kind;    // "notulen"
  std::string format;  // "docx"
  std::string language;
  bool operator==(const DocumentMade&) const = default;
};
struct Undone {  // all facts with this group stop counting
  FactId group;
  bool operator==(const Undone&) const = default;
};
struct Redone {
  FactId group;
  bool operator==(const Redone&) const = default;
};

using FactBody =
    std::variant<SessionCreated, SessionDetailsChanged, AgendaSet, AgendaStepStarted, SessionClosed, SessionReopened,
                 SeatAdded, SeatChanged, SeatNamed, SeatPresenceSet, SeatRemoved, SeatErased, GroupsDrawn, PlayStarted,
                 DecisionOpened, DecisionRoundOpened, AnswerGiven, CardsCounted, DecisionRevealed, StepTaken,
                 PlayRewound, PlayEnded, ItemRaised, ItemEdited, ItemsMerged, ItemSeparated, ItemArchived, ItemsLinked,
                 LikenessDismissed, RoundOpened, RatingGiven, RatingsCounted, RoundRevealed, RoundClosed,
                 ObjectionWritten, ObjectionSettled, AgreementReached, AgreementChanged, AgreementConfirmed,
                 AgreementDropped, AgreementProgressed, DocumentMade, Undone, Redone>;

struct FactHeader {
  FactId id;  // "<device>.<sequence>"
  SessionId session;
  DeviceId device;
  std::int64_t sequence = 0;  // from 1, counts the facts that this device wrote in this library
  HybridTime time;
  ActorRole role = ActorRole::fasilitator;
  FactId group;  // id of the first fact of the same command: what one command did is undone as one
  bool operator==(const FactHeader&) const = default;
};

struct Fact {
  FactHeader header;
  FactBody body;
  bool operator==(const Fact&) const = default;
};

// Canonical order: time, then device, then sequence.
bool comes_before(const FactHeader& a, const FactHeader& b);

// The name of the kind as files know it: "item_raised". Also for an alternative's index in FactBody.
std::string_view kind_of(const FactBody& body);

}  // namespace rembug::session

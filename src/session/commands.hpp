// Commands: what somebody wishes to happen, in the imperative. decide() turns one into facts or refuses it in words.
//
// Ids of new things may be chosen by whoever sends the command (scripts, tests) or left empty: decide then makes one
// that no other laptop makes.
#pragma once

#include "session/facts.hpp"

namespace rembug::session {

struct CreateSession {
  SessionKind kind = SessionKind::fgd;
  SessionDetails details;
  bool demonstration = false;
  std::vector<AgendaStep> agenda;  // empty: the template of two hours
};
struct ChangeSessionDetails {
  SessionDetails details;
};
struct SetAgenda {
  std::vector<AgendaStep> steps;
};
struct StartAgendaStep {
  AgendaStepId step;
};
struct CloseSession {};
struct ReopenSession {
  std::string reason;
};

struct AddSeat {
  SeatId seat;
  SeatDetails details;
  std::string name;  // goes to the attendance list only; may be empty
  bool present = true;
};
struct ChangeSeat {
  SeatId seat;
  SeatDetails details;
};
struct NameSeat {
  SeatId seat;
  std::string name;
};
struct SetPresence {
  SeatId seat;
  bool present = true;
};
struct RemoveSeat {
  SeatId seat;
};
struct EraseName {
  SeatId seat;
};
struct DrawGroups {  // breakout groups of present participants, spread by kelurahan and organisation
  std::vector<std::string> groups;
  std::uint64_t seed = 0;
};

struct StartPlay {
  PlayId play;
  std::string scenario;
  std::uint64_t seed = 0;
  std::string role;
  std::optional<PlayId> try_from;
  int kept_steps = 0;
};
struct OpenDecision {  // at the play's current node
  PlayId play;
  DecisionId decision;
  AnswerMode mode = AnswerMode::cards;
};
struct OpenSecondRound {
  DecisionId decision;
};
struct GiveAnswer {
  DecisionId decision;
  SeatId seat;
  std::vector<scenario::ChoiceId> choices;
};
struct CountCards {
  DecisionId decision;
  std::string group;
  std::vector<std::pair<scenario::ChoiceId, int>> counts;
  int abstained = 0;
};
struct RevealDecision {
  DecisionId decision;
};
struct TakeStep {  // decides for the group or the trainee, or goes on from a node where nothing is decided
  PlayId play;
  DecisionId decision;
  scenario::Answer answer;
  std::string reason;
  std::vector<std::string> dissents;
};
struct RewindPlay {
  PlayId play;
  int keep_steps = 0;
};
struct EndPlay {
  PlayId play;
};

struct RaiseItem {
  ItemId item;
  ItemDetails details;
  ItemOrigin origin;  // step, play and node are filled in from what is going on where left empty
};
struct EditItem {
  ItemId item;
  ItemDetails details;
};
struct MergeItems {
  ItemId into;
  std::vector<ItemId> merged;
};
struct SeparateItem {
  ItemId item;
};
struct ArchiveItem {
  ItemId item;
  bool archived = true;
};
struct LinkItems {
  ItemId from;
  ItemId to;
  LinkKind kind = LinkKind::menjawab;
  bool linked = true;
};
struct DismissLikeness {
  ItemId first;
  ItemId second;
};

struct OpenRound {
  RoundId round;
  RatingMethod method = RatingMethod::gradients_five;
  AnswerMode mode = AnswerMode::cards;
  std::vector<ItemId> items;
  bool secret = false;
  bool final_round = false;
};
struct GiveRating {
  RoundId round;
  ItemId item;
  SeatId seat;
  int value = 0;
};
struct CountRatings {
  RoundId round;
  ItemId item;
  std::string group;
  std::vector<int> counts;
};
struct RevealRound {
  RoundId round;
};
struct CloseRound {
  RoundId round;
};
struct WriteObjection {
  ObjectionId objection;
  RoundId round;
  ItemId item;
  ObjectionKind kind = ObjectionKind::keberatan;
  std::string text;
};
struct SettleObjection {
  ObjectionId objection;
  ObjectionState state = ObjectionState::answered;
  std::string answer;
};

struct ReachAgreement {
  AgreementId agreement;
  ItemId item;
  AgreementDetails details;  // what is empty is taken from the item
};
struct ChangeAgreement {
  AgreementId agreement;
  AgreementDetails details;
};
struct ConfirmAgreement {
  AgreementId agreement;
};
struct DropAgreement {
  AgreementId agreement;
  std::string reason;
};
struct ProgressAgreement {
  AgreementId agreement;
  AgreementState state = AgreementState::belum;
  std::string note;
};

struct NoteDocument {
  std::string kind;
  std::string format;
  std::string language;
};
struct Undo {};
struct Redo {};

using CommandBody =
    std::variant<CreateSession, ChangeSessionDetails, SetAgenda, StartAgendaStep, CloseSession, ReopenSession, AddSeat,
                 ChangeSeat, NameSeat, SetPresence, RemoveSeat, EraseName, DrawGroups, StartPlay, OpenDecision,
                 OpenSecondRound, GiveAnswer, CountCards, RevealDecision, TakeStep, RewindPlay, EndPlay, RaiseItem,
                 EditItem, MergeItems, SeparateItem, ArchiveItem, LinkItems, DismissLikeness, OpenRound, GiveRating,
                 CountRatings, RevealRound, CloseRound, WriteObjection, SettleObjection, ReachAgreement,
                 ChangeAgreement, ConfirmAgreement, DropAgreement, ProgressAgreement, NoteDocument, Undo, Redo>;

struct Command {
  ActorRole role = ActorRole::fasilitator;
  CommandBody body;
};

}  // namespace rembug::session

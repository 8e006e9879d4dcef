// The members of commands, details and views as JSON names them, told once for reading and writing. Shared by the
// json_*.cpp files alone.
//
// describe(v, thing) calls v("name", thing.member) for each member, in the order in which files show them; details are
// flat. A visitor that reads gets mutable things, one that writes gets const ones.
//
// "role" is always who asks, so a seat's role is "seat_role" and a trainee's "play_role".
#pragma once

#include <array>
#include <concepts>
#include <string_view>
#include <type_traits>
#include <utility>

#include "session/commands.hpp"
#include "session/view.hpp"

namespace rembug::session::json_fields {

// In the order of CommandBody's alternatives.
inline constexpr std::array<std::string_view, 44> k_command_names{"CreateSession",
                                                                  "ChangeSessionDetails",
                                                                  "SetAgenda",
                                                                  "StartAgendaStep",
                                                                  "CloseSession",
                                                                  "ReopenSession",
                                                                  "AddSeat",
                                                                  "ChangeSeat",
                                                                  "NameSeat",
                                                                  "SetPresence",
                                                                  "RemoveSeat",
                                                                  "EraseName",
                                                                  "DrawGroups",
                                                                  "StartPlay",
                                                                  "OpenDecision",
                                                                  "OpenSecondRound",
                                                                  "GiveAnswer",
                                                                  "CountCards",
                                                                  "RevealDecision",
                                                                  "TakeStep",
                                                                  "RewindPlay",
                                                                  "EndPlay",
                                                                  "RaiseItem",
                                                                  "EditItem",
                                                                  "MergeItems",
                                                                  "SeparateItem",
                                                                  "ArchiveItem",
                                                                  "LinkItems",
                                                                  "DismissLikeness",
                                                                  "OpenRound",
                                                                  "GiveRating",
                                                                  "CountRatings",
                                                                  "RevealRound",
                                                                  "CloseRound",
                                                                  "WriteObjection",
                                                                  "SettleObjection",
                                                                  "ReachAgreement",
                                                                  "ChangeAgreement",
                                                                  "ConfirmAgreement",
                                                                  "DropAgreement",
                                                                  "ProgressAgreement",
                                                                  "NoteDocument",
                                                                  "Undo",
                                                                  "Redo"};
static_assert(k_command_names.size() == std::variant_size_v<CommandBody>);

template <class T, class U>
concept like = std::same_as<std::remove_const_t<T>, U>;

// Minutes after midnight that are written "19:00".
template <class OptionalInt>
struct Clock {
  OptionalInt& minutes;
};
template <class OptionalInt>
Clock(OptionalInt&) -> Clock<OptionalInt>;

// ---- details shared by commands and views --------------------------------------------------------------------------

void describe(auto& v, like<AgendaStep> auto& x) {
  v("id", x.id)("kind", x.kind)("title", x.title)("minutes", x.minutes);
}
void describe(auto& v, like<SessionDetails> auto& x) {
  v("title", x.title)("kecamatan", x.kecamatan)("kelurahan", x.kelurahan)("venue", x.venue)("date", x.date);
  v("starts_at", Clock{x.starts_at})("organiser", x.organiser);
}
void describe(auto& v, like<SeatDetails> auto& x) {
  v("organisation", x.organisation)("seat_role", x.role)("group", x.group)("kelurahan", x.kelurahan);
}
void describe(auto& v, like<scenario::FieldEntry> auto& x) {
  v("field", x.field)("value", x.value);
}
void describe(auto& v, like<scenario::Answer> auto& x) {
  v("node", x.node)("choices", x.choices)("fields", x.fields);
}
void describe(auto& v, like<ItemDetails> auto& x) {
  v("kind", x.kind)("text", x.text)("theme", x.theme)("case_step", x.case_step)("tier", x.tier);
  v("programme_tag", x.programme_tag);
}
void describe(auto& v, like<ItemOrigin> auto& x) {
  v("step", x.step)("play", x.play)("node", x.node)("decision", x.decision)("group", x.group);
}
void describe(auto& v, like<AgreementDetails> auto& x) {
  v("wording", x.wording)("activity", x.activity)("responsible", x.responsible)("due", x.due)("due_date", x.due_date);
  v("funds", x.funds)("indicator", x.indicator)("monitor", x.monitor)("theme", x.theme)("case_step", x.case_step);
  v("tier", x.tier)("programme_tag", x.programme_tag);
}

// ---- commands ------------------------------------------------------------------------------------------------------

void describe(auto& v, like<CreateSession> auto& x) {
  v("kind", x.kind);
  describe(v, x.details);
  v("demonstration", x.demonstration)("agenda", x.agenda);
}
void describe(auto& v, like<ChangeSessionDetails> auto& x) {
  describe(v, x.details);
}
void describe(auto& v, like<SetAgenda> auto& x) {
  v("steps", x.steps);
}
void describe(auto& v, like<StartAgendaStep> auto& x) {
  v("step", x.step);
}
void describe(auto&, like<CloseSession> auto&) {}
void describe(auto& v, like<ReopenSession> auto& x) {
  v("reason", x.reason);
}

void describe(auto& v, like<AddSeat> auto& x) {
  v("seat", x.seat);
  describe(v, x.details);
  v("name", x.name)("present", x.present);
}
void describe(auto& v, like<ChangeSeat> auto& x) {
  v("seat", x.seat);
  describe(v, x.details);
}
void describe(auto& v, like<NameSeat> auto& x) {
  v("seat", x.seat)("name", x.name);
}
void describe(auto& v, like<SetPresence> auto& x) {
  v("seat", x.seat)("present", x.present);
}
void describe(auto& v, like<RemoveSeat> auto& x) {
  v("seat", x.seat);
}
void describe(auto& v, like<EraseName> auto& x) {
  v("seat", x.seat);
}
void describe(auto& v, like<DrawGroups> auto& x) {
  v("groups", x.groups)("seed", x.seed);
}

void describe(auto& v, like<StartPlay> auto& x) {
  v("play", x.play)("scenario", x.scenario)("seed", x.seed)("play_role", x.role)("try_from", x.try_from);
  v("kept_steps", x.kept_steps);
}
void describe(auto& v, like<OpenDecision> auto& x) {
  v("play", x.play)("decision", x.decision)("mode", x.mode);
}
void describe(auto& v, like<OpenSecondRound> auto& x) {
  v("decision", x.decision);
}
void describe(auto& v, like<GiveAnswer> auto& x) {
  v("decision", x.decision)("seat", x.seat)("choices", x.choices);
}
void describe(auto& v, like<CountCards> auto& x) {
  v("decision", x.decision)("group", x.group)("counts", x.counts)("abstained", x.abstained);
}
void describe(auto& v, like<RevealDecision> auto& x) {
  v("decision", x.decision);
}
void describe(auto& v, like<TakeStep> auto& x) {
  v("play", x.play)("decision", x.decision);
  describe(v, x.answer);
  v("reason", x.reason)("dissents", x.dissents);
}
void describe(auto& v, like<RewindPlay> auto& x) {
  v("play", x.play)("keep_steps", x.keep_steps);
}
void describe(auto& v, like<EndPlay> auto& x) {
  v("play", x.play);
}

void describe(auto& v, like<RaiseItem> auto& x) {
  v("item", x.item);
  describe(v, x.details);
  describe(v, x.origin);
}
void describe(auto& v, like<EditItem> auto& x) {
  v("item", x.item);
  describe(v, x.details);
}
void describe(auto& v, like<MergeItems> auto& x) {
  v("into", x.into)("merged", x.merged);
}
void describe(auto& v, like<SeparateItem> auto& x) {
  v("item", x.item);
}
void describe(auto& v, like<ArchiveItem> auto& x) {
  v("item", x.item)("archived", x.archived);
}
void describe(auto& v, like<LinkItems> auto& x) {
  v("from", x.from)("to", x.to)("kind", x.kind)("linked", x.linked);
}
void describe(auto& v, like<DismissLikeness> auto& x) {
  v("first", x.first)("second", x.second);
}

void describe(auto& v, like<OpenRound> auto& x) {
  v("round", x.round)("method", x.method)("mode", x.mode)("items", x.items)("secret", x.secret);
  v("final_round", x.final_round);
}
void describe(auto& v, like<GiveRating> auto& x) {
  v("round", x.round)("item", x.item)("seat", x.seat)("value", x.value);
}
void describe(auto& v, like<CountRatings> auto& x) {
  v("round", x.round)("item", x.item)("group", x.group)("counts", x.counts);
}
void describe(auto& v, like<RevealRound> auto& x) {
  v("round", x.round);
}
void describe(auto& v, like<CloseRound> auto& x) {
  v("round", x.round);
}
void describe(auto& v, like<WriteObjection> auto& x) {
  v("objection", x.objection)("round", x.round)("item", x.item)("kind", x.kind)("text", x.text);
}
void describe(auto& v, like<SettleObjection> auto& x) {
  v("objection", x.objection)("state", x.state)("answer", x.answer);
}

void describe(auto& v, like<ReachAgreement> auto& x) {
  v("agreement", x.agreement)("item", x.item);
  describe(v, x.details);
}
void describe(auto& v, like<ChangeAgreement> auto& x) {
  v("agreement", x.agreement);
  describe(v, x.details);
}
void describe(auto& v, like<ConfirmAgreement> auto& x) {
  v("agreement", x.agreement);
}
void describe(auto& v, like<DropAgreement> auto& x) {
  v("agreement", x.agreement)("reason", x.reason);
}
void describe(auto& v, like<ProgressAgreement> auto& x) {
  v("agreement", x.agreement)("state", x.state)("note", x.note);
}

void describe(auto& v, like<NoteDocument> auto& x) {
  v("kind", x.kind)("format", x.format)("language", x.language);
}
void describe(auto&, like<Undo> auto&) {}
void describe(auto&, like<Redo> auto&) {}

// ---- views: written, never read ------------------------------------------------------------------------------------

void describe(auto& v, const HybridTime& x) {
  v("ms", x.ms)("counter", x.counter);
}
void describe(auto& v, const AgendaStepView& x) {
  describe(v, x.step);
  v("started_at", x.started_at)("ended_at", x.ended_at)("spent_ms", x.spent_ms);
}
void describe(auto& v, const SeatView& x) {
  v("id", x.id);
  describe(v, x.details);
  v("present", x.present)("erased", x.erased);
}
void describe(auto& v, const DecisionRoundView& x) {
  v("number", x.number)("revealed", x.revealed)("tally", x.tally)("abstained", x.abstained)("answered", x.answered);
  v("by_group", x.by_group)("by_seat", x.by_seat);
}
void describe(auto& v, const DecisionView& x) {
  v("id", x.id)("play", x.play)("node", x.node)("mode", x.mode)("shown", x.shown)("present", x.present);
  v("rounds", x.rounds)("taken", x.taken)("chosen", x.chosen)("reason", x.reason)("dissents", x.dissents);
  v("divided", x.divided);
}
void describe(auto& v, const PlayView& x) {
  v("id", x.id)("scenario", x.scenario)("version", x.version)("content_hash", x.content_hash)("seed", x.seed);
  v("play_role", x.role)("steps", x.steps)("decisions", x.decisions)("open_decision", x.open_decision);
  v("ended", x.ended)("ending", x.ending)("started_at", x.started_at)("last_at", x.last_at);
}
void describe(auto& v, const std::pair<ItemId, LinkKind>& x) {
  v("item", x.first)("kind", x.second);
}
void describe(auto& v, const std::pair<ItemId, ItemId>& x) {
  v("first", x.first)("second", x.second);
}
void describe(auto& v, const ItemView& x) {
  v("id", x.id);
  describe(v, x.details);
  v("origin", x.origin)("earlier_wordings", x.earlier_wordings)("merged", x.merged)("merged_into", x.merged_into);
  v("archived", x.archived)("links", x.links)("agreement", x.agreement)("times_raised", x.times_raised);
  v("raised_at", x.raised_at);
}
void describe(auto& v, const ObjectionView& x) {
  v("id", x.id)("round", x.round)("item", x.item)("kind", x.kind)("text", x.text)("state", x.state);
  v("answer", x.answer);
}
void describe(auto& v, const consensus::AgreementResult& x) {
  v("outcome", x.outcome)("reason", x.reason);
}
void describe(auto& v, const RatedItemView& x) {
  v("item", x.item)("wording", x.wording)("counts", x.counts)("answered", x.answered)("by_group", x.by_group);
  v("by_seat", x.by_seat)("result", x.result);
}
void describe(auto& v, const RoundView& x) {
  v("id", x.id)("method", x.method)("mode", x.mode)("secret", x.secret)("final_round", x.final_round);
  v("present", x.present)("revealed", x.revealed)("closed", x.closed);
  if (!x.secret) {
    v("items", x.items);
    return;
  }
  std::vector<RatedItemView> totals = x.items;
  for (RatedItemView& rated : totals) rated.by_seat.clear();
  v("items", totals);
}
void describe(auto& v, const AgreementView& x) {
  v("id", x.id)("item", x.item);
  describe(v, x.details);
  v("earlier_wordings", x.earlier_wordings)("confirmed", x.confirmed)("dropped", x.dropped);
  v("drop_reason", x.drop_reason)("state", x.state)("progress_note", x.progress_note)("objections", x.objections);
  v("missing", x.missing);
}
void describe(auto& v, const DocumentMade& x) {
  v("kind", x.kind)("format", x.format)("language", x.language);
}
void describe(auto& v, const HistoryEntry& x) {
  v("group", x.group)("device", x.device)("kind", x.kind)("undone", x.undone)("redoable", x.redoable);
}
void describe(auto& v, const SessionView& x) {
  v("id", x.id)("kind", x.kind);
  describe(v, x.details);
  v("demonstration", x.demonstration)("exists", x.exists)("closed", x.closed)("agenda", x.agenda);
  v("current_step", x.current_step)("seats", x.seats)("groups", x.groups)("plays", x.plays);
  v("decisions", x.decisions)("items", x.items)("rounds", x.rounds)("objections", x.objections);
  v("agreements", x.agreements)("not_alike", x.not_alike)("documents", x.documents)("history", x.history);
  v("fact_count", x.fact_count)("last_time", x.last_time)("created_at", x.created_at)("closed_at", x.closed_at);
}

}  // namespace rembug::session::json_fields

// The one description of every fact's members as columns. Inserting, reading, checking and the test of the schema are
// all driven by it, so a new fact needs an overload here and a table in sql/.
//
// columns(v, fact) calls v("column", member) for each column of the kind's table and v.list("part", members) for each
// table of parts, which is called <kind>_<part> and has the columns `fact`, `position` and those of its element.
// Columns are called as members are, except where SQL has the word for itself (group: grp, from: from_item).
#pragma once

#include <concepts>
#include <type_traits>
#include <utility>

#include "session/facts.hpp"

namespace rembug::store::facts {

using namespace session;  // NOLINT: this header is about nothing else

template <class T, class U>
concept like = std::same_as<std::remove_const_t<T>, U>;

// ---- what several facts have in common ------------------------------------------------------------------------------

void columns(auto& v, like<SessionDetails> auto& x) {
  v("title", x.title)("kecamatan", x.kecamatan)("kelurahan", x.kelurahan)("venue", x.venue)("date", x.date);
  v("starts_at", x.starts_at)("organiser", x.organiser);
}
void columns(auto& v, like<SeatDetails> auto& x) {
  v("organisation", x.organisation)("seat_role", x.role)("grp", x.group)("kelurahan", x.kelurahan);
}
void columns(auto& v, like<ItemDetails> auto& x) {
  v("kind", x.kind)("text", x.text)("theme", x.theme)("case_step", x.case_step)("tier", x.tier);
  v("programme_tag", x.programme_tag);
}
void columns(auto& v, like<ItemOrigin> auto& x) {
  v("step", x.step)("play", x.play)("node", x.node)("decision", x.decision)("grp", x.group);
}
void columns(auto& v, like<AgreementDetails> auto& x) {
  v("wording", x.wording)("activity", x.activity)("responsible", x.responsible)("due", x.due)("due_date", x.due_date);
  v("funds", x.funds)("indicator", x.indicator)("monitor", x.monitor)("theme", x.theme)("case_step", x.case_step);
  v("tier", x.tier)("programme_tag", x.programme_tag);
}

// ---- elements of lists ----------------------------------------------------------------------------------------------

void columns(auto& v, like<AgendaStep> auto& x) {
  v("id", x.id)("kind", x.kind)("title", x.title)("minutes", x.minutes);
}
void columns(auto& v, like<scenario::FieldEntry> auto& x) {
  v("field", x.field)("value", x.value);
}
void columns(auto& v, like<std::pair<SeatId, std::string>> auto& x) {
  v("seat", x.first)("grp", x.second);
}
void columns(auto& v, like<std::pair<scenario::ChoiceId, int>> auto& x) {
  v("choice", x.first)("people", x.second);
}
void columns(auto& v, like<scenario::ChoiceId> auto& x) {
  v("choice", x);
}
void columns(auto& v, like<ItemId> auto& x) {
  v("item", x);
}
void columns(auto& v, like<std::string> auto& x) {
  v("text", x);
}
void columns(auto& v, like<int> auto& x) {
  v("people", x);
}

// ---- the session ----------------------------------------------------------------------------------------------------

void columns(auto& v, like<SessionCreated> auto& x) {
  v("kind", x.kind);
  columns(v, x.details);
  v("demonstration", x.demonstration);
}
void columns(auto& v, like<SessionDetailsChanged> auto& x) {
  columns(v, x.details);
}
void columns(auto& v, like<AgendaSet> auto& x) {
  v.list("step", x.steps);
}
void columns(auto& v, like<AgendaStepStarted> auto& x) {
  v("step", x.step);
}
void columns(auto&, like<SessionClosed> auto&) {}
void columns(auto& v, like<SessionReopened> auto& x) {
  v("reason", x.reason);
}

// ---- seats ----------------------------------------------------------------------------------------------------------

void columns(auto& v, like<SeatAdded> auto& x) {
  v("seat", x.seat);
  columns(v, x.details);
}
void columns(auto& v, like<SeatChanged> auto& x) {
  v("seat", x.seat);
  columns(v, x.details);
}
void columns(auto& v, like<SeatNamed> auto& x) {
  v("seat", x.seat);
}
void columns(auto& v, like<SeatPresenceSet> auto& x) {
  v("seat", x.seat)("present", x.present);
}
void columns(auto& v, like<SeatRemoved> auto& x) {
  v("seat", x.seat);
}
void columns(auto& v, like<SeatErased> auto& x) {
  v("seat", x.seat);
}
void columns(auto& v, like<GroupsDrawn> auto& x) {
  v("seed", x.seed);
  v.list("seat", x.groups);
}

// ---- playing a scenario ---------------------------------------------------------------------------------------------

void columns(auto& v, like<PlayStarted> auto& x) {
  v("play", x.play)("scenario", x.scenario)("version", x.version)("content_hash", x.content_hash)("seed", x.seed);
  v("play_role", x.role)("tried_from", x.tried_from)("kept_steps", x.kept_steps);
}
void columns(auto& v, like<DecisionOpened> auto& x) {
  v("play", x.play)("decision", x.decision)("node", x.node)("mode", x.mode);
  v.list("choice", x.shown);
}
void columns(auto& v, like<DecisionRoundOpened> auto& x) {
  v("decision", x.decision)("round", x.round);
}
void columns(auto& v, like<AnswerGiven> auto& x) {
  v("decision", x.decision)("round", x.round)("seat", x.seat);
  v.list("choice", x.choices);
}
void columns(auto& v, like<CardsCounted> auto& x) {
  v("decision", x.decision)("round", x.round)("grp", x.group)("abstained", x.abstained);
  v.list("choice", x.counts);
}
void columns(auto& v, like<DecisionRevealed> auto& x) {
  v("decision", x.decision)("round", x.round);
}
void columns(auto& v, like<StepTaken> auto& x) {
  v("play", x.play)("decision", x.decision)("node", x.answer.node)("reason", x.reason);
  v.list("choice", x.answer.choices).list("field", x.answer.fields).list("dissent", x.dissents);
}
void columns(auto& v, like<PlayRewound> auto& x) {
  v("play", x.play)("kept_steps", x.kept_steps);
}
void columns(auto& v, like<PlayEnded> auto& x) {
  v("play", x.play)("ending", x.ending);
}

// ---- items ----------------------------------------------------------------------------------------------------------

void columns(auto& v, like<ItemRaised> auto& x) {
  v("item", x.item);
  columns(v, x.details);
  columns(v, x.origin);
}
void columns(auto& v, like<ItemEdited> auto& x) {
  v("item", x.item);
  columns(v, x.details);
}
void columns(auto& v, like<ItemsMerged> auto& x) {
  v("into_item", x.into);
  v.list("item", x.merged);
}
void columns(auto& v, like<ItemSeparated> auto& x) {
  v("item", x.item);
}
void columns(auto& v, like<ItemArchived> auto& x) {
  v("item", x.item)("archived", x.archived);
}
void columns(auto& v, like<ItemsLinked> auto& x) {
  v("from_item", x.from)("to_item", x.to)("kind", x.kind)("linked", x.linked);
}
void columns(auto& v, like<LikenessDismissed> auto& x) {
  v("first_item", x.first)("second_item", x.second);
}

// ---- rating ---------------------------------------------------------------------------------------------------------

void columns(auto& v, like<RoundOpened> auto& x) {
  v("round", x.round)("method", x.method)("mode", x.mode)("secret", x.secret)("final_round", x.final_round);
  v.list("item", x.items);
}
void columns(auto& v, like<RatingGiven> auto& x) {
  v("round", x.round)("item", x.item)("seat", x.seat)("value", x.value);
}
void columns(auto& v, like<RatingsCounted> auto& x) {
  v("round", x.round)("item", x.item)("grp", x.group);
  v.list("value", x.counts);
}
void columns(auto& v, like<RoundRevealed> auto& x) {
  v("round", x.round);
}
void columns(auto& v, like<RoundClosed> auto& x) {
  v("round", x.round);
}
void columns(auto& v, like<ObjectionWritten> auto& x) {
  v("objection", x.objection)("round", x.round)("item", x.item)("kind", x.kind)("text", x.text);
}
void columns(auto& v, like<ObjectionSettled> auto& x) {
  v("objection", x.objection)("state", x.state)("answer", x.answer);
}

// ---- agreements -----------------------------------------------------------------------------------------------------

void columns(auto& v, like<AgreementReached> auto& x) {
  v("agreement", x.agreement)("item", x.item);
  columns(v, x.details);
}
void columns(auto& v, like<AgreementChanged> auto& x) {
  v("agreement", x.agreement);
  columns(v, x.details);
}
void columns(auto& v, like<AgreementConfirmed> auto& x) {
  v("agreement", x.agreement);
}
void columns(auto& v, like<AgreementDropped> auto& x) {
  v("agreement", x.agreement)("reason", x.reason);
}
void columns(auto& v, like<AgreementProgressed> auto& x) {
  v("agreement", x.agreement)("state", x.state)("note", x.note);
}

// ---- the record itself ----------------------------------------------------------------------------------------------

void columns(auto& v, like<DocumentMade> auto& x) {
  v("kind", x.kind)("format", x.format)("language", x.language);
}
void columns(auto& v, like<Undone> auto& x) {
  v("undone_grp", x.group);
}
void columns(auto& v, like<Redone> auto& x) {
  v("redone_grp", x.group);
}

}  // namespace rembug::store::facts

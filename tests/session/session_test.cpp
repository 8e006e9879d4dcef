#include "support/session_builder.hpp"

using namespace rembug;
using namespace rembug::session;
using rembug::session::test::SessionBuilder;

TEST_CASE("a new session has the agenda of two hours and has not begun") {
  const SessionBuilder evening;
  const SessionView& view = evening.view();
  CHECK(view.exists);
  CHECK(view.id == SessionId{"sesi-1"});
  CHECK(view.details.kelurahan == "Kauman");
  CHECK(view.created_at == evening.now());
  CHECK(view.current_step.empty());
  REQUIRE(view.agenda.size() == 8);
  int minutes = 0;
  for (const AgendaStepView& step : view.agenda) minutes += step.step.minutes;
  CHECK(minutes == 120);
  CHECK(view.agenda[3].step.kind == StepKind::papan);
}

TEST_CASE("practice has no agenda unless it is given one") {
  CHECK(SessionBuilder(SessionKind::latihan).view().agenda.empty());
}

TEST_CASE("nothing happens in a session that was never created") {
  const Context context{.session = SessionId{"sesi-9"}, .device = DeviceId{"laptop-a"}, .now = 1};
  const auto decided = decide({}, {.body = CloseSession{}}, context);
  REQUIRE(!decided);
  CHECK(decided.problem() == Problem{"session_unknown", {{"session", "sesi-9"}}});
}

TEST_CASE("a session is created once") {
  CHECK(SessionBuilder().refused(CreateSession{}).code == "session_exists");
}

TEST_CASE("facts carry the laptop, its sequence, a growing time and the command's group") {
  SessionBuilder evening;
  evening.at(5'000).does(AddSeat{.present = false});  // a clock that was set back
  const std::vector<Fact>& facts = evening.facts();
  REQUIRE(facts.size() == 4);
  CHECK(facts[0].header.id == FactId{"laptop-a.1"});
  CHECK(facts[1].header.group == facts[0].header.id);
  CHECK(facts[2].header.group == facts[2].header.id);
  CHECK(facts[3].header.group == facts[2].header.id);
  CHECK(facts[3].header.sequence == 4);
  for (std::size_t i = 1; i < facts.size(); ++i) CHECK(facts[i - 1].header.time < facts[i].header.time);
}

TEST_CASE("texts are trimmed, and what no minutes can hold is refused") {
  SessionBuilder evening;
  evening.does(ChangeSessionDetails{{.title = "  Rembug \n", .venue = "Aula"}});
  CHECK(evening.view().details.title == "Rembug");
  CHECK(evening.refused(ChangeSessionDetails{{.title = "a\nb"}}).code == "text_control");
  CHECK(evening.refused(ChangeSessionDetails{{.title = "a\xFF"}}).code == "text_not_utf8");
  CHECK(evening.refused(ChangeSessionDetails{{.title = std::string(201, 'x')}}).values ==
        Values{{"field", "title"}, {"length", "201"}, {"limit", "200"}});
  CHECK(evening.refused(ChangeSessionDetails{{.date = Date{2026, 2, 30}}}).code == "date_impossible");
  CHECK(evening.refused(ChangeSessionDetails{{.starts_at = 1440}}).code == "clock_impossible");
}

TEST_CASE("coming back to an agenda step adds up the time spent in it") {
  SessionBuilder evening;
  const AgendaStepId board{"papan"};
  const UtcMs begin = evening.now();
  evening.at(begin + 100'000).does(StartAgendaStep{board});
  evening.at(begin + 160'000).does(StartAgendaStep{AgendaStepId{"penilaian"}});
  CHECK(evening.view().current_step == AgendaStepId{"penilaian"});
  evening.at(begin + 200'000).does(StartAgendaStep{board});
  const AgendaStepView& step = *evening.view().step(board);
  CHECK(step.spent_ms == 60'000);
  CHECK(!step.ended_at);
  CHECK(evening.view().step(AgendaStepId{"penilaian"})->ended_at == step.started_at);
  CHECK(evening.refused(StartAgendaStep{board}).code == "step_running");
  CHECK(evening.refused(StartAgendaStep{AgendaStepId{"senam"}}).code == "step_unknown");
}

TEST_CASE("a new agenda keeps the time of the steps that stay, and the step under way must stay") {
  SessionBuilder evening;
  evening.does(StartAgendaStep{AgendaStepId{"papan"}});
  CHECK(evening.refused(SetAgenda{{{.id = AgendaStepId{"penutup"}, .kind = StepKind::penutup}}}).code ==
        "step_running");
  evening.does(SetAgenda{{{.kind = StepKind::lain, .title = "Makan"},
                          {.id = AgendaStepId{"papan"}, .kind = StepKind::papan, .minutes = 30}}});
  REQUIRE(evening.view().agenda.size() == 2);
  CHECK(!evening.view().agenda[0].step.id.empty());
  CHECK(evening.view().agenda[1].step.minutes == 30);
  CHECK(evening.view().agenda[1].started_at.has_value());
  CHECK(evening.refused(SetAgenda{{{.minutes = 601}}}).code == "minutes_out_of_range");
  CHECK(evening.refused(SetAgenda{{{.id = AgendaStepId{"a"}}, {.id = AgendaStepId{"a"}}}}).code == "id_taken");
}

TEST_CASE("a closed session takes only what may follow an evening") {
  SessionBuilder evening;
  evening.seats(1).does(ReachAgreement{.agreement = AgreementId{"a1"}, .details = {.wording = "Piket"}});
  evening.does(StartAgendaStep{AgendaStepId{"penutup"}}).does(CloseSession{});
  CHECK(evening.view().closed);
  CHECK(evening.view().closed_at == evening.now());
  CHECK(evening.view().step(AgendaStepId{"penutup"})->ended_at == evening.now());
  CHECK(evening.refused(CloseSession{}).code == "session_closed");
  CHECK(evening.refused(RaiseItem{.details = {.text = "Terlambat"}}).code == "session_closed");
  evening.does(ProgressAgreement{AgreementId{"a1"}, AgreementState::berjalan, "Sudah dua kali"});
  evening.does(EraseName{SeatId{"s1"}});
  evening.does(NoteDocument{"notulen", "docx", "id"});
  evening.does(ReopenSession{"Salah tekan"});
  CHECK(!evening.view().closed);
  CHECK(evening.refused(ReopenSession{}).code == "session_not_closed");
}

TEST_CASE("from their seats people answer, rate, object and propose, and nothing else") {
  SessionBuilder evening;
  evening.does(RaiseItem{.details = {.text = "Jam buka posko"}}, ActorRole::peserta);
  CHECK(evening.refused(CloseSession{}, ActorRole::peserta).code == "role_not_allowed");
  SessionBuilder practice(SessionKind::latihan);
  practice.does(CloseSession{}, ActorRole::peserta);
}

TEST_CASE("documents made are listed") {
  SessionBuilder evening;
  evening.does(NoteDocument{"notulen", "docx", "id"});
  REQUIRE(evening.view().documents.size() == 1);
  CHECK(evening.view().documents[0].format == "docx");
  CHECK(evening.refused(NoteDocument{}).code == "text_empty");
}

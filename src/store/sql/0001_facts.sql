-- The facts of sessions: one row of `fact` each, and one row of the table that is called like its kind. Nothing here
-- is ever changed or removed (0003); a correction is another fact. A list inside a fact has a table of its own,
-- <kind>_<part>, whose `position` counts from 0. Ids are texts of letters, digits, _ . and -; '' means none.

CREATE TABLE fact_kind (  -- what can happen
  name TEXT NOT NULL PRIMARY KEY  -- of the kind and of its table
) STRICT, WITHOUT ROWID;
INSERT INTO fact_kind (name) VALUES
  ('session_created'), ('session_details_changed'), ('agenda_set'), ('agenda_step_started'), ('session_closed'),
  ('session_reopened'), ('seat_added'), ('seat_changed'), ('seat_named'), ('seat_presence_set'), ('seat_removed'),
  ('seat_erased'), ('groups_drawn'), ('play_started'), ('decision_opened'), ('decision_round_opened'),
  ('answer_given'), ('cards_counted'), ('decision_revealed'), ('step_taken'), ('play_rewound'), ('play_ended'),
  ('item_raised'), ('item_edited'), ('items_merged'), ('item_separated'), ('item_archived'), ('items_linked'),
  ('likeness_dismissed'), ('round_opened'), ('rating_given'), ('ratings_counted'), ('round_revealed'),
  ('round_closed'), ('objection_written'), ('objection_settled'), ('agreement_reached'), ('agreement_changed'),
  ('agreement_confirmed'), ('agreement_dropped'), ('agreement_progressed'), ('document_made'), ('undone'), ('redone');

CREATE TABLE fact (  -- the spine: what all facts have
  n INTEGER PRIMARY KEY,  -- number of the row in this file; nothing outside the file speaks of it
  id TEXT NOT NULL UNIQUE CHECK (id = device || '.' || sequence),  -- the same in every file that holds the fact
  session TEXT NOT NULL CHECK (length(session) BETWEEN 1 AND 64),  -- the session that it is part of
  device TEXT NOT NULL CHECK (length(device) BETWEEN 1 AND 64),  -- the laptop that wrote it
  sequence INTEGER NOT NULL CHECK (sequence >= 1),  -- counts the facts that this laptop wrote
  ms INTEGER NOT NULL CHECK (ms BETWEEN 0 AND 4102444800000),  -- UTC milliseconds since 1970; never goes back
  counter INTEGER NOT NULL CHECK (counter BETWEEN 0 AND 2147483647),  -- orders facts of one millisecond
  role TEXT NOT NULL CHECK (role IN ('fasilitator', 'notulis', 'peserta', 'program')),  -- who gave the command
  grp TEXT NOT NULL REFERENCES fact (id),  -- first fact of the same command: what one command did is undone as one
  kind TEXT NOT NULL REFERENCES fact_kind (name)  -- name of the table that holds the rest
) STRICT;

-- Canonical order: by this, every laptop that holds the same facts shows the same.
CREATE INDEX fact_in_order ON fact (session, ms, counter, device, sequence);
CREATE INDEX fact_by_kind ON fact (session, kind);
CREATE INDEX fact_by_device ON fact (device, sequence);

-- ---- The session --------------------------------------------------------------------------------------------------

CREATE TABLE session_created (  -- A session began to exist.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  kind TEXT NOT NULL CHECK (kind IN ('fgd', 'latihan')),  -- evening with a room, or practice
  title TEXT NOT NULL CHECK (length(title) <= 200),  -- what the evening is called
  kecamatan TEXT NOT NULL CHECK (length(kecamatan) <= 200),  -- district
  kelurahan TEXT NOT NULL CHECK (length(kelurahan) <= 200),  -- ward
  venue TEXT NOT NULL CHECK (length(venue) <= 200),  -- where the room is
  date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),  -- day of the session, or NULL
  starts_at INTEGER CHECK (starts_at BETWEEN 0 AND 1439),  -- minutes after midnight, local, or NULL
  organiser TEXT NOT NULL CHECK (length(organiser) <= 200),  -- an institution, never a person
  -- 1: a scripted evening, marked as such wherever it is shown
  demonstration INTEGER NOT NULL CHECK (demonstration IN (0, 1))
) STRICT;

CREATE TABLE session_details_changed (  -- Title, place or time were corrected.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  title TEXT NOT NULL CHECK (length(title) <= 200),  -- what the evening is called
  kecamatan TEXT NOT NULL CHECK (length(kecamatan) <= 200),  -- district
  kelurahan TEXT NOT NULL CHECK (length(kelurahan) <= 200),  -- ward
  venue TEXT NOT NULL CHECK (length(venue) <= 200),  -- where the room is
  date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),  -- day of the session, or NULL
  starts_at INTEGER CHECK (starts_at BETWEEN 0 AND 1439),  -- minutes after midnight, local, or NULL
  organiser TEXT NOT NULL CHECK (length(organiser) <= 200)  -- an institution, never a person
) STRICT;

CREATE TABLE agenda_set (  -- The agenda was set anew; its steps stand in agenda_set_step.
  fact INTEGER PRIMARY KEY REFERENCES fact (n)  -- the fact
) STRICT;

CREATE TABLE agenda_set_step (  -- A step of an agenda.
  fact INTEGER NOT NULL REFERENCES agenda_set (fact),  -- the fact
  position INTEGER NOT NULL CHECK (position >= 0),  -- from 0
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),  -- name of the step
  -- what is done in it
  kind TEXT NOT NULL CHECK (kind IN (
    'pembukaan', 'aturan', 'skenario', 'papan', 'penilaian', 'kesepakatan', 'baca_ulang', 'penutup', 'lain')),
  title TEXT NOT NULL CHECK (length(title) <= 200),  -- as the facilitator words it; '': the usual word for its kind
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 600),  -- planned
  PRIMARY KEY (fact, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE agenda_step_started (  -- A step began; the one before it ended at this moment.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  step TEXT NOT NULL CHECK (length(step) BETWEEN 1 AND 64)  -- agenda step
) STRICT;

CREATE TABLE session_closed (  -- The session was closed.
  fact INTEGER PRIMARY KEY REFERENCES fact (n)  -- the fact
) STRICT;

CREATE TABLE session_reopened (  -- A closed session was opened again.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  reason TEXT NOT NULL CHECK (length(reason) <= 2000)  -- why
) STRICT;

-- ---- Seats --------------------------------------------------------------------------------------------------------

CREATE TABLE seat_added (  -- A person took a place.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  seat TEXT NOT NULL CHECK (length(seat) BETWEEN 1 AND 64),  -- the new seat
  organisation TEXT NOT NULL CHECK (length(organisation) <= 200),  -- where the person belongs
  -- what the person is here for
  seat_role TEXT NOT NULL CHECK (seat_role IN ('peserta', 'fasilitator', 'notulis', 'pejabat', 'pengamat')),
  grp TEXT NOT NULL CHECK (length(grp) <= 200),  -- breakout group; '' none yet
  kelurahan TEXT NOT NULL CHECK (length(kelurahan) <= 200)  -- where the person works; may be ''
) STRICT;

CREATE TABLE seat_changed (  -- What is known of a seat was corrected.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  seat TEXT NOT NULL CHECK (length(seat) BETWEEN 1 AND 64),  -- the seat
  organisation TEXT NOT NULL CHECK (length(organisation) <= 200),  -- where the person belongs
  -- what the person is here for
  seat_role TEXT NOT NULL CHECK (seat_role IN ('peserta', 'fasilitator', 'notulis', 'pejabat', 'pengamat')),
  grp TEXT NOT NULL CHECK (length(grp) <= 200),  -- breakout group; '' none yet
  kelurahan TEXT NOT NULL CHECK (length(kelurahan) <= 200)  -- where the person works; may be ''
) STRICT;

CREATE TABLE seat_named (  -- A name was written or corrected in the attendance list; the name itself is not a fact.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  seat TEXT NOT NULL CHECK (length(seat) BETWEEN 1 AND 64)  -- the seat
) STRICT;

CREATE TABLE seat_presence_set (  -- A person came or left.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  seat TEXT NOT NULL CHECK (length(seat) BETWEEN 1 AND 64),  -- the seat
  present INTEGER NOT NULL CHECK (present IN (0, 1))  -- 1: is here
) STRICT;

CREATE TABLE seat_removed (  -- A seat was taken away.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  seat TEXT NOT NULL CHECK (length(seat) BETWEEN 1 AND 64)  -- the seat
) STRICT;

CREATE TABLE seat_erased (  -- The name was erased for good from the attendance list.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  seat TEXT NOT NULL CHECK (length(seat) BETWEEN 1 AND 64)  -- the seat
) STRICT;

CREATE TABLE groups_drawn (  -- Breakout groups were drawn by lot.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  seed INTEGER NOT NULL  -- of the draw, 64 bits as a signed number: anybody can recompute it
) STRICT;

CREATE TABLE groups_drawn_seat (  -- A seat and the group it was drawn into.
  fact INTEGER NOT NULL REFERENCES groups_drawn (fact),  -- the fact
  position INTEGER NOT NULL CHECK (position >= 0),  -- from 0
  seat TEXT NOT NULL CHECK (length(seat) BETWEEN 1 AND 64),  -- the seat
  grp TEXT NOT NULL CHECK (length(grp) <= 200),  -- its group
  PRIMARY KEY (fact, position)
) STRICT, WITHOUT ROWID;

-- ---- Playing a scenario -------------------------------------------------------------------------------------------

CREATE TABLE play_started (  -- A scenario was begun.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  play TEXT NOT NULL CHECK (length(play) BETWEEN 1 AND 64),  -- the new play
  scenario TEXT NOT NULL CHECK (length(scenario) <= 200),  -- id of the scenario
  version TEXT NOT NULL CHECK (length(version) <= 200),  -- its version
  content_hash TEXT NOT NULL CHECK (length(content_hash) <= 200),  -- of the scenario as played
  seed INTEGER NOT NULL,  -- of the order of options, 64 bits as a signed number
  play_role TEXT NOT NULL CHECK (length(play_role) <= 200),  -- role chosen in practice; '' in a room
  -- "try from here": the play that this one repeats at first, or NULL
  tried_from TEXT CHECK (length(tried_from) BETWEEN 1 AND 64),
  kept_steps INTEGER NOT NULL CHECK (kept_steps BETWEEN 0 AND 100000)  -- how many steps it repeats
) STRICT;

CREATE TABLE decision_opened (  -- A question was put to the room.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  play TEXT NOT NULL CHECK (length(play) BETWEEN 1 AND 64),  -- the play
  decision TEXT NOT NULL CHECK (length(decision) BETWEEN 1 AND 64),  -- the new decision
  node TEXT NOT NULL CHECK (length(node) BETWEEN 1 AND 64),  -- scene of the scenario
  mode TEXT NOT NULL CHECK (mode IN ('cards', 'seats'))  -- cards or hands counted, or seat by seat
) STRICT;

CREATE TABLE decision_opened_choice (  -- An option as shown, in the order shown.
  fact INTEGER NOT NULL REFERENCES decision_opened (fact),  -- the fact
  position INTEGER NOT NULL CHECK (position >= 0),  -- from 0
  choice TEXT NOT NULL CHECK (length(choice) BETWEEN 1 AND 64),  -- id of the choice in the scenario
  PRIMARY KEY (fact, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_round_opened (  -- The room answers again, after talking.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  decision TEXT NOT NULL CHECK (length(decision) BETWEEN 1 AND 64),  -- the decision
  round INTEGER NOT NULL CHECK (round BETWEEN 1 AND 9)  -- number of the round
) STRICT;

CREATE TABLE answer_given (  -- A seat answered; a later answer of the same seat in the same round replaces it.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  decision TEXT NOT NULL CHECK (length(decision) BETWEEN 1 AND 64),  -- the decision
  round INTEGER NOT NULL CHECK (round BETWEEN 1 AND 9),  -- number of the round
  seat TEXT NOT NULL CHECK (length(seat) BETWEEN 1 AND 64)  -- whose answer
) STRICT;

CREATE TABLE answer_given_choice (  -- What was chosen; no row: abstained.
  fact INTEGER NOT NULL REFERENCES answer_given (fact),  -- the fact
  position INTEGER NOT NULL CHECK (position >= 0),  -- from 0
  choice TEXT NOT NULL CHECK (length(choice) BETWEEN 1 AND 64),  -- id of the choice in the scenario
  PRIMARY KEY (fact, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE cards_counted (  -- Cards or hands were counted; a later count replaces it.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  decision TEXT NOT NULL CHECK (length(decision) BETWEEN 1 AND 64),  -- the decision
  round INTEGER NOT NULL CHECK (round BETWEEN 1 AND 9),  -- number of the round
  grp TEXT NOT NULL CHECK (length(grp) <= 200),  -- breakout group; '': the whole room
  abstained INTEGER NOT NULL CHECK (abstained BETWEEN 0 AND 1000000)  -- people who held up nothing
) STRICT;

CREATE TABLE cards_counted_choice (  -- People for one option.
  fact INTEGER NOT NULL REFERENCES cards_counted (fact),  -- the fact
  position INTEGER NOT NULL CHECK (position >= 0),  -- from 0
  choice TEXT NOT NULL CHECK (length(choice) BETWEEN 1 AND 64),  -- id of the choice in the scenario
  people INTEGER NOT NULL CHECK (people BETWEEN 0 AND 1000000),  -- how many
  PRIMARY KEY (fact, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_revealed (  -- The answers were shown to the room.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  decision TEXT NOT NULL CHECK (length(decision) BETWEEN 1 AND 64),  -- the decision
  round INTEGER NOT NULL CHECK (round BETWEEN 1 AND 9)  -- number of the round
) STRICT;

CREATE TABLE step_taken (  -- The play went one step on.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  play TEXT NOT NULL CHECK (length(play) BETWEEN 1 AND 64),  -- the play
  decision TEXT NOT NULL CHECK (length(decision) <= 64),  -- the decision; '' in practice and where nothing was decided
  node TEXT NOT NULL CHECK (length(node) <= 64),  -- scene of the scenario; '': where the play stood
  reason TEXT NOT NULL CHECK (length(reason) <= 2000)  -- in the group's words
) STRICT;

CREATE TABLE step_taken_choice (  -- What was chosen, in order.
  fact INTEGER NOT NULL REFERENCES step_taken (fact),  -- the fact
  position INTEGER NOT NULL CHECK (position >= 0),  -- from 0
  choice TEXT NOT NULL CHECK (length(choice) BETWEEN 1 AND 64),  -- id of the choice in the scenario
  PRIMARY KEY (fact, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE step_taken_field (  -- A field of a form and what was written in it.
  fact INTEGER NOT NULL REFERENCES step_taken (fact),  -- the fact
  position INTEGER NOT NULL CHECK (position >= 0),  -- from 0
  field TEXT NOT NULL CHECK (length(field) BETWEEN 1 AND 64),  -- id of the field in the scenario
  value TEXT NOT NULL CHECK (length(value) <= 20000),  -- what was written
  PRIMARY KEY (fact, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE step_taken_dissent (  -- A minority's reason, without its speaker.
  fact INTEGER NOT NULL REFERENCES step_taken (fact),  -- the fact
  position INTEGER NOT NULL CHECK (position >= 0),  -- from 0
  text TEXT NOT NULL CHECK (length(text) <= 2000),  -- in the group's words
  PRIMARY KEY (fact, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE play_rewound (  -- The play went back.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  play TEXT NOT NULL CHECK (length(play) BETWEEN 1 AND 64),  -- the play
  kept_steps INTEGER NOT NULL CHECK (kept_steps BETWEEN 0 AND 100000)  -- the first so many steps stay
) STRICT;

CREATE TABLE play_ended (  -- The play ended.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  play TEXT NOT NULL CHECK (length(play) BETWEEN 1 AND 64),  -- the play
  ending TEXT NOT NULL CHECK (length(ending) <= 64)  -- id of the ending; '': broken off
) STRICT;

-- ---- Items --------------------------------------------------------------------------------------------------------

CREATE TABLE item_raised (  -- Something was put on the board.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  item TEXT NOT NULL CHECK (length(item) BETWEEN 1 AND 64),  -- the new item
  -- difficulty, input, proposal or agreement-to-be
  kind TEXT NOT NULL CHECK (kind IN ('kesulitan', 'masukan', 'usulan', 'kesepakatan')),
  text TEXT NOT NULL CHECK (length(text) <= 2000),  -- as the room worded it
  theme TEXT NOT NULL CHECK (length(theme) <= 200),  -- id of a theme, or as typed; may be ''
  case_step TEXT NOT NULL CHECK (length(case_step) <= 200),  -- step of case handling from the shared data; may be ''
  tier TEXT NOT NULL CHECK (tier IN ('kelurahan', 'kecamatan', 'kota')),  -- whom it speaks to
  programme_tag TEXT NOT NULL CHECK (length(programme_tag) <= 200),  -- tag of the city's programme; may be ''
  step TEXT NOT NULL CHECK (length(step) <= 64),  -- agenda step in which it arose, or ''
  play TEXT NOT NULL CHECK (length(play) <= 64),  -- play in which it arose, or ''
  node TEXT NOT NULL CHECK (length(node) <= 64),  -- scene in which it arose, or ''
  decision TEXT NOT NULL CHECK (length(decision) <= 64),  -- divided or harmful decision that became a topic, or ''
  grp TEXT NOT NULL CHECK (length(grp) <= 200)  -- breakout group that raised it, or ''
) STRICT;

CREATE TABLE item_edited (  -- An item was reworded; the earlier wording stays in its own fact.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  item TEXT NOT NULL CHECK (length(item) BETWEEN 1 AND 64),  -- the item
  -- difficulty, input, proposal or agreement-to-be
  kind TEXT NOT NULL CHECK (kind IN ('kesulitan', 'masukan', 'usulan', 'kesepakatan')),
  text TEXT NOT NULL CHECK (length(text) <= 2000),  -- as the room worded it
  theme TEXT NOT NULL CHECK (length(theme) <= 200),  -- id of a theme, or as typed; may be ''
  case_step TEXT NOT NULL CHECK (length(case_step) <= 200),  -- step of case handling from the shared data; may be ''
  tier TEXT NOT NULL CHECK (tier IN ('kelurahan', 'kecamatan', 'kota')),  -- whom it speaks to
  programme_tag TEXT NOT NULL CHECK (length(programme_tag) <= 200)  -- tag of the city's programme; may be ''
) STRICT;

CREATE TABLE items_merged (  -- Items were put together as one.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  into_item TEXT NOT NULL CHECK (length(into_item) BETWEEN 1 AND 64)  -- the item that holds them now
) STRICT;

CREATE TABLE items_merged_item (  -- An item that was put into the other.
  fact INTEGER NOT NULL REFERENCES items_merged (fact),  -- the fact
  position INTEGER NOT NULL CHECK (position >= 0),  -- from 0
  item TEXT NOT NULL CHECK (length(item) BETWEEN 1 AND 64),  -- the item
  PRIMARY KEY (fact, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_separated (  -- An item was taken out of the one into which it had been merged.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  item TEXT NOT NULL CHECK (length(item) BETWEEN 1 AND 64)  -- the item
) STRICT;

CREATE TABLE item_archived (  -- An item left the board, or came back.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  item TEXT NOT NULL CHECK (length(item) BETWEEN 1 AND 64),  -- the item
  archived INTEGER NOT NULL CHECK (archived IN (0, 1))  -- 1: left the board
) STRICT;

CREATE TABLE items_linked (  -- Two items were linked, or the link was taken away.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  from_item TEXT NOT NULL CHECK (length(from_item) BETWEEN 1 AND 64),  -- for example a proposal
  to_item TEXT NOT NULL CHECK (length(to_item) BETWEEN 1 AND 64),  -- for example the difficulty that it answers
  kind TEXT NOT NULL CHECK (kind IN ('menjawab', 'penyebab', 'terkait')),  -- what the first is to the second
  linked INTEGER NOT NULL CHECK (linked IN (0, 1))  -- 0: the link was taken away
) STRICT;

CREATE TABLE likeness_dismissed (  -- A person said that two items are not the same.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  first_item TEXT NOT NULL CHECK (length(first_item) BETWEEN 1 AND 64),  -- one of them
  second_item TEXT NOT NULL CHECK (length(second_item) BETWEEN 1 AND 64)  -- the other
) STRICT;

-- ---- Rating -------------------------------------------------------------------------------------------------------

CREATE TABLE round_opened (  -- The room began to rate items.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  round TEXT NOT NULL CHECK (length(round) BETWEEN 1 AND 64),  -- the new round
  method TEXT NOT NULL CHECK (method IN ('gradients_five', 'gradients_eight', 'fist_to_five')),  -- scale
  mode TEXT NOT NULL CHECK (mode IN ('cards', 'seats')),  -- cards or hands counted, or seat by seat
  secret INTEGER NOT NULL CHECK (secret IN (0, 1)),  -- 1: answers of seats are shown as totals only
  final_round INTEGER NOT NULL CHECK (final_round IN (0, 1))  -- 1: the last word on these items
) STRICT;

CREATE TABLE round_opened_item (  -- An item to be rated.
  fact INTEGER NOT NULL REFERENCES round_opened (fact),  -- the fact
  position INTEGER NOT NULL CHECK (position >= 0),  -- from 0
  item TEXT NOT NULL CHECK (length(item) BETWEEN 1 AND 64),  -- the item
  PRIMARY KEY (fact, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE rating_given (  -- A seat rated an item; a later rating of the same seat replaces it.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  round TEXT NOT NULL CHECK (length(round) BETWEEN 1 AND 64),  -- the round
  item TEXT NOT NULL CHECK (length(item) BETWEEN 1 AND 64),  -- the item
  seat TEXT NOT NULL CHECK (length(seat) BETWEEN 1 AND 64),  -- whose rating
  value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 8)  -- on the round's scale
) STRICT;

CREATE TABLE ratings_counted (  -- Cards or hands were counted for an item; a later count replaces it.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  round TEXT NOT NULL CHECK (length(round) BETWEEN 1 AND 64),  -- the round
  item TEXT NOT NULL CHECK (length(item) BETWEEN 1 AND 64),  -- the item
  grp TEXT NOT NULL CHECK (length(grp) <= 200)  -- breakout group; '': the whole room
) STRICT;

CREATE TABLE ratings_counted_value (  -- People for one value of the scale; position 0 is the lowest value.
  fact INTEGER NOT NULL REFERENCES ratings_counted (fact),  -- the fact
  position INTEGER NOT NULL CHECK (position >= 0),  -- from 0
  people INTEGER NOT NULL CHECK (people BETWEEN 0 AND 1000000),  -- how many
  PRIMARY KEY (fact, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE round_revealed (  -- The result was shown to the room.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  round TEXT NOT NULL CHECK (length(round) BETWEEN 1 AND 64)  -- the round
) STRICT;

CREATE TABLE round_closed (  -- The round was closed.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  round TEXT NOT NULL CHECK (length(round) BETWEEN 1 AND 64)  -- the round
) STRICT;

CREATE TABLE objection_written (  -- An objection was written down.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  objection TEXT NOT NULL CHECK (length(objection) BETWEEN 1 AND 64),  -- the new objection
  round TEXT NOT NULL CHECK (length(round) BETWEEN 1 AND 64),  -- the round
  item TEXT NOT NULL CHECK (length(item) BETWEEN 1 AND 64),  -- the item
  kind TEXT NOT NULL CHECK (kind IN ('keberatan', 'ragu')),  -- an objection, or a doubt
  text TEXT NOT NULL CHECK (length(text) <= 2000)  -- in the group's words
) STRICT;

CREATE TABLE objection_settled (  -- An objection was settled, or opened again.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  objection TEXT NOT NULL CHECK (length(objection) BETWEEN 1 AND 64),  -- the objection
  state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'amended', 'withdrawn', 'recorded')),  -- how
  answer TEXT NOT NULL CHECK (length(answer) <= 2000)  -- may be ''
) STRICT;

-- ---- Agreements ---------------------------------------------------------------------------------------------------

CREATE TABLE agreement_reached (  -- The room agreed on something: a row of the RTL.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  agreement TEXT NOT NULL CHECK (length(agreement) BETWEEN 1 AND 64),  -- the new agreement
  item TEXT NOT NULL CHECK (length(item) <= 64),  -- proposal it grew from, or ''
  wording TEXT NOT NULL CHECK (length(wording) <= 2000),  -- the agreement in words
  activity TEXT NOT NULL CHECK (length(activity) <= 2000),  -- kegiatan
  -- penanggung jawab: a position or institution, never a private person
  responsible TEXT NOT NULL CHECK (length(responsible) <= 200),
  due TEXT NOT NULL CHECK (length(due) <= 200),  -- waktu, as said
  due_date TEXT CHECK (due_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),  -- the day, if one was named
  funds TEXT NOT NULL CHECK (length(funds) <= 200),  -- sumber dana
  indicator TEXT NOT NULL CHECK (length(indicator) <= 2000),  -- tanda berhasil
  monitor TEXT NOT NULL CHECK (length(monitor) <= 200),  -- who watches over it
  theme TEXT NOT NULL CHECK (length(theme) <= 200),  -- may be ''
  case_step TEXT NOT NULL CHECK (length(case_step) <= 200),  -- may be ''
  tier TEXT NOT NULL CHECK (tier IN ('kelurahan', 'kecamatan', 'kota')),  -- who acts
  programme_tag TEXT NOT NULL CHECK (length(programme_tag) <= 200)  -- may be ''
) STRICT;

CREATE TABLE agreement_changed (  -- An agreement was reworded or filled in.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  agreement TEXT NOT NULL CHECK (length(agreement) BETWEEN 1 AND 64),  -- the agreement
  wording TEXT NOT NULL CHECK (length(wording) <= 2000),  -- the agreement in words
  activity TEXT NOT NULL CHECK (length(activity) <= 2000),  -- kegiatan
  -- penanggung jawab: a position or institution, never a private person
  responsible TEXT NOT NULL CHECK (length(responsible) <= 200),
  due TEXT NOT NULL CHECK (length(due) <= 200),  -- waktu, as said
  due_date TEXT CHECK (due_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),  -- the day, if one was named
  funds TEXT NOT NULL CHECK (length(funds) <= 200),  -- sumber dana
  indicator TEXT NOT NULL CHECK (length(indicator) <= 2000),  -- tanda berhasil
  monitor TEXT NOT NULL CHECK (length(monitor) <= 200),  -- who watches over it
  theme TEXT NOT NULL CHECK (length(theme) <= 200),  -- may be ''
  case_step TEXT NOT NULL CHECK (length(case_step) <= 200),  -- may be ''
  tier TEXT NOT NULL CHECK (tier IN ('kelurahan', 'kecamatan', 'kota')),  -- who acts
  programme_tag TEXT NOT NULL CHECK (length(programme_tag) <= 200)  -- may be ''
) STRICT;

CREATE TABLE agreement_confirmed (  -- It was read aloud, and the room said yes.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  agreement TEXT NOT NULL CHECK (length(agreement) BETWEEN 1 AND 64)  -- the agreement
) STRICT;

CREATE TABLE agreement_dropped (  -- It no longer holds.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  agreement TEXT NOT NULL CHECK (length(agreement) BETWEEN 1 AND 64),  -- the agreement
  reason TEXT NOT NULL CHECK (length(reason) <= 2000)  -- why
) STRICT;

CREATE TABLE agreement_progressed (  -- How far it has come.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  agreement TEXT NOT NULL CHECK (length(agreement) BETWEEN 1 AND 64),  -- the agreement
  state TEXT NOT NULL CHECK (state IN ('belum', 'berjalan', 'selesai', 'terhambat', 'dihentikan')),  -- where it stands
  note TEXT NOT NULL CHECK (length(note) <= 2000)  -- in words; may be ''
) STRICT;

-- ---- The record itself --------------------------------------------------------------------------------------------

CREATE TABLE document_made (  -- A document was written.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  kind TEXT NOT NULL CHECK (length(kind) <= 200),  -- minutes, attendance and so on
  format TEXT NOT NULL CHECK (length(format) <= 200),  -- docx, html and so on
  language TEXT NOT NULL CHECK (length(language) <= 200)  -- of its words
) STRICT;

CREATE TABLE undone (  -- What one command did stopped counting.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  undone_grp TEXT NOT NULL CHECK (length(undone_grp) BETWEEN 1 AND 90)  -- grp of the facts that no longer count
) STRICT;

CREATE TABLE redone (  -- What had been undone counts again.
  fact INTEGER PRIMARY KEY REFERENCES fact (n),  -- the fact
  redone_grp TEXT NOT NULL CHECK (length(redone_grp) BETWEEN 1 AND 90)  -- grp of those facts
) STRICT;

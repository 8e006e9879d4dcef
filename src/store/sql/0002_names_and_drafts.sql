-- Names live here and nowhere else. This is the only table whose text may be erased.

CREATE TABLE attendance (  -- who sits where
  session TEXT NOT NULL CHECK (length(session) BETWEEN 1 AND 64),  -- the session
  seat TEXT NOT NULL CHECK (length(seat) BETWEEN 1 AND 64),  -- the seat
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),  -- as the person wishes to be called
  written_by TEXT NOT NULL REFERENCES fact (id),  -- the fact that wrote it: of two names, the later fact's stands
  PRIMARY KEY (session, seat)
) STRICT, WITHOUT ROWID;

-- An erased name does not come back, not even from an older file.
CREATE TRIGGER attendance_stays_erased BEFORE INSERT ON attendance
WHEN EXISTS (
  SELECT 1 FROM fact JOIN seat_erased ON seat_erased.fact = fact.n
  WHERE fact.session = NEW.session AND fact.kind = 'seat_erased' AND seat_erased.seat = NEW.seat)
BEGIN
  SELECT RAISE(ABORT, 'this name was erased');
END;
CREATE TRIGGER attendance_not_moved BEFORE UPDATE ON attendance
BEGIN
  SELECT RAISE(ABORT, 'a name is written anew or erased, never changed');
END;

CREATE TABLE draft (  -- what a person has typed and not sent; never a fact, never exported
  field TEXT NOT NULL PRIMARY KEY CHECK (length(field) BETWEEN 1 AND 200),  -- the field of the screen
  text TEXT NOT NULL CHECK (length(text) <= 100000),  -- as it stood
  saved_at INTEGER NOT NULL  -- UTC milliseconds since 1970
) STRICT, WITHOUT ROWID;

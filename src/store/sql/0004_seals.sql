-- Seals: for each laptop and session a chain over its facts, so that a changed, lost or slipped-in fact is noticed and
-- named. A fact's seal covers what it says and the seal before it (store/seal.hpp). Names are not facts, so erasing one
-- breaks no chain.

CREATE TABLE seal (  -- one of each fact
  session TEXT NOT NULL CHECK (length(session) BETWEEN 1 AND 64),  -- the session
  device TEXT NOT NULL CHECK (length(device) BETWEEN 1 AND 64),  -- the laptop that wrote the fact
  sequence INTEGER NOT NULL CHECK (sequence >= 1),  -- its number there
  hash TEXT NOT NULL CHECK (length(hash) = 64),  -- BLAKE2b of 32 bytes, in hex
  PRIMARY KEY (session, device, sequence)
) STRICT, WITHOUT ROWID;

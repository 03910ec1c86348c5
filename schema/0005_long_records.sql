-- SPDX-License-Identifier: MIT
-- Schema 5: no command walks through the journal to find what it is about. Indexes on events, and a cache that is carried on when something is taken back, set, planned or
-- backdated, too: each study date holds the streaks as they stood on it, and what is counted is kept counted.

PRAGMA user_version = 5;

CREATE INDEX event_by_command ON event (command);
CREATE INDEX event_by_subject ON event (subject);
CREATE INDEX event_of_plan ON event (stamp, uid) WHERE kind = 'planned';
CREATE INDEX event_of_timer ON event (stamp, uid) WHERE kind IN ('started', 'stopped');
CREATE INDEX event_with_words ON event (stamp, uid) WHERE evidence <> '' OR note <> '';
CREATE INDEX cancel_by_cancelled ON cancel (cancelled);
CREATE INDEX cache_done ON cache_step (since, event) WHERE state = 1;

DROP TABLE cache_head;
CREATE TABLE cache_head (
  one            INTEGER PRIMARY KEY CHECK (one = 1),
  events         INTEGER NOT NULL,  -- of the journal it was built from
  stamp          INTEGER NOT NULL,
  plan           INTEGER,           -- the current one
  steps_all      INTEGER NOT NULL,
  steps_finished INTEGER NOT NULL,
  steps_skipped  INTEGER NOT NULL,
  remaining      INTEGER NOT NULL,
  earned         INTEGER NOT NULL,  -- since the plan's start
  timer          TEXT    NOT NULL   -- uid of the event that started what runs; empty: nothing does
) STRICT;

DROP TABLE cache_day;
CREATE TABLE cache_day (
  day          TEXT    PRIMARY KEY,
  studied      INTEGER NOT NULL,
  earned       INTEGER NOT NULL,
  finished     INTEGER NOT NULL,
  first_offset INTEGER NOT NULL,
  last_offset  INTEGER NOT NULL,
  streak       INTEGER NOT NULL,  -- as it stood on that day: study dates in a row, since when, the most ever, all
  streak_first TEXT    NOT NULL,
  streak_best  INTEGER NOT NULL,
  dates        INTEGER NOT NULL,
  weeks        INTEGER NOT NULL,  -- likewise of weeks
  weeks_best   INTEGER NOT NULL,
  weeks_all    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE cache_kind (  -- measured steps by kind
  kind    TEXT    PRIMARY KEY,
  steps   INTEGER NOT NULL,
  studied INTEGER NOT NULL,
  effort  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE cache_device (
  device   TEXT    PRIMARY KEY,
  commands INTEGER NOT NULL,
  undoable INTEGER NOT NULL  -- of them: neither undo nor redo, and some of their events count
) STRICT, WITHOUT ROWID;

-- SPDX-License-Identifier: MIT
-- Schema 6: a study date knows its UTC offsets only from what was recorded on it or on the day after, and the streaks excuse the first date that a journey took. The
-- cache is built anew.

PRAGMA user_version = 6;

DELETE FROM cache_head;

DROP TABLE cache_day;
CREATE TABLE cache_day (
  day          TEXT    PRIMARY KEY,
  studied      INTEGER NOT NULL,
  earned       INTEGER NOT NULL,
  finished     INTEGER NOT NULL,
  first_offset INTEGER,           -- both or none
  last_offset  INTEGER,
  streak       INTEGER NOT NULL,  -- as it stood on that day: study dates in a row, since when, the most ever, all
  streak_first TEXT    NOT NULL,
  streak_best  INTEGER NOT NULL,
  dates        INTEGER NOT NULL,
  weeks        INTEGER NOT NULL,  -- likewise of weeks
  weeks_best   INTEGER NOT NULL,
  weeks_all    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

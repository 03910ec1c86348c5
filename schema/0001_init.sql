-- SPDX-License-Identifier: MIT
-- Schema 1: the journal, the plans stored with it, and the cache. README.md beside this file says what is what.
-- Instants are UTC milliseconds, days are ISO text (of the years that cairn can read back), amounts of study are minutes.

PRAGMA application_id = 0x63616972;  -- "cair"
PRAGMA user_version = 1;

-- ---- the journal ---------------------------------------------------------------------------------------------------

CREATE TABLE event (
  place      INTEGER PRIMARY KEY,  -- in this file, from 1 without gaps; no part of the event
  uid        TEXT    NOT NULL UNIQUE CHECK (uid <> ''),
  command    TEXT    NOT NULL CHECK (command <> ''),
  device     TEXT    NOT NULL CHECK (device <> ''),
  counter    INTEGER NOT NULL CHECK (counter >= 1),
  recorded   INTEGER NOT NULL,
  utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1440 AND 1440),
  zone       TEXT    NOT NULL,
  study_date TEXT    NOT NULL CHECK (study_date GLOB '????-??-??' AND study_date BETWEEN '1970-01-01' AND '2100-12-31'),
  stamp      INTEGER NOT NULL CHECK (stamp BETWEEN 1 AND 9000000000000000),
  kind       TEXT    NOT NULL CHECK (kind <> ''),
  subject    TEXT    NOT NULL,
  minutes    INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1000000),
  effort     INTEGER NOT NULL CHECK (effort BETWEEN 0 AND 1000000),
  completes  TEXT    NOT NULL,
  evidence   TEXT    NOT NULL,
  note       TEXT    NOT NULL,
  holds_from TEXT    CHECK (holds_from GLOB '????-??-??' AND holds_from BETWEEN '1970-01-01' AND '2100-12-31'),
  extra      TEXT    NOT NULL CHECK (extra = '' OR extra GLOB '{*}')
) STRICT;
CREATE INDEX event_by_stamp ON event (stamp, uid);
CREATE INDEX event_by_date ON event (study_date);
CREATE INDEX event_by_device ON event (device, counter);

CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER event_is_final BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

CREATE TABLE cancel (
  event     TEXT NOT NULL REFERENCES event (uid),
  cancelled TEXT NOT NULL CHECK (cancelled <> ''),  -- may name an event that is not here (yet)
  PRIMARY KEY (event, cancelled)
) STRICT, WITHOUT ROWID;

-- ---- plans ---------------------------------------------------------------------------------------------------------

CREATE TABLE plan (
  id              INTEGER PRIMARY KEY,  -- in this file
  uid             TEXT    NOT NULL UNIQUE REFERENCES event (uid),
  made            INTEGER NOT NULL,
  level           TEXT    NOT NULL,
  start           TEXT    NOT NULL CHECK (start BETWEEN '1970-01-01' AND '2100-12-31'),
  deadline        TEXT    CHECK (deadline BETWEEN '1970-01-01' AND '2100-12-31'),
  weeks           INTEGER,
  pace            TEXT    NOT NULL,
  availability    TEXT    NOT NULL,
  zone            TEXT    NOT NULL,
  finish          TEXT    NOT NULL CHECK (finish BETWEEN '1970-01-01' AND '2100-12-31'),
  effort          INTEGER NOT NULL CHECK (effort >= 0),
  left_out_steps  INTEGER NOT NULL CHECK (left_out_steps >= 0),
  left_out_effort INTEGER NOT NULL CHECK (left_out_effort >= 0),
  fingerprint     TEXT    NOT NULL
) STRICT;

CREATE TABLE plan_target (
  plan     INTEGER NOT NULL REFERENCES plan (id),
  place    INTEGER NOT NULL,
  id       TEXT    NOT NULL,
  title_en TEXT    NOT NULL,
  title_ko TEXT    NOT NULL,
  PRIMARY KEY (plan, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_list (
  plan  INTEGER NOT NULL REFERENCES plan (id),
  list  TEXT    NOT NULL CHECK (list IN ('background', 'domain', 'focus', 'graph-file', 'leave-out', 'prefer')),
  place INTEGER NOT NULL,
  value TEXT    NOT NULL,
  PRIMARY KEY (plan, list, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_step (
  plan          INTEGER NOT NULL REFERENCES plan (id),
  position      INTEGER NOT NULL CHECK (position >= 0),
  id            TEXT    NOT NULL,
  skill         TEXT    NOT NULL,
  level         TEXT    NOT NULL,
  kind          TEXT    NOT NULL,
  title_en      TEXT    NOT NULL,
  title_ko      TEXT    NOT NULL,
  start_here_en TEXT    NOT NULL,
  start_here_ko TEXT    NOT NULL,
  done_when_en  TEXT    NOT NULL,
  done_when_ko  TEXT    NOT NULL,
  link_title_en TEXT    NOT NULL,
  link_title_ko TEXT    NOT NULL,
  link          TEXT    NOT NULL,
  link_ko       TEXT    NOT NULL,
  estimate      INTEGER NOT NULL CHECK (estimate >= 0),
  planned       INTEGER NOT NULL CHECK (planned >= 0),
  slack_days    INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX plan_step_by_position ON plan_step (plan, position);
CREATE UNIQUE INDEX plan_step_by_id ON plan_step (plan, id);

CREATE TABLE plan_requirement (
  plan     INTEGER NOT NULL REFERENCES plan (id),
  position INTEGER NOT NULL,  -- of the step that requires
  grp      INTEGER NOT NULL,  -- satisfied when one member is
  member   INTEGER NOT NULL,  -- satisfied when all its steps are
  place    INTEGER NOT NULL,
  step     TEXT    NOT NULL,  -- empty: a member without steps
  PRIMARY KEY (plan, position, grp, member, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_requirement_by_step ON plan_requirement (plan, step);

CREATE TABLE plan_skill (
  plan     INTEGER NOT NULL REFERENCES plan (id),
  place    INTEGER NOT NULL,
  id       TEXT    NOT NULL,
  title_en TEXT    NOT NULL,
  title_ko TEXT    NOT NULL,
  PRIMARY KEY (plan, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_skill_step (
  plan  INTEGER NOT NULL REFERENCES plan (id),
  skill TEXT    NOT NULL,
  place INTEGER NOT NULL,
  step  TEXT    NOT NULL,
  PRIMARY KEY (plan, skill, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_skill_step_by_step ON plan_skill_step (plan, step);

CREATE TABLE plan_session (
  plan            INTEGER NOT NULL REFERENCES plan (id),
  day             TEXT    NOT NULL CHECK (day BETWEEN '1970-01-01' AND '2100-12-31'),
  place           INTEGER NOT NULL,  -- in the plan's list of sessions
  step            TEXT    NOT NULL,
  n               INTEGER NOT NULL,
  begin           INTEGER CHECK (begin BETWEEN 0 AND 1440),  -- minutes since midnight
  length          INTEGER NOT NULL CHECK (length >= 0),
  sequence        INTEGER NOT NULL,
  modified        INTEGER NOT NULL,
  cancelled       INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
  planned_through INTEGER NOT NULL,  -- minutes of this revision's sessions that stand, up to and with this one by (day, place)
  PRIMARY KEY (plan, day, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_habit (
  plan     INTEGER NOT NULL REFERENCES plan (id),
  place    INTEGER NOT NULL,
  id       TEXT    NOT NULL,
  title_en TEXT    NOT NULL,
  title_ko TEXT    NOT NULL,
  every    TEXT    NOT NULL,
  minutes  INTEGER NOT NULL CHECK (minutes >= 0),
  PRIMARY KEY (plan, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_finished (
  plan     INTEGER NOT NULL REFERENCES plan (id),
  id       TEXT    NOT NULL,
  place    INTEGER NOT NULL,
  title_en TEXT    NOT NULL,
  title_ko TEXT    NOT NULL,
  PRIMARY KEY (plan, id)
) STRICT, WITHOUT ROWID;

-- ---- the cache: what the fold gives, kept beside the journal it was built from -------------------------------------------

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
  streak_days    INTEGER NOT NULL,  -- the streak as it stood on the last study date
  streak_best    INTEGER NOT NULL,
  streak_all     INTEGER NOT NULL,
  streak_first   TEXT,
  streak_last    TEXT
) STRICT;

CREATE TABLE cache_step (
  id       TEXT    PRIMARY KEY,
  state    INTEGER NOT NULL,  -- 0 open, 1 done, 2 known, 3 skipped
  rusty    INTEGER NOT NULL,
  since    TEXT    NOT NULL,
  event    TEXT    NOT NULL,
  studied  INTEGER NOT NULL,
  earned   INTEGER NOT NULL,
  estimate INTEGER NOT NULL   -- whether what was earned is an estimate
) STRICT, WITHOUT ROWID;

CREATE TABLE cache_day (
  day          TEXT    PRIMARY KEY,
  studied      INTEGER NOT NULL,
  earned       INTEGER NOT NULL,
  finished     INTEGER NOT NULL,
  first_offset INTEGER NOT NULL,
  last_offset  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE cache_plan_step (
  position  INTEGER PRIMARY KEY,
  state     INTEGER NOT NULL,
  studied   INTEGER NOT NULL,
  remaining INTEGER NOT NULL,
  missing   INTEGER NOT NULL
) STRICT;
CREATE INDEX cache_open ON cache_plan_step (position) WHERE state = 0;
CREATE INDEX cache_ready ON cache_plan_step (position) WHERE state = 0 AND missing = 0;

CREATE TABLE cache_skill (
  id        TEXT    PRIMARY KEY,
  finished  INTEGER NOT NULL,
  all_steps INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE cache_availability (
  place      INTEGER PRIMARY KEY,
  holds_from TEXT    NOT NULL,
  value      TEXT    NOT NULL,
  stamp      INTEGER NOT NULL
) STRICT;

CREATE TABLE cache_off (
  place INTEGER PRIMARY KEY,
  first TEXT    NOT NULL,
  last  TEXT    NOT NULL,
  event TEXT    NOT NULL
) STRICT;

-- A record as cairn wrote it with schema 1: a plan, study, a finished step, days off and a command taken back, in November 2026.
PRAGMA application_id = 0x63616972;
PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
INSERT INTO event VALUES(1,'01a19bea-8380-7561-a088-c900d8b03a14','01a19bea-8380-722c-867a-5d560259eb7c','01a19bea-8380-7c7e-bbbe-c265c7e9f100',1,1793617200000,540,'Asia/Seoul','2026-11-02',1793617200000,'set','record',0,0,'','','01a19bea-8380-7d11-ba45-90ad29d475aa',NULL,'');
INSERT INTO event VALUES(2,'01a19bea-8380-75cb-a68f-695123736b53','01a19bea-8380-722c-867a-5d560259eb7c','01a19bea-8380-7c7e-bbbe-c265c7e9f100',2,1793617200000,540,'Asia/Seoul','2026-11-02',1793617200001,'planned','bread-baker',0,580,'','','','2026-11-03','{"step_spread":89}');
INSERT INTO event VALUES(3,'01a19bea-8380-782b-b7f1-bf4a8c3139f9','01a19bea-8380-722c-867a-5d560259eb7c','01a19bea-8380-7c7e-bbbe-c265c7e9f100',3,1793617200000,540,'Asia/Seoul','2026-11-02',1793617200002,'set','availability',0,0,'','','mon-wed 50m, thu-fri 45m','2026-11-03','');
INSERT INTO event VALUES(4,'01a1a147-ce00-7905-9045-afef6d05044b','01a1a147-ce00-7829-a61a-faf0195a23aa','01a19bea-8380-7c7e-bbbe-c265c7e9f100',4,1793707200000,540,'Asia/Seoul','2026-11-03',1793707200000,'studied','first-loaf',40,190,'','','',NULL,'');
INSERT INTO event VALUES(5,'01a1a163-4540-7aab-93f4-b128ba8efa14','01a1a163-4540-7f11-8099-04e93a97c17e','01a19bea-8380-7c7e-bbbe-c265c7e9f100',5,1793709000000,540,'Asia/Seoul','2026-11-03',1793709000000,'done','first-loaf',0,190,'','','',NULL,'');
INSERT INTO event VALUES(6,'01a1a637-3b80-707b-8aa6-26e9323d900c','01a1a637-3b80-700d-8bdf-e8eafc5674dd','01a19bea-8380-7c7e-bbbe-c265c7e9f100',6,1793790000000,540,'Asia/Seoul','2026-11-04',1793790000000,'set','off',0,0,'','','2026-11-05..2026-11-06','2026-11-05','');
INSERT INTO event VALUES(7,'01a1c000-2f40-759a-a61c-c92a05e282ca','01a1c000-2f40-7b8b-a63e-cc069845aff6','01a19bea-8380-7c7e-bbbe-c265c7e9f100',7,1794222600000,540,'Asia/Seoul','2026-11-09',1794222600000,'known','steam',0,150,'oven','','',NULL,'');
INSERT INTO event VALUES(8,'01a1c009-5700-7915-8c33-17e196424590','01a1c009-5700-7c0f-b5b5-ff9cf2f7befe','01a19bea-8380-7c7e-bbbe-c265c7e9f100',8,1794223200000,540,'Asia/Seoul','2026-11-09',1794223200000,'retracted','',0,0,'','','',NULL,'');
CREATE TABLE cancel (
  event     TEXT NOT NULL REFERENCES event (uid),
  cancelled TEXT NOT NULL CHECK (cancelled <> ''),  -- may name an event that is not here (yet)
  PRIMARY KEY (event, cancelled)
) STRICT, WITHOUT ROWID;
INSERT INTO cancel VALUES('01a1c009-5700-7915-8c33-17e196424590','01a1c000-2f40-759a-a61c-c92a05e282ca');
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
INSERT INTO "plan" VALUES(1,'01a19bea-8380-75cb-a68f-695123736b53',1793617200000,'must','2026-11-03',NULL,NULL,'hours','mon-wed 50m, thu-fri 45m','Asia/Seoul','2026-11-18',580,0,0,'17ae10373762e01f');
CREATE TABLE plan_target (
  plan     INTEGER NOT NULL REFERENCES plan (id),
  place    INTEGER NOT NULL,
  id       TEXT    NOT NULL,
  title_en TEXT    NOT NULL,
  title_ko TEXT    NOT NULL,
  PRIMARY KEY (plan, place)
) STRICT, WITHOUT ROWID;
INSERT INTO plan_target VALUES(1,0,'bread-baker','Bread baker','제빵사');
CREATE TABLE plan_list (
  plan  INTEGER NOT NULL REFERENCES plan (id),
  list  TEXT    NOT NULL CHECK (list IN ('background', 'domain', 'focus', 'graph-file', 'leave-out', 'prefer')),
  place INTEGER NOT NULL,
  value TEXT    NOT NULL,
  PRIMARY KEY (plan, list, place)
) STRICT, WITHOUT ROWID;
INSERT INTO plan_list VALUES(1,'graph-file',0,'baking.toml');
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
INSERT INTO plan_step VALUES(1,0,'first-loaf','dough','must','study','A first loaf','첫 빵','','','','','','','','',190,190,0);
INSERT INTO plan_step VALUES(1,1,'sourdough-starter','dough','must','study','A sourdough starter','사워도 발효종','','','','','','','','',240,240,0);
INSERT INTO plan_step VALUES(1,2,'steam','oven','must','study','Baking with steam','스팀으로 굽기','','','','','','','','',150,150,0);
CREATE TABLE plan_requirement (
  plan     INTEGER NOT NULL REFERENCES plan (id),
  position INTEGER NOT NULL,  -- of the step that requires
  grp      INTEGER NOT NULL,  -- satisfied when one member is
  member   INTEGER NOT NULL,  -- satisfied when all its steps are
  place    INTEGER NOT NULL,
  step     TEXT    NOT NULL,  -- empty: a member without steps
  PRIMARY KEY (plan, position, grp, member, place)
) STRICT, WITHOUT ROWID;
INSERT INTO plan_requirement VALUES(1,1,0,0,0,'first-loaf');
INSERT INTO plan_requirement VALUES(1,2,0,0,0,'first-loaf');
INSERT INTO plan_requirement VALUES(1,2,0,0,1,'sourdough-starter');
CREATE TABLE plan_skill (
  plan     INTEGER NOT NULL REFERENCES plan (id),
  place    INTEGER NOT NULL,
  id       TEXT    NOT NULL,
  title_en TEXT    NOT NULL,
  title_ko TEXT    NOT NULL,
  PRIMARY KEY (plan, id)
) STRICT, WITHOUT ROWID;
INSERT INTO plan_skill VALUES(1,0,'dough','Dough','반죽');
INSERT INTO plan_skill VALUES(1,1,'oven','The oven','오븐');
CREATE TABLE plan_skill_step (
  plan  INTEGER NOT NULL REFERENCES plan (id),
  skill TEXT    NOT NULL,
  place INTEGER NOT NULL,
  step  TEXT    NOT NULL,
  PRIMARY KEY (plan, skill, place)
) STRICT, WITHOUT ROWID;
INSERT INTO plan_skill_step VALUES(1,'dough',0,'first-loaf');
INSERT INTO plan_skill_step VALUES(1,'dough',1,'sourdough-starter');
INSERT INTO plan_skill_step VALUES(1,'oven',0,'steam');
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
INSERT INTO plan_session VALUES(1,'2026-11-03',0,'first-loaf',1,NULL,50,0,1793617200000,0,50);
INSERT INTO plan_session VALUES(1,'2026-11-04',1,'first-loaf',2,NULL,50,0,1793617200000,0,100);
INSERT INTO plan_session VALUES(1,'2026-11-05',2,'first-loaf',3,NULL,45,0,1793617200000,0,145);
INSERT INTO plan_session VALUES(1,'2026-11-06',3,'first-loaf',4,NULL,45,0,1793617200000,0,190);
INSERT INTO plan_session VALUES(1,'2026-11-09',4,'sourdough-starter',1,NULL,50,0,1793617200000,0,240);
INSERT INTO plan_session VALUES(1,'2026-11-10',5,'sourdough-starter',2,NULL,50,0,1793617200000,0,290);
INSERT INTO plan_session VALUES(1,'2026-11-11',6,'sourdough-starter',3,NULL,50,0,1793617200000,0,340);
INSERT INTO plan_session VALUES(1,'2026-11-12',7,'sourdough-starter',4,NULL,45,0,1793617200000,0,385);
INSERT INTO plan_session VALUES(1,'2026-11-13',8,'sourdough-starter',5,NULL,45,0,1793617200000,0,430);
INSERT INTO plan_session VALUES(1,'2026-11-16',9,'steam',1,NULL,50,0,1793617200000,0,480);
INSERT INTO plan_session VALUES(1,'2026-11-17',10,'steam',2,NULL,50,0,1793617200000,0,530);
INSERT INTO plan_session VALUES(1,'2026-11-18',11,'steam',3,NULL,50,0,1793617200000,0,580);
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
INSERT INTO cache_head VALUES(1,8,1794223200000,1,3,1,0,390,40,1,1,1,'2026-11-03','2026-11-03');
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
INSERT INTO cache_step VALUES('first-loaf',1,0,'2026-11-03','01a1a163-4540-7aab-93f4-b128ba8efa14',40,40,0);
CREATE TABLE cache_day (
  day          TEXT    PRIMARY KEY,
  studied      INTEGER NOT NULL,
  earned       INTEGER NOT NULL,
  finished     INTEGER NOT NULL,
  first_offset INTEGER NOT NULL,
  last_offset  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO cache_day VALUES('2026-11-03',40,40,1,540,540);
CREATE TABLE cache_plan_step (
  position  INTEGER PRIMARY KEY,
  state     INTEGER NOT NULL,
  studied   INTEGER NOT NULL,
  remaining INTEGER NOT NULL,
  missing   INTEGER NOT NULL
) STRICT;
INSERT INTO cache_plan_step VALUES(0,1,40,0,0);
INSERT INTO cache_plan_step VALUES(1,0,0,240,0);
INSERT INTO cache_plan_step VALUES(2,0,0,150,1);
CREATE TABLE cache_skill (
  id        TEXT    PRIMARY KEY,
  finished  INTEGER NOT NULL,
  all_steps INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO cache_skill VALUES('dough',1,2);
INSERT INTO cache_skill VALUES('oven',0,1);
CREATE TABLE cache_availability (
  place      INTEGER PRIMARY KEY,
  holds_from TEXT    NOT NULL,
  value      TEXT    NOT NULL,
  stamp      INTEGER NOT NULL
) STRICT;
INSERT INTO cache_availability VALUES(1,'2026-11-03','mon-wed 50m, thu-fri 45m',1793617200002);
CREATE TABLE cache_off (
  place INTEGER PRIMARY KEY,
  first TEXT    NOT NULL,
  last  TEXT    NOT NULL,
  event TEXT    NOT NULL
) STRICT;
INSERT INTO cache_off VALUES(1,'2026-11-05','2026-11-06','01a1a637-3b80-707b-8aa6-26e9323d900c');
CREATE INDEX event_by_stamp ON event (stamp, uid);
CREATE INDEX event_by_date ON event (study_date);
CREATE INDEX event_by_device ON event (device, counter);
CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER event_is_final BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE UNIQUE INDEX plan_step_by_position ON plan_step (plan, position);
CREATE UNIQUE INDEX plan_step_by_id ON plan_step (plan, id);
CREATE INDEX plan_requirement_by_step ON plan_requirement (plan, step);
CREATE INDEX plan_skill_step_by_step ON plan_skill_step (plan, step);
CREATE INDEX cache_open ON cache_plan_step (position) WHERE state = 0;
CREATE INDEX cache_ready ON cache_plan_step (position) WHERE state = 0 AND missing = 0;
COMMIT;

-- SPDX-License-Identifier: MIT
-- Schema 2: the dates of single steps and skills that a plan keeps. A date without a clock time is due by the end of that day; one with is
-- a pinned sitting that begins then and takes `length` minutes.

PRAGMA user_version = 2;

CREATE TABLE plan_date (
  plan   INTEGER NOT NULL REFERENCES plan (id),
  place  INTEGER NOT NULL,
  id     TEXT    NOT NULL,
  day    TEXT    NOT NULL CHECK (day BETWEEN '1970-01-01' AND '2100-12-31'),
  begin  INTEGER CHECK (begin BETWEEN 0 AND 1440),  -- minutes since midnight
  length INTEGER NOT NULL CHECK (length >= 0),
  PRIMARY KEY (plan, place)
) STRICT, WITHOUT ROWID;

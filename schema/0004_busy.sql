-- SPDX-License-Identifier: MIT
-- Schema 4: the appointments that a plan keeps out of, as far as they take study time away: minutes since midnight, half-open, nothing of what they are about.

PRAGMA user_version = 4;

CREATE TABLE plan_busy (
  plan  INTEGER NOT NULL REFERENCES plan (id),
  day   TEXT    NOT NULL CHECK (day BETWEEN '1970-01-01' AND '2100-12-31'),
  begin INTEGER NOT NULL CHECK (begin BETWEEN 0 AND 1439),
  until INTEGER NOT NULL CHECK (until > begin AND until <= 1440),
  PRIMARY KEY (plan, day, begin)
) STRICT, WITHOUT ROWID;

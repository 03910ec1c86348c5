-- SPDX-License-Identifier: MIT
-- Schema 3: the timer that runs, in the cache: the uid of the event that started it; empty when none does.

PRAGMA user_version = 3;

ALTER TABLE cache_head ADD COLUMN timer TEXT NOT NULL DEFAULT '';

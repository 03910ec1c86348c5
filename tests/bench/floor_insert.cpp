// SPDX-License-Identifier: MIT
// The floor of a writing command: floor_insert FILE adds one row to a database, durable before it ends, with cairn's pragmas. bench.py
// makes the file.
#include <sqlite3.h>

int main(int count, char** values) {
  if (count != 2) return 2;
  sqlite3* database = nullptr;
  if (sqlite3_open_v2(values[1], &database, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) return 1;
  const int result = sqlite3_exec(database,
                                  "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;"
                                  "BEGIN IMMEDIATE;"
                                  "INSERT INTO event (uid, stamp, study_date, kind, subject, minutes)"
                                  "  VALUES (hex(randomblob(16)), 1795430000000, '2026-11-23', 'studied', 'python-basics', 45);"
                                  "COMMIT;",
                                  nullptr, nullptr, nullptr);
  sqlite3_close(database);
  return result == SQLITE_OK ? 0 : 1;
}

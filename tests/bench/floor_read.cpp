// SPDX-License-Identifier: MIT
// The floor of a reading command: floor_read FILE opens a database and reads one row by its index. bench.py makes the file.
#include <sqlite3.h>

int main(int count, char** values) {
  if (count != 2) return 2;
  sqlite3* database = nullptr;
  if (sqlite3_open_v2(values[1], &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK) return 1;
  sqlite3_stmt* read = nullptr;
  bool found =
      sqlite3_prepare_v2(database, "SELECT subject, minutes FROM event WHERE uid = 'uid-00005000'", -1, &read, nullptr) == SQLITE_OK;
  found = found && sqlite3_step(read) == SQLITE_ROW && sqlite3_column_int(read, 1) > 0;
  sqlite3_finalize(read);
  sqlite3_close(database);
  return found ? 0 : 1;
}

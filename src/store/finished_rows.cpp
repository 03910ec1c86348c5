// SPDX-License-Identifier: MIT
#include "daily_rows.hpp"

namespace cairn {

/// The effort that was true then stands in the `done` event. Walked by the index, newest first, and only as far as is asked for.
std::vector<FinishedWork> read_finished_work(SQLite::Database& database, Minutes enough) {
  SQLite::Statement statement(database,
                              "SELECT d.earned, e.effort FROM cache_step AS d INDEXED BY cache_done CROSS JOIN event AS e ON e.uid = d.event "
                              "WHERE d.state = 1 AND d.earned > 0 AND e.effort > 0 ORDER BY d.since DESC, d.event DESC");
  std::vector<FinishedWork> finished;
  Minutes sum{0};
  while (sum < enough && statement.executeStep()) {
    sql::Row row(statement);
    FinishedWork& work = finished.emplace_back();
    work.earned = row.minutes();
    work.estimate = row.minutes();
    sum += work.estimate;
  }
  return finished;
}

}  // namespace cairn

// SPDX-License-Identifier: MIT
#include "daily_rows.hpp"

namespace cairn {

/// The effort that was true then stands in the `done` event. Sorted first, then joined, so that only the newest are looked up: without its LIMIT
/// SQLite would be free to drop the order of the inner query.
std::vector<FinishedWork> read_finished_work(SQLite::Database& database, Minutes enough) {
  SQLite::Statement statement(database,
                              "SELECT d.earned, e.effort FROM (SELECT event, earned FROM cache_step WHERE state = 1 AND earned > 0 "
                              "ORDER BY since DESC, event DESC LIMIT -1) AS d CROSS JOIN event AS e ON e.uid = d.event WHERE e.effort > 0");
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

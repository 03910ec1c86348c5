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

/// A step that no plan holds has no kind and is left out. From plan to step, so that each plan is one look into its index of ids.
std::vector<MeasuredStep> read_measured_steps(SQLite::Database& database) {
  SQLite::Statement statement(database,
                              "SELECT kind, studied, effort FROM (SELECT d.studied AS studied, e.effort AS effort, "
                              "(SELECT s.kind FROM plan AS p CROSS JOIN plan_step AS s ON s.plan = p.id AND s.id = d.id ORDER BY p.id DESC LIMIT 1) AS kind "
                              "FROM cache_step AS d CROSS JOIN event AS e ON e.uid = d.event "
                              "WHERE d.state = 1 AND d.estimate = 0 AND d.studied > 0 AND e.effort > 0) WHERE kind IS NOT NULL");
  std::vector<MeasuredStep> steps;
  while (statement.executeStep()) {
    sql::Row row(statement);
    MeasuredStep& step = steps.emplace_back();
    step.kind = row.word(StepKind::Exam);
    step.studied = row.minutes();
    step.estimate = row.minutes();
  }
  return steps;
}

}  // namespace cairn

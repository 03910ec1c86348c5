// SPDX-License-Identifier: MIT
#include "daily_rows.hpp"

namespace cairn {

/// The effort that was true then stands in the `done` event. Walked by the index, newest first, and only as far as is asked for.
std::vector<FinishedWork> read_finished_work(SQLite::Database& database, Minutes enough) {
  SQLite::Statement statement(
      database,
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

std::optional<StepWords> read_words_of(SQLite::Database& database, const std::string& id) {
  SQLite::Statement statement(
      database,
      "SELECT s.kind, s.title_en, s.title_ko, s.done_when_en, s.done_when_ko, coalesce(k.title_en, ''), coalesce(k.title_ko, '') "
      "FROM plan AS p CROSS JOIN plan_step AS s ON s.plan = p.id AND s.id = ?1 "
      "LEFT JOIN plan_skill AS k ON k.plan = p.id AND k.id = s.skill ORDER BY p.id DESC LIMIT 1");
  sql::bind(statement, id);
  if (!statement.executeStep()) return std::nullopt;
  sql::Row row(statement);
  StepWords words;
  words.kind = row.word(StepKind::Exam);
  words.title = row.localized();
  words.done_when = row.localized();
  words.skill = row.localized();
  return words;
}

}  // namespace cairn

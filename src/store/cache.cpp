// SPDX-License-Identifier: MIT
#include "cache.hpp"

#include "cache_days.hpp"
#include "event_rows.hpp"

namespace cairn {

std::optional<Totals> read_fresh_totals(SQLite::Database& database) {
  SQLite::Statement statement(
      database,
      "SELECT events, stamp, plan, steps_all, steps_finished, steps_skipped, remaining, earned, timer FROM cache_head "
      "WHERE events = (SELECT max(place) FROM event) AND stamp = (SELECT max(stamp) FROM event)");
  if (!statement.executeStep()) return std::nullopt;
  sql::Row row(statement);
  Totals totals;
  totals.head.events = row.integer();
  totals.head.stamp = row.integer();
  totals.plan = row.optional_number<std::int64_t>();
  totals.steps_all = row.number<int>();
  totals.steps_finished = row.number<int>();
  totals.steps_skipped = row.number<int>();
  totals.remaining = row.minutes();
  totals.earned = row.minutes();
  totals.timer = row.text();
  if (const auto last = read_streak_row(database)) totals.streak = last->streak;
  return totals;
}

void write_totals(SQLite::Database& database, const Totals& totals) {
  const Head head = read_head(database);
  SQLite::Statement statement(database, "INSERT OR REPLACE INTO cache_head VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
  sql::run(statement, head.events, head.stamp, totals.plan, totals.steps_all, totals.steps_finished, totals.steps_skipped, totals.remaining,
           totals.earned, totals.timer);
}

DayRecord day_of(sql::Row& row) {
  DayRecord day;
  day.studied = row.minutes();
  day.earned = row.minutes();
  day.finished = row.number<int>();
  day.first_offset = row.optional_offset();
  day.last_offset = row.optional_offset();
  return day;
}

StepRecord step_of(sql::Row& row) {
  StepRecord step;
  step.state = row.enumerator(StepState::Skipped);
  step.rusty = row.flag();
  step.since = row.date();
  step.event = row.text();
  step.studied = row.minutes();
  step.earned = row.minutes();
  step.earned_is_estimate = row.flag();
  return step;
}

StepRecord read_step(SQLite::Database& database, const std::string& id) {
  SQLite::Statement statement(database, "SELECT state, rusty, since, event, studied, earned, estimate FROM cache_step WHERE id = ?1");
  sql::bind(statement, id);
  if (!statement.executeStep()) return {};
  sql::Row row(statement);
  return step_of(row);
}

}  // namespace cairn

// SPDX-License-Identifier: MIT
#include "cache.hpp"

#include "event_rows.hpp"

namespace cairn {

std::optional<Totals> read_fresh_totals(SQLite::Database& database) {
  SQLite::Statement statement(
      database,
      "SELECT events, stamp, plan, steps_all, steps_finished, steps_skipped, remaining, earned, streak_days, streak_best, "
      "streak_all, streak_first, streak_last, timer FROM cache_head WHERE events = (SELECT max(place) FROM event) "
      "AND stamp = (SELECT max(stamp) FROM event)");
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
  totals.streak.days = row.number<int>();
  totals.streak.best = row.number<int>();
  totals.streak.all_days = row.number<int>();
  totals.streak.first = row.optional_date();
  totals.streak.last = row.optional_date();
  totals.timer = row.text();
  totals.streak.today = totals.streak.last.has_value();
  return totals;
}

void write_totals(SQLite::Database& database, const Totals& totals) {
  const Head head = read_head(database);
  SQLite::Statement statement(database,
                              "INSERT OR REPLACE INTO cache_head VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)");
  const Streak& streak = totals.streak;
  sql::run(statement, head.events, head.stamp, totals.plan, totals.steps_all, totals.steps_finished, totals.steps_skipped, totals.remaining,
           totals.earned, streak.days, streak.best, streak.all_days, streak.first, streak.last, totals.timer);
}

StreakSettings read_settings(SQLite::Database& database, Date off_until) {
  StreakSettings settings;
  SQLite::Statement availability(database, "SELECT holds_from, value, stamp FROM cache_availability ORDER BY place");
  while (availability.executeStep()) {
    sql::Row row(availability);
    DatedSetting& setting = settings.availability.emplace_back();
    setting.from = row.date();
    setting.value = row.text();
    setting.stamp = row.integer();
  }
  SQLite::Statement off(database, "SELECT first, last, event FROM cache_off WHERE last >= ?1 ORDER BY place");
  sql::bind(off, off_until);
  while (off.executeStep()) {
    sql::Row row(off);
    DaysOff& range = settings.off.emplace_back();
    range.first = row.date();
    range.last = row.date();
    range.event = row.text();
  }
  return settings;
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

// SPDX-License-Identifier: MIT
#include "plan_rows.hpp"

#include <algorithm>

namespace cairn {

int count_planning_devices(SQLite::Database& database) {
  SQLite::Statement statement(database, "SELECT count(DISTINCT device) FROM plan CROSS JOIN event ON event.uid = plan.uid");
  statement.executeStep();
  return static_cast<int>(sql::Row(statement).integer());
}

/// What a plan was stored with, and one more for each event since: no change makes more than one new version of an entry.
int read_highest_version(SQLite::Database& database, Instant until) {
  std::vector<std::int64_t> stamps;
  SQLite::Statement events(database, "SELECT stamp FROM event WHERE stamp > (SELECT min(made) FROM plan) AND stamp <= ?1 ORDER BY stamp");
  sql::bind(events, until);
  while (events.executeStep()) stamps.push_back(sql::Row(events).stamp());
  SQLite::Statement plans(
      database,
      "SELECT made, (SELECT coalesce(max(sequence), 0) FROM plan_session WHERE plan_session.plan = plan.id) FROM plan WHERE made <= ?1");
  sql::bind(plans, until);
  std::int64_t highest = 0;
  while (plans.executeStep()) {
    sql::Row row(plans);
    const std::int64_t made = row.stamp(), sequence = row.integer();
    highest = std::max(highest, sequence + (stamps.end() - std::ranges::upper_bound(stamps, made)));
  }
  return static_cast<int>(highest);
}

std::vector<std::string> read_plan_uids(SQLite::Database& database) {
  SQLite::Statement statement(database, "SELECT uid FROM plan ORDER BY made, uid");
  std::vector<std::string> uids;
  while (statement.executeStep()) uids.push_back(sql::Row(statement).text());
  return uids;
}

std::vector<Session> read_sessions_of_plans(SQLite::Database& database, Date first) {
  SQLite::Statement statement(
      database,
      "SELECT step, n, day, begin, length, sequence, modified, cancelled FROM plan_session JOIN plan ON plan.id = plan_session.plan WHERE day >= ?1 "
      "ORDER BY plan.made, plan.uid, place");
  sql::bind(statement, first);
  std::vector<Session> sessions;
  while (statement.executeStep()) {
    sql::Row row(statement);
    sessions.push_back(read_session(row));
  }
  return sessions;
}

}  // namespace cairn

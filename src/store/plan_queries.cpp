// SPDX-License-Identifier: MIT
#include "daily_rows.hpp"
#include "open_step_rows.hpp"

namespace cairn {

std::optional<OpenStep> read_plan_step(SQLite::Database& database, std::int64_t plan, const std::string& id) {
  SQLite::Statement statement(
      database,
      select_open_steps("FROM plan_step AS s JOIN cache_plan_step AS c ON c.position = s.position WHERE s.plan = ?1 AND s.id = ?2"));
  sql::bind(statement, plan, id);
  if (!statement.executeStep()) return std::nullopt;
  return read_open_step(statement);
}

std::vector<std::string> read_ids_with_prefix(SQLite::Database& database, std::int64_t plan, const std::string& prefix, std::size_t limit) {
  // Every id that begins with the prefix sorts from it on and before the prefix followed by the largest character.
  SQLite::Statement statement(database,
                              "SELECT s.id FROM plan_step AS s JOIN cache_plan_step AS c ON c.position = s.position "
                              "WHERE s.plan = ?1 AND s.id >= ?2 AND s.id < ?2 || char(1114111) AND (c.state = 0 OR s.id = ?2) "
                              "ORDER BY s.position LIMIT ?3");
  sql::bind(statement, plan, prefix, limit);
  std::vector<std::string> ids;
  while (statement.executeStep()) ids.push_back(sql::Row(statement).text());
  return ids;
}

std::vector<OpenStep> read_open_prerequisites(SQLite::Database& database, std::int64_t plan, const std::string& id) {
  // The open steps of the groups in which no member is satisfied. The plus keeps SQLite from the index by step, in which it would walk past
  // all of the plan's to have them in order.
  SQLite::Statement statement(database, select_open_steps(R"sql(
    FROM (
      SELECT DISTINCT +r.step AS id FROM plan_requirement AS r
      WHERE r.plan = ?1 AND r.position = (SELECT position FROM plan_step WHERE plan = ?1 AND id = ?2)
        AND NOT EXISTS (
          SELECT 1 FROM plan_requirement AS m
          WHERE m.plan = ?1 AND m.position = r.position AND m.grp = r.grp AND m.place = 0
            AND NOT EXISTS (
              SELECT 1 FROM plan_requirement AS o
              WHERE o.plan = ?1 AND o.position = m.position AND o.grp = m.grp AND o.member = m.member AND o.step <> ''
                AND NOT EXISTS (SELECT 1 FROM cache_step WHERE id = o.step AND state <> 0)
                AND NOT EXISTS (SELECT 1 FROM plan_finished WHERE plan = ?1 AND id = o.step)))
    ) AS open
    JOIN plan_step AS s ON s.plan = ?1 AND s.id = open.id
    JOIN cache_plan_step AS c ON c.position = s.position
    WHERE c.state = 0 ORDER BY s.position)sql"));
  sql::bind(statement, plan, id);
  return read_open_steps(statement);
}

std::vector<OpenStep> read_open_dependents(SQLite::Database& database, std::int64_t plan, const std::string& id) {
  SQLite::Statement statement(database, select_open_steps(R"sql(
    FROM (SELECT DISTINCT position FROM plan_requirement WHERE plan = ?1 AND step = ?2) AS r
    JOIN plan_step AS s ON s.plan = ?1 AND s.position = r.position
    JOIN cache_plan_step AS c ON c.position = s.position
    WHERE c.state = 0 ORDER BY s.position)sql"));
  sql::bind(statement, plan, id);
  return read_open_steps(statement);
}

std::optional<SkillCount> read_skill_count(SQLite::Database& database, std::int64_t plan, const std::string& skill) {
  SQLite::Statement statement(
      database,
      "SELECT s.title_en, s.title_ko, c.finished, c.all_steps FROM plan_skill AS s JOIN cache_skill AS c ON c.id = s.id "
      "WHERE s.plan = ?1 AND s.id = ?2");
  sql::bind(statement, plan, skill);
  if (!statement.executeStep()) return std::nullopt;
  sql::Row row(statement);
  SkillCount count;
  count.id = skill;
  count.title = row.localized();
  count.finished = row.number<int>();
  count.all = row.number<int>();
  return count;
}

std::vector<std::pair<Date, Minutes>> read_planned_minutes(SQLite::Database& database, std::int64_t plan, Date first, Date last) {
  SQLite::Statement statement(database,
                              "SELECT day, sum(length) FROM plan_session WHERE plan = ?1 AND day BETWEEN ?2 AND ?3 AND cancelled = 0 "
                              "GROUP BY day ORDER BY day");
  sql::bind(statement, plan, first, last);
  std::vector<std::pair<Date, Minutes>> days;
  while (statement.executeStep()) {
    sql::Row row(statement);
    auto& [day, minutes] = days.emplace_back();
    day = row.date();
    minutes = row.minutes();
  }
  return days;
}

}  // namespace cairn

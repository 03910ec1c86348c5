// SPDX-License-Identifier: MIT
#include "cache_kinds.hpp"

#include "cache.hpp"
#include "plan_rows.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace cairn {

namespace {

/// From plan to step, so that each plan is one look into its index of ids.
std::optional<StepKind> kind_before(SQLite::Database& database, const std::string& step, std::int64_t plan) {
  SQLite::Statement statement(
      database,
      "SELECT s.kind FROM plan AS p CROSS JOIN plan_step AS s ON s.plan = p.id AND s.id = ?1 WHERE p.id < ?2 ORDER BY p.id DESC LIMIT 1");
  sql::bind(statement, step, plan);
  if (!statement.executeStep()) return std::nullopt;
  return sql::Row(statement).word(StepKind::Exam);
}

std::optional<StepKind> newest_kind(SQLite::Database& database, const std::string& step) {
  return kind_before(database, step, std::numeric_limits<std::int64_t>::max());
}

/// As one step of its kind; empty when it is not measured. The effort that was true then stands in the `done` event.
std::optional<KindCalibration> measured(SQLite::Database& database, const StepRecord& step) {
  if (step.state != StepState::Done || step.earned_is_estimate || step.studied <= Minutes{0}) return std::nullopt;
  SQLite::Statement statement(database, "SELECT effort FROM event WHERE uid = ?1");
  sql::bind(statement, step.event);
  if (!statement.executeStep()) return std::nullopt;
  const Minutes effort = sql::Row(statement).minutes();
  if (effort <= Minutes{0}) return std::nullopt;
  return KindCalibration{StepKind::Study, 1, step.studied, effort};
}

void add(SQLite::Database& database, StepKind kind, const KindCalibration& sum, int sign) {
  SQLite::Statement insert(
      database,
      "INSERT INTO cache_kind VALUES (?1, ?2, ?3, ?4) ON CONFLICT (kind) DO UPDATE SET steps = steps + excluded.steps, studied = studied + excluded.studied, "
      "effort = effort + excluded.effort");
  sql::run(insert, to_string(kind), sign * sum.steps, sign * sum.studied, sign * sum.estimate);
  database.exec("DELETE FROM cache_kind WHERE steps = 0");
}

}  // namespace

std::vector<KindCalibration> read_kinds(SQLite::Database& database) {
  std::vector<KindCalibration> kinds;
  SQLite::Statement statement(database, "SELECT kind, steps, studied, effort FROM cache_kind");
  while (statement.executeStep()) {
    sql::Row row(statement);
    KindCalibration& kind = kinds.emplace_back();
    kind.kind = row.word(StepKind::Exam);
    kind.steps = row.number<int>();
    kind.studied = row.minutes();
    kind.estimate = row.minutes();
  }
  std::ranges::sort(kinds, {}, &KindCalibration::kind);
  return kinds;
}

void write_kinds(SQLite::Database& database) {
  database.exec(
      "INSERT INTO cache_kind SELECT kind, count(*), sum(studied), sum(effort) FROM (SELECT d.studied AS studied, e.effort AS effort, "
      "(SELECT s.kind FROM plan AS p CROSS JOIN plan_step AS s ON s.plan = p.id AND s.id = d.id ORDER BY p.id DESC LIMIT 1) AS kind "
      "FROM cache_step AS d CROSS JOIN event AS e ON e.uid = d.event "
      "WHERE d.state = 1 AND d.estimate = 0 AND d.studied > 0 AND e.effort > 0) WHERE kind IS NOT NULL GROUP BY kind");
}

void update_kinds(SQLite::Database& database, const std::string& step, const StepRecord& before, const StepRecord& after) {
  const auto was = measured(database, before), is = measured(database, after);
  if (!was && !is) return;
  const auto kind = newest_kind(database, step);
  if (!kind) return;
  if (was) add(database, *kind, *was, -1);
  if (is) add(database, *kind, *is, 1);
}

void update_kinds(SQLite::Database& database, const Plan& plan) {
  const auto id = plan_id(database, plan.uid);
  if (!id) return;
  for (const PlannedStep& step : plan.steps) {
    const auto sum = measured(database, read_step(database, step.id));
    if (!sum) continue;
    if (const auto kind = kind_before(database, step.id, *id)) add(database, *kind, *sum, -1);
    if (const auto kind = newest_kind(database, step.id)) add(database, *kind, *sum, 1);
  }
}

}  // namespace cairn

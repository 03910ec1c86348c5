// SPDX-License-Identifier: MIT
#include "cache_plan.hpp"

#include "cairn/planning/daily.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace cairn {

namespace {

void write_states(SQLite::Database& database, const Plan& plan, const std::vector<PlanStepState>& states) {
  SQLite::Statement insert(database, "INSERT INTO cache_plan_step VALUES (?1, ?2, ?3, ?4, ?5)");
  for (std::size_t position = 0; position < plan.steps.size(); ++position) {
    const PlanStepState& state = states[position];
    sql::run(insert, position, static_cast<int>(state.state), state.studied, state.remaining, state.missing);
  }
}

void write_skills(SQLite::Database& database, const Plan& plan, const Record& record) {
  const std::unordered_set<std::string_view> finished_before(plan.finished.begin(), plan.finished.end());
  SQLite::Statement insert(database, "INSERT INTO cache_skill VALUES (?1, ?2, ?3)");
  for (const PlannedSkill& skill : plan.skills) {
    const auto finished = std::count_if(skill.steps.begin(), skill.steps.end(), [&](const std::string& id) {
      const StepRecord* step = record.find(id);
      return finished_before.contains(id) || (step && is_finished(step->state));
    });
    sql::run(insert, skill.id, std::int64_t{finished}, skill.steps.size());
  }
}

void count_steps(Totals& totals, const Plan& plan, const std::vector<PlanStepState>& states) {
  totals.steps_all = static_cast<int>(plan.steps.size() + plan.finished.size());
  totals.steps_finished = static_cast<int>(plan.finished.size());
  for (const PlanStepState& state : states) {
    totals.steps_finished += is_finished(state.state) ? 1 : 0;
    totals.steps_skipped += state.state == StepState::Skipped ? 1 : 0;
    totals.remaining += state.remaining;
  }
}

Minutes earned_since(SQLite::Database& database, Date first) {
  SQLite::Statement statement(database, "SELECT coalesce(sum(earned), 0) FROM cache_day WHERE day >= ?1");
  sql::bind(statement, first);
  statement.executeStep();
  return sql::Row(statement).minutes();
}

bool was_finished(SQLite::Database& database, std::int64_t plan, const std::string& step) {
  SQLite::Statement statement(database, "SELECT 1 FROM plan_finished WHERE plan = ?1 AND id = ?2");
  sql::bind(statement, plan, step);
  return statement.executeStep();
}

/// Counts the unsatisfied requirement groups of each step that requires `step` again. As plan_step_states defines it: a group is satisfied
/// when, for one of its members, no step is open by the record and unfinished when the plan was made.
void recount_missing(SQLite::Database& database, std::int64_t plan, const std::string& step) {
  SQLite::Statement statement(database, R"sql(
    UPDATE cache_plan_step SET missing = (
      SELECT count(*) FROM (SELECT DISTINCT grp FROM plan_requirement WHERE plan = ?1 AND position = cache_plan_step.position) AS g
      WHERE NOT EXISTS (
        SELECT 1 FROM plan_requirement AS m
        WHERE m.plan = ?1 AND m.position = cache_plan_step.position AND m.grp = g.grp AND m.place = 0
          AND NOT EXISTS (
            SELECT 1 FROM plan_requirement AS s
            WHERE s.plan = ?1 AND s.position = m.position AND s.grp = m.grp AND s.member = m.member AND s.step <> ''
              AND NOT EXISTS (SELECT 1 FROM cache_step WHERE id = s.step AND state <> 0)
              AND NOT EXISTS (SELECT 1 FROM plan_finished WHERE plan = ?1 AND id = s.step))))
    WHERE position IN (SELECT position FROM plan_requirement WHERE plan = ?1 AND step = ?2))sql");
  sql::run(statement, plan, step);
}

void count_finished(SQLite::Database& database, std::int64_t plan, const std::string& step, int more) {
  SQLite::Statement statement(database, R"sql(
    UPDATE cache_skill
    SET finished = finished + ?3 * (SELECT count(*) FROM plan_skill_step WHERE plan = ?1 AND skill = cache_skill.id AND step = ?2)
    WHERE id IN (SELECT skill FROM plan_skill_step WHERE plan = ?1 AND step = ?2))sql");
  sql::run(statement, plan, step, more);
}

/// The step's own row in the plan, if it has one, and the totals.
void update_own_row(SQLite::Database& database, Totals& totals, const std::string& step, const StepRecord& before,
                    const StepRecord& after) {
  SQLite::Statement own(database,
                        "SELECT s.position, s.estimate, c.remaining FROM plan_step s JOIN cache_plan_step c ON c.position = s.position "
                        "WHERE s.plan = ?1 AND s.id = ?2");
  sql::bind(own, *totals.plan, step);
  if (!own.executeStep()) return;
  sql::Row row(own);
  const std::int64_t position = row.integer();
  const Minutes estimate = row.minutes();
  const Minutes remaining_before = row.minutes();
  const Minutes remaining = after.state == StepState::Open ? remaining_effort(estimate, after.studied) : Minutes{0};
  SQLite::Statement update(database, "UPDATE cache_plan_step SET state = ?2, studied = ?3, remaining = ?4 WHERE position = ?1");
  sql::run(update, position, static_cast<int>(after.state), after.studied, remaining);
  totals.remaining += remaining - remaining_before;
  totals.steps_finished += static_cast<int>(is_finished(after.state)) - static_cast<int>(is_finished(before.state));
  totals.steps_skipped += static_cast<int>(after.state == StepState::Skipped) - static_cast<int>(before.state == StepState::Skipped);
}

}  // namespace

void write_plan_state(SQLite::Database& database, Totals& totals, const Plan* plan, const Record& record) {
  database.exec("DELETE FROM cache_plan_step; DELETE FROM cache_skill");
  totals.steps_all = totals.steps_finished = totals.steps_skipped = 0;
  totals.remaining = totals.earned = Minutes{0};
  if (!plan) return;
  const auto states = plan_step_states(*plan, record);
  write_states(database, *plan, states);
  write_skills(database, *plan, record);
  count_steps(totals, *plan, states);
  totals.earned = earned_since(database, plan->input.start);
}

void update_plan_state(SQLite::Database& database, Totals& totals, const std::string& step, const StepRecord& before,
                       const StepRecord& after) {
  update_own_row(database, totals, step, before, after);
  if (before.state == after.state || was_finished(database, *totals.plan, step)) return;
  if ((before.state == StepState::Open) != (after.state == StepState::Open)) recount_missing(database, *totals.plan, step);
  const int more = static_cast<int>(is_finished(after.state)) - static_cast<int>(is_finished(before.state));
  if (more != 0) count_finished(database, *totals.plan, step, more);
}

Date plan_start(SQLite::Database& database, std::int64_t plan) {
  SQLite::Statement statement(database, "SELECT start FROM plan WHERE id = ?1");
  sql::bind(statement, plan);
  if (!statement.executeStep()) throw sql::BadRow();
  return sql::Row(statement).date();
}

}  // namespace cairn

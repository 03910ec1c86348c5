// SPDX-License-Identifier: MIT
#include "cache.hpp"

#include "plan_rows.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace cairn {

namespace {

/// The day rows that one event touches: read when first asked for, written together.
class Days {
 public:
  explicit Days(SQLite::Database& database) : database_(database) {}

  DayRecord& at(Date date) {
    const auto [found, added] = touched_.try_emplace(date);
    if (added) found->second.now = found->second.before = stored(date);
    return found->second.now;
  }

  /// What the touched days on or after `first` earned more than before.
  Minutes earned_since(Date first) const {
    Minutes more{0};
    for (auto day = touched_.lower_bound(first); day != touched_.end(); ++day) more += day->second.now.earned - day->second.before.earned;
    return more;
  }
  void write() const {
    SQLite::Statement statement(database_, "INSERT OR REPLACE INTO cache_day VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    for (const auto& [date, day] : touched_) {
      const DayRecord& now = day.now;
      sql::run(statement, date, now.studied, now.earned, now.finished, now.first_offset, now.last_offset);
    }
  }
  DayRecord stored(Date date) const {
    SQLite::Statement statement(database_, "SELECT studied, earned, finished, first_offset, last_offset FROM cache_day WHERE day = ?1");
    sql::bind(statement, date);
    DayRecord day;
    if (!statement.executeStep()) return day;
    sql::Row row(statement);
    day.studied = row.minutes();
    day.earned = row.minutes();
    day.finished = row.number<int>();
    day.first_offset = row.offset();
    day.last_offset = row.offset();
    return day;
  }

 private:
  struct Touched {
    DayRecord before, now;
  };
  SQLite::Database& database_;
  std::map<Date, Touched> touched_;
};

void write_step(SQLite::Database& database, const std::string& id, const StepRecord& step) {
  SQLite::Statement statement(database, "INSERT OR REPLACE INTO cache_step VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
  sql::run(statement, id, static_cast<int>(step.state), step.rusty, step.since, step.event, step.studied, step.earned,
           step.earned_is_estimate);
}

Streak with_date(SQLite::Database& database, const Streak& streak, Date date, const Days& days) {
  if (streak.last == date) return streak;
  if (!streak.last) return extend_streak(streak, date, [](Date) { return true; });
  const StreakSettings settings = read_settings(database, *streak.last);
  std::vector<Date> lost;
  if (loses_a_date(days.stored(*streak.last).last_offset, days.stored(date).first_offset)) lost.push_back(date - date::days{1});
  return extend_streak(streak, date, breaks_by_settings(settings.availability, settings.off, lost));
}

bool holds(SQLite::Database& database, const char* query, std::int64_t plan, const std::string& step) {
  SQLite::Statement statement(database, query);
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

void count_finished(SQLite::Database& database, std::int64_t plan, const std::string& step) {
  SQLite::Statement statement(database, R"sql(
    UPDATE cache_skill
    SET finished = finished + (SELECT count(*) FROM plan_skill_step WHERE plan = ?1 AND skill = cache_skill.id AND step = ?2)
    WHERE id IN (SELECT skill FROM plan_skill_step WHERE plan = ?1 AND step = ?2))sql");
  sql::run(statement, plan, step);
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

/// REQUIRES: the step's row in cache_step is written.
void update_plan(SQLite::Database& database, Totals& totals, const std::string& step, const StepRecord& before, const StepRecord& after) {
  update_own_row(database, totals, step, before, after);
  if (before.state == after.state || holds(database, "SELECT 1 FROM plan_finished WHERE plan = ?1 AND id = ?2", *totals.plan, step)) return;
  if (before.state == StepState::Open) recount_missing(database, *totals.plan, step);
  if (!is_finished(before.state) && is_finished(after.state)) count_finished(database, *totals.plan, step);
}

Date plan_start(SQLite::Database& database, std::int64_t plan) {
  SQLite::Statement statement(database, "SELECT start FROM plan WHERE id = ?1");
  sql::bind(statement, plan);
  if (!statement.executeStep()) throw sql::BadRow();
  return sql::Row(statement).date();
}

/// More events than that are folded faster than carried on one by one.
constexpr std::size_t kWorthCarrying = 500;

bool is_study(const Event& event) {
  return acts_on_step(event) && (event.kind == EventKind::Done || event.kind == EventKind::Studied);
}

}  // namespace

bool can_carry_on(const Totals& totals, std::span<const Event> events) {
  if (events.size() > kWorthCarrying) return false;
  std::optional<Date> last = totals.streak.last;
  for (const Event& event : events) {
    if (!event.cancels.empty() || event.kind == EventKind::Set || event.kind == EventKind::Planned) return false;
    if (!is_study(event)) continue;
    if (last && event.study_date < *last) return false;
    last = event.study_date;
  }
  return true;
}

void carry_on(SQLite::Database& database, Totals totals, std::span<const Event> events) {
  for (const Event& event : events) {
    if (event.kind == EventKind::Started) totals.timer = event.uid;
    if (event.kind == EventKind::Stopped) totals.timer.clear();
    if (!acts_on_step(event)) continue;
    const StepRecord before = read_step(database, event.subject);
    StepRecord after = before;
    Days days(database);
    apply_event(event, after, [&](Date date) -> DayRecord& { return days.at(date); });
    if (after == before) continue;
    write_step(database, event.subject, after);
    days.write();
    if (is_study(event)) totals.streak = with_date(database, totals.streak, event.study_date, days);
    if (!totals.plan) continue;
    totals.earned += days.earned_since(plan_start(database, *totals.plan));
    update_plan(database, totals, event.subject, before, after);
  }
  write_totals(database, totals);
}

}  // namespace cairn

// SPDX-License-Identifier: MIT
#include "daily_rows.hpp"

#include "event_rows.hpp"
#include "judged_rows.hpp"
#include "open_step_rows.hpp"
#include "plan_rows.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace cairn {

namespace {

// The partial indexes hold open steps only: finished ones are not walked past. INDEXED BY makes sure of it.
constexpr const char* kFirstOpen = "SELECT position FROM cache_plan_step INDEXED BY cache_open WHERE state = 0 ORDER BY position LIMIT ?1";
constexpr const char* kFirstReady =
    "SELECT position FROM cache_plan_step INDEXED BY cache_ready WHERE state = 0 AND missing = 0 ORDER BY position LIMIT ?1";

/// The steps at the positions that `which` gives. `step` reads one: it is made once for both lists, as making it takes longer than reading
/// a few.
std::vector<OpenStep> first_steps(SQLite::Database& database, const char* which, SQLite::Statement& step, std::int64_t plan,
                                  std::size_t limit) {
  SQLite::Statement positions(database, which);
  sql::bind(positions, limit);
  std::vector<OpenStep> steps;
  while (positions.executeStep()) {
    sql::bind(step, plan, sql::Row(positions).integer());
    if (step.executeStep()) steps.push_back(read_open_step(step));
  }
  return steps;
}

void read_first_steps(SQLite::Database& database, std::int64_t plan, std::size_t limit, Daily& daily) {
  if (limit == 0) return;
  SQLite::Statement step(
      database,
      select_open_steps(
          "FROM cache_plan_step AS c CROSS JOIN plan_step AS s ON s.plan = ?1 AND s.position = c.position WHERE c.position = ?2"));
  daily.head = first_steps(database, kFirstOpen, step, plan, limit);
  daily.ready = first_steps(database, kFirstReady, step, plan, limit);
}

/// Minutes that this revision planned before a day: the running sum that the last session before it carries.
Minutes planned_before(SQLite::Statement& statement, std::int64_t plan, Date day) {
  sql::bind(statement, plan, day);
  return statement.executeStep() ? sql::Row(statement).minutes() : Minutes{0};
}

void read_planned(SQLite::Database& database, std::int64_t plan, Daily& daily) {
  SQLite::Statement through(database,
                            "SELECT planned_through FROM plan_session WHERE plan = ?1 AND day < ?2 ORDER BY day DESC, place DESC LIMIT 1");
  daily.planned_before_today = planned_before(through, plan, daily.today);
  daily.planned_today = planned_before(through, plan, daily.today + date::days{1}) - daily.planned_before_today;
}

/// The streak and days off as they are today. Returns whether today is a study date.
void read_streak(SQLite::Database& database, const Totals& totals, Daily& daily) {
  // Days off matter back to the last study date for the streak, and back to 400 days ago for the rest.
  const Date reach = daily.today - date::days{400};
  const StreakSettings settings = read_settings(database, std::min(reach, totals.streak.last.value_or(reach)));
  daily.off = days_off_since(settings.off, daily.today);
  daily.streak = streak_on(totals.streak, daily.today, breaks_by_settings(settings.availability, settings.off));
  const auto days = read_days(database, daily.today, daily.today);
  daily.streak.today = !days.empty();
  if (days.empty()) return;
  daily.studied_today = days.front().second.earned;
  daily.finished_today = days.front().second.finished;
}

}  // namespace

namespace {

constexpr const char* kStepColumns = "SELECT id, state, rusty, since, event, studied, earned, estimate FROM cache_step";

void add_steps(SQLite::Statement& statement, std::map<std::string, StepRecord>& steps) {
  while (statement.executeStep()) {
    sql::Row row(statement);
    std::string id = row.text();
    steps.insert_or_assign(std::move(id), step_of(row));
  }
}

std::map<std::string, StepRecord> read_all_steps(SQLite::Database& database) {
  std::map<std::string, StepRecord> steps;
  SQLite::Statement statement(database, kStepColumns);
  add_steps(statement, steps);
  return steps;
}

bool are_more_steps_than(SQLite::Database& database, std::size_t n) {
  SQLite::Statement statement(database, "SELECT count(*) FROM (SELECT 1 FROM cache_step LIMIT ?1)");
  sql::bind(statement, n + 1);
  statement.executeStep();
  return sql::Row(statement).integer() > static_cast<std::int64_t>(n);
}

/// As RecordPart::days_from says.
std::map<Date, DayRecord> read_days_from(SQLite::Database& database, Date first) {
  auto days = read_days(database, read_known_place(database, first).value_or(kEver), kLastDay);
  SQLite::Statement begun(database, "SELECT min(day) FROM cache_day");
  begun.executeStep();
  if (const auto day = sql::Row(begun).optional_date(); day && *day < days.front().first)
    days.push_back(read_days(database, *day, *day).front());
  return {days.begin(), days.end()};
}

}  // namespace

std::optional<Timer> read_timer(SQLite::Database& database, const std::string& uid) {
  if (uid.empty()) return std::nullopt;
  SQLite::Statement statement(database, "SELECT subject, recorded, utc_offset, study_date FROM event WHERE uid = ?1");
  sql::bind(statement, uid);
  if (!statement.executeStep()) throw sql::BadRow();
  sql::Row row(statement);
  Timer timer;
  timer.event = uid;
  timer.step = row.text();
  timer.began = row.instant();
  timer.utc_offset = row.offset();
  timer.study_date = row.date();
  return timer;
}

std::map<std::string, StepRecord> read_steps(SQLite::Database& database, const std::vector<std::string>& ids) {
  if (!are_more_steps_than(database, ids.size())) {
    std::map<std::string, StepRecord> steps = read_all_steps(database);
    const std::unordered_set<std::string_view> wanted(ids.begin(), ids.end());
    std::erase_if(steps, [&](const auto& step) { return !wanted.contains(step.first); });
    return steps;
  }
  std::map<std::string, StepRecord> steps;
  SQLite::Statement statement(database, std::string(kStepColumns) + " WHERE id = ?1");
  for (const std::string& id : ids) {
    sql::bind(statement, id);
    add_steps(statement, steps);
  }
  return steps;
}

Record read_record_of(SQLite::Database& database, const Totals& totals, const RecordPart& part) {
  Record record = fold(read_judged(
      database, "SELECT uid FROM event WHERE subject IN ('assess', 'busy', 'day_start', 'record', 'session') AND kind = 'set'"));
  record.steps = read_steps(database, part.steps);
  if (part.finished) {
    SQLite::Statement done(database, std::string(kStepColumns) + " INDEXED BY cache_done WHERE state = 1 AND since BETWEEN ?1 AND ?2");
    sql::bind(done, part.finished->first, part.finished->last);
    add_steps(done, record.steps);
  }
  record.days = part.days_from ? read_days_from(database, *part.days_from) : std::map<Date, DayRecord>{};
  StreakSettings settings = read_settings(database, kEver);
  record.availability = std::move(settings.availability);
  record.off = std::move(settings.off);
  record.timer = read_timer(database, totals.timer);
  record.plans.clear();
  record.skills_held.clear();
  record.last_stamp = totals.head.stamp;
  record.events = totals.head.events;
  return record;
}

Record read_record(SQLite::Database& database, const Totals& totals) {
  Record record = fold(read_decisions(database));
  record.steps = read_all_steps(database);
  record.days = read_days_from(database, kEver);
  StreakSettings settings = read_settings(database, kEver);
  record.availability = std::move(settings.availability);
  record.off = std::move(settings.off);
  record.timer = read_timer(database, totals.timer);
  record.last_stamp = totals.head.stamp;
  record.events = totals.head.events;
  return record;
}

/// A study date after today (the clock was set back) is counted in the streak of days and not in that of weeks: then all days are looked
/// at.
StreakView read_streak_view(SQLite::Database& database, Date today, int weeks) {
  const auto last = read_streak_row(database);
  const Date first = monday_of(today) - date::days{7 * (weeks - 1)};
  const bool ahead = last && last->day > today;
  Record record;
  record.days = read_days_from(database, ahead ? kEver : first);
  StreakSettings settings = read_settings(database, ahead ? kEver : std::min(first, last ? last->day : first));
  record.availability = std::move(settings.availability);
  record.off = std::move(settings.off);
  if (!last || ahead) return make_streak_view(record, today, weeks);
  const BreaksStreak breaks = breaks_by_settings(record.availability, record.off);
  return {streak_on(last->streak, today, breaks), week_streak_on(last->weeks, last->day, today, breaks), today,
          judge_days(record, first, today)};
}

Daily read_daily(SQLite::Database& database, const Totals& totals, Date today, std::size_t limit) {
  Daily daily;
  daily.today = today;
  read_streak(database, totals, daily);
  daily.timer = read_timer(database, totals.timer);
  if (!totals.plan) return daily;
  daily.plan = read_plan_facts(database, *totals.plan);
  daily.steps_all = totals.steps_all;
  daily.steps_finished = totals.steps_finished;
  daily.steps_skipped = totals.steps_skipped;
  daily.remaining = totals.remaining;
  daily.earned_in_plan = totals.earned;
  daily.missed_days = missed_study_days(daily.plan->input, daily.off, daily.streak.last, today);
  read_planned(database, *totals.plan, daily);
  read_first_steps(database, *totals.plan, limit, daily);
  return daily;
}

}  // namespace cairn

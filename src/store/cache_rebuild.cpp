// SPDX-License-Identifier: MIT
#include "cache.hpp"

#include "event_rows.hpp"
#include "plan_rows.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

namespace cairn {

namespace {

void clear(SQLite::Database& database) {
  for (const char* table : {"cache_head", "cache_step", "cache_day", "cache_plan_step", "cache_skill", "cache_availability", "cache_off"}) {
    database.exec(std::string("DELETE FROM ") + table);
  }
}

void write_record(SQLite::Database& database, const Record& record) {
  SQLite::Statement insert_step(database, "INSERT INTO cache_step VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
  for (const auto& [id, step] : record.steps) {
    sql::run(insert_step, id, static_cast<int>(step.state), step.rusty, step.since, step.event, step.studied, step.earned,
             step.earned_is_estimate);
  }
  SQLite::Statement insert_day(database, "INSERT INTO cache_day VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
  for (const auto& [date, day] : record.days) {
    sql::run(insert_day, date, day.studied, day.earned, day.finished, day.first_offset, day.last_offset);
  }
  SQLite::Statement insert_setting(database, "INSERT INTO cache_availability VALUES (NULL, ?1, ?2, ?3)");
  for (const DatedSetting& setting : record.availability) sql::run(insert_setting, setting.from, setting.value, setting.stamp);
  SQLite::Statement insert_off(database, "INSERT INTO cache_off VALUES (NULL, ?1, ?2, ?3)");
  for (const DaysOff& range : record.off) sql::run(insert_off, range.first, range.last, range.event);
}

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

void add_plan(Totals& totals, const Plan& plan, const std::vector<PlanStepState>& states, const Record& record) {
  totals.steps_all = static_cast<int>(plan.steps.size() + plan.finished.size());
  totals.steps_finished = static_cast<int>(plan.finished.size());
  for (const PlanStepState& state : states) {
    totals.steps_finished += is_finished(state.state) ? 1 : 0;
    totals.steps_skipped += state.state == StepState::Skipped ? 1 : 0;
    totals.remaining += state.remaining;
  }
  for (auto day = record.days.lower_bound(plan.input.start); day != record.days.end(); ++day) totals.earned += day->second.earned;
}

Streak streak_of(const Record& record) {
  if (record.days.empty()) return {};
  std::vector<Date> dates;
  dates.reserve(record.days.size());
  for (const auto& [date, day] : record.days) dates.push_back(date);
  return compute_streak(dates, dates.back(), breaks_by_settings(record.availability, record.off, lost_dates(record.days)));
}

}  // namespace

void rebuild_cache(SQLite::Database& database, const Plan* just_planned) {
  const Record record = fold(read_events_to_fold(database));
  clear(database);
  write_record(database, record);
  Totals totals;
  totals.streak = streak_of(record);
  if (record.timer) totals.timer = record.timer->event;
  if (!record.plans.empty()) totals.plan = plan_id(database, record.plans.back());
  if (totals.plan) {
    std::optional<Plan> stored;
    if (!just_planned || just_planned->uid != record.plans.back()) stored = read_plan(database, *totals.plan);
    const Plan& plan = stored ? *stored : *just_planned;
    const auto states = plan_step_states(plan, record);
    write_states(database, plan, states);
    write_skills(database, plan, record);
    add_plan(totals, plan, states, record);
  }
  write_totals(database, totals);
}

}  // namespace cairn

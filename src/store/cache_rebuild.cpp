// SPDX-License-Identifier: MIT
#include "cache_days.hpp"
#include "cache_kinds.hpp"
#include "cache_plan.hpp"
#include "command_rows.hpp"
#include "event_rows.hpp"
#include "plan_rows.hpp"

#include <optional>
#include <string>

namespace cairn {

namespace {

void clear(SQLite::Database& database) {
  for (const char* table : {"cache_head", "cache_step", "cache_day", "cache_kind", "cache_device"})
    database.exec(std::string("DELETE FROM ") + table);
}

void write_record(SQLite::Database& database, const Record& record) {
  SQLite::Statement insert_step(database, "INSERT INTO cache_step VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
  for (const auto& [id, step] : record.steps) {
    sql::run(insert_step, id, static_cast<int>(step.state), step.rusty, step.since, step.event, step.studied, step.earned,
             step.earned_is_estimate);
  }
  const StreakSettings settings{record.availability, record.off};
  write_settings(database, settings);
  insert_days(database, record.days, settings);
}

}  // namespace

void rebuild_cache(SQLite::Database& database, const Plan* just_planned) {
  const std::vector<Event> events = read_events_to_fold(database);
  const Record record = fold(events);
  clear(database);
  write_record(database, record);
  write_kinds(database);
  write_command_counts(database, events);
  Totals totals;
  if (record.timer) totals.timer = record.timer->event;
  if (!record.plans.empty()) totals.plan = plan_id(database, record.plans.back());
  std::optional<Plan> stored;
  if (totals.plan && (!just_planned || just_planned->uid != record.plans.back())) stored = read_plan(database, *totals.plan);
  write_plan_state(database, totals, !totals.plan ? nullptr : stored ? &*stored : just_planned, record);
  write_totals(database, totals);
}

}  // namespace cairn

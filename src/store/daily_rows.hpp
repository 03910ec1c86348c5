// SPDX-License-Identifier: MIT
/// What daily commands ask, answered from the cache tables in a bounded number of indexed reads.
/// REQUIRES everywhere: the cache is fresh; `plan` is the current plan's id.
#pragma once

#include "cache.hpp"

#include "cairn/planning/forecast.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace cairn {

Daily read_daily(SQLite::Database& database, const Totals& totals, Date today, std::size_t limit);
std::vector<std::pair<Date, DayRecord>> read_days(SQLite::Database& database, Date first, Date last);
/// The fold of all events: steps, days and settings from the cache, the rest from the few events that decide it.
Record read_record(SQLite::Database& database, const Totals& totals);
/// Steps, and days from `first` on.
Record read_recent(SQLite::Database& database, Date first);
std::vector<FinishedWork> read_finished_work(SQLite::Database& database, Minutes enough);
std::vector<MeasuredStep> read_measured_steps(SQLite::Database& database);

std::optional<OpenStep> read_plan_step(SQLite::Database& database, std::int64_t plan, const std::string& id);
std::vector<std::string> read_ids_with_prefix(SQLite::Database& database, std::int64_t plan, const std::string& prefix, std::size_t limit);
std::vector<OpenStep> read_open_prerequisites(SQLite::Database& database, std::int64_t plan, const std::string& id);
std::vector<OpenStep> read_open_dependents(SQLite::Database& database, std::int64_t plan, const std::string& id);
std::optional<SkillCount> read_skill_count(SQLite::Database& database, std::int64_t plan, const std::string& skill);
std::vector<std::pair<Date, Minutes>> read_planned_minutes(SQLite::Database& database, std::int64_t plan, Date first, Date last);

}  // namespace cairn

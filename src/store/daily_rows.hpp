// SPDX-License-Identifier: MIT
/// What daily commands ask, answered from the cache tables in a bounded number of indexed reads.
/// REQUIRES everywhere: the cache is fresh; `plan` is the current plan's id.
#pragma once

#include "cache_days.hpp"

#include "cairn/planning/forecast.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace cairn {

Daily read_daily(SQLite::Database& database, const Totals& totals, Date today, std::size_t limit);
/// That runs by the event `uid`; none by an empty one.
std::optional<Timer> read_timer(SQLite::Database& database, const std::string& uid);
/// The fold of all events: steps, days and settings from the cache, the rest from the few events that decide it.
Record read_record(SQLite::Database& database, const Totals& totals);
/// As Journal::record_of and Journal::streak.
Record read_record_of(SQLite::Database& database, const Totals& totals, const RecordPart& part);
StreakView read_streak_view(SQLite::Database& database, Date today, int weeks);
/// Those of the steps that the record knows, in a time that hangs on the smaller of both numbers.
std::map<std::string, StepRecord> read_steps(SQLite::Database& database, const std::vector<std::string>& ids);
std::vector<FinishedWork> read_finished_work(SQLite::Database& database, Minutes enough);
std::optional<StepWords> read_words_of(SQLite::Database& database, const std::string& id);

std::optional<OpenStep> read_plan_step(SQLite::Database& database, std::int64_t plan, const std::string& id);
std::vector<std::string> read_ids_with_prefix(SQLite::Database& database, std::int64_t plan, const std::string& prefix, std::size_t limit);
std::vector<OpenStep> read_open_prerequisites(SQLite::Database& database, std::int64_t plan, const std::string& id);
std::vector<OpenStep> read_open_dependents(SQLite::Database& database, std::int64_t plan, const std::string& id);
std::optional<SkillCount> read_skill_count(SQLite::Database& database, std::int64_t plan, const std::string& skill);
std::vector<std::pair<Date, Minutes>> read_planned_minutes(SQLite::Database& database, std::int64_t plan, Date first, Date last);

}  // namespace cairn

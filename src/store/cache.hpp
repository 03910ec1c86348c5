// SPDX-License-Identifier: MIT
/// The cache tables: what fold and plan_step_states give, kept beside the journal. Rebuilt from the fold, or carried on by the new events
/// alone where that is the same: the fold is a walk in journal order (apply_event), and new events come last.
#pragma once

#include "sql.hpp"

#include "cairn/progress/streak.hpp"
#include "cairn/store/journal.hpp"

#include <optional>
#include <span>
#include <vector>

namespace cairn {

/// The cache's single row.
struct Totals {
  Head head;                         ///< of the journal it was built from
  std::optional<std::int64_t> plan;  ///< id of the current plan
  int steps_all = 0, steps_finished = 0, steps_skipped = 0;
  Minutes remaining{0};
  Minutes earned{0};  ///< on study dates since the plan's start
  std::string timer;  ///< uid of the event that started what runs; empty: nothing does
  Streak streak;      ///< as it stood on the last study date
};

/// Empty when the cache is not of the journal as it is.
std::optional<Totals> read_fresh_totals(SQLite::Database& database);

/// Settings, from the cache; days off only those that end on or after `off_until`.
struct StreakSettings {
  std::vector<DatedSetting> availability;
  std::vector<DaysOff> off;
};
StreakSettings read_settings(SQLite::Database& database, Date off_until);

/// The columns state, rusty, since, event, studied, earned, estimate of cache_step.
StepRecord step_of(sql::Row& row);
/// What the record knows of a step, from the cache.
StepRecord read_step(SQLite::Database& database, const std::string& id);

/// Everything from the fold. O(journal + current plan). `just_planned`: the plan that this transaction has inserted, so that it need not be
/// read back; may be null. REQUIRES: within a transaction.
void rebuild_cache(SQLite::Database& database, const Plan* just_planned = nullptr);

/// Whether `carry_on` gives what `rebuild_cache` would: nothing is cancelled, set or planned, and no study comes before the last study
/// date.
bool can_carry_on(const Totals& totals, std::span<const Event> events);

/// Brings the cache from before `events` to after them; touches only the rows that they change.
/// REQUIRES: within a transaction; the events are written; can_carry_on.
void carry_on(SQLite::Database& database, Totals totals, std::span<const Event> events);

/// Writes the row with the head of the journal as it now is.
void write_totals(SQLite::Database& database, const Totals& totals);

}  // namespace cairn

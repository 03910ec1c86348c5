// SPDX-License-Identifier: MIT
/// The cache tables: what fold and plan_step_states give, kept beside the journal. Rebuilt from the fold, or carried on by the new events
/// alone: the fold is a walk in journal order (apply_event), new events come last, and where one of them cancels what came before, the
/// steps, settings and plans that this was about are folded from their own events.
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
  Streak streak;      ///< as it stood on the last study date; in cache_day, not in the row
};

/// Empty when the cache is not of the journal as it is.
std::optional<Totals> read_fresh_totals(SQLite::Database& database);

/// Settings, from the cache; days off only those that end on or after `off_until`.
struct StreakSettings {
  std::vector<DatedSetting> availability;
  std::vector<DaysOff> off;
};
StreakSettings read_settings(SQLite::Database& database, Date off_until);
void write_settings(SQLite::Database& database, const StreakSettings& settings);
/// Folds them anew from their own events. Returns the first date on which something else holds now; empty: nothing does.
std::optional<Date> refold_settings(SQLite::Database& database);

/// The columns studied, earned, finished, first_offset, last_offset of cache_day.
DayRecord day_of(sql::Row& row);
/// The columns state, rusty, since, event, studied, earned, estimate of cache_step.
StepRecord step_of(sql::Row& row);
/// What the record knows of a step, from the cache.
StepRecord read_step(SQLite::Database& database, const std::string& id);

/// Everything from the fold. O(journal + current plan). `just_planned`: the plan that this transaction has inserted, so that it need not be
/// read back; may be null. REQUIRES: within a transaction.
void rebuild_cache(SQLite::Database& database, const Plan* just_planned = nullptr);

/// More events than that, of one command or taken back by it, are folded faster than carried on one by one.
inline constexpr std::size_t kWorthCarrying = 500;

/// Brings the cache from before `events` to after them, and `plan` (may be null), whatever they are; touches only the rows that they
/// change, and reads only what these are made of. REQUIRES: within a transaction; events and plan are written; `totals` are of the journal
/// before, no earlier event has a larger stamp.
void carry_on(SQLite::Database& database, Totals totals, std::span<const Event> events, const Plan* plan);

/// Writes the row with the head of the journal as it now is.
void write_totals(SQLite::Database& database, const Totals& totals);

}  // namespace cairn

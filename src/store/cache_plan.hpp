// SPDX-License-Identifier: MIT
/// The current plan in the cache: the state of each of its steps and skills, and the totals.
#pragma once

#include "cache.hpp"

#include "cairn/planning/plan.hpp"
#include "cairn/progress/record.hpp"

namespace cairn {

/// Everything of a plan anew, totals included; no plan: none of it. `record` has at least the steps that the plan names. REQUIRES:
/// cache_day is written.
void write_plan_state(SQLite::Database& database, Totals& totals, const Plan* plan, const Record& record);

/// What one step's change does to it. REQUIRES: there is a plan; the step's row in cache_step is written.
void update_plan_state(SQLite::Database& database, Totals& totals, const std::string& step, const StepRecord& before,
                       const StepRecord& after);

Date plan_start(SQLite::Database& database, std::int64_t plan);

}  // namespace cairn

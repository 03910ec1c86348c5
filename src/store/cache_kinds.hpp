// SPDX-License-Identifier: MIT
/// Measured steps summed by kind (cache_kind): done, with all their minutes logged and an effort known then, of the kind that the newest
/// plan which has them says. A step that no plan has is of none.
#pragma once

#include "sql.hpp"

#include "cairn/planning/calibration.hpp"
#include "cairn/planning/plan.hpp"
#include "cairn/progress/record.hpp"

#include <vector>

namespace cairn {

std::vector<KindCalibration> read_kinds(SQLite::Database& database);

/// From all steps. REQUIRES: cache_step is written.
void write_kinds(SQLite::Database& database);

/// What a step's change does to them.
void update_kinds(SQLite::Database& database, const std::string& step, const StepRecord& before, const StepRecord& after);

/// Steps that were measured already are of the kinds that a new plan says. REQUIRES: it is inserted; cache_step is as before it.
void update_kinds(SQLite::Database& database, const Plan& plan);

}  // namespace cairn

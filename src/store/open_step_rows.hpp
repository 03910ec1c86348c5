// SPDX-License-Identifier: MIT
/// Rows of plan_step (as s) beside cache_plan_step (as c), read as OpenSteps.
#pragma once

#include "sql.hpp"

#include "cairn/planning/daily.hpp"

#include <string>
#include <vector>

namespace cairn {

/// "SELECT the columns of an OpenStep " + `from_and_where`
std::string select_open_steps(const char* from_and_where);
OpenStep read_open_step(const SQLite::Statement& statement);
/// All rows of a bound statement.
std::vector<OpenStep> read_open_steps(SQLite::Statement& statement);

}  // namespace cairn

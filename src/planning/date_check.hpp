// SPDX-License-Identifier: MIT
/// The part of schedule_check that looks at due dates, pinned sittings and slack. It shares no code with the scheduler.
#pragma once

#include "cairn/planning/plan.hpp"

#include <string>
#include <vector>

namespace cairn::planning {

/// Sentences, empty when all dates are kept: what is due ends in time (not looked at where `dates_may_slip`), a pinned step has one
/// sitting, at its time and of all its minutes, what it needs ends on days before (likewise) and what needs it begins on days after, and
/// the slack of each step is what its dates leave.
std::vector<std::string> check_dates(const Plan& plan, bool dates_may_slip);

}  // namespace cairn::planning

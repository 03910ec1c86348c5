// SPDX-License-Identifier: MIT
/// What a new revision changes for the learner.
#pragma once

#include "cairn/planning/views.hpp"

namespace cairn {

/// Counts the steps that both plans have by the day of their next session on or after the new plan's start: kept (the same day) or moved;
/// beside them what was added and what was dropped without being finished. `changed` is false when no step moved and order, finish, hours
/// and catalog are the same, or when the new plan does not fit or has nothing to plan.
ReplanView compare_plans(const Plan& before, const PlanOutcome& outcome);

}  // namespace cairn

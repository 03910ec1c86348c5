// SPDX-License-Identifier: MIT
/// What a new revision changes for the learner.
#pragma once

#include "cairn/planning/views.hpp"

namespace cairn {

/// Counts steps by the day of their next session on or after the new plan's start: kept (same day), moved, dropped, added.
/// `changed` is false when no step moved and finish and hours are the same, or when the new plan does not fit or has nothing to plan.
ReplanView compare_plans(const Plan& before, const PlanOutcome& outcome);

}  // namespace cairn

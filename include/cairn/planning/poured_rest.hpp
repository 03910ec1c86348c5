// SPDX-License-Identifier: MIT
/// What is left of a plan, poured again from today in the plan's order: a plan floats (DESIGN.md section 2).
#pragma once

#include "cairn/planning/daily.hpp"

#include <span>
#include <vector>

namespace cairn {

/// The sittings of all open steps from today on, or from the plan's start where that is later; `step` is a position in the plan. Pinned
/// sittings that lie ahead keep their day. Of today only what its capacity has left after `daily.studied_today`. By (day, pinned ones
/// first, order); beyond kLongestPlanDays none. REQUIRES: `states` is plan_step_states of that plan, and `daily` is of it.
std::vector<Sitting> poured_rest(const Plan& plan, std::span<const PlanStepState> states, const Daily& daily);

}  // namespace cairn

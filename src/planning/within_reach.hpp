// SPDX-License-Identifier: MIT
/// How far a pace that most people keep up comes by the deadline. Part of planner.cpp.
#pragma once

#include "cairn/planning/planner.hpp"

#include "dated_order.hpp"
#include "frame.hpp"

namespace cairn::planning {

/// Planned with it, as the fixes are. Empty where the learner said the pace, or where the deadline asks for no more than kSoberPerWeek.
std::optional<WithinReach> within_reach(const PlanRequest& request, const Frame& frame, const HabitMinutes& habits,
                                        const Selection& selection, const DatedOrder& dated);

}  // namespace cairn::planning

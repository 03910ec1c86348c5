// SPDX-License-Identifier: MIT
/// The smallest changes that make a plan fit. Part of planner.cpp.
#pragma once

#include "cairn/planning/planner.hpp"

#include "dated_order.hpp"
#include "frame.hpp"

#include <cstdint>
#include <vector>

namespace cairn::planning {

/// A plan that does not fit, and all it was made from.
struct Misfit {
  const Catalog& catalog;
  const Knowledge& knowledge;
  const PlanRequest& request;
  const HabitMinutes& habits;
  const Selection& selection;
  const DatedOrder& dated;
  const std::optional<MissedDate>& missed;  ///< a date of a single step; else the plan as a whole is too long
};

/// Time, date, level, known: each at most once, each checked by planning with it and the rest unchanged.
std::vector<Fix> fixes_of(const Misfit& misfit);

}  // namespace cairn::planning

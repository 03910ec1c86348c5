// SPDX-License-Identifier: MIT
/// What a day offers, minute by minute, from the promises alone. Part of schedule_check.cpp, and like it shares no code with the scheduler.
#pragma once

#include "cairn/planning/plan.hpp"

#include <cstdint>
#include <vector>

namespace cairn::planning {

bool is_off(const std::vector<DateRange>& off, Date day);

struct DayLeft {
  std::vector<bool> free = std::vector<bool>(24 * 60, false);  ///< minutes of the hours of study
  std::int64_t without_clock = 0;                              ///< minutes that may lie anywhere
};

/// Beside days off, appointments and pinned sittings. What of a sitting lies outside the hours of the day goes off the minutes without a
/// clock time.
DayLeft day_left(const Plan& plan, const std::vector<DateRange>& off, Date day);

}  // namespace cairn::planning

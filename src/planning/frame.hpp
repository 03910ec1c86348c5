// SPDX-License-Identifier: MIT
/// What a request says about time, made definite: the pace, the deadline and the calendar. Part of planner.cpp and fixes.cpp.
#pragma once

#include "cairn/planning/planner.hpp"

#include <optional>

namespace cairn::planning {

/// 16 hours on each day: more is nobody's plan.
inline constexpr Minutes kMostPerWeek{7 * 16 * 60};

struct HabitMinutes {
  Minutes weekly{0}, monthly{0};
};

struct Frame {
  PaceSource source = PaceSource::Default;
  Availability availability;
  std::optional<Date> deadline;
  Date last;  ///< the last day that may be used: the deadline or the end of the ten years
};

std::optional<Date> deadline_of(const PlanRequest& request);
/// `effort` decides the pace where weeks or a deadline are all that was said.
Frame frame_of(const PlanRequest& request, const HabitMinutes& habits, Minutes effort);
CapacityCalendar calendar_of(const Frame& frame, const PlanRequest& request, const HabitMinutes& habits);

}  // namespace cairn::planning

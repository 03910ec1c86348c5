// SPDX-License-Identifier: MIT
#include "frame.hpp"

#include "cairn/base/error.hpp"

#include <algorithm>

namespace cairn::planning {
namespace {

constexpr Minutes kLeastPerWeek{5};

Availability pattern_for(Minutes per_week) {
  if (per_week < kLeastPerWeek || per_week > kMostPerWeek) {
    throw Error(ExitCode::Usage, {"error.hours-out-of-range", {{"hours", per_week}, {"most", kMostPerWeek}}});
  }
  return spread_evenly(per_week);
}

}  // namespace

std::optional<Date> deadline_of(const PlanRequest& request) {
  if (request.weeks) return request.start + date::days{7 * *request.weeks - 1};
  return request.deadline;
}

/// Where no pace keeps the reserve the fastest one is tried: a plan that just ends before the deadline is still one that fits.
Frame frame_of(const PlanRequest& request, const HabitMinutes& habits, Minutes effort) {
  Frame frame;
  frame.deadline = deadline_of(request);
  const Date horizon = request.start + date::days{kLongestPlanDays - 1};
  frame.last = frame.deadline ? std::min(*frame.deadline, horizon) : horizon;
  if (request.availability) {
    frame.source = PaceSource::Pattern;
    frame.availability = *request.availability;
  } else if (request.per_week) {
    frame.source = PaceSource::Hours;
    frame.availability = pattern_for(*request.per_week);
  } else if (frame.deadline) {
    frame.source = PaceSource::Weeks;
    const auto pace = pace_for_deadline(effort, request.start, frame.last, request.reserve_twelfths, request.off, habits.weekly,
                                        habits.monthly, request.busy);
    frame.availability = spread_evenly(pace.value_or(kMostPerWeek));
  } else if (request.setting) {
    frame.source = PaceSource::Setting;
    frame.availability = *request.setting;
  } else {
    frame.source = PaceSource::Default;
    frame.availability = spread_evenly(kDefaultPerWeek);
  }
  return frame;
}

CapacityCalendar calendar_of(const Frame& frame, const PlanRequest& request, const HabitMinutes& habits) {
  CapacityCalendar calendar(frame.availability, request.off, habits.weekly, habits.monthly, request.start);
  calendar.keep_free(request.busy);
  for (const Pin& pin : request.pins) calendar.take(pin.day, pin.begin, pin.length);
  return calendar;
}

}  // namespace cairn::planning

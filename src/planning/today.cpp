// SPDX-License-Identifier: MIT
#include "cairn/planning/views.hpp"

#include <algorithm>
#include <utility>

namespace cairn {
namespace {

std::optional<Date> next_day_with_capacity(const CapacityCalendar& calendar, Date from) {
  for (Date day = from; day < from + date::days{kLongestPlanDays}; day += date::days{1}) {
    if (calendar.steps_on(day) > Minutes{0}) return day;
  }
  return std::nullopt;
}

}  // namespace

TodayView make_today(Daily daily) {
  TodayView view;
  view.pace = compute_pace(daily);
  if (daily.plan) {
    const Date start = daily.plan->input.start;
    const CapacityCalendar calendar = daily_calendar(*daily.plan, daily.off);
    if (daily.today >= start) view.capacity = calendar.steps_on(daily.today);
    Minutes left = view.capacity - daily.studied_today;
    for (const OpenStep& step : daily.head) {
      if (pinned_on(daily.plan->input, step.id) == daily.today) view.items.push_back({step, step.remaining, true});
    }
    for (const OpenStep& step : daily.head) {
      const auto pinned = pinned_on(daily.plan->input, step.id);
      if (pinned && *pinned >= daily.today) continue;  // it has its own time
      if (left <= Minutes{0}) break;
      const Minutes minutes = std::min(left, step.remaining);
      const Minutes more = step.remaining - minutes;
      view.items.push_back({step, minutes, more == Minutes{0}, more <= kStretch ? more : Minutes{0}});
      left -= minutes;
    }
    if (view.items.empty() && daily.remaining > Minutes{0}) {
      view.next_study_day = next_day_with_capacity(calendar, std::max(daily.today + date::days{1}, start));
    }
  }
  view.daily = std::move(daily);
  return view;
}

}  // namespace cairn

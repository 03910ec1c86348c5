// SPDX-License-Identifier: MIT
#include "cairn/planning/planner.hpp"
#include "cairn/planning/views.hpp"

#include "frame.hpp"

#include <algorithm>

namespace cairn {

/// Tries one pace after the other, from the least that the weeks allow. Halving the interval would not do: a week begun on a Thursday may
/// offer less at a higher pace, when that is spread over Saturday, too.
std::optional<Minutes> pace_for_deadline(Minutes effort, Date start, Date deadline, int reserve_twelfths, const std::vector<DateRange>& off,
                                         Minutes weekly_habits, Minutes monthly_habits, const std::vector<BusySpan>& busy) {
  const std::int64_t days = days_between(start, deadline) + 1;
  if (days <= 0) return std::nullopt;
  const Date last = deadline - date::days{days * reserve_twelfths / 12};
  const std::int64_t weeks = (days_between(start, last) + 7) / 7;
  if (weeks <= 0) return std::nullopt;
  const std::int64_t least = std::max<std::int64_t>(1, effort.count() / weeks / 10);
  for (Minutes pace{10 * least}; pace <= planning::kMostPerWeek; pace += Minutes{10}) {
    CapacityCalendar calendar(spread_evenly(pace), off, weekly_habits, monthly_habits, start);
    calendar.keep_free(busy);
    const auto finish = finish_date(effort, calendar, start);
    if (finish && *finish <= last) return pace;
  }
  return std::nullopt;
}

namespace {

/// Until Sunday: what is behind and what the rest of the week plans. More than one and a half weeks' hours is no advice.
std::optional<Minutes> minutes_to_catch_up(const Daily& daily, const CapacityCalendar& calendar, const Pace& pace) {
  if (pace.ahead >= Minutes{0} || daily.remaining == Minutes{0}) return std::nullopt;
  const Date sunday = monday_of(daily.today) + date::days{6};
  const Minutes needed = std::min(capacity_between(calendar, daily.today, sunday) - pace.ahead, daily.remaining);
  if (2 * needed > 3 * pace.per_week) return std::nullopt;
  return needed;
}

/// What is left, poured from a day on around the pinned sittings from then on.
struct Rest {
  Minutes to_pour{0};
  Date last_pinned;

  Rest(const Daily& daily, Date from) : to_pour(daily.remaining), last_pinned(from) {
    for (const Pin& pin : daily.plan->input.pins) {
      if (pin.day < from) continue;
      to_pour = std::max(Minutes{0}, to_pour - pin.length);
      last_pinned = std::max(last_pinned, pin.day);
    }
  }

  std::optional<Date> finish(const CapacityCalendar& calendar, Date from, Minutes used) const {
    const auto poured = finish_date(to_pour, calendar, from, used);
    return poured ? std::optional(std::max(*poured, last_pinned)) : std::nullopt;
  }
};

/// What `replan` would come to, which begins on a day of its own and asks nothing of the habits' periods that have begun.
void add_ways_on(Pace& pace, const Daily& daily) {
  const PlanFacts& plan = *daily.plan;
  const Date start = replan_start(plan.input, daily.today, daily.studied_today > Minutes{0} || daily.finished_today > 0);
  const Rest rest(daily, start);
  pace.replanned = rest.finish(daily_calendar(plan, daily.off, start), start, Minutes{0});
  const Date date_to_keep = pace.deadline.value_or(plan.finish);
  if (!pace.replanned || *pace.replanned > date_to_keep)
    pace.pace_to_keep_date =
        pace_for_deadline(rest.to_pour, start, date_to_keep, 0, daily.off, plan.weekly_habits, plan.monthly_habits, plan.input.busy);
}

}  // namespace

Pace compute_pace(const Daily& daily) {
  Pace pace;
  if (!daily.plan) return pace;
  const PlanFacts& plan = *daily.plan;
  const CapacityCalendar calendar = daily_calendar(plan, daily.off);
  const Date from = std::max(daily.today, plan.input.start);
  const Minutes used = from == daily.today ? daily.studied_today : Minutes{0};
  pace.ahead = plan.effort - daily.remaining - daily.planned_before_today;
  pace.per_week = plan.input.availability.per_week();
  pace.deadline = plan.input.deadline;
  if (daily.remaining == Minutes{0}) return pace;
  pace.projected = Rest(daily, from).finish(calendar, from, used);
  pace.past_deadline = pace.deadline && daily.today > *pace.deadline;
  pace.to_catch_up = minutes_to_catch_up(daily, calendar, pace);
  add_ways_on(pace, daily);
  return pace;
}

std::optional<int> safe_days(const Daily& daily) {
  if (!daily.plan || !daily.plan->input.deadline || daily.remaining == Minutes{0}) return std::nullopt;
  const Date deadline = *daily.plan->input.deadline, from = std::max(daily.today, daily.plan->input.start);
  const CapacityCalendar calendar = daily_calendar(*daily.plan, daily.off);
  const auto in_time = [&](Date day) {
    const auto finish = Rest(daily, day).finish(calendar, day, day == daily.today ? daily.studied_today : Minutes{0});
    return finish && *finish <= deadline;
  };
  if (!in_time(from)) return std::nullopt;
  // Beginning later never ends earlier, so halving finds the last day to begin on.
  std::int64_t good = 0, bad = days_between(from, deadline) + 1;
  while (bad - good > 1) {
    const std::int64_t middle = good + (bad - good) / 2;
    (in_time(from + date::days{middle}) ? good : bad) = middle;
  }
  const Date last = from + date::days{good};
  int days = 0;
  for (Date day = from; day < last; day += date::days{1}) days += calendar.steps_on(day) > Minutes{0} ? 1 : 0;
  return days;
}

}  // namespace cairn

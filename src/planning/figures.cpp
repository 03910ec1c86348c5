// SPDX-License-Identifier: MIT
#include "cairn/planning/figures.hpp"

#include <algorithm>

namespace cairn {
namespace {

constexpr date::days kLongest{2 * 365};

int level_of(Minutes earned, Minutes most) {
  if (earned <= Minutes{0}) return 0;
  return static_cast<int>((kHeatmapLevels * earned.count() + most.count() - 1) / most.count());
}

/// No study was asked for: before the first, on a day off, on none of the plan's days.
bool is_rest(const Daily& daily, Date begun, Date day) {
  if (day < begun) return true;
  if (std::ranges::any_of(daily.off, [&](const DateRange& range) { return range.contains(day); })) return true;
  return daily.plan && daily.plan->input.availability.on(day) == Minutes{0};
}

Date sunday_of(Date day) {
  return monday_of(day) + date::days{6};
}

/// What the sessions since the start want by the end of each day.
std::map<Date, Minutes> wanted_by_day(const Plan& plan) {
  std::map<Date, Minutes> wanted;
  for (const Session& session : plan.sessions)
    if (!session.cancelled && session.day >= plan.input.start) wanted[session.day] += session.length;
  Minutes sum{0};
  for (auto& [day, minutes] : wanted) minutes = sum += minutes;
  return wanted;
}

/// What was done of the plan by the end of each day.
std::map<Date, Minutes> done_by_day(const Plan& plan, const Record& record, Date today) {
  const std::vector<PlanStepState> states = plan_step_states(plan, record);
  std::map<Date, Minutes> done;
  for (std::size_t i = 0; i < states.size(); ++i) {
    const PlannedStep& step = plan.steps[i];
    if (states[i].state == StepState::Open)
      done[today] += std::max(Minutes{0}, step.planned - states[i].remaining);
    else
      done[std::min(record.find(step.id)->since, today)] += step.planned;
  }
  Minutes sum{0};
  for (auto& [day, minutes] : done) minutes = sum += minutes;
  return done;
}

Minutes up_to(const std::map<Date, Minutes>& sums, Date day) {
  const auto after = sums.upper_bound(day);
  return after == sums.begin() ? Minutes{0} : std::prev(after)->second;
}

Date end_of(const Plan& plan, Date today, const std::optional<Forecast>& forecast) {
  Date end = std::max(plan.finish, today);
  if (plan.input.deadline) end = std::max(end, *plan.input.deadline);
  if (forecast && forecast->cautious) end = std::max(end, *forecast->cautious);
  return std::min(end, plan.input.start + kLongest);
}

}  // namespace

Heatmap make_heatmap(const std::map<Date, DayRecord>& days, const Daily& daily) {
  Heatmap heatmap;
  const Date first = monday_of(daily.today) - date::days{7 * (kHeatmapWeeks - 1)};
  const Date begun = days.empty() ? daily.today : days.begin()->first;
  for (auto day = days.lower_bound(first); day != days.end() && day->first <= daily.today; ++day)
    heatmap.most = std::max(heatmap.most, day->second.earned);
  for (Date day = first; day <= daily.today; day += date::days{1}) {
    const auto found = days.find(day);
    const Minutes earned = found == days.end() ? Minutes{0} : found->second.earned;
    heatmap.days.push_back({day, earned, level_of(earned, heatmap.most), is_rest(daily, begun, day)});
  }
  return heatmap;
}

std::optional<BurnUp> make_burn_up(const Plan& plan, const Record& record, Date today, const std::optional<Forecast>& forecast) {
  if (today < plan.input.start) return std::nullopt;
  BurnUp burn_up;
  burn_up.whole = plan.effort;
  if (forecast) {
    burn_up.deadline = forecast->deadline;
    burn_up.likely = forecast->likely;
    burn_up.cautious = forecast->cautious;
    burn_up.late = forecast->late;
  }
  const std::map<Date, Minutes> wanted = wanted_by_day(plan);
  const std::map<Date, Minutes> done = done_by_day(plan, record, today);
  const auto add = [&](Date day) {
    BurnUpPoint& point = burn_up.points.emplace_back(BurnUpPoint{day, up_to(wanted, day), {}});
    if (day <= today) point.done = up_to(done, day);
  };
  const Date end = end_of(plan, today, forecast);
  add(plan.input.start - date::days{1});
  for (Date day = sunday_of(plan.input.start); burn_up.points.back().day < end; day += date::days{7}) {
    if (burn_up.points.back().day < today && today < day) add(today);
    add(day);
  }
  return burn_up;
}

}  // namespace cairn

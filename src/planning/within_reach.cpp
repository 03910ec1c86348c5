// SPDX-License-Identifier: MIT
#include "within_reach.hpp"

#include <utility>
#include <vector>

namespace cairn::planning {

std::optional<WithinReach> within_reach(const PlanRequest& request, const Frame& frame, const HabitMinutes& habits,
                                        const Selection& selection, const DatedOrder& dated) {
  if (frame.source != PaceSource::Weeks || frame.availability.per_week() <= kSoberPerWeek) return std::nullopt;
  PlanRequest slower = request;
  slower.per_week = kKeptUpPerWeek;
  slower.weeks.reset();
  slower.deadline.reset();
  const CapacityCalendar calendar = calendar_of(frame_of(slower, habits, dated.poured()), slower, habits);
  const DatedOrder::Answer answer = dated.poured_in_time(calendar, request.start);

  WithinReach reach;
  reach.per_week = kKeptUpPerWeek;
  reach.until = *frame.deadline;
  if (answer.schedule.complete) reach.finish = answer.schedule.finish;
  std::vector<Minutes> open_minutes;
  for (const std::uint32_t position : answer.order) open_minutes.push_back(selection.steps[position].remaining);
  std::vector<int> open_steps(selection.skills.size(), 0);
  for (const SelectedStep& step : selection.steps) {
    if (step.skill) ++open_steps[*step.skill];
  }
  for (const Sitting& sitting : answer.schedule.sittings) {
    if (sitting.day > reach.until) continue;
    reach.studied += sitting.length;
    open_minutes[sitting.step] -= sitting.length;
    if (open_minutes[sitting.step] > Minutes{0}) continue;
    ++reach.steps;
    const auto& skill = selection.steps[answer.order[sitting.step]].skill;
    if (skill && --open_steps[*skill] == 0) reach.skills.push_back(*skill);
  }
  return reach;
}

}  // namespace cairn::planning

// SPDX-License-Identifier: MIT
#include "cairn/planning/plan.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace cairn {
namespace {

Minutes habits_every(const std::vector<PlannedHabit>& habits, Period period) {
  Minutes sum{0};
  for (const PlannedHabit& habit : habits) {
    if (habit.every == period) sum += habit.minutes;
  }
  return sum;
}

}  // namespace

std::string_view to_string(PaceSource source) {
  switch (source) {
    case PaceSource::Hours: return "hours";
    case PaceSource::Pattern: return "pattern";
    case PaceSource::Weeks: return "weeks";
    case PaceSource::Setting: return "setting";
    case PaceSource::Default: break;
  }
  return "default";
}

const std::string& Plan::calendar_name(const std::string& step) const {
  const auto known = earlier_names.find(step);
  return known == earlier_names.end() || known->second.empty() ? step : known->second.front();
}

Minutes Plan::weekly_habits() const {
  return habits_every(habits, Period::Week);
}
Minutes Plan::monthly_habits() const {
  return habits_every(habits, Period::Month);
}

std::vector<std::string> named_steps(const Plan& plan) {
  std::unordered_set<std::string_view> seen;  // most are named many times: sorted once each
  const auto add = [&](const std::vector<std::string>& more) { seen.insert(more.begin(), more.end()); };
  add(plan.finished);
  for (const PlannedStep& step : plan.steps) {
    seen.insert(step.id);
    for (const RequirementGroup& group : step.requirements) std::ranges::for_each(group.members, add);
  }
  for (const PlannedSkill& skill : plan.skills) add(skill.steps);
  for (const Session& session : plan.sessions) seen.insert(session.step);
  for (const auto& [id, earlier] : plan.earlier_names) add(earlier);
  std::vector<std::string> ids(seen.begin(), seen.end());
  std::ranges::sort(ids);
  return ids;
}

}  // namespace cairn

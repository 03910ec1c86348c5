// SPDX-License-Identifier: MIT
#include "cairn/planning/plan.hpp"

#include <algorithm>

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
    case PaceSource::Hours:
      return "hours";
    case PaceSource::Pattern:
      return "pattern";
    case PaceSource::Weeks:
      return "weeks";
    case PaceSource::Setting:
      return "setting";
    case PaceSource::Default:
      break;
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
  std::vector<std::string> ids = plan.finished;
  const auto add = [&](const std::vector<std::string>& more) { ids.insert(ids.end(), more.begin(), more.end()); };
  for (const PlannedStep& step : plan.steps) {
    ids.push_back(step.id);
    for (const RequirementGroup& group : step.requirements) std::ranges::for_each(group.members, add);
  }
  for (const PlannedSkill& skill : plan.skills) add(skill.steps);
  for (const Session& session : plan.sessions) ids.push_back(session.step);
  for (const auto& [id, earlier] : plan.earlier_names) add(earlier);
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

}  // namespace cairn

// SPDX-License-Identifier: MIT
#include "cairn/planning/plan.hpp"

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

}  // namespace cairn

// SPDX-License-Identifier: MIT
/// A plan by weeks: what is studied in each, how long, and which skills are complete at its end.
#pragma once

#include "cairn/planning/plan.hpp"
#include "cairn/text/layout.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cairn {

struct PlanWeek {
  int number = 1;                           ///< from the week of the plan's start, Monday to Sunday
  Date from;                                ///< its Monday, or the plan's start
  std::vector<const PlannedStep*> steps;    ///< in the order in which they are met
  std::vector<const PlannedSkill*> skills;  ///< complete at the end of the week
  Minutes minutes{0};
};

/// When a step of the plan is first and last met.
struct StepDays {
  Date start, finish;
};

/// The sessions that this revision plans: from its start on, cancelled ones left out.
std::vector<const Session*> sessions_to_come(const Plan& plan);
/// By the ids of the plan's sessions, which must outlive it.
std::unordered_map<std::string_view, StepDays> days_of_steps(const Plan& plan);
/// "week 1" of a plan is the week, Monday to Sunday, that holds its start.
int week_number(Date plan_start, Date day);
/// Every week from the first to the last, those without study too.
std::vector<PlanWeek> plan_weeks(const Plan& plan);

/// "Mon-Sat", "Mon-Fri, Sun": the weekdays with study.
std::string weekdays_text(Language language, const Availability& availability);

}  // namespace cairn

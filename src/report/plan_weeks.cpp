// SPDX-License-Identifier: MIT
#include "plan_weeks.hpp"

#include "cairn/text/quantities.hpp"

#include <algorithm>

namespace cairn {

std::vector<const Session*> sessions_to_come(const Plan& plan) {
  std::vector<const Session*> sessions;
  for (const Session& session : plan.sessions)
    if (!session.cancelled && session.day >= plan.input.start) sessions.push_back(&session);
  return sessions;
}

std::unordered_map<std::string_view, StepDays> days_of_steps(const Plan& plan) {
  std::unordered_map<std::string_view, StepDays> days;
  for (const Session* session : sessions_to_come(plan)) {
    StepDays& step = days.try_emplace(session->step, StepDays{session->day, session->day}).first->second;
    step.start = std::min(step.start, session->day);
    step.finish = std::max(step.finish, session->day);
  }
  return days;
}

int week_number(Date plan_start, Date day) {
  return static_cast<int>(days_between(monday_of(plan_start), monday_of(day)) / 7) + 1;
}

std::vector<PlanWeek> plan_weeks(const Plan& plan) {
  std::vector<PlanWeek> weeks;
  const auto week_of = [&](Date day) -> PlanWeek& {
    const auto number = static_cast<std::size_t>(week_number(plan.input.start, day));
    while (weeks.size() < number) {
      PlanWeek week;
      week.number = static_cast<int>(weeks.size()) + 1;
      week.from = std::max(plan.input.start, monday_of(plan.input.start) + date::days{7 * static_cast<int>(weeks.size())});
      weeks.push_back(week);
    }
    return weeks[number - 1];
  };

  std::unordered_map<std::string_view, const PlannedStep*> steps;
  for (const PlannedStep& step : plan.steps) steps.emplace(step.id, &step);
  for (const Session* session : sessions_to_come(plan)) {
    PlanWeek& week = week_of(session->day);
    week.minutes += session->length;
    const auto step = steps.find(session->step);
    if (step != steps.end() && std::ranges::find(week.steps, step->second) == week.steps.end()) week.steps.push_back(step->second);
  }

  const auto days = days_of_steps(plan);
  for (const PlannedSkill& skill : plan.skills) {
    std::optional<Date> held;
    for (const std::string& step : skill.steps)
      if (const auto found = days.find(step); found != days.end())
        held = std::max(held.value_or(found->second.finish), found->second.finish);
    if (held) week_of(*held).skills.push_back(&skill);
  }
  return weeks;
}

std::string weekdays_text(Language language, const Availability& availability) {
  std::string text;
  for (unsigned first = 0; first < 7; ++first) {
    if (availability.on_weekday(first) == Minutes{0}) continue;
    unsigned last = first;
    while (last + 1 < 7 && availability.on_weekday(last + 1) > Minutes{0}) ++last;
    if (!text.empty()) text += ", ";
    text += weekday_text(language, first);
    if (last > first) text += (language == Language::Korean ? "~" : "-") + std::string{weekday_text(language, last)};
    first = last;
  }
  return text;
}

}  // namespace cairn

// SPDX-License-Identifier: MIT
#include "cairn/planning/plan_diff.hpp"

#include <map>

namespace cairn {

namespace {

/// The first session of each step from a day on.
std::map<std::string, Date> next_days(const Plan& plan, Date from) {
  std::map<std::string, Date> days;
  for (const Session& session : plan.sessions) {
    if (!session.cancelled && session.day >= from) days.emplace(session.step, session.day);
  }
  return days;
}

}  // namespace

ReplanView compare_plans(const Plan& before, const PlanOutcome& outcome) {
  const Plan& after = outcome.plan;
  ReplanView view;
  view.finish_before = before.finish;
  view.per_week_before = before.input.availability.per_week();
  std::map<std::string, Date> old_days = next_days(before, after.input.start);
  for (const auto& [step, day] : next_days(after, after.input.start)) {
    const auto old_day = old_days.find(step);
    if (old_day == old_days.end()) {
      ++view.added;
      continue;
    }
    ++(old_day->second == day ? view.kept : view.moved);
    old_days.erase(old_day);
  }
  view.dropped = static_cast<int>(old_days.size());
  const bool same = view.added == 0 && view.moved == 0 && view.dropped == 0 && before.finish == after.finish &&
                    before.input.availability == after.input.availability;
  view.changed = !outcome.misfit && !outcome.already_reached && !same;
  return view;
}

}  // namespace cairn

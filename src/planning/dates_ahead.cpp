// SPDX-License-Identifier: MIT
#include "cairn/planning/dates_ahead.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

namespace cairn {
namespace {

/// The open steps of a plan and what they need of each other.
class Ahead {
 public:
  Ahead(const Plan& plan, const Record& record, const Daily& daily, const ForecastHistory& history)
      : plan_(plan), states_(plan_step_states(plan, record)), daily_(daily), history_(history) {
    for (std::size_t i = 0; i < plan.steps.size(); ++i) place_.emplace(plan.steps[i].id, i);
  }

  /// The open steps of that id, or of the skill.
  std::vector<std::size_t> open_steps_of(const std::string& id) const {
    std::vector<std::size_t> steps;
    for (std::size_t i = 0; i < plan_.steps.size(); ++i)
      if ((plan_.steps[i].id == id || plan_.steps[i].skill == id) && is_open(i)) steps.push_back(i);
    return steps;
  }

  /// Ends `targets` and all they need, but for sittings that lie ahead, as a plan of its own that is due on `last`.
  void stand(DateAhead& date, const std::vector<std::size_t>& targets, Date last) const {
    int open = 0;
    for (const std::size_t step : with_prerequisites(targets)) {
      if (pinned_ahead(plan_.steps[step].id)) continue;
      ++open;
      date.needed += states_[step].remaining;
    }
    if (date.needed == Minutes{0}) {
      date.likely = daily_.today;
      return;
    }
    Daily rest = daily_;
    rest.remaining = date.needed;
    rest.steps_all = open + rest.steps_finished + rest.steps_skipped;
    rest.plan->input.deadline = last;
    const auto forecast = compute_forecast(rest, history_);
    date.likely = forecast->likely;
    date.percent = forecast->deadline ? forecast->deadline->percent : 1;
  }

 private:
  bool is_open(std::size_t step) const { return states_[step].state == StepState::Open; }

  bool pinned_ahead(const std::string& step) const {
    const auto day = pinned_on(plan_.input, step);
    return day && *day >= daily_.today;
  }

  /// Of alternatives the one that is in the plan. What is open only; finished and skipped steps ask for nothing.
  std::vector<std::size_t> with_prerequisites(const std::vector<std::size_t>& targets) const {
    std::vector<bool> seen(plan_.steps.size());
    std::vector<std::size_t> found, todo = targets;
    while (!todo.empty()) {
      const std::size_t step = todo.back();
      todo.pop_back();
      if (seen[step] || !is_open(step)) continue;
      seen[step] = true;
      found.push_back(step);
      if (states_[step].missing == 0) continue;
      for (const RequirementGroup& group : plan_.steps[step].requirements) {
        for (const auto& member : group.members)
          for (const std::string& id : member)
            if (const auto place = place_.find(id); place != place_.end()) todo.push_back(place->second);
      }
    }
    return found;
  }

  const Plan& plan_;
  std::vector<PlanStepState> states_;
  const Daily& daily_;
  const ForecastHistory& history_;
  std::map<std::string_view, std::size_t> place_;
};

LocalizedText title_of(const Plan& plan, const std::string& id) {
  const auto step = std::ranges::find(plan.steps, id, &PlannedStep::id);
  if (step != plan.steps.end()) return step->title;
  const auto skill = std::ranges::find(plan.skills, id, &PlannedSkill::id);
  return skill != plan.skills.end() ? skill->title : LocalizedText{id, id};
}

}  // namespace

std::vector<DateAhead> dates_ahead(const Plan& plan, const Record& record, const Daily& daily, const ForecastHistory& history) {
  const Ahead ahead(plan, record, daily, history);
  std::vector<DateAhead> dates;
  const auto add = [&](const std::string& id, Date by, std::optional<TimeOfDay> begin) {
    const std::vector<std::size_t> targets = ahead.open_steps_of(id);
    if (by < daily.today || targets.empty()) return;
    DateAhead& date = dates.emplace_back();
    date.id = id;
    date.title = title_of(plan, id);
    date.by = by;
    date.begin = begin;
    ahead.stand(date, targets, begin ? by - date::days{1} : by);
  };
  for (const DueDate& due : plan.input.due) add(due.id, due.by, std::nullopt);
  for (const Pin& pin : plan.input.pins) add(pin.step, pin.day, pin.begin);
  std::stable_sort(dates.begin(), dates.end(),
                   [](const DateAhead& a, const DateAhead& b) { return std::tie(a.by, a.begin) < std::tie(b.by, b.begin); });
  return dates;
}

}  // namespace cairn

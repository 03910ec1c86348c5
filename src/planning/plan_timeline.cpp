// SPDX-License-Identifier: MIT
#include "cairn/planning/plan_timeline.hpp"

#include "cairn/planning/figures.hpp"
#include "cairn/planning/poured_rest.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

namespace cairn {
namespace {

void widen(std::optional<DateRange>& range, Date day) {
  if (!range) range = DateRange{day, day};
  range->first = std::min(range->first, day);
  range->last = std::max(range->last, day);
}

class Timeline {
 public:
  Timeline(const Plan& plan, const Record& record, const Daily& daily)
      : plan_(plan), record_(record), daily_(daily), states_(plan_step_states(plan, record)) {}

  PlanTimeline take() {
    for (const PlannedSkill& skill : plan_.skills)
      for (const std::string& step : skill.steps) skill_of_.emplace(step, &skill);
    list_earlier();
    list_planned();
    add_sessions();
    for (const Sitting& sitting : poured_rest(plan_, states_, daily_))
      widen(steps_[row_.at(plan_.steps[sitting.step].id)].ahead, sitting.day);
    for (TimelineStep& step : steps_)
      if (is_open(step.state) && step.planned && step.planned->last < daily_.today) step.state = TimelineState::Late;
    std::ranges::stable_sort(steps_, {}, [](const TimelineStep& step) { return std::tuple(!step.finished, step.finished); });
    return {axis(), daily_.today, plan_.input.deadline, std::move(steps_), before_};
  }

 private:
  TimelineStep& add(const std::string& id, const LocalizedText& title) {
    row_.emplace(id, steps_.size());
    TimelineStep& step = steps_.emplace_back();
    step.id = id;
    step.title = title;
    if (const auto skill = skill_of_.find(id); skill != skill_of_.end()) {
      step.skill = skill->second->id;
      step.skill_title = skill->second->title;
    }
    return step;
  }

  /// Steps that were finished when the plan was made: of them those that were studied for it, as far as dates can tell.
  void list_earlier() {
    const Date earliest = plan_.input.start - date::days{7 * kHeatmapWeeks};
    for (std::size_t i = 0; i < plan_.finished.size(); ++i) {
      const std::string& id = plan_.finished[i];
      const StepRecord* known = record_.find(id);
      if (!known || known->state != StepState::Done || known->since < earliest) {
        ++before_;
        continue;
      }
      TimelineStep& step = add(id, i < plan_.finished_titles.size() ? plan_.finished_titles[i] : LocalizedText{id, id});
      step.state = TimelineState::Done;
      step.finished = known->since;
    }
  }

  void list_planned() {
    for (std::size_t i = 0; i < states_.size(); ++i) {
      const PlannedStep& planned = plan_.steps[i];
      TimelineStep& step = add(planned.id, planned.title);
      const StepState state = states_[i].state;
      if (is_finished(state)) step.finished = record_.find(planned.id)->since;
      step.state = state == StepState::Done          ? TimelineState::Done
                   : state == StepState::Known       ? TimelineState::Known
                   : state == StepState::Skipped     ? TimelineState::Skipped
                   : states_[i].studied > Minutes{0} ? TimelineState::Begun
                   : states_[i].missing == 0         ? TimelineState::Ready
                                                     : TimelineState::Ahead;
    }
  }

  /// Those of this revision; of a step that was finished before it, those that it had.
  void add_sessions() {
    const std::size_t earlier = steps_.size() - states_.size();
    for (const Session& session : plan_.sessions) {
      const auto row = row_.find(session.step);
      if (session.cancelled || row == row_.end() || (session.day < plan_.input.start && row->second >= earlier)) continue;
      widen(steps_[row->second].planned, session.day);
    }
  }

  DateRange axis() const {
    std::optional<DateRange> days = DateRange{plan_.input.start, std::max(plan_.finish, plan_.input.deadline.value_or(plan_.finish))};
    for (const TimelineStep& step : steps_) {
      if (step.finished) widen(days, *step.finished);
      for (const auto& range : {step.planned, step.ahead}) {
        if (!range) continue;
        widen(days, range->first);
        widen(days, range->last);
      }
    }
    return {monday_of(days->first), monday_of(days->last) + date::days{6}};
  }

  const Plan& plan_;
  const Record& record_;
  const Daily& daily_;
  std::vector<PlanStepState> states_;
  std::vector<TimelineStep> steps_;
  std::map<std::string_view, const PlannedSkill*> skill_of_;
  std::map<std::string, std::size_t> row_;  ///< in steps_, by id
  int before_ = 0;
};

}  // namespace

std::string_view to_string(TimelineState state) {
  switch (state) {
    case TimelineState::Done: return "done";
    case TimelineState::Known: return "known";
    case TimelineState::Skipped: return "skipped";
    case TimelineState::Late: return "late";
    case TimelineState::Begun: return "begun";
    case TimelineState::Ready: return "ready";
    case TimelineState::Ahead: break;
  }
  return "ahead";
}

PlanTimeline make_plan_timeline(const Plan& plan, const Record& record, const Daily& daily) {
  return Timeline(plan, record, daily).take();
}

}  // namespace cairn

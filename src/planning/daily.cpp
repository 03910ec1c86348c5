// SPDX-License-Identifier: MIT
#include "cairn/planning/daily.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace cairn {

namespace {

/// How far back days off are handed out: far enough for a streak's calendar of a year.
constexpr date::days kOffReach{400};

/// The record and the plan's list of finished steps seen as one.
class Standing {
 public:
  Standing(const Plan& plan, const Record& record) : record_(record), finished_before_(plan.finished.begin(), plan.finished.end()) {}

  StepState state(const std::string& step) const {
    const StepRecord* known = record_.find(step);
    return known ? known->state : StepState::Open;
  }
  /// Finished or skipped: what waits for it need not wait longer.
  bool satisfied(const std::string& step) const { return state(step) != StepState::Open || finished_before_.contains(step); }
  bool satisfied(const RequirementGroup& group) const {
    return std::any_of(group.members.begin(), group.members.end(), [&](const auto& member) {
      return std::all_of(member.begin(), member.end(), [&](const std::string& step) { return satisfied(step); });
    });
  }

 private:
  const Record& record_;
  std::unordered_set<std::string> finished_before_;
};

OpenStep open_step(const Plan& plan, std::size_t position, const PlanStepState& state) {
  const PlannedStep& step = plan.steps[position];
  OpenStep open;
  open.position = static_cast<std::uint32_t>(position);
  open.id = step.id;
  open.skill = step.skill;
  open.title = step.title;
  open.start_here = step.start_here;
  open.done_when = step.done_when;
  open.link_title = step.link_title;
  open.link = step.link;
  open.link_ko = step.link_ko;
  open.level = step.level;
  open.estimate = step.estimate;
  open.studied = state.studied;
  open.remaining = state.remaining;
  open.missing = state.missing;
  return open;
}

PlanFacts facts_of(const Plan& plan) {
  return {plan.uid,         plan.input,       plan.target_titles, plan.finish, plan.effort, plan.weekly_habits(), plan.monthly_habits(),
          plan.fingerprint, plan.graph_files, plan.step_spread};
}

void count_steps(Daily& daily, const Plan& plan, const std::vector<PlanStepState>& states, std::size_t limit) {
  daily.steps_all = static_cast<int>(plan.steps.size() + plan.finished.size());
  daily.steps_finished = static_cast<int>(plan.finished.size());
  for (std::size_t position = 0; position < states.size(); ++position) {
    const PlanStepState& state = states[position];
    if (is_finished(state.state)) ++daily.steps_finished;
    if (state.state == StepState::Skipped) ++daily.steps_skipped;
    if (state.state != StepState::Open) continue;
    daily.remaining += state.remaining;
    if (daily.head.size() < limit) daily.head.push_back(open_step(plan, position, state));
    if (daily.ready.size() < limit && state.missing == 0) daily.ready.push_back(open_step(plan, position, state));
  }
}

void count_minutes(Daily& daily, const Plan& plan, const Record& record) {
  for (const Session& session : plan.sessions) {
    if (session.cancelled || session.day < plan.input.start) continue;
    if (session.day < daily.today) daily.planned_before_today += session.length;
    if (session.day == daily.today) daily.planned_today += session.length;
  }
  for (auto day = record.days.lower_bound(plan.input.start); day != record.days.end(); ++day) daily.earned_in_plan += day->second.earned;
}

std::vector<Date> study_dates(const Record& record) {
  std::vector<Date> dates;
  dates.reserve(record.days.size());
  for (const auto& [date, day] : record.days) dates.push_back(date);
  return dates;
}

}  // namespace

std::vector<PlanStepState> plan_step_states(const Plan& plan, const Record& record) {
  const Standing standing(plan, record);
  std::vector<PlanStepState> states(plan.steps.size());
  for (std::size_t position = 0; position < states.size(); ++position) {
    const PlannedStep& step = plan.steps[position];
    PlanStepState& state = states[position];
    if (const StepRecord* known = record.find(step.id)) {
      state.state = known->state;
      state.studied = known->studied;
    }
    if (state.state == StepState::Open) state.remaining = remaining_effort(step.estimate, state.studied);
    state.missing = static_cast<int>(std::count_if(step.requirements.begin(), step.requirements.end(),
                                                   [&](const RequirementGroup& group) { return !standing.satisfied(group); }));
  }
  return states;
}

Minutes remaining_effort(Minutes estimate, Minutes studied) {
  return std::max(estimate - studied, std::min(estimate, kLeastRemaining));
}

int missed_study_days(const PlanInput& input, const std::vector<DateRange>& off, std::optional<Date> last_studied, Date today) {
  Date day = input.start;
  if (last_studied) day = std::max(day, *last_studied + date::days{1});
  int missed = 0;
  for (; day < today; day += date::days{1}) {
    const bool is_off = std::any_of(off.begin(), off.end(), [&](const DateRange& range) { return range.contains(day); });
    if (!is_off && input.availability.on(day) > Minutes{0}) ++missed;
  }
  return missed;
}

std::vector<DateRange> days_off_since(const std::vector<DaysOff>& off, Date today) {
  std::vector<DateRange> recent;
  for (const DaysOff& range : off) {
    if (range.last >= today - kOffReach) recent.push_back({range.first, range.last});
  }
  return recent;
}

Daily make_daily(const Plan* plan, const Record& record, Date today, std::size_t limit) {
  Daily daily;
  daily.today = today;
  daily.off = days_off_since(record.off, today);
  daily.timer = record.timer;
  const auto dates = study_dates(record);
  daily.streak = compute_streak(dates, today, breaks_by_settings(record.availability, record.off, lost_dates(record)));
  if (const auto day = record.days.find(today); day != record.days.end()) {
    daily.studied_today = day->second.earned;
    daily.finished_today = day->second.finished;
  }
  if (!plan) return daily;
  daily.plan = facts_of(*plan);
  count_steps(daily, *plan, plan_step_states(*plan, record), limit);
  count_minutes(daily, *plan, record);
  daily.missed_days = missed_study_days(plan->input, daily.off, daily.streak.last, today);
  return daily;
}

BreaksStreak breaks_by_settings(const std::vector<DatedSetting>& availability, const std::vector<DaysOff>& off,
                                const std::vector<Date>& lost) {
  // A setting that this version cannot read (a later one wrote it) is passed over, as if it had not been said.
  std::vector<std::pair<Date, Availability>> settings;
  for (const DatedSetting& setting : availability) {
    if (auto parsed = parse_availability(setting.value)) settings.emplace_back(setting.from, std::move(*parsed));
  }
  return [settings = std::move(settings), off, lost](Date day) {
    if (std::any_of(off.begin(), off.end(), [&](const DaysOff& range) { return range.first <= day && day <= range.last; })) return false;
    if (std::binary_search(lost.begin(), lost.end(), day)) return false;
    const auto after =
        std::upper_bound(settings.begin(), settings.end(), day, [](Date d, const auto& setting) { return d < setting.first; });
    if (after == settings.begin()) return weekday_index(day) < 5;
    return std::prev(after)->second.on(day) > Minutes{0};
  };
}

std::vector<Date> lost_dates(const Record& record) {
  return lost_dates(record.days, breaks_by_settings(record.availability, record.off));
}

Date replan_start(const PlanInput& input, Date today, bool studied_today) {
  return std::max(input.start, studied_today ? today + date::days{1} : today);
}

CapacityCalendar daily_calendar(const PlanFacts& plan, const std::vector<DateRange>& off, std::optional<Date> start) {
  CapacityCalendar calendar(plan.input.availability, off, plan.weekly_habits, plan.monthly_habits, start.value_or(plan.input.start));
  calendar.keep_free(plan.input.busy);
  for (const Pin& pin : plan.input.pins) calendar.take(pin.day, pin.begin, pin.length);
  return calendar;
}

std::optional<Date> pinned_on(const PlanInput& input, const std::string& step) {
  const auto pin = std::find_if(input.pins.begin(), input.pins.end(), [&](const Pin& p) { return p.step == step; });
  return pin == input.pins.end() ? std::nullopt : std::optional(pin->day);
}

std::optional<Date> due_of(const PlanInput& input, const PlannedStep& step) {
  std::optional<Date> first;
  for (const DueDate& date : input.due) {
    if (date.id != step.id && date.id != step.skill) continue;
    first = std::min(first.value_or(date.by), date.by);
  }
  return first;
}

}  // namespace cairn

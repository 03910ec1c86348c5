// SPDX-License-Identifier: MIT
#include "cairn/planning/week_report.hpp"

#include <algorithm>

namespace cairn {
namespace {

constexpr date::days kWeek{7};
constexpr std::int64_t kKeptPercent = 80;

struct Week {
  Date first, last;
  bool contains(Date day) const { return first <= day && day <= last; }
};

Week week_of(Date monday) {
  return {monday, monday + kWeek - date::days{1}};
}

Minutes planned_in(const PlannedMinutes& planned, const Week& week) {
  Minutes sum{0};
  for (auto day = planned.lower_bound(week.first); day != planned.end() && day->first <= week.last; ++day) sum += day->second;
  return sum;
}

Minutes earned_in(const Record& record, const Week& week) {
  Minutes sum{0};
  for (auto day = record.days.lower_bound(week.first); day != record.days.end() && day->first <= week.last; ++day)
    sum += day->second.earned;
  return sum;
}

bool kept(Minutes earned, Minutes planned) {
  return planned > Minutes{0} && 100 * earned >= kKeptPercent * planned;
}

/// Backward from `monday`: weeks with nothing planned neither count nor break; a week that is not over breaks nothing.
int weeks_kept_until(Date monday, Date today, const Record& record, const PlannedMinutes& planned) {
  if (planned.empty()) return 0;
  const Date first = monday_of(planned.begin()->first);
  int weeks = 0;
  for (; monday >= first; monday -= kWeek) {
    const Week week = week_of(monday);
    const Minutes wanted = planned_in(planned, week);
    if (wanted == Minutes{0}) continue;
    if (kept(earned_in(record, week), wanted)) {
      ++weeks;
    } else if (week.last < today) {
      break;
    }
  }
  return weeks;
}

/// Plan weeks count from the plan's start; calendar weeks begin on Monday, so a report belongs to the plan week of its Sunday.
void number_the_week(WeekReport& report, const Plan& plan, const Week& week) {
  const Date start = plan.input.start, end = plan.input.deadline.value_or(plan.finish);
  if (week.last < start || week.first > end || end < start) return;
  report.plan_weeks = static_cast<int>(days_between(start, end) / 7 + 1);
  report.plan_week = std::min(static_cast<int>(days_between(start, week.last) / 7 + 1), report.plan_weeks);
}

/// The whole weeks between the last study before the reported week and that week.
std::optional<DateRange> empty_weeks_before(Date monday, const Record& record) {
  const auto after = record.days.lower_bound(monday);
  if (after == record.days.begin()) return std::nullopt;
  const Date first = monday_of(std::prev(after)->first) + kWeek;
  return first < monday ? std::optional(DateRange{first, monday - date::days{1}}) : std::nullopt;
}

void list_days(WeekReport& report, const Record& record, const PlannedMinutes& planned, const Week& week) {
  for (Date day = week.first; day <= week.last; day += date::days{1}) {
    const auto studied = record.days.find(day);
    const auto wanted = planned.find(day);
    report.days.emplace_back(day, studied == record.days.end() ? DayRecord{} : studied->second);
    report.planned_days.push_back(wanted == planned.end() ? Minutes{0} : wanted->second);
  }
}

struct Known {
  LocalizedText title;
  Minutes estimate{0};
};

/// Titles and efforts of steps by id, as far as the plan tells them; others go by their id.
std::map<std::string, Known> known_steps(const std::optional<Plan>& plan) {
  std::map<std::string, Known> known;
  if (!plan) return known;
  for (const PlannedStep& step : plan->steps) known[step.id] = {step.title, step.estimate};
  for (std::size_t i = 0; i < plan->finished.size() && i < plan->finished_titles.size(); ++i)
    known[plan->finished[i]].title = plan->finished_titles[i];
  return known;
}

void list_finished(WeekReport& report, const std::optional<Plan>& plan, const Record& record, const Week& week) {
  const auto known = known_steps(plan);
  std::vector<std::pair<Date, WeekReport::Line>> lines;
  for (const auto& [id, step] : record.steps) {
    if (step.state != StepState::Done || !week.contains(step.since)) continue;
    const auto found = known.find(id);
    const Known facts = found == known.end() ? Known{{id, ""}, Minutes{0}} : found->second;
    lines.push_back({step.since, {id, facts.title, step.earned, facts.estimate}});
    report.estimated = report.estimated || step.earned_is_estimate;
  }
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [date, line] : lines) report.finished.push_back(std::move(line));
}

/// What the plan ends by the week's last day, against the record.
void compare_with_plan(WeekReport& report, const Plan& plan, const std::vector<PlanStepState>& states, const Record& record,
                       const Week& week) {
  std::map<std::string, Date> planned_finish;
  for (const Session& session : plan.sessions) {
    if (session.cancelled || session.day < plan.input.start) continue;
    Date& finish = planned_finish.try_emplace(session.step, session.day).first->second;
    finish = std::max(finish, session.day);
  }
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const PlannedStep& step = plan.steps[i];
    const auto finish = planned_finish.find(step.id);
    if (finish == planned_finish.end() || finish->second > week.last) continue;
    if (states[i].state == StepState::Open) report.carried_over.push_back({step.id, step.title, states[i].remaining, step.estimate});
    if (!week.contains(finish->second)) continue;
    ++report.planned_to_finish;
    const StepRecord* known = record.find(step.id);
    if (known && is_finished(known->state) && known->since <= week.last) ++report.finished_as_planned;
  }
}

void list_next_week(WeekReport& report, const Plan& plan, const std::vector<PlanStepState>& states, const Daily& daily, const Week& next) {
  if (!daily.plan) return;
  const Date from = std::max(daily.today, plan.input.start);
  std::vector<Minutes> efforts;
  std::vector<std::size_t> open;
  // The first day of the pour has less room by what was studied on it; that much is poured in front, and thrown away.
  const CapacityCalendar calendar = daily_calendar(*daily.plan, daily.off);
  const Minutes used = from == daily.today ? std::min(daily.studied_today, calendar.steps_on(from)) : Minutes{0};
  if (used > Minutes{0}) {
    efforts.push_back(used);
    open.push_back(plan.steps.size());
  }
  for (std::size_t i = 0; i < states.size(); ++i) {
    if (states[i].state != StepState::Open) continue;
    efforts.push_back(states[i].remaining);
    open.push_back(i);
  }
  for (const Sitting& sitting : pour(efforts, calendar, from).sittings) {
    const std::size_t i = open[sitting.step];
    if (i == plan.steps.size() || !next.contains(sitting.day)) continue;
    const PlannedStep& step = plan.steps[i];
    if (report.next_week.empty() || report.next_week.back().id != step.id)
      report.next_week.push_back({step.id, step.title, Minutes{0}, step.estimate});
    report.next_week.back().minutes += sitting.length;
  }
}

}  // namespace

std::optional<WeekReport::Line> step_to_ask_about(const std::optional<Plan>& plan, std::span<const Event> week, Date last_day) {
  const std::vector<bool> counts = counting(week);
  const Event *done = nullptr, *studied = nullptr;
  for (std::size_t i = 0; i < week.size(); ++i) {
    const Event& event = week[i];
    if (!counts[i]) continue;
    if (event.kind == EventKind::Note && event.study_date == last_day) return std::nullopt;
    if (event.kind == EventKind::Done && (!done || earlier(*done, event))) done = &event;
    if (event.kind == EventKind::Studied && (!studied || earlier(*studied, event))) studied = &event;
  }
  const Event* last = done ? done : studied;
  if (!last) return std::nullopt;
  const auto known = known_steps(plan);
  const auto found = known.find(last->subject);
  return WeekReport::Line{last->subject, found == known.end() ? LocalizedText{last->subject, ""} : found->second.title, {}, {}};
}

PlannedMinutes planned_minutes(const Plan& plan) {
  PlannedMinutes planned;
  for (const Session& session : plan.sessions) {
    if (!session.cancelled) planned[session.day] += session.length;
  }
  return planned;
}

WeekReport make_week_report(const std::optional<Plan>& plan, const Record& record, const Daily& daily, Date monday,
                            const PlannedMinutes& planned) {
  const Week week = week_of(monday);
  WeekReport report;
  report.monday = monday;
  report.daily = daily;
  report.pace = compute_pace(daily);
  report.planned = planned_in(planned, week);
  report.studied = earned_in(record, week);
  report.neutral = report.planned == Minutes{0};
  report.week_kept = kept(report.studied, report.planned);
  report.weeks_kept_in_a_row = weeks_kept_until(monday, daily.today, record, planned);
  list_days(report, record, planned, week);
  list_finished(report, plan, record, week);
  report.gap = empty_weeks_before(monday, record);
  if (plan) {
    const std::vector<PlanStepState> states = plan_step_states(*plan, record);
    number_the_week(report, *plan, week);
    compare_with_plan(report, *plan, states, record, week);
    list_next_week(report, *plan, states, daily, week_of(monday + kWeek));
  }
  return report;
}

WeekReport make_week_report(const std::optional<Plan>& plan, const Record& record, const Daily& daily, Date monday) {
  return make_week_report(plan, record, daily, monday, plan ? planned_minutes(*plan) : PlannedMinutes{});
}

}  // namespace cairn

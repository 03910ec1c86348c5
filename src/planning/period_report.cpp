// SPDX-License-Identifier: MIT
#include "cairn/planning/period_report.hpp"

#include "cairn/planning/poured_rest.hpp"

#include <algorithm>

namespace cairn {
namespace {

constexpr date::days kWeek{7};
constexpr std::int64_t kKeptPercent = 80;

Minutes planned_in(const PlannedMinutes& planned, const ReportPeriod& period) {
  Minutes sum{0};
  for (auto day = planned.lower_bound(period.first); day != planned.end() && day->first <= period.last; ++day) sum += day->second;
  return sum;
}

Minutes earned_in(const Record& record, const ReportPeriod& period) {
  Minutes sum{0};
  for (auto day = record.days.lower_bound(period.first); day != record.days.end() && day->first <= period.last; ++day)
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
    const ReportPeriod week = week_period(monday);
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

/// The Monday of the last week that ends in the period.
Date last_monday(const ReportPeriod& period) {
  return monday_of(period.last + date::days{1}) - kWeek;
}

void count_weeks_kept(PeriodReport& report, const Record& record, const PlannedMinutes& planned) {
  report.weeks_kept_in_a_row = weeks_kept_until(last_monday(report.period), report.daily.today, record, planned);
  if (planned.empty()) return;
  const Date first = std::max(monday_of(report.period.first), monday_of(planned.begin()->first));
  for (Date monday = last_monday(report.period); monday >= first; monday -= kWeek) {
    const ReportPeriod week = week_period(monday);
    const Minutes wanted = planned_in(planned, week);
    const bool is_kept = kept(earned_in(record, week), wanted);
    if (wanted == Minutes{0} || (!is_kept && week.last >= report.daily.today)) continue;
    ++report.weeks_planned;
    report.weeks_kept += is_kept ? 1 : 0;
  }
}

/// Plan weeks count from the plan's start; calendar weeks begin on Monday, so a report belongs to the plan week of its Sunday.
void number_the_week(PeriodReport& report, const Plan& plan, const ReportPeriod& week) {
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

/// All that has gone by since a date may begin with years of nothing.
Date first_listed(const ReportPeriod& period, const Record& record, const PlannedMinutes& planned) {
  if (period.kind != ReportPeriod::Kind::Since) return period.first;
  Date first = period.last;
  if (const auto day = record.days.lower_bound(period.first); day != record.days.end()) first = std::min(first, day->first);
  if (const auto day = planned.lower_bound(period.first); day != planned.end()) first = std::min(first, day->first);
  return first;
}

void list_days(PeriodReport& report, const Record& record, const PlannedMinutes& planned) {
  for (Date day = first_listed(report.period, record, planned); day <= report.period.last; day += date::days{1}) {
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

LocalizedText title_of(const std::map<std::string, Known>& known, const std::string& id) {
  const auto found = known.find(id);
  return found == known.end() ? LocalizedText{id, ""} : found->second.title;
}

void list_finished(PeriodReport& report, const std::optional<Plan>& plan, const Record& record) {
  const auto known = known_steps(plan);
  std::vector<std::pair<Date, PeriodReport::Line>> lines;
  for (const auto& [id, step] : record.steps) {
    if (step.state != StepState::Done || !report.period.contains(step.since)) continue;
    const auto found = known.find(id);
    const Minutes estimate = found == known.end() ? Minutes{0} : found->second.estimate;
    lines.push_back({step.since, {id, title_of(known, id), step.earned, estimate}});
    report.estimated = report.estimated || step.earned_is_estimate;
  }
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [date, line] : lines) report.finished.push_back(std::move(line));
}

/// What the plan ends by the period's last day, against the record; nothing moves on before its day has come.
void compare_with_plan(PeriodReport& report, const Plan& plan, const std::vector<PlanStepState>& states, const Record& record) {
  const ReportPeriod& period = report.period;
  const Date reached = std::min(period.last, report.daily.today);
  std::map<std::string, Date> planned_finish;
  for (const Session& session : plan.sessions) {
    if (session.cancelled || session.day < plan.input.start) continue;
    Date& finish = planned_finish.try_emplace(session.step, session.day).first->second;
    finish = std::max(finish, session.day);
  }
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const PlannedStep& step = plan.steps[i];
    const auto finish = planned_finish.find(step.id);
    if (finish == planned_finish.end() || finish->second > period.last) continue;
    if (states[i].state == StepState::Open && finish->second <= reached)
      report.carried_over.push_back({step.id, step.title, states[i].remaining, step.estimate});
    if (!period.contains(finish->second)) continue;
    ++report.planned_to_finish;
    const StepRecord* known = record.find(step.id);
    if (known && is_finished(known->state) && known->since <= period.last) ++report.finished_as_planned;
  }
}

void list_next_week(PeriodReport& report, const Plan& plan, const std::vector<PlanStepState>& states, const Daily& daily,
                    const ReportPeriod& next) {
  if (!daily.plan) return;
  std::vector<PeriodReport::Line>& lines = report.next_week;
  for (const Sitting& sitting : poured_rest(plan, states, daily)) {
    if (!next.contains(sitting.day)) continue;
    const PlannedStep& step = plan.steps[sitting.step];
    auto line = std::ranges::find(lines, step.id, &PeriodReport::Line::id);
    if (line == lines.end()) line = lines.insert(line, {step.id, step.title, Minutes{0}, step.estimate});
    line->minutes += sitting.length;
  }
}

}  // namespace

std::optional<PeriodReport::Line> step_to_ask_about(const std::optional<Plan>& plan, std::span<const Event> week, Date last_day) {
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
  return PeriodReport::Line{last->subject, title_of(known_steps(plan), last->subject), {}, {}};
}

std::vector<PeriodReport::Words> words_in(const ReportPeriod& period, const std::optional<Plan>& plan, std::span<const Event> events) {
  const std::vector<bool> counts = counting(events);
  std::vector<const Event*> telling;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Event& event = events[i];
    const bool tells = event.kind == EventKind::Done || event.kind == EventKind::Studied || event.kind == EventKind::Note;
    if (counts[i] && tells && period.contains(event.study_date) && !(event.evidence.empty() && event.note.empty()))
      telling.push_back(&event);
  }
  std::ranges::sort(telling, [](const Event* a, const Event* b) { return earlier(*a, *b); });
  const auto known = known_steps(plan);
  std::vector<PeriodReport::Words> words;
  for (const Event* event : telling)
    words.push_back({event->study_date, event->subject, title_of(known, event->subject), event->evidence, event->note});
  return words;
}

std::vector<ReportLine> lines_of(const PeriodReport& report) {
  std::vector<ReportLine> lines;
  if (report.days.empty()) return lines;
  const DateRange all{report.days.front().first, report.days.back().first};
  for (const DateRange& days : lines_of(all)) lines.push_back({days, line_unit(all)});
  std::size_t line = 0;
  for (std::size_t i = 0; i < report.days.size(); ++i) {
    const auto& [day, record] = report.days[i];
    if (day > lines[line].days.last) ++line;
    lines[line].planned += i < report.planned_days.size() ? report.planned_days[i] : Minutes{0};
    lines[line].earned += record.earned;
    lines[line].estimated = lines[line].estimated || record.earned > record.studied;
  }
  return lines;
}

PlannedMinutes planned_minutes(const Plan& plan) {
  PlannedMinutes planned;
  for (const Session& session : plan.sessions) {
    if (!session.cancelled) planned[session.day] += session.length;
  }
  return planned;
}

PeriodReport make_period_report(const std::optional<Plan>& plan, const Record& record, const Daily& daily, const ReportPeriod& period,
                                const PlannedMinutes& planned) {
  PeriodReport report;
  report.period = period;
  report.daily = daily;
  report.pace = compute_pace(daily);
  report.planned = planned_in(planned, period);
  report.studied = earned_in(record, period);
  report.neutral = report.planned == Minutes{0};
  count_weeks_kept(report, record, planned);
  list_days(report, record, planned);
  list_finished(report, plan, record);
  const bool is_week = period.kind == ReportPeriod::Kind::Week;
  if (is_week) {
    report.week_kept = kept(report.studied, report.planned);
    report.gap = empty_weeks_before(period.first, record);
  }
  if (!plan) return report;
  const std::vector<PlanStepState> states = plan_step_states(*plan, record);
  compare_with_plan(report, *plan, states, record);
  if (is_week) {
    number_the_week(report, *plan, period);
    list_next_week(report, *plan, states, daily, week_period(period.first + kWeek));
  }
  return report;
}

PeriodReport make_period_report(const std::optional<Plan>& plan, const Record& record, const Daily& daily, const ReportPeriod& period) {
  return make_period_report(plan, record, daily, period, plan ? planned_minutes(*plan) : PlannedMinutes{});
}

}  // namespace cairn

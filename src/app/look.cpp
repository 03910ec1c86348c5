// SPDX-License-Identifier: MIT
#include "cairn/app/look.hpp"

#include "cairn/app/forecast.hpp"
#include "cairn/app/timer.hpp"
#include "cairn/app/writing.hpp"
#include "cairn/planning/calendar_names.hpp"
#include "cairn/planning/figures.hpp"
#include "cairn/planning/period_report.hpp"

#include <algorithm>
#include <set>
#include "shown_plan.hpp"

namespace cairn {

namespace {

/// Enough open steps for most days, and for a day of sixteen hours.
constexpr std::size_t kFewSteps = 6;
constexpr std::size_t kStepsOfADay = 40;

/// Whether the open steps that were read fill today's capacity, or are all there are.
bool fills_today(const TodayView& view) {
  if (view.daily.head.size() < kFewSteps) return true;
  Minutes remaining{0};
  for (const OpenStep& step : view.daily.head) remaining += step.remaining;
  return remaining >= view.capacity;
}

TodayView today_of(const Journal& journal, Date today) {
  TodayView view = make_today(journal.daily(today, kFewSteps));
  return fills_today(view) ? view : make_today(journal.daily(today, kStepsOfADay));
}

/// Of today, so only in a recent report; from the fourth week of study on.
void add_figures(PeriodReport& report, const std::optional<Plan>& plan, const Record& record) {
  constexpr date::days kThreeWeeks{21};
  const Date today = report.daily.today;
  const std::map<Date, DayRecord>& days = record.days;
  if (!is_recent(report.period, today) || days.empty() || today - days.begin()->first < kThreeWeeks) return;
  if (Heatmap heatmap = make_heatmap(days, report.daily); heatmap.most > Minutes{0}) report.heatmap = std::move(heatmap);
  if (plan && !report.daily.head.empty()) report.burn_up = make_burn_up(*plan, record, today, report.forecast);
}

/// Back to the beginning of the plan (weeks are judged by it), of the period's first week and of the heatmap; of what lies before, the
/// journal tells the last day and the first.
Date first_day_of_report(const std::optional<Plan>& plan, Date today, const ReportPeriod& period) {
  Date first = std::min(monday_of(period.first), monday_of(today) - date::days{7 * (kHeatmapWeeks - 1)});
  if (!plan) return first;
  for (const Session& session : plan->sessions) first = std::min(first, monday_of(session.day));
  return std::min(first, plan->input.start);
}

void add_question(PeriodReport& report, const std::optional<Plan>& plan, const Journal& journal) {
  const auto& [kind, monday, sunday] = report.period;
  if (kind != ReportPeriod::Kind::Week || report.daily.today != sunday) return;
  report.question = step_to_ask_about(plan, journal.events_between(monday, sunday), sunday);
}

}  // namespace

TodayView look_today(const World& world) {
  const Journal journal = open_for_reading(world);
  TodayView view = today_of(journal, study_today(world, journal));
  view.timer = timer_from(world, journal, view.daily.timer);
  return view;
}

NextView look_next(const World& world, std::optional<Minutes> within, std::size_t limit) {
  NextView view;
  const Journal journal = open_for_reading(world);
  view.daily = journal.daily(study_today(world, journal), within ? kStepsOfADay : limit);
  view.within = within;
  for (const OpenStep& step : view.daily.ready) {
    if (within && step.remaining > *within) continue;
    if (view.steps.size() < limit) view.steps.push_back(step);
  }
  return view;
}

StatusView look_status(const World& world) {
  const Journal journal = open_for_reading(world);
  StatusView view;
  TodayView today = today_of(journal, study_today(world, journal));
  view.forecast = forecast_from(journal, today.daily);
  view.dates = dates_from(journal, today.daily);
  view.timer = timer_from(world, journal, today.daily.timer);
  view.pace = today.pace;
  view.safe_days = safe_days(today.daily);
  view.today = std::move(today.items);
  view.daily = std::move(today.daily);
  return view;
}

PeriodReport look_report(const World& world, const std::function<ReportPeriod(Date today)>& period_at, bool with_picture) {
  const Journal journal = open_for_reading(world);
  const Date today = study_today(world, journal);
  const ReportPeriod period = period_at(today);
  const std::optional<Plan> plan = with_picture ? journal.current_plan() : journal.current_plan_without_ties();
  const Record record = journal.record_of({plan ? named_steps(*plan) : std::vector<std::string>{}, DateRange{period.first, period.last},
                                           first_day_of_report(plan, today, period)});
  PeriodReport report = make_period_report(plan, record, journal.daily(today, kStepsOfADay), period);
  report.forecast = forecast_from(journal, report.daily);
  report.calibration = calibrate(journal.measured_kinds());
  report.words = words_in(period, plan, journal.events_with_words());
  add_question(report, plan, journal);
  add_figures(report, plan, record);
  if (plan && with_picture) {
    report.picture = make_plan_picture(*plan, record);
    report.timeline = make_plan_timeline(*plan, record, report.daily);
  }
  return report;
}

Date look_study_date(const World& world) {
  return study_today(world, open_for_reading(world));
}

StreakView look_streak(const World& world, int weeks) {
  const Journal journal = open_for_reading(world);
  return journal.streak(study_today(world, journal), weeks);
}

namespace {

/// Those that are not there yet.
void add_events(std::vector<Event>& events, std::vector<Event> more) {
  std::set<std::string> there;
  for (const Event& event : events) there.insert(event.uid);
  for (Event& event : more) {
    if (there.insert(event.uid).second) events.push_back(std::move(event));
  }
}

}  // namespace

CalendarFacts look_calendar(const World& world, bool todos) {
  const Journal journal = open_for_reading(world);
  auto plan = todos ? journal.current_plan() : journal.current_plan_without_ties();
  if (!plan) throw Error(ExitCode::Failure, {"error.no-plan", {}}, {{"hint.make-plan", {}}});
  const std::vector<std::string> steps = named_steps(*plan);
  std::vector<Event> events = journal.events_after(plan->made);
  if (todos) {
    add_events(events, journal.events_about(steps));
    add_events(events, journal.events_named(journal.plan_uids()));
  }
  Record record = journal.record_of({steps, std::nullopt, std::nullopt});
  under_plan_names(record, *plan);
  under_plan_names(events, *plan);
  show_plan_versions(journal, events, *plan);
  return {std::move(*plan), std::move(record), std::move(events)};
}

}  // namespace cairn

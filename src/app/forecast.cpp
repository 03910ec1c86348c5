// SPDX-License-Identifier: MIT
#include "cairn/app/forecast.hpp"

#include "cairn/app/writing.hpp"

namespace cairn {

namespace {

/// Sessions are read a week beyond today, so that study since the last of them still counts while the plan goes on.
ForecastHistory history_of(const Journal& journal, const Daily& daily) {
  const Date first = daily.today - kForecastReach;
  ForecastHistory history;
  history.finished = journal.finished_work(finished_work_needed(daily.remaining));
  history.days =
      planned_days(journal.planned_minutes(first, daily.today + date::days{7}), journal.days(first, daily.today), daily.off, daily.today);
  return history;
}

bool has_rest(const Daily& daily) {
  return daily.plan && daily.remaining > Minutes{0};
}

}  // namespace

std::optional<Forecast> forecast_from(const Journal& journal, const Daily& daily) {
  if (!has_rest(daily)) return std::nullopt;
  return compute_forecast(daily, history_of(journal, daily));
}

/// The plan is read whole only where it has dates.
std::vector<DateAhead> dates_from(const Journal& journal, const Daily& daily) {
  if (!has_rest(daily) || (daily.plan->input.due.empty() && daily.plan->input.pins.empty())) return {};
  const auto plan = journal.current_plan();
  return dates_ahead(*plan, journal.record_of({named_steps(*plan), std::nullopt, daily.today}), daily, history_of(journal, daily));
}

ForecastView look_forecast(const World& world) {
  const Journal journal = open_for_reading(world);
  ForecastView view;
  view.daily = journal.daily(study_today(world, journal), 1);
  view.pace = compute_pace(view.daily);
  view.forecast = forecast_from(journal, view.daily);
  view.dates = dates_from(journal, view.daily);
  return view;
}

}  // namespace cairn

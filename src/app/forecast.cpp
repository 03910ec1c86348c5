// SPDX-License-Identifier: MIT
#include "cairn/app/forecast.hpp"

#include "cairn/app/writing.hpp"

namespace cairn {

/// Sessions are read a week beyond today, so that study since the last of them still counts while the plan goes on.
std::optional<Forecast> forecast_from(const Journal& journal, const Daily& daily) {
  if (!daily.plan || daily.remaining <= Minutes{0}) return std::nullopt;
  const Date first = daily.today - kForecastReach;
  ForecastHistory history;
  history.finished = journal.finished_work(finished_work_needed(daily.remaining));
  history.days = planned_days(journal.planned_minutes(first, daily.today + date::days{7}), journal.days(first, daily.today), daily.off, daily.today);
  return compute_forecast(daily, history);
}

ForecastView look_forecast(const World& world) {
  const Journal journal = open_for_reading(world);
  ForecastView view;
  view.daily = journal.daily(study_today(world), 1);
  view.pace = compute_pace(view.daily);
  view.forecast = forecast_from(journal, view.daily);
  return view;
}

}  // namespace cairn

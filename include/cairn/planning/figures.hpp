// SPDX-License-Identifier: MIT
/// The figures of a report as data: how much was studied on each day of half a year, and what was earned of the plan, week by week. Screens
/// and pages draw them.
#pragma once

#include "cairn/planning/daily.hpp"
#include "cairn/planning/forecast.hpp"

#include <map>
#include <optional>
#include <vector>

namespace cairn {

inline constexpr int kHeatmapWeeks = 26;
/// The busiest day has this level, an hour less in proportion; 0 is a day without study.
inline constexpr int kHeatmapLevels = 4;

struct HeatDay {
  Date day;
  Minutes earned{0};
  int level = 0;
  bool rest = false;  ///< taken off, none of the plan's study days, or before the first of `days`
  friend bool operator==(const HeatDay&, const HeatDay&) = default;
};

struct Heatmap {
  std::vector<HeatDay> days;  ///< kHeatmapWeeks whole weeks from a Monday on, up to today: the last week may be short
  Minutes most{0};            ///< of one day
};

/// `days`: at least those of the last kHeatmapWeeks weeks.
Heatmap make_heatmap(const std::map<Date, DayRecord>& days, const Daily& daily);

/// At the end of a day, since the plan was made: the effort of what was done of the plan, and what it wanted by then.
struct BurnUpPoint {
  Date day;
  Minutes planned{0};
  std::optional<Minutes> done;  ///< none for a day to come
  friend bool operator==(const BurnUpPoint&, const BurnUpPoint&) = default;
};

struct BurnUp {
  std::vector<BurnUpPoint> points;  ///< the day before the start, then Sundays up to the end, and today between them
  Minutes whole{0};                 ///< all that the plan wants
  std::optional<FinishChance> deadline;
  std::optional<Date> likely, cautious, late;  ///< the forecast's
};

/// From the plan's start to its finish, the deadline and the forecast, whichever comes last, at most two years. Empty without a plan, or
/// before it has begun. A step counts with what the plan has for it on the day that it was finished or skipped, an open one with what it
/// needs no more, today; so today's point is ahead of the plan by what Pace::ahead says, but for today's own sessions. `record`: at least
/// that of the plan's steps.
std::optional<BurnUp> make_burn_up(const Plan& plan, const Record& record, Date today, const std::optional<Forecast>& forecast);

}  // namespace cairn

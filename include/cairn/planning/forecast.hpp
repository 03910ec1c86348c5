// SPDX-License-Identifier: MIT
/// When the plan will be finished, and how sure that is: quantiles of the finish date and the probability of a date, in closed form.
///
/// The minutes of calendar that the rest needs are rest * effort / attendance, where *effort* is minutes studied per minute estimated and
/// *attendance* minutes studied per minute planned. Attendance is in it because a date depends on it as much as on effort, and a factor of
/// its own because it is learned from days, not from finished steps, and has its own remedy. The logarithm of effort / attendance is taken
/// from the learner's own past, window by window: windows are about as large as the rest, do not overlap, and are counted from the newest.
/// Errors of estimates within one person are not independent, so adding up single steps would promise far too much; a window as large as
/// what is forecast carries their common part, and taking both factors of a window together what they have in common. With m windows of
/// mean x and standard deviation s the next one is x + s * sqrt(1 + 1/m) * T(m - 1), Student's predictive distribution. The spread of the
/// three-point estimates, which is known and small beside it, only adds its square (degrees of freedom by Satterthwaite 1946).
///
/// With fewer than 3 windows a prior stands in: median 1 and a standard deviation of the logarithm of 0.35, its median moved towards what
/// little there is, a window counting as much as the prior. The answer names it.
///
/// Floating point decides nothing that is stored. What is printed of it is the same everywhere: inputs are integers, the functions used
/// (log, exp, sqrt, and Boost.Math, which computes in long double) err by less than 1e-12, and results are whole minutes, dates and per
/// cents. Ties that really occur (a factor of exactly 1, a probability of exactly a half) are kept off the borders of rounding by 1e-6; any
/// other value would have to lie within 1e-12 of one to come out differently, and a test that moves the logarithms of thousands of
/// forecasts by that much sees no date move.
#pragma once

#include "cairn/planning/daily.hpp"
#include "cairn/planning/selection.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace cairn {

/// A finished step: what was estimated, and what was earned by it. Minutes earned, not only logged ones, so that both factors count the
/// same minutes: who logs nothing is forecast by the pace at which estimates are worked off.
struct FinishedWork {
  Minutes estimate{0}, earned{0};
};

/// A past day that was not off: what sessions it had, what was earned on it.
struct PlannedDay {
  Minutes planned{0}, earned{0};
};

/// The learner's own past, newest first.
struct ForecastHistory {
  std::vector<FinishedWork> finished;
  std::vector<PlannedDay> days;
};

/// How far back days are asked for, and how many windows are used: habits of long ago say little.
inline constexpr date::days kForecastReach{400};
inline constexpr int kMostWindows = 5, kLeastWindows = 3;
/// What of the finished work a forecast of `rest` looks at: enough estimated minutes for all windows.
inline constexpr Minutes finished_work_needed(Minutes rest) {
  return kMostWindows * rest;
}

/// Days before today, newest first, from sessions and study by day: without days off, and none after the last session (a plan that is over
/// asks for nothing).
std::vector<PlannedDay> planned_days(std::span<const std::pair<Date, Minutes>> planned, std::span<const std::pair<Date, DayRecord>> days,
                                     const std::vector<DateRange>& off, Date today);

/// A window of the past: its size as a share of what it should have, at most 1, and the logarithm of its ratio.
struct Window {
  double size = 0, log_ratio = 0;
};
/// Earned per estimated minute, newest first; the last may be a part of a window. REQUIRES: rest > 0; every estimate > 0.
std::vector<Window> effort_windows(std::span<const FinishedWork> finished, Minutes rest);
/// Planned per earned minute, over windows of at least `week` planned minutes; next to nothing earned counts as a tenth. REQUIRES: rest >
/// 0.
std::vector<Window> attendance_windows(std::span<const PlannedDay> days, Minutes rest, Minutes week);

/// The logarithm of effort / attendance: location + scale * T(freedom).
struct LogFactor {
  double location = 0, scale = 0, freedom = 1;
  int windows = 0;  ///< whole ones of both kinds
  bool is_prior() const { return windows < kLeastWindows; }
};
LogFactor factor_of(std::span<const Window> effort, std::span<const Window> attendance);
/// The middle of one kind of windows, as a logarithm: their mean, or moved from 0 towards it while they are few.
double middle_of(std::span<const Window> windows);

/// The minutes of calendar that `rest` needs.
class NeededMinutes {
 public:
  /// `relative_spread`: standard deviation of the rest by its three-point estimates, divided by it.
  NeededMinutes(Minutes rest, const LogFactor& factor, double relative_spread);
  /// Enough with that probability: whole minutes, rounded up. Empty above a million.
  std::optional<Minutes> quantile(double probability) const;
  /// The probability that so many are enough, in per cent, rounded, 1 to 99: nothing is certain.
  int percent_within(Minutes capacity) const;

 private:
  double location_, scale_, freedom_;
};

/// "By that day: so many per cent."
struct FinishChance {
  Date by;
  int percent = 0;
  friend bool operator==(const FinishChance&, const FinishChance&) = default;
};

struct Forecast {
  std::optional<Date> likely, cautious, late;  ///< 50, 80 and 95 per cent; empty beyond ten years
  std::optional<FinishChance> deadline;        ///< while it lies ahead
  std::vector<FinishChance> weeks;  ///< Sundays from the first with 2 to the first with 95 per cent, at most kForecastWeeks, evenly apart
  int effort_percent = 100;         ///< minutes earned per 100 estimated, in the middle
  int attendance_percent = 100;     ///< minutes earned per 100 planned
  int windows = 0;                  ///< of the past that it rests on
  bool few_data = false;            ///< fewer than kLeastWindows: the prior stands in
};
inline constexpr std::size_t kForecastWeeks = 16;

/// Of a plan's steps, as if all were alike: the standard deviation of a three-point estimate, (high - low) / 6, of its effort, per mille.
/// The sum of n of them has that divided by the root of n. Stored with the plan, so integers only.
std::int64_t step_spread(const Catalog& catalog, const Selection& selection);

/// Empty without a plan and when nothing is left. O(days until 95 per cent): microseconds.
std::optional<Forecast> compute_forecast(const Daily& daily, const ForecastHistory& history);

}  // namespace cairn

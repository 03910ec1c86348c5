// SPDX-License-Identifier: MIT
#include "cairn/planning/forecast.hpp"

#include "student_t.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace cairn {
namespace {

/// A ratio above ten or below a tenth says that something else happened.
double bounded_log_ratio(Minutes above, Minutes below) {
  const double largest = std::log(10.0);
  if (above <= Minutes{0}) return -largest;
  if (below <= Minutes{0}) return largest;
  return std::clamp(std::log(static_cast<double>(above.count()) / static_cast<double>(below.count())), -largest, largest);
}

/// Cuts items, newest first, into windows whose `measured` minutes reach `size`; the last may be a part of one.
template <class Item>
std::vector<Window> windows_of(std::span<const Item> items, Minutes size, Minutes Item::*measured, Minutes Item::*above,
                               Minutes Item::*below) {
  std::vector<Window> windows;
  Minutes in_window{0}, sum_above{0}, sum_below{0};
  const auto close = [&] {
    const double part = static_cast<double>(in_window.count()) / static_cast<double>(size.count());
    windows.push_back({std::min(1.0, part), bounded_log_ratio(sum_above, sum_below)});
    in_window = sum_above = sum_below = Minutes{0};
  };
  for (const Item& item : items) {
    in_window += item.*measured;
    sum_above += item.*above;
    sum_below += item.*below;
    if (in_window < size) continue;
    close();
    if (windows.size() == kMostWindows) return windows;
  }
  if (in_window > Minutes{0}) close();
  return windows;
}

std::size_t whole_ones(std::span<const Window> windows) {
  return static_cast<std::size_t>(std::count_if(windows.begin(), windows.end(), [](const Window& window) { return window.size >= 1; }));
}

double weight_of(std::span<const Window> windows) {
  double weight = 0;
  for (const Window& window : windows) weight += window.size;
  return weight;
}

/// Student's predictive distribution of one more window.
LogFactor from_windows(std::span<const Window> effort, std::span<const Window> attendance, std::size_t count) {
  const double m = static_cast<double>(count);
  double mean = 0, squares = 0;
  for (std::size_t i = 0; i < count; ++i) mean += (effort[i].log_ratio + attendance[i].log_ratio) / m;
  for (std::size_t i = 0; i < count; ++i) squares += std::pow(effort[i].log_ratio + attendance[i].log_ratio - mean, 2);
  return {mean, std::sqrt(squares / (m - 1) * (1 + 1 / m)), m - 1, static_cast<int>(count)};
}

/// The prior weighs one window, and knows its spread as well as six windows would.
constexpr double kPriorSpread = 0.35, kPriorFreedom = 5;

/// The middle of few windows lies between theirs and the prior's.
double shrunk_middle(std::span<const Window> windows) {
  double sum = 0;
  for (const Window& window : windows) sum += window.size * window.log_ratio;
  return sum / (1 + weight_of(windows));
}

/// Whole, away from the direction that would promise more; what differs from a whole number by rounding errors is that number.
double rounded_up(double value) {
  return std::ceil(value - 1e-6);
}

int percent_of(double value) {
  return static_cast<int>(std::floor(100 * value + 0.5 + 1e-6));
}

}  // namespace

std::vector<PlannedDay> planned_days(std::span<const std::pair<Date, Minutes>> planned, std::span<const std::pair<Date, DayRecord>> days,
                                     const std::vector<DateRange>& off, Date today) {
  std::vector<PlannedDay> result;
  auto session = planned.rbegin();
  auto study = days.rbegin();
  if (session == planned.rend()) return result;
  const Date last = std::min(session->first, today - date::days{1});
  const Date first = planned.front().first;
  for (Date day = last; day >= first; day -= date::days{1}) {
    while (session != planned.rend() && session->first > day) ++session;
    while (study != days.rend() && study->first > day) ++study;
    const bool is_off = std::any_of(off.begin(), off.end(), [&](const DateRange& range) { return range.contains(day); });
    PlannedDay both;
    if (session != planned.rend() && session->first == day && !is_off) both.planned = session->second;
    if (study != days.rend() && study->first == day) both.earned = study->second.earned;
    if (both.planned > Minutes{0} || both.earned > Minutes{0}) result.push_back(both);
  }
  return result;
}

std::vector<Window> effort_windows(std::span<const FinishedWork> finished, Minutes rest) {
  assert(rest > Minutes{0});
  return windows_of(finished, rest, &FinishedWork::estimate, &FinishedWork::earned, &FinishedWork::estimate);
}

std::vector<Window> attendance_windows(std::span<const PlannedDay> days, Minutes rest, Minutes week) {
  assert(rest > Minutes{0});
  return windows_of(days, std::max(rest, week), &PlannedDay::planned, &PlannedDay::planned, &PlannedDay::earned);
}

double middle_of(std::span<const Window> windows) {
  const std::size_t whole = whole_ones(windows);
  if (whole < kLeastWindows) return shrunk_middle(windows);
  double sum = 0;
  for (const Window& window : windows.first(whole)) sum += window.log_ratio;
  return sum / static_cast<double>(whole);
}

/// Of the prior's variance one half is the middle, which each window settles further, and one half the window to come, which nothing does.
LogFactor factor_of(std::span<const Window> effort, std::span<const Window> attendance) {
  const std::size_t both = std::min(whole_ones(effort), whole_ones(attendance));
  if (both >= kLeastWindows) return from_windows(effort, attendance, both);
  const double weight = std::min(weight_of(effort), weight_of(attendance));
  const double variance = kPriorSpread * kPriorSpread / 2 * (1 + 1 / (1 + weight));
  return {shrunk_middle(effort) + shrunk_middle(attendance), std::sqrt(variance), kPriorFreedom, static_cast<int>(both)};
}

NeededMinutes::NeededMinutes(Minutes rest, const LogFactor& factor, double relative_spread) {
  const double uncertain = factor.scale * factor.scale, variance = uncertain + relative_spread * relative_spread;
  location_ = std::log(static_cast<double>(rest.count())) + factor.location;
  scale_ = std::max(std::sqrt(variance), 1e-6);
  freedom_ = uncertain > 0 ? std::min(factor.freedom * variance * variance / (uncertain * uncertain), 1e6) : 1e6;
}

std::optional<Minutes> NeededMinutes::quantile(double probability) const {
  const double log_minutes = location_ + scale_ * planning::student_t_quantile(probability, freedom_);
  if (!(log_minutes < std::log(1e6))) return std::nullopt;
  return Minutes{static_cast<std::int64_t>(std::max(1.0, rounded_up(std::exp(log_minutes))))};
}

int NeededMinutes::percent_within(Minutes capacity) const {
  if (capacity <= Minutes{0}) return 1;
  const double value = (std::log(static_cast<double>(capacity.count())) - location_) / scale_;
  return std::clamp(percent_of(planning::student_t_below(value, freedom_)), 1, 99);
}

namespace {

/// The minutes of study that the calendar offers from now up to each day: the forecast is poured into it once.
class CapacityAhead {
 public:
  CapacityAhead(const Daily& daily)
      : calendar_(daily_calendar(*daily.plan, daily.off)), from_(std::max(daily.today, daily.plan->input.start)) {
    used_ = from_ == daily.today ? daily.studied_today : Minutes{0};
  }
  Date from() const { return from_; }
  Minutes until(Date day) {
    if (day < from_) return Minutes{0};
    reach(static_cast<std::size_t>(days_between(from_, day)) + 1);
    return through_[std::min(through_.size() - 1, static_cast<std::size_t>(days_between(from_, day)))];
  }
  /// The first day by which `needed` minutes were offered; empty beyond kLongestPlanDays.
  std::optional<Date> day_of(std::optional<Minutes> needed) {
    if (!needed) return std::nullopt;
    while (through_.empty() || through_.back() < *needed) {
      if (through_.size() >= kLongestPlanDays) return std::nullopt;
      reach(through_.size() + 1);
    }
    return from_ + date::days{std::lower_bound(through_.begin(), through_.end(), *needed) - through_.begin()};
  }

 private:
  void reach(std::size_t days) {
    days = std::min<std::size_t>(days, kLongestPlanDays);
    while (through_.size() < days) {
      const Date day = from_ + date::days{static_cast<std::int64_t>(through_.size())};
      Minutes offered = calendar_.steps_on(day);
      if (day == from_) offered = std::max(Minutes{0}, offered - used_);
      through_.push_back((through_.empty() ? Minutes{0} : through_.back()) + offered);
    }
  }

  CapacityCalendar calendar_;
  Date from_;
  Minutes used_{0};
  std::vector<Minutes> through_;  ///< by day from `from_`, that day included
};

constexpr int kFirstShown = 2, kLastShown = 95;

/// Sundays, a whole number of weeks apart, so that they are few.
std::vector<FinishChance> by_weeks(const NeededMinutes& needed, CapacityAhead& ahead) {
  const auto first = ahead.day_of(needed.quantile(kFirstShown / 100.0)), last = ahead.day_of(needed.quantile(kLastShown / 100.0));
  if (!first) return {};
  const Date begin = monday_of(*first) + date::days{6};
  const Date end = monday_of(last.value_or(ahead.from() + date::days{kLongestPlanDays - 7})) + date::days{6};
  const std::int64_t weeks = days_between(begin, end) / 7 + 1;
  const std::int64_t apart = (weeks + static_cast<std::int64_t>(kForecastWeeks) - 1) / static_cast<std::int64_t>(kForecastWeeks);
  std::vector<FinishChance> chances;
  for (std::int64_t week = (weeks - 1) % apart; week < weeks; week += apart) {
    const Date sunday = begin + date::days{7 * week};
    chances.push_back({sunday, needed.percent_within(ahead.until(sunday))});
  }
  return chances;
}

/// What three-point estimates leave open of a sum of steps, relative to it: as for equal steps.
double relative_spread_of_rest(const Daily& daily) {
  const int open = std::max(1, daily.steps_all - daily.steps_finished - daily.steps_skipped);
  return static_cast<double>(daily.plan->step_spread) / 1000 / std::sqrt(static_cast<double>(open));
}

}  // namespace

std::optional<Forecast> compute_forecast(const Daily& daily, const ForecastHistory& history) {
  if (!daily.plan || daily.remaining <= Minutes{0}) return std::nullopt;
  const auto effort = effort_windows(history.finished, daily.remaining);
  const auto attendance = attendance_windows(history.days, daily.remaining, daily.plan->input.availability.per_week());
  const LogFactor factor = factor_of(effort, attendance);
  const NeededMinutes needed(daily.remaining, factor, relative_spread_of_rest(daily));
  CapacityAhead ahead(daily);
  Forecast forecast;
  forecast.likely = ahead.day_of(needed.quantile(0.5));
  forecast.cautious = ahead.day_of(needed.quantile(0.8));
  forecast.late = ahead.day_of(needed.quantile(0.95));
  const auto deadline = daily.plan->input.deadline;
  if (deadline && *deadline >= daily.today) forecast.deadline = FinishChance{*deadline, needed.percent_within(ahead.until(*deadline))};
  forecast.weeks = by_weeks(needed, ahead);
  forecast.effort_percent = percent_of(std::exp(middle_of(effort)));
  forecast.attendance_percent = percent_of(std::exp(-middle_of(attendance)));
  forecast.windows = factor.windows;
  forecast.few_data = factor.is_prior();
  return forecast;
}

}  // namespace cairn

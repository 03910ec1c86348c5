// SPDX-License-Identifier: MIT
/// The facts of a period: what was planned, what was studied, what comes next.
#pragma once

#include "cairn/planning/views.hpp"

#include <map>
#include <optional>
#include <span>

namespace cairn {

/// Planned minutes by day.
using PlannedMinutes = std::map<Date, Minutes>;

/// The minutes of a plan's sessions by day.
PlannedMinutes planned_minutes(const Plan& plan);

/// `planned` holds, for each week, the days of the revision in force when that week began; weeks are judged by it. The plan, the record and
/// `daily` are those of today; next week is poured from today on, so that what is left of the reported week comes first.
PeriodReport make_period_report(const std::optional<Plan>& plan, const Record& record, const Daily& daily, const ReportPeriod& period,
                                const PlannedMinutes& planned);

/// The same where the current plan is the only one.
PeriodReport make_period_report(const std::optional<Plan>& plan, const Record& record, const Daily& daily, const ReportPeriod& period);

/// A line of the report: the sums of some of its days.
struct ReportLine {
  DateRange days;
  LineUnit unit = LineUnit::Day;
  Minutes planned{0}, earned{0};
  bool estimated = false;
};
/// As `lines_of` cuts the report's days; empty where it has none.
std::vector<ReportLine> lines_of(const PeriodReport& report);

/// On the last day of a week, which step to ask about ("what can you do now that you could not last week?"): the one done last in it, else
/// the one studied last; empty where a note was made on that day already, or nothing was studied. `week`: the events of that week, any
/// order.
std::optional<PeriodReport::Line> step_to_ask_about(const std::optional<Plan>& plan, std::span<const Event> week, Date last_day);

/// The evidence and notes of steps that were given on days of the period, in journal order. `events`: at least those, with all that cancels
/// them; any order.
std::vector<PeriodReport::Words> words_in(const ReportPeriod& period, const std::optional<Plan>& plan, std::span<const Event> events);

}  // namespace cairn

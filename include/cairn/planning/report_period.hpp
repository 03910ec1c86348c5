// SPDX-License-Identifier: MIT
/// The days that a report is about: a week from Monday to Sunday, a calendar month, or all since a date; and the lines in which their
/// minutes are shown.
#pragma once

#include "cairn/planning/availability.hpp"

#include <string_view>
#include <vector>

namespace cairn {

struct ReportPeriod {
  enum class Kind : std::uint8_t { Week, Month, Since } kind = Kind::Week;
  Date first, last;  ///< inclusive
  bool contains(Date day) const { return first <= day && day <= last; }
  friend bool operator==(const ReportPeriod&, const ReportPeriod&) = default;
};

/// "week", "month", "since"
std::string_view to_string(ReportPeriod::Kind kind);

/// The week, the month that holds `day`.
ReportPeriod week_period(Date day);
ReportPeriod month_period(Date day);
/// REQUIRES: first <= today.
ReportPeriod since_period(Date first, Date today);

/// Not over for more than a week: what is of today may stand beside it.
bool is_recent(const ReportPeriod& period, Date today);

enum class LineUnit : std::uint8_t { Day, Week, Month };
/// Days up to two weeks, else calendar weeks up to half a year, else calendar months.
LineUnit line_unit(const DateRange& range);
/// In that unit; the first and the last are cut to the range. Never empty.
/// REQUIRES: range.first <= range.last.
std::vector<DateRange> lines_of(const DateRange& range);

}  // namespace cairn

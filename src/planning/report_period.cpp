// SPDX-License-Identifier: MIT
#include "cairn/planning/report_period.hpp"

#include <algorithm>
#include <cassert>

namespace cairn {
namespace {

constexpr std::int64_t kMostDayLines = 14;
constexpr std::int64_t kMostWeekLines = 26;

Date last_of_month(Date day) {
  const date::year_month_day ymd{day};
  return Date{ymd.year() / ymd.month() / date::last};
}

}  // namespace

std::string_view to_string(ReportPeriod::Kind kind) {
  switch (kind) {
    case ReportPeriod::Kind::Week: return "week";
    case ReportPeriod::Kind::Month: return "month";
    case ReportPeriod::Kind::Since: return "since";
  }
  return {};
}

ReportPeriod week_period(Date day) {
  const Date monday = monday_of(day);
  return {ReportPeriod::Kind::Week, monday, monday + date::days{6}};
}

ReportPeriod month_period(Date day) {
  const date::year_month_day ymd{day};
  return {ReportPeriod::Kind::Month, Date{ymd.year() / ymd.month() / 1}, last_of_month(day)};
}

ReportPeriod since_period(Date first, Date today) {
  assert(first <= today);
  return {ReportPeriod::Kind::Since, first, today};
}

bool is_recent(const ReportPeriod& period, Date today) {
  return days_between(period.last, today) <= 7;
}

LineUnit line_unit(const DateRange& range) {
  const std::int64_t days = days_between(range.first, range.last) + 1;
  if (days <= kMostDayLines) return LineUnit::Day;
  return days <= 7 * kMostWeekLines ? LineUnit::Week : LineUnit::Month;
}

std::vector<DateRange> lines_of(const DateRange& range) {
  assert(range.first <= range.last);
  const LineUnit unit = line_unit(range);
  const auto end_of_line = [&](Date day) {
    if (unit == LineUnit::Day) return day;
    return unit == LineUnit::Week ? week_period(day).last : last_of_month(day);
  };
  std::vector<DateRange> lines;
  for (Date day = range.first; day <= range.last; day = lines.back().last + date::days{1})
    lines.push_back({day, std::min(end_of_line(day), range.last)});
  return lines;
}

}  // namespace cairn

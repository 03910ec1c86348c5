// SPDX-License-Identifier: MIT
#include "rule.hpp"

#include <algorithm>

namespace cairn::calendar {
namespace {

bool has(const short* list) {
  return *list != ICAL_RECURRENCE_ARRAY_MAX;
}

/// Days from a month's end, which libical never finds in a daily rule.
bool counts_from_the_end(const icalrecurrencetype& rule) {
  const short* day = rule.by_month_day;
  while (has(day) && *day > 0) ++day;
  return has(day);
}

}  // namespace

bool can_be_followed(const icalrecurrencetype& rule) {
  if (rule.freq < ICAL_DAILY_RECURRENCE || rule.freq > ICAL_YEARLY_RECURRENCE) return false;
  if (rule.freq == ICAL_WEEKLY_RECURRENCE && has(rule.by_set_pos)) return false;
  if (has(rule.by_week_no) && rule.interval > 1) return false;
  return rule.freq != ICAL_DAILY_RECURRENCE || !counts_from_the_end(rule) || (rule.interval == 1 && !has(rule.by_set_pos));
}

void reword(icalrecurrencetype& rule, const icaltimetype& start) {
  if (rule.freq == ICAL_DAILY_RECURRENCE && counts_from_the_end(rule)) rule.freq = ICAL_MONTHLY_RECURRENCE;
  if (has(rule.by_week_no) && !has(rule.by_day)) {
    rule.by_day[0] = static_cast<short>(icaltime_day_of_week(start));
    rule.by_day[1] = ICAL_RECURRENCE_ARRAY_MAX;
  }
  if (rule.freq != ICAL_YEARLY_RECURRENCE || !has(rule.by_month_day) || has(rule.by_month) || has(rule.by_week_no) || has(rule.by_year_day))
    return;
  for (short month = 1; month <= 12; ++month) rule.by_month[month - 1] = month;
  rule.by_month[12] = ICAL_RECURRENCE_ARRAY_MAX;
}

void begin_with_own_week(const icalrecurrencetype& rule, icaltimetype& start) {
  if (rule.freq != ICAL_WEEKLY_RECURRENCE || !has(rule.by_day)) return;
  const auto into_week = [&](int weekday) { return (weekday - static_cast<int>(rule.week_start) + 7) % 7; };
  int first = 6;
  for (const short* day = rule.by_day; has(day); ++day) first = std::min(first, into_week(icalrecurrencetype_day_day_of_week(*day)));
  icaltime_adjust(&start, first - into_week(icaltime_day_of_week(start)), 0, 0, 0);
}

}  // namespace cairn::calendar

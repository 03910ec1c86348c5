// SPDX-License-Identifier: MIT
#include "cairn/planning/streak_days.hpp"

#include "cairn/planning/daily.hpp"

#include <algorithm>

namespace cairn {

std::string_view to_string(DayVerdict verdict) {
  switch (verdict) {
    case DayVerdict::Studied: return "studied";
    case DayVerdict::Finished: return "finished";
    case DayVerdict::Off: return "off";
    case DayVerdict::NoCapacity: return "no-capacity";
    case DayVerdict::NeverWas: return "never-was";
    case DayVerdict::NotBegun: return "not-begun";
    case DayVerdict::NotOver: return "not-over";
    case DayVerdict::Missed: return "missed";
  }
  return "missed";
}

std::vector<StreakDay> judge_days(const Record& record, Date first, Date today) {
  const std::vector<Date> lost = lost_dates(record);
  const BreaksStreak has_capacity = breaks_by_settings(record.availability, {});
  const auto verdict_without_study = [&](Date day) {
    if (day == today) return DayVerdict::NotOver;
    if (record.days.empty() || day < record.days.begin()->first) return DayVerdict::NotBegun;
    if (std::ranges::any_of(record.off, [&](const DaysOff& off) { return off.first <= day && day <= off.last; })) return DayVerdict::Off;
    if (std::ranges::binary_search(lost, day)) return DayVerdict::NeverWas;
    return has_capacity(day) ? DayVerdict::Missed : DayVerdict::NoCapacity;
  };
  std::vector<StreakDay> days;
  for (Date day = first; day <= today; day += date::days{1}) {
    const auto studied = record.days.find(day);
    if (studied == record.days.end()) {
      days.push_back({day, verdict_without_study(day), Minutes{0}});
    } else {
      days.push_back({day, studied->second.studied > Minutes{0} ? DayVerdict::Studied : DayVerdict::Finished, studied->second.studied});
    }
  }
  return days;
}

bool is_study_day(const StreakDay& day) {
  return day.verdict == DayVerdict::Studied || day.verdict == DayVerdict::Finished;
}

WeekStreak week_streak(std::span<const StreakDay> days) {
  WeekStreak streak;
  for (std::size_t first = 0; first < days.size(); first += 7) {
    const auto week = days.subspan(first, std::min<std::size_t>(7, days.size() - first));
    const bool over = week.size() == 7 && week.back().verdict != DayVerdict::NotOver;
    const bool missed = std::ranges::any_of(week, [](const StreakDay& day) { return day.verdict == DayVerdict::Missed; });
    if (std::ranges::any_of(week, is_study_day)) {
      ++streak.weeks;
      ++streak.all_weeks;
      streak.best = std::max(streak.best, streak.weeks);
    } else if (over && missed) {
      streak.weeks = 0;
    }
  }
  return streak;
}

WeekStreak week_streak_on(const WeekStreak& before, std::optional<Date> last, Date today, const BreaksStreak& breaks) {
  WeekStreak after = before;
  if (!last) return after;
  for (Date day = monday_of(*last) + date::days{7}; day < monday_of(today); day += date::days{1}) {
    if (breaks(day)) after.weeks = 0;
  }
  return after;
}

WeekStreak extend_week_streak(const WeekStreak& before, std::optional<Date> last, Date date, const BreaksStreak& breaks) {
  if (last && monday_of(*last) == monday_of(date)) return before;
  WeekStreak after = week_streak_on(before, last, date, breaks);
  ++after.weeks;
  ++after.all_weeks;
  after.best = std::max(after.best, after.weeks);
  return after;
}

StreakView make_streak_view(const Record& record, Date today, int weeks) {
  std::vector<Date> dates;
  for (const auto& [date, day] : record.days) dates.push_back(date);
  const BreaksStreak breaks = breaks_by_settings(record.availability, record.off, lost_dates(record));
  const Date first = monday_of(today) - date::days{7 * (weeks - 1)};
  const Date begun = monday_of(dates.empty() ? today : std::min(today, dates.front()));
  return {compute_streak(dates, today, breaks), week_streak(judge_days(record, begun, today)), today, judge_days(record, first, today)};
}

}  // namespace cairn

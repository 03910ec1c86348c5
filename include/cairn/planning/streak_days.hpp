// SPDX-License-Identifier: MIT
/// Why each day counts for the streak, breaks it, or does neither.
#pragma once

#include "cairn/progress/record.hpp"
#include "cairn/progress/streak.hpp"

#include <span>
#include <vector>

namespace cairn {

enum class DayVerdict : std::uint8_t {
  Studied,     ///< counts: minutes were studied
  Finished,    ///< counts: a step was finished, without logged minutes
  Off,         ///< neutral: taken off
  NoCapacity,  ///< neutral: no study was meant for that day, by the setting in force on it
  NeverWas,    ///< neutral: a journey took it (lost_dates)
  NotBegun,    ///< neutral: before the first study date
  NotOver,     ///< neutral: today, not yet studied
  Missed,      ///< breaks the streak
};
std::string_view to_string(DayVerdict verdict);

struct StreakDay {
  Date day;
  DayVerdict verdict = DayVerdict::Missed;
  Minutes studied{0};
  friend bool operator==(const StreakDay&, const StreakDay&) = default;
};

/// Whether the day counts for the streak: Studied or Finished.
bool is_study_day(const StreakDay& day);

/// Weeks, Monday to Sunday, with study on at least one day.
struct WeekStreak {
  int weeks = 0;  ///< in a row, up to now
  int best = 0;
  int all_weeks = 0;
  friend bool operator==(const WeekStreak&, const WeekStreak&) = default;
};

struct StreakView {
  Streak streak;
  WeekStreak weeks;
  Date today;
  std::vector<StreakDay> days;  ///< oldest first, up to today
};

/// The days [first, today], by the same rules as the streak itself (breaks_by_settings): its days are the study dates after the last
/// Missed.
std::vector<StreakDay> judge_days(const Record& record, Date first, Date today);

/// A week without study breaks the row only if one of its days was missed and it is over: holidays do not, nor does the week that runs.
/// REQUIRES: days in a row from a Monday on.
WeekStreak week_streak(std::span<const StreakDay> days);

/// The row of weeks after one more study date, and seen on a later day without new study: what week_streak gives over all days, without the
/// history. `breaks`: as for the streak of days. REQUIRES: nothing was studied between `last` (the study date before; empty: none yet) and
/// the day, which is not before it.
WeekStreak extend_week_streak(const WeekStreak& before, std::optional<Date> last, Date date, const BreaksStreak& breaks);
WeekStreak week_streak_on(const WeekStreak& before, std::optional<Date> last, Date today, const BreaksStreak& breaks);

/// The streak and its last days: whole weeks from the Monday on, `weeks` of them with the current one. REQUIRES: weeks >= 1.
StreakView make_streak_view(const Record& record, Date today, int weeks);

}  // namespace cairn

// SPDX-License-Identifier: MIT
/// The rows of cache_day: study dates with their minutes, each with the streaks as they stood on it.
#pragma once

#include "cache.hpp"

#include "cairn/planning/streak_days.hpp"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace cairn {

/// The streaks on a study date.
struct StreakRow {
  Date day;
  std::chrono::minutes last_offset{0};
  Streak streak;
  WeekStreak weeks;
};

/// The one of the last study date before `day`, or of the last of all.
std::optional<StreakRow> read_streak_row(SQLite::Database& database, std::optional<Date> before = {});

std::vector<std::pair<Date, DayRecord>> read_days(SQLite::Database& database, Date first, Date last);

/// Goes from study date to study date, and knows how the streaks stand on each.
class StreakWalk {
 public:
  /// REQUIRES: the settings have all days off since the day of `begin`.
  StreakWalk(const StreakSettings& settings, std::optional<StreakRow> begin);
  const StreakRow& go_to(Date date, const DayRecord& day);

 private:
  BreaksStreak breaks_;
  std::optional<StreakRow> at_;
};

/// Writes the streaks of all study dates on or after `from` anew.
void write_streaks(SQLite::Database& database, Date from);

void insert_days(SQLite::Database& database, const std::map<Date, DayRecord>& days, const StreakSettings& settings);

/// The days that a command touches: read when first asked for, written together.
class TouchedDays {
 public:
  explicit TouchedDays(SQLite::Database& database) : database_(database) {}

  DayRecord& at(Date date);
  /// Of that date some event no longer counts, or counts again: its offsets are read anew.
  DayRecord& refolded(Date date);
  /// What the touched days on or after `first` earned more than before.
  Minutes earned_since(Date first) const;
  /// Returns the first date from which streaks may be others now. REQUIRES: cache_step is written.
  std::optional<Date> write();

 private:
  struct Touched {
    bool stood = false, refolded = false;
    DayRecord before, now;
  };
  Touched& touch(Date date);

  SQLite::Database& database_;
  std::map<Date, Touched> touched_;
};

}  // namespace cairn

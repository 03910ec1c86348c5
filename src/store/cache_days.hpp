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

/// The days that a data file can hold.
inline constexpr Date kEver{date::year{1970} / 1 / 1}, kLastDay{date::year{2100} / 12 / 31};

/// The streaks on a study date.
struct StreakRow {
  Date day;
  Streak streak;
  WeekStreak weeks;
};

/// The one of the last study date.
std::optional<StreakRow> read_streak_row(SQLite::Database& database);
/// The last study date before `day` of which it is known where the learner was. Days before it and after it have nothing to do with one
/// another's lost dates.
std::optional<Date> read_known_place(SQLite::Database& database, Date before);

std::vector<std::pair<Date, DayRecord>> read_days(SQLite::Database& database, Date first, Date last);

/// Writes the streaks of all study dates on or after `from` anew, and of those before it that share a journey with them.
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

// SPDX-License-Identifier: MIT
/// Streaks as DESIGN.md section 3: a study date counts when something was studied or finished; a day without breaks the streak only if it
/// had capacity by the setting in force on that day (before any: Monday to Friday) and was not taken off. Today not yet studied breaks
/// nothing.
#pragma once

#include "cairn/base/time.hpp"

#include <functional>
#include <optional>
#include <span>

namespace cairn {

struct Streak {
  int days = 0;               ///< study dates in the current streak; 0 when it is broken
  int best = 0;               ///< the most study dates of any streak, the current one included
  int all_days = 0;           ///< study dates ever
  bool today = false;         ///< today is one of them
  std::optional<Date> first;  ///< the first study date of the current streak
  std::optional<Date> last;   ///< the last study date
  friend bool operator==(const Streak&, const Streak&) = default;
};

/// Whether a day without study breaks a streak.
using BreaksStreak = std::function<bool(Date)>;

/// REQUIRES: dates ascending and distinct. Dates after `today` (clock set back) count as they are. O(days between first and today).
Streak compute_streak(std::span<const Date> dates, Date today, const BreaksStreak& breaks);

/// The streak after one more study date, without the history: REQUIRES date >= *before.last (or no last), and `before` seen on no later
/// day. Equals compute_streak over all dates with `today` = date.
Streak extend_streak(const Streak& before, Date date, const BreaksStreak& breaks);

/// The streak seen on a later day without new study. REQUIRES today >= *before.last, else only `today` may differ from compute_streak.
Streak streak_on(const Streak& before, Date today, const BreaksStreak& breaks);

}  // namespace cairn

// SPDX-License-Identifier: MIT
#include "cairn/progress/streak.hpp"

#include <algorithm>
#include <cassert>

namespace cairn {

namespace {

/// Whether a day strictly between the two breaks a streak.
bool broken_between(Date last, Date next, const BreaksStreak& breaks) {
  for (Date day = last + date::days{1}; day < next; day += date::days{1}) {
    if (breaks(day)) return true;
  }
  return false;
}

}  // namespace

Streak extend_streak(const Streak& before, Date date, const BreaksStreak& breaks) {
  assert(!before.last || date >= *before.last);
  Streak after = before;
  after.today = true;
  if (before.last == date) return after;
  const bool goes_on = before.last && !broken_between(*before.last, date, breaks);
  after.days = goes_on ? before.days + 1 : 1;
  if (!goes_on) after.first = date;
  after.last = date;
  after.best = std::max(after.best, after.days);
  after.all_days += 1;
  return after;
}

Streak streak_on(const Streak& before, Date today, const BreaksStreak& breaks) {
  Streak after = before;
  after.today = before.last == today;
  if (before.last && broken_between(*before.last, today, breaks)) {
    after.days = 0;
    after.first.reset();
  }
  return after;
}

Streak compute_streak(std::span<const Date> dates, Date today, const BreaksStreak& breaks) {
  Streak streak;
  for (const Date date : dates) streak = extend_streak(streak, date, breaks);
  streak = streak_on(streak, today, breaks);
  streak.today = std::binary_search(dates.begin(), dates.end(), today);
  return streak;
}

}  // namespace cairn

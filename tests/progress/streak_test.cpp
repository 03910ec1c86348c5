// SPDX-License-Identifier: MIT
#include "cairn/progress/streak.hpp"

#include "some_events.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace cairn;
using namespace cairn::testing;

namespace {

const BreaksStreak every_day = [](Date) { return true; };
const BreaksStreak working_days = [](Date date) { return weekday_index(date) < 5; };

Streak streak(const std::vector<int>& studied, int today, const BreaksStreak& breaks = every_day) {
  std::vector<Date> dates;
  for (const int n : studied) dates.push_back(day(n));
  return compute_streak(dates, day(today), breaks);
}

/// Walks through every day from the first date to the last or to yesterday, whichever is later, and lets each day say what it does.
Streak walk_day_by_day(const std::set<Date>& dates, Date today, const BreaksStreak& breaks) {
  Streak streak;
  if (dates.empty()) return streak;
  const Date end = std::max(*dates.rbegin(), today - date::days{1});
  for (Date date = *dates.begin(); date <= end; date += date::days{1}) {
    if (dates.contains(date)) {
      if (streak.days == 0) streak.first = date;
      streak.days += 1;
      streak.all_days += 1;
      streak.last = date;
      streak.best = std::max(streak.best, streak.days);
    } else if (breaks(date)) {
      streak.days = 0;
      streak.first.reset();
    }
  }
  // Today, when it comes after all of them, counts when it was studied and breaks nothing.
  streak.today = dates.contains(today);
  return streak;
}

struct RandomDays {
  std::set<Date> dates;
  std::set<Date> quiet;  ///< days that break nothing
  Date today = day(1);
  BreaksStreak breaks() const {
    return [this](Date date) { return !quiet.contains(date); };
  }
};

RandomDays random_days() {
  RandomDays days;
  for (int n = 1; n <= 25; ++n) {
    const int what = *rc::gen::inRange(0, 4);
    if (what < 2) days.dates.insert(day(n));
    if (what == 2 || *rc::gen::inRange(0, 5) == 0) days.quiet.insert(day(n));
  }
  days.today = day(*rc::gen::inRange(1, 32));
  return days;
}

}  // namespace

TEST_SUITE_BEGIN("progress/streak");

TEST_CASE("nothing studied is no streak") {
  CHECK(streak({}, 5) == Streak{});
}

TEST_CASE("days in a row add up, today included") {
  const Streak three = streak({1, 2, 3}, 3);
  CHECK(three.days == 3);
  CHECK(three.today);
  CHECK(three.first == day(1));
  CHECK(three.last == day(3));
}

TEST_CASE("today not yet studied breaks nothing, yesterday does") {
  CHECK(streak({1, 2, 3}, 4).days == 3);
  CHECK_FALSE(streak({1, 2, 3}, 4).today);
  const Streak broken = streak({1, 2, 3}, 5);
  CHECK(broken.days == 0);
  CHECK(broken.best == 3);
  CHECK(broken.all_days == 3);
  CHECK_FALSE(broken.first.has_value());
  CHECK(broken.last == day(3));
}

TEST_CASE("a new streak stands beside the best and all days") {
  const Streak fresh = streak({1, 2, 3, 6}, 6);
  CHECK(fresh.days == 1);
  CHECK(fresh.first == day(6));
  CHECK(fresh.best == 3);
  CHECK(fresh.all_days == 4);
}

// 2026-11-01 is a Sunday: 6 is a Friday, 9 a Monday.
TEST_CASE("a weekend without capacity breaks nothing and counts when studied") {
  CHECK(streak({5, 6, 9}, 9, working_days).days == 3);
  CHECK(streak({5, 6, 7, 9}, 9, working_days).days == 4);
  CHECK(streak({5, 9}, 9, working_days).days == 1);
}

TEST_CASE("dates after today count as they are") {
  const Streak ahead = streak({1, 2, 3}, 2);
  CHECK(ahead.days == 3);
  CHECK(ahead.today);
  CHECK_FALSE(streak({1, 3}, 2).today);
}

TEST_CASE("the streak equals a walk through the days") {
  CHECK(rc::check([] {
    const RandomDays days = random_days();
    const std::vector<Date> dates(days.dates.begin(), days.dates.end());
    RC_ASSERT(compute_streak(dates, days.today, days.breaks()) == walk_day_by_day(days.dates, days.today, days.breaks()));
  }));
}

TEST_CASE("a streak carried on equals one computed from the history") {
  CHECK(rc::check([] {
    const RandomDays days = random_days();
    std::vector<Date> dates;
    Streak carried;
    for (const Date date : days.dates) {
      dates.push_back(date);
      carried = extend_streak(carried, date, days.breaks());
      RC_ASSERT(carried == compute_streak(dates, date, days.breaks()));
      RC_ASSERT(extend_streak(carried, date, days.breaks()) == carried);
    }
    Date seen = days.today;
    if (!dates.empty()) seen = std::max(seen, dates.back());
    RC_ASSERT(streak_on(carried, seen, days.breaks()) == compute_streak(dates, seen, days.breaks()));
  }));
}

TEST_SUITE_END();

// SPDX-License-Identifier: MIT
#include "cairn/planning/streak_days.hpp"

#include "../progress/some_events.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

using enum DayVerdict;

DayRecord studied(int minutes, int offset_hours = 9) {
  DayRecord day;
  day.studied = day.earned = Minutes{minutes};
  day.first_offset = day.last_offset = std::chrono::hours{offset_hours};
  return day;
}

std::vector<DayVerdict> verdicts(const Record& record, Date first, Date today) {
  std::vector<DayVerdict> all;
  for (const StreakDay& day : judge_days(record, first, today)) all.push_back(day.verdict);
  return all;
}

/// Any record of November 2026: study, days off, an own pattern from some date on.
Record random_record() {
  Record record;
  for (int n = 1; n <= 28; ++n) {
    if (*rc::gen::inRange(0, 3) > 0) record.days[day(n)] = studied(*rc::gen::inRange(0, 2) * 30, *rc::gen::inRange(-8, 10));
    if (*rc::gen::inRange(0, 4) == 0 && record.days.contains(day(n)))
      record.days[day(n)].first_offset = record.days[day(n)].last_offset = std::nullopt;
  }
  if (*rc::gen::inRange(0, 2) == 1) record.availability.push_back({day(*rc::gen::inRange(1, 20)), "mon 1h, wed 1h, sun 2h", 1});
  const int first = *rc::gen::inRange(1, 28);
  record.off.push_back({day(first), day(first + *rc::gen::inRange(0, 5)), "e1"});
  return record;
}

}  // namespace

TEST_SUITE("planning/streak_days") {
  // 2 November 2026 is a Monday.
  TEST_CASE("each day says what it is: study, a finished step, a missed day, a day off, a free weekend, and today") {
    Record record;
    record.days[day(2)] = studied(45);
    record.days[day(3)] = studied(0);
    record.off.push_back({day(5), day(5), "e1"});
    CHECK(verdicts(record, day(2), day(9)) ==
          std::vector<DayVerdict>{Studied, Finished, Missed, Off, Missed, NoCapacity, NoCapacity, NotOver});
  }

  TEST_CASE("weeks with study in a row: a week off does not break it, a missed one does, the one that runs neither") {
    Record record;
    record.days[day(4)] = studied(45);
    record.days[day(10)] = studied(45);
    record.off.push_back({day(16), day(22), "e1"});
    CHECK(make_streak_view(record, day(25), 1).weeks == WeekStreak{2, 2, 2});
    record.days[day(24)] = studied(45);
    CHECK(make_streak_view(record, day(25), 1).weeks == WeekStreak{3, 3, 3});
    record.off.clear();
    CHECK(make_streak_view(record, day(25), 1).weeks == WeekStreak{1, 2, 3});
    CHECK(make_streak_view(record, day(29), 1).weeks == WeekStreak{1, 2, 3});
    CHECK(make_streak_view(Record{}, day(25), 1).weeks == WeekStreak{});
  }

  TEST_CASE("the row of weeks is what a slow walk finds, week by week") {
    CHECK(rc::check([] {
      const Record record = random_record();
      const Date today = day(*rc::gen::inRange(1, 30));
      if (record.days.empty() || record.days.begin()->first > today) return;
      const std::vector<StreakDay> days = judge_days(record, monday_of(record.days.begin()->first), today);
      int row = 0, best = 0;
      for (Date monday = days.front().day; monday <= today; monday += date::days{7}) {
        bool studied_then = false, missed = false;
        for (const StreakDay& each : days) {
          if (monday_of(each.day) != monday) continue;
          studied_then = studied_then || record.days.contains(each.day);
          missed = missed || each.verdict == Missed;
        }
        const bool over = monday + date::days{6} < today;
        if (studied_then) best = std::max(best, ++row);
        if (!studied_then && missed && over) row = 0;
      }
      const WeekStreak weeks = week_streak(days);
      RC_ASSERT(weeks.weeks == row);
      RC_ASSERT(weeks.best == best);
    }));
  }

  TEST_CASE("what lies before the first study day is missed by nobody") {
    Record record;
    record.days[day(4)] = studied(45);
    CHECK(verdicts(record, day(2), day(5)) == std::vector<DayVerdict>{NotBegun, NotBegun, Studied, NotOver});
    CHECK(verdicts(Record{}, day(2), day(3)) == std::vector<DayVerdict>{NotBegun, NotOver});
  }

  TEST_CASE("a date that was flown over is no missed one") {
    Record record;
    record.days[day(3)] = studied(30, -8);
    record.days[day(5)] = studied(30, 9);
    CHECK(verdicts(record, day(3), day(5)) == std::vector<DayVerdict>{Studied, NeverWas, Studied});
  }

  TEST_CASE("what a flight took away is the date that would have broken the streak, behind a weekend or a day off") {
    Record record;
    record.days[day(6)] = studied(30, -8);
    record.days[day(11)] = studied(30, 9);
    CHECK(verdicts(record, day(6), day(11)) == std::vector<DayVerdict>{Studied, NoCapacity, NoCapacity, NeverWas, Missed, Studied});
    record.off.push_back({day(9), day(9), "e1"});
    CHECK(verdicts(record, day(6), day(11)) == std::vector<DayVerdict>{Studied, NoCapacity, NoCapacity, Off, NeverWas, Studied});
    CHECK(make_streak_view(record, day(11), 4).streak.days == 2);
  }

  TEST_CASE("study on a free day counts all the same") {
    Record record;
    record.off.push_back({day(2), day(8), "e1"});
    record.days[day(7)] = studied(10);
    CHECK(judge_days(record, day(7), day(7)) == std::vector<StreakDay>{{day(7), Studied, Minutes{10}}});
  }

  TEST_CASE("the streak is the study days since the last missed one, in every record") {
    rc::check([] {
      const Record record = random_record();
      const Date today = day(*rc::gen::inRange(20, 29));
      Record until = record;
      until.days.erase(until.days.upper_bound(today), until.days.end());
      int days = 0;
      for (const StreakDay& one : judge_days(until, day(1), today)) {
        if (one.verdict == Missed) days = 0;
        if (one.verdict == Studied || one.verdict == Finished) ++days;
      }
      RC_ASSERT(make_streak_view(until, today, 4).streak.days == days);
    });
  }

  TEST_CASE("the view begins on a Monday and ends today") {
    const StreakView view = make_streak_view(Record{}, day(11), 2);
    REQUIRE(view.days.size() == 10);
    CHECK(view.days.front().day == day(2));
    CHECK(view.days.back().day == day(11));
  }
}

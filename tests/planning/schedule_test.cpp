// SPDX-License-Identifier: MIT
#include "cairn/planning/schedule.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace cairn;
using cairn::testing::day;

namespace {

const Date kMonday = day("2026-11-23");

CapacityCalendar calendar(std::string_view pattern, std::vector<DateRange> off = {}) {
  return CapacityCalendar(parse_availability(pattern).value(), std::move(off), Minutes{0}, Minutes{0}, kMonday);
}

std::vector<Minutes> efforts(std::vector<int> minutes) {
  std::vector<Minutes> result;
  for (const int m : minutes) result.emplace_back(m);
  return result;
}

/// "11-23 step 0: 60" for each sitting, clock times after the day.
std::vector<std::string> lines(const Schedule& schedule) {
  std::vector<std::string> result;
  for (const Sitting& sitting : schedule.sittings) {
    std::string line = to_iso(sitting.day).substr(5) + " ";
    if (sitting.begin) line += to_hhmm(*sitting.begin) + " ";
    result.push_back(line + std::to_string(sitting.step) + ": " + std::to_string(sitting.length.count()));
  }
  return result;
}

using Lines = std::vector<std::string>;

/// A minute of study: who, when.
struct Minute {
  std::uint32_t step;
  Date day;
  std::optional<std::int64_t> at;
  friend bool operator==(const Minute&, const Minute&) = default;
};

/// The slow way: minute after minute of each slot to the first step that is not finished.
std::vector<Minute> minute_by_minute(std::vector<Minutes> left, const CapacityCalendar& calendar) {
  std::vector<Minute> minutes;
  std::uint32_t step = 0;
  for (Date at = kMonday; at < kMonday + date::days{kLongestPlanDays} && step < left.size(); at += date::days{1}) {
    for (const Slot& slot : calendar.slots_on(at)) {
      for (std::int64_t i = 0; i < slot.length.count() && step < left.size(); ++i) {
        minutes.push_back({step, at, slot.begin ? std::optional(slot.begin->count() + i) : std::nullopt});
        if (--left[step] == Minutes{0}) ++step;
      }
    }
  }
  return minutes;
}

std::vector<Minute> minutes_of(const Schedule& schedule) {
  std::vector<Minute> minutes;
  for (const Sitting& sitting : schedule.sittings) {
    for (std::int64_t i = 0; i < sitting.length.count(); ++i) {
      minutes.push_back({sitting.step, sitting.day, sitting.begin ? std::optional(sitting.begin->count() + i) : std::nullopt});
    }
  }
  return minutes;
}

struct RandomPour {
  std::vector<Minutes> efforts;
  CapacityCalendar calendar;
};

RandomPour random_pour() {
  std::vector<Minutes> efforts;
  for (int i = *rc::gen::inRange(0, 12); i > 0; --i) efforts.emplace_back(*rc::gen::inRange(1, 500));
  Availability week;
  for (auto& slots : week.days) {
    int at = *rc::gen::inRange(0, 400);
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
      const int length = *rc::gen::inRange(1, 240);
      slots.push_back({TimeOfDay{at}, Minutes{length}});
      at += length + *rc::gen::inRange(1, 60);
    }
    if (*rc::gen::inRange(0, 3) == 0) slots.push_back({std::nullopt, Minutes{*rc::gen::inRange(1, 400)}});
  }
  if (week.per_week() == Minutes{0}) week.days[2] = {{std::nullopt, Minutes{30}}};
  const Date off = kMonday + date::days{*rc::gen::inRange(0, 20)};
  const Minutes weekly{*rc::gen::inRange(0, 30)}, monthly{*rc::gen::inRange(0, 60)};
  return {std::move(efforts), CapacityCalendar(week, {{off, off + date::days{*rc::gen::inRange(0, 10)}}}, weekly, monthly, kMonday)};
}

}  // namespace

TEST_SUITE("planning/schedule") {
  TEST_CASE("steps follow each other without gaps, over days that have room") {
    CHECK(lines(pour(efforts({90, 60}), calendar("mon-fri 1h"), kMonday)) ==
          Lines{"11-23 0: 60", "11-24 0: 30", "11-24 1: 30", "11-25 1: 30"});
  }

  TEST_CASE("a day off moves work to the next study day") {
    CHECK(lines(pour(efforts({120}), calendar("mon-fri 1h", {{day("2026-11-24"), day("2026-11-29")}}), kMonday)) ==
          Lines{"11-23 0: 60", "11-30 0: 60"});
  }

  TEST_CASE("clock times run through the slot") {
    CHECK(lines(pour(efforts({50, 40}), calendar("mon 10:00-11:00, mon 1h"), kMonday)) ==
          Lines{"11-23 10:00 0: 50", "11-23 10:50 1: 10", "11-23 1: 30"});
  }

  TEST_CASE("a stretch over three hours is cut into equal sittings, the earlier ones longer") {
    CHECK(lines(pour(efforts({400}), calendar("daily 10h"), kMonday)) == Lines{"11-23 0: 135", "11-23 0: 135", "11-23 0: 130"});
    CHECK(lines(pour(efforts({361}), calendar("mon 08:00-16:00"), kMonday)) ==
          Lines{"11-23 08:00 0: 120", "11-23 10:00 0: 120", "11-23 12:00 0: 121"});
    CHECK(lines(pour(efforts({180}), calendar("daily 10h"), kMonday)) == Lines{"11-23 0: 180"});
  }

  TEST_CASE("every stretch is cut into sittings of at most three hours that add up") {
    for (int minutes = 1; minutes <= 1440; ++minutes) {
      const Schedule schedule = pour(efforts({minutes}), calendar("daily 24h"), kMonday);
      Minutes sum{0};
      for (const Sitting& sitting : schedule.sittings) {
        REQUIRE(sitting.length > Minutes{0});
        REQUIRE(sitting.length <= kLongestSitting);
        sum += sitting.length;
      }
      REQUIRE(sum == Minutes{minutes});
    }
  }

  TEST_CASE("whoever sits for less has shorter sittings, none over that") {
    CHECK(lines(pour(efforts({100}), calendar("daily 10h"), kMonday, {}, Minutes{45})) ==
          Lines{"11-23 0: 35", "11-23 0: 35", "11-23 0: 30"});
    for (int longest = 5; longest <= 60; longest += 5) {
      for (int minutes = 1; minutes <= 240; ++minutes) {
        const Schedule schedule = pour(efforts({minutes}), calendar("daily 24h"), kMonday, {}, Minutes{longest});
        for (const Sitting& sitting : schedule.sittings) REQUIRE(sitting.length <= Minutes{longest});
      }
    }
  }

  TEST_CASE("a step that may not begin yet lets others go first, and waits until what was begun is finished") {
    const std::vector<Date> not_before{kMonday + date::days{1}, kMonday, kMonday};
    CHECK(lines(pour(efforts({60, 90, 30}), calendar("mon-fri 1h"), kMonday, not_before)) ==
          Lines{"11-23 1: 60", "11-24 1: 30", "11-24 0: 30", "11-25 0: 30", "11-25 2: 30"});
    const std::vector<Date> nobody_yet{kMonday + date::days{2}};
    CHECK(lines(pour(efforts({60}), calendar("mon-fri 1h"), kMonday, nobody_yet)) == Lines{"11-25 0: 60"});
  }

  TEST_CASE("nothing to study ends on the start") {
    const Schedule schedule = pour({}, calendar("mon 1h"), kMonday);
    CHECK(schedule.finish == kMonday);
    CHECK(schedule.complete);
  }

  TEST_CASE("ten years are the end") {
    const Schedule schedule = pour(efforts({600'000}), calendar("mon 1h"), kMonday);
    CHECK_FALSE(schedule.complete);
    CHECK(schedule.sittings.size() == 522);
    CHECK_FALSE(finish_date(Minutes{600'000}, calendar("mon 1h"), kMonday));
  }

  TEST_CASE("pouring gives each minute to the same step as minute by minute") {
    CHECK(rc::check([] {
      const RandomPour random = random_pour();
      const Schedule schedule = pour(random.efforts, random.calendar, kMonday);
      RC_ASSERT(minutes_of(schedule) == minute_by_minute(random.efforts, random.calendar));
    }));
  }

  TEST_CASE("the finish needs no sittings") {
    CHECK(rc::check([] {
      const RandomPour random = random_pour();
      Minutes sum{0};
      for (const Minutes effort : random.efforts) sum += effort;
      const Schedule schedule = pour(random.efforts, random.calendar, kMonday);
      const auto finish = finish_date(sum, random.calendar, kMonday);
      RC_ASSERT(finish.has_value() == schedule.complete);
      if (finish) RC_ASSERT(*finish == schedule.finish);
      if (finish && sum > Minutes{0}) {
        RC_ASSERT(capacity_between(random.calendar, kMonday, *finish) >= sum);
        RC_ASSERT(capacity_between(random.calendar, kMonday, *finish - date::days{1}) < sum);
      }
    }));
  }

  TEST_CASE("what is studied already on the first day is not offered again") {
    CHECK(finish_date(Minutes{60}, calendar("mon-fri 1h"), kMonday, Minutes{0}) == kMonday);
    CHECK(finish_date(Minutes{60}, calendar("mon-fri 1h"), kMonday, Minutes{1}) == day("2026-11-24"));
    CHECK(finish_date(Minutes{60}, calendar("mon-fri 1h"), kMonday, Minutes{500}) == day("2026-11-24"));
  }
}

// SPDX-License-Identifier: MIT
#include "cairn/planning/availability.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace cairn;
using cairn::testing::day;

namespace {

std::string canonical(std::string_view text) {
  const auto parsed = parse_availability(text);
  return parsed ? to_string(*parsed) : "none";
}

Availability pattern(std::string_view text) {
  return parse_availability(text).value();
}

std::vector<Slot> slots(const CapacityCalendar& calendar, std::string_view iso) {
  return calendar.slots_on(day(iso));
}

Minutes sum(const std::vector<Slot>& slots) {
  Minutes total{0};
  for (const Slot& slot : slots) total += slot.length;
  return total;
}

}  // namespace

TEST_SUITE("planning/availability") {
  TEST_CASE("weekdays, ranges, amounts and clock times are read into one canonical text") {
    CHECK(canonical("mon-fri 1h, sat 10:00-13:00, sun 30m") == "mon-fri 1h, sat 10:00-13:00, sun 30m");
    CHECK(canonical("Mon - Fri 60m,SAT 10:00 - 13:00") == "mon-fri 1h, sat 10:00-13:00");
    CHECK(canonical("월-금 1시간, 토 10:00-13:00") == "mon-fri 1h, sat 10:00-13:00");
    CHECK(canonical("월~금 1시간 30분") == "mon-fri 1h30m");
    CHECK(canonical("월요일 90분") == "mon 1h30m");
    CHECK(canonical("monday 1.5h") == "mon 1h30m");
    CHECK(canonical("daily 30m") == "mon-sun 30m");
    CHECK(canonical("평일 1시간, 주말 2시간") == "mon-fri 1h, sat-sun 2h");
  }

  TEST_CASE("days without an amount take that of the next item") {
    CHECK(canonical("mon, wed, fri 1h") == "mon 1h, wed 1h, fri 1h");
  }

  TEST_CASE("a range may go over the end of the week") {
    CHECK(canonical("sat-mon 2h") == "mon 2h, sat-sun 2h");
  }

  TEST_CASE("several items of a day add up") {
    CHECK(canonical("mon 1h, mon 30m") == "mon 1h30m");
    CHECK(canonical("mon 20:00-21:00, mon 07:00-07:30, mon 15m") == "mon 07:00-07:30, mon 20:00-21:00, mon 15m");
  }

  TEST_CASE("clock times that touch are one") {
    CHECK(canonical("mon 10:00-11:00, mon 11:00-12:30") == "mon 10:00-12:30");
  }

  TEST_CASE("what cannot be meant is refused") {
    for (const char* text : {"",
                             " ",
                             ",",
                             "mon",
                             "1h",
                             "mon 0h",
                             "mon -1h",
                             "mon 1h,",
                             ",mon 1h",
                             "mon 25h",
                             "mon 13h, mon 12h",
                             "mon 10:00-09:00",
                             "mon 10:00-10:00",
                             "mon 10:00-12:00, mon 11:00-13:00",
                             "mon 10:00",
                             "mon 10:00-25:00",
                             "mon 23:00-24:01",
                             "moon 1h",
                             "mon- 1h",
                             "mon-fri-sun 1h",
                             "mon 1h tue 1h",
                             "mon 00:00-24:00, mon 1m",
                             "mon, tue"}) {
      CAPTURE(text);
      CHECK(canonical(text) == "none");
    }
  }

  TEST_CASE("a day may be filled to its end") {
    CHECK(canonical("sun 00:00-24:00") == "sun 00:00-24:00");
  }

  TEST_CASE("the canonical text gives the same value back") {
    CHECK(rc::check([] {
      Availability made;
      for (auto& slots_of_day : made.days) {
        int at = *rc::gen::inRange(0, 300);
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
          const int length = *rc::gen::inRange(1, 200);
          slots_of_day.push_back({TimeOfDay{at}, Minutes{length}});
          at += length + *rc::gen::inRange(1, 100);
        }
        if (*rc::gen::arbitrary<bool>()) slots_of_day.push_back({std::nullopt, Minutes{*rc::gen::inRange(1, 300)}});
      }
      if (made.per_week() == Minutes{0}) return;
      RC_ASSERT(parse_availability(to_string(made)) == made);
    }));
  }

  TEST_CASE("arbitrary text is read or refused, never worse") {
    CHECK(rc::check([](const std::string& text) {
      if (const auto read = parse_availability(text)) RC_ASSERT(parse_availability(to_string(*read)) == read);
    }));
  }

  TEST_CASE("hours are spread over Monday to Friday, above 8 to Saturday, above 48 to Sunday") {
    CHECK(to_string(spread_evenly(Minutes{8 * 60})) == "mon 1h40m, tue-fri 1h35m");
    CHECK(to_string(spread_evenly(Minutes{5 * 60})) == "mon-fri 1h");
    CHECK(to_string(spread_evenly(Minutes{12 * 60})) == "mon-sat 2h");
    CHECK(to_string(spread_evenly(Minutes{49 * 60})) == "mon-sun 7h");
  }

  TEST_CASE("few minutes lie on as many days as still get 25 each") {
    CHECK(to_string(spread_evenly(Minutes{100})) == "mon-thu 25m");
    CHECK(to_string(spread_evenly(Minutes{60})) == "mon-tue 30m");
    CHECK(to_string(spread_evenly(Minutes{20})) == "mon 20m");
    CHECK(to_string(spread_evenly(Minutes{5})) == "mon 5m");
  }

  TEST_CASE("every number of minutes a week is spread whole") {
    for (int minutes = 5; minutes <= 7 * 16 * 60; ++minutes) {
      const Availability spread = spread_evenly(Minutes{minutes});
      REQUIRE(spread.per_week() == Minutes{minutes});
    }
  }

  TEST_CASE("a scaled pattern keeps its days and the beginnings of its clock times") {
    CHECK(to_string(scaled_to(pattern("mon-fri 1h, sat 10:00-13:00"), Minutes{12 * 60})) == "mon-fri 1h30m, sat 10:00-14:30");
    CHECK(to_string(scaled_to(pattern("mon-fri 1h"), Minutes{5 * 60 + 15})) == "mon 1h, tue 1h5m, wed 1h, thu-fri 1h5m");
  }

  TEST_CASE("a used day keeps five minutes however small the scale") {
    CHECK(to_string(scaled_to(pattern("mon 5m, tue 10h"), Minutes{300})) == "mon 5m, tue 4h55m");
  }

  TEST_CASE("a clock time grows no further than the next one or midnight") {
    CHECK(to_string(scaled_to(pattern("mon 20:00-22:00, mon 23:00-23:30"), Minutes{300})) == "mon 20:00-24:00");
    CHECK(scaled_to(pattern("mon 23:00-24:00"), Minutes{120}).per_week() == Minutes{60});
  }
}

TEST_SUITE("planning/capacity") {
  const Date monday = day("2026-11-23");

  TEST_CASE("a day off has no capacity, whatever the order and overlap of the ranges") {
    const CapacityCalendar calendar(
        pattern("daily 1h"),
        {{day("2026-12-24"), day("2027-01-02")}, {day("2026-11-25"), day("2026-11-25")}, {day("2026-12-01"), day("2026-12-26")}},
        Minutes{0}, Minutes{0}, monday);
    CHECK(calendar.steps_on(day("2026-11-24")) == Minutes{60});
    CHECK(calendar.steps_on(day("2026-11-25")) == Minutes{0});
    CHECK(calendar.steps_on(day("2026-11-30")) == Minutes{60});
    CHECK(calendar.is_off(day("2026-12-01")));
    CHECK(calendar.is_off(day("2027-01-02")));
    CHECK_FALSE(calendar.is_off(day("2027-01-03")));
    CHECK(calendar.slots_on(day("2026-12-25")).empty());
  }

  TEST_CASE("weekly habits take the last study days of the week") {
    const CapacityCalendar calendar(pattern("mon-fri 40m"), {}, Minutes{60}, Minutes{0}, monday);
    CHECK(calendar.steps_on(day("2026-11-25")) == Minutes{40});
    CHECK(calendar.steps_on(day("2026-11-26")) == Minutes{20});
    CHECK(calendar.habits_on(day("2026-11-26")) == Minutes{20});
    CHECK(calendar.steps_on(day("2026-11-27")) == Minutes{0});
  }

  TEST_CASE("a week that began before the plan has no habits") {
    const CapacityCalendar calendar(pattern("mon-fri 40m"), {}, Minutes{60}, Minutes{0}, day("2026-11-24"));
    CHECK(calendar.habits_on(day("2026-11-27")) == Minutes{0});
    CHECK(calendar.habits_on(day("2026-12-04")) == Minutes{40});
  }

  TEST_CASE("monthly habits take the last study days of the month, after the weekly ones") {
    // December 2026 ends on a Thursday; 29 December is a Tuesday.
    const CapacityCalendar calendar(pattern("mon-fri 1h"), {}, Minutes{60}, Minutes{90}, monday);
    CHECK(calendar.habits_on(day("2026-12-31")) == Minutes{60});
    CHECK(calendar.habits_on(day("2026-12-30")) == Minutes{30});
    CHECK(calendar.habits_on(day("2026-12-29")) == Minutes{0});
    CHECK(calendar.habits_on(day("2026-12-18")) == Minutes{60});
    CHECK(calendar.habits_on(day("2026-11-30")) == Minutes{0});
  }

  TEST_CASE("a day off hands its habits to the study day before it") {
    const CapacityCalendar calendar(pattern("mon-fri 1h"), {{day("2026-11-27"), day("2026-11-27")}}, Minutes{60}, Minutes{0}, monday);
    CHECK(calendar.habits_on(day("2026-11-26")) == Minutes{60});
  }

  TEST_CASE("appointments cut the hours of a day, and pieces under 15 minutes are lost") {
    CapacityCalendar calendar(pattern("mon 19:00-21:00, mon 22:00-22:10"), {}, Minutes{0}, Minutes{0}, monday);
    calendar.keep_free(
        {{monday, TimeOfDay{19 * 60 + 10}, TimeOfDay{20 * 60}}, {monday + date::days{7}, TimeOfDay{0}, TimeOfDay{19 * 60 + 20}}});
    const auto left = slots(calendar, "2026-11-23");
    REQUIRE(left.size() == 2);
    CHECK(left[0] == Slot{TimeOfDay{20 * 60}, Minutes{60}});
    CHECK(left[1] == Slot{TimeOfDay{22 * 60}, Minutes{10}});
    CHECK(slots(calendar, "2026-11-30").front() == Slot{TimeOfDay{19 * 60 + 20}, Minutes{100}});
    CHECK(calendar.steps_on(day("2026-12-07")) == Minutes{130});
  }

  TEST_CASE("minutes without a clock time stay as far as 07:00 to 23:00 is free beside appointments and hours") {
    CapacityCalendar calendar(pattern("mon 08:00-10:00, mon 2h"), {}, Minutes{0}, Minutes{0}, monday);
    calendar.keep_free({{monday, TimeOfDay{10 * 60}, TimeOfDay{22 * 60}}});
    const auto left = slots(calendar, "2026-11-23");
    REQUIRE(left.size() == 2);
    CHECK(left[0] == Slot{TimeOfDay{8 * 60}, Minutes{120}});
    CHECK(left[1] == Slot{std::nullopt, Minutes{120}});
    CapacityCalendar away(pattern("mon 2h"), {}, Minutes{0}, Minutes{0}, monday);
    away.keep_free({{monday, TimeOfDay{0}, TimeOfDay{22 * 60 + 30}}});
    CHECK(away.steps_on(monday) == Minutes{30});
    away.keep_free({{monday, TimeOfDay{0}, TimeOfDay{24 * 60}}});
    CHECK(away.steps_on(monday) == Minutes{0});
  }

  TEST_CASE("a sitting takes the hours it overlaps, and what lies outside of them from the minutes without a clock time") {
    CapacityCalendar calendar(*parse_availability("mon 09:00-10:00, mon 60m"), {}, Minutes{0}, Minutes{0}, day("2026-11-23"));
    calendar.take(day("2026-11-23"), TimeOfDay{9 * 60 + 40}, Minutes{60});
    CHECK(calendar.slots_on(day("2026-11-23")) == std::vector<Slot>{{TimeOfDay{9 * 60}, Minutes{40}}, {std::nullopt, Minutes{20}}});
    CHECK(calendar.steps_on(day("2026-11-30")) == Minutes{120});
  }

  TEST_CASE("spans in any order are joined where they overlap or touch, and days stay apart") {
    const Date tuesday = monday + date::days{1};
    const auto spans = joined({{tuesday, TimeOfDay{0}, TimeOfDay{10}},
                               {monday, TimeOfDay{60}, TimeOfDay{90}},
                               {monday, TimeOfDay{30}, TimeOfDay{60}},
                               {monday, TimeOfDay{40}, TimeOfDay{50}},
                               {monday, TimeOfDay{100}, TimeOfDay{1440}}});
    CHECK(spans == std::vector<BusySpan>{{monday, TimeOfDay{30}, TimeOfDay{90}},
                                         {monday, TimeOfDay{100}, TimeOfDay{1440}},
                                         {tuesday, TimeOfDay{0}, TimeOfDay{10}}});
  }

  TEST_CASE("the slots of a day are cut from its end") {
    const CapacityCalendar calendar(pattern("fri 10:00-11:00, fri 15:00-16:00, fri 30m"), {}, Minutes{60}, Minutes{0}, monday);
    const auto left = slots(calendar, "2026-11-27");
    REQUIRE(left.size() == 2);
    CHECK(left[0] == Slot{TimeOfDay{600}, Minutes{60}});
    CHECK(left[1] == Slot{TimeOfDay{900}, Minutes{30}});
  }

  TEST_CASE("what habits take does not hang on the order in which days are asked, nor on what was asked before a sitting") {
    const auto calendar = [&] { return CapacityCalendar(pattern("mon-fri 19:00-20:00"), {}, Minutes{60}, Minutes{90}, monday); };
    CapacityCalendar asked = calendar();
    for (Date at = day("2027-02-28"); at >= monday; at -= date::days{1}) CHECK(asked.habits_on(at) == calendar().habits_on(at));
    CHECK(asked.habits_on(day("2026-12-29")) == Minutes{0});
    asked.take(day("2026-12-31"), TimeOfDay{19 * 60}, Minutes{60});
    CHECK(asked.habits_on(day("2026-12-31")) == Minutes{0});
    CHECK(asked.habits_on(day("2026-12-29")) == Minutes{30});
  }

  TEST_CASE("steps and habits together never exceed what the day offers, and habits get their minutes where there are any") {
    CHECK(rc::check([] {
      const Availability week = spread_evenly(Minutes{5 * *rc::gen::inRange(1, 300)});
      const Minutes weekly{*rc::gen::inRange(0, 400)}, monthly{*rc::gen::inRange(0, 900)};
      const Date off = monday + date::days{*rc::gen::inRange(0, 60)};
      const CapacityCalendar calendar(week, {{off, off + date::days{*rc::gen::inRange(0, 20)}}}, weekly, monthly, monday);
      Minutes offered{0}, habits{0};
      for (Date at = day("2026-12-01"); at < day("2027-01-01"); at += date::days{1}) {
        const Minutes capacity = calendar.is_off(at) ? Minutes{0} : week.on(at);
        RC_ASSERT(calendar.steps_on(at) >= Minutes{0});
        RC_ASSERT(calendar.steps_on(at) + calendar.habits_on(at) == capacity);
        RC_ASSERT(sum(calendar.slots_on(at)) == calendar.steps_on(at));
        offered += capacity;
        habits += calendar.habits_on(at);
      }
      RC_ASSERT(habits >= std::min(offered, monthly));
    }));
  }
}

// SPDX-License-Identifier: MIT
#include "cairn/planning/days_off.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>

using namespace cairn;
using namespace cairn::testing;

namespace {

std::set<Date> days_of(const std::vector<DateRange>& ranges) {
  std::set<Date> days;
  for (const DateRange& range : ranges)
    for (Date at = range.first; at <= range.last; at += date::days{1}) days.insert(at);
  return days;
}

/// Up to six stretches of up to five days within three weeks, by (first, last).
std::vector<DaysOff> some_days_off() {
  std::vector<DaysOff> off;
  const int count = *rc::gen::inRange(0, 7);
  for (int i = 0; i < count; ++i) {
    const Date first = day("2026-12-01") + date::days{*rc::gen::inRange(0, 21)};
    off.push_back({first, first + date::days{*rc::gen::inRange(0, 5)}, "event " + std::to_string(i)});
  }
  std::ranges::sort(off, {}, [](const DaysOff& range) { return std::pair(range.first, range.last); });
  return off;
}

bool are_apart(const std::vector<DateRange>& ranges) {
  for (std::size_t i = 1; i < ranges.size(); ++i)
    if (ranges[i].first <= ranges[i - 1].last + date::days{1}) return false;
  return true;
}

std::vector<DateRange> as_ranges(const std::vector<DaysOff>& off) {
  std::vector<DateRange> ranges;
  for (const DaysOff& range : off) ranges.push_back({range.first, range.last});
  return ranges;
}

}  // namespace

TEST_SUITE("planning/days_off") {
  TEST_CASE("stretches that overlap or follow one another are one") {
    const std::vector<DaysOff> off{{day("2026-12-24"), day("2026-12-31"), "a"},
                                   {day("2026-12-25"), day("2026-12-25"), "b"},
                                   {day("2027-01-01"), day("2027-01-01"), "c"},
                                   {day("2027-01-03"), day("2027-01-03"), "d"}};
    CHECK(joined_days_off(off) == std::vector<DateRange>{{day("2026-12-24"), day("2027-01-01")}, {day("2027-01-03"), day("2027-01-03")}});
    CHECK(joined_days_off({}).empty());
  }

  TEST_CASE("a day in the middle comes back and both ends stay off") {
    const DaysBack back = take_days_back({{day("2026-12-24"), day("2027-01-02"), "a"}, {day("2027-02-01"), day("2027-02-01"), "b"}},
                                         {day("2026-12-28"), day("2026-12-28")});
    CHECK(back.days == std::vector<DateRange>{{day("2026-12-28"), day("2026-12-28")}});
    CHECK(back.cancels == std::vector<std::string>{"a"});
    CHECK(back.kept == std::vector<DateRange>{{day("2026-12-24"), day("2026-12-27")}, {day("2026-12-29"), day("2027-01-02")}});
  }

  TEST_CASE("days that are not off have nothing to come back from") {
    const DaysBack back = take_days_back({{day("2026-12-24"), day("2026-12-25"), "a"}}, {day("2026-12-26"), day("2026-12-31")});
    CHECK(back.days.empty());
    CHECK(back.cancels.empty());
    CHECK(back.kept.empty());
  }

  TEST_CASE("whatever is taken back, exactly the days that were asked for are off no more") {
    CHECK(rc::check([] {
      const std::vector<DaysOff> off = some_days_off();
      const Date first = day("2026-11-29") + date::days{*rc::gen::inRange(0, 25)};
      const DateRange asked{first, first + date::days{*rc::gen::inRange(0, 8)}};
      const DaysBack back = take_days_back(off, asked);
      std::vector<DaysOff> after;
      for (const DaysOff& range : off)
        if (std::ranges::find(back.cancels, range.event) == back.cancels.end()) after.push_back(range);
      for (const DateRange& range : back.kept) after.push_back({range.first, range.last, "said again"});
      std::set<Date> wanted = days_of(as_ranges(off)), taken;
      for (Date at = asked.first; at <= asked.last; at += date::days{1})
        if (wanted.erase(at) > 0) taken.insert(at);
      RC_ASSERT(days_of(as_ranges(after)) == wanted);
      RC_ASSERT(days_of(back.days) == taken);
      RC_ASSERT(are_apart(back.days));
      RC_ASSERT(are_apart(back.kept));
      RC_ASSERT(are_apart(joined_days_off(off)));
      RC_ASSERT(days_of(joined_days_off(off)) == days_of(as_ranges(off)));
    }));
  }
}

// SPDX-License-Identifier: MIT
#include "cairn/planning/report_period.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::testing;

TEST_SUITE("planning/report_period") {
  TEST_CASE("a week is Monday to Sunday, a month its calendar days") {
    CHECK(week_period(day("2026-11-29")) == ReportPeriod{ReportPeriod::Kind::Week, day("2026-11-23"), day("2026-11-29")});
    CHECK(month_period(day("2028-02-10")) == ReportPeriod{ReportPeriod::Kind::Month, day("2028-02-01"), day("2028-02-29")});
    CHECK(month_period(day("2026-12-31")).last == day("2026-12-31"));
    CHECK(since_period(day("2026-11-29"), day("2026-11-29")).contains(day("2026-11-29")));
  }

  TEST_CASE("a period is recent until a week after its last day") {
    CHECK(is_recent(week_period(day("2026-11-23")), day("2026-12-06")));
    CHECK_FALSE(is_recent(week_period(day("2026-11-23")), day("2026-12-07")));
    CHECK(is_recent(month_period(day("2026-11-23")), day("2026-12-07")));
    CHECK(is_recent(month_period(day("2026-11-23")), day("2026-11-01")));
  }

  TEST_CASE("two weeks are shown by days, half a year by weeks, more by months") {
    const Date first = day("2026-11-29");  // a Sunday
    CHECK(lines_of({first, first}) == std::vector<DateRange>{{first, first}});
    CHECK(lines_of({first, first + date::days{13}}).size() == 14);
    CHECK(lines_of({first, first + date::days{14}}) ==
          std::vector<DateRange>{{first, first}, {day("2026-11-30"), day("2026-12-06")}, {day("2026-12-07"), day("2026-12-13")}});
    CHECK(lines_of({first, first + date::days{181}}).size() == 27);
    const auto months = lines_of({first, first + date::days{182}});
    REQUIRE(months.size() == 7);
    CHECK(months[0] == DateRange{first, day("2026-11-30")});
    CHECK(months[3] == DateRange{day("2027-02-01"), day("2027-02-28")});
    CHECK(months[6] == DateRange{day("2027-05-01"), day("2027-05-30")});
  }

  TEST_CASE("the lines of a range cover each of its days once") {
    for (int length = 1; length < 800; length += 7) {
      const DateRange range{day("2026-10-14"), day("2026-10-14") + date::days{length - 1}};
      Date next = range.first;
      for (const DateRange& line : lines_of(range)) {
        CHECK(line.first == next);
        CHECK(line.first <= line.last);
        next = line.last + date::days{1};
      }
      CHECK(next == range.last + date::days{1});
    }
  }
}

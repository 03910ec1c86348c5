// SPDX-License-Identifier: MIT
#include "cairn/base/time.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace date::literals;

namespace {
Date day(const char* text) {
  return parse_date(text).value();
}
}  // namespace

TEST_SUITE_BEGIN("base/time");

TEST_CASE("every day from 1970 to 2100 is read back as it was written") {
  for (Date at = day("1970-01-01"); at <= day("2100-12-31"); at += date::days{1}) {
    const std::string written = to_iso(at);
    CAPTURE(written);
    REQUIRE(parse_date(written) == at);
  }
}

TEST_CASE("a date that does not exist or is written otherwise is refused") {
  for (const char* text : {"2027-02-29", "2026-1-2", "2026-01-02xyz", "10000-01-01", "2026-13-01", "2026-00-10", "2026-01-00", "1969-12-31",
                           "2101-01-01", "", "2026/01/02", " 2026-01-02", "-026-01-02", "2026-01-+2", "20260102"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
  CHECK(parse_date("2028-02-29"));
}

TEST_CASE("a month is written as its year and number") {
  CHECK(parse_month("2026-11") == day("2026-11-01"));
  for (const char* text : {"2026-13", "2026-00", "2026-1", "2026-11-", "2026-11-0", "1969-12", "2101-01", "", "11", "nov"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_month(text));
  }
}

TEST_CASE("weeks begin on Monday") {
  CHECK(weekday_index(day("2026-11-23")) == 0);
  CHECK(weekday_index(day("2026-11-29")) == 6);
  CHECK(monday_of(day("2026-11-29")) == day("2026-11-23"));
  CHECK(monday_of(day("2026-11-23")) == day("2026-11-23"));
  CHECK(days_between(day("2026-11-23"), day("2026-11-20")) == -3);
}

TEST_CASE("an ISO week belongs to the year of its Thursday") {
  CHECK(to_iso_week(day("2027-01-01")) == "2026-W53");
  CHECK(to_iso_week(day("2026-11-23")) == "2026-W48");
  CHECK(to_iso_week(day("2024-12-30")) == "2025-W01");
  CHECK(to_iso_week(day("2023-01-01")) == "2022-W52");
  CHECK(parse_iso_week("2026-W53") == day("2026-12-28"));
}

TEST_CASE("every ISO week is read back as its Monday") {
  for (Date at = day("1970-01-05"); at <= day("2100-12-27"); at += date::days{7}) {
    REQUIRE(parse_iso_week(to_iso_week(at)) == at);
    REQUIRE(to_iso_week(at) == to_iso_week(at + date::days{6}));
  }
}

TEST_CASE("a week that does not exist is refused") {
  for (const char* text : {"2027-W53", "2026-W54", "2026-W00", "2026-w48", "2026W48", "2026-W4", "2026-W048", ""}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_week(text));
  }
}

TEST_CASE("a time of day is two digits each, up to midnight") {
  CHECK(parse_time_of_day("19:30") == TimeOfDay{1170});
  CHECK(parse_time_of_day("00:00") == TimeOfDay{0});
  CHECK(parse_time_of_day("24:00") == TimeOfDay{1440});
  for (const char* text : {"24:01", "7:30", "19:60", "19.30", "19:3", "-1:30", ""}) CHECK_FALSE(parse_time_of_day(text));
  for (int m = 0; m <= 1440; ++m) REQUIRE(parse_time_of_day(to_hhmm(TimeOfDay{m})) == TimeOfDay{m});
}

TEST_CASE("an instant is read with the offset it was said in") {
  const auto seoul = parse_instant("2026-11-23T19:30+09:00");
  REQUIRE(seoul);
  CHECK(to_rfc3339(seoul->instant) == "2026-11-23T10:30:00Z");
  CHECK(seoul->offset == std::chrono::minutes{540});
  CHECK(to_rfc3339(parse_instant("2026-11-23T23:59:59Z")->instant) == "2026-11-23T23:59:59Z");
  CHECK(to_rfc3339(parse_instant("2026-12-31T22:00:00-03:30")->instant) == "2027-01-01T01:30:00Z");
}

TEST_CASE("an instant without offset is the wall clock, still to be placed") {
  const auto wall = parse_instant("2026-11-23T19:30");
  REQUIRE(wall);
  CHECK_FALSE(wall->offset);
  CHECK(to_rfc3339(wall->instant) == "2026-11-23T19:30:00Z");
}

TEST_CASE("what is no instant is refused") {
  for (const char* text :
       {"2026-11-23", "2026-11-23 19:30Z", "2026-11-23T24:00Z", "2026-11-23T19:30:60Z", "2026-11-23T19:30+9:00", "2026-11-23T19:30+15:00",
        "2026-11-23T19:30+0900", "2026-11-23T19:30:5Z", "2026-11-23T19:30:", "2026-11-23T19:30ZZ", "2026-02-30T10:00Z"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_instant(text));
  }
}

TEST_CASE("a local time with its offset is read back as it was written") {
  for (const char* text : {"2026-11-23T19:30+09:00", "2026-11-23T00:00+00:00", "2027-01-01T23:59-03:30", "1970-01-01T12:59+14:00"}) {
    CAPTURE(text);
    const auto zoned = parse_instant(text);
    REQUIRE((zoned && zoned->offset));
    CHECK(to_local_rfc3339(zoned->instant, *zoned->offset) == text);
    CHECK(to_iso(date_at(zoned->instant, *zoned->offset)) == std::string(text).substr(0, 10));
    CHECK(to_hhmm(clock_at(zoned->instant, *zoned->offset)) == std::string(text).substr(11, 5));
  }
}

TEST_CASE("an instant before 1970 keeps its day") {
  CHECK(to_rfc3339(Instant{std::chrono::milliseconds{-1}}) == "1969-12-31T23:59:59Z");
}

TEST_SUITE_END();

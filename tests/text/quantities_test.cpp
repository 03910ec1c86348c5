// SPDX-License-Identifier: MIT
#include "cairn/text/quantities.hpp"

#include <doctest/doctest.h>

using namespace cairn;

namespace {

constexpr Language en = Language::English, ko = Language::Korean;

Date day(const char* iso) {
  return parse_date(iso).value();
}

}  // namespace

TEST_SUITE("text/quantities") {
  TEST_CASE("a duration is hours and minutes, without what is zero") {
    CHECK(duration_text(en, Minutes{90}) == "1 h 30 min");
    CHECK(duration_text(en, Minutes{45}) == "45 min");
    CHECK(duration_text(en, Minutes{120}) == "2 h");
    CHECK(duration_text(en, Minutes{0}) == "0 min");
    CHECK(duration_text(en, Minutes{14040}) == "234 h");
    CHECK(duration_text(ko, Minutes{90}) == "1시간 30분");
    CHECK(duration_text(ko, Minutes{45}) == "45분");
    CHECK(duration_text(ko, Minutes{120}) == "2시간");
    CHECK(duration_text(ko, Minutes{0}) == "0분");
  }

  TEST_CASE("a negative duration loses its sign: the words beside it say ahead or behind") {
    CHECK(duration_text(en, Minutes{-90}) == "1 h 30 min");
    CHECK(duration_text(ko, Minutes{-5}) == "5분");
  }

  TEST_CASE("hours have one decimal, rounded half up") {
    CHECK(hours_text(Minutes{0}) == "0.0");
    CHECK(hours_text(Minutes{2}) == "0.0");
    CHECK(hours_text(Minutes{3}) == "0.1");
    CHECK(hours_text(Minutes{640}) == "10.7");
    CHECK(hours_text(Minutes{597}) == "10.0");
    CHECK(hours_text(Minutes{594}) == "9.9");
  }

  TEST_CASE("a date has a form for sentences, one with the year and one for tables") {
    CHECK(date_text(en, day("2026-11-23")) == "Mon 23 Nov");
    CHECK(date_text(en, day("2027-05-09"), DateStyle::Long) == "Sun 9 May 2027");
    CHECK(date_text(en, day("2026-12-07"), DateStyle::Short) == "7 Dec");
    CHECK(date_text(ko, day("2026-11-23")) == "11월 23일(월)");
    CHECK(date_text(ko, day("2027-05-09"), DateStyle::Long) == "2027년 5월 9일(일)");
    CHECK(date_text(ko, day("2026-12-07"), DateStyle::Short) == "12/7(월)");
  }

  TEST_CASE("a range names its month once when there is one") {
    CHECK(date_range_text(en, day("2026-11-23"), day("2026-11-29")) == "23 to 29 Nov");
    CHECK(date_range_text(en, day("2026-11-30"), day("2026-12-06")) == "30 Nov to 6 Dec");
    CHECK(date_range_text(en, day("2026-12-28"), day("2027-01-03")) == "28 Dec to 3 Jan");
    CHECK(date_range_text(en, day("2026-11-02"), day("2027-11-08")) == "2 Nov to 8 Nov");
    CHECK(date_range_text(ko, day("2026-11-23"), day("2026-11-29")) == "11월 23일~29일");
    CHECK(date_range_text(ko, day("2026-11-30"), day("2026-12-06")) == "11월 30일~12월 6일");
  }

  TEST_CASE("a share is rounded down, and all is only all") {
    CHECK(percent_text(520, 640) == "81%");
    CHECK(percent_text(999, 1000) == "99%");
    CHECK(percent_text(1000, 1000) == "100%");
    CHECK(percent_text(0, 12) == "0%");
    CHECK(percent_text(0, 0) == "0%");
    CHECK(percent_text(3, 2) == "150%");
  }

  TEST_CASE("a clock range may end at midnight or after it") {
    CHECK(clock_range_text(en, TimeOfDay{19 * 60 + 30}, Minutes{90}) == "19:30 to 21:00");
    CHECK(clock_range_text(ko, TimeOfDay{19 * 60 + 30}, Minutes{90}) == "19:30~21:00");
    CHECK(clock_range_text(en, TimeOfDay{23 * 60}, Minutes{60}) == "23:00 to 24:00");
    CHECK(clock_range_text(en, TimeOfDay{23 * 60}, Minutes{90}) == "23:00 to 00:30");
  }

  TEST_CASE("weekdays begin with Monday") {
    CHECK(weekday_text(en, 0) == "Mon");
    CHECK(weekday_text(en, 6) == "Sun");
    CHECK(weekday_text(ko, 5) == "토");
  }
}

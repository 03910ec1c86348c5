// SPDX-License-Identifier: MIT
#include "cairn/base/time.hpp"

#include <doctest/doctest.h>

using namespace cairn;

namespace {
std::int64_t minutes(const char* text, bool bare_hours = false) {
  const auto parsed = parse_duration(text, bare_hours);
  return parsed ? parsed->count() : -1;
}
}  // namespace

TEST_SUITE_BEGIN("base/duration");

TEST_CASE("a duration is hours, minutes or both, in English and Korean") {
  CHECK(minutes("90m") == 90);
  CHECK(minutes("1h30m") == 90);
  CHECK(minutes("1h05m") == 65);
  CHECK(minutes("1h 30m") == 90);
  CHECK(minutes("1 h 30 min") == 90);
  CHECK(minutes("1.5h") == 90);
  CHECK(minutes("0.5h") == 30);
  CHECK(minutes("2h") == 120);
  CHECK(minutes("1시간30분") == 90);
  CHECK(minutes("1시간 30분") == 90);
  CHECK(minutes("2시간") == 120);
  CHECK(minutes("90분") == 90);
  CHECK(minutes("4 hours") == 240);
  CHECK(minutes("1 hour 30 minutes") == 90);
  CHECK(minutes("0h30m") == 30);
  CHECK(minutes("120000m") == 120'000);
  CHECK(minutes("2000h") == 120'000);
}

TEST_CASE("decomposed Hangul is the same duration") {
  CHECK(minutes("1\u1109\u1175\u1100\u1161\u11ab30\u1107\u116e\u11ab") == 90);
}

TEST_CASE("a fraction of an hour becomes the nearest whole minute") {
  CHECK(minutes("0.33h") == 20);
  CHECK(minutes("0.0084h") == 1);
  CHECK(minutes("0.0083h") == -1);  // 0.498 minutes
  CHECK(minutes("1.1h") == 66);
}

TEST_CASE("a bare number means hours only where hours are asked for") {
  CHECK(minutes("10.25", true) == 615);
  CHECK(minutes("8", true) == 480);
  CHECK(minutes("8") == -1);
}

TEST_CASE("what is no duration is refused") {
  for (const char* text : {"",        "0",       "0m",       "0h",       "-1h",     "+1h",    "1e3m",
                           "010m",    "01h",     "00.5h",    "1.h",      ".5h",     "1h90m",  "1h60m",
                           "1h5",     "1.5h30m", "30m1h",    "1.5m",     "120001m", "2001h",  "99999999999999999999h",
                           "1h30m ",  " 1h",     "1hh",      "nan",      "inf",     "1h030m", "0x10m",
                           "1,5h",    "1d",      "4 hourly", "1.00001h", "1시",     "시간",   "1h 30",
                           "9999999m"}) {
    CAPTURE(text);
    CHECK(minutes(text, true) == -1);
  }
}

TEST_SUITE_END();

// SPDX-License-Identifier: MIT
#include "cairn/exchange/busy_lines.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace cairn;

namespace {

Date day(const char* iso) {
  return parse_date(iso).value();
}

std::optional<std::vector<BusySpan>> read(const std::string& text, std::chrono::minutes offset = std::chrono::hours{9}) {
  return read_busy_lines(text, {day("2026-11-23"), day("2026-11-30")}, [offset](Instant) { return offset; });
}

BusySpan span(const char* iso, int begin, int end) {
  return {day(iso), TimeOfDay{begin}, TimeOfDay{end}};
}

}  // namespace

TEST_SUITE("exchange/busy lines") {
  TEST_CASE("times become local, whole days reach from midnight to midnight, both only inside the days asked for") {
    const auto spans = read("cairn-calendar 1\ntime 2026-11-23T11:00Z 2026-11-23T12:00Z\ndays 2026-11-29 2026-12-03\nend 2\n");
    CHECK(spans == std::vector<BusySpan>{span("2026-11-23", 1200, 1260), span("2026-11-29", 0, 1440), span("2026-11-30", 0, 1440)});
    CHECK(read("cairn-calendar 1\nend 0\n") == std::vector<BusySpan>{});
  }

  TEST_CASE("what goes over midnight is cut there, what touches is joined, what has no length is nothing") {
    CHECK(read("cairn-calendar 1\ntime 2026-11-23T14:30Z 2026-11-24T16:00Z\nend 1\n") ==
          std::vector<BusySpan>{span("2026-11-23", 1410, 1440), span("2026-11-24", 0, 1440), span("2026-11-25", 0, 60)});
    CHECK(
        read(
            "cairn-calendar 1\ntime 2026-11-24T01:00Z 2026-11-24T02:00Z\ntime 2026-11-24T02:00Z 2026-11-24T03:00Z\ntime 2026-11-24T05:00Z 2026-11-24T05:00Z\nend 3\n") ==
        std::vector<BusySpan>{span("2026-11-24", 600, 720)});
    CHECK(read("cairn-calendar 1\ntime 2026-11-23T14:30Z 2026-11-23T15:00Z\nend 1\n") ==
          std::vector<BusySpan>{span("2026-11-23", 1410, 1440)});
  }

  TEST_CASE("where the clock is set back, the length counts") {
    const Instant change = Instant{day("2026-11-25").time_since_epoch()};
    const auto spans =
        read_busy_lines("cairn-calendar 1\ntime 2026-11-24T23:50Z 2026-11-25T00:10Z\nend 1\n", {day("2026-11-20"), day("2026-11-30")},
                        [&](Instant at) { return at < change ? std::chrono::minutes{120} : std::chrono::minutes{60}; });
    CHECK(spans == std::vector<BusySpan>{span("2026-11-25", 110, 130)});
    const auto whole_hour =
        read_busy_lines("cairn-calendar 1\ntime 2026-11-24T23:30Z 2026-11-25T00:30Z\nend 1\n", {day("2026-11-20"), day("2026-11-30")},
                        [&](Instant at) { return at < change ? std::chrono::minutes{120} : std::chrono::minutes{60}; });
    CHECK(whole_hour == std::vector<BusySpan>{span("2026-11-25", 90, 150)});
  }

  TEST_CASE("an answer that is not whole, or not of the program's form, is none") {
    const std::string whole = "cairn-calendar 1\ntime 2026-11-23T11:00Z 2026-11-23T12:00Z\ndays 2026-11-24 2026-11-25\nend 2\n";
    REQUIRE(read(whole));
    for (std::size_t length = 0; length < whole.size(); ++length) CHECK_FALSE(read(whole.substr(0, length)));
    for (const std::string& wrong :
         {whole + "x", whole + "\n", std::string("cairn-calendar 2\nend 0\n"), std::string("cairn-calendar 1\nend 1\n"),
          std::string("cairn-calendar 1\nend -0\n"), std::string("cairn-calendar 1\ntime 2026-11-23T11:00Z 2026-11-23T10:00Z\nend 1\n"),
          std::string("cairn-calendar 1\ntime 2026-11-23T11:00Z  2026-11-23T12:00Z\nend 1\n"),
          std::string("cairn-calendar 1\ntime 2026-11-23T24:00Z 2026-11-24T10:00Z\nend 1\n"),
          std::string("cairn-calendar 1\ndays 2026-11-25 2026-11-24\nend 1\n"), std::string("cairn-calendar 1\r\nend 0\r\n"),
          std::string("cairn-calendar 1\nbusy 2026-11-24 2026-11-25\nend 1\n")})
      CHECK_FALSE(read(wrong));
    for (std::size_t place = 0; place < whole.size(); ++place) {
      std::string changed = whole;
      changed[place] = '\0';
      CHECK_FALSE(read(changed));
    }
  }
}

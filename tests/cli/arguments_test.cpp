// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"

#include "cairn/base/error.hpp"

#include <doctest/doctest.h>

namespace {

using namespace cairn;
using namespace cairn::cli;

bool refused(const std::string& text) {
  try {
    count_of("--weeks", text, 1, 520);
    return false;
  } catch (const Error& error) {
    return error.code() == ExitCode::Usage;
  }
}

}  // namespace

TEST_SUITE("cli/arguments") {
  TEST_CASE("a count is digits in its range and nothing else") {
    CHECK(count_of("--weeks", "1", 1, 520) == 1);
    CHECK(count_of("--weeks", "520", 1, 520) == 520);
    for (const char* text : {"", "0", "-1", "+1", "010", "1e2", "0x10", "521", "1.0", " 1", "1 ", "１", "99999999999999999999", "nan"}) {
      CAPTURE(text);
      CHECK(refused(text));
    }
  }

  TEST_CASE("yesterday, today and tomorrow are those of the study day, which begins at four") {
    World world;
    world.data_file = "/nowhere/progress.db";
    world.now = Instant{parse_date("2026-11-24")->time_since_epoch()} + std::chrono::hours{2};
    CHECK(day_of(world, "--on", "today") == *parse_date("2026-11-23"));
    CHECK(day_of(world, "--on", "yesterday") == *parse_date("2026-11-22"));
    CHECK(day_of(world, "--on", "내일") == *parse_date("2026-11-24"));
    CHECK(range_of(world, "today..tomorrow").last == *parse_date("2026-11-24"));
    CHECK_THROWS_AS(day_of(world, "--on", "yesteryear"), Error);
  }

  TEST_CASE("a range of days is in order and at most a year") {
    CHECK(range_of({}, "2026-12-24..2027-01-02").first == *parse_date("2026-12-24"));
    CHECK(range_of({}, "2026-12-24").last == *parse_date("2026-12-24"));
    for (const char* text :
         {"", "..", "2026-12-24..", "2027-01-02..2026-12-24", "2026-01-01..2027-06-01", "2027-02-29", "2026-12-24...2026-12-25"}) {
      CAPTURE(text);
      CHECK_THROWS_AS(range_of({}, text), Error);
    }
  }
}

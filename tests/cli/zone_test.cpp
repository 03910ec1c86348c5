// SPDX-License-Identifier: MIT
#include "cli/zone.hpp"

#include "cairn/base/error.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

namespace {

using namespace cairn;
using namespace cairn::cli;

/// What python's zoneinfo says (fold = 0): gaps with the offset before, overlaps the first of the two, a day that never was.
struct Fact {
  const char* zone;
  const char* local;
  const char* utc;
};
constexpr Fact kFacts[] = {
    {"Asia/Seoul", "2026-11-23T19:30", "2026-11-23T10:30:00Z"},
    {"America/New_York", "2027-03-14T02:30", "2027-03-14T07:30:00Z"},
    {"America/New_York", "2027-11-07T01:30", "2027-11-07T05:30:00Z"},
    {"America/New_York", "2027-03-14T03:00", "2027-03-14T07:00:00Z"},
    {"America/New_York", "2027-11-07T02:00", "2027-11-07T07:00:00Z"},
    {"America/New_York", "2040-07-01T12:00", "2040-07-01T16:00:00Z"},
    {"Europe/Berlin", "2027-03-28T02:00", "2027-03-28T01:00:00Z"},
    {"Europe/Berlin", "2027-10-31T02:59", "2027-10-31T00:59:00Z"},
    {"Europe/Berlin", "2027-10-31T03:00", "2027-10-31T02:00:00Z"},
    {"America/Santiago", "2027-09-05T00:15", "2027-09-05T04:15:00Z"},
    {"Pacific/Apia", "2011-12-30T12:00", "2011-12-30T22:00:00Z"},
    {"Pacific/Apia", "2011-12-29T23:59", "2011-12-30T09:59:00Z"},
    {"Pacific/Apia", "2011-12-31T00:00", "2011-12-30T10:00:00Z"},
    {"Australia/Lord_Howe", "2027-04-04T01:45", "2027-04-03T14:45:00Z"},
    {"Australia/Lord_Howe", "2027-10-03T02:15", "2027-10-02T15:45:00Z"},
    {"Africa/Casablanca", "2027-02-07T02:30", "2027-02-07T01:30:00Z"},
};

std::string open_zone(const char* name) {
  ::setenv("TZ", name, 1);
  return open_local_zone(std::string(name));
}

std::string to_utc(const std::string& local) {
  return to_rfc3339(local_to_instant(*parse_date(local.substr(0, 10)), *parse_time_of_day(local.substr(11))));
}

}  // namespace

TEST_SUITE("cli/zone") {
  TEST_CASE("local times become the instants that python's zoneinfo names") {
    for (const Fact& fact : kFacts) {
      CAPTURE(fact.zone);
      CAPTURE(fact.local);
      CHECK(open_zone(fact.zone) == fact.zone);
      CHECK(to_utc(fact.local) == fact.utc);
    }
  }

  TEST_CASE("a plan's own zone can be taken, and one without rules changes nothing") {
    open_zone("Asia/Seoul");
    CHECK(use_zone("Europe/Berlin"));
    CHECK(to_utc("2027-07-01T12:00") == "2027-07-01T10:00:00Z");
    for (const char* zone : {"Nowhere", "", "../../etc/passwd", "KST-9"}) CHECK_FALSE(use_zone(zone));
    CHECK(to_utc("2027-07-01T12:00") == "2027-07-01T10:00:00Z");
    open_zone("Asia/Seoul");
  }

  TEST_CASE("a zone is named by TZ, with or without its colon, and an empty TZ is UTC") {
    CHECK(open_zone(":Asia/Seoul") == "Asia/Seoul");
    CHECK(open_zone("/usr/share/zoneinfo/Asia/Seoul") == "Asia/Seoul");
    CHECK(open_zone("") == "UTC");
    CHECK(local_offset_at(Instant{}) == std::chrono::minutes{0});
  }

  TEST_CASE("a POSIX rule is a zone without a name") {
    CHECK(open_zone("KST-9") == "");
    CHECK(local_offset_at(Instant{}) == std::chrono::minutes{540});
  }

  TEST_CASE("a TZ without a zone file is refused, not taken for UTC") {
    for (const char* zone : {"Asia/Seol", "Nowhere", "../../etc/passwd", "/etc/passwd2", "Asia"}) {
      CAPTURE(zone);
      CHECK_THROWS_AS(open_zone(zone), Error);
    }
    open_zone("Asia/Seoul");
  }
}

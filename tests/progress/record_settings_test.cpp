// SPDX-License-Identifier: MIT
// What the fold makes of `set` events.
#include "cairn/progress/day_start.hpp"
#include "cairn/progress/record.hpp"

#include "some_events.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::testing;

TEST_SUITE_BEGIN("progress/record_settings");

TEST_CASE("settings are sorted by the date from which they hold, then by when they were said") {
  Events events;
  events.set("availability", "mon 2h", day(9));
  events.set("availability", "mon 1h", day(1));
  events.set("availability", "tue 1h", day(9));
  const auto availability = events.record().availability;
  REQUIRE(availability.size() == 3);
  CHECK(availability[0].value == "mon 1h");
  CHECK(availability[1].value == "mon 2h");
  CHECK(availability[2].value == "tue 1h");
}

TEST_CASE("a setting without a date holds from its study date") {
  Events events;
  events.set("availability", "mon 2h", day(9)).holds_from.reset();
  CHECK(events.record().availability.front().from == day(9));
}

TEST_CASE("days off are a date or a range; what is neither changes nothing") {
  Events events;
  events.set("off", "2026-12-24..2027-01-02");
  events.set("off", "2026-11-05");
  for (const char* wrong : {"", "..", "2026-11-05..", "2026-11-05..2026-11-04", "soon", "2026-11-05...2026-11-06", "soon..2026-11-06"})
    events.set("off", wrong);
  const auto off = events.record().off;
  REQUIRE(off.size() == 2);
  CHECK(off[0] == DaysOff{day(5), day(5), "e2"});
  CHECK(to_iso(off[1].last) == "2027-01-02");
}

TEST_CASE("answers of assess stay in journal order; what is no answer changes nothing") {
  Events events;
  events.set("assess", "dough no");
  events.set("assess", "dough");
  events.set("assess", "dough ");
  events.set("assess", " yes");
  const std::string back = events.set("assess", "oven rusty").uid;
  events.set("assess", "dough yes");
  events.retract({back});
  CHECK(fold(events.list).assessed == std::vector<AssessedItem>{{"dough", "no"}, {"dough", "yes"}});
}

TEST_CASE("the start of the day is the last that is a time") {
  Events events;
  events.set("day_start", "05:30");
  events.set("day_start", "late");
  events.set("day_start", "12:01");
  CHECK(events.record().day_start == "05:30");
  CHECK(day_start_of(events.record()) == TimeOfDay{330});
  CHECK(day_start_of(Record{}) == kUsualDayStart);
  CHECK(parse_day_start("00:00") == TimeOfDay{0});
  CHECK(parse_day_start("12:00") == TimeOfDay{720});
  CHECK_FALSE(parse_day_start("5:00"));
}

TEST_CASE("the record keeps its first name") {
  Events events;
  events.set("record", "r1");
  events.set("record", "r2");
  CHECK(events.record().record_id == "r1");
}

TEST_CASE("the longest session is the last that was said") {
  Events events;
  CHECK(!events.record().longest_session);
  events.set("session", "").minutes = Minutes{90};
  events.set("session", "").minutes = Minutes{60};
  events.set("session", "long");
  CHECK(events.record().longest_session == Minutes{60});
}

TEST_CASE("calendars that keep time free are a list; an empty note begins a new one") {
  Events events;
  for (const char* file : {"a.ics", "b.ics", "", "c.ics", "d.ics"}) events.set("busy", file);
  CHECK(events.record().busy_calendars == std::vector<std::string>{"c.ics", "d.ics"});
  events.set("busy", "");
  CHECK(events.record().busy_calendars.empty());
}

TEST_SUITE_END();

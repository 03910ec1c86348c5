// SPDX-License-Identifier: MIT
#include "some_events.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::testing;

TEST_SUITE_BEGIN("progress/lost_dates");

// 2 November 2026 is a Monday. Offsets in minutes; written at noon on the study date or that many days later.
TEST_CASE("where the offset rose by three hours or more, the first date that would have broken the streak is lost") {
  const BreaksStreak working_days = [](Date date) { return weekday_index(date) < 5; };
  struct Entry {
    int on, offset_minutes, days_late = 0;
  };
  const auto lost = [&](const std::vector<Entry>& entries) {
    Events events;
    for (const Entry& entry : entries) {
      Event& event = events.studied("a", 10, day(entry.on));
      event.utc_offset = std::chrono::minutes{entry.offset_minutes};
      event.recorded =
          Instant{(day(entry.on) + date::days{entry.days_late}).time_since_epoch()} + std::chrono::hours{12} - event.utc_offset;
    }
    return lost_dates(events.record().days, working_days);
  };
  constexpr int kPacific = -480, kSeoul = 540;
  CHECK(lost({{2, kPacific}, {4, kSeoul}}) == std::vector<Date>{day(3)});
  CHECK(lost({{2, 0}, {4, 180}}) == std::vector<Date>{day(3)});
  CHECK(lost({{2, 0}, {4, 179}}).empty());
  CHECK(lost({{2, kSeoul}, {4, kPacific}}).empty());
  CHECK(lost({{2, kPacific}, {3, kSeoul}}).empty());                          // none lies between
  CHECK(lost({{2, kPacific}, {6, kSeoul}}) == std::vector<Date>{day(3)});     // one date at most
  CHECK(lost({{6, kPacific}, {9, kSeoul}}).empty());                          // a weekend breaks nothing
  CHECK(lost({{6, kPacific}, {11, kSeoul}}) == std::vector<Date>{day(9)});    // behind the weekend
  CHECK(lost({{2, kPacific}, {4, kSeoul, 1}}) == std::vector<Date>{day(3)});  // written the day after
  CHECK(lost({{2, kPacific}, {4, kSeoul, 2}}).empty());                       // later than that says nothing of where one was
  CHECK(lost({{2, kSeoul}, {2, kPacific, 5}, {4, kSeoul}}).empty());
  CHECK(lost({{2, kPacific}, {4, 0, 9}, {5, kSeoul}}) == std::vector<Date>{day(3)});  // between the dates that say it
  CHECK(lost({{2, kPacific}, {3, 0, 9}, {4, kSeoul}}).empty());
}

TEST_SUITE_END();

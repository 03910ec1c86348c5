// SPDX-License-Identifier: MIT
#include "cairn/progress/record.hpp"
#include "some_events.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace cairn;
using namespace cairn::testing;

TEST_SUITE_BEGIN("progress/timer");

TEST_CASE("the timer that runs is the last that counts, unless a stop that counts comes after it") {
  CHECK(rc::check([] {
    const std::vector<Event> events = random_events();
    std::vector<Event> counted;
    const std::vector<bool> marks = counting(events);
    for (std::size_t i = 0; i < events.size(); ++i)
      if (marks[i] && (events[i].kind == EventKind::Started || events[i].kind == EventKind::Stopped)) counted.push_back(events[i]);
    const auto newest = std::max_element(counted.begin(), counted.end(), earlier);
    const std::optional<Timer> timer = fold(events).timer;
    RC_ASSERT(timer.has_value() == (newest != counted.end() && newest->kind == EventKind::Started));
    if (timer) RC_ASSERT(*timer == timer_of(*newest));
  }));
}

TEST_SUITE_END();

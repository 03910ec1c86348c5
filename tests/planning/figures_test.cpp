// SPDX-License-Identifier: MIT
#include "cairn/planning/figures.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace cairn;
using namespace cairn::testing;

namespace {

Daily daily(std::string_view today) {
  Daily facts;
  facts.today = day(today);
  facts.off = {{day("2026-11-25"), day("2026-11-26")}};
  facts.plan.emplace();
  facts.plan->input.availability = *parse_availability("mon-fri 1h");
  return facts;
}

Session session(const char* on, int minutes, bool cancelled = false) {
  Session one;
  one.step = "a";
  one.day = day(on);
  one.length = Minutes{minutes};
  one.cancelled = cancelled;
  return one;
}

/// Two weeks from Wednesday 25 November, an hour on Wednesday, Friday, Monday and the next Wednesday.
Plan plan() {
  Plan plan;
  plan.input.start = day("2026-11-25");
  plan.finish = day("2026-12-02");
  plan.effort = Minutes{240};
  for (const char* id : {"a", "b"}) {
    PlannedStep& step = plan.steps.emplace_back();
    step.id = id;
    step.estimate = step.planned = Minutes{120};
  }
  plan.sessions = {session("2026-11-20", 90),       session("2026-11-25", 60), session("2026-11-27", 60),
                   session("2026-11-27", 60, true), session("2026-11-30", 60), session("2026-12-02", 60)};
  return plan;
}

std::map<Date, DayRecord> studied(std::initializer_list<std::pair<const char*, int>> days) {
  std::map<Date, DayRecord> record;
  for (const auto& [on, minutes] : days) record[day(on)].earned = Minutes{minutes};
  return record;
}

StepRecord step_record(StepState state, const char* since, int studied = 0) {
  StepRecord record;
  record.state = state;
  record.since = day(since);
  record.studied = Minutes{studied};
  return record;
}

std::string text(const BurnUp& burn_up) {
  std::string line;
  for (const BurnUpPoint& point : burn_up.points)
    line += to_iso(point.day).substr(5) + " " + std::to_string(point.planned.count()) + "/" +
            (point.done ? std::to_string(point.done->count()) : "-") + "; ";
  return line;
}

}  // namespace

TEST_SUITE("planning/figures") {
  TEST_CASE("the heatmap is 26 weeks up to today, in quarters of the busiest day") {
    const Heatmap heatmap =
        make_heatmap(studied({{"2026-05-01", 500}, {"2026-11-23", 120}, {"2026-11-24", 30}, {"2026-11-27", 31}}), daily("2026-11-28"));
    CHECK(heatmap.days.size() == 26 * 7 - 1);
    CHECK(heatmap.days.front().day == day("2026-06-01"));
    CHECK(heatmap.days.back().day == day("2026-11-28"));
    CHECK(heatmap.most == Minutes{120});
    const auto on = [&](const char* iso) { return *std::ranges::find(heatmap.days, day(iso), &HeatDay::day); };
    CHECK(on("2026-11-23").level == 4);
    CHECK(on("2026-11-24").level == 1);
    CHECK(on("2026-11-27").level == 2);
    CHECK(on("2026-11-25").level == 0);
    CHECK(on("2026-11-25").rest);
    CHECK(on("2026-11-28").rest);
    CHECK_FALSE(on("2026-11-20").rest);
  }

  TEST_CASE("every day of the heatmap stands once, with what was earned on it") {
    CHECK(rc::check([] {
      std::map<Date, DayRecord> days;
      for (int i = *rc::gen::inRange(0, 40); i > 0; --i)
        days[day("2026-01-01") + date::days{*rc::gen::inRange(0, 400)}].earned = Minutes{*rc::gen::inRange(0, 600)};
      const Date today = day("2026-01-01") + date::days{*rc::gen::inRange(0, 400)};
      Daily facts = daily("2026-01-01");
      facts.today = today;
      const Heatmap heatmap = make_heatmap(days, facts);
      RC_ASSERT(heatmap.days.back().day == today);
      RC_ASSERT(weekday_index(heatmap.days.front().day) == 0U);
      Minutes most{0};
      for (std::size_t i = 0; i < heatmap.days.size(); ++i) {
        const HeatDay& shown = heatmap.days[i];
        RC_ASSERT(shown.day == heatmap.days.front().day + date::days{static_cast<int>(i)});
        RC_ASSERT(shown.earned == (days.contains(shown.day) ? days.at(shown.day).earned : Minutes{0}));
        RC_ASSERT((shown.level == 0) == (shown.earned == Minutes{0}));
        RC_ASSERT(shown.level <= kHeatmapLevels);
        most = std::max(most, shown.earned);
      }
      RC_ASSERT(heatmap.most == most);
    }));
  }

  TEST_CASE("the burn-up goes from the day before the plan to its end, Sunday by Sunday and over today") {
    const auto burn_up = make_burn_up(plan(), {}, day("2026-11-28"), {});
    REQUIRE(burn_up);
    CHECK(text(*burn_up) == "11-24 0/0; 11-28 120/0; 11-29 120/-; 12-06 240/-; ");
    CHECK(burn_up->whole == Minutes{240});
  }

  TEST_CASE("done is what the plan has for a finished step, however long it took, and of an open one what it needs no more") {
    Record record;
    record.steps["a"] = step_record(StepState::Done, "2026-11-26", 500);
    record.steps["b"] = step_record(StepState::Open, "2026-11-26", 50);
    CHECK(text(*make_burn_up(plan(), record, day("2026-11-30"), {})) == "11-24 0/0; 11-29 120/120; 11-30 180/170; 12-06 240/-; ");
    record.steps["a"].since = day("2026-11-20");
    record.steps["b"] = step_record(StepState::Skipped, "2026-11-30");
    CHECK(text(*make_burn_up(plan(), record, day("2026-11-30"), {})) == "11-24 0/120; 11-29 120/120; 11-30 180/240; 12-06 240/-; ");
  }

  TEST_CASE("the burn-up reaches as far as the deadline and the cautious forecast, and past the plan's end") {
    Plan with = plan();
    with.input.deadline = day("2026-12-08");
    CHECK(make_burn_up(with, {}, day("2026-11-29"), {})->points.back().day == day("2026-12-13"));
    Forecast forecast;
    forecast.cautious = day("2026-12-21");
    const auto burn_up = make_burn_up(with, {}, day("2026-11-29"), forecast);
    CHECK(burn_up->points.back().day == day("2026-12-27"));
    CHECK(burn_up->cautious == day("2026-12-21"));
    CHECK(text(*make_burn_up(plan(), {}, day("2026-12-09"), {})) == "11-24 0/0; 11-29 120/0; 12-06 240/0; 12-09 240/0; 12-13 240/-; ");
  }

  TEST_CASE("a plan that has not begun has nothing to burn, on its first day it has") {
    CHECK_FALSE(make_burn_up(plan(), {}, day("2026-11-24"), {}));
    CHECK(make_burn_up(plan(), {}, day("2026-11-25"), {}));
  }
}

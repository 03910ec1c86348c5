// SPDX-License-Identifier: MIT
#include "cairn/planning/dates_ahead.hpp"

#include <doctest/doctest.h>

using namespace cairn;

namespace {

// 2026-11-01 is a Sunday, day(2) a Monday.
Date day(int n) {
  return Date{date::local_days{date::year{2026} / 11 / 1} + date::days{n - 1}};
}

PlannedStep step(std::string id, std::vector<std::string> needs, int estimate) {
  PlannedStep planned;
  planned.title = {id + " in English", id + " in Korean"};
  planned.id = std::move(id);
  planned.skill = "exam-skill";
  planned.estimate = planned.planned = Minutes{estimate};
  for (std::string& need : needs) planned.requirements.push_back({{{std::move(need)}}});
  return planned;
}

/// terms -> mock -> exam, and a tool beside them that stands first. Monday to Friday, an hour each, from Monday 2 November.
Plan plan_with_dates() {
  Plan plan;
  plan.input.start = day(2);
  for (std::size_t weekday = 0; weekday < 5; ++weekday) plan.input.availability.days[weekday] = {{std::nullopt, Minutes{60}}};
  plan.steps = {step("tool", {}, 600), step("terms", {}, 120), step("mock", {"terms"}, 60), step("exam", {"mock"}, 180)};
  plan.finish = day(30);
  plan.input.pins = {{"exam", day(7), TimeOfDay{9 * 60}, Minutes{180}}};
  plan.input.due = {{"mock", day(6)}};
  return plan;
}

std::vector<DateAhead> dates_of(const Plan& plan, const Record& record, Date today) {
  return dates_ahead(plan, record, make_daily(&plan, record, today, 0), {});
}

}  // namespace

TEST_SUITE("planning/dates_ahead") {
  TEST_CASE("a due date asks for its step and all it needs, a sitting for what comes before it") {
    const auto dates = dates_of(plan_with_dates(), {}, day(2));
    REQUIRE(dates.size() == 2);
    CHECK(dates[0].id == "mock");
    CHECK(dates[0].title.in(Language::English) == "mock in English");
    CHECK(dates[0].by == day(6));
    CHECK(dates[0].needed == Minutes{180});
    CHECK(dates[0].likely == day(4));
    CHECK_FALSE(dates[0].begin);
    CHECK(dates[1].id == "exam");
    CHECK(dates[1].by == day(7));
    CHECK(dates[1].begin == TimeOfDay{9 * 60});
    CHECK(dates[1].needed == Minutes{180});
    CHECK(dates[1].percent == dates[0].percent);
  }

  TEST_CASE("the chance falls while nothing is studied, and is least when the day has come") {
    int before = 100;
    for (int today = 2; today <= 6; ++today) {
      const auto dates = dates_of(plan_with_dates(), {}, day(today));
      CHECK(dates[0].percent < before);
      before = dates[0].percent;
    }
    CHECK(before == 1);
  }

  TEST_CASE("what is finished asks for nothing, and a date that has passed is no more") {
    Record record;
    record.steps["terms"].state = record.steps["mock"].state = StepState::Done;
    const auto dates = dates_of(plan_with_dates(), record, day(3));
    REQUIRE(dates.size() == 1);
    CHECK(dates[0].id == "exam");
    CHECK(dates[0].needed == Minutes{0});
    CHECK(dates_of(plan_with_dates(), {}, day(8)).empty());
    Plan later = plan_with_dates();
    later.input.due = {{"exam", day(20)}};
    CHECK(dates_of(later, {}, day(8)).at(0).needed == Minutes{360});  // the sitting has passed: it is study again
  }

  TEST_CASE("what comes before a sitting has until the evening before it") {
    Plan plan = plan_with_dates();
    plan.input.pins = {{"exam", day(10), TimeOfDay{9 * 60}, Minutes{180}}};  // a Tuesday
    plan.input.due = {{"mock", day(9)}};
    const auto dates = dates_of(plan, {}, day(4));
    REQUIRE(dates.size() == 2);
    CHECK(dates[1].id == "exam");
    CHECK(dates[1].percent == dates[0].percent);
    plan.input.due = {{"mock", day(11)}};
    CHECK(dates_of(plan, {}, day(4))[1].percent > dates[1].percent);
  }

  TEST_CASE("a skill's date asks for all its open steps") {
    Plan plan = plan_with_dates();
    plan.input.due = {{"exam-skill", day(20)}};
    plan.input.pins.clear();
    const auto dates = dates_of(plan, {}, day(2));
    REQUIRE(dates.size() == 1);
    CHECK(dates[0].needed == Minutes{960});
  }
}

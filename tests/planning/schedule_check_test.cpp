// SPDX-License-Identifier: MIT
#include "cairn/planning/schedule_check.hpp"

#include "cairn/planning/planner.hpp"

#include "random_plans.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

//  a -> b -> d, c -> d, all an hour; one hour a weekday from a Monday
const Catalog kCatalog = catalog_of(
    {step("a", 60), step("b", 60, {"a"}), step("c", 60), step("d", 60, {"b", "c"}), step("e", 60), role("r", {"d", should("e")})});

Plan good_plan() {
  PlanRequest request;
  request.goal.targets = {item(kCatalog, "r")};
  request.goal.level = Level::Should;
  request.start = day("2026-11-23");
  request.availability = parse_availability("mon-fri 1h");
  request.weeks = 2;
  return make_plan(kCatalog, knowledge_of(kCatalog, {}), request, {}, Instant{}).plan;
}

std::string said(const Plan& plan, const Record& record = {}, const std::vector<DateRange>& off = {}) {
  std::string text;
  for (const std::string& sentence : check_plan(plan, kCatalog, record, off)) text += sentence + "; ";
  return text;
}

bool mentions(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_SUITE("planning/schedule_check") {
  TEST_CASE("a good plan is praised by silence") {
    CHECK(said(good_plan()) == "");
  }

  TEST_CASE("a missing step") {
    Plan plan = good_plan();
    plan.steps.erase(plan.steps.begin());
    CHECK(mentions(said(plan), "is missing"));
  }

  TEST_CASE("a step twice") {
    Plan plan = good_plan();
    plan.steps.push_back(plan.steps.front());
    CHECK(mentions(said(plan), "twice"));
  }

  TEST_CASE("a step that is finished, or that nobody needs") {
    Record record;
    record.steps["b"].state = StepState::Done;
    CHECK(mentions(said(good_plan(), record), "step b is finished"));
    CHECK(mentions(said(good_plan(), record), "no target needs step a"));
  }

  TEST_CASE("a remainder that is not what is left") {
    Record record;
    record.steps["b"].studied = Minutes{20};
    CHECK(mentions(said(good_plan(), record), "step b is planned with 60 minutes, not 40"));
  }

  TEST_CASE("a dependent before its prerequisite") {
    Plan plan = good_plan();
    std::swap(plan.steps[0], plan.steps[3]);
    CHECK(mentions(said(plan), "comes before what it requires"));
  }

  TEST_CASE("an optional step before one that must be, and a wrong level") {
    Plan plan = good_plan();
    std::swap(plan.steps[3], plan.steps[4]);
    CHECK(mentions(said(plan), "weaker level"));
    plan = good_plan();
    plan.steps[4].level = Level::Must;
    CHECK(mentions(said(plan), "step e has the wrong level"));
  }

  TEST_CASE("sessions out of order, too many, too few, on a day off, over the day, after the deadline") {
    Plan plan = good_plan();
    std::swap(plan.sessions[0].step, plan.sessions[1].step);
    CHECK(mentions(said(plan), "after a later step has begun"));
    plan = good_plan();
    plan.sessions[2].length = Minutes{50};
    CHECK(mentions(said(plan), "do not add up"));
    CHECK(mentions(said(plan), "unused time"));
    plan = good_plan();
    plan.sessions[2].length = Minutes{70};
    CHECK(mentions(said(plan), "over its capacity"));
    plan = good_plan();
    CHECK(mentions(said(plan, {}, {{day("2026-11-25"), day("2026-11-25")}}), "day off"));
    plan.input.deadline = day("2026-11-26");
    CHECK(mentions(said(plan), "after the deadline"));
    plan = good_plan();
    plan.sessions[0].day -= date::days{1};
    CHECK(mentions(said(plan), "do not add up"));
  }

  TEST_CASE("a clock time outside the hours, or on top of another session") {
    Plan plan = good_plan();
    plan.input.availability = *parse_availability("mon-fri 10:00-11:00");
    for (Session& session : plan.sessions) session.begin = TimeOfDay{600};
    CHECK(said(plan) == "");
    plan.sessions[1].begin = TimeOfDay{610};
    CHECK(mentions(said(plan), "outside the hours"));
    plan.sessions[1].begin.reset();
    CHECK(mentions(said(plan), "lacks its clock time"));
  }

  TEST_CASE("wrong sums") {
    Plan plan = good_plan();
    plan.effort += Minutes{1};
    CHECK(mentions(said(plan), "effort"));
    plan = good_plan();
    plan.finish += date::days{1};
    CHECK(mentions(said(plan), "does not end on the day"));
    plan = good_plan();
    plan.steps[0].slack_days += 1;
    CHECK(mentions(said(plan), "slack"));
  }

  TEST_CASE("a random plan with one thing changed is found out") {
    CHECK(rc::check([] {
      RandomPlans random(*rc::gen::arbitrary<std::uint32_t>());
      const Catalog catalog = random.catalog(2 + random.below(8));
      PlanRequest request = random.request(catalog);
      request.weeks.reset();
      const Record record = random.record(catalog);
      Plan plan = make_plan(catalog, knowledge_of(catalog, record), request, {}, Instant{}).plan;
      RC_PRE(plan.sessions.size() > 1U);
      RC_ASSERT(check_plan(plan, catalog, record, request.off).empty());
      Session& session = plan.sessions[static_cast<std::size_t>(random.below(static_cast<int>(plan.sessions.size())))];
      PlannedStep& step = plan.steps[static_cast<std::size_t>(random.below(static_cast<int>(plan.steps.size())))];
      switch (random.below(6)) {
        case 0: session.length += Minutes{5}; break;
        case 1: session.length -= Minutes{1}; break;
        case 2: session.day = plan.finish + date::days{1}; break;
        case 3: session.cancelled = true; break;
        case 4: step.planned += Minutes{5}; break;
        default: plan.steps.erase(plan.steps.begin()); break;
      }
      RC_ASSERT_FALSE(check_plan(plan, catalog, record, request.off).empty());
    }));
  }
}

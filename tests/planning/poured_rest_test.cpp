// SPDX-License-Identifier: MIT
#include "cairn/planning/poured_rest.hpp"

#include "cairn/planning/planner.hpp"
#include "random_plans.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>

using namespace cairn;
using namespace cairn::testing;

namespace {

const Date kMonday = day("2026-11-23");
const Catalog kCatalog = catalog_of({step("a", 60), step("b", 90, {"a"}), step("exam", 60, {"b"}), role("r", {"exam"})});

Plan plan(const std::vector<Pin>& pins = {}) {
  PlanRequest request;
  request.goal.targets = {item(kCatalog, "r")};
  request.start = kMonday;
  request.availability = parse_availability("mon-fri 1h");
  request.pins = pins;
  return make_plan(kCatalog, knowledge_of(kCatalog, {}), request, {}, Instant{}).plan;
}

std::string rest(const Plan& plan, const Record& record, const char* today) {
  std::string text;
  for (const Sitting& sitting : poured_rest(plan, plan_step_states(plan, record), make_daily(&plan, record, day(today), 40)))
    text += plan.steps[sitting.step].id + " " + to_iso(sitting.day).substr(5) + " " + std::to_string(sitting.length.count()) + ", ";
  return text;
}

}  // namespace

TEST_SUITE("planning/poured_rest") {
  TEST_CASE("before the plan has begun it is the plan") {
    CHECK(rest(plan(), {}, "2026-11-22") == "a 11-23 60, b 11-24 60, b 11-25 30, exam 11-25 30, exam 11-26 30, ");
  }

  TEST_CASE("what is open begins today, behind what was studied today") {
    Record record;
    record.steps["a"].state = StepState::Done;
    record.steps["b"].studied = Minutes{40};
    record.days[day("2026-11-30")].earned = Minutes{40};
    CHECK(rest(plan(), record, "2026-11-30") == "b 11-30 20, b 12-01 30, exam 12-01 30, exam 12-02 30, ");
  }

  TEST_CASE("a pinned sitting keeps its day while it lies ahead") {
    const Plan pinned = plan({{"exam", day("2026-12-10"), TimeOfDay{600}, Minutes{0}}});
    CHECK(rest(pinned, {}, "2026-11-24") == "a 11-24 60, b 11-25 60, b 11-26 30, exam 12-10 60, ");
    Record sat;
    sat.steps["exam"].state = StepState::Done;
    CHECK(rest(pinned, sat, "2026-11-24") == "a 11-24 60, b 11-25 60, b 11-26 30, ");
    CHECK(rest(pinned, {}, "2026-12-11") == "a 12-11 60, b 12-14 60, b 12-15 30, exam 12-15 30, exam 12-16 30, ");
  }

  TEST_CASE("every open step has its remaining minutes, none of them before today") {
    CHECK(rc::check([] {
      RandomPlans random(*rc::gen::arbitrary<std::uint32_t>());
      const Catalog catalog = random.catalog(1 + random.below(8));
      PlanRequest request = random.request(catalog);
      request.weeks.reset();
      random.add_dates(catalog, request);
      const PlanOutcome outcome = make_plan(catalog, knowledge_of(catalog, {}), request, {}, Instant{});
      if (outcome.misfit) return;  // habits may leave no minute to any step
      const Record record = random.record(catalog);
      const Date today = outcome.plan.input.start + date::days{random.below(200) - 20};
      const auto states = plan_step_states(outcome.plan, record);
      std::map<std::uint32_t, Minutes> poured;
      for (const Sitting& sitting : poured_rest(outcome.plan, states, make_daily(&outcome.plan, record, today, 40))) {
        RC_ASSERT(sitting.day >= std::max(today, outcome.plan.input.start));
        poured[sitting.step] += sitting.length;
      }
      for (std::uint32_t i = 0; i < states.size(); ++i) {
        const auto pin = std::ranges::find(outcome.plan.input.pins, outcome.plan.steps[i].id, &Pin::step);
        const bool pinned = pin != outcome.plan.input.pins.end() && pin->day >= std::max(today, outcome.plan.input.start);
        const Minutes wanted = states[i].state != StepState::Open ? Minutes{0} : pinned ? pin->length : states[i].remaining;
        RC_ASSERT(poured[i] == wanted);
      }
    }));
  }
}

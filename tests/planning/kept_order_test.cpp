// SPDX-License-Identifier: MIT
#include "cairn/planning/order_as_given.hpp"
#include "cairn/planning/plan_diff.hpp"
#include "cairn/planning/planner.hpp"
#include "cairn/planning/schedule_check.hpp"

#include "random_plans.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

PlanRequest request_for(const Catalog& catalog, const std::string& target) {
  PlanRequest request;
  request.goal.targets = {item(catalog, target)};
  request.start = day("2026-11-23");
  request.per_week = Minutes{600};
  return request;
}

PlanOutcome made(const Catalog& catalog, const PlanRequest& request, const Record& record = {}) {
  return make_plan(catalog, knowledge_of(catalog, record), request, {}, Instant{});
}

/// As a replan plans.
PlanOutcome replanned(const Catalog& catalog, PlanRequest request, const std::vector<std::string>& before, const Record& record = {}) {
  request.goal.keep = before;
  request.keep_order = true;
  request.dates_may_slip = true;
  return made(catalog, request, record);
}

std::vector<std::string> ids_of(const Plan& plan) {
  std::vector<std::string> ids;
  for (const PlannedStep& step : plan.steps) ids.push_back(step.id);
  return ids;
}

std::string order(const PlanOutcome& outcome) {
  std::string text;
  for (const std::string& id : ids_of(outcome.plan)) text += (text.empty() ? "" : " ") + id;
  return text;
}

}  // namespace

TEST_SUITE("planning/kept order") {
  TEST_CASE("a replan keeps the order where the best one gains up to one per cent, and changes it for more") {
    const auto catalog = [](int minutes) { return catalog_of({step("a", 1000), step("b", minutes), role("r", {"a", "b"})}); };
    const Catalog near = catalog(980), far = catalog(900);
    CHECK(order(made(near, request_for(near, "r"))) == "b a");
    const PlanOutcome kept = replanned(near, request_for(near, "r"), {"a", "b"});
    CHECK(order(kept) == "a b");
    REQUIRE(kept.order_choice);
    CHECK(kept.order_choice->kept);
    CHECK(kept.order_choice->cost_before == 100 * (1000 + 1980));
    CHECK(kept.order_choice->cost_best == 100 * (980 + 1980));
    const PlanOutcome changed = replanned(far, request_for(far, "r"), {"a", "b"});
    CHECK(order(changed) == "b a");
    CHECK_FALSE(changed.order_choice->kept);
  }

  //   a 1000 before b 980, as it was: the later is worth more an hour, so both are one group
  TEST_CASE("an order that is kept is explained by its own groups, against the bound of the best") {
    const Catalog near = catalog_of({step("a", 1000), step("b", 980), role("r", {"a", "b"})});
    const Selection selection = made(near, request_for(near, "r")).selection;
    const StudyOrder best = study_order(selection);
    const StudyOrder kept = order_as_given(selection, std::vector<std::uint32_t>{0, 1}, best);
    CHECK(kept.cost == 100 * (1000 + 1980));
    CHECK(kept.lower_bound == 100 * (980 + 1980));
    REQUIRE(kept.blocks.size() == 1);
    CHECK(kept.blocks[0].minutes == Minutes{1980});
    CHECK(best.blocks.size() == 2);
  }

  TEST_CASE("an order that is given is the best order where it is that, group by group") {
    CHECK(rc::check([] {
      RandomPlans random(*rc::gen::arbitrary<std::uint32_t>());
      const Catalog catalog = random.catalog(4 + random.below(10));
      const Selection selection = made(catalog, random.request(catalog), random.record(catalog)).selection;
      const StudyOrder best = study_order(selection), given = order_as_given(selection, best.steps, best);
      RC_ASSERT(given.cost == best.cost);
      std::vector<std::size_t> ends;
      for (const StudyBlock& block : best.blocks) ends.push_back(block.first + block.count);
      Minutes minutes{0};
      for (const StudyBlock& block : given.blocks) {
        minutes += block.minutes;
        if (block.weight > 0) RC_ASSERT(std::find(ends.begin(), ends.end(), block.first + block.count) != ends.end());
      }
      RC_ASSERT(minutes == selection.effort);
    }));
  }

  TEST_CASE("exactly one per cent is not enough") {
    const Catalog exact = catalog_of({step("a", 505), step("b", 490), role("r", {"a", "b"})});
    CHECK(order(replanned(exact, request_for(exact, "r"), {"a", "b"})) == "a b");  // 15 of 1500
    const Catalog over = catalog_of({step("a", 510), step("b", 490), role("r", {"a", "b"})});
    CHECK(order(replanned(over, request_for(over, "r"), {"a", "b"})) == "b a");  // 20 of 1510
    const Catalog same = catalog_of({step("a", 990), step("b", 1980), role("r", {"a", Need("b").important(2)})});
    CHECK(order(replanned(same, request_for(same, "r"), {"b", "a"})) == "b a");  // the same cost
  }

  TEST_CASE("what is new stands where the best order has it, and what now needs a step waits for it") {
    const Catalog now = catalog_of({step("a", 1000), step("b", 980, {"new-for-b"}), step("new-for-b", 30), step("quick", 30),
                                    role("r", {"a", Need("b").important(1), Need("quick").important(9)})});
    CHECK(order(replanned(now, request_for(now, "r"), {"a", "b"})) == "quick a new-for-b b");
  }

  TEST_CASE("a prerequisite that the catalog turned round turns the order round, and no more") {
    const Catalog now =
        catalog_of({step("a", 100, {"b"}), step("b", 100), step("c", 100), step("d", 100), role("r", {"a", "b", "c", "d"})});
    CHECK(order(replanned(now, request_for(now, "r"), {"d", "a", "b", "c"})) == "d b a c");
  }

  TEST_CASE("levels that the catalog changed count") {
    const Catalog now = catalog_of({step("a", 100), step("b", 100), step("c", 100), role("r", {could("a"), "b", "c"})});
    PlanRequest request = request_for(now, "r");
    request.goal.level = Level::Could;
    CHECK(order(replanned(now, request, {"a", "c", "b"})) == "c b a");
  }

  TEST_CASE("a due date still pulls its step ahead, and the rest keeps its order") {
    const Catalog catalog = catalog_of({step("a", 100), step("b", 100), step("c", 100), step("d", 100), role("r", {"a", "b", "c", "d"})});
    PlanRequest request = request_for(catalog, "r");
    request.due = {{"a", day("2026-11-23")}};
    CHECK(order(replanned(catalog, request, {"d", "c", "b", "a"})) == "a d c b");
  }

  /// Of a random plan, whose pins may be impossible: replanned at once it keeps its order.
  void check_unchanged(std::uint32_t seed) {
    RandomPlans random(seed);
    const Catalog catalog = random.catalog(4 + random.below(10));
    const Record record = random.record(catalog);
    PlanRequest request = random.request(catalog);
    request.weeks.reset();
    if (random.one_in(2)) random.add_dates(catalog, request);
    request.dates_may_slip = true;
    const PlanOutcome made_first = made(catalog, request, record);
    if (made_first.misfit) return;  // over ten years
    const Plan& first = made_first.plan;
    const PlanOutcome again = replanned(catalog, request, ids_of(first), record);
    RC_ASSERT(ids_of(again.plan) == ids_of(first));
    RC_ASSERT(again.order_choice->kept);
    RC_ASSERT_FALSE(compare_plans(first, again).reordered);
  }

  TEST_CASE("a replan with nothing changed never reorders, whatever the graph, the levels and the dates") {
    CHECK(rc::check([] { check_unchanged(*rc::gen::arbitrary<std::uint32_t>()); }));
    CHECK(rc::check("a sitting pinned before what it needs can be finished", [] { check_unchanged(56795448); }));
  }

  /// Of a random plan with another order, replanned twice at once: the second time nothing changes.
  void check_kept_stays(std::uint32_t seed) {
    RandomPlans random(seed);
    const Catalog catalog = random.catalog(4 + random.below(10));
    const Record record = random.record(catalog);
    PlanRequest request = random.request(catalog);
    request.weeks.reset();
    random.add_dates(catalog, request);
    std::vector<std::string> before = ids_of(made(catalog, request, record).plan);
    for (int i = random.below(4); i > 0 && before.size() > 1; --i)
      std::swap(before[static_cast<std::size_t>(random.below(static_cast<int>(before.size())))], before.back());
    const PlanOutcome first = replanned(catalog, request, before, record);
    if (first.misfit) return;  // over ten years
    const PlanOutcome again = replanned(catalog, request, ids_of(first.plan), record);
    RC_ASSERT(ids_of(again.plan) == ids_of(first.plan));
    RC_ASSERT(again.order_choice->kept);
  }

  TEST_CASE("a replan of a replan changes nothing, whatever the order was and whatever dates are impossible") {
    CHECK(rc::check([] { check_kept_stays(*rc::gen::arbitrary<std::uint32_t>()); }));
    CHECK(rc::check("a step that waits for a sitting with impossible prerequisites", [] { check_kept_stays(4225695459); }));
  }

  TEST_CASE("whatever changed, the order is a plan's: prerequisites first, and at most one per cent above the best") {
    CHECK(rc::check([] {
      RandomPlans random(*rc::gen::arbitrary<std::uint32_t>());
      const Catalog catalog = random.catalog(4 + random.below(10));
      PlanRequest request = random.request(catalog);
      request.weeks.reset();
      std::vector<std::string> before = ids_of(made(catalog, request, random.record(catalog)).plan);
      if (before.size() > 1) std::swap(before[0], before[before.size() - 1]);
      const Record record = random.record(catalog);
      const PlanOutcome outcome = replanned(catalog, request, before, record);
      if (outcome.misfit) return;  // over ten years
      for (const std::string& mistake : check_plan(outcome.plan, catalog, record, request.off, true)) RC_FAIL(mistake);
      const OrderChoice& choice = *outcome.order_choice;
      const std::int64_t cost = choice.kept ? choice.cost_before : choice.cost_best;
      RC_ASSERT(cost <= choice.cost_best + choice.cost_best / 99 + 1);
    }));
  }
}

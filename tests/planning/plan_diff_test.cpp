// SPDX-License-Identifier: MIT
#include "cairn/planning/plan_diff.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

struct Studied {
  std::string id;
  const char* on;
};

/// A plan of these steps in that order, each with one session.
Plan plan_of(const std::vector<Studied>& steps) {
  Plan plan;
  plan.input.start = day("2026-11-23");
  plan.input.availability = *parse_availability("mon-fri 1h");
  plan.finish = day("2026-11-27");
  plan.fingerprint = "0123456789abcdef";
  plan.graph_files = {"built-in"};
  for (const auto& [id, on] : steps) {
    PlannedStep& step = plan.steps.emplace_back();
    step.id = id;
    step.title = {"Title of " + id, ""};
    step.estimate = step.planned = Minutes{60};
    Session& session = plan.sessions.emplace_back();
    session.step = id;
    session.day = day(on);
    session.length = Minutes{60};
  }
  return plan;
}

const std::vector<Studied> kSteps = {{"a", "2026-11-23"}, {"b", "2026-11-24"}, {"c", "2026-11-25"}};

ReplanView compared(const Plan& before, Plan after) {
  PlanOutcome outcome;
  outcome.plan = std::move(after);
  return compare_plans(before, outcome);
}

}  // namespace

TEST_SUITE("planning/plan_diff") {
  TEST_CASE("the same plan changes nothing") {
    const ReplanView view = compared(plan_of(kSteps), plan_of(kSteps));
    CHECK_FALSE(view.changed);
    CHECK(view.kept == 3);
    CHECK(view.moved == 0);
    CHECK_FALSE(view.reordered);
    CHECK(view.reworded_titles.empty());
  }

  TEST_CASE("whatever is asked for otherwise is a change, though no step moves") {
    const auto changed = [](const auto& change) {
      Plan after = plan_of(kSteps);
      change(after);
      const ReplanView view = compared(plan_of(kSteps), std::move(after));
      return view.changed && view.kept == 3;
    };
    CHECK(changed([](Plan& plan) { plan.finish = day("2026-11-28"); }));
    CHECK(changed([](Plan& plan) { plan.input.availability = *parse_availability("mon-sat 1h"); }));
    CHECK(changed([](Plan& plan) { plan.fingerprint = "fedcba9876543210"; }));
    CHECK(changed([](Plan& plan) { plan.graph_files = {"/home/me/own.toml"}; }));
    CHECK(changed([](Plan& plan) { plan.input.due = {{"a", day("2026-11-24")}}; }));
    CHECK(changed([](Plan& plan) { plan.input.pins = {{"a", day("2026-11-23"), TimeOfDay{600}, Minutes{60}}}; }));
    CHECK(changed([](Plan& plan) { plan.input.busy = {{day("2026-11-23"), TimeOfDay{600}, TimeOfDay{660}}}; }));
  }

  TEST_CASE("what does not fit, or has nothing to plan, changes nothing") {
    PlanOutcome outcome;
    outcome.plan = plan_of({{"a", "2026-11-30"}});
    CHECK(compare_plans(plan_of(kSteps), outcome).changed);
    outcome.already_reached = true;
    CHECK_FALSE(compare_plans(plan_of(kSteps), outcome).changed);
    outcome.already_reached = false;
    outcome.misfit.emplace();
    CHECK_FALSE(compare_plans(plan_of(kSteps), outcome).changed);
  }

  TEST_CASE("steps are kept or moved by the day of their next session; others were added, dropped or finished") {
    Plan after = plan_of({{"a", "2026-11-23"}, {"b", "2026-11-26"}, {"new", "2026-11-27"}});
    ReplanView view = compared(plan_of(kSteps), after);
    CHECK(view.kept == 1);
    CHECK(view.moved == 1);
    CHECK(view.added == 1);
    CHECK(view.added_titles.at(0).en == "Title of new");
    CHECK(view.dropped == 1);
    CHECK(view.dropped_titles.at(0).en == "Title of c");
    after.finished = {"c"};
    view = compared(plan_of(kSteps), after);
    CHECK(view.dropped == 0);
    CHECK(view.dropped_titles.empty());
  }

  TEST_CASE("sessions before the new start and cancelled ones are no next session") {
    Plan before = plan_of({{"a", "2026-11-23"}, {"a", "2026-11-25"}}), after = plan_of({{"a", "2026-11-23"}, {"a", "2026-11-25"}});
    before.steps.pop_back();
    after.steps.pop_back();
    after.input.start = day("2026-11-24");
    before.sessions[0].day = day("2026-11-20");
    CHECK(compared(before, after).kept == 1);
    before.sessions[0].day = day("2026-11-24");
    before.sessions[0].cancelled = true;
    CHECK(compared(before, after).kept == 1);
    before.sessions[0].cancelled = false;
    CHECK(compared(before, after).moved == 1);
    before.sessions.clear();
    CHECK(compared(before, after).moved == 1);
  }

  TEST_CASE("steps that both have in another order, with other words or of another effort are told") {
    Plan after = plan_of({{"b", "2026-11-24"}, {"a", "2026-11-23"}, {"new", "2026-11-25"}});
    after.steps[0].title = {"Other words", ""};
    after.steps[1].estimate = Minutes{90};
    const ReplanView view = compared(plan_of(kSteps), after);
    CHECK(view.reordered);
    REQUIRE(view.reworded_titles.size() == 1);
    CHECK(view.reworded_titles[0].en == "Other words");
    CHECK(view.grown == Minutes{30});
  }
}

// SPDX-License-Identifier: MIT
#include "cairn/planning/present_names.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

/// What was `a` and `s` is `b` and `t` now.
Catalog renamed_catalog() {
  Catalog catalog = catalog_of({step("b", 120), step("c", 60, {"b"}), skill("t", {"b"}), role("r", {"c", "t"})});
  catalog.steps[item(catalog, "b").index].renamed_from = {"a"};
  catalog.skills[item(catalog, "t").index].renamed_from = {"s"};
  catalog.index();
  return catalog;
}

Plan stored_plan() {
  Plan plan;
  plan.input.targets = {"r", "gone"};
  plan.input.prefer = {"a", "gone"};
  plan.input.focus = {"s"};
  plan.input.domains = {"gone"};
  plan.input.leave_out = {"a", "gone"};
  plan.input.due = {{"s", day("2026-12-01")}};
  plan.input.pins = {{"a", day("2026-12-01"), TimeOfDay{600}, Minutes{60}}};
  PlannedStep& step = plan.steps.emplace_back();
  step.id = "c";
  step.requirements = {{{{"a"}, {"c"}}}};
  plan.skills = {{"s", {}, {"a"}}};
  plan.finished = {"a"};
  plan.sessions.emplace_back().step = "a";
  return plan;
}

}  // namespace

TEST_SUITE("planning/present_names") {
  TEST_CASE("every id of a plan is the present one; what was wished for and is gone goes") {
    const Plan plan = with_present_names(stored_plan(), renamed_catalog());
    CHECK(plan.input.targets == std::vector<std::string>{"r", "gone"});
    CHECK(plan.input.prefer == std::vector<std::string>{"b"});
    CHECK(plan.input.focus == std::vector<std::string>{"t"});
    CHECK(plan.input.domains.empty());
    CHECK(plan.input.leave_out == std::vector<std::string>{"b", "gone"});
    CHECK(plan.input.due[0].id == "t");
    CHECK(plan.input.pins[0].step == "b");
    CHECK(plan.steps[0].requirements[0].members[0] == std::vector<std::string>{"b"});
    CHECK(plan.skills[0].id == "t");
    CHECK(plan.skills[0].steps == std::vector<std::string>{"b"});
    CHECK(plan.finished == std::vector<std::string>{"b"});
    CHECK(plan.sessions[0].step == "b");
  }

  TEST_CASE("minutes under an earlier name leave what was planned to be studied, never less") {
    Plan plan;
    PlannedStep& step = plan.steps.emplace_back();
    step.id = "b";
    step.estimate = Minutes{120};
    step.planned = Minutes{90};
    Record record;
    record.steps["a"].studied = Minutes{30};
    take_off_earlier_names(plan, renamed_catalog(), record);
    CHECK(plan.steps[0].estimate == Minutes{90});
    record.steps["a"].studied = Minutes{500};
    take_off_earlier_names(plan, renamed_catalog(), record);
    CHECK(plan.steps[0].estimate == Minutes{90});
    plan.steps[0].id = "gone";
    plan.steps[0].estimate = Minutes{120};
    take_off_earlier_names(plan, renamed_catalog(), record);
    CHECK(plan.steps[0].estimate == Minutes{120});
  }
}

// SPDX-License-Identifier: MIT
#include "cairn/store/journal.hpp"

#include "some_journal.hpp"

#include <algorithm>

using namespace cairn;
using namespace cairn::testing;

TEST_SUITE_BEGIN("store/plan reading");

TEST_CASE("a plan without ties is the same but for what its steps require and its skills are made of") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  learner.plan(small_plan());
  const auto without = learner.read().current_plan_without_ties();
  auto whole = learner.read().current_plan();
  REQUIRE(whole);
  CHECK(without != whole);
  for (PlannedStep& step : whole->steps) step.requirements.clear();
  for (PlannedSkill& skill : whole->skills) skill.steps.clear();
  CHECK(without == whole);
}

TEST_CASE("the sessions of a plan come back in their order, whatever their days") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  Plan plan = small_plan();
  std::ranges::reverse(plan.sessions);
  REQUIRE(plan.sessions.front().day > plan.sessions.back().day);
  learner.plan(plan);
  CHECK(learner.read().current_plan()->sessions == plan.sessions);
}

TEST_SUITE_END();

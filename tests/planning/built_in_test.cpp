// SPDX-License-Identifier: MIT
#include "cairn/catalog/compact.hpp"
#include "cairn/planning/planner.hpp"
#include "cairn/planning/schedule_check.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace cairn;
using cairn::testing::day;

TEST_SUITE("planning/built_in") {
  TEST_CASE(
      "each role of the built-in catalog, at each level, for each background: the plan of 24 weeks keeps every promise or says why not") {
    const Catalog catalog = built_in_catalog();
    std::vector<Record> learners(1);
    for (const Background& background : catalog.backgrounds) {
      Record& learner = learners.emplace_back();
      for (const ItemRef known : background.knows) {
        if (known.kind == ItemKind::Step) learner.steps[catalog.id_of(known)].state = StepState::Known;
        if (known.kind != ItemKind::Skill) continue;
        for (const std::uint32_t step : catalog.skills[known.index].steps) learner.steps[catalog.steps[step].id].state = StepState::Known;
      }
    }
    for (std::uint32_t role = 0; role < catalog.roles.size(); ++role) {
      for (const Level level : {Level::Must, Level::Should, Level::Could}) {
        for (const Record& learner : learners) {
          CAPTURE(catalog.roles[role].id);
          CAPTURE(to_string(level));
          PlanRequest request;
          request.goal.targets = {{ItemKind::Role, role}};
          request.goal.level = level;
          request.start = day("2026-11-23");
          request.weeks = 24;
          const PlanOutcome outcome = make_plan(catalog, knowledge_of(catalog, learner), request, {}, Instant{});
          if (outcome.misfit) continue;
          for (const std::string& wrong : check_plan(outcome.plan, catalog, learner, {})) FAIL_CHECK(wrong);
          CHECK(outcome.plan.finish <= day("2027-04-25"));
        }
      }
    }
  }

  TEST_CASE("each plan begins with what a mentor would do first: language models before law and business, Python before containers") {
    struct Pair {
      const char *role, *first, *second;
    };
    const Catalog catalog = built_in_catalog();
    const std::vector<Pair> pairs{{"ai-ethics-officer", "prompt-basics", "ai-regulation"},
                                  {"ai-consultant", "prompt-basics", "ai-business-case"},
                                  {"ai-product-manager", "prompt-basics", "ai-product-management"},
                                  {"ml-engineer", "python-basics", "containers"},
                                  {"mlops-engineer", "python-basics", "kubernetes"}};
    for (const Pair& pair : pairs) {
      CAPTURE(pair.role);
      PlanRequest request;
      request.goal.targets = {*catalog.find(pair.role)};
      request.start = day("2026-11-23");
      const Plan plan = make_plan(catalog, knowledge_of(catalog, Record{}), request, {}, Instant{}).plan;
      const auto begins = [&](const std::string& skill) {
        return std::ranges::find(plan.steps, skill, &PlannedStep::skill) - plan.steps.begin();
      };
      CHECK(begins(pair.first) < begins(pair.second));
    }
  }
}

// SPDX-License-Identifier: MIT
#include "cairn/planning/planner.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

PlanRequest ask(const Catalog& catalog) {
  PlanRequest request;
  request.goal.targets = {item(catalog, "r")};
  request.start = day("2026-11-23");
  return request;
}

PlanOutcome made(const Catalog& catalog, const PlanRequest& request) {
  return make_plan(catalog, knowledge_of(catalog, {}), request, {}, Instant{});
}

}  // namespace

TEST_SUITE("planning/within_reach") {
  TEST_CASE("a deadline that asks for over 12 hours a week says what 10 would reach, as planning with 10 shows") {
    std::vector<Line> lines;
    std::vector<Need> needs;
    for (int i = 0; i < 60; ++i) {
      lines.push_back(step("s" + std::to_string(i), 60));
      needs.emplace_back("s" + std::to_string(i));
    }
    lines.push_back(role("r", needs));
    const Catalog catalog = catalog_of(lines);
    PlanRequest request = ask(catalog);
    request.weeks = 4;
    const PlanOutcome outcome = made(catalog, request);
    REQUIRE(outcome.within_reach.has_value());
    CHECK(outcome.within_reach->until == day("2026-12-20"));
    CHECK(outcome.within_reach->studied == Minutes{40 * 60});
    CHECK(outcome.within_reach->steps == 40);
    CHECK(outcome.within_reach->skills.empty());
    PlanRequest slower = ask(catalog);
    slower.per_week = Minutes{600};
    CHECK(outcome.within_reach->finish == made(catalog, slower).plan.finish);

    PlanRequest by_date = ask(catalog);
    by_date.deadline = day("2026-12-20");
    CHECK(made(catalog, by_date).within_reach->finish == outcome.within_reach->finish);
    CHECK(made(catalog, by_date).within_reach->steps == 40);

    request.weeks = 12;  // 5 h a week: nothing to be sober about
    CHECK_FALSE(made(catalog, request).within_reach.has_value());
    request.weeks = 4;
    request.per_week = Minutes{20 * 60};  // the learner's own word
    CHECK_FALSE(made(catalog, request).within_reach.has_value());
  }

  TEST_CASE("the skills within reach are those whose steps all end by the deadline, in that order") {
    std::vector<Line> lines;
    std::vector<Need> needs;
    for (int s = 0; s < 6; ++s) {
      const std::string id = std::to_string(s);
      lines.push_back(step("step" + id, 600, s == 0 ? std::vector<Need>{} : std::vector<Need>{"step" + std::to_string(s - 1)}));
      lines.push_back(skill("skill" + id, {"step" + id}));
      needs.emplace_back("skill" + id);
    }
    lines.push_back(role("r", needs));
    const Catalog catalog = catalog_of(lines);
    PlanRequest request = ask(catalog);
    request.weeks = 3;
    const PlanOutcome outcome = made(catalog, request);
    REQUIRE(outcome.within_reach.has_value());
    CHECK(outcome.within_reach->steps == 3);
    std::vector<std::string> held;
    for (const std::uint32_t skill : outcome.within_reach->skills) held.push_back(outcome.plan.skills[skill].id);
    CHECK(held == std::vector<std::string>{"skill0", "skill1", "skill2"});
  }
}

// SPDX-License-Identifier: MIT
#include "cairn/planning/left_out.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

/// A must step; beside it could steps, one of them behind another, and a should step.
const Catalog kCatalog =
    catalog_of({step("must", 600), step("could-first", 60), step("could-behind", 120, {"could-first", "must"}),
                step("should", 90, {"must"}), role("r", {"must", could("could-behind"), could("could-first"), should("should")})});

const Date kMonday = day("2026-11-23"), kSunday = day("2026-12-06");

/// Monday to Friday, an hour each.
CapacityCalendar calendar() {
  return CapacityCalendar(*parse_availability("mon-fri 1h"), {}, Minutes{0}, Minutes{0}, kMonday);
}

std::vector<LeftOutStep> left_out(const std::vector<std::string>& ids, const Record& record = {}, Date start = kMonday) {
  Goal goal;
  goal.targets = {item(kCatalog, "r")};
  goal.level = Level::Could;
  goal.leave_out = ids;
  return left_out_to_fit(kCatalog, goal, knowledge_of(kCatalog, record), calendar(), start, kSunday);
}

}  // namespace

TEST_SUITE("planning/left_out") {
  TEST_CASE("should before could, each with what it needs of those that are left out") {
    const auto steps = left_out({"could-first", "could-behind", "should"});
    REQUIRE(steps.size() == 3);
    CHECK(steps[0].id == "should");
    CHECK(steps[0].level == Level::Should);
    CHECK(steps[0].effort == Minutes{90});
    CHECK(steps[1].id == "could-first");
    CHECK(steps[1].effort == Minutes{60});
    CHECK(steps[2].id == "could-behind");
    CHECK(steps[2].own_effort == Minutes{120});
    CHECK(steps[2].effort == Minutes{180});
  }

  TEST_CASE("the last day on which that much can still be studied by the end, were all else finished") {
    const auto steps = left_out({"could-first", "could-behind", "should"});
    REQUIRE(steps.size() == 3);
    CHECK(steps[0].until == day("2026-12-03"));
    CHECK(steps[1].until == day("2026-12-04"));
    CHECK(steps[2].until == day("2026-12-02"));
  }

  TEST_CASE("the first day is one of them, and without enough days there is none") {
    CHECK(left_out({"could-first"}, {}, day("2026-12-04")).at(0).until == day("2026-12-04"));
    CHECK(left_out({"should"}, {}, day("2026-12-03")).at(0).until == day("2026-12-03"));
    CHECK_FALSE(left_out({"should"}, {}, day("2026-12-04")).at(0).until);
  }

  TEST_CASE("what must be done, what nobody left out and what is finished since is not listed") {
    CHECK(left_out({}).empty());
    CHECK(left_out({"must"}).empty());
    Record record;
    record.steps["could-first"].state = StepState::Done;
    const auto steps = left_out({"could-first", "could-behind"}, record);
    REQUIRE(steps.size() == 1);
    CHECK(steps[0].id == "could-behind");
    CHECK(steps[0].effort == Minutes{120});
  }
}

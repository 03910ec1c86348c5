// SPDX-License-Identifier: MIT
#include "cairn/planning/calendar_names.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

using Names = std::vector<std::string>;

Catalog catalog_with(const std::string& id, Names renamed_from) {
  Catalog catalog = catalog_of({step(id, 60), step("other", 60)});
  catalog.steps[0].renamed_from = std::move(renamed_from);
  catalog.index();
  return catalog;
}

Plan plan_with(const Names& steps) {
  Plan plan;
  for (const std::string& id : steps) {
    plan.steps.emplace_back().id = id;
    plan.sessions.emplace_back().step = id;
  }
  return plan;
}

Names steps_of(const std::vector<Session>& sessions) {
  Names steps;
  for (const Session& session : sessions) steps.push_back(session.step);
  return steps;
}

/// The plan that follows `plan` under the catalog.
Plan next(const Plan& plan, const Catalog& catalog) {
  CalendarBefore before = calendar_before(plan, catalog);
  Plan next;
  for (const Session& session : before.sessions) next.steps.emplace_back().id = session.step;
  next.sessions = std::move(before.sessions);
  next.earlier_names = std::move(before.earlier_names);
  return next;
}

}  // namespace

TEST_SUITE("planning/calendar_names") {
  TEST_CASE("without renamed steps nothing has another name") {
    const Plan plan = next(plan_with({"a", "other"}), catalog_with("a", {}));
    CHECK(steps_of(plan.sessions) == Names{"a", "other"});
    CHECK(plan.earlier_names.empty());
    CHECK(plan.calendar_name("a") == "a");
  }

  TEST_CASE("a step renamed twice is known to the calendar by its first id") {
    const Plan second = next(plan_with({"a", "other"}), catalog_with("b", {"a"}));
    CHECK(steps_of(second.sessions) == Names{"b", "other"});
    CHECK(second.calendar_name("b") == "a");
    const Plan third = next(second, catalog_with("c", {"b"}));
    CHECK(third.earlier_names.at("c") == Names{"a", "b"});
    CHECK(third.calendar_name("c") == "a");
    CHECK(third.calendar_name("other") == "other");
  }

  TEST_CASE("where the catalog goes back, so do the entries, with the same identity") {
    const Plan second = next(plan_with({"a"}), catalog_with("b", {"a"}));
    const Plan back = next(second, catalog_with("a", {}));
    CHECK(steps_of(back.sessions) == Names{"a"});
    CHECK(back.calendar_name("a") == "a");
  }

  TEST_CASE("of two steps that have become one only the first gives its entries") {
    const Plan both = next(plan_with({"a", "b"}), catalog_with("c", {"b", "a"}));
    CHECK(steps_of(both.sessions) == Names{"c", "b"});
    CHECK(both.calendar_name("c") == "a");
    CHECK(both.calendar_name("b") == "b");
    const Plan taken_in = next(plan_with({"a", "b"}), catalog_with("b", {"a"}));
    CHECK(steps_of(taken_in.sessions) == Names{"a", "b"});
    CHECK(taken_in.earlier_names.empty());
  }

  TEST_CASE("what was recorded under an earlier id counts for the plan's step, but for its minutes") {
    const Plan plan = next(plan_with({"a"}), catalog_with("b", {"a"}));
    Record record;
    record.steps["a"].state = StepState::Done;
    record.steps["a"].since = day("2026-11-23");
    record.steps["a"].studied = Minutes{30};
    under_plan_names(record, plan);
    REQUIRE(record.find("b") != nullptr);
    CHECK(record.find("b")->state == StepState::Done);
    CHECK(record.find("b")->since == day("2026-11-23"));
    CHECK(record.find("b")->studied == Minutes{0});
    std::vector<Event> events(2);
    events[0].subject = "a";
    events[1].subject = "other";
    under_plan_names(events, plan);
    CHECK(events[0].subject == "b");
    CHECK(events[1].subject == "other");
  }
}

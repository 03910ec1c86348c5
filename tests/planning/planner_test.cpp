// SPDX-License-Identifier: MIT
#include "cairn/planning/planner.hpp"

#include "cairn/base/error.hpp"
#include "cairn/planning/schedule_check.hpp"

#include "random_plans.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

const Date kMonday = day("2026-11-23");

PlanRequest ask(const Catalog& catalog, const std::vector<std::string>& targets, Level level = Level::Must) {
  PlanRequest request;
  for (const std::string& id : targets) request.goal.targets.push_back(item(catalog, id));
  request.goal.level = level;
  request.start = kMonday;
  return request;
}

PlanOutcome made(const Catalog& catalog, const PlanRequest& request, const Record& record = {}) {
  return make_plan(catalog, knowledge_of(catalog, record), request, {}, Instant{});
}

/// The validator's sentences in one, empty when the plan keeps every promise.
/// The plan is held against all appointments, and not only against those that it says matter.
std::string mistakes(const Catalog& catalog, const PlanRequest& request, Plan plan, const Record& record = {}) {
  std::string text;
  plan.input.busy = request.busy;
  for (const std::string& sentence : check_plan(plan, catalog, record, request.off)) text += sentence + "; ";
  return text;
}

std::vector<std::string> ids(const Plan& plan) {
  std::vector<std::string> result;
  for (const PlannedStep& step : plan.steps) result.push_back(step.id);
  return result;
}

const Fix* find(const PlanOutcome& outcome, Fix::Kind kind) {
  if (!outcome.misfit) return nullptr;
  for (const Fix& fix : outcome.misfit->fixes) {
    if (fix.kind == kind) return &fix;
  }
  return nullptr;
}

/// One step of so many hours, with a role around it.
Catalog hours(int count) {
  std::vector<Line> lines;
  std::vector<Need> needs;
  for (int i = 0; i < count; ++i) {
    lines.push_back(step("s" + std::to_string(i), 60));
    needs.emplace_back("s" + std::to_string(i));
  }
  lines.push_back(role("r", needs));
  return catalog_of(lines);
}

/// 20 h of must (two skills that share 4 h), 6 h of should, 3 h of could.
const Catalog kCourse = catalog_of({step("base", 240), step("m1", 360, {"base"}), step("m2", 600, {"base"}), step("o1", 180),
                                    step("o2", 180, {"o1"}), step("c1", 180), skill("basics", {"base"}), skill("one", {"m1"}),
                                    skill("two", {"m2"}), role("r", {"one", "two", should("o2"), could("c1")})});

}  // namespace

TEST_SUITE("planning/planner") {
  TEST_CASE("without a word about time: 8 hours a week, no deadline, and the finish that follows") {
    const Catalog catalog = hours(16);
    const PlanRequest request = ask(catalog, {"r"});
    const PlanOutcome outcome = made(catalog, request);
    CHECK_FALSE(outcome.misfit);
    CHECK(outcome.plan.input.pace == PaceSource::Default);
    CHECK(outcome.plan.input.availability.per_week() == Minutes{480});
    CHECK_FALSE(outcome.plan.input.deadline);
    CHECK(outcome.plan.finish == day("2026-12-04"));
    CHECK(mistakes(catalog, request, outcome.plan) == "");
  }

  TEST_CASE("24 weeks: the pace that ends after 22") {
    const Catalog catalog = hours(240);
    PlanRequest request = ask(catalog, {"r"});
    request.weeks = 24;
    const PlanOutcome outcome = made(catalog, request);
    REQUIRE_FALSE(outcome.misfit);
    CHECK(outcome.plan.input.pace == PaceSource::Weeks);
    CHECK(outcome.plan.input.deadline == day("2027-05-09"));
    CHECK(outcome.plan.finish <= day("2027-04-25"));
    CHECK(outcome.plan.input.availability.per_week() == Minutes{660});
    CHECK(mistakes(catalog, request, outcome.plan) == "");
  }

  TEST_CASE("hours win over the setting, a pattern over hours; weeks alone over the setting") {
    const Catalog catalog = hours(4);
    PlanRequest request = ask(catalog, {"r"});
    request.setting = parse_availability("sun 2h");
    CHECK(made(catalog, request).plan.input.pace == PaceSource::Setting);
    request.weeks = 8;
    CHECK(made(catalog, request).plan.input.pace == PaceSource::Weeks);
    request.per_week = Minutes{300};
    CHECK(made(catalog, request).plan.input.pace == PaceSource::Hours);
    request.availability = parse_availability("sat 4h");
    CHECK(made(catalog, request).plan.input.pace == PaceSource::Pattern);
    CHECK(to_string(made(catalog, request).plan.input.availability) == "sat 4h");
  }

  TEST_CASE("hours that no week has are refused, the least and the most that can be planned are not") {
    const Catalog catalog = hours(1);
    PlanRequest request = ask(catalog, {"r"});
    for (const int minutes : {5, 7 * 16 * 60}) {
      request.per_week = Minutes{minutes};
      CHECK(made(catalog, request).plan.input.availability.per_week() == Minutes{minutes});
    }
    for (const int minutes : {0, 4, 7 * 16 * 60 + 1}) {
      request.per_week = Minutes{minutes};
      CHECK_THROWS_AS(made(catalog, request), Error);
    }
  }

  TEST_CASE("a target that is reached is said to be") {
    const Catalog catalog = hours(1);
    Record record;
    record.steps["s0"].state = StepState::Done;
    PlanRequest request = ask(catalog, {"r"});
    request.weeks = 4;
    const PlanOutcome outcome = made(catalog, request, record);
    CHECK(outcome.already_reached);
    CHECK_FALSE(outcome.misfit);
    CHECK(outcome.plan.finished == std::vector<std::string>{"s0"});
    CHECK(outcome.plan.finished_titles.size() == 1);
  }

  TEST_CASE("over ten years is refused, deadline or not") {
    const Catalog catalog = hours(1200);
    PlanRequest request = ask(catalog, {"r"});
    request.per_week = Minutes{60};
    const PlanOutcome outcome = made(catalog, request);
    REQUIRE(outcome.misfit);
    CHECK(outcome.misfit->beyond_horizon);
    CHECK(outcome.plan.sessions.empty());
    REQUIRE(find(outcome, Fix::Kind::Time));
    CHECK(find(outcome, Fix::Kind::Time)->per_week == Minutes{150});
    CHECK_FALSE(find(outcome, Fix::Kind::Deadline));
  }

  TEST_CASE("habits of a target role or of every role take their minutes; a plan for a skill has none") {
    const Catalog catalog =
        catalog_of({step("a", 60), skill("s", {"a"}), role("r", {"s"}), role("q", {"s"}), habit("all", Period::Week, 30),
                    habit("mine", Period::Month, 60, {"r"}), habit("other", Period::Week, 45, {"q"})});
    const Plan for_role = made(catalog, ask(catalog, {"r"})).plan;
    CHECK(for_role.weekly_habits() == Minutes{30});
    CHECK(for_role.monthly_habits() == Minutes{60});
    CHECK(made(catalog, ask(catalog, {"s"})).plan.habits.empty());
  }

  TEST_CASE("the first resource that is not Korean is the link, the first Korean one the Korean link") {
    Catalog catalog = catalog_of({step("a", 60)});
    const auto resource = [](const char* title, const char* url, const char* lang) {
      return Resource{{title, ""}, url, "", Access::Free, lang, ""};
    };
    catalog.steps[0].resources = {resource("K", "https://k", "ko"), resource("E", "https://e", "en"), resource("K2", "https://k2", "ko")};
    const PlannedStep both = made(catalog, ask(catalog, {"a"})).plan.steps.at(0);
    CHECK(both.link == "https://e");
    CHECK(both.link_title.en == "E");
    CHECK(both.link_ko == "https://k");
    catalog.steps[0].resources = {resource("K", "https://k", "ko")};
    CHECK(made(catalog, ask(catalog, {"a"})).plan.steps.at(0).link == "https://k");
  }

  TEST_CASE("slack is the days between the end of the plan and the deadline") {
    const Catalog catalog = hours(2);
    PlanRequest request = ask(catalog, {"r"});
    request.availability = parse_availability("daily 1h");
    request.weeks = 1;
    for (const PlannedStep& planned : made(catalog, request).plan.steps) CHECK(planned.slack_days == 5);
  }
}

TEST_SUITE("planning/planner fixes") {
  TEST_CASE("time: the least quarter hour a week that fits") {
    const Catalog catalog = hours(21);
    PlanRequest request = ask(catalog, {"r"});
    request.weeks = 2;
    request.per_week = Minutes{480};
    const PlanOutcome outcome = made(catalog, request);
    REQUIRE(outcome.misfit);
    CHECK(outcome.misfit->needed == Minutes{21 * 60});
    CHECK(outcome.misfit->available == Minutes{16 * 60});
    CHECK(outcome.misfit->per_week == Minutes{480});
    REQUIRE(find(outcome, Fix::Kind::Time));
    CHECK(find(outcome, Fix::Kind::Time)->per_week == Minutes{630});
    request.per_week = Minutes{615};
    CHECK(made(catalog, request).misfit);
    request.per_week = Minutes{630};
    CHECK_FALSE(made(catalog, request).misfit);
  }

  TEST_CASE("time scales a pattern and keeps its days") {
    const Catalog catalog = hours(21);
    PlanRequest request = ask(catalog, {"r"});
    request.weeks = 2;
    request.availability = parse_availability("sat 10:00-14:00, sun 4h");
    const PlanOutcome outcome = made(catalog, request);
    REQUIRE(find(outcome, Fix::Kind::Time));
    CHECK(find(outcome, Fix::Kind::Time)->per_week == Minutes{630});
  }

  TEST_CASE("date: the fewest whole weeks") {
    const Catalog catalog = hours(21);
    PlanRequest request = ask(catalog, {"r"});
    request.deadline = day("2026-12-01");
    request.per_week = Minutes{480};
    const PlanOutcome outcome = made(catalog, request);
    REQUIRE(find(outcome, Fix::Kind::Deadline));
    CHECK(find(outcome, Fix::Kind::Deadline)->weeks == 3);
    CHECK(find(outcome, Fix::Kind::Deadline)->until == day("2026-12-13"));
  }

  TEST_CASE("level: the shortest tail of could, then should") {
    PlanRequest request = ask(kCourse, {"r"}, Level::Could);
    request.weeks = 1;
    request.per_week = Minutes{24 * 60};
    const PlanOutcome outcome = made(kCourse, request);
    REQUIRE(find(outcome, Fix::Kind::Level));
    CHECK(find(outcome, Fix::Kind::Level)->drop == std::vector<std::string>{"o2", "c1"});
    CHECK(find(outcome, Fix::Kind::Level)->dropped == Minutes{360});
    request.goal.leave_out = find(outcome, Fix::Kind::Level)->drop;
    const PlanOutcome fitted = made(kCourse, request);
    CHECK_FALSE(fitted.misfit);
    CHECK(ids(fitted.plan) == std::vector<std::string>{"base", "m1", "m2", "o1"});
    CHECK(mistakes(kCourse, request, fitted.plan) == "");
  }

  TEST_CASE("level is no way out of a plan of must steps") {
    PlanRequest request = ask(kCourse, {"r"});
    request.weeks = 1;
    request.per_week = Minutes{600};
    CHECK_FALSE(find(made(kCourse, request), Fix::Kind::Level));
  }

  TEST_CASE("known: one skill before two, then the least effort; a skill counts with its own steps") {
    PlanRequest request = ask(kCourse, {"r"});
    request.weeks = 1;
    const auto known_at = [&](int minutes) {
      request.per_week = Minutes{minutes};
      const PlanOutcome outcome = made(kCourse, request);
      const Fix* fix = find(outcome, Fix::Kind::Known);
      return fix ? fix->know : std::vector<std::string>{"nothing"};
    };
    CHECK(known_at(960) == std::vector<std::string>{"basics"});
    CHECK(known_at(600) == std::vector<std::string>{"two"});
    CHECK(known_at(360) == std::vector<std::string>{"basics", "two"});
    CHECK(known_at(300) == std::vector<std::string>{"one", "two"});
  }

  TEST_CASE("weeks alone: a plan that only the reserve refuses is made without it") {
    const Catalog catalog = hours(112);
    PlanRequest request = ask(catalog, {"r"});
    request.weeks = 1;
    request.deadline.reset();
    const PlanOutcome outcome = made(catalog, request);
    CHECK_FALSE(outcome.misfit);
    CHECK(outcome.plan.finish == day("2026-11-29"));
  }

  TEST_CASE("weeks alone: when no pace does there is no time fix, but a date") {
    const Catalog catalog = hours(200);
    PlanRequest request = ask(catalog, {"r"});
    request.weeks = 1;
    const PlanOutcome outcome = made(catalog, request);
    REQUIRE(outcome.misfit);
    CHECK_FALSE(find(outcome, Fix::Kind::Time));
    REQUIRE(find(outcome, Fix::Kind::Deadline));
    CHECK(find(outcome, Fix::Kind::Deadline)->weeks == 2);
  }

  TEST_CASE("a deadline before the start cannot be met by time") {
    PlanRequest request = ask(kCourse, {"r"});
    request.deadline = kMonday - date::days{1};
    for (const bool hours_given : {false, true}) {
      if (hours_given) request.per_week = Minutes{480};
      const PlanOutcome outcome = made(kCourse, request);
      REQUIRE(outcome.misfit);
      CHECK(outcome.misfit->available == Minutes{0});
      CHECK_FALSE(find(outcome, Fix::Kind::Time));
      CHECK(find(outcome, Fix::Kind::Deadline));
    }
  }

  TEST_CASE("every fix that is offered fits when planned with, and the next smaller one does not") {
    int offered = 0;
    CHECK(rc::check([&] {
      RandomPlans random(*rc::gen::arbitrary<std::uint32_t>());
      const Catalog catalog = random.catalog(2 + random.below(6));
      const Record record = random.record(catalog);
      PlanRequest request = random.request(catalog);
      request.weeks = 1 + random.below(4);
      const PlanOutcome outcome = made(catalog, request, record);
      RC_PRE(outcome.misfit.has_value());
      for (const Fix& fix : outcome.misfit->fixes) {
        ++offered;
        PlanRequest changed = request;
        Record knowing = record;
        PlanRequest smaller = request;
        switch (fix.kind) {
          case Fix::Kind::Time:
            if (request.availability) {
              changed.availability = scaled_to(*request.availability, fix.per_week);
            } else {
              changed.per_week = fix.per_week;
              smaller.per_week = std::max(fix.per_week - Minutes{15}, *request.per_week);
            }
            break;
          case Fix::Kind::Deadline:
            changed.weeks = fix.weeks;
            smaller.weeks = fix.weeks - 1;
            RC_ASSERT(fix.until == request.start + date::days{7 * fix.weeks - 1});
            break;
          case Fix::Kind::Due: break;  // dated_plan_test.cpp
          case Fix::Kind::Level:
            changed.goal.leave_out = fix.drop;
            smaller.goal.leave_out = {fix.drop.begin() + 1, fix.drop.end()};
            break;
          case Fix::Kind::Known: {
            for (const std::string& skill : fix.know) {
              for (const std::uint32_t step : catalog.skills[item(catalog, skill).index].steps) {
                StepRecord& entry = knowing.steps[catalog.steps[step].id];
                if (entry.state == StepState::Open) entry.state = StepState::Known;
              }
            }
            break;
          }
        }
        RC_ASSERT_FALSE(made(catalog, changed, knowing).misfit.has_value());
        if (fix.kind == Fix::Kind::Deadline || fix.kind == Fix::Kind::Level) RC_ASSERT(made(catalog, smaller, record).misfit.has_value());
      }
    }));
    CHECK(offered > 50);
  }
}

TEST_SUITE("planning/planner promises") {
  TEST_CASE("random requests: the validator finds nothing, and the same input gives the same plan") {
    int plans = 0;
    CHECK(rc::check([&] {
      RandomPlans random(*rc::gen::arbitrary<std::uint32_t>());
      const Catalog catalog = random.catalog(1 + random.below(20));
      const Record record = random.record(catalog);
      const PlanRequest request = random.request(catalog);
      const PlanOutcome outcome = made(catalog, request, record);
      if (outcome.misfit) {
        RC_ASSERT(outcome.misfit->available < outcome.misfit->needed);
        return;
      }
      ++plans;
      RC_ASSERT(mistakes(catalog, request, outcome.plan, record) == "");
      RC_ASSERT(made(catalog, request, record).plan.sessions == outcome.plan.sessions);
    }));
    CHECK(plans > 50);
  }

  TEST_CASE("a computed pace is the least that keeps the reserve") {
    CHECK(rc::check([] {
      const Minutes effort{*rc::gen::inRange(1, 30'000)};
      const Date start = kMonday + date::days{*rc::gen::inRange(0, 7)};
      const Date deadline = start + date::days{*rc::gen::inRange(0, 400)};
      const Date off = start + date::days{*rc::gen::inRange(0, 50)};
      const std::vector<DateRange> days_off{{off, off + date::days{5}}};
      const auto pace = pace_for_deadline(effort, start, deadline, 1, days_off, Minutes{30}, Minutes{60});
      const Date last = deadline - date::days{(days_between(start, deadline) + 1) / 12};
      for (Minutes slower{10}; slower < pace.value_or(Minutes{7 * 16 * 60 + 10}); slower += Minutes{10}) {
        const CapacityCalendar calendar(spread_evenly(slower), days_off, Minutes{30}, Minutes{60}, start);
        RC_ASSERT(capacity_between(calendar, start, last) < effort);
      }
      if (!pace) return;
      const CapacityCalendar calendar(spread_evenly(*pace), days_off, Minutes{30}, Minutes{60}, start);
      RC_ASSERT(finish_date(effort, calendar, start) <= last);
    }));
  }
}

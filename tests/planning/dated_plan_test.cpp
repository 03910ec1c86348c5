// SPDX-License-Identifier: MIT
#include "cairn/planning/planner.hpp"
#include "cairn/planning/schedule_check.hpp"

#include "random_plans.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace cairn;
using namespace cairn::testing;

namespace {

const Date kMonday = day("2026-11-23");

//   a 2h -> b 2h -> exam 3h     long 10h (worth more)     c1 4h is optional and before nothing
const Catalog kExam = catalog_of({step("a", 120), step("b", 120, {"a"}), step("exam", 180, {"b"}), step("long", 600), step("c1", 240),
                                  step("after", 60, {"exam"}), role("r", {Need("long").important(9), "exam", could("c1"), "after"})});

PlanRequest ask(int hours, Level level = Level::Must) {
  PlanRequest request;
  request.goal.targets = {item(kExam, "r")};
  request.goal.level = level;
  request.start = kMonday;
  request.per_week = Minutes{60 * hours};
  return request;
}

PlanOutcome made(const Catalog& catalog, const PlanRequest& request, const Record& record = {}) {
  return make_plan(catalog, knowledge_of(catalog, record), request, {}, Instant{});
}

std::string order(const Plan& plan) {
  std::string text;
  for (const PlannedStep& step : plan.steps) text += (text.empty() ? "" : " ") + step.id;
  return text;
}

std::string mistakes(const Catalog& catalog, const PlanRequest& request, const Plan& plan, const Record& record = {}) {
  std::string text;
  for (const std::string& sentence : check_plan(plan, catalog, record, request.off, request.dates_may_slip)) text += sentence + "; ";
  return text;
}

const Session& session_of(const Plan& plan, const std::string& step) {
  return *std::find_if(plan.sessions.begin(), plan.sessions.end(), [&](const Session& session) { return session.step == step; });
}

}  // namespace

TEST_SUITE("planning/dated plans") {
  TEST_CASE("a due date pulls a step and what it needs ahead, and no more than that") {
    PlanRequest request = ask(5);
    CHECK(order(made(kExam, request).plan).starts_with("long"));
    request.due = {{"exam", day("2026-12-04")}};  // two weeks, 10 h: 3 h are free
    const Plan plan = made(kExam, request).plan;
    CHECK(order(plan).ends_with("after"));
    CHECK(mistakes(kExam, request, plan) == "");
    request.due = {{"exam", day("2027-03-01")}};
    CHECK(order(made(kExam, request).plan).starts_with("long"));
  }

  TEST_CASE("a plan keeps the appointments of the days on which they take study time, and no others") {
    PlanRequest request = ask(5);
    request.availability = parse_availability("mon 18:00-21:00, wed 3h");
    const BusySpan evening{kMonday, TimeOfDay{20 * 60}, TimeOfDay{23 * 60}};
    const BusySpan morning{kMonday, TimeOfDay{8 * 60}, TimeOfDay{9 * 60}};
    const BusySpan other_day{day("2026-11-24"), TimeOfDay{18 * 60}, TimeOfDay{21 * 60}};
    const BusySpan week_after{day("2026-11-30"), TimeOfDay{8 * 60}, TimeOfDay{9 * 60}};
    request.busy = {morning, evening, other_day, week_after};
    CHECK(made(kExam, request).plan.input.busy == std::vector<BusySpan>{morning, evening});
  }

  TEST_CASE("slack counts due dates: up to the step that is due, none behind it") {
    PlanRequest request = ask(7);
    request.due = {{"exam", day("2026-11-29")}};
    const Plan plan = made(kExam, request).plan;
    CHECK(order(plan).starts_with("a b exam"));
    CHECK(plan.steps[0].slack_days == 2);  // done on Friday, due on Sunday
    CHECK(plan.steps[2].slack_days == 2);
    CHECK(plan.steps[3].slack_days == kNeverLate);
  }

  TEST_CASE("a due date that cannot be met: what must come first, and how much is missing") {
    PlanRequest request = ask(5);
    request.due = {{"exam", day("2026-11-29")}};
    const PlanOutcome outcome = made(kExam, request);
    REQUIRE(outcome.misfit);
    REQUIRE(outcome.misfit->missed);
    CHECK(outcome.misfit->missed->id == "exam");
    CHECK(outcome.misfit->missed->steps == std::vector<std::string>{"a", "b", "exam"});
    CHECK(outcome.misfit->missed->needed == Minutes{420});
    CHECK(outcome.misfit->missed->available == Minutes{300});
    request.dates_may_slip = true;
    const PlanOutcome late = made(kExam, request);
    CHECK_FALSE(late.misfit);
    REQUIRE(late.missed);
    CHECK(order(late.plan).starts_with("a b exam"));
    CHECK(late.plan.steps[2].slack_days < 0);
    CHECK(mistakes(kExam, request, late.plan) == "");
  }

  TEST_CASE("what is left out for a due date takes along what needs it, though that stands behind the date") {
    const Catalog catalog =
        catalog_of({step("talk", 240), step("club", 60, {"talk"}), step("work", 300), role("r", {could("talk"), could("club"), "work"})});
    PlanRequest request = ask(5, Level::Could);
    request.goal.targets = {item(catalog, "r")};
    request.due = {{"talk", day("2026-11-25")}};
    const PlanOutcome outcome = made(catalog, request);
    REQUIRE(outcome.misfit);
    const auto fix = std::ranges::find(outcome.misfit->fixes, Fix::Kind::Level, &Fix::kind);
    REQUIRE(fix != outcome.misfit->fixes.end());
    CHECK(fix->drop == std::vector<std::string>{"talk", "club"});
    CHECK(fix->dropped == Minutes{300});
  }

  TEST_CASE("a pinned step sits once, at its time; what it needs is before, what needs it is after, nothing is on top") {
    PlanRequest request = ask(1);
    request.per_week.reset();
    request.availability = parse_availability("mon-fri 08:00-10:00, sat 2h");
    request.pins = {{"exam", day("2026-11-27"), TimeOfDay{9 * 60}, Minutes{0}}};
    const Plan plan = made(kExam, request).plan;
    CHECK(mistakes(kExam, request, plan) == "");
    const Session& exam = session_of(plan, "exam");
    CHECK(exam.day == day("2026-11-27"));
    CHECK(exam.begin == TimeOfDay{9 * 60});
    CHECK(exam.length == Minutes{180});
    Minutes beside{0};
    for (const Session& session : plan.sessions)
      if (session.day == exam.day && session.step != "exam") beside += session.length;
    CHECK(beside == Minutes{60});  // 08:00 to 09:00
    CHECK(session_of(plan, "after").day > exam.day);
    CHECK(plan.input.pins[0].length == Minutes{180});
  }

  TEST_CASE("a day without clock times gives up the minutes of a pinned sitting") {
    PlanRequest request = ask(10);  // two hours a day
    request.pins = {{"exam", day("2026-11-27"), TimeOfDay{9 * 60}, Minutes{0}}};
    const Plan plan = made(kExam, request).plan;
    CHECK(mistakes(kExam, request, plan) == "");
    for (const Session& session : plan.sessions)
      if (session.day == day("2026-11-27")) CHECK(session.step == "exam");
  }

  TEST_CASE("a pinned sitting too early names what comes before it, and its time is not moved") {
    PlanRequest request = ask(5);
    request.pins = {{"exam", day("2026-11-26"), TimeOfDay{9 * 60}, Minutes{0}}};
    const PlanOutcome outcome = made(kExam, request);
    REQUIRE(outcome.misfit);
    REQUIRE(outcome.misfit->missed);
    CHECK(outcome.misfit->missed->pinned);
    CHECK(outcome.misfit->missed->by == day("2026-11-25"));
    CHECK(outcome.misfit->missed->steps == std::vector<std::string>{"a", "b"});
    for (const Fix& fix : outcome.misfit->fixes) CHECK(fix.kind != Fix::Kind::Due);
  }

  TEST_CASE("random dates: a plan keeps them all, the same input gives the same plan") {
    int plans = 0, missed = 0;
    CHECK(rc::check([&] {
      RandomPlans random(*rc::gen::arbitrary<std::uint32_t>());
      const Catalog catalog = random.catalog(1 + random.below(12));
      const Record record = random.record(catalog);
      PlanRequest request = random.request(catalog);
      random.add_dates(catalog, request);
      const PlanOutcome outcome = made(catalog, request, record);
      if (outcome.misfit && outcome.misfit->missed) {
        ++missed;
        RC_ASSERT(outcome.misfit->missed->available < outcome.misfit->missed->needed);
      }
      if (outcome.misfit || outcome.already_reached) return;
      ++plans;
      const std::string wrong = mistakes(catalog, request, outcome.plan, record);
      RC_ASSERT(wrong == "");
      RC_ASSERT(made(catalog, request, record).plan.sessions == outcome.plan.sessions);
    }));
    CHECK(plans > 10);
    CHECK(missed > 10);
  }

  TEST_CASE("random dates that may slip: every plan is made, and pinned sittings stay") {
    CHECK(rc::check([&] {
      RandomPlans random(*rc::gen::arbitrary<std::uint32_t>());
      const Catalog catalog = random.catalog(1 + random.below(12));
      const Record record = random.record(catalog);
      PlanRequest request = random.request(catalog);
      request.weeks.reset();
      request.deadline.reset();
      request.dates_may_slip = true;
      random.add_dates(catalog, request);
      const PlanOutcome outcome = made(catalog, request, record);
      // Where habits take all there is, ten years are not enough; nothing else may be in the way.
      if (outcome.misfit) RC_ASSERT(outcome.misfit->beyond_horizon);
      if (outcome.misfit || outcome.already_reached) return;
      const std::string wrong = mistakes(catalog, request, outcome.plan, record);
      RC_ASSERT(wrong == "");
    }));
  }

  TEST_CASE("every fix of a missed date fits when planned with") {
    int offered = 0;
    CHECK(rc::check([&] {
      RandomPlans random(*rc::gen::arbitrary<std::uint32_t>());
      const Catalog catalog = random.catalog(2 + random.below(6));
      const Record record = random.record(catalog);
      PlanRequest request = random.request(catalog);
      request.weeks.reset();
      random.add_dates(catalog, request);
      const PlanOutcome outcome = made(catalog, request, record);
      if (!outcome.misfit || !outcome.misfit->missed) return;
      for (const Fix& fix : outcome.misfit->fixes) {
        ++offered;
        PlanRequest changed = request;
        Record knowing = record;
        if (fix.kind == Fix::Kind::Time) {
          if (request.availability || request.setting) changed.availability = scaled_to(outcome.plan.input.availability, fix.per_week);
          if (!changed.availability) changed.per_week = fix.per_week;
        } else if (fix.kind == Fix::Kind::Due) {
          for (DueDate& due : changed.due)
            if (due.id == fix.due) due.by = std::max(due.by, fix.until);
        } else if (fix.kind == Fix::Kind::Level) {
          changed.goal.leave_out = fix.drop;
        } else if (fix.kind == Fix::Kind::Known) {
          for (const std::string& skill : fix.know) {
            for (const std::uint32_t step : catalog.skills[item(catalog, skill).index].steps) {
              StepRecord& entry = knowing.steps[catalog.steps[step].id];
              if (entry.state == StepState::Open) entry.state = StepState::Known;
            }
          }
        }
        const PlanOutcome fixed = made(catalog, changed, knowing);
        RC_ASSERT_FALSE(fixed.misfit.has_value());
        if (!fixed.already_reached) RC_ASSERT(mistakes(catalog, changed, fixed.plan, knowing) == "");
      }
    }));
    CHECK(offered > 5);
  }
}

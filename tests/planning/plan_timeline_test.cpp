// SPDX-License-Identifier: MIT
#include "cairn/planning/plan_timeline.hpp"

#include "cairn/planning/planner.hpp"
#include "random_plans.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace cairn;
using namespace cairn::testing;

namespace {

const Date kMonday = day("2026-11-23");

const Catalog kCatalog =
    catalog_of({step("a", 60), step("b", 60, {"a"}), step("c", 60, {"b"}), step("d", 60), step("e", 60, {"d"}), step("f", 60, {"e"}),
                skill("first", {"a", "b"}), skill("second", {"c", "d", "e", "f"}), role("r", {"first", "second"})});

Plan plan(const Record& known = {}) {
  PlanRequest request;
  request.goal.targets = {item(kCatalog, "r")};
  request.start = kMonday;
  request.availability = parse_availability("mon-fri 1h");
  return make_plan(kCatalog, knowledge_of(kCatalog, known), request, {}, Instant{}).plan;
}

PlanTimeline timeline(const Plan& plan, const Record& record, const char* today) {
  return make_plan_timeline(plan, record, make_daily(&plan, record, day(today), 40));
}

StepRecord& finish(Record& record, const char* id, const char* on, StepState state = StepState::Done) {
  StepRecord& step = record.steps[id];
  step.state = state;
  step.since = day(on);
  return step;
}

/// "a done, b late, ..." in the order of the rows.
std::string states(const PlanTimeline& timeline) {
  std::string text;
  for (const TimelineStep& step : timeline.steps) text += (text.empty() ? "" : ", ") + step.id + " " + std::string(to_string(step.state));
  return text;
}

const TimelineStep& of(const PlanTimeline& timeline, std::string_view id) {
  return *std::ranges::find(timeline.steps, id, &TimelineStep::id);
}

}  // namespace

TEST_SUITE("planning/plan_timeline") {
  TEST_CASE("a plan that has not begun lies ahead, what can be begun first is ready") {
    const PlanTimeline all = timeline(plan(), {}, "2026-11-22");
    CHECK(states(all) == "a ready, b ahead, c ahead, d ready, e ahead, f ahead");
    CHECK(all.axis.first == kMonday);
    CHECK(all.axis.last == day("2026-12-06"));
    CHECK(of(all, "b").planned == DateRange{day("2026-11-24"), day("2026-11-24")});
    CHECK(of(all, "b").ahead == of(all, "b").planned);
    CHECK_FALSE(of(all, "b").finished.has_value());
    CHECK(all.before == 0);
  }

  TEST_CASE("what was to be finished before today and is open is late, and lies where the rest is poured") {
    Record record;
    finish(record, "a", "2026-11-24");
    record.steps["b"].studied = Minutes{20};
    record.steps["d"].studied = Minutes{20};
    const PlanTimeline all = timeline(plan(), record, "2026-11-25");
    CHECK(states(all) == "a done, b late, c ahead, d begun, e ahead, f ahead");
    CHECK(of(all, "a").finished == day("2026-11-24"));
    CHECK(of(all, "a").planned->last == kMonday);
    CHECK_FALSE(of(all, "a").ahead.has_value());
    CHECK(of(all, "b").ahead->first == day("2026-11-25"));
    CHECK(of(all, "b").planned->last == day("2026-11-24"));
  }

  TEST_CASE("the last planned day itself is not late") {
    Record record;
    finish(record, "a", "2026-11-23");
    CHECK(states(timeline(plan(), record, "2026-11-24")) == "a done, b ready, c ahead, d ready, e ahead, f ahead");
  }

  TEST_CASE("finished steps come first by their date; known and skipped ones say so") {
    Record record;
    finish(record, "d", "2026-11-23");
    finish(record, "a", "2026-11-24");
    finish(record, "b", "2026-11-24", StepState::Known);
    finish(record, "c", "2026-11-24", StepState::Skipped);
    CHECK(states(timeline(plan(), record, "2026-11-25")) == "d done, a done, b known, c skipped, e ready, f ahead");
  }

  TEST_CASE("what was done before the plan was made stands in it with its date; what was known, or done long ago, is counted") {
    Record record;
    finish(record, "a", "2026-11-10");
    finish(record, "d", "2026-11-12", StepState::Known);
    CHECK(states(timeline(plan(record), record, "2026-11-22")) == "a done, b ready, c ahead, e ready, f ahead");
    CHECK(timeline(plan(record), record, "2026-11-22").before == 1);
    CHECK(timeline(plan(record), record, "2026-11-22").axis.first == day("2026-11-09"));
    CHECK(of(timeline(plan(record), record, "2026-11-22"), "a").skill == "first");
    finish(record, "a", "2026-05-10");
    CHECK(timeline(plan(record), record, "2026-11-22").before == 2);
  }

  TEST_CASE("every step of the plan has one row, and every day lies on the axis") {
    CHECK(rc::check([] {
      RandomPlans random(*rc::gen::arbitrary<std::uint32_t>());
      const Catalog catalog = random.catalog(1 + random.below(8));
      PlanRequest request = random.request(catalog);
      request.weeks.reset();
      Record before = random.record(catalog);
      for (auto& [id, step] : before.steps) step.since = request.start - date::days{random.below(400)};
      const PlanOutcome outcome = make_plan(catalog, knowledge_of(catalog, before), request, {}, Instant{});
      if (outcome.misfit) return;  // habits may leave no minute to any step
      const Plan& made = outcome.plan;
      Record record = random.record(catalog);
      for (auto& [id, step] : record.steps) step.since = request.start + date::days{random.below(100)};
      record.steps.insert(before.steps.begin(), before.steps.end());
      const Date today = request.start + date::days{random.below(120)};
      const PlanTimeline all = make_plan_timeline(made, record, make_daily(&made, record, today, 40));
      RC_ASSERT(all.steps.size() + static_cast<std::size_t>(all.before) == made.steps.size() + made.finished.size());
      for (const PlannedStep& step : made.steps) RC_ASSERT(std::ranges::count(all.steps, step.id, &TimelineStep::id) == 1);
      RC_ASSERT(days_between(all.axis.first, all.axis.last) % 7 == 6);
      for (const TimelineStep& step : all.steps) {
        if (step.finished) RC_ASSERT(all.axis.contains(*step.finished));
        for (const auto& range : {step.planned, step.ahead})
          if (range) RC_ASSERT(all.axis.contains(range->first) && all.axis.contains(range->last));
        RC_ASSERT(is_open(step.state) == step.ahead.has_value());
        if (step.ahead) RC_ASSERT(step.ahead->first >= today);
      }
    }));
  }
}
